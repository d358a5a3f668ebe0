"""帮扶与救助 on pages: how many and how much; who, stands on the board only."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.pages.shown import said_of
from sunshine.pages.words import day, money
from sunshine.records.assistance import Assistance


def sentence(record: Assistance, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    since = f"截至{day(record.as_of)}，" if record.as_of else ""
    only = record.rows[0] if len(record.rows) == 1 else None
    counts = [said_of(record, "households_total"), said_of(record, "people_total")]
    if only is not None and not any(counts):
        counts = [said_of(only, "households"), said_of(only, "people")]
    told = "、".join(count for count in counts if count) or f"{len(record.rows)} 项"
    total = record.amount_total or (only.amount if only else None)
    paid = f"，金额 {money(total)}" if total is not None and total.value is not None else ""
    return f"{record.program}：{since}{told}{paid}。这里只公布数目，不公布是谁。"
