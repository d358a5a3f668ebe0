"""值班安排 on pages: when somebody is there."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.records.duty_roster import DutyRoster


def sentence(roster: DutyRoster, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    parts = [
        f"平时{roster.usual_hours}有人" if roster.usual_hours else "",
        f"错时{roster.staggered_hours}" if roster.staggered_hours else "",
        f"打电话 {roster.office_phone}" if roster.office_phone else "",
    ]
    told = "；".join(part for part in parts if part)
    return f"{told}。" if told else f"排了 {len(roster.shifts)} 个班，谁值班写在下面。"
