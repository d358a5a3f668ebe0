"""专项资金和捐赠 on pages: what came, what it may be spent on, what was spent, what is left, who gave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Check, roll, unproved
from sunshine.pages.paper import table_view
from sunshine.pages.publisher import Publisher
from sunshine.pages.tallies import FEN_OF, agrees, exact, total_of
from sunshine.pages.words import moment, money, period, yuan
from sunshine.records.dealing import Goods
from sunshine.records.fund import Fund
from sunshine.records.period import read_period
from sunshine.records.printed import Printed
from sunshine.records.table import Table
from sunshine.records.values import number_text
from sunshine.units import Filed

_MOST_GOODS = 4


@dataclass(frozen=True, slots=True)
class Tally:
    """What sources and uses of one period add up to, in 分; None where that cannot be added."""

    name: str
    sources: int | None
    uses: int | None

    @property
    def rest(self) -> int | None:
        """Sources less uses."""
        return None if self.sources is None or self.uses is None else self.sources - self.uses


def sentence(fund: Fund, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    until = f"截至{moment(fund.cutoff)}，" if fund.cutoff else ""
    told = list(_money_words(fund)) or list(_tally_words(fund))
    if fund.goods:
        told.append(f"收到物资{_goods_words(fund.goods)}")
    if not told and fund.donors:
        told.append(f"有 {len(fund.donors)} 笔捐赠")
    return f"{until}{fund.fund_name}：{'，'.join(told)}。" if told else f"{until}{fund.fund_name}。"


def _money_words(fund: Fund) -> Iterator[str]:
    pairs: tuple[tuple[str, Printed[int] | None], ...] = (
        ("安排", fund.allocated),
        ("答应捐", fund.pledged),
        ("收到", fund.received),
        ("用了", fund.used),
        ("还剩", fund.balance),
    )
    for word, figure in pairs:
        if figure is not None and figure.value is not None:
            yield f"{word} {money(figure)}"


def _tally_words(fund: Fund) -> Iterator[str]:
    for tally in tallies(fund):
        if tally.sources is not None and tally.uses is not None:
            yield f"{tally.name}来源 {yuan(tally.sources)} 元，用了 {yuan(tally.uses)} 元"


def _goods_words(goods: tuple[Goods, ...]) -> str:
    told = "、".join(f"{one.name} {_counted(one.received, one)}" for one in goods[:_MOST_GOODS])
    return told + ("等" if len(goods) > _MOST_GOODS else "")


def _counted(number: Decimal, one: Goods) -> str:
    return f"{number_text(number)} {one.unit}" if one.unit else number_text(number)


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    fund = filed.record
    assert isinstance(fund, Fund)
    in_sheet = any(block.field == "allocation" for block in fund.sheet)
    proof = roll(fund.opening_balance, fund.received, fund.used, fund.balance)
    return {
        "proof": proof,
        "amounts": unproved(proof, fund, "opening_balance received used balance"),
        "checks": tuple(_listed(fund)),
        "goods_checks": tuple(_goods(fund)),
        "tallies": tallies(fund) if fund.received is None and fund.used is None else (),
        "donor_checks": tuple(_donors(fund)),
        "unnamed": _unnamed(fund),
        "allocation": table_view(fund.allocation) if fund.allocation and not in_sheet else None,
    }


def tallies(fund: Fund) -> tuple[Tally, ...]:
    """Sources and uses added up, period by period where the paper tells periods apart."""
    found = []
    for text in fund.periods:
        sources = [one for one in fund.sources if (one.period.text if one.period else "") == text and not one.same_as]
        uses = [one for one in fund.uses if (one.period.text if one.period else "") == text]
        name = period(read_period(text)) if text else ""
        found.append(Tally(name, total_of(sources, "amount"), total_of(uses, "amount")))
    return tuple(one for one in found if one.sources is not None or one.uses is not None)


def _listed(fund: Fund) -> Iterator[Check]:
    if fund.uses and len(fund.periods) == 1:
        yield from agrees("使用明细加起来", total_of(fund.uses, "amount"), "使用", fund.used)
    received = [one for one in fund.sources if one.state == "received" and not one.same_as]
    if received and len(fund.periods) == 1:
        yield from agrees("已到账的来源加起来", total_of(received, "amount"), "收到", fund.received)
    if fund.allocation is not None:
        yield from agrees("分配表各行加起来", _shared_out(fund.allocation), "安排总额", fund.allocated)


def _shared_out(table: Table) -> int | None:
    """What the table's one column of money adds up to, in 分; None where rows are missing or there are more such columns."""
    columns = [column for column in table.columns if column.unit in FEN_OF and column.is_added]
    if len(columns) != 1 or table.missing:
        return None
    figures = [table.figure(row, columns[0].key) for row in table.rows if row.role == "entry"]
    known = [figure for figure in figures if figure is not None]
    whole = sum(known, Decimal(0)) * FEN_OF[columns[0].unit or "元"]
    return int(whole) if len(known) == len(figures) and whole == whole.to_integral_value() else None


def _goods(fund: Fund) -> Iterator[Check]:
    for one in fund.goods:
        if one.given is None or one.left is None:
            continue
        words = f"{one.name}：收到 {_counted(one.received, one)}，发出加结存 {_counted(one.given + one.left, one)}"
        yield Check(one.received == one.given + one.left, words)


def _donors(fund: Fund) -> Iterator[Check]:
    """Named gifts may be fewer than all gifts, never more."""
    for name, label, total in (("received", "收到", fund.received), ("pledged", "认捐总额", fund.pledged)):
        listed, whole = _named(fund, name), exact(total)
        if listed is None or whole is None:
            continue
        words = f"列名的{'到账' if name == 'received' else '认捐'}相加 {yuan(listed)} 元，{label} {yuan(whole)} 元"
        yield Check(listed <= whole, words)


def _named(fund: Fund, name: str) -> int | None:
    return total_of([donor for donor in fund.donors if not donor.same_as], name)


def _unnamed(fund: Fund) -> int | None:
    """What givers without a name in the list gave or promised; None where that is not known or nothing."""
    for name, total in (("received", fund.received), ("pledged", fund.pledged)):
        listed, whole = _named(fund, name), exact(total)
        if listed is not None and whole is not None:
            return whole - listed if whole > listed else None
    return None


def state(fund: Fund, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    """还剩 1,200.00 元, where that is stated."""
    return f"还剩 {money(fund.balance)}" if fund.balance is not None and fund.balance.value is not None else ""
