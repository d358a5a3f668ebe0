"""Registers of the seal: four villages, by the quarter; one quarter without any use, one handover after the election."""

from __future__ import annotations

from collections.abc import Iterator

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.people import titled
from tests.demo.yaml_text import Fields, Node

KEEPERS = ("daoyu/lusheng", "daoyu/pengyu", "qilu/zhenxi", "lanbu/tongling")
PERIODS = (days.quarter(2025, 4), days.quarter(2026, 1), days.quarter(2026, 2), days.quarter(2026, 3))
STILL = ("daoyu/pengyu", "2026-q1")
MATTERS = (
    ("certificate", "办理居住证明", 3, 15),
    ("certificate", "出具土地权属情况说明", 1, 4),
    ("application", "申报补贴材料", 2, 9),
    ("contract", "签订维修合同", 2, 6),
    ("letter", "致镇有关部门的函", 1, 3),
    ("minutes", "村民代表会议纪要", 1, 4),
    ("notice", "张贴公告", 2, 5),
)


def records(unit: Unit) -> Iterator[Made]:
    if f"{unit.town}/{unit.slug}" not in KEEPERS:
        return
    for span in PERIODS:
        yield _register(unit, span)


def _register(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, "seal", span.text)
    is_still = (f"{unit.town}/{unit.slug}", span.text) == STILL
    picked = [] if is_still else dice.some(MATTERS, min(len(MATTERS), unit.size + 2))
    uses = sorted((_use(unit, span, dice, matter) for matter in picked), key=lambda use: str(use["used_on"]))
    total = sum(int(str(use["count"])) for use in uses)
    content: Fields = {
        "keeper": titled(unit, "村文书"),
        "uses": list[Node](uses),
        "total": str(total),
        "refused": "1" if not is_still and dice.is_one_in(3) else "",
    }
    if content["refused"]:
        content["refused_reason"] = "要求在空白介绍信上盖章，没有同意"
    if span.text == "2026-q2":
        content |= {"handed_over_on": "2026-04-03", "handover": "由原任主任当面移交新任主任，镇里派人监交"}
    published = days.workday(days.after(span.last, 8 + dice.number(0, 6)))
    head = Head("seal_register", span.text, "committee", "VA-M06", f"{span.spoken}印章使用登记", published,
                period=span.text, basis=(law(published),))  # fmt: skip
    return record(unit, head, content)


def _use(unit: Unit, span: days.Span, dice: Dice, matter: tuple[str, str, int, int]) -> Fields:
    word, detail, least, most = matter
    day = days.workday(days.after(span.first, dice.number(2, 80)))
    seal = "村民委员会公章" if unit.is_village else "居民委员会公章"
    return {
        "used_on": day.isoformat(),
        "seal": seal,
        "matter": word,
        "detail": detail if unit.is_village else detail.replace("村民", "居民").replace("土地权属", "住房使用"),
        "approver": titled(unit, "主任"),
        "handler": titled(unit, "村文书") if unit.detail > 1 else "",
        "count": str(dice.number(least, most)),
        "taken_out": "true" if word == "contract" and dice.is_one_in(3) else "",
    }
