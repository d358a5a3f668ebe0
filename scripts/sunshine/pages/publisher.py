"""A place as the publisher of its records: what every page of it needs to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise

from sunshine.finding import Finding
from sunshine.horizon import Horizon
from sunshine.pages.accounts import follows
from sunshine.pages.chains import Chains
from sunshine.pages.holdings import Holdings
from sunshine.pages.lines import Line, Shelf, count_flags, line_of, line_of_gone, names_by_path
from sunshine.pages.mending import Mending, mendings
from sunshine.pages.press import Crumb
from sunshine.pages.words import day
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.response import Response
from sunshine.records.supervision import ISSUE_STATES
from sunshine.records.village import Contact
from sunshine.settings import Catalogue
from sunshine.units import Filed, RegionUnit, Step, Tombstone, VillageUnit, Withheld


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The records before and after this one, and what they are called."""

    older: Line | None
    newer: Line | None
    is_after: bool
    """True where `older` is the period that ends where this one begins; `is_before` likewise for `newer`."""
    is_before: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said to a question about a record, and where it stands."""

    response: Response
    state: str
    id: str

    @property
    def href(self) -> str:
        return f"{self.id}/"


@dataclass(frozen=True)
class Publisher:
    """A village or a region. `trail` ends with the place itself; `villages` names the villages that records concern."""

    path: str
    name: str
    trail: tuple[Step, ...]
    entities: Mapping[str, str]
    filed: tuple[Filed, ...]
    gone: tuple[Tombstone, ...]
    withheld: tuple[Withheld, ...]
    flags: Mapping[str, tuple[Finding, ...]]
    villages: Mapping[str, str]
    contacts: tuple[Contact, ...]
    shelf: Shelf
    is_village: bool
    keeper: str
    item_names: Mapping[str, str]
    """The catalogue's items by code."""

    @property
    def full_name(self) -> str:
        """示例区 东风镇 南塘村: who speaks, for readers who cannot see the address."""
        return " ".join(step.name for step in self.trail)

    def says(self, entity: str) -> str:
        """示例区 东风镇 南塘村村民委员会: the body that publishes, with the places above it."""
        names = [step.name for step in self.trail]
        return " ".join([*(names[:-1] if self.name in entity else names), entity])

    def crumbs(self, *more: Crumb) -> tuple[Crumb, ...]:
        """位置 of a page below this place."""
        return (*(Crumb(f"{step.path}/", step.name) for step in self.trail), *more)

    @property
    def crumbs_above(self) -> tuple[Crumb, ...]:
        """位置 of the place's own page."""
        return tuple(Crumb(f"{step.path}/", step.name) for step in self.trail[:-1])

    def previous_ledger(self, filed: Filed) -> Ledger | None:
        """The published ledger that ends where this one begins, in the same book."""
        ledger = filed.record
        if not isinstance(ledger, Ledger):
            return None
        return next((one for one in self._ledgers if follows(ledger, one)), None)

    @cached_property
    def _ledgers(self) -> tuple[Ledger, ...]:
        """Those whose figures other pages may repeat: what stays only for its posting keeps them to its own page."""
        return tuple(one.record for one in self.filed if isinstance(one.record, Ledger) and not one.is_passing)

    def distinct_title(self, record: Record | Tombstone) -> str:
        """The record's title, with the day of its publication where the place has another record of the same title."""
        title = record.title
        return f"{title}（{day(record.published_on)}公布）" if self._titles[title] > 1 else title

    @cached_property
    def answers(self) -> Mapping[str, tuple[Answer, ...]]:
        """What was said to the questions about each record, by its id, oldest first.

        An answer that stays only for its posting is told on pages that stay no longer either.
        """
        found: dict[str, list[Answer]] = {}
        passing = {one.id for one in self.filed if one.is_passing}
        for one in self.filed:
            record = one.record
            about = self.shelf.resolve(record.answers) if isinstance(record, Response) else None
            if isinstance(record, Response) and about is not None and (not one.is_passing or about.id in passing):
                found.setdefault(about.id, []).append(Answer(record, ISSUE_STATES[record.state], one.id))
        return {id_: tuple(sorted(told, key=_by_day)) for id_, told in found.items()}

    @cached_property
    def chains(self) -> Chains:
        """Which of its records belong to one matter."""
        return Chains(self.shelf, self.filed)

    @cached_property
    def mendings(self) -> Mapping[str, tuple[Mending, ...]]:
        """What audits found and these records mend, by their ids."""
        return mendings(self.shelf, self.filed)

    @cached_property
    def holdings(self) -> Holdings:
        """What it owns and lets."""
        return Holdings(self.shelf, self.filed)

    @cached_property
    def _titles(self) -> Counter[str]:
        return Counter([*(one.record.title for one in self.filed), *(one.title for one in self.gone)])

    @cached_property
    def neighbours(self) -> Mapping[str, Neighbours]:
        """By record id. A ledger's neighbours are its book's periods, any other record's are its kind's by date."""
        rows: dict[tuple[str, ...], list[Filed]] = {}
        for one in self.filed:
            rows.setdefault(_row(one), []).append(one)
        found = {}
        for key, row in rows.items():
            row.sort(key=lambda one: (one.record.day, one.id))
            lines = [self.shelf.by_id[one.id] for one in row]
            joins = [len(key) > 1 and _joins(earlier, later) for earlier, later in pairwise(row)]
            for index, line in enumerate(lines):
                found[line.id] = Neighbours(
                    older=lines[index - 1] if index else None,
                    newer=lines[index + 1] if index + 1 < len(lines) else None,
                    is_after=bool(index and joins[index - 1]),
                    is_before=bool(index < len(joins) and joins[index]),
                )
        return found


