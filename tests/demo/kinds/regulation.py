"""Pacts before and after, rules for seals and purchases, guides to what can be done at the window."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.pacts import PACT
from tests.demo.people import titled
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields

PACTS = ("qilu/youpo", "qilu/yanquan", "lanbu/caiqi")
OLD_PACTS = ("qilu/youpo", "lanbu/caiqi")
GUIDES = ("lanbu/tongling", "daoyu/baidai", "qilu/zhaolu", "lanbu/miefang")
BUYING = ("daoyu/lusheng", "daoyu/zhaolu", "qilu/zhenxi")
BUYING_RULES = """
## 第一章　买什么先说清

第一条　五百元以下的日常用品，由{clerk}登记后购买。

第二条　五百元以上的，先写申请，写明用途和大概的价钱，由{chair}签字。

## 第二章　怎么比价

第三条　五千元以上的，至少问三家，报价单附在凭证后面。

第四条　同样的东西买价低的；不买最低的，写明理由。

第五条　参加比价的人与卖方是亲属的，自己提出来，换人。

## 第三章　怎么验收

第六条　收货时两个人在场，一人点数，一人登记。

第七条　每季度把买了什么、向谁买、花了多少贴在{board}，监督委员会抽查。
"""
MATTERS: tuple[Fields, ...] = (
    {
        "matter": "老年卡", "audience": "年满六十周岁的村民", "documents": ["身份证", "一寸照片一张"],
        "steps": ["到窗口填表", "工作人员拍照上传", "办好后送到家"], "time": "七个工作日", "fee": "不收费",
    },
    {
        "matter": "医保报销材料代交", "audience": "参加城乡居民医保的村民", "documents": ["社会保障卡", "发票原件", "出院小结"],
        "steps": ["把材料交到窗口", "窗口当面清点、开收条", "每周三送镇里", "报销款直接到本人账户"], "time": "镇里受理后二十个工作日", "fee": "不收费",
    },
    {
        "matter": "开具居住情况证明", "audience": "在册村民", "documents": ["身份证或户口簿"],
        "steps": ["说明用在哪里", "当场核对、登记、盖章"], "time": "当场", "fee": "不收费",
    },
    {
        "matter": "困难临时救助申请", "audience": "遇到急难的家庭", "documents": ["身份证", "户口簿", "能说明情况的材料"],
        "steps": ["口头或书面提出", "两名干部上门了解", "报镇里审核"], "time": "十个工作日内答复", "fee": "不收费",
    },
)  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    if key(unit) in PACTS:
        yield _pact(unit)
    if key(unit) in OLD_PACTS:
        yield _old_pact(unit)
    if key(unit) in BUYING:
        yield _buying(unit)
    if key(unit) in GUIDES:
        yield _guide(unit)


def _blanks(unit: Unit) -> dict[str, str]:
    people = {"clerk": titled(unit, "村文书"), "chair": titled(unit, "主任"), "board": unit.boards[0]}
    return {**unit.words, "name": unit.name, "committee": unit.committee, **people}


def _pact(unit: Unit) -> Made:
    dice = Dice(unit.path, "pact")
    adopted = days.workday(date(2026, 5, dice.number(11, 22)))
    present = unit.population * dice.number(55, 63) // 100
    no, abstain = dice.number(1, 9), dice.number(0, 7)
    text = PACT.partition("\n\n")[2].format(**_blanks(unit))
    content: Fields = {
        "form": "pact",
        "version": "2026年修订",
        "drafted_by": "村民代表起草小组",
        "decision_body": "villagers_assembly",
        "adopted_on": adopted.isoformat(),
        "votes": {
            "entitled": str(unit.population * 8 // 10), "present": str(present), "yes": str(present - no - abstain),
            "no": str(no), "abstain": str(abstain), "method": "ballot",
        },
        "effective_on": days.after(adopted, 10).isoformat(),
        "filed_on": days.after(adopted, 3).isoformat(),
        "filed_with": "镇人民政府" if unit.town != "lanbu" else "街道办事处",
        "filing_no": f"约备〔2026〕{dice.number(2, 40)}号",
        "legality_review": {
            "state": dice.pick(("passed", "amended")), "reviewed_by": "司法所",
            "reviewed_on": days.after(adopted, -12).isoformat(), "opinion": "没有罚款条款，可以提交表决",
        },
        "penalty_clauses": [
            {"article": "第十条", "clause": "对违反者以批评教育为主，计入家庭积分，不罚款", "sanction": "criticism", "review": "passed"}
        ],
        "explained_by": unit.committee,
        "confirmed_on": "2026-10-20",
        "replaces": "regulation/2024-pact" if key(unit) in OLD_PACTS else "",
        "text": text,
    }  # fmt: skip
    head = Head("regulation", "2026-pact", "committee", "VA-M01", f"{unit.name}村规民约（2026年修订）", days.after(adopted, 3),
                event=adopted, hangs=60, basis=("村民委员会组织法(2025) 31",))  # fmt: skip
    return record(unit, head, content)


def _old_pact(unit: Unit) -> Made:
    dice = Dice(unit.path, "pact")
    replaced = days.after(days.workday(date(2026, 5, dice.number(11, 22))), 10)
    adopted = date(2024, 3, 12)
    content: Fields = {
        "form": "pact",
        "version": "2024年版",
        "decision_body": "villager_representatives_assembly",
        "adopted_on": adopted.isoformat(),
        "effective_on": "2024-04-01",
        "repealed_on": replaced.isoformat(),
        "repeal_reason": "由村民会议通过的新版代替",
        "text": PACT.partition("\n\n")[2].partition("## 第四章")[0].format(**_blanks(unit)),
    }
    head = Head(
        "regulation",
        "2024-pact",
        "committee",
        "VA-M01",
        f"{unit.name}村规民约（2024年版）",
        date(2024, 3, 18),
        event=adopted,
    )
    return record(unit, head, content)


def _buying(unit: Unit) -> Made:
    dice = Dice(unit.path, "buying")
    adopted = days.workday(date(2026, 7, dice.number(6, 20)))
    content: Fields = {
        "form": "rules",
        "version": "第一版",
        "drafted_by": titled(unit, "副主任"),
        "decision_body": "villager_representatives_assembly",
        "adopted_on": adopted.isoformat(),
        "effective_on": "2026-08-01",
        "explained_by": unit.committee,
        "confirmed_on": "2026-10-12",
        "text": BUYING_RULES.format(**_blanks(unit)),
    }
    head = Head(
        "regulation", "2026-buying", "committee", "VA-M05", "采购和比价制度", days.after(adopted, 4), event=adopted
    )
    return record(unit, head, content)


def _guide(unit: Unit) -> Made:
    dice = Dice(unit.path, "guide")
    day = days.workday(date(2026, 4, dice.number(20, 30)))
    chosen = MATTERS if unit.size > 2 else MATTERS[: dice.number(2, 3)]
    common: Fields = {
        "window": unit.words["hall"], "hours": "工作日 8:30—11:30，13:30—17:00", "handler": titled(unit, "村文书"),
        "phone": "021-0000-0000", "can_be_delegated": "true",
    }  # fmt: skip
    guide = [_spoken(unit, matter) | common for matter in chosen]
    content: Fields = {"form": "service_guide", "version": "2026年版", "confirmed_on": "2026-10-15", "guide": guide}
    title = said(unit, f"{unit.name}便民服务办事指南")
    return record(unit, Head("regulation", "2026-guide", "committee", "SV-M02", title, day, event=day), content)


def _spoken(unit: Unit, matter: Fields) -> Fields:
    return {key_: said(unit, value) if isinstance(value, str) else value for key_, value in matter.items()}
