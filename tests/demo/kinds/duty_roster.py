"""Who is there when, month by month, also at night and on holidays."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import holder, titled
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields, Node

MONTHS = {
    "daoyu/lusheng": (10, 11), "daoyu/zhaolu": (11,), "qilu/youpo": (10, 11), "qilu/zhenxi": (11,),
    "lanbu/miefang": (9, 10, 11), "lanbu/caiqi": (10, 11), "daoyu/pengyu": (11,),
}  # fmt: skip
POSTS = ("主任", "副主任", "村委委员", "村委委员（妇女工作）", "村文书")


def records(unit: Unit) -> Iterator[Made]:
    for month in MONTHS.get(key(unit), ()):
        yield _month(unit, month)


def _month(unit: Unit, number: int) -> Made:
    span = days.month(2026, number)
    dice = Dice(unit.path, span.text, "shifts")
    turn = dice.shuffled(POSTS)
    shifts: list[Node] = [
        {"days": "星期一到星期五", "hours": "8:30—17:00"}
        | _who(unit, "村文书", span.first)
        | {"office_phone": "021-0000-0000"},
        {"sort": "staggered", "days": "每星期三晚上", "hours": "18:00—20:00"} | _who(unit, turn[0], span.first),
        {"sort": "weekend", "days": "每星期六上午", "hours": "9:00—11:00", "substitute": titled(unit, turn[2])}
        | _who(unit, turn[1], span.first),
    ]
    if number == 10:
        shifts += [
            {
                "sort": "holiday",
                "date": date(2026, 10, first).isoformat(),
                "until": date(2026, 10, last).isoformat(),
                "hours": "9:00—15:00",
            }
            | _who(unit, post, span.first)
            for first, last, post in ((1, 2, turn[2]), (3, 5, turn[3]), (6, 7, turn[4]))
        ]
    content: Fields = {
        "place": unit.words["hall"],
        "usual_hours": "星期一到星期五 8:30—11:30，13:30—17:00",
        "staggered_hours": "每星期三晚上、星期六上午",
        "holiday_hours": "国庆假期每天 9:00—15:00 有人" if number == 10 else "",
        "office_phone": "021-0000-0000",
        "emergency": titled(unit, "主任") + "，打值班电话转接",
        "shifts": shifts,
        "first_contact": said(unit, "谁先接待谁负责到底，不归村里办的当场告诉您去哪里"),
    }
    day = days.workday(days.after(span.first, -6))
    head = Head("duty_roster", span.text, "committee", "SV-M01", f"{span.spoken}值班安排", day, period=span.text)
    return record(unit, head, content)


def _who(unit: Unit, post: str, day: date) -> Fields:
    found = holder(unit, post, day)
    return {"post": found.post, "name": found.name}
