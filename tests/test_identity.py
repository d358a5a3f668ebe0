"""Record → JSON → record loses nothing: for the example of every kind, and for records made by chance from its shape."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from tests.samples import FIXED, example, merged, record

from sunshine.names import KINDS
from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.load import from_json, to_json
from sunshine.records.paper import Block
from sunshine.records.printed import ABSENCE_WORDS, QUALIFIERS, Printed
from sunshine.records.reading import Sort
from sunshine.records.shape import Field, shape, walk
from sunshine.records.table import Table

Raw = st.SearchStrategy[Any]
CHANCE = settings(
    FIXED,
    max_examples=12,
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""What a model refuses is thrown away, and whole records are large: neither is a fault of the test."""
DEEPEST = 3
ENOUGH = 6
"""So many of the examples must be records that the model takes."""
WORDS = st.text(alphabet="村路灯Aa1 ·、，。（）“”〔〕-：#\\'\"滧", min_size=1, max_size=12).filter(
    lambda text: text.strip() != ""
)
DAYS = st.dates().map(lambda day: day.isoformat())
YEAR = st.integers(1990, 2035)
DIGITS = st.integers(0, 10**9)


def decimals(most: int, low: int = -(10**12), high: int = 10**12) -> Raw:
    """Decimal text with up to `most` decimals, zeros at the end included."""
    places = st.integers(0, most)
    return st.builds(lambda value, count: f"{Decimal(value).scaleb(-count):.{count}f}", st.integers(low, high), places)


def moments() -> Raw:
    month = st.integers(1, 12).map(lambda number: f"{number:02d}")
    return st.one_of(
        YEAR.map(str),
        DAYS,
        st.builds(lambda year, one: f"{year}-{one}", YEAR, month),
        month.map(lambda one: f"--{one}-??"),
        month.map(lambda one: f"--{one}-12"),
        DAYS.map(lambda day: f"{day} 08:30"),
    )


def periods() -> Raw:
    return st.one_of(
        YEAR.map(str),
        st.builds("{}-q{}".format, YEAR, st.integers(1, 4)),
        st.builds("{}-h{}".format, YEAR, st.integers(1, 2)),
        st.builds("{}-{:02d}".format, YEAR, st.integers(1, 12)),
        st.builds(lambda year, more: f"{year}-{year + more}", YEAR, st.integers(1, 9)),
        DAYS,
        st.from_regex(r"undated-[a-z0-9]{1,12}", fullmatch=True),
    )


def codes(field: Field, model: type[BaseModel]) -> Raw:
    """What the pattern of the field admits."""
    info = model.model_fields[field.name]
    found = next(iter(_patterns((info.annotation, *info.metadata))), None)
    return WORDS if found is None else st.from_regex(re.compile(found, re.ASCII), fullmatch=True)


def _patterns(found: Any) -> Iterator[str]:
    if isinstance(found, Sort):
        return
    if isinstance(getattr(found, "pattern", None), str):
        yield found.pattern
    elif isinstance(found, tuple | list):
        for one in found:
            yield from _patterns(one)
    elif hasattr(found, "__metadata__"):
        yield from _patterns(found.__metadata__)
        yield from _patterns(found.__origin__)
    else:
        for one in get_args(found):
            yield from _patterns(one)


SORTS: dict[str, Raw] = {
    "money": decimals(2),
    "count": st.integers(0, 10**9).map(str),
    "number": decimals(6),
    "day": DAYS,
    "moment": moments(),
    "period": periods(),
    "flag": st.sampled_from(["true", "false", "是", "否"]),
    "prose": st.lists(WORDS, min_size=1, max_size=3).map("\n\n".join),
    "rate": st.builds("{} {}".format, decimals(6), st.sampled_from(["元/亩·年", "平方米", "%", "万元/公里"])),
    "ref": st.from_regex(r"(ledger|decision)/20[0-9]{2}-[a-z0-9]{1,8}", fullmatch=True),
    "masked": st.from_regex(r"[张李王欧]{1,2}\*[明兰]?", fullmatch=True),
}


