"""会议: every item has its own state, and a meeting may end undecided."""

from __future__ import annotations

from datetime import date

from tests.pages import bare, page, sentence, state
from tests.samples import base, judge, merged, record, refused, without

CALLED = """\
event_date: 2026-11-30
noticed_on: 2026-10-15
items:
  - {matter: 明年预算草案, draft_at: 村务公开栏}
  - {matter: 村口停车}
"""


def called() -> str:
    return (
        without("meeting", "entitled", "present", "attendance", "statements", "minutes", "follow_up")
        .replace(base("meeting")[base("meeting").index("items:\n") : base("meeting").index("statements:\n")], "")
        .replace("event_date: 2026-09-18\n", "")
        .replace("noticed_on: 2026-09-07\n", "")
        + CALLED
    )


def test_an_agenda_is_needed_and_its_states_are_ours() -> None:
    assert refused("meeting", merged("meeting", "items: []\n")) == [("SRC-81", 25, 1, "第 25 行“议程”至少要有一条")]
    ((rule, line, column, words),) = refused(
        "meeting", merged("meeting", "items:\n  - {matter: 修路, state: agreed}\n")
    )
    assert (rule, line, column) == ("SRC-81", 26, 25)
    assert words.startswith("第 26 行“到哪一步”写成了“agreed”，只能写 listed（待审议）、passed（表决通过）")


def test_a_villagers_name_is_masked() -> None:
    text = merged("meeting", "statements:\n  - {role: 村民代表, speaker: 李建国, said: 同意}\n")

    ((rule, _, _, words),) = refused("meeting", text)

    assert rule == "PRV-07"
    assert "里的姓名没有遮住" in words
    assert "李建国" not in words


def test_open_items_wait() -> None:
    assert [item.matter for item in record("meeting", base("meeting")).open_items] == [
        "5组老井边增设休息座椅",
        "明年村级预算草案",
    ]
    assert state("meeting", base("meeting")) == ("2 项还要等", True)
    one = merged("meeting", "items:\n  - {matter: 修路, state: passed}\n")
    assert state("meeting", one) == ("都有结果", False)
    assert sentence("meeting", one).endswith("议程 1 项，都有了结果。")


def test_a_meeting_that_decided_nothing_says_so() -> None:
    text = merged(
        "meeting", "items:\n  - {matter: 分田时间, state: undecided}\n  - {matter: 清账, state: to_be_announced}\n"
    )

    assert sentence("meeting", text).endswith("议程 2 项，2 项都还要等。")
    assert "没有定下来" in page("meeting", text)


def test_the_votes_of_an_item_stand_beside_it_and_unstated_is_not_zero() -> None:
    text = merged("meeting", "items:\n  - {matter: 修路, state: passed, ballot: {yes: 38, base: 到会人员}}\n")

    shown = page("meeting", text)

    assert "应到未注明实到未注明同意38票反对未注明弃权未注明" in shown
    assert "以到会人员为准" in shown


def test_a_call_may_be_published_before_its_day_and_says_so() -> None:
    text = called()

    assert record("meeting", text).announces
    assert judge("meeting", text) == ()
    assert (
        sentence("meeting", text, date(2026, 11, 20))
        == "村民代表会议定于2026年11月30日在村委会三楼会议室召开，议程 2 项：明年预算草案等。"
    )
    assert "会议2026年11月30日在村委会三楼会议室召开" in sentence("meeting", text, date(2026, 12, 1))
    assert state("meeting", text) == ("会议通知", True)


def test_a_meeting_of_another_kind_goes_by_its_printed_name() -> None:
    text = merged("meeting", "body:\nbody_printed: 村“两委”扩大会\n")

    assert sentence("meeting", text).startswith("2026年9月18日在村委会三楼会议室召开村“两委”扩大会，实到 41 人")


def test_a_paper_that_leaves_everything_out_is_still_a_page() -> None:
    text = bare("meeting", "items:\n  - {matter: 修路}\n")

    assert sentence("meeting", text) == "会议2026年9月18日召开，议程 1 项：修路。"
    assert "会议2026年9月18日召开，议程 1 项：修路。".replace(" ", "") in page("meeting", text)
