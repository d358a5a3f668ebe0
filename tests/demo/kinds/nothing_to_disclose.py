"""Quarters in which there was nothing: no donation, no levy, no money for a purpose."""

from __future__ import annotations

from collections.abc import Iterator

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import person
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields

QUARTERS = {
    "daoyu/luting": (1, 2, 3),
    "daoyu/pengyu": (1, 2, 3),
    "qilu/yanquan": (2, 3),
    "qilu/zhaolu": (1, 3),
    "lanbu/tongling": (2, 3),
}


def records(unit: Unit) -> Iterator[Made]:
    for number in QUARTERS.get(key(unit), ()):
        yield _donations(unit, days.quarter(2026, number))


def _donations(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, span.text, "nothing")
    day = days.workday(days.after(span.last, dice.number(6, 15)))
    signed = days.after(day, -2)
    content: Fields = {
        "statement": said(unit, f"{span.spoken}，本村没有收到社会捐赠的钱和东西，也没有筹资筹劳。"),
        "checked": "核对了本季收支明细和物资登记簿",
        "also_codes": ["FA-M10"] if unit.is_village else [],
        "signatories": [
            person(unit, "主任", day) | {"signed_on": signed.isoformat(), "opinion": "情况属实"},
            person(unit, "监委会主任", day) | {"signed_on": signed.isoformat(), "opinion": "已核对"},
        ],
    }
    title = said(unit, f"{span.spoken}没有社会捐赠和筹资筹劳")
    slug = f"{span.text}-donation"
    return record(unit, Head("nothing_to_disclose", slug, "committee", "FA-M13", title, day, period=span.text), content)
