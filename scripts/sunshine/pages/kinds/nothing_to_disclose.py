"""本期无此事项 on pages: said plainly, with the item and the period."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import months
from sunshine.records.nothing_to_disclose import NothingToDisclose
from sunshine.units import Filed


def sentence(record: NothingToDisclose, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = months(record.period) if record.period else "本期"
    return f"{when}：本期无此事项。{record.statement}"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, NothingToDisclose)
    return {"items": [(code, place.item_names.get(code, "")) for code in record.codes]}


def state(record: NothingToDisclose, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return "本期没有"
