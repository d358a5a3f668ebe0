"""预算和决算 on pages: both sides account by account, and how far the year came out from the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Check
from sunshine.pages.publisher import Publisher
from sunshine.pages.tallies import agrees, signed_sum, total_of
from sunshine.pages.words import UNSTATED, figure, money, months, yuan
from sunshine.records.budget import Budget, BudgetLine
from sunshine.records.ledger import SIDES
from sunshine.records.printed import Printed
from sunshine.units import Filed


@dataclass(frozen=True, slots=True)
class Row:
    """One account: the plan, the plan as changed, what it came to, the difference, and what is said of it."""

    account: str
    budget: str
    adjusted: str
    actual: str
    variance: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """收入 or 支出: rows, printed totals and what was added again."""

    id: str
    name: str
    rows: tuple[Row, ...]
    total: Row
    checks: tuple[Check, ...]
    has_adjusted: bool


def sentence(budget: Budget, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = months(budget.period) if budget.period else "本年"
    word, name = ("实际", "actual") if budget.is_final else ("打算", "budget")
    told = []
    for side, verb in (("income", "收入"), ("expense", "支出")):
        total: Printed[int] | None = getattr(budget, f"{side}_{name}")
        if total is not None and total.value is not None:
            told.append(f"{word}{verb} {money(total)}")
    largest = _largest(budget, name)
    last = f"最大一项支出是“{largest.account}”，{money(getattr(largest, name))}。" if largest else ""
    return f"{when}{'，'.join(told) or '预算共 ' + str(len(budget.lines)) + ' 个科目'}。{last}"


def _largest(budget: Budget, name: str) -> BudgetLine | None:
    def size(line: BudgetLine) -> int:
        printed: Printed[int] | None = getattr(line, name)
        return printed.value if printed is not None and printed.value is not None else 0

    found = max(budget.on("expense"), key=size, default=None)
    return found if found is not None and size(found) > 0 else None


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    budget = filed.record
    assert isinstance(budget, Budget)
    sides = tuple(_side(budget, side) for side in SIDES if budget.on(side))
    return {"sides": sides, "closing_checks": tuple(_closing(budget))}


def _side(budget: Budget, side: str) -> Side:
    lines, name = budget.on(side), SIDES[side]
    printed = {one: getattr(budget, f"{side}_{one}") for one in ("budget", "adjusted", "actual")}
    checks: list[Check] = []
    for one, field, label in (
        ("budget", "budget", "预算"),
        ("adjusted", "planned", "调整后"),
        ("actual", "actual", "决算"),
    ):
        words = f"{label}{name}各科目加起来"
        checks += agrees(words, total_of(lines, field), f"{label}{name}合计", printed[one])
    whole = BudgetLine(account="合计", side=side, **printed)
    return Side(
        side, name, tuple(map(_row, lines)), _row(whole), tuple(checks), any(line.adjusted for line in (*lines, whole))
    )


def _row(line: BudgetLine) -> Row:
    variance = line.variance
    sign = "" if variance is None or variance <= 0 else "＋"
    return Row(
        line.account,
        figure(line.budget) if line.budget else "—",
        figure(line.adjusted) if line.adjusted else "—",
        figure(line.actual) if line.actual else UNSTATED,
        "—" if variance is None else f"{sign}{yuan(variance)}",
        tuple(text for text in (line.variance_reason, line.note) if text),
    )


def _closing(budget: Budget) -> Iterator[Check]:
    """上年结余 ＋ 收入 － 支出 ＝ 年末结余, of a final account that states all four."""
    if not budget.is_final or budget.opening_balance is None:
        return
    terms = ((1, budget.opening_balance), (1, budget.income_actual), (-1, budget.expense_actual))
    if budget.income_actual is not None and budget.expense_actual is not None:
        yield from agrees("上年结余加收入、减支出", signed_sum(terms), "年末结余", budget.closing_balance)


def state(budget: Budget, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return "决算" if budget.is_final else "预算"
