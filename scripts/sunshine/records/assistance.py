"""帮扶、救助与协助事项 (VA-D08, GA-M01, GA-M03, GA-M04, GA-M06): how many and how much, never who. Privacy class P3.

No field here may name a person; a count of one to four is 少于5, and no sum may give such a count away (privacy.md §4).
The full list hangs on the board where the law wants it: the record keeps its receipt (`board_list`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar

from pydantic import model_validator

from sunshine.records.cells import Hidable, Tally, gives_away, is_few, is_small
from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Fen, Prose, RateField, Ref, Text

STATES = {
    "review": "审核公示",
    "confirmed": "已确认",
    "paid": "已发放",
    "running": "正在办理",
    "done": "已办结",
    "stopped": "已停止",
}
_COUNTS = (("households", "户数"), ("people", "人数"))


class Aid(Part):
    """One item for the village or one of its groups: counts and sums."""

    item: Text = named("事项", "例如 最低生活保障、残疾人两项补贴、危房改造")
    group: Text | None = named("村民小组", default=None)
    households: Tally | None = named(
        "户数", "1 到 4 写“少于5”；怕用合计倒推的另一格写“不单列”", unit="户", default=None
    )
    people: Tally | None = named("人数", "1 到 4 写“少于5”；怕用合计倒推的另一格写“不单列”", unit="人", default=None)
    standard: RateField | None = named("标准", "例如 1595 元/人·月", default=None)
    amount: Printed[Fen] | None = named("金额", "户数或人数少于5的写“不单列”", unit="元", default=None)
    state: Annotated[str, Choice(STATES)] | None = named("办到哪一步", default=None)
    service: Text | None = named("帮扶内容", "写做了什么，不写对谁", default=None)
    note: Text | None = named("说明", "不写个人、病情、困难原因", default=None)

    @model_validator(mode="after")
    def _sum_does_not_tell(self) -> Aid:
        hides = is_few(self.households) or is_few(self.people)
        if hides and self.amount is not None and self.amount.value is not None:
            words = "户数或人数少于5的一行，写了金额就可能认出是谁；请把“金额”写成“不单列”"
            raise refuse("cell", words, at="amount")
        return self


class Measure(Part):
    """What is done, and which post answers for it."""

    measure: Text = named("帮扶措施", "写措施，不写对谁")
    responsible: Text | None = named("责任岗位", "只写岗位", default=None)
    due: Text | None = named("什么时候完成", default=None)
    progress: Text | None = named("进展", default=None)


class Assistance(Record):
    """One posting of counts and sums."""

    KIND: ClassVar[str] = "assistance"
    PRIVACY: ClassVar[str] = "P3"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    program: Text = named("事项名称", "例如 最低生活保障、重点帮扶、困境儿童关爱")
    as_of: Day | None = named("截至", "人数、户数是哪一天的", default=None)
    rows: tuple[Aid, ...] = named("各项、各组情况", min_length=1)
    households_total: Tally | None = named("合计户数", unit="户", default=None)
    people_total: Tally | None = named("合计人数", unit="人", default=None)
    amount_total: Printed[Fen] | None = named("合计金额", unit="元", default=None)
    added: Tally | None = named("本期新增", unit="户", default=None)
    ended: Tally | None = named("本期退出", unit="户", default=None)
    measures: tuple[Measure, ...] = named("帮扶方案", default=())
    conditions: Prose | None = named("谁可以申请", "写条件和手续，可用 Markdown", default=None)
    how_to_ask: Text | None = named("有异议找谁", "写岗位和办公地点", default=None)
    suppressed_reason: Text | None = named("为什么有的数不公布", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)

    @model_validator(mode="after")
    def _no_total_gives_a_cell_away(self) -> Assistance:
        for name, label in _COUNTS:
            self._guard(name, label, [getattr(row, name) for row in self.rows], getattr(self, f"{name}_total"))
        amounts = [row.amount for row in self.rows]
        hidden = [row for row in self.rows if is_few(row.households) or is_few(row.people) or is_few(row.amount)]
        unknown = [amount for amount in amounts if amount is None or not amount.is_exact]
        total = self.amount_total
        if hidden and len(unknown) == 1 and total is not None and total.is_exact:
            raise refuse("cell", _told("金额"), at="amount_total")
        if self._is_few_in_all() and total is not None and total.value is not None:
            words = "合计户数或人数少于5，写了合计金额就可能认出是谁；请把“合计金额”写成“不单列”"
            raise refuse("cell", words, at="amount_total")
        return self

    @model_validator(mode="after")
    def _receipt_has_no_small_cell(self) -> Assistance:
        for one in self.board_list:
            if one.count is not None and one.count.is_exact and is_small(one.count.value):
                words = "公开栏名单的“名单上的数目”在 1 到 4 之间，容易认出是谁；请写“少于 5 户”这样"
                raise refuse("cell", words, at="board_list")
        return self

    def _guard(self, name: str, label: str, parts: Sequence[Hidable], total: Printed[Any] | None) -> None:
        if gives_away(parts, total):
            raise refuse("cell", _told(label), at=f"{name}_total")

    def _is_few_in_all(self) -> bool:
        return is_few(self.households_total) or is_few(self.people_total)


def _told(label: str) -> str:
    more = f"请把另一行的{label}也写成“不单列”，或者把合计{label}写成“不单列”"
    return f"用合计一减，就能算出没有写准数的那一行的{label}；{more}"
