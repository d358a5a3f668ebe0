"""What the books of one body say of one year, for the records that must agree with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tests.demo.books import Book, Flow
from tests.demo.facts import Unit


@cache
def books(unit: Unit) -> dict[str, Book]:
    """The books by entity; made late, for the generator knows the kinds that ask here."""
    from tests.demo.generate import books_of

    return books_of(unit)


def flows(unit: Unit, entity: str, year: int) -> tuple[Flow, ...]:
    return tuple(flow for flow in books(unit)[entity].flows if flow.day.year == year)


def by_row(unit: Unit, entity: str, year: int, *, is_income: bool) -> dict[str, int]:
    """分 by row on one side, the largest first."""
    sums: dict[str, int] = {}
    for flow in flows(unit, entity, year):
        if flow.is_income == is_income:
            sums[flow.row] = sums.get(flow.row, 0) + flow.fen
    return dict(sorted(sums.items(), key=lambda pair: (-pair[1], pair[0])))


def edges(unit: Unit, entity: str, year: int) -> tuple[int, int]:
    """The balance at the beginning and at the end of the year."""
    pages = [page for page in books(unit)[entity].pages if page.span.first.year == year]
    return pages[0].opening, pages[-1].closing


_INCOME_ROWS = {
    "经营收入—租赁": "operating_income",
    "经营收入—发包": "operating_income",
    "经营收入—服务": "operating_income",
    "投资收益": "investment_income",
    "财政补助—专项": "subsidy_income",
    "其他收入": "other_income",
    "利息收入": "other_income",
}
_EXPENSE_ROWS = {
    "经营支出": "operating_expense",
    "土地流转费": "operating_expense",
    "税金": "taxes_and_surcharges",
    "办公费": "administrative_expense",
    "水电费": "administrative_expense",
    "误工补贴": "administrative_expense",
    "其他支出": "other_expense",
}
"""Rows of the collective's books by the rows of its income statement; works and dividends are no expense of the year."""


@dataclass(frozen=True, slots=True)
class Result:
    """The year of a collective: sums by row of the income statement, its net result, what is kept of it by law."""

    rows: dict[str, int]
    before: int
    """年初未分配收益."""

    @property
    def operating(self) -> int:
        given = self.rows.get("operating_income", 0) + self.rows.get("investment_income", 0)
        taken = ("operating_expense", "taxes_and_surcharges", "administrative_expense")
        return given - sum(self.rows.get(name, 0) for name in taken)

    @property
    def net(self) -> int:
        more = self.rows.get("subsidy_income", 0) + self.rows.get("other_income", 0)
        return self.operating + more - self.rows.get("other_expense", 0)

    @property
    def reserve(self) -> int:
        """15 % for 公积金, and as much again for 公益金, rounded up to whole 元."""
        return -(-max(self.net, 0) * 15 // 10_000) * 100


def result(unit: Unit, year: int) -> Result:
    """The collective's year out of its books."""
    rows: dict[str, int] = {}
    for is_income, names in ((True, _INCOME_ROWS), (False, _EXPENSE_ROWS)):
        for row, fen in by_row(unit, "collective", year, is_income=is_income).items():
            if row in names:
                rows[names[row]] = rows.get(names[row], 0) + fen
    return Result(rows, unit.members * 150_00 + year % 10 * 1_000_00)
