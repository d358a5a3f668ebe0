"""Findings: their order, their public shape, and what a message may repeat."""

from __future__ import annotations

import pytest

from sunshine.finding import Finding, Severity, echo

FOUND = Finding(
    "FIN-01", Severity.BLOCK, "content/a.yml", 12, 5, "请核对", "a/ledger/2026-q3", ("法 35",), "/rules/FIN-01/"
)


def test_a_finding_has_the_public_shape() -> None:
    assert FOUND.as_json() == {
        "rule": "FIN-01",
        "severity": "BLOCK",
        "path": "content/a.yml",
        "line": 12,
        "column": 5,
        "message": "请核对",
        "record": "a/ledger/2026-q3",
        "basis": ["法 35"],
        "help": "/rules/FIN-01/",
    }


def test_findings_stand_in_the_order_of_the_file() -> None:
    assert FOUND.place == ("content/a.yml", 12, 5, "FIN-01", "请核对")


@pytest.mark.parametrize(
    "written",
    ["1，200元", "123456", "南塘村", "123-456", "", "2026年3月8日", "一二三四五六"],
)
def test_what_cannot_be_personal_is_repeated(written: str) -> None:
    assert echo(written) == f"“{written}”"


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("1234567", id="seven digits"),
        pytest.param("138 0000 0000", id="spaced"),
        pytest.param("138-0000-0000", id="hyphened"),
        pytest.param("1,234,567", id="thousands"),
        pytest.param("１３８００００００００", id="full width"),
        pytest.param("①②③④⑤⑥⑦", id="circled"),
        pytest.param("一三八零零零零零零零零", id="Chinese numerals"),
        pytest.param("幺三八〇〇〇〇", id="as one reads it out"),
        pytest.param("字" * 41, id="long"),
    ],
)
def test_what_could_be_personal_is_only_counted(written: str) -> None:
    assert echo(written) == f"（{len(written)} 个字，这里不照抄）"


@pytest.mark.parametrize(
    "written",
    ["138_1234_5678", "138/1234/5678", "138  1234  5678", "138—1234—5678", "壹叁捌壹贰叁肆伍陆柒捌", "13812x345678"],
)
def test_seven_digits_are_hidden_whatever_stands_between_them(written: str) -> None:
    assert echo(written) == f"（{len(written)} 个字，这里不照抄）"
