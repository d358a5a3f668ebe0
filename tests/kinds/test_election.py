"""换届选举: what the model demands, what the page proves, what it only repeats."""

from __future__ import annotations

import pytest
from tests.pages import bare, page, sentence, state
from tests.samples import base, judge, merged, record, refused, without

NOTICE = """\
stage: notice
election_day: 2026-11-28
"""


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        pytest.param(
            "stage: poll\n",
            "“第几步”写成了“poll”，只能写 notice（选举公告）、voter_list（选民名单）、candidates（候选人）、"
            "result（选举结果）、handover（工作移交）、change（人员变动） 之一",
            id="stage",
        ),
        pytest.param(
            "stage: handover\n",
            "“第几步”写的是工作移交，请把移交清单写在“移交”handover 里",
            id="handover without a list",
        ),
        pytest.param(
            "stage: 人员变动\n",
            "“第几步”写的是人员变动，请把谁、什么变动写在“人员变动”changes 里",
            id="change without a person",
        ),
    ],
)
def test_a_stage_says_something(fragment: str, said: str) -> None:
    assert refused("election", merged("election", fragment)) == [("SRC-81", 14, 8, f"第 14 行{said}")]


def test_a_proxy_is_a_number_and_no_name() -> None:
    ((rule, *_, message),) = refused("election", merged("election", "proxies: {names: 三人}\n"))

    assert rule == "SRC-80"
    assert "没有“names”这一项" in message


def test_the_page_proves_the_count() -> None:
    shown = page("election", base("election"))

    for words in (
        "✓收回的选票不多于发出的",
        "✓有效票加无效票等于收回的选票",
        "✓参加投票的超过登记人数的一半（1348÷1486＝90.71%）",
        "✓当选的人得票都超过收回选票的一半",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("fragment", "words"),
    [
        ("returned: 1360\ninvalid: 29\n", "✗收回1360张，多于发出1352张，需要说明"),
        ("valid: 1330\n", "✗有效票加无效票是1347张，收回1348张，需要说明"),
    ],
    ids=["more returned than issued", "valid and invalid"],
)
def test_counts_that_do_not_add_up_are_shown_with_both_figures(fragment: str, words: str) -> None:
    assert words in page("election", merged("election", fragment))


def test_nothing_is_proved_from_what_is_not_stated() -> None:
    shown = page("election", without("election", "candidates", "valid", "invalid", "registered"))

    assert "有效票未注明" in shown
    assert "各人得了多少票，纸上未注明" in shown
    assert "超过" not in shown


def test_half_of_the_voters_is_not_more_than_half() -> None:
    text = merged("election", "registered: 2696\n")

    assert record("election", text).turnout == 1348
    assert "超过登记人数的一半" not in page("election", text)


def test_an_event_with_two_days_keeps_both() -> None:
    text = merged(
        "election",
        "schedule:\n  - {event: election_day, on: --12-15}\n  - {event: election_day, on: --12-??}\n",
    )

    assert "“选举日”写了不止一个日子：12月15日（年份未写）；12月（年份未写，日空着）" in page("election", text)


def test_a_notice_may_be_older_than_the_day_that_it_announces() -> None:
    text = "".join((merged("election", NOTICE), "event_date: 2026-11-28\n")).replace("event_date: 2026-03-28\n", "")

    assert record("election", text).announces
    assert judge("election", text) == ()
    assert [item.rule for item in judge("election", text.replace("stage: notice", "stage: result"))] == ["TIM-05"]


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        pytest.param(
            NOTICE, "第十二届村民委员会选举，选举委员会 3 人，选举日 2026年11月28日，投票地点 2 个。", id="notice"
        ),
        pytest.param(
            "stage: voter_list\n",
            "第十二届村民委员会选举登记参加选举的村民 1,486 人，对名单有意见的，请在2026年3月12日前提出，"
            "选举日 2026年3月28日，投票地点 2 个。",
            id="voter list",
        ),
        pytest.param(
            "stage: candidates\n",
            "第十二届村民委员会选举候选人 7 名，竞选 3 种职务，委托投票 46 人，选举日 2026年3月28日，投票地点 2 个。",
            id="candidates",
        ),
        pytest.param(
            "stage: result\ncandidates: []\n",
            "第十二届村民委员会选举，登记 1,486 人，参加投票 1,352 人，发出选票 1,352 张，收回选票 1,348 张，"
            "选出主任 1 人、副主任 1 人、委员 2 人。",
            id="result without names",
        ),
        pytest.param(
            "stage: handover\nhandover:\n  handed_on: 2026-04-03\n  seal_on: 2026-03-28\n"
            "  left_open: 2019年的两本凭证，4月底前补交\n  items:\n    - {sort: seal, name: 村委会公章, quantity: 1 枚}\n"
            "    - {sort: cash, name: 库存现金, amount: 1200.00}\n",
            "2026年4月3日新老班子移交，清单 2 项，印章2026年3月28日移交；还没移交的：2019年的两本凭证，4月底前补交。",
            id="handover",
        ),
        pytest.param(
            "stage: change\nchanges:\n  - person: {post: 村委会副主任, name: 陈某}\n    change: resignation\n"
            "    effective_on: 2026-08-20\n",
            "村委会副主任 陈某辞职，2026年8月20日起。",
            id="change",
        ),
    ],
)
def test_each_stage_has_its_sentence(fragment: str, said: str) -> None:
    assert sentence("election", merged("election", fragment)) == said


def test_a_schedule_without_a_settled_day_begins_with_its_first_event() -> None:
    text = without("election", "election_day", "stations", "station_count", "committee").replace("result", "notice", 2)

    assert sentence("election", text) == "第十二届村民委员会选举，推选选举委员会 2026年1月26日。"


def test_handover_and_changes_are_shown_line_by_line() -> None:
    text = merged(
        "election",
        "stage: change\nhandover:\n  giver: {post: 上届主任, name: 王某}\n  items:\n"
        "    - {sort: bank, name: 基本账户（尾号7008）, amount: 52310.45, state: handed}\n"
        "changes:\n  - person: {post: 村委会副主任, name: 陈某}\n    change: recall\n    ground: 一年没有到岗\n"
        "    asked_by: 五分之一以上有选举权的村民联名\n    body: villagers_assembly\n"
        "    ballot: {entitled: 1486, present: 1102, yes: 870, no: 200, abstain: 32, method: ballot}\n",
    )

    shown = page("election", text)

    for words in ("移交清单", "52,310.45", "上届主任王某", "罢免", "一年没有到岗", "同意870票", "无记名投票"):
        assert words in shown
    assert state("election", text) == ("人员变动", False)


def test_a_paper_that_leaves_everything_out_is_still_a_page() -> None:
    text = bare("election", "stage: result\n")

    assert sentence("election", text) == "换届选举。"
    assert "换届选举。".replace(" ", "") in page("election", text)
