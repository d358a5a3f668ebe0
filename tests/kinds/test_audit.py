"""审计与整改: what the model demands, what is computed, what its page says."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import html, page
from tests.samples import example, merged, record, refused

from sunshine.horizon import Horizon
from sunshine.pages.kinds.audit import is_open, left_over, sentence, state

HORIZON = Horizon(date(2026, 11, 20))
REST = """\
findings:
  - no: 三
    matter: 结余资金未缴
    amount: 1000.00
    actions:
      - {action: 上缴, way: paid_over, amount: 600.00}
      - {action: 其余调账, way: adjusted, amount: 未注明}
"""


@pytest.mark.parametrize(
    ("fragment", "finding"),
    [
        (
            "findings:\n  - {no: 一, matter: 甲}\n  - {no: 一, matter: 乙}\n",
            ("SRC-81", 22, 1, "第 22 行有两项的“序号”都是“一”，请改成不同的"),
        ),
        ("fieldwork_until: 2026-01-01\n", ("SRC-81", 16, 18, "第 16 行“审计开始”晚于“审计结束”，请核对")),
        (
            "audited_until: 2020-01-01\n",
            ("SRC-81", 14, 16, "第 14 行“审计到账的起始”晚于“审计到账的截止”，请核对"),
        ),
    ],
    ids=["one number twice", "fieldwork", "books"],
)
def test_what_is_refused(fragment: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("audit", merged("audit", fragment)) == [finding]


def test_what_was_adjusted_without_an_amount_is_left_over() -> None:
    audit = record("audit", merged("audit", REST))

    assert audit.findings[0].returned == 60_000
    assert audit.findings[0].computed_rest == 40_000
    assert left_over(audit) == 40_000
    assert "程序算得还余400.00元，没有写明怎么收回，需要说明" in page("audit", merged("audit", REST))


def test_an_approximate_amount_is_not_computed_with() -> None:
    audit = record("audit", merged("audit", REST.replace("amount: 1000.00", "amount: 约 1000.00")))

    assert audit.findings[0].computed_rest is None
    assert left_over(audit) == 0


def test_an_adjustment_with_an_amount_is_accounted_for() -> None:
    assert left_over(record("audit", example("audit"))) == 0


def test_the_sentence_tells_how_many_are_settled() -> None:
    audit = record("audit", example("audit"))

    assert sentence(audit, HORIZON) == "东风镇农经站做的离任经济责任审计，查出 2 项，已整改完成 1 项。"
    assert state(audit, HORIZON) == "整改 1／2 项"
    assert is_open(audit)


def test_finding_and_rectification_point_to_each_other() -> None:
    markup = html("audit", example("audit"))

    for words in ('id="finding-2"', 'href="#action-2"', 'id="action-2"', 'href="#finding-2"'):
        assert words in markup


def test_no_action_stated_is_said_so() -> None:
    text = page("audit", merged("audit", "findings:\n  - {no: 一, matter: 凭证不齐, state: later}\n"))

    assert "今后加强（没有写具体做法）" in text
    assert "还没有写怎么改" in text
