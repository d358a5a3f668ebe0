"""The worked examples: one small true record of every kind, which templates and pages show."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from sunshine.source import Document, Mapping, Node, Scalar, Sequence, parse

_FOLDER = Path(__file__).parent / "examples"


@cache
def worked(kind: str) -> str:
    """The whole example as YAML, "" where a kind has none."""
    path = _FOLDER / f"{kind}.yml"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def worked_at(kind: str, place: tuple[str, ...]) -> str:
    """What the example writes at ``("steps", "date")``, of a list in the first entry that has it; "" where nothing."""
    document = worked_document(kind)
    return _at(document.root, place) if document is not None else ""


@cache
def worked_document(kind: str) -> Document | None:
    """The example as nodes; None where a kind has none."""
    text = worked(kind)
    document = parse(text.encode(), f"{kind}.yml") if text else None
    return document if isinstance(document, Document) else None


def _at(node: Node, place: tuple[str, ...]) -> str:
    if isinstance(node, Sequence):
        return next(filter(None, (_at(item, place) for item in node.items)), "")
    if isinstance(node, Scalar):
        return "" if place else node.text
    return (
        _at(node.entries[place[0]], place[1:])
        if place and isinstance(node, Mapping) and place[0] in node.entries
        else ""
    )
