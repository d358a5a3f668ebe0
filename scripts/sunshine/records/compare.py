"""What is not the same in two versions of a record: field by field, row by row, paragraph by paragraph.

Rows are matched, not counted: one that was put in at the top does not make all the others different. Every step is
linear in the number of rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from sunshine.records.shape import Field, field_of, shape
from sunshine.records.table import Cell, Column, Row, Table

ELSEWHERE = frozenset({"revision", "withdrawn"})
"""What a page says of its versions by itself."""
_FIGURES = frozenset({"money", "count", "number", "rate"})
_NAMES = frozenset({"text", "masked", "code"})

Features = Mapping[str, object]
"""What a row is known by: its stated values by their names."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs. `steps` lead to it in the model's own words; None stands for what is not there."""

    steps: tuple[str, ...]
    field: Field
    before: Any
    after: Any
    is_figure: bool


def compare(before: BaseModel, after: BaseModel, steps: tuple[str, ...] = ()) -> Iterator[Difference]:
    """Every difference between two values of one model, in the order of its fields."""
    for field in shape(type(after)):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new and not (field.name in ELSEWHERE and not steps):
            yield from _field(field, old, new, (*steps, field.label))


def _field(field: Field, old: Any, new: Any, steps: tuple[str, ...]) -> Iterator[Difference]:
    if field.is_list and field.part is not None:
        yield from _rows(field, old, new, steps)
    elif field.is_list:
        yield from _values(field, old, new, steps)
    elif isinstance(old, Table) and isinstance(new, Table):
        yield from _table(field, old, new, steps)
    elif field.part is not None and isinstance(old, BaseModel) and type(old) is type(new):
        yield from compare(old, new, steps)
    elif field.sort == "prose":
        yield from _values(field, _paragraphs(old), _paragraphs(new), steps)
    else:
        yield Difference(steps, field, old, new, field.sort in _FIGURES)


