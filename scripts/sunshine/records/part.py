"""A frozen piece of a record, and a field with its Chinese label: what all models are made of."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict


class Part(BaseModel):
    """A frozen piece of a record; unknown keys are refused."""

    SHORT: ClassVar[str] = ""
    """The field that a plain value or a list stands for, where the part may be written short."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)


def named(
    label: str,
    help_text: str = "",
    *,
    unit: str = "",
    refers: str = "",
    example: str = "",
    signed: bool = False,
    **more: Any,
) -> Any:
    """A field with its Chinese label, help and unit: the one home that messages, tables and forms read.

    `refers` are the kinds, separated by spaces, that a reference may name; `example` is what a template shows where the
    type's own example would mislead; `signed` is an amount that may truly be below zero (净资产, 收益).
    """
    stated = (("unit", unit), ("refers", refers), ("example", example), ("signed", signed))
    extra: JsonDict = {key: value for key, value in stated if value}
    return Field(title=label, description=help_text or None, json_schema_extra=extra or None, **more)
