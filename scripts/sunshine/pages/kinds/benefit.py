"""补贴、救助与慰问款物 on pages: how much for what, line by line, village by village; households only masked."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import said_of
from sunshine.pages.words import UNSTATED, money, yuan
from sunshine.records.benefit import STATES, Benefit, Share
from sunshine.units import Filed

_DONE = {"applied": "申请", "approved": "核定", "paid": "发放"}
_COLUMNS = "name households previous_approved previous_paid declared approved paid change amount reason"


def sentence(record: Benefit, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    head = record.program + (f"（{record.batch}）" if record.batch else "")
    parts = [_quantity(record), said_of(record, "households"), said_of(record, "people")]
    parts += [f"{_DONE[state]} {money(total)}" for state, total in record.totals if total.value is not None]
    told = "，".join(part for part in parts if part)
    hidden = "为了不让人认出是谁，金额不公布。" if any(total.value is None for _, total in record.totals) else ""
    return f"{head}：{told}。{hidden}" if told else f"{head}。{hidden}"


def _quantity(record: Benefit) -> str:
    """The whole quantity with its unit: as stated, or that of the total row, the furthest that it has come."""
    found = [said_of(record, "quantity_total")]
    found += [said_of(record.total, name) for name in ("paid", "approved", "declared")] if record.total else []
    total = next((words for words in found if words), "")
    return f"{total} {record.quantity_unit}" if total and record.quantity_unit else total


def state(record: Benefit, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    """已发放, 已核定, 申请: the furthest state of which there is a total."""
    return next((STATES[state] for state, _ in reversed(record.totals)), "")


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, Benefit)
    rows: tuple[Share, ...] = (*record.rows, record.total) if record.total else record.rows
    return {
        "shares": rows,
        "columns": _COLUMNS,
        "remarks": [(row.name or UNSTATED, row.note) for row in rows if row.note],
        "sums": [f"{STATES[state]} {yuan(fen)} 元" for state in STATES if (fen := record.sum_of(state)) is not None],
    }
