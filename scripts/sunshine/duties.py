"""What the catalogue asks of one item, in words: on what basis, how often, by when, how long, signed by whom.

One wording for the templates that clerks fill and for the pages that explain the fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from sunshine.catalogue import FREQUENCIES, MOMENTS, Catalogue, Deadline, Item
from sunshine.law import in_both_texts
from sunshine.profiles import Figure, Profile

PRIVACY: Mapping[str, str] = MappingProxyType(
    {
        "P0": "不涉及个人",
        "P1": "可以写任职人员的姓名、职务和办公电话，不写身份证号、住址、私人电话",
        "P2": "个人的姓名要遮住（例如 张*明），公布期满就撤下",
        "P3": "网上只写合计的人数和金额，不写个人",
        "P4": "不能写进来，只在村里保存",
    }
)
_UNTIL: Mapping[str, str] = MappingProxyType({"meeting": "公布到会议召开", "election": "公布到选举日"})
_SPANS: Mapping[str, str] = MappingProxyType({"month": "每月", "quarter": "每季度", "year": "每年"})


@dataclass(frozen=True, slots=True)
class Duty:
    """One item of the catalogue as a clerk is told of it."""

    code: str
    name: str
    basis: str
    rhythm: str
    deadlines: tuple[str, ...]
    posting: str
    signing: str
    privacy: str
    content: str


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of a profile on a day; none where there is no such profile."""

    profile: Profile | None
    day: date

    def get(self, key: str) -> Figure | None:
        return self.profile.figure(key, self.day) if self.profile else None


def duty_of(item: Item, catalogue: Catalogue, profile: Profile | None, day: date) -> Duty:
    """The item's duty by the figures that `profile` states on `day`."""
    figures = _Figures(profile, day)
    often = "、".join(FREQUENCIES[one] for one in item.frequency)
    signing = "、".join(map(catalogue.signing, item.signatories))
    return Duty(
        code=item.code,
        name=item.name,
        basis="；".join(map(in_both_texts, item.basis)),
        rhythm=f"{often}（{item.rhythm}）" if item.rhythm else often,
        deadlines=tuple(filter(None, (_deadline(one, item, catalogue, figures) for one in item.deadlines))),
        posting="，".join(_posting(item, figures)),
        signing=f"{signing}（{item.signing}）" if item.signing else signing,
        privacy="；".join(_privacy(item)),
        content="、".join(item.fields),
    )


def _deadline(deadline: Deadline, item: Item, catalogue: Catalogue, figures: _Figures) -> str:
    """`每季度结束后 20 天内`; "" where the profile has no figure for it."""
    words = _by_when(deadline, item, catalogue, figures)
    law = "（法律规定）" if deadline.is_law else ""
    return f"{deadline.what}：{words}{law}" if words and deadline.what else f"{words}{law}" if words else ""


def _by_when(deadline: Deadline, item: Item, catalogue: Catalogue, figures: _Figures) -> str:
    if deadline.together_with is not None:
        other = catalogue.item(deadline.together_with)
        return f"与“{other.name if other else deadline.together_with}”一起公布"
    if deadline.by is not None:
        day = figures.get(deadline.by)
        return f"每年 {day.printed}以前" if day else ""
    days = _days(deadline, figures)
    if deadline.before is not None:
        return f"{_moment(deadline.before, item)}{f' {days}' if days else ''}以前"
    if deadline.after == "period":
        return f"{_SPANS.get(deadline.each or '', '每期')}结束后 {days}内" if days else ""
    moment = _moment(deadline.after or "event", item)
    return f"{moment}当天" if days == "0 天" else f"{moment}后 {days}内" if days else ""


def _privacy(item: Item) -> Iterator[str]:
    yield from (PRIVACY[one] for one in item.privacy)
    if item.privacy_inside is not None:
        yield f"其中涉及个人的内容，{PRIVACY[item.privacy_inside]}"


def _days(deadline: Deadline, figures: _Figures) -> str:
    if deadline.days is not None:
        return f"{deadline.days} 天"
    figure = figures.get(deadline.key) if deadline.key else None
    return figure.printed if figure else ""


def _moment(word: str, item: Item) -> str:
    return item.trigger if word == "event" and item.trigger else MOMENTS[word]


def _posting(item: Item, figures: _Figures) -> Iterator[str]:
    posting = item.posting
    if posting.standing:
        yield "一直公布，有变动就更新"
    elif posting.until is not None:
        yield _UNTIL[posting.until]
    else:
        longest = max(_found(posting.least, figures), key=lambda figure: figure.of(int), default=None)
        yield f"至少公布 {longest.printed}" if longest else "按规定的天数公布"
    objection = figures.get(posting.objection) if posting.objection else None
    if objection is not None:
        yield f"征求异议的至少公示 {objection.printed}"
    for step in posting.steps:
        if (figure := figures.get(step.key)) is not None:
            yield f"{step.what}至少 {figure.printed}"
    if posting.permanent:
        yield "网上长期保留"


def _found(keys: tuple[str, ...], figures: _Figures) -> Iterator[Figure]:
    return (figure for key in keys if (figure := figures.get(key)) is not None)


def posting_days(item: Item | None, profile: Profile | None, day: date) -> int | None:
    """For how many calendar days the item hangs at least; None where it hangs until something happens, or always."""
    figures = _Figures(profile, day)
    keys = item.posting.least if item is not None else ("publicity.min_days",)
    return max((figure.of(int) for figure in _found(keys, figures) if figure.key.unit == "天"), default=None)
