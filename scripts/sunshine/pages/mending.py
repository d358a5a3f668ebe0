"""What an audit found, told on the record in which it was mended: the way back from the audit's own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sunshine.pages.lines import Shelf
from sunshine.records.audit import STATES, Audit
from sunshine.units import Filed


@dataclass(frozen=True, slots=True)
class Mending:
    """One finding whose mending a record shows. `href` leads to the finding on the audit's page."""

    title: str
    href: str
    no: str
    matter: str
    action: str
    state: str


def mendings(shelf: Shelf, filed: Sequence[Filed]) -> Mapping[str, tuple[Mending, ...]]:
    """By the id of the record that an audit names, in the order of audits and findings.

    An audit that stays only for its posting keeps its words to its own page.
    """
    found: dict[str, list[Mending]] = {}
    for one in sorted(filed, key=lambda filed: (filed.record.day, filed.id)):
        if isinstance(one.record, Audit) and not one.is_passing:
            for target, mending in _of_audit(shelf, one, one.record):
                found.setdefault(target, []).append(mending)
    return {target: tuple(told) for target, told in found.items()}


def _of_audit(shelf: Shelf, filed: Filed, audit: Audit) -> list[tuple[str, Mending]]:
    line = shelf.by_id[filed.id]
    found = []
    for number, finding in enumerate(audit.findings, 1):
        for action in finding.actions:
            target = shelf.resolve(action.record_ref) if action.record_ref else None
            if target is not None:
                href = f"{line.href}#finding-{number}"
                words = (finding.no, finding.matter, action.action, STATES[finding.state])
                found.append((target.id, Mending(line.title, href, *words)))
    return found
