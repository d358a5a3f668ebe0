"""Who was there and how they voted. A count that the paper does not state stays empty: it is not zero."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Flag, MaskedName, Number, Text

BODIES = {
    "villagers_assembly": "村民会议",
    "villager_representatives_assembly": "村民代表会议",
    "group_assembly": "村民小组会议",
    "members_assembly": "成员大会",
    "member_representatives_assembly": "成员代表大会",
    "residents_assembly": "居民会议",
    "residents_representatives_assembly": "居民代表会议",
    "board": "理事会",
    "party_members_meeting": "党员大会",
    "hearing": "听证会",
}
Body = Annotated[str, Choice(BODIES)]
"""Bodies that decide (law.md §1.2) and the hearing that some villages hold instead; a consultation is not among them."""

VOTE_METHODS = {
    "ballot": "无记名投票",
    "hands": "举手表决",
    "written": "书面征求意见",
    "applause": "鼓掌通过",
    "unanimous": "一致通过",
    "none": "没有表决",
}
VoteMethod = Annotated[str, Choice(VOTE_METHODS)]


class Attendance(Part):
    """One sort of people at a meeting: how many were due, how many came, whether they may vote."""

    role: Text = named("身份", "例如 固定村民代表、党员代表、列席人员")
    among: Text | None = named("属于哪一类", "“其中”的人数写明属于上面哪一类，不重复加", default=None)
    entitled: Count | None = named("应到", unit="人", default=None)
    present: Count | None = named("实到", unit="人", default=None)
    may_vote: Flag | None = named("有无表决权", default=None)
    note: Text | None = named("说明", default=None)


class Ballot(Part):
    """The counts of one vote."""

    entitled: Count | None = named("应到", unit="人", default=None)
    present: Count | None = named("实到", unit="人", default=None)
    yes: Count | None = named("同意", unit="票", default=None)
    no: Count | None = named("反对", unit="票", default=None)
    abstain: Count | None = named("弃权", unit="票", default=None)
    method: VoteMethod | None = named("表决方式", default=None)
    base: Text | None = named("计票口径", "纸上写的比例以什么人数为准", default=None)


class Share(Part):
    """A percentage that a paper prints. One count may be printed as a share of two different wholes."""

    label: Text = named("比例名称", "例如 同意率、到会率")
    percent: Printed[Number] = named("纸上的比例", "照原样写，没有写的写“未注明”", unit="%")
    count: Count | None = named("几人", "分子", default=None)
    whole: Count | None = named("一共几人", "分母", default=None)
    base: Text | None = named("以什么人数为准", "例如 到会代表、应到代表", default=None)

    @model_validator(mode="after")
    def _is_a_share(self) -> Share:
        if self.whole == 0:
            raise refuse("share", "“一共几人”是 0，算不出比例；没有写的请不要填", at="whole")
        return self

    @property
    def computed(self) -> Decimal | None:
        """The share in percent, with the printed number of decimals (one where none is printed); None where it cannot be."""
        if self.count is None or self.whole is None:
            return None
        printed = self.percent.value
        exponent = printed.as_tuple().exponent if printed is not None else -1
        step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else -1)
        return (Decimal(self.count) * 100 / Decimal(self.whole)).quantize(step, ROUND_HALF_UP)


class Statement(Part):
    """What somebody said at a meeting. A villager's name is masked; who speaks in office is named by the post."""

    role: Text | None = named("发言人身份", "例如 村民代表、监委会主任", default=None)
    speaker: MaskedName | None = named("发言人", "村民的姓名要遮住，例如 李某某、李*", default=None)
    said: Text = named("说了什么", "写意思，不写个人的事")
    reply: Text | None = named("怎么答复", default=None)
