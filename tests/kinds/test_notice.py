"""通知公告: until when one may answer, and whom to ask."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, merged, record, refused

from sunshine.horizon import Horizon
from sunshine.pages.kinds.notice import state


@pytest.mark.parametrize(("day", "said"), [(date(2026, 9, 19), ""), (date(2026, 9, 20), "已截止")])
def test_on_the_last_day_one_may_still_answer(day: date, said: str) -> None:
    horizon = Horizon(day)

    assert state(record("notice", merged("notice", "deadline: 2026-09-19\n")), horizon) == said
    assert horizon.next_change == (None if said else date(2026, 9, 20))


def test_the_last_day_of_all_time_is_no_fault() -> None:
    assert state(record("notice", merged("notice", "deadline: 9999-12-31\n")), Horizon(date(2026, 9, 20))) == ""


def test_a_deadline_is_a_day() -> None:
    words = "第 9 行“截止”写成了“明天”，日期请写成 2026-03-08 这样"
    assert refused("notice", merged("notice", "deadline: 明天\n")) == [("CMP-02", 9, 11, words)]


def test_the_page_says_whom_to_ask() -> None:
    text = page("notice", example("notice"))

    assert "找谁村文书李某某" in text
    assert "办公电话021-0000-0000" in text
