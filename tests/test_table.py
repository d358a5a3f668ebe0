"""Printed tables: what is read, what is refused, and what the program computes again beside the printed figures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tests.samples import FIXED

from sunshine.records.formula import FormulaError, evaluate, names_in
from sunshine.records.table import Again, Table

TOWNS = {
    "columns": [
        {"key": "town", "label": "乡镇"},
        {"key": "villages", "label": "村数", "unit": "个", "header_total": "67"},
        {"key": "poor", "label": "其中贫困村", "unit": "个"},
        {"key": "communities", "label": "社区", "unit": "个"},
        {"key": "sum", "label": "合计", "unit": "万元", "formula": "(villages + communities) * 4 + poor * 1"},
    ],
    "rows": [
        ["云陵镇", "4", "0", "15", "76"],
        ["莆美镇", "16", "1", "8", "97"],
        ["陈岱镇", "18", "2", "", "74"],
        ["马铺乡", "28", "9", "0", "121"],
        {"cells": ["合计", "66", "12", "23", "368"], "role": "total"},
    ],
    "blank_is_zero": "true",
}


def table(**changes: Any) -> Table:
    return Table.model_validate(TOWNS | changes)


def refusal(**changes: Any) -> str:
    with pytest.raises(ValidationError) as found:
        table(**changes)
    return str(found.value.errors()[0]["msg"])


def wrong(again: tuple[Again, ...]) -> list[tuple[str, int, str, str]]:
    return [(one.column, one.row, str(one.printed), str(one.computed)) for one in again if not one.holds]


def test_every_row_and_every_total_is_computed_again() -> None:
    again = table().again()

    assert len([one for one in again if one.words.startswith("(")]) == 5
    assert wrong(again) == [("villages", -1, "67", "66")]


def test_a_blank_is_zero_only_where_the_table_says_so() -> None:
    """Without that word the column cannot be added up, and nothing is claimed of it."""
    again = table(blank_is_zero="false").again()

    assert not [one for one in again if one.column == "communities"]
    assert [one.row for one in again if one.words.startswith("(")] == [0, 1, 3, 4]


def test_a_difference_within_rounding_is_told_apart() -> None:
    """Case 076: eleven rows rounded to 0.01; their sum is 1420.86, printed 1420.85."""
    rows = ["56.56", "178.74", "45.50", "221.48", "120.06", "99.01", "222.16", "155.49", "235.12", "82.74", "4.00"]
    given = {
        "columns": [{"key": "money", "unit": "万元"}],
        "rows": [*([row] for row in rows), {"cells": ["1420.85"], "role": "total"}],
    }

    (one,) = Table.model_validate(given).again()

    assert (one.difference, one.tolerance, one.holds, one.is_rounding) == (
        Decimal("-0.01"),
        Decimal("0.055"),
        False,
        True,
    )


def test_a_subtotal_counts_the_entries_since_the_last_and_a_total_counts_them_all() -> None:
    given = {
        "columns": [{"key": "money", "unit": "万元"}],
        "rows": [
            ["20"],
            ["30"],
            {"cells": ["50"], "role": "subtotal"},
            ["40"],
            {"cells": ["41"], "role": "subtotal"},
            ["12"],
            {"cells": ["102"], "role": "total"},
        ],
    }

    assert wrong(Table.model_validate(given).again()) == [("money", 4, "41", "40")]


def test_a_table_with_missing_rows_claims_no_sum() -> None:
    assert [one.words for one in table(missing="第 5 行以后").again() if not one.words.startswith("(")] == []


def test_nothing_is_computed_from_what_is_approximate_or_absent() -> None:
    rows = [["甲镇", "约 4", "0", "15", "76"], ["乙镇", "16", "1", "未注明", "97"]]

    assert table(rows=rows).again() == ()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"rows": [["2莆美镇161897", "", "", ""]]},
            '第 1 行有 4 格，表头有 5 列；请逐格写，空格写成 ""',
        ),
        (
            {"rows": [["兴旺村", "10(其中,灾情因素6万元)", "0", "0", "40"]]},
            '第 1 行“村数”不是数字；格里另有的话写在 note，没有数的写“无”或 ""',
        ),
        (
            {"columns": [{"key": "a", "label": "甲"}] * 2, "rows": [["1", "2"]]},
            "有两列的列代号一样，请改成不同的",
        ),
        (
            {"columns": [{"key": "a", "unit": "元", "formula": "b - c"}], "rows": [["1"]]},
            "“算法”里的 b、c 不是列代号",
        ),
        (
            {"columns": [{"key": "a", "unit": "元", "formula": "a ** 9"}], "rows": [["1"]]},
            "“算法”只能用列代号、数字和 + - * / ( )",
        ),
    ],
    ids=["glued cells", "words in a figure", "one key twice", "unknown column", "power"],
)
def test_what_is_refused(changes: dict[str, Any], words: str) -> None:
    assert refusal(**changes) == words


@pytest.mark.parametrize(
    "text", ["__import__('os')", "a.b", "a[0]", "a if b else c", "1 << 9", "a and b", "'x'", "(", ""]
)
def test_a_formula_is_arithmetic_and_nothing_else(text: str) -> None:
    with pytest.raises(FormulaError):
        names_in(text)


def test_a_formula_is_exact() -> None:
    assert evaluate("a * 0.1 + b", {"a": Decimal(3), "b": Decimal("0.7")}) == Decimal(1)
    assert evaluate("a / b", {"a": Decimal(1), "b": Decimal(0)}) is None


@FIXED
@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=30), st.integers(0, 4))
def test_a_true_total_always_holds(figures: list[int], decimals: int) -> None:
    """Whatever the signs and decimals: the exact sum is never called different."""
    exact = [Decimal(figure).scaleb(-decimals) for figure in figures]
    given = {
        "columns": [{"key": "money", "unit": "元"}],
        "rows": [*([f"{one:f}"] for one in exact), {"cells": [f"{sum(exact):f}"], "role": "total"}],
    }

    assert all(one.holds for one in Table.model_validate(given).again())