def one_value(field: Field, model: type[BaseModel], depth: int) -> Raw:
    if field.part is not None:
        return parts(field.part, depth + 1)
    if field.choices:
        return st.sampled_from([*field.choices, *field.choices.values()])
    plain = SORTS[field.sort] if field.sort in SORTS else codes(field, model)
    return printed(plain) if field.is_printed else plain


def printed(value: Raw) -> Raw:
    """What a paper says: a value, with a qualifier, with its words; or why there is none. In full and short."""
    words = st.none() | WORDS
    qualifier = st.none() | st.sampled_from(QUALIFIERS)
    full = st.fixed_dictionaries({"value": value}, optional={"qualifier": qualifier, "words": words})
    lack = st.fixed_dictionaries({"absence": st.sampled_from(list(ABSENCE_WORDS))}, optional={"words": words})
    short = st.sampled_from(list(ABSENCE_WORDS.values()))
    return st.one_of(value, full, lack, short)


@cache
def parts(model: type[BaseModel], depth: int = 0) -> Raw:
    """What a clerk may write for this model: its required fields, and some of the others."""
    if model in OWN:
        return OWN[model](depth)
    needed: dict[str, Raw] = {}
    more: dict[str, Raw] = {}
    for field in shape(model):
        if depth >= DEEPEST and not field.is_required:
            continue
        value = one_value(field, model, depth)
        value = st.lists(value, min_size=1, max_size=2) if field.is_list else value
        (needed if field.is_required else more)[field.key] = value
    return st.builds(lambda own, chosen: own | chosen, st.fixed_dictionaries(needed), _some(more))


@st.composite
def tables(draw: st.DrawFn, _depth: int) -> dict[str, Any]:
    """A table that is square: as many cells a row as columns, figures where the column says so."""
    units = draw(st.lists(st.sampled_from(["元", "亩", ""]), min_size=1, max_size=3))
    columns = [
        {"key": f"c{place}", "label": draw(WORDS)} | ({"unit": unit} if unit else {})
        for place, unit in enumerate(units)
    ]
    if all(units[1:]) and len(units) > 1:
        columns[0] |= {"formula": "c1 - 0.5", "printed_formula": "1=2-0.5"}
    rows = draw(st.lists(_row(units), min_size=1, max_size=3))
    more = {"title": WORDS, "unit_note": WORDS, "blank_is_zero": st.sampled_from(["true", "false"])}
    return {"columns": columns, "rows": rows} | draw(_some(more))


@st.composite
def _row(draw: st.DrawFn, units: list[str]) -> Any:
    """Short as a list of cells, or in full with its role and its note."""
    figures = st.one_of(decimals(3), st.sampled_from(["1,234.50", "约 12", "无", "—", ""]))
    texts = [figures if unit else WORDS for unit in units]
    cells = [draw(text | st.fixed_dictionaries({"text": text}, optional={"note": WORDS})) for text in texts]
    role = st.sampled_from(["entry", "subtotal", "合计"])
    return draw(
        st.just(cells) | st.fixed_dictionaries({"cells": st.just(cells), "role": role}, optional={"note": WORDS})
    )


@st.composite
def pieces(draw: st.DrawFn, depth: int) -> dict[str, Any]:
    """A block of a paper is one thing only."""
    field = draw(st.sampled_from([field for field in shape(Block) if field.name != "field"]))
    value = one_value(field, Block, depth)
    return {field.key: draw(st.lists(value, min_size=1, max_size=2) if field.is_list else value)}


OWN: dict[type[BaseModel], Callable[[int], Raw]] = {Table: tables, Block: pieces}
"""Models whose parts must fit each other: by chance alone they hardly ever would."""


@st.composite
def _some(draw: st.DrawFn, optional: dict[str, Raw]) -> dict[str, Any]:
    """A few of the optional fields: with all of them hardly a record would satisfy every validator."""
    keys = draw(st.lists(st.sampled_from(list(optional)), max_size=5, unique=True)) if optional else []
    return {key: draw(optional[key]) for key in keys}


def raw_records(kind: str) -> Raw:
    """A header that is whole, then what the kind has of its own."""
    model = MODELS[kind]
    header = {
        "village": WORDS,
        "period": periods(),
        "event_date": DAYS,
        "expires_on": DAYS if model.PRIVACY else st.none(),
    }
    own = parts(model)
    given_ = st.builds(
        lambda fields, head: fields | {k: v for k, v in head.items() if v}, own, st.fixed_dictionaries(header)
    )
    return given_.map(lambda fields: {k: v for k, v in fields.items() if k not in _SUBJECTS})


