"""An asset from the register to the money: what is let, to whom, what has fallen due, what has come, what is still out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sunshine.horizon import Horizon
from sunshine.pages.holdings import Lease
from sunshine.pages.lines import Line
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Grid, Heading, Shown
from sunshine.pages.words import day, money, rate, yuan
from sunshine.records.contract import Contract
from sunshine.records.dealing import Due
from sunshine.records.register import Asset, Register
from sunshine.units import Filed

_LET = frozenset({"leased", "contracted"})
NOT_SEEN = "还没有看到合同"


@dataclass(frozen=True, slots=True)
class Account:
    """What a lease should have brought by the day shown and what it has brought, in 分; `next_on` is the next due day."""

    due: int
    received: int
    next_on: date | None
    next_amount: int

    @property
    def owed(self) -> int:
        """Never below 0: who pays early owes nothing."""
        return max(self.due - self.received, 0)


def account(lease: Lease, horizon: Horizon) -> Account:
    """Only the schedule that the contract states counts; a later day is remembered by the horizon."""
    reached: list[Due] = []
    coming: list[Due] = []
    for due in lease.schedule:
        (reached if horizon.reached(due.due_on) else coming).append(due)
    following = min(coming, key=lambda due: due.due_on, default=None)
    return Account(
        sum(due.amount for due in reached),
        lease.paid,
        following.due_on if following else None,
        following.amount if following else 0,
    )


@dataclass(frozen=True, slots=True)
class Tenancy:
    """One contract's asset and money, as its page shows them. `gap` says what one would look for and does not see."""

    facts: tuple[Shown, ...]
    gap: str


def of_contract(place: Publisher, filed: Filed, horizon: Horizon) -> Tenancy | None:
    """None for contracts by which nothing is let."""
    lease = filed.record
    if not isinstance(lease, Lease) or (isinstance(lease, Contract) and lease.direction != "receive"):
        return None
    found = place.holdings.of_lease(filed.id)
    is_named = lease.asset_ref is not None
    if found is None and not is_named:
        return None
    shown = [*_asset(place, *found, is_told=_may_tell(found[0], filed))] if found else []
    gap = "" if found else "合同写了资产台账，台账里还没有看到这项资产"
    return Tenancy((*shown, *_money(lease, horizon), *_debts(place, filed)), gap)


def _may_tell(one: Filed, here: Filed) -> bool:
    """False where this page would keep what the other record says only for the time of its posting."""
    return not one.is_passing or here.is_passing


def _asset(place: Publisher, register: Filed, asset: Asset, *, is_told: bool) -> Iterator[Shown]:
    line = place.shelf.by_id[register.id]
    if is_told:
        yield Shown("哪项资产", f"{asset.asset_id} {asset.name}")
    yield Shown("登记在", line.title, line.href)
    if not is_told:
        return
    if asset.area is not None:
        yield Shown("台账里的面积", rate(asset.area))
    if asset.net is not None:
        yield Shown("账面净值", money(asset.net))


def _money(lease: Lease, horizon: Horizon) -> Iterator[Shown]:
    if not lease.schedule:
        return
    told = account(lease, horizon)
    yield Shown("已到期应收", f"{yuan(told.due)} 元")
    yield Shown("已收", f"{yuan(told.received)} 元")
    yield Shown("到期还没收到", f"{yuan(told.owed)} 元" if told.owed else "没有")
    if told.next_on is not None:
        yield Shown("下一笔", f"{day(told.next_on)}，{yuan(told.next_amount)} 元")


def _debts(place: Publisher, filed: Filed) -> Iterator[Shown]:
    """Where the money still out stands among the receivables: the newest statement that names this contract."""
    lines = [place.shelf.by_id[one] for one in place.shelf.naming(filed.id)]
    debts = [line for line in lines if line.kind == "debt"]
    if debts:
        newest = max(debts, key=lambda line: line.order)
        yield Shown("欠款登记在", newest.title, newest.href)


_HEADINGS = (
    Heading("资产", False),
    Heading("合同", False),
    Heading("租到", False),
    Heading("已到期应收（元）", True),
    Heading("已收（元）", True),
    Heading("到期还没收到（元）", True),
)


def of_register(place: Publisher, filed: Filed, horizon: Horizon) -> Grid | None:
    """Every let asset of a register with its contracts and their money; None where nothing is let."""
    register = filed.record
    assert isinstance(register, Register)
    rows = [row for asset in register.assets for row in _rows(place, filed, asset, horizon)]
    return Grid(_HEADINGS, tuple(rows), (), "") if rows else None


def _rows(place: Publisher, filed: Filed, asset: Asset, horizon: Horizon) -> Iterator[tuple[Shown, ...]]:
    leases = place.holdings.of_asset(filed.id, asset.asset_id)
    for one in leases:
        line = place.shelf.by_id[one.id]
        if _may_tell(one, filed):
            yield _row(line, asset, one.record, horizon)
        else:
            yield _cells((asset.name, line.title, "—", "—", "—", "—"), href=line.href)
    if not leases and asset.use in _LET:
        cells = (asset.name, NOT_SEEN, "—", "—", "—", "—")
        yield _cells(cells, href="")


def _row(line: Line, asset: Asset, lease: object, horizon: Horizon) -> tuple[Shown, ...]:
    assert isinstance(lease, Lease)
    told = account(lease, horizon)
    figures: Sequence[str] = ("—",) * 3
    if lease.schedule:
        figures = (yuan(told.due), yuan(told.received), yuan(told.owed))
    return _cells((asset.name, line.title, day(lease.end) if lease.end else "未注明", *figures), href=line.href)


def _cells(texts: Sequence[str], href: str) -> tuple[Shown, ...]:
    return tuple(
        Shown(head.label, text, href if index == 1 else "", is_figure=head.is_figure)
        for index, (head, text) in enumerate(zip(_HEADINGS, texts, strict=True))
    )
