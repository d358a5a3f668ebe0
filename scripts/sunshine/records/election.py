"""换届选举 (VA-E01…E06): the notices of one election in their order, the count, the handover, and changes in between.

The voter list itself hangs on the board; the web has its count. Proxies are counted, never named.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.handover import Handover
from sunshine.records.header import Person, Record
from sunshine.records.part import Part, named
from sunshine.records.period import MomentField
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Flag, Prose, Ref, Text
from sunshine.records.voting import Ballot, Body

STAGES = {
    "notice": "选举公告",
    "voter_list": "选民名单",
    "candidates": "候选人",
    "result": "选举结果",
    "handover": "工作移交",
    "change": "人员变动",
}
AHEAD = frozenset({"notice", "voter_list", "candidates"})
"""Stages that announce what is still to come."""
EVENTS = {
    "start": "启动换届",
    "committee": "推选选举委员会",
    "registration": "选民登记",
    "voter_list": "公布选民名单",
    "representatives": "推选村民代表",
    "nomination": "提名候选人",
    "candidates": "公布候选人",
    "election_day": "选举日",
    "handover": "工作移交",
    "other": "其他",
}
STATIONS = {"main": "中心会场", "branch": "分会场", "station": "投票站", "mobile": "流动票箱"}
CHANGES = {
    "resignation": "辞职",
    "recall": "罢免",
    "end": "职务终止",
    "suspension": "暂停职务",
    "by_election": "补选",
    "appointment": "增补",
}


class Event(Part):
    """One line of the schedule. A paper may name the same event twice, with different days: both stay."""

    event: Annotated[str, Choice(EVENTS)] = named("哪件事")
    on: Printed[MomentField] = named("日期", "照纸上写；没有年份写 --12-15，日空着写 --12-??")
    until: MomentField | None = named("到", default=None)
    what: Text | None = named("原样写法", "纸上怎么说这件事", default=None)
    place: Text | None = named("地点", default=None)
    note: Text | None = named("说明", default=None)


class Registration(Part):
    """When, where and who may register as a voter."""

    opens: MomentField | None = named("登记开始", default=None)
    closes: MomentField | None = named("登记截止", default=None)
    place: Text | None = named("登记地点", default=None)
    visits: Text | None = named("上门登记", "例如 偏远的地方由工作人员入户登记", default=None)
    age_rule: Text | None = named("年龄怎么算", "例如 满18周岁，计算到选举日", default=None)
    categories: tuple[Text, ...] = named("哪些人可以登记", default=())


class GroupCount(Part):
    """Registered voters of one villagers' group: a count, no list."""

    group: Text = named("村民小组")
    registered: Count = named("登记参加选举", unit="人")


class Station(Part):
    """Where people vote."""

    place: Text = named("投票地点")
    sort: Annotated[str, Choice(STATIONS)] = named("会场种类", default="station")
    groups: tuple[Text, ...] = named("哪些小组", default=())
    hours: Text | None = named("投票时间", "例如 上午8:00至11:30", default=None)


class Successors(Part):
    """Who follows when a member of the election committee withdraws, and from when to when that holds."""

    rule: Text = named("递补办法", "例如 委员被提名为候选人的退出，由得票多的递补")
    valid_from: Day | None = named("适用起", default=None)
    valid_until: Day | None = named("适用止", default=None)
    reserves: tuple[Text, ...] = named("递补人选", "按得票多少排列，写姓名", default=())


class Proxies(Part):
    """Proxies in numbers only."""

    entrusting: Count | None = named("委托他人投票", unit="人", default=None)
    holders: Count | None = named("接受委托", unit="人", default=None)
    most_per_holder: Count | None = named("每人最多接受委托", unit="人", default=None)
    closes: MomentField | None = named("委托登记截止", default=None)
    no_candidate_holds: Flag | None = named("候选人没有接受委托", default=None)
    only_relatives: Flag | None = named("只委托近亲属", default=None)


class Seat(Part):
    """How many of a post were to be elected, and how many were."""

    post: Text = named("职务")
    seats: Count | None = named("应选", unit="人", default=None)
    elected: Count | None = named("选出", unit="人", default=None)


class Candidate(Part):
    """A candidate (P1 for the election): post, name, votes. Unstated votes are not zero."""

    post: Text = named("职务", "竞选哪个职务")
    name: Text = named("姓名")
    sex: Annotated[str, Choice({"男": "男", "女": "女"})] | None = named("性别", default=None)
    nominations: Count | None = named("提名票", unit="票", default=None)
    votes: Count | None = named("得票", unit="票", default=None)
    is_elected: Flag | None = named("当选", default=None)
    note: Text | None = named("说明", default=None)


