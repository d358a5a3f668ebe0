"""实施情况: the plan beside what has been done, in days and in money."""

from __future__ import annotations

import pytest
from tests.pages import bare, page, sentence, state
from tests.samples import base, merged, record, refused, without


@pytest.mark.parametrize(
    ("fragment", "line", "words"),
    [
        ("planned_end: 2026-06-01\n", 16, "“计划开始”晚于“计划完成”，请核对"),
        ("actual_end: 2026-06-01\n", 18, "“实际开始”晚于“实际完成”，请核对"),
    ],
    ids=["plan", "reality"],
)
def test_time_runs_forward(fragment: str, line: int, words: str) -> None:
    ((rule, where, _, said),) = refused("implementation", merged("implementation", fragment))

    assert (rule, where, said) == ("SRC-81", line, f"第 {line} 行{words}")


@pytest.mark.parametrize(
    ("fragment", "difference", "words"),
    [
        ("actual_cost: 98480.00\n", 248_000, "多花2,480.00元"),
        ("actual_cost: 90000.00\n", -600_000, "少花6,000.00元"),
        ("actual_cost: 96000.00\n", 0, "没有差"),
        ("actual_cost: 约 96000.00\n", None, "约96,000.00元"),
        ("actual_cost: 无\n", None, "无"),
    ],
    ids=["more", "less", "equal", "about", "none"],
)
def test_what_was_spent_stands_beside_what_was_planned(fragment: str, difference: int | None, words: str) -> None:
    text = merged("implementation", fragment)

    assert record("implementation", text).cost_difference == difference
    assert words in page("implementation", text)


def test_what_is_not_stated_is_said_and_not_made_up() -> None:
    text = without("implementation", "actual_quantity", "planned_cost", "actual_end")

    shown = page("implementation", text)

    assert "实际做到的未注明" in shown
    assert "多花" not in shown
    assert record("implementation", text).cost_difference is None


def test_it_waits_until_it_is_done() -> None:
    going = (
        without("implementation", "actual_end", "acceptance", "actual_cost", "households", "state") + "state: going\n"
    )

    assert state("implementation", going) == ("正在办", True)
    assert sentence("implementation", going) == "村东主路路灯改造：正在办，计划2026年8月31日完成，计划花 96,000.00 元。"
    assert state("implementation", base("implementation")) == ("已办完", False)


def test_a_page_without_plan_and_money_is_short() -> None:
    text = without(
        "implementation", "planned_start", "planned_end", "actual_start", "actual_end", "planned_quantity",
        "actual_quantity", "planned_cost", "actual_cost", "funding", "progress", "acceptance", "households", "persons",
        "benefit", "result", "supervisor", "supervision_opinion",
    )  # fmt: skip

    shown = page("implementation", text)

    assert sentence("implementation", text) == "村东主路路灯改造：已办完。"
    for words in ("当初说好的", "钱从哪里来", "谁来验收", "大家得了什么", "谁在监督"):
        assert words not in shown


def test_a_paper_that_leaves_everything_out_is_still_a_page() -> None:
    text = bare("implementation", "matter: 修路\nstate: waiting\n")

    assert sentence("implementation", text) == "修路：还没开始。"
    assert "修路：还没开始。".replace(" ", "") in page("implementation", text)
