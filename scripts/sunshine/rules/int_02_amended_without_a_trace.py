"""更正过的记录，写明第几版、为什么改，旧版原样保存在旁边。

一句话
    公布过的内容可以更正，但要留下痕迹：改成第几版、为什么改、原来是怎么写的。

为什么
    公布出去的内容村民已经看过、拍过照；悄悄改掉，就没有人知道改了哪里。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）。

怎么查
    旁边有旧版文件（例如 2026-q3.v1.yml）的，这一份要写“更正”，“版次”比所有旧版大；
    “版次”写 3 的，旁边应有第 1 版和第 2 版的文件。

合格
    # ledger/2026-q3 v1
    revision: {no: 2, reason: 补登9月的一笔收入, revised_on: 2026-10-15}

不合格
    # ledger/2026-q3 v1
    title: 南塘村2026年三季度收支明细
    → ：旁边有第 1 版的旧文件，这一份没有写“更正”；请写 revision：版次 2、更正原因、更正日期和复核人

    # ledger/2026-q3 v1 v2
    revision: {no: 2, reason: 补登9月的一笔收入, revised_on: 2026-10-15}
    → revision.no：“版次”写的是 2，旁边已经有第 2 版的旧文件；请写 3，并写明这一次的更正原因

    # ledger/2026-q3
    revision: {no: 2, reason: 补登9月的一笔收入, revised_on: 2026-10-15}
    → revision.no：“版次”写的是 2，旁边没有第 1 版的旧文件；请把更正以前的文件原样放回，名叫 2026-q3.v1.yml；需要说明。

不适用
    没有更正过的记录。

假定
    旧版怎么写、该不该更正，不在这里核对；与以前公布过的内容逐字比较，由发布时的核对完成。
    旧版缺失的照常公布并请村里说明，因为记录可能在使用本网站以前就更正过。
"""

from __future__ import annotations

from collections.abc import Iterator

from sunshine.finding import Severity
from sunshine.law import TRUTH
from sunshine.records.header import Record
from sunshine.rules import Case, Rule, Wrong

RULE = Rule("更正没有留下痕迹", (), Severity.BLOCK, TRUTH)


def check(record: Record, case: Case) -> Iterator[Wrong]:
    newest = max(case.versions, default=0)
    if record.revision is None:
        if newest:
            words = f"旁边有第 {newest} 版的旧文件，这一份没有写“更正”；请写 revision：版次 {newest + 1}、更正原因、更正日期和复核人"
            yield Wrong((), words)
        return
    number = record.revision.no
    if number <= max(newest, 1):
        yield Wrong(("revision", "no"), _too_small(number, newest))
    else:
        yield from _missing(number, case)


def _too_small(number: int, newest: int) -> str:
    if not newest:
        return f"“版次”写的是 {number}，更正以后至少是第 2 版；请写 2"
    kept = f"旁边已经有第 {newest} 版的旧文件"
    return f"“版次”写的是 {number}，{kept}；请写 {newest + 1}，并写明这一次的更正原因"


def _missing(number: int, case: Case) -> Iterator[Wrong]:
    """Told once for all versions that are not there: the first of them by the name that its file must have."""
    present = sum(1 for version in case.versions if version < number)
    if present == number - 1:
        return
    first = next(version for version in range(1, number) if version not in case.versions)
    suffix = case.filed.file.path.rpartition(".")[2]
    missing = f"第 {first} 版" if number - 1 - present == 1 else f"第 {first} 版等 {number - 1 - present} 版"
    words = f"“版次”写的是 {number}，旁边没有{missing}的旧文件"
    advice = f"请把更正以前的文件原样放回，名叫 {case.filed.file.slug}.v{first}.{suffix}"
    yield Wrong(("revision", "no"), f"{words}；{advice}；需要说明。", severity=Severity.FLAG)
