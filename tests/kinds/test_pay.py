"""报酬补贴: what the model demands, what is computed again, what the page says."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence
from tests.samples import judge, merged, refused, without


def seen(fragment: str) -> str:
    """The words of the example's page with these lines changed."""
    return page("pay", merged("pay", fragment))


def row(more: str) -> str:
    return f"rows:\n  - {{post: 村民小组长, {more}}}\ntotal:\n"


def test_it_says_how_much() -> None:
    (found,) = refused("pay", without("pay", "rows", "standards"))
    assert (found[0], found[3]) == ("CMP-02", f"第 {found[1]} 行这里少了金额；“标准”和“发放情况”至少写一项")


def test_a_row_has_its_total() -> None:
    (found,) = refused("pay", merged("pay", "rows:\n  - {post: 报账员}\n"))
    assert (found[0], found[3]) == ("CMP-02", f"第 {found[1]} 行这里少了“合计”，请补上")


def test_the_example_raises_no_question() -> None:
    assert judge("pay", merged("pay", "")) == ()


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("", "2026年7—9月报酬补贴：3 个岗位，8 人，共发放 26,660.00 元。"),
        ("total:\npersons_total:\n", "2026年7—9月报酬补贴：3 个岗位，加起来 26,660.00 元。"),
        ("rows:\ntotal:\n", "2026年7—9月定了 2 项补贴标准，例如村委会主任 3600 元/月。"),
    ],
)
def test_the_sentence(fragment: str, said: str) -> None:
    assert sentence("pay", merged("pay", fragment)) == said


def test_the_total_is_added_again() -> None:
    assert "✓各岗位合计加起来等于“合计金额”" in seen("")
    wrong = "✗各岗位合计加起来是26,660.00元，“合计金额”写的是26,600.00元，相差60.00元，需要说明"
    assert wrong in seen("total: 26600.00\n")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            "base: 10.00, allowance: 5.00, deducted: 1.00, total: 15.00",
            "✗村民小组长各项加起来是14.00元，“合计”写的是15.00元",
        ),
        (
            "days: 3, rate: 120 元/天, days_amount: 350.00, total: 350.00",
            "✗村民小组长误工天数乘标准是360.00元，“误工补贴”写的是350.00元",
        ),
    ],
)
def test_a_rows_own_parts_are_added_again(more: str, said: str) -> None:
    assert said in seen(row(more))


@pytest.mark.parametrize(
    "more",
    [
        "base: 10.00, allowance: 5.00, deducted: 1.00, total: 14.00",
        "days: 3, rate: 120 元/天, days_amount: 360.00, total: 360.00",
        "days: 3, rate: 2 次/天, total: 约 14.00",
    ],
)
def test_what_comes_out_or_cannot_be_computed_is_not_spoken_of(more: str) -> None:
    assert "✗" not in seen(row(more))


def test_the_foot_says_that_the_program_only_does_sums() -> None:
    assert "程序只核对能否对上" in seen("")
