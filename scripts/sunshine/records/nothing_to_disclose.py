"""本期无此事项 (any periodic code): that there was nothing is a statement too, and somebody answers for it."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator

from sunshine.records.header import Record
from sunshine.records.part import named
from sunshine.records.reading import refuse
from sunshine.records.values import Code, Text


class NothingToDisclose(Record):
    """For one period, and for one item of the catalogue or several."""

    KIND: ClassVar[str] = "nothing_to_disclose"

    statement: Text = named("说明", "用自己的话写清楚，例如 本季度没有发生社会捐赠")
    checked: Text | None = named("怎么核对的", "例如 核对了收支明细和合同台账", default=None)
    also_codes: tuple[Code, ...] = named(
        "同时说明的目录编码", "同一期另外几项也没有发生的写明，例如 FA-M10", default=()
    )

    @model_validator(mode="after")
    def _has_a_period(self) -> NothingToDisclose:
        if self.period is None:
            raise refuse("content", "请写“期间”，说明是哪一期没有，例如 period: 2026-q3", at="period")
        return self

    @property
    def codes(self) -> tuple[str, ...]:
        """Every item that it speaks for."""
        return tuple(dict.fromkeys((self.catalogue_code, *self.also_codes)))
