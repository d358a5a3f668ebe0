"""What a model's fields are, read from the model once: everything that shows, explains or walks fields asks here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from sunshine.records.choice import Choice
from sunshine.records.printed import Printed
from sunshine.records.reading import Sort

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: `name` in Python, `key` in YAML, what it is called, and what it holds.

    `sort` is the word of its `Sort`, ``choice`` or ``part``; `part` is the model inside it; `is_printed` where the figure
    may be approximate, absent or in words; `refers` are the kinds that a reference may name. `pattern` is what a text must
    match, `longest` how long it may be (0: any length), `least` how many a list must hold; `default` is what holds where
    nothing is written.
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
    pattern: str
    longest: int
    least: int
    default: object


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
    notes = tuple(_notes((*info.metadata, info.annotation)))
    sort = next((note for note in notes if isinstance(note, Sort)), None)
    choices = _choices(notes)
    part = next(_models(info.annotation), None)
    is_printed = part is not None and issubclass(part, Printed)
    if is_printed and part is not None:
        value = part.model_fields["value"]
        notes = tuple(_notes((*value.metadata, value.annotation)))
        sort, choices = next((note for note in notes if isinstance(note, Sort)), None), {}
    is_part = part is not None and not is_printed
    least = 1 if _limit(notes[: len(info.metadata)], "min_length") else 0
    return Field(
        name=name,
        key=info.alias or name,
        label=info.title or name,
        help=info.description or "",
        unit=str(extra.get("unit", "")),
        sort="part" if is_part else "choice" if choices else sort.word if sort else "text",
        form=sort.form if sort else "",
        example=str(extra.get("example", "")) or (sort.example if sort else ""),
        is_list=_is_list(info.annotation),
        is_printed=is_printed,
        is_required=info.is_required(),
        choices={} if is_part else MappingProxyType(choices),
        part=part if is_part else None,
        refers=tuple(str(extra.get("refers", "")).split()),
        pattern=str(_limit(notes, "pattern") or ""),
        longest=0 if is_part else _limit(notes, "max_length") or 0,
        least=least if _is_list(info.annotation) else 0,
        default=info.default,
    )


def _choices(notes: tuple[Any, ...]) -> dict[str, str]:
    """The words of a `Choice`, or those of a `Literal`, which have no names of their own."""
    choice = next((note for note in notes if isinstance(note, Choice)), None)
    return dict(choice.words) if choice else {note: note for note in notes if isinstance(note, str)}


def _limit(notes: tuple[Any, ...], name: str) -> Any:
    """The innermost limit would be asked last, so the outermost one is told."""
    return next((limit for note in notes if (limit := getattr(note, name, None))), None)


def _notes(found: Any) -> Iterator[Any]:
    """Everything that stands beside the types of the annotation, outermost first; models are not entered."""
    if isinstance(found, tuple | list):
        for one in found:
            yield from _notes(one)
    elif hasattr(found, "__metadata__"):
        yield from _notes(found.__metadata__)
        yield from _notes(found.__origin__)
    elif get_origin(found) is Literal or get_args(found):
        yield from _notes(get_args(found))
    elif not isinstance(found, type) and found is not Ellipsis:
        yield found


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
    return tuple(dict.fromkeys(_references(part)))


def _references(part: BaseModel) -> Iterator[str]:
    for field in _leading(type(part)):
        value = getattr(part, field.name)
        for one in value if field.is_list and value else (value,):
            if field.sort == "ref" and one:
                yield one
            elif isinstance(one, BaseModel):
                yield from _references(one)


@cache
def _leading(model: type[BaseModel]) -> tuple[Field, ...]:
    """The fields that are references or lead to some: most of a record's rows need not be looked at."""
    return tuple(one for one in shape(model) if one.sort == "ref" or any(map(_leading, _parts(model, one))))


def _parts(model: type[BaseModel], field: Field) -> Iterator[type[BaseModel]]:
    return _models(model.model_fields[field.name].annotation)
