"""宅基地与农民建房 (VA-M10): who applies (masked), where, how much ground, and how it went. Privacy class P2."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.decision import Objection
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.values import Count, Day, Flag, MaskedName, Number, Prose, Ref, Text

STAGES = {
    "application": "申请公示",
    "review": "村级审核公示",
    "approval": "乡镇审批结果",
    "acceptance": "竣工验收结果",
}
GROUNDS = {
    "household_division": "符合分户条件",
    "no_homestead": "没有宅基地",
    "rebuild": "原址翻建",
    "relocate": "易地重建",
    "unsafe_house": "危房改造",
    "public_works": "因公共建设搬迁",
    "other": "其他",
}
RESULTS = {
    "pending": "正在公示",
    "agreed": "村里同意上报",
    "approved": "已批准",
    "refused": "没有批准",
    "returned": "退回补正",
    "accepted": "验收合格",
}
ORIGINS = {
    "existing": "原有宅基地",
    "reserve": "村内空闲地",
    "new": "新增建设用地",
    "farmland": "占用农用地（已办转用）",
}


class Application(Part):
    """One household's application: the householder's name is masked, the place is the group only."""

    applicant: MaskedName = named("申请人")
    group: Text = named("村民小组", "只写到组，不写门牌")
    people: Count | None = named("家庭人口", unit="人", default=None)
    ground: Annotated[str, Choice(GROUNDS)] = named("申请理由")
    origin: Annotated[str, Choice(ORIGINS)] | None = named("用什么地", default=None)
    area: Printed[Number] = named("宅基地面积", unit="平方米")
    building_area: Printed[Number] | None = named("建筑面积", unit="平方米", default=None)
    storeys: Printed[Number] | None = named("层数", unit="层", default=None)
    leaves_old: Flag | None = named("是否退出旧宅基地", "易地建房的写明", default=None)
    applied_on: Day | None = named("申请日期", default=None)
    result: Annotated[str, Choice(RESULTS)] = named("结果", default="pending")
    decided_on: Day | None = named("审批日期", default=None)
    permit_no: Text | None = named("批准书编号", default=None)
    reason: Text | None = named("没有批准或退回的原因", "写缺什么、不符合哪一条，不写家庭隐私", default=None)


class Homestead(Record):
    """One posting of applications, or of what came of them."""

    KIND: ClassVar[str] = "homestead"
    PRIVACY: ClassVar[str] = "P2"

    stage: Annotated[str, Choice(STAGES)] = named("哪一步")
    area_limit: Printed[Number] | None = named("每户面积上限", unit="平方米", default=None)
    applications: tuple[Application, ...] = named("各户申请", min_length=1)
    conditions: Prose | None = named("审批条件", "可用 Markdown", default=None)
    objections_received: Count | None = named("收到异议", unit="件", default=None)
    objections_handled: Text | None = named("异议怎么处理", "写处理结果，不写提出的人", default=None)
    objection: Objection | None = named("异议", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)
    previous_ref: Ref | None = named("前一步的公示", refers="homestead", default=None)

    @property
    def count_of_rows(self) -> int | None:
        """How many applications it lists, which its tombstone keeps."""
        return len(self.applications)

    @property
    def area(self) -> Number | None:
        """Square metres of all applications together; None where one of them is not exact."""
        areas = [one.area for one in self.applications]
        exact = [area.value for area in areas if area.is_exact and area.value is not None]
        return sum(exact[1:], exact[0]) if len(exact) == len(areas) else None
