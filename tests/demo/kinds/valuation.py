"""Stock-takings of the year 2026, and what some houses are worth before they are let again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.assets import REGISTERS, buildings
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.money import in_unit
from tests.demo.people import person
from tests.demo.yaml_text import Fields, Node

VALUED = {"daoyu/zhaolu": 2026, "lanbu/miefang": 2026, "lanbu/caiqi": 2025, "qilu/youpo": 2025}
SMALL = (("电动喷雾器", "台", 68_000), ("折叠桌", "张", 12_500), ("水泵", "台", 126_000), ("铁锹等工具", "把", 3_500))


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    if 2025 in REGISTERS.get(key, ()):
        yield _stock_taking(unit)
    if key in VALUED:
        yield _valuation(unit, VALUED[key])


def _stock_taking(unit: Unit) -> Made:
    dice, day = Dice(unit.path, "stock-taking"), date(2026, 8, 31)
    rows: list[Node] = []
    book = found = 0
    for holding in buildings(unit)[:3]:
        net = holding.cost - holding.worn(2026)
        book, found = book + net, found + net
        amount = in_unit(net, unit.collective_unit)
        rows.append(
            {"asset_id": holding.asset_id, "name": holding.name, "book": amount, "found": amount, "outcome": "agrees"}
        )
    for name, measure, each in dice.some(SMALL, 2):
        count, lost = dice.number(4, 20), dice.number(1, 2)
        book, found = book + count * each, found + (count - lost) * each
        rows.append({
            "name": name, "book_quantity": f"{count} {measure}", "found_quantity": f"{count - lost} {measure}",
            "book": in_unit(count * each, unit.collective_unit), "found": in_unit((count - lost) * each, unit.collective_unit),
            "outcome": "damaged", "reason": "使用损坏，当时没有办报废", "handling": "经理事会审议报废，当月调账",
        })  # fmt: skip
    content: Fields = {
        "unit": unit.collective_unit if unit.collective_unit != "元" else "",
        "form": "stock_taking",
        "basis_on": day.isoformat(),
        "purpose": "年度清产核资",
        "scope": "集体全部固定资产和库存物资",
        "team": [person(unit, "集体理事长", day), person(unit, "监委会主任", day), person(unit, "报账员", day)],
        "counted": rows,
        "book_total": in_unit(book, unit.collective_unit),
        "found_total": in_unit(found, unit.collective_unit),
        "confirmed_by": "member_representatives_assembly",
        "confirmed_on": "2026-09-12",
        "register_ref": "register/2026-assets",
    }
    head = Head("valuation", "2026-stock-taking", "collective", "FA-S01", f"{unit.name}2026年清产核资结果",
                date(2026, 9, 16), event=day)  # fmt: skip
    return record(unit, head, content)


def _valuation(unit: Unit, year: int) -> Made:
    holding = next(one for one in buildings(unit) if one.lease is not None)
    assert holding.lease is not None
    dice, day = Dice(unit.path, "valuation", year), date(year, 7, 31)
    rent = holding.lease.year_sum(0) * dice.number(102, 112) // 100 // 10_000 * 10_000
    valued: Fields = {
        "asset_id": holding.asset_id,
        "name": f"{holding.name}年租金",
        "quantity": holding.area,
        "method": "market",
        "value": in_unit(rent, unit.collective_unit),
        "note": "参照同类房屋近两年的成交租金",
    }
    content: Fields = {
        "unit": unit.collective_unit if unit.collective_unit != "元" else "",
        "form": "valuation",
        "basis_on": day.isoformat(),
        "purpose": "合同到期前了解租金行情，作为下一轮招租的底价参考",
        "valuer": {
            "name": "示例区公信资产评估有限公司",
            "report_no": f"示评〔{year}〕{dice.number(11, 88)}号",
            "chosen_by": "三家比价",
        },
        "valued": [valued],
        "valid_until": f"{year + 1}-07-30",
        "confirmed_by": "board",
    }
    head = Head("valuation", f"{year}-rent", "collective", "FA-S01", f"{holding.name}租金评估结果",
                days.workday(date(year, 8, 18)), event=day)  # fmt: skip
    return record(unit, head, content)
