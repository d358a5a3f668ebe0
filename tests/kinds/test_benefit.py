"""补贴与救助: sums by state, masked households, and nobody found out from a count."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence, state
from tests.samples import merged, record, refused, without

RELIEF = "catalogue_code: GA-M02\n"
OWN = (
    "lines",
    "rows",
    "total",
    "household_rows",
    "goods",
    "applied_total",
    "approved_total",
    "breakdown",
    "expires_on",
)


def relief(fragment: str) -> str:
    """Relief without any row: only what the fragment states."""
    kept = without("benefit", *OWN, "paid_total", "households", "people", "quantity_total", "quantity_words")
    return kept.replace("catalogue_code: GA-M05\n", RELIEF) + fragment


def test_households_demand_a_day_on_which_they_go() -> None:
    assert refused("benefit", without("benefit", "expires_on")) == [
        ("PRV-10", 1, 1, "第 1 行这里少了“到期撤下”expires_on，请补上：涉及个人和困难群体的记录，公布期满就要撤下")
    ]


def test_they_go_when_the_posting_ends() -> None:
    text = merged("benefit", "expires_on: 2026-09-21\n")
    line = text[: text.index("expires_on:")].count("\n") + 1

    assert refused("benefit", text) == [
        ("PRV-10", line, 13, f"第 {line} 行“到期撤下”晚于“公布止”；请写不晚于公布止的日期")
    ]


def test_sums_by_village_stay_for_good() -> None:
    assert record("benefit", without("benefit", "household_rows", "expires_on")).privacy == ""


def test_without_any_figure_it_is_refused() -> None:
    text = relief("")
    line = text[: text.index("program:")].count("\n") + 1

    assert refused("benefit", text) == [
        ("CMP-02", line, 10, f"第 {line} 行补贴没有写数：“按标准计算”“各村组情况”“发放合计”等至少写一样")
    ]


@pytest.mark.parametrize("count", ["1", "2", "4"])
def test_the_relief_of_a_few_households_tells_no_count(count: str) -> None:
    text = relief(f"households: {count}\npaid_total: 11000\n")
    line = text[: text.index("\nhouseholds:")].count("\n") + 2

    ((rule, where, _, words),) = refused("benefit", text)
    assert (rule, where) == ("PRV-08", line)
    assert words == f"第 {line} 行“户数”在 1 到 4 之间，容易认出是谁；请写“少于5”"
    assert "11000" not in words


@pytest.mark.parametrize(
    ("sums", "at"),
    [
        ("paid_total: 11000\n", "paid_total"),
        ("paid_total: 约 11000\n", "paid_total"),
        ("lines:\n  - {item: 临时救助, amount: 11000}\n", "lines"),
        ("rows:\n  - {name: 3组, amount: 11000}\n", "rows"),
    ],
)
def test_the_relief_of_a_few_households_tells_no_sum(sums: str, at: str) -> None:
    text = relief(f"households: 少于5\n{sums}")
    line = text[: text.index(f"\n{at}:")].count("\n") + 2

    ((rule, where, _, words),) = refused("benefit", text)
    assert (rule, where) in (("PRV-08", line), ("PRV-08", line + 1))
    assert words == f"第 {where} 行户数或人数少于5，写了金额就可能认出是谁；请把金额写成“不单列”"


def test_the_relief_of_a_few_households_can_be_published_without_both() -> None:
    text = relief("households: 少于5\npaid_total: 不单列\n")

    assert "少于5户" in page("benefit", text)
    assert sentence("benefit", text) == "耕地地力保护补贴（2026年第一批）：少于 5 户。为了不让人认出是谁，金额不公布。"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("rows:\n  - {name: 3组, households: 2, amount: 不单列}\n", "“户数”在 1 到 4 之间，容易认出是谁；请写“少于5”"),
        (
            "rows:\n  - {name: 3组, households: 少于5, amount: 3000}\n",
            "户数少于5的一行，写了金额就可能认出是谁；请把“金额”写成“不单列”",
        ),
        (
            "rows:\n  - {name: 3组, households: 少于5}\n  - {name: 5组, households: 9}\nhouseholds: 12\n",
            "用合计一减，就能算出没有写准数的那一行；请再把一行写成“不单列”，或者不写合计",
        ),
        (
            "rows:\n  - {name: 3组, amount: 不单列}\n  - {name: 5组, amount: 9000}\npaid_total: 12000\n",
            "用合计一减，就能算出没有写准数的那一行；请再把一行写成“不单列”，或者不写合计",
        ),
        (
            "households: 9\nboard_list:\n  - {title: 救助名单, place: 公开栏, from: 2026-09-01, count: 3 户}\n"
            "paid_total: 9000\n",
            "“名单上的数目”在 1 到 4 之间，容易认出是谁；请写“少于 5 户”这样",
        ),
    ],
    ids=["count of a group", "sum of a group", "total of households", "total of sums", "receipt"],
)
def test_no_group_of_a_relief_is_so_small_that_it_tells_who(more: str, words: str) -> None:
    ((rule, line, _, told),) = refused("benefit", relief(more))
    assert (rule, told) == ("PRV-08", f"第 {line} 行{words}")


def test_groups_of_a_relief_may_stand_where_nobody_can_be_found_out() -> None:
    more = "rows:\n  - {name: 3组, households: 少于5, amount: 不单列}\n  - {name: 5组, households: 9, amount: 9000}\n"
    assert len(record("benefit", relief(more)).rows) == 2


def test_relief_for_nobody_or_for_many_may_be_counted() -> None:
    assert record("benefit", relief("households: 0\npaid_total: 0\n")).households.value == 0
    assert record("benefit", relief("households: 5\npaid_total: 11000\n")).households.value == 5


def test_farm_subsidies_may_name_small_counts() -> None:
    assert record("benefit", merged("benefit", "")).households.value == 3


def test_only_lines_of_one_state_are_added_up() -> None:
    found = record("benefit", merged("benefit", ""))

    assert {state: found.sum_of(state) for state in ("applied", "approved", "paid", "already_paid")} == {
        "applied": None,
        "approved": None,
        "paid": 2236800,
        "already_paid": 450000,
    }
    assert "程序按状态分别加总：已发放22,368.00元，以前已发放4,500.00元。" in page("benefit", merged("benefit", ""))


def test_an_approximate_line_makes_no_sum() -> None:
    text = merged("benefit", "lines:\n  - {item: 甲, amount: 约 10.00}\n  - {item: 乙, amount: 5.00}\n")
    assert record("benefit", text).sum_of("paid") is None


@pytest.mark.parametrize(
    ("gone", "words"),
    [((), "已发放"), (("paid_total",), "已核定"), (("paid_total", "approved_total"), "申请")],
)
def test_its_state_is_the_furthest_that_has_a_total(gone: tuple[str, ...], words: str) -> None:
    assert state("benefit", without("benefit", *gone))[0] == words


def test_the_sentence_takes_the_quantity_of_the_total_row() -> None:
    text = without("benefit", "quantity_total")
    assert sentence("benefit", text).startswith(
        "耕地地力保护补贴（2026年第一批）：186.40 亩，3 户，11 人，申请 22,368.00 元"
    )


@pytest.mark.parametrize(("code", "count"), [("GA-M05", 3), ("GA-M02", None)])
def test_what_is_left_of_a_list_is_its_count_but_not_that_of_a_few_relieved(code: str, count: int | None) -> None:
    assert record("benefit", merged("benefit", f"catalogue_code: {code}\n")).count_of_rows == count
