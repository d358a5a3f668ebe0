"""catalogue.yml: what must be disclosed, how often, by whom, on what basis. Expectations are data, not code."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints, model_validator

from sunshine.names import KINDS, SECTIONS
from sunshine.profiles import BasisField
from sunshine.records.figures import KEYS, MONTH_DAY, KeyName
from sunshine.records.part import Part, named
from sunshine.records.reading import refuse
from sunshine.records.values import Code, Count, Flag, Text
from sunshine.settings_file import read_settings, wrong_at

RESPONSE = "response"
"""The kind that answers something: it takes the code of what it answers, whichever that is."""

NOTHING = "nothing_to_disclose"
"""The kind for 本期无此事项: of items that come in periods."""

Frequency = Literal["quarter", "month", "year", "term", "event", "standing"]
FREQUENCIES: Mapping[str, str] = MappingProxyType(
    {
        "quarter": "每季度",
        "month": "每月",
        "year": "每年",
        "term": "每届",
        "event": "随时",
        "standing": "长期公布",
    }
)
PERIODIC = frozenset({"quarter", "month", "year"})

Moment = Literal["event", "period", "election", "meeting", "filing", "publication", "objection"]
MOMENTS: Mapping[str, str] = MappingProxyType(
    {
        "event": "事项发生",
        "period": "期间",
        "election": "选举日",
        "meeting": "会议",
        "filing": "上报",
        "publication": "公布",
        "objection": "收到异议",
    }
)
"""What a deadline counts from. What the event of an item is, its `trigger` says; a period counts from its end where the
deadline lies after it, from its beginning where it lies before."""

Privacy = Literal["P0", "P1", "P2", "P3", "P4"]
Checker = Literal["JW", "CI", "TP"]
CHECKERS: Mapping[str, str] = MappingProxyType({"JW": "村务监督委员会", "CI": "程序自动核对", "TP": "乡镇"})
Applies = Literal["villagers_committee", "residents_committee", "collective"]


def counts_days(key: str) -> str:
    if not KEYS[key].unit.endswith(("天", "工作日")):
        raise refuse("figure_key", f"“{KEYS[key].label}”不是天数，请写一个天数的数值名", key)
    return key


def is_year_day(key: str) -> str:
    if KEYS[key].form is not MONTH_DAY:
        raise refuse("figure_key", f"“{KEYS[key].label}”不是月和日，请写一个日期的数值名", key)
    return key


DaysKey = Annotated[KeyName, AfterValidator(counts_days)]
"""A figure of a profile that is a number of days."""

YearDayKey = Annotated[KeyName, AfterValidator(is_year_day)]
"""A figure of a profile that is a day of every year."""


class Deadline(Part):
    """By when: so many days after or before a moment, by a day of the year, or together with another item.

    `days` is a figure of the law (`is_law`) and `key` one of the profile; without either, any day before will do.
    """

    what: Text | None = named("哪一步", "有几个期限时写明是哪一步", default=None)
    after: Moment | None = named("从何时起算", default=None)
    before: Moment | None = named("在何时以前", default=None)
    each: Frequency | None = named("哪一种期间", "按季度还是按月", default=None)
    days: Count | None = named("天数", unit="天", default=None)
    key: DaysKey | None = named("规则里的数值名", default=None)
    by: YearDayKey | None = named("每年最迟日期的数值名", default=None)
    together_with: Code | None = named("随同公布的事项", default=None)
    is_law: Flag = named("法律写明的期限", default=False)

    @model_validator(mode="after")
    def _is_one_deadline(self) -> Deadline:
        if sum(given is not None for given in (self.after, self.before, self.by, self.together_with)) != 1:
            raise refuse("deadline", "“期限”写 after、before、by、together_with 之一")
        if self.days is not None and self.key is not None:
            raise refuse("deadline", "“天数”和“规则里的数值名”只写一个", at="key")
        if self.after is not None and self.days is None and self.key is None:
            raise refuse("deadline", "“从何时起算”还要写“天数”或“规则里的数值名”", at="after")
        if self.days is not None and not self.is_law:
            raise refuse("deadline", "法律没有写明的天数放在规则文件里，这里写“规则里的数值名”（key）", at="days")
        return self


class PostingStep(Part):
    """A step whose paper hangs for its own time."""

    what: Text = named("哪一步")
    key: DaysKey = named("规则里的数值名")


class Posting(Part):
    """How long it hangs: at least the longest of `least` (figures of the profile), or until a day, or as long as valid.

    `objection` is the figure for a posting that asks for objections (公示), where it has its own.
    """

    least: tuple[DaysKey, ...] = named("最少天数的数值名", default=())
    objection: DaysKey | None = named("公示天数的数值名", default=None)
    steps: tuple[PostingStep, ...] = named("另有天数的步骤", default=())
    until: Literal["meeting", "election"] | None = named("公布到", default=None)
    standing: Flag = named("长期公布", default=False)
    permanent: Flag = named("网上长期保留", default=False)

    @model_validator(mode="after")
    def _has_an_end(self) -> Posting:
        if sum((bool(self.least), self.until is not None, self.standing)) != 1:
            raise refuse("posting", "“公布时间”写 least、until、standing 之一")
        return self


PostId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(/[A-Z]{2})*$")]
"""A post, or several of which one signs: ``ZR/LS``."""


class Item(Part):
    """One disclosure item."""

    code: Code = named("编码")
    name: Text = named("事项")
    section: Text = named("栏目", "九个栏目代号之一，例如 finance")
    kinds: tuple[Text, ...] = named("记录种类", min_length=1)
    basis: tuple[BasisField, ...] = named("依据", "法规简写，例如 [OL35(1)]", min_length=1)
    frequency: tuple[Frequency, ...] = named("多久公布一次", min_length=1)
    rhythm: Text | None = named("各次的区别", "有几种频次时写明什么时候用哪一种", default=None)
    trigger: Text | None = named("从哪件事起算", "随时公布的事项写明", default=None)
    deadlines: tuple[Deadline, ...] = named("期限", default=())
    posting: Posting = named("公布时间")
    fields: tuple[Text, ...] = named("公开内容", min_length=1)
    signatories: tuple[PostId, ...] = named("签字岗位", min_length=1)
    signing: Text | None = named("签字的说明", default=None)
    privacy: tuple[Privacy, ...] = named("隐私级别", min_length=1)
    privacy_by_profile: Privacy | None = named("规则许可时的隐私级别", default=None)
    privacy_inside: Privacy | None = named("个别内容的隐私级别", "例如收付款的个人", default=None)
    checkers: tuple[Checker, ...] = named("核对", default=())
    mvs: Flag = named("最小必备事项", default=False)
    applies_to: tuple[Applies, ...] = named("适用单位", "不写就是都适用", default=())

    @model_validator(mode="after")
    def _is_told_whole(self) -> Item:
        if len(self.frequency) > 1 and self.rhythm is None:
            raise refuse("item", "“多久公布一次”有几种的，请写“各次的区别”（rhythm）", at="frequency")
        if "event" in self.frequency and self.trigger is None:
            raise refuse("item", "随时公布的事项，请写“从哪件事起算”（trigger）", at="frequency")
        return self

    @property
    def is_periodic(self) -> bool:
        """True where every period owes something, be it the statement that there was nothing."""
        return not PERIODIC.isdisjoint(self.frequency)

    def applies(self, unit: str, entity_kinds: Collection[str]) -> bool:
        """True for a place of this unit type with bodies of these kinds: a collective's items need a collective."""
        return not self.applies_to or any(word == unit or word in entity_kinds for word in self.applies_to)


