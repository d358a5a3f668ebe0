"""One record's page in a village that holds nothing else, as words without markup and white space."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

from tests.components import press as presses
from tests.samples import VILLAGE, document, file_of, record

from sunshine.horizon import Horizon
from sunshine.pages import village_pages
from sunshine.units import Filed, Step, VillageUnit


def filed(kind: str, text: str) -> Filed:
    """The record in this text with its file."""
    file = file_of(kind, text.partition("\n")[0].rpartition("/")[2])
    return Filed(record(kind, text), file, document(text, file.path))


def village(*records: Filed) -> VillageUnit:
    """A village of these records and nothing else."""
    place = records[0].file.place
    steps = (Step("shili", "示例区"), Step(place, VILLAGE.name))
    newest = sorted(records, key=lambda one: (one.record.published_on, one.id), reverse=True)
    return VillageUnit(place, VILLAGE, steps, tuple(newest), (), (), {})


def pages(unit: VillageUnit, as_of: date = presses.AS_OF) -> dict[str, bytes]:
    return dict(village_pages(presses.press(), unit, Horizon(as_of)))


def page(kind: str, text: str, *, is_line: bool = False, as_of: date = presses.AS_OF) -> str:
    """The words of the record's page, or of the list of its kind."""
    one = filed(kind, text)
    path = f"{one.file.place}/{kind}/index.html" if is_line else f"{one.id}/index.html"
    return words(pages(village(one), as_of)[path].decode())


def words(html: str) -> str:
    body = re.sub(r"<(script|style|title|head)\b.*?</\1>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", "", unescape(re.sub("<[^>]+>", "", body)))
