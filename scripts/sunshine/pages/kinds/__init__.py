"""What pages say of each kind: one module a kind, with its plain sentence and what its template needs beyond the record.

`kinds/<kind>.py` holds ``sentence(record, horizon)``; and where the kind needs it ``details(place, filed, horizon)`` for
its template, ``state(record, horizon)`` for the word beside it in lists, ``is_open(record)`` where somebody still waits,
``happenings(record)`` where it tells more of its matter's life than one day.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sunshine.horizon import Horizon
from sunshine.pages.progress import Happening
from sunshine.records.header import Record

if TYPE_CHECKING:
    from sunshine.pages.publisher import Publisher
    from sunshine.units import Filed


@dataclass(frozen=True, slots=True)
class Face:
    """One kind's words and views."""

    sentence: Callable[[Any, Horizon], str]
    details: Callable[[Publisher, Filed, Horizon], Mapping[str, object]]
    state: Callable[[Any, Horizon], str]
    is_open: Callable[[Any], bool]
    happenings: Callable[[Any], Sequence[Happening]]


@cache
def face(kind: str) -> Face:
    """The face of a kind, by its word."""
    module = import_module(f"{__name__}.{kind}")
    return Face(
        module.sentence,
        getattr(module, "details", _no_details),
        getattr(module, "state", _no_state),
        getattr(module, "is_open", _is_never_open),
        getattr(module, "happenings", _its_day),
    )


def said(record: Record, horizon: Horizon) -> str:
    """The village's own summary, or one plain sentence made from the record; empty where a text says everything itself."""
    return record.summary or face(record.KIND).sentence(record, horizon)


def _no_details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    return {}


def _no_state(record: Any, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return ""


def _is_never_open(record: Any) -> bool:  # noqa: ARG001  a Face's shape
    return False


def _its_day(record: Record) -> Sequence[Happening]:
    """The record as one happening, on the day of its event; the caller gives it the name of its item."""
    return (Happening("", record.event_date or record.day),)
