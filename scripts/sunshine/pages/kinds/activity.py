"""活动 on pages: what was held, who came, what it cost, when the rooms are open."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import in_words
from sunshine.pages.words import day
from sunshine.records.activity import Activity, Event
from sunshine.records.shape import field_of
from sunshine.records.topics import TOPICS
from sunshine.units import Filed


def sentence(activity: Activity, horizon: Horizon) -> str:
    held = [event for event in activity.events if _is_held(event, horizon)]
    coming = [event for event in activity.events if not _is_held(event, horizon)]
    parts = [f"{TOPICS[activity.topic]}：办了 {len(held)} 次活动" if held else ""]
    for name, words in (("participants_total", "{}参加"), ("cost_total", "花了 {}")):
        value = getattr(activity, name)
        if held and value is not None and value.value is not None:
            parts.append(words.format(in_words(field_of(Activity, name), value)))
    if coming:
        when = f"{day(coming[0].date)}" if coming[0].date else ""
        parts.append(f"接下来：{when}{coming[0].name}")
    if not activity.events and activity.venues:
        first = activity.venues[0]
        parts.append(f"{first.name}{f'开放：{first.hours}' if first.hours else '对大家开放'}")
    told = "，".join(part for part in parts if part)
    return f"{told}。" if told else f"{TOPICS[activity.topic]}情况写在下面。"


def _is_held(event: Event, horizon: Horizon) -> bool:
    return event.date is None or horizon.reached(event.date)


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    activity = filed.record
    assert isinstance(activity, Activity)
    return {"topic_name": TOPICS[activity.topic]}
