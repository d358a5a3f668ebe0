"""名单与分工 (VA-M02, VA-S01, VA-E07, PA-M01): who holds which post, for how long, how to reach them in office."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.values import Count, Day, Flag, Text


class Member(Part):
    """One office-holder (P1): name, post, office telephone; nothing private."""

    name: Text = named("姓名")
    post: Text = named("职务")
    duty: Text | None = named("分工", default=None)
    group: Text | None = named("村民小组", default=None)
    sex: Annotated[str, Choice({"男": "男", "女": "女"})] | None = named("性别", default=None)
    office_phone: Text | None = named("办公电话", default=None)
    elected_on: Day | None = named("当选日期", default=None)
    term_until: Day | None = named("任期至", default=None)
    households_represented: Count | None = named("代表户数", unit="户", default=None)
    expertise: Text | None = named("专长", "例如 财会、管理", default=None)
    declares_no_relation: Flag | None = named("已声明无近亲属关系", default=None)


class Roster(Record):
    """The people of one body."""

    KIND: ClassVar[str] = "roster"

    body: Text = named("机构", "例如 村民委员会、村务监督委员会")
    term: Text | None = named("届次", default=None)
    members: tuple[Member, ...] = named("成员", min_length=1)
    vacancies: Text | None = named("缺额说明", default=None)
