"""工作报告: what the model demands, what its page says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds.report import sentence

HORIZON = Horizon(date(2026, 11, 20))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            without("report", "text", "goals", "figures", "policies"),
            ("CMP-02", 1, 1, "第 1 行没有内容：请写“报告正文”text，或者写目标、政策、数字中的一样"),
        ),
        (without("report", "topic"), ("CMP-02", 1, 1, "第 1 行这里少了“主题”，请补上")),
        (
            merged("report", "satisfaction:\n  asked: 12\n"),
            ("CMP-02", 47, 1, "第 47 行“满意度”里至少写一项：满意、基本满意、不满意的人数，或者满意率"),
        ),
    ],
    ids=["no content", "no topic", "satisfaction without an answer"],
)
def test_what_is_refused(text: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("report", text) == [finding]


def test_the_sentence_tells_what_was_kept() -> None:
    said = sentence(record("report", example("report")), HORIZON)

    assert said == (
        "村委会主任2026年1月20日向村民代表会议报告，通过，同意 41 票。当初说的 2 件事：做到了 1 件，没有做到 1 件。"
    )


def test_a_report_of_words_needs_no_sentence() -> None:
    words = without("report", "goals", "votes", "outcome", "reported_by", "reported_on", "reported_to")

    assert sentence(record("report", words), HORIZON) == ""


def test_the_topic_may_be_written_in_chinese() -> None:
    assert record("report", merged("report", "topic: 房屋出租管理\n")).topic == "housing_rental"
    assert "房屋出租管理" in page("report", merged("report", "topic: 房屋出租管理\n"))
