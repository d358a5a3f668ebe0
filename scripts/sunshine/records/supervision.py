"""监督会议与民主理财 (VA-S02, FA-S03): who met, what was looked at, what was asked, what came of it."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, Ref, Text

VOUCHER_STATES = {"passed": "通过", "returned": "退回补正", "corrected": "补正后通过", "refused": "不予通过"}
VOUCHER_ACTIONS = {
    "submitted": "送审",
    "returned": "退回",
    "explained": "说明",
    "corrected": "补正",
    "passed": "通过",
    "refused": "不予通过",
}
ISSUE_STATES = {"open": "待说明", "explained": "已说明", "corrected": "已更正", "referred": "已转交"}


class VoucherStep(Part):
    """One step of a voucher on its way: what was done, by which post, when."""

    action: Annotated[str, Choice(VOUCHER_ACTIONS)] = named("做了什么")
    by: Text | None = named("谁做的", "写岗位或机构", default=None)
    on: MomentField | None = named("日期", default=None)
    words: Text | None = named("说了什么", default=None)


class Voucher(Part):
    """One voucher that was looked at: for what, who handed it in, who signed, how it went."""

    voucher_no: Text | None = named("凭证号", default=None)
    item: Text | None = named("事项", "写清买什么、做什么，不写个人", default=None)
    amount: Printed[Fen] | None = named("金额", "纸上写“24元6角”这样的，原样文字写在 words", unit="元", default=None)
    handler: Text | None = named("经手人", "写岗位或机构", default=None)
    signer: Text | None = named("签字人", "谁签字同意，写岗位", default=None)
    state: Annotated[str, Choice(VOUCHER_STATES)] = named("结论")
    reason: Text | None = named("原因", default=None)
    trail: tuple[VoucherStep, ...] = named("经过", "送审、退回、说明、补正、通过，一步一条", default=())

    @model_validator(mode="after")
    def _is_named(self) -> Voucher:
        if self.voucher_no is None and self.item is None:
            raise refuse("count", "“凭证号”和“事项”至少写一项")
        return self


class Issue(Part):
    """A question that the committee put, and the answer."""

    matter: Text = named("监督意见")
    raised_with: Text | None = named("向谁提出", "写岗位", default=None)
    reply: Text | None = named("答复", default=None)
    replied_on: Day | None = named("答复日期", default=None)
    state: Annotated[str, Choice(ISSUE_STATES)] = named("状态", default="open")


class Supervision(Record):
    """One meeting or review of the supervision committee."""

    KIND: ClassVar[str] = "supervision"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    form: Text = named("监督形式", "例如 例会、民主理财、现场察看")
    place: Text | None = named("地点", default=None)
    attendees: tuple[Person, ...] = named("参加人员", min_length=1)
    entitled: Count | None = named("应到", unit="人", default=None)
    rules: tuple[Text, ...] = named("审核办法", "例如 监委会主任签字方可入账", default=())
    items_reviewed: tuple[Text, ...] = named("监督事项", default=())
    vouchers_reviewed: Count | None = named("审核凭证", unit="张", default=None)
    vouchers_passed: Count | None = named("通过凭证", unit="张", default=None)
    amount_reviewed: Fen | None = named("审核金额", unit="元", default=None)
    amount_refused: Fen | None = named("未通过金额", unit="元", default=None)
    vouchers: tuple[Voucher, ...] = named("逐张结论", default=())
    issues: tuple[Issue, ...] = named("意见与答复", default=())
    conclusion: Text | None = named("结论", default=None)
    ledger_ref: Ref | None = named("相关收支明细", default=None)
