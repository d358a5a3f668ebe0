"""代办统计 on pages: how many errands, how many done, how long."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.pages.shown import in_words
from sunshine.pages.words import months
from sunshine.records.service_stats import ServiceStats
from sunshine.records.shape import field_of

_PARTS = (("accepted_total", "替大家代办 {}"), ("done_total", "办好 {}"), ("mean_days", "平均 {}办好一件"))


def sentence(stats: ServiceStats, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    told = [
        words.format(in_words(field_of(ServiceStats, name), getattr(stats, name)))
        for name, words in _PARTS
        if getattr(stats, name) is not None and getattr(stats, name).value is not None
    ]
    when = months(stats.period) if stats.period else "本期"
    return f"{when}{'，'.join(told)}。" if told else f"{when}代办 {len(stats.services)} 类事，件数写在下面。"
