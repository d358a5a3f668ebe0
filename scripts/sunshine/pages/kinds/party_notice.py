"""党务公开 on pages: how many are to join, what became of the dues, how many came."""

from __future__ import annotations

from sunshine.horizon import Horizon
from sunshine.pages.shown import said_of
from sunshine.pages.words import money
from sunshine.records.party_notice import GRADES, STAGES, PartyNotice


def sentence(record: PartyNotice, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    parts = [_candidates(record), _dues(record), _gatherings(record), _grades(record)]
    told = "；".join(part for part in parts if part)
    return f"{told}。" if told else f"{record.organization}列出 {len(record.tasks)} 项党风廉政任务。"


def _candidates(record: PartyNotice) -> str:
    found = {word: sum(1 for one in record.candidates if one.stage == word) for word in STAGES}
    told = "、".join(f"{STAGES[word]} {number} 人" for word, number in found.items() if number)
    return f"公示 {len(record.candidates)} 人：{told}" if told else ""


def _dues(record: PartyNotice) -> str:
    if record.dues is None:
        return ""
    stated = (("收缴党费", record.dues.collected), ("使用", record.dues.spent), ("结余", record.dues.closing_balance))
    return "，".join(f"{label} {money(value)}" for label, value in stated if value is not None)


def _gatherings(record: PartyNotice) -> str:
    times = sum(one.times or 1 for one in record.gatherings)
    return f"开展组织生活 {times} 次" if times else ""


def _grades(record: PartyNotice) -> str:
    told = "、".join(f"{GRADES[one.grade]} {said_of(one, 'count')}" for one in record.grades)
    return f"民主评议党员：{told}" if told else ""
