"""The election of March 2026 in numbered notices, as most units posted them; some wrote records (`kinds/election.py`)."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, notice
from tests.demo.people import holders, representatives

FULL = ("baidai", "zhenxi", "miefang")
"""Villages that put the whole election on the web, as records."""
NOTICED = "youpo"
"""The village that did so in notices."""
RECORDED = (*FULL, "caiqi")
"""Villages that wrote records and no notices."""
POSTS = ("主任", "副主任", "村委委员", "村委委员（妇女工作）")


@dataclass(frozen=True, slots=True)
class Count:
    """The poll: registered ≥ issued ≥ returned = valid + invalid."""

    registered: int
    issued: int
    returned: int
    invalid: int

    @property
    def valid(self) -> int:
        return self.returned - self.invalid


def count(unit: Unit) -> Count:
    dice = Dice(unit.path, "poll")
    registered = unit.population * dice.number(78, 84) // 100
    issued = registered * dice.number(86, 95) // 100
    returned = issued - dice.number(0, max(1, issued // 60))
    return Count(registered, issued, returned, dice.number(0, max(1, returned // 50)))


def elections(unit: Unit) -> Iterator[Made]:
    """Numbers 1 to 4 in one village; elsewhere the result alone, or what is no record: when to register."""
    if unit.slug == NOTICED:
        yield _committee(unit)
        yield _candidates(unit)
    if unit.slug in (*FULL, NOTICED):
        yield _registration(unit)
    if unit.slug not in RECORDED:
        yield _result(unit)


def _word(unit: Unit) -> str:
    return "村民" if unit.is_village else "居民"


def _head(unit: Unit, number: int, slug: str, title: str, day: date) -> Head:
    law = "村民委员会组织法(2025) 15" if unit.is_village else "城市居民委员会组织法 8"
    return Head("notice", f"{day:%Y-%m-%d}-{slug}", "committee", "VA-E01", f"换届选举公告（第{number}号）：{title}", day,
                event=day, basis=(law,) if unit.detail > 1 else ())  # fmt: skip


def _committee(unit: Unit) -> Made:
    word, day = _word(unit), date(2026, 1, 26)
    names = [name for name, _ in representatives(unit, False)][: 5 if unit.size > 1 else 3]
    rows = "\n".join(f"{index}. {name}" for index, name in enumerate(names, 1))
    text = f"""
本届{word}委员会任期到2026年3月届满。经{word}小组推选，产生{word}选举委员会，名单如下：

{rows}

以上人员如被提名为候选人，应当退出选举委员会，由得票次多的人递补。

## 选举委员会办公时间

{unit.words["hall"]}，每天上午8:30至11:00，下午2:00至4:30。

{unit.name}{word}选举委员会
"""
    return notice(unit, _head(unit, 1, "election-committee", "选举委员会组成", day), text)


def _registration(unit: Unit) -> Made:
    word, day = _word(unit), date(2026, 2, 9)
    rows = "\n".join(f"| {name} | {houses} | {_when(index)} |" for index, (name, houses) in enumerate(unit.groups[:18]))
    text = f"""
凡年满18周岁、户籍在本{"村" if unit.is_village else "社区"}或者在本{"村" if unit.is_village else "社区"}居住一年以上并申请参加选举的{word}，请在2026年2月9日至3月3日登记。

| 小组 | 户数 | 上门登记时间 |
|---|---:|---|
{rows}

登记名单于3月7日公布。对名单有不同意见的，请自公布之日起五日内向选举委员会提出，选举委员会三日内答复。

> 登记只核对人数，名单张贴在公开栏，网站不公布个人信息。
"""
    return notice(unit, _head(unit, 2, "registration", "选民登记", day), text)


def _when(index: int) -> str:
    return f"2月{10 + index % 14}日{'上午' if index % 2 else '下午'}"


def _candidates(unit: Unit) -> Made:
    word, day = _word(unit), date(2026, 3, 16)
    people = holders(unit, True)
    rows = "\n".join(
        f"| {people[post].post} | {people[post].name} | {_second(unit, index)} |" for index, post in enumerate(POSTS)
    )
    text = f"""
经提名和资格审查，{word}委员会成员正式候选人如下（按姓名笔画排列，不分先后）：

| 职务 | 候选人 | 候选人 |
|---|---|---|
{rows}

**选举日**：2026年3月28日（星期六）。

**投票时间**：上午8:00至11:30。

**投票地点**：{unit.words["square"]}中心会场；行动不便的{word}可以申请流动票箱，由三名工作人员同行。

每人接受委托不超过三人，候选人不得接受委托。委托登记截止到3月25日。
"""
    return notice(unit, _head(unit, 3, "candidates", "候选人和投票安排", day), text)


def _second(unit: Unit, index: int) -> str:
    return representatives(unit, True)[index][0]


def _result(unit: Unit) -> Made:
    word, day, poll = _word(unit), date(2026, 3, 29), count(unit)
    dice = Dice(unit.path, "votes")
    people = holders(unit, True)
    posts = POSTS if unit.size > 1 else POSTS[:1] + POSTS[2:]
    lines = []
    for index, post in enumerate(posts):
        won = poll.valid * dice.number(62, 88) // 100
        lines.append(f"| {people[post].post} | {people[post].name} | {won} | 当选 |")
        if unit.size > 1:
            lost = dice.number(0, poll.valid - won)
            lines.append(f"| {people[post].post} | {_second(unit, index)} | {lost} | |")
    rows = "\n".join(lines)
    text = f"""
2026年3月28日，本{"村" if unit.is_village else "社区"}举行{word}委员会换届选举。登记参加选举的{word}{poll.registered}人，发出选票{poll.issued}张，收回{poll.returned}张，其中有效票{poll.valid}张、无效票{poll.invalid}张。参加投票的人数超过登记人数的一半，选举有效。

| 职务 | 姓名 | 得票 | 结果 |
|---|---|---:|---|
{rows}

新一届{word}委员会自选举结果公布之日起履行职责，十日内完成工作移交。

{days.spoken(day)}
"""
    return notice(unit, _head(unit, 4, "result", "选举结果", day), text)
