"""名单与分工: how the people came by their posts, what stands below them."""

from __future__ import annotations

from tests.pages import page, sentence
from tests.samples import base, merged


def test_a_member_says_votes_and_other_posts() -> None:
    text = merged(
        "roster",
        "members:\n  - {name: 王某某, post: 主任, votes: 1104, other_posts: [村党组织书记, 合作社理事长]}\n",
    )

    shown = page("roster", text)

    assert "兼任：村党组织书记、合作社理事长" in shown
    assert "得1,104票" in shown


def test_a_body_says_who_chose_it() -> None:
    text = merged(
        "roster",
        "catalogue_code: VA-S01\nbody: 村务监督委员会\nseats: 3\nchosen_by: villager_representatives_assembly\n"
        "ballot: {entitled: 45, present: 41, yes: 40, no: 0, abstain: 1, method: ballot, base: 到会人员}\n",
    )

    shown = page("roster", text)

    for words in ("怎么产生的", "由谁推选村民代表会议", "同意40票", "无记名投票，以到会人员为准", "应有人数3人"):
        assert words in shown


def test_committees_grids_and_goals_are_shown() -> None:
    text = merged(
        "roster",
        "below:\n  - {name: 第一网格, head: 陈某, covers: 1组、2组}\ngoals: [修好机耕路]\nconfirmed_on: 2026-09-01\n",
    )

    shown = page("roster", text)

    for words in ("下属委员会和网格", "第一网格", "今年要做的事", "修好机耕路", "2026年9月1日"):
        assert words in shown
    assert "怎么产生的" not in page("roster", base("roster"))


def test_one_member_is_one() -> None:
    assert sentence("roster", base("roster")) == "村民委员会：主任张建国 1 人。"
