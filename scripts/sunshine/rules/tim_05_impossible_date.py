"""公布日期不晚于今天，公布起不晚于公布止，已经发生的事不晚于公布日期。

一句话
    日期要说得通：还没到的日子不能写成已经公布，事情不能在公布以后才发生。

为什么
    日期写错一位，村民就会以为公布得早或者晚；“及时”与否全看日期。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）。

怎么查
    “公布日期”和“更正日期”≤ 今天（检查那一天的真实日期）；“公布起”≤“公布止”；“事项日期”≤“公布日期”；
    收到和答复村民提问的日期也不晚于“公布日期”。

合格
    event_date: 2026-10-01
    published_on: 2026-10-20
    posted_from: 2026-10-20
    posted_until: 2026-11-20

不合格
    published_on: 2026-10-21
    → published_on：“公布日期”写的是2026年10月21日，今天是2026年10月20日，这一天还没有到；请核对日期。

    posted_from: 2026-10-10
    posted_until: 2026-10-01
    → posted_until：“公布止”写的是2026年10月1日，早于“公布起”2026年10月10日；请核对这两个日期。

    event_date: 2026-10-15
    published_on: 2026-10-12
    → event_date：“事项日期”写的是2026年10月15日，晚于“公布日期”2026年10月12日；请核对这两个日期。

不适用
    通知公告、会议通知、协商议题和选举前的公告预告以后的事，事项日期可以晚于公布日期。生成网站时不看今天：以后的记录到那天才出现。

假定
    收付款可以在合同公布以后补登，不核对。期间与公布日期的先后（由时限规则核对）、上墙记录和各步骤的日期，不在这里核对。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sunshine.finding import Severity
from sunshine.law import TRUTH
from sunshine.records.header import Record
from sunshine.records.query import Query
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import day_words

RULE = Rule("日期说不通", (), Severity.BLOCK, TRUTH)

Place = tuple[str | int, ...]


def check(record: Record, case: Case) -> Iterator[Wrong]:
    today, published = case.settings.today, record.published_on
    revised = record.revision.revised_on if record.revision else None
    known: tuple[tuple[Place, str, date | None], ...] = (
        (("published_on",), "公布日期", published),
        (("revision", "revised_on"), "更正日期", revised),
    )
    for place, label, day in known:
        if today is not None and day is not None and day > today:
            words = f"“{label}”写的是{day_words(day)}，今天是{day_words(today)}，这一天还没有到；请核对日期。"
            yield Wrong(place, words)
    if record.posted_from is not None and record.posted_until is not None and record.posted_until < record.posted_from:
        yield Wrong(
            ("posted_until",),
            f"“公布止”写的是{day_words(record.posted_until)}，早于“公布起”{day_words(record.posted_from)}；请核对这两个日期。",
        )
    for place, label, day in _done(record):
        if day is not None and day > max(published, revised or published):
            yield Wrong(
                place,
                f"“{label}”写的是{day_words(day)}，晚于“公布日期”{day_words(published)}；请核对这两个日期。",
            )


def _done(record: Record) -> Iterator[tuple[Place, str, date | None]]:
    """What the record says has happened: it cannot have happened after the record was published."""
    if not record.announces:
        yield ("event_date",), "事项日期", record.event_date
    if isinstance(record, Query):
        yield ("received_on",), "收到日期", record.received_on
        yield ("replied_on",), "答复日期", record.replied_on
