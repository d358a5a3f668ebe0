"""名单与分工 on pages: who holds which post, and how they came by it."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.votes import counts, method
from sunshine.records.roster import Roster
from sunshine.units import Filed


def sentence(roster: Roster, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    heads = "、".join(f"{member.post}{member.name}" for member in roster.members[:1])
    more = f"{heads}等 {len(roster.members)} 人" if len(roster.members) > 1 else f"{heads} 1 人"
    return f"{roster.body}{f'（{roster.term}）' if roster.term else ''}：{more}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    roster = filed.record
    assert isinstance(roster, Roster)
    return {
        "votes": counts(roster.ballot) if roster.ballot else (),
        "how": method(roster.ballot) if roster.ballot else "",
    }
