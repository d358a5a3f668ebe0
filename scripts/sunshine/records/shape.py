"""What a model's fields are, read from the model once: everything that shows, explains or walks fields asks here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, get_args

from pydantic import BaseModel

from sunshine.records.choice import Choice
from sunshine.records.printed import Printed
from sunshine.records.reading import Sort

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `name` in Python, `key` in YAML, what it is called, and what it holds.

    `sort` is the word of its `Sort`, ``choice`` or ``part``; `part` is the model inside it; `is_printed` where the figure
    may be approximate, absent or in words; `refers` are the kinds that a reference may name.
    """

    name: str
    key: str
    label: str
    help: str
    unit: str
    sort: str
    form: str
    example: str
    is_list: bool
    is_printed: bool
    is_required: bool
    choices: Mapping[str, str]
    part: type[BaseModel] | None
    refers: tuple[str, ...]


@cache
def shape(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields of a model in their order."""
    return tuple(_field(name, info) for name, info in model.model_fields.items())


def field_of(model: type[BaseModel], name: str) -> Field:
    """One field by its name or key. Raises KeyError."""
    found = next((one for one in shape(model) if name in (one.name, one.key)), None)
    if found is None:
        raise KeyError(f"{model.__name__} has no field {name}")
    return found


def field_at(part: BaseModel, path: str) -> tuple[Field, Any]:
    """The field, and its value, that a dotted path names: ``amount``, ``steps.0.attendance``. Raises KeyError."""
    *way, last = path.split(".")
    here: Any = part
    for step in way:
        here = _inside(here, step)
    if not isinstance(here, BaseModel):
        raise KeyError(path)
    field = field_of(type(here), last)
    return field, getattr(here, field.name)


def _inside(here: Any, step: str) -> Any:
    if isinstance(here, tuple) and step.isdecimal() and int(step) < len(here):
        return here[int(step)]
    if isinstance(here, BaseModel):
        return getattr(here, field_of(type(here), step).name)
    raise KeyError(step)


def _field(name: str, info: Any) -> Field:
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    annotation = (info.annotation, *info.metadata)
    choice = next(_metadata(annotation, Choice), None)
    sort = next(_metadata(annotation, Sort), None)
    part = next(_models(info.annotation), None)
    is_printed = part is not None and issubclass(part, Printed)
    word = "choice" if choice and not is_printed else sort.word if sort else "part"
    if part is not None and not is_printed:
        word = "part"
    inner = _sort_of_value(part) if is_printed and part is not None else sort
    return Field(
        name=name,
        key=info.alias or name,
        label=info.title or name,
        help=info.description or "",
        unit=str(extra.get("unit", "")),
        sort=inner.word if is_printed and inner else word,
        form=inner.form if inner else "",
        example=str(extra.get("example", "")) or (inner.example if inner else ""),
        is_list=_is_list(info.annotation),
        is_printed=is_printed,
        is_required=info.is_required(),
        choices=MappingProxyType(dict(choice.words)) if choice and not is_printed and word == "choice" else {},
        part=None if is_printed else part,
        refers=tuple(str(extra.get("refers", "")).split()),
    )


def _sort_of_value(printed: type[BaseModel]) -> Sort | None:
    info = printed.model_fields["value"]
    return next(_metadata((info.annotation, *info.metadata), Sort), None)


def _metadata(found: Any, wanted: type[Any]) -> Iterator[Any]:
    """Every `wanted` in the annotation, outermost first; models are not entered."""
    if isinstance(found, wanted):
        yield found
    elif isinstance(found, tuple | list):
        for one in found:
            yield from _metadata(one, wanted)
    elif hasattr(found, "__metadata__"):
        yield from _metadata(found.__metadata__, wanted)
        yield from _metadata(found.__origin__, wanted)
    else:
        for one in get_args(found):
            yield from _metadata(one, wanted)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    else:
        for one in get_args(annotation):
            yield from _models(one)


def _is_list(annotation: Any) -> bool:
    if getattr(annotation, "__origin__", None) is tuple:
        return True
    return any(_is_list(one) for one in get_args(annotation) if not isinstance(one, type))


@dataclass(frozen=True, slots=True)
class Told:
    """One value that a record states: where, which field, what."""

    place: Place
    field: Field
    value: Any


def walk(part: BaseModel, place: Place = ()) -> Iterator[Told]:
    """Every value that is stated, however deep; `Printed` values are told whole, lists value by value."""
    for field in shape(type(part)):
        value = getattr(part, field.name)
        if value is None or value == ():
            continue
        here = (*place, field.key)
        for where, one in enumerate_place(here, value) if field.is_list else ((here, value),):
            if field.part is not None and isinstance(one, BaseModel):
                yield from walk(one, where)
            else:
                yield Told(where, field, one)


def enumerate_place(place: Place, values: Any) -> Iterator[tuple[Place, Any]]:
    """The values of a list with their places."""
    for index, value in enumerate(values):
        yield (*place, index), value


def references(part: BaseModel) -> tuple[str, ...]:
    """The other records that this one names, each once, as it writes them."""
    named = (told.value for told in walk(part) if told.field.sort == "ref")
    return tuple(dict.fromkeys(named))