class SectionName(Part):
    """A section's name and plain subtitle on the tiles of a village's home."""

    word: Text = named("栏目代号")
    name: Text = named("栏目名称")
    subtitle: Text = named("通俗说明")


class KindName(Part):
    """What a kind is called on pages."""

    word: Text = named("种类代号")
    name: Text = named("种类名称")


class PostName(Part):
    """A post that signs."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] = named("岗位代号")
    name: Text = named("岗位名称")


class Catalogue(Part):
    """catalogue.yml: what can be published, under which code, in which section."""

    sections: tuple[SectionName, ...] = named("栏目")
    kinds: tuple[KindName, ...] = named("种类")
    posts: tuple[PostName, ...] = named("岗位")
    items: tuple[Item, ...] = named("事项")

    def item(self, code: str) -> Item | None:
        return self.by_code.get(code)

    def accepts(self, kind: str, code: str) -> bool:
        """True where a record of this kind may stand under this code."""
        item = self.item(code)
        return item is not None and (kind in item.kinds or kind == RESPONSE)

    def signing(self, post: str) -> str:
        """`ZR/LS` → 村委会主任或理事长."""
        return "或".join(self.post_names[one] for one in post.split("/"))

    @cached_property
    def by_code(self) -> Mapping[str, Item]:
        return {item.code: item for item in self.items}

    @cached_property
    def section_names(self) -> Mapping[str, SectionName]:
        return {section.word: section for section in self.sections}

    @cached_property
    def kind_names(self) -> Mapping[str, str]:
        return {kind.word: kind.name for kind in self.kinds}

    @cached_property
    def post_names(self) -> Mapping[str, str]:
        return {post.id: post.name for post in self.posts}


def load_catalogue(content: Path) -> Catalogue:
    """catalogue.yml. Raises `SettingsError` at the first entry that contradicts another or the program."""
    catalogue, document = read_settings(content, "content/catalogue.yml", Catalogue)
    for place, words in _contradictions(catalogue):
        raise wrong_at(document, place, words)
    return catalogue


Contradiction = tuple[tuple[str | int, ...], str]


def _contradictions(catalogue: Catalogue) -> Iterator[Contradiction]:
    yield from _twice("sections", [section.word for section in catalogue.sections])
    yield from _twice("kinds", [kind.word for kind in catalogue.kinds])
    yield from _twice("posts", [post.id for post in catalogue.posts])
    yield from _twice("items", [item.code for item in catalogue.items])
    words = "sections 和 kinds 要把每个栏目、每个种类都写到，且不多写"
    if set(catalogue.section_names) != set(SECTIONS):
        yield ("sections",), words
    if set(catalogue.kind_names) != set(KINDS):
        yield ("kinds",), words
    for index, item in enumerate(catalogue.items):
        for place, strange in _strange(item, catalogue):
            yield ("items", index, *place), strange


def _twice(field: str, words: Sequence[str]) -> Iterator[Contradiction]:
    for index, word in enumerate(words):
        if word in words[:index]:
            yield (field, index), f"“{word}”写了两次，请只留一处"


def _strange(item: Item, catalogue: Catalogue) -> Iterator[Contradiction]:
    """Words of an item that stand in no table of the catalogue."""
    if item.section not in SECTIONS:
        yield ("section",), f"没有这个栏目：{item.section}"
    for index, kind in enumerate(item.kinds):
        if kind not in catalogue.kind_names:
            yield ("kinds", index), f"没有这个记录种类：{kind}"
    for index, post in enumerate(item.signatories):
        if not set(post.split("/")) <= set(catalogue.post_names):
            yield ("signatories", index), f"没有这个岗位：{post}"
    for index, deadline in enumerate(item.deadlines):
        if deadline.together_with is not None and deadline.together_with not in catalogue.by_code:
            yield ("deadlines", index, "together_with"), f"没有这个事项：{deadline.together_with}"
