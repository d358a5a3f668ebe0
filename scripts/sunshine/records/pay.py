"""报酬和补贴 (VA-D05, VA-M07): which post gets how much, by which rule, out of which money. Office-holders only."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator

from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Fen, Number, RateField, Ref, Text


class PayStandard(Part):
    """What a post may be paid, and who has decided that."""

    post: Text = named("岗位")
    rate: RateField = named("标准", "例如 120 元/天、2600 元/月")
    decided_by: Text | None = named("谁定的标准", "例如 镇政府文件、村民代表会议", default=None)
    note: Text | None = named("说明", default=None)


class PayRow(Part):
    """One post, or several people in one post: what was paid."""

    post: Text = named("岗位")
    name: Text | None = named("姓名", "任职人员写姓名；临时用工只写岗位和人数", default=None)
    persons: Count | None = named("人数", "一个岗位有几个人的写明", unit="人", default=None)
    base: Fen | None = named("基本报酬", unit="元", default=None)
    performance: Fen | None = named("绩效", unit="元", default=None)
    allowance: Fen | None = named("补贴", unit="元", default=None)
    days: Number | None = named("误工天数", unit="天", default=None)
    rate: RateField | None = named("误工标准", "例如 120 元/天", default=None)
    days_amount: Fen | None = named("误工补贴", unit="元", default=None)
    deducted: Fen | None = named("扣减", unit="元", default=None)
    total: Printed[Fen] = named("合计", unit="元")
    source: Text | None = named("资金来源", "例如 区级财政、村集体", default=None)
    note: Text | None = named("说明", default=None)


class Pay(Record):
    """What was paid for a period."""

    KIND: ClassVar[str] = "pay"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    scheme: Text | None = named("报酬方案", "按哪份文件、哪次会议定的办法", default=None)
    standards: tuple[PayStandard, ...] = named("标准", default=())
    rows: tuple[PayRow, ...] = named("发放情况", default=())
    persons_total: Count | None = named("合计人数", unit="人", default=None)
    total: Printed[Fen] | None = named("合计金额", unit="元", default=None)
    paid_by: Text | None = named("怎么发放", "例如 银行代发", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision meeting", default=None)
    ledger_ref: Ref | None = named("入账的收支明细", refers="ledger", default=None)

    @model_validator(mode="after")
    def _says_how_much(self) -> Pay:
        if not self.standards and not self.rows:
            raise refuse("count", "这里少了金额；“标准”和“发放情况”至少写一项", at="catalogue_code")
        return self
