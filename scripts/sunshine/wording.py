"""How amounts and days are said in Chinese, in messages and on pages alike."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

SIDE_WORDS: Mapping[str, str] = MappingProxyType({"income": "收入", "expense": "支出"})
"""The two sides of a ledger by their words in YAML."""


def yuan(fen: int) -> str:
    """`127340000` → `1,273,400.00`; a negative has a plain minus sign before it."""
    sign, whole = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{whole // 100:,}.{whole % 100:02d}"


def day_words(day: date) -> str:
    """`2026年3月8日`."""
    return f"{day.year}年{day.month}月{day.day}日"
