"""Fields as pages show them: the label from the model, the value in words, tables of parts. One way for all kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from sunshine.pages.lines import Line
from sunshine.pages.words import (
    UNSTATED,
    absence,
    capital,
    day,
    figure,
    moment,
    number,
    period,
    rate,
    yuan,
)
from sunshine.records.header import Person
from sunshine.records.printed import Printed
from sunshine.records.shape import Field, field_of, shape

_NUMERIC = frozenset({"money", "count", "number"})
_DESK = 42.0
"""What a record's card holds on a desk, in characters."""
_PROSE = 5.0
"""Words of a cell may break into lines, but not below this many characters."""
_LEAST = 3.9
"""Words never get less than this, so that a name of three characters stays whole."""
_PADDING = 1.1
PENDING = "pending:"


@dataclass(frozen=True, slots=True)
class Shown:
    """One field: its label and its value in words; `href` where it names a record that is published here."""

    label: str
    text: str
    href: str = ""
    more: str = ""
    is_figure: bool = False
    is_none: bool = False
    """Nothing is stated here: a card leaves the line out, a table keeps the cell."""
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a grid."""

    label: str
    is_figure: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of parts: headings, rows of shown cells, and the total row where sums are wanted."""

    headings: tuple[Heading, ...]
    rows: tuple[tuple[Shown, ...], ...]
    total: tuple[str, ...]
    capital: str
    capital_of: str = ""
    """The column whose total `capital` writes out, named where more than one amount is summed."""

    @property
    def is_wide(self) -> bool:
        """True where a phone must show each row as a card of names and values."""
        return len(self.headings) > 2

    @property
    def is_cards(self) -> bool:
        """True where even a desk cannot show the columns side by side without columns of single characters."""
        columns = zip(self.headings, zip(*self.rows, strict=True), strict=True)
        return sum(_width(heading, cells) for heading, cells in columns) > _DESK

    @property
    def has_money(self) -> bool:
        """True where the unit of money is worth a word."""
        return any(heading.label.endswith("（元）") for heading in self.headings)


def facts(part: BaseModel, names: str = "", links: Mapping[str, Line] | None = None) -> list[Shown]:
    """The stated fields among `names` (separated by spaces), in this order; without names all of them."""
    model = type(part)
    found = []
    for field in [field_of(model, name) for name in names.split()] if names else shape(model):
        value = getattr(part, field.name)
        if value is None or value == ():
            continue
        found.append(shown(field, value, links or {}))
    return found


def grid(parts: Sequence[BaseModel], names: str = "", total: str = "", links: Mapping[str, Line] | None = None) -> Grid:
    """Parts of one model as a table. Columns are `names`, or all fields that any part states; `total` are those summed."""
    model = type(parts[0])
    wanted = [field_of(model, name) for name in names.split()] if names else list(shape(model))
    fields = [field for field in wanted if any(_is_stated(getattr(part, field.name)) for part in parts)]
    rows = tuple(tuple(_cell(field, getattr(part, field.name), links or {}) for field in fields) for part in parts)
    sums = {name: _sum([getattr(part, name) for part in parts]) for name in total.split()}
    amounts = [(field.label, sums[field.name]) for field in fields if field.sort == "money" and sums.get(field.name)]
    label, last = amounts[-1] if amounts else ("", None)
    return Grid(
        tuple(Heading(_heading(field), field.sort in _NUMERIC) for field in fields),
        tuple(_named(row) for row in rows),
        tuple(_total(field, sums) for field in fields) if any(value is not None for value in sums.values()) else (),
        capital(int(last)) if last else "",
        label if len(amounts) > 1 else "",
    )


def _named(row: tuple[Shown, ...]) -> tuple[Shown, ...]:
    """A row whose first cell, the heading of its card, says 未注明 and no dash."""
    first = row[0]
    return (replace(first, text=UNSTATED, is_none=False), *row[1:]) if first.is_none else row


def _width(heading: Heading, cells: Sequence[Shown]) -> float:
    """How many characters a column needs: its figures and days whole, its heading broken before the unit only."""
    label = max(_characters(piece) for piece in heading.label.split("（"))
    longest = max((_characters(cell.text) for cell in cells), default=0)
    is_whole = heading.is_figure or any(cell.is_day for cell in cells)
    return max(label, longest if is_whole else min(max(longest, _LEAST), _PROSE)) + _PADDING


def _characters(text: str) -> float:
    """Latin letters and digits are about half as wide as a Chinese character."""
    return sum(0.56 if char.isascii() else 1.0 for char in text)


