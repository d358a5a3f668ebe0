"""A project's whole site without MkDocs and without a disk: every page by its path, every finding, the next change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from html import unescape

from tests.components import press as presses

from sunshine.build.plan import complete_regions, make_plan
from sunshine.filing import judge_village
from sunshine.finding import Finding
from sunshine.horizon import Horizon
from sunshine.pages import Press, portal_pages, region_pages, summarise, village_pages
from sunshine.settings import Project, load_settings
from sunshine.units import RegionUnit, Summary, VillageUnit


@dataclass(frozen=True)
class Whole:
    """What the project looks like on one day."""

    pages: dict[str, str]
    findings: tuple[Finding, ...]
    next_change: date | None
    villages: dict[str, VillageUnit]
    regions: dict[str, RegionUnit]
    summaries: dict[str, Summary]

    def page(self, address: str) -> str:
        """The words of a page in one line, without markup."""
        return words(self.pages[f"{address}/index.html"])

    @property
    def said(self) -> list[str]:
        """Every finding: grade, rule, file below content/villages, line, words."""
        return [
            f"{one.severity} {one.rule} {one.path.removeprefix('content/villages/')}:{one.line} {one.message}"
            for one in self.findings
        ]


def words(html: str) -> str:
    body = re.sub(r"<(script|style|head)\b.*?</\1>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", "", body)))


def whole(project: Project, as_of: date, today: date | None = None) -> Whole:
    """Read, judged and rendered as a build does it."""
    settings = load_settings(project, as_of, today)
    maker = Press(presses.press().shell, settings, presses.THEME)
    horizon = Horizon(as_of)
    plan = make_plan(project.content, settings, horizon)
    judged = [
        judge_village(project.content, task.place, task.trail, task.regional, settings, horizon) for task in plan.tasks
    ]
    villages = {one.unit.path: one.unit for one in judged}
    summaries = [summarise(unit) for unit in villages.values()]
    regions = complete_regions(plan, summaries)
    pages: dict[str, bytes] = {}
    for made in (
        *(village_pages(maker, unit, horizon) for unit in villages.values()),
        *(region_pages(maker, unit, horizon) for unit in regions),
        portal_pages(maker, [unit for unit in regions if "/" not in unit.path], summaries, horizon),
    ):
        for path, data in made:
            assert path not in pages, path
            pages[path] = data
    findings = (*plan.findings, *(finding for one in judged for finding in one.findings))
    return Whole(
        {path: data.decode() for path, data in pages.items()},
        tuple(sorted(findings, key=lambda finding: finding.place)),
        horizon.next_change,
        villages,
        {unit.path: unit for unit in regions},
        {summary.path: summary for summary in summaries},
    )
