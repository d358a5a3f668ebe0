"""What a village or region has in the place of its profile's figures, and the document that says so."""

from __future__ import annotations

from datetime import date

import pytest
from tests.samples import REGION, VILLAGE, facts, judge, merged
from tests.site import REPO

from sunshine.finding import Finding
from sunshine.profiles import load_profiles
from sunshine.records.figures import Override
from sunshine.records.village import Region, Village

PROFILES = load_profiles(REPO / "content")
TODAY = date(2026, 11, 23)
DAYS = "publicity.min_days"

TEN_DAYS = "overrides:\n  - {key: publicity.min_days, value: 20, from: 2026-06-01, source: 东风镇村务公开办法（东政〔2026〕3号）}\n"
VILLAGE_TEXT = (
    "name: 南塘村\nshort: nt\nunit: villagers_committee\n"
    "entities:\n  - {id: committee, kind: villagers_committee, name: 南塘村村民委员会}\n"
)


def override(value: int, source: str, **more: str) -> Override:
    return Override.model_validate({"key": DAYS, "value": str(value), "source": source, **more})


def test_a_finding_that_rests_on_an_override_cites_its_source() -> None:
    village = facts(VILLAGE_TEXT + TEN_DAYS, Village)
    text = merged("roster", "posted_from: 2026-08-28\nposted_until: 2026-09-14\n")
    (found,) = judge("roster", text, facts=village)

    assert found.message == (
        "2026年8月28日公布，2026年9月14日止，共 17 天；应不少于 20 天（东风镇村务公开办法（东政〔2026〕3号））；需要说明。"
    )
    assert found.basis == ("东风镇村务公开办法（东政〔2026〕3号）",)


@pytest.mark.parametrize(
    "source",
    [
        "示例镇村务公开办法（示政〔2026〕123号）",
        "2026年3月8日村民会议决议",
        "村民会议决议 2026-03-08",
        "村规民约第12条",
    ],
)
def test_a_document_number_or_a_day_is_no_telephone_number(source: str) -> None:
    assert override(20, source).source == source


def test_before_an_override_begins_the_profile_holds() -> None:
    village = facts(VILLAGE_TEXT + TEN_DAYS, Village)
    text = merged("roster", "posted_from: 2026-05-31\nposted_until: 2026-06-15\n")

    assert judge("roster", text, facts=village) == ()


def test_the_nearest_place_answers() -> None:
    own, near, far = override(21, "村"), override(22, "镇"), override(23, "区")
    profile = PROFILES["shanghai"]

    def days(*given: Override) -> int | None:
        figure = profile.under(given).figure(DAYS, TODAY)
        return figure.of(int) if figure else None

    assert [days(own, near, far), days(near, far), days(far), days()] == [21, 22, 23, 15]


def test_an_override_may_say_that_something_does_not_apply() -> None:
    given = Override.model_validate(
        {"key": "reps.per_quarter", "not_applicable": "没有设村民代表会议", "source": "村民自治章程"}
    )

    assert PROFILES["cn"].under([given]).figure("reps.per_quarter", TODAY) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(
            "{key: publicity.days, value: 20, source: 办法}",
            (
                "SRC-81",
                7,
                11,
                "第 7 行“数值名”写成了“publicity.days”，没有这个数值，是不是想写 publicity.min_days（最少公布天数）",
            ),
            id="unknown key",
        ),
        pytest.param(
            "{key: publicity.min_days, value: 二十, source: 办法}",
            ("SRC-81", 7, 38, "第 7 行“数值”写成了“二十”，请写整数，例如 41"),
            id="wrong value",
        ),
        pytest.param(
            "{key: publicity.min_days, value: 20}",
            ("CMP-02", 7, 5, "第 7 行这里少了“出处”，请补上"),
            id="no source",
        ),
        pytest.param(
            "{key: publicity.min_days, value: 20, source: 问张主任 138 0000 0000}",
            ("SRC-81", 7, 50, "第 7 行“出处”请写文件的名称和文号，不写电话和其他号码"),
            id="number in the source",
        ),
        pytest.param(
            "{key: publicity.min_days, value: 20, source: 办法, mark: T}",
            ("SRC-80", 7, 54, "第 7 行没有“mark”这一项，请删掉，或对照模板改正"),
            id="a mark of one's own",
        ),
    ],
)
@pytest.mark.parametrize("head", [VILLAGE_TEXT, "name: 东风镇\n"], ids=["village", "region"])
def test_a_wrong_override_is_told_on_its_file(head: str, line: str, said: tuple[str, int, int, str]) -> None:
    model = Village if head == VILLAGE_TEXT else Region
    found = facts(f"{head}overrides:\n  - {line}\n", model)
    assert isinstance(found, tuple)
    (finding,) = found
    assert isinstance(finding, Finding)
    offset = said[1] - head.count("\n") - 2
    rule, at, column, words = said
    expected = (rule, at - offset, column, words.replace(f"第 {at} 行", f"第 {at - offset} 行"))

    assert (finding.rule, finding.line, finding.column, finding.message) == expected


def test_two_overrides_for_one_day_contradict_each_other() -> None:
    twice = "overrides:\n  - {key: publicity.min_days, value: 20, source: 甲}\n  - {key: publicity.min_days, value: 25, source: 乙}\n"
    (finding,) = facts(VILLAGE_TEXT + twice, Village)

    assert (finding.line, finding.message) == (
        8,
        "第 8 行“最少公布天数”在同一天有两个数值，请用“起”“止”把日期分开",
    )
    assert VILLAGE.overrides == REGION.overrides == ()
