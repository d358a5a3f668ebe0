"""What a lease or a sale agrees on: how it was offered and approved, which price came of it, how the price rises."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Annotated

from sunshine.records.choice import Choice
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.values import FEN_PER_UNIT, Count, Day, Fen, Number, Rate, RateField, Text

RISE_BASES = {"previous": "在上一期的基础上", "first": "在第一期的基础上"}
_ONE = Decimal(1)
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
"""Wide enough for the largest rate times the largest quantity."""
_MOST = Decimal(10) ** 20
"""分 that no year of a lease comes to: a price that rises beyond it is not computed."""


class Approval(Part):
    """One body's consent on the way."""

    by: Text = named("谁同意", "写机构或会议，例如 党员和群众代表会议、镇政府")
    on: MomentField | None = named("日期", default=None)
    document_no: Text | None = named("批准文号", default=None)
    opinion: Text | None = named("意见", "例如 研究同意、批准", default=None)


class Equipment(Part):
    """A thing that belongs to an asset and is handed over with it."""

    name: Text = named("设备名称")
    quantity: RateField | None = named("数量", example="6 台", default=None)
    model: Text | None = named("规格型号", default=None)
    state: Text | None = named("现状", "例如 完好、待修", default=None)


class Bidding(Part):
    """How the price was found: from the floor to the deal. A winner may be known by number only."""

    floor: Printed[Fen] | None = named("底价", unit="元", default=None)
    floor_rate: RateField | None = named("单价底价", example="80 元/亩·年", default=None)
    floor_covers: Text | None = named("底价按什么算", "例如 每年、五年合计；纸上没写的写“未注明”", default=None)
    step: Printed[Fen] | None = named("加价幅度", unit="元", default=None)
    deposit: Printed[Fen] | None = named("竞价保证金", unit="元", default=None)
    deposit_names: tuple[Text, ...] = named("保证金的叫法", "同一笔钱纸上有几种叫法的都写上", default=())
    opens: Printed[MomentField] | None = named("竞价时间", "还没定的写“另行通知”", default=None)
    remind_on: Day | None = named("最迟通知日", "竞价时间另行通知的，写哪一天以前应当通知", default=None)
    bidders: Count | None = named("参加竞价", unit="人", default=None)
    rounds: Count | None = named("竞价轮次", unit="轮", default=None)
    deal: Printed[Fen] | None = named("成交价", unit="元", default=None)
    deal_rate: RateField | None = named("单价成交价", example="204 元/亩·年", default=None)
    premium: Number | None = named("溢价率", unit="%", default=None)
    winner_no: Text | None = named("竞得者编号", "只公布编号的写编号", default=None)
    witnesses: tuple[Text, ...] = named("现场监督", "写岗位", default=())

    @property
    def computed_premium(self) -> Decimal | None:
        """Percent by which the deal lies above the floor, to one decimal; None where one of both is not exact."""
        floor, deal = self.floor_rate, self.deal_rate
        if floor and deal and floor.unit == deal.unit:
            return _percent(floor.value, deal.value)
        if self.floor and self.deal and self.floor.is_exact and self.deal.is_exact:
            return _percent(Decimal(self.floor.value or 0), Decimal(self.deal.value or 0))
        return None


def _percent(floor: Decimal, deal: Decimal) -> Decimal | None:
    return ((deal - floor) * 100 / floor).quantize(Decimal("0.1"), ROUND_HALF_UP) if floor > 0 else None


class Application(Part):
    """When, where and how to apply."""

    since: MomentField | None = named("报名开始", example="2026-11-09", default=None)
    until: MomentField | None = named("报名截止", example="2026-11-15", default=None)
    hours: tuple[Text, ...] = named("受理时间", "例如 08:30-11:30", default=())
    place: Text | None = named("报名地点", default=None)
    contact: Text | None = named("联系岗位", "写岗位，不写私人电话", default=None)
    needs: tuple[Text, ...] = named("要带的材料", default=())


class Escalation(Part):
    """The price rises by so many percent every so many years."""

    every: Count = named("每几年", unit="年", ge=1)
    percent: Number = named("上浮", unit="%")
    basis: Annotated[str, Choice(RISE_BASES)] | None = named("上浮的基础", "合同没写明的不写", default=None)


class Stretch(Part):
    """Years of one price."""

    label: Text = named("哪几年", "例如 第1—5年")
    years: Count = named("年数", unit="年")
    rate: RateField | None = named("单价", example="204 元/亩·年", default=None)
    yearly: Printed[Fen] = named("每年金额", unit="元")


@dataclass(frozen=True, slots=True)
class Computed:
    """Years `first` to `last` of a term at one computed yearly amount, in 分."""

    first: int
    last: int
    yearly: int

    @property
    def total(self) -> int:
        return self.yearly * (self.last - self.first + 1)


def rising(yearly: int, years: int, rise: Escalation) -> tuple[Computed, ...]:
    """The yearly amounts of a whole term in 分, each rounded to the 分; unstated bases count from the stretch before.

    Empty where they rise beyond any lease.
    """
    found = []
    for number, first in enumerate(range(1, years + 1, rise.every)):
        share = rise.percent / 100
        factor = _ONE + share * number if rise.basis == "first" else (_ONE + share) ** number
        if abs(yearly * factor) > _MOST:
            return ()
        amount = int((yearly * factor).quantize(_ONE, ROUND_HALF_UP))
        found.append(Computed(first, min(first + rise.every - 1, years), amount))
    return tuple(found)


def product(rate: Rate, quantity: Rate, *, is_yearly: bool = False) -> int | None:
    """分 of `quantity` at `rate`, where the units fit: 元/亩·年 and 亩 by the year, 元/盏 and 盏 for a sale."""
    currency, _, per = rate.unit.partition("/")
    units = {part for part in per.split("·") if part}
    wanted = {quantity.unit, "年"} if is_yearly else {quantity.unit}
    if currency not in FEN_PER_UNIT or units != wanted:
        return None
    product = _EXACT.multiply(_EXACT.multiply(rate.value, quantity.value), Decimal(FEN_PER_UNIT[currency]))
    return int(product.quantize(_ONE, context=_EXACT))


def whole_years(term: Rate | None) -> int | None:
    """`25 年` → 25; None for anything else."""
    if term is None or term.unit != "年" or term.value != term.value.to_integral_value():
        return None
    return int(term.value)


def computed_stretches(
    rate: Rate | None, area: Rate | None, term: Rate | None, rise: Escalation | None
) -> tuple[Computed, ...]:
    """What rate, area, term and rise come to, year by year; empty where one of them is not stated or does not fit."""
    years = whole_years(term)
    yearly = product(rate, area, is_yearly=True) if rate and area else None
    return rising(yearly, years, rise) if yearly and years and years <= 100 and rise else ()


def stated_total(stretches: tuple[Stretch, ...]) -> int | None:
    """分 of the whole term by the stated stretches; None where one of them is not exact."""
    amounts = [
        one.yearly.value * one.years for one in stretches if one.yearly.is_exact and one.yearly.value is not None
    ]
    return sum(amounts) if amounts and len(amounts) == len(stretches) else None
