"""How a value is refused, and how a type says what sort of value it is.

A refusal is a `PydanticCustomError` whose message continues the sentence “第 N 行‘金额’……” (see `records.complaints`).
"""

from __future__ import annotations

from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from sunshine.finding import echo


@dataclass(frozen=True, slots=True)
class Sort:
    """What sort of value a type holds, for everything that shows or explains fields: tables, templates, schema pages.

    `word` is one of money, count, number, day, moment, period, flag, text, prose, rate, ref, masked, code, choice;
    `example` is what a clerk may write; `form` says it in Chinese; `pattern` is what the whole text must match.
    """

    word: str
    example: str
    form: str
    pattern: str = ""


def refuse(kind: str, words: str, written: object = None, at: str = "") -> PydanticCustomError:
    """A refusal in Chinese: what was written (echoed only where that is safe) and what to write instead.

    `at` names the field that a whole record's or part's refusal is about.
    """
    said = "写成了" + echo(written) + "，" if isinstance(written, str) else ""
    return PydanticCustomError("sunshine_" + kind, "{message}", {"message": said + words, "at": at})


def scalar(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise refuse("scalar", f"这里应当是一个{what}，不是清单或分项")
    return value
