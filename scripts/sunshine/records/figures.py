"""The figures that rules judge by: every key with its label and form, and one stated value with its span of days.

Profiles state them for a whole country or city, `overrides` in region.yml and village.yml for one place. Here is what
may be written; what holds on a day is the profile's business. Keys and values: law.md §1.9, §1.10.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, TypeVar

from pydantic import AfterValidator, model_validator
from pydantic_core import PydanticCustomError

from sunshine.finding import echo
from sunshine.records.dealing import METHODS, Method
from sunshine.records.part import Part, named
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, Text, read_count, read_flag
from sunshine.wording import yuan


@dataclass(frozen=True, slots=True)
class Bounds:
    """From `least` to `most`, both included."""

    least: int
    most: int

    def __str__(self) -> str:
        return f"{self.least}—{self.most}"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often as a rule, and how often where there is much to tell."""

    usual: str
    busy: str

    def __str__(self) -> str:
        return f"{_PERIODS[self.usual]}一次，财务往来较多的{_PERIODS[self.busy]}一次"


@dataclass(frozen=True, slots=True)
class Reserves:
    """Per cent of the net income that a collective sets aside."""

    reserve_pct: int
    welfare_pct: int

    def __str__(self) -> str:
        return f"公积金 {self.reserve_pct}%、公益金 {self.welfare_pct}%"


@dataclass(frozen=True, slots=True)
class Askers:
    """How many must ask together."""

    households: int
    people: int

    def __str__(self) -> str:
        return f"{self.households} 户或者 {self.people} 人"


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year."""

    month: int
    day: int

    def in_year(self, year: int) -> date:
        return date(year, self.month, self.day)

    def __str__(self) -> str:
        return f"{self.month}月{self.day}日"


class Threshold(Part):
    """Up to this amount, this way of choosing; without an amount: above all others."""

    up_to: Fen | None = named("金额上限", "不超过这个金额；最高一档不写", unit="元", default=None)
    method: Method = named("确定方式")

    def __str__(self) -> str:
        limit = "更高金额" if self.up_to is None else f"{yuan(self.up_to)} 元以下"
        return f"{limit}{METHODS[self.method]}"


Value = bool | int | str | Bounds | Rhythm | Reserves | Askers | MonthDay | tuple[Threshold, ...]

_PERIODS = {"month": "每月", "quarter": "每季度", "half": "每半年", "year": "每年"}
_HOLDERS = {"close_relative": "只能是本村有选举权的近亲属", "villager": "近亲属或者其他村民"}
_AUDITS = {"yearly": "每年一次", "as_organized": "按审计安排"}


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is written: the fields that it needs, and how they are read."""

    needs: tuple[str, ...]
    read: Callable[[Stated, Key], Value]


@dataclass(frozen=True, slots=True)
class Key:
    """One figure: what it is called, how it is written, in what it is counted or which words it may be."""

    label: str
    form: Form
    unit: str = ""
    choices: Mapping[str, str] | None = None

    def printed(self, value: Value) -> str:
        """`15 天`, `3—5 人`, `每季度`, `是`: the value as a page or message shows it."""
        if isinstance(value, bool):
            return "是" if value else "否"
        if isinstance(value, str):
            return (self.choices or {}).get(value, value)
        if isinstance(value, tuple):
            return "；".join(map(str, value)) or "没有规定"
        if isinstance(value, int) and self.unit == "元":
            return f"{yuan(value)} 元"
        return f"{value} {self.unit}".strip() if isinstance(value, int | Bounds) else str(value)


def read_key(text: str) -> str:
    if text in KEYS:
        return text
    near = difflib.get_close_matches(text, KEYS, n=1, cutoff=0.6)
    hint = (
        f"是不是想写 {near[0]}（{KEYS[near[0]].label}）" if near else "请照规则文件里的名字写，例如 publicity.min_days"
    )
    raise refuse("figure_key", f"没有这个数值，{hint}", text)


KeyName = Annotated[Text, AfterValidator(read_key)]


