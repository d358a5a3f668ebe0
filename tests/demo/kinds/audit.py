"""Audits before the election and of the collective's year; each finding with what was done about it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days, money
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import titled
from tests.demo.yaml_text import Fields, Node

LEAVING = ("daoyu/lusheng", "daoyu/baidai", "qilu/youpo", "qilu/zhenxi", "lanbu/tongling", "daoyu/pengyu")
YEARLY = ("daoyu/luting", "daoyu/zhaolu", "qilu/yanquan", "lanbu/miefang", "lanbu/caiqi")
UNSETTLED = "qilu/zhenxi"
"""Whose audit leaves a sum of which nobody has said where it went."""


def records(unit: Unit) -> Iterator[Made]:
    if key(unit) in LEAVING:
        yield _leaving(unit)
    if key(unit) in YEARLY:
        yield _yearly(unit)


def _rent(dice: Dice, *, is_whole: bool) -> Fields:
    """Rent that was called in late; of one village a part stays open."""
    due, late = dice.number(9, 48) * 100_000, dice.number(2, 6) * 100_000
    back = due - late
    rest: Fields = {"action": "余下的调账", "way": "adjusted", "amount": money.yuan(late) if is_whole else "未注明"}
    actions: list[Node] = [
        {
            "action": "向承租方收回欠租",
            "way": "recovered",
            "amount": money.yuan(back),
            "to": "基本账户",
            "done_on": "2026-03-03",
        },
        rest | ({"note": "抵扣承租方代修屋面的费用，凭证附后"} if is_whole else {}),
    ]
    return {
        "no": "一", "matter": "房屋租金没有按期收齐", "amount": money.yuan(due), "cause": "承租方换人，催收不及时",
        "state": "done" if is_whole else "ongoing", "responsible": "报账员", "due": "2026-06-30", "actions": actions,
    }  # fmt: skip


def _cards(unit: Unit, no: str, done: str = "") -> Fields:
    return {
        "no": no, "matter": "固定资产卡片不全", "state": "done" if done else "ongoing", "responsible": titled(unit, "村文书"),
        "due": "2026-09-30", "actions": [{"action": "逐件盘点，补建卡片", "way": "mended", "done_on": done}],
    }  # fmt: skip


def _minutes(unit: Unit, no: str) -> Fields:
    return {"no": no, "matter": "有的会议记录没有写表决票数", "state": "later", "responsible": titled(unit, "主任")}


def _leaving(unit: Unit) -> Made:
    dice = Dice(unit.path, "audit-leaving")
    report = days.workday(date(2026, 2, dice.number(24, 27)))
    findings: list[Node] = [_cards(unit, "二"), _minutes(unit, "三")] if unit.size > 1 else [_cards(unit, "一")]
    if unit.size > 2:
        findings.insert(0, _rent(dice, is_whole=key(unit) != UNSETTLED))
    content: Fields = {
        "form": "leaving",
        "auditor": "区农村集体经济审计站",
        "audited": [{"post": "上届" + titled(unit, "主任")}],
        "scope": "任期内收支、资产、工程和合同",
        "audited_from": "2021-03-27",
        "audited_until": "2025-12-31",
        "fieldwork_from": "2026-01-12",
        "fieldwork_until": days.after(report, -4).isoformat(),
        "amount_audited": money.yuan(dice.number(300, 1400) * 1_000_000),
        "report_no": f"示农审〔2026〕{dice.number(1, 30)}号",
        "report_on": report.isoformat(),
        "opinion": "clean" if unit.size == 1 else "qualified",
        "conclusion": "收支总体清楚，列出的事项请逐项整改",
        "findings": findings,
    }
    published = days.workday(date(2026, 3, dice.number(9, 16)))
    head = Head("audit", "2026-leaving", "committee", "VA-S06", "上届主任离任经济责任审计结果和整改情况", published, event=report,
                basis=("村民委员会组织法(2025) 40",))  # fmt: skip
    return record(unit, head, content)


def _yearly(unit: Unit) -> Made:
    dice = Dice(unit.path, "audit-yearly")
    report = days.workday(date(2026, 5, dice.number(11, 28)))
    findings: list[Node] = [_cards(unit, "1", "2026-08-21")]
    if dice.is_one_in(2):
        fen = dice.number(3, 30) * 10_000
        findings.append(
            {
                "no": "2", "matter": "利息收入晚记一个季度", "amount": money.yuan(fen), "state": "done", "responsible": "报账员",
                "actions": [{"action": "补记入账", "way": "adjusted", "amount": money.yuan(fen), "done_on": "2026-06-10"}],
            }
        )  # fmt: skip
    content: Fields = {
        "form": "annual",
        "auditor": "示例会计师事务所（普通合伙）",
        "scope": "2025年度收支、资产和合同",
        "audited_from": "2025-01-01",
        "audited_until": "2025-12-31",
        "report_on": report.isoformat(),
        "opinion": "clean",
        "findings": findings,
    }
    published = days.workday(date(2026, 9, dice.number(1, 12)))
    head = Head("audit", "2025-collective", "collective", "FA-S02", "集体经济组织2025年度审计结果和整改情况", published,
                period="2025", event=report)  # fmt: skip
    return record(unit, head, content)
