"""The values that records are made of, each read from the text exactly as it was written.

Nothing here guesses: money is exact decimal text and becomes whole 分, a day is year-month-day, a rate keeps its unit,
and what was not stated stays not stated. A refusal is a `PydanticCustomError` whose message continues the sentence
“第 N 行‘金额’……” (see `records.complaints`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from sunshine.markup import web_code
from sunshine.records.reading import NO_SUCH_DAY, Sort, day_advice, is_shown, refuse, scalar

_AMOUNT = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
_TOO_FINE = re.compile(r"-?(?:0|[1-9]\d{0,14})\.\d{7,}", re.ASCII)
_FINEST = "金额最多写到分（元后两位小数，万元后六位小数）"
_WRITTEN = re.compile(r"([¥￥]?)(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]{1,6})?)(元|万元?|)")
_COUNT = re.compile(r"0|[1-9]\d{0,11}", re.ASCII)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
_DIFFERENCE = re.compile(r"-?[1-9]\d{0,16}", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_QUANTITY = re.compile(r"(-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?)\s*([^\s\d.．,，、-]\S{0,19})")

_FLAGS = {"true": True, "false": False, "是": True, "否": False}

LARGEST_FEN = 10**14
"""One 万亿元: no village has more, and what is made of it can still be said in Chinese numerals."""

FEN_PER_UNIT = {"元": 100, "万元": 1_000_000}


def read_fen(value: object, info: ValidationInfo) -> int:
    """Whole 分 from decimal text in the record's `unit`; integers pass (they are 分 already).

    Source of the unit and decimals: rules.md §1.5 (元: at most two decimals, 万元: at most six).
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = scalar(value, "金额")
    unit = (info.context or {}).get("unit", "元")
    if _AMOUNT.fullmatch(text) is None:
        if _TOO_FINE.fullmatch(text):
            raise refuse("amount", _FINEST, text)
        advice = f"请写 {_suggest_amount(text, unit)}（只写数字和小数点，不写逗号；单位由“单位”一项说明）"
        raise refuse("amount", advice, text)
    fen = Decimal(text) * FEN_PER_UNIT[unit]
    if abs(fen) > LARGEST_FEN:
        raise refuse("amount", "金额太大，请核对数字和单位（元还是万元）", text)
    if fen != fen.to_integral_value():
        raise refuse("amount", _FINEST, text)
    return int(fen)


def _suggest_amount(text: str, unit: str) -> str:
    """`1，200元` → `1200.00`, in the record's unit: offered only where it is the single reading and may be shown."""
    table = str.maketrans("０１２３４５６７８９．，－", "0123456789.,-")
    match = _WRITTEN.fullmatch(re.sub(r"\s", "", text.translate(table)))
    if match is None or not is_shown(text):
        return "1200.00 这样的数字"
    sign, number, own = match.groups()
    written = "万元" if own.startswith("万") else "元" if own or sign else unit
    fen = Decimal(number.replace(",", "")) * FEN_PER_UNIT[written]
    if fen != fen.to_integral_value() or (sign and own.startswith("万")):
        return "1200.00 这样的数字"
    return f"{fen / FEN_PER_UNIT[unit]:.2f}" if unit == "元" else f"{(fen / FEN_PER_UNIT[unit]).normalize():f}"


def read_count(value: object) -> int:
    """A whole number ≥ 0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = scalar(value, "数字")
    if _COUNT.fullmatch(text) is None:
        raise refuse("count", f"请写{_suggested_number(text) or '整数，例如 41'}", text)
    return int(text)


def _suggested_number(text: str) -> str:
    """`30户` → ` 30（不写单位）`, `３０` → ` 30（用半角数字）`: the single possible reading, where it may be shown."""
    match = re.fullmatch(r"([0-9]{1,6})\s*([^\s0-9.,，、/-]{0,3})", unicodedata.normalize("NFKC", text))
    if match is None or not is_shown(text) or _COUNT.fullmatch(match[1]) is None:
        return ""
    return f" {match[1]}{'（不写单位）' if match[2] else '（用半角数字）'}"


def read_difference(value: object) -> int:
    """A stated difference in whole 分, never 0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = scalar(value, "差额")
    if _DIFFERENCE.fullmatch(text) is None:
        raise refuse("difference", "差额以分为单位写整数，例如 -1250", text)
    return int(text)


def read_day(value: object) -> date:
    """A calendar day, ``2026-03-08``."""
    if isinstance(value, date):
        return value
    text = scalar(value, "日期")
    match = _DAY.fullmatch(text)
    if match is None:
        raise refuse("day", day_advice(text) or "日期请写成 2026-03-08 这样", text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise refuse("day", NO_SUCH_DAY, text) from None


def read_flag(value: object) -> bool:
    """``true`` or ``false`` (是 or 否), and no other word: YAML's own guesses are not followed."""
    if isinstance(value, bool):
        return value
    text = scalar(value, "是或否")
    if text not in _FLAGS:
        raise refuse("flag", "请写 true（是）或 false（否）", text)
    return _FLAGS[text]


def fen_text(fen: int) -> str:
    """`123456` → `1234.56`, exact."""
    sign, whole = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{whole // 100}.{whole % 100:02d}"


Fen = Annotated[
    int,
    BeforeValidator(read_fen),
    PlainSerializer(fen_text, return_type=str, when_used="json"),
    Sort("money", "1200.00", "只写数字，元最多两位小数", _AMOUNT.pattern),
]
"""Money in whole 分."""

Count = Annotated[int, BeforeValidator(read_count), Sort("count", "41", "整数", _COUNT.pattern)]
"""A whole number of people, votes, vouchers or things."""

Difference = Annotated[
    int, BeforeValidator(read_difference), Sort("count", "-1250", "整数，以分为单位", _DIFFERENCE.pattern)
]
"""Left side minus right side of a rule's formula, in 分."""

Day = Annotated[date, BeforeValidator(read_day), Sort("day", "2026-03-08", "年-月-日", _DAY.pattern)]
"""A calendar day."""

Flag = Annotated[bool, BeforeValidator(read_flag), Sort("flag", "true", "true 是，false 否")]

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), Sort("text", "", "一句或几句话")
]
"""One line or a few of plain text."""


