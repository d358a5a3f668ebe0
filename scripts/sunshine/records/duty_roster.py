"""值班安排 (SV-M01): who is there when, also outside office hours and on holidays."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import model_validator

from sunshine.records.choice import Choice
from sunshine.records.header import Record
from sunshine.records.part import Part, named
from sunshine.records.reading import refuse
from sunshine.records.values import Day, OfficePhone, Text

SORTS = {
    "usual": "平时",
    "staggered": "错时",
    "weekend": "双休日",
    "holiday": "节假日",
    "night": "夜间",
    "emergency": "应急",
}


class Shift(Part):
    """One shift: on a day, on some days, or on days told in words."""

    sort: Annotated[str, Choice(SORTS)] = named("哪种班", default="usual")
    date: Day | None = named("日期", default=None)
    until: Day | None = named("到", default=None)
    days: Text | None = named("哪些日子", "例如 每周一、每月第二个星期六", default=None)
    hours: Text | None = named("时间", "例如 8:30—11:30", default=None)
    post: Text = named("岗位")
    name: Text | None = named("姓名", default=None)
    office_phone: OfficePhone | None = named("办公电话", "办公室的电话，例如 021-0000-0000；不写手机", default=None)
    substitute: Text | None = named("替班岗位", default=None)
    place: Text | None = named("在哪里", default=None)

    @model_validator(mode="after")
    def _is_some_time(self) -> Shift:
        if self.date is None and self.days is None:
            raise refuse("content", "“日期”和“哪些日子”至少写一项", at="date")
        if self.date and self.until and self.date > self.until:
            raise refuse("order", "“日期”晚于“到”，请核对", at="until")
        return self


class DutyRoster(Record):
    """The shifts of one period."""

    KIND: ClassVar[str] = "duty_roster"
    IS_NOTICE: ClassVar[bool] = True

    place: Text | None = named("值班地点", default=None)
    usual_hours: Text | None = named("平时办公时间", default=None)
    staggered_hours: Text | None = named("错时服务", "例如 每周三晚上、星期六上午", default=None)
    holiday_hours: Text | None = named("节假日安排", default=None)
    office_phone: OfficePhone | None = named("值班电话", "办公室的电话，例如 021-0000-0000；不写手机", default=None)
    emergency: Text | None = named("急事找谁", "写岗位和办公电话", default=None)
    shifts: tuple[Shift, ...] = named("班次", min_length=1)
    first_contact: Text | None = named("首问负责", "谁先接待、怎么交接", default=None)
