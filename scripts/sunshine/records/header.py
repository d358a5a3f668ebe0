"""What every record says about itself: who, what, when, where it hangs, who answered for it."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from sunshine.records.values import Code, Count, Day, Difference, PeriodField, Prose, Sha256, Text, Title, refuse


class Part(BaseModel):
    """A frozen piece of a record; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)


def named(label: str, help_text: str = "", *, unit: str = "", **more: Any) -> Any:
    """A field with its Chinese label, help and unit: the one home that messages, tables and forms read."""
    extra: JsonDict | None = {"unit": unit} if unit else None
    return Field(title=label, description=help_text or None, json_schema_extra=extra, **more)


class Person(Part):
    """An office-holder in office (privacy class P1): post and name."""

    post: Text = named("岗位", "例如 村委会主任")
    name: Text | None = named("姓名", default=None)


class Signatory(Part):
    """A signature on the paper that is kept at the village committee."""

    post: Text = named("岗位", "例如 监委会主任")
    name: Text = named("姓名")
    signed_on: Day | None = named("签字日期", default=None)
    opinion: Text | None = named("意见", "例如 同意公布", default=None)


class BoardPosting(Part):
    """The paper on the notice board (上墙记录): the law wants the board as well as the web."""

    place: Text = named("张贴地点")
    posted_from: Day = named("上墙日期", alias="from")
    until: Day | None = named("下墙日期", default=None)
    photo_hash: Sha256 | None = named("照片校验值", default=None)


class Attachment(Part):
    """A paper or file that belongs to the record; the file itself is not published yet."""

    label: Text = named("附件名称")
    pages_present: Count | None = named("现存页数", default=None)
    pages_total: Count | None = named("应有页数", default=None)
    sha256: Sha256 | None = named("校验值", default=None)
    absent: Text | None = named("缺失说明", default=None)


class Revision(Part):
    """Why this version replaced the one before."""

    no: Count = named("版次")
    reason: Text = named("更正原因")
    revised_on: Day | None = named("更正日期", default=None)
    reviewer: Person | None = named("复核人", default=None)


class Discrepancy(Part):
    """A difference that the village itself states and explains (rules.md §1.1)."""

    rule: Text = named("规则编号", "例如 FIN-01", pattern=r"^[A-Z]{3}-[0-9]{2}$")
    difference_fen: Difference = named("差额", "等式左边减右边，必须与程序算出的完全一致", unit="分")
    explanation: Text = named("说明")
    stated_by: Text = named("说明人岗位")
    stated_on: Day = named("说明日期")


class Record(Part):
    """The common header (catalogue.md §1). A kind adds its own fields below it."""

    KIND: ClassVar[str]
    IS_NOTICE: ClassVar[bool] = False

    id: Text = named("编号", "与文件位置一致，例如 shili/dongfeng/nantang/ledger/2026-q3")
    village: Text | None = named("村名", "与 village.yml 的 name 一致", default=None)
    subjects: tuple[Text, ...] = named("涉及的村", "放在镇、区文件夹的记录写各村的路径", default=())
    entity: Text = named("公开主体", "village.yml 里 entities 的 id，例如 committee")
    catalogue_code: Code = named("目录编码", "例如 FA-M02")
    title: Title = named("标题")
    summary: Text | None = named("一句话说明", "不写时由程序根据内容生成", default=None)
    period: PeriodField | None = named("期间", "例如 2026-q3", default=None)
    event_date: Day | None = named("事项日期", default=None)
    published_on: Day = named("公布日期")
    posting_kind: Literal["announcement", "objection_period"] = named(
        "公布性质", "announcement 公布；objection_period 公示（可以提异议）", default="announcement"
    )
    posted_from: Day | None = named("公布起", default=None)
    posted_until: Day | None = named("公布止", default=None)
    channels: tuple[Text, ...] = named("公布渠道", default=())
    board_posting: tuple[BoardPosting, ...] = named("上墙记录", default=())
    prepared_by: Person | None = named("编制人", default=None)
    reviewed_by: Person | None = named("审核人", default=None)
    reviewed_on: Day | None = named("审核日期", default=None)
    signatories: tuple[Signatory, ...] = named("签字", default=())
    basis: tuple[Text, ...] = named("依据", default=())
    attachments: tuple[Attachment, ...] = named("附件", default=())
    revision: Revision | None = named("更正", default=None)
    discrepancy: tuple[Discrepancy, ...] = named("差异说明", default=())
    note: Prose | None = named("补充说明", "可用 Markdown", default=None)

    @model_validator(mode="after")
    def _has_a_time(self) -> Record:
        if self.period is None and self.event_date is None:
            raise refuse("time", "“期间”和“事项日期”至少写一项")
        if (self.village is None) == (not self.subjects):
            raise refuse("subject", "村里的记录写“村名”，镇、区的记录写“涉及的村”，二选一")
        return self

    @property
    def day(self) -> date:
        """The day by which the record is ordered and judged: the end of its period, or its event."""
        if self.period is not None and self.period.last is not None:
            return self.period.last
        return self.event_date or self.published_on

    @property
    def year(self) -> int:
        """The year under which lists show it."""
        return self.day.year
