"""工程项目 (VA-M08): from set-up to settlement, its parts, what it may cost, what it has cost, where the money comes from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.dealing import Bid, Counterparty, Funding, Method, Payment, Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.values import Count, Day, Fen, Flag, Number, Prose, RateField, Ref, Text

STAGES = {
    "initiation": "立项",
    "application": "申报",
    "approval": "批复",
    "tender": "招标",
    "award": "中标",
    "contract": "签合同",
    "start": "开工",
    "variation": "变更",
    "completion": "完工",
    "acceptance": "验收",
    "settlement": "结算",
    "audit": "审计",
}
NATURES = {"new": "新建", "continued": "续建", "repair": "维修", "upgrade": "改造提升", "purchase": "购置"}
PROGRESS = {"planned": "计划", "started": "在建", "finished": "已完工", "stopped": "已停工"}


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


class Component(Part):
    """One of several works in one document: its measures, its cost, its money."""

    name: Text = named("分项名称")
    place: Text | None = named("地点", "写到小组或村", default=None)
    nature: Annotated[str, Choice(NATURES)] | None = named("建设性质", default=None)
    progress: Annotated[str, Choice(PROGRESS)] | None = named("进展", default=None)
    lengths: tuple[RateField, ...] = named("长度", "几段的逐段写", example="0.85 公里", default=())
    width: RateField | None = named("宽度", example="4 米", default=None)
    thickness: RateField | None = named("厚度", example="0.18 米", default=None)
    quantity: RateField | None = named("工程量", example="300 户", default=None)
    unit_cost: RateField | None = named("单位造价", example="42.7 万元/公里", default=None)
    cost: Printed[Fen] | None = named("造价", unit="元", default=None)
    funding: tuple[Funding, ...] = named("资金来源", default=())
    note: Text | None = named("说明", default=None)


class Benefit(Part):
    """Who gains by it: households, persons or groups."""

    who: Text = named("受益对象", "例如 全村人口、其中水库移民")
    number: Printed[RateField] = named("数目", example="856 人")


class Labour(Part):
    """Labour given: persons, days and person-days are three figures, and a paper may state only some of them."""

    who: Text | None = named("谁出工", default=None)
    persons: Count | None = named("人数", unit="人", default=None)
    days: Number | None = named("天数", unit="天", default=None)
    person_days: Number | None = named("合计工日", "纸上没写的不写，不要自己相乘", unit="工日", default=None)
    value: Printed[Fen] | None = named("折合金额", unit="元", default=None)


class Implementer(Part):
    """A body that carries the project out, and which part of it."""

    name: Text = named("实施单位")
    does: Text | None = named("负责什么", default=None)


class Project(Record):
    """One project, stage by stage."""

    KIND: ClassVar[str] = "project"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    project_name: Text = named("项目名称")
    nature: Annotated[str, Choice(NATURES)] | None = named("建设性质", default=None)
    place: Text | None = named("地点", default=None)
    scale: Text | None = named("建设内容", default=None)
    quantity: RateField | None = named("工程量", example="1.35 公里", default=None)
    components: tuple[Component, ...] = named("分项工程", default=())
    beneficiaries: Count | None = named("受益户数", unit="户", default=None)
    benefits: tuple[Benefit, ...] = named("受益情况", default=())
    budget: Printed[Fen] = named("预算", unit="元")
    contract_price: Printed[Fen] | None = named("合同价", unit="元", default=None)
    settlement_price: Printed[Fen] | None = named("结算价", unit="元", default=None)
    method: Method | None = named("确定方式", default=None)
    contractor: Counterparty | None = named("施工单位", default=None)
    implementers: tuple[Implementer, ...] = named("实施单位", "不只一家的逐个写", default=())
    supervisor: Person | None = named("监督人", default=None)
    funding: tuple[Funding, ...] = named("资金来源", default=())
    gap_total: Printed[Fen] | None = named("资金缺口合计", "缺口不算收入", unit="元", default=None)
    labour: tuple[Labour, ...] = named("投工投劳", default=())
    restrictions: tuple[Text, ...] = named("资金不得用于", default=())
    bids: tuple[Bid, ...] = named("报价情况", default=())
    stages: tuple[Stage, ...] = named("阶段", min_length=1)
    variations: tuple[Variation, ...] = named("变更", default=())
    payments: tuple[Payment, ...] = named("已付工程款", default=())
    description: Prose | None = named("项目说明", "可用 Markdown", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    contract_ref: Ref | None = named("合同编号", refers="contract", example="contract/2026-road", default=None)
    contract_refs: tuple[Ref, ...] = named(
        "其他合同", "例如 设计、监理", refers="contract procurement", example="contract/2026-design", default=()
    )

    @property
    def paid(self) -> int:
        """分 paid so far."""
        return sum(payment.amount for payment in self.payments)

    @property
    def reached(self) -> str:
        """The last stage that has happened, in Chinese."""
        done = [stage.stage for stage in self.stages if stage.planned is None]
        return STAGES[done[-1]] if done else "尚未立项"

    @property
    def every_funding(self) -> tuple[Funding, ...]:
        """The money of the whole project and of its components, without what is the same money under another name."""
        every = (*self.funding, *(one for component in self.components for one in component.funding))
        return tuple(one for one in every if one.same_as is None)


def sum_of(funding: Sequence[Funding], *states: str) -> int | None:
    """分 of the funding in these states; None where there is none, or where an amount is not exact."""
    amounts = [one.amount for one in funding if one.state in states]
    exact = [amount.value for amount in amounts if amount.is_exact and amount.value is not None]
    return sum(exact) if exact and len(exact) == len(amounts) else None
