"""What the catalogue asks of an item, in words: how often, by when, how long, signed by whom, on which clause.

One wording for the pages that say what is due, the templates that clerks fill and the pages that explain the fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sunshine.catalogue import FREQUENCIES, MOMENTS, PERIODIC, Catalogue, Deadline, Item
from sunshine.law import MARK_WORDS, Basis, in_both_texts
from sunshine.profiles import Figure, Profile

PRIVACY: Mapping[str, str] = MappingProxyType(
    {
        "P0": "不涉及个人",
        "P1": "可以写任职人员的姓名、职务和办公电话，不写身份证号、住址、私人电话",
        "P2": "个人的姓名要遮住，例如 张*明",
        "P3": "网上只写合计的人数和金额，不写个人",
        "P4": "不在网上公布，只在村里保存",
    }
)


_UNTIL: Mapping[str, str] = MappingProxyType({"meeting": "公布到会议召开", "election": "公布到选举日"})


@dataclass(frozen=True, slots=True)
class Duty:
    """One item of the catalogue as a reader asks of it."""

    code: str
    name: str
    rhythm: str
    deadlines: tuple[str, ...]
    posting: str
    signing: str
    content: str
    basis: tuple[str, ...]
    privacy: str


def duties(
    catalogue: Catalogue,
    word: str,
    unit: str,
    bodies: frozenset[str],
    profile: Profile | None,
    day: date,
    published: frozenset[str] = frozenset(),
) -> list[Duty]:
    """The items of one section that apply to a place of this unit type with bodies of these kinds, as of `day`; and
    those of which it has `published` something all the same."""
    own = [item for item in catalogue.items if item.section == word]
    items = [item for item in own if item.applies(unit, bodies) or item.code in published]
    return [duty_of(item, catalogue, profile, day) for item in items]


def duty_of(item: Item, catalogue: Catalogue, profile: Profile | None, day: date) -> Duty:
    """One item by the figures that `profile` states on `day`."""
    posts = "、".join(catalogue.signing(post) for post in item.signatories)
    return Duty(
        code=item.code,
        name=item.name,
        rhythm=_rhythm(item),
        deadlines=tuple(filter(None, (_deadline(catalogue, item, one, profile, day) for one in item.deadlines))),
        posting="，".join(_posting(item, profile, day)),
        signing=f"{posts}（{item.signing}）" if item.signing else posts,
        content="、".join(item.fields),
        basis=_basis(item.basis, day),
        privacy="；".join(_privacy(item)),
    )


def _basis(bases: Sequence[Basis], day: date) -> tuple[str, ...]:
    return tuple(in_both_texts(basis) for basis in bases if basis.holds_on(day))


def _privacy(item: Item) -> Iterator[str]:
    yield from (PRIVACY[one] for one in item.privacy)
    if item.privacy_inside is not None:
        yield f"其中涉及个人的内容，{PRIVACY[item.privacy_inside]}"
    if "P2" in item.privacy and not item.posting.permanent:
        yield "公布期满就撤下"


def _rhythm(item: Item) -> str:
    if item.frequency == ("event",):
        return "发生一次，公布一次"
    return item.rhythm or "、".join(FREQUENCIES[one] for one in item.frequency)


def _deadline(catalogue: Catalogue, item: Item, one: Deadline, profile: Profile | None, day: date) -> str:
    """`决议作出后 3 天内（地方做法）`; empty where this place has no such figure."""
    what = f"{one.what}：" if one.what and (one.after != "event" or item.trigger) else ""
    if one.together_with is not None:
        other = catalogue.item(one.together_with)
        return f"{what}与“{other.name if other else one.together_with}”一起公布"
    name = one.key or one.by
    figure = profile.figure(name, day) if profile is not None and name else None
    if name and figure is None:
        return ""
    mark = "（法律规定）" if figure is None and one.is_law else _mark(figure)
    if one.by is not None:
        return f"{what}每年 {figure.printed} 以前{mark}" if figure else ""
    return f"{what}{_span(item, one, _days(one, figure))}{mark}"


def _days(one: Deadline, figure: Figure | None) -> str:
    if figure is not None:
        return "" if figure.value == 0 else figure.printed
    return f"{one.days} 天" if one.days else ""


def _span(item: Item, one: Deadline, days: str) -> str:
    if one.before is not None:
        whole = f"{_period(item, one)}开始" if one.before == "period" else MOMENTS[one.before]
        return f"{whole} {days}以前" if days else f"{whole}以前"
    if one.after == "period":
        start = f"{_period(item, one)}结束"
    elif one.after == "event":
        start = item.trigger or (one.what or "有变动").removesuffix("以后")
    else:
        start = MOMENTS[one.after or "event"]
    return f"{start}后 {days}内" if days else f"{start}当天"


def _period(item: Item, one: Deadline) -> str:
    """每季度, 每月: the deadline's own, or the only one that the item has."""
    own = [word for word in item.frequency if word in PERIODIC]
    word = one.each or (own[0] if len(own) == 1 else None)
    return FREQUENCIES[word] if word else "每期"


def _mark(figure: Figure | None) -> str:
    words = (MARK_WORDS[figure.mark] or "法律规定") if figure else ""
    return f"（{words}）" if words else ""


def _posting(item: Item, profile: Profile | None, day: date) -> Iterator[str]:
    """`至少公布 15 天（法律规定），网上长期保留`."""
    posting = item.posting
    if posting.standing:
        yield "一直公布，有变动就更新"
    elif posting.until is not None:
        yield _UNTIL[posting.until]
    else:
        longest = max(_found(posting.least, profile, day), key=lambda figure: figure.of(int), default=None)
        yield f"至少公布 {longest.printed}{_mark(longest)}" if longest else "按规定的天数公布"
    for figure in _found((posting.objection,) if posting.objection else (), profile, day):
        yield f"征求异议的至少公示 {figure.printed}{_mark(figure)}"
    for step in posting.steps:
        for figure in _found((step.key,), profile, day):
            yield f"{step.what}至少 {figure.printed}{_mark(figure)}"
    if posting.permanent:
        yield "网上长期保留"


def _found(keys: Sequence[str], profile: Profile | None, day: date) -> Iterator[Figure]:
    found = (profile.figure(key, day) for key in keys) if profile is not None else iter(())
    return (figure for figure in found if figure is not None)


def posting_days(item: Item | None, profile: Profile | None, day: date) -> int | None:
    """For how many calendar days the item hangs at least; None where it hangs until something happens, or always."""
    keys = item.posting.least if item is not None else ("publicity.min_days",)
    days = (figure.of(int) for figure in _found(keys, profile, day) if figure.key.unit == "天")
    return max(days, default=None)
