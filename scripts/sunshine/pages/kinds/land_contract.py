"""土地承包、流转 on pages: the plots, the price, who agreed, what was received."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sunshine.horizon import Horizon
from sunshine.pages.money import Sum, payments, sum_words
from sunshine.pages.progress import PAID, SIGNED, TOLD, Happening
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import number_words
from sunshine.pages.tenancy import of_contract
from sunshine.pages.terms import premium_again, price_words, prices
from sunshine.pages.words import money, rate, span, yuan
from sunshine.records.dealing import METHODS
from sunshine.records.land_contract import FORMS, LandContract, Plot
from sunshine.records.voting import BODIES
from sunshine.units import Filed


def sentence(contract: LandContract, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    words = [f"{contract.subject}，{FORMS[contract.form]}给{contract.lessee.name}"]
    words.append(f"面积 {number_words(contract.area)} 亩" if contract.area is not None else "")
    words.append(f"期限{span(contract.start, contract.end)}" if contract.start and contract.end else "")
    words.append(f"期限 {rate(contract.term)}" if contract.term and not (contract.start and contract.end) else "")
    price = price_words(contract.yearly_amount, contract.rate)
    words.append(f"价格 {price}" if price else "")
    words.append(f"已收 {yuan(contract.paid)} 元" if contract.payments else "")
    return "，".join(word for word in words if word) + "。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:
    contract = filed.record
    assert isinstance(contract, LandContract)
    return {
        "form_name": FORMS[contract.form],
        "method_name": METHODS[contract.method] if contract.method else None,
        "body_name": BODIES[contract.decision_body] if contract.decision_body else None,
        "converted": [words for plot in contract.plots if (words := _converted(plot))],
        "area_again": _area_again(contract),
        "tenancy": of_contract(place, filed, horizon),
        "premium_again": premium_again(contract.bidding),
        "prices": prices(contract.stretches, contract.computed_stretches, contract.rise, contract.term_total),
        "amount_words": money(contract.amount) if contract.amount else "",
        "schedule_rows": [Sum(due.due_on, due.amount, (due.covers,)) for due in contract.schedule],
        "schedule_total": sum(due.amount for due in contract.schedule),
        "payment_rows": payments(contract.payments),
    }


def _converted(plot: Plot) -> str:
    """东圩尾：2.5 垧 × 15 亩/垧 ＝ 37.5 亩; what a local measure comes to by the recorded conversion."""
    if plot.local_area is None or plot.in_mu is None or plot.conversion is None:
        return ""
    return f"{plot.name}：{rate(plot.local_area)} × {rate(plot.conversion)} ＝ {number_words(plot.in_mu)} 亩"


def _area_again(contract: LandContract) -> str:
    """What the plots come to, where the stated total is something else."""
    area, total = contract.area, contract.area_total
    return f"逐块加总是 {number_words(area)} 亩，需要说明" if area is not None and total not in (None, area) else ""


def state(contract: LandContract, horizon: Horizon) -> str:
    """已到期; empty while it runs."""
    return "已到期" if contract.end and horizon.reached(contract.end) else ""


def happenings(contract: LandContract) -> Sequence[Happening]:
    """The signing, what was received so far, and the end."""
    return tuple(_happenings(contract))


def _happenings(contract: LandContract) -> Iterator[Happening]:
    words = "，".join(filter(None, (f"与{contract.lessee.name}", price_words(contract.yearly_amount, contract.rate))))
    yield Happening("签土地合同", contract.signed_on or contract.event_date, words, at=SIGNED)
    if contract.payments:
        last = max(payment.paid_on for payment in contract.payments)
        yield Happening("收款", last, sum_words(contract.payments), at=PAID)
    if contract.end is not None:
        yield Happening("合同到期", contract.end, at=TOLD)
