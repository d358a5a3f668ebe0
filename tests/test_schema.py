"""The JSON Schemas: sound, the same in every run, and never narrower than what the models read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from tests.samples import SETTINGS, base, example, merged
from tests.site import REPO

from sunshine.records import MODELS
from sunshine.records.schema import json_schema
from sunshine.schemas import WRITTEN, schema_file


class Loader(yaml.SafeLoader):
    """YAML 1.2 as an editor reads it: numbers, true and false, empty; days stay text."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  PyYAML looks for it on the class


for _tag, _pattern, _first in (
    ("bool", "true|false", "tf"),
    ("null", "~|null|", "~n"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _firsts = [*_first, *([""] if _tag == "null" else [])]
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _firsts)
Loader.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))


@cache
def validator(word: str) -> Draft202012Validator:
    return Draft202012Validator(json_schema(WRITTEN[word], word))


def wrongs(word: str, text: str) -> list[str]:
    """Where an editor would mark the text; Markdown with its text as the field that it fills."""
    head, body = text, ""
    if text.startswith("---\n"):
        _, head, body = text.split("---\n", 2)
    given = yaml.load(head, Loader)
    if body.strip():
        given[MODELS[word].BODY] = body
    return ["/".join(map(str, error.absolute_path)) for error in validator(word).iter_errors(given)]


@pytest.mark.parametrize("word", WRITTEN)
def test_a_schema_is_sound_and_the_same_in_every_run(word: str) -> None:
    text = schema_file(word, SETTINGS.catalogue, SETTINGS.site)
    schema = json.loads(text)

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert text == schema_file(word, SETTINGS.catalogue, SETTINGS.site)
    assert all(f"#/$defs/{name}" in text for name in schema["$defs"])
    assert set(re.findall(r'"#/\$defs/([A-Za-z_]+)"', text)) == set(schema["$defs"])


@pytest.mark.parametrize("word", WRITTEN)
def test_every_property_has_a_chinese_title(word: str) -> None:
    schema = json_schema(WRITTEN[word], word)
    objects = [schema, *(one for one in schema["$defs"].values())]

    assert [key for one in objects for key, said in one["properties"].items() if said["title"].isascii()] == []


@pytest.mark.parametrize("kind", MODELS)
def test_the_worked_example_is_as_the_schema_wants_it(kind: str) -> None:
    assert wrongs(kind, example(kind)) == []
    assert wrongs(kind, base(kind)) == []


def _demo() -> Iterator[tuple[str, Path]]:
    for path in sorted((REPO / "content" / "villages").rglob("*")):
        if path.suffix in (".yml", ".md"):
            yield (path.stem if path.stem in ("village", "region") else path.parent.name), path


@pytest.mark.demo
def test_every_record_of_the_demonstration_is_as_its_schema_wants_it() -> None:
    found = {path.relative_to(REPO).as_posix(): wrongs(word, path.read_text("utf-8")) for word, path in _demo()}

    assert len(found) > 700
    assert {path: places for path, places in found.items() if places} == {}


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param("income_total: 约 426000.00\n", id="approximate"),
        pytest.param("income_total: 无\n", id="word of absence"),
        pytest.param("income_total: {value: 1200.5, words: 壹仟贰佰元伍角}\n", id="in full"),
        pytest.param("income_total: '1200.00'\n", id="in quotes"),
        pytest.param("unit: 万元\nnote:\nsummary:\n", id="optional fields left empty"),
        pytest.param("posting_kind: 公布\n", id="a choice by its Chinese name"),
        pytest.param("title: 2026\n", id="a text that looks like a number"),
        pytest.param("period: 2026\n", id="a year"),
        pytest.param("entries:\n  - {summary: a, account: b, income: 1, reversal: 是}\n", id="a flag in Chinese"),
        pytest.param("sheet:\n  - table: {columns: [{key: a}], rows: [[无], [''], [12]]}\n", id="short rows and cells"),
        pytest.param(
            "sheet:\n  - table: {columns: [{key: a}], rows: [{cells: [{text: a, note: b}]}]}\n", id="long ones"
        ),
    ],
)
def test_whatever_may_be_written_is_accepted(fragment: str) -> None:
    assert wrongs("ledger", merged("ledger", fragment)) == []


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        pytest.param("income_total: 1，200元\n", "income_total", id="amount"),
        pytest.param("closing_cash: 无\n", "closing_cash", id="an exact amount that is absent"),
        pytest.param("published_on: 2026.10.12\n", "published_on", id="day"),
        pytest.param("period: 三季度\n", "period", id="period"),
        pytest.param("catalogue_code: FAM02\n", "catalogue_code", id="code"),
        pytest.param("posting_kind: 张贴\n", "posting_kind", id="choice"),
        pytest.param("titel: 名单\n", "", id="unknown field"),
        pytest.param("title:\n", "title", id="required field left empty"),
        pytest.param("entries: 没有\n", "entries", id="text for a list"),
        pytest.param("entries:\n  - {account: a}\n", "entries/0", id="what an entry lacks"),
        pytest.param(
            "entries:\n  - {summary: a, account: b, income: 1, reversal: yes}\n", "entries/0/reversal", id="flag"
        ),
        pytest.param("entries:\n  - {summary: a, account: b, quantity: 30}\n", "entries/0/quantity", id="quantity"),
    ],
)
def test_what_the_model_refuses_is_marked_where_it_stands(fragment: str, place: str) -> None:
    assert wrongs("ledger", merged("ledger", fragment)) == [place]


def test_labels_units_and_choices_stand_in_the_schema_once() -> None:
    properties = json_schema(MODELS["ledger"], "收支明细")["properties"]

    cash = properties["closing_cash"]
    assert cash.pop("anyOf", None) is None
    assert {key: value for key, value in cash.items() if key != "type"} == {
        "title": "其中现金",
        "description": "只写数字，元最多两位小数；单位 元",
        "x-unit": "元",
        "examples": ["1200.00"],
        "pattern": r"^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?)$",
    }
    assert properties["posting_kind"]["oneOf"] == [
        {"const": "announcement", "title": "公布"},
        {"const": "objection_period", "title": "公示（可以提异议）"},
        {"enum": ["公布", "公示（可以提异议）"], "title": "中文名称"},
        {"type": "null"},
    ]
    assert "opening_balance" in json_schema(MODELS["ledger"], "")["required"]
