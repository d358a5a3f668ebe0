"""Kinds that are about persons: a name can only be written masked, and there is no field for another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import BaseModel
from tests.samples import FIXED, base, merged, read_record, refused

from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.shape import Field, shape
from sunshine.records.values import read_masked

KINDS = ("homestead", "benefit", "assistance", "party_notice", "seal_register", "land_taking")
PERSON = re.compile("姓名|户主|申请人|受助人|受益人|村民姓名|人选姓名|联系人")
MASKED = re.compile(r"张\*明")

surnames = some.sampled_from("张王李赵钱孙周吴郑欧阳")
given_names = some.text(some.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=3)


def own_fields(model: type[BaseModel]) -> Iterator[Field]:
    """Every field of the kind and of its own parts; the header's people are office-holders."""
    for field in shape(model):
        if issubclass(model, Record) and field.name in Record.model_fields:
            continue
        yield field
        if field.part is not None:
            yield from own_fields(field.part)


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_for_a_persons_name_is_masked(kind: str) -> None:
    named = [field for field in own_fields(MODELS[kind]) if PERSON.search(field.label)]
    assert [field.name for field in named if field.sort != "masked"] == []


@pytest.mark.parametrize("kind", ["assistance", "seal_register"])
def test_where_only_counts_belong_no_field_is_for_a_person(kind: str) -> None:
    assert [field.name for field in own_fields(MODELS[kind]) if field.sort == "masked"] == []


@pytest.mark.parametrize("kind", ["homestead", "benefit", "party_notice"])
@FIXED
@given(surnames, given_names)
def test_a_name_that_is_not_masked_is_refused_and_never_repeated(kind: str, surname: str, given_name: str) -> None:
    name = surname + given_name
    if is_masked(name):
        return
    text = MASKED.sub(lambda _: f'"{name}"', base(kind), count=1)

    found = refused(kind, text)
    assert [rule for rule, _, _, _ in found] == ["PRV-07"]
    assert name not in found[0][3].replace("张*明、李*、欧阳*兰", "")


def is_masked(name: str) -> bool:
    try:
        return bool(read_masked(name))
    except ValueError:
        return False


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("contract", "counterparty: {name: NAME, is_person: true}\n"),
        ("land_contract", "lessee: {name: NAME, is_person: true}\n"),
        ("procurement", "supplier: {name: NAME, is_person: true}\n"),
        ("levy", "contractor: {name: NAME, is_person: true}\n"),
        ("project", "contractor: {name: NAME, is_person: true}\n"),
        ("fund", "donors:\n  - {name: NAME, donor_type: person, received: 5.00}\n"),
        (
            "levy",
            "funding:\n  - {source: 捐赠, amount: 5.00, givers: [{donor: NAME, is_person: true, amount: 5.00}]}\n",
        ),
        ("debt", "items:\n  - {side: receivable, party: NAME, party_sort: person, matter: 甲, end: 5.00}\n"),
        (
            "register",
            "assets:\n  - {asset_id: A1, name: 甲, asset_class: operating, user: NAME, user_is_person: true}\n",
        ),
        ("meeting", "statements:\n  - {speaker: NAME, said: 乙}\n"),
        ("land_taking", "household_shares:\n  - {household: NAME}\n"),
        ("homestead", "applications:\n  - {applicant: NAME}\n"),
    ],
)
def test_wherever_a_private_person_is_typed_the_name_must_be_masked(kind: str, more: str) -> None:
    found = refused(kind, merged(kind, more.replace("NAME", "王小明")))
    assert [words for rule, _, _, words in found if rule == "PRV-07" and "没有遮住" in words]
    assert [words for _, _, _, words in found if "王小明" in words] == []
    allowed = read_record(kind, merged(kind, more.replace("NAME", "王*明")))
    assert isinstance(allowed, Record) or "PRV-07" not in {finding.rule for finding in allowed}
