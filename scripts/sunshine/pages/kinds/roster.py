"""名单与分工 on pages: who holds which post."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.records.roster import Roster


def sentence(roster: Roster, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    heads = "、".join(f"{member.post}{member.name}" for member in roster.members[:1])
    more = f"{heads}等 {len(roster.members)} 人" if len(roster.members) > 1 else f"{heads} 1 人"
    return f"{roster.body}{f'（{roster.term}）' if roster.term else ''}：{more}。"
