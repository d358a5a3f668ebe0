"""专项资金和捐赠: running costs quarter by quarter out of the books, gifts of money and goods, a town's table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days, year
from tests.demo.facts import DISTRICT, UNITS, Unit
from tests.demo.header import LAW_NEW, Head, Made, law, record
from tests.demo.masks import masked
from tests.demo.money import yuan
from tests.demo.yaml_text import Fields, Node, Style, document

GRANTED = ("daoyu/baidai", "qilu/yanquan", "lanbu/tongling")
QUARTERS = ((2026, 2), (2026, 3))
GRANT_SOURCES = ("村级运转经费", "社区运转经费")
BROUGHT = 30_000_00
"""What the first of the quarters had brought with it, beyond what it would else lack."""


@dataclass(frozen=True, slots=True)
class Gift:
    """A collection: organisations with 元, how many villagers gave how much, what it was spent on."""

    unit: str
    slug: str
    day: date
    name: str
    purpose: str
    firms: tuple[tuple[str, int], ...]
    people: int
    each: int
    used: tuple[tuple[str, int], ...]
    goods: tuple[tuple[str, str, int, int], ...] = ()


GIFTS = (
    Gift("qilu/zhenxi", "reading", date(2026, 9, 25), "书屋共建捐款", "购买图书和书架",
         (("示例区文化馆志愿服务队", 3_000), ("示例区枕溪民宿服务专业合作社", 5_000)), 46, 100,
         (("书架 12 组", 5_760), ("图书 310 册", 4_340)), (("旧书", "册", 280, 262),)),
    Gift("daoyu/lusheng", "heating", date(2026, 11, 10), "文化客堂取暖捐款", "添置取暖设备",
         (("示例区橹声水产养殖专业合作社", 8_000),), 30, 200, (("取暖器 6 台", 5_400),)),
    Gift("lanbu/caiqi", "flood", date(2025, 8, 20), "台风救灾捐款捐物", "棚膜更换和排水",
         (("示例区菜畦蔬菜产销专业合作社", 12_000), ("示例区农资有限公司", 6_000)), 88, 50,
         (("棚膜 60 卷", 14_400), ("排水泵租用", 3_200)), (("编织袋", "只", 2_000, 1_860), ("雨衣", "件", 120, 120))),
)  # fmt: skip
LISTED = (("lanbu/miefang", date(2026, 11, 4), date(2026, 12, 2)), ("qilu/youpo", date(2026, 7, 8), date(2026, 7, 28)))
"""Lists of private givers: one still hangs on the last day, the other has gone."""


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    if key in GRANTED:
        yield from _grants(unit)
    yield from (_gift(unit, gift) for gift in GIFTS if gift.unit == key)
    yield from (_givers(unit, day, until) for place, day, until in LISTED if place == key)
    if key == "qilu/zhenxi":
        yield _lent_things(unit)
    if unit is next(one for one in UNITS if one.town == "qilu"):
        yield _town_table()


def _grants(unit: Unit) -> Iterator[Made]:
    """Each quarter opens with what the one before left."""
    spans = [days.quarter(*quarter) for quarter in QUARTERS]
    spent = [_spent(unit, span) for span in spans]
    lack = sum(sum(rows.values()) for rows in spent) - unit.grant * 100 * len(spans)
    balance = BROUGHT + max(0, lack)
    for span, rows in zip(spans, spent, strict=True):
        used = sum(rows.values())
        yield _grant(unit, span, rows, balance)
        balance += unit.grant * 100 - used


def _spent(unit: Unit, span: days.Span) -> dict[str, int]:
    """What the books paid out of the grant, by row."""
    sums: dict[str, int] = {}
    for flow in year.books(unit)["committee"].flows:
        if span.first <= flow.day <= span.last and not flow.is_income and flow.source in GRANT_SOURCES:
            sums[flow.row] = sums.get(flow.row, 0) + flow.fen
    return {row: fen for row, fen in sums.items() if fen}


def _grant(unit: Unit, span: days.Span, rows: dict[str, int], opening: int) -> Made:
    used, received = sum(rows.values()), unit.grant * 100
    word = "村级" if unit.is_village else "社区"
    day = days.workday(days.after(span.last, 15))
    content: Fields = {
        "fund_name": f"{word}组织运转经费",
        "origin": "government",
        "granted_by": "示例区财政局",
        "doc_no": f"示财农〔2026〕{11 if span.text.endswith('q2') else 24}号",
        "purposes": ["办公", "误工补贴", "公益", "小型维修"],
        "bans": ["接待", "发放福利"],
        "opening_balance": yuan(opening),
        "received": yuan(received),
        "used": yuan(used),
        "balance": yuan(opening + received - used),
        "sources": [{"source": "区级财政", "amount": yuan(received), "state": "received"}],
        "uses": [{"item": row, "amount": yuan(fen)} for row, fen in rows.items()],
        "custody": {"custodian": unit.committee, "account": f"基本账户（尾号{unit.last4[0]}）"},
        "ledger_ref": f"ledger/{span.text}",
    }
    head = Head("fund", f"{span.text}-running-costs", "committee", "FA-M12", f"{span.spoken}{word}运转经费使用情况", day,
                period=span.text, basis=(law(day),))  # fmt: skip
    return record(unit, head, content)


def _gift(unit: Unit, gift: Gift) -> Made:
    received = (sum(yuan_ for _, yuan_ in gift.firms) + gift.people * gift.each) * 100
    used = sum(yuan_ for _, yuan_ in gift.used) * 100
    firms: list[Node] = [
        {"name": name, "donor_type": "organisation", "received": yuan(each * 100)} for name, each in gift.firms
    ]
    people: Fields = {
        "name": "村民和在外乡友", "donor_type": "persons", "count": str(gift.people), "each": yuan(gift.each * 100),
        "received": yuan(gift.people * gift.each * 100),
    }  # fmt: skip
    content: Fields = {
        "fund_name": gift.name,
        "origin": "donation",
        "purposes": [gift.purpose],
        "cutoff": f"{gift.day.isoformat()} 17:00",
        "opening_balance": "0.00",
        "received": yuan(received),
        "used": yuan(used),
        "balance": yuan(received - used),
        "donation_count": str(len(gift.firms) + gift.people),
        "donors": [*firms, people],
        "uses": [{"item": item, "purpose": gift.purpose, "amount": yuan(each * 100)} for item, each in gift.used],
        "goods": [
            {"name": name, "unit": measure, "received": str(came), "given": str(went), "left": str(came - went)}
            for name, measure, came, went in gift.goods
        ],
        "custody": {"custodian": unit.committee},
    }
    day = days.workday(days.after(gift.day, 4))
    head = Head("fund", f"{gift.day:%Y-%m}-{gift.slug}", "committee", "FA-M13", f"{gift.name}收支情况", day, event=gift.day,
                basis=(law(day),))  # fmt: skip
    return record(unit, head, content)


def _givers(unit: Unit, day: date, until: date) -> Made:
    """A list of private givers, masked, that hangs no longer than it must."""
    given = [(masked(unit, day, index), (index % 4 + 1) * 100_00) for index in range(7)]
    whole = sum(fen for _, fen in given)
    content: Fields = {
        "expires_on": until.isoformat(),
        "fund_name": "敬老活动捐款",
        "origin": "donation",
        "purposes": ["重阳节敬老活动"],
        "opening_balance": "0.00",
        "received": yuan(whole),
        "used": "0.00",
        "balance": yuan(whole),
        "donors": [{"name": name, "donor_type": "person", "received": yuan(fen)} for name, fen in given],
        "planned_use": "由村民代表会议商定，用完另行公布",
    }
    head = Head("fund", f"{day:%Y-%m}-givers", "committee", "FA-M13", "敬老活动捐款名单", day, event=days.after(day, -2),
                basis=(law(day),), hangs=(until - day).days)  # fmt: skip
    return record(unit, head, content)


def _lent_things(unit: Unit) -> Made:
    """Goods out of the collective's income, given to the village."""
    day = date(2026, 8, 28)
    content: Fields = {
        "fund_name": "集体为书屋添置的桌椅",
        "origin": "collective",
        "purposes": ["书屋开放"],
        "goods": [
            {"name": "长桌", "unit": "张", "received": "8", "given": "8", "left": "0", "use": "书屋"},
            {"name": "木椅", "unit": "把", "received": "40", "given": "36", "left": "4", "use": "书屋，余下备用"},
        ],
        "resolution_ref": "decision/2026-08-reading",
    }
    head = Head("fund", "2026-08-tables", "committee", "VA-D06", "书屋桌椅添置和分配情况", day, event=date(2026, 8, 26),
                basis=(law(day),))  # fmt: skip
    return record(unit, head, content)


