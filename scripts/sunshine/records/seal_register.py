"""印章使用登记 (VA-M06): when which seal was used for what sort of matter, who approved it. Whom it was for is left out."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Flag, Text

MATTERS = {
    "certificate": "出具证明",
    "contract": "签订合同",
    "application": "申报材料",
    "letter": "往来公函",
    "finance": "财务票据",
    "notice": "通知公告",
    "minutes": "会议纪要",
    "other": "其他",
}


class Use(Part):
    """One use, or the uses of one day for one sort of matter."""

    used_on: Day = named("日期")
    seal: Text = named("哪一枚印章", "例如 村民委员会公章")
    matter: Annotated[str, Choice(MATTERS)] = named("事项类别", "只写类别，不写为谁办的")
    detail: Text | None = named("事项", "概括写，例如 办理居住证明；不写个人", default=None)
    approver: Text = named("审批岗位", "只写岗位，例如 村委会主任")
    handler: Text | None = named("用印岗位", "只写岗位", default=None)
    count: Count = named("份数", unit="份")
    taken_out: Flag = named("是否带出使用", default=False)


class SealRegister(Record):
    """The seal's uses of one period."""

    KIND: ClassVar[str] = "seal_register"

    keeper: Text = named("保管岗位", "谁保管印章，只写岗位")
    uses: tuple[Use, ...] = named("用印登记", default=())
    total: Count = named("用印合计", unit="份")
    refused: Count | None = named("没有同意用印", unit="次", default=None)
    refused_reason: Text | None = named("没有同意的原因", "概括写，不写个人", default=None)
    handed_over_on: Day | None = named("印章交接日期", default=None)
    handover: Text | None = named("交接情况", "写岗位，例如 由原主任交新任主任，镇里监交", default=None)

    @model_validator(mode="after")
    def _says_why(self) -> SealRegister:
        if self.refused_reason and not self.refused:
            raise refuse("figures", "写了“没有同意的原因”，请把“没有同意用印”的次数也写上", at="refused_reason")
        return self

    @property
    def counted(self) -> int:
        """The copies of all uses together."""
        return sum(use.count for use in self.uses)

    @property
    def by_matter(self) -> tuple[tuple[str, int], ...]:
        """Copies by sort of matter, the most first, then in the order of the words."""
        sums = {word: sum(use.count for use in self.uses if use.matter == word) for word in MATTERS}
        return tuple(sorted(((word, count) for word, count in sums.items() if count), key=lambda pair: -pair[1]))
