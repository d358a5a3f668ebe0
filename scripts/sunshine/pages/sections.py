"""Section pages: what is due in each of the nine sections, by whom and on which clause, and what has been published of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sunshine.duties import Duty, duties
from sunshine.horizon import Horizon
from sunshine.pages.lines import Line
from sunshine.pages.lists import Door
from sunshine.pages.press import Page, Press, Sheet
from sunshine.pages.publisher import Publisher
from sunshine.units import VillageUnit

_PER_ITEM = 10


@dataclass(frozen=True, slots=True)
class Shown:
    """One item: what is due, the newest of what is published, and where the rest stands."""

    duty: Duty
    lines: tuple[Line, ...]
    count: int
    href: str


def section_pages(press: Press, place: Publisher, unit: VillageUnit, horizon: Horizon) -> Iterator[Page]:
    """The page of every section, published or not: what is missing is worth knowing too."""
    if unit.profile is not None and (turn := unit.profile.changes_after(horizon.as_of)) is not None:
        horizon.reached(turn)
    for section in press.settings.catalogue.sections:
        yield _section(press, place, unit, section.word, horizon)


def _section(press: Press, place: Publisher, unit: VillageUnit, word: str, horizon: Horizon) -> Page:
    catalogue = press.settings.catalogue
    section, lines = catalogue.section_names[word], place.shelf.of_section(word)
    bodies = frozenset(entity.kind for entity in unit.facts.entities)
    codes = frozenset(line.code for line in lines)
    due = duties(catalogue, word, unit.facts.unit, bodies, unit.profile, horizon.as_of, codes)
    path = f"{place.path}/section/{word}/index.html"
    body = press.render(
        "pages/section.html",
        root=press.root(path),
        place=place,
        heading=section.name,
        subtitle=section.subtitle,
        count=len(lines),
        items=[_shown(place, duty, lines) for duty in due],
        doors=[_door(press, place, kind) for kind in catalogue.kind_names if any(line.kind == kind for line in lines)],
    )
    words = f"{place.full_name}的{section.name}：{section.subtitle}，共 {len(lines)} 条。"
    return press.page(Sheet(path, "list", f"{place.name}{section.name}", words, body, place.crumbs()))


def _shown(place: Publisher, duty: Duty, lines: Sequence[Line]) -> Shown:
    own = tuple(line for line in lines if line.code == duty.code)
    href = f"{place.path}/{own[0].kind}/" if own else ""
    return Shown(duty, own[:_PER_ITEM], len(own), href)


def _door(press: Press, place: Publisher, kind: str) -> Door:
    name = press.settings.catalogue.kind_names[kind]
    return Door(f"全部{name}", f"{place.path}/{kind}/", len(place.shelf.of_kind(kind)))
