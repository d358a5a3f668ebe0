"""Receivables and debts, quarter by quarter, each opening with what the quarter before left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.assets import leases
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.leases import Lease
from tests.demo.money import in_unit
from tests.demo.yaml_text import Fields, Node

UNITS = ("daoyu/zhaolu", "daoyu/baidai", "qilu/youpo", "lanbu/miefang")
QUIET = ("qilu/zhaolu", "lanbu/tongling")
"""Units that owe nothing and are owed nothing."""


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    if key in UNITS:
        yield from (_quarter(unit, number) for number in (1, 2, 3))
    if key in QUIET:
        yield _nothing(unit)


def _quarter(unit: Unit, number: int) -> Made:
    span = days.quarter(2026, number)
    rows: list[Node] = [*_old(unit, number), *_late(unit, span), _loan(unit, number)]
    ends = {"receivable": 0, "loan": 0}
    shown: list[Node] = []
    for one in rows:
        assert isinstance(one, dict)
        ends[str(one["side"])] += int(str(one["end"]))
        money = {
            name: in_unit(int(str(one[name])), unit.collective_unit)
            for name in ("begin", "increase", "decrease", "end")
        }
        shown.append(one | money)
    content: Fields = {
        "unit": unit.collective_unit if unit.collective_unit != "元" else "",
        "items": shown,
        "receivable_total": in_unit(ends["receivable"], unit.collective_unit),
        "payable_total": "无",
        "loan_total": in_unit(ends["loan"], unit.collective_unit),
        "guarantee_total": "无",
    }
    head = Head("debt", f"{span.text}-collective", "collective", "FA-M09", f"{span.spoken}债权债务明细",
                days.workday(days.after(span.last, 17)), period=span.text)  # fmt: skip
    return record(unit, head, content)


def _old(unit: Unit, number: int) -> Iterator[Fields]:
    """An old debt that is paid off little by little."""
    dice = Dice(unit.path, "old debt")
    whole, part = dice.number(40, 90) * 20_000, 200_000
    begin = whole - part * (number - 1)
    yield {
        "side": "receivable", "party": dice.pick(("沈*发", "陆*官", "顾*兴")), "party_sort": "person",
        "matter": "2017年承包款尾款", "since": "2017-12", "begin": str(begin), "increase": "0", "decrease": str(part),
        "end": str(begin - part), "aging": "over", "measures": "签了还款约定，每季度还2000元",
    }  # fmt: skip


def _late(unit: Unit, span: days.Span) -> Iterator[Fields]:
    """Rent that has fallen due in the quarter and has not come."""
    for lease in leases(unit):
        owed = [due for due in lease.instalments() if lease.is_owed(due) and due.day <= span.last]
        if owed:
            yield _owed(lease, owed[0].day, sum(due.fen for due in owed), span)


def _owed(lease: Lease, since: date, fen: int, span: days.Span) -> Fields:
    is_new = since >= span.first
    return {
        "side": "receivable", "party": lease.party, "party_sort": "person" if lease.is_person else "organisation",
        "matter": f"{lease.deal.subject}租金", "since": f"{since:%Y-%m}", "begin": "0" if is_new else str(fen),
        "increase": str(fen) if is_new else "0", "decrease": "0", "end": str(fen), "due_on": since.isoformat(), "aging": "y1",
        "measures": "已书面催收", "contract_ref": f"contract/{lease.slug}",
    }  # fmt: skip


def _loan(unit: Unit, number: int) -> Fields:
    dice = Dice(unit.path, "loan")
    whole, part = dice.number(20, 60) * 1_000_000 * unit.size, 5_000_000
    begin = whole - (part if number > 2 else 0)
    repaid = part if number == 2 else 0
    begin = whole if number <= 2 else begin
    return {
        "side": "loan", "party": "示例区农村商业银行", "matter": "集体用房建设贷款", "since": "2024-06", "begin": str(begin),
        "increase": "0", "decrease": str(repaid), "end": str(begin - repaid), "due_on": "2029-06-20", "aging": "y3",
        "rate": "3.65 %/年", "measures": "每年6月归还5万元",
    }  # fmt: skip


def _nothing(unit: Unit) -> Made:
    span = days.quarter(2026, 3)
    entity = "collective" if unit.has_collective else "committee"
    content: Fields = {
        "receivable_total": "无",
        "payable_total": "无",
        "loan_total": "无",
        "conclusion": "没有人欠我们的，我们也不欠别人的",
    }
    head = Head("debt", f"{span.text}-{entity}", entity, "FA-M09", f"{span.spoken}债权债务明细",
                days.workday(days.after(span.last, 17)), period=span.text)  # fmt: skip
    return record(unit, head, content)
