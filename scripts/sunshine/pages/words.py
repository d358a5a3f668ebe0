"""How values read on a page: amounts, 大写, days, periods. These are the templates' filters."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from sunshine import wording
from sunshine.numerals import write_money
from sunshine.records.period import Moment, Period, month_words, period_words
from sunshine.records.printed import ABSENCE_WORDS, Printed
from sunshine.records.values import Rate

UNSTATED = "未注明"
_NUMERALS = "零一两三四五六七八九十"


def yuan(fen: int) -> str:
    """`107500000` → `1,075,000.00`, with a real minus sign; the unit stands in the header or behind it."""
    return wording.yuan(fen).replace("-", "−")


def amount(fen: int | None) -> str:
    """`1,200.00 元`, or 未注明."""
    return UNSTATED if fen is None else f"{yuan(fen)} 元"


def figure(printed: Printed[int] | None) -> str:
    """A printed amount without its unit, for a column of 元: `约 1,200.00`, `无`, `未注明`."""
    if printed is None:
        return UNSTATED
    if printed.value is None:
        return absence(printed)
    return f"{printed.qualifier} {yuan(printed.value)}" if printed.qualifier else yuan(printed.value)


def absence(printed: Printed[Any]) -> str:
    """Why there is no value: 无, 未注明, 原件缺页 …"""
    return ABSENCE_WORDS[printed.absence or "not_stated"]


def moment(value: Moment) -> str:
    """2023年11月9日 8:30, 2023年11月, 8月12日（年份未写）, 12月（日空着）: as far as the paper states it."""
    words = f"{value.year}年" if value.year else ""
    words += f"{value.month}月" if value.month else ""
    words += f"{value.day}日" if value.day else ""
    words += f" {value.clock}" if value.clock else ""
    missing = "年份未写" if value.year is None else ""
    missing = f"{missing}，日空着" if value.text.endswith("??") and missing else missing
    missing = "日空着" if value.text.endswith("??") and not missing else missing
    return f"{words}（{missing}）" if missing else words


def money(printed: Printed[int] | None) -> str:
    """A printed amount with its unit where it has a value."""
    words = figure(printed)
    return f"{words} 元" if printed is not None and printed.value is not None else words


@lru_cache(maxsize=4096)
def capital(fen: int) -> str:
    """大写: `22760000` → 贰拾贰万柒仟陆佰元整."""
    return write_money(fen)


day = lru_cache(maxsize=4096)(wording.day_words)


def day_in(value: date, year: int | None) -> str:
    """3月8日 inside the year that the page speaks of, the whole date outside it."""
    return f"{value.month}月{value.day}日" if value.year == year else day(value)


def span(first: date, last: date) -> str:
    """2026年10月23日至11月7日."""
    return day(first) if first == last else f"{day(first)}至{day_in(last, first.year)}"


_STATUTE = re.compile(
    r"(?P<title>[一-鿿]+(?:《[一-鿿]+》)?[一-鿿]*(?:法|条例|办法|规定))(?P<year>\((?:19|20)\d\d\))?"
    r" (?P<article>\d+)(?P<to>—\d+)?(?: 第(?P<part>\d+)(?P<sort>[项款]))?"
)


def statute(text: str) -> str:
    """`村民委员会组织法(2025) 35 第1项` → 《村民委员会组织法》（2025年）第35条第1项, wherever it stands in `text`."""
    return _STATUTE.sub(_statute, text)


def _statute(match: re.Match[str]) -> str:
    title = match["title"].replace("《", "〈").replace("》", "〉")
    year = f"（{match['year'][1:-1]}年）" if match["year"] else ""
    part = f"第{match['part']}{match['sort']}" if match["part"] else ""
    to = f"—{match['to'][1:]}" if match["to"] else ""
    return f"《{title}》{year}第{match['article']}{to}条{part}"


def stated(value: object) -> object:
    """The value itself, or 未注明: what was not stated is never shown as zero."""
    return UNSTATED if value is None else value


def difference(count: int, rule: str) -> str:
    """A stated difference in what its rule counts: votes for PRO-06, 分 for the others."""
    return f"{count} 票".replace("-", "−") if rule.startswith("PRO-") else f"{yuan(count)} 元"


def beside(label: str, text: str) -> str:
    """`借款 1,200.00 元` with a space before a figure, `借款：无` before a word."""
    return f"{label} {text}" if text[:1].isdigit() or text[:1] == "−" else f"{label}：{text}"


def number(value: int | None) -> str:
    """`2043` → `2,043`."""
    return UNSTATED if value is None else f"{value:,}"


def printed_unit(unit: str) -> str:
    """原表单位：万元 beside amounts whose headings name 元 already; empty where the paper was in 元 too."""
    return "" if unit == "元" else f"原表单位：{unit}"


def unit_note(unit: str) -> str:
    """单位：元，原表单位：万元 above a table of amounts."""
    return "，".join(filter(None, ("单位：元", printed_unit(unit))))


def rate(value: Rate | None) -> str:
    """`144.15 元/平方米`."""
    return UNSTATED if value is None else str(value)


def numeral(count: int) -> str:
    """`5` → 五, `2` → 两 (before 步, 期), up to ten; larger numbers stay figures."""
    return _NUMERALS[count] if 0 <= count <= 10 else str(count)


period, months = period_words, month_words


def period_in(value: Period, year: int | None) -> str:
    """三季度 inside the year that the page speaks of, the whole name outside it."""
    return period(value).removeprefix(f"{year}年") or period(value)


FILTERS: Mapping[str, Callable[..., object]] = {
    "yuan": yuan,
    "amount": amount,
    "figure": figure,
    "money": money,
    "capital": capital,
    "day": day,
    "day_in": day_in,
    "stated": stated,
    "statute": statute,
    "difference": difference,
    "number": number,
    "rate": rate,
    "numeral": numeral,
    "printed_unit": printed_unit,
    "unit_note": unit_note,
    "months": months,
    "moment": moment,
    "period_in": period_in,
}