def _is_stated(value: object) -> bool:
    return value is not None and value != () and value is not False


def _heading(field: Field) -> str:
    return f"{field.label}（{field.unit}）" if field.unit else field.label


def _total(field: Field, sums: Mapping[str, int | Decimal | None]) -> str:
    value = sums.get(field.name)
    if value is None:
        return ""
    return yuan(int(value)) if field.sort == "money" else number_words(value)


def _sum(values: Sequence[Any]) -> int | Decimal | None:
    """The sum of exact values, 无 being nothing; None where one of them is approximate or absent otherwise: a sum would
    then say too much."""
    exact: list[Any] = []
    for value in values:
        if isinstance(value, Printed):
            if value.absence == "none":
                continue
            if not value.is_exact:
                return None
            exact.append(value.value)
        elif value is not None:
            exact.append(value)
    return sum(exact) if exact else None


def _cell(field: Field, value: Any, links: Mapping[str, Line]) -> Shown:
    if not _is_stated(value):
        is_none = value is not False
        return Shown(_heading(field), "—" if is_none else "否", is_figure=field.sort in _NUMERIC, is_none=is_none)
    one = shown(field, value, links)
    text = bare(field, value) if field.sort in _NUMERIC else one.text
    return Shown(_heading(field), text, one.href, one.more, field.sort in _NUMERIC, is_day=field.sort == "day")


def shown(field: Field, value: Any, links: Mapping[str, Line]) -> Shown:
    """One stated field: its label, its value in words, the record that it leads to."""
    if field.sort == "ref" and not field.is_list and value in links:
        return Shown(field.label.removesuffix("编号"), links[value].title, links[value].href)
    if field.is_list:
        joint = "；" if field.part is not None and field.part is not Person else "、"
        return Shown(
            field.label, joint.join(links[one].title if one in links else in_words(field, one) for one in value)
        )
    return Shown(field.label, in_words(field, value), more=_more(value), is_figure=field.sort in _NUMERIC)


def _more(value: Any) -> str:
    """The words of the paper where they are kept; 大写 of an exact amount."""
    if isinstance(value, Printed):
        return f"纸上写：{value.words}" if value.words else ""
    return ""


def said_of(part: BaseModel, name: str) -> str:
    """One stated field in words with its unit: `12 户`, `少于 5 户`, `约 30.00 元`; empty where nothing is stated."""
    field = field_of(type(part), name)
    value = getattr(part, field.name)
    return in_words(field, value) if _is_stated(value) else ""


def in_words(field: Field, value: Any) -> str:
    """One value with its unit."""
    if isinstance(value, BaseModel) and not isinstance(value, Printed):
        return sentence_of(value)
    text = bare(field, value)
    has_value = not isinstance(value, Printed) or value.value is not None
    return f"{text} {field.unit}" if field.unit and has_value and field.sort in _NUMERIC else text


def sentence_of(part: BaseModel) -> str:
    """A small part in one line: its stated values, one after the other; a person as 村委会主任 王某某."""
    if isinstance(part, Person):
        return f"{part.post} {part.name}" if part.name else part.post
    return "，".join(
        in_words(field, getattr(part, field.name)) if not field.is_list else
        "、".join(in_words(field, one) for one in getattr(part, field.name))
        for field in shape(type(part))
        if _is_stated(getattr(part, field.name))
    )  # fmt: skip


def bare(field: Field, value: Any) -> str:
    """One value without its unit."""
    if isinstance(value, Printed):
        return _printed(field, value)
    if field.sort == "choice":
        return field.choices[value]
    if field.sort == "ref" and value.startswith(PENDING):
        return f"还没公布：{value.removeprefix(PENDING).strip()}"
    return _FORMS.get(field.sort, str)(value)


def _printed(field: Field, printed: Printed[Any]) -> str:
    if printed.value is None:
        return absence(printed)
    if field.sort == "money":
        return figure(printed)
    text = _FORMS.get(field.sort, str)(printed.value)
    return f"{printed.qualifier} {text}" if printed.qualifier else text


def number_words(value: Decimal | int) -> str:
    """`1234.50` → `1,234.50`, with a real minus sign."""
    return f"{value:,}".replace("-", "−")


_FORMS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "money": yuan,
        "count": number,
        "number": number_words,
        "day": day,
        "moment": moment,
        "period": period,
        "rate": rate,
        "flag": lambda value: "是" if value else "否",
    }
)

__all__ = ["UNSTATED", "Grid", "Shown", "facts", "grid"]
