"""收支明细: the pages of a book as records."""

from __future__ import annotations

from datetime import date

from tests.demo import days
from tests.demo.books import Book, Flow, Page, named_row
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import FINANCE, Head, Made, law, record
from tests.demo.money import in_unit, words
from tests.demo.people import titled
from tests.demo.yaml_text import Fields, Node

STATED_RECEIPT = ("daoyu/luting", "collective", "2026-q1")
"""FIN-01 with a stated difference: interest that stood in the bank but not yet in the books."""
STATED_TRANSFER = ("qilu/yanquan", "committee", "2026-q2")
"""FIN-06 with a stated difference: a transfer on its way on the last day."""
UNCHANGED = {("qilu/zhaolu", "collective"): ("2025-q2", "2026-q2"), ("daoyu/pengyu", "committee"): ("2025-q4",)}
"""本期无收支."""
PARTED = date(2025, 1, 1)
"""Since this day the collectives of the district publish books of their own."""
OLD_BOOKS = ("lanbu/miefang", "collective")
"""Who found the books of a body long gone, without dates."""
TORN_BOOK = ("qilu/zhenxi", "committee")
"""Who found some pages of an account that one man had kept; the totals are lost."""
INTEREST = 1250
ON_THE_WAY = 30_000


def key(unit: Unit) -> str:
    return f"{unit.town}/{unit.slug}"


def slug(page: Page, entity: str) -> str:
    return page.span.text if entity == "committee" else f"{page.span.text}-{entity}"


def published(unit: Unit, page: Page) -> date:
    """Some days after the period: ten or so for a quarter, eight or so for a month."""
    dice = Dice(unit.path, page.span.text, "published")
    waits = dice.number(7, 12) if page.span.text[5:6].isdigit() else dice.number(9, 14)
    return days.workday(days.after(page.span.last, waits))


def ledgers(unit: Unit, book: Book) -> list[Made]:
    """Every page of the committee; of the collective those since its books were parted, the biggest unit's all."""
    since = PARTED if book.entity == "collective" and unit.size < 4 else days.FIRST
    made = [_ledger(unit, book, page) for page in book.pages if page.span.first >= since]
    if (key(unit), book.entity) == TORN_BOOK:
        made.append(_torn_book(unit))
    return [*made, _old_books(unit)] if (key(unit), book.entity) == OLD_BOOKS else made


def _torn_book(unit: Unit) -> Made:
    """What is left of an account: entries, but neither totals nor balances. Nothing of it is proved."""
    day = date(2025, 11, 14)
    head = Head(
        "ledger", "undated-lane", "committee", "FA-M02", "书院路修缮经手账残页", day, period="undated-lane",
        event=date(2025, 11, 10), basis=(law(day),),
        attachments=({"label": "经手账残页", "sort": "照片", "pages_present": "5", "absent": "其余各页没有找到"},),
    )  # fmt: skip
    rows = (
        ("碎石", "12 车", "180 元/车", 216_000),
        ("石匠工钱", "24 工日", "60 元/工日", 144_000),
        ("麻绳、扁担", "", "", 4_650),
    )
    content: Fields = {
        "book": "牌楼组修路小组经手账",
        "opening_balance": "原件缺页",
        "income_total": "原件缺页",
        "expense_total": "原件缺页",
        "closing_balance": "原件缺页",
        "entries": [
            {"summary": said, "account": "工程款", "expense": in_unit(fen, "元"), "quantity": quantity, "unit_price": price,
             "evidence_type": "receipt"}
            for said, quantity, price, fen in rows
        ],
        "original": {
            "missing": "首页、末页和合计",
            "dates": [{"role": "event", "on": "未注明"}],
            "oddities": ["账按经手的小组记，没有分科目，科目是录入时加的", "只剩 5 页，看不出收了多少"],
        },
    }  # fmt: skip
    return record(unit, head, content)


def _ledger(unit: Unit, book: Book, page: Page) -> Made:
    entity, day = book.entity, published(unit, page)
    money = unit.collective_unit if entity == "collective" else "元"
    name = "" if entity == "committee" else "（集体经济组织）"
    title = f"{page.span.spoken}财务收支明细{name}"
    if unit.slug in ("luting", "miefang"):
        title = f"{page.span.spoken}{'集体经济组织' if name else '村民委员会'}收支情况公布表"
    head = Head(
        "ledger", slug(page, entity), entity, "FA-M02", title, day, period=page.span.text,
        basis=((law(day), FINANCE) if entity == "collective" else (law(day),)) if unit.detail > 1 else (),
        summary=_unchanged_words(page) if not page.flows else "",
        attachments=({"label": "原始凭证", "absent": "原件存镇村级财务代理服务中心"},) if unit.detail == 3 else (),
    )  # fmt: skip
    content: Fields = {"unit": money} if money != "元" or unit.detail > 1 else {}
    content |= _totals(unit, page, money)
    content |= _where(unit, book, page, money)
    content |= {
        "account_totals": _account_totals(unit, entity, page, money),
        "entries": _entries(unit, book, page, money),
    }
    return record(unit, head, content | _discrepancy(unit, entity, page))


