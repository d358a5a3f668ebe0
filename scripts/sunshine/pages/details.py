"""What a kind's template needs beyond the record itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Bar, bars, by_account, prove, value
from sunshine.pages.lines import Line
from sunshine.pages.progress import stages, steps
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import rate, yuan
from sunshine.records.contract import METHODS, TYPES, Contract, Payment
from sunshine.records.decision import BODIES, Decision
from sunshine.records.ledger import Entry, Ledger
from sunshine.records.notice import Notice
from sunshine.records.project import Project
from sunshine.records.query import STATES, Query
from sunshine.records.supervision import ISSUE_STATES, VOUCHER_STATES, Supervision
from sunshine.units import Filed

FUNDING_STATES = {"received": "已到账", "approved": "已批复", "expected": "待落实"}
_MOST_BARS = 8

ToHtml = Callable[[str], str]
"""Markdown to sanitised HTML, with the links that the operator allows."""
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
    total: int
    bars: tuple[Bar, ...]
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount on a day, with what is said of it."""

    day: date
    amount: int
    facts: tuple[str | None, ...]


def details(place: Publisher, filed: Filed, horizon: Horizon, to_html: ToHtml) -> Mapping[str, object]:
    """Named values for the template of this kind; `to_html` renders a clerk's Markdown."""
    match filed.record:
        case Ledger() as ledger:
            links = place.shelf.links(ledger)
            return {
                "proof": prove(ledger, place.previous_ledger(filed)),
                "sides": (_side(ledger, "income", links), _side(ledger, "expense", links)),
            }
        case Decision() as decision:
            text = decision.resolution_text
            return {
                "stops": steps(decision, horizon),
                "body_name": BODIES[decision.decision_body],
                "resolution_html": to_html(text) if text else "",
            }
        case Contract() as contract:
            return _contract(contract)
        case Project() as project:
            return _project(project, horizon, to_html)
        case Supervision():
            return {"voucher_states": VOUCHER_STATES, "issue_states": ISSUE_STATES}
        case Query() as query:
            reply_html = to_html(query.reply) if query.reply else ""
            return {"state_name": STATES[query.state], "reply_html": reply_html}
        case Notice() as notice:
            return {"body_html": to_html(notice.body)}
    return {}


def _contract(contract: Contract) -> Mapping[str, object]:
    return {
        "type_name": TYPES[contract.contract_type],
        "method_name": METHODS[contract.method] if contract.method else None,
        "schedule_rows": [Sum(due.due_on, due.amount, (due.covers,)) for due in contract.schedule],
        "schedule_total": sum(due.amount for due in contract.schedule),
        "payment_rows": _payments(contract.payments),
    }


def _project(project: Project, horizon: Horizon, to_html: ToHtml) -> Mapping[str, object]:
    return {
        "stops": stages(project, horizon),
        "method_name": METHODS[project.method] if project.method else None,
        "funding_states": FUNDING_STATES,
        "funding_total": sum(part.amount for part in project.funding),
        "payment_rows": _payments(project.payments),
        "description_html": to_html(project.description) if project.description else "",
    }


def _payments(payments: Sequence[Payment]) -> list[Sum]:
    return [Sum(one.paid_on, one.amount, (one.voucher_no, one.note)) for one in payments]


def _side(ledger: Ledger, side: str, links: Mapping[str, Line]) -> Side:
    entries = ledger.incomes if side == "income" else ledger.expenses
    printed = tuple((total.account, total.amount) for total in ledger.account_totals if total.side == side)
    totals: Sequence[tuple[str, int]] = printed or by_account((ledger,), side)
    shared = _shared(entries)
    return Side(
        id=side,
        name="收入" if side == "income" else "支出",
        rows=tuple(_row(entry, links, shared) for entry in entries),
        total=value(ledger, f"{side}_total"),
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


def _row(entry: Entry, links: Mapping[str, Line], shared: Sequence[str]) -> Row:
    resolution = links.get(entry.resolution_ref) if entry.resolution_ref else None
    facts = (
        entry.voucher_no,
        entry.account,
        entry.evidence,
        _quantity(entry),
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
