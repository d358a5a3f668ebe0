"""筹资筹劳: what the model demands, what is computed again, what the page says."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence, state
from tests.samples import judge, merged, refused, without

FIGURES = "per_head labour_per_head funding budget raised spent labour by_group".split()


def seen(fragment: str) -> str:
    """The words of the example's page with these lines changed."""
    return page("levy", merged("levy", fragment))


def test_it_says_how_much() -> None:
    assert [found[0] for found in refused("levy", without("levy", *FIGURES))] == ["CMP-02"]
    (found,) = refused("levy", without("levy", *FIGURES))
    assert found[3].endswith("这里少了金额或工日；“每人（户）筹资”“每个劳动力出工”“资金来源”“已筹到”至少写一项")


def test_what_is_needed_is_asked_for() -> None:
    assert refused("levy", without("levy", "matter")) == [("CMP-02", 1, 1, "第 1 行这里少了“筹资筹劳事项”，请补上")]


@pytest.mark.parametrize("count", ["1", "4"])
def test_a_small_group_of_exempted_people_stays_hidden(count: str) -> None:
    text = merged("levy", f"exemptions:\n  - {{ground: 家庭困难, persons: {count}}}\n")

    (found,) = refused("levy", text)
    assert found[0] == "PRV-08"
    assert found[3].endswith("“减免”第 1 条“人数”太小，村里人能认出是谁；1 到 4 人请写“少于5”，没有写 0")


@pytest.mark.parametrize(("count", "shown"), [("0", "人数（人）0"), ("5", "人数（人）5"), ("少于5", "人数（人）少于5")])
def test_none_five_and_fewer_than_five_may_be_said(count: str, shown: str) -> None:
    assert shown in seen(f"exemptions:\n  - {{ground: 家庭困难, persons: {count}}}\n")


def test_the_example_raises_no_question() -> None:
    assert judge("levy", merged("levy", "")) == ()


def test_a_plan_says_what_each_gives() -> None:
    plan = merged("levy", "base: household\nraised:\nspent:\nbalance:\nbeneficiaries: 约 800\n")

    assert sentence("levy", plan) == (
        "修二组水渠，每户出 20.00 元，每个劳动力出工 2 工日，资金来源共 66,400.00 元，受益 约 800 人。"
    )


def test_an_account_says_what_came_in_and_went_out() -> None:
    text = merged("levy", "per_head:\nlabour_per_head:\nbeneficiaries:\n")

    assert sentence("levy", text) == "修二组水渠，已筹到 16,400.00 元，已使用 12,600.00 元，结余 3,800.00 元。"
    assert state("levy", text) == ("结余 3,800.00 元", False)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        ("balance: 3700.00\n", "✗收到减使用与结余相差100.00元，需要说明"),
        (
            "funding_total: 66000.00\n",
            "✗各项来源加起来是66,400.00元，“资金来源合计”写的是66,000.00元，相差400.00元，需要说明",
        ),
        ("funding_total:\nbudget: 66400.00\n", "✓各项来源加起来等于“总预算”"),
        ("raised: 16000.00\nspent: 12200.00\n", "✗各小组已筹加起来是16,400.00元，“已筹到”写的是16,000.00元"),
        ("spent: 12500.00\nbalance: 3900.00\n", "✗使用明细加起来是12,600.00元，“已使用”写的是12,500.00元"),
        ("labour:\n  - {work: 清淤, persons: 14, days: 2, person_days: 28}\n", "✓清淤：14人每人2天，合28工日"),
        (
            "labour:\n  - {work: 清淤, persons: 14, days: 2, person_days: 27}\n",
            "✗清淤：14人每人2天，合28工日，写的是27工日，需要说明",
        ),
    ],
)
def test_sums_are_done_again(fragment: str, said: str) -> None:
    assert said in seen(fragment)


def test_a_gap_is_no_source() -> None:
    gap = (
        "funding:\n  - {source: 村民筹资, amount: 10.00, state: received}\n  - {source: 缺口, amount: 5.00, state: gap}\n"
        "funding_total: 10.00\n"
    )

    assert "✓各项来源加起来等于“资金来源合计”" in seen(gap)


def test_unclear_labour_is_printed_and_not_multiplied() -> None:
    text = seen("labour:\n  - {work: 清淤, persons: 14, words: 14人14天}\n")

    assert "14人14天" in text
    assert "合14工日" not in text
