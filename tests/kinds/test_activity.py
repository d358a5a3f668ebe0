"""活动: what the model demands, what its page says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds.activity import sentence


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            without("activity", "text", "events", "venues", "scores"),
            ("CMP-02", 1, 1, "第 1 行没有内容：请写“活动”events、“场所开放”venues 或“情况说明”text"),
        ),
        (
            merged("activity", "scores:\n  - {grade: 清洁户, household: 张*明}\n"),
            ("SRC-80", 40, 18, "第 40 行没有“household”这一项，是不是想写 households（户数）"),
        ),
        (
            merged("activity", "venues:\n  - {name: 客堂汇, phone: 村文书手机}\n"),
            (
                "SRC-81",
                10,
                24,
                "第 10 行“办公电话”写成了“村文书手机”，写法不对（办公室的电话，例如 021-0000-0000；不写手机）",
            ),
        ),
    ],
    ids=["no content", "no household by itself", "phone"],
)
def test_what_is_refused(text: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("activity", text) == [finding]


def test_the_sentence_tells_what_was_held_and_what_it_cost() -> None:
    said = sentence(record("activity", example("activity")), Horizon(date(2026, 11, 20)))

    assert said == "人居环境：办了 2 次活动，约 172 人次参加，花了 1,100.00 元。"


def test_an_event_to_come_is_asked_through_the_horizon() -> None:
    horizon = Horizon(date(2026, 8, 1))

    assert sentence(record("activity", example("activity")), horizon).endswith("接下来：2026年9月12日秋收防火宣讲。")
    assert horizon.next_change == date(2026, 9, 12)


def test_a_room_says_when_it_is_open() -> None:
    rooms = record("activity", without("activity", "events", "scores", "text"))

    assert sentence(rooms, Horizon(date(2026, 11, 20))) == "南塘客堂汇开放：每天 8:00—20:30。"


def test_the_page_never_goes_down_to_a_household() -> None:
    assert "只公布户数和小组得分，不公布到户" in page("activity", example("activity"))
