"""What was held: clean-up days, talks, the rooms that are open, and how the groups fared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days, money
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import titled
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields, Node

QUARTERS = {
    "daoyu/lusheng": (days.quarter(2026, 2), days.quarter(2026, 3)),
    "daoyu/zhaolu": (days.quarter(2026, 3),),
    "qilu/zhenxi": (days.quarter(2025, 4), days.quarter(2026, 3)),
    "lanbu/caiqi": (days.quarter(2026, 3),),
    "lanbu/tongling": (days.quarter(2026, 2),),
}
ROOMS = ("daoyu/luting", "daoyu/baidai", "qilu/youpo", "lanbu/miefang", "lanbu/tongling")
HELD = (
    ("清洁日", "environment", "{road}", "村委委员", "清走杂物，补种花草"),
    ("垃圾分类上门讲", "environment", "{lane}", "村委委员（妇女工作）", "发放分类图，当场答问"),
    ("红白事从简恳谈", "customs", "{hall}", "党组织委员", "商定席面和礼金的上限"),
    ("节前慰问演出", "culture", "{square}", "村委委员（妇女工作）", "本村队伍自编自演"),
)
SHOWN = (
    ("读报下棋", "上午"), ("健康讲座", "下午 2:00"), ("手机课堂", "晚上 7:00"), ("露天电影", "晚上 6:30"), ("议事会", "晚上 7:00"),
)  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    for span in QUARTERS.get(key(unit), ()):
        yield _quarter(unit, span)
    if key(unit) in ROOMS:
        yield _rooms(unit)


def _quarter(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, span.text, "activity")
    chosen = dice.some(HELD, 2)
    dates = sorted(days.workday(days.after(span.first, dice.number(10, 80))) for _ in chosen)
    events, came, spent = [], 0, 0
    for day, (name, _, venue, post, result) in zip(dates, chosen, strict=True):
        count, fen = dice.number(24, 140), dice.number(2, 26) * 10_000
        came, spent = came + count, spent + fen
        events.append(
            {
                "name": name, "date": day.isoformat(), "venue": venue.format(**unit.words), "organizer": titled(unit, post),
                "participants": str(count), "cost": money.yuan(fen), "fund_source": "村级运转经费" if unit.is_village else "社区工作经费",
                "result": said(unit, result),
            }
        )  # fmt: skip
    content: Fields = {
        "topic": chosen[0][1],
        "events": list(events),
        "participants_total": str(came),
        "cost_total": money.yuan(spent),
        "volunteers": str(dice.number(9, 40)),
        "scores": _scores(unit, dice) if chosen[0][1] == "environment" else [],
    }
    day = days.workday(days.after(span.last, dice.number(5, 14)))
    title = f"{span.spoken}移风易俗和环境活动"
    return record(unit, Head("activity", span.text, "committee", "VA-M13", title, day, period=span.text), content)


def _scores(unit: Unit, dice: Dice) -> list[Node]:
    """Counts of households by grade: nobody is named."""
    best = unit.households * dice.number(30, 45) // 100
    behind = unit.households * dice.number(6, 10) // 100
    return [
        {"grade": "清洁户", "households": str(best), "reward": "流动红旗一面"},
        {"grade": "良好", "households": str(unit.households - best - behind)},
        {"grade": "还要加把劲", "households": str(behind)},
    ]


def _rooms(unit: Unit) -> Made:
    dice = Dice(unit.path, "rooms")
    venues: list[Node] = [
        {
            "name": unit.words["hall"], "place": unit.words["square"] + "旁", "hours": "每天 8:00—20:30",
            "services": "看书、下棋、议事、量血压", "keeper": titled(unit, "村文书"), "phone": "021-0000-0000", "is_free": "true",
        },
        {"name": "健身点", "place": unit.words["square"], "hours": "全天", "is_free": "true"},
    ]  # fmt: skip
    first = date(2026, 10, 1)
    events: list[Node] = [
        {
            "name": name, "date": days.workday(days.after(first, 7 + 7 * index)).isoformat(), "time": time,
            "venue": unit.words["hall"], "participants": str(dice.number(12, 70)), "cost": money.yuan(dice.number(0, 9) * 5_000),
        }
        for index, (name, time) in enumerate(dice.some(SHOWN, 3))
    ]  # fmt: skip
    content: Fields = {"topic": "culture", "venues": venues, "events": events}
    if unit.size > 2:
        content["satisfaction"] = {"asked": "50", "satisfied": "44", "fair": "5", "dissatisfied": "1", "rate": "88"}
    day = days.workday(date(2026, 11, dice.number(3, 10)))
    title = said(unit, f"{unit.words['hall']}2026年10月开放和活动")
    return record(unit, Head("activity", "2026-10", "committee", "SV-C01", title, day, period="2026-10"), content)
