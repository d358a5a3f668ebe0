"""收益分配 of collectives whose members decided to share: the same sums as in the books and in the statement."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days, year
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import FINANCE, Head, Made, law, record
from tests.demo.money import yuan
from tests.demo.people import person
from tests.demo.yaml_text import Fields

SHARED = {
    2024: ("daoyu/baidai", "lanbu/miefang"),
    2025: ("daoyu/baidai", "lanbu/caiqi", "lanbu/miefang", "qilu/youpo"),
}
DECIDED = {2024: date(2024, 12, 21), 2025: date(2025, 12, 20)}


def _each(unit: Unit, of: int) -> int:
    """元 a share, as the books have it."""
    return Dice(unit.path, DECIDED[of]).number(120, 260)


def dividend(unit: Unit, of: int) -> int:
    """分 shared out for the year; one share a member."""
    return unit.members * _each(unit, of) * 100


def records(unit: Unit) -> Iterator[Made]:
    for of, units in SHARED.items():
        if f"{unit.town}/{unit.slug}" in units and unit.has_collective:
            yield _distribution(unit, of)


def _distribution(unit: Unit, of: int) -> Made:
    found, each, shared, met = year.result(unit, of), _each(unit, of), dividend(unit, of), DECIDED[of]
    distributable = found.net + found.before
    paid = days.workday(days.after(met, 26))
    content: Fields = {
        "share_base": "share",
        "source": f"{of}年度集体收益",
        "net_income": yuan(found.net),
        "opening_undistributed": yuan(found.before),
        "distributable": yuan(distributable),
        "reserve": yuan(found.reserve),
        "welfare": yuan(found.reserve),
        "dividend": yuan(shared),
        "year_end": yuan(distributable - found.reserve * 2 - shared),
        "total_shares": str(unit.members),
        "per_share": f"{each} 元/股",
        "tail": "0.00",
        "members": str(unit.members),
        "eligibility": [
            {"name": "在册成员", "rule": "截止日登记在成员名册上的", "share": "一人一股", "cutoff": f"{of}-11-30",
             "persons": str(unit.members)},
        ],
        "documents_on": days.after(met, -12).isoformat(),
        "decided_on": met.isoformat(),
        "chair": person(unit, "集体理事长", met),
        "paid_on": paid.isoformat(),
        "payment_method": "银行代发到成员本人账户，清册上墙",
        "resolution_ref": f"decision/{met:%Y-%m}-dividend",
    }  # fmt: skip
    if of == 2025:
        content["statement_ref"] = "statement/2025-income"
    day = days.workday(days.after(met, 3))
    head = Head("distribution", str(of), "collective", "FA-M14", f"{of}年度收益分配方案", day, period=str(of), event=met,
                basis=(law(day), FINANCE), hangs=20)  # fmt: skip
    return record(unit, head, content)
