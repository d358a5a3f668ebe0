"""四议两公开 and resolutions: of works, of leases, and of everything else that villagers decide."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from tests.demo import days
from tests.demo.chains import Chain
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.leases import Lease
from tests.demo.matters import Matter
from tests.demo.money import words, yuan
from tests.demo.people import representatives, titled
from tests.demo.yaml_text import Fields, Node

ORIGINS = ("党员群众建议", "村干部提议", "上级安排", "村民代表联名建议")
ONLY_YES = {"daoyu/baidai/2026-04-clinic-ramp", "qilu/youpo/2026-05-reservoir-rail"}
"""Resolutions of which the paper states the yes votes only: PRO-06 asks."""
NO_COUNT = {"qilu/zhaolu/2026-06-stone-wall"}
"""A resolution passed unanimously without a count: PRO-06 asks."""
COLLECTIVE_LAW = date(2025, 5, 1)


@dataclass(frozen=True, slots=True)
class Course:
    """The days of the six steps; None where the matter does not go so far."""

    proposed: date
    consulted: date
    reviewed: date
    resolved: date
    disclosed: date
    told: date | None


def _at(unit: Unit, slug: str) -> str:
    return f"{unit.town}/{unit.slug}/{slug}"


def of_work(chain: Chain) -> Made:
    course = Course(chain.proposed, chain.consulted, chain.reviewed, chain.resolved, chain.disclosed, chain.told)
    unit, work = chain.unit, chain.work
    words_of = f"同意实施{work.name}。预算{yuan(chain.budget, is_short=True)}元，资金来源：" + "、".join(
        f"{name}{yuan(fen, is_short=True)}元" for name, fen in chain.funding()
    )
    text = (
        f"{work.why}。{'会议讨论后形成以下决议' if days.is_over(chain.resolved) else '拟提交会议表决的方案'}：\n\n1. {words_of if not days.is_over(chain.settled) else _budget_words(chain)}。\n"
        f"2. 建设地点：{work.place}；建设内容：{work.scale}。\n"
        f"3. 按规定方式确定施工单位，合同和付款情况随财务收支一起公开。\n4. 监督委员会派人全程监督，参加验收。"
    )
    content: Fields = {
        "matter": f"{work.name}（{work.place}）",
        "decision_body": _body(unit, work.book, chain.resolved),
        "amount": _amount(chain.budget, unit),
        "steps": _steps(unit, chain.resolution_slug, course, work.book),
        "resolution_text": text,
        "objection": _objection(unit, chain.disclosed) if days.is_over(chain.disclosed) else "",
        "contract_refs": [f"contract/{chain.slug}"] if chain.is_started else [],
        "project_refs": [f"project/{chain.slug}"] if chain.is_started else [],
    }
    return record(unit, _head(unit, chain.resolution_slug, work.book, f"{work.name}四议两公开", course), content)


def _budget_words(chain: Chain) -> str:
    return f"同意实施{chain.work.name}，预算不超过{yuan(chain.budget, is_short=True)}元，超出部分须另行讨论"


def of_lease(lease: Lease) -> Made:
    deal, unit, resolved = lease.deal, lease.unit, lease.resolved
    course = Course(days.after(resolved, -17), days.after(resolved, -12), days.after(resolved, -7), resolved,
                    days.workday(days.after(resolved, 1)), days.workday(days.after(lease.start, 20)))  # fmt: skip
    slug = f"{resolved:%Y-%m}-{deal.slug}"
    verb = "发包" if deal.kind == "contracting_out" else "出租"
    text = (
        f"1. 同意{verb}{deal.subject}，面积（数量）{deal.quantity}{deal.measure}，期限{deal.years}年。\n"
        f"2. 起始价每{deal.measure}每年{yuan(deal.price * 9 // 10 // 100 * 100, is_short=True)}元，价高者得，同等条件下本村成员优先。\n"
        "3. 收入进集体经济组织账户，使用情况每季度公布。"
    )
    content: Fields = {
        "matter": f"{deal.subject}{verb}方案",
        "decision_body": "members_assembly" if resolved.year > 2024 else "member_representatives_assembly",
        "steps": _steps(unit, slug, course, "collective"),
        "resolution_text": text,
        "contract_refs": [f"contract/{lease.slug}"],
    }
    return record(unit, _head(unit, slug, "collective", f"{deal.subject}{verb}事项决议", course), content)


def of_matter(unit: Unit, matter: Matter) -> Made:
    """A matter without a building site: pact, allowance, budget, dividend …"""
    resolved = matter.day
    slug = f"{resolved:%Y-%m}-{matter.slug}"
    told = days.workday(days.after(resolved, matter.done_after)) if matter.done_after else None
    course = Course(days.after(resolved, -16), days.after(resolved, -11), days.after(resolved, -6), resolved,
                    days.workday(days.after(resolved, 2)), told)  # fmt: skip
    steps = _steps(unit, slug, course, matter.book, matter.body)
    if not matter.is_whole:
        steps = [step for step in steps if isinstance(step, dict) and step["step"] == "resolution"]
    head = _head(unit, slug, matter.book, matter.title.format(**unit.words), course, is_whole=matter.is_whole)
    content: Fields = {
        "matter": matter.title.format(**unit.words),
        "decision_body": _resident(unit, matter.body),
        "amount": _amount(matter.amount * 100, unit) if matter.amount else "",
        "steps": steps,
        "resolution_text": _local(unit, matter.text.format(**unit.words)),
        "recused": [titled(unit, post) for post in matter.recused],
    }
    return record(unit, head, content)


def _local(unit: Unit, text: str) -> str:
    return text if unit.is_village else text.replace("村民", "居民").replace("全村", "全社区").replace("本村", "本社区")


def _resident(unit: Unit, body: str) -> str:
    return body if unit.is_village or body != "villager_representatives_assembly" else "residents_assembly"


def _body(unit: Unit, book: str, day: date) -> str:
    if book == "collective":
        return "members_assembly" if day >= COLLECTIVE_LAW else "member_representatives_assembly"
    if not unit.is_village:
        return "residents_assembly"
    return "villagers_assembly" if unit.size == 1 else "villager_representatives_assembly"


def _amount(fen: int, unit: Unit) -> Node:
    return {"value": yuan(fen), "words": words(fen)} if unit.has_words else yuan(fen)


def _head(unit: Unit, slug: str, book: str, title: str, course: Course, *, is_whole: bool = True) -> Head:
    day, event = course.disclosed, course.resolved
    if is_whole and course.told and days.is_over(course.told):
        day = course.told
    if not days.is_over(day):
        day, event = days.workday(days.after(course.reviewed, 3)), course.reviewed
    return Head(
        "decision", slug, book, "VA-D02" if is_whole else "VA-D03", title, day, event=event,
        basis=_basis(book, day) if unit.detail > 1 else (), objections=day == course.disclosed and is_whole,
    )  # fmt: skip


def _basis(book: str, day: date) -> tuple[str, ...]:
    if book == "collective" and day >= COLLECTIVE_LAW:
        return (law(day), "农村集体经济组织法 26—28")
    return (law(day), "村民委员会组织法(2025) 28" if day >= days.NEW_LAW else "村民委员会组织法(2018) 24")


def _objection(unit: Unit, day: date) -> Fields:
    who = titled(unit, "监委会主任")
    return {
        "until": days.after(day, days.posting_days(day, 1)).isoformat(),
        "contact": f"{who}，办公电话 021-0000-0000",
    }


def _steps(unit: Unit, slug: str, course: Course, book: str, body: str = "") -> list[Node]:
    dice = Dice(unit.path, slug, "steps")
    origin = dice.pick(ORIGINS)
    first: Fields = {
        "step": "party_proposal", "date": course.proposed.isoformat(),
        "source": origin if unit.is_village else origin.replace("村民", "居民").replace("村干部", "社区工作者"),
    }  # fmt: skip
    second: Fields = {"step": "joint_consultation", "date": course.consulted.isoformat()}
    if dice.is_one_in(5):
        second |= {"date": course.proposed.isoformat(), "merged_reason": "书记、主任一人担任，提议与商议合并召开"}
    elif unit.detail > 1:
        second |= {
            "opinion": dice.pick(("一致同意提交党员大会审议", "建议补充资金来源后提交审议", "同意方案，压缩预算后提交"))
        }
    vote = _vote(unit, slug, course, dice, book, body)
    if not days.is_over(course.resolved):
        vote = {"step": "resolution", "planned": f"计划{days.spoken(course.resolved)}开会表决"}
    steps: list[Node] = [first, second, _party_step(unit, course, dice), vote]
    return [*steps, *_disclosures(course, dice)]


def _party_step(unit: Unit, course: Course, dice: Dice) -> Fields:
    entitled = {1: 4, 2: 28, 3: 41, 4: 96}[unit.size]
    present = entitled - dice.number(0, entitled // 5)
    step: Fields = {"step": "party_members_review", "date": course.reviewed.isoformat()}
    if unit.detail == 1:
        return step | {"opinion": "同意提交会议表决"}
    return step | _counts(entitled, present, present - dice.number(0, 2), 0) | {"method": "hands"}


def _counts(entitled: int, present: int, yes: int, no: int) -> Fields:
    return {
        "entitled": str(entitled), "present": str(present), "yes": str(yes), "no": str(no),
        "abstain": str(present - yes - no),
    }  # fmt: skip


def _vote(unit: Unit, slug: str, course: Course, dice: Dice, book: str, body: str) -> Fields:
    entitled = _entitled(unit, book, body)
    present = entitled - dice.number(1 if entitled > 6 else 0, max(1, entitled // 7))
    no = dice.number(0, max(0, entitled // 30))
    yes = present - no - dice.number(0, max(0, entitled // 25))
    step: Fields = {"step": "resolution", "date": course.resolved.isoformat()}
    if _at(unit, slug) in ONLY_YES:
        return step | {"entitled": str(entitled), "present": str(present), "yes": str(yes), "method": "hands"}
    if _at(unit, slug) in NO_COUNT:
        return step | {"method": "unanimous", "opinion": "到会人员一致通过，会议记录存村委会"}
    if unit.detail == 1 and dice.is_one_in(2):
        return step | _counts(entitled, present, present, 0) | {"method": "unanimous"}
    step |= _counts(entitled, present, yes, no) | {"method": dice.pick(("ballot", "hands"))}
    if unit.detail > 2 and unit.size > 1 and book != "collective" and body != "villagers_assembly":
        step |= _roles(unit, entitled, present, yes)
    if unit.detail > 2:
        step["supervision_opinion"] = dice.pick(
            ("程序符合规定，同意公开", "全程列席，票数当场核对无误", "建议公开时附预算明细")
        )
    return step


def _roles(unit: Unit, entitled: int, present: int, yes: int) -> Fields:
    """Who came, by role, and the share of yes votes as the paper prints it."""
    reps = len(representatives(unit, False))
    members = entitled - reps
    share = Decimal(yes * 100) / present
    rows: list[Node] = [
        {"role": "村民代表", "entitled": str(reps), "present": str(present - members), "may_vote": "true"},
        {"role": "村民委员会成员", "entitled": str(members), "present": str(members), "may_vote": "true"},
    ]
    printed: Node = {
        "label": "同意率", "percent": str(share.quantize(Decimal("0.1"), ROUND_HALF_UP)), "count": str(yes),
        "whole": str(present), "base": "到会有表决权的人",
    }  # fmt: skip
    return {"attendance": rows, "shares": [printed]}


def _entitled(unit: Unit, book: str, body: str) -> int:
    if body == "villagers_assembly" or unit.size == 1:
        return unit.population * 8 // 10
    if book == "collective":
        return unit.members if body != "member_representatives_assembly" else max(21, unit.members // 18)
    return len(representatives(unit, False)) + {2: 5, 3: 5, 4: 7}[unit.size]


def _disclosures(course: Course, dice: Dice) -> list[Node]:
    until = days.after(course.disclosed, days.posting_days(course.disclosed, dice.number(0, 4)))
    fifth: Fields = {"step": "resolution_disclosure", "date": course.disclosed.isoformat(), "until": until.isoformat()}
    if not days.is_over(course.disclosed):
        fifth = {"step": "resolution_disclosure", "planned": "表决通过后两天内公开"}
    if course.told is None:
        return [fifth]
    sixth: Fields = {"step": "implementation_disclosure"}
    if days.is_over(course.told):
        sixth |= {
            "date": course.told.isoformat(),
            "until": days.after(course.told, days.posting_days(course.told, dice.number(0, 3))).isoformat(),
        }
    else:
        sixth["planned"] = f"计划{days.near(course.told)}公开实施结果"
    return [fifth, sixth]
