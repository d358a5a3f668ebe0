"""年度财务计划和决算 (FA-M01, FA-M03): what was planned for each account, what it came to, and why it differs."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.ledger import SIDES
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Fen, Ref, Text

FINAL_CODE = "FA-M03"


class BudgetLine(Part):
    """One account on one side: planned, changed, come out."""

    account: Text = named("科目")
    side: Annotated[str, Choice(SIDES)] = named("收支方向")
    budget: Printed[Fen] | None = named("预算", unit="元", default=None)
    adjusted: Printed[Fen] | None = named("调整后预算", unit="元", default=None)
    actual: Printed[Fen] | None = named("决算", unit="元", default=None)
    variance_reason: Text | None = named("增减原因", "与预算差得多的写明原因", default=None)
    note: Text | None = named("测算依据或说明", default=None)

    @property
    def planned(self) -> Printed[int] | None:
        """What the actual sum is measured by: the plan as last changed."""
        return self.adjusted or self.budget

    @property
    def variance(self) -> int | None:
        """分 above (+) or below (-) the plan; None where one of the two is approximate or not stated."""
        if self.planned is None or self.actual is None or not (self.planned.is_exact and self.actual.is_exact):
            return None
        return (self.actual.value or 0) - (self.planned.value or 0)


class Budget(Record):
    """The plan of a year, or the year as it came out."""

    KIND: ClassVar[str] = "budget"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    lines: tuple[BudgetLine, ...] = named("分科目预算", min_length=1)
    income_budget: Printed[Fen] | None = named("预算收入合计", unit="元", default=None)
    expense_budget: Printed[Fen] | None = named("预算支出合计", unit="元", default=None)
    income_adjusted: Printed[Fen] | None = named("调整后收入合计", unit="元", default=None)
    expense_adjusted: Printed[Fen] | None = named("调整后支出合计", unit="元", default=None)
    income_actual: Printed[Fen] | None = named("决算收入合计", unit="元", default=None)
    expense_actual: Printed[Fen] | None = named("决算支出合计", unit="元", default=None)
    opening_balance: Printed[Fen] | None = named("上年结余", unit="元", signed=True, default=None)
    closing_balance: Printed[Fen] | None = named("年末结余", unit="元", signed=True, default=None)
    planned_matters: tuple[Text, ...] = named("计划办的大事", "固定资产、公益事业、对外投资等，一条一件", default=())
    approach: Text | None = named("怎么编的", "例如 根据上年决算和本年合同测算", default=None)
    resolution_ref: Ref | None = named("决议编号", "通过预算或决算的决议", refers="decision meeting", default=None)
    budget_ref: Ref | None = named("对应的预算", "决算写明是哪一份预算", refers="budget", default=None)

    @model_validator(mode="after")
    def _is_planned_or_come_out(self) -> Budget:
        name, label = ("actual", "决算") if self.is_final else ("budget", "预算")
        if not any(getattr(line, name) for line in self.lines):
            raise refuse("count", f"这里少了金额；“分科目预算”每一行请写“{label}”", at="lines")
        return self

    @property
    def is_final(self) -> bool:
        """True for a final account (决算)."""
        return self.catalogue_code == FINAL_CODE

    def on(self, side: str) -> tuple[BudgetLine, ...]:
        """The lines of one side, in their order."""
        return tuple(line for line in self.lines if line.side == side)
