"""Small cells: a count of one to four persons or households can tell who they are (privacy.md §4).

Such a count is written ``少于5``, an amount or a second count that would give it away ``不单列``. Zero may be shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator

from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Rate

FEW = 5
"""The least count that may be shown."""

Hidable = Printed[Any] | None


def is_small(value: Any) -> bool:
    """True for a count of one to four."""
    number = value.value if isinstance(value, Rate) else value
    return isinstance(number, int | Decimal) and 0 < number < FEW


def is_few(printed: Hidable) -> bool:
    """True for 少于5 and 不单列: how many there are must not be known."""
    return printed is not None and (printed.qualifier == "少于" or printed.absence == "suppressed")


def no_small_cell(printed: Printed[Any]) -> Printed[Any]:
    """The count itself, unless it is so small that it tells who is meant."""
    if is_small(printed.value):
        raise refuse("cell", "里的数在 1 到 4 之间，容易认出是谁；请写“少于5”")
    return printed


Tally = Annotated[Printed[Count], AfterValidator(no_small_cell)]
"""How many persons or households, never one to four."""


def gives_away(parts: Sequence[Hidable], total: Hidable) -> bool:
    """True where the total less the parts that are shown tells a part that is hidden.

    So it is with one hidden part; and with several 少于5 whose sum can be made up in one way only (all 1, or all 4).
    """
    hidden = [part for part in parts if part is None or not part.is_exact]
    if total is None or total.value is None or not total.is_exact or not any(map(is_few, hidden)):
        return False
    if len(hidden) == 1:
        return True
    shown = [part.value for part in parts if part is not None and part.is_exact and part.value is not None]
    is_all_few = all(part is not None and part.qualifier == "少于" for part in hidden)
    return is_all_few and total.value - sum(shown) in (len(hidden), (FEW - 1) * len(hidden))