_SUBJECTS = frozenset({"subjects", "subjects_named", "subject_count", "posted_until"})
"""A record of a village names no other; an end of posting before the day of expiry would be refused almost always."""


def read(kind: str, fields: dict[str, Any]) -> Record:
    """The record of these fields; one that its model refuses is no example."""
    try:
        return MODELS[kind].model_validate(fields, context={"unit": fields.get("unit", "元")})
    except ValidationError:
        assume(False)
        raise AssertionError from None


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_comes_back_from_json(kind: str) -> None:
    told = record_of_example(kind)

    again = from_json(kind, to_json(told))
    assert again == told
    assert repr(again) == repr(told)


def record_of_example(kind: str) -> Record:
    found: Record = record(kind, example(kind))
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_by_chance_comes_back_from_json(kind: str) -> None:
    seen = []

    @CHANCE
    @given(raw_records(kind))
    def comes_back(fields: dict[str, Any]) -> None:
        told = read(kind, fields)
        seen.append(told)
        again = from_json(kind, to_json(told))
        assert again == told
        assert repr(again) == repr(told), "1.50 and 1.5 are equal, and yet not printed alike"

    comes_back()
    assert len(seen) >= ENOUGH


@CHANCE
@given(tables(0))
def test_a_table_by_chance_comes_back_from_json(fields: dict[str, Any]) -> None:
    fields = {"sheet": [{"table": fields}]}
    told = record("notice", example("notice")).model_copy(update=read_part(fields))

    assert from_json("notice", to_json(told)) == told


def read_part(fields: dict[str, Any]) -> dict[str, Any]:
    return {"sheet": tuple(Block.model_validate(block) for block in fields["sheet"])}


def test_chance_reaches_every_sort_of_value() -> None:
    """Else a sort that does not come back could go unseen."""
    met: set[str] = set()

    @settings(CHANCE, max_examples=200)
    @given(st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(st.just(kind), raw_records(kind))))
    def look(made: tuple[str, dict[str, Any]]) -> None:
        met.update(told.field.sort for told in walk(read(*made)))

    look()
    assert met >= {
        "money",
        "count",
        "number",
        "day",
        "moment",
        "period",
        "flag",
        "prose",
        "rate",
        "ref",
        "text",
        "code",
        "choice",
    }


def test_amounts_in_wan_come_back_in_fen() -> None:
    text = example("ledger").replace("unit: 元\n", "") + "unit: 万元\n"
    for yuan, wan in (("1075000.00", "107.5"), ("426000.00", "42.6"), ("227600.00", "22.76"), ("1273400.00", "127.34")):
        text = text.replace(f": {yuan}\n", f": {wan}\n")
    told = record("ledger", text)

    again: Any = from_json("ledger", to_json(told))

    assert (again.unit, again.opening_balance.value, again.income_total.value) == ("万元", 107_500_000, 42_600_000)
    assert json.loads(to_json(told))["opening_balance"]["value"] == "1075000.00"


@pytest.mark.parametrize("written", ["1200", "1200.0", "1200.00"])
def test_a_number_in_json_is_yuan_and_never_a_float(written: str) -> None:
    text = to_json(record("ledger", example("ledger"))).replace('"1075000.00"', written, 1)

    again: Any = from_json("ledger", text)

    assert again.opening_balance.value == 120_000


def test_what_is_printed_is_no_plain_value() -> None:
    lacking = Printed[int].model_validate({"absence": "none"})

    assert Printed[int].model_validate(json.loads(lacking.model_dump_json())) == lacking


@pytest.mark.parametrize("written", ["96.50", "100", "0.000", "-0.50"])
def test_decimals_come_back_as_they_were_printed(written: str) -> None:
    told = record(
        "report",
        merged("report", f"satisfaction:\n  rate: {written}\nfigures:\n  - {{label: 甲, value: {written} 亩}}\n"),
    )

    again: Any = from_json("report", to_json(told))

    assert f"{again.satisfaction.rate.value} {again.figures[0].value.value}" == f"{written} {written} 亩"
