"""补贴、救助与慰问款物 (GA-M02, GA-M05): which programme, by which standard, how much for which land or for how many.

Quantity × rate = amount, line by line, each line with its state: what is applied for is not paid yet, what was paid before
is not applied for again. Households stand here only masked, and a record that holds any expires (privacy.md §5).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from sunshine.records.cells import gives_away, is_few, is_small
from sunshine.records.choice import Choice
from sunshine.records.dealing import Goods, Unit
from sunshine.records.decision import Objection
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, MaskedName, Number, Prose, RateField, Ref, Text

STATES = {"applied": "申请", "approved": "已核定", "paid": "已发放", "already_paid": "以前已发放"}
RELIEF = "GA-M02"
"""临时救助、慰问、救灾款物: who needs help must not be found out from a count."""


class Line(Part):
    """数量 × 标准 ＝ 金额. Only lines of one state may be added up."""

    item: Text = named("补贴项目", "例如 水稻种植补贴")
    payer: Text | None = named("哪一级出钱", "例如 中央财政、区级、镇级", default=None)
    quantity: Printed[RateField] | None = named("数量", "例如 32772.78 亩", default=None)
    rate: Printed[RateField] | None = named("标准", "例如 86 元/亩", default=None)
    amount: Printed[Fen] | None = named("金额", unit="元", default=None)
    state: Annotated[str, Choice(STATES)] = named("状态", default="paid")
    note: Text | None = named("说明", default=None)


class Share(Part):
    """One village, group, town, company or crop: what was declared, approved and paid, and why these differ."""

    no: Text | None = named("序号", default=None)
    name: Text | None = named("村组或单位", "纸上没有印名称的不写，在备注里写明", default=None)
    subject: Text | None = named("哪个村", "本站有页面的村写路径", default=None)
    households: Printed[Number] | None = named("户数", unit="户", default=None)
    previous_approved: Printed[Number] | None = named("上年核定", default=None)
    previous_paid: Printed[Number] | None = named("上年实发", default=None)
    declared: Printed[Number] | None = named("申报", default=None)
    approved: Printed[Number] | None = named("核定", default=None)
    paid: Printed[Number] | None = named("实发", default=None)
    change: Printed[Number] | None = named("增减", "减少的写负数", default=None)
    amount: Printed[Fen] | None = named("金额", unit="元", default=None)
    reason: Text | None = named("原因", "增减、核减的原因", default=None)
    note: Text | None = named("备注", default=None)


class Portion(Part):
    """A part of the whole quantity: a crop, a way of sowing."""

    name: Text = named("其中", "例如 青菜、机插秧")
    quantity: Printed[Number] = named("数量")
    note: Text | None = named("说明", default=None)


class Limit(Part):
    """How much relief a situation may get."""

    situation: Text = named("情形", "例如 困难程度较轻")
    limit: Printed[Fen] = named("标准", "例如 不超过 5000.00", unit="元")
    note: Text | None = named("说明", "例如 含 5000 元", default=None)


class HouseholdBenefit(Part):
    """One household (privacy class P2): the head's name is masked, its hardship is never told."""

    household: MaskedName = named("户主")
    group: Text | None = named("村民小组", "只写到组", default=None)
    quantity: Printed[Number] | None = named("数量", "面积或份数", default=None)
    amount: Printed[Fen] | None = named("金额", unit="元", default=None)
    note: Text | None = named("备注", "不写困难原因、病情、收入", default=None)


