"""采购: quotes, lines that multiply, acceptance."""

from __future__ import annotations

from tests.pages import page
from tests.samples import example, judge, merged, record, refused, without


def test_the_example_gives_nothing_to_ask() -> None:
    assert judge("procurement", example("procurement")) == ()


def test_the_purpose_and_the_amount_are_asked_for() -> None:
    assert refused("procurement", without("procurement", "purpose")) == [
        ("CMP-02", 1, 1, "第 1 行这里少了“买什么，做什么用”，请补上")
    ]
    assert refused("procurement", without("procurement", "amount")) == [
        ("CMP-02", 1, 1, "第 1 行这里少了“成交金额”，请补上")
    ]


def test_a_quantity_has_its_unit() -> None:
    text = merged("procurement", "bought:\n  - {name: 桌子, quantity: 20, amount: 100}\n")

    assert [(rule, words) for rule, _, _, words in refused("procurement", text)] == [
        ("CMP-02", "第 10 行“数量”写成了“20”，请写成“144.15 元/平方米”或“30 个”这样，数字和单位都要有")
    ]


def test_a_line_multiplies_where_its_units_fit() -> None:
    lines = (
        "bought:\n"
        "  - {name: 桌子, quantity: 20 张, unit_price: 12.50 元/张, amount: 250.00}\n"
        "  - {name: 布, quantity: 20 米, unit_price: 12.50 元/匹, amount: 250.00}\n"
    )
    first, second = record("procurement", merged("procurement", lines)).bought

    assert (first.computed, second.computed) == (25_000, None)


def test_a_line_that_does_not_multiply_is_asked_about() -> None:
    lines = "bought:\n  - {name: 桌子, quantity: 20 张, unit_price: 12.50 元/张, amount: 260.00}\n"

    assert "“桌子”数量乘单价是250.00元，清单上是260.00，需要说明。" in page("procurement", merged("procurement", lines))


def test_the_page_says_who_sold_and_who_received() -> None:
    text = page("procurement", example("procurement"))

    assert "询价比价，3家报价，从示例区明灯照明工程队买，花费26,200.00元，已验收。" in text
    assert "✓选中" in text
    assert "监委会委员周某某、二组组长陈某某" in text


def test_what_has_only_arrived_is_not_called_accepted() -> None:
    text = page("procurement", without("procurement", "acceptance"))

    assert "已到货。" in text
    assert "已验收" not in text
