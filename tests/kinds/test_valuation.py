"""清产核资、资产评估: gaps with their reasons."""

from __future__ import annotations

from tests.pages import page
from tests.samples import example, judge, merged, record, refused, without


def test_the_example_gives_nothing_to_ask() -> None:
    assert judge("valuation", example("valuation")) == ()


def test_a_record_says_what_was_found() -> None:
    assert refused("valuation", without("valuation", "counted", "valued")) == [
        ("CMP-02", 1, 1, "第 1 行“清查明细”和“评估明细”至少写一项")
    ]


def test_the_basis_day_is_asked_for() -> None:
    assert refused("valuation", without("valuation", "basis_on")) == [
        ("CMP-02", 1, 1, "第 1 行这里少了“基准日”，请补上")
    ]


def test_a_gap_is_what_was_found_less_what_the_books_say() -> None:
    same, lost, unlisted = record("valuation", example("valuation")).counted

    assert (same.gap, lost.gap, unlisted.gap) == (0, -120_000, 900_000)


def test_a_gap_is_not_computed_from_what_is_approximate() -> None:
    rows = "counted:\n  - {name: 水泵, book: 约 3600, found: 2400}\n"

    assert record("valuation", merged("valuation", rows)).counted[0].gap is None


def test_the_page_tells_gaps_with_reasons() -> None:
    text = page("valuation", example("valuation"))

    assert "清产核资并评估，以2026年8月31日为准，清查3项，账实不一致2项" in text
    assert "旧水泵盘亏实有比账上少1,200.00元差在哪里一台2025年汛期损坏" in text
    assert "实有比账上多7,800.00元" in text


def test_a_gap_without_a_reason_is_asked_about() -> None:
    text = page("valuation", merged("valuation", "counted:\n  - {name: 水泵, book: 3600, found: 2400}\n"))

    assert "没有写原因，需要说明" in text


def test_an_old_value_is_called_old() -> None:
    assert "评估已过有效期" in page("valuation", merged("valuation", "valid_until: 2026-10-31\n"), is_line=True)
    assert "评估已过有效期" not in page("valuation", example("valuation"), is_line=True)
