"""每个科目的明细相加，等于这个科目的小计。

一句话
    小计是从一笔一笔的明细加出来的，两边应当一样。

为什么
    小计对不上明细，说明有的一笔漏写了、写错了科目，或者小计抄错了；村民看不出钱花在哪里。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）；财务公开要逐项逐笔（农经发〔2011〕13号）。

怎么查
    收入、支出分开；同一科目的每一笔相加，与“分科目小计”里这一科目的金额比较，一分不差。
    这一方向写了小计的，明细里出现的每个科目都要有小计。

合格
    account_totals:
      - {account: 发包及上交收入, side: income, amount: 426000.00}
      - {account: 管理费用, side: expense, amount: 27600.00}
      - {account: 公益支出, side: expense, amount: 200000.00}

不合格
    account_totals:
      - {account: 发包及上交收入, side: income, amount: 426000.00}
      - {account: 管理费用, side: expense, amount: 27700.00}
      - {account: 公益支出, side: expense, amount: 200000.00}
    → account_totals[1].amount：“管理费用”（支出）的明细共 2 笔，相加是 27,600.00 元，小计写的是 27,700.00 元，差 -100.00 元；请核对这一科目的明细和小计。

    account_totals:
      - {account: 管理费用, side: expense, amount: 27600.00}
    → account_totals：“公益支出”（支出）在明细里有 1 笔，共 200,000.00 元，“分科目小计”里没有写；请补上这一科目的小计。

不适用
    没有写小计的，或者没有逐笔写明细的，这里不比；没有小计时由 FIN-03 拿明细和合计比。
    原件不全、这一方向的合计不知道的，明细也未必齐全，不比。

假定
    同一科目在同一方向写了几行小计的，先加在一起再比。差额写进“差异说明”并与程序算出的一致的，公布并注明需要说明。
"""  # noqa: E501  an example's words stand on one line, so that they can be compared

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sunshine.finding import Severity, echo
from sunshine.law import FINANCE_DISCLOSURE, TRUTH
from sunshine.records.ledger import Entry, Ledger
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import SIDE_WORDS, yuan

RULE = Rule("明细与科目小计对不上", ("ledger",), Severity.BLOCK, (*TRUTH, FINANCE_DISCLOSURE), discrepancy=True)

Account = tuple[str, str]
"""Side and name: an account may receive and pay."""


def check(record: Ledger, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
    if not record.entries:
        return
    entries = _by_account(record)
    for account, (row, stated) in _stated(record).items():
        yield from _compare(account, entries.get(account, ()), row, stated)
    sides = {total.side for total in record.account_totals if _is_listed(record, total.side)}
    for account in entries.keys() - _stated(record).keys():
        if account[0] in sides:
            yield _missing(account, entries[account])


def _by_account(record: Ledger) -> Mapping[Account, tuple[Entry, ...]]:
    sorted_out: dict[Account, tuple[Entry, ...]] = {}
    for entry in record.entries:
        account = ("income" if entry.income is not None else "expense", entry.account)
        sorted_out[account] = (*sorted_out.get(account, ()), entry)
    return sorted_out


def _stated(record: Ledger) -> Mapping[Account, tuple[int, int]]:
    """The first row of each account's sub-total, and the sum of its rows, on sides whose entries are all listed."""
    stated: dict[Account, tuple[int, int]] = {}
    for index, total in enumerate(record.account_totals):
        if not _is_listed(record, total.side):
            continue
        row, amount = stated.get((total.side, total.account), (index, 0))
        stated[(total.side, total.account)] = (row, amount + total.amount)
    return stated


def _is_listed(record: Ledger, side: str) -> bool:
    """False where pages are lost: what is left of the entries need not add up to anything."""
    total = record.income_total if side == "income" else record.expense_total
    return total.value is not None


def _compare(account: Account, entries: tuple[Entry, ...], row: int, stated: int) -> Iterator[Wrong]:
    added = sum(entry.amount for entry in entries)
    if added != stated:
        yield Wrong(
            ("account_totals", row, "amount"),
            f"{echo(account[1])}（{SIDE_WORDS[account[0]]}）的明细共 {len(entries)} 笔，相加是 {yuan(added)} 元，"
            f"小计写的是 {yuan(stated)} 元，差 {yuan(added - stated)} 元；请核对这一科目的明细和小计。",
            added - stated,
        )


def _missing(account: Account, entries: tuple[Entry, ...]) -> Wrong:
    added = sum(entry.amount for entry in entries)
    return Wrong(
        ("account_totals",),
        f"{echo(account[1])}（{SIDE_WORDS[account[0]]}）在明细里有 {len(entries)} 笔，共 {yuan(added)} 元，"
        "“分科目小计”里没有写；请补上这一科目的小计。",
    )
