"""What a ledger proves and where the money went: sums that the program does again from the entries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pydantic import BaseModel

from sunshine.pages.words import yuan
from sunshine.records.ledger import Ledger
from sunshine.records.printed import Printed
from sunshine.units import Filed

_FOUR = 4


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was computed again: whether it came out, and the words for it."""

    holds: bool
    words: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, its amount in 分, its length in hundredths of the longest."""

    label: str
    amount: int
    length: int


@dataclass(frozen=True, slots=True)
class Proof:
    """期初 ＋ 收入 － 支出 ＝ 期末, and what else was computed again."""

    opening: int
    income: int
    expense: int
    closing: int
    checks: tuple[Check, ...]

    @property
    def holds(self) -> bool:
        return all(check.holds for check in self.checks)


@dataclass(frozen=True, slots=True)
class YearBook:
    """One entity's year: its ledgers one after the other, never mixed with another entity's."""

    entity: str
    book: str
    months: str
    opening: int
    income: int
    expense: int
    closing: int
    proves: bool
    flags: int
    ledgers: tuple[Filed, ...]
    bars: tuple[Bar, ...]

    @property
    def has_gap(self) -> bool:
        """True where a time between two of the ledgers is not published: the sums then are not those of the year."""
        return "、" in self.months


def value(ledger: Ledger, name: str) -> int:
    """One of the four figures of a whole ledger, in 分. Raises ValueError where it is not known."""
    total: int | None = getattr(ledger, name).value
    if total is None:
        raise ValueError(f"{name} of {ledger.id} is not known")
    return total


def roll(
    opening: Printed[int] | None,
    income: Printed[int] | None,
    expense: Printed[int] | None,
    closing: Printed[int] | None,
) -> Proof | None:
    """上期结余 ＋ 收到 － 使用 ＝ 结余 of a fund; None where one of the four is approximate, absent or not stated."""
    four = [figure.value for figure in (opening, income, expense, closing) if figure is not None and figure.is_exact]
    known = [figure for figure in four if figure is not None]
    if len(known) < _FOUR:
        return None
    before, came, went, left = known
    difference = before + came - went - left
    return Proof(before, came, went, left, (_difference("结余对得上", "收到减使用与结余", difference),))


def unproved(proof: Proof | None, part: BaseModel, names: str) -> str:
    """The amounts among `names` that facts must still state: none where the sum above shows them as the paper has them."""
    figures = [getattr(part, name) for name in names.split()]
    return names if proof is None or any(one.words for one in figures) else ""


def prove(ledger: Ledger, previous: Ledger | None) -> Proof:
    """The proof of one whole ledger; `previous` is the period before it in the same book, where it is published."""
    opening, income = value(ledger, "opening_balance"), value(ledger, "income_total")
    expense, closing = value(ledger, "expense_total"), value(ledger, "closing_balance")
    checks = [_difference("期初＋收入－支出＝期末", "期初＋收入－支出与期末", opening + income - expense - closing)]
    if ledger.entries:
        spent = sum(entry.expense or 0 for entry in ledger.expenses)
        received = sum(entry.income or 0 for entry in ledger.incomes)
        checks.append(_difference("收入明细加起来等于合计", "收入明细加起来与合计", received - income))
        checks.append(_difference("支出明细加起来等于合计", "支出明细加起来与合计", spent - expense))
    if ledger.closing_bank or ledger.closing_cash is not None:
        held = (ledger.closing_cash or 0) + sum(bank.balance for bank in ledger.closing_bank)
        checks.append(_difference("现金加银行存款等于期末", "现金加银行存款与期末", held - closing))
    if previous is not None and previous.closing_balance.is_exact:
        checks.append(_difference("与上期期末接得上", "期初与上期期末", opening - value(previous, "closing_balance")))
    return Proof(opening, income, expense, closing, tuple(checks))


def _difference(words: str, subject: str, fen: int) -> Check:
    return Check(True, words) if fen == 0 else Check(False, f"{subject}相差 {yuan(abs(fen))} 元")


def bars(totals: Sequence[tuple[str, int]], most: int) -> tuple[Bar, ...]:
    """The largest totals as bars; what is not positive has no length."""
    largest = sorted(totals, key=lambda total: (-total[1], total[0]))[:most]
    top = max((amount for _, amount in largest), default=0)
    return tuple(Bar(label, amount, max(1, amount * 100 // top) if amount > 0 else 0) for label, amount in largest)


def by_account(ledgers: Sequence[Ledger], side: str) -> tuple[tuple[str, int], ...]:
    """Totals by account on one side, from the entries; from the printed sub-totals where there are no entries."""
    totals: dict[str, int] = {}
    for ledger in ledgers:
        entries = ledger.incomes if side == "income" else ledger.expenses
        pairs = [(entry.account, entry.amount) for entry in entries]
        if not ledger.entries:
            pairs = [(total.account, total.amount) for total in ledger.account_totals if total.side == side]
        for account, amount in pairs:
            totals[account] = totals.get(account, 0) + amount
    return tuple(totals.items())


def follows(later: Ledger, earlier: Ledger) -> bool:
    """True when `later` begins on the day after `earlier` ends, in the same entity's same book."""
    if (later.entity, later.book) != (earlier.entity, earlier.book) or later.period is None or earlier.period is None:
        return False
    if later.period.first is None or earlier.period.last is None:
        return False
    return later.period.first.toordinal() == earlier.period.last.toordinal() + 1


def chain(ledgers: Sequence[Filed]) -> tuple[Filed, ...]:
    """Ledgers that do not overlap, oldest first: a quarter that holds three months is counted once."""
    taken: list[Filed] = []
    for filed in sorted(ledgers, key=_by_span):
        first, last = _span(filed)
        if not taken or first > _span(taken[-1])[1]:
            if last < first:
                continue
            taken.append(filed)
    return tuple(taken)


def is_unbroken(ledgers: Sequence[Filed]) -> bool:
    """True when each begins where the one before ended, in days and in money."""
    pairs = pairwise(filed.record for filed in ledgers)
    return all(
        isinstance(later, Ledger)
        and isinstance(earlier, Ledger)
        and follows(later, earlier)
        and value(later, "opening_balance") == value(earlier, "closing_balance")
        for earlier, later in pairs
    )


def _span(filed: Filed) -> tuple[int, int]:
    period = filed.record.period
    if period is None or period.first is None or period.last is None:
        return (0, -1)
    return (period.first.toordinal(), period.last.toordinal())


def _by_span(filed: Filed) -> tuple[int, int, str]:
    first, last = _span(filed)
    return (first, -last, filed.id)
