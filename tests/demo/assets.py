"""What the collectives own: buildings, machines and land, let to those whose contracts stand in the district's deals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.demo.deals import DEALS
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.leases import Lease
from tests.demo.money import in_unit
from tests.demo.yaml_text import Fields, Node

REGISTERS = {
    "daoyu/lusheng": (2025, 2026),
    "daoyu/zhaolu": (2025, 2026),
    "daoyu/baidai": (2025, 2026),
    "qilu/youpo": (2026,),
    "qilu/zhenxi": (2025, 2026),
    "lanbu/miefang": (2026,),
    "lanbu/caiqi": (2026,),
}
"""The units that post a register of assets, and the years."""

MACHINES = {"silk-mill": "行车", "seedling-house": "育苗床", "sorting-line": "选果机", "boat-shed": "卷扬机"}


@dataclass(frozen=True, slots=True)
class Holding:
    """One asset or piece of land. `cost` in 分, 0 for land; `lease` is who uses it, if anybody."""

    asset_id: str
    name: str
    asset_class: str
    sort: str
    since: int
    life: int
    cost: int
    area: str = ""
    place: str = ""
    fund: str = ""
    use: str = "own"
    lease: Lease | None = None

    def is_let(self, day: date) -> bool:
        return self.lease is not None and self.lease.start <= day <= self.lease.end

    def worn(self, year: int) -> int:
        """Straight-line depreciation at the end of September of that year, in whole hundreds of 分."""
        years = min(year - self.since, self.life)
        return self.cost * years // self.life // 100 * 100


def _key(unit: Unit) -> str:
    return f"{unit.town}/{unit.slug}"


def leases(unit: Unit) -> list[Lease]:
    """What the collective lets or contracts out."""
    return [
        Lease(unit, deal)
        for deal in DEALS
        if deal.unit == _key(unit) and deal.book == "collective" and deal.direction == "receive" and deal.years
    ]


def buildings(unit: Unit) -> list[Holding]:
    """Buildings and facilities, the let ones first."""
    found = [_let(lease) for lease in leases(unit) if lease.deal.measure in ("平方米", "套", "个车位")]
    dice = Dice(unit.path, "own assets")
    for name, sort, use in ((unit.words["hall"], "building", "public"), (unit.words["bridge"], "facility", "public")):
        number = f"ZC-9{len(found):02d}"
        cost = dice.number(180, 620) * 100_000 * unit.size
        found.append(Holding(number, name, "non_operating", sort, dice.number(2008, 2018), 30, cost, use=use,
                             place=dice.pick(unit.groups)[0], fund="财政补助和集体自有资金"))  # fmt: skip
    return found


def _let(lease: Lease) -> Holding:
    dice = Dice(lease.unit.path, lease.deal.slug, "asset")
    is_whole = lease.deal.measure == "平方米"
    area = f"{lease.deal.quantity} 平方米" if is_whole else ""
    cost = int(lease.deal.quantity) * 100 * dice.number(600, 1400) if is_whole else dice.number(30, 80) * 1_000_000
    return Holding(
        lease.asset_id, lease.deal.subject, "operating", "building" if is_whole else "facility", dice.number(2006, 2019),
        40 if is_whole else 20, cost // 10_000 * 10_000, area, dice.pick(lease.unit.groups)[0], "集体自有资金", "leased", lease,
    )  # fmt: skip


def land(unit: Unit) -> list[Holding]:
    """Water, orchards, fields that are contracted out."""
    sorts = {"塘": "water", "水面": "water", "园": "garden", "林": "forest", "棚": "arable"}
    found = []
    for lease in leases(unit):
        if lease.deal.measure == "亩":
            sort = next((word for sign, word in sorts.items() if sign in lease.deal.subject), "arable")
            found.append(
                Holding(lease.asset_id, lease.deal.subject, "resource", sort, 2018, 1, 0, f"{lease.deal.quantity} 亩",
                        Dice(unit.path, lease.deal.slug, "where").pick(unit.groups)[0], use="contracted", lease=lease)
            )  # fmt: skip
    return found


def row(holding: Holding, unit: Unit, day: date, *, is_new: bool = False) -> Fields:
    """The register's row on that day."""
    is_let, lease = holding.is_let(day), holding.lease
    idle = "idle" if lease is not None else holding.use
    given: Fields = {
        "asset_id": holding.asset_id,
        "name": holding.name,
        "asset_class": holding.asset_class,
        "sort": holding.sort,
        "area": holding.area,
        "group": holding.place,
        "acquired": str(holding.since),
        "fund_source": holding.fund,
        "use": holding.use if is_let or lease is None else idle,
    }
    if holding.cost:
        worn = holding.worn(day.year)
        given |= {
            "original": in_unit(holding.cost, unit.collective_unit),
            "accumulated_depreciation": in_unit(worn, unit.collective_unit),
            "net": in_unit(holding.cost - worn, unit.collective_unit),
        }
    if is_let and lease is not None:
        given |= {
            "user": lease.party,
            "user_is_person": "true" if lease.is_person else "",
            "lease_ref": f"contract/{lease.slug}",
        }
        if lease.deal.slug in MACHINES:
            machines: list[Node] = [{"name": MACHINES[lease.deal.slug], "quantity": "2 台", "state": "完好"}]
            given["equipment"] = machines
    if is_new:
        given |= {"change": "added", "change_reason": "清查时补登记"}
    return given
