"""What the page of one record says, and its sentence, on a given day."""

from __future__ import annotations

from datetime import date

from tests.components import press as presses
from tests.samples import file_of, record
from tests.test_kinds import page_text

from sunshine.horizon import Horizon
from sunshine.pages.kinds import face, said
from sunshine.source import Document, parse
from sunshine.units import Filed


def page(kind: str, text: str) -> str:
    """The words of the record's page, without white space."""
    file = file_of(kind)
    document = parse(text.encode(), file.path)
    assert isinstance(document, Document)
    return page_text(Filed(record(kind, text), file, document))


def sentence(kind: str, text: str, as_of: date = presses.AS_OF) -> str:
    return said(record(kind, text), Horizon(as_of))


def state(kind: str, text: str) -> tuple[str, bool]:
    """The word beside the record in lists, and whether somebody still waits."""
    found = record(kind, text)
    return face(kind).state(found, Horizon(presses.AS_OF)), face(kind).is_open(found)
