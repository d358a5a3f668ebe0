"""决策与决议: who was there by role, shares with their whole, what is delegated or annulled, what leads elsewhere."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.pages import page
from tests.samples import EXAMPLES, base, merged, record, refused

from sunshine.records.voting import Share

EXAMPLE = (EXAMPLES / "decision.yml").read_text(encoding="utf-8")
STEP = "steps:\n  - step: resolution\n    date: 2026-08-20\n    entitled: 45\n    present: 41\n"


def test_attendance_is_shown_by_role_with_its_right_to_vote() -> None:
    shown = page(
        "decision",
        merged(
            "decision",
            STEP
            + "    everyone_due: 49\n    attendance:\n      - {role: 其他代表, entitled: 8, note: 另 2 人身份未写}\n"
            "      - {role: 村两委, among: 其他代表, entitled: 6, present: 6, may_vote: false}\n",
        ),
    )

    assert "全部应到49人" in shown
    assert "其他代表：应到8人，实到未注明，另2人身份未写" in shown
    assert "其中村两委：属于其他代表，应到6人，实到6人，没有表决权" in shown


def test_a_share_names_its_whole_and_is_divided_again() -> None:
    text = merged(
        "decision",
        STEP + "    shares:\n      - {label: 同意率, percent: 100, count: 19, whole: 19, base: 到会代表}\n"
        "      - {label: 到会率, percent: 未注明, count: 19, whole: 26}\n"
        "      - {label: 户数比例, percent: 约 70, count: 30}\n",
    )

    shown = page("decision", text)

    assert "同意率：100%，以到会代表为准（19÷19，算得100%）" in shown
    assert "到会率：未注明（19÷26，算得73.1%）" in shown
    assert "户数比例：约70%（分子30人）" in shown


@pytest.mark.parametrize(
    ("percent", "count", "whole", "computed"),
    [("92.7", 38, 41, "92.7"), ("79", 27, 34, "79"), ("73.08", 19, 26, "73.08")],
)
def test_a_share_has_the_printed_decimals(percent: str, count: int, whole: int, computed: str) -> None:
    share = Share.model_validate({"label": "到会率", "percent": percent, "count": str(count), "whole": str(whole)})

    assert share.computed == Decimal(computed)


def test_nothing_is_a_share_of_nobody() -> None:
    text = merged("decision", STEP + "    shares:\n      - {label: 同意率, percent: 100, count: 0, whole: 0}\n")

    assert refused("decision", text) == [("SRC-81", 17, 53, "第 17 行“一共几人”是 0，算不出比例；没有写的请不要填")]


def test_speakers_are_masked() -> None:
    text = merged("decision", STEP + "    statements:\n      - {speaker: 鄂某某, said: 赞成}\n      - {said: 要公开}\n")

    shown = page("decision", text)

    assert "鄂某某：赞成" in shown
    assert "有人发言：要公开" in shown


def test_delegation_says_what_by_whom_and_until_when() -> None:
    text = merged(
        "decision",
        "catalogue_code: VA-D09\ndelegation:\n  scope: [十万元以下的小型维修, 公益岗位聘用]\n"
        "  valid_from: 2026-01-01\n  valid_until: 2026-12-31\n  limits: 村规民约的制定和修改\n",
    )

    shown = page("decision", text)

    for words in (
        "授权给谁，授权什么",
        "十万元以下的小型维修",
        "2026年12月31日",
        "谁授权村民会议",
        "授权给谁村民代表会议",
    ):
        assert words in shown


def test_an_annulled_decision_keeps_its_reason() -> None:
    shown = page("decision", EXAMPLE)

    for words in ("先修北段800米的方案", "变更", "改修村东1250米", "北段已由镇里一并修好"):
        assert words in shown


def test_a_measure_that_differs_from_place_to_place_is_explained() -> None:
    text = merged(
        "decision",
        "amount: {value: 131100, words: 壹拾叁万壹仟壹百元整}\nquantity: 34.5 垧\n"
        "price: {value: 3800 元/垧, words: 叁仟捌百元}\nmeasure_note: 1 垧约 15 亩，各地不一样\nprohibitions: [不得改变用途]\n",
    )

    shown = page("decision", text)

    for words in ("34.5垧", "3800元/垧", "纸上写：叁仟捌百元", "1垧约15亩", "131,100.00元", "不得改变用途"):
        assert words in shown


def test_references_that_lead_nowhere_yet_are_named_in_words() -> None:
    text = merged("decision", "contract_refs: [合同-2027-01]\nimplementation_refs: ['pending: 完工后公布']\n")

    shown = page("decision", text)

    assert "相关合同合同-2027-01" in shown
    assert "实施情况还没公布：完工后公布" in shown
    assert record("decision", base("decision")).implementation_refs == ()


def test_a_sheet_points_into_a_step() -> None:
    text = merged("decision", "sheet:\n  - field: steps.1.yes\n  - field: amount\n  - field: recused\n")

    assert "原件怎么写的同意38票涉及金额200,000.00元回避未注明" in page("decision", text)


def test_a_sheet_that_points_nowhere_is_refused() -> None:
    text = merged("decision", "sheet:\n  - heading: 一\n  - field: steps.7.yes\n")

    assert refused("decision", text) == [
        ("SRC-81", 22, 1, "第 22 行“原件排版”第 2 块引用了 steps.7.yes，本记录没有这一项，请核对项目名")
    ]
