"""筹资筹劳 (VA-D07, FA-M10): what each pays or works, who is exempt, where the rest comes from, what was spent."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Counterparty, Funding, Method, Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.spending import Use
from sunshine.records.values import Count, Day, Fen, Number, RateField, Ref, Text

LEVY_BASES = {"resident": "按人口", "labourer": "按劳动力", "household": "按户", "voluntary": "自愿"}
RELIEFS = {"exempt": "免", "reduced": "减"}
_FIGURES = ("per_head", "labour_per_head", "funding", "budget", "raised", "spent", "labour", "by_group")


class Exemption(Part):
    """A ground on which people pay or work less or not at all: how many, never who."""

    ground: Text = named("减免理由", "例如 六十周岁以上，不写个人")
    relief: Annotated[str, Choice(RELIEFS)] = named("减还是免", default="exempt")
    persons: Printed[Count] = named("人数", "1 到 4 人写“少于5”", unit="人")
    note: Text | None = named("说明", default=None)


class Labour(Part):
    """Work given: people, days and the two multiplied are three things; a paper may state one of them."""

    work: Text = named("做什么")
    persons: Printed[Count] | None = named("出工人数", unit="人", default=None)
    days: Printed[Number] | None = named("每人天数", unit="天", default=None)
    person_days: Printed[Number] | None = named("合计工日", unit="工日", default=None)
    value: Printed[Fen] | None = named("折算金额", "没有折算的不写", unit="元", default=None)
    words: Text | None = named("原样文字", "纸上写得不清楚的照写，例如 14人14天", default=None)


class GroupLevy(Part):
    """One group's share."""

    group: Text = named("小组")
    households: Count | None = named("户数", unit="户", default=None)
    persons: Count | None = named("应筹人数", unit="人", default=None)
    due: Printed[Fen] | None = named("应筹", unit="元", default=None)
    raised: Printed[Fen] | None = named("已筹", unit="元", default=None)
    person_days: Printed[Number] | None = named("出工", unit="工日", default=None)


class Work(Part):
    """What is built, and how much of it."""

    name: Text = named("建设内容")
    quantity: RateField = named("工程量", "例如 3.16 公里")
    note: Text | None = named("说明", default=None)


class Levy(Record):
    """One levy, as planned or as it stands."""

    KIND: ClassVar[str] = "levy"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    matter: Text = named("筹资筹劳事项")
    base: Annotated[str, Choice(LEVY_BASES)] | None = named("按什么筹", default=None)
    per_head: Printed[Fen] | None = named("每人（户）筹资", unit="元", default=None)
    payers: Printed[Count] | None = named("应筹人（户）数", default=None)
    labour_per_head: Printed[Number] | None = named("每个劳动力出工", unit="工日", default=None)
    labour_rate: RateField | None = named("以资代劳标准", "自愿出钱代替出工的，例如 100 元/工日", default=None)
    exemptions: tuple[Exemption, ...] = named("减免", "只写理由和人数", default=())
    budget: Printed[Fen] | None = named("总预算", unit="元", default=None)
    funding: tuple[Funding, ...] = named("资金来源", default=())
    funding_total: Printed[Fen] | None = named("资金来源合计", unit="元", default=None)
    opening_balance: Printed[Fen] | None = named("上期结余", "第一次公布写 0", unit="元", default=None)
    raised: Printed[Fen] | None = named("已筹到", unit="元", default=None)
    spent: Printed[Fen] | None = named("已使用", unit="元", default=None)
    balance: Printed[Fen] | None = named("结余", unit="元", default=None)
    labour: tuple[Labour, ...] = named("筹劳情况", default=())
    by_group: tuple[GroupLevy, ...] = named("各小组情况", default=())
    uses: tuple[Use, ...] = named("使用明细", default=())
    works: tuple[Work, ...] = named("建设内容", default=())
    project_count: Printed[Count] | None = named("项目数", unit="个", default=None)
    beneficiaries: Printed[Count] | None = named("受益人数", unit="人", default=None)
    beneficiary_households: Printed[Count] | None = named("受益户数", unit="户", default=None)
    contractor: Counterparty | None = named("承建单位", default=None)
    method: Method | None = named("怎么选定承建单位", default=None)
    approved_by: Text | None = named("乡镇审核", "哪一级审核、什么意见", default=None)
    approved_on: Day | None = named("审核日期（乡镇）", default=None)
    approval_no: Text | None = named("批复文号", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision meeting", default=None)
    project_ref: Ref | None = named("项目编号", refers="project", default=None)
    contract_ref: Ref | None = named("合同编号", refers="contract", default=None)
    ledger_ref: Ref | None = named("入账的收支明细", refers="ledger", default=None)

    @model_validator(mode="after")
    def _says_how_much(self) -> Levy:
        if not any(getattr(self, name) for name in _FIGURES):
            words = "这里少了金额或工日；“每人（户）筹资”“每个劳动力出工”“资金来源”“已筹到”至少写一项"
            raise refuse("count", words, at="matter")
        return self

    @model_validator(mode="after")
    def _small_groups_stay_hidden(self) -> Levy:
        for index, one in enumerate(self.exemptions):
            if one.persons.is_exact and 0 < (one.persons.value or 0) < _SMALLEST:
                words = f"“减免”第 {index + 1} 条“人数”太小，村里人能认出是谁；1 到 4 人请写“少于5”，没有写 0"
                raise refuse("cell", words, at="exemptions")
        return self


_SMALLEST = 5
"""Counts from 1 to 4 could lead to one household (privacy.md §4)."""
