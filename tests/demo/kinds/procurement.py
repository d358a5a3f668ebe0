"""Purchases: those of the district's deals with their contracts, and small ones without."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.deals import DEALS
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.leases import NO_CODE, Lease
from tests.demo.money import yuan
from tests.demo.people import person
from tests.demo.yaml_text import Fields, Node

SMALL = (
    ("daoyu/lusheng", "2026-05-12", "life-vests", "渡口救生衣和救生圈", (("救生衣", 24, "件", 8_800), ("救生圈", 6, "个", 12_000))),
    ("daoyu/luting", "2025-06-17", "pump", "排涝水泵", (("潜水泵", 2, "台", 368_000), ("水管", 120, "米", 1_450))),
    ("daoyu/baidai", "2026-07-21", "chairs", "文化中心折叠椅", (("折叠椅", 160, "把", 7_900),)),
    ("qilu/youpo", "2025-10-14", "fire-tools", "护林灭火工具", (("风力灭火机", 4, "台", 198_000), ("二号工具", 40, "把", 3_200))),
    ("qilu/zhenxi", "2026-09-08", "books", "枕溪书屋图书", (("儿童读物", 320, "册", 2_400), ("农技图书", 80, "册", 3_150))),
    ("lanbu/tongling", "2026-06-09", "wheelchair", "居民客堂轮椅和血压计", (("轮椅", 3, "辆", 56_000), ("血压计", 4, "台", 23_900))),
)  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    key = f"{unit.town}/{unit.slug}"
    for deal in DEALS:
        if deal.unit == key and deal.kind == "procurement":
            yield _of_deal(unit, Lease(unit, deal))
    for owner, day, slug, purpose, lines in SMALL:
        if owner == key:
            yield _small(unit, date.fromisoformat(day), slug, purpose, lines)


def _of_deal(unit: Unit, lease: Lease) -> Made:
    deal, total = lease.deal, lease.year_sum(0)
    got = days.workday(days.after(lease.start, 6))
    line: Fields = {
        "name": deal.subject,
        "quantity": f"{deal.quantity} {deal.measure}",
        "unit_price": f"{yuan(deal.price)} 元/{deal.measure}",
        "amount": yuan(total),
    }
    content = _content(unit, deal.subject, [line], total, deal.method, lease.party, lease.signed, got)
    content |= {"contract_ref": f"contract/{lease.slug}"}
    entity = deal.book
    head = Head("procurement", f"{lease.start.year}-{deal.slug}", entity, "VA-M09", f"{deal.subject}采购",
                days.workday(days.after(got, 3)), event=lease.signed, basis=(law(got),))  # fmt: skip
    return record(unit, head, content)


def _small(unit: Unit, day: date, slug: str, purpose: str, lines: tuple[tuple[str, int, str, int], ...]) -> Made:
    rows: list[Node] = [
        {
            "name": name,
            "quantity": f"{count} {measure}",
            "unit_price": f"{yuan(each)} 元/{measure}",
            "amount": yuan(count * each),
        }
        for name, count, measure, each in lines
    ]
    total = sum(count * each for _, count, _, each in lines)
    party = Dice(unit.path, slug, "seller").pick(("示例区百汇商行", "示例区惠民日用品经营部", "示例区安达器材经营部"))
    got = days.workday(days.after(day, 9))
    content = _content(unit, purpose, rows, total, "quotes", party, day, got)
    head = Head("procurement", f"{day:%Y-%m}-{slug}", "committee", "VA-M09", f"{purpose}采购", days.workday(days.after(got, 2)),
                event=day, basis=(law(got),))  # fmt: skip
    return record(unit, head, content)


def _content(
    unit: Unit, purpose: str, rows: list[Node], total: int, method: str, party: str, quoted: date, got: date
) -> Fields:
    dice = Dice(unit.path, purpose, "quotes")
    quotes: list[Node] = [{"bidder": party, "price": yuan(total), "is_winner": "true"}]
    for name in dice.some(("示例区鑫源贸易商行", "示例区永兴物资经营部", "示例区众诚商贸有限公司"), 2):
        quotes.append({"bidder": name, "price": yuan(total * dice.number(103, 114) // 100 // 100 * 100)})
    return {
        "purpose": purpose,
        "bought": rows,
        "budget": yuan(-(-total * 110 // 100 // 100_000) * 100_000),
        "method": method,
        "quotes": quotes if method != "direct" else [],
        "quoted_on": quoted.isoformat(),
        "witnesses": [person(unit, "监委会主任", quoted)] if unit.detail > 1 else [],
        "supplier": {"name": party, "uscc_missing_reason": NO_CODE},
        "amount": yuan(total),
        "fund_source": "村级运转经费" if unit.is_village else "社区运转经费",
        "delivered_on": got.isoformat(),
        "acceptance": {
            "accepted_on": got.isoformat(),
            "accepted_by": [person(unit, "监委会委员", got), person(unit, "村文书", got)],
            "result": "数量相符，质量合格",
        },
    }
