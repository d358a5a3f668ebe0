"""How those who asked, or whom something was done for, judged it: counts only."""

from __future__ import annotations

from pydantic import model_validator

from sunshine.records.part import Part, named
from sunshine.records.printed import Printed
from sunshine.records.reading import refuse
from sunshine.records.values import Count, Number

_ANSWERS = ("satisfied", "fair", "dissatisfied")


class Satisfaction(Part):
    """Counts of answers. A count that the paper does not state stays empty; a printed rate is kept as printed."""

    asked: Count | None = named("请多少人评价", unit="人", default=None)
    satisfied: Count | None = named("满意", unit="人", default=None)
    fair: Count | None = named("基本满意", unit="人", default=None)
    dissatisfied: Count | None = named("不满意", unit="人", default=None)
    rate: Printed[Number] | None = named("满意率", "纸上印了比例的照写", unit="%", default=None)

    @model_validator(mode="after")
    def _says_something(self) -> Satisfaction:
        if self.rate is None and all(getattr(self, name) is None for name in _ANSWERS):
            raise refuse("content", "里至少写一项：满意、基本满意、不满意的人数，或者满意率")
        return self
