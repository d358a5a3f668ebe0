"""党务公开 (PA-M02, PA-M03, PA-S01): who is to join the Party (masked, expiring), what became of the dues, how many came.

Only a record that lists persons is of class P2; dues are totals, organisation life and appraisal are counts.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.cells import Tally, gives_away
from sunshine.records.choice import Choice
from sunshine.records.dealing import Unit
from sunshine.records.decision import Objection
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Day, Fen, MaskedName, Prose, Text

STAGES = {
    "activist": "入党积极分子",
    "candidate": "发展对象",
    "probationary": "接收预备党员",
    "full": "预备党员转正",
}
GRADES = {"excellent": "优秀", "qualified": "合格", "basic": "基本合格", "unqualified": "不合格"}


class Candidate(Part):
    """One person on the way into the Party: the name is masked on the web and stands in full on the board."""

    name: MaskedName = named("姓名")
    stage: Annotated[str, Choice(STAGES)] = named("拟定为")
    branch: Text | None = named("所在支部或小组", default=None)
    applied_on: Day | None = named("递交申请书日期", default=None)
    activist_since: Day | None = named("确定为积极分子日期", default=None)
    trained: Text | None = named("培训情况", "例如 参加镇党校培训合格", default=None)
    votes: Text | None = named("推荐情况", "例如 支部党员大会应到 32 人，实到 30 人，同意 29 票", default=None)


class DuesItem(Part):
    """One use of Party dues, or one sum handed up or down."""

    item: Text = named("用途", "例如 上缴镇党委、购买学习资料")
    paid_on: Day | None = named("日期", default=None)
    amount: Printed[Fen] = named("金额", unit="元")
    note: Text | None = named("说明", default=None)


class Dues(Part):
    """Party dues of the period, totals only."""

    opening_balance: Printed[Fen] | None = named("期初结余", unit="元", default=None)
    collected: Printed[Fen] = named("收缴党费", unit="元")
    returned: Printed[Fen] | None = named("上级返还", unit="元", default=None)
    handed_up: Printed[Fen] | None = named("上缴党费", unit="元", default=None)
    spent: Printed[Fen] | None = named("使用党费", unit="元", default=None)
    closing_balance: Printed[Fen] | None = named("期末结余", unit="元", default=None)
    members_due: Count | None = named("应缴党员", unit="人", default=None)
    members_paid: Count | None = named("已缴党员", unit="人", default=None)
    uses: tuple[DuesItem, ...] = named("使用明细", default=())


class Gathering(Part):
    """One sort of organisation life: how often, how many came."""

    item: Text = named("活动", "例如 支部党员大会、主题党日、党课")
    held_on: Day | None = named("日期", default=None)
    times: Count | None = named("次数", unit="次", default=None)
    entitled: Count | None = named("应到", unit="人", default=None)
    present: Count | None = named("实到", unit="人", default=None)
    content: Text | None = named("内容", default=None)


class Grade(Part):
    """How many were given one grade: never who."""

    grade: Annotated[str, Choice(GRADES)] = named("等次")
    count: Tally = named("人数", "1 到 4 写“少于5”；怕用合计倒推的另一格写“不单列”", unit="人")


class Task(Part):
    """A task of clean conduct and who answers for it."""

    task: Text = named("任务")
    responsible: Text | None = named("责任岗位", "只写岗位", default=None)
    progress: Text | None = named("进展", default=None)


class PartyNotice(Record):
    """One notice of the village's Party organisation."""

    KIND: ClassVar[str] = "party_notice"
    PRIVACY: ClassVar[str] = "P2"

    unit: Unit = named("单位", "全篇金额的单位", default="元")
    organization: Text = named("党组织", "例如 中共南塘村支部委员会")
    candidates: tuple[Candidate, ...] = named("公示人选", "姓名要遮住，全名贴在公开栏", default=())
    dues: Dues | None = named("党费", default=None)
    gatherings: tuple[Gathering, ...] = named("组织生活", default=())
    members_total: Tally | None = named("参加评议党员", unit="人", default=None)
    grades: tuple[Grade, ...] = named("民主评议等次", default=())
    tasks: tuple[Task, ...] = named("党风廉政任务", default=())
    text: Prose | None = named("正文", "可用 Markdown；不写没有遮住的姓名", default=None)
    objection: Objection | None = named("意见反映", default=None)

    @model_validator(mode="after")
    def _says_something(self) -> PartyNotice:
        if not (self.candidates or self.dues or self.gatherings or self.grades or self.tasks):
            words = "“公示人选”“党费”“组织生活”“民主评议等次”“党风廉政任务”至少写一样"
            raise refuse("figures", words, at="organization")
        return self

    @model_validator(mode="after")
    def _no_total_gives_a_grade_away(self) -> PartyNotice:
        if gives_away([grade.count for grade in self.grades], self.members_total):
            words = "用合计一减，就能算出哪一等次的人数；请把另一等次的人数写成“不单列”，或者不写“参加评议党员”"
            raise refuse("cell", words, at="grades")
        return self

    @property
    def count_of_rows(self) -> int | None:
        """How many persons it lists, which its tombstone keeps; None without any."""
        return len(self.candidates) or None

    @property
    def privacy(self) -> str:
        """P2 with persons in it; dues and counts stay for good."""
        return "P2" if self.candidates else ""