class Stated(Part):
    """One value of one key for a span of days, both included; without `from` or `to` the span is open there."""

    key: KeyName = named("数值名", "例如 publicity.min_days")
    value: Text | None = named("数值", default=None)
    busy: Text | None = named("财务往来较多时", default=None)
    amount: Fen | None = named("金额", unit="元", default=None)
    min: Count | None = named("最少", default=None)
    max: Count | None = named("最多", default=None)
    reserve_pct: Count | None = named("公积金比例", unit="%", default=None)
    welfare_pct: Count | None = named("公益金比例", unit="%", default=None)
    households: Count | None = named("户数", unit="户", default=None)
    people: Count | None = named("人数", unit="人", default=None)
    thresholds: tuple[Threshold, ...] | None = named("分档", "没有规定的写 []", default=None)
    not_applicable: Text | None = named("不适用的原因", "这里没有这项要求时写明原因，不再写数值", default=None)
    since: Day | None = named("起", "从哪一天起适用", alias="from", default=None)
    until: Day | None = named("止", "到哪一天为止适用", alias="to", default=None)

    @model_validator(mode="after")
    def _is_whole(self) -> Stated:
        if self.since and self.until and self.until < self.since:
            raise refuse("figure", "“止”早于“起”，请核对这两个日期", at="to")
        key, written = KEYS[self.key], [name for name in _VALUE_FIELDS if getattr(self, name) is not None]
        needs = () if self.not_applicable else key.form.needs
        for name in written:
            if name not in needs:
                raise refuse("figure", f"“{key.label}”不写“{_label(name)}”，请删掉", at=name)
        if lacking := [_label(name) for name in needs if name not in written]:
            raise refuse("figure", f"“{key.label}”还要写“{'”和“'.join(lacking)}”", at="key")
        if not self.not_applicable:
            _ = self.typed  # read now, so that a wrong value is refused where it stands
        return self

    @cached_property
    def typed(self) -> Value:
        """The value as the key's form reads it. Asked only where the key applies."""
        key = KEYS[self.key]
        return key.form.read(self, key)

    def covers(self, day: date) -> bool:
        """True where `day` lies in the stated span."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


_VALUE_FIELDS = tuple(name for name in Stated.model_fields if name not in ("key", "not_applicable", "since", "until"))


def _label(name: str) -> str:
    return Stated.model_fields[name].title or name


def public_source(text: str) -> str:
    """A document has a name and a number; a telephone number is none, and pages print what stands here."""
    folded = re.sub(r"\d{4}-\d{2}-\d{2}(?!\d)", "", unicodedata.normalize("NFKC", text))
    folded = re.sub(r"[\s-]", "", folded)
    if re.search(r"\d{7}", folded):
        raise refuse("figure_source", "请写文件的名称和文号，不写电话和其他号码")
    return text


class Override(Stated):
    """What a region or village has in the place of its profile's figure, and the document that says so."""

    source: Annotated[Text, AfterValidator(public_source)] = named(
        "出处", "写明依据哪一份文件，例如 示例镇村务公开办法（示政〔2026〕3号）"
    )


S = TypeVar("S", bound=Stated)


def one_value_a_day(rows: tuple[S, ...]) -> tuple[S, ...]:
    """The rows as they are. Refused: two values of one key for one day, because nobody could say which holds."""
    for index, row in enumerate(rows):
        if any(other.key == row.key and _overlap(other, row) for other in rows[:index]):
            words = f"“{KEYS[row.key].label}”在同一天有两个数值，请用“起”“止”把日期分开"
            raise PydanticCustomError("sunshine_figure", "{message}", {"message": words, "at": index})
    return rows


def _overlap(one: Stated, other: Stated) -> bool:
    return (one.until or date.max) >= (other.since or date.min) and (other.until or date.max) >= (one.since or date.min)


Overrides = Annotated[tuple[Override, ...], AfterValidator(one_value_a_day)]


T = TypeVar("T")


def _value(stated: Stated, read: Callable[[str], T]) -> T:
    """The field `value` by `read`; its refusal is placed at the field."""
    try:
        return read(stated.value or "")
    except PydanticCustomError as refusal:
        raise refuse("figure", f"“数值”{refusal.message()}", at="value") from None


def _choice(stated: Stated, key: Key, name: str = "value") -> str:
    written, choices = getattr(stated, name), key.choices or {}
    if written in choices:
        return str(written)
    may = "、".join(f"{word}（{words}）" for word, words in choices.items())
    raise refuse("figure", f"“{_label(name)}”写成了{echo(str(written))}，只能写 {may} 之一", at=name)


def _month_day(text: str) -> MonthDay:
    match = re.fullmatch(r"(\d{2})-(\d{2})", text, re.ASCII)
    try:
        # A common year, so that 29 February is no day of every year.
        day = date(2001, int(match[1]), int(match[2])) if match else None
    except ValueError:
        day = None
    if day is None:
        raise refuse("month_day", "请写成 03-31 这样的月和日", text)
    return MonthDay(day.month, day.day)


def _bounds(stated: Stated, _: Key) -> Bounds:
    least, most = stated.min or 0, stated.max or 0
    if most < least:
        raise refuse("figure", "“最多”少于“最少”，请核对", at="max")
    return Bounds(least, most)


def _thresholds(stated: Stated, _: Key) -> tuple[Threshold, ...]:
    rows = stated.thresholds or ()
    limits = [row.up_to for row in rows]
    amounts = [limit for limit in limits if limit is not None]
    if amounts != sorted(set(amounts)) or None in limits[:-1]:
        raise refuse("figure", "“分档”的金额要从小到大，只有最后一档可以不写金额", at="thresholds")
    return rows


def _reserves(stated: Stated, _: Key) -> Reserves:
    return Reserves(stated.reserve_pct or 0, stated.welfare_pct or 0)


