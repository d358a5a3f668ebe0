"""会议 on pages: when and where, who came, and how far each item of the agenda has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.votes import Labelled, counts, method
from sunshine.pages.words import day, moment
from sunshine.records.meeting import ITEM_STATES, AgendaItem, Meeting
from sunshine.records.voting import BODIES
from sunshine.units import Filed


@dataclass(frozen=True, slots=True)
class ItemView:
    """One item of the agenda with its state in words and its vote."""

    item: AgendaItem
    state: str
    is_passed: bool
    votes: Labelled
    how: str


def sentence(meeting: Meeting, horizon: Horizon) -> str:
    name, count = name_of(meeting), len(meeting.items)
    where = f"在{meeting.place}" if meeting.place else ""
    if meeting.announces:
        when = day(meeting.event_date) if meeting.event_date else moment(meeting.starts) if meeting.starts else ""
        is_over = meeting.event_date is not None and horizon.reached(meeting.event_date)
        verb = f"{when}{where}召开" if is_over or not when else f"定于{when}{where}召开"
        return f"{name}{verb}，议程 {count} 项：{_matters(meeting)}。"
    came = f"，实到 {meeting.present} 人" if meeting.present is not None else ""
    when = day(meeting.event_date) if meeting.event_date else ""
    return f"{when}{where}召开{name}{came}，议程 {count} 项，{_outcome(meeting)}。"


def name_of(meeting: Meeting) -> str:
    """村民代表会议; the printed name where the kind of meeting is not one of ours."""
    return BODIES[meeting.body] if meeting.body else meeting.body_printed or "会议"


def _matters(meeting: Meeting) -> str:
    first = meeting.items[0].matter
    return first if len(meeting.items) == 1 else f"{first}等"


def _outcome(meeting: Meeting) -> str:
    waiting = len(meeting.open_items)
    done = len(meeting.items) - waiting
    if not waiting:
        return "都有了结果"
    return f"{done} 项有了结果，{waiting} 项还要等" if done else f"{waiting} 项都还要等"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    meeting = filed.record
    assert isinstance(meeting, Meeting)
    return {"items": [_view(item) for item in meeting.items]}


def _view(item: AgendaItem) -> ItemView:
    ballot = item.ballot
    return ItemView(
        item=item,
        state=ITEM_STATES[item.state],
        is_passed=item.state == "passed",
        votes=counts(ballot) if ballot else (),
        how=method(ballot) if ballot else "",
    )


def state(meeting: Meeting, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    if meeting.announces:
        return "会议通知"
    waiting = len(meeting.open_items)
    return f"{waiting} 项还要等" if waiting else "都有结果"


def is_open(meeting: Meeting) -> bool:
    """Villagers still wait for the outcome of an item."""
    return bool(meeting.open_items)
