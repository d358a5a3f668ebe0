"""The page of one record, as its bytes and as the words that a reader meets."""

from __future__ import annotations

import re
from html import unescape

from tests.components import press as presses
from tests.samples import VILLAGE, file_of, read_record

from sunshine.horizon import Horizon
from sunshine.pages import village_pages
from sunshine.records.header import Record
from sunshine.source import Document, parse
from sunshine.units import Filed, Step, VillageUnit


def page_of(kind: str, text: str) -> str:
    """The HTML of the record in this text, in a village that holds nothing else."""
    file = file_of(kind)
    record, document = read_record(kind, text, file), parse(text.encode(), file.path)
    assert isinstance(record, Record), record
    assert isinstance(document, Document)
    filed = Filed(record, file, document)
    trail = (Step("shili", "示例区"), Step(file.place, VILLAGE.name))
    unit = VillageUnit(file.place, VILLAGE, trail, (filed,), (), (), {})
    return dict(village_pages(presses.press(), unit, Horizon(presses.AS_OF)))[f"{filed.id}/index.html"].decode()


def page_text(kind: str, text: str) -> str:
    """The words of its page without white space."""
    return plain_text(page_of(kind, text))


def plain_text(html: str) -> str:
    body = re.sub(r"<(script|style|title|head)\b.*?</\1>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", "", unescape(re.sub("<[^>]+>", "", body)))
