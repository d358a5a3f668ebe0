"""合同 on pages: the offer, the price, the terms, what falls due, what was paid."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sunshine.horizon import Horizon
from sunshine.pages.money import Sum, payments, sum_words
from sunshine.pages.progress import OFFERED, PAID, SIGNED, TOLD, Happening
from sunshine.pages.publisher import Publisher
from sunshine.pages.tenancy import of_contract
from sunshine.pages.terms import opening_words, premium_again, price_words, prices
from sunshine.pages.words import moment, money, rate, span, yuan
from sunshine.records.contract import STAGES, TYPES, UNSIGNED, Contract
from sunshine.records.dealing import METHODS
from sunshine.units import Filed

_OFFERS = {"lease": "公开招租", "contracting_out": "公开发包"}


def sentence(contract: Contract, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    if contract.stage == "offer":
        return _joined(f"{_OFFERS.get(contract.contract_type, '公开招标')}：{contract.subject}", *_offered(contract))
    if contract.stage == "awarded":
        return _joined(f"已选定对方：{contract.subject}", *_awarded(contract))
    party = contract.counterparty.name if contract.counterparty else "对方"
    deal = f"与{party}签订的{TYPES[contract.contract_type]}合同：{contract.subject}"
    length = f"期限{span(contract.start, contract.end)}" if contract.start and contract.end else ""
    moved = "已收" if contract.direction == "receive" else "已付"
    paid = f"{moved} {yuan(contract.paid)} 元" if contract.payments else ""
    return _joined(deal, length, f"合同总额 {money(contract.amount)}", paid)


def _joined(*parts: str) -> str:
    return "，".join(part for part in parts if part) + "。"


def _offered(contract: Contract) -> tuple[str, ...]:
    bidding, apply = contract.bidding, contract.application
    floor = price_words(bidding.floor, bidding.floor_rate) if bidding else ""
    until = apply.until if apply else None
    return (
        f"底价 {floor}" if floor else "",
        f"期限 {rate(contract.term)}" if contract.term else "",
        f"报名到{moment(until)}" if until else "",
        opening_words(bidding),
    )


def _awarded(contract: Contract) -> tuple[str, ...]:
    bidding = contract.bidding
    deal = price_words(bidding.deal, bidding.deal_rate) if bidding else ""
    floor = price_words(bidding.floor, bidding.floor_rate) if bidding else ""
    return (
        f"竞得者 {bidding.winner_no}" if bidding and bidding.winner_no else "",
        f"成交价 {deal}" if deal else "",
        f"底价 {floor}" if floor else "",
        f"期限 {rate(contract.term)}" if contract.term else "",
        "合同还没签订" if contract.signed_on is None else "",
    )


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:
    contract = filed.record
    assert isinstance(contract, Contract)
    return {
        "is_signed": contract.stage not in UNSIGNED,
        "type_name": TYPES[contract.contract_type],
        "stage_name": STAGES[contract.stage],
        "method_name": METHODS[contract.method] if contract.method else None,
        "is_time_awaited": _is_time_awaited(contract, horizon),
        "tenancy": of_contract(place, filed, horizon),
        "premium_again": premium_again(contract.bidding),
        "prices": prices(contract.stretches, contract.computed_stretches, contract.rise, contract.term_total),
        "schedule_rows": [Sum(due.due_on, due.amount, (due.covers,)) for due in contract.schedule],
        "schedule_total": sum(due.amount for due in contract.schedule),
        "payment_rows": payments(contract.payments),
    }


def _is_time_awaited(contract: Contract, horizon: Horizon) -> bool:
    """The day by which a time was to be told has come, and the offer still says 另行通知."""
    bidding = contract.bidding
    if bidding is None or bidding.remind_on is None or contract.stage != "offer":
        return False
    return bidding.opens is not None and bidding.opens.value is None and horizon.reached(bidding.remind_on)


def state(contract: Contract, horizon: Horizon) -> str:
    """正在招租招标, 已选定对方, 已到期; empty while it runs."""
    if contract.stage != "signed":
        return STAGES[contract.stage]
    return "已到期" if contract.end and horizon.reached(contract.end) and contract.direction == "receive" else ""


def happenings(contract: Contract) -> Sequence[Happening]:
    """The offer or the signing, what was paid so far, and the end of a lease."""
    return tuple(_happenings(contract))


def _happenings(contract: Contract) -> Iterator[Happening]:
    if contract.stage in UNSIGNED:
        words = "，".join(filter(None, _offered(contract) if contract.stage == "offer" else _awarded(contract)))
        yield Happening(STAGES[contract.stage], contract.event_date or contract.published_on, words, at=OFFERED)
        return
    party = f"与{contract.counterparty.name}" if contract.counterparty else ""
    words = "，".join(filter(None, (party, money(contract.amount))))
    yield Happening("签合同", contract.signed_on or contract.event_date, words, at=SIGNED)
    is_income = contract.direction == "receive"
    if contract.payments:
        last = max(payment.paid_on for payment in contract.payments)
        yield Happening("收款" if is_income else "付款", last, sum_words(contract.payments), at=PAID)
    if is_income and contract.end is not None:
        yield Happening("合同到期", contract.end, at=TOLD)
