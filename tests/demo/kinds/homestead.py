"""Applications for homesteads: three villages, posted, decided; the newest still hang."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.masks import masked
from tests.demo.people import titled
from tests.demo.yaml_text import Fields, Node

BATCHES = (
    ("daoyu/lusheng", date(2025, 5, 12), "application", 2),
    ("daoyu/lusheng", date(2025, 8, 20), "approval", 2),
    ("daoyu/lusheng", date(2026, 10, 26), "application", 3),
    ("qilu/yanquan", date(2026, 3, 10), "application", 2),
    ("qilu/yanquan", date(2026, 6, 16), "approval", 2),
    ("qilu/yanquan", date(2026, 10, 28), "acceptance", 2),
    ("lanbu/miefang", date(2026, 10, 30), "review", 4),
)
GROUNDS = ("rebuild", "household_division", "unsafe_house", "relocate")
REGULATION = "土地管理法实施条例(2021) 34"
_HANGS = 31


def records(unit: Unit) -> Iterator[Made]:
    for place, day, stage, count in BATCHES:
        if place == f"{unit.town}/{unit.slug}":
            yield _batch(unit, day, stage, count)


def _batch(unit: Unit, day: date, stage: str, count: int) -> Made:
    until = days.after(day, _HANGS)
    content: Fields = {
        "expires_on": until.isoformat(),
        "board_list": [
            {
                "title": "建房申请名单（全名）",
                "place": unit.boards[0],
                "from": day.isoformat(),
                "until": until.isoformat(),
                "count": f"{count} 户",
                "signed_by": [titled(unit, "主任"), titled(unit, "监委会主任")],
            }
        ],
        "stage": stage,
        "area_limit": "120",
        "applications": [_application(unit, day, stage, index) for index in range(count)],
        "conditions": "一户一宅。每户宅基地不超过 120 平方米；易地建房的，要先签旧宅退出协议。",
        "objection": {"until": until.isoformat(), "contact": "村委会办公室，或者镇（街道）规划建设办公室"},
    }
    if stage != "application":
        content |= {"objections_received": "0", "objections_handled": "公示期内没有收到异议"}
    words = {"application": "建房申请公示", "review": "建房审核公示", "approval": "建房审批结果",
             "acceptance": "建房竣工验收结果"}  # fmt: skip
    head = Head("homestead", f"{day:%Y-%m}-{stage}", "committee", "VA-M10", f"{day.year}年{day.month}月{words[stage]}",
                day, event=day, objections=stage in ("application", "review"), basis=(law(day), REGULATION),
                hangs=_HANGS)  # fmt: skip
    return record(unit, head, content)


def _application(unit: Unit, day: date, stage: str, index: int) -> Node:
    dice = Dice(unit.path, "homestead", day, index)
    area, ground = dice.number(860, 1190), dice.pick(GROUNDS)
    results = {"application": "pending", "review": "agreed", "approval": "approved", "acceptance": "accepted"}
    given: Fields = {
        "applicant": masked(unit, day, index),
        "group": dice.pick(unit.groups)[0],
        "people": str(dice.number(3, 6)),
        "ground": ground,
        "origin": "reserve" if ground == "household_division" else "existing",
        "area": f"{area // 10}.{area % 10}0",
        "storeys": "2",
        "leaves_old": "true" if ground == "relocate" else "",
        "applied_on": days.workday(days.after(day, -dice.number(12, 30))).isoformat(),
        "result": results[stage],
    }
    if stage in ("approval", "acceptance"):
        given |= {
            "decided_on": days.workday(days.after(day, -5)).isoformat(),
            "permit_no": f"示农建〔{day.year}〕{dice.number(10, 99)}号",
        }
    return given
