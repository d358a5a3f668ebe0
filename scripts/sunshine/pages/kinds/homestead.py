"""宅基地与建房 on pages: how many households, how much ground, how it went; names are masked."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import number_words
from sunshine.pages.words import day
from sunshine.records.homestead import RESULTS, STAGES, Homestead
from sunshine.units import Filed


def sentence(record: Homestead, horizon: Horizon) -> str:
    count = len(record.applications)
    area = f"，宅基地共 {number_words(record.area)} 平方米" if record.area is not None else ""
    found = {word: sum(1 for one in record.applications if one.result == word) for word in RESULTS}
    results = "、".join(f"{RESULTS[word]} {number} 户" for word, number in found.items() if number)
    until = record.posted_until
    is_running = until is not None and not horizon.reached(until)
    ask = f"有不同意见，请在{day(until)}前提出。" if until and is_running and record.objection else ""
    return f"{STAGES[record.stage]}：{count} 户申请建房{area}；{results}。{ask}"


def state(record: Homestead, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return STAGES[record.stage]


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, Homestead)
    return {"stage_name": STAGES[record.stage]}
