"""The parts of a paper in their printed order, ready for the template: every figure printed stays, computed ones beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from itertools import groupby

from pydantic import BaseModel

from sunshine.pages.accounts import Check
from sunshine.pages.lines import Line
from sunshine.pages.shown import Grid, Shown, facts, grid, number_words, shown
from sunshine.pages.words import UNSTATED, absence, moment, rate
from sunshine.records.drawn import filled, sentences
from sunshine.records.header import Record
from sunshine.records.paper import (
    BODY_ROLES,
    CONFIDENCE,
    DATE_ROLES,
    SOURCES,
    Block,
    Dating,
    Figure,
    Original,
    Product,
)
from sunshine.records.printed import ABSENCE_WORDS, Printed
from sunshine.records.shape import field_at
from sunshine.records.table import ROW_ROLES, Again, Cell, Column, Explained, Row, Table
from sunshine.units import anchor_of

_EXACT = Context(prec=60)
"""Wide enough for the largest quantity times the largest rate."""
_SUMS = frozenset({*ROW_ROLES.values(), "表头合计"})
_YUAN = {"元": 1, "万元": 10_000, "亿元": 100_000_000}


@dataclass(frozen=True, slots=True)
class Head:
    """A cell of a table's head: its words, how many columns and rows it spans."""

    words: str
    note: str
    columns: int
    rows: int
    is_figure: bool


@dataclass(frozen=True, slots=True)
class Box:
    """A cell of a table's body. `name` is the column's, for phones; `again` is what the program computed, if it differs."""

    name: str
    text: str
    note: str
    again: str
    is_figure: bool
    is_merged: bool


@dataclass(frozen=True, slots=True)
class Rank:
    """A row of a table's body: entry, subtotal or total."""

    role: str
    boxes: tuple[Box, ...]
    note: str
    anchor: str = ""
    """The row's id where it is the first of a village's rows on the page."""


@dataclass(frozen=True, slots=True)
class TableView:
    """A printed table with what was computed again."""

    title: str
    unit_note: str
    heads: tuple[tuple[Head, ...], ...]
    rows: tuple[Rank, ...]
    checks: tuple[Check, ...]
    missing: str
    explained: tuple[tuple[str, Explained], ...]
    has_notes: bool


@dataclass(frozen=True, slots=True)
class BlockView:
    """One piece: `sort` says which of the others is set."""

    sort: str
    block: Block
    figures: tuple[Shown, ...] = ()
    products: tuple[tuple[Product, str, str], ...] = ()
    table: TableView | None = None
    label: str = ""
    shown: tuple[Shown, ...] = ()
    grid: Grid | None = None


def blocks(record: Record, links: Mapping[str, Line]) -> list[BlockView]:
    """Every piece of the record's sheet in its printed order."""
    tables = [filled(block.table, record) if block.table is not None else None for block in record.sheet]
    anchors = _anchors(record, tables)
    return [
        _view(record, block, links)
        if table is None
        else BlockView("table", block, table=_anchored(table_view(table), anchors.get(index, {})))
        for index, (block, table) in enumerate(zip(record.sheet, tables, strict=True))
    ]


def _anchors(record: Record, tables: Sequence[Table | None]) -> Mapping[int, Mapping[int, str]]:
    """The ids of the rows that villages' pages lead to, by block and row: the first row of each village on the page."""
    region = record.id.rsplit("/", 2)[0]
    first: dict[str, tuple[int, int]] = {}
    for index, table in enumerate(tables):
        for number, row in enumerate(table.rows if table is not None else ()):
            if row.subject and row.subject.startswith(f"{region}/"):
                first.setdefault(row.subject, (index, number))
    found: dict[int, dict[int, str]] = {}
    for subject, (index, number) in first.items():
        found.setdefault(index, {})[number] = anchor_of(region, subject)
    return found


