"""收支明细 (FA-M02): one period of one set of books, entry by entry. Fields: accounts.md §3."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Fen, Flag, RateField, Ref, Text

SIDES = {"income": "收入", "expense": "支出"}
EVIDENCE = {
    "invoice": "发票",
    "receipt": "收据",
    "sheet": "签领表",
    "bank": "银行回单",
    "contract": "合同或结算单",
    "slip": "白条",
    "none": "没有凭证",
    "other": "其他",
}
"""What proves an entry. 白条 and 没有凭证 are said as they are: the reader judges, the page does not."""

PAID_IN = {"cash": "现金", "bank": "银行转账", "other": "其他方式"}

FIGURES = ("opening_balance", "income_total", "expense_total", "closing_balance")
EXACT = "写确定的金额，本期没有就写 0"
UNKNOWN = frozenset({"lost", "not_stated", "attached"})
"""Why one of the four figures may be absent: its page is lost, the paper does not print it, it stands in an attachment."""

_SAY_WHAT_IS_MISSING = (
    "原件确实不全的，请在 original.missing 写明缺了什么；数字只在附件里的，给附件写 holds_figures: true"
)


class Entry(Part):
    """One receipt or payment."""

    date: Day | None = named("日期", default=None)
    voucher_no: Text | None = named("凭证号", default=None)
    summary: Text = named("摘要", "写清事由，不写个人")
    account: Text = named("科目")
    income: Fen | None = named("收入", unit="元", default=None)
    expense: Fen | None = named("支出", unit="元", default=None)
    balance: Fen | None = named("结余", unit="元", default=None)
    quantity: RateField | None = named("数量", "例如 30 个", default=None)
    unit_price: RateField | None = named("单价", "例如 12.50 元/个", default=None)
    payee: Text | None = named("对方", "付给谁、谁付的：单位写全称，个人只写岗位或工种", default=None)
    paid_in: Annotated[str, Choice(PAID_IN)] | None = named("收付方式", default=None)
    other_entity: Text | None = named(
        "往来的另一主体", "村委会与集体经济组织之间调拨的，写另一主体的 id，例如 collective", default=None
    )
    fund_source: Text | None = named("资金来源", default=None)
    handler: Text | None = named("经手人", "写岗位", default=None)
    witness: Text | None = named("证明人", "写岗位", default=None)
    approver: Text | None = named("审批人", "写岗位", default=None)
    evidence_type: Annotated[str, Choice(EVIDENCE)] | None = named("凭证种类", default=None)
    evidence: Text | None = named("依据", "凭证的名称和号码，例如 增值税发票 0021", default=None)
    resolution_ref: Ref | None = named(
        "决议编号", "本村决策记录的“种类/名称”，例如 decision/2026-08-road", default=None
    )
    reversal: Flag = named("红字冲销", default=False)
    reversal_of: Text | None = named("冲销的凭证号", default=None)

    @model_validator(mode="after")
    def _one_side(self) -> Entry:
        if (self.income is None) == (self.expense is None):
            raise refuse("side", "“收入”和“支出”只写其中一项")
        if min(self.income or 0, self.expense or 0) < 0 and not (self.reversal and self.reversal_of):
            side = "expense" if self.income is None else "income"
            raise refuse("amount", "金额是负数，须写 reversal: true 和被冲销的凭证号 reversal_of", at=side)
        return self

    @property
    def amount(self) -> int:
        """分, positive for either side."""
        return self.income if self.income is not None else self.expense or 0


class AccountTotal(Part):
    """The printed sub-total of one account on one side."""

    account: Text = named("科目")
    side: Annotated[str, Choice(SIDES)] = named("收支方向")
    amount: Fen = named("小计", unit="元")


class BankBalance(Part):
    """One bank account's balance at the end of the period, named by bank and last four digits only."""

    account: Text = named("账户", "例如 基本账户（尾号1234）")
    balance: Fen = named("余额", unit="元")


class Ledger(Record):
    """Opening, every entry, sub-totals, totals, closing, and where the money lies.

    Of an old or torn paper one of the four figures may be unknown; then nothing is proved of it (`is_whole`).
    """

    KIND: ClassVar[str] = "ledger"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    book: Text | None = named("账册", "一个主体有几本账时写明，例如 张某经手账、一组账", default=None)
    opening_balance: Printed[Fen] = named("期初结余", EXACT, unit="元")
    income_total: Printed[Fen] = named("收入合计", EXACT, unit="元")
    expense_total: Printed[Fen] = named("支出合计", EXACT, unit="元")
    closing_balance: Printed[Fen] = named("期末结余", EXACT, unit="元")
    closing_cash: Fen | None = named("其中现金", unit="元", default=None)
    closing_bank: tuple[BankBalance, ...] = named("其中银行存款", default=())
    account_totals: tuple[AccountTotal, ...] = named("分科目小计", default=())
    entries: tuple[Entry, ...] = named("收支明细", default=())

    @model_validator(mode="after")
    def _figures_are_exact(self) -> Ledger:
        for name in FIGURES:
            figure: Printed[int] = getattr(self, name)
            label = type(self).model_fields[name].title
            if figure.value is None and figure.absence in UNKNOWN:
                if not self.says_what_is_missing:
                    raise refuse("amount", f"“{label}”没有写数；{_SAY_WHAT_IS_MISSING}", at=name)
            elif not figure.is_exact:
                raise refuse("amount", f"“{label}”必须是确定的金额，不能是“约”或空缺；本期没有就写 0", at=name)
        return self

    @property
    def says_what_is_missing(self) -> bool:
        """True where the record itself says that its paper is not whole, or that the figures stand in an attachment."""
        return bool(self.original and self.original.missing) or any(one.holds_figures for one in self.attachments)

    @property
    def is_whole(self) -> bool:
        """True where all four figures are known: only of such a ledger is anything proved."""
        return all(getattr(self, name).is_exact for name in FIGURES)

    @property
    def is_unchanged(self) -> bool:
        """本期无收支: a valid report without entries."""
        return not self.entries and self.income_total.value == 0 and self.expense_total.value == 0

    @property
    def incomes(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.income is not None)

    @property
    def expenses(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.expense is not None)
