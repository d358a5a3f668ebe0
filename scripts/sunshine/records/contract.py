"""合同 (FA-M08): who, what, for how long, for how much, what has been received or paid."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import model_validator

from sunshine.records.header import Part, Record, named
from sunshine.records.values import Day, Fen, Flag, Printed, RateField, Text, refuse

METHODS = {
    "open_tender": "公开招标",
    "invited_tender": "邀请招标",
    "online_bidding": "网上竞价",
    "competitive_negotiation": "竞争性谈判",
    "quotes": "询价比价",
    "direct": "直接协商",
    "renewal": "续签",
}
Method = Literal[
    "open_tender", "invited_tender", "online_bidding", "competitive_negotiation", "quotes", "direct", "renewal"
]
TYPES = {
    "lease": "租赁",
    "contracting_out": "发包",
    "works": "工程",
    "procurement": "采购",
    "service": "服务",
    "other": "其他",
}


class Counterparty(Part):
    """The other side. A natural person's name is masked (张*明); an organisation stands in full with its code."""

    name: Text = named("对方名称")
    is_person: Flag = named("是否自然人", default=False)
    uscc: Text | None = named("统一社会信用代码", default=None)
    uscc_missing_reason: Text | None = named("没有代码的原因", default=None)


class Due(Part):
    """What falls due on a day."""

    due_on: Day = named("应付日期")
    amount: Fen = named("应付金额", unit="元")
    covers: Text | None = named("对应期间", default=None)


class Payment(Part):
    """What was received (our side gets) or paid (our side gives)."""

    paid_on: Day = named("日期")
    amount: Fen = named("金额", unit="元")
    voucher_no: Text | None = named("凭证号", default=None)
    note: Text | None = named("备注", default=None)


class Contract(Record):
    """One contract with its schedule and its receipts."""

    KIND: ClassVar[str] = "contract"

    unit: Literal["元", "万元"] = named("单位", default="元")
    contract_no: Text = named("合同编号")
    contract_type: Literal["lease", "contracting_out", "works", "procurement", "service", "other"] = named("合同类型")
    direction: Literal["receive", "pay"] = named("收付方向", "receive 村里收钱；pay 村里付钱")
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
    resolution_ref: Text | None = named("决议编号", default=None)
    project_ref: Text | None = named("项目编号", default=None)

    @model_validator(mode="after")
    def _runs_forward(self) -> Contract:
        if self.start and self.end and self.start > self.end:
            raise refuse("order", "“开始”晚于“结束”，请核对", at="end")
        return self

    @property
    def paid(self) -> int:
        """分 received or paid so far."""
        return sum(payment.amount for payment in self.payments)