def _view(record: Record, block: Block, links: Mapping[str, Line]) -> BlockView:
    if block.figures:
        return BlockView("figures", block, figures=tuple(map(_figure, block.figures)))
    if block.products:
        return BlockView("products", block, products=tuple(products(block.products)))
    if block.sentence is not None and (told := sentences(block, record)):
        # A sentence with its values in it may be longer than what a clerk may write as an item.
        return BlockView("items", Block.model_construct(items=told))
    if block.field is not None:
        return _field(record, block, links)
    return BlockView(block.sort, block)


def _anchored(view: TableView, anchors: Mapping[int, str]) -> TableView:
    rows = (replace(rank, anchor=anchors.get(number, "")) for number, rank in enumerate(view.rows))
    return replace(view, rows=tuple(rows))


def _field(record: Record, block: Block, links: Mapping[str, Line]) -> BlockView:
    """A field of the record where the paper has it: parts as a table, anything else as a line."""
    field, value = field_at(record, block.field or "")
    if isinstance(value, Table):
        return BlockView("table", block, table=table_view(value))
    if field.part is not None and field.is_list and value:
        return BlockView("grid", block, label=field.label, grid=grid(value, links=links))
    if isinstance(value, BaseModel) and field.part is not None:
        names = " ".join(field.part.model_fields)
        return BlockView("facts", block, label=field.label, shown=tuple(facts(value, names, links)))
    shown_one = (shown(field, value, links),) if value not in (None, ()) else (Shown(field.label, UNSTATED),)
    return BlockView("facts", block, shown=shown_one)


def _figure(figure: Figure) -> Shown:
    value = figure.value
    text = absence(value) if value.value is None else rate(value.value)
    more = [f"纸上写：{value.words}" if value.words else "", figure.note or ""]
    return Shown(
        figure.label, f"{value.qualifier} {text}" if value.qualifier else text, more="；".join(filter(None, more))
    )


def products(lines: Sequence[Product]) -> list[tuple[Product, str, str]]:
    """数量 × 单价 ＝ 金额, line by line, ready for the template."""
    return [_product(line) for line in lines]


def _product(product: Product) -> tuple[Product, str, str]:
    """The line, its printed amount, and what quantity times rate gives where that is something else."""
    amount = product.amount
    printed = absence(amount) if amount.value is None else rate(amount.value)
    printed = f"{amount.qualifier} {printed}" if amount.qualifier else printed
    return product, printed, _differs(product)


def _differs(product: Product) -> str:
    amount = product.amount
    unit = product.rate.unit.partition("/")[0]
    if amount.value is None or not amount.is_exact or unit not in _YUAN or amount.value.unit not in _YUAN:
        return ""
    yuan = _EXACT.multiply(_EXACT.multiply(product.quantity.value, product.rate.value), Decimal(_YUAN[unit]))
    computed = _EXACT.divide(yuan, Decimal(_YUAN[amount.value.unit]))
    rounded = computed.quantize(Decimal(1).scaleb(min(-2, _exponent(amount.value.value))), context=_EXACT)
    return "" if rounded == amount.value.value else f"{number_words(rounded.normalize() + 0)} {amount.value.unit}"


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def table_view(table: Table) -> TableView:
    """The table with the sums and formulas that the program computed again."""
    again = table.again()
    names = _names(table)
    wrong = {(one.row, one.column): one for one in again if not one.holds}
    return TableView(
        title=table.title or "",
        unit_note=table.unit_note or "",
        heads=_heads(table),
        rows=tuple(_row(table, index, row, wrong) for index, row in enumerate(table.rows)),
        checks=tuple(_checks(table, again)),
        missing=table.missing or "",
        explained=tuple((names.get(one.column, one.column), one) for one in table.explained),
        has_notes=any(row.note for row in table.rows),
    )


def _names(table: Table) -> Mapping[str, str]:
    """What the columns are called, by their keys."""
    return {column.key: column.label or column.key for column in table.columns}


def _heads(table: Table) -> tuple[tuple[Head, ...], ...]:
    """One row of heads, or two where a column stands below another head."""
    if not any(column.under for column in table.columns):
        return (tuple(_head(column, 1) for column in table.columns),)
    upper: list[Head] = []
    for under, group in groupby(table.columns, key=lambda column: column.under):
        columns = list(group)
        if under is None:
            upper += [_head(column, 2) for column in columns]
        else:
            upper.append(Head(under, "", len(columns), 1, columns[0].is_figure))
    return tuple(upper), tuple(_head(column, 1) for column in table.columns if column.under)


