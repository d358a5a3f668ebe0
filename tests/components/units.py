"""The sample district of `samples/` as units, read by the real reader and models but judged by no rule."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sunshine.finding import Finding, Severity
from sunshine.places import RecordFile
from sunshine.records.header import Record
from sunshine.records.load import load, load_facts
from sunshine.records.village import Region, Village
from sunshine.source import Document, read
from sunshine.units import Filed, RegionUnit, Step, Summary, VillageUnit, Withheld

SAMPLES = Path(__file__).parent / "samples"
NANTANG = "shili/dongfeng/nantang"


def document(path: str) -> Document:
    """A sample file as `content/villages/<path>`."""
    found = read(SAMPLES.parent, f"content/samples/{path}")
    assert isinstance(found, Document), found
    return found


def trail(path: str) -> tuple[Step, ...]:
    """From the district down to the place."""
    steps = path.split("/")
    paths = ["/".join(steps[: count + 1]) for count in range(len(steps))]
    return tuple(Step(one, facts(one).name) for one in paths)


def facts(path: str) -> Village | Region:
    name, model = ("village.yml", Village) if (SAMPLES / path / "village.yml").is_file() else ("region.yml", Region)
    found = load_facts(document(f"{path}/{name}"), model)
    assert isinstance(found, Village | Region), found
    return found


def records(path: str) -> tuple[tuple[Filed, ...], tuple[Withheld, ...]]:
    """What can be read, newest first, and what cannot."""
    filed, withheld = [], []
    for file in sorted((SAMPLES / path).glob("*/*.*")):
        if file.name in ("village.yml", "region.yml"):
            continue
        relative = file.relative_to(SAMPLES).as_posix()
        kind, slug = file.parent.name, file.stem
        place = RecordFile(path, kind, slug, None, f"content/villages/{relative}")
        found = document(relative)
        record = load(found, place)
        if isinstance(record, Record):
            filed.append(Filed(record, place, found))
        else:
            withheld.append(Withheld(place, record))
    filed.sort(key=lambda one: (one.record.published_on, one.id), reverse=True)
    return tuple(filed), tuple(withheld)


def village(path: str = NANTANG, flags: Mapping[str, tuple[Finding, ...]] | None = None) -> VillageUnit:
    own = facts(path)
    assert isinstance(own, Village)
    filed, withheld = records(path)
    above, _ = records(path.rpartition("/")[0])
    regional = tuple(one for one in above if path in one.record.subjects)
    return VillageUnit(path, own, trail(path), filed, regional, withheld, flags or {})


def region(path: str, villages: tuple[Summary, ...]) -> RegionUnit:
    own = facts(path)
    assert isinstance(own, Region)
    filed, withheld = records(path)
    below = [one for one in villages if one.path.startswith(f"{path}/")]
    depth = path.count("/") + 1
    children = tuple(dict.fromkeys(one.trail[depth] for one in below))
    return RegionUnit(path, own, trail(path), children, filed, withheld, {}, tuple(below))


def flag(record: str, message: str, rule: str = "FIN-03") -> Finding:
    return Finding(rule, Severity.FLAG, f"content/villages/{record}.yml", 1, 1, message, record)
