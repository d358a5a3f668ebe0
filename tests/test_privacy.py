"""What no longer stands, does not stand yet or is being corrected reaches no byte of the site; what passes stays on its page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from tests.site import NANTANG, TOWN, make_project
from tests.twins import EXPIRES, MARK, PASSING, lasting, passing, places, record, slug
from tests.whole import Whole, whole

from sunshine.names import KINDS

BEFORE, ALIVE, AFTER = date(2026, 11, 4), date(2026, 11, 25), date(2026, 11, 26)
OWN = {kind: f"{NANTANG}/{kind}/{slug(kind, PASSING)}" for kind in KINDS}
STATES: Mapping[str, Mapping[str, Any]] = {
    "posted": {"expires_on": EXPIRES},
    "withdrawn": {
        "expires_on": EXPIRES,
        "withdrawn": {"withdrawn_on": "2026-11-10", "reason": "会议改期", "by": "村委会"},
    },
    "withheld": {"expires_on": EXPIRES, "entity": "unknown"},
    "amended": {"expires_on": EXPIRES, "revision": {"no": "2", "reason": "改正", "revised_on": "2026-11-12"}},
}


@cache
def built(state: str, day: date, *, is_other: bool) -> Whole:
    """The district in this state, as it is shown on this day."""
    records = passing(STATES[state], is_other=is_other)
    if state == "amended":
        first = passing(STATES["posted"], is_other=is_other)
        records |= {path.replace(".yml", ".v1.yml"): text for path, text in first.items()}
    with TemporaryDirectory() as folder:
        return whole(make_project(Path(folder) / "project", places() | lasting() | records), day)


def differing(state: str, day: date) -> set[str]:
    """The addresses of the pages that are not the same whatever the records hold."""
    one, other = (built(state, day, is_other=is_other).pages for is_other in (False, True))
    assert one.keys() == other.keys()
    assert any(MARK in text for text in passing({}, is_other=True).values())
    return {path.removesuffix("/index.html") for path in one if one[path] != other[path]}


def test_the_twins_are_sound_and_every_kind_says_something_else_on_its_page() -> None:
    for is_other in (False, True):
        assert built("posted", ALIVE, is_other=is_other).said == []
    assert differing("posted", ALIVE) >= set(OWN.values())


@pytest.mark.parametrize(
    ("state", "day"),
    [
        ("posted", BEFORE),
        ("posted", AFTER),
        ("withdrawn", AFTER),
        ("withheld", ALIVE),
        ("amended", AFTER),
    ],
)
def test_what_does_not_stand_reaches_no_byte_of_the_site(state: str, day: date) -> None:
    assert differing(state, day) == set()


def test_each_state_is_what_it_is_called() -> None:
    said = {"posted": "公示期已结束", "withdrawn": "已撤下", "withheld": "本条正在更正", "amended": "公示期已结束"}
    for state, words in said.items():
        site = built(state, ALIVE if state == "withheld" else AFTER, is_other=False)
        assert [own for own in OWN.values() if words not in site.page(own)] == []


def test_what_stays_only_for_its_posting_keeps_what_it_says_to_its_own_page() -> None:
    assert differing("posted", ALIVE) == set(OWN.values())


def test_an_old_version_that_passes_keeps_what_it_says_to_its_own_page() -> None:
    pages = {*OWN.values(), *(f"{page}/v1" for page in OWN.values())}
    assert differing("amended", ALIVE) == pages


@pytest.mark.parametrize("state", ["posted", "amended"])
def test_while_it_is_posted_nothing_finds_or_proves_it(state: str) -> None:
    site = built(state, ALIVE, is_other=True)
    for own in OWN.values():
        for page in (own, f"{own}/v1") if state == "amended" else (own,):
            text = site.pages[f"{page}/index.html"]
            assert '<meta name="robots" content="noindex">' in text
            assert 'rel="canonical"' not in text
            assert "核对码" not in text
            assert MARK not in text.partition("</head>")[0]
    maps = "".join(text for path, text in site.pages.items() if path.endswith(".xml"))
    assert re.findall(rf"{PASSING}|2026-q2", maps) == []


@pytest.mark.parametrize("kind", ["benefit", "land_taking", "notice", "party_notice"])
def test_a_record_of_a_region_leaves_nothing_at_its_villages(kind: str) -> None:
    def build(day: date, *, is_other: bool) -> dict[str, str]:
        more = {"id": f"{TOWN}/{kind}/{PASSING}", "entity": "government", "subjects": [NANTANG], "expires_on": EXPIRES}
        text = record(kind, PASSING, more, is_other=is_other).replace('"village": "南塘村"\n', "")
        with TemporaryDirectory() as folder:
            made = make_project(Path(folder) / "project", places() | {f"{TOWN}/{kind}/{PASSING}.yml": text})
            return whole(made, day).pages

    for day, own in ((BEFORE, set()), (ALIVE, {f"{TOWN}/{kind}/{PASSING}/index.html"}), (AFTER, set())):
        one, other = (build(day, is_other=is_other) for is_other in (False, True))
        assert {path for path in one if one[path] != other[path]} == own
