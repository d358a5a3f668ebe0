"""Reports of the committee, of its supervisors, of the collective; what became of a policy; what was learnt."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.kinds.plan import YEARLY
from tests.demo.ledgers import key
from tests.demo.people import titled
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields, Node

SUPERVISED = ("daoyu/lusheng", "qilu/zhenxi", "lanbu/caiqi")
COLLECTIVE = ("daoyu/luting", "qilu/youpo", "lanbu/miefang")
POLICY = ("daoyu/zhaolu", "lanbu/caiqi", "qilu/yanquan")
TOPICAL = {
    "lanbu/miefang": (
        "housing_rental",
        "出租房管理三个月",
        "老街空屋多，租住的人也多。三个月里逐间登记、逐间看电线和灭火器，房东和租客都签了安全约定。\n\n- 登记的人看得见：门口贴有编号；\n- 要改的写清楚：谁改、哪天改完；\n- 改完回头看：隔一周再去一次。",
    ),
    "lanbu/tongling": (
        "organizations",
        "楼组互助社的做法",
        "互助社由楼组长牵头，居民自己报名：会修的修，会量血压的量血压，有空的接孩子。社里不收钱，登记簿放在客堂，谁帮了谁一看就知道。",
    ),
    "qilu/zhenxi": (
        "training",
        "村组干部学习小结",
        "上半年集中学习四次：怎么写收支摘要、怎么遮住姓名、怎么回村民的话、怎么看合同。每次都拿本村的材料当例子，讲完当场改。",
    ),
    "daoyu/luting": (
        "volunteering",
        "汛期志愿巡堤",
        "汛期组织志愿巡堤，两人一组，走完在堤口的木牌上翻牌。今年没有出现漏巡。",
    ),
}


def records(unit: Unit) -> Iterator[Made]:
    if key(unit) in YEARLY:
        yield _annual(unit)
    if key(unit) in SUPERVISED:
        yield _supervision(unit)
    if key(unit) in COLLECTIVE:
        yield _business(unit)
    if key(unit) in POLICY:
        yield _policy(unit)
    if key(unit) in TOPICAL:
        yield _topical(unit)


def _votes(unit: Unit, dice: Dice) -> Fields:
    entitled = {1: 5, 2: 16, 3: 22, 4: 52}[unit.size]
    present = entitled - dice.number(0, 3)
    no, abstain = dice.number(0, 1), dice.number(0, 2)
    counts = {"entitled": entitled, "present": present, "yes": present - no - abstain, "no": no, "abstain": abstain}
    told: Fields = {name: str(count) for name, count in counts.items()}
    return told | {"method": "ballot"}


def _body(unit: Unit) -> str:
    return "villager_representatives_assembly" if unit.is_village else "residents_representatives_assembly"


def _promised(unit: Unit) -> list[Node]:
    return [
        {
            "goal": unit.words["hall"] + "每天开放",
            "promised_in": "2025年工作计划",
            "state": "done",
            "result": "全年开放，晚上开到八点半",
        },
        {
            "goal": f"清理{unit.words['water']}沿岸杂物",
            "promised_in": "2025年工作计划",
            "state": "done",
            "result": "集中清理三次",
        },
        {
            "goal": "更换老旧路灯",
            "promised_in": "2025年工作计划",
            "state": "partly",
            "result": "换了一批",
            "reason": "另一批等供电部门改线",
        },
    ]


def _annual(unit: Unit) -> Made:
    dice = Dice(unit.path, "report-2025")
    day = days.workday(date(2026, 1, dice.number(12, 27)))
    content: Fields = {
        "topic": "annual_work",
        "reported_by": titled(unit, "主任"),
        "reported_to": _body(unit),
        "reported_on": day.isoformat(),
        "figures": [
            {"label": "开会", "value": f"{dice.number(4, 7)} 次"},
            {"label": "办理大家提的事", "value": f"{dice.number(30, 120)} 件"},
            {"label": "走访", "value": f"{unit.households} 户", "note": "每户至少一次"},
        ],
        "goals": _promised(unit),
        "outcome": "passed",
        "votes": _votes(unit, dice),
        "plan_ref": "plan/2025",
        "text": said(unit, "一年来，村委会按计划办事，按季公布收支。做到的写在下面，没做到的也写在下面，原因一并说明。\n\n明年先办大家投票选出来的三件事。"),
    }  # fmt: skip
    title = said(unit, "村民委员会2025年工作报告")
    head = Head("report", "2025-annual", "committee", "VA-M04", title, days.after(day, 3), period="2025", event=day)
    return record(unit, head, content)


def _supervision(unit: Unit) -> Made:
    dice = Dice(unit.path, "report-supervision")
    day = days.workday(date(2026, 1, dice.number(12, 27)))
    raised = dice.number(3, 7)
    content: Fields = {
        "topic": "supervision",
        "reported_by": titled(unit, "监委会主任"),
        "reported_to": _body(unit),
        "reported_on": day.isoformat(),
        "figures": [
            {"label": "审核凭证", "value": f"{dice.number(110, 380)} 张"},
            {"label": "到现场看工程", "value": f"{dice.number(3, 9)} 次"},
            {"label": "提出意见", "value": f"{raised} 条"},
            {"label": "已经答复", "value": f"{raised - 1} 条", "note": "另 1 条在2026年一季度答复"},
        ],
        "outcome": "passed",
        "votes": _votes(unit, dice),
        "text": "监督委员会每月看一次凭证，工程关键的几天到现场。意见和答复都已经在公开栏公布，这里不重复。",
    }
    title = said(unit, "村务监督委员会2025年工作报告")
    head = Head(
        "report", "2025-supervision", "supervision", "VA-S03", title, days.after(day, 3), period="2025", event=day
    )
    return record(unit, head, content)


def _business(unit: Unit) -> Made:
    dice = Dice(unit.path, "report-business")
    day = days.workday(date(2026, 3, dice.number(9, 20)))
    content: Fields = {
        "topic": "business",
        "reported_by": "集体理事长",
        "reported_to": "members_assembly",
        "reported_on": day.isoformat(),
        "figures": [{"label": "在册成员", "value": f"{unit.members} 人"}, {"label": "履行中的合同", "value": f"{dice.number(2, 6)} 份"}],
        "subsidiaries": [
            {"name": unit.words["coop"], "share": str(dice.number(8, 30)), "income": f"{dice.number(6, 40) * 1000}.00", "note": "按股分红"}
        ],
        "outcome": "heard",
        "text": f"2025年集体收入主要来自{unit.words['old']}出租和{unit.words['crop']}。各季收支明细已经分别公布，这里说三件事：合同到期怎么续，欠款怎么收，明年打算怎么办。",
        "statement_refs": ["ledger/2025-q4-collective"],
    }  # fmt: skip
    head = Head(
        "report",
        "2025-business",
        "collective",
        "FA-M15",
        "2025年度经营和财务报告",
        days.after(day, 4),
        period="2025",
        event=day,
    )
    return record(unit, head, content)


def _policy(unit: Unit) -> Made:
    dice = Dice(unit.path, "report-policy")
    content: Fields = {
        "topic": "policy",
        "reported_by": titled(unit, "主任"),
        "policies": [
            {
                "policy": "耕地地力保护补贴", "action": "逐户核对面积，公示七天", "result": "全部发到户，清册上墙",
                "reached": str(unit.households - dice.number(20, 60)),
            },
            {"policy": "城乡居民医保参保", "action": "上门登记，帮老人在手机上缴费", "result": "参保登记完成"},
            {"policy": "秸秆禁烧和综合利用", "action": "统一打捆运到收储点", "result": "没有焚烧"},
        ],
    }  # fmt: skip
    span = days.quarter(2026, 2)
    day = days.workday(days.after(span.last, dice.number(6, 15)))
    head = Head(
        "report", f"{span.text}-policy", "committee", "GA-M08", f"{span.spoken}政策落实情况", day, period=span.text
    )
    return record(unit, head, content)


def _topical(unit: Unit) -> Made:
    topic, title, text = TOPICAL[key(unit)]
    dice = Dice(unit.path, "report-topic")
    day = days.workday(date(2026, 8, dice.number(3, 26)))
    asked = dice.number(24, 60)
    content: Fields = {
        "topic": topic,
        "reported_by": titled(unit, "副主任"),
        "text": text,
        "satisfaction": {"asked": str(asked), "satisfied": str(asked - 5), "fair": "4", "dissatisfied": "1"},
    }
    head = Head("report", f"2026-08-{topic.replace('_', '-')}", "committee", "GA-M08", title, day, event=day)
    return record(unit, head, content)
