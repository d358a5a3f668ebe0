"""收益分配 on pages: what there was, what stays, what is shared, a share and a person apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Check
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import in_words
from sunshine.pages.tallies import agrees, exact, fen_of, signed_sum, total_of
from sunshine.pages.words import money, months, yuan
from sunshine.records.distribution import Distribution, ShareClass
from sunshine.records.shape import field_of
from sunshine.units import Filed


def sentence(record: Distribution, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = months(record.period) if record.period else "这一次"
    told = []
    if record.distributable is not None and record.distributable.value is not None:
        told.append(f"可以分的收益 {money(record.distributable)}")
    if record.dividend is not None and record.dividend.value is not None:
        told.append(f"分给成员 {money(record.dividend)}")
    for name, word in (("per_share", "每份"), ("per_household", "每户"), ("members", "成员")):
        value = getattr(record, name)
        if value is not None and value.value is not None:
            told.append(f"{word} {in_words(field_of(Distribution, name), value)}")
    return f"{when}，{'，'.join(told)}。" if told else f"{when}的收益分配。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, Distribution)
    return {
        "checks": tuple(chain(_whole(record), _rest(record))),
        "class_checks": tuple(_classes(record)),
        "no_reserve": record.reserve is None and record.welfare is None,
    }


def _whole(record: Distribution) -> Iterator[Check]:
    """净收益 ＋ 年初未分配 ＋ 其他转入 ＝ 可分配收益."""
    if record.net_income is not None and record.opening_undistributed is not None:
        terms = ((1, record.net_income), (1, record.opening_undistributed), (1, record.transfers_in))
        yield from agrees("净收益加年初未分配和其他转入", signed_sum(terms), "可分配收益", record.distributable)


def _rest(record: Distribution) -> Iterator[Check]:
    """可分配收益 less what is kept and what is shared ＝ 年末未分配."""
    taken = ((-1, one.amount) for one in record.deductions)
    terms = (
        (1, record.distributable), (-1, record.reserve), (-1, record.welfare), *taken, (-1, record.dividend),
    )  # fmt: skip
    if record.distributable is not None and record.dividend is not None:
        yield from agrees("可分配收益减提取、扣除和分给成员的", signed_sum(terms), "年末未分配收益", record.year_end)


def _classes(record: Distribution) -> Iterator[Check]:
    for one in record.classes:
        yield from agrees(f"{one.name}：份数乘每份金额", _product(one), "分配金额", one.amount)
    if record.classes:
        yield from agrees("各类加起来", total_of(record.classes, "amount"), "分给成员", record.dividend)
        return
    yield from _by_share(record)


def _product(one: ShareClass) -> int | None:
    shares, per = exact(one.shares), exact(one.per_share)
    return fen_of(per, shares) if shares is not None and per is not None else None


def _by_share(record: Distribution) -> Iterator[Check]:
    """份数 × 每份金额, with the 尾差 that the paper states, ＝ 分给成员."""
    shares, per, whole = exact(record.total_shares), exact(record.per_share), exact(record.dividend)
    product = fen_of(per, shares) if shares is not None and per is not None else None
    if product is None or whole is None:
        return
    if product != whole and record.tail is not None and product + record.tail == whole:
        yield Check(True, f"总份数乘每份金额是 {yuan(product)} 元，加上尾差 {yuan(record.tail)} 元，等于“分给成员”")
        return
    yield from agrees("总份数乘每份金额", product, "分给成员", record.dividend)


def state(record: Distribution, horizon: Horizon) -> str:
    if record.paid_on is None:
        return ""
    return "已发放" if horizon.reached(record.paid_on) else "还没发放"
