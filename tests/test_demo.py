"""The demonstration district: made by its generator alone, large and varied enough, and questioned only where meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from tests.demo import generate, money
from tests.demo.days import LAST
from tests.demo.facts import UNITS

from sunshine.build import check
from sunshine.finding import Severity
from sunshine.names import KINDS
from sunshine.records.period import read_period
from sunshine.settings import Project, load_settings
from sunshine.source import Document, Node, parse, plain

ROOT = Path(__file__).resolve().parents[1]
VILLAGES = ROOT / "content" / "villages"
QUESTIONS = [
    ("shili/daoyu/baidai/decision/2026-04-clinic-ramp", "PRO-06"),
    ("shili/daoyu/luting/ledger/2026-q1-collective", "FIN-01"),
    ("shili/lanbu/miefang/notice/2026-09-14-market-day", "PRO-11"),
    ("shili/qilu/yanquan/ledger/2026-q2", "FIN-06"),
    ("shili/qilu/youpo/decision/2026-05-reservoir-rail", "PRO-06"),
    ("shili/qilu/zhaolu/decision/2026-06-stone-wall", "PRO-06"),
    ("shili/qilu/zhenxi/notice/2026-06-08-reading-month", "PRO-11"),
]
"""Every question that the district is meant to raise: record and rule."""

pytestmark = pytest.mark.demo


@dataclass(frozen=True, slots=True)
class Sheet:
    """A record of the district as it was written."""

    place: str
    kind: str
    slug: str
    suffix: str
    fields: Mapping[str, object]
    text: str


@pytest.fixture(scope="module")
def sheets() -> tuple[Sheet, ...]:
    """The one way in which these tests read content/."""
    return tuple(_sheets())


def _sheets() -> Iterator[Sheet]:
    for path in sorted(VILLAGES.rglob("*/*.*")):
        if path.parent.name in KINDS and ".v" not in path.stem:
            fields = plain(_parsed(path))
            assert isinstance(fields, dict)
            place = path.parent.parent.relative_to(VILLAGES).as_posix()
            yield Sheet(place, path.parent.name, path.stem, path.suffix, fields, path.read_text(encoding="utf-8"))


def _parsed(path: Path) -> Node:
    document = parse(path.read_bytes(), f"content/{path.relative_to(VILLAGES.parent).as_posix()}")
    assert isinstance(document, Document), document
    return document.root


def test_the_generator_writes_the_same_bytes() -> None:
    written = {
        path.relative_to(VILLAGES).as_posix(): path.read_bytes() for path in VILLAGES.rglob("*") if path.is_file()
    }
    made = generate.files()

    assert sorted(written) == sorted(made)
    assert [name for name in made if made[name] != written[name]] == []


def test_the_generator_writes_into_an_empty_folder_and_then_changes_nothing(tmp_path: Path) -> None:
    stale = tmp_path / "shili" / "daoyu" / "lusheng" / "notice" / "2020-01-01-gone.md"
    stale.parent.mkdir(parents=True)
    stale.write_text("旧", encoding="utf-8")

    generate.write(tmp_path)

    assert not stale.exists()
    assert generate.write(tmp_path) == 0


def test_it_is_large_and_every_kind_is_in_use(sheets: tuple[Sheet, ...]) -> None:
    assert len(sheets) >= 600
    assert set(Counter(sheet.kind for sheet in sheets)) == set(KINDS)
    assert len(UNITS) == 12


def test_residents_committees_are_judged_by_rules_of_their_own() -> None:
    units = {path: plain(_parsed(VILLAGES / path / "village.yml")) for path in (unit.path for unit in UNITS)}
    told = {(facts["unit"], facts["profile"]) for facts in units.values() if isinstance(facts, dict)}

    assert told == {("villagers_committee", "cn"), ("residents_committee", "cn-residents")}


def test_every_village_has_yaml_and_markdown(sheets: tuple[Sheet, ...]) -> None:
    for unit in UNITS:
        suffixes = {sheet.suffix for sheet in sheets if sheet.place == unit.path}
        assert suffixes == {".yml", ".md"}, unit.path


def test_regions_have_records_that_name_several_villages(sheets: tuple[Sheet, ...]) -> None:
    regional = [sheet for sheet in sheets if "subjects" in sheet.fields]
    paths = {unit.path for unit in UNITS}

    assert len(regional) >= 2
    for sheet in regional:
        subjects = sheet.fields["subjects"]
        assert isinstance(subjects, list)
        assert len(subjects) > 1
        assert set(subjects) <= paths


def test_some_records_were_corrected_and_one_was_withdrawn(sheets: tuple[Sheet, ...]) -> None:
    kept = {path.name.partition(".v")[0]: path for path in VILLAGES.rglob("*/*.v*.*")}
    amended = {sheet.slug: sheet for sheet in sheets if "revision" in sheet.fields}
    assert set(kept) == set(amended)
    assert {sheet.kind for sheet in amended.values()} == {"ledger", "contract", "notice"}
    assert [sheet.slug for sheet in sheets if "withdrawn" in sheet.fields] == ["2025-03-10-hall-open"]


def test_nothing_is_later_than_the_last_day(sheets: tuple[Sheet, ...]) -> None:
    assert max(str(sheet.fields["published_on"]) for sheet in sheets) <= LAST.isoformat()


def test_books_roll_on_from_period_to_period(sheets: tuple[Sheet, ...]) -> None:
    books: dict[tuple[str, str], list[tuple[date, date, Sheet]]] = {}
    for sheet in sheets:
        if sheet.kind == "ledger" and "book" not in sheet.fields:
            period = read_period(sheet.fields["period"])
            assert period.first is not None
            assert period.last is not None
            books.setdefault((sheet.place, str(sheet.fields["entity"])), []).append((period.first, period.last, sheet))

    for pages in books.values():
        pages.sort(key=lambda page: page[0])
        for (_, before_end, before), (start, _, after) in pairwise(pages):
            assert (start - before_end).days == 1, after.slug
            assert _closing(before) == Decimal(str(after.fields["opening_balance"])), (after.place, after.slug)
    assert len(books) == 22


def _closing(sheet: Sheet) -> Decimal:
    written = sheet.fields["closing_balance"]
    return Decimal(str(written["value"] if isinstance(written, dict) else written))


def test_every_reference_leads_to_a_record(sheets: tuple[Sheet, ...]) -> None:
    known = {f"{sheet.place}/{sheet.kind}/{sheet.slug}" for sheet in sheets}
    reference = re.compile(rf"\b(?:{'|'.join(KINDS)})/\d{{4}}[a-z0-9-]*")
    lost = [
        (sheet.place, sheet.slug, found)
        for sheet in sheets
        for found in reference.findall(sheet.text.partition("village:")[2])
        if f"{sheet.place}/{found}" not in known and f"{sheet.place}/{found}" != sheet.fields["id"]
    ]

    assert lost == []


def test_it_raises_the_intended_questions_and_no_others() -> None:
    project = Project(ROOT, ROOT / "content", ROOT / "site")
    settings = load_settings(project, as_of=LAST, today=LAST)

    findings = check(project, settings)

    assert [(finding.record, finding.rule) for finding in findings] == QUESTIONS
    assert {finding.severity for finding in findings} == {Severity.FLAG}


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (10_007, "壹佰元零柒分"),
        (1_002_050, "壹万零贰拾元伍角"),
        (10_000_000_00, "壹仟万元整"),
        (100_050_000_00, "壹亿零伍万元整"),
        (23_436_000, "贰拾叁万肆仟叁佰陆拾元整"),
        (1_234_567_89, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
    ],
    ids=str,
)
def test_amounts_in_words(fen: int, words: str) -> None:
    assert money.words(fen) == words
