"""会计报表 (FA-M04, FA-M05): balance sheet, income and its distribution, trial balance. Identities: accounts.md §2."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints, model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import Sort, refuse
from sunshine.records.values import Fen, Flag, Ref, Text

FORMS = {
    "balance_sheet": "资产负债表",
    "income_and_distribution": "收益及收益分配表",
    "trial_balance": "科目余额表",
}
SUM_ROLES = {"subtotal": "小计", "total": "合计"}
CLASSES = {"asset": "资产", "liability": "负债", "equity": "所有者权益"}
INCOME_ROWS = {
    "operating_income": "经营收入",
    "contract_income": "发包及上交收入",
    "investment_income": "投资收益",
    "operating_expense": "经营支出",
    "taxes_and_surcharges": "税金及附加",
    "administrative_expense": "管理费用",
    "operating_result": "经营收益",
    "subsidy_income": "补助收入",
    "other_income": "其他收入",
    "public_welfare_expense": "公益支出",
    "other_expense": "其他支出",
    "total_result": "收益总额",
    "income_tax": "所得税费用",
    "net_result": "净收益",
    "opening_undistributed": "年初未分配收益",
    "transfers_in": "其他转入",
    "distributable": "可分配收益",
    "reserve_and_welfare_fund": "提取公积公益金",
    "welfare_fee": "提取福利费",
    "to_investors": "外来投资分利",
    "to_members": "向成员分配",
    "other_distribution": "其他分配",
    "closing_undistributed": "年末未分配收益",
    "part": "其中",
}
"""The rows of the income statement, of the old form too; 其中 is a part of the row above it and enters no sum."""

AccountCode = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{3,8}$"), Sort("code", "101", "会计科目编号，3 到 8 位数字")
]


class BalanceLine(Part):
    """One line of a balance sheet, at the beginning and at the end."""

    account: Text = named("项目")
    account_class: Annotated[str, Choice(CLASSES)] = named("类别")
    code: AccountCode | None = named("科目编号", default=None)
    begin: Printed[Fen] | None = named("年初数", unit="元", signed=True, default=None)
    end: Printed[Fen] | None = named("期末数", unit="元", signed=True, default=None)
    role: Annotated[str, Choice(SUM_ROLES)] | None = named("行的种类", "小计、合计行写明", default=None)
    is_deduction: Flag = named("是否减项", "累计折旧这样要减去的写 true", default=False)
    note: Text | None = named("说明", default=None)


class IncomeLine(Part):
    """One line of the statement of income and its distribution."""

    row: Annotated[str, Choice(INCOME_ROWS)] = named("项目")
    label: Text | None = named("表上的名称", "与项目叫法不同时写明", default=None)
    code: AccountCode | None = named("科目编号", default=None)
    amount: Printed[Fen] = named("本年数", unit="元", signed=True)
    previous: Printed[Fen] | None = named("上年数", unit="元", signed=True, default=None)
    note: Text | None = named("说明", default=None)

    @property
    def name(self) -> str:
        """As the paper calls it."""
        return self.label or INCOME_ROWS[self.row]


class TrialLine(Part):
    """One account of a trial balance."""

    account: Text = named("科目")
    code: AccountCode | None = named("科目编号", default=None)
    begin_debit: Printed[Fen] | None = named("期初借方", unit="元", signed=True, default=None)
    begin_credit: Printed[Fen] | None = named("期初贷方", unit="元", signed=True, default=None)
    debit: Printed[Fen] | None = named("本期借方", unit="元", signed=True, default=None)
    credit: Printed[Fen] | None = named("本期贷方", unit="元", signed=True, default=None)
    end_debit: Printed[Fen] | None = named("期末借方", unit="元", signed=True, default=None)
    end_credit: Printed[Fen] | None = named("期末贷方", unit="元", signed=True, default=None)
    role: Annotated[str, Choice(SUM_ROLES)] | None = named("行的种类", "小计、合计行写明", default=None)


LINES_OF = {
    "balance_sheet": "balance_lines",
    "income_and_distribution": "income_lines",
    "trial_balance": "trial_lines",
}
"""Which list holds the lines of each form."""


class Statement(Record):
    """One statement of one entity, at a point in time or for a year."""

    KIND: ClassVar[str] = "statement"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    form: Annotated[str, Choice(FORMS)] = named("哪一张表")
    as_of: MomentField | None = named("截至", "报表反映的时点；只知道年月的写年月", example="2025-12-31", default=None)
    reason: Text | None = named("编表原因", "例如 年终、清产核资、并村清查", default=None)
    balance_lines: tuple[BalanceLine, ...] = named("资产负债各行", default=())
    income_lines: tuple[IncomeLine, ...] = named("收益及分配各行", default=())
    trial_lines: tuple[TrialLine, ...] = named("科目余额各行", default=())
    remarks: tuple[Text, ...] = named("附注", "表下面的说明，一条一项", default=())
    ledger_ref: Ref | None = named("对应的收支明细", refers="ledger", default=None)
    distribution_ref: Ref | None = named("对应的收益分配", refers="distribution", default=None)

    @model_validator(mode="after")
    def _holds_its_form(self) -> Statement:
        for form, name in LINES_OF.items():
            lines, label = getattr(self, name), type(self).model_fields[name].title
            if form == self.form and not lines:
                raise refuse("count", f"{FORMS[form]}要写“{label}”{name}，每行一条", at="form")
            if form != self.form and lines:
                words = f"“{label}”不属于{FORMS[self.form]}；一条记录只写一张表，另一张另写一条"
                raise refuse("form", words, at=name)
        return self

    def rows_of(self, account_class: str) -> tuple[BalanceLine, ...]:
        """The balance sheet's lines of one class, in their order."""
        return tuple(line for line in self.balance_lines if line.account_class == account_class)

    def income_of(self, row: str) -> IncomeLine | None:
        """The first line of this row."""
        return next((line for line in self.income_lines if line.row == row), None)
