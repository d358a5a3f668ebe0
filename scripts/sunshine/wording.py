"""How amounts, days and periods are said in Chinese, in messages and on pages alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from sunshine.records.values import Period

SIDE_WORDS: Mapping[str, str] = MappingProxyType({"income": "收入", "expense": "支出"})
"""The two sides of a ledger by their words in YAML."""


def yuan(fen: int) -> str:
    """`127340000` → `1,273,400.00`; a negative has a plain minus sign before it."""
    sign, whole = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{whole // 100:,}.{whole % 100:02d}"


def day_words(day: date) -> str:
    """`2026年3月8日`."""
    return f"{day.year}年{day.month}月{day.day}日"


def short_day_words(day: date) -> str:
    """`3月8日`, where the year stands nearby."""
    return f"{day.month}月{day.day}日"


_QUARTERS = "一二三四"


def period_words(period: Period) -> str:
    """`2026-q3` → `2026年三季度`; an undated period says so."""
    if period.first is None or period.last is None:
        return "未注明期间"
    text = period.text
    first, last = period.first, period.last
    if "-q" in text:
        return f"{first.year}年{_QUARTERS[int(text[-1]) - 1]}季度"
    if "-h" in text:
        return f"{first.year}年{'上' if text.endswith('1') else '下'}半年"
    if first == last:
        return day_words(first)
    if first.year != last.year:
        return f"{first.year}年至{last.year}年"
    if first.month == last.month:
        return f"{first.year}年{first.month}月"
    return f"{first.year}年"
