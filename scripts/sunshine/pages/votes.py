"""Who was there and how they voted, in words: one way for every kind that knows a vote."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from sunshine.pages.shown import number_words
from sunshine.pages.words import UNSTATED, absence, number
from sunshine.records.voting import VOTE_METHODS, Attendance, Ballot, Share

Labelled = tuple[tuple[str, str], ...]
_PEOPLE = (("entitled", "应到", "人"), ("present", "实到", "人"))
_VOTES = (("yes", "同意", "票"), ("no", "反对", "票"), ("abstain", "弃权", "票"))


class Counted(Protocol):
    """Whatever states the five counts of a vote."""

    @property
    def entitled(self) -> int | None: ...
    @property
    def present(self) -> int | None: ...
    @property
    def yes(self) -> int | None: ...
    @property
    def no(self) -> int | None: ...
    @property
    def abstain(self) -> int | None: ...


def counts(vote: Counted) -> Labelled:
    """应到、实到、同意、反对、弃权; where one of them is stated, the others are 未注明 and not zero. Empty where none is."""
    values = [(label, getattr(vote, name), unit) for name, label, unit in (*_PEOPLE, *_VOTES)]
    if all(value is None for _, value, _ in values):
        return ()
    return tuple((label, people(value, unit)) for label, value, unit in values)


def turnout(entitled: int | None, present: int | None) -> Labelled:
    """应到 and 实到 alone; empty where neither is stated."""
    if entitled is None and present is None:
        return ()
    return (("应到", people(entitled)), ("实到", people(present)))


def people(value: int | None, unit: str = "人") -> str:
    """`41` → 41 人; 未注明 where nothing is stated."""
    return UNSTATED if value is None else f"{number(value)} {unit}"


def method(vote: Ballot) -> str:
    """How the vote was held and on which basis it was counted."""
    words = VOTE_METHODS[vote.method] if vote.method else ""
    return "，".join(filter(None, (words, f"以{vote.base}为准" if vote.base else "")))


def attendance(rows: Sequence[Attendance]) -> Labelled:
    """Each sort of people in one line: 固定村民代表 | 应到 13 人，实到 13 人，有表决权."""
    return tuple((f"其中{row.role}" if row.among else row.role, _attendance(row)) for row in rows)


def _attendance(row: Attendance) -> str:
    said = [f"属于{row.among}" if row.among else "", f"应到 {people(row.entitled)}", f"实到 {people(row.present)}"]
    if row.may_vote is not None:
        said.append("有表决权" if row.may_vote else "没有表决权")
    return "，".join(filter(None, [*said, row.note or ""]))


def share(one: Share) -> str:
    """`100%，以到会代表为准（19 ÷ 19，算得 100%）`."""
    percent = one.percent
    printed = absence(percent) if percent.value is None else f"{number_words(percent.value)}%"
    printed = f"{percent.qualifier} {printed}" if percent.qualifier else printed
    base = f"，以{one.base}为准" if one.base else ""
    words = f"，纸上写：{percent.words}" if percent.words else ""
    return f"{printed}{base}{words}{_division(one)}"


def _division(one: Share) -> str:
    if one.computed is None:
        return "".join(
            f"（{label} {count} 人）" for label, count in (("分子", one.count), ("分母", one.whole)) if count
        )
    return f"（{one.count} ÷ {one.whole}，算得 {one.computed}%）"


def percent(count: int, whole: int) -> Decimal:
    """`561, 921` → 60.91; `whole` is more than 0."""
    return (Decimal(count) * 100 / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP)
