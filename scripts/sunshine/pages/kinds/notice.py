"""通知公告 on pages: the text says everything itself."""

from __future__ import annotations

from datetime import date, timedelta

from sunshine.horizon import Horizon
from sunshine.records.notice import Notice


def sentence(notice: Notice, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return ""


def state(notice: Notice, horizon: Horizon) -> str:
    """已截止 from the day after the deadline on: on the deadline itself one may still answer."""
    if notice.deadline is None or notice.deadline == date.max:
        return ""
    return "已截止" if horizon.reached(notice.deadline + timedelta(days=1)) else ""
