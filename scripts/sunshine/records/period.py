"""When: a span with its word in paths, and a moment as far as a paper states it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from sunshine.records.reading import NO_SUCH_DAY, Sort, day_advice, is_shown, refuse, scalar
from sunshine.wording import day_words


@dataclass(frozen=True, slots=True)
class Period:
    """A span that a record covers: `text` is its word in paths (``2026-q3``), both days included.

    `first` and `last` are None only for ``undated-<word>``.
    """

    text: str
    first: date | None
    last: date | None

    def __str__(self) -> str:
        return self.text


_UNDATED = "undated-[a-z0-9]{1,40}"
_PERIOD = re.compile(
    r"(?P<year>\d{4})(?:-(?:h(?P<half>[12])|q(?P<quarter>[1-4])|(?P<until>\d{4})|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)
_QUARTERS = "一二三四"
_DIGITS = str.maketrans("一二三四上下", "123412")
_IN_WORDS = (
    (re.compile(r"(\d{4})(?:年?第?([1-4])季度?|-?[Qq]([1-4]))", re.ASCII), "q"),
    (re.compile(r"(\d{4})(?:年?([12])半年|-?[Hh]([12]))", re.ASCII), "h"),
    (re.compile(r"(\d{4})(?:年|[./-])(?:0?([1-9])|(1[0-2]))月?份?", re.ASCII), ""),
    (re.compile(r"(\d{4})年?度?()()", re.ASCII), ""),
)
"""How clerks write periods, with the letter that our word for them has."""


def read_period(value: object) -> Period:
    """`2026 · 2026-h1 · 2026-q3 · 2026-08 · 2024-2026 · 2026-08-31 · undated-<word>`."""
    if isinstance(value, Period):
        return value
    text = scalar(value, "期间")
    if re.fullmatch(_UNDATED, text):
        return Period(text, None, None)
    match = _PERIOD.fullmatch(text)
    if match is None:
        words = _suggested(text)
        raise refuse("period", f"请写 {words}" if words else "期间请写成 2026、2026-h1、2026-q3 或 2026-08 这样", text)
    try:
        return _span(text, match)
    except ValueError:
        raise refuse("period", "没有这样的期间，请核对年月", text) from None


def _suggested(text: str) -> str:
    """`2026年第三季度` → `2026-q3`, where it can be one period only and may be shown; else "" """
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).translate(_DIGITS)
    for pattern, letter in _IN_WORDS if is_shown(text) else ():
        if match := pattern.fullmatch(folded):
            number = match[2] or match[3]
            return "-".join(
                filter(None, (match[1], f"{letter}{number if letter else number.zfill(2)}" if number else ""))
            )
    return ""


def _span(text: str, match: re.Match[str]) -> Period:
    year = int(match["year"])
    if match["until"]:
        if int(match["until"]) <= year:
            raise ValueError(text)
        return Period(text, date(year, 1, 1), date(int(match["until"]), 12, 31))
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return Period(text, day, day)
    if match["month"]:
        return Period(text, *_months(year, int(match["month"]), 1))
    if match["quarter"]:
        return Period(text, *_months(year, int(match["quarter"]) * 3 - 2, 3))
    if match["half"]:
        return Period(text, *_months(year, int(match["half"]) * 6 - 5, 6))
    return Period(text, date(year, 1, 1), date(year, 12, 31))


def following(value: Period) -> Period | None:
    """The period of the same length right after it; None where it has no last day or is a span of years or a day."""
    if value.last is None or value.first is None or re.fullmatch(r"\d{4}(-(h|q)\d|-\d{2})?", value.text) is None:
        return None
    year, month = value.last.year + value.last.month // 12, value.last.month % 12 + 1
    if "h" in value.text:
        return read_period(f"{year}-h{month // 6 + 1}")
    if "q" in value.text:
        return read_period(f"{year}-q{month // 3 + 1}")
    return read_period(f"{year}-{month:02d}" if "-" in value.text else f"{year}")


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = month + count
    following = date(year + (after - 1) // 12, (after - 1) % 12 + 1, 1)
    return date(year, month, 1), date.fromordinal(following.toordinal() - 1)


PeriodField = Annotated[
    Period,
    BeforeValidator(read_period),
    PlainSerializer(str, return_type=str, when_used="json"),
    Sort("period", "2026-q3", "2026、2026-h1、2026-q3、2026-08 这样", f"{_UNDATED}|{_PERIOD.pattern}"),
]


def period_words(value: Period) -> str:
    """The name of a period: 2026年三季度, 2026年上半年, 2026年8月, 2024—2026年."""
    text = value.text
    if value.first is None or value.last is None:
        return "日期不详"
    if match := re.fullmatch(r"(\d{4})-q(\d)", text):
        return f"{match[1]}年{_QUARTERS[int(match[2]) - 1]}季度"
    if match := re.fullmatch(r"(\d{4})-h(\d)", text):
        return f"{match[1]}年{'上' if match[2] == '1' else '下'}半年"
    return month_words(value)


def month_words(value: Period) -> str:
    """The months of a period: 2026年7—9月."""
    first, last = value.first, value.last
    if first is None or last is None:
        return "日期不详"
    if first == last:
        return day_words(first)
    if first.year != last.year:
        return f"{first.year}—{last.year}年"
    if (first.month, last.month) == (1, 12):
        return f"{first.year}年"
    if first.month == last.month:
        return f"{first.year}年{first.month}月"
    return f"{first.year}年{first.month}—{last.month}月"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day as far as the paper states it: ``2023-11``, ``--08-12`` (no year), ``2021-12-??`` (blank day), with an hour.

    Parts that are not stated are None; a moment is not a date and is never compared with one.
    """

    text: str
    year: int | None
    month: int | None
    day: int | None
    clock: str = ""

    def __str__(self) -> str:
        return self.text


_MOMENT = re.compile(
    r"(?P<year>\d{4}|-)(?:-(?P<month>\d{2}|\?\?)(?:-(?P<day>\d{2}|\?\?))?)?(?: (?P<clock>(?:[01]\d|2[0-3]):[0-5]\d))?",
    re.ASCII,
)


def read_moment(value: object) -> Moment:
    """`2023 · 2023-11 · 2023-11-09 · 2023-11-09 08:30 · --08-12 · --12-?? · 2021-12-??`."""
    if isinstance(value, Moment):
        return value
    text = scalar(value, "日期")
    match = _MOMENT.fullmatch(text)
    if match is None or (match["year"] == "-" and match["month"] is None):
        forms = "日期请写成 2023-11-09、2023-11、--08-12（没有年份）或 2021-12-??（日空着）这样"
        raise refuse("moment", day_advice(text) or forms, text)
    year, month, day = (int(part) if part and part.isdigit() else None for part in match.group("year", "month", "day"))
    try:
        date(2000 if year is None else year, month or 1, day or 1)
    except ValueError:
        raise refuse("moment", NO_SUCH_DAY, text) from None
    return Moment(text, year, month, day, match["clock"] or "")


MomentField = Annotated[
    Moment,
    BeforeValidator(read_moment),
    PlainSerializer(str, return_type=str, when_used="json"),
    Sort("moment", "2023-11", "写到纸上写明的那一步：2023、2023-11、2023-11-09、--08-12", _MOMENT.pattern),
]
