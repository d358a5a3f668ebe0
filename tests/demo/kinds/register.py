"""Registers of assets and of resources."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.assets import REGISTERS, Holding, buildings, land, row
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.money import in_unit
from tests.demo.yaml_text import Fields, Node


def records(unit: Unit) -> Iterator[Made]:
    years = REGISTERS.get(f"{unit.town}/{unit.slug}", ())
    for year in years:
        yield _assets(unit, year, is_first=year == years[0])
    if years and land(unit):
        yield _resources(unit)


def _assets(unit: Unit, year: int, *, is_first: bool) -> Made:
    day = date(year, 9, 30)
    holdings = buildings(unit)
    kept = holdings if not is_first or year == 2026 else holdings[:-1]
    fresh = holdings[-1].asset_id if not is_first else ""
    worn = sum(one.worn(year) for one in kept)
    cost = sum(one.cost for one in kept)
    rows: list[Node] = [row(one, unit, day, is_new=one.asset_id == fresh) for one in kept]
    content: Fields = {
        "unit": unit.collective_unit if unit.collective_unit != "元" else "",
        "as_of": day.isoformat(),
        "checked_by": "资产清查小组" if unit.detail > 2 else "",
        "assets": rows,
        "original_total": in_unit(cost, unit.collective_unit),
        "depreciation_total": in_unit(worn, unit.collective_unit),
        "net_total": in_unit(cost - worn, unit.collective_unit),
        "previous_ref": "" if is_first else f"register/{year - 1}-assets",
    }
    head = Head("register", f"{year}-assets", "collective", "FA-M06", f"{unit.name}集体资产台账（{year}年9月末）",
                days.workday(date(year, 10, 14)), event=day)  # fmt: skip
    return record(unit, head, content)


def _resources(unit: Unit) -> Made:
    day = date(2026, 9, 30)
    holdings: list[Holding] = land(unit)
    rows: list[Node] = [row(one, unit, day) for one in holdings]
    head = Head("register", "2026-resources", "collective", "FA-M07", f"{unit.name}集体资源台账（2026年9月末）",
                days.workday(date(2026, 10, 16)), event=day)  # fmt: skip
    return record(unit, head, {"as_of": day.isoformat(), "assets": rows})
