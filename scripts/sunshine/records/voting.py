"""Who was there and how they voted. A count that the paper does not state stays empty: it is not zero."""

from __future__ import annotations

from typing import Annotated

from sunshine.records.choice import Choice
from sunshine.records.part import Part, named
from sunshine.records.values import Count, Flag, Text

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
