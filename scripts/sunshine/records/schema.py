"""The JSON Schema of a kind: what a clerk may write, for editors that complete and check YAML while it is being written.

It describes the file, not the record: an amount is a number or its text, a `Printed` amount may also be ``约 1200.00``
or ``无``, a choice is its key or its Chinese name, an optional field may stand empty. It refuses nothing that the model
would read; what several fields say together only the model knows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from sunshine.records.part import Part
from sunshine.records.printed import ABSENCE_BY_WORD, ABSENCE_WORDS, QUALIFIERS
from sunshine.records.shape import Field, field_of, shape

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_TYPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "money": ("number", "string"),
        "number": ("number", "string"),
        "count": ("integer", "string"),
        "day": ("string",),
        "moment": ("string", "integer"),
        "period": ("string", "integer"),
        "rate": ("string",),
        "masked": ("string",),
    }
)
"""What YAML takes the written text for: ``2026`` is a number there, ``2026-q3`` is not. Any other sort is a text."""
_FLAGS = [True, False, "true", "false", "是", "否"]
_NAMED_GROUP = re.compile(r"\(\?P<[a-z]+>")
_ANCHORED = re.compile(r"\^.*\$", re.DOTALL)


@dataclass(slots=True)
class _Met:
    """What the schema refers to: parts by their names, the full forms of printed values."""

    parts: dict[str, type[BaseModel]] = field(default_factory=dict)
    printed: dict[str, Schema] = field(default_factory=dict)


def json_schema(model: type[BaseModel], title: str, address: str = "") -> Schema:
    """The schema of a whole file. `address` is where it is published, "" where the site has no address yet."""
    met = _Met()
    whole = _object(model, met)
    parts: Schema = {}
    while len(parts) < len(met.parts):
        for name in [name for name in met.parts if name not in parts]:
            parts[name] = _object(met.parts[name], met)
    head = {"$schema": DRAFT} | ({"$id": address} if address else {}) | {"title": title}
    return head | whole | {"$defs": dict(sorted((parts | met.printed).items()))}


def schema_text(schema: Schema) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, separators=(",", ":")) + "\n"


def _object(model: type[BaseModel], met: _Met) -> Schema:
    fields = shape(model)
    required = [field.key for field in fields if field.is_required]
    return {
        "type": "object",
        "additionalProperties": False,
        **({"required": required} if required else {}),
        "properties": {field.key: _property(field, met) for field in fields},
    }


def _property(field: Field, met: _Met) -> Schema:
    value = _value(field, met)
    if field.is_list:
        value = {"type": "array", "items": value} | ({"minItems": field.least} if field.least else {})
    told = {"title": field.label, "description": explained(field), "x-unit": field.unit}
    written = {key: words for key, words in told.items() if words}
    examples = {"examples": [field.example]} if field.example else {}
    return written | examples | (value if field.is_required else _or_blank(value))


def explained(field: Field) -> str:
    """How the field is written, in one line: its help, its form, its unit."""
    form = field.form if field.form not in field.help else ""
    unit = f"单位 {field.unit}" if field.unit else ""
    return "；".join(filter(None, (field.help, form, unit)))


def _value(field: Field, met: _Met) -> Schema:
    """One value of the field, or of its list."""
    if field.part is not None:
        return _part(field.part, met)
    if not field.is_printed:
        return _plain(field)
    name = f"printed_{field.sort}"
    met.printed[name] = _in_full(_plain(field))
    in_full = {"$ref": f"#/$defs/{name}"}
    about = {"type": "string", "pattern": f"^({'|'.join(QUALIFIERS)})"}
    return {"anyOf": [_plain(field), {"enum": list(ABSENCE_BY_WORD)}, about, in_full]}


def _part(model: type[BaseModel], met: _Met) -> Schema:
    """A reference to the part, and the short way of writing it where it has one."""
    name = model.__name__
    while met.parts.setdefault(name, model) is not model:
        name += "_"
    reference = {"$ref": f"#/$defs/{name}"}
    if not issubclass(model, Part) or not model.SHORT:
        return reference
    short = field_of(model, model.SHORT)
    value = _value(short, met)
    return {"anyOf": [{"type": "array", "items": value} if short.is_list else _or_blank(value), reference]}


def _plain(field: Field) -> Schema:
    if field.choices:
        return _choice(field.choices)
    if field.sort == "flag":
        return {"enum": list(_FLAGS)}
    limits: Schema = {"pattern": _whole(field.pattern)} if field.pattern else {}
    limits |= {"maxLength": field.longest} if field.longest else {}
    types = _TYPES.get(field.sort, ("string", "number") if _may_be_digits(field.pattern) else ("string",))
    return {"type": list(types)} | limits


def _choice(choices: Mapping[str, str]) -> Schema:
    """Each key with its name; a name that stands for one key only may be written instead of it."""
    names = [name for name in choices.values() if name not in choices and list(choices.values()).count(name) == 1]
    others = [{"enum": names, "title": "中文名称"}] if names else []
    return {"oneOf": [*({"const": key, "title": name} for key, name in choices.items()), *others]}


def _or_blank(value: Schema) -> Schema:
    """A key with nothing behind it counts as not written."""
    if "type" in value:
        types = value["type"] if isinstance(value["type"], list) else [value["type"]]
        return value | {"type": [*types, "null"]}
    for several in ("oneOf", "anyOf"):
        if several in value:
            return value | {several: [*value[several], {"type": "null"}]}
    return {"anyOf": [value, {"type": "null"}]}


def _may_be_digits(pattern: str) -> bool:
    """True where YAML may take the text for a number, for example ``310120102224``."""
    return not pattern or any(re.fullmatch(pattern, "1" * length) for length in range(1, 21))


def _whole(pattern: str) -> str:
    """The pattern as JSON Schema wants it: no named groups, both ends said."""
    plain = _NAMED_GROUP.sub("(", pattern)
    return plain if _ANCHORED.fullmatch(plain) else f"^(?:{plain})$"


def _in_full(value: Schema) -> Schema:
    words = {"type": ["string", "number"], "title": "原样文字"}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "value": {"title": "数值"} | value,
            "qualifier": {"title": "限定词", "enum": list(QUALIFIERS)},
            "words": words,
            "absence": {"title": "没有数值的原因"} | _choice(ABSENCE_WORDS),
        },
    }
