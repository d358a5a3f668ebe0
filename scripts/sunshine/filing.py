"""From a village's or region's folder to its records, judged: what may be published, what is withheld, what was found.

`content files → documents → records → findings → unit`. This is what `validate` and `build` share; neither knows pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar

from sunshine.finding import Finding, Severity
from sunshine.horizon import Horizon
from sunshine.names import KINDS, SLUG_PATTERN
from sunshine.places import Place, RecordFile, list_files
from sunshine.profiles import Profile
from sunshine.records.drawn import filled
from sunshine.records.figures import Override
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.load import load, load_facts
from sunshine.records.village import Entity, Region, Village
from sunshine.refusal import CASE_CLASH, TWO_FORMATS
from sunshine.rules import Case, inspect
from sunshine.settings import Settings
from sunshine.source import Document, Scalar, locate, read
from sunshine.standing import Paper, Versions, bury, by_record, hidden, numbers_of, orphan, shown
from sunshine.units import (
    Filed,
    Hidden,
    Regional,
    RegionUnit,
    Step,
    Summary,
    Superseded,
    Tombstone,
    VillageUnit,
    Withheld,
    anchor_of,
)


@dataclass(slots=True)
class _Sorted:
    """The records of one place, each on its pile."""

    published: list[Filed] = field(default_factory=list)
    gone: list[Tombstone] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    flags: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


U = TypeVar("U")
STILL_JUDGED = ("INT", "PRV", "TIM")
"""What a record that no longer stands must still fulfil: its identity, its dates, and that nobody is named."""
PRIVACY = ("PRV",)
"""What a superseded version must still fulfil."""
TWIN = "INT-01"
_RECORD_PATH = re.compile(rf"(?P<kind>[a-z_]+)/(?P<slug>{SLUG_PATTERN.pattern})\.(?:yml|md)")


@dataclass(frozen=True, slots=True)
class _Desk:
    """What all records of one place are read and judged by."""

    content: Path
    facts: Village | Region
    profile: Profile | None
    villages: frozenset[str]
    settings: Settings
    horizon: Horizon

    def read(self, file: RecordFile) -> Paper:
        document = read(self.content, file.path)
        if not isinstance(document, Document):
            return Paper(file, document)
        record = load(document, file)
        return Paper(file, Filed(record, file, document) if isinstance(record, Record) else record)

    def stands(self, papers: Sequence[Paper]) -> int | None:
        """Which paper is the current one. `validate` looks at the newest, even where its day is still to come."""
        return 0 if self.settings.today is not None else shown(papers, self.horizon)

    def judge(
        self, filed: Filed, versions: Iterable[int] = (), classes: tuple[str, ...] = ()
    ) -> tuple[tuple[Finding, ...], bool]:
        """All findings, and whether the record may be shown."""
        case = Case(filed, self.facts, self.profile, self.settings, self.villages, frozenset(versions))
        findings = inspect(case, classes)
        return findings, all(finding.severity is not Severity.BLOCK for finding in findings)


@dataclass(frozen=True, slots=True)
class Judged(Generic[U]):
    """A unit with everything found on the way."""

    unit: U
    findings: tuple[Finding, ...]


def facts_of(content: Path, place: Place) -> Village | Region | tuple[Finding, ...]:
    """village.yml or region.yml of a place."""
    name = "village.yml" if place.is_village else "region.yml"
    document = read(content, f"content/villages/{place.path}/{name}")
    if not isinstance(document, Document):
        return document
    return load_facts(document, Village) if place.is_village else load_facts(document, Region)


def judge_village(
    content: Path,
    place: Place,
    trail: Sequence[Step],
    regional: Sequence[Regional],
    settings: Settings,
    horizon: Horizon,
    above: Sequence[Override] = (),
) -> Judged[VillageUnit]:
    """Read and check one village. `regional` are the published records of its regions that name it.

    `above` are the overrides of its regions, the nearest region first; its own go before them.
    """
    facts = facts_of(content, place)
    if not isinstance(facts, Village):
        return _withheld_village(content, place, trail, facts if isinstance(facts, tuple) else ())
    profile = settings.profile_of(facts.profile, (*facts.overrides, *above))
    piles = _sort(content, place, facts, profile, settings, horizon)
    unit = VillageUnit(
        place.path,
        facts,
        (*trail, Step(place.path, facts.name)),
        _newest_first(piles.published),
        _newest_first(one.filed for one in regional if isinstance(one.filed, Filed)),
        tuple(piles.withheld),
        piles.flags | {one.filed.id: one.flags for one in regional if one.flags},
        gone=_in_lists_order(piles.gone),
        regional_gone=_in_lists_order(one.filed for one in regional if isinstance(one.filed, Tombstone)),
        anchors={one.filed.id: one.anchor for one in regional if one.anchor},
    )
    return Judged(unit, tuple(piles.findings))


def _withheld_village(
    content: Path, place: Place, trail: Sequence[Step], wrong: tuple[Finding, ...]
) -> Judged[VillageUnit]:
    """A village whose own facts are wrong: its addresses stay, each says 本条正在更正, and it keeps its place and name."""
    document = read(content, f"content/villages/{place.path}/village.yml")
    given = document.root.entries.get("name") if isinstance(document, Document) else None
    written = " ".join(given.text.split())[:80] if isinstance(given, Scalar) else ""
    name = written or place.path.rpartition("/")[2]
    body = Entity(id="committee", kind="villagers_committee", name=name)
    facts = Village(name=name, short="0000", unit="villagers_committee", entities=(body,))
    files, found = list_files(content, place)
    withheld = tuple(Withheld(one.record_file, wrong, one.numbers) for one in by_record(files))
    above = (*trail, Step(place.path, facts.name))
    return Judged(VillageUnit(place.path, facts, above, (), (), withheld, {}, is_withheld=True), (*wrong, *found))


def judge_region(
    content: Path,
    place: Place,
    facts: Region,
    trail: Sequence[Step],
    villages: frozenset[str],
    settings: Settings,
    horizon: Horizon,
    above: Sequence[Override] = (),
) -> Judged[RegionUnit]:
    """Read and check the records kept at a region; `villages` are all village paths, for the records' subjects.

    The region's villages are added by `with_villages` when they have been built.
    """
    profile = settings.profile_of(facts.profile, (*facts.overrides, *above))
    piles = _sort(content, place, facts, profile, settings, horizon, villages)
    unit = RegionUnit(
        place.path,
        facts,
        (*trail, Step(place.path, facts.name)),
        (),
        _newest_first(piles.published),
        tuple(piles.withheld),
        piles.flags,
        (),
        _in_lists_order(piles.gone),
    )
    return Judged(unit, tuple(piles.findings))


def with_villages(unit: RegionUnit, children: Sequence[Step], villages: Sequence[Summary]) -> RegionUnit:
    """A copy of the region that knows its sub-places and the summaries of all villages below it."""
    return replace(unit, children=tuple(children), villages=tuple(villages))


def by_subject(regions: Iterable[RegionUnit]) -> Mapping[str, tuple[Regional, ...]]:
    """The regions' published records by the village paths that they name."""
    named: dict[str, list[Regional]] = {}
    for unit in regions:
        for filed in unit.filed:
            own_rows = _villages_in_tables(filed.record)
            line = replace(filed, superseded=())  # a village only lists it: its old versions need not travel
            for subject in filed.record.subjects:
                anchor = anchor_of(unit.path, subject) if subject in own_rows else ""
                named.setdefault(subject, []).append(Regional(line, unit.flags.get(filed.id, ()), anchor))
        for gone in unit.gone:
            for subject in gone.subjects:
                named.setdefault(subject, []).append(Regional(gone, ()))
    return {path: tuple(filed) for path, filed in named.items()}


