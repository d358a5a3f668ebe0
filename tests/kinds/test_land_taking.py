"""征地补偿: what the model demands, what it computes, what its page says."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence
from tests.samples import merged, record, refused, without

HOUSEHOLDS = "household_shares:\n  - {household: 张*明, group: 3组, people: 4, amount: 74000.00}\n"


def test_households_demand_a_day_on_which_they_go() -> None:
    assert refused("land_taking", merged("land_taking", HOUSEHOLDS)) == [
        ("PRV-10", 1, 1, "第 1 行这里少了“到期撤下”expires_on，请补上：涉及个人和困难群体的记录，公布期满就要撤下")
    ]


def test_without_households_it_stays_for_good() -> None:
    without_any = record("land_taking", merged("land_taking", ""))
    with_one = record("land_taking", merged("land_taking", HOUSEHOLDS + "expires_on: 2026-10-08\n"))

    assert (without_any.privacy, without_any.count_of_rows) == ("", None)
    assert (with_one.privacy, with_one.count_of_rows) == ("P2", 1)


def test_a_household_is_named_masked_or_not_at_all() -> None:
    text = merged("land_taking", HOUSEHOLDS.replace("张*明", "张小明") + "expires_on: 2026-10-08\n")
    line = text[: text.index("household_shares:")].count("\n") + 2

    ((rule, where, _, words),) = refused("land_taking", text)
    assert (rule, where) == ("PRV-07", line)
    assert words == f"第 {line} 行“户主”里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰"
    assert "小明" not in words


def test_an_account_says_what_came_or_what_went() -> None:
    text = without("land_taking", "received", "distributed").replace("stage: distribution", "stage: account")
    line = text[: text.index("stage:")].count("\n") + 1

    assert refused("land_taking", text) == [
        ("CMP-02", line, 8, f"第 {line} 行公布补偿费收支，“已收到”和“已分配”至少写一项")
    ]


def test_the_items_of_a_row_add_up_to_its_subtotal() -> None:
    taking = record("land_taking", merged("land_taking", ""))

    assert [row.fees for row in taking.rows] == [row.subtotal.value for row in taking.rows]
    assert taking.total.fees == sum(row.fees for row in taking.rows)


def test_a_sum_with_a_missing_item_is_not_told() -> None:
    text = merged("land_taking", "rows:\n  - {name: 3组, area: 2, land_fee: 12.00, crops_fee: 未注明}\n")
    assert record("land_taking", text).rows[0].fees is None


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("plan", "准备征收南塘村3组、南塘村5组的土地 20.00 亩，用于水利设施用地，补偿费合计 1,683,210.00 元。"),
        ("notice", "批准征收南塘村3组、南塘村5组的土地 20.00 亩，用于水利设施用地，补偿费合计 1,683,210.00 元。"),
        ("account", "已收到征地补偿费 1,600,000.00 元，已分配 0.00 元，集体留存 0.00 元，还没分的 1,600,000.00 元。"),
        ("distribution", "征地补偿费共 1,600,000.00 元，可分配 1,480,000.00 元，64 人参加分配，每份 18500 元/人。"),
    ],
)
def test_each_stage_is_said_in_one_sentence(stage: str, words: str) -> None:
    assert sentence("land_taking", merged("land_taking", f"stage: {stage}\n")).startswith(words)


def test_a_line_that_does_not_multiply_asks_beside_the_figure() -> None:
    text = merged(
        "land_taking", "gross_lines:\n  - {label: 土地补偿费, quantity: 20 亩, rate: 4.8 万元/亩, amount: 96 元}\n"
    )
    assert "算得960,000元，需要说明" in page("land_taking", text)


def test_a_rate_whose_unit_is_broken_is_printed_as_it_is() -> None:
    text = merged("land_taking", "standards:\n  - {item: 青苗补偿费, rate: 4.95 /平方米}\n")
    words = page("land_taking", text)

    assert "4.95/平方米" in words
    assert "4.95元/平方米" not in words
