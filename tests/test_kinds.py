"""The checklist of a kind (docs/architecture.md, "Adding a kind"): what is missing is named, and nothing that a record
states is lost on its page."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import html5lib
import pytest
from tests.components import press as presses
from tests.pages import filed, html, page
from tests.samples import EXAMPLES, PROFILE, VILLAGE, blocks, example
from tests.site import REPO
from tests.test_catalogue import CATALOGUE, ROWS, kinds_of

from sunshine.horizon import Horizon
from sunshine.names import KINDS
from sunshine.pages.kinds import face, said
from sunshine.pages.shown import bare, in_words
from sunshine.pages.words import months, statute
from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.printed import Printed
from sunshine.records.shape import Told, shape, walk
from sunshine.rules import Case
from sunshine.rules.int_01_identity_disagrees import check as identity
from sunshine.settings import Settings, Site
from sunshine.units import Filed

STEPS = {
    "2 model": "scripts/sunshine/records/{kind}.py",
    "3 face": "scripts/sunshine/pages/kinds/{kind}.py",
    "4 template": "theme_overrides/records/{kind}.html",
    "6 example": "scripts/sunshine/records/examples/{kind}.yml",
    "8 tests": "tests/kinds/test_{kind}.py",
}
FIRST_EIGHT = frozenset("roster ledger decision contract project supervision query notice".split())
"""Kinds of the first part: their tests stand in tests/test_records.py and tests/test_pages.py."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_step_of_the_checklist_is_done(kind: str) -> None:
    missing = [step for step, path in STEPS.items() if not (REPO / path.format(kind=kind)).is_file()]
    missing = [step for step in missing if step != "8 tests" or kind not in FIRST_EIGHT]
    assert missing == []
    assert callable(face(kind).sentence)


def test_nothing_belongs_to_a_kind_that_is_not_there() -> None:
    for path in STEPS.values():
        folder, _, name = path.rpartition("/")
        pattern = re.compile(re.escape(name).replace(r"\{kind\}", "(.+)"))
        found = {match[1] for one in (REPO / folder).iterdir() if (match := pattern.fullmatch(one.name))}
        shared = {"__init__"} if folder.endswith("kinds") else set(_shared_modules()) if "records" in folder else set()
        assert found - shared <= set(KINDS), folder


def _shared_modules() -> list[str]:
    return [path.stem for path in (REPO / "scripts/sunshine/records").glob("*.py") if path.stem not in KINDS]


@cache
def _portal() -> dict[str, bytes]:
    return presses.whole_site(presses.press())


@pytest.mark.parametrize("kind", KINDS)
def test_the_portal_explains_its_fields_and_publishes_its_schema(kind: str) -> None:
    assert f'id="fields-{shape(MODELS[kind])[-1].key}"' in _portal()[f"schema/{kind}/index.html"].decode()
    assert json.loads(_portal()[f"schema/{kind}.json"])["title"] == f"种类{kind}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_village_of_the_demonstration_publishes_it(kind: str) -> None:
    villages = [path.parent for path in (REPO / "content/villages").rglob("village.yml")]
    assert [village for village in villages if any((village / kind).glob("*.*"))]


@pytest.mark.parametrize("kind", KINDS)
def test_it_may_stand_under_the_codes_meant_for_it_and_no_other(kind: str) -> None:
    one, settings = _example(kind), Settings(Site(name="阳光村务"), CATALOGUE, {"cn": PROFILE}, presses.AS_OF)
    taken = set()
    for code in ROWS:
        record = one.record.model_copy(update={"catalogue_code": code})
        case = Case(Filed(record, one.file, one.document), VILLAGE, PROFILE, settings, frozenset())
        if all(wrong.place != ("catalogue_code",) for wrong in identity(record, case)):
            taken.add(code)
    assert taken == {code for code in ROWS if kind in kinds_of(code)}
    assert taken == {code for code in ROWS if CATALOGUE.accepts(kind, code)}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_label_and_every_choice_its_words(kind: str) -> None:
    for field in shape(MODELS[kind]):
        assert re.search("[\u4e00-\u9fff]", field.label), field.name
        assert field.sort != "choice" or all(field.choices.values()), field.name


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_is_true_and_says_something(kind: str) -> None:
    record = _example(kind).record

    assert record.catalogue_code
    assert kind in ("notice", "regulation", "report") or said(record, Horizon(presses.AS_OF))


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_fills_every_required_field_and_most_others(kind: str) -> None:
    record = _example(kind).record
    own = [field for field in shape(type(record)) if field.name not in Record.model_fields]
    filled = [field for field in own if getattr(record, field.name) not in (None, ())]
    assert len(filled) * 3 >= len(own) * 2, [field.name for field in own if field not in filled]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_the_example_states_is_lost_on_its_page(kind: str) -> None:
    text = page(kind, example(kind))

    lost = [told for told in walk(_example(kind).record) if not _is_shown(told, text)]
    assert [(told.place, told.value) for told in lost] == []


WITHOUT_AMOUNTS = frozenset({"election"})
"""Kinds that may tell amounts (what is handed over) and whose examples tell none."""


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "unit" in MODELS[kind].model_fields])
def test_amounts_that_the_paper_has_in_ten_thousands_say_so(kind: str) -> None:
    """The unit of the paper stands beside the amounts, as words of their own."""
    markup = html(kind, "".join((blocks(example(kind)) | {"unit": "unit: 万元\n"}).values()))
    assert ("原表单位" in markup) == (kind not in WITHOUT_AMOUNTS)
    assert not re.search(r'<(p|span class="caption-unit")>，', markup)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_the_example_is_valid_html(kind: str) -> None:
    html5lib.HTMLParser(strict=True).parse(html(kind, example(kind)))


def _example(kind: str) -> Filed:
    return filed(kind, example(kind))


_UNSHOWN = frozenset({"flag"})
_ELSEWHERE = frozenset({"id", "village", "entity", "catalogue_code", "unit", "posting_kind", "subjects"})


def _is_shown(told: Told, text: str) -> bool:
    """True where the value stands on the page in one of the ways in which values are said."""
    if told.field.sort in _UNSHOWN or told.place[0] in _ELSEWHERE:
        return True
    return any(re.sub(r"\s+", "", way) in text for way in _ways(told))


def _ways(told: Told) -> list[str]:
    value: Any = told.value
    ways = [in_words(told.field, value), bare(told.field, value)]
    if isinstance(value, Printed):
        ways += [value.words or ""] if value.value is None else []
    if told.field.sort == "day":
        ways += [f"{value.month}月{value.day}日"]
    if told.field.sort == "period":
        ways.append(months(value))
    if told.place[0] == "basis":
        ways.append(statute(value))
    if told.field.sort == "prose":
        ways = [re.sub(r"[*#|>`_-]", "", line) for line in value.splitlines() if line.strip()][:1]
    if told.field.sort == "code" and len(value) == 64:
        ways.append(value[:12])
    return [way for way in ways if way]


def test_examples_are_of_kinds_only() -> None:
    assert {path.stem for path in EXAMPLES.iterdir()} == set(KINDS)
