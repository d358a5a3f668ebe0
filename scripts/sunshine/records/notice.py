"""通知公告: Markdown with the common header, for any item whose content is words."""

from __future__ import annotations

from typing import ClassVar

from sunshine.records.header import Person, Record
from sunshine.records.part import named
from sunshine.records.values import Day, OfficePhone, Prose, Text


class Notice(Record):
    """A text; `body` is what stands below the front matter."""

    KIND: ClassVar[str] = "notice"
    IS_NOTICE: ClassVar[bool] = True
    BODY: ClassVar[str] = "body"

    body: Prose = named("正文")
    audience: Text | None = named("通知谁", default=None)
    place: Text | None = named("地点", default=None)
    time: Text | None = named("时间", "例如 下午 1:30", default=None)
    deadline: Day | None = named("截止", "报名、提意见的最后一天", default=None)
    deadline_for: Text | None = named("截止前要做什么", default=None)
    contact: Person | None = named("找谁", "写岗位", default=None)
    office_phone: OfficePhone | None = named("办公电话", "办公室的电话，例如 021-0000-0000；不写手机", default=None)
