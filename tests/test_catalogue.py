"""The catalogue as the program ships it: 73 items, each as the field reference says."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.samples import facts
from tests.site import REPO

from sunshine.catalogue import (
    CHECKERS,
    FREQUENCIES,
    MOMENTS,
    NOTHING,
    PERIODIC,
    RESPONSE,
    Deadline,
    Item,
    Posting,
    load_catalogue,
)
from sunshine.law import LAWS, law_of
from sunshine.names import KINDS
from sunshine.profiles import ProfileFile, load_profiles
from sunshine.records.complaints import label_of
from sunshine.records.part import Part
from sunshine.records.village import Region

CONTENT = REPO / "content"
CATALOGUE = load_catalogue(CONTENT)
PROFILES = load_profiles(CONTENT)
ITEMS = pytest.mark.parametrize("item", CATALOGUE.items, ids=lambda item: str(item.code))

# Code, kind of its own, frequencies, privacy: the table of the field reference, written a second time on purpose.
EXPECTED = """
VA-E01 election E,T P1
VA-E02 election E P3
VA-E03 election E P1,P3
VA-E04 election E P1
VA-E05 election E P1
VA-E06 election E P1
VA-E07 roster T P1
VA-C01 consultation E P0
VA-C02 consultation E,Q P1
VA-D01 meeting E P0
VA-D02 decision E P1
VA-D03 decision E P1
VA-D04 implementation Q,E P1
VA-D05 pay A,E P1
VA-D06 fund E,A P1
VA-D07 levy E P2
VA-D08 assistance A,E P3
VA-D09 decision E P0
VA-M01 regulation S P0
VA-M02 roster S P1
VA-M03 plan T,A P1
VA-M04 report A P1
VA-M05 regulation S P0
VA-M06 seal_register Q P3
VA-M07 pay Q,A P1
VA-M08 project E P1
VA-M09 procurement E P1
VA-M10 homestead E P2
VA-M11 land_contract E,A P2
VA-M12 land_taking E P2
VA-M13 activity Q P2
VA-S01 roster S P1
VA-S02 supervision M,Q P1
VA-S03 report A P1
VA-S04 appraisal A P1
VA-S05 query E,Q P3
VA-S06 audit T P1
FA-M01 budget A P0
FA-M02 ledger M,Q P1
FA-M03 budget A P0
FA-M04 statement Q,A P0
FA-M05 statement A P0
FA-M06 register A,E P1
FA-M07 register A,E P2
FA-M08 contract E,Q P2
FA-M09 debt Q P2
FA-M10 levy E,A P2
FA-M11 land_taking E,Q P2
FA-M12 fund Q,E P1
FA-M13 fund E,Q P2
FA-M14 distribution A P2
FA-M15 report A P1
FA-S01 valuation A,E P0
FA-S02 audit A P1
FA-S03 supervision M,Q P1
PA-M01 roster S,A P1
PA-E01 roster E P1
PA-M02 party_notice E P2
PA-M03 party_notice A,Q P0
PA-S01 party_notice A P3
GA-M01 assistance E,Q P3
GA-M02 benefit E,Q P2
GA-M03 assistance Q P3
GA-M04 assistance Q P3
GA-M05 benefit E P2
GA-M06 assistance E,Q P3
GA-M07 duty_list S,A P0
GA-M08 report Q P0
SV-M01 duty_roster M P1
SV-M02 regulation S P0
SV-M03 service_stats Q P3
SV-C01 activity M P0
SV-M04 query Q P3
"""
LETTERS = {"Q": "quarter", "M": "month", "A": "year", "T": "term", "E": "event", "S": "standing"}
ROWS = {code: rest for code, *rest in (line.split() for line in EXPECTED.split("\n") if line)}

WITHOUT_FIGURES = frozenset(
    "VA-E01 VA-C01 VA-C02 VA-D01 VA-M01 VA-M03 VA-M05 VA-M12 VA-M13 PA-E01 PA-S01 GA-M07 GA-M08 SV-M01 SV-M02 SV-C01".split()
)
"""Announcements, plans, standing texts and guides; VA-M12 and VA-M13 are so published by the demonstration."""

MINIMUM = frozenset(
    "VA-D01 VA-D02 VA-D03 VA-D04 VA-C02 VA-D05 VA-D06 VA-D07 VA-D08 VA-M02 VA-M07 VA-M08 VA-S01 VA-S02 VA-S03 VA-S04 "
    "VA-S05 VA-S06 FA-M01 FA-M02 FA-M03 FA-M08 FA-M09 FA-M12 FA-M13 GA-M02 GA-M07".split()
)
SECTION_OF = {
    **{"VA-E": "election", "VA-C": "consultation", "VA-D": "decision", "VA-M": "management", "VA-S": "supervision"},
    **{"FA": "finance", "PA": "party", "GA": "government", "SV": "service"},
}
KIND_WORDS = (
    "ledger contract project decision supervision query roster notice election consultation meeting implementation pay fund "
    "levy assistance benefit regulation plan report seal_register procurement homestead land_contract land_taking activity "
    "appraisal audit budget statement register valuation debt distribution party_notice duty_list duty_roster service_stats "
    "nothing_to_disclose response"
).split()


def kinds_of(code: str) -> list[str]:
    """The kinds that may stand under this code: its own, a notice, 本期无此事项 where it comes in periods, any response."""
    kind, frequencies, _ = ROWS[code]
    notice = ["notice"] if code in WITHOUT_FIGURES else []
    nothing = [NOTHING] if PERIODIC & {LETTERS[letter] for letter in frequencies.split(",")} else []
    return [kind, *notice, *nothing, RESPONSE]


def test_there_are_73_items_in_five_classes() -> None:
    classes = [item.code[:2] for item in CATALOGUE.items]

    assert {word: classes.count(word) for word in classes} == {"VA": 37, "FA": 18, "PA": 5, "GA": 8, "SV": 5}
    assert {item.code for item in CATALOGUE.items} == set(ROWS)
    assert len({item.name for item in CATALOGUE.items}) == 73


def test_there_are_40_kinds_and_the_program_knows_no_other() -> None:
    assert list(CATALOGUE.kind_names) == KIND_WORDS
    assert sorted(KINDS) == sorted(KIND_WORDS)
    assert {kind for item in CATALOGUE.items for kind in item.kinds} == set(KIND_WORDS) - {RESPONSE}


@ITEMS
def test_an_item_is_as_the_reference_says(item: Item) -> None:
    _, frequencies, privacy = ROWS[item.code]
    often = {LETTERS[letter] for letter in frequencies.split(",")}

    assert [*item.kinds, RESPONSE] == kinds_of(item.code)
    assert set(item.frequency) == often
    assert list(item.privacy) == privacy.split(",")
    assert item.mvs == (item.code in MINIMUM)
    assert item.section == SECTION_OF.get(item.code[:4], SECTION_OF.get(item.code[:2]))
    assert item.is_periodic == (NOTHING in item.kinds)


@ITEMS
def test_every_basis_is_known_and_was_in_force_at_some_time(item: Item) -> None:
    assert all(law_of(basis) is not None for basis in item.basis)
    assert any(basis.holds_on(date(2026, 11, 23)) for basis in item.basis)


@ITEMS
def test_an_item_hangs_for_at_least_the_days_of_the_law(item: Item) -> None:
    """Fifteen days from 2026 on, but where it hangs until a day, as long as it is valid, or by the Party's own rule."""
    profile, day = PROFILES["cn"], date(2026, 1, 1)
    figures = [figure for key in item.posting.least if (figure := profile.figure(key, day)) is not None]
    longest = max((figure.of(int) for figure in figures), default=None)

    if item.code in ("VA-E02", "VA-E03", "VA-D01"):
        assert item.posting.until is not None
    elif item.code == "PA-M02":
        assert longest == 5
    elif longest is None:
        assert item.posting.standing
    else:
        assert longest == (30 if item.code == "VA-M12" else 15)


