"""民主协商: a talk is no resolution, and its result is followed up quarter by quarter."""

from __future__ import annotations

from datetime import date

from tests.pages import bare, page, sentence, state
from tests.samples import base, judge, merged, record, refused, without

HELD = (
    "entitled", "present", "attendance", "statements", "agreement", "consent", "yes", "no", "abstain", "outcome",
    "adoption", "adoption_reason", "tasks", "statuses", "feedback", "event_date",
)  # fmt: skip


def call() -> str:
    return without("consultation", *HELD) + "event_date: 2026-11-28\n"


def test_a_quarter_is_told_once() -> None:
    text = merged(
        "consultation",
        "statuses:\n  - {period: 2026-q2, state: going, progress: 画线}\n"
        "  - {period: 2026-q2, state: done, progress: 画完}\n",
    )

    ((rule, line, column, words),) = refused("consultation", text)

    assert (rule, column) == ("SRC-81", 1)
    assert words == f"第 {line} 行“每季度的进展”里 2026-q2 写了两次，每个季度只写一条"


def test_nothing_is_called_passed() -> None:
    for consent in ("applause", "hands", "slips", "spoken", "none"):
        text = merged("consultation", f"consent: {consent}\n")
        shown = page("consultation", text)
        assert "通过" not in shown
        assert "这里记的是商量，不是表决" in shown


def test_the_latest_quarter_is_what_lists_say() -> None:
    assert state("consultation", base("consultation")) == ("正在落实", True)
    done = merged("consultation", "statuses:\n  - {period: 2026-q4, state: done, progress: 都好了}\n")
    assert state("consultation", done) == ("已落实", False)
    assert state("consultation", f"{base('consultation')}closed_on: 2026-10-12\n") == ("已办结", False)
    assert state("consultation", without("consultation", "statuses")) == ("村委会采纳", True)
    assert state("consultation", without("consultation", "statuses", "adoption")) == ("等落实情况", True)


def test_the_sentence_tells_who_talked_and_what_came_of_it() -> None:
    assert sentence("consultation", base("consultation")) == (
        "2026年6月12日，28 人坐下来商量“村口晚上车停得乱，消防车进不来，怎么停”，谈拢了，2026年三季度报告：正在落实。"
    )
    bare = without("consultation", "present", "agreement", "statuses")
    assert sentence("consultation", bare).endswith(
        "大家坐下来商量“村口晚上车停得乱，消防车进不来，怎么停”，举手表示意见。"
    )


def test_a_notice_of_a_talk_lies_ahead() -> None:
    text = call()

    assert record("consultation", text).announces
    assert judge("consultation", text) == ()
    assert sentence("consultation", text, date(2026, 11, 20)).startswith(
        "定于2026年11月28日在南塘睦邻四堂间开恳谈会，商量"
    )
    assert sentence("consultation", text, date(2026, 11, 28)).startswith("2026年11月28日在南塘睦邻四堂间开恳谈会，商量")
    assert state("consultation", text) == ("协商通知", True)


def test_a_paper_that_leaves_everything_out_is_still_a_page() -> None:
    text = bare("consultation", "topic: 停车\n")

    assert sentence("consultation", text) == "2026年6月12日开协商，商量“停车”。"
    assert "2026年6月12日开协商，商量“停车”。".replace(" ", "") in page("consultation", text)
