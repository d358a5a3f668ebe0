"""预算和决算: the final account says what the books say; the plan is what was expected of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days, year
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.money import yuan
from tests.demo.yaml_text import Fields, Node

UNITS = ("daoyu/lusheng", "daoyu/baidai", "qilu/youpo", "lanbu/tongling")
WHY_MORE = ("按实际任务量结算", "当年任务比计划多", "单价上涨，数量没有增加", "{hall}开放后增加")
WHY_LESS = ("部分任务顺延到下一年", "压减开支", "部分工作由志愿者承担", "实际价格低于预计")
STEP = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the plan and what it came to, in 分."""

    row: str
    is_income: bool
    planned: int
    actual: int


def records(unit: Unit) -> Iterator[Made]:
    if f"{unit.town}/{unit.slug}" in UNITS:
        lines = _lines(unit)
        yield _plan(unit, 2025, lines)
        yield _final(unit, lines)
        yield _plan(unit, 2026, [Line(line.row, line.is_income, _round(line.actual), 0) for line in lines])


def _round(fen: int) -> int:
    return max(STEP, fen // STEP * STEP)


def _lines(unit: Unit) -> list[Line]:
    found = []
    for is_income in (True, False):
        for row, actual in year.by_row(unit, "committee", 2025, is_income=is_income).items():
            share = Dice(unit.path, "budget", row).pick((86, 93, 97, 100, 103, 106, 118))
            found.append(Line(row, is_income, _round(actual * share // 100), actual))
    return found


def _plan(unit: Unit, of: int, lines: list[Line]) -> Made:
    day = date(of, 1, 22) if unit.size > 1 else date(of, 2, 3)
    found: list[Node] = [_common(line) | {"budget": yuan(line.planned)} for line in lines]
    content: Fields = {"lines": found, **_totals(lines, "budget")}
    content["planned_matters"] = [f"开放{unit.words['hall']}，增加活动场次", f"清理{unit.words['water']}"]
    content["approach"] = "按上年收支和已签合同测算"
    if _has_resolution(unit, of):
        content["resolution_ref"] = f"decision/{of}-01-budget"
    head = Head("budget", str(of), "committee", "FA-M01", f"{of}年度财务收支预算", days.workday(day), period=str(of),
                event=date(of, 1, 18) if of == 2025 else date(of, 1, 17), basis=(law(day),))  # fmt: skip
    return record(unit, head, content)


def _has_resolution(unit: Unit, of: int) -> bool:
    return unit.size == 4 or (of == 2026 and unit.size > 1)


def _final(unit: Unit, lines: list[Line]) -> Made:
    day = date(2026, 2, 26)
    opening, closing = year.edges(unit, "committee", 2025)
    found: list[Node] = []
    for line in lines:
        more: Fields = {"budget": yuan(line.planned), "actual": yuan(line.actual)}
        gap = line.actual - line.planned
        if abs(gap) * 10 > line.planned:
            words = Dice(unit.path, line.row, "why").pick(WHY_MORE if gap > 0 else WHY_LESS)
            words = ("按实际到账" if gap > 0 else "补助少于预计") if line.is_income else words
            more["variance_reason"] = words.format(**unit.words)
        found.append(_common(line) | more)
    content: Fields = {
        "lines": found,
        **_totals(lines, "budget"),
        **_totals(lines, "actual"),
        "opening_balance": yuan(opening),
        "closing_balance": yuan(closing),
        "budget_ref": "budget/2025",
    }
    head = Head("budget", "2025-final", "committee", "FA-M03", "2025年度财务决算", day, period="2025", event=date(2026, 2, 24),
                basis=(law(day),))  # fmt: skip
    return record(unit, head, content)


def _common(line: Line) -> Fields:
    return {"account": line.row, "side": "income" if line.is_income else "expense"}


def _totals(lines: list[Line], name: str) -> Fields:
    def total(*, is_income: bool) -> str:
        chosen = [line for line in lines if line.is_income == is_income]
        return yuan(sum(line.planned if name == "budget" else line.actual for line in chosen))

    return {f"income_{name}": total(is_income=True), f"expense_{name}": total(is_income=False)}
