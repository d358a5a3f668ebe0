"""Amounts on days, as tables show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sunshine.records.dealing import Payment


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount on a day, with what is said of it."""

    day: date
    amount: int
    facts: tuple[str | None, ...]


def payments(made: Sequence[Payment]) -> list[Sum]:
    """What was received or paid, day by day."""
    return [Sum(one.paid_on, one.amount, (one.voucher_no, one.note)) for one in made]