def _villages_in_tables(record: Record) -> frozenset[str]:
    """The villages that have rows of their own in the record's printed tables."""
    tables = (filled(block.table, record) for block in record.sheet if block.table is not None)
    return frozenset(row.subject for table in tables for row in table.rows if row.subject)


def _sort(
    content: Path,
    place: Place,
    facts: Village | Region,
    profile: Profile | None,
    settings: Settings,
    horizon: Horizon,
    villages: frozenset[str] = frozenset(),
) -> _Sorted:
    files, found = list_files(content, place)
    piles = _Sorted(findings=list(found))
    piles.withheld += _nameless(found, place)
    taken = {withheld.id for withheld in piles.withheld}
    desk = _Desk(content, facts, profile, villages, settings, horizon)
    for versions in by_record(files):
        if versions.current is not None:
            _file(piles, versions, desk)
        elif f"{place.path}/{versions.superseded[0].kind}/{versions.superseded[0].slug}" not in taken:
            _withhold(piles, versions, (orphan(versions),))
    _withhold_twins(piles)
    return piles


def _withhold_twins(piles: _Sorted) -> None:
    """Two accounts of one body, one book and one period contradict each other: neither is published."""
    books: dict[tuple[str, str, str], list[Filed]] = {}
    for filed in piles.published:
        if isinstance(filed.record, Ledger) and filed.record.period is not None:
            key = (filed.record.entity, filed.record.book or "", filed.record.period.text)
            books.setdefault(key, []).append(filed)
    for twins in books.values():
        for filed, other in zip(twins, [*twins[1:], twins[0]], strict=True):
            if len(twins) > 1:
                superseded = tuple(one.file for one in filed.superseded)
                _withhold(piles, Versions(filed.file, superseded), (_twin(filed, other),))
                piles.published.remove(filed)
                piles.flags.pop(filed.id, None)


