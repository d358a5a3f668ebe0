"""Amounts in Chinese numerals: right ones, other spellings, and what is not read."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.samples import FIXED

from sunshine.numerals import is_ordinary, read_money, write_money


@pytest.mark.parametrize(
    ("words", "fen"),
    [
        ("壹拾贰万捌仟叁佰元伍角整", 12_830_050),
        ("零元整", 0),
        ("伍分", 5),
        ("壹元零伍分", 105),
        ("壹元零角伍分", 105),
        ("壹万元整", 1_000_000),
        ("壹万亿元整", 10**14),
        ("壹亿零伍佰万元整", 10_500_000_000),
        ("壹亿伍仟万元", 15_000_000_000),
        ("负壹佰贰拾捌万叁仟元零伍分", -128_300_005),
        ("贰仟零叁拾元", 203_000),
        ("壹拾壹元", 1_100),
    ],
)
def test_a_standard_amount_is_read_to_the_fen(words: str, fen: int) -> None:
    assert read_money(words) == fen


@pytest.mark.parametrize(
    ("words", "fen"),
    [
        pytest.param("叁仟捌百元", 380_000, id="mixed characters, as in case 010"),
        pytest.param("壹拾叁万壹仟壹百元整(131,100)", 13_110_000, id="figure behind it, as in case 010"),
        pytest.param("人民币（大写）：壹万圆正", 1_000_000, id="what is printed before it"),
        pytest.param("一百二十万元", 120_000_000, id="ordinary numerals"),
        pytest.param("十万元", 10_000_000, id="ten without one"),
        pytest.param("壹萬贰仟元", 1_200_000, id="traditional 萬"),
        pytest.param("壹万伍佰元", 1_050_000, id="zero left out where nothing else is meant"),
        pytest.param("壹拾贰万元（小写：￥120,000.00元）", 12_000_000, id="figure with its sign"),
        pytest.param("约 贰拾万元", 20_000_000, id="qualifier and space"),
        pytest.param("壹拾万", 10_000_000, id="no unit"),
        pytest.param("零万零仟贰佰零拾伍元零角零分", 20_500, id="a printed form with every place filled in"),
    ],
)
def test_other_spellings_are_read_too(words: str, fen: int) -> None:
    assert read_money(words) == fen


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("", id="nothing"),
        pytest.param("整", id="only the end"),
        pytest.param("万元", id="no number before 万"),
        pytest.param("元整", id="no number before 元"),
        pytest.param("叁佰伍元", id="305 or 350"),
        pytest.param("三万五", id="30,005 or 35,000"),
        pytest.param("一亿五千", id="100,005,000 or 150,000,000"),
        pytest.param("壹万壹亿亿元", id="亿 twice"),
        pytest.param("壹亿亿元", id="beyond what is read"),
        pytest.param("一二三元", id="a row of digits"),
        pytest.param("壹拾佰元", id="units that rise"),
        pytest.param("壹佰拾元", id="a ten without its digit"),
        pytest.param("壹佰贰拾伍角", id="角 without 元 before it"),
        pytest.param("壹元伍", id="a digit without its unit"),
        pytest.param("每亩800元", id="a figure"),
        pytest.param("贰拾万元左右", id="words behind it"),
        pytest.param("二〇元", id="digits as in a year"),
        pytest.param("壹亿壹亿元", id="亿 twice in a row"),
        pytest.param("壹万贰万元", id="万 twice in a row"),
    ],
)
def test_what_is_no_single_amount_is_not_read(words: str) -> None:
    assert read_money(words) is None


@FIXED
@given(st.integers(-(10**17) + 1, 10**17 - 1))
@example(0)
@example(5)
@example(1_000_000)
@example(10**14)
@example(68_148_000_088_484_814)
def test_every_amount_is_read_back_from_its_standard_spelling(fen: int) -> None:
    words = write_money(fen)

    assert read_money(words) == fen
    assert not is_ordinary(words)


@FIXED
@given(st.text("零壹贰叁玖十百拾佰仟万亿元角分整负〇两", max_size=12))
def test_whatever_is_read_is_a_whole_number_or_nothing(words: str) -> None:
    read = read_money(words)

    assert read is None or abs(read) < 10**18


def test_ordinary_characters_are_told_from_those_against_forgery() -> None:
    assert is_ordinary("叁仟捌百元")
    assert not is_ordinary("人民币叁仟捌佰圆正")


def test_what_nobody_says_any_more_is_a_figure() -> None:
    assert write_money(10**17) == "1,000,000,000,000,000.00元"
