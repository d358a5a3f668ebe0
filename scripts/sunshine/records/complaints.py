"""What the models refuse, told to a clerk: where it stands, the field by its label, what to write."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Container, Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sunshine.finding import Finding, Severity, echo
from sunshine.records.part import Part
from sunshine.records.reading import is_shown, said
from sunshine.records.shape import field_of, shape
from sunshine.source import Document, Mapping, Node, Sequence, locate

UNKNOWN_FIELD = "SRC-80"
WRONG_FORM = "SRC-81"
WEB_CODE = "SRC-83"
MISSING = "CMP-02"
AMOUNT = "FIN-18"

_RULE_BY_TYPE = {
    "extra_forbidden": UNKNOWN_FIELD,
    "missing": MISSING,
    "sunshine_missing": MISSING,
    "sunshine_time": MISSING,
    "sunshine_figures": MISSING,
    "sunshine_count": MISSING,
    "sunshine_day": MISSING,
    "sunshine_rate": MISSING,
    "sunshine_period": MISSING,
    "sunshine_amount": AMOUNT,
    "sunshine_side": AMOUNT,
    "sunshine_number": MISSING,
    "sunshine_moment": MISSING,
    "sunshine_content": MISSING,
    "sunshine_web_code": WEB_CODE,
    "sunshine_mask": "PRV-07",
    "sunshine_cell": "PRV-08",
    "sunshine_expiry": "PRV-10",
}
_FORMS = {
    "string_type": "这里应当是一段文字",
    "literal_error": "这里应当是一个词，不是清单或分项",
    "tuple_type": "这里应当是清单，每条另起一行、以“- ”开头",
    "list_type": "这里应当是清单，每条另起一行、以“- ”开头",
    "model_type": "这里要分项写，每项一行“项目: 内容”",
    "model_attributes_type": "这里要分项写，每项一行“项目: 内容”",
    "dict_type": "这里要分项写，每项一行“项目: 内容”",
    "string_too_short": "没有写内容",
    "too_short": "至少要有一条",
    "string_too_long": "太长了，请写短一些",
    "string_pattern_mismatch": "写法不对，请对照模板",
}


def complain(
    error: ValidationError, document: Document, model: type[BaseModel], record: str = ""
) -> tuple[Finding, ...]:
    """Every refusal of `error` as a located finding, in file order."""
    refusals = error.errors(include_url=False)
    ways = {details["loc"][:length] for details in refusals for length in range(len(details["loc"]))}
    found = {_finding(details, document, model, record) for details in refusals if not _is_echo(details, ways)}
    return tuple(sorted(found, key=lambda finding: finding.place))


def _is_echo(details: ErrorDetails, ways: Container[tuple[int | str, ...]]) -> bool:
    """True for “至少要有一条” of a list that has entries, only wrong ones: those are told by themselves. `ways` lead to them."""
    return details["type"] == "too_short" and details["loc"] in ways


def written_twice(name: str, document: Document, model: type[BaseModel], record: str) -> Finding:
    """The same text both as a field of the front matter and below it: one of them would be lost."""
    line, column = locate(document.root, (name,))
    words = f"第 {line} 行{label_of(model, (name,))}在开头信息和下面的正文里各写了一遍，请只留一处"
    return Finding(WRONG_FORM, Severity.BLOCK, document.path, line, column, words, record, (), f"/rules/{WRONG_FORM}/")


def _finding(details: ErrorDetails, document: Document, model: type[BaseModel], record: str) -> Finding:
    more = details.get("ctx", {})
    at = more.get("at") or ()
    place = (*details["loc"], *(at if isinstance(at, tuple) else (at,)))
    if details["type"] == "extra_forbidden":
        line, column = _key_spot(document.root, place)
    else:
        line, column = _spot(document, place, more.get("offset", 0))
    rule = _RULE_BY_TYPE.get(details["type"], WRONG_FORM)
    words = _words(details, model)
    return Finding(
        rule, Severity.BLOCK, document.path, line, column, f"第 {line} 行{words}", record, (), f"/rules/{rule}/"
    )


def _spot(document: Document, place: tuple[int | str, ...], offset: int) -> tuple[int, int]:
    """Where it stands; the Markdown below the front matter is the field `body` or `note`, less its first blank lines."""
    if document.body_line and place in (("body",), ("note",)) and place[0] not in document.root.entries:
        text = document.body.lstrip()
        blank = document.body[: -len(text)].count("\n") if text else 0
        return document.body_line + blank + offset, 1
    return locate(document.root, place)


def _key_spot(root: Node, place: tuple[int | str, ...]) -> tuple[int, int]:
    """Where the last step of `place` stands as a key."""
    for step in place[:-1]:
        if isinstance(root, Mapping) and isinstance(step, str):
            root = root.entries[step]
        elif isinstance(root, Sequence) and isinstance(step, int):
            root = root.items[step]
    key = root.keys[str(place[-1])] if isinstance(root, Mapping) else root
    return key.line, key.column


def _words(details: ErrorDetails, model: type[BaseModel]) -> str:
    kind, place = details["type"], details["loc"]
    if kind == "extra_forbidden":
        return _unknown(str(place[-1]), _model_at(model, place[:-1]))
    label = label_of(model, place)
    if kind == "missing":
        return f"这里少了{label}，请补上"
    if kind.startswith("sunshine_"):
        is_whole = bool(details.get("ctx", {}).get("at")) or not place or isinstance(place[-1], int)
        return f"{label}{details['msg']}" if not is_whole or _is_value(details) else _whole(details, label)
    if kind == "literal_error" and isinstance(details["input"], str):
        choices = "、".join(_choices(model, place))
        return f"{label}{said(details['input'])}只能写 {choices} 之一"
    if kind == "string_pattern_mismatch":
        hint = _folded(details) or _hint(model, place)
        return f"{label}{said(details['input'])}写法不对{f'（{hint}）' if hint else '，请对照模板'}"
    if kind in ("model_type", "model_attributes_type"):
        return f"{label}{_short(model, place) or _FORMS[kind] + _asked(model, place)}"
    return f"{label}{_FORMS.get(kind, '写法不对，请对照模板')}"


def _is_value(details: ErrorDetails) -> bool:
    """True for an entry of a list that is refused for what is written there, not for how its fields go together."""
    return not details.get("ctx", {}).get("at") and isinstance(details["input"], str)


def _whole(details: ErrorDetails, label: str) -> str:
    """A refusal of a whole record or part names its fields itself; a table's and a block's begin with what they are."""
    begin = {"sunshine_table": "表格", "sunshine_block": label}.get(details["type"], "")
    return f"{begin}{details['msg']}"


def _hint(model: type[BaseModel], place: tuple[int | str, ...]) -> str:
    """What the field says of itself, for a clerk who has no template at hand: its help, else its form."""
    steps = [key for key in place if isinstance(key, str)]
    around = _model_at(model, tuple(steps[:-1])) if steps else None
    try:
        field = field_of(around, steps[-1]) if around is not None else None
    except KeyError:
        return ""
    return (field.help or field.form) if field is not None else ""


def _folded(details: ErrorDetails) -> str:
    """`fa－m02` → `请写 FA-M02`, where only width or case is wrong."""
    written, pattern = str(details["input"]), details.get("ctx", {}).get("pattern", "")
    folded = unicodedata.normalize("NFKC", written).strip()
    found = (text for text in (folded, folded.upper(), folded.lower()) if re.fullmatch(pattern, text))
    return f"请写 {text}" if is_shown(written) and (text := next(found, "")) else ""


def _asked(model: type[BaseModel], place: tuple[int | str, ...]) -> str:
    """The fields of a part that must be written, for a clerk who has written it on one line."""
    part = _model_at(model, place)
    asked = [f"{one.key}（{one.label}）" for one in shape(part) if one.is_required] if part is not None else []
    return f"，要有 {'、'.join(asked)}" if asked else ""


def _short(model: type[BaseModel], place: tuple[int | str, ...]) -> str:
    """How a part that may be written short is written, for one that is neither short nor in full."""
    part = _model_at(model, place)
    if part is None or not issubclass(part, Part) or not part.SHORT:
        return ""
    is_list = field_of(part, part.SHORT).is_list
    return f"这里应当是{'一行的各格，例如 [甲, 12.50]' if is_list else '一格的内容，不是清单'}"


def _unknown(name: str, model: type[BaseModel] | None) -> str:
    fields = {info.alias or key: info.title or key for key, info in model.model_fields.items()} if model else {}
    by_word = {**{title: key for key, title in fields.items()}, **{key: key for key in fields}}
    near = [by_word[word] for word in difflib.get_close_matches(name, list(by_word), n=1, cutoff=0.7)]
    hint = f"，是不是想写 {near[0]}（{fields[near[0]]}）" if near else "，请删掉，或对照模板改正"
    shown = echo(name) if name.isascii() else ""
    return f"没有{shown}这一项{hint}"


def label_of(model: type[BaseModel], place: tuple[int | str, ...]) -> str:
    """The Chinese label of the deepest field on the way: ``("entries", 3, "account")`` → ``“科目”``.

    The `value` of a `Printed` goes by the name of the amount that it is the value of.
    """
    label = ""
    for key, info in _walk(model, place):
        label = label if key == "value" else info.title or label
    return f"“{label}”" if label else ""


def _model_at(model: type[BaseModel], place: tuple[int | str, ...]) -> type[BaseModel] | None:
    current: type[BaseModel] | None = model
    for _, info in _walk(model, place):
        current = model_in(info.annotation)
    return current


def _choices(model: type[BaseModel], place: tuple[int | str, ...]) -> tuple[str, ...]:
    info = [info for _, info in _walk(model, place)][-1]
    return tuple(str(choice) for choice in _literals(info.annotation))


def _literals(annotation: Any) -> Iterator[object]:
    for argument in get_args(annotation):
        if get_origin(argument) is not None:
            yield from _literals(argument)
        elif isinstance(argument, str):
            yield argument


def _walk(model: type[BaseModel], place: tuple[int | str, ...]) -> Iterator[tuple[str, Any]]:
    """Each named step of `place` with its field, as far as the model knows it."""
    current: type[BaseModel] | None = model
    for part in place:
        if not isinstance(part, str) or current is None:
            continue
        found = [(key, info) for key, info in current.model_fields.items() if part in (key, info.alias)]
        if not found:
            return
        yield found[0]
        current = model_in(found[0][1].annotation)


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside ``tuple[Entry, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(model_in, get_args(annotation))), None)
