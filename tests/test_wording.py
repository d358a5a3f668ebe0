"""How amounts and days are said."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import FIXED

from sunshine.wording import day_words, yuan


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "0.00"),
        (5, "0.05"),
        (-5, "-0.05"),
        (100, "1.00"),
        (99_999, "999.99"),
        (100_000, "1,000.00"),
        (127_340_000, "1,273,400.00"),
        (-100_000_000_000_001, "-1,000,000,000,000.01"),
    ],
    ids=str,
)
def test_an_amount_has_thousands_and_two_places(fen: int, words: str) -> None:
    assert yuan(fen) == words


@FIXED
@given(st.integers(-(10**17), 10**17))
def test_an_amount_loses_nothing(fen: int) -> None:
    assert int(yuan(fen).replace(",", "").replace(".", "")) == fen


def test_days_have_no_leading_zeros() -> None:
    assert day_words(date(2026, 3, 8)) == "2026年3月8日"
