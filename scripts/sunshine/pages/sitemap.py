"""Sitemaps: one a place, so that a village's build touches only its own, and an index over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sunshine.pages.lists import by_year
from sunshine.pages.press import Page, Press
from sunshine.pages.publisher import Publisher
from sunshine.standing import since

Address = tuple[str, date | None]
"""A path behind the site's root and the day of its last change."""


def place_sitemap(press: Press, place: Publisher) -> Iterator[Page]:
    """`/<place>/sitemap.xml`: the place's home, lists and records that stand to last.

    Nothing that is being corrected, that stays only for its posting, or that no longer stands.
    """
    yield from sitemap(press, f"{place.path}/sitemap.xml", [(f"{place.path}/", None), *_addresses(press, place)])


def _addresses(press: Press, place: Publisher) -> Iterator[Address]:
    if place.is_village:
        yield (f"{place.path}/all/", None)
        sections = {line.section for line in place.shelf.lines}
        for section in press.settings.catalogue.sections:
            if section.word in sections:
                yield (f"{place.path}/section/{section.word}/", None)
        for kind in press.settings.catalogue.kind_names:
            if lines := place.shelf.of_kind(kind):
                yield (f"{place.path}/{kind}/", None)
                yield from ((f"{place.path}/{kind}/year-{year}/", None) for year, _ in by_year(lines))
    for filed in place.filed:
        if not filed.is_passing:
            yield (f"{filed.id}/", since(filed.record))


def sitemap(press: Press, path: str, addresses: Iterable[Address]) -> Iterator[Page]:
    """One sitemap; none where the site has no address yet."""
    site = press.settings.site
    if site.url:
        base = f"{site.url}{site.base_path}"
        yield path, press.render("pages/sitemap.xml", base=base, addresses=addresses).encode()


def sitemap_index(press: Press, paths: Sequence[str]) -> Iterator[Page]:
    """`/sitemap.xml` over all others."""
    site = press.settings.site
    if site.url:
        base = f"{site.url}{site.base_path}"
        yield "sitemap.xml", press.render("pages/sitemap-index.xml", base=base, paths=paths).encode()
