"""What deals have in common: the unit of amounts, how the other side was chosen, who it is, what falls due, what was paid,
where money comes from, what is given in kind."""

from __future__ import annotations

from typing import Annotated

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.part import Part, named
from sunshine.records.period import PeriodField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Fen, Flag, Number, RateField, Text, read_masked

Unit = Annotated[str, Choice({"元": "元", "万元": "万元"})]
"""The unit in which all amounts of a record are written."""

METHODS = {
    "open_tender": "公开招标",
    "invited_tender": "邀请招标",
    "online_bidding": "网上竞价",
    "competitive_negotiation": "竞争性谈判",
    "quotes": "询价比价",
    "direct": "直接协商",
    "renewal": "续签",
}
Method = Annotated[str, Choice(METHODS)]

FUNDING_STATES = {
    "received": "已到账",
    "approved": "已批复",
    "pledged": "认捐未到账",
    "expected": "待落实",
    "gap": "缺口",
    "unstated": "没有写到没到账",
}
"""States of money; only what is received is income."""


class Counterparty(Part):
    """The other side. A natural person's name is masked (张*明); an organisation stands in full with its code."""

    name: Text = named("对方名称")
    is_person: Flag = named("是否自然人", "自然人的姓名要遮住，例如 张*明", default=False)
    uscc: Text | None = named("统一社会信用代码", default=None)
    uscc_missing_reason: Text | None = named("没有代码的原因", default=None)
    related_party: Text | None = named(
        "与任职人员的关联", "有关联的写岗位，例如 与村委会委员有关联，已回避", default=None
    )

    @model_validator(mode="after")
    def _person_is_masked(self) -> Counterparty:
        if self.is_person:
            try:
                read_masked(self.name)
            except ValueError as refusal:
                raise refuse("mask", f"“对方名称”{refusal}", at="name") from None
        return self


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


class Donation(Part):
    """What one giver pledged or gave; a private giver's name is masked, an organisation stands in full."""

    donor: Text = named("捐赠人", "个人的姓名要遮住，例如 张*明")
    is_person: Flag = named("是否自然人", default=False)
    amount: Printed[Fen] = named("捐赠金额", unit="元")
    state: Annotated[str, Choice(FUNDING_STATES)] | None = named("状态", default=None)
    note: Text | None = named("备注", default=None)

    @model_validator(mode="after")
    def _person_is_masked(self) -> Donation:
        if self.is_person:
            try:
                read_masked(self.donor)
            except ValueError as refusal:
                raise refuse("mask", f"“捐赠人”{refusal}", at="donor") from None
        return self


class Funding(Part):
    """Where the money comes from; expected money and gaps are not income."""

    source: Text = named("资金来源", "例如 区级财政补助、村集体自筹、村民筹资、捐赠")
    period: PeriodField | None = named("期间", "一张纸上有几年、几季的写明", default=None)
    amount: Printed[Fen] = named("金额", unit="元")
    state: Annotated[str, Choice(FUNDING_STATES)] = named("状态", "缺口和待落实的钱不算收入", default="approved")
    applied: Printed[Fen] | None = named("申请金额", unit="元", default=None)
    approved: Printed[Fen] | None = named("批复金额", unit="元", default=None)
    received: Printed[Fen] | None = named("到账金额", unit="元", default=None)
    givers: tuple[Donation, ...] = named("其中点名的捐款", "已经算在这一笔里，这里只说明是谁出的", default=())
    same_as: Text | None = named("与哪一笔是同一笔钱", "同一笔钱有两种叫法时写明，只算一次", default=None)
    note: Text | None = named("备注", default=None)

    @property
    def unnamed(self) -> int | None:
        """分 of this money whose givers are not named; None where nobody is, or an amount is not exact."""
        amounts = [self.amount, *(giver.amount for giver in self.givers)]
        if not self.givers or not all(amount.is_exact for amount in amounts):
            return None
        return (self.amount.value or 0) - sum(giver.amount.value or 0 for giver in self.givers)


class Goods(Part):
    """Things given or bought: counted, never priced at 0 because no price is known."""

    name: Text = named("物资名称")
    unit: Text | None = named("计量单位", "例如 袋、箱、套；纸上没写的不写", default=None)
    received: Number = named("收到数量")
    given: Number | None = named("发出数量", default=None)
    left: Number | None = named("结存数量", default=None)
    value: Printed[Fen] | None = named("折价金额", "没有价格的不写，不折成 0 元", unit="元", default=None)
    use: Text | None = named("用途", default=None)


class Bid(Part):
    """One bidder's offer."""

    bidder: Text = named("报价单位", "只公布编号的写编号")
    price: Printed[Fen] = named("报价", unit="元")
    rate: RateField | None = named("单价报价", "例如 204 元/亩·年", default=None)
    is_winner: Flag = named("是否中标", default=False)
