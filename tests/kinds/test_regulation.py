"""章程制度: what the model demands, how its text is cut, what its page says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.pages import html, page
from tests.samples import FIXED, example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.articles import anchor_of, pieces
from sunshine.pages.kinds.regulation import sentence, state

GUIDE = """\
form: service_guide
guide:
  - matter: 老年卡
    audience: 60 周岁以上村民
    documents: [身份证, 一寸照片]
    steps: [到窗口填表, 五个工作日后来取]
    time: 五个工作日
    fee: 不收费
    window: 便民服务室
    handler: 村文书
    phone: 021-0000-0000
    can_be_delegated: true
"""


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (without("regulation", "form"), ("CMP-02", 1, 1, "第 1 行这里少了“种类”，请补上")),
        (
            without("regulation", "text"),
            ("CMP-02", 1, 1, "第 1 行没有内容：请写“全文”text，办事指南写“办事事项”guide"),
        ),
        (
            merged("regulation", "repealed_on: 2026-01-01\n"),
            ("SRC-81", 63, 14, "第 63 行“开始执行”晚于“停止执行”，请核对"),
        ),
        (
            merged("regulation", "penalty_clauses:\n  - {clause: 罚酒三杯, sanction: 罚酒}\n"),
            (
                "SRC-81",
                34,
                30,
                "第 34 行“后果”写成了“罚酒”，只能写 money（要交钱）、withheld（取消待遇）、criticism（批评教育）、"
                "repair（恢复原状）、other（其他） 之一",
            ),
        ),
    ],
    ids=["no form", "no content", "ends before it begins", "unknown sanction"],
)
def test_what_is_refused(text: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("regulation", text) == [finding]


def test_the_sentence_tells_how_it_was_adopted() -> None:
    said = sentence(record("regulation", example("regulation")), Horizon(date(2026, 8, 1)))

    assert said == ("村规民约（2026年修订），2026年6月18日由村民会议通过，同意 391 票，2026年7月1日起执行。")


def test_what_the_paper_does_not_say_is_said_to_be_so() -> None:
    bare = record("regulation", without("regulation", "adopted_on", "votes", "effective_on", "version"))

    assert sentence(bare, Horizon(date(2026, 8, 1))) == "村规民约，通过日期未注明，票数未注明。"


def test_a_future_day_is_asked_through_the_horizon() -> None:
    horizon = Horizon(date(2026, 6, 20))

    assert state(record("regulation", example("regulation")), horizon) == "还没开始执行"
    assert horizon.next_change == date(2026, 7, 1)


def test_a_repealed_text_says_since_when() -> None:
    old = record("regulation", merged("regulation", "repealed_on: 2026-09-01\nrepeal_reason: 改用新约\n"))

    assert state(old, Horizon(date(2026, 9, 1))) == "不再执行"
    assert sentence(old, Horizon(date(2026, 9, 1))).endswith("，2026年9月1日起不再执行。")


def test_a_draft_asks_for_opinions() -> None:
    draft = record("regulation", merged("regulation", "is_draft: true\n"))

    assert sentence(draft, Horizon(date(2026, 8, 1))).endswith("征求意见稿，还没有通过，有意见请提。")


def test_the_page_points_from_a_clause_to_its_article() -> None:
    markup = html("regulation", example("regulation"))

    assert '<a href="#part-6">第五条</a>' in markup
    assert 'id="part-6"' in markup
    assert "共 2 章 6 条" in markup


def test_a_guide_is_told_matter_by_matter() -> None:
    text = page("regulation", "".join([without("regulation", "text", "form", "penalty_clauses"), GUIDE]))

    for words in ("老年卡", "可以代办", "60周岁以上村民", "身份证", "到窗口填表", "不收费", "便民服务室"):
        assert words in text
    assert "这里写着1件事怎么办" in text


@FIXED
@given(st.text(alphabet="第一二十条章节 　\n#*：a`", max_size=80))
def test_pieces_joined_are_the_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(text)) == text


def test_chapters_and_articles_are_found_where_lines_begin() -> None:
    found = pieces("前言\n\n## 第一章 总则\n\n**第一条** 大家守约。\n\n第二条的说明不是一条。\n\n第二条　门前三包。\n")

    assert [(piece.sort, piece.label, piece.name) for piece in found] == [
        ("", "", ""),
        ("章", "第一章", "总则"),
        ("条", "第一条", ""),
        ("条", "第二条", ""),
    ]
    assert anchor_of(found, "第二条") == "part-3"
    assert anchor_of(found, "第九条") == ""


def test_a_text_with_fences_stays_whole() -> None:
    assert len(pieces("第一条 甲\n\n```\n第二条 乙\n```\n")) == 1
