"""One record's page in a village that holds nothing else: its bytes, its words, its sentence, its word in lists."""

from __future__ import annotations

import re
from datetime import date
from html import unescape

from tests.components import press as presses
from tests.samples import VILLAGE, base, blocks, document, file_of, record

from sunshine.horizon import Horizon
from sunshine.pages import village_pages
from sunshine.pages.kinds import face, said
from sunshine.units import Filed, Step, VillageUnit


def filed(kind: str, text: str) -> Filed:
    """The record in this text with its file."""
    file = file_of(kind, blocks(text)["id"].strip().rpartition("/")[2])
    return Filed(record(kind, text), file, document(text, file.path))


def village(*records: Filed) -> VillageUnit:
    """A village of these records and nothing else."""
    place = records[0].file.place
    steps = (Step("shili", "示例区"), Step(place, VILLAGE.name))
    newest = sorted(records, key=lambda one: (one.record.published_on, one.id), reverse=True)
    return VillageUnit(place, VILLAGE, steps, tuple(newest), (), (), {})


def pages(unit: VillageUnit, as_of: date = presses.AS_OF) -> dict[str, bytes]:
    return dict(village_pages(presses.press(), unit, Horizon(as_of)))


def html(kind: str, text: str, *, is_line: bool = False, as_of: date = presses.AS_OF) -> str:
    """The record's page, or the list of its kind."""
    one = filed(kind, text)
    path = f"{one.file.place}/{kind}/index.html" if is_line else f"{one.id}/index.html"
    return pages(village(one), as_of)[path].decode()


def page(kind: str, text: str, *, is_line: bool = False, as_of: date = presses.AS_OF) -> str:
    """The words of the same."""
    return words(html(kind, text, is_line=is_line, as_of=as_of))


def words(markup: str) -> str:
    """What a reader meets, without white space."""
    body = re.sub(r"<(script|style|title|head)\b.*?</\1>", "", markup, flags=re.DOTALL)
    return re.sub(r"\s+", "", unescape(re.sub("<[^>]+>", "", body)))


def sentence(kind: str, text: str, as_of: date = presses.AS_OF) -> str:
    """The plain sentence above the record."""
    return said(record(kind, text), Horizon(as_of))


def state(kind: str, text: str) -> tuple[str, bool]:
    """The word beside the record in lists, and whether somebody still waits."""
    found = record(kind, text)
    return face(kind).state(found, Horizon(presses.AS_OF)), face(kind).is_open(found)


def bare(kind: str, own: str) -> str:
    """A record with the least header and `own` fields alone."""
    header = ("id", "village", "entity", "catalogue_code", "title", "event_date", "published_on")
    return "".join(blocks(base(kind)).get(name, "") for name in header) + own
