"""Counts and sums of assistance: who it is stands on the board only; what is less than five is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from tests.demo import days, money
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.people import titled
from tests.demo.yaml_text import Fields, Node

ALLOWANCE = ("daoyu/baidai", "qilu/zhenxi", "lanbu/tongling")
CHILDREN = ("daoyu/baidai", "lanbu/caiqi")
PRIORITY = ("daoyu/lusheng", "qilu/youpo")
HOUSING = ("qilu/yanquan", "daoyu/baidai")
QUARTERS = (days.quarter(2026, 2), days.quarter(2026, 3))
RUNNING = 38
"""Days that the third quarter's posting hangs: it still runs on the last day of the demonstration."""
MONTHLY = 1595
HIDDEN = "人数少，写出准数容易认出是谁，所以不写。"


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    for span in QUARTERS:
        if key in ALLOWANCE:
            yield _allowance(unit, span)
        if key in CHILDREN:
            yield _children(unit, span)
    if key in PRIORITY:
        yield _priority(unit)
    if key in HOUSING:
        yield _housing(unit)


def _posted(unit: Unit, head: Head, content: Fields) -> Made:
    """The record with the day on which it goes: the end of its posting."""
    return record(unit, head, {"expires_on": days.after(head.published, head.hangs).isoformat()} | content)


def _head(unit: Unit, span: days.Span, slug: str, code: str, title: str) -> Head:
    dice = Dice(unit.path, "assistance", span.text, slug)
    published = days.workday(days.after(span.last, 12 + dice.number(0, 4)))
    hangs = RUNNING if span.text == "2026-q3" else 17 + dice.number(0, 6)
    return Head("assistance", f"{span.text}-{slug}", "committee", code, f"{span.spoken}{title}", published,
                period=span.text, basis=(law(published),), hangs=hangs)  # fmt: skip


def _board(unit: Unit, head: Head, title: str, count: str) -> Fields:
    return {
        "title": title,
        "place": unit.boards[0],
        "from": head.published.isoformat(),
        "until": days.after(head.published, head.hangs).isoformat(),
        "count": count,
        "signed_by": [titled(unit, "主任"), titled(unit, "监委会主任")],
    }


def _allowance(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, "allowance", span.text)
    houses = dice.number(6, 9) + unit.size * 3
    people = houses + dice.number(4, 9)
    disabled = dice.number(8, 14) + unit.size * 4
    rows: list[Node] = [
        {"item": "最低生活保障", "households": str(houses), "people": str(people), "standard": f"{MONTHLY} 元/人·月",
         "amount": money.yuan(people * MONTHLY * 3 * 100), "state": "paid"},
        {"item": "残疾人两项补贴", "people": str(disabled), "amount": money.yuan(disabled * 3 * 460_00), "state": "paid"},
        {"item": "特困供养", "households": "少于5", "people": "少于5", "amount": "不单列", "state": "paid",
         "service": "每周上门一次"},
    ]  # fmt: skip
    head = _head(unit, span, "allowance", "GA-M01", "低保、特困供养和残疾人补贴情况")
    content: Fields = {
        "board_list": [_board(unit, head, "最低生活保障名单", f"{houses} 户")],
        "program": "最低生活保障、特困供养和残疾人补贴",
        "as_of": span.last.isoformat(),
        "rows": rows,
        "ended": "0",
        "how_to_ask": f"{titled(unit, '村委委员')}，{unit.boards[0]}旁的办公室",
        "suppressed_reason": f"特困供养{HIDDEN}",
    }
    return _posted(unit, head, content)


def _children(unit: Unit, span: days.Span) -> Made:
    dice = Dice(unit.path, "children", span.text)
    old = dice.number(18, 40)
    rows: list[Node] = [
        {"item": "独居老人关爱", "people": str(old), "service": "每周打一次电话，每月上门一次", "state": "running"},
        {"item": "留守儿童关爱", "people": "少于5", "service": "假期作业辅导，每月联系一次家长", "state": "running"},
        {"item": "困境儿童保障", "households": "少于5", "people": "少于5", "amount": "不单列", "state": "paid"},
    ]
    head = _head(unit, span, "care", "GA-M04", "困境儿童、留守儿童和老年人关爱情况")
    content: Fields = {
        "program": "儿童和老年人关爱",
        "as_of": span.last.isoformat(),
        "rows": rows,
        "suppressed_reason": f"儿童{HIDDEN}",
    }
    return _posted(unit, head, content)


def _priority(unit: Unit) -> Made:
    dice = Dice(unit.path, "priority")
    span = days.quarter(2026, 3)
    rows: list[Node] = [
        {
            "item": "重点帮扶",
            "households": str(dice.number(5, 9)),
            "people": str(dice.number(11, 19)),
            "state": "running",
        }
    ]
    measures: list[Node] = [
        {
            "measure": "每户一名村干部联系",
            "responsible": titled(unit, "副主任"),
            "due": "全年",
            "progress": "已全部联系上",
        },
        {"measure": "介绍到合作社打零工", "responsible": titled(unit, "村委委员"), "due": "2026年底前"},
    ]
    head = _head(unit, span, "priority", "VA-D08", "重点帮扶人员和方案")
    content: Fields = {"program": "重点帮扶", "as_of": span.last.isoformat(), "rows": rows, "measures": measures}
    return _posted(unit, head, content)


def _housing(unit: Unit) -> Made:
    dice = Dice(unit.path, "housing")
    span = days.quarter(2026, 2)
    insured = unit.population - dice.number(20, 60)
    rows: list[Node] = [
        {"item": "城乡居民医疗保险参保", "people": str(insured), "state": "done"},
        {"item": "危房改造", "households": "少于5", "state": "running", "amount": "不单列"},
    ]
    head = _head(unit, span, "tasks", "GA-M06", "参保和危房改造进展")
    content: Fields = {"program": "参保、危房改造", "as_of": span.last.isoformat(), "rows": rows}
    return _posted(unit, head, content)
