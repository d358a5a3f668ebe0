"""提问与答复 on pages: the question, the ways talked over, the answer, the state; or the counts of a period."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import day, months
from sunshine.records.query import OPTION_STATES, SORTS, STATES, Query
from sunshine.units import Filed


def sentence(query: Query, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    if query.question is None:
        return _counted(query)
    received = f"{day(query.received_on)}收到" if query.received_on else "收到日期未注明"
    answered = f"{day(query.replied_on)}答复，" if query.replied_on else ""
    open_ways = [option for option in query.options if option.state == "open"]
    ways = f"{len(open_ways)} 个办法还在商量，" if len(open_ways) > 1 else ""
    return f"{received}，{answered}{ways}现在的状态：{_state_name(query)}。"


def _counted(query: Query) -> str:
    """The sum of the tallies; a count that one of them does not state is not added up."""
    when = months(query.period) if query.period else "本期"
    told = []
    for name, words in (
        ("received", "收到 {} 件"),
        ("solved", "办结 {} 件"),
        ("open", "还在办 {} 件"),
        ("overdue", "超过期限 {} 件"),
    ):
        counts = [getattr(tally, name) for tally in query.tallies]
        stated = [count for count in counts if count is not None]
        if stated and len(stated) == len(counts):
            told.append(words.format(sum(stated)))
    return f"{when}大家提的事：{'，'.join(told)}。" if told else f"{when}走访和诉求办理情况写在下面。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    query = filed.record
    assert isinstance(query, Query)
    return {
        "state_name": _state_name(query),
        "sort_name": SORTS[query.sort] if query.sort else "",
        "option_states": OPTION_STATES,
    }


def _state_name(query: Query) -> str:
    return STATES[query.state] if query.state else ""


def state(query: Query, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return _state_name(query)


def is_open(query: Query) -> bool:
    """Somebody still waits for an answer."""
    return query.state in ("open", "undecided", "referred")
