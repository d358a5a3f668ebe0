"""The values that records are made of, each read from the text exactly as it was written.

Nothing here guesses: money is exact decimal text and becomes whole 分, a day is year-month-day, a rate keeps its unit,
and what was not stated stays not stated. A refusal is a `PydanticCustomError` whose message continues the sentence
“第 N 行‘金额’……” (see `records.complaints`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from sunshine.finding import echo
from sunshine.markup import web_code

_AMOUNT = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
_COUNT = re.compile(r"0|[1-9]\d{0,11}", re.ASCII)
_DIFFERENCE = re.compile(r"-?[1-9]\d{0,16}", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_QUANTITY = re.compile(r"(-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?)\s*([^\s\d.．,，、-]\S{0,19})")

_FLAGS = {"true": True, "false": False, "是": True, "否": False}

LARGEST_FEN = 10**14
"""One 万亿元: no village has more, and what is made of it can still be said in Chinese numerals."""

FEN_PER_UNIT = {"元": 100, "万元": 1_000_000}


def refuse(kind: str, words: str, written: object = None, at: str = "") -> PydanticCustomError:
    """A refusal in Chinese: what was written (echoed only where that is safe) and what to write instead.

    `at` names the field that a whole record's or part's refusal is about.
    """
    said = "写成了" + echo(written) + "，" if isinstance(written, str) else ""
    return PydanticCustomError("sunshine_" + kind, "{message}", {"message": said + words, "at": at})


def _scalar(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise refuse("scalar", f"这里应当是一个{what}，不是清单或分项")
    return value


def read_fen(value: object, info: ValidationInfo) -> int:
    """Whole 分 from decimal text in the record's `unit`; integers pass (they are 分 already).

    Source of the unit and decimals: rules.md §1.5 (元: at most two decimals, 万元: at most six).
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _scalar(value, "金额")
    unit = (info.context or {}).get("unit", "元")
    if _AMOUNT.fullmatch(text) is None:
        raise refuse("amount", f"请写 {_suggest_amount(text)}（只写数字，单位由“单位”一项说明）", text)
    fen = Decimal(text) * FEN_PER_UNIT[unit]
    if abs(fen) > LARGEST_FEN:
        raise refuse("amount", "金额太大，请核对数字和单位（元还是万元）", text)
    if fen != fen.to_integral_value():
        raise refuse("amount", "金额最多写到分（元后两位小数，万元后六位小数）", text)
    return int(fen)


def _suggest_amount(text: str) -> str:
    """`1，200元` → `1200.00`: a reading offered to the clerk only when it is the single possible one and may be shown."""
    table = str.maketrans("０１２３４５６７８９．，－", "0123456789.,-")
    plain = re.sub(r"[¥￥元\s]", "", text.translate(table))
    is_shown = echo(text).startswith("“")
    if is_shown and re.fullmatch(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]{1,2})?|-?[0-9]+(?:\.[0-9]{1,2})?", plain):
        return f"{Decimal(plain.replace(',', '')):.2f}"
    return "1200.00 这样的数字"


def read_count(value: object) -> int:
    """A whole number ≥ 0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _scalar(value, "数字")
    if _COUNT.fullmatch(text) is None:
        raise refuse("count", "请写整数，例如 41", text)
    return int(text)


def read_difference(value: object) -> int:
    """A stated difference in whole 分, never 0."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _scalar(value, "差额")
    if _DIFFERENCE.fullmatch(text) is None:
        raise refuse("difference", "差额以分为单位写整数，例如 -1250", text)
    return int(text)


def read_day(value: object) -> date:
    """A calendar day, ``2026-03-08``."""
    if isinstance(value, date):
        return value
    text = _scalar(value, "日期")
    match = _DAY.fullmatch(text)
    if match is None:
        raise refuse("day", "日期请写成 2026-03-08 这样", text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        raise refuse("day", "日历上没有这一天，请核对", text) from None


def read_flag(value: object) -> bool:
    """``true`` or ``false`` (是 or 否), and no other word: YAML's own guesses are not followed."""
    if isinstance(value, bool):
        return value
    text = _scalar(value, "是或否")
    if text not in _FLAGS:
        raise refuse("flag", "请写 true（是）或 false（否）", text)
    return _FLAGS[text]


def fen_text(fen: int) -> str:
    """`123456` → `1234.56`, exact."""
    sign, whole = ("-", -fen) if fen < 0 else ("", fen)
    return f"{sign}{whole // 100}.{whole % 100:02d}"


Fen = Annotated[int, BeforeValidator(read_fen), PlainSerializer(fen_text, return_type=str, when_used="json")]
"""Money in whole 分."""

Count = Annotated[int, BeforeValidator(read_count)]
"""A whole number of people, votes, vouchers or things."""

Difference = Annotated[int, BeforeValidator(read_difference)]
"""Left side minus right side of a rule's formula, in 分."""

Day = Annotated[date, BeforeValidator(read_day)]
"""A calendar day."""

Flag = Annotated[bool, BeforeValidator(read_flag)]

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]
"""One line or a few of plain text."""


