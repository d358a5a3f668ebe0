"""What a paper says beside what it means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator

from sunshine.records.choice import Choice
from sunshine.records.reading import refuse
from sunshine.records.values import Text

QUALIFIERS = tuple("约 近 不少于 不超过 超过 多于 不到 少于 平均".split())
ABSENCE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "blank": "（空白）",
        "none": "无",
        "dash": "—",
        "not_stated": "未注明",
        "to_be_announced": "另行通知",
        "not_counted": "未统计",
        "lost": "原件缺页",
        "withheld": "依法不公开",
        "suppressed": "不单列",
        "masked": "原件已遮盖",
        "left_out": "未收录",
    }
)
"""Why there is no figure. None of these is 0."""
ABSENCE_BY_WORD = {word: key for key, word in ABSENCE_WORDS.items()}
QUALIFIED = re.compile(rf"({'|'.join(QUALIFIERS)})\s*(.+)")

T = TypeVar("T")


class Printed(BaseModel, Generic[T]):
    """What a paper says beside what it means: `value` with `qualifier` (约, 不少于), the printed `words` (大写), or why
    there is no value (`absence`: 无 and blank and not stated are three things, and none of them is 0).

    Written as a plain value, as ``约 1200.00``, as ``无``, or in full with its keys.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: T | None = Field(default=None, title="数值")
    qualifier: Annotated[str, Choice(dict(zip(QUALIFIERS, QUALIFIERS, strict=True)))] | None = Field(
        default=None, title="限定词"
    )
    words: Text | None = Field(default=None, title="原样文字", description="纸上怎么写就怎么写，例如大写金额")
    absence: Annotated[str, Choice(ABSENCE_WORDS)] | None = Field(default=None, title="没有数值的原因")

    @model_validator(mode="before")
    @classmethod
    def _short(cls, given: Any) -> Any:
        if not isinstance(given, str):
            return {"value": given} if not isinstance(given, dict | Printed) else given
        if given in ABSENCE_BY_WORD:
            return {"absence": ABSENCE_BY_WORD[given]}
        match = QUALIFIED.fullmatch(given)
        return {"qualifier": match[1], "value": match[2]} if match else {"value": given}

    @model_validator(mode="after")
    def _one_of_both(self) -> Printed[T]:
        if (self.value is None) == (self.absence is None):
            raise refuse("printed", "要么写数值，要么写明没有数值的原因（无、未注明、另行通知……），不能都写或都不写")
        return self

    @property
    def is_exact(self) -> bool:
        """True where the value may enter sums and comparisons."""
        return self.value is not None and self.qualifier is None
