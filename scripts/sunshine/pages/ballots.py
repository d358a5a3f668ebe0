"""The counts of a vote as pages show them: what the paper does not state is 未注明, never nought."""

from __future__ import annotations

from sunshine.pages.shown import Shown, facts
from sunshine.pages.words import UNSTATED
from sunshine.records.shape import field_of
from sunshine.records.voting import Ballot

_COUNTS = "entitled present yes no abstain".split()


def counts(ballot: Ballot) -> list[Shown]:
    """应到、实到、同意、反对、弃权 in this order, each stated or 未注明; then how it was voted and what shares refer to."""
    shown = [_count(ballot, name) for name in _COUNTS] if _has_counts(ballot) else []
    return [*shown, *facts(ballot, "method base")]


def _has_counts(ballot: Ballot) -> bool:
    return any(getattr(ballot, name) is not None for name in _COUNTS)


def _count(ballot: Ballot, name: str) -> Shown:
    return next(iter(facts(ballot, name)), Shown(field_of(Ballot, name).label, UNSTATED))
