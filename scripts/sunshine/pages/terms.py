"""The price of a lease on pages: year by year, as the contract states it or as the program computes it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sunshine.pages.shown import number_words
from sunshine.pages.words import day, figure, moment, money, rate, yuan
from sunshine.records.printed import Printed
from sunshine.records.terms import RISE_BASES, Bidding, Computed, Escalation, Stretch
from sunshine.records.values import Rate

TO_BE_TOLD = "to_be_announced"


@dataclass(frozen=True, slots=True)
class PriceRow:
    """Some years of one price: which years, how many, what a year costs, what they come to."""

    label: str
    rate: str
    years: int
    yearly: str
    total: str


@dataclass(frozen=True, slots=True)
class Prices:
    """The whole term: its rows, its total in 分, and the words on how it rises."""

    rows: tuple[PriceRow, ...]
    total: int | None
    rise: str
    is_computed: bool


def prices(
    stretches: Sequence[Stretch], computed: Sequence[Computed], rise: Escalation | None, total: int | None
) -> Prices | None:
    """None where the price neither rises nor is stated year by year."""
    if not stretches and rise is None:
        return None
    rows = [_stated(one) for one in stretches] or [_computed(one) for one in computed]
    return Prices(tuple(rows), total, rise_words(rise), bool(computed))


def _stated(one: Stretch) -> PriceRow:
    is_exact = one.yearly.is_exact and one.yearly.value is not None
    total = yuan((one.yearly.value or 0) * one.years) if is_exact else "—"
    return PriceRow(one.label, rate(one.rate) if one.rate else "", one.years, figure(one.yearly), total)


def _computed(one: Computed) -> PriceRow:
    label = f"第{one.first}—{one.last}年" if one.first < one.last else f"第{one.first}年"
    return PriceRow(label, "", one.last - one.first + 1, yuan(one.yearly), yuan(one.total))


def rise_words(rise: Escalation | None) -> str:
    """每 5 年上浮 5 %，在上一期的基础上."""
    if rise is None:
        return ""
    words = f"每 {rise.every} 年上浮 {number_words(rise.percent)} %"
    if rise.basis:
        return f"{words}，{RISE_BASES[rise.basis]}"
    return f"{words}；纸上没有写明在哪一期的基础上上浮，这里按上一期推算"


def premium_again(bidding: Bidding | None) -> str:
    """The premium computed from floor and deal: 155 %; empty where one of both is not stated."""
    computed = bidding.computed_premium if bidding else None
    return f"{number_words(computed.normalize() + 0)} %" if computed is not None else ""


def price_words(printed: Printed[int] | None, per: Rate | None) -> str:
    """80 元/亩·年, or 85,000.00 元; empty where neither is stated."""
    return rate(per) if per else money(printed) if printed else ""


def opening_words(bidding: Bidding | None) -> str:
    """When the bidding is: its time, or 另行通知 and by when it should be told."""
    if bidding is None or bidding.opens is None:
        return ""
    if bidding.opens.value is not None:
        return f"竞价时间 {moment(bidding.opens.value)}"
    if bidding.opens.absence != TO_BE_TOLD:
        return ""
    return f"竞价时间另行通知（最迟 {day(bidding.remind_on)}通知）" if bidding.remind_on else "竞价时间另行通知"