def _paragraphs(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def _values(field: Field, old: Sequence[Any], new: Sequence[Any], steps: tuple[str, ...]) -> Iterator[Difference]:
    """A list of plain values: what is no longer in it, and what was not in it before."""
    gone = [old[index] for index in _without(old, new)]
    come = [new[index] for index in _without(new, old)]
    if len(gone) == len(come) == 1:
        yield Difference(steps, field, gone[0], come[0], is_figure=False)
        return
    yield from (Difference(steps, field, one, None, is_figure=False) for one in gone)
    yield from (Difference(steps, field, None, one, is_figure=False) for one in come)


def _rows(
    field: Field, old: Sequence[BaseModel], new: Sequence[BaseModel], steps: tuple[str, ...]
) -> Iterator[Difference]:
    """A list of parts: rows that changed, rows that were put in, rows that were taken out."""
    pairs, gone, come = match(old, new, _stated)
    pairs |= _nested(old, new, gone, come)
    for index in sorted({*pairs, *come}):
        here = (*steps, _called(new[index], index))
        if index in pairs:
            yield from compare(old[pairs[index]], new[index], here)
        else:
            yield Difference(here, field, None, new[index], is_figure=False)
    for index in sorted({*gone} - {*pairs.values()}):
        yield Difference((*steps, _called(old[index], index)), field, old[index], None, is_figure=False)


def _nested(
    old: Sequence[BaseModel], new: Sequence[BaseModel], gone: Sequence[int], come: Sequence[int]
) -> dict[int, int]:
    """Rows made of lists and parts (a table of a paper, a step of a decision) are compared inside, in their order."""
    waiting: dict[frozenset[str], list[int]] = {}
    for index in reversed(gone):
        waiting.setdefault(_shape(old[index]), []).append(index)
    shapes = ((index, _shape(new[index])) for index in come)
    return {index: waiting[sort].pop() for index, sort in shapes if sort and waiting.get(sort)}


def _shape(row: BaseModel) -> frozenset[str]:
    """The fields that a row states, where one of them is a list or a part; empty for a plain row."""
    stated = [field for field in shape(type(row)) if getattr(row, field.name) not in (None, ())]
    is_nested = any(field.is_list or field.part is not None for field in stated)
    return frozenset(field.name for field in stated) if is_nested else frozenset()


def _called(row: BaseModel, index: int) -> str:
    """第 2 行“打印纸”: the row by its place and by the text that names it."""
    texts = [field for field in shape(type(row)) if field.sort in _NAMES and not field.is_list and not field.is_printed]
    stated = [field for field in texts if getattr(row, field.name)]
    best = next((field for field in stated if field.is_required), stated[0] if stated else None)
    return _row_name(index, str(getattr(row, best.name)) if best else "")


def _row_name(index: int, name: str) -> str:
    return f"第 {index + 1} 行“{name}”" if name else f"第 {index + 1} 行"


def _stated(row: BaseModel) -> Features:
    fields = (field for field in shape(type(row)) if not field.is_list)
    return {field.name: value for field in fields if (value := getattr(row, field.name)) is not None}


def match(
    old: Sequence[Any], new: Sequence[Any], known_by: Callable[[Any], Features]
) -> tuple[dict[int, int], list[int], list[int]]:
    """Which changed row was which: `new index → old index`, then what is gone and what has come.

    Rows that are the same on both sides are left out. Of the others two belong together where they alone share a value
    and at least half of what they state.
    """
    left = {index: known_by(old[index]) for index in _without(old, new)}
    right = {index: known_by(new[index]) for index in _without(new, old)}
    pairs: dict[int, int] = {}
    for name in dict.fromkeys(name for features in right.values() for name in features):
        before, after = _alone(left, name), _alone(right, name)
        for value, index in after.items():
            other = before.get(value)
            if other is not None and _is_alike(left[other], right[index]):
                pairs[index] = other
                del left[other], right[index]
    return pairs, list(left), list(right)


def _without(rows: Sequence[Any], others: Sequence[Any]) -> list[int]:
    """The places of the rows that the other side does not have, each counted as often as it stands there."""
    spare = Counter(others)
    remaining = []
    for index, row in enumerate(rows):
        if spare[row]:
            spare[row] -= 1
        else:
            remaining.append(index)
    return remaining


def _alone(rows: Mapping[int, Features], name: str) -> dict[object, int]:
    """The rows by this value, as far as no other row has the same."""
    stated = [(features[name], index) for index, features in rows.items() if name in features]
    times = Counter(value for value, _ in stated)
    return {value: index for value, index in stated if times[value] == 1}


def _is_alike(before: Features, after: Features) -> bool:
    names = {*before, *after}
    return 2 * sum(before.get(name) == after.get(name) for name in names) >= len(names)


def _table(field: Field, old: Table, new: Table, steps: tuple[str, ...]) -> Iterator[Difference]:
    """A printed table: cell by cell, by the names of its columns."""
    for part in shape(Table):
        before, after = getattr(old, part.name), getattr(new, part.name)
        if part.name != "rows" and before != after:
            yield from _field(part, before, after, (*steps, part.label))
    pairs, gone, come = match(_cells(old), _cells(new), dict)
    for index in sorted({*pairs, *come}):
        if index in pairs:
            yield from _cell_by_cell(old, new, pairs[index], index, steps)
        else:
            yield Difference((*steps, _named(new.rows[index], index)), field, None, new.rows[index], is_figure=False)
    for index in gone:
        yield Difference((*steps, _named(old.rows[index], index)), field, old.rows[index], None, is_figure=False)


def _cells(table: Table) -> list[tuple[tuple[str, object], ...]]:
    """Each row as pairs of a column's key and its cell, and what else the row says of itself."""
    keys = [column.key for column in table.columns]
    return [
        (*zip(keys, row.cells, strict=True), ("/role", row.role), ("/subject", row.subject), ("/note", row.note))
        for row in table.rows
    ]


def _named(row: Row, index: int) -> str:
    return _row_name(index, next((cell.text for cell in row.cells if cell.text), ""))


def _cell_by_cell(old: Table, new: Table, before: int, after: int, steps: tuple[str, ...]) -> Iterator[Difference]:
    here = (*steps, _named(new.rows[after], after))
    columns: dict[str, Column] = {column.key: column for column in (*old.columns, *new.columns)}
    one, other = (dict(_cells(table)[index]) for table, index in ((old, before), (new, after)))
    for key, column in columns.items():
        if one.get(key) != other.get(key):
            cell = field_of(Cell, "text")
            yield Difference((*here, column.label or key), cell, one.get(key), other.get(key), column.is_figure)
    for name in ("role", "subject", "note"):
        if one[f"/{name}"] != other[f"/{name}"]:
            part = field_of(Row, name)
            yield Difference((*here, part.label), part, one[f"/{name}"], other[f"/{name}"], is_figure=False)
