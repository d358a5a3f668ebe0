"""A matter from beginning to end: talked over, decided, signed, built, paid, accepted, told; and what is not seen yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sunshine.horizon import Horizon
from sunshine.pages.chains import NOUNS
from sunshine.pages.progress import ACCEPTED, DECIDED, PAID, SIGNED, TOLD, Happening
from sunshine.pages.publisher import Publisher
from sunshine.records.contract import UNSIGNED, Contract
from sunshine.records.decision import Decision
from sunshine.records.land_contract import LandContract
from sunshine.records.project import Project
from sunshine.units import Filed

_NEEDS_A_DECISION = frozenset({"lease", "contracting_out", "works"})
_AGREEMENTS = frozenset({"contract", "land_contract", "procurement"})


@dataclass(frozen=True, slots=True)
class Event:
    """One point of the line: `state` is done, planned or gap; `href` and `title` are the record's that tells it."""

    name: str
    state: str
    day: date | None = None
    words: str = ""
    planned: str = ""
    href: str = ""
    title: str = ""
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The line of one record's matter. `ids` are the other records on it; `more` is how many are left out."""

    events: tuple[Event, ...]
    ids: frozenset[str]
    more: int


def timeline(place: Publisher, filed: Filed, horizon: Horizon) -> Timeline | None:
    """None where the record belongs to no matter, or tells all that there is by itself."""
    chain, more = place.chains.of(filed.id)
    # What stays only for its posting keeps what it says to its own page: others tell that it is there, and its day.
    open_ones = [one for one in chain if not one.is_passing or one.id == filed.id]
    missing = sorted(_gaps(place, chain, open_ones, horizon)) if chain else []
    if len(chain) < 2 and not missing:
        return None
    chosen, told = _told_once(open_ones), {one.id for one in open_ones}
    events = [
        event for one in chain for event in _events(place, one, one.id in told, filed, horizon) if chosen(one, event[1])
    ]
    events.sort(key=lambda entry: entry[0])
    return Timeline(
        tuple(_linked_once(_with_gaps(events, missing))), frozenset(one.id for one in chain) - {filed.id}, more
    )


def _told_once(chain: Sequence[Filed]) -> Callable[[Filed, int], bool]:
    """True for what is told: the project leaves its signing and its payments to its contract, where there is one."""
    contracts = [one.record for one in chain if isinstance(one.record, Contract)]
    elsewhere = {SIGNED} if any(contract.stage not in UNSIGNED for contract in contracts) else set()
    elsewhere |= {PAID} if any(contract.payments for contract in contracts) else set()
    return lambda one, at: not isinstance(one.record, Project) or at not in elsewhere


_Placed = tuple[tuple[date, int, str], int, Event]
"""An event with what it is sorted by and its place in the life of a matter."""


def _events(place: Publisher, one: Filed, is_open: bool, here: Filed, horizon: Horizon) -> Iterator[_Placed]:
    line = place.shelf.by_id[one.id]
    last = one.record.event_date or one.record.day
    for told in place.chains.told[one.id] if is_open else (Happening("", last),):
        last = told.day or last
        is_planned = bool(told.planned) or (told.day is not None and not horizon.reached(told.day))
        event = Event(
            name=told.name or line.item,
            state="planned" if is_planned else "done",
            day=told.day,
            words=told.words,
            planned=told.planned,
            href=line.href,
            title=line.title,
            is_here=one.id == here.id,
        )
        at = told.at or NOUNS[one.kind][1]
        yield (date.max if told.planned and told.day is None else last, at, one.id), at, event


def _with_gaps(events: Sequence[_Placed], missing: Sequence[tuple[int, str]]) -> Iterator[Event]:
    """Each gap before the first event that comes later in the life of a matter, else at the end."""
    waiting = list(missing)
    for _, at, event in events:
        while waiting and waiting[0][0] < at:
            yield Event(waiting.pop(0)[1], "gap")
        yield event
    for _, words in waiting:
        yield Event(words, "gap")


def _linked_once(events: Iterator[Event]) -> Iterator[Event]:
    """A record is named at the first of its events that stand together."""
    before = ""
    for event in events:
        if event.href and event.href == before:
            yield Event(event.name, event.state, event.day, event.words, event.planned)
        else:
            yield event
        before = event.href


def _gaps(
    place: Publisher, chain: Sequence[Filed], open_ones: Sequence[Filed], horizon: Horizon
) -> set[tuple[int, str]]:
    """What one would look for in this matter and does not find yet: its place in the line, and plain words."""
    kinds = {one.kind for one in chain}
    loose = [gap for one in open_ones for gap in place.chains.loose[one.id]]
    named = {kind for kind, _, _ in loose}
    found = {(at, words) for _, at, words in loose}
    if not kinds & {"decision"} and "decision" not in named and any(map(_needs_a_decision, open_ones)):
        found.add((DECIDED, "还没有看到决议"))
    for one in open_ones:
        record = one.record
        if isinstance(record, Project):
            found |= set(_gaps_of_project(record, kinds, named, open_ones, horizon))
        elif isinstance(record, Contract | LandContract) and _is_due(record, horizon) and not record.payments:
            found.add((PAID, f"还没有看到{'收款' if _receives(record) else '付款'}记录"))
    return found


def _receives(record: Contract | LandContract) -> bool:
    return not isinstance(record, Contract) or record.direction == "receive"


def _is_due(record: Contract | LandContract, horizon: Horizon) -> bool:
    return bool(record.schedule) and horizon.reached(min(due.due_on for due in record.schedule))


def _needs_a_decision(one: Filed) -> bool:
    record = one.record
    if isinstance(record, Contract):
        return record.stage not in UNSIGNED and record.contract_type in _NEEDS_A_DECISION
    return isinstance(record, Project | LandContract)


def _gaps_of_project(
    project: Project, kinds: set[str], named: set[str], chain: Sequence[Filed], horizon: Horizon
) -> Iterator[tuple[int, str]]:
    done = {
        stage.stage
        for stage in project.stages
        if not stage.planned and (stage.date is None or horizon.reached(stage.date))
    }
    if done & {"contract", "start", "completion"} and not kinds & _AGREEMENTS and not named & _AGREEMENTS:
        yield SIGNED, "还没有看到合同"
    if done & {"completion", "settlement"} and "acceptance" not in done:
        yield ACCEPTED, "还没有看到验收"
    if done & {"acceptance", "settlement"} and not kinds & {"implementation"} and not _is_told(chain, horizon):
        yield TOLD, "还没有看到实施结果公开"


def _is_told(chain: Sequence[Filed], horizon: Horizon) -> bool:
    """The decision's own last step says that the result was disclosed."""
    return any(
        step.step == "implementation_disclosure" and step.is_done and (step.date is None or horizon.reached(step.date))
        for one in chain
        if isinstance(one.record, Decision)
        for step in one.record.steps
    )
