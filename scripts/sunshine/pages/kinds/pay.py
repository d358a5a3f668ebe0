"""报酬补贴 on pages: post by post, what was paid and by which standard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Check
from sunshine.pages.publisher import Publisher
from sunshine.pages.tallies import agrees, fen_of, total_of
from sunshine.pages.words import money, months, number, yuan
from sunshine.records.pay import Pay, PayRow
from sunshine.units import Filed

_PARTS = "base performance allowance days_amount".split()


def sentence(pay: Pay, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = months(pay.period) if pay.period else ""
    if not pay.rows:
        first = pay.standards[0]
        return f"{when}定了 {len(pay.standards)} 项补贴标准，例如{first.post} {first.rate}。"
    told = [f"{len(pay.rows)} 个岗位"]
    if pay.persons_total is not None:
        told.append(f"{number(pay.persons_total)} 人")
    if pay.total is not None:
        told.append(f"共发放 {money(pay.total)}")
    elif (added := total_of(pay.rows, "total")) is not None:
        told.append(f"加起来 {yuan(added)} 元")
    return f"{when}报酬补贴：{'，'.join(told)}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    pay = filed.record
    assert isinstance(pay, Pay)
    return {"checks": tuple(_checks(pay))}


def _checks(pay: Pay) -> Iterator[Check]:
    for row in pay.rows:
        yield from _row(row)
    if pay.rows:
        yield from agrees("各岗位合计加起来", total_of(pay.rows, "total"), "合计金额", pay.total)


def _row(row: PayRow) -> Iterator[Check]:
    """Parts against the row's total, days × standard against the allowance; told only where they differ."""
    parts = [getattr(row, name) for name in _PARTS]
    stated = [part for part in parts if part is not None]
    if stated:
        added = sum(stated) - (row.deducted or 0)
        yield from (one for one in agrees(f"{row.post}各项加起来", added, "合计", row.total) if not one.holds)
    if row.days is not None and row.rate is not None:
        product = fen_of(row.rate, row.days)
        found = agrees(f"{row.post}误工天数乘标准", product, "误工补贴", row.days_amount)
        yield from (one for one in found if not one.holds)
