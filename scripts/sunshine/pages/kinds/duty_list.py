"""协助政府事项清单 on pages: whose tasks the village does, and with what money."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.pages.words import money
from sunshine.records.duty_list import DutyList


def sentence(duties: DutyList, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    live = [duty for duty in duties.duties if duty.state != "removed"]
    words = f"村里协助政府办 {len(live)} 件事"
    if duties.paid_duties:
        words += f"，其中 {duties.paid_duties} 件有经费"
    if duties.funds_total is not None and duties.funds_total.value is not None:
        words += f"，一共 {money(duties.funds_total)}"
    return f"{words}。"
