"""A point on the line from proposal to result: the six steps of a decision, the stages of a project."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
