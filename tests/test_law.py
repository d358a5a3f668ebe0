"""The law table: what is cited on which day."""

from __future__ import annotations

from datetime import date

import pytest

from sunshine import law
from sunshine.law import Basis, cited

LAST_OF_2025, FIRST_OF_2026 = date(2025, 12, 31), date(2026, 1, 1)
TABLE = [value for value in vars(law).values() if isinstance(value, Basis)]


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        pytest.param(date(2010, 10, 28), ("村民委员会组织法(2018) 30",), id="long before"),
        pytest.param(LAST_OF_2025, ("村民委员会组织法(2018) 30",), id="last day of the old law"),
        pytest.param(FIRST_OF_2026, ("村民委员会组织法(2025) 35",), id="first day of the new law"),
    ],
)
def test_truth_is_owed_under_the_law_of_the_day(day: date, printed: tuple[str, ...]) -> None:
    assert cited(law.TRUTH, day) == printed


def test_both_ends_of_a_span_belong_to_it() -> None:
    basis = Basis("某规定", "3", date(2024, 1, 1), date(2024, 12, 31))

    assert [basis.holds_on(day) for day in (date(2023, 12, 31), date(2024, 1, 1))] == [False, True]
    assert [basis.holds_on(day) for day in (date(2024, 12, 31), date(2025, 1, 1))] == [True, False]


def test_a_basis_without_an_article_is_printed_by_its_title() -> None:
    assert str(law.PROJECT_RULE) == "本平台规则"
    assert cited((law.PROJECT_RULE,), FIRST_OF_2026) == ("本平台规则",)


@pytest.mark.parametrize(
    ("basis", "day"),
    [
        pytest.param(law.FINANCE_DISCLOSURE, date(2012, 1, 1), id="finance disclosure"),
        pytest.param(law.ACCOUNTING_SYSTEM, date(2024, 1, 1), id="accounting system"),
        pytest.param(law.LAND_REGULATION_28, date(2021, 9, 1), id="land regulation"),
    ],
)
def test_a_rule_is_cited_from_its_first_day_on(basis: Basis, day: date) -> None:
    assert not basis.holds_on(day.replace(year=day.year - 1))
    assert basis.holds_on(day)


@pytest.mark.parametrize("basis", TABLE, ids=str)
def test_no_span_ends_before_it_begins(basis: Basis) -> None:
    assert basis.in_force_from is None or basis.in_force_to is None or basis.in_force_from <= basis.in_force_to
