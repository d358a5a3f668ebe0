"""清产核资、资产评估 (FA-S01): what the books say, what was found, what it is worth, on which day and by whom."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Fen, RateField, Ref, Text
from sunshine.records.voting import Body

FORMS = {"stock_taking": "清产核资", "valuation": "资产评估", "both": "清产核资并评估"}
METHODS = {"market": "市场法", "income": "收益法", "cost": "成本法", "negotiated": "协商估价", "other": "其他"}
OUTCOMES = {
    "agrees": "账实相符",
    "surplus": "盘盈",
    "loss": "盘亏",
    "damaged": "毁损报废",
    "unlisted": "账外，补登记",
}


class Counted(Part):
    """One asset at stock-taking: in the books, as found, and why they differ."""

    asset_id: Text | None = named("资产编号", default=None)
    name: Text = named("名称")
    book_quantity: RateField | None = named("账上数量", example="12 台", default=None)
    found_quantity: RateField | None = named("实有数量", example="11 台", default=None)
    book: Printed[Fen] | None = named("账面金额", unit="元", default=None)
    found: Printed[Fen] | None = named("核实金额", unit="元", default=None)
    outcome: Annotated[str, Choice(OUTCOMES)] | None = named("结果", default=None)
    reason: Text | None = named("差在哪里", "账实不符的写原因", default=None)
    handling: Text | None = named("怎么处理", default=None)

    @property
    def gap(self) -> int | None:
        """分 found less 分 in the books; None where one of both is not exact."""
        return difference(self.book, self.found)


class Valued(Part):
    """One asset's value: how it was found, and what came of it."""

    asset_id: Text | None = named("资产编号", default=None)
    name: Text = named("评估对象")
    quantity: RateField | None = named("数量或面积", example="3600 平方米", default=None)
    book: Printed[Fen] | None = named("账面价值", unit="元", default=None)
    method: Annotated[str, Choice(METHODS)] | None = named("评估方法", default=None)
    value: Printed[Fen] = named("评估价值", unit="元")
    unit_value: RateField | None = named("单价", example="96 元/平方米·年", default=None)
    note: Text | None = named("说明", default=None)


class Valuer(Part):
    """Who valued it: an organisation with its qualification and its report."""

    name: Text = named("评估机构")
    qualification: Text | None = named("资质", default=None)
    report_no: Text | None = named("评估报告编号", default=None)
    chosen_by: Text | None = named("怎么选定评估机构", default=None)
    fee: Printed[Fen] | None = named("评估费用", unit="元", default=None)


class Valuation(Record):
    """One stock-taking or one valuation, or both."""

    KIND: ClassVar[str] = "valuation"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    form: Annotated[str, Choice(FORMS)] = named("清查还是评估")
    basis_on: Day = named("基准日", "账面数和价值以哪一天为准")
    purpose: Text | None = named("为了什么", default=None)
    scope: Text | None = named("范围", default=None)
    team: tuple[Person, ...] = named("清查小组", default=())
    valuer: Valuer | None = named("评估机构", default=None)
    counted: tuple[Counted, ...] = named("清查明细", default=())
    book_total: Printed[Fen] | None = named("账面合计", unit="元", default=None)
    found_total: Printed[Fen] | None = named("核实合计", unit="元", default=None)
    valued: tuple[Valued, ...] = named("评估明细", default=())
    value_total: Printed[Fen] | None = named("评估价值合计", unit="元", default=None)
    valid_until: Day | None = named("评估结果有效期至", default=None)
    confirmed_by: Body | None = named("谁确认结果", default=None)
    confirmed_on: Day | None = named("确认日期", default=None)
    conclusion: Text | None = named("结论", default=None)
    register_ref: Ref | None = named("相关台账", refers="register", example="register/2026-assets", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)

    @model_validator(mode="after")
    def _says_what_was_found(self) -> Valuation:
        if not self.counted and not self.valued:
            raise refuse("missing", "“清查明细”和“评估明细”至少写一项")
        return self


def difference(book: Printed[int] | None, found: Printed[int] | None) -> int | None:
    """分 found less 分 in the books; None where one of both is absent or not exact."""
    if book is None or found is None or not (book.is_exact and found.is_exact):
        return None
    return (found.value or 0) - (book.value or 0)
