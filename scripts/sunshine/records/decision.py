"""四议两公开 and resolutions (VA-D02, VA-D03): six steps, who was there, how they voted. Steps: law.md §1.8."""

from __future__ import annotations

from collections import Counter
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, Prose, RateField, Ref, Text
from sunshine.records.voting import Attendance, Body, Share, Statement, VoteMethod

STEPS = {
    "party_proposal": "村党组织提议",
    "joint_consultation": "村“两委”商议",
    "party_members_review": "党员大会审议",
    "resolution": "村民（代表）会议决议",
    "resolution_disclosure": "决议公开",
    "implementation_disclosure": "实施结果公开",
}

DEEDS = {"annulled": "撤销", "changed": "变更"}


class Step(Part):
    """One of the six steps. A count that the paper does not state stays empty: it is not zero."""

    step: Annotated[str, Choice(STEPS)] = named("步骤")
    date: Day | None = named("日期", default=None)
    until: Day | None = named("公开止", "第五、六步的公开期", default=None)
    planned: Text | None = named("计划", "还没进行的步骤写打算什么时候", default=None)
    merged_reason: Text | None = named("合并原因", "与上一步合并进行的理由", default=None)
    source: Text | None = named("动议来源", default=None)
    place: Text | None = named("地点", default=None)
    convener: Text | None = named("召集", "写机构或岗位", default=None)
    everyone_due: Count | None = named("全部应到", "连同没有表决权的人", unit="人", default=None)
    everyone_present: Count | None = named("全部实到", "连同没有表决权的人", unit="人", default=None)
    attendance: tuple[Attendance, ...] = named("各类到会人员", "按身份分别写应到、实到", default=())
    vote_base: Text | None = named("计票口径", "纸上写的比例以什么人数为准", default=None)
    entitled: Count | None = named("应到", unit="人", default=None)
    present: Count | None = named("实到", unit="人", default=None)
    yes: Count | None = named("同意", unit="票", default=None)
    no: Count | None = named("反对", unit="票", default=None)
    abstain: Count | None = named("弃权", unit="票", default=None)
    households_entitled: Count | None = named("应到户数", unit="户", default=None)
    households_present: Count | None = named("实到户数", unit="户", default=None)
    method: VoteMethod | None = named("表决方式", default=None)
    passing_rule: Text | None = named("怎样算通过", "例如 同意票占50%以上即通过", default=None)
    shares: tuple[Share, ...] = named("纸上的比例", default=())
    statements: tuple[Statement, ...] = named("会上发言", default=())
    opinion: Text | None = named("意见", default=None)
    supervision_opinion: Text | None = named("监督意见", default=None)

    @property
    def is_done(self) -> bool:
        return self.planned is None


class Objection(Part):
    """How to object while the posting runs."""

    until: Day | None = named("异议截止", default=None)
    contact: Text = named("向谁提出")
    received: Count | None = named("收到不同意见", unit="条", default=None)
    reply: Text | None = named("答复", default=None)
    replied_on: Day | None = named("答复日期", default=None)


class Delegation(Part):
    """What the villagers' assembly lets the representatives decide, and for how long (VA-D09)."""

    scope: tuple[Text, ...] = named("授权哪些事", min_length=1)
    giver: Body = named("谁授权", default="villagers_assembly")
    taker: Body = named("授权给谁", default="villager_representatives_assembly")
    valid_from: Day | None = named("授权起", default=None)
    valid_until: Day | None = named("授权止", default=None)
    limits: Text | None = named("不授权的事", default=None)


class Annulment(Part):
    """An earlier decision that is struck or changed (VA-D09)."""

    what: Text = named("哪一项决定")
    deed: Annotated[str, Choice(DEEDS)] = named("撤销还是变更")
    made_by: Text = named("原来谁定的", "写机构，例如 村民委员会、村民代表会议")
    decided_on: Day | None = named("原决定日期", default=None)
    ground: Text | None = named("理由", default=None)
    instead: Text | None = named("改成什么", default=None)
    annulled_ref: Ref | None = named("原决议", refers="decision", default=None)


class Decision(Record):
    """One matter, from the proposal to the result."""

    KIND: ClassVar[str] = "decision"

    unit: Unit = named("单位", "涉及金额的单位", default="元")
    matter: Text = named("决策事项")
    decision_body: Body = named("决议机构")
    amount: Printed[Fen] | None = named("涉及金额", unit="元", default=None)
    quantity: Printed[RateField] | None = named("数量", "例如 34.5 垧", default=None)
    price: Printed[RateField] | None = named("单价", "例如 3800 元/垧", default=None)
    measure_note: Text | None = named("计量单位说明", "地方单位写明怎么换算，例如 1 垧按几亩算", default=None)
    noticed_on: Day | None = named("开会通知日期", default=None)
    steps: tuple[Step, ...] = named("六步", min_length=1)
    resolution_text: Prose | None = named("决议内容", "可用 Markdown", default=None)
    uses: tuple[Text, ...] = named("钱用在哪里", default=())
    prohibitions: tuple[Text, ...] = named("不能用在哪里", default=())
    next_step: Text | None = named("下一步", "例如 报镇里审核后实施", default=None)
    objection: Objection | None = named("异议", default=None)
    recused: tuple[Text, ...] = named("回避", "写岗位", default=())
    delegation: Delegation | None = named("授权", default=None)
    delegation_ref: Ref | None = named("凭哪次授权决定", refers="decision", default=None)
    annulments: tuple[Annulment, ...] = named("撤销或变更的决定", default=())
    meeting_ref: Ref | None = named("会议记录", refers="meeting", default=None)
    consultation_refs: tuple[Ref, ...] = named("相关协商", refers="consultation", default=())
    implementation_refs: tuple[Ref, ...] = named("实施情况", refers="implementation", default=())
    contract_refs: tuple[Ref, ...] = named("相关合同", refers="contract", default=())
    project_refs: tuple[Ref, ...] = named("相关项目", refers="project", default=())

    @model_validator(mode="after")
    def _each_step_once(self) -> Decision:
        twice = [name for name, count in Counter(step.step for step in self.steps).items() if count > 1]
        if twice:
            words = f"“{STEPS[twice[0]]}”写了两次，每一步只写一次；重新表决的，另写一条记录"
            raise refuse("steps", words, at="steps")
        return self
