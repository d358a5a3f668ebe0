"""What came of decided works and rules: plan and result side by side, some still on their way."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.chains import Chain
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.ledgers import key
from tests.demo.matters import MATTERS
from tests.demo.money import words, yuan
from tests.demo.people import person, titled
from tests.demo.works import WORKS
from tests.demo.yaml_text import Fields, Node

TOLD = (
    "daoyu/luting/footbridge", "daoyu/luting/toilet", "daoyu/baidai/sluice", "qilu/youpo/orchard-road", "qilu/youpo/reservoir-rail",
    "qilu/zhenxi/school-lane", "lanbu/miefang/old-street", "lanbu/caiqi/machine-road",
)  # fmt: skip
"""Works of which the village says how they ended."""
GOING = ("daoyu/baidai/ditches", "lanbu/miefang/fire-water")
RULES = {
    "subsidy-use": ("人居环境奖补资金使用", "保洁员劳务按月结算，垃圾清运按车计数，绿化补植还没开始", "2026-12-31"),
    "hall-hours": ("议事场所每天开放", "开放登记簿记了红白事借用七次，水电按表结算", ""),
    "reading": ("空置房间改作书屋", "图书登记造册，书架装好，等消防检查后开门", "2026-11-30"),
}
DEFECTS = ("接缝处不平", "排水口偏小", "护栏一处松动", "标识牌字太小", "边角回填不实")


def records(unit: Unit) -> Iterator[Made]:
    for work in WORKS:
        chain = Chain(unit, work)
        if work.unit != key(unit):
            continue
        at = f"{work.unit}/{work.slug}"
        if at in TOLD and days.is_over(chain.told):
            yield _ended(chain)
        if at in GOING:
            yield _going(chain)
    if key(unit) in ("daoyu/luting", "lanbu/caiqi", "qilu/zhenxi"):
        yield from _rules(unit)


def _money(unit: Unit, fen: int) -> Node:
    return {"value": yuan(fen), "words": words(fen)} if unit.has_words else yuan(fen)


def _refs(chain: Chain) -> Fields:
    return {
        "decision_ref": f"decision/{chain.resolution_slug}",
        "project_ref": f"project/{chain.slug}" if chain.is_started else "",
        "contract_ref": f"contract/{chain.slug}" if chain.is_started else "",
    }


def _head(chain: Chain, slug: str, title: str, day: date) -> Head:
    basis = (law(day),) if chain.unit.detail > 1 else ()
    return Head("implementation", slug, chain.entity, "VA-D04", title, day, event=day, basis=basis)


def _plan(chain: Chain) -> Fields:
    return {
        "matter": f"{chain.work.name}（{chain.work.place}）",
        "planned_start": chain.started.isoformat(),
        "planned_end": days.workday(days.after(chain.started, chain.work.days)).isoformat(),
        "planned_cost": _money(chain.unit, chain.budget),
    }


def _ended(chain: Chain) -> Made:
    unit, dice = chain.unit, Dice(chain.unit.path, chain.slug, "ended")
    late = dice.number(0, 6)
    content = _plan(chain) | _refs(chain) | {
        "state": "done",
        "actual_start": chain.started.isoformat(),
        "actual_end": chain.accepted.isoformat(),
        "planned_end": days.after(chain.accepted, -late).isoformat(),
        "time_reason": f"连续下雨，晚了{late}天" if late else "",
        "planned_quantity": chain.work.quantity,
        "actual_quantity": chain.work.quantity,
        "actual_cost": _money(unit, chain.final),
        "cost_reason": "招标价低于预算" if chain.final < chain.budget else "结算时按实际工程量增加",
        "funding": [{"source": name, "amount": yuan(fen), "state": "received"} for name, fen in chain.funding()],
        "result": f"{chain.work.why}；现在完工了，{chain.work.scale}都做到位，质保一年。",
        "acceptance": _acceptance(chain, dice),
        "households": str(chain.work.households) if chain.work.households else "",
        "next_step": f"由{chain.work.place}所在小组管护，每季度检查一次",
    }  # fmt: skip
    if unit.detail > 1:
        content |= {
            "supervisor": person(unit, "监委会主任", chain.told),
            "supervision_opinion": f"到场{dice.number(3, 9)}次，工程量与结算一致",
        }
    return record(
        unit, _head(chain, f"{chain.told:%Y-%m}-{chain.work.slug}", f"{chain.work.name}实施结果", chain.told), content
    )


def _acceptance(chain: Chain, dice: Dice) -> Fields:
    mended = dice.is_one_in(2)
    found: Fields = {
        "accepted_on": chain.accepted.isoformat(),
        "by": [titled(chain.unit, "监委会主任"), "街道村建办" if chain.unit.town == "lanbu" else "镇村建办", "受益小组代表"],
        "result": "after_mending" if mended else "accepted",
        "warranty_until": days.after(chain.accepted, 365).isoformat(),
        "opinion": "整改后同意验收" if mended else "与方案一致，同意验收",
    }  # fmt: skip
    if mended:
        found |= {"defects": dice.some(DEFECTS, 2), "mended_on": days.after(chain.accepted, -1).isoformat()}
    return found


def _going(chain: Chain) -> Made:
    dice, day = Dice(chain.unit.path, chain.slug, "going"), days.workday(date(2026, 10, 14))
    content = _plan(chain) | _refs(chain) | {
        "state": "going",
        "planned_quantity": chain.work.quantity,
        "actual_start": chain.started.isoformat() if days.is_over(chain.started) and chain.started <= day else "",
        "progress": [{"period": "2026-q3", "done": dice.pick(("材料进场，便道铺好", "开挖完成，正在砌筑", "旧设施拆除，管线改迁完成"))}],
        "next_step": f"计划{days.near(chain.accepted)}验收，验收后五天内公布结果",
        "benefit": chain.work.why,
    }  # fmt: skip
    return record(chain.unit, _head(chain, f"2026-10-{chain.work.slug}", f"{chain.work.name}进展情况", day), content)


def _rules(unit: Unit) -> Iterator[Made]:
    """Rules and small matters that were decided this year."""
    for matter in MATTERS:
        at = {*unit.tags, unit.town, key(unit)}
        if matter.slug not in RULES or not at & set(matter.units) or matter.day.year != 2026:
            continue
        name, said, until = RULES[matter.slug]
        day = days.workday(date(2026, 10, 16))
        content: Fields = {
            "matter": name, "state": "going" if until else "done", "planned_end": until,
            "actual_end": "" if until else "2026-06-30",
            "planned_cost": yuan(matter.amount * 100) if matter.amount else "",
            "progress": [{"period": "2026-q3", "done": said}],
            "decision_ref": f"decision/{matter.day:%Y-%m}-{matter.slug}",
            "open_reason": "按计划年底前办完" if until else "",
        }  # fmt: skip
        head = Head(
            "implementation", f"2026-10-{matter.slug}", "committee", "VA-D04", f"{name}落实情况", day, event=day
        )
        yield record(unit, head, content)
