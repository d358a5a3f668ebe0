"""回应说明 on pages: the question, the answer, who stands by it."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import day
from sunshine.records.response import Response
from sunshine.records.supervision import ISSUE_STATES
from sunshine.units import Filed


def sentence(response: Response, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    about = f"对“{response.question}”，" if response.question else ""
    who = response.replied_by.post if response.replied_by else "村里"
    when = f"{day(response.replied_on)}" if response.replied_on else ""
    answered = f"{who}{when}作了说明" if response.text else "还没有答复"
    where = f"，转交给{response.referred_to}" if response.referred_to else ""
    return f"{about}{answered}{where}，现在的状态：{ISSUE_STATES[response.state]}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    response = filed.record
    assert isinstance(response, Response)
    return {"state_name": ISSUE_STATES[response.state]}


def state(response: Response, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return ISSUE_STATES[response.state]


def is_open(response: Response) -> bool:
    """Somebody still waits."""
    return response.state in ("open", "referred")
