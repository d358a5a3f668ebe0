"""The election of March 2026 as records: committee, voter list, candidates, result, handover; and two changes before it."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.elections import FULL, POSTS, RECORDED, Count, count
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.money import yuan
from tests.demo.people import holders, person, representatives, titled
from tests.demo.yaml_text import Fields, Node

TERM = "2026—2031年"
LAWS = {"VA-E01": "15", "VA-E02": "17", "VA-E03": "18", "VA-E04": "18", "VA-E05": "24", "VA-E06": "20"}
RESIGNED = {"youpo": ("上坡组组长", "2025-06-20"), "caiqi": ("3组组长", "2024-09-12")}


def records(unit: Unit) -> Iterator[Made]:
    if unit.slug in FULL:
        yield _committee(unit)
        yield _voter_list(unit)
        yield _candidates(unit)
        yield _handover(unit)
    if unit.slug in RECORDED:
        yield _result(unit)
    if unit.slug in RESIGNED:
        yield _change(unit)


def _made(unit: Unit, slug: str, code: str, title: str, day: date, content: Fields) -> Made:
    basis = (f"村民委员会组织法(2025) {LAWS[code]}",) if unit.detail > 1 and day >= days.NEW_LAW else (law(day),)
    head = Head("election", slug, "committee", code, title, day, event=day, basis=basis)
    return record(unit, replace(head, reviewed=False), content)


def _common(number: int, stage: str) -> Fields:
    return {
        "stage": stage, "body": "村民委员会", "term": TERM, "term_years": "5", "notice_no": str(number),
        "election_day": days.ELECTION.isoformat(),
    }  # fmt: skip


def _members(unit: Unit) -> list[Node]:
    names = [name for name, _ in representatives(unit, False)][:5]
    posts = ["选举委员会主任", *(["选举委员会委员"] * (len(names) - 1))]
    return [{"post": post, "name": name} for post, name in zip(posts, names, strict=True)]


def _stations(unit: Unit) -> list[Node]:
    groups: list[Node] = [name for name, _ in unit.groups]
    first, second = groups[: (len(groups) + 1) // 2], groups[(len(groups) + 1) // 2 :]
    found: list[Node] = [
        {"place": f"{unit.words['square']}中心会场", "sort": "main", "groups": first, "hours": "上午8:00至11:30"}
    ]
    if second:
        found.append({"place": unit.words["hall"], "sort": "branch", "groups": second, "hours": "上午8:00至11:00"})
    return [*found, {"place": "行动不便的村民家中", "sort": "mobile", "hours": "上午8:30至10:30，三名工作人员同行"}]


def _schedule() -> list[Node]:
    lines = (
        ("committee", "2026-01-26", "", "推选产生村民选举委员会"),
        ("registration", "2026-02-09", "2026-03-03", "选民登记"),
        ("voter_list", "2026-03-07", "", "公布参加选举的村民名单"),
        ("nomination", "2026-03-09", "2026-03-13", "提名候选人"),
        ("candidates", "2026-03-16", "", "公布候选人"),
        ("election_day", "2026-03-28", "", "投票、开箱、唱票、公布结果"),
        ("handover", "2026-04-03", "", "新老班子工作移交"),
    )
    return [{"event": event, "on": on, "until": until, "what": what} for event, on, until, what in lines]


def _committee(unit: Unit) -> Made:
    content = _common(1, "notice") | {
        "schedule": _schedule(),
        "committee": _members(unit),
        "successors": {"rule": "委员被提名为候选人的退出选举委员会，由推选时得票多的依次递补", "valid_from": "2026-01-26", "valid_until": "2026-03-28"},
        "group_count": str(len(unit.groups)),
        "station_count": str(len(_stations(unit))),
        "stations": _stations(unit),
        "registration": {
            "opens": "2026-02-09", "closes": "2026-03-03", "place": unit.words["hall"], "visits": "高龄和行动不便的村民，由工作人员上门登记",
            "age_rule": "满18周岁，计算到选举日",
            "categories": ["户籍在本村并且在本村居住", "户籍在本村、不在本村居住，本人表示参加选举", "户籍不在本村，在本村居住一年以上，本人申请并经会议同意"],
        },
    }  # fmt: skip
    return _made(
        unit,
        "2026-01-committee",
        "VA-E01",
        "换届选举公告（第1号）：选举委员会、日程和投票地点",
        date(2026, 1, 26),
        content,
    )


def _by_group(unit: Unit, poll: Count) -> list[Node]:
    """The registered voters spread over the groups by households, nothing left over."""
    rows: list[Node] = []
    taken = houses = 0
    for name, own in unit.groups:
        houses += own
        share = poll.registered * houses // unit.households - taken
        taken += share
        rows.append({"group": name, "registered": str(share)})
    return rows


def _voter_list(unit: Unit) -> Made:
    poll, dice = count(unit), Dice(unit.path, "objections")
    objections = dice.number(0, 4)
    content = _common(3, "voter_list") | {
        "registered": str(poll.registered),
        "registered_by_group": _by_group(unit, poll),
        "objections_until": "2026-03-12",
        "objections": str(objections),
        "objections_decided_on": "2026-03-14" if objections else "",
        "text": f"参加选举的村民名单贴在{unit.boards[0]}，网上只公布人数。名单里漏了谁、多了谁、写错了谁，请在期限内告诉选举委员会。",
    }
    return _made(
        unit, "2026-03-voter-list", "VA-E02", "换届选举公告（第3号）：参加选举的村民名单", date(2026, 3, 7), content
    )


def _running(unit: Unit, poll: Count | None) -> list[Node]:
    """Winner and runner-up of each post; with the votes of the poll where there was one."""
    people, dice = holders(unit, True), Dice(unit.path, "votes")
    rows: list[Node] = []
    for index, post in enumerate(POSTS):
        second, sex = representatives(unit, True)[index]
        first: Fields = {"post": people[post].post, "name": people[post].name, "sex": people[post].sex}
        other: Fields = {"post": people[post].post, "name": second, "sex": "女" if "妇女" in post else sex}
        if poll is not None:
            won = poll.valid * dice.number(62, 88) // 100
            first |= {"votes": str(won), "is_elected": "true"}
            other |= {"votes": str(dice.number(0, poll.valid - won)), "is_elected": "false"}
        rows += [first, other]
    return rows


def _proxies(unit: Unit) -> Fields:
    dice = Dice(unit.path, "proxies")
    entrusting = dice.number(12, 30)
    return {
        "entrusting": str(entrusting), "holders": str(entrusting - dice.number(2, entrusting // 2)),
        "most_per_holder": str(dice.number(2, 3)), "closes": "2026-03-25", "no_candidate_holds": "true",
    }  # fmt: skip


def _candidates(unit: Unit) -> Made:
    content = _common(4, "candidates") | {
        "voting_time": "上午8:00至11:30",
        "candidates": _running(unit, None),
        "stations": _stations(unit),
        "station_count": str(len(_stations(unit))),
        "proxies": {"most_per_holder": "3", "closes": "2026-03-25"},
        "text": "候选人按提名票多少排列。候选人不得接受委托投票；每人接受委托不超过三人，委托名单贴在公开栏。",
    }
    return _made(
        unit, "2026-03-candidates", "VA-E03", "换届选举公告（第4号）：候选人和投票安排", date(2026, 3, 16), content
    )


def _seats(unit: Unit) -> list[Node]:
    people = holders(unit, True)
    titles = dict.fromkeys(people[post].post for post in POSTS)
    found: list[Node] = []
    for title in titles:
        number = str(sum(1 for post in POSTS if people[post].post == title))
        found.append({"post": title, "seats": number, "elected": number})
    return found


def _result(unit: Unit) -> Made:
    poll = count(unit)
    content = _common(5, "result") | {
        "group_count": str(len(unit.groups)),
        "station_count": str(len(_stations(unit))),
        "registered": str(poll.registered),
        "voted": str(poll.issued),
        "issued": str(poll.issued),
        "returned": str(poll.returned),
        "valid": str(poll.valid),
        "invalid": str(poll.invalid),
        "proxies": _proxies(unit),
        "seats": _seats(unit),
        "candidates": _running(unit, poll),
        "dual_post": "true" if unit.slug == "baidai" else "false",
        "text": f"选票集中到{unit.words['square']}开箱，公开唱票、计票，当场公布结果。选票封存，交村里档案柜保管。",
    }
    return _made(unit, "2026-03-result", "VA-E04", "换届选举公告（第5号）：选举结果", days.ELECTION, content)


def _handover(unit: Unit) -> Made:
    dice, day = Dice(unit.path, "handover"), date(2026, 4, 3)
    before = date(2026, 3, 20)
    items: list[Node] = [
        {"sort": "seal", "name": "村民委员会公章、财务专用章", "quantity": "2 枚", "handed_on": days.ELECTION.isoformat()},
        {"sort": "cash", "name": "库存现金", "amount": yuan(dice.number(180, 1900) * 100), "handed_on": day.isoformat()},
        {"sort": "bank", "name": f"基本账户（尾号{unit.last4[0]}）对账单", "quantity": "1 份", "handed_on": day.isoformat()},
        {"sort": "books", "name": "2021年以来账册和凭证", "quantity": f"{dice.number(38, 66)} 册", "handed_on": day.isoformat()},
        {"sort": "contracts", "name": "未到期合同", "quantity": f"{dice.number(4, 15)} 份", "handed_on": day.isoformat()},
        {"sort": "archives", "name": "会议记录、村务档案", "quantity": f"{dice.number(20, 90)} 盒", "handed_on": day.isoformat()},
        {"sort": "works", "name": "在建工程和未办完的事", "note": "清单一页，逐项写明进度和经办岗位", "handed_on": day.isoformat()},
    ]  # fmt: skip
    handover: Fields = {
        "formed_on": days.ELECTION.isoformat(), "handed_on": day.isoformat(), "seal_on": days.ELECTION.isoformat(),
        "giver": person(unit, "主任", before), "taker": person(unit, "主任", day),
        "witnesses": [person(unit, "监委会主任", before), {"post": f"{'街道' if unit.town == 'lanbu' else '镇'}包村干部"}],
        "items": items,
    }  # fmt: skip
    if unit.slug == "miefang":
        items.append({"sort": "assets", "name": "旧投影仪", "quantity": "1 台", "state": "open", "note": "在学校借用"})
        handover["left_open"] = "旧投影仪1台在社区学校借用，学期结束时补交"
    content = _common(6, "handover") | {"handover": handover}
    return _made(unit, "2026-04-handover", "VA-E05", "新老村民委员会工作移交清单", date(2026, 4, 6), content)


def _change(unit: Unit) -> Made:
    post, on = RESIGNED[unit.slug]
    day = days.workday(days.after(date.fromisoformat(on), 3))
    houses = dict(unit.groups)[post.removesuffix("组长")]
    ballot: Fields = {
        "entitled": str(houses), "present": str(houses - 6), "yes": str(houses - 9), "no": "1", "abstain": "2",
        "method": "hands", "base": "到会户代表",
    }  # fmt: skip
    changes: list[Node] = [
        {"person": {"post": post}, "change": "resignation", "ground": "外出务工，本人书面提出", "body": "group_assembly", "effective_on": on},
        {"person": {"post": f"{post}（新任）"}, "change": "by_election", "body": "group_assembly", "ballot": ballot,
         "effective_on": on, "term_until": "2026-03-31", "asked_by": titled(unit, "主任")},
    ]  # fmt: skip
    content: Fields = {"stage": "change", "body": "村民小组组长", "changes": changes}
    return _made(unit, f"{on[:7]}-group-head", "VA-E06", f"{post}辞职和补选结果", day, content)
