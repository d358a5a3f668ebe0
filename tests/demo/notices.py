"""Everything that is said in words: plans, pacts, rotas, guides, meetings, the things that a village tells its people."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.chains import Chain
from tests.demo.dice import Dice
from tests.demo.elections import elections
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, notice
from tests.demo.people import titled
from tests.demo.sheets import SHEETS, Sheet
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields

SHORT_POSTING = {"qilu/zhenxi/2026-06-08-reading-month": 10, "lanbu/miefang/2026-09-14-market-day": 12}
"""Postings since 2026 that hung too short a time: PRO-11 asks."""


def notices(unit: Unit, works: list[Chain]) -> Iterator[Made]:
    yield from elections(unit)
    yield _plan(unit, works)
    if unit.size != 3 or "oldtown" in unit.tags:
        yield from _rotas(unit)
    yield from _contest(unit)
    yield from _consultation(unit, works)
    yield from _meetings(unit, works)
    for sheet in SHEETS:
        if _is_for(unit, sheet):
            yield _sheet(unit, sheet)


def _is_for(unit: Unit, sheet: Sheet) -> bool:
    return bool({*unit.tags, unit.town, f"{unit.town}/{unit.slug}"} & set(sheet.units))


def _sheet(unit: Unit, sheet: Sheet) -> Made:
    slug = f"{sheet.day:%Y-%m-%d}-{sheet.slug}"
    head = Head(
        "notice", slug, sheet.entity, sheet.code, said(unit, sheet.title.format(**unit.words)), sheet.day, event=sheet.day,
        hangs=SHORT_POSTING.get(f"{unit.town}/{unit.slug}/{slug}", 0),
        attachments=_attached(sheet),
    )  # fmt: skip
    blanks = {**unit.words, "name": unit.name, "committee": unit.committee, "chair": titled(unit, "监委会主任")}
    return notice(unit, head, said(unit, sheet.text.format(**blanks)) + f"\n\n{unit.committee}\n")


def _attached(sheet: Sheet) -> tuple[Fields, ...]:
    return ({"label": sheet.attached, "absent": "纸质件存档案室，尚未制作网络版"},) if sheet.attached else ()


def _plan(unit: Unit, works: list[Chain]) -> Made:
    dice = Dice(unit.path, "plan")
    day = days.workday(date(2026, 1, dice.number(19, 30)))
    own = [chain for chain in works if chain.proposed.year == 2026]
    rows = [
        f"| {chain.work.name} | {chain.work.budget / 10000:g} | {days.near(chain.accepted)} | {titled(unit, '副主任')} |"
        for chain in own
    ]
    rows += [
        f"| {unit.words['hall']}全年开放 | — | 全年 | {titled(unit, '村文书')} |",
        f"| {unit.words['road']}沿线整治 | — | 上半年 | {titled(unit, '村委委员')} |",
    ]
    table = "\n".join(rows)
    text = f"""
经会议讨论，2026年要办好以下几件事，每季度公布进展。

| 事项 | 预算（万元） | 完成时间 | 负责岗位 |
|---|---:|---|---|
{table}

## 日常工作

- 财务收支按季公布，往来多的月份按月公布；
- 每月走访独居老人，{unit.words["water"]}沿岸每周巡查一次；
- 意见箱每周五开箱，十个工作日内答复。

## 怎样监督

对计划有意见，可以向{titled(unit, "监委会主任")}提出，也可以写在{unit.words["hall"]}的意见簿上。
"""
    head = Head("notice", "2026-plan", "committee", "VA-M03", "2026年工作计划", day, period="2026", event=day)
    return notice(unit, head, said(unit, text))


WEEK = ("星期一", "星期二", "星期三", "星期四", "星期五")


def _rotas(unit: Unit) -> Iterator[Made]:
    for span in (days.quarter(2026, 4),):
        dice = Dice(unit.path, span.text, "rota")
        posts = ["主任", "副主任", "村委委员", "村文书", "报账员", "村委委员（妇女工作）"]
        turn = dice.shuffled(posts)
        rows = "\n".join(
            f"| {word} | {titled(unit, turn[index])} | {titled(unit, turn[(index + 1) % 6])} |"
            for index, word in enumerate(WEEK)
        )
        text = f"""
| 时间 | 值班岗位 | 替班岗位 |
|---|---|---|
{rows}
| 双休日 | 轮流，见门口牌子 | {titled(unit, "主任")} |

值班地点：{unit.words["hall"]}。办公电话：021-0000-0000。

