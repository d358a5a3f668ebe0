"""What a sum of money was spent on, line by line: of funds, donations and levies alike."""

from __future__ import annotations

from sunshine.records.part import Part, named
from sunshine.records.period import PeriodField
from sunshine.records.printed import Printed
from sunshine.records.values import Day, Fen, RateField, Ref, Text


class Use(Part):
    """One thing that the money was spent on."""

    date: Day | None = named("日期", default=None)
    period: PeriodField | None = named("期间", "一张纸上有几年、几季的写明", default=None)
    item: Text = named("用在哪里", "写清事由，不写个人")
    purpose: Text | None = named("对应的规定用途", "照“规定用途”里的写法", default=None)
    quantity: RateField | None = named("数量", "例如 30 盏", default=None)
    amount: Printed[Fen] = named("金额", unit="元")
    payee: Text | None = named("付给谁", "写单位名称；个人写岗位或工种", default=None)
    payee_uscc: Text | None = named("对方统一社会信用代码", default=None)
    voucher_no: Text | None = named("凭证号", default=None)
    resolution_ref: Ref | None = named("决议编号", "本村决策记录的“种类/名称”", refers="decision", default=None)
    note: Text | None = named("备注", default=None)
