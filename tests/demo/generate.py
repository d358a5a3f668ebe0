"""Makes every file of the district and writes it, or tells whether what is written is still the same."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.demo import asked, chains, days, decisions, kinds, ledgers, places, rosters, sites, versions, watch
from tests.demo.books import Book, Flow
from tests.demo.circulars import circulars
from tests.demo.deals import DEALS
from tests.demo.dice import Dice
from tests.demo.facts import DISTRICT, UNITS, Unit
from tests.demo.flows import collective_flows, committee_flows
from tests.demo.header import Made
from tests.demo.leases import Lease
from tests.demo.ledgers import key
from tests.demo.matters import MATTERS, Matter
from tests.demo.notices import notices
from tests.demo.works import WORKS

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "content" / "villages"
OCTOBER = ("daoyu/baidai", "daoyu/zhaolu", "lanbu/caiqi", "lanbu/miefang", "qilu/zhenxi")
"""Units that post the books of October 2026 by the month."""


def files() -> dict[str, bytes]:
    """Every file below `content/villages`, by its path."""
    made = [*places.regions(), *circulars()]
    for unit in UNITS:
        made.append(places.village(unit))
        made.extend(_unit(unit))
    made = list(versions.with_versions(made))
    found = {one.path: one.text.encode() for one in made}
    if len(found) != len(made):
        paths = [one.path for one in made]
        raise ValueError(f"two files of one name: {sorted({path for path in paths if paths.count(path) > 1})}")
    return dict(sorted(found.items()))


def _spans(unit: Unit) -> list[days.Span]:
    spans = days.quarters()
    if unit.books == "yearly":
        spans = [days.whole(2024), *days.quarters(2025)]
    if unit.books == "months":
        spans = [*spans[:-1], *(days.month(2026, number) for number in (7, 8, 9))]
    return [*spans, days.month(2026, 10)] if key(unit) in OCTOBER else spans


def _dividends(unit: Unit) -> Iterator[Flow]:
    """What the members' assembly has decided to share out."""
    for matter in MATTERS:
        if matter.slug == "dividend" and key(unit) in matter.units:
            fen = unit.members * Dice(unit.path, matter.day).number(120, 260) * 100
            day = days.workday(days.after(matter.day, 26))
            yield Flow(
                day, False, "收益分配", f"发放{matter.day.year}年度集体收益分配款（清册上墙）", fen, "银行代发清单", "自有资金",
                resolution=f"decision/{matter.day:%Y-%m}-dividend",
            )  # fmt: skip


def _reversal(unit: Unit) -> list[Flow]:
    """A payment that was booked twice and struck in red."""
    if key(unit) != "qilu/zhenxi":
        return []
    said = "付书屋图书上架加工费"
    return [
        Flow(date(2026, 8, 6), False, "办公费", said, 86_000, "发票", "村级运转经费"),
        Flow(date(2026, 8, 11), False, "办公费", said + "（重复记账）", 86_000, "发票", "村级运转经费", key="twice"),
        Flow(
            date(2026, 8, 20),
            False,
            "办公费",
            "冲销8月重复入账的图书上架加工费",
            -86_000,
            "红字凭证",
            "村级运转经费",
            reverses="twice",
        ),
    ]


def _books(unit: Unit, works: list[chains.Chain], deals: list[Lease]) -> dict[str, Book]:
    books = {}
    for entity in ("committee", "collective") if unit.has_collective else ("committee",):
        is_committee = entity == "committee"
        flows = (
            committee_flows(unit) + _reversal(unit) if is_committee else [*collective_flows(unit), *_dividends(unit)]
        )
        flows += [flow for work in works if work.entity == entity for flow in work.flows()]
        flows += [flow for deal in deals if deal.deal.book == entity for flow in deal.flows()]
        flows = [flow for flow in flows if not _is_still(unit, entity, flow.day)]
        reserve = Dice(unit.path, entity, "reserve").number(21_000, 90_000) * 100 * unit.size
        reserve = reserve if is_committee else reserve * 2
        town, start, period = ledgers.STATED_RECEIPT
        unbooked = {period: ledgers.INTEREST} if (town, start) == (key(unit), entity) else {}
        books[entity] = Book(unit, entity, flows, _spans(unit), reserve, unbooked)
    return books


def _is_still(unit: Unit, entity: str, day: date) -> bool:
    """True in the quarters of which this body says 本期无收支."""
    still = ledgers.UNCHANGED.get((key(unit), entity), ())
    return any(span.first <= day <= span.last for span in days.quarters() if span.text in still)


def _belongs(unit: Unit, matter: Matter) -> bool:
    if unit.size < matter.min_size or (matter.book == "collective" and not unit.has_collective):
        return False
    if not unit.is_village and matter.slug in ("absence-pay", "cemetery"):
        return False
    names = {*unit.tags, unit.town, key(unit), ""}
    return not matter.units or bool(names & set(matter.units))


def _unit(unit: Unit) -> Iterator[Made]:
    works = [chains.Chain(unit, work) for work in WORKS if work.unit == key(unit)]
    deals = [Lease(unit, deal) for deal in DEALS if deal.unit == key(unit)]
    books = _books(unit, works, deals)
    for book in books.values():
        yield from ledgers.ledgers(unit, book)
    yield from watch.reviews(unit, books["committee"])
    yield from watch.meetings(unit)
    yield from rosters.rosters(unit)
    for work in works:
        yield from _site(work, books[work.entity])
    for deal in deals:
        yield deal.contract(books[deal.deal.book])
        if deal.has_resolution:
            yield decisions.of_lease(deal)
    for matter in MATTERS:
        if _belongs(unit, matter):
            yield decisions.of_matter(unit, matter)
    slugs = {
        "ledger": [ledgers.slug(page, "committee") for page in books["committee"].pages],
        "contract": [deal.slug for deal in deals if deal.deal.book == "collective"],
    }
    yield from asked.queries(unit, slugs)
    yield from notices(unit, works)
    yield from kinds.records(unit)


def _site(work: chains.Chain, book: Book) -> Iterator[Made]:
    yield decisions.of_work(work)
    if work.is_started:
        yield sites.contract(work, book)
        yield sites.project(work, book)
        yield from watch.inspections(work)


def write(target: Path) -> int:
    """Writes the district below `target` and removes what no longer belongs to it; returns how many files changed."""
    made, changed = files(), 0
    for path in sorted((target / DISTRICT).rglob("*")) if target.is_dir() else []:
        if path.is_file() and path.relative_to(target).as_posix() not in made:
            path.unlink()
            changed += 1
    for name, data in made.items():
        path = target / name
        if not path.is_file() or path.read_bytes() != data:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            changed += 1
    return changed


def main(arguments: list[str]) -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.demo", description="重新写出示例区的全部文件")
    parser.add_argument("--to", type=Path, default=TARGET, help="写到哪个文件夹，默认 content/villages")
    target = parser.parse_args(arguments).to
    changed = write(target)
    print(f"{target}：{len(files())} 个文件，改动 {changed} 个")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
