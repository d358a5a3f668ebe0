"""Chance without chance: numbers drawn from SHA-256 of a name, the same on every Python and machine."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """A stream of numbers that belongs to its name alone."""

    def __init__(self, *name: object) -> None:
        self._name = "/".join(str(part) for part in name)
        self._count = 0

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        self._count += 1
        digest = hashlib.sha256(f"{self._name}#{self._count}".encode()).digest()
        return low + int.from_bytes(digest[:8], "big") % (high - low + 1)

    def is_one_in(self, chances: int) -> bool:
        return self.number(1, chances) == 1

    def pick(self, items: Sequence[T]) -> T:
        return items[self.number(0, len(items) - 1)]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """All items in another order."""
        rest = list(items)
        return [rest.pop(self.number(0, len(rest) - 1)) for _ in items]

    def some(self, items: Sequence[T], count: int) -> list[T]:
        """At most `count` different items."""
        return self.shuffled(items)[:count]
