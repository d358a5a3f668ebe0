"""One building work from the proposal to the retention money: its days, its sums, and the flows in the books."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.books import Flow
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.works import BUILDERS, WORKS, Work

SOURCES = ("区级财政补助", "镇级财政配套", "集体自有资金", "一事一议筹资", "社会捐赠")


@dataclass(frozen=True, slots=True)
class Chain:
    """A work with everything that follows from it."""

    unit: Unit
    work: Work

    @property
    def number(self) -> int:
        """Its place among the unit's works."""
        return [work for work in WORKS if work.unit == self.work.unit].index(self.work) + 1

    @property
    def dice(self) -> Dice:
        return Dice(self.unit.path, self.work.slug)

    def day(self, offset: int) -> date:
        return days.workday(days.after(self.work.begun, offset))

    @property
    def proposed(self) -> date:
        return self.work.begun

    @property
    def consulted(self) -> date:
        return days.after(self.work.begun, 4)

    @property
    def reviewed(self) -> date:
        return days.after(self.work.begun, 9)

    @property
    def resolved(self) -> date:
        return days.after(self.work.begun, 16)

    @property
    def disclosed(self) -> date:
        return self.day(18)

    @property
    def tendered(self) -> date:
        return self.day(36)

    @property
    def awarded(self) -> date:
        return self.day(40)

    @property
    def signed(self) -> date:
        return self.day(45)

    @property
    def started(self) -> date:
        return self.day(52)

    @property
    def accepted(self) -> date:
        return self.day(52 + self.work.days)

    @property
    def settled(self) -> date:
        return self.day(70 + self.work.days)

    @property
    def told(self) -> date:
        """The result is disclosed."""
        return self.day(76 + self.work.days)

    @property
    def budget(self) -> int:
        return self.work.budget * 100

    @property
    def price(self) -> int:
        """Contract price in 分: 93 to 98 of 100, in round hundreds of 元."""
        return self.work.budget * self.dice.number(930, 980) // 1000 // 100 * 10_000

    @property
    def final(self) -> int:
        return self.price + self.work.change * 100

    @property
    def method(self) -> str:
        if self.work.budget >= 400_000:
            return "open_tender"
        return "competitive_negotiation" if self.work.budget >= 150_000 else "quotes"

    @property
    def builder(self) -> str:
        return BUILDERS[self.work.builder]

    @property
    def resolution_slug(self) -> str:
        return f"{self.resolved:%Y-%m}-{self.work.slug}"

    @property
    def slug(self) -> str:
        return f"{self.work.begun.year}-{self.work.slug}"

    @property
    def entity(self) -> str:
        return self.work.book

    @property
    def is_started(self) -> bool:
        return days.is_over(self.signed)

    def funding(self) -> list[tuple[str, int]]:
        """Source and 分; the own share carries the remainder."""
        total = self.final if days.is_over(self.settled) else self.budget
        given = [
            (name, total * share // 100 // 10_000 * 10_000)
            for name, share in zip(SOURCES, self.work.shares, strict=True)
        ]
        rest = total - sum(fen for _, fen in given)
        names = {"集体自有资金": self.own_name}
        owned = [
            (names.get(name, name), fen + (rest if index == self._rest_at else 0))
            for index, (name, fen) in enumerate(given)
        ]
        town = "街道" if self.unit.town == "lanbu" else "镇级"
        return [(name.replace("镇级", town), fen) for name, fen in owned if fen]

    @property
    def own_name(self) -> str:
        if self.entity == "collective":
            return "集体自有资金"
        return "村委会自有资金" if self.unit.is_village else "居民活动经费结余"

    @property
    def _rest_at(self) -> int:
        return 2 if self.work.shares[2] else 1 if self.work.shares[1] else 0

    def instalments(self) -> list[tuple[str, date, int, str]]:
        """Name, day, 分 and words of each payment to the builder, also those that are still to come."""
        first = self.price * 30 // 100 // 10_000 * 10_000
        keep = self.final * 3 // 100 // 10_000 * 10_000
        name = self.work.name
        if self.work.budget < 100_000:
            return [
                ("whole", days.workday(days.after(self.settled, 8)), self.final - keep, f"付{name}工程款"),
                ("keep", days.workday(days.after(self.accepted, 366)), keep, f"付{name}质保金"),
            ]
        second = self.price * 40 // 100 // 10_000 * 10_000
        return [
            ("first", days.workday(days.after(self.started, 6)), first, f"付{name}首期工程款（合同价30%）"),
            ("second", days.workday(days.after(self.accepted, 10)), second, f"付{name}验收后工程款（合同价40%）"),
            (
                "rest",
                days.workday(days.after(self.settled, 12)),
                self.final - first - second - keep,
                f"付{name}结算尾款",
            ),
            ("keep", days.workday(days.after(self.accepted, 366)), keep, f"付{name}质保金"),
        ]

    def flows(self) -> Iterator[Flow]:
        """Everything that the books see of it."""
        if not self.is_started:
            return
        resolution = f"decision/{self.resolution_slug}"
        for name, day, fen, said in self.instalments():
            yield Flow(
                day,
                False,
                "工程款",
                said,
                fen,
                "工程发票",
                "项目资金",
                resolution=resolution,
                key=f"{self.slug}/{name}",
            )
        for index, (source, fen) in enumerate(self.funding()):
            yield from self._receipts(index, source, fen)

    def _receipts(self, index: int, source: str, fen: int) -> Iterator[Flow]:
        name = self.work.name
        if "财政" in source:
            early = fen * 6 // 10 // 10_000 * 10_000
            level = source[:2] + "财政"
            yield Flow(
                self.day(47),
                True,
                "财政补助—专项",
                f"收{name}{source}（首批）",
                early,
                "拨款单",
                level,
                key=f"{self.slug}/in{index}a",
            )
            yield Flow(
                days.workday(days.after(self.accepted, 6)), True, "财政补助—专项", f"收{name}{source}（验收后）", fen - early,
                "拨款单", level, key=f"{self.slug}/in{index}b",
            )  # fmt: skip
        elif source in ("一事一议筹资", "社会捐赠"):
            row = "捐赠收入" if source == "社会捐赠" else "其他收入"
            yield Flow(
                self.day(30), True, row, f"收{name}{source}款", fen, "收据清单", source, key=f"{self.slug}/in{index}"
            )
