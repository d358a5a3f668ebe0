"""Visits and requests counted by the quarter, and questions with several ways that are still talked over."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import person
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields, Node

COUNTED = {"daoyu/baidai": (2, 3), "qilu/zhenxi": (3,), "lanbu/tongling": (2, 3), "lanbu/caiqi": (3,)}
UNDECIDED = {
    "daoyu/zhaolu": ("lane-drain", "{lane}排水怎么办", "{lane}一下大雨就积水，能不能改排水管？", ("先清淤，看一个汛期", "整条挖开换大管"), "户均出资要代表会议通过"),
    "qilu/yanquan": ("tea-road", "{road}会车难", "{road}太窄，采茶时节两车会不开。", ("每三百米加一个会车台", "早晚单向通行"), "占用的茶园要先谈好"),
    "lanbu/tongling": ("bike-shed", "电动车停哪里", "{old}拆了以后电动车停哪里？", ("原地建充电棚", "改到{square}北侧"), "要楼下住户同意"),
}  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    for number in COUNTED.get(key(unit), ()):
        yield _counts(unit, days.quarter(2026, number))
    if key(unit) in UNDECIDED:
        yield _undecided(unit)


def _counts(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, span.text, "counts")
    tallies: list[Node] = []
    for sort, visits, most in (("走访", unit.households // 3, 30), ("巡查", 13, 9), ("意见箱和微信群", 0, 18)):
        received = dice.number(3, most)
        left, late = dice.number(0, 2), 0
        tallies.append(
            {
                "sort": sort, "visits": str(visits) if visits else "", "received": str(received),
                "solved": str(received - left), "open": str(left), "overdue": str(late), "referred": str(dice.number(0, 2)),
            }
        )  # fmt: skip
    asked = dice.number(20, 50)
    content: Fields = {
        "tallies": tallies,
        "satisfaction": {"asked": str(asked), "satisfied": str(asked - 4), "fair": "3", "dissatisfied": "1"},
    }
    day = days.workday(days.after(span.last, dice.number(6, 16)))
    title = said(unit, f"{span.spoken}走访、巡查和诉求办理情况")
    head = Head("query", f"{span.text}-counts", "committee", "SV-M04", title, day, period=span.text, reviewed=False)
    return record(unit, head, content)


def _undecided(unit: Unit) -> Made:
    slug, title, question, ways, condition = UNDECIDED[key(unit)]
    dice = Dice(unit.path, slug, "undecided")
    received = days.workday(date(2026, 9, dice.number(3, 24)))
    replied = days.workday(days.after(received, dice.number(5, 12)))
    options: list[Node] = [{"option": way.format(**unit.words)} for way in ways]
    content: Fields = {
        "sort": "opinion",
        "received_on": received.isoformat(),
        "channel": "户代表会上提出",
        "question": question.format(**unit.words),
        "addressed_to": unit.committee,
        "due_on": days.after(received, 15).isoformat(),
        "reply": said(
            unit, f"两个办法都看过现场，各有难处：{condition}。10月起在{unit.words['hall']}听大家的意见，定下来再公布。"
        ),
        "replied_on": replied.isoformat(),
        "replied_by": person(unit, "副主任", replied),
        "state": "undecided",
        "options": options,
    }
    day = days.workday(days.after(replied, 2))
    head = Head(
        "query",
        f"{received:%Y-%m}-{slug}",
        "committee",
        "VA-S05",
        title.format(**unit.words),
        day,
        event=received,
        reviewed=False,
    )
    return record(unit, head, content)
