"""Which optional fields a kind cannot do without: models ask for one of several, and only an example knows which.

The worked example is made as small as it can be while the model still reads it; the optional fields that are left are
those that a template asks for. Nothing here knows a rule of any kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from sunshine.records import MODELS
from sunshine.records.load import stated
from sunshine.records.shape import shape
from sunshine.records.worked import worked_document

_TIMES = {"period": "2026-q3", "event_date": "2026-08-20"}

Steps = tuple[str, ...]
"""Keys from the record down, whichever entry of a list: ``("steps", "planned")``."""


@cache
def needed(kind: str) -> frozenset[Steps]:
    """The optional fields without which the smallest example would be refused; none where a kind has no example."""
    document = worked_document(kind)
    model = MODELS[kind]
    smallest: dict[str, Any] = stated(document.root) if document is not None else {}
    if not _is_read(model, smallest):
        return frozenset()
    for place in reversed(list(_optional(model, smallest, ()))):
        fewer = deepcopy(smallest)
        _drop(fewer, place)
        if _is_read(model, fewer):
            smallest = fewer
    return frozenset(_optional(model, smallest, ())) - _either_time(model, smallest)


def _either_time(model: type[BaseModel], given: Mapping[str, Any]) -> frozenset[Steps]:
    """Any record has a period or a day: the one that the example has is needed only where the other will not do."""
    own = {key: given[key] for key in _TIMES if key in given}
    other = {key: value for key, value in _TIMES.items() if key not in own}
    is_either = len(own) == 1 and _is_read(model, {**{key: given[key] for key in given if key not in own}, **other})
    return frozenset((key,) for key in own) if is_either else frozenset()


def _is_read(model: type[BaseModel], given: Mapping[str, Any]) -> bool:
    try:
        model.model_validate(given, context={"unit": str(given.get("unit", "元"))})
    except ValidationError:
        return False
    return True


def _optional(model: type[BaseModel], given: Any, place: Steps) -> Iterator[Steps]:
    """The optional fields that are written, each part's own fields behind it."""
    rows = [row for row in (given if isinstance(given, list) else [given]) if isinstance(row, dict)]
    for field in shape(model):
        values = [row[field.key] for row in rows if field.key in row]
        if not values:
            continue
        here = (*place, field.key)
        if not field.is_required:
            yield here
        if field.part is not None:
            yield from _optional(field.part, _flat(values), here)


def _flat(values: list[Any]) -> list[Any]:
    return [one for value in values for one in (value if isinstance(value, list) else [value])]


def _drop(given: Any, place: Steps) -> None:
    """Take the field away, out of every entry of a list on the way."""
    for row in given if isinstance(given, list) else [given]:
        if isinstance(row, dict) and place[0] in row:
            if len(place) == 1:
                del row[place[0]]
            else:
                _drop(row[place[0]], place[1:])
