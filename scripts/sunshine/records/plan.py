"""任期规划和年度计划 (VA-M03): what is to be reached, how, by whom, until when, and how far it is."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Fen, Prose, RateField, Ref, Text
from sunshine.records.voting import Ballot, Body

FORMS = {"term": "任期规划", "annual": "年度计划", "special": "专项计划"}
GOAL_STATES = {"planned": "还没开始", "ongoing": "正在做", "done": "已完成", "delayed": "推迟", "stopped": "不做了"}


class PlannedGoal(Part):
    """One goal. `due` may be a day or words, as the plan says it."""

    goal: Text = named("目标", "要做成什么")
    measure: Text | None = named("怎么做", default=None)
    quantity: RateField | None = named("数量", "例如 30 盏", default=None)
    budget: Printed[Fen] | None = named("预算", unit="元", default=None)
    owner: Text | None = named("谁负责", "写岗位", default=None)
    due: Day | None = named("哪天以前做好", default=None)
    due_printed: Text | None = named("完成时间", "计划里只写了“上半年”“长期”这样的", default=None)
    state: Annotated[str, Choice(GOAL_STATES)] = named("进展", default="planned")
    progress: Text | None = named("进展说明", default=None)
    project_ref: Ref | None = named("相关项目", refers="project", default=None)


class Plan(Record):
    """One plan with its goals."""

    KIND: ClassVar[str] = "plan"
    BODY: ClassVar[str] = "text"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    form: Annotated[str, Choice(FORMS)] = named("种类")
    goals: tuple[PlannedGoal, ...] = named("目标", default=())
    text: Prose | None = named("计划正文", "可用 Markdown", default=None)
    decision_body: Body | None = named("由谁通过", default=None)
    adopted_on: Day | None = named("通过日期", default=None)
    votes: Ballot | None = named("表决", default=None)
    progress_on: Day | None = named("进展截至", "“进展”说的是哪一天的情况", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)

    @model_validator(mode="after")
    def _has_content(self) -> Plan:
        if not (self.goals or self.text or self.sheet):
            raise refuse("content", "没有内容：请逐条写“目标”goals，或者写“计划正文”text", at="goals")
        return self

    @property
    def done(self) -> int:
        """How many goals are reached."""
        return sum(1 for goal in self.goals if goal.state == "done")
