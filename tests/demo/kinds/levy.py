"""筹资筹劳: what villagers planned to give for small works, and how it stood when the work was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.money import yuan
from tests.demo.yaml_text import Fields, Node


@dataclass(frozen=True, slots=True)
class Plan:
    """One levy: 元 a head, how many pay, working days a labourer; `spent` in 分 where it is done."""

    unit: str
    slug: str
    decided: date
    matter: str
    each: int
    payers: int
    labour: int
    exempt: tuple[tuple[str, str], ...]
    district: int
    own: int
    done: date | None = None
    spent: int = 0


PLANS = (
    Plan("daoyu/luting", "reed-dike", date(2025, 3, 22), "{field}挡水圩堤加固", 30, 610, 2,
         (("六十周岁以上", "148"), ("在校学生", "44")), 42_000, 9_000, date(2025, 6, 18), 17_860_00),
    Plan("qilu/zhaolu", "well", date(2025, 8, 30), "石坎组水井清洗和井台翻修", 25, 204, 1,
         (("六十周岁以上", "36"), ("长期在外、没有回村居住的", "8")), 6_000, 2_000, date(2025, 11, 21), 5_100_00),
    Plan("qilu/yanquan", "tea-steps", date(2026, 5, 16), "{field}采茶石阶", 20, 520, 2,
         (("六十周岁以上", "131"), ("家庭困难、由小组评议的", "少于5")), 30_000, 12_000, date(2026, 9, 11), 9_720_00),
    Plan("qilu/zhenxi", "lane-lamps", date(2026, 10, 17), "{lane}夜间照明", 15, 430, 0,
         (("六十周岁以上", "112"), ("在校学生", "29")), 12_000, 5_000),
    Plan("lanbu/caiqi", "drain", date(2026, 9, 19), "{road}边沟疏通", 10, 760, 1,
         (("六十周岁以上", "176"), ("在校学生", "32")), 8_000, 6_400),
)  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    for plan in PLANS:
        if plan.unit == f"{unit.town}/{unit.slug}":
            yield _planned(unit, plan)
            if plan.done:
                yield _account(unit, plan, plan.done)


def _common(unit: Unit, plan: Plan) -> Fields:
    raised = plan.each * plan.payers * 100
    whole = raised + (plan.district + plan.own) * 100
    return {
        "matter": plan.matter.format(**unit.words),
        "base": "resident",
        "per_head": yuan(plan.each * 100),
        "payers": str(plan.payers),
        "labour_per_head": str(plan.labour) if plan.labour else "",
        "labour_rate": "100 元/工日" if plan.labour and unit.detail > 1 else "",
        "exemptions": [{"ground": ground, "persons": count} for ground, count in plan.exempt],
        "budget": yuan(whole),
        "funding": [
            {"source": "村民筹资", "amount": yuan(raised), "state": "received" if plan.done else "expected"},
            {"source": "区级财政奖补", "amount": yuan(plan.district * 100), "state": "approved"},
            {"source": "村集体", "amount": yuan(plan.own * 100), "state": "approved"},
        ],
        "funding_total": yuan(whole) if plan.done else "",
        "method": "quotes",
        "approved_by": "镇人民政府审核同意" if unit.town != "lanbu" else "街道办事处审核同意",
        "approved_on": days.workday(days.after(plan.decided, 12)).isoformat(),
    }


def _planned(unit: Unit, plan: Plan) -> Made:
    day = days.workday(days.after(plan.decided, 4))
    content = _common(unit, plan)
    content["approved_on"] = content["approved_by"] = ""
    content["funding_total"] = ""
    funding: list[Node] = [
        {"source": "村民筹资", "amount": yuan(plan.each * plan.payers * 100), "state": "expected"},
        {"source": "区级财政奖补", "amount": yuan(plan.district * 100), "state": "expected"},
        {"source": "村集体", "amount": yuan(plan.own * 100), "state": "approved"},
    ]
    content["funding"] = funding
    head = Head("levy", f"{plan.decided:%Y-%m}-{plan.slug}", "committee", "VA-D07", f"{content['matter']}筹资筹劳方案", day,
                event=plan.decided, basis=(law(day),) if unit.detail > 1 else (), objections=True)  # fmt: skip
    return record(unit, head, content)


def _account(unit: Unit, plan: Plan, done: date) -> Made:
    raised, day = plan.each * plan.payers * 100, days.workday(days.after(done, 5))
    content = _common(unit, plan)
    content |= {
        "opening_balance": "0.00",
        "raised": yuan(raised),
        "spent": yuan(plan.spent),
        "balance": yuan(raised - plan.spent),
        "uses": [
            {"date": days.workday(days.after(done, -20)).isoformat(), "item": "砂石、水泥", "amount": yuan(plan.spent // 3 * 2)},
            {"date": days.workday(done).isoformat(), "item": "工具和机械台班", "amount": yuan(plan.spent - plan.spent // 3 * 2)},
        ],
    }  # fmt: skip
    if plan.labour:
        persons = plan.payers // 5
        content["labour"] = [
            {"work": "搬运和清理", "persons": str(persons), "days": str(plan.labour), "person_days": str(persons * plan.labour)}
        ]  # fmt: skip
    head = Head("levy", f"{done:%Y-%m}-{plan.slug}-account", "committee", "FA-M10", f"{content['matter']}筹资筹劳收支", day,
                event=done, basis=(law(day),) if unit.detail > 1 else ())  # fmt: skip
    return record(unit, head, content)
