"""The money of one body of one unit: every flow in order, numbered, and rolled on from period to period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from tests.demo import days
from tests.demo.days import Span
from tests.demo.facts import Unit
from tests.demo.phrases import CODED


@dataclass(frozen=True, slots=True)
class Flow:
    """One receipt or payment in 分; `key` names it for the contract or project that it belongs to."""

    day: date
    is_income: bool
    row: str
    summary: str
    fen: int
    evidence: str = ""
    source: str = ""
    quantity: str = ""
    price: str = ""
    resolution: str = ""
    key: str = ""
    voucher: str = ""
    reverses: str = ""

    @property
    def signed(self) -> int:
        return self.fen if self.is_income else -self.fen


@dataclass(frozen=True, slots=True)
class Page:
    """One period of the book: what was there, what came and went, what is left."""

    span: Span
    opening: int
    flows: tuple[Flow, ...]
    unbooked: int = 0
    """What the bank holds beyond the books, stated and explained on the page itself."""

    @property
    def income(self) -> int:
        return sum(flow.fen for flow in self.flows if flow.is_income)

    @property
    def expense(self) -> int:
        return sum(flow.fen for flow in self.flows if not flow.is_income)

    @property
    def closing(self) -> int:
        return self.opening + self.income - self.expense + self.unbooked


class Book:
    """All pages of one body's accounts."""

    def __init__(
        self, unit: Unit, entity: str, flows: list[Flow], spans: list[Span], reserve: int, unbooked: dict[str, int]
    ) -> None:
        self.unit, self.entity = unit, entity
        kept = [flow for flow in flows if days.FIRST <= flow.day <= spans[-1].last]
        self.flows = _numbered(sorted(kept, key=lambda flow: flow.day))
        self._vouchers = {flow.key: flow for flow in self.flows if flow.key}
        self.pages = _paged(self.flows, spans, reserve, unbooked)

    def found(self, key: str) -> Flow | None:
        """The booked flow of a contract's or project's payment."""
        return self._vouchers.get(key)

    def page(self, day: date) -> Page | None:
        return next((page for page in self.pages if page.span.first <= day <= page.span.last), None)


def _numbered(flows: list[Flow]) -> list[Flow]:
    counts: dict[tuple[int, int], int] = {}
    numbered: list[Flow] = []
    by_key: dict[str, str] = {}
    for flow in flows:
        month = (flow.day.year, flow.day.month)
        counts[month] = counts.get(month, 0) + 1
        voucher = f"记-{flow.day.month}-{counts[month]}"
        by_key[flow.key] = voucher
        numbered.append(replace(flow, voucher=voucher, reverses=by_key.get(flow.reverses, "") if flow.reverses else ""))
    return numbered


def _paged(flows: list[Flow], spans: list[Span], reserve: int, unbooked: dict[str, int]) -> list[Page]:
    """Pages whose balance never falls below `reserve`."""
    lowest = level = 0
    for flow in flows:
        level += flow.signed
        lowest = min(lowest, level)
    balance, pages = reserve - lowest, []
    for span in spans:
        within = tuple(flow for flow in flows if span.first <= flow.day <= span.last)
        page = Page(span, balance, within, unbooked.get(span.text, 0))
        pages.append(page)
        balance = page.closing
    return pages


def named_row(unit: Unit, entity: str, row: str) -> str:
    """The row as this body's clerk calls it."""
    if entity == "collective" and unit.town == "qilu":
        return CODED[row]
    return "工作人员补贴" if row == "村干部报酬" and not unit.is_village else row