class Benefit(Record):
    """One batch of one programme."""

    KIND: ClassVar[str] = "benefit"
    PRIVACY: ClassVar[str] = "P2"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    program: Text = named("补贴或救助项目", "例如 耕地地力保护补贴、临时救助")
    batch: Text | None = named("批次", "例如 2026年第一批", default=None)
    season: Text | None = named("季节或年度", "例如 2023年秋冬", default=None)
    quantity_unit: Text | None = named("数量单位", "各村组、各户数量的单位，例如 亩、份", default=None)
    quantity_total: Printed[Number] | None = named("总数量", default=None)
    quantity_words: Text | None = named("总数量的另一种写法", "例如 7.10万亩", default=None)
    breakdown: tuple[Portion, ...] = named("其中各类", default=())
    lines: tuple[Line, ...] = named("按标准计算", default=())
    applied_total: Printed[Fen] | None = named("申请合计", unit="元", default=None)
    approved_total: Printed[Fen] | None = named("核定合计", unit="元", default=None)
    paid_total: Printed[Fen] | None = named("发放合计", unit="元", default=None)
    households: Printed[Count] | None = named("户数", "救助类 1 到 4 户写“少于5”", unit="户", default=None)
    people: Printed[Count] | None = named("人数", "救助类 1 到 4 人写“少于5”", unit="人", default=None)
    rows: tuple[Share, ...] = named("各村组情况", default=())
    total: Share | None = named("合计行", "照纸上印的合计写，程序另外重算", default=None)
    limits: tuple[Limit, ...] = named("救助标准", default=())
    goods: tuple[Goods, ...] = named("发放的物资", default=())
    paid_on: Day | None = named("发放日期", default=None)
    method: Text | None = named("怎么发", "例如 一卡通打卡", default=None)
    use_rule: Text | None = named("谁能领", "领取条件，写类别，不写个人", default=None)
    household_rows: tuple[HouseholdBenefit, ...] = named(
        "各户明细", "姓名要遮住；写了就必须有“到期撤下”，长期公布的总数请另写一条", default=()
    )
    suppressed_reason: Text | None = named("为什么有的数不公布", "例如 户数少于5，公布金额可能认出是谁", default=None)
    objection: Objection | None = named("异议", default=None)
    description: Prose | None = named("其他内容", "可用 Markdown", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    declared_ref: Ref | None = named("申报或核定的公示", refers="benefit", default=None)

    @model_validator(mode="after")
    def _has_figures(self) -> Benefit:
        if not (self.lines or self.rows or self.household_rows or self.goods) and self.totals == ():
            raise refuse("figures", "补贴没有写数：“按标准计算”“各村组情况”“发放合计”等至少写一样", at="program")
        return self

    @model_validator(mode="after")
    def _nobody_is_found_out(self) -> Benefit:
        """Relief for one to four households without their rows: neither the count nor the sum (privacy.md §4)."""
        if self.catalogue_code != RELIEF or self.household_rows:
            return self
        for name, label in (("households", "户数"), ("people", "人数")):
            count = getattr(self, name)
            if count is not None and count.is_exact and is_small(count.value):
                raise refuse("cell", f"“{label}”在 1 到 4 之间，容易认出是谁；请写“少于5”", at=name)
            if is_few(count) and (names := self._stated_sums()):
                words = "户数或人数少于5，写了金额就可能认出是谁；请把金额写成“不单列”"
                raise refuse("cell", words, at=names[0])
        return self

    @model_validator(mode="after")
    def _no_row_finds_anybody_out(self) -> Benefit:
        """The same for each village or group of a relief, and for the receipt of its list (privacy.md §4)."""
        if self.catalogue_code != RELIEF or self.household_rows:
            return self
        for index, row in enumerate(self.rows):
            if row.households is not None and row.households.is_exact and is_small(row.households.value):
                raise refuse(
                    "cell", "“户数”在 1 到 4 之间，容易认出是谁；请写“少于5”", at=("rows", index, "households")
                )
            if is_few(row.households) and _is_told(row):
                words = "户数少于5的一行，写了金额就可能认出是谁；请把“金额”写成“不单列”"
                raise refuse("cell", words, at=("rows", index, "amount"))
        for name, total in self._totals_of_rows():
            if gives_away([getattr(row, name) for row in self.rows], total):
                words = "用合计一减，就能算出没有写准数的那一行；请再把一行写成“不单列”，或者不写合计"
                raise refuse("cell", words, at="rows")
        for number, receipt in enumerate(self.board_list):
            if receipt.count is not None and receipt.count.is_exact and is_small(receipt.count.value):
                words = "“名单上的数目”在 1 到 4 之间，容易认出是谁；请写“少于 5 户”这样"
                raise refuse("cell", words, at=("board_list", number, "count"))
        return self

    def _totals_of_rows(self) -> Iterator[tuple[str, Printed[Any] | None]]:
        """What the rows' households and amounts add up to, wherever the record states it."""
        yield "households", self.households
        if self.total is not None:
            yield "households", self.total.households
            yield "amount", self.total.amount
        yield from (("amount", total) for _, total in self.totals)

    def _stated_sums(self) -> list[str]:
        """The fields whose exact amounts would tell what a few households got."""
        names = ("applied_total", "approved_total", "paid_total")
        found = [name for name in names if (value := getattr(self, name)) is not None and value.value is not None]
        stated = [name for name in ("lines", "rows") if any(_is_told(part) for part in getattr(self, name))]
        return [*found, *stated]

    @property
    def privacy(self) -> str:
        """P2 with households in it; sums by village, crop or programme stay for good."""
        return "P2" if self.household_rows else ""

    @property
    def count_of_rows(self) -> int | None:
        """How many households it lists, which its tombstone keeps; None without any, and for the relief of a few."""
        count = len(self.household_rows)
        is_told = count and not (self.catalogue_code == RELIEF and is_small(count))
        return count if is_told else None

    @property
    def totals(self) -> tuple[tuple[str, Printed[Fen]], ...]:
        """The stated totals by their state."""
        found = (("applied", self.applied_total), ("approved", self.approved_total), ("paid", self.paid_total))
        return tuple((state, total) for state, total in found if total is not None)

    def sum_of(self, state: str) -> int | None:
        """分 of all lines of one state; None where one of them is not exact or there is none."""
        amounts = [line.amount for line in self.lines if line.state == state]
        exact = [amount.value for amount in amounts if amount is not None and amount.is_exact]
        if not amounts or len(exact) < len(amounts):
            return None
        return sum(value for value in exact if value is not None)


def _is_told(part: Line | Share) -> bool:
    return part.amount is not None and part.amount.value is not None
