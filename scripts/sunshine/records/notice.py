"""通知公告: Markdown with the common header, for any item whose content is words."""

from __future__ import annotations

from typing import ClassVar

from sunshine.records.header import Record
from sunshine.records.part import named
from sunshine.records.values import Prose


class Notice(Record):
    """A text; `body` is what stands below the front matter."""

    KIND: ClassVar[str] = "notice"
    IS_NOTICE: ClassVar[bool] = True
    BODY: ClassVar[str] = "body"

    body: Prose = named("正文")
