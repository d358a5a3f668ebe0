"""What is due in a section: by when, how often, signed by whom, on which clause. The words come from catalogue and profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sunshine.catalogue import FREQUENCIES, MOMENTS, PERIODIC, Catalogue, Deadline, Item
from sunshine.law import MARK_WORDS, Basis, in_both_texts
from sunshine.profiles import Figure, Profile

_PRIVACY = {
    "P2": "涉及个人的只写遮住的姓名",
    "P3": "网上只公布合计，不写个人",
    "P4": "不在网上公布",
}


@dataclass(frozen=True, slots=True)
class Duty:
    """One item of the catalogue as a reader asks of it."""

    code: str
    name: str
    often: str
    deadlines: tuple[str, ...]
    posting: str
    signed_by: str
    content: str
    basis: tuple[str, ...]
    privacy: str


def duties(
    catalogue: Catalogue, word: str, unit: str, bodies: frozenset[str], profile: Profile | None, day: date
) -> list[Duty]:
    """The items of one section that apply to a place of this unit type with bodies of these kinds, as of `day`."""
    items = [item for item in catalogue.items if item.section == word and item.applies(unit, bodies)]
    return [_duty(catalogue, item, profile, day) for item in items]


def _duty(catalogue: Catalogue, item: Item, profile: Profile | None, day: date) -> Duty:
    posts = "、".join(catalogue.signing(post) for post in item.signatories)
    return Duty(
        code=item.code,
        name=item.name,
        often=_often(item),
        deadlines=tuple(filter(None, (_deadline(catalogue, item, one, profile, day) for one in item.deadlines))),
        posting="，".join(_posting(item, profile, day)),
        signed_by=f"{posts}（{item.signing}）" if item.signing else posts,
        content="、".join(item.fields),
        basis=_basis(item.basis, day),
        privacy="；".join(_privacy(item)),
    )


def _basis(bases: Sequence[Basis], day: date) -> tuple[str, ...]:
    return tuple(in_both_texts(basis) for basis in bases if basis.holds_on(day))


def _privacy(item: Item) -> Iterator[str]:
    yield from (_PRIVACY[one] for one in item.privacy if one in _PRIVACY)
    if "P2" in item.privacy and not item.posting.permanent:
        yield "公布期满就撤下"


def _often(item: Item) -> str:
    if item.frequency == ("event",):
        return "发生一次，公布一次"
    return item.rhythm or "、".join(FREQUENCIES[one] for one in item.frequency)


def _deadline(catalogue: Catalogue, item: Item, one: Deadline, profile: Profile | None, day: date) -> str:
    """`决议作出后 3 天内（地方做法）`; empty where this place has no such figure."""
    what = f"{one.what}：" if one.what and (one.after != "event" or item.trigger) else ""
    if one.together_with is not None:
        other = catalogue.item(one.together_with)
        return f"{what}随“{other.name if other else one.together_with}”一起公布"
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
    """`至少公布 15 天，网上长期保留`."""
    posting = item.posting
    figures = [profile.figure(key, day) for key in posting.least] if profile is not None else []
    stated = [figure for figure in figures if figure is not None]
    if stated:
        longest = max(stated, key=lambda figure: figure.of(int))
        yield f"至少公布 {longest.printed}{_mark(longest)}"
    if posting.until:
        yield f"公布到{MOMENTS[posting.until]}"
    if posting.standing:
        yield "一直公布，有变化就更新"
    if posting.permanent:
        yield "网上长期保留"
