"""债权债务明细 (FA-M09): who owes us, whom we owe, how it moved in the period, how old it is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Fen, RateField, Ref, Text, read_masked

SIDES = {"receivable": "别人欠我们", "payable": "我们欠别人", "loan": "银行和其他借款", "guarantee": "为别人担保"}
PARTIES = {"organisation": "单位", "post": "任职岗位", "person": "个人", "group": "村民小组", "several": "多户合计"}
AGES = {"y1": "1年以内", "y3": "1至3年", "y5": "3至5年", "over": "5年以上"}


class Item(Part):
    """One debt: what it was, what came on, what went off, what is left. A private person is masked, a post is named."""

    side: Annotated[str, Choice(SIDES)] = named("哪一类")
    party: Text = named("对方", "单位写全称；任职的写岗位；个人的姓名要遮住")
    party_sort: Annotated[str, Choice(PARTIES)] = named("对方是什么", default="organisation")
    matter: Text | None = named("事由", default=None)
    since: MomentField | None = named("发生时间", example="2023-11", default=None)
    begin: Printed[Fen] | None = named("期初", unit="元", default=None)
    increase: Printed[Fen] | None = named("本期增加", unit="元", default=None)
    decrease: Printed[Fen] | None = named("本期减少", unit="元", default=None)
    offset: Printed[Fen] | None = named("其中抵销", "减少的钱里没有收付、互相抵掉的", unit="元", default=None)
    offset_with: Text | None = named("和什么抵销", default=None)
    end: Printed[Fen] = named("期末", unit="元")
    due_on: Day | None = named("到期日", default=None)
    aging: Annotated[str, Choice(AGES)] | None = named("欠了多久", default=None)
    rate: RateField | None = named("利率", example="4.35 %/年", default=None)
    interest: Printed[Fen] | None = named("应计利息", unit="元", default=None)
    dead: Printed[Fen] | None = named("其中难以收回", unit="元", default=None)
    dead_reason: Text | None = named("难以收回的原因", default=None)
    reissued: Text | None = named("换据情况", "重新立了欠条、续贷的写明", default=None)
    measures: Text | None = named("怎么催收、怎么还", default=None)
    contract_ref: Ref | None = named(
        "相关合同", refers="contract land_contract project", example="contract/2026-mill", default=None
    )
    note: Text | None = named("备注", default=None)

    @model_validator(mode="after")
    def _person_is_masked(self) -> Item:
        if self.party_sort == "person":
            try:
                read_masked(self.party)
            except ValueError as refusal:
                raise refuse("mask", f"“对方”{refusal}", at="party") from None
        return self


class Debt(Record):
    """Receivables and debts of one body at the end of one period."""

    KIND: ClassVar[str] = "debt"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    book: Text | None = named("账册", "一个主体有几本账时写明", default=None)
    items: tuple[Item, ...] = named("逐笔明细", default=())
    receivable_total: Printed[Fen] | None = named("别人欠我们合计", unit="元", default=None)
    payable_total: Printed[Fen] | None = named("我们欠别人合计", unit="元", default=None)
    loan_total: Printed[Fen] | None = named("借款合计", unit="元", default=None)
    guarantee_total: Printed[Fen] | None = named("担保合计", unit="元", default=None)
    conclusion: Text | None = named("说明", default=None)

    @model_validator(mode="after")
    def _says_something(self) -> Debt:
        totals = (self.receivable_total, self.payable_total, self.loan_total, self.guarantee_total)
        if not self.items and not any(totals):
            raise refuse("missing", "“逐笔明细”和各项合计至少写一项；没有债权债务的，合计写“无”")
        return self

    def of_side(self, side: str) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.side == side)


def end_of(items: Iterable[Item]) -> int | None:
    """分 left at the end; 无 counts as 0; None where an amount is approximate or not known."""
    total = 0
    for item in items:
        if item.end.absence == "none":
            continue
        if not item.end.is_exact:
            return None
        total += item.end.value or 0
    return total
