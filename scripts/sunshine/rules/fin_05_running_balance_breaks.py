"""每一笔的结余，等于上一笔的结余加这一笔的收入、减这一笔的支出。

一句话
    结余一栏一笔接一笔，中间不断。

为什么
    结余在哪一笔断了，差错就在那一笔附近；村民顺着往下算就能找到。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）；农村集体经济组织会计制度（财会〔2023〕14号）。

怎么查
    从期初结余起，上一个写明的结余 ＋ 其间收入 － 其间支出 ＝ 这一笔写明的结余，一分不差。
    断了以后，从写明的结余接着往下算。

合格
    opening_balance: 1000.00
    entries:
      - {summary: 收回押金, account: 其他收入, income: 500.00, balance: 1500.00}
      - {summary: 购买办公用品, account: 管理费用, expense: 200.00}
      - {summary: 支付电费, account: 管理费用, expense: 100.00, balance: 1200.00}
    income_total: 500.00
    expense_total: 300.00
    closing_balance: 1200.00

不合格
    opening_balance: 1000.00
    entries:
      - {summary: 收回押金, account: 其他收入, income: 500.00, balance: 1500.00}
      - {summary: 购买办公用品, account: 管理费用, expense: 200.00}
      - {summary: 支付电费, account: 管理费用, expense: 100.00, balance: 1300.00}
    income_total: 500.00
    expense_total: 300.00
    closing_balance: 1200.00
    → entries[2].balance：第 3 笔：前面结余 1,500.00 ＋ 收入 0.00 － 支出 300.00 ＝ 1,200.00 元，“结余”写的是 1,300.00 元，差 100.00 元；请核对。

不适用
    没有写结余一栏的；个别一笔没有写结余的，与下一个写明的结余一并算。
    原件不全、期初不知道的，从第一个写明的结余往下算；收支合计不知道的，中间可能缺页，不核对。

假定
    明细按发生的先后写。差额写进“差异说明”并与程序算出的一致的，公布并注明需要说明。
"""  # noqa: E501  an example's words stand on one line, so that they can be compared

from __future__ import annotations

from collections.abc import Iterator

from sunshine.finding import Severity
from sunshine.law import ACCOUNTING_SYSTEM, TRUTH
from sunshine.records.ledger import Ledger
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import yuan

RULE = Rule("逐笔结余接不上", ("ledger",), Severity.BLOCK, (*TRUTH, ACCOUNTING_SYSTEM), discrepancy=True)


def check(record: Ledger, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
    if record.income_total.value is None or record.expense_total.value is None:
        return
    before, income, expense = record.opening_balance.value, 0, 0
    for index, entry in enumerate(record.entries):
        income, expense = income + (entry.income or 0), expense + (entry.expense or 0)
        if entry.balance is None:
            continue
        computed = entry.balance if before is None else before + income - expense
        if before is not None and entry.balance != computed:
            yield Wrong(
                ("entries", index, "balance"),
                f"第 {index + 1} 笔：前面结余 {yuan(before)} ＋ 收入 {yuan(income)} － 支出 {yuan(expense)} ＝ "
                f"{yuan(computed)} 元，“结余”写的是 {yuan(entry.balance)} 元，差 {yuan(entry.balance - computed)} 元；请核对。",
                entry.balance - computed,
            )
        before, income, expense = entry.balance, 0, 0
