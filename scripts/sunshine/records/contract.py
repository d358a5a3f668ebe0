"""合同 (FA-M08): from the offer to the end: who, what, for how long, for how much, what has been received or paid."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Counterparty, Due, Method, Payment, Unit
from sunshine.records.header import Record
from sunshine.records.part import named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.terms import (
    Application,
    Approval,
    Bidding,
    Computed,
    Equipment,
    Escalation,
    Stretch,
    computed_stretches,
    stated_total,
)
from sunshine.records.values import Day, Fen, RateField, Ref, Text

TYPES = {
    "lease": "租赁",
    "contracting_out": "发包",
    "works": "工程",
    "procurement": "采购",
    "service": "服务",
    "other": "其他",
}
DIRECTIONS = {"receive": "村里收钱", "pay": "村里付钱"}
STAGES = {
    "offer": "正在招租招标",
    "awarded": "已选定对方",
    "signed": "已签订",
    "ended": "已到期",
    "terminated": "提前解除",
}
UNSIGNED = frozenset({"offer", "awarded"})
"""Stages in which there is no contract yet, only what it shall become."""


class Contract(Record):
    """One contract with its schedule and its receipts; before it is signed, its offer and its award."""

    KIND: ClassVar[str] = "contract"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    stage: Annotated[str, Choice(STAGES)] = named("进行到哪一步", "招租、招标公告写 offer", default="signed")
    contract_no: Text | None = named("合同编号", "签订以后必须写", default=None)
    contract_type: Annotated[str, Choice(TYPES)] = named("合同类型")
    direction: Annotated[str, Choice(DIRECTIONS)] = named("收付方向")
    counterparty: Counterparty | None = named("对方", "签订以后必须写", default=None)
    subject: Text = named("标的", "租什么、买什么、做什么")
    asset_id: Text | None = named("资产编号", "资产资源台账里的编号", default=None)
    asset_ref: Ref | None = named("登记在哪本台账", refers="register", example="register/2026-assets", default=None)
    asset_fund: Text | None = named("资产用什么钱形成", "例如 2023年乡村振兴衔接资金", default=None)
    area: RateField | None = named("面积或数量", example="653 亩", default=None)
    equipment: tuple[Equipment, ...] = named("随同的设备", default=())
    method: Method | None = named("确定方式", default=None)
    application: Application | None = named("怎么报名", default=None)
    bidding: Bidding | None = named("竞价情况", default=None)
    approvals: tuple[Approval, ...] = named("逐级同意", "谁同意、谁批准，按先后写", default=())
    signed_on: Day | None = named("签订日期", default=None)
    start: Day | None = named("开始", default=None)
    end: Day | None = named("结束", default=None)
    start_printed: MomentField | None = named("开始（纸上只写到年月）", example="2023-11", default=None)
    end_printed: MomentField | None = named("结束（纸上只写到年月）", example="2028-11", default=None)
    term: RateField | None = named("期限", example="25 年", default=None)
    amount: Printed[Fen] | None = named("合同总额", "签订以后必须写；没有总额的写“未注明”", unit="元", default=None)
    rate: RateField | None = named("单价", "例如 800 元/亩·年", example="800 元/亩·年", default=None)
    yearly_amount: Printed[Fen] | None = named("每年金额", unit="元", default=None)
    rise: Escalation | None = named("租金递增", default=None)
    stretches: tuple[Stretch, ...] = named("分段租金", "合同逐段写明的才写", default=())
    payment_terms: Text | None = named("怎么付款", "例如 租金一年一付", default=None)
    deposit: Fen | None = named("保证金", unit="元", default=None)
    schedule: tuple[Due, ...] = named("应收应付计划", default=())
    payments: tuple[Payment, ...] = named("已收已付", default=())
    arrears: Fen | None = named("拖欠", unit="元", default=None)
    restrictions: tuple[Text, ...] = named("约定不能做的", "例如 不得改变用途、不得转租", default=())
    guarantee: Text | None = named("担保", "谁为谁担保什么", default=None)
    recused: tuple[Text, ...] = named("回避", "写岗位", default=())
    end_reason: Text | None = named("解除原因", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    valuation_ref: Ref | None = named("评估编号", refers="valuation", example="valuation/2026-mill", default=None)
    project_ref: Ref | None = named("项目编号", refers="project", example="project/2026-road", default=None)

    @model_validator(mode="after")
    def _is_complete_once_signed(self) -> Contract:
        fields = type(self).model_fields
        needed = () if self.stage in UNSIGNED else ("contract_no", "counterparty", "amount")
        missing = [str(fields[name].title) for name in needed if getattr(self, name) is None]
        if missing:
            raise refuse("missing", f"这里少了{'、'.join(f'“{label}”' for label in missing)}，请补上")
        return self

    @model_validator(mode="after")
    def _runs_forward(self) -> Contract:
        if self.start and self.end and self.start > self.end:
            raise refuse("order", "“开始”晚于“结束”，请核对", at="end")
        return self

    @property
    def paid(self) -> int:
        """分 received or paid so far."""
        return sum(payment.amount for payment in self.payments)

    @property
    def computed_stretches(self) -> tuple[Computed, ...]:
        """The rent year by year as rate, area, term and rise make it; empty where the contract itself states it."""
        rate = self.rate or (self.bidding.deal_rate if self.bidding else None)
        return () if self.stretches else computed_stretches(rate, self.area, self.term, self.rise)

    @property
    def term_total(self) -> int | None:
        """分 of the whole term, from the stated stretches or from the computed ones."""
        return stated_total(self.stretches) or sum(one.total for one in self.computed_stretches) or None
