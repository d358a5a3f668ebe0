"""What the page of one record says, and its sentence, on a given day."""

from __future__ import annotations

from datetime import date

from tests.components import press as presses
from tests.samples import base, blocks, file_of, record
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


def bare(kind: str, own: str) -> str:
    """A record with the least header and `own` fields alone."""
    header = ("id", "village", "entity", "catalogue_code", "title", "event_date", "published_on")
    return "".join(blocks(base(kind)).get(name, "") for name in header) + own
