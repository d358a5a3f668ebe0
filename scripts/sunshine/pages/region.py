"""All pages of one region: its own page, the records that it keeps for several villages, its sitemap."""

from __future__ import annotations

from collections.abc import Iterator

from sunshine.horizon import Horizon
from sunshine.pages.lines import latest_lines
from sunshine.pages.press import Page, Press, Sheet
from sunshine.pages.publisher import Publisher, of_region
from sunshine.pages.record import record_pages
from sunshine.pages.sitemap import place_sitemap
from sunshine.pages.tree import grow
from sunshine.units import RegionUnit

_LATEST = 8


def region_pages(press: Press, unit: RegionUnit, horizon: Horizon) -> Iterator[Page]:
    """The region's page, its records, its sitemap."""
    place = of_region(unit, press.settings.catalogue, horizon)
    yield _home(press, unit, place)
    yield from record_pages(press, place, horizon)
    yield from place_sitemap(press, place)


def _home(press: Press, unit: RegionUnit, place: Publisher) -> Page:
    path = f"{unit.path}/index.html"
    branches = grow(unit.villages, len(unit.trail), unit.children)
    shown = {branch.name for branch in branches}
    body = press.render(
        "pages/region.html",
        root=press.root(path),
        place=place,
        facts=unit.facts,
        branches=branches,
        villages=len(unit.villages),
        records=sum(summary.records for summary in unit.villages),
        awaited=[expected.name for expected in unit.facts.expected_units if expected.name not in shown],
        latest=latest_lines(unit.villages, press.settings.catalogue, _LATEST, len(unit.trail)),
        own=place.shelf.lines,
    )
    sheet = Sheet(
        path=path,
        frame="region",
        title=f"{unit.name}村务公开",
        description=f"{place.full_name}各村的村务公开，共 {len(unit.villages)} 个村。",
        body_html=body,
        trail=place.crumbs_above,
    )
    return press.page(sheet)
