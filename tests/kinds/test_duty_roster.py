"""值班安排: what the model demands, what its page says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import html, page
from tests.samples import example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds.duty_roster import sentence

HORIZON = Horizon(date(2026, 9, 28))


@pytest.mark.parametrize(
    ("fragment", "finding"),
    [
        ("shifts:\n  - post: 村文书\n", ("CMP-02", 16, 5, "第 16 行“日期”和“哪些日子”至少写一项")),
        (
            "shifts:\n  - {post: 村文书, date: 2026-10-03, until: 2026-10-01}\n",
            ("SRC-81", 16, 42, "第 16 行“日期”晚于“到”，请核对"),
        ),
        (
            "office_phone: 村文书手机\n",
            (
                "SRC-81",
                12,
                15,
                "第 12 行“值班电话”写成了“村文书手机”，写法不对（办公室的电话，例如 021-0000-0000；不写手机）",
            ),
        ),
    ],
    ids=["no time", "backwards", "phone"],
)
def test_what_is_refused(fragment: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("duty_roster", merged("duty_roster", fragment)) == [finding]


def test_the_sentence_tells_when_somebody_is_there() -> None:
    said = sentence(record("duty_roster", example("duty_roster")), HORIZON)

    assert said == (
        "平时星期一到星期五 8:30—11:30，13:30—17:00有人；错时每星期三晚上 18:00—20:00；打电话 021-0000-0000。"
    )
    assert HORIZON.next_change is None


def test_a_bare_roster_counts_its_shifts() -> None:
    bare = record("duty_roster", without("duty_roster", "usual_hours", "staggered_hours", "office_phone"))

    assert sentence(bare, HORIZON) == "排了 3 个班，谁值班写在下面。"


def test_a_shift_tells_when_and_who() -> None:
    text = page("duty_roster", example("duty_roster"))

    assert "2026年10月1日至10月3日9:00—11:00节假日村委会主任张某某021-0000-0000" in text
    assert "每星期三晚上18:00—20:00错时村文书李某某" in text


def test_the_telephone_can_be_called_from_the_page() -> None:
    assert '<a class="phone" href="tel:021-0000-0000">' in html("duty_roster", example("duty_roster"))
