"""One village, from its folder to its pages: the unit that every worker builds alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sunshine.build.writer import Sink
from sunshine.filing import judge_village
from sunshine.finding import Finding
from sunshine.horizon import Horizon
from sunshine.pages import Press, summarise, village_pages, withheld_village
from sunshine.places import Place
from sunshine.settings import Settings
from sunshine.units import Filed, Step, Summary, VillageUnit


@dataclass(frozen=True, slots=True)
class VillageTask:
    """All that a worker needs to know about one village beyond the shared workshop."""

    place: Place
    trail: tuple[Step, ...]
    regional: tuple[Filed, ...]


@dataclass(frozen=True, slots=True)
class VillageOutcome:
    """What crosses back to the parent: never a record."""

    path: str
    summary: Summary | None
    findings: tuple[Finding, ...]
    next_change: date | None
    files: int
    size: int
    changed: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the villages of one build share in a worker process."""

    content: Path
    settings: Settings
    press: Press
    staging: Path
    live: Path

    def sink(self) -> Sink:
        return Sink(self.staging, self.live)


def build_village(task: VillageTask, workshop: Workshop) -> VillageOutcome:
    """Check one village and write its pages through its own sink."""
    started = time.perf_counter()
    horizon = Horizon(workshop.settings.as_of)
    sink = workshop.sink()
    judged = judge_village(workshop.content, task.place, task.trail, task.regional, workshop.settings, horizon)
    for path, data in _pages(task, workshop, judged.unit, horizon):
        sink.put(path, data)
    return VillageOutcome(
        task.place.path,
        summarise(judged.unit) if judged.unit is not None else None,
        judged.findings,
        horizon.next_change,
        sink.files,
        sink.size,
        sink.changed,
        time.perf_counter() - started,
    )


def _pages(
    task: VillageTask, workshop: Workshop, unit: VillageUnit | None, horizon: Horizon
) -> Iterator[tuple[str, bytes]]:
    if unit is not None:
        return village_pages(workshop.press, unit, horizon)
    return withheld_village(workshop.press, task.place.path, task.trail)