@pytest.mark.parametrize("name", PROFILES)
@ITEMS
def test_every_figure_that_an_item_names_is_told_by_every_profile(item: Item, name: str) -> None:
    deadlines = [key for deadline in item.deadlines for key in (deadline.key, deadline.by) if key]
    steps = [step.key for step in item.posting.steps]
    named = [*deadlines, *steps, *item.posting.least, *([item.posting.objection] if item.posting.objection else [])]

    assert [key for key in named if not PROFILES[name].states(key)] == []


def test_the_marks_of_the_law_stand_where_the_reference_has_them() -> None:
    marked = {item.code for item in CATALOGUE.items if any(deadline.is_law for deadline in item.deadlines)}

    assert marked == set("VA-E02 VA-E03 VA-E04 VA-E05 VA-D01 VA-S05 VA-S06 FA-M14 FA-M15".split())


def test_every_sign_has_its_words() -> None:
    moments = {moment for item in CATALOGUE.items for one in item.deadlines for moment in (one.after, one.before)}

    assert moments - {None} == set(MOMENTS)
    assert {word for item in CATALOGUE.items for word in item.frequency} == set(FREQUENCIES)
    assert {word for item in CATALOGUE.items for word in item.checkers} == set(CHECKERS)
    assert CATALOGUE.signing("ZR/LS") == "村委会主任或理事长"
    posts = {post for item in CATALOGUE.items for one in item.signatories for post in one.split("/")}
    assert posts == set(CATALOGUE.post_names)


