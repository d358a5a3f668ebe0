"""通知公告 on pages: the text says everything itself."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.records.notice import Notice


def sentence(notice: Notice, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return ""
