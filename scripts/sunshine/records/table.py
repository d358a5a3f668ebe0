"""A printed table: columns with their own units, rows as printed, and the sums that the program does again beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import StringConstraints, model_validator

from sunshine.records.choice import Choice
from sunshine.records.formula import FormulaError, evaluate, names_in
from sunshine.records.part import Part, named
from sunshine.records.printed import ABSENCE_BY_WORD, ABSENCE_WORDS, QUALIFIED
from sunshine.records.reading import Sort, listed, refuse
from sunshine.records.values import Count, Day, Flag, Number, Text

ROW_ROLES = {"entry": "明细", "subtotal": "小计", "total": "合计"}
_FIGURE = re.compile(r"-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
_ZERO = Decimal(0)


class Cell(Part):
    """One cell as printed, with what else stands in it. Short: a plain text, ``""`` for a blank cell, ``无``."""

    SHORT: ClassVar[str] = "text"

    text: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500), Sort("text", "", "")] = named(
        "内容", default=""
    )
    note: Text | None = named("格内附注", "例如 其中灾情因素6万元", default=None)
    absence: Annotated[str, Choice(ABSENCE_WORDS)] | None = named("没有数值的原因", default=None)
    is_merged: Flag = named("与上格合并", "合并单元格只在第一行有内容，其余行写 true", default=False)

    @model_validator(mode="before")
    @classmethod
    def _short(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return given
        return {"absence": ABSENCE_BY_WORD[given]} if given in ABSENCE_BY_WORD else {"text": given}

    @property
    def number(self) -> Decimal | None:
        """The exact figure; None where there is none or where it is approximate."""
        return Decimal(self.text.replace(",", "")) if _FIGURE.fullmatch(self.text) else None


class Column(Part):
    """One column: what its head says, in which unit its figures are, how it is computed."""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,30}$")] = named("列代号", "小写英文字母")
    label: Text | None = named("列名", "表头没印列名的不写", default=None)
    under: Text | None = named("上级表头", "两级表头的上一级", default=None)
    unit: Text | None = named("单位", "例如 元、万元、亩、户；写了单位的列是数字", default=None)
    is_number: Flag = named("是否数字", default=False)
    formula: Text | None = named("算法", "用列代号写，例如 approved - paid", default=None)
    printed_formula: Text | None = named("表上印的算法", "例如 5=4-2", default=None)
    header_total: Number | None = named("表头里印的合计", default=None)
    is_added: Flag = named("是否加总", "编号、单价这样不能相加的列写 false", default=True)

    @property
    def is_figure(self) -> bool:
        return self.is_number or self.unit is not None


class Row(Part):
    """One row. Short: the list of its cells."""

    SHORT: ClassVar[str] = "cells"

    cells: tuple[Cell, ...] = named("各格", "每列一格，按列的次序", min_length=1)
    role: Annotated[str, Choice(ROW_ROLES)] = named("行的种类", default="entry")
    subject: Text | None = named("哪个村", "本站有页面的村写路径", default=None)
    note: Text | None = named("行的说明", default=None)

    @model_validator(mode="before")
    @classmethod
    def _short(cls, given: Any) -> Any:
        return {"cells": given} if isinstance(given, list | tuple) else given


class Explained(Part):
    """A difference of the table that somebody has stated and explained."""

    column: Text = named("列代号")
    row: Count = named("第几行", "从 1 数起")
    difference: Number = named("差额", "印的数减算的数")
    explanation: Text = named("说明")
    stated_by: Text = named("说明人岗位")
    stated_on: Day = named("说明日期")


@dataclass(frozen=True, slots=True)
class Again:
    """One printed figure and the same figure computed again. `row` counts from 0; -1 is the table's head."""

    column: str
    row: int
    printed: Decimal
    computed: Decimal
    tolerance: Decimal
    words: str

    @property
    def difference(self) -> Decimal:
        return self.printed - self.computed

    @property
    def holds(self) -> bool:
        return self.printed == self.computed

    @property
    def is_rounding(self) -> bool:
        """True where half of the last printed digit in every row may explain the difference (rules.md §1.5)."""
        return not self.holds and abs(self.difference) <= self.tolerance


Figures = Mapping[str, Sequence[Decimal | None]]
"""The figures of every column, row by row, by the column's key."""

FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,40}$")]


