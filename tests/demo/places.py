"""village.yml and region.yml."""

from __future__ import annotations

from tests.demo import days
from tests.demo.facts import DISTRICT, DISTRICT_CODE, DISTRICT_NAME, TOWNS, UNITS, UNWRITTEN, Town, Unit
from tests.demo.header import Made
from tests.demo.people import holder, titled
from tests.demo.yaml_text import Fields, Node, Style, document

OFFICE = "021-0000-0000"


def village(unit: Unit) -> Made:
    kind = "villagers_committee" if unit.is_village else "residents_committee"
    fields: Fields = {
        "name": unit.name,
        "official_name": unit.committee,
        "code": unit.code,
        "short": unit.short,
        "unit": kind,
        "profile": "cn" if unit.is_village else "cn-residents",
        "pinyin": unit.pinyin,
        "aliases": list(unit.aliases),
        "households": str(unit.households),
        "population": str(unit.population),
        "groups": [{"name": name, "households": str(count)} for name, count in unit.groups],
        "entities": _entities(unit, kind),
        "boards": [{"place": place, "size": "2.4 米 × 1.2 米" if unit.detail > 2 else ""} for place in unit.boards],
        "bank_accounts": _accounts(unit),
        "contacts": _contacts(unit),
    }
    return Made(f"{unit.path}/village.yml", document(fields, unit.style, "单位的基本情况；换届、换号码时改这里"))


def _entities(unit: Unit, kind: str) -> list[Node]:
    entities: list[Node] = [{"id": "committee", "kind": kind, "name": unit.committee}]
    if unit.has_collective:
        entities.append({"id": "collective", "kind": "collective", "name": f"{unit.name}股份经济合作社"})
    party = "总支部委员会" if unit.size == 4 else "支部委员会"
    entities.append({"id": "party", "kind": "party_organization", "name": f"中共{unit.name}{party}"})
    watch = "村务监督委员会" if unit.is_village else "居务监督委员会"
    entities.append({"id": "supervision", "kind": "supervision_committee", "name": f"{unit.name}{watch}"})
    return entities


def _accounts(unit: Unit) -> list[Node]:
    first, second, special = unit.last4
    accounts: list[Node] = [{"label": "基本账户", "holder": "committee", "last4": first, "is_basic": "true"}]
    if second and unit.has_collective:
        accounts.append({"label": "基本账户", "holder": "collective", "last4": second, "is_basic": "true"})
    if special and unit.detail == 3:
        accounts.append({"label": "专项资金账户", "holder": "committee", "last4": special})
    return accounts


def _contacts(unit: Unit) -> list[Node]:
    hours = "工作日 8:30—11:30，13:30—17:00" if unit.size > 1 else "星期二、星期五上午，其余时间请打电话"
    contacts: list[Node] = [
        {
            "post": titled(unit, "村文书"),
            "name": holder(unit, "村文书", days.LAST).name,
            "phone": OFFICE,
            "hours": hours,
        },
        {"post": titled(unit, "监委会主任"), "name": holder(unit, "监委会主任", days.LAST).name, "phone": OFFICE},
    ]
    return contacts if unit.size > 1 else contacts[:1]


def regions() -> list[Made]:
    hotline: Node = {"post": "村务公开热线", "phone": "12345", "hours": "每天 24 小时"}
    district: Fields = {
        "name": DISTRICT_NAME,
        "code": DISTRICT_CODE,
        "pinyin": "shi li qu",
        "entities": [{"id": "government", "kind": "government", "name": f"{DISTRICT_NAME}农业农村委员会"}],
        "expected_units": [{"name": town.name, "code": town.code, "slug": town.slug} for town in TOWNS],
        "contacts": [{"post": "村务公开指导办公室", "phone": OFFICE, "hours": "工作日 9:00—17:00"}, hotline],
    }
    made = [Made(f"{DISTRICT}/region.yml", document(district, Style(), "示例数据：区名、镇名、村名都是虚构的"))]
    return [*made, *(_town(town, hotline) for town in TOWNS)]


def _town(town: Town, hotline: Node) -> Made:
    units: list[Node] = [
        {"name": unit.name, "code": unit.code, "slug": unit.slug} for unit in UNITS if unit.town == town.slug
    ]
    if UNWRITTEN[0] == town.slug:
        units.append({"name": UNWRITTEN[2], "code": UNWRITTEN[3], "slug": UNWRITTEN[1]})
    fields: Fields = {
        "name": town.name,
        "code": town.code,
        "entities": [{"id": "government", "kind": "government", "name": town.government}],
        "expected_units": units,
        "contacts": [{"post": f"{town.name}农经站", "phone": OFFICE, "hours": "工作日 8:30—17:00"}, hotline],
    }
    return Made(f"{DISTRICT}/{town.slug}/region.yml", document(fields, Style(quote="text"), ""))