def one_line(text: str) -> str:
    if "\n" in text:
        raise refuse("line", "只写一行，请去掉中间的换行")
    return text


Title = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=80),
    AfterValidator(one_line),
    Sort("text", "", "一行字"),
]
"""A heading or a name. A second limit on the field of a `Text` would not be asked."""


def read_prose(value: object) -> str:
    """Markdown without web code. The refusal's ``offset`` is the line inside the text, from 0."""
    text = scalar(value, "段文字")
    offset = web_code(text)
    if offset is not None:
        words = "里有网页代码（例如 <script>），不能公布，请删掉，只留文字"
        raise PydanticCustomError("sunshine_web_code", "{said}{words}", {"said": "", "words": words, "offset": offset})
    return text


Prose = Annotated[
    str,
    BeforeValidator(read_prose),
    StringConstraints(min_length=1, max_length=200_000),
    Sort("prose", "", "可以分段，可用 Markdown"),
]
"""Markdown, rendered and sanitised on the page."""

Sha256 = Annotated[
    str, StringConstraints(pattern=r"^[0-9a-f]{64}$"), Sort("code", "", "文件的 SHA-256，64 位小写十六进制")
]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z][0-9]{2}$"), Sort("code", "FA-M02", "目录编码")]

OfficePhone = Annotated[
    str,
    StringConstraints(pattern=r"^0[0-9]{2,3}-[0-9]{7,8}$|^0[0-9]{2,3}-0000-0000$|^12345$|^1[0-9]{4}$"),
    Sort("code", "021-0000-0000", "区号-号码，或者 12345 热线"),
]
"""A telephone in an office, never a person's own."""

UnitCode = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{2}([0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?)?$"),
    Sort("code", "310120102224", "统计用区划代码，2、4、6、9 或 12 位数字"),
]
"""Statistics code of a place: 2, 4, 6, 9 or 12 digits, kept as text."""

Ref = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    Sort("ref", "decision/2026-08-road", "本村另一条记录的“种类/名称”；还没公布的写“pending: 原因”"),
]
"""Another record of the same village: ``decision/2026-08-road``, a contract's number, or ``pending: <why not yet>``."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_MASKED = re.compile(rf"[{_HAN}]{{1,2}}[*○某]+[{_HAN}]?")


def read_masked(value: object) -> str:
    """A private person's name with what must not be read hidden. A name that is not hidden is never repeated.

    Source: privacy.md §3.
    """
    text = scalar(value, "姓名").strip()
    if _MASKED.fullmatch(text) is None:
        raise refuse("mask", "里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰")
    return text


MaskedName = Annotated[
    str, BeforeValidator(read_masked), Sort("masked", "张*明", "遮住的姓名，例如 张*明", ".{1,2}[*○某]+.?")
]
"""A private person in a list (privacy class P2)."""


@dataclass(frozen=True, slots=True)
class Rate:
    """An exact number with its unit: ``144.15 元/平方米``, ``30 个``. Never converted, printed as written."""

    value: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{self.value} {self.unit}"


def read_rate(value: object) -> Rate:
    if isinstance(value, Rate):
        return value
    text = scalar(value, "数量和单位")
    match = _QUANTITY.fullmatch(text)
    if match is None:
        raise refuse("rate", "请写成“144.15 元/平方米”或“30 个”这样，数字和单位都要有", text)
    return Rate(Decimal(match[1]), match[2])


RateField = Annotated[
    Rate,
    BeforeValidator(read_rate),
    PlainSerializer(str, return_type=str, when_used="json"),
    Sort("rate", "144.15 元/平方米", "数字和单位，中间空一格", _QUANTITY.pattern),
]


def read_number(value: object) -> Decimal:
    """An exact decimal without a unit: the unit stands in the label or beside it."""
    if isinstance(value, Decimal):
        return value
    text = scalar(value, "数字")
    if _NUMBER.fullmatch(text) is None:
        raise refuse("number", "请写数字，例如 12.50（不写逗号和单位）", text)
    return Decimal(text)


def number_text(number: Decimal) -> str:
    """The number with the decimals that were printed."""
    return f"{number:f}"


Number = Annotated[
    Decimal,
    BeforeValidator(read_number),
    PlainSerializer(number_text, return_type=str, when_used="json"),
    Sort("number", "12.50", "数字", _NUMBER.pattern),
]
"""An exact decimal with the printed number of decimals."""
