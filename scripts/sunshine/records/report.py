"""工作报告 (VA-M04, VA-S03, FA-M15, GA-M08): the text, what was promised and what was done, how it was received."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.paper import Figure
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.satisfaction import Satisfaction
from sunshine.records.topics import Topic
from sunshine.records.values import Count, Day, Fen, Number, Prose, Ref, Text
from sunshine.records.voting import Ballot, Body

RESULTS = {"done": "做到了", "partly": "做到一部分", "not_done": "没有做到", "not_stated": "未注明"}
OUTCOMES = {"passed": "通过", "not_passed": "没有通过", "heard": "听取，没有表决", "not_stated": "未注明"}


class GoalResult(Part):
    """What was promised and what came of it."""

    goal: Text = named("当初的目标")
    promised_in: Text | None = named("哪里说的", "例如 2026年工作计划", default=None)
    state: Annotated[str, Choice(RESULTS)] = named("结果")
    result: Text | None = named("做成了什么", default=None)
    reason: Text | None = named("没做到的原因", default=None)


class PolicyAction(Part):
    """A policy of the state, what was done here, what came of it."""

    policy: Text = named("政策")
    action: Text | None = named("村里做了什么", default=None)
    result: Text | None = named("结果", default=None)
    reached: Count | None = named("惠及户数", unit="户", default=None)


class Subsidiary(Part):
    """An enterprise that the collective holds a share in."""

    name: Text = named("企业名称")
    share: Number | None = named("持股", unit="%", default=None)
    income: Printed[Fen] | None = named("本年收益", unit="元", default=None)
    note: Text | None = named("说明", default=None)


class Report(Record):
    """One report. `text` is what stands below the front matter."""

    KIND: ClassVar[str] = "report"
    BODY: ClassVar[str] = "text"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    topic: Topic = named("主题")
    reported_by: Text | None = named("谁报告", "写机构或岗位", default=None)
    reported_to: Body | None = named("向谁报告", default=None)
    reported_on: Day | None = named("报告日期", default=None)
    text: Prose | None = named("报告正文", "可用 Markdown", default=None)
    figures: tuple[Figure, ...] = named("主要数字", default=())
    goals: tuple[GoalResult, ...] = named("目标做到没有", default=())
    policies: tuple[PolicyAction, ...] = named("政策落实", default=())
    subsidiaries: tuple[Subsidiary, ...] = named("参股、控股企业", default=())
    managers_pay: Printed[Fen] | None = named("管理人员报酬合计", unit="元", default=None)
    outcome: Annotated[str, Choice(OUTCOMES)] | None = named("审议结果", default=None)
    votes: Ballot | None = named("表决", default=None)
    satisfaction: Satisfaction | None = named("满意度", default=None)
    statement_refs: tuple[Ref, ...] = named(
        "附的报表", "例如 statement/2026、budget/2026-final", refers="statement budget ledger distribution", default=()
    )
    plan_ref: Ref | None = named("对应的计划", refers="plan", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)

    @model_validator(mode="after")
    def _has_content(self) -> Report:
        if not (self.text or self.goals or self.policies or self.figures or self.sheet or self.attachments):
            raise refuse("content", "没有内容：请写“报告正文”text，或者写目标、政策、数字中的一样", at="text")
        return self
