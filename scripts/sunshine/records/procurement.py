"""采购 (VA-M09): what was bought, what others would have charged, who delivered it, who received it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.dealing import METHODS, Bid, Counterparty, Payment, Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.terms import product
from sunshine.records.values import Count, Day, Fen, RateField, Ref, Text

WAYS = {**METHODS, "fixed_supplier": "定点采购", "online_shop": "网上商城", "single_source": "单一来源"}


class Bought(Part):
    """One line of what was bought."""

    name: Text = named("物品或服务")
    model: Text | None = named("规格型号", default=None)
    quantity: RateField = named("数量", example="20 盏")
    unit_price: RateField | None = named("单价", example="1250.00 元/盏", default=None)
    amount: Printed[Fen] = named("金额", unit="元")
    note: Text | None = named("备注", default=None)

    @property
    def computed(self) -> int | None:
        """分 of quantity × price, where the units fit."""
        return product(self.unit_price, self.quantity) if self.unit_price else None


class Acceptance(Part):
    """Who counted and looked at what was delivered, and what they found."""

    accepted_on: Day | None = named("验收日期", default=None)
    accepted_by: tuple[Person, ...] = named("验收人", default=())
    result: Text = named("验收结果", "例如 数量相符，质量合格")
    stored_at: Text | None = named("放在哪里用", default=None)


class Procurement(Record):
    """One purchase."""

    KIND: ClassVar[str] = "procurement"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    purpose: Text = named("买什么，做什么用")
    bought: tuple[Bought, ...] = named("采购清单", default=())
    budget: Printed[Fen] | None = named("预算", unit="元", default=None)
    method: Annotated[str, Choice(WAYS)] | None = named("采购方式", default=None)
    method_reason: Text | None = named("为什么用这种方式", "没有三家报价的写明", default=None)
    quotes: tuple[Bid, ...] = named("各家报价", default=())
    quoted_on: Day | None = named("报价日期", default=None)
    witnesses: tuple[Person, ...] = named("现场监督", default=())
    supplier: Counterparty | None = named("供货单位", default=None)
    amount: Printed[Fen] = named("成交金额", unit="元")
    fund_source: Text | None = named("资金来源", default=None)
    delivered_on: Day | None = named("到货日期", default=None)
    acceptance: Acceptance | None = named("验收", default=None)
    warranty: Text | None = named("质保", default=None)
    payments: tuple[Payment, ...] = named("已付货款", default=())
    beneficiaries: Count | None = named("受益户数", unit="户", default=None)
    contract_ref: Ref | None = named("相关合同", refers="contract", example="contract/2026-lamps", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    project_ref: Ref | None = named("相关工程", refers="project", example="project/2026-road", default=None)
    register_ref: Ref | None = named("登记在哪本台账", refers="register", example="register/2026-assets", default=None)

    @property
    def paid(self) -> int:
        """分 paid so far."""
        return sum(payment.amount for payment in self.payments)
