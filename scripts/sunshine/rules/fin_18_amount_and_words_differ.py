"""大写金额与数字金额一致。

一句话
    同一笔钱，大写和数字应当是同一个数。

为什么
    票据上的大写是为了防止涂改；两样不一致，村民不知道以哪个为准。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）。

怎么查
    (a) 金额读得出来：只写数字，元最多两位小数、万元最多六位，不写逗号和单位；负数只用于红字冲销。
    读取记录时就查，读不出来的按 FIN-18 报出；合同、工程等记录里写成负数的，由本规则报出。
    (b) 写了“原样文字”的金额：大写读成数字，与“数值”比较，一分不差。
    “佰”写成“百”、“圆”和“元”、“正”和“整”不影响读数，只提示规范写法。

合格
    amount: {value: 128300.50, words: 壹拾贰万捌仟叁佰元伍角整}

    amount: {value: 131100.00, words: 人民币壹拾叁万壹仟壹佰元整}

不合格
    amount: {value: 128000.50, words: 壹拾贰万捌仟叁佰元伍角整}
    → amount.words：“涉及金额”的大写“壹拾贰万捌仟叁佰元伍角整”是 128,300.50 元，数值写的是 128,000.50 元，差 300.00 元；请对照原件核对。

    amount: {value: 3800.00, words: 叁仟捌百元}
    → amount.words：“涉及金额”的大写“叁仟捌百元”用了普通数字，规范写法是“叁仟捌佰元整”。

    amount: {value: 305.00, words: 叁佰伍元整}
    → amount.words：“涉及金额”的大写“叁佰伍元整”读不成一个确定的数；按数值规范写法是“叁佰零伍元整”（村民委员会组织法(2025) 35）；需要说明。

    amount: -1200.00
    → amount：“涉及金额”写的是 -1,200.00 元，是负数；红字冲销写在收支明细里，这里请写正数或核对。

不适用
    没有写“原样文字”的；原样文字不是大写金额的（例如“每亩 800 元”）；没有数值的（无、未注明）。
    净资产、收益、尾差这样本来可能小于零的项目，写负数不必说明。

假定
    单位是万元的，先换成元再比。差额写进“差异说明”并与程序算出的一致的，公布并注明需要说明。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from sunshine.finding import Severity, echo
from sunshine.law import TRUTH, cited
from sunshine.numerals import is_ordinary, read_money, write_money
from sunshine.records.complaints import model_in
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.printed import Printed
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import yuan

RULE = Rule("大写与数字不一致", (), Severity.BLOCK, TRUTH, discrepancy=True)

Place = tuple[str | int, ...]
_TOTALS = frozenset({"income_total", "expense_total", "account_totals"})
_FORMAL = re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟]")


def check(record: Record, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
    for place, field, printed in _amounts(record, ()):
        value, label = printed.value if isinstance(printed, Printed) else printed, field.label
        if value is None:
            continue
        if value < 0 and not field.is_signed and not _may_be_negative(record, place):
            words = f"“{label}”写的是 {yuan(value)} 元，是负数；红字冲销写在收支明细里，这里请写正数或核对。"
            yield Wrong(place, words)
        if isinstance(printed, Printed) and printed.words is not None:
            yield from _compare((*place, "words"), label, printed.words, value, record)


def _may_be_negative(record: Record, place: Place) -> bool:
    """A ledger's entries say themselves that they reverse; totals may follow them; a balance may be overdrawn, cash not."""
    if not isinstance(record, Ledger):
        return False
    if place[0] in _TOTALS:
        return any(entry.reversal for entry in record.entries)
    return place[0] != "closing_cash"


def _compare(place: Place, label: str, words: str, value: int, record: Record) -> Iterator[Wrong]:
    read = read_money(words)
    if read is None:
        if _FORMAL.search(words):
            said = (
                f"“{label}”的大写{echo(words)}读不成一个确定的数；按数值规范写法是“{write_money(value)}”"
                f"（{cited(TRUTH, record.day)[0]}）；需要说明。"
            )
            yield Wrong(place, said, severity=Severity.FLAG)
    elif read != value:
        said = (
            f"“{label}”的大写{echo(words)}是 {yuan(read)} 元，数值写的是 {yuan(value)} 元，"
            f"差 {yuan(read - value)} 元；请对照原件核对。"
        )
        yield Wrong(place, said, read - value)
    elif is_ordinary(words):
        said = f"“{label}”的大写{echo(words)}用了普通数字，规范写法是“{write_money(value)}”。"
        yield Wrong(place, said, severity=Severity.NOTE)


class _Field(NamedTuple):
    """A field that is money, or a part or list that holds some."""

    name: str
    key: str
    label: str
    is_money: bool
    is_signed: bool
    """True for what may truly be below zero: net assets, a loss."""


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    """The fields of a model on the way to an amount; money is what has the unit 元."""
    found = []
    for name, info in model.model_fields.items():
        extra = info.json_schema_extra
        more = extra if isinstance(extra, dict) else {}
        is_money = more.get("unit") == "元"
        inner = model_in(info.annotation)
        if is_money or (inner is not None and _fields(inner)):
            key, label = info.alias or name, info.title or name
            found.append(_Field(name, key, label, is_money, bool(more.get("signed"))))
    return tuple(found)


def _amounts(part: BaseModel, place: Place) -> Iterator[tuple[Place, _Field, int | Printed[int]]]:
    """Every amount that is written, however deep, with its place and its field."""
    for field in _fields(type(part)):
        value: Any = getattr(part, field.name)
        here = (*place, field.key)
        if value is None:
            continue
        if field.is_money:
            yield here, field, value
        elif isinstance(value, BaseModel):
            yield from _amounts(value, here)
        else:
            for index, item in enumerate(value):
                yield from _amounts(item, (*here, index))
