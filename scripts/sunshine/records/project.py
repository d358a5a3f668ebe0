"""工程项目 (VA-M08): from set-up to settlement, what it may cost, what it has cost."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.dealing import Bid, Counterparty, Funding, Method, Payment, Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.values import Count, Day, Fen, Flag, Prose, RateField, Ref, Text

STAGES = {
    "initiation": "立项",
    "tender": "招标",
    "award": "中标",
    "contract": "签合同",
    "start": "开工",
    "variation": "变更",
    "acceptance": "验收",
    "settlement": "结算",
    "audit": "审计",
}


class Stage(Part):
    """One stage: done on a day, or still to come."""

    stage: Annotated[str, Choice(STAGES)] = named("阶段")
    date: Day | None = named("日期", default=None)
    planned: Text | None = named("计划", "还没到的阶段写打算什么时候", default=None)
    result: Text | None = named("情况", default=None)


class Variation(Part):
    """A change to the contract price."""

    date: Day | None = named("日期", default=None)
    amount: Printed[Fen] = named("增减金额", unit="元")
    is_reduction: Flag = named("是否核减", default=False)
    reason: Text = named("原因")


class Project(Record):
    """One project, stage by stage."""

    KIND: ClassVar[str] = "project"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    project_name: Text = named("项目名称")
    place: Text | None = named("地点", default=None)
    scale: Text | None = named("建设内容", default=None)
    quantity: RateField | None = named("工程量", default=None)
    beneficiaries: Count | None = named("受益户数", unit="户", default=None)
    budget: Printed[Fen] = named("预算", unit="元")
    contract_price: Printed[Fen] | None = named("合同价", unit="元", default=None)
    settlement_price: Printed[Fen] | None = named("结算价", unit="元", default=None)
    method: Method | None = named("确定方式", default=None)
    contractor: Counterparty | None = named("施工单位", default=None)
    supervisor: Person | None = named("监督人", default=None)
    funding: tuple[Funding, ...] = named("资金来源", default=())
    bids: tuple[Bid, ...] = named("报价情况", default=())
    stages: tuple[Stage, ...] = named("阶段", min_length=1)
    variations: tuple[Variation, ...] = named("变更", default=())
    payments: tuple[Payment, ...] = named("已付工程款", default=())
    description: Prose | None = named("项目说明", "可用 Markdown", default=None)
    resolution_ref: Ref | None = named("决议编号", default=None)
    contract_ref: Ref | None = named("合同编号", default=None)

    @property
    def paid(self) -> int:
        """分 paid so far."""
        return sum(payment.amount for payment in self.payments)

    @property
    def reached(self) -> str:
        """The last stage that has happened, in Chinese."""
        done = [stage.stage for stage in self.stages if stage.planned is None]
        return STAGES[done[-1]] if done else "尚未立项"
