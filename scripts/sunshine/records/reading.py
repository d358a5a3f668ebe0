"""How a value is refused, and how a type says what sort of value it is.

A refusal is a `PydanticCustomError` whose message continues the sentence “第 N 行‘金额’……” (see `records.complaints`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from sunshine.finding import echo

Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """What sort of value a type holds, for everything that shows or explains fields: tables, templates, schema pages.

    `word` is one of money, count, number, day, moment, period, flag, text, prose, rate, ref, masked, code, choice;
    `example` is what a clerk may write; `form` says it in Chinese; `pattern` is what the whole text must match.
    """

    word: str
    example: str
    form: str
    pattern: str = ""


_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚文施洪陶翟颜倪严牛温芦季俞章鲁葛伍韦"
    "申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏"
    "宁柯阮桂闵解强柴华车冉房边净阴闫"
)
_COMPOUND = "欧阳 上官 诸葛 司马 司徒 东方 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 端木".split()
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+")
_NAME = re.compile(rf"(?:[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}|(?:{'|'.join(_COMPOUND)})[\u4e00-\u9fff]{{1,2}})")
_DAY = re.compile(r"([0-9]{4})[年./-]([0-9]{1,2})[月./-]([0-9]{1,2})日?")


def shown(written: str) -> str:
    """`written` in quotes for a message; only its length where it could be personal data: a long number, or a name that
    a clerk has written into the wrong field, alone or beside a figure (张三 30 亩)."""
    has_name = any(_NAME.fullmatch(run) for run in _HAN_RUN.findall(written))
    return f"（{len(written)} 个字，这里不照抄）" if has_name else echo(written)


def listed(names: Iterable[str]) -> str:
    """Names of fields or columns as they were written, one after the other; only the length of what could be more."""
    return "、".join(name if is_shown(name) else shown(name) for name in names)


def is_shown(written: str) -> bool:
    """True where a message may say what was written, and so what it would be if it were written right."""
    return shown(written).startswith("“")


def suggested_day(text: str) -> str:
    """`2026年3月8日` → `2026-03-08`, where it can mean one day only and may be shown; else "" """
    match = _DAY.fullmatch(text)
    if match is None or not is_shown(text):
        return ""
    try:
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return ""


NO_SUCH_DAY = "日历上没有这一天，请核对"


def day_advice(text: str) -> str:
    """What to write for a day in another form, or that there is no such day; "" where neither can be said."""
    match = _DAY.fullmatch(text)
    if match is None:
        return ""
    try:
        date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return NO_SUCH_DAY
    words = suggested_day(text)
    return f"请写 {words}" if words else ""


def refuse(kind: str, words: str, written: object = None, at: str | Place = "") -> PydanticCustomError:
    """A refusal in Chinese: what was written (echoed only where that is safe) and what to write instead.

    `at` names the field that a whole record's or part's refusal is about, or leads to the entry of its list.
    """
    return PydanticCustomError("sunshine_" + kind, "{message}", {"message": said(written) + words, "at": at})


def said(written: object) -> str:
    """`写成了“三季度”，`, the beginning of a refusal; nothing for what is no text."""
    if not isinstance(written, str):
        return ""
    return f"写成了{shown(written)}，" if written.strip() else "没有写内容，"


def scalar(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise refuse("scalar", f"这里应当是一个{what}，不是清单或分项")
    return value
