"""收支明细 on pages: the sum as on paper, both sides entry by entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Bar, bars, by_account, prove, value
from sunshine.pages.lines import Line
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import absence, months, rate, yuan
from sunshine.records.ledger import EVIDENCE, PAID_IN, SIDES, Entry, Ledger
from sunshine.records.printed import Printed
from sunshine.units import Filed

_MOST_BARS = 8
_LONG_TABLE = 4


@dataclass(frozen=True, slots=True)
class Row:
    """One receipt or payment as a table row: when and what, how much, and the rest in words."""

    entry: Entry
    facts: tuple[str, ...]
    resolution: Line | None


@dataclass(frozen=True, slots=True)
class Side:
    """收入 or 支出: rows, the printed total, bars by account."""

    id: str
    name: str
    rows: tuple[Row, ...]
    total: int | None
    absent: str
    """Why there is no total; and what the rows that are left add up to, for readers of a torn paper."""
    listed: int
    bars: tuple[Bar, ...]
    shared: tuple[str, ...]


def sentence(ledger: Ledger, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = months(ledger.period) if ledger.period else "本期"
    if not ledger.is_whole:
        return _of_a_part(ledger, when)
    closing = yuan(value(ledger, "closing_balance"))
    if ledger.is_unchanged:
        return f"{when}没有收入，也没有支出，结余仍是 {closing} 元。"
    income, expense = yuan(value(ledger, "income_total")), yuan(value(ledger, "expense_total"))
    words = f"{when}收入 {income} 元，支出 {expense} 元，期末结余 {closing} 元。"
    largest = max(ledger.expenses, key=lambda entry: entry.amount, default=None)
    if largest is None or largest.amount <= 0:
        return words
    return f"{words}最大一笔支出是“{largest.summary}”，{yuan(largest.amount)} 元。"


def _of_a_part(ledger: Ledger, when: str) -> str:
    """What is left of a paper that is not whole, and that nothing can be proved of it."""
    if not ledger.entries and not ledger.account_totals:
        where = "数字只在附件里" if any(one.holds_figures for one in ledger.attachments) else "原件没有逐笔明细"
        return f"{when}的收支情况：{where}，程序没有核对。"
    listed = []
    for side, name in SIDES.items():
        entries = ledger.incomes if side == "income" else ledger.expenses
        amounts = [entry.amount for entry in entries] or [
            total.amount for total in ledger.account_totals if total.side == side
        ]
        if amounts:
            listed.append(f"{name} {len(amounts)} {'笔' if entries else '项'}，相加 {yuan(sum(amounts))} 元")
    return f"{when}的账，原件不全：写明的有{'；'.join(listed)}。缺的部分不补写，收支对不对得上没有核对。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    ledger = filed.record
    assert isinstance(ledger, Ledger)
    links = place.shelf.links(ledger)
    return {
        "proof": prove(ledger, place.previous_ledger(filed)) if ledger.is_whole else None,
        "sides": tuple(_side(ledger, side, links, place.entities) for side in SIDES),
    }


def _side(ledger: Ledger, side: str, links: Mapping[str, Line], entities: Mapping[str, str]) -> Side:
    entries = ledger.incomes if side == "income" else ledger.expenses
    printed = tuple((total.account, total.amount) for total in ledger.account_totals if total.side == side)
    totals: Sequence[tuple[str, int]] = printed or by_account((ledger,), side)
    shared = _shared(entries)
    total: Printed[int] = getattr(ledger, f"{side}_total")
    return Side(
        id=side,
        name=SIDES[side],
        rows=tuple(_row(entry, links, shared, entities) for entry in entries),
        total=total.value,
        absent=absence(total) if total.value is None else "",
        listed=sum(entry.amount for entry in entries) if entries else sum(amount for _, amount in totals),
        bars=bars(totals, _MOST_BARS) if len(totals) > 1 else (),
        shared=shared,
    )


def _people(entry: Entry) -> tuple[str, ...]:
    """Who handled, witnessed and approved it, and whose money it was."""
    named = (
        ("资金来源", entry.fund_source),
        ("经手", entry.handler),
        ("证明", entry.witness),
        ("审批", entry.approver),
    )
    return tuple(f"{label} {text}" for label, text in named if text)


def _shared(entries: Sequence[Entry]) -> tuple[str, ...]:
    """What is the same for every row of a long table, so that it need be said only once."""
    if len(entries) < _LONG_TABLE:
        return ()
    every = [_people(entry) for entry in entries]
    return tuple(fact for fact in every[0] if all(fact in facts for facts in every))


def _row(entry: Entry, links: Mapping[str, Line], shared: Sequence[str], entities: Mapping[str, str]) -> Row:
    resolution = links.get(entry.resolution_ref) if entry.resolution_ref else None
    facts = (
        entry.voucher_no,
        entry.account,
        EVIDENCE[entry.evidence_type] if entry.evidence_type else None,
        entry.evidence,
        _quantity(entry),
        entry.payee,
        PAID_IN[entry.paid_in] if entry.paid_in else None,
        f"与 {entities.get(entry.other_entity, entry.other_entity)} 往来" if entry.other_entity else None,
        *(fact for fact in _people(entry) if fact not in shared),
        f"冲销 {entry.reversal_of}" if entry.reversal else None,
        f"当时结余 {yuan(entry.balance)}" if entry.balance is not None else None,
        f"决议 {entry.resolution_ref}" if entry.resolution_ref and resolution is None else None,
    )
    return Row(entry, tuple(fact for fact in facts if fact), resolution)


def _quantity(entry: Entry) -> str | None:
    if entry.quantity is None:
        return rate(entry.unit_price) if entry.unit_price else None
    return f"{rate(entry.quantity)} × {rate(entry.unit_price)}" if entry.unit_price else rate(entry.quantity)
