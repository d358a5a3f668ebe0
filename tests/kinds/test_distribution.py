"""收益分配: what the model demands, what is computed again, what the page says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page, sentence
from tests.samples import judge, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds import face

FIGURES = "dividend distributable classes gross".split()
BY_SHARE = "classes:\ntotal_shares: 11\nper_share: 9 元/股\ndistributable:\nyear_end:\n"


def seen(fragment: str) -> str:
    """The words of the example's page with these lines changed."""
    return page("distribution", merged("distribution", fragment))


def test_it_says_how_much() -> None:
    (found,) = refused("distribution", without("distribution", *FIGURES))
    assert (found[0], found[3]) == (
        "CMP-02",
        f"第 {found[1]} 行这里少了金额；“可分配收益”“分给成员”“分几类发”至少写一项",
    )


def test_the_example_raises_no_question_nor_does_a_loss() -> None:
    assert judge("distribution", merged("distribution", "")) == ()
    assert judge("distribution", merged("distribution", "net_income: -5.00\ntail: -0.10\n")) == ()


def test_approximate_and_average_figures_are_printed_as_they_are() -> None:
    text = merged("distribution", "classes:\nper_share: 平均 9 元/股\nattendance: 约 60\nperiod:\ntotal_shares:\n")

    assert "平均9元/股" in page("distribution", text)
    assert "约60人" in page("distribution", text)
    assert sentence("distribution", text).startswith("这一次，可以分的收益 408,000.00 元，分给成员 200,400.00 元")
    assert "总份数乘每份金额" not in page("distribution", text)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("", "✓净收益加年初未分配和其他转入等于“可分配收益”"),
        ("net_income: 312001.00\n", "✗净收益加年初未分配和其他转入是408,001.00元，“可分配收益”写的是408,000.00元"),
        ("year_end: 94001.00\n", "✗可分配收益减提取、扣除和分给成员的是94,000.00元，“年末未分配收益”写的是94,001.00元"),
        ("", "✓成员股：份数乘每份金额等于“分配金额”"),
        ("dividend: 200000.00\nyear_end: 94400.00\n", "✗各类加起来是200,400.00元，“分给成员”写的是200,000.00元"),
        (f"{BY_SHARE}dividend: 99.00\n", "✓总份数乘每份金额等于“分给成员”"),
        (f"{BY_SHARE}dividend: 100.00\n", "✗总份数乘每份金额是99.00元，“分给成员”写的是100.00元，相差1.00元"),
        (
            f"{BY_SHARE}dividend: 100.00\ntail: 1.00\n",
            "✓总份数乘每份金额是99.00元，加上尾差1.00元，等于“分给成员”",
        ),
    ],
)
def test_sums_are_done_again(fragment: str, said: str) -> None:
    assert said in seen(fragment)


def test_shares_are_not_compared_with_persons() -> None:
    assert "份数和人数是两回事" in seen("")
    assert "份数和人数是两回事" not in seen("members:\n")


def test_reserves_that_are_not_stated_are_said_to_be() -> None:
    assert "提取公积金、公益金：未注明" in seen("reserve:\nwelfare:\n")
    assert "提取公积金、公益金：未注明" not in seen("reserve:\n")


def test_a_payment_of_a_coming_day_has_not_been_made() -> None:
    horizon = Horizon(date(2026, 3, 25))
    one = record("distribution", merged("distribution", ""))

    assert face("distribution").state(one, horizon) == "还没发放"
    assert horizon.next_change == date(2026, 4, 2)
    assert face("distribution").state(one, Horizon(date(2026, 4, 2))) == "已发放"
    assert face("distribution").state(record("distribution", merged("distribution", "paid_on:\n")), horizon) == ""
