"""合同 (FA-M08): who, what, for how long, for how much, what has been received or paid."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Counterparty, Due, Method, Payment, Unit
from sunshine.records.header import Record
from sunshine.records.part import named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
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


class Contract(Record):
    """One contract with its schedule and its receipts."""

    KIND: ClassVar[str] = "contract"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    contract_no: Text = named("合同编号")
    contract_type: Annotated[str, Choice(TYPES)] = named("合同类型")
    direction: Annotated[str, Choice(DIRECTIONS)] = named("收付方向")
    counterparty: Counterparty = named("对方")
    subject: Text = named("标的", "租什么、买什么、做什么")
    area: RateField | None = named("面积或数量", default=None)
    method: Method | None = named("确定方式", default=None)
    signed_on: Day | None = named("签订日期", default=None)
    start: Day | None = named("开始", default=None)
    end: Day | None = named("结束", default=None)
    amount: Printed[Fen] = named("合同总额", unit="元")
    rate: RateField | None = named("单价", "例如 800 元/亩·年", default=None)
    deposit: Fen | None = named("保证金", unit="元", default=None)
    schedule: tuple[Due, ...] = named("应收应付计划", default=())
    payments: tuple[Payment, ...] = named("已收已付", default=())
    arrears: Fen | None = named("拖欠", unit="元", default=None)
    resolution_ref: Ref | None = named("决议编号", default=None)
    project_ref: Ref | None = named("项目编号", default=None)

    @model_validator(mode="after")
    def _runs_forward(self) -> Contract:
        if self.start and self.end and self.start > self.end:
            raise refuse("order", "“开始”晚于“结束”，请核对", at="end")
        return self

    @property
    def paid(self) -> int:
        """分 received or paid so far."""
        return sum(payment.amount for payment in self.payments)
