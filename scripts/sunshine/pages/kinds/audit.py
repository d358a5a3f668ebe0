"""审计与整改 on pages: each finding beside what was done about it, and what is left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.lines import Line
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Shown, facts
from sunshine.pages.words import amount, day, figure
from sunshine.records.audit import FORMS, STATES, WAYS, Audit, AuditFinding
from sunshine.units import Filed

_SETTLED = frozenset({"done"})


@dataclass(frozen=True, slots=True)
class Done:
    """One thing done: how, what, how much, and the rest in words."""

    way: str
    action: str
    amount: str
    more: tuple[str, ...]
    record: Shown | None


@dataclass(frozen=True, slots=True)
class Found:
    """One finding as the page shows it. `rest` says what the program computes to be left; empty where nothing is."""

    number: int
    finding: AuditFinding
    state: str
    is_settled: bool
    facts: tuple[Shown, ...]
    done: tuple[Done, ...]
    returned: str
    rest: str


def sentence(audit: Audit, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    parts = [f"{audit.auditor}做的{FORMS[audit.form]}" if audit.auditor else FORMS[audit.form]]
    if audit.findings:
        parts.append(f"查出 {len(audit.findings)} 项，已整改完成 {audit.settled} 项")
    else:
        parts.append(audit.conclusion or "结果写在下面")
    if left := left_over(audit):
        parts.append(f"还有 {amount(left)}没有写明怎么收回")
    return "，".join(parts) + "。"


def left_over(audit: Audit) -> int:
    """分 of all findings that neither came back nor were entered with an amount."""
    rests = [finding.computed_rest for finding in audit.findings if finding.actions]
    return sum(rest for rest in rests if rest is not None and rest > 0)


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    audit = filed.record
    assert isinstance(audit, Audit)
    links = place.shelf.links(audit)
    return {
        "form_name": FORMS[audit.form],
        "found": [_found(number, finding, links) for number, finding in enumerate(audit.findings, 1)],
    }


def _found(number: int, finding: AuditFinding, links: Mapping[str, Line]) -> Found:
    return Found(
        number=number,
        finding=finding,
        state=STATES[finding.state],
        is_settled=finding.state in _SETTLED,
        facts=tuple(facts(finding, "amount basis cause responsible due rest")),
        done=tuple(_done(finding, links)),
        returned=amount(finding.returned) if finding.returned else "",
        rest=_rest(finding),
    )


def _done(finding: AuditFinding, links: Mapping[str, Line]) -> Iterator[Done]:
    for action in finding.actions:
        more = (
            f"交给{action.to}" if action.to else "",
            day(action.done_on) if action.done_on else "",
            action.note or "",
        )
        money = f"{figure(action.amount)} 元" if action.amount and action.amount.value is not None else ""
        if action.amount and action.amount.value is None:
            money = f"金额{figure(action.amount)}"
        record = next(iter(facts(action, "record_ref", links)), None)
        yield Done(WAYS[action.way], action.action, money, tuple(part for part in more if part), record)


def _rest(finding: AuditFinding) -> str:
    """What is left where something was done about the money and yet not all of it is accounted for."""
    left = finding.computed_rest
    return amount(left) if finding.actions and left is not None and left > 0 else ""


def state(audit: Audit, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    if not audit.findings:
        return ""
    return "整改完成" if audit.settled == len(audit.findings) else f"整改 {audit.settled}／{len(audit.findings)} 项"


def is_open(audit: Audit) -> bool:
    """Somebody still has to do something."""
    return audit.settled < len(audit.findings)