def _twin(filed: Filed, other: Filed) -> Finding:
    line, column = locate(filed.document.root, ("period",))
    words = f"同一主体、同一账册、同一期间已经有一份：{other.document.path}；请只留一份，几本账的写明“账册”book"
    return Finding(TWIN, Severity.BLOCK, filed.document.path, line, column, words, filed.id, (), f"/rules/{TWIN}/")


def _nameless(found: Iterable[Finding], place: Place) -> Iterator[Withheld]:
    """Records that the walk could not tell apart (`a.yml` beside `a.md`): their address says 本条正在更正 once."""
    clashes: dict[tuple[str, str], list[Finding]] = {}
    for finding in found:
        match = _RECORD_PATH.fullmatch(finding.path.removeprefix(f"content/villages/{place.path}/"))
        if match and match["kind"] in KINDS and finding.rule in (CASE_CLASH.code, TWO_FORMATS.code):
            clashes.setdefault((match["kind"], match["slug"]), []).append(finding)
    for (kind, slug), findings in clashes.items():
        yield Withheld(RecordFile(place.path, kind, slug, None, findings[0].path), tuple(findings))


def _file(piles: _Sorted, versions: Versions, desk: _Desk) -> None:
    """Puts one record on its pile: by what stands of it on the day shown."""
    papers = [desk.read(file) for file in versions.files]
    at = desk.stands(papers)
    if at is None:
        return
    older = papers[at + 1 :]
    piles.findings += (finding for paper in older if isinstance(paper.found, tuple) for finding in paper.found)
    filed = papers[at].found
    if not isinstance(filed, Filed):
        _withhold(piles, versions, filed)
        return
    why = hidden(filed.record, desk.horizon)
    numbers = numbers_of(paper.file for paper in older)
    findings, may_be_shown = desk.judge(filed, numbers, STILL_JUDGED if why else ())
    if not may_be_shown:
        _withhold(piles, versions, findings)
        return
    piles.findings += findings
    if why is not None:
        piles.gone.append(bury(filed, why, numbers))
        return
    _publish(piles, replace(filed, superseded=tuple(_supersede(piles, paper, desk) for paper in older)), findings)


def _publish(piles: _Sorted, filed: Filed, findings: Iterable[Finding]) -> None:
    piles.published.append(filed)
    flags = tuple(finding for finding in findings if finding.severity is Severity.FLAG)
    if flags:
        piles.flags[filed.id] = flags


def _supersede(piles: _Sorted, paper: Paper, desk: _Desk) -> Superseded:
    """A version that was replaced: judged by no rule but those on personal data, for it is not what the village says now."""
    filed = paper.found
    if not isinstance(filed, Filed):
        return Superseded(paper.file, Hidden.UNREADABLE)
    why = hidden(filed.record, desk.horizon)
    if why is not None:
        return Superseded(paper.file, why)
    findings, may_be_shown = desk.judge(filed, classes=PRIVACY)
    piles.findings += (finding for finding in findings if finding.severity is Severity.BLOCK)
    return Superseded(paper.file, filed if may_be_shown else Hidden.UNREADABLE)


def _withhold(piles: _Sorted, versions: Versions, findings: tuple[Finding, ...]) -> None:
    piles.findings += findings
    piles.withheld.append(Withheld(versions.record_file, findings, versions.numbers))


def _newest_first(filed: Iterable[Filed]) -> tuple[Filed, ...]:
    """By day of publication, then the day it is about, then id: an order that no file system decides."""
    return tuple(
        sorted(
            filed,
            key=lambda item: (-item.record.published_on.toordinal(), -item.record.day.toordinal(), item.id),
        )
    )


def _in_lists_order(gone: Iterable[Tombstone]) -> tuple[Tombstone, ...]:
    """The same order for what is left of records."""
    return tuple(sorted(gone, key=lambda one: (-one.published_on.toordinal(), -one.day.toordinal(), one.id)))
