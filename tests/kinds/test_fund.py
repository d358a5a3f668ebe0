"""Funds and donations: what the model demands, what is computed again, what the page says."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence, state
from tests.samples import judge, merged, record, refused, without

from sunshine.pages.kinds.fund import tallies

NO_FIGURES = (
    "allocated pledged opening_balance received used balance sources uses donors goods allocation "
    "donation_count standards cutoff is_cumulative".split()
)  # fmt: skip


def seen(fragment: str) -> str:
    """The words of the example's page with these lines changed."""
    return page("fund", merged("fund", fragment))


def test_it_says_how_much() -> None:
    assert refused("fund", without("fund", *NO_FIGURES)) == [
        (
            "CMP-02",
            11,
            12,
            "第 11 行这里少了金额或数量；“收到”“使用”“结余”“安排总额”“捐赠明细”“物资明细”至少写一项",
        )
    ]


@pytest.mark.parametrize(("name", "label"), [("fund_name", "资金或物资名称"), ("origin", "来自哪里")])
def test_what_is_needed_is_asked_for(name: str, label: str) -> None:
    assert refused("fund", without("fund", name)) == [("CMP-02", 1, 1, f"第 1 行这里少了“{label}”，请补上")]


def test_a_private_giver_is_masked_and_never_repeated() -> None:
    text = merged("fund", "expires_on: 2026-10-26\ndonors:\n  - {name: 张小明, donor_type: person, received: 1.00}\n")

    (found,) = refused("fund", text)
    assert found[0] == "PRV-07"
    assert found[3] == (f"第 {found[1]} 行“捐赠人”里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰")


def test_a_list_of_private_givers_expires() -> None:
    donors = "donors:\n  - {name: 张*明, donor_type: person, received: 1.00}\n"

    assert [(found[0], found[3]) for found in refused("fund", merged("fund", donors))] == [
        (
            "PRV-10",
            "第 1 行这里列了捐款的个人，少了“到期撤下”expires_on，请补上；"
            "要长期公开的，把个人合写成一行（类别 persons 多人合计）",
        )
    ]
    assert record("fund", merged("fund", f"expires_on: 2026-10-26\n{donors}")).donors[0].name == "张*明"


def test_the_example_raises_no_question() -> None:
    assert judge("fund", merged("fund", "")) == ()


def test_the_sentence_keeps_promises_and_receipts_apart() -> None:
    text = "pledged: 约 62000.00\nreceived: 56400.00\nused: 未注明\nbalance:\nallocated:\ngoods: []\ncutoff:\n"

    assert sentence("fund", merged("fund", text)) == "路灯捐款：答应捐 约 62,000.00 元，收到 56,400.00 元。"


def test_opening_and_receipts_less_uses_are_proved() -> None:
    assert "✓结余对得上" in seen("")
    assert "✗收到减使用与结余相差10.00元，需要说明" in seen("balance: 17210.00\n")


@pytest.mark.parametrize("fragment", ["opening_balance:\n", "received: 约 56400.00\n", "balance: 未注明\n"])
def test_nothing_is_proved_of_an_unstated_or_uncertain_figure(fragment: str) -> None:
    assert "结余对得上" not in seen(fragment)


def test_uses_are_added_again() -> None:
    text = seen("used: 39300.00\nbalance: 17100.00\n")

    assert "✗使用明细加起来是39,200.00元，“使用”写的是39,300.00元，相差100.00元，需要说明" in text


def test_named_gifts_may_be_fewer_than_all_but_not_more() -> None:
    assert "其余没有列名的捐赠6,000.00元" in seen("")
    more = seen("received: 50000.00\nused: 39200.00\nbalance: 10800.00\nsources: []\n")
    assert "✗列名的到账相加50,400.00元，收到50,000.00元，需要说明" in more


def test_a_gift_under_two_names_is_counted_once() -> None:
    donors = (
        "donors:\n  - {name: 甲公司, donor_type: organisation, received: 100.00}\n"
        "  - {name: 甲厂, donor_type: organisation, received: 100.00, same_as: 甲公司}\n"
    )

    assert "列名的到账相加100.00元" in seen(donors)


def test_goods_are_counted_in_given_and_left() -> None:
    assert "✓铁锹：收到50把，发出加结存50把" in seen("")
    goods = "goods:\n  - {name: 大米, unit: 袋, received: 50, given: 42, left: 7}\n"
    assert "✗大米：收到50袋，发出加结存49袋，需要说明" in seen(goods)


def test_goods_without_a_price_are_never_nought() -> None:
    text = seen("goods:\n  - {name: 防护服, received: 1500}\n")

    assert "收到数量1,500" in text
    assert "折价金额" not in text


def test_money_outside_the_village_is_said_to_be_so() -> None:
    assert "这笔钱不在村账上" in seen("custody: {custodian: 交通局专户, is_outside: true}\n")
    assert "这笔钱不在村账上" not in seen("")


def test_years_on_one_paper_are_added_apart() -> None:
    text = (
        "received:\nused:\nbalance:\nopening_balance:\nsources:\n"
        '  - {source: 财政, period: "2024", amount: 10.00, state: received}\n'
        '  - {source: 财政, period: "2025", amount: 20.00, state: received}\n'
        'uses:\n  - {item: 电费, period: "2024", amount: 4.00}\n  - {item: 电费, period: "2025", amount: 约 5.00}\n'
    )

    found = tallies(record("fund", merged("fund", text)))
    assert [(one.name, one.sources, one.uses, one.rest) for one in found] == [
        ("2024年", 1000, 400, 600),
        ("2025年", 2000, None, None),
    ]
    assert "合计大写" not in seen(text + "donors: []\n")


def test_an_allocation_is_added_and_compared() -> None:
    table = (
        "allocated: {value: 100.00}\nallocation:\n  columns:\n    - {key: village, label: 村}\n"
        "    - {key: amount, label: 金额, unit: 万元}\n  rows:\n    - [南塘村, '0.004']\n    - [北桥村, '0.006']\n"
    )

    assert "✓分配表各行加起来等于“安排总额”" in seen(table)
    assert "怎么分的" in seen(table)
    assert "怎么分的" not in seen(table + "sheet:\n  - field: allocation\n")


def test_the_list_says_what_is_left() -> None:
    assert state("fund", merged("fund", "")) == ("还剩 17,200.00 元", False)
