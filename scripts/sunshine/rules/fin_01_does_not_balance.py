"""期初结余加收入合计、减支出合计，等于期末结余。

一句话
    这一期的账，进出相抵后应当正好是期末写的数。

为什么
    四个数里只要有一个抄错，或者漏记一笔，这一条就对不上；村民拿一支笔也能自己验算。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）；财务公开要逐项逐笔（农经发〔2011〕13号）。

怎么查
    期初结余 ＋ 收入合计 － 支出合计 ＝ 期末结余，按分计算，一分不差。

合格
    opening_balance: 1075000.00
    income_total: 426000.00
    expense_total: 227600.00
    closing_balance: 1273400.00

不合格
    opening_balance: 1075000.00
    income_total: 426000.00
    expense_total: 227600.00
    closing_balance: 1273500.00
    → closing_balance：期初 1,075,000.00 ＋ 收入 426,000.00 － 支出 227,600.00 ＝ 1,273,400.00 元，“期末结余”写的是 1,273,500.00 元，差 -100.00 元；请核对这四个数。

不适用
    原件不全、四个数里有一个写“原件缺页”“未注明”“见附件”的，算不出，不核对。
    本期无收支的，期初等于期末，也要能对上。

假定
    四个数是同一主体、同一账册、同一单位。差额写进“差异说明”并与程序算出的一致的，公布并注明需要说明。
"""  # noqa: E501  an example's words stand on one line, so that they can be compared

from __future__ import annotations

from collections.abc import Iterator

from sunshine.finding import Severity
from sunshine.law import FINANCE_DISCLOSURE, TRUTH
from sunshine.records.ledger import Ledger
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import yuan

RULE = Rule("收支与结余对不上", ("ledger",), Severity.BLOCK, (*TRUTH, FINANCE_DISCLOSURE), discrepancy=True)


def check(record: Ledger, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
    opening, income = record.opening_balance.value, record.income_total.value
    expense, closing = record.expense_total.value, record.closing_balance.value
    if opening is None or income is None or expense is None or closing is None:
        return
    computed = opening + income - expense
    if computed != closing:
        yield Wrong(
            ("closing_balance",),
            f"期初 {yuan(opening)} ＋ 收入 {yuan(income)} － 支出 {yuan(expense)} ＝ {yuan(computed)} 元，"
            f"“期末结余”写的是 {yuan(closing)} 元，差 {yuan(computed - closing)} 元；请核对这四个数。",
            computed - closing,
        )
