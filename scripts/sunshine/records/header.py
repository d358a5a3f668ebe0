"""What every record says about itself: who, what, when, where it hangs, who answered for it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.drawn import MOST_DRAWN, drawn_names, unknown_names
from sunshine.records.paper import Block, Original
from sunshine.records.part import Part, named
from sunshine.records.period import PeriodField
from sunshine.records.printed import Printed
from sunshine.records.reading import listed, refuse
from sunshine.records.values import (
    Code,
    Count,
    Day,
    Difference,
    Flag,
    Prose,
    RateField,
    Sha256,
    Text,
    Title,
    UnitCode,
)

POSTING_KINDS = {"announcement": "公布", "objection_period": "公示（可以提异议）"}
DAY_KINDS = {"calendar": "日历天", "working": "工作日"}


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


class BoardList(Part):
    """The receipt of a list that hangs on the notice board only (privacy.md §3): when, where, how long, never the list."""

    title: Text = named("名单名称", "例如 选民名单、低保公示名单")
    place: Text = named("张贴地点")
    posted_from: Day = named("张贴起", alias="from")
    until: Day | None = named("张贴止", default=None)
    count: Printed[RateField] | None = named("名单上的数目", "例如 1243 人；1 到 4 写“少于 5 人”", default=None)
    signed_by: tuple[Text, ...] = named("签字岗位", "只写岗位，不写姓名", default=())
    photo_hash: Sha256 | None = named("照片校验值", "照片里不能看清名单", default=None)


class PostingWindow(Part):
    """One round of posting as a paper states it: the village's own, the town's check, or only its length."""

    by: Text = named("谁公示", "例如 各村、镇政府")
    posted_from: Day | None = named("公示起", default=None, alias="from")
    until: Day | None = named("公示止", default=None)
    days: Count | None = named("公示天数", unit="天", default=None)
    day_kind: Annotated[str, Choice(DAY_KINDS)] = named("怎么数天", default="calendar")
    words: Text | None = named("原样文字", "例如 不少于10天、即日起、长期", default=None)


class Attachment(Part):
    """A paper or file that belongs to the record; the file itself is not published yet."""

    label: Text = named("附件名称")
    sort: Text | None = named("附件种类", "例如 表格、照片、扫描件", default=None)
    holds_figures: Flag = named("数字只在附件里", "正文没有数字、要看附件的写 true", default=False)
    text: Text | None = named("文字说明", "看不到附件的人读的内容", default=None)
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


class Withdrawal(Part):
    """A record that no longer stands: its address keeps its title, its dates and the reason, nothing else."""

    withdrawn_on: Day = named("撤下日期")
    reason: Text = named("撤下原因")
    by: Text = named("谁决定撤下", "写机构或岗位")


class Subject(Part):
    """Whom a paper is about, where it is no village of this site: as printed, with its town and its code."""

    name: Text = named("名称")
    town: Text | None = named("乡镇", default=None)
    code: UnitCode | None = named("统计用区划代码", default=None)
    groups: tuple[Text, ...] = named("涉及的小组", default=())
    printed: Text | None = named("原样写法", "纸上写得不一样时写明", default=None)
    note: Text | None = named("说明", default=None)


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
    """True where the record announces what is still to come."""
    BODY: ClassVar[str] = "note"
    """The field that the text below the front matter of a Markdown file fills."""
    PRIVACY: ClassVar[str] = ""
    """P2 (masked rows of persons) or P3 (groups that need care): such a record expires and is not to be found by search
    engines (privacy.md §2)."""

    id: Text = named("编号", "与文件位置一致，例如 shili/dongfeng/nantang/ledger/2026-q3")
    village: Text | None = named("村名", "与 village.yml 的 name 一致", default=None)
    subjects: tuple[Text, ...] = named("涉及的村", "放在镇、区文件夹的记录写各村的路径", default=())
    subjects_named: tuple[Subject, ...] = named("涉及的其他单位", "本站没有页面的村、社区、小组", default=())
    subject_count: Count | None = named("涉及单位数", "只写了几个村、没有写村名的", unit="个", default=None)
    groups: tuple[Text, ...] = named("涉及的小组", "只涉及部分村民小组的写明", default=())
    entity: Text = named("公开主体", "village.yml 里 entities 的 id，例如 committee")
    joint_entities: tuple[Text, ...] = named("联合公开的主体", "几个主体一起落款的写明", default=())
    catalogue_code: Code = named("目录编码", "例如 FA-M02")
    title: Title = named("标题")
    summary: Text | None = named("一句话说明", "不写时由程序根据内容生成", default=None)
    period: PeriodField | None = named("期间", "例如 2026-q3", default=None)
    period_printed: Text | None = named("期间的原样写法", "例如 2020年第一批、2023年秋冬", default=None)
    event_date: Day | None = named("事项日期", default=None)
    published_on: Day = named("公布日期")
    posting_kind: Annotated[str, Choice(POSTING_KINDS)] = named("公布性质", default="announcement")
    posted_from: Day | None = named("公布起", default=None)
    posted_until: Day | None = named("公布止", default=None)
    expires_on: Day | None = named("到期撤下", "含个人的名单必须写；过了这一天，页面只留标题、日期和人数", default=None)
    posting_windows: tuple[PostingWindow, ...] = named("各级公示", "几级分别公示的逐个写", default=())
    channels: tuple[Text, ...] = named("公布渠道", default=())
    board_posting: tuple[BoardPosting, ...] = named("上墙记录", default=())
    board_list: tuple[BoardList, ...] = named("公开栏名单的凭据", "名单只贴在公开栏的，这里写张贴凭据", default=())
    prepared_by: Person | None = named("编制人", default=None)
    reviewed_by: Person | None = named("审核人", default=None)
    reviewed_on: Day | None = named("审核日期", default=None)
    signatories: tuple[Signatory, ...] = named("签字", default=())
    basis: tuple[Text, ...] = named("依据", default=())
    attachments: tuple[Attachment, ...] = named("附件", default=())
    revision: Revision | None = named("更正", default=None)
    withdrawn: Withdrawal | None = named("撤下", "不再有效、整条撤下的写明", default=None)
    discrepancy: tuple[Discrepancy, ...] = named("差异说明", default=())
    original: Original | None = named("原件", "照纸质件或旧网页录入的，写明原件的情况", default=None)
    sheet: tuple[Block, ...] = named("原件排版", "照原件的先后次序，一块一块写", default=())
    note: Prose | None = named("补充说明", "可用 Markdown", default=None)

    @model_validator(mode="after")
    def _has_a_time(self) -> Record:
        if self.period is None and self.event_date is None:
            raise refuse("time", "“期间”和“事项日期”至少写一项")
        has_subjects = bool(self.subjects or self.subjects_named or self.subject_count)
        if (self.village is None) != has_subjects:
            raise refuse("subject", "村里的记录写“村名”，镇、区的记录写“涉及的村”，二选一")
        return self

    @model_validator(mode="after")
    def _names_each_village_once(self) -> Record:
        if len(set(self.subjects)) < len(self.subjects):
            raise refuse("subject", "“涉及的村”里有一个村写了两次，请删掉一个", at="subjects")
        return self

    @model_validator(mode="after")
    def _sheet_names_its_own_fields(self) -> Record:
        for number, block in enumerate(self.sheet, 1):
            if names := unknown_names(self, block):
                words = f"“原件排版”第 {number} 块引用了 {listed(names)}，本记录没有这一项，请核对项目名"
                raise refuse("sheet", words, at="sheet")
        return self

    @model_validator(mode="after")
    def _sheet_stays_as_long_as_its_record(self) -> Record:
        """A field may stand on a paper more than once, but no small file may become an endless page."""
        drawn = [name for block in self.sheet for name in drawn_names(block)]
        if any(name.partition(".")[0] == "sheet" for name in drawn):
            raise refuse("sheet", "“原件排版”不能引用“原件排版”自己，请写别的项目名", at="sheet")
        name, times = next(iter(Counter(drawn).most_common(1)), ("", 0))
        if times > MOST_DRAWN:
            words = f"“原件排版”把 {listed([name])} 引用了 {times} 次，最多引用 {MOST_DRAWN} 次"
            raise refuse("sheet", words, at="sheet")
        return self

    @model_validator(mode="after")
    def _expires_in_time(self) -> Record:
        if self.privacy and self.expires_on is None:
            words = "这里少了“到期撤下”expires_on，请补上：涉及个人和困难群体的记录，公布期满就要撤下"
            raise refuse("expiry", words)
        if self.expires_on and self.posted_until and self.expires_on > self.posted_until and self.privacy:
            raise refuse("expiry", "“到期撤下”晚于“公布止”；请写不晚于公布止的日期", at="expires_on")
        return self

    @property
    def privacy(self) -> str:
        """The privacy class of this record: that of its kind, unless the kind judges by the rows that it holds."""
        return self.PRIVACY

    @property
    def day(self) -> date:
        """The day by which the record is ordered and judged: the end of its period, or its event."""
        if self.period is not None and self.period.last is not None:
            return self.period.last
        return self.event_date or self.published_on

    @property
    def announces(self) -> bool:
        """True where the record's event may lie ahead of its publication."""
        return self.IS_NOTICE

    @property
    def year(self) -> int:
        """The year under which lists show it."""
        return self.day.year

    @property
    def count_of_rows(self) -> int | None:
        """How many rows a list of persons holds, which its tombstone keeps; None where the kind is no such list."""
        return None
