"""民主协商 (VA-C01, VA-C02): what was talked over, with whom, what came of it, and quarter by quarter how it is carried out.

A consultation decides nothing: it has no resolution and passes nothing. What needs one goes to the assembly.
"""

from __future__ import annotations

from collections import Counter
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField, PeriodField
from sunshine.records.reading import listed, refuse
from sunshine.records.values import Count, Day, Prose, Ref, Text
from sunshine.records.voting import Attendance, Statement

FORMS = {
    "council": "议事会",
    "consultation_council": "协商会",
    "hearing": "听证会",
    "talk": "恳谈会",
    "door_to_door": "上门听意见",
    "survey": "书面征求意见",
    "online": "线上议事",
}
VENUES = {
    "four_halls": "睦邻四堂间",
    "parlour": "客堂汇",
    "office": "村委会会议室",
    "service_centre": "便民服务中心",
    "field": "田头、现场",
    "group": "村民小组",
    "online": "网上",
}
CONSENTS = {
    "applause": "鼓掌一致同意",
    "hands": "举手表示意见",
    "slips": "填票表示意见",
    "spoken": "逐个发言表示意见",
    "none": "没有计人数",
}
AGREEMENTS = {"agreed": "谈拢了", "partly": "部分谈拢", "not_agreed": "没有谈拢"}
ADOPTIONS = {
    "adopted": "村委会采纳",
    "partly": "采纳一部分",
    "submitted": "提交村民（代表）会议",
    "not_adopted": "没有采纳",
    "pending": "还没答复",
}
PROGRESS = {"waiting": "还没开始", "going": "正在落实", "done": "已落实", "stopped": "不再做"}


class Task(Part):
    """What is to be done, by whom, until when."""

    task: Text = named("要做的事")
    owner: Text | None = named("谁负责", "写岗位", default=None)
    due: MomentField | None = named("期限", default=None)
    state: Annotated[str, Choice(PROGRESS)] | None = named("做到哪一步", default=None)


class Status(Part):
    """How far it has come by the end of a quarter."""

    period: PeriodField = named("季度", "例如 2026-q3")
    state: Annotated[str, Choice(PROGRESS)] = named("做到哪一步")
    progress: Text = named("进展")
    told_on: Day | None = named("公布日期", default=None)


class Feedback(Part):
    """What people said of the result, and what was answered. Nobody is named."""

    said_on: Day | None = named("日期", default=None)
    role: Text | None = named("谁说的", "写身份，例如 3组村民", default=None)
    said: Text = named("反馈")
    reply: Text | None = named("答复", default=None)


class Consultation(Record):
    """One matter talked over."""

    KIND: ClassVar[str] = "consultation"

    topic: Text = named("商量什么")
    background: Prose | None = named("为什么商量", "可用 Markdown", default=None)
    options: tuple[Text, ...] = named("可以选的办法", default=())
    form: Annotated[str, Choice(FORMS)] | None = named("怎么商量", default=None)
    form_printed: Text | None = named("协商组织的原样名称", "例如 村务协商会", default=None)
    venue: Annotated[str, Choice(VENUES)] | None = named("在哪类场所", default=None)
    place: Text | None = named("地点", default=None)
    starts: MomentField | None = named("时间", "例如 2024-03-08 09:00", default=None)
    convener: Text | None = named("召集", "写机构或岗位", default=None)
    chair: Person | None = named("主持人", default=None)
    invited: tuple[Text, ...] = named("请谁参加", "写身份或单位", default=())
    entitled: Count | None = named("应到", unit="人", default=None)
    present: Count | None = named("实到", unit="人", default=None)
    attendance: tuple[Attendance, ...] = named("各类到会人员", default=())
    statements: tuple[Statement, ...] = named("会上的意见", default=())
    agreement: Annotated[str, Choice(AGREEMENTS)] | None = named("谈得怎么样", default=None)
    consent: Annotated[str, Choice(CONSENTS)] | None = named("怎么表示意见", default=None)
    yes: Count | None = named("赞成", unit="人", default=None)
    no: Count | None = named("不赞成", unit="人", default=None)
    abstain: Count | None = named("没有表态", unit="人", default=None)
    outcome: Prose | None = named("商量的结果", "可用 Markdown", default=None)
    adoption: Annotated[str, Choice(ADOPTIONS)] | None = named("结果采纳了吗", default=None)
    adoption_reason: Text | None = named("采纳或不采纳的理由", default=None)
    tasks: tuple[Task, ...] = named("分工和期限", default=())
    statuses: tuple[Status, ...] = named("每季度的进展", default=())
    closed_on: Day | None = named("办结日期", default=None)
    feedback: tuple[Feedback, ...] = named("村民反馈", default=())
    notice_ref: Ref | None = named("协商通知", refers="consultation notice", default=None)
    decision_ref: Ref | None = named("决议编号", "提交会议表决的写明", refers="decision", default=None)
    implementation_ref: Ref | None = named("实施情况", refers="implementation project", default=None)

    @model_validator(mode="after")
    def _each_quarter_once(self) -> Consultation:
        counted = Counter(status.period.text for status in self.statuses)
        twice = next((text for text, count in counted.items() if count > 1), None)
        if twice is not None:
            raise refuse("statuses", f"“每季度的进展”里 {listed([twice])} 写了两次，每个季度只写一条", at="statuses")
        return self

    @property
    def announces(self) -> bool:
        """True before the talk: nobody has come and nothing has come of it."""
        has_met = self.present is not None or any(row.present is not None for row in self.attendance)
        return not has_met and not (self.outcome or self.agreement or self.statements)

    @property
    def last_status(self) -> Status | None:
        """The latest report on how it is carried out."""
        return max(self.statuses, key=lambda status: status.period.text, default=None)

    @property
    def is_closed(self) -> bool:
        """True where nothing remains to be done or told."""
        last = self.last_status
        return self.closed_on is not None or (last is not None and last.state in ("done", "stopped"))
