"""What was planned for the last year and for the term: goals with owners and dates, and how far they are."""

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

YEARLY = ("daoyu/lusheng", "daoyu/baidai", "qilu/youpo", "qilu/zhenxi", "lanbu/miefang", "lanbu/tongling")
"""Units with a plan for 2025, of which a report speaks."""
TERM = ("daoyu/luting", "daoyu/baidai", "qilu/yanquan", "lanbu/caiqi", "lanbu/tongling")
GOALS = (
    ("修补{road}破损路面", "挖补坑洼，重做标线", "{count} 平方米", (60, 240), "副主任", "2025-06-30"),
    ("{hall}每天开放", "排好值守表，晚上开到八点半", "", (0, 0), "村文书", "2025-03-31"),
    ("清理{water}沿岸杂物", "每月清洁日，分段到组", "{count} 米", (400, 1800), "村委委员", "2025-09-30"),
    ("给独居老人装扶手", "先上门量，再统一装", "{count} 处", (9, 26), "村委委员（妇女工作）", "2025-11-30"),
    ("更换老旧路灯", "换节能灯，留两成备件", "{count} 盏", (12, 48), "副主任", "2025-12-20"),
)
AHEAD = (
    ("污水管网接到每一户", "分三年，一年做两到三个组", "村委委员", "三年内"),
    ("集体收入稳步增加", "盘活{old}，合同一律公开比价", "主任", "任期内每年"),
    ("每年办成三件大家投票选出的实事", "年初征集、代表会议投票、年底回头看", "主任", "每年"),
    ("把历年账册整理归档", "先近后远，2020年以后的先扫描", "报账员", "2028年底"),
)


def records(unit: Unit) -> Iterator[Made]:
    if key(unit) in YEARLY:
        yield _year(unit)
    if key(unit) in TERM:
        yield _term(unit)


def _year(unit: Unit) -> Made:
    dice = Dice(unit.path, "plan-2025")
    adopted = days.workday(date(2025, 1, dice.number(8, 20)))
    chosen = [goal for goal in GOALS if unit.size > 2 or goal[0] != "给独居老人装扶手"]
    goals: list[Node] = [_goal(unit, dice, goal) for goal in chosen]
    content: Fields = {
        "form": "annual",
        "decision_body": "villager_representatives_assembly"
        if unit.is_village
        else "residents_representatives_assembly",
        "adopted_on": adopted.isoformat(),
        "goals": goals,
    }
    head = Head("plan", "2025", "committee", "VA-M03", "2025年工作计划", days.after(adopted, 5), period="2025")  # fmt: skip
    return record(unit, head, content)


def _goal(unit: Unit, dice: Dice, goal: tuple[str, str, str, tuple[int, int], str, str]) -> Fields:
    name, measure, quantity, span, owner, due = goal
    cost = dice.number(8, 60) * 100_000
    return {
        "goal": said(unit, name.format(**unit.words)),
        "measure": measure,
        "quantity": quantity.format(count=dice.number(*span)),
        "budget": f"约 {money.yuan(cost)}" if dice.is_one_in(4) else money.yuan(cost),
        "owner": titled(unit, owner),
        "due": due,
    }


def _term(unit: Unit) -> Made:
    dice = Dice(unit.path, "plan-term")
    adopted = days.workday(date(2026, 6, dice.number(8, 24)))
    goals: list[Node] = [
        {
            "goal": said(unit, goal.format(**unit.words)),
            "measure": said(unit, measure.format(**unit.words)),
            "owner": titled(unit, owner),
            "due_printed": due,
            "state": "ongoing" if index % 2 else "planned",
        }
        for index, (goal, measure, owner, due) in enumerate(AHEAD if unit.has_collective else AHEAD[2:])
    ]
    entitled = {1: 5, 2: 16, 3: 22, 4: 52}[unit.size]
    absent, no = dice.number(0, 2), dice.number(0, 1)
    content: Fields = {
        "form": "term",
        "decision_body": "villager_representatives_assembly" if unit.is_village else "residents_representatives_assembly",
        "adopted_on": adopted.isoformat(),
        "votes": {
            "entitled": str(entitled), "present": str(entitled - absent), "yes": str(entitled - absent - no),
            "no": str(no), "abstain": "0", "method": "hands",
        },
        "goals": goals,
        "text": "规划管五年，每年一月对照检查一次，做到的、没做到的都公布。\n",
    }  # fmt: skip
    title = said(unit, f"{unit.name}2026—2031年任期规划")
    head = Head("plan", "2026-2031", "committee", "VA-M03", title, days.after(adopted, 3), period="2026-2031")
    return record(unit, head, content)
