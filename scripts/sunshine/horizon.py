"""The day that pages show, and the next day on which they would show something else."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(slots=True)
class Horizon:
    """Answers what has happened by `as_of` and remembers the earliest future day that anybody asked about.

    That day (`next_change`) *is* the day on which the pages made with this horizon must be made again; None = never.
    """

    as_of: date
    _future: set[date] = field(default_factory=set)

    def reached(self, day: date) -> bool:
        """True when `day` is `as_of` or before it; a later day is remembered."""
        if day <= self.as_of:
            return True
        self._future.add(day)
        return False

    @property
    def next_change(self) -> date | None:
        return min(self._future, default=None)
