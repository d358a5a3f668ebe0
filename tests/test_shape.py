"""Models tell what their fields are: labels, sorts, choices, references, and every value with its place."""

from __future__ import annotations

from typing import Annotated, Any

import pytest
from pydantic import TypeAdapter, ValidationError
from tests.samples import base, record

from sunshine.names import KINDS
from sunshine.records.choice import Choice
from sunshine.records.contract import Contract
from sunshine.records.decision import Decision, Step
from sunshine.records.header import BoardPosting
from sunshine.records.ledger import Entry, Ledger
from sunshine.records.period import MomentField, read_moment
from sunshine.records.shape import field_at, field_of, references, walk
from sunshine.records.values import MaskedName, Number

SIDES = {"income": "收入", "expense": "支出"}


@pytest.mark.parametrize(
    ("model", "name", "expected"),
    [
        (Ledger, "income_total", ("收入合计", "money", False, True, True)),
        (Ledger, "entries", ("收支明细", "part", True, False, False)),
        (Entry, "unit_price", ("单价", "rate", False, False, False)),
        (Entry, "reversal", ("红字冲销", "flag", False, False, False)),
        (Contract, "method", ("确定方式", "choice", False, False, False)),
        (Decision, "contract_refs", ("相关合同", "ref", True, False, False)),
        (Step, "step", ("步骤", "choice", False, False, True)),
        (BoardPosting, "from", ("上墙日期", "day", False, False, True)),
    ],
)
def test_a_field_knows_what_it_is(model: Any, name: str, expected: tuple[object, ...]) -> None:
    field = field_of(model, name)

    assert (field.label, field.sort, field.is_list, field.is_printed, field.is_required) == expected


def test_an_unknown_field_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="Ledger has no field total"):
        field_of(Ledger, "total")


def test_a_dotted_path_leads_into_lists_and_parts() -> None:
    decision = record("decision", base("decision"))

    field, value = field_at(decision, "steps.1.present")
    assert (field.label, value) == ("实到", 41)
    assert field_at(decision, "amount")[1].value == 20_000_000


@pytest.mark.parametrize(
    "path",
    ["nothing", "steps.9.present", "steps.present", "steps.0", "matter.text", "amount.nothing", "steps.1.nothing"],
)
def test_a_path_that_leads_nowhere_is_told(path: str) -> None:
    with pytest.raises(KeyError):
        field_at(record("decision", base("decision")), path)


def test_every_stated_value_is_walked_with_its_place() -> None:
    told = {told.place: told.value for told in walk(record("ledger", base("ledger")))}

    assert told[("entries", 1, "summary")] == "购买办公用品"
    assert told[("entries", 1, "expense")] == 760_000
    assert told[("income_total",)].value == 42_600_000
    assert ("entries", 1, "income") not in told


def test_references_are_found_wherever_they_stand() -> None:
    text = base("ledger").replace(
        "    expense: 200000.00\n", "    expense: 200000.00\n    resolution_ref: decision/2026-08-road\n"
    )

    assert references(record("ledger", text)) == ("decision/2026-08-road",)


@pytest.mark.parametrize("kind", KINDS)
def test_references_are_those_of_all_values(kind: str) -> None:
    of_all = [told.value for told in walk(record(kind, base(kind))) if told.field.sort == "ref"]

    assert references(record(kind, base(kind))) == tuple(dict.fromkeys(of_all))


def read(kind: Any, written: object) -> Any:
    return TypeAdapter(kind).validate_python(written)


def words(kind: Any, written: object) -> str:
    with pytest.raises(ValidationError) as refusal:
        read(kind, written)
    return str(refusal.value.errors()[0]["msg"])


def test_a_choice_is_written_as_key_or_as_its_chinese_name() -> None:
    assert read(Annotated[str, Choice(SIDES)], "income") == "income"
    assert read(Annotated[str, Choice(SIDES)], "支出") == "expense"
    assert words(Annotated[str, Choice(SIDES)], "进账") == "写成了“进账”，只能写 income（收入）、expense（支出） 之一"


@pytest.mark.parametrize("written", ["张*明", "李*", "欧阳*兰", "王某某", "赵某", "陈○"])
def test_a_masked_name_is_read(written: str) -> None:
    assert read(MaskedName, written) == written


@pytest.mark.parametrize("written", ["张小明", "张*明明", "阿Q", "欧阳小兰", "张*明 13800000000"])
def test_a_name_that_can_be_read_is_refused_and_not_repeated(written: str) -> None:
    said = words(MaskedName, written)

    assert said == "里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰"
    assert written not in said


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("2023", (2023, None, None, "")),
        ("2023-11", (2023, 11, None, "")),
        ("2023-11-09 08:30", (2023, 11, 9, "08:30")),
        ("--08-12", (None, 8, 12, "")),
        ("--12-??", (None, 12, None, "")),
        ("2021-12-??", (2021, 12, None, "")),
    ],
)
def test_a_moment_is_read_as_far_as_it_is_stated(written: str, parts: tuple[object, ...]) -> None:
    moment = read_moment(written)

    assert (moment.year, moment.month, moment.day, moment.clock) == parts
    assert str(moment) == written


@pytest.mark.parametrize("written", ["2023-13", "2023-02-30", "-", "12-09", "2023.11.9", "二〇二三年"])
def test_other_moments_are_refused(written: str) -> None:
    assert words(MomentField, written)


def test_a_number_keeps_its_decimals() -> None:
    assert str(read(Number, "74346.00")) == "74346.00"
    assert words(Number, "1,200") == "写成了“1,200”，请写数字，例如 12.50（不写逗号和单位）"
