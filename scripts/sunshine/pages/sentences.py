"""One plain sentence about a record, for the edge under its title and for the page's description."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.pages.accounts import value
from sunshine.pages.progress import has_happened, progress, reached, steps
from sunshine.pages.words import day, money, months, span, yuan
from sunshine.records.contract import TYPES, Contract
from sunshine.records.decision import BODIES, Decision
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.project import Project
from sunshine.records.query import STATES, Query
from sunshine.records.roster import Roster
from sunshine.records.supervision import Supervision


def sentence(record: Record, horizon: Horizon) -> str:
    """The village's own summary, or one made from the record; empty for a text that says everything itself."""
    if record.summary:
        return record.summary
    match record:
        case Ledger():
            return _ledger(record)
        case Decision():
            return _decision(record, horizon)
        case Contract():
            return _contract(record)
        case Project():
            return _project(record, horizon)
        case Supervision():
            return _supervision(record)
        case Query():
            return _query(record)
        case Roster():
            return _roster(record)
    return ""


def _ledger(ledger: Ledger) -> str:
    when = months(ledger.period) if ledger.period else "本期"
    closing = yuan(value(ledger, "closing_balance"))
    if ledger.is_unchanged:
        return f"{when}没有收入，也没有支出，结余仍是 {closing} 元。"
    income, expense = yuan(value(ledger, "income_total")), yuan(value(ledger, "expense_total"))
    words = f"{when}收入 {income} 元，支出 {expense} 元，期末结余 {closing} 元。"
    largest = max(ledger.expenses, key=lambda entry: entry.amount, default=None)
    if largest is None or largest.amount <= 0:
        return words
    return f"{words}最大一笔支出是“{largest.summary}”，{yuan(largest.amount)} 元。"


def _decision(decision: Decision, horizon: Horizon) -> str:
    parts = [f"商量的事：{decision.matter}。"]
    vote = next((step for step in decision.steps if step.step == "resolution" and has_happened(step, horizon)), None)
    if vote is not None:
        when = f"{day(vote.date)}" if vote.date else ""
        counts = [
            f"{label} {count} {unit}"
            for label, count, unit in (
                ("应到", vote.entitled, "人"),
                ("实到", vote.present, "人"),
                ("同意", vote.yes, "票"),
            )
            if count is not None
        ]
        if when or counts:
            parts.append(f"{when}{BODIES[decision.decision_body]}表决{'，' if counts else ''}{'，'.join(counts)}。")
    if walked := progress(decision, horizon):
        parts.append(f"{walked}。")
    elif ended := [stop for stop in steps(decision, horizon) if stop.state == "done" and stop.until]:
        last = ended[-1]
        parts.append(f"公开到{day(last.until)}。" if last.until else "")
    return "".join(parts)


def _contract(contract: Contract) -> str:
    deal = f"与{contract.counterparty.name}签订的{TYPES[contract.contract_type]}合同：{contract.subject}"
    length = f"，期限{span(contract.start, contract.end)}" if contract.start and contract.end else ""
    moved = "已收" if contract.direction == "receive" else "已付"
    paid = f"，{moved} {yuan(contract.paid)} 元" if contract.payments else ""
    return f"{deal}{length}，合同总额 {money(contract.amount)}{paid}。"


def _project(project: Project, horizon: Horizon) -> str:
    paid = f"，已付工程款 {yuan(project.paid)} 元" if project.payments else ""
    return f"{project.project_name}，预算 {money(project.budget)}，{reached(project, horizon)}{paid}。"


def _supervision(record: Supervision) -> str:
    parts = [f"{record.form}，{len(record.attendees)} 人参加"]
    if record.vouchers_reviewed is not None:
        parts.append(f"看了 {record.vouchers_reviewed} 张凭证")
    if record.items_reviewed:
        parts.append(f"看了 {len(record.items_reviewed)} 个事项")
    if record.issues:
        answered = sum(1 for issue in record.issues if issue.reply)
        replies = f"{answered} 条已有答复" if answered else "还没有答复"
        parts.append(f"提出 {len(record.issues)} 条意见，{replies}")
    return "，".join(parts) + "。"


def _query(query: Query) -> str:
    answered = f"{day(query.replied_on)}答复，" if query.replied_on else ""
    return f"{day(query.received_on)}收到，{answered}现在的状态：{STATES[query.state]}。"


def _roster(roster: Roster) -> str:
    heads = "、".join(f"{member.post}{member.name}" for member in roster.members[:1])
    more = f"{heads}等 {len(roster.members)} 人" if len(roster.members) > 1 else f"{heads} 1 人"
    return f"{roster.body}{f'（{roster.term}）' if roster.term else ''}：{more}。"
