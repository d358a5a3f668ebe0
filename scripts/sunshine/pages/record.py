"""Record pages: what all kinds have in common; superseded versions; what no longer stands; what is being corrected."""

from __future__ import annotations

from collections.abc import Iterator

from sunshine.horizon import Horizon
from sunshine.pages.kinds import face, said
from sunshine.pages.lines import state_of, verb
from sunshine.pages.press import Crumb, Imprint, Page, Press, Sheet
from sunshine.pages.publisher import Publisher
from sunshine.pages.versions import Old, amendments, old, version_address
from sunshine.units import Filed, Superseded, Tombstone, Withheld

_ACCOUNT_KINDS = frozenset({"ledger"})


def record_pages(press: Press, place: Publisher, horizon: Horizon) -> Iterator[Page]:
    """The page of every record of this place: published with its old versions, gone, or being corrected."""
    for filed in place.filed:
        yield _record_page(press, place, filed, horizon)
        for superseded in filed.superseded:
            yield _version_page(press, place, filed, superseded, horizon)
    for gone in place.gone:
        yield _tombstone(press, place, gone)
        for version in gone.versions:
            yield _tombstone(press, place, gone, version)
    for withheld in place.withheld:
        yield _withheld_page(press, place, withheld)
        for version in withheld.versions:
            yield _withheld_page(press, place, withheld, version)


def _record_page(press: Press, place: Publisher, filed: Filed, horizon: Horizon) -> Page:
    record = filed.record
    path = f"{filed.id}/index.html"
    sentence = said(record, horizon)
    plain = f"{place.full_name}{verb(record)}：{record.title}"
    sheet = Sheet(
        path=path,
        frame="record",
        title=_title(place.name, place.distinct_title(record)),
        # What stays only for its posting is not told beyond its page: a shared link is kept by others.
        description=plain if filed.is_passing else sentence or plain,
        body_html=_body(press, place, filed, horizon, path),
        trail=_trail(press, place, filed.kind),
        is_indexed=not filed.is_passing,
        imprint=_imprint(filed),
    )
    return press.page(sheet)


def _imprint(filed: Filed) -> Imprint | None:
    """None for what stays only for its posting: a check code would prove it when it is gone."""
    if filed.is_passing:
        return None
    return Imprint(filed.version, filed.check_code, filed.kind in _ACCOUNT_KINDS)


def _body(
    press: Press, place: Publisher, filed: Filed, horizon: Horizon, path: str, superseded: Old | None = None
) -> str:
    """The record by the template of its kind; an old version without what is said of the current one."""
    record = filed.record
    is_current = superseded is None
    return press.render(
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
        sentence=said(record, horizon),
        flags=place.flags.get(filed.id, ()) if is_current else (),
        links=place.shelf.links(record),
        related=place.shelf.related(filed) if is_current else (),
        neighbours=place.neighbours[filed.id],
        version=filed.version,
        amendments=amendments(filed) if is_current else (),
        superseded=superseded,
        year=record.year,
        **face(filed.kind).details(place, filed, horizon),
    )


def _version_page(press: Press, place: Publisher, current: Filed, superseded: Superseded, horizon: Horizon) -> Page:
    """A version that was replaced, as it was; where nothing of it is shown, only that it was there."""
    path = f"{version_address(current, superseded.version)}index.html"
    view, filed = old(current, superseded), superseded.filed
    marked = f"第 {superseded.version} 版，已更正"
    if isinstance(filed, Filed):
        body = _body(press, place, filed, horizon, path, view)
    else:
        body = press.render(
            "pages/version.html", root=press.root(path), place=place, record=current.record, why=filed, superseded=view
        )
    sheet = Sheet(
        path=path,
        frame="record",
        title=_title(place.name, f"{place.distinct_title(current.record)}（{marked}）"),
        description=f"{place.full_name}{verb(current.record)}：{current.record.title}。这是{marked}。",
        body_html=body,
        trail=_trail(press, place, current.kind),
        is_indexed=False,
        imprint=_imprint(filed) if isinstance(filed, Filed) and not current.is_passing else None,
    )
    return press.page(sheet)


def _tombstone(press: Press, place: Publisher, gone: Tombstone, version: int | None = None) -> Page:
    """The title, the dates and why the record no longer stands: all that is left of it."""
    path = f"{gone.id}/v{version}/index.html" if version else f"{gone.id}/index.html"
    body = press.render(
        "pages/tombstone.html", root=press.root(path), place=place, gone=gone, state=state_of(gone), verb=verb(gone)
    )
    title = place.distinct_title(gone) + (f"（第 {version} 版）" if version else "")
    sheet = Sheet(
        path=path,
        frame="record",
        title=_title(place.name, title),
        description=f"{place.full_name}：{gone.title}，{state_of(gone)}。",
        body_html=body,
        trail=_trail(press, place, gone.kind),
        is_indexed=False,
    )
    return press.page(sheet)


def _withheld_page(press: Press, place: Publisher, withheld: Withheld, version: int | None = None) -> Page:
    """Says that the record is being corrected; nothing of its content, not even its title."""
    path = f"{withheld.id}/v{version}/index.html" if version else f"{withheld.id}/index.html"
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


def _trail(press: Press, place: Publisher, kind: str) -> tuple[Crumb, ...]:
    return place.crumbs(_crumb_of_kind(press, place, kind)) if place.is_village else place.crumbs()


def _crumb_of_kind(press: Press, place: Publisher, kind: str) -> Crumb:
    return Crumb(f"{place.path}/{kind}/", press.settings.catalogue.kind_names[kind])


def _title(place: str, title: str) -> str:
    """The name alone must say which village and what: it is what a shared link shows."""
    return title if place in title else f"{place} {title}"
