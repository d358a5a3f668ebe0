"""Meetings of representatives and of villagers: what each item came to, and calls for meetings that are still to be held."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import person, representatives, titled
from tests.demo.yaml_text import Fields, Node

TOPICS = (
    ("通报上季度财务收支", "reported", "逐笔念了，村民代表问了三笔，当场答复"),
    ("{hall}冬季开放时间", "passed", "晚上开到八点半"),
    ("{road}两侧晾晒秸秆怎么管", "opinions_wanted", "两种办法都有人赞成，再听一听各组意见"),
    ("{square}增设路灯", "passed", "同意增设，位置由监督委员会和住户一起定"),
    ("{water}清漂由谁负责", "postponed", "等镇里河长办答复后再议"),
    ("老年人日间照料点选址", "undecided", "两处都能用，没有定下来"),
    ("村级公益岗位空缺怎么补", "to_be_announced", "报名到下月初，人选另行公布"),
    ("{lane}停车画线", "passed", "单边停放，消防通道留四米"),
)


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting: `body` as the law calls it, `day` when it was held or will be."""

    unit: str
    day: date
    body: str = "villager_representatives_assembly"
    items: int = 3


HELD = (
    Held("daoyu/baidai", date(2026, 6, 26), items=4),
    Held("daoyu/baidai", date(2026, 9, 25)),
    Held("daoyu/lusheng", date(2026, 9, 18)),
    Held("daoyu/pengyu", date(2026, 5, 16), "villagers_assembly", 2),
    Held("qilu/youpo", date(2025, 12, 12)),
    Held("qilu/zhenxi", date(2026, 8, 14), items=2),
    Held("qilu/zhenxi", date(2026, 11, 27)),
    Held("lanbu/miefang", date(2025, 9, 19)),
    Held("lanbu/caiqi", date(2026, 11, 30), items=2),
    Held("lanbu/tongling", date(2026, 7, 24), "residents_representatives_assembly"),
)


def records(unit: Unit) -> Iterator[Made]:
    for held in HELD:
        if held.unit == key(unit):
            yield _told(unit, held) if days.is_over(held.day) else _called(unit, held)


def _name(unit: Unit, held: Held) -> str:
    if held.body == "villagers_assembly":
        return "村民会议"
    return "村民代表会议" if unit.is_village else "居民代表会议"


def _topics(unit: Unit, held: Held) -> list[tuple[str, str, str]]:
    rest = Dice(unit.path, held.day, "topics").some(TOPICS[1:], held.items - 1)
    words = {"村民": "村民" if unit.is_village else "居民", "村级": "村级" if unit.is_village else "社区"}
    found = []
    for matter, state, outcome in (TOPICS[0], *rest):
        told = [text.format(**unit.words) for text in (matter, outcome)]
        told = [text.replace("村民", words["村民"]).replace("村级", words["村级"]) for text in told]
        found.append((told[0], state, told[1].replace("镇里", "街道") if unit.town == "lanbu" else told[1]))
    return found


def _base(unit: Unit, held: Held, noticed: date) -> Fields:
    return {
        "body": held.body, "starts": f"{held.day.isoformat()} 13:30", "place": unit.words["hall"], "convener": unit.committee,
        "chair": person(unit, "主任", held.day), "noticed_on": noticed.isoformat(),
        "guests": ["村务监督委员会" if unit.is_village else "居务监督委员会", "街道包村干部" if unit.town == "lanbu" else "镇包村干部"],
    }  # fmt: skip


def _told(unit: Unit, held: Held) -> Made:
    dice = Dice(unit.path, held.day, "meeting")
    is_all = held.body == "villagers_assembly"
    reps = unit.population * 8 // 10 if is_all else len(representatives(unit, held.day > days.ELECTION))
    members = 0 if is_all else 4
    came = reps - dice.number(0, max(1, reps // 8))
    entitled, present = reps + members, came + members
    role = "年满十八周岁的村民" if is_all else "村民代表" if unit.is_village else "居民代表"
    rows: list[Node] = [{"role": role, "entitled": str(reps), "present": str(came), "may_vote": "true"}]
    if members:
        rows.append(
            {
                "role": "村民委员会成员" if unit.is_village else "居民委员会成员",
                "entitled": str(members),
                "present": str(members),
                "may_vote": "true",
            }
        )
    items = [_item(unit, topic, entitled, present, dice) for topic in _topics(unit, held)]
    content = _base(unit, held, days.after(held.day, -dice.number(11, 15))) | {
        "recorder": person(unit, "村文书", held.day),
        "entitled": str(entitled), "present": str(present), "attendance": rows, "items": items,
        "statements": _statements(unit, dice) if unit.detail > 1 else [],
        "minutes": f"会议先通报了上次议定事项的办理情况，再逐项讨论，举手表决，{titled(unit, '监委会委员')}当场清点人数。签到表和记录存档案柜。",
        "follow_up": "没有定下来的事，由各组长十天内收齐意见，下次会议再议。" if any(_waits(item) for item in items) else "",
    }  # fmt: skip
    day = days.workday(days.after(held.day, 2))
    name = _name(unit, held)
    head = Head(
        "meeting",
        f"{held.day:%Y-%m}-meeting",
        "committee",
        "VA-D01",
        f"{held.day.year}年{held.day.month}月{name}情况",
        day,
        event=held.day,
    )
    return record(unit, head, content)


def _waits(item: Node) -> bool:
    return isinstance(item, dict) and item["state"] not in ("passed", "reported")


def _item(unit: Unit, topic: tuple[str, str, str], entitled: int, present: int, dice: Dice) -> Fields:
    matter, state, outcome = topic
    item: Fields = {"matter": matter, "state": state, "outcome": outcome}
    if state == "passed":
        against = dice.number(0, max(1, present // 12))
        yes = present - against - dice.number(0, 1)
        item |= {
            "ballot": {
                "entitled": str(entitled), "present": str(present), "yes": str(yes), "no": str(against),
                "abstain": str(present - yes - against), "method": "hands",
            },
            "owner": titled(unit, "副主任"),
        }  # fmt: skip
    if state in ("opinions_wanted", "undecided"):
        item["owner"] = titled(unit, "村委委员")
    if state in ("to_be_announced", "postponed"):
        item["due"] = "另行通知"
    return item


def _statements(unit: Unit, dice: Dice) -> list[Node]:
    surnames = dice.some(("周", "吴", "郑", "冯", "沈", "陆", "顾"), 2)
    role = "村民代表" if unit.is_village else "居民代表"
    return [
        {
            "role": role,
            "speaker": f"{surnames[0]}某某",
            "said": "定下来的事要写明谁去办、哪天办好",
            "reply": "每一项都写了负责岗位",
        },
        {"role": titled(unit, "监委会主任"), "said": "花钱的事先比价、后公布"},
    ]


def _called(unit: Unit, held: Held) -> Made:
    day = days.after(held.day, -13)
    drafts = f"草案放在{unit.boards[0]}和{unit.words['hall']}，可以提前看"
    items: list[Node] = [
        {"matter": matter, "draft_at": drafts if state == "passed" else ""} for matter, state, _ in _topics(unit, held)
    ]
    name = _name(unit, held)
    head = Head(
        "meeting",
        f"{held.day:%Y-%m}-meeting",
        "committee",
        "VA-D01",
        f"{name}通知（{held.day.month}月{held.day.day}日）",
        day,
        event=held.day,
    )
    return record(unit, head, _base(unit, held, day) | {"items": items})
