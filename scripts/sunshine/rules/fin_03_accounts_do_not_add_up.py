"""各科目小计相加，等于合计；收入、支出分开比。

一句话
    收入合计是各项收入加出来的，支出合计是各项支出加出来的。

为什么
    合计对不上，期末结余就不可信；一张表自己和自己矛盾，村民无从判断哪个数是真的。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）；农村集体经济组织会计制度（财会〔2023〕14号）。

怎么查
    Σ 分科目小计 ＝ 合计，收入、支出各比一次，一分不差。
    这一方向没有写小计、但逐笔写了明细的，用明细相加与合计比。

合格
    income_total: 426000.00
    account_totals:
      - {account: 发包及上交收入, side: income, amount: 426000.00}

不合格
    income_total: 426000.00
    account_totals:
      - {account: 发包及上交收入, side: income, amount: 400000.00}
    → income_total：收入的各科目小计相加是 400,000.00 元，“收入合计”写的是 426,000.00 元，差 -26,000.00 元；请核对小计和合计。

    expense_total: 227500.00
    → expense_total：支出的各笔明细相加是 227,600.00 元，“支出合计”写的是 227,500.00 元，差 100.00 元；请核对明细和合计。

不适用
    这一方向小计和明细都没有写的：没有写不当作 0，这里不比。原件不全、这一方向合计不知道的，也不比。

假定
    小计包括这一方向的全部科目。差额写进“差异说明”并与程序算出的一致的，公布并注明需要说明。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from sunshine.finding import Severity
from sunshine.law import ACCOUNTING_SYSTEM, TRUTH
from sunshine.records.ledger import Ledger
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import SIDE_WORDS, yuan

RULE = Rule("小计与合计对不上", ("ledger",), Severity.BLOCK, (*TRUTH, ACCOUNTING_SYSTEM), discrepancy=True)


def check(record: Ledger, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
    if record.income_total.value is not None:
        yield from _compare(record, "income", record.income_total.value)
    if record.expense_total.value is not None:
        yield from _compare(record, "expense", record.expense_total.value)


def _compare(record: Ledger, side: Literal["income", "expense"], total: int) -> Iterator[Wrong]:
    amounts, source = [row.amount for row in record.account_totals if row.side == side], "小计"
    if not amounts:
        entries = record.incomes if side == "income" else record.expenses
        amounts, source = [entry.amount for entry in entries], "明细"
    added = sum(amounts)
    if not amounts or added == total:
        return
    word = SIDE_WORDS[side]
    parts = "各科目小计" if source == "小计" else "各笔明细"
    yield Wrong(
        (f"{side}_total",),
        f"{word}的{parts}相加是 {yuan(added)} 元，“{word}合计”写的是 {yuan(total)} 元，差 {yuan(added - total)} 元；"
        f"请核对{source}和合计。",
        added - total,
    )