COUNT = Form(("value",), lambda stated, _: _value(stated, read_count))
MONEY = Form(("amount",), lambda stated, _: stated.amount or 0)
FLAG = Form(("value",), lambda stated, _: _value(stated, read_flag))
MONTH_DAY = Form(("value",), lambda stated, _: _value(stated, _month_day))
CHOICE = Form(("value",), _choice)
BOUNDS = Form(("min", "max"), _bounds)
RHYTHM = Form(("value", "busy"), lambda stated, key: Rhythm(_choice(stated, key), _choice(stated, key, "busy")))
RESERVES = Form(("reserve_pct", "welfare_pct"), _reserves)
ASKERS = Form(("households", "people"), lambda stated, _: Askers(stated.households or 0, stated.people or 0))
THRESHOLDS = Form(("thresholds",), _thresholds)


def _count(label: str, unit: str) -> Key:
    return Key(label, COUNT, unit)


KEYS: Mapping[str, Key] = MappingProxyType(
    {
        "publicity.min_days": _count("最少公布天数", "天"),
        "publicity.land_compensation_plan_days": _count("征地补偿安置方案最少公告天数", "天"),
        "publicity.land_prenotice_working_days": _count("征收土地预公告最少工作日", "个工作日"),
        "frequency.general": Key("一般事项多久公布一次", CHOICE, choices=_PERIODS),
        "frequency.finance": Key("财务收支多久公布一次", RHYTHM, choices=_PERIODS),
        "frequency.finance_busy_entries": _count("一个月达到多少笔算财务往来较多", "笔"),
        "frequency.assets": Key("资产资源多久公布一次", CHOICE, choices=_PERIODS),
        "deadline.quarterly_days_after_period": _count("季度事项季后最迟公布天数", "天"),
        "deadline.monthly_days_after_period": _count("月度事项月后最迟公布天数", "天"),
        "deadline.activity_days_after_period": _count("监督记录、场所活动期后最迟公布天数", "天"),
        "deadline.major_event_days": _count("重大事项发生后最迟公布天数", "天"),
        "deadline.prompt_days": _count("决议、评议、名单变动后最迟公布天数", "天"),
        "deadline.audit_days": _count("审计结果出来后最迟公布天数", "天"),
        "deadline.plan_by": Key("年度计划最迟公布日期", MONTH_DAY),
        "deadline.budget_by": Key("预算最迟公布日期", MONTH_DAY),
        "deadline.final_account_by": Key("决算最迟公布日期", MONTH_DAY),
        "consultation.notice_days": _count("协商前最少提前公布天数", "天"),
        "query.reply_days": _count("答复村民查询的期限", "天"),
        "finding.reply_days": _count("说明待说明事项的期限", "天"),
        "supervision.objection_days": _count("向监委会提出异议的期限", "天"),
        "supervision.size": Key("监委会人数", BOUNDS, "人"),
        "supervision.meeting": Key("监委会多久开一次会", CHOICE, choices=_PERIODS),
        "assembly.notice_days": _count("村（居）民会议最少提前通知天数", "天"),
        "assembly.agenda_with_notice": Key("通知村（居）民会议时一并公布议题和议程", FLAG),
        "assembly.per_year": _count("村（居）民会议每年最少次数", "次"),
        "reps.notice_days": _count("村民代表会议最少提前通知天数", "天"),
        "reps.per_quarter": _count("村民代表会议每季度最少次数", "次"),
        "reps.min_count": _count("村民代表最少人数", "人"),
        "proxy.max_per_holder": _count("一个人最多接受几个人委托投票", "人"),
        "proxy.holder": Key("谁可以接受委托投票", CHOICE, choices=_HOLDERS),
        "proxy.register_days_before": _count("委托投票手续最迟提前天数", "天"),
        "proxy.publish_days_before": _count("委托投票名单最迟提前公布天数", "天"),
        "candidates.publish_days_before": _count("正式候选人名单最迟提前公布天数", "天"),
        "handover.seal_days": _count("公章移交期限", "天"),
        "handover.rest_days": _count("其他工作移交期限", "天"),
        "recall.vote_within_days": _count("罢免表决期限", "天"),
        "low_income.review_posting_days": _count("低保审核公示最少天数", "天"),
        "party.member_posting_working_days": _count("发展党员公示最少工作日", "个工作日"),
        "homestead.posting_days": _count("宅基地和建房申请最少公示天数", "天"),
        "collective.reserve_rate": Key("公积金、公益金提取比例", RESERVES),
        "collective.audit": Key("集体经济审计安排", CHOICE, choices=_AUDITS),
        "collective.basic_account": _count("集体经济组织基本存款账户数", "个"),
        "collective.joint_query": Key("联名询问要记录在册的户数或人数", ASKERS),
        "tender.thresholds": Key("按金额确定方式的分档", THRESHOLDS),
        "tender.min_bidders": _count("公开招标最少投标人数", "个"),
        "tender.compulsory_works": Key("必须招标的施工合同金额", MONEY, "元"),
        "tender.compulsory_goods": Key("必须招标的货物采购金额", MONEY, "元"),
        "tender.compulsory_services": Key("必须招标的服务采购金额", MONEY, "元"),
    }
)
"""Every figure by its key. A profile or an override may state no other."""
