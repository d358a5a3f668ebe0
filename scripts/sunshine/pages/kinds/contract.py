"""合同 on pages: the terms, what falls due, what was paid."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.money import Sum, payments
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import money, span, yuan
from sunshine.records.contract import TYPES, Contract
from sunshine.records.dealing import METHODS
from sunshine.units import Filed


def sentence(contract: Contract, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    deal = f"与{contract.counterparty.name}签订的{TYPES[contract.contract_type]}合同：{contract.subject}"
    length = f"，期限{span(contract.start, contract.end)}" if contract.start and contract.end else ""
    moved = "已收" if contract.direction == "receive" else "已付"
    paid = f"，{moved} {yuan(contract.paid)} 元" if contract.payments else ""
    return f"{deal}{length}，合同总额 {money(contract.amount)}{paid}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    contract = filed.record
    assert isinstance(contract, Contract)
    return {
        "type_name": TYPES[contract.contract_type],
        "method_name": METHODS[contract.method] if contract.method else None,
        "schedule_rows": [Sum(due.due_on, due.amount, (due.covers,)) for due in contract.schedule],
        "schedule_total": sum(due.amount for due in contract.schedule),
        "payment_rows": payments(contract.payments),
    }
