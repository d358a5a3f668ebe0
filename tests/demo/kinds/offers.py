"""Contracts that are not signed yet: what is on offer this autumn, and what has just been awarded."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.yaml_text import Fields

# fmt: off
OFFERS: tuple[tuple[str, str, str, str, Fields], ...] = (
    ("daoyu/zhaolu", "2026-gin-house-offer", "2026-11-09", "老轧花厂厂房公开招租", {
        "stage": "offer", "contract_type": "lease", "subject": "老轧花厂厂房（2027年5月起）", "area": "520 平方米",
        "method": "open_tender", "term": "3 年", "payment_terms": "半年一付，先付后用",
        "application": {"since": "2026-11-10", "until": "2026-11-24", "hours": ["08:30-11:00", "13:30-16:00"],
                        "place": "村委会办事大厅", "contact": "集体理事", "needs": ["营业执照", "法人授权书"]},
        "bidding": {"floor_rate": "68 元/平方米·年", "floor_covers": "每年", "step": "1000.00", "deposit": "10000.00",
                    "deposit_names": ["竞价保证金"], "opens": "2026-11-27 09:30"},
        "restrictions": ["不得转租", "不得从事有污染的生产"],
    }),
    ("lanbu/caiqi", "2026-market-stall-offer", "2026-11-16", "早市广场摊位公开招租", {
        "stage": "offer", "contract_type": "lease", "subject": "早市广场摊位（2027年度）", "area": "52 个",
        "method": "open_tender", "term": "1 年",
        "application": {"since": "2026-11-17", "until": "2026-12-01", "place": "村委会一楼"},
        "bidding": {"floor_rate": "1200 元/个·年", "deposit": {"value": "5000.00", "words": "伍仟元整"},
                    "opens": "另行通知", "remind_on": "2026-12-08"},
    }),
    ("qilu/zhenxi", "2026-guest-yard-award", "2026-11-11", "磨坊老屋经营权竞价结果", {
        "stage": "awarded", "contract_type": "lease", "subject": "磨坊老屋经营权", "area": "312 平方米",
        "method": "online_bidding", "term": "6 年", "rise": {"every": "3", "percent": "5", "basis": "previous"},
        "bidding": {"floor_rate": "180 元/平方米·年", "deal_rate": "225 元/平方米·年", "premium": "25", "bidders": "6",
                    "rounds": "17", "winner_no": "4号", "witnesses": ["监委会主任", "集体监事"]},
    }),
)
# fmt: on


def records(unit: Unit) -> Iterator[Made]:
    for owner, slug, day, title, content in OFFERS:
        if owner == f"{unit.town}/{unit.slug}":
            published = date.fromisoformat(day)
            head = Head("contract", slug, "collective", "FA-M08", title, published, event=published, objections=False)
            yield record(unit, head, content | {"direction": "receive"})
