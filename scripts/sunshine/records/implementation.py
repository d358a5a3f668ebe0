"""实施情况 (VA-D04): what was decided against what has been done, in days and in money."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Funding, Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.period import PeriodField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, Prose, RateField, Ref, Text

STATES = {"waiting": "还没开始", "going": "正在办", "paused": "暂停", "done": "已办完", "stopped": "不再办"}
ACCEPTANCES = {
    "accepted": "验收合格",
    "after_mending": "整改后验收合格",
    "mending": "正在整改",
    "refused": "验收不合格",
    "not_needed": "不需要验收",
}


class Progress(Part):
    """What was done in a span of time."""

    period: PeriodField = named("期间", "例如 2026-q2、2026-08")
    done: Text = named("做了什么")
    spent: Fen | None = named("这一期花了", unit="元", default=None)
    share: RateField | None = named("完成多少", "例如 60 %", default=None)


class Acceptance(Part):
    """Who looked at the result, and what they said."""

    accepted_on: Day | None = named("验收日期", default=None)
    by: tuple[Text, ...] = named("谁来验收", "写岗位或单位", default=())
    result: Annotated[str, Choice(ACCEPTANCES)] = named("验收结果")
    defects: tuple[Text, ...] = named("要整改的地方", default=())
    mended_on: Day | None = named("整改完成日期", default=None)
    warranty_until: Day | None = named("质保到", default=None)
    opinion: Text | None = named("验收意见", default=None)


class Implementation(Record):
    """One decided matter on its way, or at its end."""

    KIND: ClassVar[str] = "implementation"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    matter: Text = named("办的什么事")
    state: Annotated[str, Choice(STATES)] = named("到哪一步")
    planned_start: Day | None = named("计划开始", default=None)
    planned_end: Day | None = named("计划完成", default=None)
    actual_start: Day | None = named("实际开始", default=None)
    actual_end: Day | None = named("实际完成", default=None)
    time_reason: Text | None = named("时间不一样的原因", default=None)
    planned_quantity: RateField | None = named("计划做多少", "例如 1.20 公里", default=None)
    actual_quantity: RateField | None = named("实际做多少", default=None)
    planned_cost: Printed[Fen] | None = named("计划花", unit="元", default=None)
    actual_cost: Printed[Fen] | None = named("实际花", unit="元", default=None)
    cost_reason: Text | None = named("金额不一样的原因", default=None)
    funding: tuple[Funding, ...] = named("资金来源", default=())
    progress: tuple[Progress, ...] = named("各期进展", default=())
    result: Prose | None = named("办成什么样", "可用 Markdown", default=None)
    acceptance: Acceptance | None = named("验收", default=None)
    households: Count | None = named("受益户数", unit="户", default=None)
    persons: Count | None = named("受益人数", unit="人", default=None)
    benefit: Text | None = named("有什么好处", default=None)
    open_reason: Text | None = named("还没办完的原因", "超过十二个月没有办完的写明", default=None)
    next_step: Text | None = named("下一步", default=None)
    supervisor: Person | None = named("监督人", default=None)
    supervision_opinion: Text | None = named("监督意见", default=None)
    decision_ref: Ref | None = named("决议编号", refers="decision", default=None)
    consultation_ref: Ref | None = named("协商记录", refers="consultation", default=None)
    project_ref: Ref | None = named("项目编号", refers="project", default=None)
    contract_ref: Ref | None = named("合同编号", refers="contract", default=None)

    @model_validator(mode="after")
    def _runs_forward(self) -> Implementation:
        if self.planned_start and self.planned_end and self.planned_start > self.planned_end:
            raise refuse("order", "“计划开始”晚于“计划完成”，请核对", at="planned_end")
        if self.actual_start and self.actual_end and self.actual_start > self.actual_end:
            raise refuse("order", "“实际开始”晚于“实际完成”，请核对", at="actual_end")
        return self

    @property
    def cost_difference(self) -> int | None:
        """分 spent more (or less) than planned; None where either is not exact."""
        planned, actual = self.planned_cost, self.actual_cost
        if planned is None or actual is None or planned.value is None or actual.value is None:
            return None
        return actual.value - planned.value if planned.is_exact and actual.is_exact else None
