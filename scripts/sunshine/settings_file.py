"""Reading one file that the operator has set. What is wrong with it ends the run in one line: there is no site without."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from sunshine.finding import Finding
from sunshine.records.load import load_facts
from sunshine.records.part import Part
from sunshine.source import Document, locate, read


class SettingsError(Exception):
    """Configuration that cannot be used; the message is one Chinese line for the operator (exit code 2)."""


M = TypeVar("M", bound=Part)


def read_settings(content: Path, path: str, model: type[M]) -> tuple[M, Document]:
    """The file by its model, with the document it stands in. Raises `SettingsError` with the first thing wrong."""
    document = read(content, path)
    if not isinstance(document, Document):
        raise SettingsError(_first(document))
    loaded = load_facts(document, model)
    if isinstance(loaded, tuple):
        raise SettingsError(_first(loaded))
    return loaded, document


def wrong_at(document: Document, place: tuple[str | int, ...], words: str) -> SettingsError:
    """A wrong that only several files together show, told at its place in one of them."""
    line, column = locate(document.root, place)
    return SettingsError(f"{document.path}:{line}:{column} {words}")


def _first(findings: tuple[Finding, ...]) -> str:
    first = findings[0]
    more = f"（另有 {len(findings) - 1} 处）" if len(findings) > 1 else ""
    return f"{first.path}:{first.line}:{first.column} {first.message}{more}"
