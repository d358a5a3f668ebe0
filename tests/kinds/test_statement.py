"""会计报表: what the model demands, which identities are done again, what the page says."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence, state
from tests.samples import judge, merged, refused, without

INCOME = """\
catalogue_code: FA-M05
form: income_and_distribution
as_of:
period: 2025
balance_lines:
income_lines:
  - {row: operating_income, code: "501", amount: 103.00}
  - {row: part, label: 发包及上交收入, amount: 35.00}
  - {row: investment_income, amount: 5.00}
  - {row: operating_expense, amount: 45.00}
  - {row: administrative_expense, amount: 35.00}
  - {row: operating_result, amount: 28.00, previous: 20.00}
  - {row: subsidy_income, amount: 30.00}
  - {row: other_income, amount: 42.00}
  - {row: other_expense, amount: 45.00}
  - {row: total_result, label: 本年收益, amount: 55.00}
  - {row: net_result, amount: 55.00}
  - {row: opening_undistributed, amount: 15.00}
  - {row: distributable, amount: 70.00}
  - {row: reserve_and_welfare_fund, amount: 7.00}
  - {row: welfare_fee, amount: 7.00}
  - {row: to_members, amount: 20.00}
  - {row: closing_undistributed, amount: 36.00}
"""
TRIAL = """\
form: trial_balance
balance_lines:
trial_lines:
  - {account: 银行存款, code: "102", begin_debit: 10.00, debit: 5.00, end_debit: 15.00}
  - {account: 经营收入, begin_credit: 10.00, credit: 5.00, end_credit: 15.00}
"""


def seen(fragment: str) -> str:
    """The words of the example's page with these lines changed."""
    return page("statement", merged("statement", fragment))


def balance(*lines: str) -> str:
    return "balance_lines:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


def test_the_form_is_needed() -> None:
    (found,) = refused("statement", without("statement", "form"))
    assert found == ("CMP-02", 1, 1, "第 1 行这里少了“哪一张表”，请补上")


def test_a_form_has_its_own_lines() -> None:
    (found,) = refused("statement", merged("statement", "form: trial_balance\nbalance_lines:\n"))
    assert (found[0], found[3]) == (
        "CMP-02",
        f"第 {found[1]} 行科目余额表要写“科目余额各行”trial_lines，每行一条",
    )


def test_two_forms_are_two_records() -> None:
    text = merged("statement", "form: balance_sheet\n")
    text += "trial_lines:\n  - {account: 银行存款}\n"

    (found,) = refused("statement", text)
    assert (found[0], found[3]) == (
        "SRC-81",
        f"第 {found[1]} 行“科目余额各行”不属于资产负债表；一条记录只写一张表，另一张另写一条",
    )


def test_the_example_raises_no_question_though_some_figures_are_negative() -> None:
    assert judge("statement", merged("statement", "")) == ()
    owed = balance("account: 未分配收益, account_class: equity, end: -5.00")
    assert judge("statement", merged("statement", owed)) == ()


def test_a_balance_sheet_says_what_is_left() -> None:
    assert sentence("statement", merged("statement", "")) == (
        "截至2026年9月30日，资产 1,847,000.00 元，负债 31,500.00 元，净剩 1,815,500.00 元。"
    )
    assert state("statement", merged("statement", "")) == ("资产负债表", False)


def test_without_equity_the_net_assets_are_computed_and_said_to_be() -> None:
    text = seen(
        balance(
            "account: 现金, account_class: asset, end: 无",
            "account: 固定资产, account_class: asset, end: 10.00",
            "account: 借款, account_class: liability, end: 25.00",
        )
    )

    assert "资产减负债，程序算得净资产−15.00元；纸上没有印这一项。" in text
    assert "现金期末数（元）无" in text
    assert "净欠15.00元" in text


def test_what_is_not_stated_makes_the_sum_unknown() -> None:
    text = seen(
        balance(
            "account: 现金, account_class: asset, end: 未注明",
            "account: 借款, account_class: liability, end: 25.00",
        )
    )

    assert "净资产" not in text
    assert "资产相加" not in text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "end: 943000.00",
            "end: 943001.00",
            "✗期末流动资产小计以上各行加起来是943,000.00元，“流动资产小计”写的是943,001.00元",
        ),
        ("end: 1847000.00", "end: 1847001.00", "✗期末资产各行加起来是1,847,000.00元，“资产合计”写的是1,847,001.00元"),
        ("begin: 46000.00", "begin: 46001.00", "✗年初负债加所有者权益是1,828,201.00元，“资产合计”写的是1,828,200.00元"),
    ],
)
def test_totals_and_the_equation_are_done_again(old: str, new: str, said: str) -> None:
    text = merged("statement", "")

    assert said not in page("statement", text)
    assert said in page("statement", text.replace(old, new))


def test_the_identities_of_income_hold_in_the_old_form_too() -> None:
    text = seen(INCOME)

    for words in (
        "✓经营收入等减经营支出、税金、管理费用等于“经营收益”",
        "✓经营收益加补助和其他收入、减公益和其他支出等于“本年收益”",
        "✓净收益加年初未分配和其他转入等于“可分配收益”",
        "✓可分配收益减提取和分配等于“年末未分配收益”",
        "其中：发包及上交收入",
        "501经营收入",
        "上年数（元）20.00",
    ):
        assert words in text
    assert "✗" not in text
    assert sentence("statement", merged("statement", INCOME)) == (
        "2025年收益总额 55.00 元，净收益 55.00 元，分给成员 20.00 元。"
    )


def test_a_wrong_identity_is_told_with_both_figures() -> None:
    text = seen(INCOME.replace("distributable, amount: 70.00", "distributable, amount: 71.00"))

    assert "✗净收益加年初未分配和其他转入是70.00元，“可分配收益”写的是71.00元，相差1.00元，需要说明" in text
    assert "✗可分配收益减提取和分配是37.00元，“年末未分配收益”写的是36.00元" in text


def test_a_trial_balance_has_two_equal_sides() -> None:
    text = seen(TRIAL)

    assert "✓期初借方各科目加起来等于“期初贷方各科目加起来”" in text
    assert "102银行存款" in text
    assert "期末贷方（元）15.00" in text
    assert sentence("statement", merged("statement", TRIAL)) == "截至2026年9月30日，2 个科目的余额。"
    assert "✗本期借方各科目加起来是5.00元" in seen(TRIAL.replace("credit: 5.00", "credit: 6.00"))
