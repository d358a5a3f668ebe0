"""Sums that the program does again on the pages of funds, levies, budgets, statements, pay and distributions.

What is approximate or not stated enters no sum; a sum that cannot be done is not spoken of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from sunshine.pages.accounts import Check
from sunshine.pages.words import yuan
from sunshine.records.printed import Printed
from sunshine.records.values import Rate

FEN_OF = {"元": 100, "万元": 1_000_000}


def exact(figure: Printed[Any] | int | Decimal | None) -> Any:
    """The value where it may enter a sum: 无 counts as 0 there, anything approximate or unstated is None."""
    if not isinstance(figure, Printed):
        return figure
    if figure.absence == "none":
        return 0
    return figure.value if figure.is_exact else None


def total_of(parts: Iterable[BaseModel], name: str) -> int | None:
    """The sum of one field; None where no part states it, or one states it only about."""
    values = [getattr(part, name) for part in parts]
    stated = [exact(value) for value in values if value is not None]
    return sum(stated) if stated and None not in stated else None


def agrees(what: str, computed: int | None, label: str, printed: Printed[int] | int | None) -> Iterable[Check]:
    """✓ what adds up to the printed figure, ✗ with both and the difference; nothing where one of them is not known."""
    value = exact(printed)
    if computed is None or value is None:
        return ()
    if computed == value:
        return (Check(True, f"{what}等于“{label}”"),)
    words = f"{what}是 {yuan(computed)} 元，“{label}”写的是 {yuan(value)} 元，相差 {yuan(abs(computed - value))} 元"
    return (Check(False, words),)


def fen_of(rate: Rate | int, count: Decimal | int) -> int | None:
    """Rate × count in 分, where the rate is in 元 or 万元 a piece and the product is whole 分. A rate of 无 is 0."""
    if isinstance(rate, int):
        return 0
    fen = FEN_OF.get(rate.unit.partition("/")[0])
    product = rate.value * count * fen if fen else None
    return int(product) if product is not None and product == product.to_integral_value() else None


def signed_sum(terms: Sequence[tuple[int, Printed[int] | None]]) -> int | None:
    """Σ sign × figure over the terms that are stated; None where one of them is only about, or none is stated."""
    stated = [(sign, exact(figure)) for sign, figure in terms if figure is not None]
    if not stated or any(value is None for _, value in stated):
        return None
    whole: int = sum(sign * value for sign, value in stated)
    return whole
