"""The whole text of a new file: what it is and by when, the fields to fill in, a worked example."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from pydantic import BaseModel

from sunshine.drafts.known import Draft
from sunshine.drafts.sheet import Known, fields_text
from sunshine.duties import Duty
from sunshine.records.header import Record
from sunshine.records.period import period_words
from sunshine.records.shape import Field, shape
from sunshine.records.village import Village
from sunshine.records.worked import worked, worked_at

_HOW = (
    "怎么填：以“##”开头的是说明，不用改；标着“必填”的写在冒号后面；",
    "以“# ”开头的可以不写，要写就删掉前面的“# ”。说明都可以删掉，不会显示在网页上。",
)
_OF_REGIONS = frozenset({"subjects", "subjects_named", "subject_count"})


def record_text(draft: Draft, known: Known, duty: Duty | None, kind_name: str, schema: str) -> str:
    """The template of a record; Markdown where the kind's own words stand below the front matter."""
    is_markdown = is_prose(draft.model)
    lines = [*_head(draft, duty, kind_name, schema), "", *_sections(draft, known), *_example(draft.kind)]
    if not is_markdown:
        return _joined(lines)
    below = f"## {field_label(draft.model, draft.model.BODY)}（必填）：写在下面这一行“---”的下面"
    return "---\n" + _joined([*lines, "", below]) + "---\n\n"


def is_prose(model: type[Record]) -> bool:
    """True where the record is a Markdown file."""
    return model.BODY != "note"


def field_label(model: type[BaseModel], name: str) -> str:
    return next(one.label for one in shape(model) if one.name == name)


def _head(draft: Draft, duty: Duty | None, kind_name: str, schema: str) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={schema}"
    about = [kind_name, draft.facts.name, period_words(draft.period) if draft.period else ""]
    yield f"## {' · '.join(filter(None, about))}"
    yield from (f"## {line}" for line in _duty_lines(duty))
    yield from (f"## {line}" for line in _HOW)
    yield f"## 每一项的说明：本站 /schema/{draft.kind}/"


def _duty_lines(duty: Duty | None) -> Iterator[str]:
    if duty is None:
        return
    yield f"目录事项：{duty.code} {duty.name}"
    yield f"依据：{'；'.join(duty.basis)}"
    yield f"多久公布一次：{duty.rhythm}"
    yield from (f"期限：{one}" for one in duty.deadlines)
    yield f"公布时间：{duty.posting}"
    yield f"要写明：{duty.content}"
    yield f"谁签字：{duty.signing}"
    yield f"个人信息：{duty.privacy}"


def _sections(draft: Draft, known: Known) -> list[str]:
    """The head that is asked for, what the kind is about, and then all that may stay unwritten."""
    fields = [one for one in shape(draft.model) if one.name != _below(draft)]
    common = [one for one in fields if one.name in Record.model_fields]
    asked = [one for one in common if known.asks(one, ()) or one.key in known.values]
    own = [one for one in fields if one not in common]
    others = [one for one in common if one not in asked and one.name not in _unfit(draft)]
    text = partial(fields_text, known=known, example=partial(worked_at, draft.kind))
    lines = [*_title("这是哪一条"), *text(asked)]
    lines += [*_title("内容"), *text(own)] if own else []
    return [*lines, *_title("其他可以写的"), *text(others)]


def _below(draft: Draft) -> str:
    return draft.model.BODY if is_prose(draft.model) else ""


def _unfit(draft: Draft) -> frozenset[str]:
    """A village's record is not about other villages, and a region's has no village of its own."""
    return _OF_REGIONS if isinstance(draft.facts, Village) else frozenset({"village"})


def _title(words: str) -> list[str]:
    return [f"## ———— {words} ————", ""]


def _example(kind: str) -> Iterator[str]:
    text = worked(kind)
    if text:
        yield "## ———— 填好的例子（只给您看，不会显示在网页上）————"
        yield from (f"## {line}".rstrip() for line in text.splitlines())


def facts_text(model: type[BaseModel], known: Known, what: str, schema: str, word: str) -> str:
    """The template of village.yml or region.yml."""
    fields: Sequence[Field] = shape(model)
    head = [f"# yaml-language-server: $schema={schema}", f"## {what}", *(f"## {line}" for line in _HOW)]
    return _joined([*head, f"## 每一项的说明：本站 /schema/{word}/", "", *fields_text(fields, known)])


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"