def _old_books(unit: Unit) -> Made:
    """An account of which the days were lost: a book of its own, outside the periods."""
    day = date(2025, 6, 30)
    head = Head(
        "ledger", "undated-oldcoop-collective", "collective", "FA-M02", "老竹器社遗留账目清理收支", date(2025, 7, 3),
        period="undated-oldcoop", event=day, basis=(law(day), FINANCE),
        attachments=({"label": "老竹器社流水账", "pages_present": "23", "pages_total": "31", "absent": "缺第9页至第16页"},),
        note="原账只记先后，没有日期，凭证已不全；清理小组按现存账页逐笔录入，现金已交集体经济组织出纳。",
    )  # fmt: skip
    rows = (
        ("收回社员预支竹料款", True, 184_000), ("变卖旧破篾机一台", True, 65_000), ("付旧房屋面遮盖费", False, 38_600),
        ("付账页抄录和复印费", False, 12_450), ("收旧存折并户余额", True, 7_318),
    )  # fmt: skip
    income = sum(fen for _, is_income, fen in rows if is_income)
    expense = sum(fen for _, is_income, fen in rows if not is_income)
    content: Fields = {
        "book": "老竹器社清理账",
        "opening_balance": in_unit(0, "元"),
        "income_total": in_unit(income, "元"),
        "expense_total": in_unit(expense, "元"),
        "closing_balance": {"value": in_unit(income - expense, "元"), "words": words(income - expense)},
        "closing_cash": in_unit(income - expense, "元"),
        "entries": [
            {
                "summary": said,
                "account": "其他收入" if is_income else "其他支出",
                "income" if is_income else "expense": in_unit(fen, "元"),
            }
            for said, is_income, fen in rows
        ],
    }
    return record(unit, head, content)


def _unchanged_words(page: Page) -> str:
    return f"{page.span.spoken}没有发生收支，期末结余与期初相同。"


def _printed(fen: int, money: str, unit: Unit) -> Node:
    if unit.has_words and money == "元" and fen >= 0:
        return {"value": in_unit(fen, money), "words": words(fen)}
    return in_unit(fen, money)


def _totals(unit: Unit, page: Page, money: str) -> Fields:
    return {
        "opening_balance": in_unit(page.opening, money),
        "income_total": in_unit(page.income, money),
        "expense_total": in_unit(page.expense, money),
        "closing_balance": _printed(page.closing, money, unit),
    }


def _where(unit: Unit, book: Book, page: Page, money: str) -> Fields:
    """Cash in the box and money in the accounts, which are named by their last four digits."""
    dice = Dice(unit.path, book.entity, page.span.text, "cash")
    step = 1_000_000 if money == "万元" else 1
    cash = min(page.closing, dice.number(0, 420_000) // 10 * 10)
    cash = cash // 10_000 * 10_000 if step > 1 else cash
    bank = page.closing - cash
    if (key(unit), book.entity, page.span.text) == STATED_TRANSFER:
        bank += ON_THE_WAY
    first, second, special = unit.last4
    basic = second if book.entity == "collective" and second else first
    if book.entity == "committee" and special and unit.detail == 3:
        part = bank // 5 // 10_000 * 10_000
        accounts: list[Node] = [
            {"account": f"基本账户（尾号{basic}）", "balance": in_unit(bank - part, money)},
            {"account": f"专项资金账户（尾号{special}）", "balance": in_unit(part, money)},
        ]
    else:
        accounts = [{"account": f"基本账户（尾号{basic}）", "balance": in_unit(bank, money)}]
    return {"closing_cash": in_unit(cash, money), "closing_bank": accounts}


def _account_totals(unit: Unit, entity: str, page: Page, money: str) -> list[Node]:
    sums: dict[tuple[str, bool], int] = {}
    for flow in sorted(page.flows, key=lambda flow: not flow.is_income):
        row = (named_row(unit, entity, flow.row), flow.is_income)
        sums[row] = sums.get(row, 0) + flow.fen
    return [
        {"account": name, "side": "income" if is_income else "expense", "amount": in_unit(fen, money)}
        for (name, is_income), fen in sums.items()
    ]


def _entries(unit: Unit, book: Book, page: Page, money: str) -> list[Node]:
    balance, entries = page.opening, list[Node]()
    for flow in page.flows:
        balance += flow.signed
        entry = _entry(unit, book.entity, flow, money)
        if unit.has_balance:
            entry["balance"] = in_unit(balance, money)
        entries.append(entry)
    return entries


def _entry(unit: Unit, entity: str, flow: Flow, money: str) -> Fields:
    entry: Fields = {"date": flow.day.isoformat(), "voucher_no": flow.voucher, "summary": flow.summary}
    entry["account"] = named_row(unit, entity, flow.row)
    entry["income" if flow.is_income else "expense"] = in_unit(flow.fen, money)
    if flow.reverses:
        entry |= {"reversal": "true", "reversal_of": flow.reverses}
    if unit.detail >= 2:
        entry |= {"quantity": flow.quantity, "unit_price": flow.price, "fund_source": flow.source}
        entry["evidence"] = flow.evidence
    if unit.detail >= 3:
        chair = "集体理事长" if entity == "collective" else titled(unit, "主任")
        entry |= {"handler": titled(unit, "村文书"), "witness": titled(unit, "监委会委员"), "approver": chair}
    entry["resolution_ref"] = flow.resolution
    return entry


def _discrepancy(unit: Unit, entity: str, page: Page) -> Fields:
    at = (key(unit), entity, page.span.text)
    if at == STATED_RECEIPT:
        return _stated(
            "FIN-01", -INTEREST,
            "3月31日银行代收废芦苇款12.50元到账，回单4月2日才取回，本季没有记收入；期末结余按银行对账单列示，二季度期初照此结转，不再重复记收入。",
            "2026-04-09",
        )  # fmt: skip
    if at == STATED_TRANSFER:
        return _stated(
            "FIN-06", ON_THE_WAY,
            "6月30日开出的转账支票300.00元，收款人7月3日才入账，银行余额比账面多300.00元；7月5日对账已经一致。",
            "2026-07-08",
        )  # fmt: skip
    return {}


def _stated(rule: str, fen: int, why: str, on: str) -> Fields:
    return {
        "discrepancy": [
            {"rule": rule, "difference_fen": str(fen), "explanation": why, "stated_by": "报账员", "stated_on": on}
        ]
    }
