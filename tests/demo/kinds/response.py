"""What the villages say to the questions that the rules and their people have raised."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import person
from tests.demo.yaml_text import Fields


@dataclass(frozen=True, slots=True)
class Said:
    """One answer. An empty `text` is a question that still waits."""

    unit: str
    slug: str
    code: str
    answers: str
    rule: str
    title: str
    question: str
    text: str
    state: str
    day: date
    post: str = "报账员"
    referred: str = ""


ANSWERS = (
    Said("daoyu/luting", "2026-04-interest", "FA-M02", "ledger/2026-q1-collective", "FIN-01", "关于一季度集体账差12.50元的说明", "期初加收入减支出与期末差12.50元", "3月31日银行代收的废芦苇款，回单4月2日才取回。银行余额没有错，账上二季度期初已经照此结转。", "explained", date(2026, 4, 28)),
    Said("qilu/yanquan", "2026-07-transfer", "FA-M02", "ledger/2026-q2", "FIN-06", "关于二季度银行余额差300元的说明", "现金加银行存款与期末差300元", "6月30日开出的转账支票，收款人7月3日才入账。对账单已经给监督委员会看过。", "explained", date(2026, 7, 29)),
    Said("lanbu/miefang", "2026-10-posting", "SV-C01", "notice/2026-09-14-market-day", "PRO-11", "关于市集通知张贴天数的说明", "张贴天数少于十五天", "戏台修缮，公开栏提前撤下。修好后已经补贴，补足十五天。", "explained", date(2026, 10, 19), "村文书"),
    Said("qilu/youpo", "2026-06-votes", "VA-D02", "decision/2026-05-reservoir-rail", "PRO-06", "关于水库护栏表决票数的答复", "会上弃权几票没有写", "", "open", date(2026, 6, 22)),
    Said("qilu/zhenxi", "2026-07-posting", "SV-C01", "notice/2026-06-08-reading-month", "PRO-11", "关于读书月通知张贴天数的答复", "张贴天数少于十五天", "书屋装修，公开栏挪了位置，中间空了几天。张贴登记已经交镇里复核。", "referred", date(2026, 7, 10), "村文书", "栖麓镇人民政府"),
    Said("daoyu/lusheng", "2026-10-audit", "VA-S06", "audit/2026-leaving", "", "关于离任审计欠租整改的答复", "村民问欠租收回没有", "欠租已经收回，抵扣的部分有维修凭证，监督委员会逐张看过。想看凭证的，可以到村委会查阅。", "explained", date(2026, 10, 13)),
)  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    for said in ANSWERS:
        if said.unit == key(unit):
            yield _answer(unit, said)


def _answer(unit: Unit, said: Said) -> Made:
    day = days.workday(said.day)
    content: Fields = {
        "answers": said.answers,
        "rule": said.rule,
        "question": said.question,
        "asked_by": "村务监督委员会" if said.rule else "村民",
        "state": said.state,
        "replied_by": person(unit, said.post, day) if said.text else "",
        "replied_on": day.isoformat() if said.text else "",
        "text": said.text,
        "accepted_by": person(unit, "监委会主任", day) if said.state == "explained" else "",
        "accepted_on": days.after(day, 1).isoformat() if said.state == "explained" else "",
        "referred_to": said.referred,
        "referred_on": day.isoformat() if said.referred else "",
        "entered_by": {"post": "村文书"},
    }
    entity = "collective" if said.answers.endswith("collective") else "committee"
    head = Head("response", said.slug, entity, said.code, said.title, days.after(day, 2), event=day, reviewed=False)
    return record(unit, head, content)
