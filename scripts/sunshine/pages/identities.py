"""The identities of statements, done again from the printed lines (accounts.md §2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sunshine.pages.accounts import Check
from sunshine.pages.tallies import agrees, exact, signed_sum
from sunshine.records.printed import Printed
from sunshine.records.statement import CLASSES, BalanceLine, Statement

_POINTS = (("begin", "年初"), ("end", "期末"))
_INCOME = (
    (
        "operating_result",
        "经营收入等减经营支出、税金、管理费用",
        {
            "operating_income": 1,
            "contract_income": 1,
            "investment_income": 1,
            "operating_expense": -1,
            "taxes_and_surcharges": -1,
            "administrative_expense": -1,
        },
    ),
    (
        "total_result",
        "经营收益加补助和其他收入、减公益和其他支出",
        {
            "operating_result": 1,
            "subsidy_income": 1,
            "other_income": 1,
            "public_welfare_expense": -1,
            "other_expense": -1,
        },
    ),
    ("net_result", "收益总额减所得税", {"total_result": 1, "income_tax": -1}),
    (
        "distributable",
        "净收益加年初未分配和其他转入",
        {"net_result": 1, "opening_undistributed": 1, "transfers_in": 1},
    ),
    (
        "closing_undistributed",
        "可分配收益减提取和分配",
        {
            "distributable": 1,
            "reserve_and_welfare_fund": -1,
            "welfare_fee": -1,
            "to_investors": -1,
            "to_members": -1,
            "other_distribution": -1,
        },
    ),
)


def class_total(statement: Statement, account_class: str, point: str) -> int | None:
    """The printed total of a class, else the sum of its lines; None where that is not known."""
    lines = statement.rows_of(account_class)
    printed = next((getattr(line, point) for line in lines if line.role == "total"), None)
    return exact(printed) if printed is not None else added(_entries(lines), point)


def added(lines: Sequence[BalanceLine], point: str) -> int | None:
    """The lines' sum, deductions taken off; 无 counts as 0, what is not stated makes the sum unknown."""
    figures: list[Printed[int] | None] = [getattr(line, point) for line in lines]
    if not figures or None in figures:
        return None
    return signed_sum([(-1 if line.is_deduction else 1, one) for line, one in zip(lines, figures, strict=True)])


def _entries(lines: Sequence[BalanceLine]) -> tuple[BalanceLine, ...]:
    return tuple(line for line in lines if line.role is None)


def balance_checks(statement: Statement) -> Iterator[Check]:
    """Totals and sub-totals against their lines; 资产 ＝ 负债 ＋ 所有者权益 where all three are printed."""
    for point, word in _POINTS:
        for account_class, name in CLASSES.items():
            yield from _class(statement, account_class, name, point, word)
        sides = [class_total(statement, one, point) for one in CLASSES]
        if None not in sides and statement.rows_of("equity"):
            assets, liabilities, equity = (side or 0 for side in sides)
            yield from agrees(f"{word}负债加所有者权益", liabilities + equity, "资产合计", assets)


def _class(statement: Statement, account_class: str, name: str, point: str, word: str) -> Iterator[Check]:
    since: list[BalanceLine] = []
    lines = statement.rows_of(account_class)
    whole = added(_entries(lines), point)
    for line in lines:
        figure: Any = getattr(line, point)
        if line.role is None:
            since.append(line)
        elif line.role == "subtotal":
            yield from agrees(f"{word}{line.account}以上各行加起来", added(since, point), line.account, figure)
            since = []
        else:
            yield from agrees(f"{word}{name}各行加起来", whole, line.account, figure)


def income_checks(statement: Statement) -> Iterator[Check]:
    """The identities of which the result and at least one term are printed; rows that are not printed count as none."""
    for row, words, terms in _INCOME:
        result = statement.income_of(row)
        lines = [(sign, statement.income_of(name)) for name, sign in terms.items()]
        given = [(sign, line.amount) for sign, line in lines if line is not None]
        if result is not None and given:
            yield from agrees(words, signed_sum(given), result.name, result.amount)


def trial_checks(statement: Statement) -> Iterator[Check]:
    """Σ 借方 ＝ Σ 贷方, at the beginning, for the period, at the end."""
    entries = [line for line in statement.trial_lines if line.role is None]
    for debit, credit, word in (
        ("begin_debit", "begin_credit", "期初"),
        ("debit", "credit", "本期"),
        ("end_debit", "end_credit", "期末"),
    ):
        left = signed_sum([(1, getattr(line, debit)) for line in entries])
        right = signed_sum([(1, getattr(line, credit)) for line in entries])
        yield from agrees(f"{word}借方各科目加起来", left, f"{word}贷方各科目加起来", right)
