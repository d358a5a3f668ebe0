"""实施情况 on pages: the plan and what has been done, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Grid, Heading, Shown
from sunshine.pages.words import UNSTATED, day, figure, money, rate, yuan
from sunshine.records.implementation import ACCEPTANCES, STATES, Implementation
from sunshine.records.printed import Printed
from sunshine.records.values import Rate
from sunshine.units import Filed


def sentence(record: Implementation, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    parts = [f"{record.matter}：{STATES[record.state]}"]
    if record.actual_end is not None:
        parts.append(f"{day(record.actual_end)}完成")
    elif record.planned_end is not None:
        parts.append(f"计划{day(record.planned_end)}完成")
    if record.actual_cost is not None:
        parts.append(f"花了 {money(record.actual_cost)}")
    elif record.planned_cost is not None:
        parts.append(f"计划花 {money(record.planned_cost)}")
    if record.acceptance is not None and record.acceptance.result != "not_needed":
        parts.append(ACCEPTANCES[record.acceptance.result])
    if record.households is not None:
        parts.append(f"{record.households} 户受益")
    return "，".join(parts) + "。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, Implementation)
    return {"comparison": comparison(record)}


def comparison(record: Implementation) -> Grid | None:
    """Plan and reality row by row; None where the paper states neither."""
    rows = tuple(_rows(record))
    headings = tuple(Heading(label, False) for label in ("比什么", "当初说好的", "实际做到的", "差在哪里"))
    return Grid(headings, rows, (), "") if rows else None


def _rows(record: Implementation) -> Iterator[tuple[Shown, ...]]:
    if record.planned_start or record.actual_start:
        yield _row("开始", _day(record.planned_start), _day(record.actual_start), "")
    if record.planned_end or record.actual_end:
        yield _row("完成", _day(record.planned_end), _day(record.actual_end), record.time_reason or "")
    if record.planned_quantity or record.actual_quantity:
        yield _row("做多少", _rate(record.planned_quantity), _rate(record.actual_quantity), "")
    if record.planned_cost or record.actual_cost:
        why = "；".join(filter(None, (_difference(record), record.cost_reason)))
        yield _row("花多少", _money(record.planned_cost), _money(record.actual_cost), why)


def _row(label: str, planned: str, actual: str, why: str) -> tuple[Shown, ...]:
    cells = (("比什么", label), ("当初说好的", planned), ("实际做到的", actual), ("差在哪里", why or "—"))
    return tuple(Shown(name, text) for name, text in cells)


def _day(value: date | None) -> str:
    return day(value) if value else UNSTATED


def _rate(value: Rate | None) -> str:
    return rate(value) if value else UNSTATED


def _money(value: Printed[int] | None) -> str:
    words = f"（纸上写：{value.words}）" if value is not None and value.words else ""
    has_value = value is not None and value.value is not None
    return figure(value) + (" 元" if has_value else "") + words


def _difference(record: Implementation) -> str:
    difference = record.cost_difference
    if difference is None:
        return ""
    if difference == 0:
        return "没有差"
    return f"多花 {yuan(difference)} 元" if difference > 0 else f"少花 {yuan(-difference)} 元"


def state(record: Implementation, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return STATES[record.state]


def is_open(record: Implementation) -> bool:
    """Villagers still wait for the end of it."""
    return record.state not in ("done", "stopped")