首问负责：谁先接待，谁负责到底；不归口的事项当场告知去哪里办。
"""
        day = days.workday(days.after(span.first, -5))
        head = Head(
            "notice", f"{span.text}-duty", "committee", "SV-M01", f"{span.spoken}值班安排", day, period=span.text
        )
        yield notice(unit, head, text)


def _contest(unit: Unit) -> Iterator[Made]:
    if unit.size < 3:
        return
    for span in (days.half(2025, 1), days.half(2026, 1)) if unit.size > 3 else (days.half(2026, 1),):
        dice = Dice(unit.path, span.text, "contest")
        marks = sorted(((dice.number(780, 985), name) for name, _ in unit.groups), reverse=True)
        rows = "\n".join(
            f"| {place} | {name} | {mark // 10}.{mark % 10} |" for place, (mark, name) in enumerate(marks, 1)
        )
        text = f"""
按照每月清洁日制度，评比小组（各组代表各1人，{titled(unit, "监委会委员")}监票）对{unit.words["road"]}、{unit.words["water"]}沿岸和房前屋后打分，{span.spoken}平均得分如下：

| 名次 | 小组 | 得分 |
|---:|---|---:|
{rows}

前{min(3, len(marks))}名发给“清洁流动旗”和扫把、垃圾桶等实物，不发现金。打分表可以到{unit.words["hall"]}查看。
"""
        day = days.workday(days.after(span.last, dice.number(4, 11)))
        head = Head(
            "notice",
            f"{span.text}-contest",
            "committee",
            "VA-M13",
            f"{span.spoken}环境卫生评比结果",
            day,
            period=span.text,
        )
        yield notice(unit, head, said(unit, text))


def _consultation(unit: Unit, works: list[Chain]) -> Iterator[Made]:
    """Before one work of 2026: what was talked over, and what came of it."""
    chain = next((chain for chain in works if chain.proposed.year == 2026 and chain.entity == "committee"), None)
    if chain is None:
        return
    work, dice = chain.work, Dice(unit.path, "consultation")
    first, second = days.workday(days.after(chain.proposed, -24)), days.workday(days.after(chain.proposed, -6))
    neighbours = f"{work.households}户受益村民" if work.households else "集体成员"
    text = f"""
{work.why}。村委会准备实施**{work.name}**，先听大家怎么说。

1. 协商时间：{days.spoken(days.after(first, 9))}晚上7:00
2. 协商地点：{unit.words["hall"]}
3. 参加人员：{neighbours}代表、村民代表、施工受影响的住户、监督委员会成员
4. 主要问题：做到哪里、怎么分段施工、出入怎么办、钱从哪里来

不能到会的，请把意见投进意见箱，或者告诉本组组长。
"""
    head = Head(
        "notice",
        f"{first:%Y-%m-%d}-talk-{work.slug}",
        "committee",
        "VA-C01",
        f"{work.name}协商议题",
        first,
        event=first,
    )
    yield notice(unit, head, said(unit, text))
    came = dice.number(14, 38) if unit.size > 1 else 9
    text = f"""
到会{came}人，共提出意见{dice.number(4, 9)}条，归纳如下。

| 意见 | 协商结果 |
|---|---|
| 施工时间避开农忙和上学放学 | 采纳，写入施工合同 |
| {work.place}再往前延一段 | 本次预算不够，列入下年计划 |
| 材料要让大家看得到 | 采纳，样品放在{unit.words["hall"]} |
| 完工后谁来管 | 交由所在小组管护，每季度检查 |

> 协商意见不是决议。{work.name}按四议两公开程序另行表决，结果见 `decision/{chain.resolution_slug}`。
"""
    head = Head(
        "notice",
        f"{second:%Y-%m-%d}-outcome-{work.slug}",
        "committee",
        "VA-C02",
        f"{work.name}协商结果",
        second,
        event=second,
    )
    yield notice(unit, head, said(unit, text))


def _meetings(unit: Unit, works: list[Chain]) -> Iterator[Made]:
    for chain in works:
        if chain.proposed.year < 2026 or chain.work.budget < 100_000:
            continue
        day = days.workday(days.after(chain.resolved, -12))
        body = "成员大会" if chain.entity == "collective" else "村民代表会议" if unit.size > 1 else "村民会议"
        text = f"""
定于{days.spoken(chain.resolved)}下午1:30在{unit.words["hall"]}召开{body}，请全体代表（成员）准时参加。

## 议程

1. 通报上季度财务收支；
2. 讨论并表决**{chain.work.name}**（{chain.work.place}，预算{chain.work.budget / 10000:g}万元）；
3. 其他事项。

表决材料同时放在{unit.words["hall"]}，可以提前查看。因故不能到会的，请于开会前一天告知本组组长。
"""
        entity = chain.entity
        head = Head("notice", f"{day:%Y-%m-%d}-meeting-{chain.work.slug}", entity, "VA-D01", said(unit, f"{body}通知：{chain.work.name}"),
                    day, event=day)  # fmt: skip
        yield notice(unit, head, said(unit, text))
