"""Real disclosures as facts: each is a folder of `tests/cases/`, published as a village or town would, nothing lost.

`tests/cases/<number>/` holds files below content/villages and `expected.yml`:
`as_of` the day shown; `pages` by record id: `holds` every fact of the case as its page says it, `order` words that stand in
this order on the page (the paper's own order), `lacks` what may not be there; `values` by record id: dotted places in the
record and what they mean, e.g. `rows.0.amount: "1200.00"`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from tests.components.press import press
from tests.site import make_project

from sunshine.build import build
from sunshine.finding import Severity
from sunshine.places import RecordFile
from sunshine.records.header import Record
from sunshine.records.load import load
from sunshine.settings import load_settings
from sunshine.source import Document, parse

CASES = Path(__file__).parent / "cases"
NUMBERS = sorted(path.name for path in CASES.iterdir() if path.is_dir() and path.name.isdigit())
ALL = (
    "001 004 007 008 010 012 015 016 017 018 020 022 023 027 030 031 032 037 040 047 053 061 062 063 069 072 073 076 078 "
    "088 095 097 098 104 112 113"
).split()


def expected(number: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((CASES / number / "expected.yml").read_text(encoding="utf-8"))
    return found


def files(number: str) -> dict[str, str]:
    """The case's files by their paths below content/villages."""
    folder = CASES / number
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != "expected.yml")
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}


@cache
def published(number: str) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """The text of every page of the case by its path, and everything that keeps a record from being published."""
    with TemporaryDirectory() as folder:
        project = make_project(Path(folder) / "project", files(number))
        day = date.fromisoformat(str(expected(number)["as_of"]))
        report = build(project, load_settings(project, day), press().shell)
        pages = {
            path.relative_to(project.site).as_posix(): plain(path.read_text(encoding="utf-8"))
            for path in sorted(project.site.rglob("index.html"))
        }
    blocks = tuple(str(finding) for finding in report.findings if finding.severity is Severity.BLOCK)
    return pages, blocks


def plain(html: str) -> str:
    """The words of a page without its markup and without white space."""
    body = re.sub(r"<(script|style|head)\b.*?</\1>", "", html, flags=re.DOTALL)
    return squeezed(unescape(re.sub("<[^>]+>", "", body)))


def squeezed(words: object) -> str:
    return re.sub(r"\s+", "", str(words))


def pages_of(number: str) -> Iterator[tuple[str, dict[str, Any], str]]:
    pages, _ = published(number)
    for record, wanted in expected(number)["pages"].items():
        yield record, wanted, pages[f"{record}/index.html"]


@pytest.mark.parametrize("number", NUMBERS)
def test_the_case_is_published(number: str) -> None:
    assert published(number)[1] == ()


@pytest.mark.parametrize("number", NUMBERS)
def test_every_fact_is_on_its_page(number: str) -> None:
    for record, wanted, text in pages_of(number):
        assert [fact for fact in wanted["holds"] if squeezed(fact) not in text] == [], record
        assert [words for words in wanted.get("lacks", ()) if squeezed(words) in text] == [], record


@pytest.mark.parametrize("number", NUMBERS)
def test_the_papers_order_is_kept(number: str) -> None:
    for record, wanted, text in pages_of(number):
        at = 0
        for words in wanted.get("order", ()):
            found = text.find(squeezed(words), at)
            assert found >= 0, (record, words)
            at = found + len(squeezed(words))


@pytest.mark.parametrize("number", NUMBERS)
def test_the_values_mean_what_the_paper_says(number: str) -> None:
    written = files(number)
    for record, values in expected(number)["values"].items():
        shape = _loaded(record, written).model_dump(mode="json", by_alias=True)
        for place, meaning in values.items():
            assert _at(shape, place) == meaning, (record, place)


def _loaded(record: str, written: Mapping[str, str]) -> Record:
    path = next(path for path in written if path.rpartition(".")[0] == record)
    place, kind, slug = record.rsplit("/", 2)
    document = parse(written[path].encode(), f"content/villages/{path}")
    assert isinstance(document, Document), document
    loaded = load(document, RecordFile(place, kind, slug, None, document.path))
    assert isinstance(loaded, Record), loaded
    return loaded


def _at(shape: Any, place: str) -> Any:
    for step in place.split("."):
        shape = shape[int(step)] if step.isdecimal() else shape[step]
    return shape


def test_all_cases_are_there() -> None:
    assert NUMBERS == ALL
