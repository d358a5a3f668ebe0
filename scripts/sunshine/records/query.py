"""村民查询、意见与答复 (VA-S05, SV-M04): the question without the person, the answer, the days between."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Prose, Ref, Text

STATES = {"open": "办理中", "replied": "已答复", "solved": "已办结", "referred": "已转交"}


class Satisfaction(Part):
    """How those who asked judged the answer."""

    satisfied: Count = named("满意", unit="人")
    fair: Count = named("基本满意", unit="人")
    dissatisfied: Count = named("不满意", unit="人")


class Query(Record):
    """One question or request."""

    KIND: ClassVar[str] = "query"

    received_on: Day = named("收到日期")
    channel: Text = named("渠道", "例如 意见箱、来访、电话、微信群")
    question: Text = named("问题", "概括写，不写个人信息")
    reply: Prose | None = named("答复", "可用 Markdown", default=None)
    replied_on: Day | None = named("答复日期", default=None)
    replied_by: Person | None = named("答复人", default=None)
    state: Annotated[str, Choice(STATES)] = named("状态")
    related: tuple[Ref, ...] = named("相关记录", default=())
    satisfaction: Satisfaction | None = named("满意度", default=None)

    @model_validator(mode="after")
    def _reply_has_a_day(self) -> Query:
        if (self.reply is None) != (self.replied_on is None):
            raise refuse("reply", "“答复”和“答复日期”要么都写，要么都不写", at="reply" if self.reply else "replied_on")
        if self.reply is None and self.state in ("replied", "solved"):
            raise refuse("reply", "状态是已答复，但没有写“答复”和“答复日期”", at="state")
        return self
