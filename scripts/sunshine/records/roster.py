"""名单与分工 (VA-M02, VA-S01, VA-E07, PA-M01): who holds which post, for how long, how to reach them in office."""

from __future__ import annotations

from typing import Annotated, ClassVar

from sunshine.records.choice import Choice
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.values import Count, Day, Flag, Ref, Text
from sunshine.records.voting import Ballot, Body


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
    votes: Count | None = named("当选得票", unit="票", default=None)
    other_posts: tuple[Text, ...] = named("兼任", "同时担任的其他职务", default=())
    households_represented: Count | None = named("代表户数", unit="户", default=None)
    expertise: Text | None = named("专长", "例如 财会、管理", default=None)
    declares_no_relation: Flag | None = named("已声明无近亲属关系", default=None)


class Below(Part):
    """A sub-committee or a grid: what it is for, who heads it, who is in it."""

    name: Text = named("名称", "例如 人民调解委员会、第一网格")
    head: Text | None = named("负责人", "写姓名或岗位", default=None)
    members: tuple[Text, ...] = named("组成人员", default=())
    covers: Text | None = named("管什么、管哪里", "例如 1组、2组，86户", default=None)


class Roster(Record):
    """The people of one body."""

    KIND: ClassVar[str] = "roster"

    body: Text = named("机构", "例如 村民委员会、村务监督委员会")
    term: Text | None = named("届次", default=None)
    seats: Count | None = named("应有人数", unit="人", default=None)
    members: tuple[Member, ...] = named("成员", min_length=1)
    vacancies: Text | None = named("缺额说明", default=None)
    chosen_by: Body | None = named("由谁推选", default=None)
    ballot: Ballot | None = named("推选票数", default=None)
    below: tuple[Below, ...] = named("下属委员会和网格", default=())
    goals: tuple[Text, ...] = named("年度目标", default=())
    confirmed_on: Day | None = named("最近核对", "名单长期公布的，每年核对一次", default=None)
    election_ref: Ref | None = named("选举结果", refers="election", default=None)
