"""All pages of one village."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages import lists
from sunshine.pages.accounts import YearBook, bars, by_account, chain, is_unbroken, value
from sunshine.pages.press import Crumb, Page, Press, Sheet
from sunshine.pages.publisher import Publisher, of_village
from sunshine.pages.record import record_pages
from sunshine.pages.sections import section_pages
from sunshine.pages.sitemap import place_sitemap
from sunshine.pages.words import UNSTATED, day, months, number
from sunshine.records.ledger import Ledger
from sunshine.records.period import Period
from sunshine.units import Filed, VillageUnit

_LATEST = 6
_MOST_BARS = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """One of the nine sections on the home page; without records it is not a link."""

    name: str
    subtitle: str
    count: int
    href: str


def village_pages(press: Press, unit: VillageUnit, horizon: Horizon) -> Iterator[Page]:
    """Home, lists, records and sitemap of a village, in the order of their making."""
    place = of_village(unit, press.settings.catalogue, horizon)
    if unit.is_withheld:
        yield _withheld_home(press, unit)
        yield from record_pages(press, place, horizon)
        return
    yield _home(press, unit, place)
    yield from lists.list_pages(press, place)
    yield from section_pages(press, place, unit, horizon)
    yield from record_pages(press, place, horizon)
    yield from place_sitemap(press, place)


def _withheld_home(press: Press, unit: VillageUnit) -> Page:
    """The home of a village whose own facts are being corrected: where it lies, and nothing that may be wrong."""
    file = f"{unit.path}/index.html"
    trail = unit.trail[:-1]
    above = trail[-1].name if trail else press.settings.site.name
    href = f"{trail[-1].path}/" if trail else ""
    body = press.render("pages/withheld_village.html", root=press.root(file), above=above, href=href)
    crumbs = tuple(Crumb(f"{step.path}/", step.name) for step in trail)
    title = "这个村的资料正在更正"
    return press.page(Sheet(file, "record", title, f"{above}：{title}。", body, crumbs, is_indexed=False))


def _home(press: Press, unit: VillageUnit, place: Publisher) -> Page:
    path = f"{unit.path}/index.html"
    lines = place.shelf.lines
    books = year_books(place)
    body = press.render(
        "pages/village.html",
        root=press.root(path),
        place=place,
        facts=unit.facts,
        meta=_meta(unit),
        latest=lines[:_LATEST],
        count=len(lines),
        books=books,
        books_year=books[0].ledgers[0].record.year if books else None,
        tiles=_tiles(press, place),
    )
    newest = f"，最近更新{day(lines[0].published_on)}" if lines else ""
    sheet = Sheet(
        path=path,
        frame="village",
        title=f"{unit.name}村务公开",
        description=f"{place.full_name}的村务公开：收支明细、决策、合同、工程、监督和答复，共 {len(lines)} 条{newest}。",
        body_html=body,
        trail=place.crumbs_above,
    )
    return press.page(sheet)


def _meta(unit: VillageUnit) -> tuple[str, ...]:
    """村民小组、户、人, as far as they are stated."""
    facts = unit.facts
    parts = (
        f"{len(facts.groups)} 个{'居民' if facts.unit == 'residents_committee' else '村民'}小组"
        if facts.groups
        else "",
        f"{number(facts.households)} 户" if facts.households is not None else "",
        f"{number(facts.population)} 人" if facts.population is not None else "",
    )
    return tuple(part for part in parts if part)


def _tiles(press: Press, place: Publisher) -> tuple[Tile, ...]:
    counts = Counter(line.section for line in place.shelf.lines)
    return tuple(
        Tile(section.name, section.subtitle, counts[section.word], f"{place.path}/section/{section.word}/")
        for section in press.settings.catalogue.sections
    )


def year_books(place: Publisher) -> tuple[YearBook, ...]:
    """The newest year that has whole ledgers, one book after the other; two entities are never added."""
    ledgers = [
        one
        for one in place.filed
        if isinstance(one.record, Ledger) and one.record.period and one.record.is_whole and not one.is_passing
    ]
    newest = max((one.record.year for one in ledgers), default=None)
    rows: dict[tuple[str, str], list[Filed]] = {}
    for one in ledgers:
        if one.record.year == newest and isinstance(one.record, Ledger):
            rows.setdefault((one.record.entity, one.record.book or ""), []).append(one)
    order = list(place.entities)
    keys = sorted(rows, key=lambda key: (order.index(key[0]) if key[0] in order else len(order), key))
    return tuple(book for key in keys if (book := _year_book(place, key, rows[key])) is not None)


def _year_book(place: Publisher, key: tuple[str, str], filed: list[Filed]) -> YearBook | None:
    links = chain(filed)
    ledgers = [one.record for one in links if isinstance(one.record, Ledger)]
    if not ledgers:
        return None
    income = sum(value(ledger, "income_total") for ledger in ledgers)
    expense = sum(value(ledger, "expense_total") for ledger in ledgers)
    opening, closing = value(ledgers[0], "opening_balance"), value(ledgers[-1], "closing_balance")
    flags = sum(1 for one in links for flag in place.flags.get(one.id, ()) if flag.rule.startswith("FIN-"))
    balances = opening + income - expense == closing and is_unbroken(links)
    spent = by_account(ledgers, "expense")
    return YearBook(
        entity=place.entities.get(key[0], key[0]),
        book=key[1],
        months=_months(ledgers),
        opening=opening,
        income=income,
        expense=expense,
        closing=closing,
        proves=balances and not flags,
        flags=flags,
        ledgers=links,
        bars=bars(spent, _MOST_BARS) if len(spent) > 1 else (),
    )


def _months(ledgers: list[Ledger]) -> str:
    """The spans that the ledgers cover: 2026年1—9月, or 2026年1—3月、7—9月 where what lies between is not published."""
    spans: list[Period] = []
    for ledger in ledgers:
        period = ledger.period
        if period is None or period.first is None or period.last is None:
            return UNSTATED
        last = spans[-1].last if spans else None
        if last is not None and last.toordinal() + 1 == period.first.toordinal():
            spans[-1] = Period("", spans[-1].first, period.last)
        else:
            spans.append(Period("", period.first, period.last))
    year = f"{spans[0].first.year}年" if spans[0].first else ""
    first, *rest = map(months, spans)
    return "、".join([first, *(span.removeprefix(year) for span in rest)])
