"""The text of a template: every field of a model with its label, what to write, and what is known already.

Lines that begin with ``##`` explain; lines that begin with ``# `` are fields that may stay unwritten; all others are
the fields that a clerk fills in. Taking ``# `` away from a field's lines makes it a field that is written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import BaseModel

from sunshine.records.shape import Field, shape

Values = Mapping[str, str]
Example = Callable[[tuple[str, ...]], str]
"""What the worked example writes at a place, "" where it writes nothing there."""

NOTHING: Values = MappingProxyType({})
_PLAIN = re.compile(r"[\w\u4e00-\u9fff（），。、；“”—/*.+-]+(?: [\w\u4e00-\u9fff（），。、；“”—/*.+-]+)*")
_NOT_FIRST = "-.*"
_CHOICES_A_LINE = 4
_DEEPEST = 1
"""Optional parts inside parts are named, not unfolded: the field pages unfold them."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before the clerk begins, by key: values, rows of a list, and lines that help to choose."""

    values: Values = field(default_factory=dict)
    rows: Mapping[str, tuple[Values, ...]] = field(default_factory=dict)
    hints: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needed: frozenset[tuple[str, ...]] = frozenset()
    """Optional fields that are asked for all the same, by the keys that lead to them."""

    def asks(self, one: Field, place: tuple[str, ...]) -> bool:
        """True where the field below `place` is to be filled in and not only offered."""
        return one.is_required or (*place, one.key) in self.needed


def nothing_shown(_: tuple[str, ...]) -> str:
    """The example of a file that has none."""
    return ""


def fields_text(fields: Sequence[Field], known: Known, example: Example = nothing_shown) -> list[str]:
    """The lines of these fields in their order, a blank line behind each."""
    lines: list[str] = []
    for one in fields:
        lines += [*_told(one, known, example), *_written(one, known, example), ""]
    return lines


def _told(one: Field, known: Known, example: Example) -> Iterator[str]:
    asked = _asked(one, known.values.get(one.key), known, ())
    yield from (f"## {line}" for line in explanation(one, example, asked))
    yield from (f"##   {line}" for line in known.hints.get(one.key, ()))


def _asked(one: Field, value: str | None, known: Known, place: tuple[str, ...]) -> str:
    """Whether the clerk must write it. A field that is known to be wanted here is asked for like a required one."""
    if value:
        return "已替您写好，请核对"
    if one.is_required or value is not None:
        return "必填"
    return "一般要写" if known.asks(one, place) else "可不写"


def _written(one: Field, known: Known, example: Example) -> list[str]:
    rows = known.rows.get(one.key, ())
    lines = _lines(one, known.values.get(one.key, ""), rows, _Sheet((one.key,), known, example))
    return lines if known.asks(one, ()) or one.key in known.values else [f"# {line}" for line in lines]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where a part stands, and what is asked there."""

    place: tuple[str, ...]
    known: Known
    example: Example

    def below(self, key: str) -> _Sheet:
        return _Sheet((*self.place, key), self.known, self.example)


def explanation(one: Field, example: Example, asked: str, place: tuple[str, ...] = ()) -> list[str]:
    """The field in a line, and one more for every few of its choices."""
    words = [f"{one.label}（{asked}{'，可写多条' if one.is_list else ''}）", "；".join(_how(one, example, place))]
    pairs = [key if key == name else f"{key} {name}" for key, name in one.choices.items()]
    rows = [pairs[at : at + _CHOICES_A_LINE] for at in range(0, len(pairs), _CHOICES_A_LINE)]
    return ["：".join(filter(None, words)), *(f"  {'、'.join(row)}" for row in rows)]


def _how(one: Field, example: Example, place: tuple[str, ...]) -> Iterator[str]:
    if one.help:
        yield one.help
    if one.choices:
        default = one.default if isinstance(one.default, str) else ""
        yield f"写下面之一{f'，不写就是 {default}' if default else ''}"
    elif one.sort not in ("part", "text") and one.form not in f"{one.help}{one.label}":
        yield one.form
    shown = one.example or ("" if one.sort == "prose" else example((*place, one.key)))
    if shown and "例如" not in one.help and shown not in one.form and not one.choices:
        yield f"例如 {shown}"
    if one.unit:
        yield f"单位 {one.unit}"
    if one.is_printed and "确定的金额" not in one.help:
        yield "纸上没有确定数值的，写“约 …”“无”“未注明”"
    if one.sort == "prose":
        yield "分段的先写一个 |，文字从下一行起，每行缩进两格"


def _lines(one: Field, value: str, rows: Sequence[Values], sheet: _Sheet) -> list[str]:
    """The field as it is written, from the first column."""
    if one.part is None:
        if not one.is_list:
            return [f"{one.key}: {scalar(value)}".rstrip()]
        return [f"{one.key}:", *(f"  - {scalar(row)}".rstrip() for row in value.split("\n"))]
    if not one.is_list:
        return [f"{one.key}:", *(f"  {line}" for line in _part(one.part, rows[0] if rows else NOTHING, sheet))]
    lines = [f"{one.key}:"]
    for index, row in enumerate(rows or (NOTHING,)):
        lines += _as_row(_part(one.part, row, sheet) if index == 0 else _values_only(one.part, row))
    return lines


def _part(model: type[BaseModel], values: Values, sheet: _Sheet) -> list[str]:
    """The fields of a part: those that are asked for first, so that a row begins with one of them."""
    fields = shape(model)
    asked = [one for one in fields if sheet.known.asks(one, sheet.place) or one.key in values] or [fields[0]]
    lines: list[str] = []
    for one in (*asked, *(one for one in fields if one not in asked)):
        lines += _part_field(one, values, sheet, one in asked)
    return lines


def _part_field(one: Field, values: Values, sheet: _Sheet, is_asked: bool) -> list[str]:
    words = _asked(one, values.get(one.key), sheet.known, sheet.place)
    told = [f"## {line}" for line in explanation(one, sheet.example, words, sheet.place)]
    if one.part is not None and not is_asked and len(sheet.place) >= _DEEPEST:
        return [*told, f"# {one.key}:", "##   分项写，见字段说明"]
    own = _lines(one, values.get(one.key, ""), (), sheet.below(one.key))
    return [*told, *(own if is_asked else [f"# {line}" for line in own])]


def _values_only(model: type[BaseModel], values: Values) -> list[str]:
    return [f"{one.key}: {scalar(values.get(one.key, ''))}".rstrip() for one in shape(model) if one.key in values]


def _as_row(lines: Sequence[str]) -> list[str]:
    """The lines as one entry of a list: the dash stands before the first field that is written."""
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    return [f"  {'- ' if index == first else '  '}{line}" for index, line in enumerate(lines)]


def scalar(text: str) -> str:
    """The text as YAML reads it back: bare where nothing in it could mean something else, in quotes otherwise."""
    if not text or (_PLAIN.fullmatch(text) and text[0] not in _NOT_FIRST):
        return text
    return "'" + text.replace("'", "''") + "'"
