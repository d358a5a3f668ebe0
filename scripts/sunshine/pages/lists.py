"""Lists: by section, by kind, by year with pages that never change once full, and everything on one page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sunshine.pages.lines import Line
from sunshine.pages.press import Crumb, Page, Press, Sheet
from sunshine.pages.publisher import Publisher

PER_PAGE = 50
_PER_YEAR = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """A part of a list under its own heading; `href` leads to the whole where not all is shown."""

    heading: str
    lines: tuple[Line, ...]
    count: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """A link to another list with the number of records in it."""

    name: str
    href: str
    count: int | None = None


def list_pages(press: Press, place: Publisher) -> Iterator[Page]:
    """Every list of a place; a list without records is not made."""
    yield _all(press, place)
    for kind in press.settings.catalogue.kind_names:
        if lines := place.shelf.of_kind(kind):
            yield _kind(press, place, kind, lines)
            for year, of_year in by_year(lines):
                yield from _year(press, place, kind, year, of_year)


def by_year(lines: Sequence[Line]) -> list[tuple[int, tuple[Line, ...]]]:
    """Newest year first, inside it newest publication first."""
    ordered = sorted(lines, key=lambda line: (line.year, line.order), reverse=True)
    return [(year, tuple(group)) for year, group in groupby(ordered, key=lambda line: line.year)]


def _all(press: Press, place: Publisher) -> Page:
    groups = [Shown(f"{year}年", lines, len(lines)) for year, lines in by_year(place.shelf.lines)]
    path = f"{place.path}/all/index.html"
    body = press.render(
        "pages/all.html",
        root=press.root(path),
        place=place,
        groups=groups,
        count=len(place.shelf.lines),
        kind_names=press.settings.catalogue.kind_names,
    )
    words = f"{place.full_name}公开过的全部 {len(place.shelf.lines)} 条，可以按标题里的字筛选。"
    sheet = Sheet(path, "list", f"{place.name}全部公开事项", words, body, place.crumbs(), ("filter.js",))
    return press.page(sheet)


def _kind(press: Press, place: Publisher, kind: str, lines: Sequence[Line]) -> Page:
    name = press.settings.catalogue.kind_names[kind]
    years = by_year(lines)
    groups = [
        Shown(f"{year}年", of_year[:_PER_YEAR], len(of_year), f"{place.path}/{kind}/year-{year}/")
        for year, of_year in years
    ]
    doors = [Door(f"{year}年", f"{place.path}/{kind}/year-{year}/", len(of_year)) for year, of_year in years]
    words = f"{place.full_name}的{name}，按年份排列，共 {len(lines)} 条。"
    path = f"{place.path}/{kind}/index.html"
    return _list(press, place, path, f"{place.name}全部{name}", name, "按年份排列，新的在前", groups, doors, words)


def _year(press: Press, place: Publisher, kind: str, year: int, lines: Sequence[Line]) -> Iterator[Page]:
    """The newest on the year's own page; behind it full pages counted from the oldest, so that they stay as they are."""
    name = press.settings.catalogue.kind_names[kind]
    base = f"{place.path}/{kind}/year-{year}"
    oldest_first = list(reversed(lines))
    full = len(lines) // PER_PAGE if len(lines) > PER_PAGE else 0
    crumb = Crumb(f"{place.path}/{kind}/", name)
    title, heading = f"{place.name}{year}年{name}", f"{year}年{name}"
    words = f"{place.full_name}{year}年的{name}，共 {len(lines)} 条。"
    doors = [Door(f"较早的第 {page} 页", f"{base}/page-{page}/") for page in range(full, 0, -1)]
    newest = [Shown("", tuple(lines[:PER_PAGE]), len(lines))]
    meta = f"共 {len(lines)} 条" if not full else f"共 {len(lines)} 条，这里是最新的 {PER_PAGE} 条"
    yield _list(press, place, f"{base}/index.html", title, heading, meta, newest, doors, words, crumb)
    for page in range(1, full + 1):
        part = tuple(reversed(oldest_first[(page - 1) * PER_PAGE : page * PER_PAGE]))
        near = [Door(f"{year}年最新的", f"{base}/")]
        if page > 1:
            near.append(Door(f"较早的第 {page - 1} 页", f"{base}/page-{page - 1}/"))
        of_page, meta = f"{heading}（第 {page} 页）", "页码从最早的一条数起"
        groups = [Shown("", part, PER_PAGE)]
        path = f"{base}/page-{page}/index.html"
        words = f"{place.full_name}{year}年的{name}，第 {page} 页。"
        yield _list(press, place, path, f"{place.name}{of_page}", of_page, meta, groups, near, words, crumb)


def _list(
    press: Press,
    place: Publisher,
    path: str,
    title: str,
    heading: str,
    meta: str,
    groups: Sequence[Shown],
    doors: Sequence[Door],
    description: str,
    *crumbs: Crumb,
) -> Page:
    root = press.root(path)
    body = press.render(
        "pages/list.html", root=root, place=place, heading=heading, meta=meta, groups=groups, doors=doors
    )
    return press.page(Sheet(path, "list", title, description, body, place.crumbs(*crumbs)))
