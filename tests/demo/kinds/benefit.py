"""Farm subsidies and relief: sums by group that stay, masked rows that go, goods at New Year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days, money
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.masks import masked
from tests.demo.yaml_text import Fields, Node

GRAIN = ("daoyu/baidai", "daoyu/zhaolu", "lanbu/caiqi")
ROWS = ("daoyu/zhaolu", "lanbu/caiqi")
"""Villages that also post the households of the year's last batch."""
VISITS = ("qilu/zhenxi", "lanbu/tongling")
RELIEF = ("daoyu/luting", "qilu/zhenxi")
RATE, STRAW = 120, 30
_MOST_GROUPS = 6


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    if key in GRAIN:
        yield from (_grain(unit, year) for year in (2024, 2025, 2026))
    if key in ROWS:
        yield _households(unit, date(2025, 9, 18))
        yield _households(unit, date(2026, 11, 6))
    if key in VISITS:
        yield _visits(unit)
    if key in RELIEF:
        yield _relief(unit)


def _mu(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"


def _fen(tenths: int, rate: int) -> str:
    """The amount of so many tenths of a 亩 at so many yuan a 亩."""
    return money.yuan(tenths * rate * 10)


def _group(unit: Unit, year: int, name: str, count: int) -> tuple[Fields, int]:
    """One group's row and its approved tenths of a 亩."""
    dice = Dice(unit.path, "grain", year, name)
    declared, cut = dice.number(count * 18, count * 31), dice.number(0, 3) * 4
    approved = declared - cut
    row: Fields = {
        "name": name,
        "households": str(count),
        "declared": _mu(declared),
        "approved": _mu(approved),
        "paid": _mu(approved),
        "amount": _fen(approved, RATE),
        "reason": "改种林木，核减" if cut else "",
    }
    return row, approved


def _grain(unit: Unit, year: int) -> Made:
    groups = [_group(unit, year, name, count) for name, count in unit.groups[:_MOST_GROUPS]]
    rows: list[Node] = [row for row, _ in groups]
    whole = sum(approved for _, approved in groups)
    houses = sum(count for _, count in unit.groups[:_MOST_GROUPS])
    straw = whole // 2
    content: Fields = {
        "program": "耕地地力保护补贴",
        "batch": f"{year}年第一批",
        "quantity_unit": "亩",
        "quantity_total": _mu(whole),
        "lines": [
            {"item": "耕地地力保护补贴", "payer": "中央财政", "quantity": f"{_mu(whole)} 亩", "rate": f"{RATE} 元/亩",
             "amount": _fen(whole, RATE), "state": "paid"},
            {"item": "秸秆还田补贴", "payer": "区级", "quantity": f"{_mu(straw)} 亩", "rate": f"{STRAW} 元/亩",
             "amount": _fen(straw, STRAW), "state": "already_paid", "note": "6月已经发过，不算在这一批"},
        ],
        "paid_total": _fen(whole, RATE),
        "households": str(houses),
        "rows": rows,
        "paid_on": f"{year}-08-26",
        "method": "一卡通打卡",
        "use_rule": "有承包权、耕地没有抛荒的农户",
    }  # fmt: skip
    published = days.workday(date(year, 8, 29))
    head = Head("benefit", f"{year}-grain", "committee", "GA-M05", f"{year}年耕地地力保护补贴发放情况", published,
                period=str(year), event=date(year, 8, 26), basis=(law(published),))  # fmt: skip
    return record(unit, head, content)


def _households(unit: Unit, day: date) -> Made:
    dice = Dice(unit.path, "straw", day)
    until = days.after(day, 17 + dice.number(0, 5))
    rows: list[Node] = []
    whole = 0
    for index in range(dice.number(7, 11)):
        area = dice.number(12, 140)
        whole += area
        rows.append(
            {
                "household": masked(unit, day, index),
                "group": dice.pick(unit.groups)[0],
                "quantity": _mu(area),
                "amount": _fen(area, STRAW),
            }
        )
    content: Fields = {
        "expires_on": until.isoformat(),
        "program": "秸秆还田补贴",
        "batch": f"{day.year}年秋季",
        "quantity_unit": "亩",
        "quantity_total": _mu(whole),
        "lines": [
            {"item": "秸秆还田补贴", "payer": "区级", "quantity": f"{_mu(whole)} 亩", "rate": f"{STRAW} 元/亩",
             "amount": _fen(whole, STRAW), "state": "approved"}
        ],
        "approved_total": _fen(whole, STRAW),
        "households": str(len(rows)),
        "household_rows": rows,
        "objection": {"until": until.isoformat(), "contact": "村委会办公室"},
    }  # fmt: skip
    head = Head("benefit", f"{day:%Y-%m}-straw", "committee", "GA-M05", f"{day.year}年秋季秸秆还田补贴核定公示", day,
                period=str(day.year), event=days.after(day, -3), basis=(law(day),), objections=True,
                hangs=(until - day).days)  # fmt: skip
    return record(unit, head, content)


def _visits(unit: Unit) -> Made:
    dice = Dice(unit.path, "visits")
    houses = dice.number(18, 36)
    content: Fields = {
        "program": "春节走访慰问",
        "households": str(houses),
        "lines": [
            {"item": "慰问金", "payer": "镇（街道）", "quantity": f"{houses} 户", "rate": "300 元/户",
             "amount": money.yuan(houses * 30_000), "state": "paid"}
        ],
        "paid_total": money.yuan(houses * 30_000),
        "goods": [
            {"name": "大米", "unit": "袋", "received": str(houses), "given": str(houses), "left": "0"},
            {"name": "食用油", "unit": "桶", "received": str(houses + 2), "given": str(houses), "left": "2",
             "use": "剩下的留作应急"},
        ],
        "paid_on": "2026-02-11",
        "use_rule": "低保、特困、重病和高龄独居家庭",
    }  # fmt: skip
    published = date(2026, 2, 13)
    head = Head("benefit", "2026-02-visits", "committee", "GA-M02", "2026年春节走访慰问款物发放情况", published,
                event=date(2026, 2, 11), basis=(law(published),))  # fmt: skip
    return record(unit, head, content)


def _relief(unit: Unit) -> Made:
    content: Fields = {
        "program": "临时救助",
        "batch": "2026年第二批",
        "households": "少于5",
        "paid_total": "不单列",
        "limits": [
            {"situation": "困难程度较轻", "limit": "不超过 3000.00"},
            {"situation": "困难程度较重", "limit": "不超过 6000.00", "note": "含 6000 元"},
        ],
        "suppressed_reason": "户数少于5，写了户数准数或者金额，都可能认出是谁，所以不写。",
        "use_rule": "遇到突发困难、一时过不去的家庭",
    }
    published = date(2026, 7, 15)
    head = Head("benefit", "2026-07-relief", "committee", "GA-M02", "2026年第二批临时救助发放情况", published,
                event=date(2026, 7, 13), basis=(law(published),))  # fmt: skip
    return record(unit, head, content)
