"""A paper's tables and sentences whose figures are the record's own: its head, its order, no figure written twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from sunshine.records.paper import Block
from sunshine.records.printed import ABSENCE_WORDS, Printed
from sunshine.records.shape import Field, field_at, shape
from sunshine.records.table import Cell, Column, Row, Table
from sunshine.records.values import fen_text, number_text
from sunshine.wording import day_words

_FEN_PER_MYRIAD = 1_000_000


_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")
MOST_DRAWN = 5
"""So often a paper may show one field, and a sentence may name one."""


def drawn_names(block: Block) -> tuple[str, ...]:
    """The fields of the record that this piece of the paper shows."""
    table = block.table
    names = (block.field, table.rows_of if table else None, table.total_of if table else None)
    return tuple(name for name in names if name)


def unknown_names(record: BaseModel, block: Block) -> tuple[str, ...]:
    """What a piece of the paper names and the record does not have: a field, the fields inside it, a table's columns."""
    if block.table is not None and block.table.rows_of:
        return _unknown_in_table(type(record), block.table)
    if block.field is None:
        return ()
    try:
        field, _ = field_at(record, block.field)
    except KeyError:
        return (block.field,)
    known = [inner.key for inner in shape(field.part) if inner.part is None] if field.part else []
    named = Counter(_NAME.findall(block.sentence or ""))
    return tuple(name for name, times in named.items() if name not in known or times > MOST_DRAWN)


def _unknown_in_table(model: type[BaseModel], table: Table) -> tuple[str, ...]:
    rows = _field(model, table.rows_of)
    if rows is None or rows.part is None or not rows.is_list:
        return (table.rows_of or "",)
    names = [field.key for field in shape(rows.part) if field.part is None]
    missing = [column.key for column in table.columns if column.key not in names]
    if table.total_of is not None:
        total = _field(model, table.total_of)
        if total is None or total.part is not rows.part or total.is_list:
            missing.append(table.total_of)
    return tuple(missing)


def _field(model: type[BaseModel], name: str | None) -> Field | None:
    return next((field for field in shape(model) if name in (field.name, field.key)), None)


def _value(record: BaseModel, name: str) -> Any:
    field = _field(type(record), name)
    return getattr(record, field.name) if field else None


def sentences(block: Block, record: BaseModel) -> tuple[str, ...]:
    """The field's parts, each as the sentence that the paper makes of it."""
    _, given = field_at(record, block.field or "")
    parts = given if isinstance(given, tuple) else (given,) if given is not None else ()
    return tuple(_sentence(block.sentence or "", part) for part in parts)


def _sentence(pattern: str, part: BaseModel) -> str:
    return _NAME.sub(lambda match: _in_sentence(part, match[1]), pattern)


def _in_sentence(part: BaseModel, name: str) -> str:
    field = next(field for field in shape(type(part)) if field.key == name)
    value = getattr(part, field.name)
    if isinstance(value, Printed) and value.words:
        return value.words
    cell = _cell(Column(key="one"), field, value)
    return ABSENCE_WORDS[cell.absence] if cell.absence else cell.text


def filled(table: Table, record: BaseModel) -> Table:
    """The table with the record's rows in it; itself where it has rows of its own."""
    if not table.rows_of:
        return table
    parts = _value(record, table.rows_of)
    rows = [_row(table.columns, part, "entry") for part in parts]
    total = _value(record, table.total_of) if table.total_of else None
    if total is not None:
        rows.insert(0 if table.total_first else len(rows), _row(table.columns, total, "total"))
    return table.model_copy(update={"rows": tuple(rows)})


def _row(columns: tuple[Column, ...], part: BaseModel, role: str) -> Row:
    fields = {field.key: field for field in shape(type(part))}
    cells = tuple(_cell(column, fields[column.key], getattr(part, fields[column.key].name)) for column in columns)
    shown = {column.key for column in columns}
    note = getattr(part, "note", None) if "note" not in shown else None
    # What the record's own fields hold is not asked again: a text may be longer there than in a cell.
    return Row.model_construct(cells=cells, role=role, subject=getattr(part, "subject", None), note=note)


def _cell(column: Column, field: Field, value: Any) -> Cell:
    if value is None or value == ():
        return Cell()
    if not isinstance(value, Printed):
        return Cell.model_construct(text=_text(column, field, value))
    note = f"纸上写：{value.words}" if value.words else None
    if value.value is None:
        return Cell.model_construct(absence=value.absence, note=note)
    text = _text(column, field, value.value)
    return Cell.model_construct(text=f"{value.qualifier} {text}" if value.qualifier else text, note=note)


def _text(column: Column, field: Field, value: Any) -> str:
    if isinstance(value, tuple):
        return "、".join(_text(column, field, one) for one in value)
    if field.sort == "money" and column.unit == "万元":
        return _myriads(value)
    if field.sort == "choice":
        return field.choices[value]
    return _TEXTS.get(field.sort, str)(value)


def _myriads(fen: int) -> str:
    """分 in 万元 with all its decimals, at least two."""
    value = Decimal(fen) / _FEN_PER_MYRIAD
    return f"{value:.2f}" if value == round(value, 2) else number_text(value.normalize())


_TEXTS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {"money": fen_text, "number": number_text, "day": day_words, "flag": lambda value: "是" if value else "否"}
)
