"""章程、村规民约、制度和办事指南 (VA-M01, VA-M05, SV-M02): the text, since when it holds, who adopted it, where it is filed."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Flag, OfficePhone, Prose, RateField, Ref, Text
from sunshine.records.voting import Ballot, Body

FORMS = {"charter": "村民自治章程", "pact": "村规民约", "rules": "制度", "service_guide": "办事指南"}
REVIEW_STATES = {
    "passed": "已审查，没有意见",
    "amended": "已审查，按意见改过",
    "pending": "正在审查",
    "none": "没有审查",
    "not_stated": "未注明",
}
SANCTIONS = {"money": "要交钱", "withheld": "取消待遇", "criticism": "批评教育", "repair": "恢复原状", "other": "其他"}


class LegalityReview(Part):
    """Whether somebody has looked at the text with the law in hand."""

    state: Annotated[str, Choice(REVIEW_STATES)] = named("审查情况")
    reviewed_by: Text | None = named("谁审查", "写机构或岗位，例如 镇司法所", default=None)
    reviewed_on: Day | None = named("审查日期", default=None)
    opinion: Text | None = named("审查意见", default=None)


class PenaltyClause(Part):
    """A clause with a consequence for villagers: those must agree with the law, so they are told apart."""

    article: Text | None = named("第几条", "照原文写，例如 第十二条", default=None)
    clause: Text = named("怎么规定的")
    sanction: Annotated[str, Choice(SANCTIONS)] = named("后果")
    amount: Printed[RateField] | None = named("数额", "例如 150 元/人·次", default=None)
    review: Annotated[str, Choice(REVIEW_STATES)] = named("是否经过合法性审查", default="not_stated")


class GuidedMatter(Part):
    """One thing that can be done at the window: what to bring, how it goes, how long it takes, what it costs."""

    matter: Text = named("事项")
    audience: Text | None = named("谁可以办", default=None)
    documents: tuple[Text, ...] = named("要带什么", default=())
    steps: tuple[Text, ...] = named("怎么办", "按先后写", default=())
    time: Text | None = named("多久办好", default=None)
    fee: Text | None = named("收费", "不收费的写“不收费”", default=None)
    window: Text | None = named("在哪里办", default=None)
    hours: Text | None = named("办理时间", default=None)
    handler: Text | None = named("找谁办", "写岗位；首问负责就是谁先接待谁负责到底", default=None)
    phone: OfficePhone | None = named("办公电话", "办公室的电话，例如 021-0000-0000；不写手机", default=None)
    can_be_delegated: Flag = named("可以代办", default=False)
    basis: Text | None = named("办理依据", default=None)


class Regulation(Record):
    """One text in one version. `text` is what stands below the front matter; it is shown as written."""

    KIND: ClassVar[str] = "regulation"
    BODY: ClassVar[str] = "text"

    form: Annotated[str, Choice(FORMS)] = named("种类")
    version: Text | None = named("版本", "例如 2026年修订", default=None)
    is_draft: Flag = named("是否征求意见稿", default=False)
    text: Prose | None = named("全文", "可用 Markdown；章和条照原文写，一条一段", default=None)
    drafted_by: Text | None = named("谁起草", default=None)
    decision_body: Body | None = named("由谁通过", default=None)
    adopted_on: Day | None = named("通过日期", default=None)
    votes: Ballot | None = named("表决", default=None)
    effective_on: Day | None = named("开始执行", default=None)
    repealed_on: Day | None = named("停止执行", default=None)
    repeal_reason: Text | None = named("停止执行的原因", default=None)
    filed_on: Day | None = named("备案日期", default=None)
    filed_with: Text | None = named("在哪里备案", default=None)
    filing_no: Text | None = named("备案编号", default=None)
    legality_review: LegalityReview | None = named("合法性审查", default=None)
    penalty_clauses: tuple[PenaltyClause, ...] = named(
        "有后果的条款", "要村民交钱、取消待遇的条款，逐条摘出", default=()
    )
    explained_by: Text | None = named("由谁解释", "写机构或岗位", default=None)
    confirmed_on: Day | None = named("最近核对", "长期有效的，每年核对一次", default=None)
    guide: tuple[GuidedMatter, ...] = named("办事事项", "办事指南逐项写", default=())
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    replaces: Ref | None = named("代替哪一份", "上一版的“种类/名称”", refers="regulation", default=None)

    @model_validator(mode="after")
    def _has_content(self) -> Regulation:
        if not (self.text or self.guide or self.sheet):
            raise refuse("content", "没有内容：请写“全文”text，办事指南写“办事事项”guide", at="text")
        return self

    @model_validator(mode="after")
    def _runs_forward(self) -> Regulation:
        if self.effective_on and self.repealed_on and self.effective_on > self.repealed_on:
            raise refuse("order", "“开始执行”晚于“停止执行”，请核对", at="repealed_on")
        return self
