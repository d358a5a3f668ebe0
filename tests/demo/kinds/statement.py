"""会计报表 of collectives: the year's income out of the books, and what they own and owe."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days, year
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import FINANCE, Head, Made, law, record
from tests.demo.kinds.distribution import SHARED, dividend
from tests.demo.money import in_unit
from tests.demo.yaml_text import Fields, Node

INCOME = ("daoyu/baidai", "lanbu/caiqi", "lanbu/miefang", "qilu/youpo", "qilu/zhenxi")
BALANCE = ("daoyu/lusheng", "daoyu/luting", "qilu/zhenxi")
CODES = {
    "operating_income": "501", "investment_income": "502", "operating_expense": "511", "taxes_and_surcharges": "512",
    "administrative_expense": "513", "subsidy_income": "503", "other_income": "504", "other_expense": "515",
}  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    if key in INCOME and unit.has_collective:
        yield _income(unit)
    if key in BALANCE and unit.has_collective:
        yield from (_balance(unit, span) for span in (days.whole(2025), days.quarter(2026, 3)))


def _income(unit: Unit) -> Made:
    """2025 of the collective; what was shared out is what the members decided in December."""
    money, found = unit.collective_unit, year.result(unit, 2025)
    shared = dividend(unit, 2025) if f"{unit.town}/{unit.slug}" in SHARED[2025] else 0
    kept = found.reserve * 2
    distributable = found.net + found.before
    lines: list[Node] = [_line(name, found.rows[name], money) for name in list(CODES)[:5] if name in found.rows]
    lines.append(_line("operating_result", found.operating, money))
    lines += [_line(name, found.rows[name], money) for name in list(CODES)[5:] if name in found.rows]
    lines += [
        _line("total_result", found.net, money),
        _line("net_result", found.net, money),
        _line("opening_undistributed", found.before, money),
        _line("distributable", distributable, money),
        _line("reserve_and_welfare_fund", kept, money),
        _line("to_members", shared, money),
        _line("closing_undistributed", distributable - kept - shared, money),
    ]
    content: Fields = {"unit": money} if money != "元" else {}
    content |= {"form": "income_and_distribution", "income_lines": lines, "reason": "年终"}
    if shared:
        content["distribution_ref"] = "distribution/2025"
    day = date(2026, 3, 12)
    head = Head("statement", "2025-income", "collective", "FA-M05", "2025年度收益及收益分配表", day, period="2025",
                basis=(law(day), FINANCE))  # fmt: skip
    return record(unit, head, content)


def _line(name: str, fen: int, money: str) -> Fields:
    code: Fields = {"code": CODES[name]} if name in CODES else {}
    return {"row": name, **code, "amount": in_unit(fen, money)}


def _balance(unit: Unit, span: days.Span) -> Made:
    """What there is and what is owed at the end of the period; money lies where the books say."""
    money, day = unit.collective_unit, days.workday(days.after(span.last, 17))
    content: Fields = {"unit": money} if money != "元" else {}
    content |= {
        "form": "balance_sheet",
        "as_of": span.last.isoformat(),
        "balance_lines": [_row(row, money) for row in _rows(unit, span)],
    }
    if span.text != "2025":
        content["ledger_ref"] = f"ledger/{span.text}-collective"
    head = Head("statement", f"{span.text}-balance", "collective", "FA-M04", f"{span.spoken}资产负债表", day, period=span.text,
                basis=(law(day), FINANCE))  # fmt: skip
    return record(unit, head, content)


Printed = tuple[str, str, str, int, int, str]
"""Name, class, code, 年初数 and 期末数 in 分, and `total` or `-` for what is taken off."""


def _rows(unit: Unit, span: days.Span) -> tuple[Printed, ...]:
    dice, pages = Dice(unit.path, "balance"), year.books(unit)["collective"].pages
    first = next(page for page in pages if page.span.first == date(span.first.year, 1, 1))
    last = [page for page in pages if page.span.last <= span.last][-1]
    fixed, worn = dice.number(900, 2400) * 100_000, dice.number(120, 300) * 100_000
    years = span.first.year - 2025
    ages = (worn // 10 * (10 + years), worn // 10 * 11)
    owed = dice.number(20, 90) * 100_000
    left = [owed, owed // 400 * 300, owed // 200 * 100]
    owing, cash = (left[years], left[years + 1]), (first.opening, last.closing)
    assets = tuple(cash[at] + fixed - ages[at] for at in (0, 1))
    capital = fixed - worn
    rest = tuple(assets[at] - owing[at] - capital for at in (0, 1))
    return (
        ("货币资金", "asset", "102", cash[0], cash[1], ""),
        ("固定资产", "asset", "151", fixed, fixed, ""),
        ("累计折旧", "asset", "152", ages[0], ages[1], "-"),
        ("资产合计", "asset", "", assets[0], assets[1], "total"),
        ("应付款", "liability", "211", owing[0], owing[1], ""),
        ("负债合计", "liability", "", owing[0], owing[1], "total"),
        ("资本", "equity", "301", capital, capital, ""),
        ("公积公益金和未分配收益", "equity", "", rest[0], rest[1], ""),
        ("所有者权益合计", "equity", "", capital + rest[0], capital + rest[1], "total"),
    )


def _row(row: Printed, money: str) -> Fields:
    account, sort, code, begin, end, role = row
    return {
        "account": account,
        "account_class": sort,
        "code": code,
        "role": "total" if role == "total" else "",
        "is_deduction": "true" if role == "-" else "",
        "begin": in_unit(begin, money),
        "end": in_unit(end, money),
    }
