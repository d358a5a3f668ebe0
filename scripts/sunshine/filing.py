"""From a village's or region's folder to its records, judged: what may be published, what is withheld, what was found.

`content files → documents → records → findings → unit`. This is what `validate` and `build` share; neither knows pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from sunshine.finding import Finding, Severity
from sunshine.horizon import Horizon
from sunshine.names import KINDS, SLUG_PATTERN
from sunshine.places import Place, RecordFile, list_files
from sunshine.profiles import Profile
from sunshine.records.figures import Override
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.load import load, load_facts
from sunshine.records.village import Entity, Region, Village
from sunshine.refusal import CASE_CLASH, TWO_FORMATS
from sunshine.rules import Case, inspect
from sunshine.settings import Settings
from sunshine.source import Document, Scalar, locate, read
from sunshine.units import Filed, Regional, RegionUnit, Step, Summary, VillageUnit, Withheld


@dataclass(slots=True)
class _Sorted:
    """The records of one place, each on its pile."""

    published: list[Filed] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    flags: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


U = TypeVar("U")
TWIN = "INT-01"
_RECORD_PATH = re.compile(rf"(?P<kind>[a-z_]+)/(?P<slug>{SLUG_PATTERN.pattern})\.(?:yml|md)")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One file that could be read, with what its record is judged by."""

    file: RecordFile
    document: Document
    facts: Village | Region
    profile: Profile | None
    villages: frozenset[str]


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
        _newest_first(one.filed for one in regional),
        tuple(piles.withheld),
        piles.flags | {one.filed.id: one.flags for one in regional if one.flags},
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
    withheld = tuple(Withheld(file, wrong) for file in files if file.version is None)
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
    )
    return Judged(unit, tuple(piles.findings))


def with_villages(unit: RegionUnit, children: Sequence[Step], villages: Sequence[Summary]) -> RegionUnit:
    """A copy of the region that knows its sub-places and the summaries of all villages below it."""
    return RegionUnit(
        unit.path, unit.facts, unit.trail, tuple(children), unit.filed, unit.withheld, unit.flags, tuple(villages)
    )


def by_subject(regions: Iterable[RegionUnit]) -> Mapping[str, tuple[Regional, ...]]:
    """The regions' published records by the village paths that they name."""
    named: dict[str, list[Regional]] = {}
    for unit in regions:
        for filed in unit.filed:
            for subject in filed.record.subjects:
                named.setdefault(subject, []).append(Regional(filed, unit.flags.get(filed.id, ())))
    return {path: tuple(filed) for path, filed in named.items()}


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
    for file in files:
        document = read(content, file.path)
        if not isinstance(document, Document):
            _withhold(piles, file, document)
        elif file.version is None:
            _file(piles, _Sheet(file, document, facts, profile, villages), settings, horizon)
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
                _withhold(piles, filed.file, (_twin(filed, other),))
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


def _file(piles: _Sorted, sheet: _Sheet, settings: Settings, horizon: Horizon) -> None:
    record = load(sheet.document, sheet.file)
    if not isinstance(record, Record):
        _withhold(piles, sheet.file, record)
        return
    filed = Filed(record, sheet.file, sheet.document)
    if settings.today is None and not horizon.reached(record.published_on):
        return
    findings = inspect(Case(filed, sheet.facts, sheet.profile, settings, sheet.villages))
    if any(finding.severity is Severity.BLOCK for finding in findings):
        _withhold(piles, sheet.file, findings)
        return
    piles.findings += findings
    piles.published.append(filed)
    flags = tuple(finding for finding in findings if finding.severity is Severity.FLAG)
    if flags:
        piles.flags[filed.id] = flags


def _withhold(piles: _Sorted, file: RecordFile, findings: tuple[Finding, ...]) -> None:
    piles.findings += findings
    if file.version is None:
        piles.withheld.append(Withheld(file, findings))


def _newest_first(filed: Iterable[Filed]) -> tuple[Filed, ...]:
    """By day of publication, then the day it is about, then id: an order that no file system decides."""
    return tuple(
        sorted(
            filed,
            key=lambda item: (-item.record.published_on.toordinal(), -item.record.day.toordinal(), item.id),
        )
    )
