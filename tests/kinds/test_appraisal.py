"""民主评议: counts by post, added up again; promises against results."""

from __future__ import annotations

from tests.pages import bare, page, sentence
from tests.samples import base, merged, record, without


def test_votes_and_rates_are_computed_again() -> None:
    shown = page("appraisal", base("appraisal"))

    assert "✓每个人的票数加起来都等于收回的评议票" in shown
    assert "✓满意率重算过，都对得上" in shown
    assert "村委会主任王某某58票" in shown


def test_differences_stand_with_both_figures() -> None:
    text = merged(
        "appraisal",
        "judgements:\n  - {post: 村委会主任, excellent: 44, competent: 14, basic: 2, incompetent: 0, rate: 98.5}\n",
    )

    shown = page("appraisal", text)

    assert "✗村委会主任的票数加起来是60票，收回61张，需要说明" in shown
    assert "✗村委会主任的满意率印的是98.5%，算得96.7%，需要说明" in shown


def test_a_count_that_is_not_stated_enters_no_sum() -> None:
    text = merged("appraisal", "judgements:\n  - {post: 村委会主任, excellent: 44, grade: excellent}\n")

    shown = page("appraisal", text)

    assert record("appraisal", text).judgements[0].counted == 44
    assert "加起来" not in shown
    assert "优秀加称职" not in shown


def test_a_paper_without_counts_says_so() -> None:
    text = merged("appraisal", "judgements:\n  - {post: 村干部, grade: competent}\n")

    assert record("appraisal", text).judgements[0].counted is None
    assert "每个人得了多少票，纸上未注明" in page("appraisal", text)


def test_the_sentence_keeps_about() -> None:
    text = without("appraisal", "judges", "judgements", "returned", "promises") + "judges: 近 200\n"

    assert sentence("appraisal", text) == "2025年评议村民委员会成员和由村里发补贴的工作人员，近 200 人来评。"
    assert "62 人来评，评了 3 人，收回 61 张评议票，对照 2 件承诺，做到 1 件。" in sentence(
        "appraisal", base("appraisal")
    )


def test_a_paper_that_leaves_everything_out_is_still_a_page() -> None:
    text = bare("appraisal", "")

    assert sentence("appraisal", text) == "评议干部。"
    assert "评议干部。".replace(" ", "") in page("appraisal", text)
