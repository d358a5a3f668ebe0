"""规划计划: what the model demands, what its page says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds.plan import is_open, sentence, state

HORIZON = Horizon(date(2026, 11, 20))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            without("plan", "text", "goals"),
            ("CMP-02", 1, 1, "第 1 行没有内容：请逐条写“目标”goals，或者写“计划正文”text"),
        ),
        (
            merged("plan", "goals:\n  - {goal: 修路, budget: 1，200元}\n"),
            (
                "FIN-18",
                21,
                24,
                "第 21 行“预算”写成了“1，200元”，请写 1200.00（只写数字和小数点，不写逗号；单位由“单位”一项说明）",
            ),
        ),
        (
            merged("plan", "goals:\n  - {goal: 修路, state: 快了}\n"),
            (
                "SRC-81",
                21,
                23,
                "第 21 行“进展”写成了“快了”，只能写 planned（还没开始）、ongoing（正在做）、done（已完成）、"
                "delayed（推迟）、stopped（不做了） 之一",
            ),
        ),
    ],
    ids=["no content", "amount", "state"],
)
def test_what_is_refused(text: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("plan", text) == [finding]


def test_the_sentence_counts_what_is_done() -> None:
    plan = record("plan", example("plan"))

    assert sentence(plan, HORIZON) == "年度计划定了 2 件事，截至2026年9月30日办好 1 件。还在办的有“换村道旧路灯”。"
    assert state(plan, HORIZON) == "办好 1／2 件"
    assert is_open(plan)


def test_a_goal_given_up_keeps_nobody_waiting() -> None:
    plan = record("plan", merged("plan", "goals:\n  - {goal: 甲, state: done}\n  - {goal: 乙, state: 不做了}\n"))

    assert plan.done == 1
    assert not is_open(plan)


def test_a_plan_that_says_nothing_of_progress_counts_none() -> None:
    plan = record(
        "plan", merged("plan", "goals:\n  - goal: 修路\n  - goal: 换灯\n").replace("progress_on: 2026-09-30\n", "")
    )

    assert sentence(plan, HORIZON) == "年度计划：要办“修路”等 2 件事，谁负责、哪天办好都写明了。"
    assert state(plan, HORIZON) == ""
    assert not is_open(plan)


def test_a_plan_of_words_has_no_count() -> None:
    plan = record("plan", without("plan", "goals"))

    assert sentence(plan, HORIZON) == ""
    assert state(plan, HORIZON) == ""


def test_the_page_shows_due_dates_as_the_plan_says_them() -> None:
    text = page("plan", example("plan"))

    assert "2026年9月30日以前做好" in text
    assert "下半年" in text
    assert "约43,000.00元" in text
    assert "反对0票" in text
