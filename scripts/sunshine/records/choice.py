"""A word out of a few: written as the key or as its Chinese name, kept as the key."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from sunshine.records.reading import refuse, scalar

_MOST_TOLD = 12
_NEAR = 0.66
_SHORTEST = 3


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """What a field may hold: each key with its Chinese name, the one home of both. Used as ``Annotated[str, Choice(…)]``."""

    words: Mapping[str, str]

    def read(self, value: object) -> str:
        """The key; its Chinese name is read as the key."""
        text = scalar(value, "词").strip()
        if text in self.words:
            return text
        keys = [key for key, name in self.words.items() if name == text]
        if len(keys) == 1:
            return keys[0]
        near = self.near(text)
        raise refuse("choice", f"{f'是不是想写 {near}；' if near else ''}只能写 {self.told()} 之一", text)

    def near(self, text: str) -> str:
        """The choice that the text is nearest to, by key or by name; "" where none is near.

        Short words are not guessed at: 亿元 is near 元 and means something else.
        """
        words = {**{name: key for key, name in self.words.items()}, **{key: key for key in self.words}}
        found = difflib.get_close_matches(
            text.lower(), [word for word in words if len(word) >= _SHORTEST], n=1, cutoff=_NEAR
        )
        return self._pair(words[found[0]]) if found else ""

    def _pair(self, key: str) -> str:
        name = self.words[key]
        return key if key == name else f"{key}（{name.strip('（）') if name.startswith('（') else name}）"

    def told(self) -> str:
        """`income（收入）、expense（支出）`, as far as a message can bear it."""
        pairs = [self._pair(key) for key in self.words]
        return "、".join(pairs[:_MOST_TOLD]) + ("……" if len(pairs) > _MOST_TOLD else "")

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"oneOf": [{"const": key, "title": name} for key, name in self.words.items()]}