def _town_table() -> Made:
    """The town's shares of running costs, village by village: the same sums as in their books."""
    town, day = "qilu", date(2026, 7, 9)
    units = [unit for unit in UNITS if unit.town == town]
    rows: list[Node] = [
        {"cells": [unit.name, str(unit.households), str(unit.grant)], "subject": unit.path} for unit in units
    ]
    whole = sum(unit.grant for unit in units)
    rows.append({"cells": ["合计", str(sum(unit.households for unit in units)), str(whole)], "role": "total"})
    path = f"{DISTRICT}/{town}"
    fields: Fields = {
        "id": f"{path}/fund/2026-q3-running-costs",
        "subjects": [unit.path for unit in units],
        "entity": "government",
        "catalogue_code": "FA-M12",
        "title": "2026年三季度村级组织运转经费分配表",
        "period": "2026-q3",
        "event_date": day.isoformat(),
        "published_on": day.isoformat(),
        "posted_from": day.isoformat(),
        "posted_until": days.after(day, 20).isoformat(),
        "basis": [LAW_NEW],
        "fund_name": "村级组织运转经费",
        "origin": "government",
        "granted_by": "示例区财政局",
        "purposes": ["办公", "误工补贴", "公益", "小型维修"],
        "bans": ["接待", "发放福利"],
        "allocated": yuan(whole * 100),
        "allocation": {
            "title": "栖麓镇三季度分配表",
            "columns": [
                {"key": "village", "label": "村"},
                {"key": "households", "label": "户数", "unit": "户"},
                {"key": "amount", "label": "本季度拨付", "unit": "元"},
            ],
            "rows": rows,
        },
    }
    return Made(f"{path}/fund/2026-q3-running-costs.yml", document(fields, Style(), ""))
