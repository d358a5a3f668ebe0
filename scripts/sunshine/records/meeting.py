"""会议 (VA-D01): who is called or has met, and each item of the agenda with its own state. A meeting may end undecided."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField, PeriodField
from sunshine.records.printed import Printed
from sunshine.records.values import Count, Day, Prose, Ref, Text
from sunshine.records.voting import Attendance, Ballot, Body, Statement

ITEM_STATES = {
    "listed": "待审议",
    "passed": "表决通过",
    "refused": "没有通过",
    "reported": "已通报",
    "to_be_announced": "结果另行公布",
    "opinions_wanted": "征求意见中",
    "undecided": "没有定下来",
    "postponed": "改期再议",
}
OPEN_ITEMS = frozenset({"listed", "to_be_announced", "opinions_wanted", "undecided", "postponed"})
"""States in which somebody still waits for the outcome."""


class AgendaItem(Part):
    """One matter of the agenda: how far it has come, how the vote went, what is to follow."""

    matter: Text = named("议题")
    state: Annotated[str, Choice(ITEM_STATES)] = named("到哪一步", default="listed")
    period: PeriodField | None = named("涉及期间", "例如 2014-2018", default=None)
    proposer: Text | None = named("谁提出", "写岗位或机构", default=None)
    draft: Prose | None = named("草案内容", "可用 Markdown", default=None)
    draft_at: Text | None = named("草案在哪里看", default=None)
    ballot: Ballot | None = named("票数", default=None)
    outcome: Text | None = named("结果", default=None)
    owner: Text | None = named("谁来办", "写岗位", default=None)
    due: Printed[MomentField] | None = named("什么时候有结果", "没定的写“另行通知”", default=None)
    decision_ref: Ref | None = named("决议编号", refers="decision", default=None)


class Meeting(Record):
    """One meeting, before it (notice and agenda) or after it."""

    KIND: ClassVar[str] = "meeting"

    body: Body | None = named("什么会议", default=None)
    body_printed: Text | None = named("会议的原样名称", default=None)
    starts: MomentField | None = named("开会时间", "例如 2018-07-17 09:00", default=None)
    place: Text | None = named("地点", default=None)
    convener: Text | None = named("召集", "写机构或岗位", default=None)
    chair: Person | None = named("主持人", default=None)
    recorder: Person | None = named("记录人", default=None)
    noticed_on: Day | None = named("通知日期", default=None)
    short_notice: Text | None = named("提前时间不足的原因", default=None)
    asked_by: Text | None = named("应谁的要求召开", "例如 十分之一以上村民提议", default=None)
    guests: tuple[Text, ...] = named("列席", "写机构或岗位", default=())
    entitled: Count | None = named("应到", unit="人", default=None)
    present: Count | None = named("实到", unit="人", default=None)
    households_entitled: Count | None = named("应到户数", unit="户", default=None)
    households_present: Count | None = named("实到户数", unit="户", default=None)
    attendance: tuple[Attendance, ...] = named("各类到会人员", "按身份分别写应到、实到", default=())
    items: tuple[AgendaItem, ...] = named("议程", min_length=1)
    statements: tuple[Statement, ...] = named("会上发言", default=())
    minutes: Prose | None = named("会议记录摘要", "可用 Markdown", default=None)
    follow_up: Text | None = named("会后安排", default=None)
    previous_ref: Ref | None = named("上一次会议", refers="meeting", default=None)

    @property
    def announces(self) -> bool:
        """True before the meeting: nobody has come yet and nothing has come of any item."""
        has_met = self.present is not None or any(row.present is not None for row in self.attendance)
        return not has_met and all(item.state == "listed" for item in self.items)

    @property
    def open_items(self) -> tuple[AgendaItem, ...]:
        """Items of which the outcome is still awaited."""
        return tuple(item for item in self.items if item.state in OPEN_ITEMS)
