"""预算和决算: what the model demands, what is computed again, what the page says."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence, state
from tests.samples import judge, merged, record, refused, without

PLAN = """\
id: shili/dongfeng/nantang/budget/2025-final
catalogue_code: FA-M01
lines:
  - {account: 经营收入, side: income, budget: 100.00}
  - {account: 管理费用, side: expense, budget: 80.00}
income_budget: 100.00
expense_budget: 80.00
income_adjusted:
expense_adjusted:
income_actual:
expense_actual:
"""


def seen(fragment: str) -> str:
    """The words of the example's page with these lines changed."""
    return page("budget", merged("budget", fragment))


def test_lines_are_needed() -> None:
    assert refused("budget", without("budget", "lines")) == [("CMP-02", 1, 1, "第 1 行这里少了“分科目预算”，请补上")]


@pytest.mark.parametrize(("code", "label"), [("FA-M01", "预算"), ("FA-M03", "决算")])
def test_a_plan_has_planned_and_an_account_actual_sums(code: str, label: str) -> None:
    text = merged("budget", f"catalogue_code: {code}\nlines:\n  - {{account: 经营收入, side: income}}\n")

    (found,) = refused("budget", text)
    assert (found[0], found[3]) == (
        "CMP-02",
        f"第 {found[1]} 行这里少了金额；“分科目预算”每一行请写“{label}”",
    )


def test_the_example_raises_no_question() -> None:
    assert judge("budget", merged("budget", "")) == ()


@pytest.mark.parametrize(
    ("line", "variance"),
    [
        ("budget: 100.00, actual: 120.00", 2000),
        ("budget: 100.00, adjusted: 130.00, actual: 120.00", -1000),
        ("budget: 约 100.00, actual: 120.00", None),
        ("budget: 100.00, actual: 未注明", None),
        ("actual: 120.00", None),
    ],
)
def test_the_difference_is_from_the_plan_as_last_changed(line: str, variance: int | None) -> None:
    text = merged("budget", f"lines:\n  - {{account: 公益支出, side: expense, {line}}}\n")

    assert record("budget", text).lines[0].variance == variance


def test_a_plan_shows_no_columns_of_the_account() -> None:
    text = seen(PLAN)

    assert "钱打算花在哪里" in text
    assert "决算（元）" not in text
    assert "调整后（元）" not in text
    assert state("budget", merged("budget", PLAN)) == ("预算", False)
    assert sentence("budget", merged("budget", PLAN)) == (
        "2025年打算收入 100.00 元，打算支出 80.00 元。最大一项支出是“管理费用”，80.00 元。"
    )


def test_an_account_says_how_far_it_came_out_from_the_plan() -> None:
    text = seen("")

    assert "比预算多少（元）＋58,600.00" in text
    assert "比预算多少（元）−5,700.00" in text
    assert "台风后增加道路清障两次" in text
    assert state("budget", merged("budget", "")) == ("决算", False)


def test_totals_are_done_again() -> None:
    assert "✓调整后支出各科目加起来等于“调整后支出合计”" in seen("")
    wrong = seen("expense_actual: 540000.00\n")
    assert "✗决算支出各科目加起来是540,900.00元，“决算支出合计”写的是540,000.00元，相差900.00元，需要说明" in wrong
    assert "✗上年结余加收入、减支出是1,075,900.00元" in wrong


def test_without_totals_the_accounts_are_counted() -> None:
    plan = merged("budget", PLAN + "income_budget:\nexpense_budget:\n".replace(":\n", ": 未注明\n"))

    assert sentence("budget", plan).startswith("2025年预算共 2 个科目。")
