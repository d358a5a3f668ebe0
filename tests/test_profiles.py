"""Which figure holds on which day: by date, by inheritance, by what a place has put in its stead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import MakeProject
from tests.samples import FIXED
from tests.site import REPO
from tests.test_settings import edited, refused

from sunshine.law import law_of
from sunshine.profiles import ProfileFile, ProfileRow, load_profiles, profile_of_file
from sunshine.records.figures import KEYS, MonthDay, Override, Rhythm

PROFILES = load_profiles(REPO / "content")
TODAY = date(2026, 11, 23)
DAYS = "publicity.min_days"
ANY_DAY = st.dates(date(1990, 1, 1), date(2040, 12, 31))


def printed(name: str, key: str, day: date = TODAY) -> tuple[str, str] | None:
    figure = PROFILES[name].figure(key, day)
    return (figure.printed, figure.cited) if figure else None


def test_the_profiles_are_read() -> None:
    assert {name: profile.name for name, profile in PROFILES.items()} == {
        "cn": "全国",
        "cn-residents": "居务公开",
        "shanghai": "上海",
    }


@pytest.mark.parametrize(
    ("name", "key", "day", "value", "cited"),
    [
        ("cn", DAYS, date(2025, 12, 31), "3 天", "规则“全国”，地方做法"),
        ("cn", DAYS, date(2026, 1, 1), "15 天", "村民委员会组织法(2025) 35"),
        ("cn", "publicity.land_compensation_plan_days", date(2019, 12, 31), "30 天", "规则“全国”，地方做法"),
        ("cn", "publicity.land_compensation_plan_days", date(2020, 1, 1), "30 天", "土地管理法 47"),
        ("cn", "publicity.land_compensation_plan_days", date(2021, 9, 1), "30 天", "土地管理法实施条例 28"),
        ("cn", "assembly.notice_days", date(2025, 12, 31), "10 天", "村民委员会组织法(2018) 21"),
        ("cn", "assembly.notice_days", date(2026, 1, 1), "10 天", "村民委员会组织法(2025) 25"),
        ("cn", "proxy.holder", date(2025, 12, 31), "只能是本村有选举权的近亲属", "村民委员会组织法(2018) 15"),
        ("cn", "proxy.holder", date(2026, 1, 1), "近亲属或者其他村民", "村民委员会组织法(2025) 18"),
        ("cn", "deadline.plan_by", TODAY, "1月31日", "本平台规则"),
        ("cn", "tender.thresholds", TODAY, "没有规定", "规则“全国”，待核实"),
        (
            "cn",
            "tender.compulsory_works",
            TODAY,
            "4,000,000.00 元",
            "必须招标的工程项目规定(国家发展改革委令第16号)，待核实",
        ),
        ("shanghai", DAYS, TODAY, "15 天", "村民委员会组织法(2025) 35"),
        ("shanghai", "query.reply_days", TODAY, "15 天", "上海市实施《村民委员会组织法》办法 24"),
        ("shanghai", "supervision.size", TODAY, "3—7 人", "上海市实施《村民委员会组织法》办法 25"),
        (
            "shanghai",
            "assembly.agenda_with_notice",
            TODAY,
            "是",
            "、".join(f"上海市实施《村民委员会组织法》办法 {article}" for article in (13, 18)),
        ),
        ("shanghai", "collective.reserve_rate", TODAY, "公积金 15%、公益金 15%", "上海市农村集体资产监督管理条例 25"),
        ("shanghai", "collective.joint_query", TODAY, "10 户或者 20 人", "上海市农村集体资产监督管理条例 30"),
        ("shanghai", "proxy.holder", TODAY, "只能是本村有选举权的近亲属", "上海市村民委员会选举办法 16"),
        ("cn-residents", "assembly.per_year", TODAY, "1 次", "上海市居民委员会工作条例 11，地方做法"),
        ("cn-residents", "frequency.finance", TODAY, "每季度一次，财务往来较多的每月一次", "本平台规则"),
    ],
)
def test_a_figure_is_printed_with_what_it_rests_on(name: str, key: str, day: date, value: str, cited: str) -> None:
    assert printed(name, key, day) == (value, cited)


@pytest.mark.parametrize(
    ("name", "key", "day"),
    [
        pytest.param("cn", "assembly.per_year", date(2025, 12, 31), id="new in 2026"),
        pytest.param("cn", "collective.audit", date(2025, 4, 30), id="before its law"),
        pytest.param("cn", "reps.min_count", TODAY, id="Shanghai only"),
        pytest.param("shanghai", "reps.min_count", date(2017, 4, 30), id="before Shanghai's law"),
        pytest.param("cn", "homestead.posting_days", TODAY, id="not applicable"),
        pytest.param("cn-residents", "reps.per_quarter", TODAY, id="inherited, but not applicable"),
        pytest.param("cn", DAYS, date(1998, 11, 3), id="before the profile begins"),
        pytest.param("shanghai", DAYS, date(1998, 11, 3), id="before the inherited profile begins"),
    ],
)
def test_what_is_not_required_has_no_figure(name: str, key: str, day: date) -> None:
    assert PROFILES[name].figure(key, day) is None


def test_a_child_answers_from_its_first_day_and_its_parent_before() -> None:
    days = [date(2017, 4, 30), date(2017, 5, 1)]
    figures = [PROFILES["shanghai"].figure("query.reply_days", day) for day in days]

    assert [figure.of(int) for figure in figures if figure] == [10, 15]


def test_a_figure_says_in_words_what_is_known_of_it() -> None:
    local, law = PROFILES["cn"].figure("deadline.major_event_days", TODAY), PROFILES["cn"].figure(DAYS, TODAY)

    assert local is not None
    assert law is not None
    assert (local.label, local.mark, local.source) == (
        "重大事项发生后最迟公布天数",
        "S",
        "地方做法：浙江写明重大财务事项五日内公布，其他地方参照",
    )
    assert (law.label, law.mark, law.source) == ("最少公布天数", "T", "村民委员会组织法(2025) 35")


def test_a_value_has_the_form_that_a_rule_counts_on() -> None:
    finance, plan = PROFILES["cn"].figure("frequency.finance", TODAY), PROFILES["cn"].figure("deadline.plan_by", TODAY)

    assert finance is not None
    assert plan is not None
    assert finance.of(Rhythm) == Rhythm("quarter", "month")
    assert plan.of(MonthDay).in_year(2027) == date(2027, 1, 31)
    with pytest.raises(TypeError):
        plan.of(int)


def test_a_rule_may_not_ask_for_a_key_that_does_not_exist() -> None:
    with pytest.raises(KeyError):
        PROFILES["cn"].figure("publicity.days", TODAY)


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("key", KEYS)
def test_a_figure_of_the_law_cites_a_law_that_was_read(name: str, key: str) -> None:
    for year in range(1998, 2028):
        figure = PROFILES[name].figure(key, date(year, 12, 31))
        if figure is not None:
            assert figure.basis
            assert figure.source
            if figure.mark == "T":
                assert all((law := law_of(basis)) and law.mark == "T" for basis in figure.basis)


def test_the_organic_law_of_villages_binds_no_residents_committee() -> None:
    days = [date(year, 12, 31) for year in range(1998, 2028)]
    found = [figure for key in KEYS for day in days if (figure := PROFILES["cn-residents"].figure(key, day))]

    assert found
    assert [figure.name for figure in found if "村民委员会组织法" in figure.cited] == []


def rows(spans: list[tuple[date, date]], value: int) -> list[ProfileRow]:
    """One row for each span, all of one key; the basis is the design rule, so that no law cuts the spans."""
    given: list[dict[str, Any]] = [
        {"key": DAYS, "value": str(value + index), "from": first, "to": last, "mark": "D"}
        for index, (first, last) in enumerate(spans)
    ]
    return [ProfileRow.model_validate(row) for row in given]


@st.composite
def spans(draw: st.DrawFn) -> list[tuple[date, date]]:
    """Spans that do not overlap, with gaps between some of them."""
    days = sorted(draw(st.sets(ANY_DAY, max_size=12)))
    return [
        (days[index], days[index + 1] - timedelta(1))
        for index in range(0, len(days) - 1, draw(st.sampled_from([1, 2])))
    ]


@given(own=spans(), inherited=spans(), placed=spans(), day=ANY_DAY)
@FIXED
def test_a_figure_never_leaves_its_span_and_the_nearest_layer_answers(
    own: list[tuple[date, date]], inherited: list[tuple[date, date]], placed: list[tuple[date, date]], day: date
) -> None:
    base = rows([(date(1900, 1, 1), date(1900, 1, 1)), *inherited], 100)
    parent = profile_of_file(ProfileFile(name="父", since=date(1995, 1, 1), figures=tuple(base)))
    child = profile_of_file(
        ProfileFile(name="子", extends="x", figures=tuple(rows([(date(1900, 1, 1), date(1900, 1, 1)), *own], 200))),
        parent,
    )
    overrides = [
        Override.model_validate({"key": DAYS, "value": str(300 + index), "from": first, "to": last, "source": "办法"})
        for index, (first, last) in enumerate(placed)
    ]
    figure = child.under(overrides).figure(DAYS, day)

    expected = None
    for start, layer in ((300, placed), (201, own), (101, inherited)):
        covering = [start + index for index, (first, last) in enumerate(layer) if first <= day <= last]
        expected = expected if expected is not None or not covering else covering[0]
    if day < date(1995, 1, 1):
        expected = None
    assert (figure.of(int) if figure else None) == expected


# A profile that cannot be used ends the run where it is wrong.


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "extends: cn",
            "extends: china",
            "“沿用”写成了“china”，没有这套规则，content/profiles/ 里有：cn、cn-residents、shanghai",
        ),
        ("extends: cn", "extends: shanghai", "“沿用”绕成了一圈：shanghai → shanghai"),
        ("key: reps.min_count", "key: reps.minimum", "没有这个数值，是不是想写 reps.min_count（村民代表最少人数）"),
        ("key: reps.min_count", "key: 人数", "没有这个数值，请照规则文件里的名字写，例如 publicity.min_days"),
        ("value: 35", "value: 三十五", "“数值”写成了“三十五”，请写整数，例如 41"),
        ("value: 35", "value: 35, busy: month", "“村民代表最少人数”不写“财务往来较多时”，请删掉"),
        ("value: 35, ", "", "“村民代表最少人数”还要写“数值”"),
        ("min: 3, max: 7", "min: 3", "“监委会人数”还要写“最多”"),
        ("min: 3, max: 7", "min: 7, max: 3", "“最多”少于“最少”，请核对"),
        (
            "value: month, mark: S",
            "value: weekly, mark: S",
            "“数值”写成了“weekly”，只能写 month（每月）、quarter（每季度）",
        ),
        ("value: true", "value: maybe", "“数值”写成了“maybe”，请写 true（是）或 false（否）"),
        ("basis: [SH17]", "basis: [SH99]", "“依据”写成了“SH99”，没有这一条"),
        ("basis: [SH17], mark: T", "mark: T", "“把握”写 T 的，“依据”只能是核对过原文的法规"),
        ("basis: [HOUSE2019], mark: U", "basis: [HOUSE2019], mark: T", "“把握”写 T 的，“依据”只能是核对过原文的法规"),
        (", source: 一些区的监委会每月开会", "", "没有法规依据的，请写“出处”"),
        ("value: 35", "value: 35, from: 2026-02-01, to: 2026-01-01", "“止”早于“起”，请核对这两个日期"),
        (
            "key: reps.min_count, value: 35, basis: [SH17]",
            "key: reps.notice_days, value: 9, basis: [SH17]",
            "“村民代表会议最少提前通知天数”在同一天有两个数值",
        ),
    ],
)
def test_a_wrong_profile_is_refused_where_it_is_wrong(project: MakeProject, old: str, new: str, words: str) -> None:
    made = project({})
    text = (made.content / "profiles" / "shanghai.yml").read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    found = refused(edited(made, "profiles/shanghai.yml", old, new))

    assert words in found
    assert found.startswith(f"content/profiles/shanghai.yml:{line}:")


def test_a_profile_that_extends_none_says_when_it_begins(project: MakeProject) -> None:
    made = edited(project({}), "profiles/cn.yml", "from: 1998-11-04\n", "")

    assert refused(made) == "content/profiles/cn.yml:8:7 第 8 行没有写“沿用”（extends）的规则，请写“起”（from）"


def test_a_ring_of_two_profiles_is_told(project: MakeProject) -> None:
    made = edited(project({}), "profiles/cn.yml", "from: 1998-11-04\n", "from: 1998-11-04\nextends: shanghai\n")

    assert refused(made) == "content/profiles/shanghai.yml:5:10 “沿用”绕成了一圈：cn → shanghai → cn"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ("[{up_to: 50000.00, method: quotes}, {up_to: 50000.00, method: direct}]", "“分档”的金额要从小到大"),
        ("[{method: quotes}, {up_to: 50000.00, method: direct}]", "只有最后一档可以不写金额"),
        ("[{up_to: 5万, method: quotes}]", "“金额上限”"),
    ],
)
def test_steps_of_a_tender_go_upwards(project: MakeProject, rows: str, words: str) -> None:
    assert words in refused(edited(project({}), "profiles/cn.yml", "thresholds: []", f"thresholds: {rows}"))


def test_steps_of_a_tender_are_printed(project: MakeProject) -> None:
    rows = "[{up_to: 50000.00, method: direct}, {method: open_tender}]"
    made = edited(project({}), "profiles/cn.yml", "thresholds: []", f"thresholds: {rows}")
    figure = load_profiles(made.content)["cn"].figure("tender.thresholds", TODAY)

    assert figure is not None
    assert figure.printed == "50,000.00 元以下直接协商；更高金额公开招标"


@pytest.mark.parametrize("written", ["3-31", "02-29", "13-01", "三月底"])
def test_a_day_of_the_year_is_month_and_day(project: MakeProject, written: str) -> None:
    made = edited(project({}), "profiles/cn.yml", "value: 01-31", f"value: {written}")

    assert "请写成 03-31 这样的月和日" in refused(made)
