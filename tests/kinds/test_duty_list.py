"""协助政府事项清单: what the model demands, what its page says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, merged, record, refused

from sunshine.horizon import Horizon
from sunshine.pages.kinds.duty_list import sentence

HORIZON = Horizon(date(2026, 11, 20))


@pytest.mark.parametrize(
    ("fragment", "finding"),
    [
        ("duties: []\n", ("SRC-81", 11, 1, "第 11 行“事项”至少要有一条")),
        (
            "duties:\n  - {task: 征兵宣传, state: 停了}\n",
            (
                "SRC-81",
                12,
                25,
                "第 12 行“状态”写成了“停了”，只能写 in_force（正在做）、new（新增）、removed（已取消） 之一",
            ),
        ),
    ],
    ids=["empty", "state"],
)
def test_what_is_refused(fragment: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("duty_list", merged("duty_list", fragment)) == [finding]


def test_the_sentence_tells_what_comes_with_money() -> None:
    duties = record("duty_list", example("duty_list"))

    assert duties.paid_duties == 2
    assert sentence(duties, HORIZON) == "村里协助政府办 3 件事，其中 2 件有经费，一共 18,000.00 元。"


def test_a_removed_task_is_not_counted() -> None:
    duties = record("duty_list", merged("duty_list", "duties:\n  - {task: 甲}\n  - {task: 乙, state: removed}\n"))

    assert sentence(duties, HORIZON).startswith("村里协助政府办 1 件事")


def test_no_money_is_not_nought() -> None:
    text = page("duty_list", example("duty_list"))

    assert "没有经费" in text
    assert "合计大写壹万捌仟元整" in text
    assert "不该由村里做的事" in text
