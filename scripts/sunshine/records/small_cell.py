"""Counts that could lead to one household: from 1 to 4 they are written 少于5, zero may stand (privacy.md §4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sunshine.records.printed import Printed
from sunshine.records.reading import refuse

SMALLEST_SHOWN = 5
HIDING = frozenset({"少于", "不到"})


def is_small(count: Printed[int] | None) -> bool:
    """True for a count from 1 to 4, exact or as a bound."""
    return count is not None and count.value is not None and 0 < count.value < SMALLEST_SHOWN


def refuse_small(counts: Iterable[tuple[str, str, Printed[int] | None]]) -> None:
    """Refuses the first small count among (field, label, count). The count itself is not repeated."""
    for field, label, count in counts:
        if is_small(count):
            raise refuse("cell", f"“{label}”太小，村里人能认出是谁；1 到 4 请写“少于5”，没有写 0", at=field)


def is_revealed(cells: Sequence[Printed[int] | None], total: Printed[int] | None) -> bool:
    """True where an exact total less all exact cells gives away the only cell that is written 少于5."""
    if total is None or not total.is_exact:
        return False
    hidden = [cell for cell in cells if cell is not None and cell.qualifier in HIDING]
    others = [cell for cell in cells if cell not in hidden]
    return len(hidden) == 1 and all(cell is not None and cell.is_exact for cell in others)
