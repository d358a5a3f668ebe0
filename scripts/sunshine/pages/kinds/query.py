"""提问与答复 on pages: the question, the answer, the state."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import day
from sunshine.records.query import STATES, Query
from sunshine.units import Filed


def sentence(query: Query, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    answered = f"{day(query.replied_on)}答复，" if query.replied_on else ""
    return f"{day(query.received_on)}收到，{answered}现在的状态：{STATES[query.state]}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    query = filed.record
    assert isinstance(query, Query)
    return {"state_name": STATES[query.state]}


def state(query: Query, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return STATES[query.state]


def is_open(query: Query) -> bool:
    """Somebody still waits for an answer."""
    return query.state in ("open", "referred")
