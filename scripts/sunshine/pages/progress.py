"""A point on the line from proposal to result: the six steps of a decision, the stages of a project."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

TALKED, DECIDED, OFFERED, SIGNED, BUILT, PAID, ACCEPTED, TOLD = 10, 20, 30, 40, 50, 60, 70, 80
"""Places in the life of a matter: they order what has no day, and say where something is missing."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that a record tells of its matter's life. A later `day` is still to come; `at` is its place in that life."""

    name: str
    day: date | None
    words: str = ""
    planned: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Stop:
    """A point on the line from proposal to result. `state` is done, planned, or unstated."""

    name: str
    state: str
    day: date | None = None
    until: date | None = None
    planned: str = ""
    counts: tuple[tuple[str, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
