"""`content → site/`: plan the places, build villages in parallel, then the regions and the portal, then swap.

One sentence: find the places, hand each village to a worker that reads, checks, renders and stages it, reduce the
summaries into region and portal pages, and put the whole staged tree in the place of the old one.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from sunshine.build.executor import run
from sunshine.build.plan import Plan, complete_regions, make_plan, short_clashes
from sunshine.build.village import VillageOutcome, Workshop
from sunshine.build.writer import Sink, Staging, refuse_foreign_folder
from sunshine.filing import judge_village
from sunshine.finding import Finding, Severity
from sunshine.horizon import Horizon
from sunshine.names import is_reserved
from sunshine.pages import Press, portal_pages, region_pages
from sunshine.settings import Project, Settings, SettingsError
from sunshine.shell import Shell

Progress = Callable[[int, int], None]
"""Told after each village: how many are done, of how many."""


def unwatched(done: int, total: int) -> None:
    """Progress that nobody looks at."""


class BusyError(Exception):
    """Another build is writing the same site."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did, as written to `.cache/sunshine/report.json`."""

    as_of: date
    villages: int
    records: int
    withheld: int
    findings: tuple[Finding, ...]
    files: int
    size: int
    changed: int
    next_change: date | None
    seconds: float
    slowest: tuple[tuple[str, float], ...]

    def count(self, severity: Severity) -> int:
        return sum(finding.severity is severity for finding in self.findings)


def build(
    project: Project,
    settings: Settings,
    shell: Shell,
    jobs: int = 1,
    progress: Progress = unwatched,
) -> Report:
    """Build the whole site and return the report. `site/` changes only when everything has succeeded.

    Raises `BusyError`, and `OSError` when the machine fails; the last good site stays in both cases.
    """
    started = time.perf_counter()
    refuse_foreign_folder(project)
    staging = Staging(project.site)
    with _alone(project):
        folder = staging.start()
        try:
            report = _write(project, settings, shell, folder, jobs, progress, started)
            _save(project, report)
            staging.swap()
        finally:
            staging.drop()
    return report


def _write(
    project: Project, settings: Settings, shell: Shell, folder: Path, jobs: int, progress: Progress, started: float
) -> Report:
    horizon = Horizon(settings.as_of)
    plan = make_plan(project.content, settings, horizon)
    _refuse_portal_clash(shell, plan)
    make = partial(_workshop, project, settings, shell, folder)
    outcomes: list[VillageOutcome] = []
    for outcome in run(plan.tasks, make, jobs):
        outcomes.append(outcome)
        progress(len(outcomes), len(plan.tasks))
    sink = _reduce(plan, outcomes, make(), horizon)
    shorts = [(outcome.path, outcome.summary.short) for outcome in outcomes if not outcome.summary.is_withheld]
    clashes = short_clashes(project.content, shorts)
    return _report(plan, outcomes, clashes, sink, horizon, started)


def _refuse_portal_clash(shell: Shell, plan: Plan) -> None:
    """A portal page of the operator and a region may not want the same address."""
    regions = {unit.path for unit in plan.regions}
    for page in shell.pages:
        word = page.path.partition("/")[0]
        if word in regions or is_reserved(word):
            raise SettingsError(f"content/site/{word}.md 与一个地区或系统页面同名，请给这个页面换个文件名")


def _workshop(project: Project, settings: Settings, shell: Shell, folder: Path) -> Workshop:
    press = Press(shell, settings, project.root / "theme_overrides")
    return Workshop(project.content, settings, press, folder, project.site)


def _reduce(plan: Plan, outcomes: Sequence[VillageOutcome], workshop: Workshop, horizon: Horizon) -> Sink:
    """Region and portal pages: they know villages by their summaries only."""
    sink = workshop.sink()
    summaries = [outcome.summary for outcome in outcomes]
    regions = complete_regions(plan, summaries)
    for unit in regions:
        for path, data in region_pages(workshop.press, unit, horizon):
            sink.put(path, data)
    tops = [unit for unit in regions if "/" not in unit.path]
    for path, data in portal_pages(workshop.press, tops, summaries, horizon):
        sink.put(path, data)
    return sink


def _report(
    plan: Plan,
    outcomes: Sequence[VillageOutcome],
    clashes: Sequence[Finding],
    sink: Sink,
    horizon: Horizon,
    started: float,
) -> Report:
    findings = (*plan.findings, *clashes, *(finding for outcome in outcomes for finding in outcome.findings))
    summaries = [outcome.summary for outcome in outcomes]
    changes = [day for day in (horizon.next_change, *(outcome.next_change for outcome in outcomes)) if day]
    slowest = sorted(outcomes, key=lambda outcome: -outcome.seconds)[:10]
    return Report(
        horizon.as_of,
        len(outcomes),
        sum(summary.records for summary in summaries) + sum(len(unit.filed) + len(unit.gone) for unit in plan.regions),
        sum(summary.withheld for summary in summaries) + sum(len(unit.withheld) for unit in plan.regions),
        tuple(sorted(findings, key=lambda finding: finding.place)),
        sink.files + sum(outcome.files for outcome in outcomes),
        sink.size + sum(outcome.size for outcome in outcomes),
        sink.changed + sum(outcome.changed for outcome in outcomes),
        min(changes, default=None),
        time.perf_counter() - started,
        tuple((outcome.path, round(outcome.seconds, 3)) for outcome in slowest),
    )


def _save(project: Project, report: Report) -> None:
    shape = asdict(report) | {
        "as_of": report.as_of.isoformat(),
        "next_change": report.next_change.isoformat() if report.next_change else None,
        "findings": [finding.as_json() for finding in report.findings],
        "seconds": round(report.seconds, 3),
    }
    text = json.dumps(shape, ensure_ascii=False, indent=1) + "\n"
    target = project.cache / "report.json"
    target.parent.mkdir(parents=True, exist_ok=True)
    # Builds of several sites share one cache: each writes beside the report under the name of its own site.
    temporary = target.with_suffix(f".{sha256(str(project.site).encode()).hexdigest()[:8]}")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(target)


@contextmanager
def _alone(project: Project) -> Iterator[None]:
    """Only one build at a time may stage the same site."""
    project.site.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(project.site.with_name(f".{project.site.name}.lock"), blocking=False)
    try:
        with lock:
            yield
    except Timeout as error:
        raise BusyError(f"另一个构建正在写 {project.site.name}/，请等它结束再试") from error


def check(project: Project, settings: Settings, chosen: Sequence[str] = ()) -> tuple[Finding, ...]:
    """What `validate` reports: every finding of the regions and of the chosen villages, in file order."""
    horizon = Horizon(settings.as_of)
    plan = make_plan(project.content, settings, horizon, chosen)
    found = list(plan.findings)
    shorts = []
    for task in plan.tasks:
        judged = judge_village(
            project.content, task.place, task.trail, task.regional, settings, horizon, task.overrides
        )
        found += judged.findings
        if not judged.unit.is_withheld:
            shorts.append((task.place.path, judged.unit.facts.short))
    found += short_clashes(project.content, shorts)
    return tuple(sorted(found, key=lambda finding: finding.place))
