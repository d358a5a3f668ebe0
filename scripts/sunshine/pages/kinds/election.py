"""换届选举 on pages: the schedule, the count, who won, what was handed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Bar, Check
from sunshine.pages.publisher import Publisher
from sunshine.pages.votes import Labelled, counts, method, people, percent
from sunshine.pages.words import absence, day, moment, number
from sunshine.records.election import CHANGES, EVENTS, STAGES, Change, Election, Event
from sunshine.units import Filed

_COUNTS = (
    ("registered", "登记", "人"),
    ("voted", "参加投票", "人"),
    ("issued", "发出选票", "张"),
    ("returned", "收回选票", "张"),
    ("valid", "有效票", "张"),
    ("invalid", "无效票", "张"),
)
_POLLED = ("issued", "returned", "valid", "invalid")


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change of person with its vote in words."""

    change: Change
    votes: Labelled
    how: str


def sentence(record: Election, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return _SENTENCES[record.stage](record)


def _name(record: Election) -> str:
    return f"{record.term or ''}{record.body or '换届'}选举"


def _notice(record: Election) -> str:
    parts = [_name(record)]
    if record.committee:
        parts.append(f"选举委员会 {len(record.committee)} 人")
    parts += [f"{EVENTS[event.event]} {said}" for event, said in _first_events(record)]
    parts += _polling(record)
    return "，".join(parts) + "。"


def _first_events(record: Election) -> Iterator[tuple[Event, str]]:
    """What the schedule begins with, where no day of election is settled."""
    if record.election_day is None and record.schedule:
        first = record.schedule[0]
        yield first, when(first)


def _polling(record: Election) -> Iterator[str]:
    if record.election_day is not None:
        yield f"选举日 {day(record.election_day)}"
    if record.station_count is not None or record.stations:
        yield f"投票地点 {record.station_count or len(record.stations)} 个"


def _voter_list(record: Election) -> str:
    parts = [f"{_name(record)}登记参加选举的村民 {people(record.registered)}"]
    if record.objections_until is not None:
        parts.append(f"对名单有意见的，请在{day(record.objections_until)}前提出")
    return "，".join((*parts, *_polling(record))) + "。"


def _candidates(record: Election) -> str:
    posts = len({one.post for one in record.candidates})
    parts = [f"{_name(record)}候选人 {len(record.candidates)} 名，竞选 {posts} 种职务"]
    if record.proxies is not None and record.proxies.entrusting is not None:
        parts.append(f"委托投票 {record.proxies.entrusting} 人")
    return "，".join((*parts, *_polling(record))) + "。"


def _result(record: Election) -> str:
    parts = [_name(record)]
    parts += [
        f"{label} {number(value)} {unit}"
        for name, label, unit in _COUNTS[:4]
        if (value := getattr(record, name)) is not None
    ]
    winners = record.elected
    if winners:
        named = "、".join(f"{one.post}{one.name}" for one in winners[:1])
        parts.append(f"选出{named}等 {len(winners)} 人" if len(winners) > 1 else f"选出{named}")
    elif record.seats:
        chosen = [f"{seat.post} {seat.elected} 人" for seat in record.seats if seat.elected is not None]
        parts += ["选出" + "、".join(chosen)] if chosen else []
    return "，".join(parts) + "。"


def _handover(record: Election) -> str:
    handover = record.handover
    items = len(handover.items) if handover else 0
    moved = f"{day(handover.handed_on)}" if handover and handover.handed_on else ""
    seal = f"，印章{day(handover.seal_on)}移交" if handover and handover.seal_on else ""
    rest = f"；还没移交的：{handover.left_open}" if handover and handover.left_open else ""
    return f"{moved}新老班子移交，清单 {items} 项{seal}{rest}。"


def _changes(record: Election) -> str:
    said = []
    for one in record.changes:
        who = f"{one.person.post}{f' {one.person.name}' if one.person.name else ''}"
        on = f"，{day(one.effective_on)}起" if one.effective_on else ""
        said.append(f"{who}{CHANGES[one.change]}{on}")
    return "；".join(said) + "。"


_SENTENCES = {
    "notice": _notice,
    "voter_list": _voter_list,
    "candidates": _candidates,
    "result": _result,
    "handover": _handover,
    "change": _changes,
}


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, Election)
    return {
        "stage_name": STAGES[record.stage],
        "poll": poll(record),
        "checks": tuple(checks(record)),
        "bars": bars(record),
        "twice": tuple(twice(record)),
        "changes": [_change(one) for one in record.changes],
    }


def poll(record: Election) -> Labelled:
    """The counts of the poll; at a result, what is not stated is said so."""
    values = [(label, getattr(record, name), unit, name) for name, label, unit in _COUNTS]
    is_counted = record.stage == "result" or any(getattr(record, name) is not None for name in _POLLED)
    return tuple(
        (label, people(value, unit))
        for label, value, unit, name in values
        if value is not None or (is_counted and name != "voted")
    )


def checks(record: Election) -> Iterator[Check]:
    """What the counts prove: ballots add up, more than half came, winners have more than half."""
    if record.issued is not None and record.returned is not None:
        holds = record.returned <= record.issued
        yield Check(
            holds, "收回的选票不多于发出的" if holds else f"收回 {record.returned} 张，多于发出 {record.issued} 张"
        )
    if record.returned is not None and record.valid is not None and record.invalid is not None:
        counted = record.valid + record.invalid
        same = counted == record.returned
        words = f"有效票加无效票是 {counted} 张，收回 {record.returned} 张"
        yield Check(same, "有效票加无效票等于收回的选票" if same else words)
    turnout = record.turnout
    if turnout is not None and record.registered and 2 * turnout > record.registered:
        yield Check(
            True,
            f"参加投票的超过登记人数的一半（{turnout} ÷ {record.registered} ＝ {percent(turnout, record.registered)}%）",
        )
    votes = [one.votes for one in record.elected]
    counted_all = votes and None not in votes
    if counted_all and record.returned and all(2 * (vote or 0) > record.returned for vote in votes):
        yield Check(True, "当选的人得票都超过收回选票的一半")


def bars(record: Election) -> tuple[Bar, ...]:
    """Votes of each candidate as a share of the returned ballots, in the paper's order."""
    votes = [(one, one.votes) for one in record.candidates if one.votes is not None]
    top = max((count for _, count in votes), default=0)
    whole = max(record.returned or 0, top)
    return tuple(
        Bar(f"{one.post} {one.name}{'（当选）' if one.is_elected else ''}", count, count * 100 // whole)
        for one, count in votes
        if whole
    )


def when(event: Event) -> str:
    """The printed day or days of one event."""
    first = absence(event.on) if event.on.value is None else moment(event.on.value)
    return f"{first}至{moment(event.until)}" if event.until else first


def twice(record: Election) -> Iterator[tuple[str, str]]:
    """Events that the schedule names with different days: both stay, the program chooses none."""
    for key, name in EVENTS.items():
        said = [when(event) for event in record.schedule if event.event == key and key != "other"]
        if len(set(said)) > 1:
            yield name, "；".join(said)


def _change(one: Change) -> ChangeView:
    return ChangeView(one, counts(one.ballot) if one.ballot else (), method(one.ballot) if one.ballot else "")


def state(record: Election, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return STAGES[record.stage]
