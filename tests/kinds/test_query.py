"""提问与答复: several ways under discussion, who was asked and who answers, the counts of a period."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import blocks, example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds.query import is_open, sentence

HORIZON = Horizon(date(2026, 11, 20))
_HEAD = ("id", "village", "entity", "title", "published_on")
COUNTED = (
    "".join(lines for key, lines in blocks(example("query")).items() if key in _HEAD)
    + """\
catalogue_code: SV-M04
period: 2026-q3
case_counts:
  - {sort: 走访, visits: 86, received: 14, solved: 12, open: 2, overdue: 0}
  - {sort: 意见箱, received: 9, solved: 9, open: 0}
"""
)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (without("query", "question"), ("CMP-02", 1, 1, "第 1 行请写“问题”；按季公布件数的写“件数”case_counts")),
        (without("query", "state"), ("CMP-02", 1, 1, "第 1 行写了“问题”，请把“状态”也写上，例如 open（办理中）")),
        (without("query", "received_on"), ("CMP-02", 1, 1, "第 1 行“收到日期”和“答复日期”至少写一项")),
        (
            merged("query", "options:\n  - {option: 甲, state: chosen}\n  - {option: 乙, state: chosen}\n"),
            ("SRC-81", 12, 1, "第 12 行“商量中的办法”最多只有一个是已选定"),
        ),
    ],
    ids=["no question", "no state", "no day", "two chosen"],
)
def test_what_is_refused(text: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("query", text) == [finding]


def test_an_undecided_question_stays_open() -> None:
    text = merged("query", "state: undecided\noptions:\n  - option: 大家出一部分\n  - option: 等项目\n")
    query = record("query", text)

    assert is_open(query)
    assert sentence(query, HORIZON) == "2026年9月2日收到，2 个办法还在商量，现在的状态：还在商量。"
    assert "有哪几个办法2个" in page("query", text)


def test_the_counts_of_a_period_are_added_up_where_all_state_them() -> None:
    query = record("query", COUNTED)

    assert sentence(query, HORIZON) == "2026年7—9月大家提的事：收到 23 件，办结 21 件，还在办 2 件。"
    text = page("query", COUNTED)
    assert "收到多少，办了多少" in text
    assert "村民问" not in text


def test_who_was_asked_and_who_answers_are_both_named() -> None:
    text = page("query", example("query"))

    assert "向谁提出南塘村村民委员会" in text
    assert "2026年9月9日答复，东风镇供电所，供电所抢修班长" in text
