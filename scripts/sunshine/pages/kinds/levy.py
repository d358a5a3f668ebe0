"""筹资筹劳 on pages: what each gives, who need not, where the rest comes from, what it was spent on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sunshine.horizon import Horizon
from sunshine.pages.accounts import Check, roll, unproved
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import in_words
from sunshine.pages.tallies import agrees, exact, total_of
from sunshine.pages.words import money
from sunshine.records.levy import Levy
from sunshine.records.printed import Printed
from sunshine.records.shape import field_of
from sunshine.records.values import number_text
from sunshine.units import Filed


def sentence(levy: Levy, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    told = [levy.matter]
    if levy.per_head is not None and levy.per_head.value is not None:
        told.append(f"{_each(levy)}出 {money(levy.per_head)}")
    if levy.labour_per_head is not None:
        told.append(f"每个劳动力出工 {in_words(field_of(Levy, 'labour_per_head'), levy.labour_per_head)}")
    sums = (("资金来源共", _whole(levy)), ("已筹到", levy.raised), ("已使用", levy.spent), ("结余", levy.balance))
    for word, figure in sums:
        if figure is not None and figure.value is not None:
            told.append(f"{word} {money(figure)}")
    if levy.beneficiaries is not None:
        told.append(f"受益 {in_words(field_of(Levy, 'beneficiaries'), levy.beneficiaries)}")
    return "，".join(told) + "。"


def _whole(levy: Levy) -> Printed[int] | None:
    """What the plan has together, as long as nothing has been collected."""
    return levy.funding_total if levy.raised is None else None


def _each(levy: Levy) -> str:
    return "每户" if levy.base == "household" else "每人"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    levy = filed.record
    assert isinstance(levy, Levy)
    proof = roll(levy.opening_balance, levy.raised, levy.spent, levy.balance)
    return {
        "proof": proof,
        "amounts": unproved(proof, levy, "opening_balance raised spent balance"),
        "funding_checks": tuple(_funding(levy)),
        "labour_checks": tuple(_labour(levy)),
        "group_checks": tuple(agrees("各小组已筹加起来", total_of(levy.by_group, "raised"), "已筹到", levy.raised)),
        "use_checks": tuple(agrees("使用明细加起来", total_of(levy.uses, "amount"), "已使用", levy.spent)),
    }


def _funding(levy: Levy) -> Iterator[Check]:
    wanted = [one for one in levy.funding if one.state != "gap" and not one.same_as]
    added = total_of(wanted, "amount")
    label, printed = ("资金来源合计", levy.funding_total) if levy.funding_total else ("总预算", levy.budget)
    yield from agrees("各项来源加起来", added, label, printed)


def _labour(levy: Levy) -> Iterator[Check]:
    """人数 × 天数 ＝ 工日, where a line states all three."""
    for one in levy.labour:
        persons, days, product = exact(one.persons), exact(one.days), exact(one.person_days)
        if None in (persons, days, product):
            continue
        words = f"{one.work}：{persons} 人每人 {number_text(days)} 天，合 {number_text(persons * days)} 工日"
        said = "" if persons * days == product else f"，写的是 {number_text(product)} 工日"
        yield Check(not said, words + said)


def state(levy: Levy, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    """结余 1,200.00 元, where that is stated."""
    return f"结余 {money(levy.balance)}" if levy.balance is not None and levy.balance.value is not None else ""
