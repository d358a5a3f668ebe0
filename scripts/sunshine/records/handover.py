"""What an old committee hands to the new one: the seal, the money, the books, and who saw it."""

from __future__ import annotations

from typing import Annotated

from sunshine.records.choice import Choice
from sunshine.records.header import Person
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.values import Day, Fen, RateField, Text

HANDED = {
    "seal": "印章",
    "cash": "现金",
    "bank": "银行存款",
    "books": "账册凭证",
    "assets": "固定资产",
    "receivables": "债权",
    "debts": "债务",
    "contracts": "合同",
    "archives": "档案",
    "works": "未完成的工作",
    "other": "其他",
}
HANDED_STATES = {"handed": "已移交", "partly": "部分移交", "open": "还没移交"}


class Handed(Part):
    """One line of the list."""

    sort: Annotated[str, Choice(HANDED)] = named("移交什么")
    name: Text = named("名称", "账户只写尾号")
    quantity: RateField | None = named("数量", "例如 2 枚", default=None)
    amount: Printed[Fen] | None = named("金额", unit="元", default=None)
    handed_on: Day | None = named("移交日期", default=None)
    state: Annotated[str, Choice(HANDED_STATES)] = named("状态", default="handed")
    note: Text | None = named("说明", default=None)


class Handover(Part):
    """Who hands what to whom, before whom."""

    formed_on: Day | None = named("新一届产生日期", "移交期限从这一天算起", default=None)
    handed_on: Day | None = named("移交日期", default=None)
    seal_on: Day | None = named("印章移交日期", default=None)
    giver: Person | None = named("移交人", default=None)
    taker: Person | None = named("接收人", default=None)
    witnesses: tuple[Person, ...] = named("监交人", default=())
    items: tuple[Handed, ...] = named("移交清单", min_length=1)
    left_open: Text | None = named("没有移交的", "写清是什么、什么时候补交", default=None)
