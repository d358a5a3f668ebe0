"""Counts that could lead to one household: from 1 to 4 they are written 少于5, zero may stand (privacy.md §4)."""

from __future__ import annotations

from collections.abc import Iterable

from sunshine.records.printed import Printed
from sunshine.records.reading import refuse

SMALLEST_SHOWN = 5


def is_small(count: Printed[int] | None) -> bool:
    """True for a count from 1 to 4, exact or as a bound."""
    return count is not None and count.value is not None and 0 < count.value < SMALLEST_SHOWN


def refuse_small(counts: Iterable[tuple[str, str, Printed[int] | None]]) -> None:
    """Refuses the first small count among (field, label, count). The count itself is not repeated."""
    for field, label, count in counts:
        if is_small(count):
            raise refuse("cell", f"“{label}”太小，村里人能认出是谁；1 到 4 请写“少于5”，没有写 0", at=field)
