"""会计报表 on pages: what there is, what is owed, what is left; the identities that the program did again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from sunshine.horizon import Horizon
from sunshine.pages.identities import balance_checks, class_total, income_checks, trial_checks
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import UNSTATED, figure, moment, money, months, yuan
from sunshine.records.printed import Printed
from sunshine.records.statement import CLASSES, FORMS, BalanceLine, IncomeLine, Statement, TrialLine
from sunshine.units import Filed

_QUESTIONS = {"asset": "有什么（资产）", "liability": "欠什么（负债）", "equity": "净剩什么（所有者权益）"}
_TRIAL_SUMS = "begin_debit begin_credit debit credit end_debit end_credit".split()


@dataclass(frozen=True, slots=True)
class Row:
    """One line: its name, its figures as printed, what is said of it, whether it is a sub-total or total."""

    name: str
    figures: tuple[str, ...]
    remark: str
    role: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of one class or form. `derived` is what the paper does not print and the program added."""

    id: str
    name: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    derived: tuple[str, ...] = ()


def sentence(statement: Statement, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = f"截至{moment(statement.as_of)}" if statement.as_of else ""
    when = when or (months(statement.period) if statement.period else "")
    if statement.form == "balance_sheet":
        told = [
            f"{label} {yuan(total)} 元"
            for label, total in (("资产", _total(statement, "asset")), ("负债", _total(statement, "liability")))
            if total is not None
        ]
        net = _net(statement)
        told += [f"{'净剩' if net >= 0 else '净欠'} {yuan(abs(net))} 元"] if net is not None else []
        return f"{when}，{'，'.join(told)}。" if told else f"{when}的{FORMS[statement.form]}。"
    if statement.form == "income_and_distribution":
        return f"{when}{_income_words(statement)}"
    return f"{when}，{len(statement.trial_lines)} 个科目的余额。"


def _income_words(statement: Statement) -> str:
    rows = (("收益总额", "total_result"), ("净收益", "net_result"), ("分给成员", "to_members"))
    told = [f"{words} {money(line.amount)}" for words, row in rows if (line := statement.income_of(row))]
    return "，".join(told) + "。" if told else "的收益和分配。"


def _total(statement: Statement, account_class: str) -> int | None:
    return class_total(statement, account_class, "end")


def _net(statement: Statement) -> int | None:
    assets, liabilities = _total(statement, "asset"), _total(statement, "liability")
    return None if assets is None or liabilities is None else assets - liabilities


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    statement = filed.record
    assert isinstance(statement, Statement)
    checks = chain(balance_checks(statement), income_checks(statement), trial_checks(statement))
    return {"form_name": FORMS[statement.form], "sheets": tuple(_sheets(statement)), "checks": tuple(checks)}


def _sheets(statement: Statement) -> Iterator[Sheet]:
    for account_class in CLASSES:
        lines = statement.rows_of(account_class)
        if lines:
            yield _balance_sheet(statement, account_class, lines)
    if statement.balance_lines and not statement.rows_of("equity") and (net := _net(statement)) is not None:
        words = f"资产减负债，程序算得净资产 {yuan(net)} 元；纸上没有印这一项。"
        yield Sheet("equity", _QUESTIONS["equity"], (), (), (words,))
    if statement.income_lines:
        has_previous = any(line.previous for line in statement.income_lines)
        heads = ("本年数", "上年数") if has_previous else ("本年数",)
        yield Sheet("income", "收了多少，怎么分", heads, tuple(_income(line, heads) for line in statement.income_lines))
    if statement.trial_lines:
        yield _trial_balance(statement.trial_lines)


def _balance_sheet(statement: Statement, account_class: str, lines: tuple[BalanceLine, ...]) -> Sheet:
    has_begin = any(line.begin for line in lines)
    heads = ("年初数", "期末数") if has_begin else ("期末数",)
    rows = tuple(_balance(line, has_begin) for line in lines)
    total = _total(statement, account_class)
    is_printed = any(line.role == "total" for line in lines)
    derived = (
        () if is_printed or total is None else (f"{CLASSES[account_class]}相加 {yuan(total)} 元，纸上没有印合计。",)
    )
    return Sheet(account_class, _QUESTIONS[account_class], heads, rows, derived)


def _balance(line: BalanceLine, has_begin: bool) -> Row:
    figures = (line.begin, line.end) if has_begin else (line.end,)
    name = f"减：{line.account}" if line.is_deduction else line.account
    return Row(_coded(name, line.code), tuple(map(_shown, figures)), _remark(line.note, figures), line.role or "")


def _income(line: IncomeLine, heads: tuple[str, ...]) -> Row:
    figures = (line.amount, line.previous)[: len(heads)]
    name = f"其中：{line.name}" if line.row == "part" and line.label else line.name
    return Row(_coded(name, line.code), tuple(map(_shown, figures)), _remark(line.note, figures), "")


def _trial_balance(lines: tuple[TrialLine, ...]) -> Sheet:
    used = [name for name in _TRIAL_SUMS if any(getattr(line, name) for line in lines)]
    heads = tuple(str(TrialLine.model_fields[name].title) for name in used)
    rows = tuple(
        Row(_coded(line.account, line.code), tuple(_shown(getattr(line, name)) for name in used), "", line.role or "")
        for line in lines
    )
    return Sheet("trial", "各科目的余额", heads, rows)


def _coded(name: str, code: str | None) -> str:
    return f"{code} {name}" if code else name


def _shown(printed: Printed[int] | None) -> str:
    return figure(printed) if printed is not None else UNSTATED


def _remark(note: str | None, figures: tuple[Printed[int] | None, ...]) -> str:
    words = [f"纸上写：{one.words}" for one in figures if one is not None and one.words]
    return "；".join([*([note] if note else []), *words])


def state(statement: Statement, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return FORMS[statement.form]
