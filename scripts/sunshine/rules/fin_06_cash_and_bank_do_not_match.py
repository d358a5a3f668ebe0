"""现金加各账户的银行存款，等于期末结余。

一句话
    账上剩多少，手里的现金和银行里的存款加起来就应当有多少。

为什么
    账面有结余，现金和存款却对不上，说明有收支没有入账，或者数字抄错了。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）；农村集体经济组织会计制度（财会〔2023〕14号）。

怎么查
    其中现金 ＋ Σ 其中银行存款 ＝ 期末结余，一分不差。
    只写了一样的，这一样不能多于期末结余；少于的，另一样没有写明，公布并注明需要说明。

合格
    closing_cash: 3400.00
    closing_bank:
      - {account: 基本账户（尾号1234）, balance: 1270000.00}

不合格
    closing_cash: 3400.00
    closing_bank:
      - {account: 基本账户（尾号1234）, balance: 1260000.00}
    → closing_balance：现金 3,400.00 ＋ 银行存款 1,260,000.00 ＝ 1,263,400.00 元，“期末结余”写的是 1,273,400.00 元，差 -10,000.00 元；请核对现金、存款和结余。

    closing_cash:
    closing_bank:
      - {account: 基本账户（尾号1234）, balance: 1270000.00}
    → closing_balance：银行存款 1,270,000.00 元，“期末结余”1,273,400.00 元，相差 3,400.00 元，现金未注明；现金与银行存款相加应等于期末结余（村民委员会组织法(2025) 35）；需要说明。

不适用
    现金和银行存款都没有写的；原件不全、期末结余不知道的。

假定
    “其中银行存款”写全了这本账的各个账户。差额写进“差异说明”并与程序算出的一致的，公布并注明需要说明。
"""  # noqa: E501  an example's words stand on one line, so that they can be compared

from __future__ import annotations

from collections.abc import Iterator

from sunshine.finding import Severity
from sunshine.law import ACCOUNTING_SYSTEM, TRUTH, cited
from sunshine.records.ledger import Ledger
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import yuan

RULE = Rule("现金、存款与结余对不上", ("ledger",), Severity.BLOCK, (*TRUTH, ACCOUNTING_SYSTEM), discrepancy=True)


def check(record: Ledger, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
    closing = record.closing_balance.value
    if closing is None:
        return
    cash, bank = record.closing_cash, sum(account.balance for account in record.closing_bank)
    difference = (cash or 0) + bank - closing
    if (cash is None and not record.closing_bank) or difference == 0:
        return
    if cash is not None and record.closing_bank:
        stated, missing = f"现金 {yuan(cash)} ＋ 银行存款 {yuan(bank)} ＝ {yuan(cash + bank)} 元", ""
    elif cash is not None:
        stated, missing = f"现金 {yuan(cash)} 元", "银行存款"
    else:
        stated, missing = f"银行存款 {yuan(bank)} 元", "现金"
    if missing and difference < 0:
        yield _unstated(record, stated, missing, closing, -difference)
        return
    yield Wrong(
        ("closing_balance",),
        f"{stated}，“期末结余”写的是 {yuan(closing)} 元，差 {yuan(difference)} 元；请核对现金、存款和结余。",
        difference,
    )


def _unstated(record: Ledger, stated: str, missing: str, closing: int, rest: int) -> Wrong:
    words = (
        f"{stated}，“期末结余”{yuan(closing)} 元，相差 {yuan(rest)} 元，{missing}未注明；"
        f"现金与银行存款相加应等于期末结余（{cited(TRUTH, record.day)[0]}）；需要说明。"
    )
    return Wrong(("closing_balance",), words, severity=Severity.FLAG)
