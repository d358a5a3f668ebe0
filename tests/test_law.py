"""The law table: what is cited on which day."""

from __future__ import annotations

from datetime import date

import pytest

from sunshine import law
from sunshine.law import LAWS, Basis, cited, in_both_texts, law_of, older, on_day, read_basis

LAST_OF_2025, FIRST_OF_2026 = date(2025, 12, 31), date(2026, 1, 1)
TABLE = [value for value in vars(law).values() if isinstance(value, Basis)]


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        pytest.param(date(2010, 10, 28), ("村民委员会组织法(2018) 30",), id="long before"),
        pytest.param(LAST_OF_2025, ("村民委员会组织法(2018) 30",), id="last day of the old law"),
        pytest.param(FIRST_OF_2026, ("村民委员会组织法(2025) 35",), id="first day of the new law"),
    ],
)
def test_truth_is_owed_under_the_law_of_the_day(day: date, printed: tuple[str, ...]) -> None:
    assert cited(law.TRUTH, day) == printed


def test_both_ends_of_a_span_belong_to_it() -> None:
    basis = Basis("某规定", "3", date(2024, 1, 1), date(2024, 12, 31))

    assert [basis.holds_on(day) for day in (date(2023, 12, 31), date(2024, 1, 1))] == [False, True]
    assert [basis.holds_on(day) for day in (date(2024, 12, 31), date(2025, 1, 1))] == [True, False]


def test_a_basis_without_an_article_is_printed_by_its_title() -> None:
    assert str(law.PROJECT_RULE) == "本平台规则"
    assert cited((law.PROJECT_RULE,), FIRST_OF_2026) == ("本平台规则",)


@pytest.mark.parametrize(
    ("basis", "day"),
    [
        pytest.param(law.FINANCE_DISCLOSURE, date(2012, 1, 1), id="finance disclosure"),
        pytest.param(law.ACCOUNTING_SYSTEM, date(2024, 1, 1), id="accounting system"),
        pytest.param(law.LAND_REGULATION_28, date(2021, 9, 1), id="land regulation"),
    ],
)
def test_a_rule_is_cited_from_its_first_day_on(basis: Basis, day: date) -> None:
    assert not basis.holds_on(day.replace(year=day.year - 1))
    assert basis.holds_on(day)


@pytest.mark.parametrize("basis", TABLE, ids=str)
def test_no_span_ends_before_it_begins(basis: Basis) -> None:
    assert basis.in_force_from is None or basis.in_force_to is None or basis.in_force_from <= basis.in_force_to


@pytest.mark.parametrize(
    ("reference", "printed"),
    [
        ("OL35", "村民委员会组织法(2025) 35"),
        ("OL35(1)", "村民委员会组织法(2025) 35 第1项"),
        ("OL28¶3", "村民委员会组织法(2025) 28 第3款"),
        ("OL201830", "村民委员会组织法(2018) 30"),
        ("SHE12", "上海市村民委员会选举办法 12"),
        ("SH23(6)", "上海市实施《村民委员会组织法》办法 23 第6项"),
        ("MC事3", "村务公开事项参考目录 事务类3"),
        ("MC制9", "村务公开事项参考目录 制度类9"),
        ("FR", "农村集体经济组织财务公开规定(农经发〔2011〕13号)"),
        ("FR四", "农村集体经济组织财务公开规定(农经发〔2011〕13号) 第四类"),
        ("FR专项", "农村集体经济组织财务公开规定(农经发〔2011〕13号) 专项公开"),
        ("LMR26", "土地管理法实施条例 26"),
        ("CC1259", "民法典 1259"),
        ("GB40088", "村务公开管理规范(GB/T 40088—2021)"),
    ],
)
def test_the_short_notation_is_read(reference: str, printed: str) -> None:
    basis = read_basis(reference)

    assert (str(basis), basis.reference) == (printed, reference)


@pytest.mark.parametrize(
    "reference",
    [
        *("", "35", "XX12", "ol35", "OL51", "OL0", "OL35(0)", "OL35()", "OL35x", "OL 35", "OL201842", "OL３５"),
        *("FR九", "FR1", "MC事17", "AS3", "OL35(1)¶2"),
    ],
)
def test_what_no_law_says_is_refused(reference: str) -> None:
    with pytest.raises(ValueError, match="no such"):
        read_basis(reference)


@pytest.mark.parametrize(
    ("new", "old"),
    [
        ("OL35", "30"),
        ("OL37", "32"),
        ("OL40", "35"),
        ("OL43", "37"),
        ("OL25¶3", "21"),
        ("OL28(2)", "24 第1项"),
        ("OL35(2)", "30 第3项"),
        ("OL35¶4", "30 第4款"),
    ],
)
def test_an_article_is_found_in_the_older_text(new: str, old: str) -> None:
    assert str(older(read_basis(new))) == f"村民委员会组织法(2018) {old}"


@pytest.mark.parametrize(
    "new", ["OL5", "OL13", "OL20", "OL33", "OL28(5)", "OL28¶3", "OL35(4)", "OL", "CL45", "OL201830", "FR四"]
)
def test_what_is_new_has_no_older_number(new: str) -> None:
    assert older(read_basis(new)) is None


def test_every_older_number_is_one_of_the_older_text() -> None:
    found = [read_basis(f"OL{number}") for number in range(1, 51)]

    assert all(after is None or after.in_force_to == LAST_OF_2025 for after in map(older, found))


def test_a_reader_is_told_both_numbers() -> None:
    assert in_both_texts(read_basis("OL35")) == "村民委员会组织法(2025) 35（2018 年文本为第 30 条）"
    assert in_both_texts(read_basis("OL35(2)")) == "村民委员会组织法(2025) 35 第2项（2018 年文本为第 30 条第3项）"
    assert in_both_texts(read_basis("OL35(4)")) == "村民委员会组织法(2025) 35 第4项"


def test_the_text_of_the_day_is_found() -> None:
    notice, audit = read_basis("OL25"), read_basis("CL47")

    assert on_day(notice, FIRST_OF_2026) == notice
    assert str(on_day(notice, LAST_OF_2025)) == "村民委员会组织法(2018) 21"
    assert on_day(audit, date(2025, 4, 30)) is None


def test_a_law_is_known_from_its_article() -> None:
    assert law_of(read_basis("OL201830")) is LAWS["OL2018"]
    assert law_of(law.PROJECT_RULE) is None


@pytest.mark.parametrize("name", LAWS)
def test_a_law_has_its_name_its_span_and_its_last_article(name: str) -> None:
    one = LAWS[name]

    assert one.since is None or one.until is None or one.since < one.until
    if one.articles:
        assert read_basis(f"{name}{one.articles}").article == str(one.articles)
    with pytest.raises(ValueError, match="no such article"):
        read_basis(f"{name}{one.articles + 1}")


def test_no_law_stands_twice_in_the_table() -> None:
    titles = [one.title for one in LAWS.values()]

    assert len(set(titles)) == len(titles)
