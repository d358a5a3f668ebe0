"""Who holds which post, before and after the election. Surname and 某: nobody real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from tests.demo.days import ELECTION
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.yaml_text import Fields

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏章云苏潘葛奚范彭郎鲁韦"
    "苗花方俞任袁柳鲍史唐费岑薛雷贺倪汤滕殷罗毕郝安常乐于傅皮齐康伍余顾孟平黄穆萧尹"
)
LIMIT = 178


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a post."""

    post: str
    name: str
    sex: str


def _names(unit: Unit) -> list[tuple[str, str]]:
    dice = Dice(unit.path, "people")
    names = [surname + tail for surname in SURNAMES for tail in ("某某", "某")] + ["欧阳某某", "诸葛某"]
    return [(name, "女" if dice.is_one_in(3) else "男") for name in dice.shuffled(names)]


POSTS = (
    "党组织书记",
    "主任",
    "副主任",
    "村委委员",
    "村委委员（妇女工作）",
    "监委会主任",
    "监委会委员",
    "监委会委员（财会）",
    "报账员",
    "村文书",
    "党组织副书记",
    "党组织委员",
    "集体理事长",
    "集体理事",
    "集体监事",
)


@cache
def holders(unit: Unit, is_new: bool) -> dict[str, Holder]:
    """Every post of the unit; after the election about half of the people have changed."""
    names = _names(unit)
    people = {post: _holder(unit, post, names[index]) for index, post in enumerate(POSTS)}
    if not is_new:
        return people
    for index, post in enumerate(POSTS):
        if index % 2 == 1 or post == "监委会委员（财会）":
            people[post] = _holder(unit, post, names[len(POSTS) + index])
    return people


def _holder(unit: Unit, post: str, named: tuple[str, str]) -> Holder:
    name, sex = named
    return Holder(titled(unit, post), name, "女" if "妇女" in post else sex)


def titled(unit: Unit, post: str) -> str:
    """The post as the unit calls it: a neighbourhood committee is no village."""
    if unit.is_village:
        return {"主任": "村委会主任", "副主任": "村委会副主任"}.get(post, post)
    return {
        "主任": "居委会主任",
        "副主任": "居委会副主任",
        "村委委员": "居委委员",
        "村委委员（妇女工作）": "居委委员（妇女工作）",
        "村文书": "社区文书",
        "监委会主任": "居务监督委员会主任",
    }.get(post, post)


def holder(unit: Unit, post: str, day: date) -> Holder:
    return holders(unit, day > ELECTION)[post]


def person(unit: Unit, post: str, day: date) -> Fields:
    """A `Person` part: post and name in office on that day."""
    found = holder(unit, post, day)
    return {"post": found.post, "name": found.name}


def representatives(unit: Unit, is_new: bool) -> list[tuple[str, str]]:
    """Names of the representatives: others than the office-holders."""
    count = {1: 5, 2: 16, 3: 22, 4: 52}[unit.size]
    start = len(POSTS) * 2 + (7 if is_new else 0)
    return _names(unit)[start : start + count]
