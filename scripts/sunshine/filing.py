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
from sunshine.records.header import Record
from sunshine.records.load import load, load_facts
from sunshine.records.village import Region, Village
from sunshine.refusal import CASE_CLASH, TWO_FORMATS
from sunshine.rules import Case, inspect
from sunshine.settings import Settings
from sunshine.source import Document, read
from sunshine.units import Filed, RegionUnit, Step, Summary, VillageUnit, Withheld


@dataclass(slots=True)
class _Sorted:
    """The records of one place, each on its pile."""

    published: list[Filed] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    flags: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


U = TypeVar("U")
_RECORD_PATH = re.compile(rf"(?P<kind>[a-z_]+)/(?P<slug>{SLUG_PATTERN.pattern})\.(?:yml|md)")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One file that could be read, with what its record is judged by."""

    file: RecordFile
    document: Document
    facts: Village | Region
    villages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Judged(Generic[U]):
    """A unit with everything found on the way. `unit` is None where the village's own facts cannot be read."""

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
    regional: Sequence[Filed],
    settings: Settings,
    horizon: Horizon,
) -> Judged[VillageUnit | None]:
    """Read and check one village. `regional` are the published records of its regions that name it."""
    facts = facts_of(content, place)
    if not isinstance(facts, Village):
        return Judged(None, facts if isinstance(facts, tuple) else ())
    piles = _sort(content, place, facts, settings, horizon)
    unit = VillageUnit(
        place.path,
        facts,
        (*trail, Step(place.path, facts.name)),
        _newest_first(piles.published),
        _newest_first(regional),
        tuple(piles.withheld),
        piles.flags,
    )
    return Judged(unit, tuple(piles.findings))


def judge_region(
    content: Path,
    place: Place,
    facts: Region,
    trail: Sequence[Step],
    villages: frozenset[str],
    settings: Settings,
    horizon: Horizon,
) -> Judged[RegionUnit]:
    """Read and check the records kept at a region; `villages` are all village paths, for the records' subjects.

    The region's villages are added by `with_villages` when they have been built.
    """
    piles = _sort(content, place, facts, settings, horizon, villages)
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


def by_subject(regions: Iterable[RegionUnit]) -> Mapping[str, tuple[Filed, ...]]:
    """The regions' published records by the village paths that they name."""
    named: dict[str, list[Filed]] = {}
    for unit in regions:
        for filed in unit.filed:
            for subject in filed.record.subjects:
                named.setdefault(subject, []).append(filed)
    return {path: tuple(filed) for path, filed in named.items()}


def _sort(
    content: Path,
    place: Place,
    facts: Village | Region,
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
            _file(piles, _Sheet(file, document, facts, villages), settings, horizon)
    return piles


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
    profile = settings.profile_of(sheet.facts.profile)
    findings = inspect(Case(filed, sheet.facts, profile, settings, sheet.villages))
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
