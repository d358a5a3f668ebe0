"""A record as one line of a list, and the shelf on which all lines of a place stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sunshine.finding import Finding
from sunshine.horizon import Horizon
from sunshine.pages.kinds import face
from sunshine.records.contract import Contract
from sunshine.records.header import Record
from sunshine.records.land_contract import LandContract
from sunshine.records.shape import references
from sunshine.settings import Catalogue
from sunshine.units import Filed, Latest, Step, Summary, Tombstone


@dataclass(frozen=True, slots=True)
class Line:
    """What a list says of a record. `tag` is its section, `item` its catalogue item, `place` another publisher."""

    id: str
    title: str
    kind: str
    section: str
    tag: str
    item: str
    published_on: date
    year: int
    verb: str = "公布"
    posted_until: date | None = None
    flags: int = 0
    state: str = ""
    is_done: bool = True
    place: str = ""
    code: str = ""
    anchor: str = ""
    is_gone: bool = False
    """True for what is left of a record that no longer stands."""

    @property
    def href(self) -> str:
        return f"{self.id}/#{self.anchor}" if self.anchor else f"{self.id}/"

    @property
    def order(self) -> tuple[date, str]:
        """Newest publication first when reversed; never depends on the order of reading."""
        return (self.published_on, self.id)


WITHDRAWN, ENDED = "已撤下", "公示期已结束"


def verb(record: Record | Tombstone) -> str:
    """公示 only where objections may be raised."""
    return "公示" if record.posting_kind == "objection_period" else "公布"


def line_of(
    filed: Filed, catalogue: Catalogue, flags: int, horizon: Horizon, place: str = "", anchor: str = ""
) -> Line:
    """The line of one record; `anchor` leads to a village's own rows on the page of its region's record."""
    record = filed.record
    line = _line(filed.id, filed.kind, record, record.year, catalogue)
    state = face(filed.kind).state(record, horizon)
    # What stays only for its posting keeps its figures to its own page: 还剩 1,200.00 元 would stay in lists.
    is_figure = any(sign.isdecimal() for sign in state)
    return replace(
        line,
        flags=flags,
        state="" if filed.is_passing and is_figure else state,
        is_done=not face(filed.kind).is_open(record),
        place=place,
        anchor=anchor,
    )


def line_of_gone(gone: Tombstone, catalogue: Catalogue, place: str = "") -> Line:
    """The line of what is left of a record."""
    line = _line(gone.id, gone.kind, gone, gone.day.year, catalogue)
    return replace(line, state=state_of(gone), is_done=False, place=place, is_gone=True)


def state_of(gone: Tombstone) -> str:
    return WITHDRAWN if gone.withdrawal else ENDED


def _line(id_: str, kind: str, record: Record | Tombstone, year: int, catalogue: Catalogue) -> Line:
    item = catalogue.item(record.catalogue_code)
    section = catalogue.section_names[item.section] if item else None
    return Line(
        id=id_,
        title=record.title,
        kind=kind,
        section=section.word if section else "",
        tag=section.name if section else catalogue.kind_names[kind],
        item=item.name if item else catalogue.kind_names[kind],
        published_on=record.published_on,
        year=year,
        verb=verb(record),
        posted_until=record.posted_until,
        code=record.catalogue_code,
    )


def latest_lines(summaries: Sequence[Summary], catalogue: Catalogue, count: int, depth: int) -> tuple[Line, ...]:
    """The newest disclosures of many villages, newest first; a village is named with its places below `depth`."""
    every = sorted(
        ((latest.published_on, latest.id, latest, summary) for summary in summaries for latest in summary.latest),
        key=lambda entry: entry[:2],
        reverse=True,
    )
    return tuple(
        _of_latest(latest, catalogue, " ".join(step.name for step in summary.trail[depth:]))
        for _, _, latest, summary in every[:count]
    )


def _of_latest(latest: Latest, catalogue: Catalogue, place: str) -> Line:
    item = catalogue.item(latest.catalogue_code)
    section = catalogue.section_names[item.section] if item else None
    return Line(
        id=latest.id,
        title=latest.title,
        kind="",
        section=section.word if section else "",
        tag=section.name if section else "",
        item=item.name if item else "",
        published_on=latest.published_on,
        year=latest.published_on.year,
        flags=latest.flags,
        place=place,
    )


class Shelf:
    """Every line of one place, newest first, with the records that name each other."""

    def __init__(
        self,
        place: str,
        filed: Sequence[Filed],
        regional: Sequence[Filed],
        make: Callable[[Filed], Line],
        gone: Sequence[Line] = (),
    ) -> None:
        self.place = place
        lines = [*(make(one) for one in (*filed, *regional)), *gone]
        self.lines = tuple(sorted(lines, key=lambda line: line.order, reverse=True))
        self.by_id: Mapping[str, Line] = {line.id: line for line in lines}
        self._numbers = {number: one.id for one in filed if (number := _contract_no(one.record))}
        self._named = {one.id: self._targets(one.record) for one in filed}
        self._naming = _reversed(self._named)

    def of_kind(self, kind: str) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.kind == kind)

    def of_section(self, word: str) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.section == word)

    def resolve(self, reference: str) -> Line | None:
        """The record of this place that `decision/2026-08-road`, a full id or a contract's number means."""
        for candidate in (f"{self.place}/{reference}", reference, self._numbers.get(reference, "")):
            if candidate in self.by_id:
                return self.by_id[candidate]
        return None

    def links(self, record: Record) -> Mapping[str, Line]:
        """What the record's own references lead to, as far as they lead anywhere."""
        found = {reference: self.resolve(reference) for reference in references(record)}
        return {reference: line for reference, line in found.items() if line is not None}

    def related(self, filed: Filed) -> tuple[Line, ...]:
        """Records that this one names or that name it, newest first, as far as they still stand."""
        ids = {*self._named.get(filed.id, ()), *self._naming.get(filed.id, ())} - {filed.id}
        lines = (self.by_id[one] for one in ids if not self.by_id[one].is_gone)
        return tuple(sorted(lines, key=lambda line: line.order, reverse=True))

    def named(self, one: str) -> tuple[str, ...]:
        """The ids that this record names."""
        return self._named.get(one, ())

    def naming(self, one: str) -> tuple[str, ...]:
        """The ids that name this record."""
        return self._naming.get(one, ())

    def _targets(self, record: Record) -> tuple[str, ...]:
        return tuple(line.id for line in self.links(record).values())


def _contract_no(record: Record) -> str:
    return (record.contract_no or "") if isinstance(record, Contract | LandContract) else ""


def _reversed(named: Mapping[str, Sequence[str]]) -> Mapping[str, tuple[str, ...]]:
    naming: dict[str, list[str]] = {}
    for source, targets in named.items():
        for target in targets:
            naming.setdefault(target, []).append(source)
    return {target: tuple(sources) for target, sources in naming.items()}


def names_by_path(trail: Sequence[Step]) -> Mapping[str, str]:
    return {step.path: step.name for step in trail}


def count_flags(flags: Mapping[str, Sequence[Finding]], one: str) -> int:
    return len(flags.get(one, ()))
