"""说明与答复: what the village says to a question that a rule has raised, or that somebody has asked (rules.md §1.3)."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import StringConstraints, model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Person, Record
from sunshine.records.part import named
from sunshine.records.reading import Sort, refuse
from sunshine.records.supervision import ISSUE_STATES
from sunshine.records.values import Count, Day, Prose, Ref, Sha256, Text

Fingerprint = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,99}$"),
    Sort("code", "", "程序给的一串字母和数字，照抄"),
]
"""Which facts the answer speaks of: when they change, the question opens again."""

RuleId = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-[0-9]{2}$"), Sort("code", "FIN-03", "规则编号")]


class Response(Record):
    """One answer to one question. `text` is what stands below the front matter."""

    KIND: ClassVar[str] = "response"
    BODY: ClassVar[str] = "text"

    answers: Ref = named("答复哪一条记录", "写“种类/名称”，例如 ledger/2026-q3")
    rule: RuleId | None = named("规则编号", "答复程序提出的要写，例如 FIN-03", default=None)
    fingerprint: Fingerprint | None = named(
        "事实指纹", "程序给的一串字母和数字，照抄；事实变了要重新答复", default=None
    )
    question: Text | None = named("问的是什么", "概括写，不写个人信息", default=None)
    asked_by: Text | None = named("谁提出", "写机构或岗位，例如 村务监督委员会、村民", default=None)
    asked_on: Day | None = named("提出日期", default=None)
    state: Annotated[str, Choice(ISSUE_STATES)] = named("状态")
    replied_by: Person | None = named("谁答复", "写岗位", default=None)
    replied_on: Day | None = named("答复日期", default=None)
    text: Prose | None = named("答复", "可用 Markdown", default=None)
    accepted_by: Person | None = named("监督委员会谁认可", "写岗位", default=None)
    accepted_on: Day | None = named("认可日期", default=None)
    corrected_in: Count | None = named("更正后的版次", "已更正的，写新版的版次", default=None)
    referred_to: Text | None = named("转交给谁", "只写机构，不写人、不写细节", default=None)
    referred_on: Day | None = named("转交日期", default=None)
    entered_by: Person | None = named("谁录入", "写岗位", default=None)
    paper_photo_hash: Sha256 | None = named("纸质答复的照片校验值", default=None)

    @model_validator(mode="after")
    def _names_its_question(self) -> Response:
        if self.rule is None and self.question is None:
            raise refuse("content", "“规则编号”和“问的是什么”至少写一项，让人看得懂答复的是什么", at="question")
        return self

    @model_validator(mode="after")
    def _state_is_borne_out(self) -> Response:
        if self.state in ("explained", "corrected") and self.text is None:
            raise refuse("content", f"状态是{ISSUE_STATES[self.state]}，请写“答复”", at="text")
        if self.state == "referred" and self.referred_to is None:
            raise refuse("content", "状态是已转交，请写“转交给谁”", at="referred_to")
        return self
