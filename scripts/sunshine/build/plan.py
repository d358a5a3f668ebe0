"""The tree of places of one build: which regions there are, what they are called, which villages lie below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sunshine.build.village import VillageTask
from sunshine.filing import by_subject, facts_of, judge_region, with_villages
from sunshine.finding import Finding, Severity
from sunshine.horizon import Horizon
from sunshine.places import Place, find_places
from sunshine.records.figures import Override
from sunshine.records.village import Region
from sunshine.refusal import PLACE_NAME
from sunshine.settings import Settings
from sunshine.source import Document, locate, read
from sunshine.units import RegionUnit, Step, Summary

SAME_SHORT = "INT-01"


@dataclass(frozen=True, slots=True)
class Plan:
    """Regions with their own records read, and one task for each village."""

    regions: tuple[RegionUnit, ...]
    tasks: tuple[VillageTask, ...]
    findings: tuple[Finding, ...]


def make_plan(content: Path, settings: Settings, horizon: Horizon, chosen: Sequence[str] = ()) -> Plan:
    """Walk the places, read every region, prepare every village (or only the `chosen` paths and what lies below)."""
    places, found = find_places(content)
    findings = [*found, *(_homeless(place) for place in places if _is_homeless(place))]
    places = tuple(place for place in places if not _is_homeless(place))
    villages = frozenset(place.path for place in places if place.is_village)
    trails: dict[str, tuple[Step, ...]] = {"": ()}
    overrides: dict[str, tuple[Override, ...]] = {"": ()}
    regions: list[RegionUnit] = []
    for place in places:
        if place.is_village:
            continue
        facts, wrong = _region_facts(content, place, found)
        findings += wrong
        above = _above(place)
        judged = judge_region(content, place, facts, trails[above], villages, settings, horizon, overrides[above])
        overrides[place.path] = (*facts.overrides, *overrides[above])
        regions.append(judged.unit)
        trails[place.path] = judged.unit.trail
        findings += judged.findings
    named = by_subject(regions)
    tasks = tuple(
        VillageTask(place, trails[_above(place)], named.get(place.path, ()), overrides[_above(place)])
        for place in places
        if place.is_village and _is_chosen(place.path, chosen)
    )
    return Plan(tuple(regions), tasks, tuple(findings))


def _is_homeless(place: Place) -> bool:
    return place.is_village and "/" not in place.path


def _homeless(place: Place) -> Finding:
    """A village at the very top lies in no region: nobody would find it."""
    path = f"content/villages/{place.path}/village.yml"
    words = "村要放在镇或区的文件夹里，例如 content/villages/区/镇/村，请移进去"
    return Finding(PLACE_NAME.code, Severity.BLOCK, path, 1, 1, words)


def _region_facts(content: Path, place: Place, found: Sequence[Finding]) -> tuple[Region, tuple[Finding, ...]]:
    """A region whose file is missing or wrong is called by its folder, so that its villages stay reachable."""
    facts = facts_of(content, place)
    if isinstance(facts, Region):
        return facts, ()
    named = Region(name=place.path.rpartition("/")[2])
    is_known = any(finding.path == f"content/villages/{place.path}/region.yml" for finding in found)
    return named, () if is_known or not isinstance(facts, tuple) else facts


def _above(place: Place) -> str:
    return place.path.rpartition("/")[0]


def _is_chosen(path: str, chosen: Sequence[str]) -> bool:
    return not chosen or any(path == choice or path.startswith(f"{choice}/") for choice in chosen)


def short_clashes(content: Path, villages: Sequence[tuple[str, str]]) -> tuple[Finding, ...]:
    """`villages` are (path, short): a short code may stand for one village of the site only."""
    first: dict[str, str] = {}
    found = []
    for path, short in sorted(villages):
        if first.setdefault(short, path) == path:
            continue
        file = f"content/villages/{path}/village.yml"
        document = read(content, file)
        line, column = locate(document.root, ("short",)) if isinstance(document, Document) else (1, 1)
        words = f"短码“{short}”已经是 content/villages/{first[short]} 的，请换一个；全站每个村的短码不能相同"
        found.append(Finding(SAME_SHORT, Severity.BLOCK, file, line, column, words, "", (), f"/rules/{SAME_SHORT}/"))
    return tuple(found)


def complete_regions(plan: Plan, summaries: Sequence[Summary]) -> tuple[RegionUnit, ...]:
    """Every region with its direct sub-places and the summaries of all villages below it, in path order."""
    names = {unit.path: unit.name for unit in plan.regions} | {summary.path: summary.name for summary in summaries}
    return tuple(
        with_villages(
            unit,
            [Step(path, name) for path, name in sorted(names.items()) if path.rpartition("/")[0] == unit.path],
            [summary for summary in summaries if summary.path.startswith(f"{unit.path}/")],
        )
        for unit in plan.regions
    )
