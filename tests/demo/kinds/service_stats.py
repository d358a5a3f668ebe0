"""Errands done for people, quarter by quarter; small counts are not written out."""

from __future__ import annotations

from collections.abc import Iterator

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import titled
from tests.demo.yaml_text import Fields, Node

QUARTERS = {
    "daoyu/baidai": (1, 2, 3),
    "qilu/youpo": (3,),
    "lanbu/caiqi": (2, 3),
    "lanbu/tongling": (1, 2, 3),
    "daoyu/pengyu": (3,),
}
ERRANDS = (
    ("医保报销", 20, 60),
    ("老年卡", 6, 24),
    ("养老金资格认证", 8, 40),
    ("生育登记", 0, 9),
    ("残疾人证换发", 0, 4),
)


def records(unit: Unit) -> Iterator[Made]:
    for number in QUARTERS.get(key(unit), ()):
        yield _quarter(unit, days.quarter(2026, number))


def _cell(count: int) -> str:
    return "少于5" if 0 < count < 5 else str(count)


def _quarter(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, span.text, "errands")
    services: list[Node] = []
    accepted = done = small = 0
    for name, low, high in ERRANDS if unit.size > 1 else ERRANDS[2:]:
        count = dice.number(low, high) if unit.size > 1 else dice.number(0, 6)
        left = dice.number(5, 9) if count > 30 else 0
        accepted, done, small = accepted + count, done + count - left, small + (0 < count < 5)
        services.append(
            {
                "kind": name, "accepted": _cell(count), "done": _cell(count - left), "pending": _cell(left) if left else "",
                "mean_days": f"{dice.number(1, 9)}.{dice.number(0, 9)}" if count else "", "handler": titled(unit, "村文书"),
            }
        )  # fmt: skip
    asked = dice.number(20, 40)
    # One small count beside a total could be computed: then the total is left out.
    is_told = small != 1
    content: Fields = {
        "services": services,
        "accepted_total": str(accepted) if is_told else "",
        "done_total": str(done) if is_told else "",
        "home_visits": str(dice.number(12, 60)),
        "remark": "少于5件的不写具体数目，免得认出是谁",
    }
    if unit.size > 1:
        content["satisfaction"] = {"asked": str(asked), "satisfied": str(asked - 3), "fair": "3", "dissatisfied": "0"}
    day = days.workday(days.after(span.last, dice.number(6, 16)))
    head = Head("service_stats", span.text, "committee", "SV-M03", f"{span.spoken}代办服务情况", day, period=span.text)
    return record(unit, head, content)
