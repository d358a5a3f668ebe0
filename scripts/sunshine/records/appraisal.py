"""民主评议 (VA-S04): how villagers judged those in office, in counts, and what was promised against what was done."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField, PeriodField
from sunshine.records.printed import Printed
from sunshine.records.values import Count, Fen, Number, Prose, RateField, Ref, Text
from sunshine.records.voting import Attendance, VoteMethod

GRADES = {"excellent": "优秀", "competent": "称职", "basic": "基本称职", "incompetent": "不称职"}
PROMISE_STATES = {
    "done": "做到了",
    "partly": "做到一部分",
    "going": "正在做",
    "not_done": "没有做到",
    "not_due": "还没到期",
    "dropped": "不再做",
}


class Judgement(Part):
    """The counts of one office-holder, by post. A count that the paper does not state stays empty."""

    post: Text = named("岗位")
    name: Text | None = named("姓名", default=None)
    excellent: Count | None = named("优秀", unit="票", default=None)
    competent: Count | None = named("称职", unit="票", default=None)
    basic: Count | None = named("基本称职", unit="票", default=None)
    incompetent: Count | None = named("不称职", unit="票", default=None)
    invalid: Count | None = named("弃权或无效", unit="票", default=None)
    rate: Number | None = named("纸上的满意率", "优秀和称职占多少，写百分数", unit="%", default=None)
    grade: Annotated[str, Choice(GRADES)] | None = named("评定档次", default=None)
    note: Text | None = named("说明", default=None)

    @property
    def counted(self) -> int | None:
        """All votes that are stated for this post; None where no grade has a count."""
        counts = (self.excellent, self.competent, self.basic, self.incompetent, self.invalid)
        stated = [count for count in counts if count is not None]
        return sum(stated) if stated else None


class Promise(Part):
    """Something promised in one year and what has become of it."""

    promise: Text = named("承诺办什么")
    promised_in: PeriodField | None = named("哪一年承诺", "例如 2025", default=None)
    place: Text | None = named("哪里", "例如 原东塘村、3组", default=None)
    owner: Text | None = named("谁负责", "写岗位", default=None)
    due: MomentField | None = named("期限", default=None)
    planned: Printed[Fen] | None = named("计划金额", unit="元", default=None)
    actual: Printed[Fen] | None = named("完成金额", unit="元", default=None)
    quantity: Printed[RateField] | None = named("数量", "例如 6 个", default=None)
    result: Text | None = named("结果", default=None)
    state: Annotated[str, Choice(PROMISE_STATES)] | None = named("做到没有", default=None)


class Appraisal(Record):
    """One yearly appraisal."""

    KIND: ClassVar[str] = "appraisal"

    unit: Unit = named("单位", "承诺事项里金额的单位", default="元")
    subject: Text | None = named("评议谁", "例如 村民委员会成员、村干部", default=None)
    host: Text | None = named("谁来主持", "写机构或岗位，例如 村务监督委员会", default=None)
    starts: MomentField | None = named("时间", default=None)
    place: Text | None = named("地点", default=None)
    method: VoteMethod | None = named("评议方式", default=None)
    broadcast: Text | None = named("怎样让大家看到", "例如 网络直播、广播", default=None)
    judges: Printed[Count] | None = named("参加评议", "可以写“近 200”", unit="人", default=None)
    judges_by_role: tuple[Attendance, ...] = named("各类评议人员", default=())
    issued: Count | None = named("发出评议票", unit="张", default=None)
    returned: Count | None = named("收回评议票", unit="张", default=None)
    valid: Count | None = named("有效票", unit="张", default=None)
    scale: tuple[Text, ...] = named("评议档次", "纸上怎么分档就怎么写", default=())
    judgements: tuple[Judgement, ...] = named("评议结果", default=())
    promises: tuple[Promise, ...] = named("承诺和结果", default=())
    report: Prose | None = named("述职摘要", "可用 Markdown", default=None)
    consequence: Text | None = named("结果怎么用", "例如 与绩效补贴挂钩、连续两次不称职的职务终止", default=None)
    supervisor: Person | None = named("监票人", default=None)
    previous_ref: Ref | None = named("上一年评议", refers="appraisal", default=None)
