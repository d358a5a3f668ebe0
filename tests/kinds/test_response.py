"""回应说明: what the model demands; it stands on its own page and on the page of what it answers."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from tests.components import press as presses
from tests.components import units
from tests.pages import words
from tests.samples import example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages import village_pages
from sunshine.pages.kinds.response import is_open, sentence
from sunshine.places import RecordFile
from sunshine.units import Filed

LEDGER = "shili/dongfeng/nantang/ledger/2026-q3"
ANSWER = "shili/dongfeng/nantang/response/2026-10-lamp"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            without("response", "rule", "question"),
            ("CMP-02", 1, 1, "第 1 行“规则编号”和“问的是什么”至少写一项，让人看得懂答复的是什么"),
        ),
        (without("response", "text"), ("CMP-02", 1, 1, "第 1 行状态是已更正，请写“答复”")),
        (merged("response", "state: 已转交\n"), ("CMP-02", 1, 1, "第 1 行状态是已转交，请写“转交给谁”")),
        (
            merged("response", "rule: FIN3\n"),
            ("SRC-81", 9, 7, "第 9 行“规则编号”写成了“FIN3”，写法不对（答复程序提出的要写，例如 FIN-03）"),
        ),
        (
            merged("response", "fingerprint: 指纹\n"),
            (
                "SRC-81",
                10,
                14,
                "第 10 行“事实指纹”写成了“指纹”，写法不对（程序给的一串字母和数字，照抄；事实变了要重新答复）",
            ),
        ),
    ],
    ids=["no question", "no answer", "referred to nobody", "rule", "fingerprint"],
)
def test_what_is_refused(text: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("response", text) == [finding]


def test_an_open_question_needs_no_answer_yet() -> None:
    waiting = merged("response", "state: open\n")
    bare = record("response", waiting[: waiting.index("text: |")])

    assert is_open(bare)
    assert sentence(bare, Horizon(date(2026, 11, 20))).endswith("还没有答复，现在的状态：待说明。")


def test_the_sentence_names_question_post_and_state() -> None:
    said = sentence(record("response", example("response")), Horizon(date(2026, 11, 20)))

    assert said == "对“三季度“管理费用”小计与逐笔相加不一样”，报账员2026年10月16日作了说明，现在的状态：已更正。"


def test_the_answer_stands_on_both_pages() -> None:
    unit = units.village()
    pattern = unit.filed[0]
    file = RecordFile(unit.path, "response", "2026-10-lamp", None, f"content/villages/{ANSWER}.yml")
    answer = Filed(record("response", example("response")), file, pattern.document)
    unit = dataclasses.replace(unit, filed=(answer, *unit.filed))

    pages = dict(village_pages(presses.press(), unit, Horizon(presses.AS_OF)))
    asked, answered = pages[f"{LEDGER}/index.html"].decode(), pages[f"{ANSWER}/index.html"].decode()

    assert "村里怎么答复1条" in words(asked)
    assert "路灯电费在两个科目里各记了一次" in words(asked)
    assert f'href="../../../../../{ANSWER}/"' in asked
    assert f'href="../../../../../{LEDGER}/"' in answered
