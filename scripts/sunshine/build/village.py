"""One village, from its folder to its pages: the unit that every worker builds alone."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sunshine.build.writer import Sink
from sunshine.filing import judge_village
from sunshine.finding import Finding
from sunshine.horizon import Horizon
from sunshine.pages import Press, summarise, village_pages
from sunshine.places import Place
from sunshine.records.figures import Override
from sunshine.settings import Settings
from sunshine.units import Regional, Step, Summary


@dataclass(frozen=True, slots=True)
class VillageTask:
    """All that a worker needs to know about one village beyond the shared workshop."""

    place: Place
    trail: tuple[Step, ...]
    regional: tuple[Regional, ...]
    overrides: tuple[Override, ...] = ()
    """What its regions have in the place of the profile's figures, the nearest region first."""


@dataclass(frozen=True, slots=True)
class VillageOutcome:
    """What crosses back to the parent: never a record."""

    path: str
    summary: Summary
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
    judged = judge_village(
        workshop.content, task.place, task.trail, task.regional, workshop.settings, horizon, task.overrides
    )
    for path, data in village_pages(workshop.press, judged.unit, horizon):
        sink.put(path, data)
    return VillageOutcome(
        task.place.path,
        summarise(judged.unit),
        judged.findings,
        horizon.next_change,
        sink.files,
        sink.size,
        sink.changed,
        time.perf_counter() - started,
    )
