"""债权债务 on pages: both sides, how each moved, what is old."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Grid, grid
from sunshine.pages.words import beside, figure, money, period, yuan
from sunshine.records.debt import SIDES, Debt, Item, end_of
from sunshine.records.printed import Printed
from sunshine.units import Filed

_COLUMNS = "party matter begin increase decrease end"


@dataclass(frozen=True, slots=True)
class Side:
    """One sort of debts: its rows, the printed total, and what the rows come to where that is something else."""

    word: str
    name: str
    items: tuple[Item, ...]
    grid: Grid | None
    total: str
    again: str


def sentence(debt: Debt, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = f"{period(debt.period)}末" if debt.period else "期末"
    said = [beside(side.name, side.total) for side in sides(debt) if side.total]
    return f"{when}，{'；'.join(said)}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:
    debt = filed.record
    assert isinstance(debt, Debt)
    late = [item for item in debt.items if item.due_on and horizon.reached(item.due_on) and item.side != "guarantee"]
    return {"sides": sides(debt, place, filed), "late": [item for item in late if item.end.value]}


def sides(debt: Debt, place: Publisher | None = None, filed: Filed | None = None) -> tuple[Side, ...]:
    """The sides that the record states anything of, in the order of the field's words."""
    links = place.shelf.links(debt) if place and filed else {}
    printed = {
        "receivable": debt.receivable_total,
        "payable": debt.payable_total,
        "loan": debt.loan_total,
        "guarantee": debt.guarantee_total,
    }
    found = []
    for word, name in SIDES.items():
        items = debt.of_side(word)
        if items or printed[word]:
            view = grid(items, _COLUMNS, links=links, total="begin increase decrease end") if items else None
            total, again = _total(printed[word], items)
            found.append(Side(word, name, items, view, total, again))
    return tuple(found)


def _total(printed: Printed[int] | None, items: tuple[Item, ...]) -> tuple[str, str]:
    """The printed total and, where it differs, the computed one; the computed one where none is printed."""
    computed = end_of(items) if items else None
    if printed is None:
        return (f"{yuan(computed)} 元" if computed is not None else "合计未注明"), ""
    if computed is None or (printed.value or 0) == computed or not (printed.is_exact or printed.absence == "none"):
        return money(printed), ""
    return money(printed), f"逐笔加总是 {yuan(computed)} 元，表上印的是 {figure(printed)}，需要说明"
