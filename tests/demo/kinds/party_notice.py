"""Notices of Party organisations: candidates (some still posted, some gone), dues by the year, organisation life by the half."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days, money
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.masks import masked
from tests.demo.yaml_text import Fields, Node

CANDIDATES = (
    ("daoyu/baidai", date(2025, 11, 12), ("candidate", "candidate")),
    ("daoyu/baidai", date(2026, 11, 9), ("probationary", "probationary", "candidate")),
    ("qilu/youpo", date(2026, 6, 22), ("full",)),
    ("lanbu/caiqi", date(2026, 11, 12), ("activist", "candidate")),
)
DUES = ("daoyu/baidai", "qilu/youpo", "lanbu/tongling")
LIFE = ("daoyu/zhaolu", "lanbu/caiqi", "lanbu/miefang")
PARTY_RULE = "中国共产党发展党员工作细则"
_GATHERINGS = (
    ("支部党员大会", 2, "讨论年度工作和发展党员"),
    ("主题党日", 6, "清理河道、走访独居老人、学习文件"),
    ("党课", 2, "书记讲课，党员交流"),
)


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    for place, day, stages in CANDIDATES:
        if place == key:
            yield _candidates(unit, day, stages)
    if key in DUES:
        yield from (_dues(unit, year) for year in (2024, 2025))
    if key in LIFE:
        yield from (_life(unit, span) for span in (days.half(2025, 2), days.half(2026, 1)))


def _organization(unit: Unit) -> str:
    return f"中共{unit.name}{'总支部委员会' if unit.size == 4 else '支部委员会'}"


def _candidates(unit: Unit, day: date, stages: tuple[str, ...]) -> Made:
    dice = Dice(unit.path, "candidates", day)
    until = days.after(day, 15 + dice.number(1, 5))
    rows: list[Node] = []
    for index, stage in enumerate(stages):
        applied = date(day.year - 2, dice.number(1, 12), dice.number(1, 28))
        rows.append(
            {
                "name": masked(unit, day, index),
                "stage": stage,
                "branch": f"第{'一二三'[index]}党小组",
                "applied_on": applied.isoformat(),
                "trained": "参加镇党校培训合格" if stage != "activist" else "",
            }
        )
    board: Fields = {
        "title": "发展党员公示名单（全名）",
        "place": unit.boards[0],
        "from": day.isoformat(),
        "until": until.isoformat(),
        "count": f"{len(rows)} 人",
        "signed_by": ["党组织书记", "党组织委员"],
    }
    content: Fields = {
        "expires_on": until.isoformat(),
        "board_list": [board],
        "organization": _organization(unit),
        "candidates": rows,
        "text": "公示期间，党员和群众都可以反映情况。反映人的姓名严格保密。",
        "objection": {"until": until.isoformat(), "contact": f"{_organization(unit)}，或者镇（街道）党建办公室"},
    }
    head = Head("party_notice", f"{day:%Y-%m}-candidates", "party", "PA-M02", f"{day.year}年{day.month}月发展党员公示",
                day, event=day, objections=True, reviewed=False, basis=(PARTY_RULE,),
                hangs=(until - day).days)  # fmt: skip
    return record(unit, head, content)


def _dues(unit: Unit, year: int) -> Made:
    dice = Dice(unit.path, "dues", year)
    members = 24 + unit.size * 14 + dice.number(0, 9)
    opening, collected = dice.number(600, 1900) * 100, members * 12 * dice.number(6, 14) * 100
    returned, book = dice.number(300, 900) * 100, dice.number(180, 420) * 100
    visit = dice.number(200, 500) * 100
    spent = book + visit
    dues: Fields = {
        "opening_balance": money.yuan(opening),
        "collected": money.yuan(collected),
        "returned": money.yuan(returned),
        "handed_up": money.yuan(collected),
        "spent": money.yuan(spent),
        "closing_balance": money.yuan(opening + returned - spent),
        "members_due": str(members),
        "members_paid": str(members),
        "uses": [
            {"item": "购买学习书籍", "paid_on": f"{year}-05-18", "amount": money.yuan(book)},
            {
                "item": "七一走访慰问",
                "paid_on": f"{year}-06-28",
                "amount": money.yuan(visit),
                "note": "只列合计，不列个人",
            },
        ],
    }
    published = days.workday(date(year + 1, 1, 14))
    head = Head("party_notice", f"{year}-dues", "party", "PA-M03", f"{year}年度党费收缴和使用情况", published,
                period=str(year), reviewed=False)  # fmt: skip
    return record(unit, head, {"organization": _organization(unit), "dues": dues})


def _life(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, "life", span.text)
    members = 30 + unit.size * 8 + dice.number(0, 6)
    excellent = members // 3
    gatherings: list[Node] = [
        {"item": item, "times": str(times), "entitled": str(members), "present": str(members - dice.number(1, 6)),
         "content": content}
        for item, times, content in _GATHERINGS
    ]  # fmt: skip
    content: Fields = {"organization": _organization(unit), "gatherings": gatherings}
    if span.text.endswith("h2"):
        content |= {
            "members_total": str(members),
            "grades": [
                {"grade": "excellent", "count": str(excellent)},
                {"grade": "qualified", "count": str(members - excellent)},
                {"grade": "unqualified", "count": "0"},
            ],
        }
    content["tasks"] = [{"task": "工程款支付前看凭证、看现场", "responsible": "党组织委员", "progress": "每笔都看过"}]
    published = days.workday(days.after(span.last, 6))
    head = Head("party_notice", f"{span.text}-life", "party", "PA-S01", f"{span.spoken}组织生活和党风廉政情况",
                published, period=span.text, reviewed=False)  # fmt: skip
    return record(unit, head, content)
