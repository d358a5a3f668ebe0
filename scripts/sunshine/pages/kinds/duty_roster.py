"""值班安排 on pages: when somebody is there, shift by shift."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import span
from sunshine.records.duty_roster import SORTS, DutyRoster, Shift
from sunshine.units import Filed


@dataclass(frozen=True, slots=True)
class Turn:
    """One shift as the page shows it: when, of which sort, who, and how to reach them."""

    when: str
    sort: str
    who: str
    phone: str
    more: tuple[str, ...]


def sentence(roster: DutyRoster, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    parts = [
        f"平时{roster.usual_hours}有人" if roster.usual_hours else "",
        f"错时{roster.staggered_hours}" if roster.staggered_hours else "",
        f"打电话 {roster.office_phone}" if roster.office_phone else "",
    ]
    told = "；".join(part for part in parts if part)
    return f"{told}。" if told else f"排了 {len(roster.shifts)} 个班，谁值班写在下面。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    roster = filed.record
    assert isinstance(roster, DutyRoster)
    return {"turns": [_turn(shift) for shift in roster.shifts]}


def _turn(shift: Shift) -> Turn:
    dates = span(shift.date, shift.until or shift.date) if shift.date else ""
    when = "　".join(part for part in (dates, shift.days, shift.hours) if part)
    more = (shift.place or "", f"替班 {shift.substitute}" if shift.substitute else "")
    who = f"{shift.post} {shift.name}" if shift.name else shift.post
    return Turn(when, SORTS[shift.sort], who, shift.office_phone or "", tuple(part for part in more if part))