class Table(Part):
    """A table as printed: with its own rows, or with the rows of a field of the record (`records.drawn`)."""

    title: Text | None = named("表名", default=None)
    unit_note: Text | None = named("表上的单位说明", default=None)
    columns: tuple[Column, ...] = named("列", min_length=1)
    rows: tuple[Row, ...] = named("行", "引用本记录的项目时不写", default=())
    rows_of: FieldName | None = named("行取自", "本记录里的项目名，列代号就是那一项里的项目名", default=None)
    total_of: FieldName | None = named("合计行取自", "本记录里的项目名", default=None)
    total_first: Flag = named("合计行在最前", default=False)
    blank_is_zero: Flag = named("空格表示 0", default=False)
    missing: Text | None = named("缺哪些行", "没有收全的写明；写了就不核对合计", default=None)
    explained: tuple[Explained, ...] = named("差额说明", default=())

    @model_validator(mode="after")
    def _has_rows(self) -> Table:
        if bool(self.rows) == bool(self.rows_of):
            raise refuse("table", "表格要么逐行写 rows，要么用 rows_of 引用本记录里的项目，二选一", at="rows")
        return self

    @model_validator(mode="after")
    def _is_square(self) -> Table:
        keys = [column.key for column in self.columns]
        if len(set(keys)) != len(keys):
            raise refuse("table", "有两列的列代号一样，请改成不同的", at="columns")
        for number, row in enumerate(self.rows, 1):
            if len(row.cells) != len(keys):
                words = f'第 {number} 行有 {len(row.cells)} 格，表头有 {len(keys)} 列；请逐格写，空格写成 ""'
                raise refuse("table", words, at=("rows", number - 1))
        return self

    @model_validator(mode="after")
    def _figures_are_figures(self) -> Table:
        for place, column in enumerate(self.columns):
            for number, row in enumerate(self.rows, 1):
                cell = row.cells[place]
                if column.is_figure and not _is_readable(cell):
                    words = f'第 {number} 行“{column.label or column.key}”不是数字；格里另有的话写在 note，没有数的写“无”或 ""'
                    raise refuse("table", words, at=("rows", number - 1))
        return self

    @model_validator(mode="after")
    def _formulas_are_readable(self) -> Table:
        keys = {column.key for column in self.columns}
        for column in self.columns:
            try:
                unknown = names_in(column.formula) - keys if column.formula else set()
            except FormulaError:
                raise refuse("table", "“算法”只能用列代号、数字和 + - * / ( )", at="columns") from None
            if unknown:
                raise refuse("table", f"“算法”里的 {listed(sorted(unknown))} 不是列代号", at="columns")
        return self

    def figure(self, row: Row, key: str) -> Decimal | None:
        """The exact figure of one cell; 0 for a blank one where the table says so; None where there is none."""
        place = next(index for index, column in enumerate(self.columns) if column.key == key)
        return self._figure(row.cells[place])

    def _figure(self, cell: Cell) -> Decimal | None:
        if not cell.text and cell.absence in (None, "blank") and self.blank_is_zero and not cell.is_merged:
            return _ZERO
        return _ZERO if cell.absence == "none" else cell.number

    def again(self) -> tuple[Again, ...]:
        """Every total and every formula computed again, in the order of columns and rows; what cannot be, is left out."""
        figures = {
            column.key: [self._figure(row.cells[place]) for row in self.rows]
            for place, column in enumerate(self.columns)
        }
        return (*self._formulas(figures), *self._sums(figures))

    def _formulas(self, figures: Figures) -> Iterator[Again]:
        for column in self.columns:
            if column.formula is None:
                continue
            names = names_in(column.formula)
            for index, printed in enumerate(figures[column.key]):
                known = {name: value for name in names if (value := figures[name][index]) is not None}
                if printed is None or len(known) < len(names):
                    continue
                computed = evaluate(column.formula, known)
                if computed is not None:
                    yield Again(column.key, index, printed, computed, _half(printed), column.formula)

    def _sums(self, figures: Figures) -> Iterator[Again]:
        for column in self.columns:
            if not column.is_figure or not column.is_added or self.missing:
                continue
            values = figures[column.key]
            every = [value for row, value in zip(self.rows, values, strict=True) if row.role == "entry"]
            whole = _added(every)
            yield from self._totals(column, values, whole if every else None)
            if column.header_total is not None and whole is not None:
                yield Again(column.key, -1, column.header_total, *whole, "表头合计")

    def _totals(
        self, column: Column, values: Sequence[Decimal | None], whole: tuple[Decimal, Decimal] | None
    ) -> Iterator[Again]:
        """Sub-totals over the entries since the last sub-total, totals over all entries of the table."""
        since: list[Decimal | None] = []
        for index, (row, value) in enumerate(zip(self.rows, values, strict=True)):
            if row.role == "entry":
                since.append(value)
                continue
            told = whole
            if row.role == "subtotal":
                told, since = _added(since) if since else None, []
            if value is not None and told is not None:
                yield Again(column.key, index, value, *told, ROW_ROLES[row.role])


def _added(values: Sequence[Decimal | None]) -> tuple[Decimal, Decimal] | None:
    """The sum and how far rounding may have moved it; None where a value is not known."""
    known = [value for value in values if value is not None]
    return (sum(known, _ZERO), sum(map(_half, known), _ZERO)) if len(known) == len(values) else None


def _is_readable(cell: Cell) -> bool:
    """A figure, an approximate one, or a stated lack of one."""
    if cell.absence is not None or not cell.text or cell.is_merged:
        return True
    match = QUALIFIED.fullmatch(cell.text)
    return _FIGURE.fullmatch(match[2] if match else cell.text) is not None


def _half(value: Decimal) -> Decimal:
    """Half of the last printed digit; whole numbers were not rounded."""
    exponent = value.as_tuple().exponent
    return Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) and exponent < 0 else _ZERO
