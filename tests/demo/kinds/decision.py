"""Delegations and annulled decisions (VA-D09), which belong to no work and no yearly matter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.ledgers import key
from tests.demo.people import titled
from tests.demo.yaml_text import Fields, Node

SCOPE = (
    "五万元以下的公益设施维修", "误工补贴的人员和标准", "一事一议筹资筹劳方案的调整", "集体场所的开放和管理办法", "公益岗位的聘用",
)  # fmt: skip
DELEGATED = {"daoyu/baidai": date(2026, 5, 9), "lanbu/caiqi": date(2026, 5, 16), "qilu/zhenxi": date(2025, 5, 10)}


def records(unit: Unit) -> Iterator[Made]:
    if key(unit) in DELEGATED:
        yield _delegation(unit, DELEGATED[key(unit)])
    if key(unit) == "lanbu/miefang":
        yield _annulment(unit)


def _assembly(unit: Unit, day: date) -> Fields:
    entitled = unit.population * 8 // 10
    dice = Dice(unit.path, day, "assembly")
    present = entitled * dice.number(61, 74) // 100
    no, silent = dice.number(1, present // 40 + 1), dice.number(0, present // 50 + 1)
    return {
        "step": "resolution", "date": day.isoformat(), "place": unit.words["square"], "convener": unit.committee,
        "entitled": str(entitled), "present": str(present), "yes": str(present - no - silent), "no": str(no),
        "abstain": str(silent), "method": "hands", "vote_base": "年满十八周岁的村民",
        "passing_rule": "过半数的村民到会，到会人员过半数同意",
    }  # fmt: skip


def _made(unit: Unit, slug: str, title: str, day: date, content: Fields) -> Made:
    published = days.workday(days.after(day, 2))
    article = "村民委员会组织法(2025) 27" if day >= days.NEW_LAW else "村民委员会组织法(2018) 23"
    head = Head("decision", slug, "committee", "VA-D09", title, published, event=day, basis=(law(published), article))
    until = days.after(published, days.posting_days(published, 6)).isoformat()
    told: Fields = {"step": "resolution_disclosure", "date": published.isoformat(), "until": until}
    steps: list[Node] = [_assembly(unit, day), told]
    return record(unit, head, content | {"decision_body": "villagers_assembly", "steps": steps})


def _delegation(unit: Unit, day: date) -> Made:
    scope = Dice(unit.path, "scope").some(SCOPE, 3)
    content: Fields = {
        "matter": "授权村民代表会议决定部分事项",
        "noticed_on": days.after(day, -12).isoformat(),
        "delegation": {
            "scope": scope, "giver": "villagers_assembly", "taker": "villager_representatives_assembly",
            "valid_from": day.isoformat(), "valid_until": f"{day.year + 1}-04-30",
            "limits": "村规民约的制定和修改、征地补偿分配不授权",
        },
        "resolution_text": "授权期间每件事都按四议两公开办，年底向村民会议报告一次。",
    }  # fmt: skip
    return _made(unit, f"{day:%Y-%m}-delegation", "村民会议授权村民代表会议的事项", day, content)


def _annulment(unit: Unit) -> Made:
    day = date(2026, 6, 6)
    content: Fields = {
        "matter": f"变更{unit.words['hall']}收费规定",
        "annulments": [
            {
                "what": f"{unit.words['hall']}办红白事每次收场地费的规定", "deed": "annulled", "made_by": "村民委员会",
                "decided_on": "2023-03-18", "ground": "没有经过村民会议或者村民代表会议讨论",
                "instead": "不收场地费，水电按表结算",
            }
        ],
        "resolution_text": "以前收的场地费全部用于戏台维修，清单随本季账目公布。",
        "recused": [titled(unit, "村文书")],
    }  # fmt: skip
    return _made(unit, "2026-06-hall-fee", "村民会议撤销场地费规定", day, content)
