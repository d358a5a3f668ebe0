"""A deal's money: what falls due, what was paid, and the contract record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.demo import days
from tests.demo.books import Book, Flow
from tests.demo.deals import DEALS, Deal
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import FINANCE, Head, Made, law, record
from tests.demo.money import words, yuan
from tests.demo.yaml_text import Fields, Node

SHORT = (
    "橹声水产", "芦汀河蟹", "朝露良种", "百埭农机", "柚坡果业", "砚泉茶叶", "竹里竹制品", "枕溪民宿", "篾坊商贸", "菜畦蔬菜",
)  # fmt: skip
ROWS = {"lease": "经营收入—租赁", "contracting_out": "经营收入—发包"}
REGISTERED = frozenset(
    ("daoyu/lusheng", "daoyu/zhaolu", "daoyu/baidai", "qilu/youpo", "qilu/zhenxi", "lanbu/miefang", "lanbu/caiqi")
)
"""Units that post registers of assets and resources."""
NO_CODE = "示例数据中的虚构单位，没有统一社会信用代码"


@dataclass(frozen=True, slots=True)
class Instalment:
    """One sum that falls due, with the span it is for."""

    day: date
    fen: int
    covers: str
    key: str


@dataclass(frozen=True, slots=True)
class Lease:
    """A deal of a unit."""

    unit: Unit
    deal: Deal

    @property
    def number(self) -> int:
        """Its place in the unit's register."""
        return [deal for deal in DEALS if deal.unit == self.deal.unit].index(self.deal) + 1

    @property
    def start(self) -> date:
        return date.fromisoformat(self.deal.start)

    @property
    def end(self) -> date:
        start = self.start
        if not self.deal.years:
            return days.after(start, 30)
        if self.deal.measure == "个月":
            months = start.month - 1 + int(self.deal.quantity) * self.deal.years
            return days.after(date(start.year + months // 12, months % 12 + 1, 1), -1)
        return days.after(start.replace(year=start.year + self.deal.years), -1)

    @property
    def signed(self) -> date:
        return days.workday(days.after(self.start, -18))

    @property
    def slug(self) -> str:
        return f"{self.signed.year}-{self.deal.slug}"

    @property
    def asset_id(self) -> str:
        """Its number in the register of assets."""
        return f"ZC-{self.number:03d}"

    @property
    def register(self) -> str:
        """The register that has it; empty where the unit posts none, or where nothing of the collective is let."""
        if self.deal.book != "collective" or self.deal.direction != "receive" or not self.deal.years:
            return ""
        words = {"亩": "resources", "平方米": "assets", "套": "assets", "个车位": "assets"}
        word = words.get(self.deal.measure, "")
        return f"register/2026-{word}" if word and self.deal.unit in REGISTERED else ""

    @property
    def party(self) -> str:
        return self.unit.words["coop"] if self.deal.party in SHORT else self.deal.party

    @property
    def is_person(self) -> bool:
        return "*" in self.party

    def year_sum(self, year: int) -> int:
        """What the year of the contract costs in 分, with the agreed rise."""
        fen = int(Decimal(self.deal.quantity) * self.deal.price)
        every, percent = self.deal.rise
        for _ in range(year // every if every else 0):
            fen = fen * (100 + percent) // 100
        return fen // 100 * 100

    def instalments(self) -> list[Instalment]:
        """Every sum of the whole term."""
        if not self.deal.years:
            return [Instalment(days.workday(days.after(self.start, 12)), self.year_sum(0), "", f"{self.slug}/1")]
        found = []
        for year in range(self.deal.years):
            for part in range(self.deal.dues):
                found.append(self._instalment(year, part))
        return found

    def _instalment(self, year: int, part: int) -> Instalment:
        whole, count = self.year_sum(year), self.deal.dues
        share = whole // count // 100 * 100
        fen = whole - share * (count - 1) if part == count - 1 else share
        months = self.start.month - 1 + part * 12 // count
        first = date(self.start.year + year + months // 12, months % 12 + 1, 1)
        covers = f"第{year + 1}年" + {1: "", 2: ("上半年", "下半年")[part % 2], 4: f"第{part + 1}季"}[count]
        late = 12 if self.deal.direction == "receive" else 80
        return Instalment(days.workday(days.after(first, late)), fen, covers, f"{self.slug}/{year}-{part}")

    def flows(self) -> Iterator[Flow]:
        """The receipts or payments that reach the books: a day or more after they fall due."""
        is_income = self.deal.direction == "receive"
        for due in self.instalments():
            if self.is_owed(due):
                continue
            paid = days.workday(days.after(due.day, -Dice(due.key).number(0, 6)))
            row, said = self._words(due)
            evidence = "发票" if not self.is_person else "收款收据" if is_income else "税务代开发票"
            yield Flow(
                paid, is_income, row, said, due.fen, evidence, "自有资金", key=due.key, resolution=self.resolution
            )
            if self.deal.slug == "seed-base" or self.deal.slug == "rice-land":
                yield self._passed_on(due, paid)

    def _passed_on(self, due: Instalment, paid: date) -> Flow:
        """Rent of villagers' own land goes on to the households, less two parts in a hundred for the work."""
        fen = due.fen * 98 // 100 // 100 * 100
        day = days.workday(days.after(paid, 9))
        houses = self.unit.households * 7 // 10
        return Flow(
            day, False, "土地流转费", f"发放{self.deal.subject}{due.covers}流转费（{houses}户，明细上墙）", fen, "银行代发清单", "代收代付"
        )  # fmt: skip

    def _words(self, due: Instalment) -> tuple[str, str]:
        if self.deal.direction == "receive":
            noun = "承包款" if self.deal.kind == "contracting_out" else "租金"
            return ROWS[self.deal.kind], f"收{self.deal.subject}{due.covers}{noun}"
        if self.deal.kind == "procurement":
            return "固定资产购置", f"购{self.deal.subject}"
        row = "环境整治" if "保洁" in self.deal.subject else "治安巡逻" if "巡" in self.deal.subject else "维修费"
        return row, f"付{self.deal.subject}{due.covers}费用"

    def is_owed(self, due: Instalment) -> bool:
        """The tenant has not paid this year's second half."""
        return bool(self.deal.arrears_in) and due.day.year == 2026 and due.day.month > 6

    @property
    def resolution(self) -> str:
        return f"decision/{self.resolved:%Y-%m}-{self.deal.slug}" if self.has_resolution else ""

    @property
    def resolved(self) -> date:
        return days.after(self.signed, -16)

    @property
    def has_resolution(self) -> bool:
        """Deals of the collective that were closed since autumn 2024 went to its members."""
        return (
            self.deal.book == "collective" and self.deal.direction == "receive" and self.resolved >= date(2024, 10, 1)
        )

    def contract(self, book: Book) -> Made:
        shown = [due for due in self.instalments() if due.day <= days.BOOKED and not self.is_owed(due)]
        last = max([self.signed, *(due.day for due in shown)])
        published = _register_day(last)
        dues: list[Node] = [
            {"due_on": due.day.isoformat(), "amount": yuan(due.fen), "covers": due.covers}
            for due in self.instalments()[:12]
        ]
        content = self._terms() | {
            "schedule": dues if self.deal.years else "",
            "payments": [self._payment(due, book) for due in shown],
            "arrears": self._arrears(),
            "resolution_ref": self.resolution,
        }
        head = Head(
            "contract", self.slug, self.deal.book, "FA-M08", self._title(), published, event=self.signed,
            basis=(law(published), FINANCE) if self.unit.detail > 1 else (), note=self.deal.note,
            attachments=({"label": "合同文本", "pages_present": "6", "pages_total": "6"},) if self.unit.detail > 2 else (),
        )  # fmt: skip
        return record(self.unit, head, content)

    def _title(self) -> str:
        noun = {"lease": "租赁合同", "contracting_out": "发包合同", "service": "服务合同", "procurement": "采购合同"}[
            self.deal.kind
        ]
        return f"{self.deal.subject}{noun}"

    def _terms(self) -> Fields:
        total = sum(due.fen for due in self.instalments())
        party: Fields = {"name": self.party}
        if self.is_person:
            party["is_person"] = "true"
        else:
            party["uscc_missing_reason"] = NO_CODE
        printed: Node = {"value": yuan(total), "words": words(total)} if self.unit.has_words else yuan(total)
        per_year = self.deal.years and self.deal.measure not in ("个月", "年", "次")
        terms: Fields = {
            "contract_no": f"{self.unit.short.upper()}-{self.signed.year}-{self.number:02d}",
            "contract_type": self.deal.kind,
            "direction": self.deal.direction,
            "counterparty": party,
            "subject": self.deal.subject,
            "asset_id": self.asset_id if self.register else "",
            "asset_ref": self.register,
            "area": f"{self.deal.quantity} {self.deal.measure}" if per_year or not self.deal.years else "",
            "method": self.deal.method,
            "signed_on": self.signed.isoformat(),
            "start": self.start.isoformat(),
            "end": self.end.isoformat(),
            "amount": printed,
            "rate": f"{yuan(self.deal.price, is_short=True)} 元/{self.deal.measure}" + ("·年" if per_year else ""),
            "deposit": yuan(self.deal.deposit) if self.deal.deposit else "",
        }
        return terms | self._rising()

    def _rising(self) -> Fields:
        """The rent in stretches where it rises."""
        every, percent = self.deal.rise
        if not every:
            return {}
        stretches: list[Node] = []
        for first in range(0, self.deal.years, every):
            count = min(every, self.deal.years - first)
            label = f"第{first + 1}—{first + count}年" if count > 1 else f"第{first + 1}年"
            stretches.append({"label": label, "years": str(count), "yearly": yuan(self.year_sum(first))})
        rise: Fields = {"every": str(every), "percent": str(percent), "basis": "previous"}
        return {"term": f"{self.deal.years} 年", "rise": rise, "stretches": stretches}

    def _payment(self, due: Instalment, book: Book) -> Fields:
        flow = book.found(due.key)
        if flow is None:
            return {"paid_on": due.day.isoformat(), "amount": yuan(due.fen), "note": "见2023年及以前账册"}
        paid: Fields = {"paid_on": flow.day.isoformat(), "amount": yuan(flow.fen), "voucher_no": flow.voucher}
        return paid | ({"note": due.covers} if self.unit.detail > 2 else {})

    def _arrears(self) -> str:
        owed = sum(due.fen for due in self.instalments() if self.is_owed(due) and days.is_over(due.day))
        return yuan(owed) if owed else ""


def _register_day(last: date) -> date:
    """The contract register goes up ten days after signing, or with the quarter's accounts."""
    return min(days.workday(days.after(last, 10)), days.LAST)