def _by_day(answer: Answer) -> tuple[date, str]:
    return answer.response.replied_on or answer.response.published_on, answer.id


def _item_names(catalogue: Catalogue) -> Mapping[str, str]:
    return {code: item.name for code, item in catalogue.by_code.items()}


def _joins(earlier: Filed, later: Filed) -> bool:
    return (
        isinstance(earlier.record, Ledger)
        and isinstance(later.record, Ledger)
        and follows(later.record, earlier.record)
    )


def _row(filed: Filed) -> tuple[str, ...]:
    record = filed.record
    return (filed.kind, record.entity, record.book or "") if isinstance(record, Ledger) else (filed.kind,)


def of_village(unit: VillageUnit, catalogue: Catalogue, horizon: Horizon) -> Publisher:
    names = names_by_path(unit.trail)

    def place_of(one: Filed | Tombstone) -> str:
        return "" if one.file.place == unit.path else names.get(one.file.place, "")

    def make(filed: Filed) -> Line:
        flags, anchor = count_flags(unit.flags, filed.id), unit.anchors.get(filed.id, "")
        return line_of(filed, catalogue, flags, horizon, place_of(filed), anchor)

    gone = [line_of_gone(one, catalogue, place_of(one)) for one in (*unit.gone, *unit.regional_gone)]

    return Publisher(
        path=unit.path,
        name=unit.name,
        trail=unit.trail,
        entities={entity.id: entity.name for entity in unit.facts.entities},
        filed=unit.filed,
        gone=unit.gone,
        withheld=unit.withheld,
        flags=unit.flags,
        villages={},
        contacts=unit.facts.contacts,
        shelf=Shelf(unit.path, unit.filed, unit.regional, make, gone),
        is_village=True,
        item_names=_item_names(catalogue),
        keeper="居委会" if unit.facts.unit == "residents_committee" else "村委会",
    )


def of_region(unit: RegionUnit, catalogue: Catalogue, horizon: Horizon) -> Publisher:
    def make(filed: Filed) -> Line:
        return line_of(filed, catalogue, count_flags(unit.flags, filed.id), horizon)

    return Publisher(
        path=unit.path,
        name=unit.name,
        trail=unit.trail,
        entities={entity.id: entity.name for entity in unit.facts.entities},
        filed=unit.filed,
        gone=unit.gone,
        withheld=unit.withheld,
        flags=unit.flags,
        villages={summary.path: summary.name for summary in unit.villages},
        contacts=unit.facts.contacts,
        shelf=Shelf(unit.path, unit.filed, (), make, [line_of_gone(one, catalogue) for one in unit.gone]),
        is_village=False,
        item_names=_item_names(catalogue),
        keeper="公开单位",
    )