class Change(Part):
    """Somebody leaves or takes up a post between two elections."""

    person: Person = named("谁")
    change: Annotated[str, Choice(CHANGES)] = named("变动")
    ground: Text | None = named("原因", "写依据的事实，不写私人情况", default=None)
    asked_by: Text | None = named("谁提出", "例如 五分之一以上有选举权的村民联名", default=None)
    body: Body | None = named("谁来决定", default=None)
    ballot: Ballot | None = named("票数", default=None)
    effective_on: Day | None = named("生效日期", default=None)
    successor: Person | None = named("由谁接任", default=None)
    term_until: Day | None = named("任期至", "补选的，任期到本届届满", default=None)


class Election(Record):
    """One notice of an election, or what followed from it."""

    KIND: ClassVar[str] = "election"

    unit: Unit = named("单位", "移交清单里金额的单位", default="元")
    stage: Annotated[str, Choice(STAGES)] = named("第几步")
    body: Text | None = named("选举什么", "例如 村民委员会", default=None)
    term: Text | None = named("届次", "例如 第十二届", default=None)
    term_years: Count | None = named("任期", unit="年", default=None)
    notice_no: Printed[Count] | None = named("公告号", "第几号公告；原样写法写在 words，例如 第二号", default=None)
    previous_ref: Ref | None = named("前一号公告", refers="election notice", default=None)
    election_day: Day | None = named("选举日", "纸上写了两个不同日子的，先不写，请选举委员会确认", default=None)
    voting_time: Text | None = named("投票时间", default=None)
    schedule: tuple[Event, ...] = named("日程", default=())
    committee: tuple[Person, ...] = named("选举委员会成员", default=())
    successors: Successors | None = named("递补", default=None)
    registration: Registration | None = named("选民登记", default=None)
    group_count: Count | None = named("村民小组数", unit="个", default=None)
    station_count: Count | None = named("投票地点数", unit="个", default=None)
    stations: tuple[Station, ...] = named("投票地点", default=())
    registered: Count | None = named("登记参加选举", unit="人", default=None)
    registered_by_group: tuple[GroupCount, ...] = named("各小组登记人数", default=())
    objections_until: Day | None = named("对名单提意见截止", default=None)
    objections: Count | None = named("收到对名单的意见", unit="条", default=None)
    objections_decided_on: Day | None = named("意见处理日期", default=None)
    proxies: Proxies | None = named("委托投票", default=None)
    voted: Count | None = named("参加投票", unit="人", default=None)
    issued: Count | None = named("发出选票", unit="张", default=None)
    returned: Count | None = named("收回选票", unit="张", default=None)
    valid: Count | None = named("有效票", unit="张", default=None)
    invalid: Count | None = named("无效票", unit="张", default=None)
    is_rerun: Flag = named("是否另行选举", "第一次没有选足、再选一次的写 true", default=False)
    seats: tuple[Seat, ...] = named("应选名额", default=())
    candidates: tuple[Candidate, ...] = named("候选人和得票", default=())
    dual_post: Flag | None = named("书记、主任一肩挑", "同一人担任的写 true", default=None)
    handover: Handover | None = named("移交", default=None)
    changes: tuple[Change, ...] = named("人员变动", default=())
    text: Prose | None = named("公告正文", "可用 Markdown", default=None)
    audit_ref: Ref | None = named("离任审计", refers="audit", default=None)
    resolution_ref: Ref | None = named("决议编号", refers="decision", default=None)

    @model_validator(mode="after")
    def _stage_says_something(self) -> Election:
        if self.stage == "handover" and self.handover is None:
            raise refuse("stage", "“第几步”写的是工作移交，请把移交清单写在“移交”handover 里", at="stage")
        if self.stage == "change" and not self.changes:
            raise refuse("stage", "“第几步”写的是人员变动，请把谁、什么变动写在“人员变动”changes 里", at="stage")
        return self

    @property
    def announces(self) -> bool:
        return self.stage in AHEAD

    @property
    def elected(self) -> tuple[Candidate, ...]:
        """Those who won, as the paper says."""
        return tuple(one for one in self.candidates if one.is_elected)

    @property
    def turnout(self) -> int | None:
        """Ballots that count for the turnout: returned ones, else people who voted, as far as stated."""
        return self.returned if self.returned is not None else self.voted
