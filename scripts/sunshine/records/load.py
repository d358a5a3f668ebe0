"""From nodes to a frozen record, or to everything that is wrong with it."""

from __future__ import annotations

import json
from typing import TypeVar

from pydantic import ValidationError

from sunshine.finding import Finding
from sunshine.places import RecordFile
from sunshine.records import MODELS
from sunshine.records.complaints import complain, written_twice
from sunshine.records.header import Record
from sunshine.records.part import Part
from sunshine.source import Document, Mapping, Node, Scalar, Sequence


def load(document: Document, file: RecordFile) -> Record | tuple[Finding, ...]:
    """The record that `document` holds, by the model of its kind; otherwise every refusal at once."""
    model = MODELS[file.kind]
    given = stated(document.root)
    record = f"{file.place}/{file.kind}/{file.slug}"
    name, body = model.BODY, document.body.strip()
    doubled = (written_twice(name, document, model, record),) if body and name in given else ()
    if body:
        given[name] = body
    try:
        loaded = model.model_validate(given, context={"unit": _unit(document.root)})
    except ValidationError as error:
        return (*doubled, *complain(error, document, model, record))
    return doubled or loaded


def to_json(record: Record) -> str:
    """The record as JSON text, by the keys of its YAML. Amounts are exact decimal text in 元 whatever the paper's unit was:
    `unit` only says how it was written there."""
    return record.model_dump_json(by_alias=True)


def from_json(kind: str, text: str) -> Record:
    """The record that `to_json` told, equal to it. Raises `ValidationError`, or ValueError for what is no JSON.

    Numbers are read as the text that stands there, never as floats; amounts are in 元 (see `to_json`).
    """
    given = json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    return MODELS[kind].model_validate(given, context={"unit": "元"})


M = TypeVar("M", bound=Part)


def load_facts(document: Document, model: type[M]) -> M | tuple[Finding, ...]:
    """village.yml or region.yml."""
    try:
        return model.model_validate(stated(document.root))
    except ValidationError as error:
        return complain(error, document, model)


def _unit(root: Mapping) -> str:
    node = root.entries.get("unit")
    return node.text if isinstance(node, Scalar) and node.text in ("元", "万元") else "元"


def stated(node: Mapping) -> dict[str, object]:
    """The tree as plain values; a key with nothing behind it counts as not written."""
    return {key: _value(child) for key, child in node.entries.items() if not _is_blank(child)}


def _value(node: Node) -> object:
    if isinstance(node, Mapping):
        return stated(node)
    if isinstance(node, Sequence):
        return [_value(item) for item in node.items]
    return node.text


def _is_blank(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and not node.text
