"""Two takings of land from the first notice to the account, and one plan that is still posted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days, money
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.masks import masked
from tests.demo.yaml_text import Fields, Node

LAW, REGULATION = "土地管理法(2019) 47", "土地管理法实施条例(2021) 28"
LAND_RATE, CROP_RATE = 96_000, 3_300
"""Yuan a 亩: land and resettlement together, crops."""
KEPT = 20
"""Percent that the collective keeps."""
_HANGS = 33


@dataclass(frozen=True, slots=True)
class Taking:
    """One project and the days of its notices; a day that is None has not come."""

    unit: str
    slug: str
    name: str
    use: str
    pre_notice: date
    plan: date
    notice: date | None = None
    distribution: date | None = None
    account: date | None = None
    shows_households: bool = False


TAKINGS = (
    Taking(
        "daoyu/baidai", "pump", "百埭横河泵站工程", "水利设施用地", date(2025, 3, 5), date(2025, 4, 9), date(2025, 6, 18),
        date(2025, 8, 21), date(2026, 10, 14), shows_households=True,
    ),
    Taking(
        "lanbu/caiqi", "bypass", "棚区北侧连通道路工程", "公路用地", date(2025, 10, 13), date(2025, 11, 24),
        date(2026, 2, 3), date(2026, 5, 11),
    ),
    Taking("qilu/youpo", "tank", "坡脚蓄水池工程", "水利设施用地", date(2026, 9, 7), date(2026, 10, 26)),
)  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    for taking in TAKINGS:
        if taking.unit == f"{unit.town}/{unit.slug}":
            yield from _Chain(unit, taking).records()


class _Chain:
    """The notices of one taking: the same groups, areas and sums in each."""

    def __init__(self, unit: Unit, taking: Taking) -> None:
        self.unit, self.taking = unit, taking
        dice = Dice(unit.path, "taking", taking.slug)
        self.areas = [(name, dice.number(18, 74)) for name, _ in unit.groups[1:3]]
        self.whole = sum(area for _, area in self.areas)
        self.people = dice.number(40, 70)

    def records(self) -> Iterator[Made]:
        taking = self.taking
        yield self._notice(taking.pre_notice, "pre_notice", "征收土地预公告", self._land())
        yield self._notice(taking.plan, "plan", "征地补偿安置方案公告", self._land() | self._money())
        if taking.notice:
            yield self._notice(taking.notice, "notice", "征收土地公告", self._land() | self._approval(taking.notice))
        if taking.distribution:
            yield self._notice(
                taking.distribution, "distribution", "征地补偿费分配方案", self._sharing(taking.distribution)
            )
        if taking.account:
            yield self._notice(taking.account, "account", "征地补偿费收支", self._account(taking.account))
            if taking.shows_households:
                yield self._households(date(2026, 10, 22))

    def _notice(self, day: date, stage: str, words: str, content: Fields) -> Made:
        objections = stage in ("plan", "distribution")
        code = "FA-M11" if stage == "account" else "VA-M12"
        head = Head("land_taking", f"{day:%Y-%m}-{self.taking.slug}-{stage.replace('_', '-')}", "collective", code,
                    f"{self.taking.name}{words}", day, event=days.after(day, -2), objections=objections,
                    basis=(LAW, REGULATION), hangs=_HANGS)  # fmt: skip
        common: Fields = {"stage": stage, "area_unit": "亩", "project_name": self.taking.name}
        if objections:
            until = days.after(day, _HANGS)
            common["objection"] = {"until": until.isoformat(), "contact": "村经济合作社办公室，或者镇（街道）农经站"}
        return record(self.unit, head, common | content)

    def _land(self) -> Fields:
        return {
            "use": self.taking.use,
            "agency": "示例区征地事务所",
            "rows": [{"name": name, "area": _mu(area), "farmland": _mu(area)} for name, area in self.areas],
            "total": {"name": "合计", "area": _mu(self.whole), "farmland": _mu(self.whole)},
        }

    def _money(self) -> Fields:
        rows: list[Node] = [self._paid(name, area) for name, area in self.areas]
        return {
            "rows": rows,
            "total": self._paid("合计", self.whole),
            "standards": [
                {"item": "土地补偿费和安置补助费", "applies_to": self.unit.name, "rate": f"{LAND_RATE} 元/亩"},
                {"item": "青苗补偿费", "applies_to": "粮棉地", "rate": f"{CROP_RATE} 元/亩"},
            ],
            "payees": [
                {"item": "土地补偿费和安置补助费", "payee": f"{self.unit.name}股份经济合作社", "method": "转账到专户"},
                {"item": "青苗补偿费", "payee": "青苗的所有者", "method": "转账"},
            ],
        }

    def _paid(self, name: str, area: int) -> Fields:
        land, crops = area * LAND_RATE * 10, area * CROP_RATE * 10
        return {
            "name": name,
            "area": _mu(area),
            "farmland": _mu(area),
            "crops_area": _mu(area),
            "land_fee": money.yuan(land),
            "crops_fee": money.yuan(crops),
            "subtotal": money.yuan(land + crops),
        }

    def _approval(self, day: date) -> Fields:
        return {
            "approval_no": f"示府土〔{day.year}〕7号",
            "approved_on": days.workday(days.after(day, -12)).isoformat(),
        }

    @property
    def _gross(self) -> int:
        return self.whole * LAND_RATE * 10

    @property
    def _kept(self) -> int:
        return self._gross * KEPT // 100 + (self._gross * (100 - KEPT) // 100) % (self.people * 100)

    def _sharing(self, day: date) -> Fields:
        shared = self._gross - self._kept
        base = days.after(day, -20).isoformat()
        return {
            "gross_lines": [
                {"label": "土地补偿费和安置补助费", "quantity": f"{_mu(self.whole)} 亩", "rate": f"{LAND_RATE} 元/亩",
                 "amount": f"{money.yuan(self._gross)} 元"}
            ],
            "gross": money.yuan(self._gross),
            "distributable": money.yuan(shared),
            "retained": money.yuan(self._kept),
            "split": [
                {"item": "分给成员", "percent": str(100 - KEPT), "note": "按整元分到人，零头留给集体"},
                {"item": "集体留存", "percent": str(KEPT)},
            ],
            "base_day": base,
            "eligibility": [
                {"who": "基准日在册、有承包权的成员", "share": "full", "people": str(self.people), "portion": "1 份"},
                {"who": "财政供养人员", "share": "none"},
            ],
            "people": str(self.people),
            "per_share": f"{shared // self.people // 100} 元/人",
        }  # fmt: skip

    def _account(self, day: date) -> Fields:
        return {
            "custodian": f"{self.unit.name}股份经济合作社征地补偿费专户（尾号{self.unit.last4[2]}）",
            "received": money.yuan(self._gross),
            "distributed": money.yuan(self._gross - self._kept),
            "retained": money.yuan(self._kept),
            "closing_balance": "0",
            "receipts": [
                {"paid_on": days.workday(days.after(day, -300)).isoformat(), "amount": money.yuan(self._gross),
                 "voucher_no": "专记1"}
            ],
            "payments": [
                {"paid_on": days.workday(days.after(day, -30)).isoformat(),
                 "amount": money.yuan(self._gross - self._kept), "voucher_no": "专记2", "note": "一次发到成员账户"}
            ],
        }  # fmt: skip

    def _households(self, day: date) -> Made:
        until, each = days.after(day, _HANGS), (self._gross - self._kept) // self.people
        dice = Dice(self.unit.path, "shares", day)
        rows: list[Node] = []
        for index in range(8):
            people = dice.number(2, 5)
            rows.append(
                {"household": masked(self.unit, day, index), "group": dice.pick(self.areas)[0], "people": str(people),
                 "amount": money.yuan(each * people)}
            )  # fmt: skip
        content: Fields = {
            "expires_on": until.isoformat(),
            "stage": "distribution",
            "area_unit": "亩",
            "project_name": self.taking.name,
            "per_share": f"{each // 100} 元/人",
            "household_shares": rows,
        }
        head = Head("land_taking", f"{day:%Y-%m}-{self.taking.slug}-households", "collective", "VA-M12",
                    f"{self.taking.name}补偿费第一批各户分配公示", day, event=days.after(day, -2), objections=True,
                    basis=(LAW,), hangs=_HANGS)  # fmt: skip
        return record(self.unit, head, content)


def _mu(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"
