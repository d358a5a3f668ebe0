"""四议两公开 and resolutions (VA-D02, VA-D03): six steps, who was there, how they voted. Steps: law.md §1.8."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, Prose, Ref, Text
from sunshine.records.voting import VOTE_METHODS, Attendance, Body

STEPS = {
    "party_proposal": "村党组织提议",
    "joint_consultation": "村“两委”商议",
    "party_members_review": "党员大会审议",
    "resolution": "村民（代表）会议决议",
    "resolution_disclosure": "决议公开",
    "implementation_disclosure": "实施结果公开",
}


class Step(Part):
    """One of the six steps. A count that the paper does not state stays empty: it is not zero."""

    step: Annotated[str, Choice(STEPS)] = named("步骤")
    date: Day | None = named("日期", default=None)
    until: Day | None = named("公开止", "第五、六步的公开期", default=None)
    planned: Text | None = named("计划", "还没进行的步骤写打算什么时候", default=None)
    merged_reason: Text | None = named("合并原因", "与上一步合并进行的理由", default=None)
    source: Text | None = named("动议来源", default=None)
    attendance: tuple[Attendance, ...] = named("各类到会人员", "按身份分别写应到、实到", default=())
    vote_base: Text | None = named("计票口径", "纸上写的比例以什么人数为准", default=None)
    entitled: Count | None = named("应到", unit="人", default=None)
    present: Count | None = named("实到", unit="人", default=None)
    yes: Count | None = named("同意", unit="票", default=None)
    no: Count | None = named("反对", unit="票", default=None)
    abstain: Count | None = named("弃权", unit="票", default=None)
    method: Annotated[str, Choice(VOTE_METHODS)] | None = named("表决方式", default=None)
    opinion: Text | None = named("意见", default=None)
    supervision_opinion: Text | None = named("监督意见", default=None)

    @property
    def is_done(self) -> bool:
        return self.planned is None


class Objection(Part):
    """How to object while the posting runs."""

    until: Day | None = named("异议截止", default=None)
    contact: Text = named("向谁提出")


class Decision(Record):
    """One matter, from the proposal to the result."""

    KIND: ClassVar[str] = "decision"

    matter: Text = named("决策事项")
    decision_body: Body = named("决议机构")
    amount: Printed[Fen] | None = named("涉及金额", unit="元", default=None)
    steps: tuple[Step, ...] = named("六步", min_length=1)
    resolution_text: Prose | None = named("决议内容", "可用 Markdown", default=None)
    objection: Objection | None = named("异议", default=None)
    recused: tuple[Text, ...] = named("回避", "写岗位", default=())
    contract_refs: tuple[Ref, ...] = named("相关合同", default=())
    project_refs: tuple[Ref, ...] = named("相关项目", default=())

    @model_validator(mode="after")
    def _each_step_once(self) -> Decision:
        twice = [name for name, count in Counter(step.step for step in self.steps).items() if count > 1]
        if twice:
            words = f"“{STEPS[twice[0]]}”写了两次，每一步只写一次；重新表决的，另写一条记录"
            raise refuse("steps", words, at="steps")
        return self
