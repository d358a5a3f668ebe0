"""Land: reserve fields let by tender, household fields let together, one to an outsider with the town's consent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.leases import NO_CODE
from tests.demo.money import yuan
from tests.demo.yaml_text import Fields, Node


@dataclass(frozen=True, slots=True)
class Land:
    """One contract: `plots` are names with 亩, `price` is 元 a year and 亩."""

    unit: str
    slug: str
    start: str
    years: int
    subject: str
    form: str
    land: str
    plots: tuple[tuple[str, str], ...]
    price: int
    party: str
    households: int = 0
    is_outsider: bool = False
    rise: tuple[int, int] = (0, 0)


# fmt: off
LANDS = (
    Land("daoyu/luting", "south-flat", "2024-11-01", 5, "南滩机动地，种植水稻", "other_contracting", "reserve",
         (("南滩一号", "38.6"), ("南滩二号", "21.4")), 780, "顾*荣"),
    Land("daoyu/zhaolu", "seed-field-two", "2025-11-01", 6, "良种二方，统一繁育稻种", "entrusted", "paddy",
         (("良种二方东", "86.5"), ("良种二方西", "74.0")), 920, "示例区朝露良种繁育专业合作社", households=112, rise=(3, 5)),
    Land("daoyu/baidai", "north-polder", "2024-11-01", 5, "北圩东片，机械化种植水稻", "entrusted", "paddy",
         (("北圩东一", "164.2"), ("北圩东二", "158.8"), ("北圩东三", "121.0")), 860, "示例区百埭农机服务专业合作社", households=203),
    Land("daoyu/baidai", "shrimp", "2026-04-01", 8, "北圩低洼田，稻虾轮作", "other_contracting", "paddy",
         (("低洼一块", "52.3"), ("低洼二块", "47.7")), 910, "示例区清波生态农业有限公司", is_outsider=True, rise=(4, 6)),
    Land("daoyu/pengyu", "south-slope", "2025-11-01", 3, "屿南坡荒地，种植蚕豆", "other_contracting", "waste",
         (("屿南坡", "9.8"),), 220, "郑*山"),
    Land("qilu/youpo", "terrace", "2024-10-01", 10, "上坡台地，栽植红心柚", "lease", "garden",
         (("上坡一台", "18.5"), ("上坡二台", "16.3")), 640, "示例区柚坡果业专业合作社", households=21, rise=(5, 5)),
    Land("qilu/yanquan", "new-tea", "2026-03-01", 12, "四号茶园，新栽茶苗", "other_contracting", "garden",
         (("四号茶园", "46.0"),), 560, "示例区砚泉茶叶专业合作社", rise=(4, 4)),
    Land("qilu/zhaolu", "bamboo-east", "2025-05-01", 8, "东坡毛竹林", "other_contracting", "forest",
         (("东坡竹林", "132.0"),), 88, "姚*根"),
    Land("qilu/zhenxi", "chestnut-south", "2026-09-01", 5, "溪南板栗林", "other_contracting", "forest",
         (("溪南林地", "41.2"),), 480, "沈*忠"),
    Land("lanbu/caiqi", "greens", "2025-02-01", 4, "3组、5组菜地，种植叶菜", "entrusted", "arable",
         (("3组菜地", "64.5"), ("5组菜地", "58.0")), 1500, "示例区菜畦蔬菜产销专业合作社", households=74),
)
# fmt: on


def records(unit: Unit) -> Iterator[Made]:
    for land in LANDS:
        if land.unit == f"{unit.town}/{unit.slug}":
            yield _contract(unit, land)


def _contract(unit: Unit, land: Land) -> Made:
    start = date.fromisoformat(land.start)
    end = days.after(start.replace(year=start.year + land.years), -1)
    signed = days.workday(days.after(start, -20))
    plots: list[Node] = [
        {"plot_no": f"DK-{index:02d}", "name": name, "group": Dice(unit.path, name).pick(unit.groups)[0], "land": land.land, "area": area}
        for index, (name, area) in enumerate(land.plots, 1)
    ]  # fmt: skip
    area = sum((Decimal(area) for _, area in land.plots), Decimal(0))
    content: Fields = {
        "form": land.form,
        "contract_no": f"{unit.short.upper()}-TD-{signed.year}-{1 + [one for one in LANDS if one.unit == land.unit].index(land):02d}",
        "subject": land.subject,
        "lessee": _party(land.party),
        "is_outsider": "true" if land.is_outsider else "false",
        "plots": plots,
        "area_total": f"{area}",
        "households": str(land.households) if land.households else "",
        "method": "direct" if land.households else "open_tender",
        "signed_on": signed.isoformat(),
        "start": start.isoformat(),
        "end": end.isoformat(),
        "term": f"{land.years} 年",
        "rate": f"{land.price} 元/亩·年",
        "yearly_amount": yuan(int(area * land.price * 100)),
        "payment_terms": "一年一付，先付后种",
        "restrictions": ["不得改变农业用途", "不得转包"],
    }
    content |= _agreed(unit, land, signed)
    every, percent = land.rise
    if every:
        content["rise"] = {"every": str(every), "percent": str(percent), "basis": "previous"}
    entity = "collective" if unit.has_collective else "committee"
    published = days.workday(days.after(signed, 4))
    head = Head("land_contract", f"{signed.year}-{land.slug}", entity, "VA-M11", f"{land.subject.partition('，')[0]}承包流转合同",
                published, event=signed, basis=(law(published),))  # fmt: skip
    return record(unit, head, content)


def _party(name: str) -> Fields:
    return {"name": name, "is_person": "true"} if "*" in name else {"name": name, "uscc_missing_reason": NO_CODE}


def _agreed(unit: Unit, land: Land, signed: date) -> Fields:
    """Who agreed: the members' representatives, and the town where the other side is an outsider."""
    dice = Dice(unit.path, land.slug, "votes")
    entitled = {1: 8, 2: 22, 3: 31, 4: 52}[unit.size]
    present = entitled - dice.number(0, entitled // 8)
    against = dice.number(0, 1)
    votes: Fields = {
        "entitled": str(entitled), "present": str(present), "yes": str(present - against), "no": str(against),
        "abstain": "0", "method": "ballot",
    }  # fmt: skip
    agreed: Fields = {
        "decision_body": "member_representatives_assembly"
        if unit.has_collective
        else "villager_representatives_assembly",
        "votes": votes,
    }
    if land.is_outsider:
        approval: Fields = {
            "by": "稻屿镇人民政府",
            "on": days.after(signed, -5).isoformat(),
            "document_no": f"稻政复〔{signed.year}〕{dice.number(6, 40)}号",
            "opinion": "批准",
        }
        agreed["approvals"] = [approval]
    return agreed
