"""民主评议 on pages: who was judged by whom, the counts of each grade, and promises against results."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Bar
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import number, period
from sunshine.records.appraisal import GRADES, Appraisal, Judgement
from sunshine.units import Filed

_GRADES = tuple(GRADES)


def sentence(record: Appraisal, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    when = period(record.period) if record.period else ""
    parts = [f"{when}评议{record.subject or '干部'}"]
    judges = record.judges
    if judges is not None and judges.value is not None:
        parts.append(f"{f'{judges.qualifier} ' if judges.qualifier else ''}{number(judges.value)} 人来评")
    if record.judgements:
        parts.append(f"评了 {len(record.judgements)} 人")
    counted = [one.excellent for one in record.judgements if one.excellent is not None]
    if counted and record.returned:
        parts.append(f"收回 {number(record.returned)} 张评议票")
    if record.promises:
        done = sum(1 for promise in record.promises if promise.state == "done")
        parts.append(f"对照 {len(record.promises)} 件承诺" + (f"，做到 {done} 件" if done else ""))
    return "，".join(parts) + "。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, Appraisal)
    return {
        "bars": bars(record),
        "checks": tuple(checks(record)),
        "has_counts": any(map(_is_counted, record.judgements)),
    }


def bars(record: Appraisal) -> tuple[Bar, ...]:
    """优秀 and 称职 together, as a share of the person's votes."""
    found = []
    for one in record.judgements:
        good, whole = _good(one), one.counted
        if good is not None and whole:
            found.append(Bar(who(one), good, good * 100 // whole))
    return tuple(found)


def who(one: Judgement) -> str:
    return " ".join(filter(None, (one.post, one.name)))


def _is_counted(one: Judgement) -> bool:
    return one.counted is not None


def _good(one: Judgement) -> int | None:
    return None if one.excellent is None or one.competent is None else one.excellent + one.competent


def _is_whole(one: Judgement) -> bool:
    return all(getattr(one, grade) is not None for grade in _GRADES)


def checks(record: Appraisal) -> Iterator[tuple[bool, str]]:
    """Sums of votes against the returned slips, printed rates against computed ones."""
    whole = [one for one in record.judgements if _is_whole(one)]
    if record.returned is not None and whole:
        wrong = [one for one in whole if one.counted != record.returned]
        for one in wrong:
            yield False, f"{who(one)}的票数加起来是 {one.counted} 票，收回 {record.returned} 张"
        if not wrong:
            yield True, "每个人的票数加起来都等于收回的评议票"
    yield from _rates(whole)


def _rates(whole: list[Judgement]) -> Iterator[tuple[bool, str]]:
    printed = [(one, rate) for one in whole if (rate := one.rate) is not None and one.counted]
    wrong = [(one, rate, again) for one, rate in printed if (again := _again(one, rate)) != rate]
    for one, rate, again in wrong:
        yield False, f"{who(one)}的满意率印的是 {rate}%，算得 {again}%"
    if printed and not wrong:
        yield True, "满意率重算过，都对得上"


def _again(one: Judgement, printed: Decimal) -> Decimal:
    """优秀 and 称职 in percent of all votes of this person, with the printed number of decimals."""
    exponent = printed.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return (Decimal(_good(one) or 0) * 100 / Decimal(one.counted or 1)).quantize(step, ROUND_HALF_UP)
