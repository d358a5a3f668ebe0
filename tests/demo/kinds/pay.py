"""报酬补贴 of four villages: the same sums as in their books, post by post; the standards of three others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.money import yuan
from tests.demo.people import holder
from tests.demo.yaml_text import Fields, Node

PAID = ("daoyu/lusheng", "daoyu/luting", "qilu/youpo", "qilu/yanquan")
SCHEME = ("daoyu/baidai", "qilu/youpo", "lanbu/caiqi")
QUARTERS = ((2026, 1), (2026, 2), (2026, 3))
POSTS = (
    "党组织书记", "主任", "副主任", "村委委员", "村委委员（妇女工作）", "报账员", "村文书", "党组织副书记", "党组织委员",
)  # fmt: skip
SCALE = {2: (5, 2600), 3: (6, 2800), 4: (9, 3000)}
EACH_HEAD = {2: 600, 3: 450, 4: 900}


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    if key in PAID:
        yield from (_quarter(unit, days.quarter(*quarter)) for quarter in QUARTERS)
    if key in SCHEME:
        yield _scheme(unit)


def _quarter(unit: Unit, span: days.Span) -> Made:
    heads, each = SCALE[unit.size]
    groups = len(unit.groups)
    rows: list[Node] = [_row(unit, post, span.last, each * 300) for post in POSTS[:heads]]
    allowance = groups * EACH_HEAD[unit.size] * 100
    rows.append({
        "post": "村民小组长", "persons": str(groups), "allowance": yuan(allowance), "total": yuan(allowance),
        "source": "村级运转经费",
    })  # fmt: skip
    content: Fields = {
        "scheme": f"{'稻屿' if unit.town == 'daoyu' else '栖麓'}镇村级工作人员报酬办法",
        "rows": rows,
        "persons_total": str(heads + groups),
        "total": yuan(heads * each * 300 + allowance),
        "paid_by": "镇村级财务代理服务中心银行代发",
        "ledger_ref": f"ledger/{span.text}",
    }
    day = days.workday(days.after(span.last, 14))
    head = Head("pay", span.text, "committee", "VA-M07", f"{span.spoken}报酬补贴发放情况", day, period=span.text,
                basis=(law(day),) if unit.detail > 1 else ())  # fmt: skip
    return record(unit, head, content)


def _row(unit: Unit, post: str, day: date, fen: int) -> Fields:
    found = holder(unit, post, day)
    return {
        "post": found.post,
        "name": found.name,
        "base": yuan(fen),
        "total": yuan(fen),
        "source": "村级运转经费",
    }


def _scheme(unit: Unit) -> Made:
    """Who gets an allowance for lost work, and how much a day: decided by the representatives."""
    day = date(2025, 2, 27)
    standards: list[Node] = [
        {"post": "村民小组长", "rate": "120 元/天", "decided_by": "村民代表会议"},
        {"post": "村民代表", "rate": "100 元/天", "decided_by": "村民代表会议", "note": "开会、议事当天计发"},
        {"post": "临时抽调人员", "rate": "150 元/天", "decided_by": "村民代表会议", "note": "人口调查、防汛值守等"},
    ]
    content: Fields = {"standards": standards, "resolution_ref": "decision/2025-02-absence-pay"}
    head = Head("pay", "2025-absence", "committee", "VA-D05", "误工补贴人员和标准", day, period="2025", event=date(2025, 2, 22),
                basis=(law(day),))  # fmt: skip
    return record(unit, head, content)
