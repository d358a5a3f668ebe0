"""债权债务: what a row demands, how sides add up."""

from __future__ import annotations

from tests.pages import page
from tests.samples import example, judge, merged, record, refused, without

from sunshine.records.debt import end_of

TOTALS = ("receivable_total", "payable_total", "loan_total", "guarantee_total")


def test_the_example_gives_nothing_to_ask() -> None:
    assert judge("debt", example("debt")) == ()


def test_a_private_debtor_is_masked() -> None:
    text = merged("debt", "items:\n  - {side: receivable, party: 张建国, party_sort: person, end: 100}\n")

    assert refused("debt", text) == [
        ("PRV-07", 10, 31, "第 10 行“对方”里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰")
    ]


def test_what_is_left_must_be_stated() -> None:
    text = merged("debt", "items:\n  - {side: payable, party: 东风镇水务站}\n")

    assert refused("debt", text) == [("CMP-02", 10, 5, "第 10 行这里少了“期末”，请补上")]


def test_a_record_says_something() -> None:
    assert refused("debt", without("debt", "items", *TOTALS)) == [
        ("CMP-02", 1, 1, "第 1 行“逐笔明细”和各项合计至少写一项；没有债权债务的，合计写“无”")
    ]


def test_a_village_without_debts_says_so() -> None:
    text = without("debt", "items", *TOTALS) + "receivable_total: 无\npayable_total: 无\n"

    assert "别人欠我们：无；我们欠别人：无。" in page("debt", text)


def test_nothing_left_counts_as_nothing_and_about_is_not_added() -> None:
    rows = "items:\n  - {side: payable, party: 甲站, end: 无}\n  - {side: payable, party: 乙站, end: 约 20}\n"
    first, second = record("debt", merged("debt", rows)).items

    assert (end_of([first]), end_of([first, second])) == (0, None)


def test_the_page_shows_both_sides_and_what_is_late() -> None:
    text = page("debt", example("debt"))

    assert "2026年三季度末，别人欠我们17,840.00元；我们欠别人860.00元；银行和其他借款250,000.00元；" in text
    assert "旧厂房2026年下半年租金：2026年7月31日到期，期末还有13,040.00元" in text
    assert "2027年3月14日到期，期末还有" not in text


def test_a_total_that_does_not_add_up_is_shown_with_what_does() -> None:
    text = page("debt", merged("debt", "receivable_total: 17000.00\n"))

    assert "逐笔加总是17,840.00元，表上印的是17,000.00，需要说明。" in text
