"""The calendar of the demonstration: which periods there are, when things are posted, how dates are spoken."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

FIRST = date(2024, 1, 1)
LAST = date(2026, 11, 20)
"""Nothing in the demonstration is published after this day."""

BOOKED = date(2026, 10, 31)
"""Books are kept up to this day."""

NEW_LAW = date(2026, 1, 1)
ELECTION = date(2026, 3, 28)
"""Election day of the whole district; from then on new people hold the posts."""

HOLIDAYS = (
    (date(2024, 1, 1), date(2024, 1, 1)),
    (date(2024, 2, 10), date(2024, 2, 17)),
    (date(2024, 5, 1), date(2024, 5, 5)),
    (date(2024, 10, 1), date(2024, 10, 7)),
    (date(2025, 1, 1), date(2025, 1, 1)),
    (date(2025, 1, 28), date(2025, 2, 4)),
    (date(2025, 5, 1), date(2025, 5, 5)),
    (date(2025, 10, 1), date(2025, 10, 8)),
    (date(2026, 1, 1), date(2026, 1, 3)),
    (date(2026, 2, 15), date(2026, 2, 23)),
    (date(2026, 5, 1), date(2026, 5, 5)),
    (date(2026, 10, 1), date(2026, 10, 7)),
)
"""The long closures; the working week-ends beside them are left out."""


@dataclass(frozen=True, slots=True)
class Span:
    """A period by its word in paths, both days included."""

    text: str
    first: date
    last: date

    @property
    def spoken(self) -> str:
        """`2026-q3` → 2026年三季度."""
        year, _, part = self.text.partition("-")
        if not part:
            return f"{year}年度"
        if part[0] == "q":
            return f"{year}年{'一二三四'[int(part[1]) - 1]}季度"
        if part[0] == "h":
            return f"{year}年{'上' if part[1] == '1' else '下'}半年"
        return f"{year}年{int(part)}月"


def month(year: int, number: int) -> Span:
    return Span(f"{year}-{number:02d}", date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))


def quarter(year: int, number: int) -> Span:
    return Span(f"{year}-q{number}", date(year, number * 3 - 2, 1), month(year, number * 3).last)


def half(year: int, number: int) -> Span:
    return Span(f"{year}-h{number}", date(year, number * 6 - 5, 1), month(year, number * 6).last)


def whole(year: int) -> Span:
    return Span(str(year), date(year, 1, 1), date(year, 12, 31))


def quarters(since: int = 2024) -> list[Span]:
    """Every quarter that is over, from the first of `since` to the third of 2026."""
    spans = [quarter(year, number) for year in range(since, 2027) for number in (1, 2, 3, 4)]
    return [span for span in spans if span.last <= date(2026, 9, 30)]


def after(day: date, days: int) -> date:
    return day + timedelta(days=days)


def workday(day: date) -> date:
    """The day itself, or the first after it on which offices are open."""
    while day.weekday() > 4 or any(first <= day <= last for first, last in HOLIDAYS):
        day = after(day, 1)
    return day


def is_over(day: date) -> bool:
    return day <= LAST


def posting_days(day: date, extra: int) -> int:
    """How long a posting that begins on `day` hangs: fifteen days and more since 2026, seven and more before."""
    return (16 if day >= NEW_LAW else 7) + extra


def spoken(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def near(day: date) -> str:
    """`2026-12-08` → 2026年12月上旬."""
    third = "上旬" if day.day <= 10 else "中旬" if day.day <= 20 else "下旬"
    return f"{day.year}年{day.month}月{third}"