def _head(column: Column, rows: int) -> Head:
    words = column.label or "（表头没有列名）"
    words = f"{words}（{column.unit}）" if column.unit else words
    total = f"表头合计 {number_words(column.header_total)}" if column.header_total is not None else ""
    note = "，".join(filter(None, (total, column.printed_formula or "")))
    return Head(words, note, 1, rows, column.is_figure)


def _row(table: Table, index: int, row: Row, wrong: Mapping[tuple[int, str], Again]) -> Rank:
    boxes = (
        _box(column, cell, wrong.get((index, column.key)))
        for column, cell in zip(table.columns, row.cells, strict=True)
    )
    return Rank(row.role, tuple(boxes), row.note or "")


def _box(column: Column, cell: Cell, again: Again | None) -> Box:
    text = ABSENCE_WORDS[cell.absence] if cell.absence else cell.text
    if cell.is_merged:
        text = "（同上）"
    elif not text:
        text = ABSENCE_WORDS["blank"]
    computed = f"算得 {number_words(again.computed)}" if again and not again.is_rounding else ""
    shown = text.replace("-", "−") if column.is_figure else text
    return Box(column.label or "", shown, cell.note or "", computed, column.is_figure, cell.is_merged)


def _checks(table: Table, again: Sequence[Again]) -> Iterator[Check]:
    """What came out, in one line each kind of check; every difference with both figures."""
    sums = [one for one in again if one.words in _SUMS]
    formulas = [one for one in again if one.words not in _SUMS]
    if sums and all(one.holds for one in sums):
        yield Check(True, "小计、合计都加得起来")
    if formulas and all(one.holds for one in formulas):
        yield Check(True, "按算法逐行重算，都对得上")
    names = _names(table)
    for one in again:
        if not one.holds:
            yield Check(one.is_rounding, _said(names[one.column], one))


def _said(name: str, one: Again) -> str:
    where = f"“{name}”" + (f"第 {one.row + 1} 行" if one.row >= 0 else "")
    how = one.words if one.words in _SUMS else f"按算法 {one.words}"
    words = f"{where}{how}：印的是 {number_words(one.printed)}，算得 {number_words(one.computed)}，"
    words += f"相差 {number_words(one.difference)}"
    return f"{words}，在四舍五入的范围内" if one.is_rounding else words


def origin(paper: Original) -> list[Shown]:
    """Where the paper comes from: its numbers, its dates side by side, its bodies, what is missing."""
    plain = (("原标题", paper.title), ("文号", paper.document_no), ("原栏目", paper.column), ("审核人", paper.reviewer))
    others = "；".join(f"又写作 {other}" for other in paper.other_document_nos)
    found = [Shown(label, text, more=others if label == "文号" else "") for label, text in plain if text]
    found += [Shown(one.label, _printed_text(one.value)) for one in paper.head]
    found += map(_dating, paper.dates)
    found += [Shown(BODY_ROLES[one.role], one.name, more=one.note or "") for one in paper.bodies]
    found.append(Shown("来源", f"{SOURCES[paper.source]}，{CONFIDENCE[paper.confidence]}"))
    found += [Shown(label, text) for label, text in (("原网址", paper.address), ("缺了什么", paper.missing)) if text]
    return found


def _dating(one: Dating) -> Shown:
    words = absence(one.on) if one.on.value is None else moment(one.on.value)
    words += f" 至 {moment(one.until)}" if one.until else ""
    more = (
        f"原件写作“{one.printed}”" if one.printed else "",
        f"由{one.confirmed_by}确认" if one.confirmed_by else "",
        one.note or "",
    )
    return Shown(DATE_ROLES[one.role], words, more="；".join(filter(None, more)))


def _printed_text(printed: Printed[str]) -> str:
    return absence(printed) if printed.value is None else printed.value
