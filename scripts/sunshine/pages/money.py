"""Amounts on days, as tables show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sunshine.pages.words import yuan
from sunshine.records.dealing import Payment


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount on a day, with what is said of it."""

    day: date
    amount: int
    facts: tuple[str | None, ...]


def sum_words(made: Sequence[Payment]) -> str:
    """3 笔，共 1,200.00 元."""
    return f"{len(made)} 笔，共 {yuan(sum(one.amount for one in made))} 元"


def payments(made: Sequence[Payment]) -> list[Sum]:
    """What was received or paid, day by day."""
    return [Sum(one.paid_on, one.amount, (one.voucher_no, one.note)) for one in made]