def one_line(text: str) -> str:
    if "\n" in text:
        raise refuse("line", "只写一行，请去掉中间的换行")
    return text


Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80), AfterValidator(one_line)]
"""A heading or a name. A second limit on the field of a `Text` would not be asked."""


def read_prose(value: object) -> str:
    """Markdown without web code. The refusal's ``offset`` is the line inside the text, from 0."""
    text = _scalar(value, "段文字")
    offset = web_code(text)
    if offset is not None:
        words = "里有网页代码（例如 <script>），不能公布，请删掉，只留文字"
        raise PydanticCustomError("sunshine_web_code", "{said}{words}", {"said": "", "words": words, "offset": offset})
    return text


Prose = Annotated[str, BeforeValidator(read_prose), StringConstraints(min_length=1, max_length=200_000)]
"""Markdown, rendered and sanitised on the page."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z][0-9]{2}$")]


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
    text = _scalar(value, "数量和单位")
    match = _QUANTITY.fullmatch(text)
    if match is None:
        raise refuse("rate", "请写成“144.15 元/平方米”或“30 个”这样，数字和单位都要有", text)
    return Rate(Decimal(match[1]), match[2])


RateField = Annotated[Rate, BeforeValidator(read_rate), PlainSerializer(str, return_type=str, when_used="json")]


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


_PERIOD = re.compile(
    r"(?P<year>\d{4})(?:-(?:h(?P<half>[12])|q(?P<quarter>[1-4])|(?P<until>\d{4})|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?",
    re.ASCII,
)


def read_period(value: object) -> Period:
    """`2026 · 2026-h1 · 2026-q3 · 2026-08 · 2024-2026 · 2026-08-31 · undated-<word>`."""
    if isinstance(value, Period):
        return value
    text = _scalar(value, "期间")
    if re.fullmatch(r"undated-[a-z0-9]{1,40}", text):
        return Period(text, None, None)
    match = _PERIOD.fullmatch(text)
    if match is None:
        raise refuse("period", "期间请写成 2026、2026-h1、2026-q3 或 2026-08 这样", text)
    try:
        return _span(text, match)
    except ValueError:
        raise refuse("period", "没有这样的期间，请核对年月", text) from None


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


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    after = month + count
    following = date(year + (after - 1) // 12, (after - 1) % 12 + 1, 1)
    return date(year, month, 1), date.fromordinal(following.toordinal() - 1)


PeriodField = Annotated[Period, BeforeValidator(read_period), PlainSerializer(str, return_type=str, when_used="json")]

Qualifier = Literal["约", "近", "不少于", "不超过", "超过", "多于", "平均"]
ABSENCE_WORDS = {
    "blank": "（空白）",
    "none": "无",
    "dash": "—",
    "not_stated": "未注明",
    "to_be_announced": "另行通知",
    "not_counted": "未统计",
    "lost": "原件缺页",
    "withheld": "依法不公开",
}
Absence = Literal["blank", "none", "dash", "not_stated", "to_be_announced", "not_counted", "lost", "withheld"]
_ABSENCE_BY_WORD = {word: key for key, word in ABSENCE_WORDS.items()}
_QUALIFIED = re.compile(r"(约|近|不少于|不超过|超过|多于|平均)\s*(.+)")

T = TypeVar("T")


class Printed(BaseModel, Generic[T]):
    """What a paper says beside what it means: `value` with `qualifier` (约, 不少于), the printed `words` (大写), or why
    there is no value (`absence`: 无 and blank and not stated are three things, and none of them is 0).

    Written as a plain value, as ``约 1200.00``, as ``无``, or in full with its keys.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: T | None = Field(default=None, title="数值")
    qualifier: Qualifier | None = Field(default=None, title="限定词")
    words: Text | None = Field(default=None, title="原样文字", description="纸上怎么写就怎么写，例如大写金额")
    absence: Absence | None = Field(default=None, title="没有数值的原因")

    @model_validator(mode="before")
    @classmethod
    def _short(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return {"value": given} if not isinstance(given, dict | Printed) else given
        if given in _ABSENCE_BY_WORD:
            return {"absence": _ABSENCE_BY_WORD[given]}
        match = _QUALIFIED.fullmatch(given)
        return {"qualifier": match[1], "value": match[2]} if match else {"value": given}

    @model_validator(mode="after")
    def _one_of_both(self) -> Printed[T]:
        if (self.value is None) == (self.absence is None):
            raise refuse("printed", "要么写数值，要么写明没有数值的原因（无、未注明、另行通知……），不能都写或都不写")
        return self

    @property
    def is_exact(self) -> bool:
        """True where the value may enter sums and comparisons."""
        return self.value is not None and self.qualifier is None
