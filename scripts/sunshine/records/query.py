"""村民查询、意见与答复 (VA-S05, SV-M04): the question without the person, the answer, the days between; or the counts of
one period."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.reading import refuse
from sunshine.records.satisfaction import Satisfaction
from sunshine.records.values import Count, Day, Prose, Ref, Text

STATES = {
    "open": "办理中",
    "undecided": "还在商量",
    "replied": "已答复",
    "solved": "已办结",
    "referred": "已转交",
    "withdrawn": "提问的人已撤回",
}
SORTS = {
    "inquiry": "查询",
    "opinion": "意见建议",
    "request": "诉求",
    "objection": "异议",
    "challenge": "质询",
}
OPTION_STATES = {"open": "还在商量", "chosen": "已选定", "dropped": "不再考虑"}


class Option(Part):
    """One of several ways that are talked over."""

    option: Text = named("方案")
    state: Annotated[str, Choice(OPTION_STATES)] = named("状态", default="open")
    condition: Text | None = named("要有什么条件", default=None)
    note: Text | None = named("说明", default=None)


class Tally(Part):
    """The counts of one period: visits, rounds, requests."""

    sort: Text = named("哪一类", "例如 走访、巡查、意见箱、12345 热线")
    visits: Count | None = named("走访或巡查", unit="次", default=None)
    received: Count | None = named("收到", unit="件", default=None)
    solved: Count | None = named("办结", unit="件", default=None)
    open: Count | None = named("还在办", unit="件", default=None)
    overdue: Count | None = named("超过期限", unit="件", default=None)
    referred: Count | None = named("转交", unit="件", default=None)
    note: Text | None = named("说明", default=None)


class Query(Record):
    """One question or request, or the counts of a period."""

    KIND: ClassVar[str] = "query"

    sort: Annotated[str, Choice(SORTS)] | None = named("性质", default=None)
    received_on: Day | None = named("收到日期", default=None)
    channel: Text | None = named("渠道", "例如 意见箱、来访、电话、微信群", default=None)
    question: Text | None = named("问题", "概括写，不写个人信息", default=None)
    addressed_to: Text | None = named("向谁提出", "写机构", default=None)
    due_on: Day | None = named("答复期限", default=None)
    reply: Prose | None = named("答复", "可用 Markdown", default=None)
    replied_on: Day | None = named("答复日期", default=None)
    replying_body: Text | None = named("谁来答复", "答复的机构，与向谁提出的不同时写明", default=None)
    replied_by: Person | None = named("答复人", "写岗位", default=None)
    state: Annotated[str, Choice(STATES)] | None = named("状态", default=None)
    options: tuple[Option, ...] = named("商量中的办法", "有几种办法的逐个写", default=())
    referred_to: Text | None = named("转交给谁", "写机构", default=None)
    solved_on: Day | None = named("办结日期", default=None)
    result: Text | None = named("办得怎么样", default=None)
    tallies: tuple[Tally, ...] = named("件数", "按季公布走访、巡查、诉求办理的写这一项", default=())
    related: tuple[Ref, ...] = named("相关记录", default=())
    satisfaction: Satisfaction | None = named("满意度", default=None)

    @model_validator(mode="after")
    def _asks_something(self) -> Query:
        if self.question is None and not self.tallies:
            raise refuse("content", "请写“问题”；按季公布件数的写“件数”tallies", at="question")
        if self.question is not None and self.state is None:
            raise refuse("content", "写了“问题”，请把“状态”也写上，例如 open（办理中）", at="state")
        if self.question is not None and self.received_on is None and self.replied_on is None:
            raise refuse("content", "“收到日期”和“答复日期”至少写一项", at="received_on")
        return self

    @model_validator(mode="after")
    def _reply_has_a_day(self) -> Query:
        if (self.reply is None) != (self.replied_on is None):
            raise refuse("reply", "“答复”和“答复日期”要么都写，要么都不写", at="reply" if self.reply else "replied_on")
        if self.reply is None and self.state in ("replied", "solved"):
            raise refuse("reply", "状态是已答复，但没有写“答复”和“答复日期”", at="state")
        return self

    @model_validator(mode="after")
    def _one_option_is_chosen(self) -> Query:
        if len([option for option in self.options if option.state == "chosen"]) > 1:
            raise refuse("option", "“商量中的办法”最多只有一个是已选定", at="options")
        return self
