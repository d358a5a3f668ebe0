"""采购 on pages: what was bought, what others would have charged, who received it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sunshine.horizon import Horizon
from sunshine.pages.money import payments, sum_words
from sunshine.pages.progress import ACCEPTED, OFFERED, PAID, SIGNED, Happening
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import figure, money, yuan
from sunshine.records.procurement import WAYS, Procurement
from sunshine.units import Filed


def sentence(bought: Procurement, horizon: Horizon) -> str:
    words = [bought.purpose]
    words.append(f"{WAYS[bought.method]}" if bought.method else "")
    words.append(f"{len(bought.quotes)} 家报价" if bought.quotes else "")
    words.append(f"从{bought.supplier.name}买" if bought.supplier else "")
    words.append(f"花费 {money(bought.amount)}")
    words.append(state(bought, horizon))
    return "，".join(word for word in words if word) + "。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    bought = filed.record
    assert isinstance(bought, Procurement)
    wrong = [
        f"“{one.name}”数量乘单价是 {yuan(one.computed)} 元，清单上是 {figure(one.amount)}，需要说明"
        for one in bought.bought
        if one.computed is not None and one.amount.is_exact and one.amount.value != one.computed
    ]
    return {
        "method_name": WAYS[bought.method] if bought.method else None,
        "wrong": wrong,
        "payment_rows": payments(bought.payments),
    }


def state(bought: Procurement, horizon: Horizon) -> str:
    """已验收, 已到货; empty where neither is stated yet."""
    accepted = bought.acceptance
    if accepted is not None and (accepted.accepted_on is None or horizon.reached(accepted.accepted_on)):
        return "已验收"
    return "已到货" if bought.delivered_on and horizon.reached(bought.delivered_on) else ""


def happenings(bought: Procurement) -> Sequence[Happening]:
    """The quotes, the purchase, what was paid, the acceptance."""
    return tuple(_happenings(bought))


def _happenings(bought: Procurement) -> Iterator[Happening]:
    if bought.quotes:
        yield Happening("报价", bought.quoted_on, f"{len(bought.quotes)} 家", at=OFFERED)
    seller = f"从{bought.supplier.name}买" if bought.supplier else ""
    yield Happening("采购", bought.event_date, "，".join(filter(None, (seller, money(bought.amount)))), at=SIGNED)
    if bought.payments:
        last = max(payment.paid_on for payment in bought.payments)
        yield Happening("付款", last, sum_words(bought.payments), at=PAID)
    if bought.acceptance is not None:
        yield Happening("验收", bought.acceptance.accepted_on, bought.acceptance.result, at=ACCEPTED)
