"""How representatives judged those in office, year by year, and what had been promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import holder, person, representatives
from tests.demo.yaml_text import Fields, Node

JUDGED = ("主任", "副主任", "村委委员", "村委委员（妇女工作）", "村文书")
YEARS = {
    "daoyu/baidai": (2024, 2025), "daoyu/luting": (2025,), "qilu/youpo": (2024, 2025), "lanbu/miefang": (2024, 2025),
    "lanbu/caiqi": (2025,), "qilu/zhaolu": (2025,),
}  # fmt: skip
PROMISES = (
    ("{road}修补到位", "{road}", "done", "坑洼补完，路灯全亮"),
    ("{hall}每天开放", "{hall}", "done", "全年开放，借用有登记"),
    ("{water}每周巡查", "{water}沿岸", "partly", "汛期做到了，冬季有三周没有记录"),
    ("清理{lane}乱堆物", "{lane}", "going", "清了一半，剩下的涉及三户，正在商量"),
    ("每季度公布一次账目", "全村", "done", "四个季度都按时上墙"),
)


def records(unit: Unit) -> Iterator[Made]:
    for year in YEARS.get(key(unit), ()):
        yield _appraisal(unit, year)


def _appraisal(unit: Unit, year: int) -> Made:
    dice, day = Dice(unit.path, year, "appraisal"), days.workday(date(year + 1, 1, 14))
    reps = len(representatives(unit, False))
    entitled = (reps, dice.number(8, 16))
    came = (reps - dice.number(0, max(1, reps // 9)), entitled[1] - dice.number(0, 2))
    votes = sum(came) - dice.number(0, 1)
    content: Fields = {
        "subject": "村民委员会成员和村里发补贴的工作人员",
        "host": "村务监督委员会",
        "starts": f"{day.isoformat()} 09:00",
        "place": unit.words["hall"],
        "method": "ballot",
        "judges": str(sum(came)),
        "judges_by_role": [
            {"role": "村民代表", "entitled": str(entitled[0]), "present": str(came[0]), "may_vote": "true"},
            {"role": "党员代表和小组长", "entitled": str(entitled[1]), "present": str(came[1]), "may_vote": "true"},
        ],
        "issued": str(sum(came)),
        "returned": str(votes),
        "valid": str(votes),
        "scale": ["优秀", "称职", "基本称职", "不称职"],
        "judgements": _judgements(unit, year, day, votes),
        "promises": _promises(unit, year),
        "consequence": "结果报镇人民政府，与年度绩效补贴挂钩；连续两次评为不称职的，职务终止",
        "supervisor": person(unit, "监委会主任", day),
    }  # fmt: skip
    if unit.town == "lanbu":
        content["consequence"] = str(content["consequence"]).replace("镇人民政府", "街道办事处")
    law = "村民委员会组织法(2025) 38" if day >= days.NEW_LAW else "村民委员会组织法(2018) 33"
    head = Head("appraisal", str(year), "supervision", "VA-S04", f"{year}年度村干部民主评议结果", days.workday(days.after(day, 2)),
                period=str(year), event=day, basis=(law,))  # fmt: skip
    return record(unit, head, content)


def _judgements(unit: Unit, year: int, day: date, votes: int) -> list[Node]:
    rows: list[Node] = []
    for post in JUDGED if unit.detail > 1 else JUDGED[:3]:
        found, dice = holder(unit, post, day), Dice(unit.path, year, post)
        incompetent = dice.number(0, max(1, votes // 25))
        basic = dice.number(0, max(1, votes // 9))
        excellent = (votes - incompetent - basic) * dice.number(45, 78) // 100
        competent = votes - incompetent - basic - excellent
        good = Decimal(excellent + competent) * 100 / votes
        rows.append({
            "post": found.post, "name": found.name, "excellent": str(excellent), "competent": str(competent),
            "basic": str(basic), "incompetent": str(incompetent), "invalid": "0",
            "rate": str(good.quantize(Decimal("0.1"), ROUND_HALF_UP)),
            "grade": "excellent" if excellent * 2 > votes else "competent",
        })  # fmt: skip
    return rows


def _promises(unit: Unit, year: int) -> list[Node]:
    rows: list[Node] = []
    for promise, place, state, result in Dice(unit.path, year, "promises").some(PROMISES, 3 if unit.detail > 1 else 2):
        rows.append({
            "promised_in": str(year), "promise": promise.format(**unit.words), "place": place.format(**unit.words),
            "owner": "村委会主任", "due": f"{year}-12", "result": result, "state": state,
        })  # fmt: skip
    return rows
