"""活动和场所 (VA-M13, SV-C01): what was held where, who came, what it cost, when the rooms are open."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator

from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.satisfaction import Satisfaction
from sunshine.records.topics import Topic
from sunshine.records.values import Count, Day, Fen, Flag, OfficePhone, Prose, Ref, Text


class Venue(Part):
    """A room or place for everybody, and when it is open."""

    name: Text = named("场所", "例如 客堂汇、睦邻四堂间、文化客堂")
    place: Text | None = named("在哪里", default=None)
    hours: Text | None = named("开放时间", default=None)
    services: Text | None = named("能做什么", default=None)
    keeper: Text | None = named("谁管", "写岗位", default=None)
    phone: OfficePhone | None = named("办公电话", "办公室的电话，例如 021-0000-0000；不写手机", default=None)
    is_free: Flag | None = named("是否免费", default=None)


class Event(Part):
    """One event, held or to be held."""

    name: Text = named("活动")
    date: Day | None = named("日期", default=None)
    until: Day | None = named("到", default=None)
    time: Text | None = named("时间", "例如 晚上 7:00", default=None)
    venue: Text | None = named("地点", default=None)
    organizer: Text | None = named("谁组织", "写机构或岗位", default=None)
    participants: Printed[Count] | None = named("参加人次", unit="人次", default=None)
    cost: Printed[Fen] | None = named("花费", unit="元", default=None)
    fund_source: Text | None = named("钱从哪里来", default=None)
    result: Text | None = named("做成了什么", default=None)


class Score(Part):
    """How many households, or which group, reached which mark; a household is never named, masked or not."""

    grade: Text = named("等次或小组", "例如 清洁户、3组；不写到户")
    households: Printed[Count] | None = named("户数", unit="户", default=None)
    mark: Text | None = named("得分", default=None)
    reward: Text | None = named("奖励", default=None)


class Activity(Record):
    """The activities of one period, or one of them."""

    KIND: ClassVar[str] = "activity"
    BODY: ClassVar[str] = "text"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    topic: Topic = named("主题")
    text: Prose | None = named("情况说明", "可用 Markdown", default=None)
    venues: tuple[Venue, ...] = named("场所开放", default=())
    events: tuple[Event, ...] = named("活动", default=())
    participants_total: Printed[Count] | None = named("参加人次合计", unit="人次", default=None)
    cost_total: Printed[Fen] | None = named("花费合计", unit="元", default=None)
    volunteers: Printed[Count] | None = named("志愿者", unit="人", default=None)
    scores: tuple[Score, ...] = named("评比", "只写等次的户数或小组的得分，不写到户", default=())
    satisfaction: Satisfaction | None = named("满意度", default=None)
    ledger_ref: Ref | None = named("相关收支明细", refers="ledger", default=None)

    @model_validator(mode="after")
    def _has_content(self) -> Activity:
        if not (self.events or self.venues or self.scores or self.text or self.sheet):
            raise refuse("content", "没有内容：请写“活动”events、“场所开放”venues 或“情况说明”text", at="events")
        return self
