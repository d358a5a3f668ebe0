"""Record pages: what all kinds have in common, and the page of a record that is being corrected."""

from __future__ import annotations

from collections.abc import Iterator

from sunshine.horizon import Horizon
from sunshine.pages.kinds import face, said
from sunshine.pages.lines import verb
from sunshine.pages.press import Crumb, Imprint, Page, Press, Sheet
from sunshine.pages.publisher import Publisher
from sunshine.units import Filed, Withheld

_ACCOUNT_KINDS = frozenset({"ledger", "fund", "levy", "budget", "statement", "distribution", "pay"})


def record_pages(press: Press, place: Publisher, horizon: Horizon) -> Iterator[Page]:
    """The page of every record of this place, published or being corrected."""
    for filed in place.filed:
        yield _record_page(press, place, filed, horizon)
    for withheld in place.withheld:
        yield _withheld_page(press, place, withheld)


def _record_page(press: Press, place: Publisher, filed: Filed, horizon: Horizon) -> Page:
    record = filed.record
    path = f"{filed.id}/index.html"
    sentence = said(record, horizon)
    version = record.revision.no if record.revision else 1
    body = press.render(
        f"records/{filed.kind}.html",
        root=press.root(path),
        place=place,
        filed=filed,
        record=record,
        line=place.shelf.by_id[filed.id],
        kind_name=press.settings.catalogue.kind_names[filed.kind],
        entity=place.entities.get(record.entity, record.entity),
        joint=[place.entities.get(one, one) for one in record.joint_entities],
        verb=verb(record),
        sentence=sentence,
        flags=place.flags.get(filed.id, ()),
        links=place.shelf.links(record),
        related=place.shelf.related(filed),
        neighbours=place.neighbours[filed.id],
        version=version,
        year=record.year,
        **face(filed.kind).details(place, filed, horizon),
    )
    sheet = Sheet(
        path=path,
        frame="record",
        title=_title(place.name, place.distinct_title(filed)),
        description=sentence or f"{place.full_name}{verb(record)}：{record.title}",
        body_html=body,
        trail=place.crumbs(_crumb_of_kind(press, place, filed.kind)) if place.is_village else place.crumbs(),
        imprint=Imprint(version, filed.check_code, filed.kind in _ACCOUNT_KINDS),
    )
    return press.page(sheet)


def _withheld_page(press: Press, place: Publisher, withheld: Withheld) -> Page:
    """Says that the record is being corrected; nothing of its content, not even its title."""
    path = f"{withheld.id}/index.html"
    kind_name = press.settings.catalogue.kind_names[withheld.file.kind]
    body = press.render("pages/withheld.html", root=press.root(path), place=place, kind_name=kind_name)
    sheet = Sheet(
        path=path,
        frame="record",
        title=_title(place.name, f"{kind_name}：本条正在更正"),
        description=f"{place.full_name}的这条{kind_name}正在更正。",
        body_html=body,
        trail=place.crumbs(),
        is_indexed=False,
    )
    return press.page(sheet)


def _crumb_of_kind(press: Press, place: Publisher, kind: str) -> Crumb:
    return Crumb(f"{place.path}/{kind}/", press.settings.catalogue.kind_names[kind])


def _title(place: str, title: str) -> str:
    """The name alone must say which village and what: it is what a shared link shows."""
    return title if place in title else f"{place} {title}"
