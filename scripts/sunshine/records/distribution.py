"""收益分配与分红 (FA-M14): what there was to share, by which rules, how much a share, to how many."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, Number, Prose, RateField, Ref, Text

SHARE_BASES = {
    "share": "按股份",
    "person": "按人口",
    "household": "按户",
    "farm_years": "按农龄",
    "land": "按土地",
    "mixed": "几种合在一起",
}
_FIGURES = ("dividend", "distributable", "classes", "gross")


class Deduction(Part):
    """Taken out before anything is shared."""

    name: Text = named("扣除项目", "例如 弥补以前年度亏损、提留发展资金")
    rate: RateField | None = named("比例", "例如 15 %", default=None)
    amount: Printed[Fen] = named("金额", unit="元")
    note: Text | None = named("说明", default=None)


class Eligibility(Part):
    """Who belongs to a class of those who receive, on which day."""

    name: Text = named("享受的人", "例如 在册成员、嫁入未迁户口的")
    rule: Text = named("怎么认定")
    share: Text | None = named("享受多少", "例如 全额、一半", default=None)
    cutoff: MomentField | None = named("截止日", "人口、资格算到哪一天", example="2026-01-01", default=None)
    persons: Printed[Count] | None = named("人数", unit="人", default=None)


class ShareClass(Part):
    """One kind of share and what it pays. Shares are not persons."""

    name: Text = named("股份或份额", "例如 成员股、农龄股、集体股")
    shares: Printed[Number] | None = named("份数", default=None)
    per_share: Printed[RateField] | None = named("每份金额", "例如 9 元/股、200 元/人", default=None)
    members: Printed[Count] | None = named("人数", unit="人", default=None)
    households: Printed[Count] | None = named("户数", unit="户", default=None)
    amount: Printed[Fen] | None = named("分配金额", unit="元", default=None)
    note: Text | None = named("说明", default=None)


class Distribution(Record):
    """One distribution of a collective's income, or of one sum that came in."""

    KIND: ClassVar[str] = "distribution"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    share_base: Annotated[str, Choice(SHARE_BASES)] | None = named("按什么分", default=None)
    source: Text | None = named("分的是什么钱", "例如 2025年度集体经营收益", default=None)
    assets: Printed[Fen] | None = named("账面资产", unit="元", default=None)
    gross: Printed[Fen] | None = named("总收入", "单分一笔钱的写这笔钱的总数", unit="元", default=None)
    net_income: Printed[Fen] | None = named("本年净收益", unit="元", signed=True, default=None)
    opening_undistributed: Printed[Fen] | None = named("年初未分配收益", unit="元", signed=True, default=None)
    transfers_in: Printed[Fen] | None = named("其他转入", unit="元", default=None)
    distributable: Printed[Fen] | None = named("可分配收益", unit="元", signed=True, default=None)
    reserve: Printed[Fen] | None = named("提取公积金", unit="元", default=None)
    welfare: Printed[Fen] | None = named("提取公益金", unit="元", default=None)
    deductions: tuple[Deduction, ...] = named("其他扣除", default=())
    dividend: Printed[Fen] | None = named("分给成员", unit="元", default=None)
    year_end: Printed[Fen] | None = named("年末未分配收益", unit="元", signed=True, default=None)
    total_shares: Printed[Number] | None = named("总份数", default=None)
    per_share: Printed[RateField] | None = named("每份金额", "例如 9 元/股", default=None)
    per_household: Printed[RateField] | None = named("每户金额", "例如 1200 元/户", default=None)
    classes: tuple[ShareClass, ...] = named("分几类发", default=())
    tail: Fen | None = named("尾差", "每份乘份数与分配金额的零头", unit="元", signed=True, default=None)
    tail_words: Text | None = named("尾差怎么处理", default=None)
    members: Printed[Count] | None = named("成员人数", unit="人", default=None)
    households: Printed[Count] | None = named("成员户数", unit="户", default=None)
    eligibility: tuple[Eligibility, ...] = named("谁能分", default=())
    rules_text: Prose | None = named("分配办法", "照原文写，可用 Markdown", default=None)
    documents_on: Day | None = named("方案公布日期", "开会前把方案给成员看的日子", default=None)
    decided_on: Day | None = named("通过日期", default=None)
    attendance: Printed[Count] | None = named("到会人数", unit="人", default=None)
    chair: Person | None = named("主持人", default=None)
    paid_on: Day | None = named("发放日期", default=None)
    payment_method: Text | None = named("怎么发", "例如 银行代发到成员本人账户", default=None)
    goals: tuple[Text, ...] = named("今后打算", default=())
    resolution_ref: Ref | None = named("决议编号", refers="decision meeting", default=None)
    statement_ref: Ref | None = named("对应的收益分配表", refers="statement", default=None)

    @model_validator(mode="after")
    def _says_how_much(self) -> Distribution:
        if not any(getattr(self, name) for name in _FIGURES):
            raise refuse("count", "这里少了金额；“可分配收益”“分给成员”“分几类发”至少写一项", at="catalogue_code")
        return self