def test_a_response_may_stand_under_any_code_and_other_kinds_under_their_own() -> None:
    assert all(CATALOGUE.accepts(RESPONSE, item.code) for item in CATALOGUE.items)
    assert not CATALOGUE.accepts(RESPONSE, "FA-M99")
    assert CATALOGUE.accepts("ledger", "FA-M02")
    assert not CATALOGUE.accepts("ledger", "VA-D02")


@pytest.mark.parametrize(
    ("code", "unit", "bodies", "applies"),
    [
        pytest.param("FA-M14", "villagers_committee", ["villagers_committee", "collective"], True, id="a collective's"),
        pytest.param("FA-M14", "villagers_committee", ["villagers_committee"], False, id="no collective here"),
        pytest.param("VA-D07", "residents_committee", ["residents_committee"], False, id="villages only"),
        pytest.param("VA-D07", "villagers_committee", [], True, id="a village"),
        pytest.param("VA-S05", "residents_committee", [], True, id="everybody"),
    ],
)
def test_an_item_applies_to_the_units_it_names(code: str, unit: str, bodies: list[str], applies: bool) -> None:
    assert CATALOGUE.by_code[code].applies(unit, bodies) == applies


@pytest.mark.parametrize("model", [Item, Deadline, Posting])
def test_every_field_has_its_label(model: type[Item | Deadline | Posting]) -> None:
    assert all(label_of(model, (name,)) for name in model.model_fields)


# The developers' page about all this shows input, and lists the laws: both are held to the program.

PAGE = (REPO / "docs" / "catalogue.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "model", "head"), [("item", Item, ""), ("profile", ProfileFile, ""), ("village", Region, "name: 示例镇\n")]
)
def test_what_the_page_shows_can_be_read(name: str, model: type[Part], head: str) -> None:
    (text,) = re.findall(rf"^```yaml\n# {name}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

    assert isinstance(facts(head + text, model), model)


def test_the_page_shows_an_item_as_it_is() -> None:
    (text,) = re.findall(r"^```yaml\n# item\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

    assert facts(text, Item) == CATALOGUE.item("VA-C02")


def test_the_page_lists_every_law() -> None:
    rows = re.findall(r"^\| `([A-Z0-9]+)` \| (.+?) \| (.+?) \| ([TSUD]) \|$", PAGE, re.MULTILINE)

    assert rows == [(name, one.title, str(one.since or "—"), one.mark) for name, one in LAWS.items()]
