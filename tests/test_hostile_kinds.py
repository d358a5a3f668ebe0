"""Records that somebody wrote to break the program: each ends as a located finding in Chinese or as a page, in linear time."""

from __future__ import annotations

import copy
import random
import time
from datetime import date

import pytest
from tests.conftest import MakeProject
from tests.pages import page
from tests.samples import base, document, merged, read_record, record, refused
from tests.site import NANTANG, district
from tests.twins import is_sound, leaves, put, written
from tests.whole import whole

from sunshine import source
from sunshine.names import KINDS
from sunshine.records.header import Record

DAY = date(2026, 11, 20)
EXTREMES = (
    "999999999999999|-999999999999999|999999999999999.999999|1000000000000.00|99999999.999999|0.000001|0.01|0|1|2|少于5|无"
    "|0001|0001-01-01|9999|9999-12-31|2024-9999|--02-29|--12-??|undated-x|999999999999999 元/亩·年|999999999999999 万元/亩·年"
    "|999999999999999.999999 亩|999999999999999.999999 亿元|0.000001 元|100 年|约 999999999999999|2021-12-?? 23:59|（空白）"
).split("|")
HEADER = frozenset("id village entity catalogue_code title published_on".split())


def said(kind: str, text: str) -> list[tuple[str, str]]:
    """Rule and words of every refusal, without the line that they begin with."""
    return [(rule, words.partition(" 行")[2]) for rule, _, _, words in refused(kind, text)]


def sheet(*blocks: str) -> str:
    return merged("ledger", "sheet:\n" + "".join(f"  - {block}\n" for block in blocks))


def table(columns: str, *rows: str) -> str:
    return sheet(f"table: {{columns: [{columns}], rows: [{', '.join(rows)}]}}")


# Whatever is written into every field.


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_extreme_values_everywhere_are_a_page(kind: str, seed: int) -> None:
    chance = random.Random(f"{kind} {seed}")
    tree = copy.deepcopy(source.plain(document(base(kind)).root))
    assert isinstance(tree, dict)
    for place, text in list(leaves(tree)):
        for value in chance.sample(EXTREMES, 8) if place[0] not in HEADER else ():
            put(tree, place, value)
            if is_sound(kind, tree, is_judged=False):
                break
            put(tree, place, text)

    text = written({"id": tree.pop("id")} | tree).replace('"', "", 4)
    assert str(tree["title"]) in page(kind, text)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        (
            "land_contract",
            "rate: 999999999999999 万元/亩·年\narea_total: 999999999999999.999999\nrise: {every: 1, percent: 5}\n",
        ),
        (
            "benefit",
            "lines:\n  - {item: 甲, quantity: 999999999999999.999999 亩, rate: 999999999999999.999999 元/亩}\n",
        ),
        ("election", "registered: 0\nreturned: 5\nvalid: 5\ninvalid: 0\n"),
        ("distribution", "per_share: 无\nclasses: []\n"),
        ("distribution", "classes:\n  - {name: 甲, shares: 5, per_share: 无, amount: 1.00}\n"),
        (
            "ledger",
            "sheet:\n  - products:\n      - {label: 甲, quantity: 999999999999999.999999 亩, rate: 999999999999999.999999 亿元/亩,"
            " amount: 0.000001 元}\n",
        ),
    ],
)
def test_an_extreme_product_or_quotient_is_a_page(kind: str, more: str) -> None:
    assert page(kind, merged(kind, more))


# Formulas.


@pytest.mark.parametrize(
    "formula",
    [
        "1e999999 - a",
        "0x10 + a",
        "1_000 - a",
        "1" * 199,
        "a ** 9",
        "a // 2",
        "(" * 150 + "a" + ")" * 150,
        "a.b",
        "a[0]",
    ],
)
def test_a_formula_is_names_numbers_and_four_signs(formula: str) -> None:
    text = table(f'{{key: a, unit: 元, formula: "{formula}"}}', "[1]")
    assert said("ledger", text) == [("SRC-81", "表格“算法”只能用列代号、数字和 + - * / ( )")]


@pytest.mark.parametrize("formula", ["a / 0", "-" * 90 + "a", " * ".join(["a"] * 50), "a / a / a / 3"])
def test_a_formula_without_a_sensible_result_is_still_a_page(formula: str) -> None:
    assert "原件怎么写的" in page("ledger", table(f"{{key: a, unit: 元, formula: {formula!r}}}", "[999999999999999]"))


# A paper that shows its record.


def test_a_paper_does_not_show_itself() -> None:
    words = "“原件排版”不能引用“原件排版”自己，请写别的项目名"
    for block in ("field: sheet", "field: sheet.0.heading", "table: {columns: [{key: heading}], rows_of: sheet}"):
        assert said("ledger", sheet("heading: 甲", block)) == [("SRC-81", words)]


def test_a_small_file_does_not_become_an_endless_page() -> None:
    assert page("ledger", sheet(*["field: entries"] * 5)).count("购买办公用品") >= 5
    words = "“原件排版”把 entries 引用了 6 次，最多引用 5 次"
    assert said("ledger", sheet(*["field: entries"] * 6)) == [("SRC-81", words)]
    words = "“原件排版”第 1 块引用了 summary，本记录没有这一项，请核对项目名"
    assert said("ledger", sheet(f"{{field: entries, sentence: '{'{summary}' * 6}'}}")) == [("SRC-81", words)]


def test_a_part_inside_a_row_is_no_column() -> None:
    text = merged(
        "fund", "sheet:\n  - table: {columns: [{key: name}, {key: sources}], rows_of: donors, total_of: donors}\n"
    )
    words = "“原件排版”第 1 块引用了 sources、donors，本记录没有这一项，请核对项目名"
    assert said("fund", text) == [("SRC-81", words)]


def test_a_sentence_about_nothing_says_that_nothing_is_stated() -> None:
    assert "原件怎么写的签字未注明" in page("ledger", sheet("{field: signatories, sentence: '{post} {name}'}"))


def test_a_long_text_of_the_record_may_stand_in_a_cell_and_in_a_sentence() -> None:
    long = "长" * 500
    more = f"entries:\n  - {{date: 2026-07-10, summary: {long}, account: {long}, income: 200.00}}\n"
    more += "sheet:\n  - {field: entries, sentence: '{summary}{account}'}\n"
    more += "  - table: {columns: [{key: summary}], rows_of: entries}\n"
    assert long * 2 in page("ledger", merged("ledger", more))


def test_a_field_inside_a_row_can_be_a_sentence() -> None:
    more = "sheet:\n  - {field: steps.0.attendance, sentence: '{role} {present}'}\n"
    assert "原件怎么写的" in page("decision", merged("decision", more))


# Dates at the ends of the calendar.


@pytest.mark.parametrize("period", ["0001", "2024-9999", "9999-12-31"])
def test_a_ledger_at_the_end_of_time_has_neighbours(project: MakeProject, period: str) -> None:
    files = district()
    book = files[f"{NANTANG}/ledger/2026-q3.yml"]
    other = book.replace("2026-q3", period).replace("published_on: 2026-10-08", "published_on: 2026-10-09")
    site = whole(project(files | {f"{NANTANG}/ledger/{period}.yml": other}), DAY)
    assert f"{NANTANG}/ledger/{period}/index.html" in site.pages


@pytest.mark.parametrize("written", ["0000-01", "2023-11-09 29:59", "2023-11-09 24:00"])
def test_a_moment_is_on_the_calendar_and_the_clock(written: str) -> None:
    ((rule, words),) = said("statement", merged("statement", f"as_of: {written}\n"))
    assert rule == "CMP-02"
    assert "2023-11-09" in words or "日历上没有这一天" in words


# References.


def test_records_that_name_each_other_and_themselves_are_pages(project: MakeProject) -> None:
    files = district()
    chain = ("decision", "contract", "project", "implementation")
    for kind, following in zip(chain, (*chain[1:], chain[0]), strict=True):
        tree = source.plain(document(base(kind)).root)
        assert isinstance(tree, dict)
        slug = str(tree["id"]).rpartition("/")[2]
        following_slug = document(base(following)).root.entries["id"].text.rpartition("/")[2]  # type: ignore[union-attr]  # a text
        refs = {
            "decision": "meeting_ref",
            "contract": "project_ref",
            "project": "resolution_ref",
            "implementation": "decision_ref",
        }
        for name in (f"{NANTANG}/{kind}/{slug}", f"{following}/{following_slug}"):
            files[f"{NANTANG}/{kind}/{slug}.yml"] = written(tree | {refs[kind]: name})
    site = whole(project(files), DAY)
    assert all(f"{path.removesuffix('.yml')}/index.html" in site.pages for path in files if "/decision/" in path)


def test_a_village_is_named_once() -> None:
    text = base("notice").replace("village: 南塘村\n", f"subjects: [{NANTANG}, {NANTANG}]\n")
    assert said("notice", text) == [("SRC-81", "“涉及的村”里有一个村写了两次，请删掉一个")]


# What a message repeats.


@pytest.mark.parametrize(
    ("kind", "text", "secret"),
    [
        ("ledger", table('{key: a, formula: "a - 张三丰"}', "[1]"), "张三丰"),
        ("ledger", sheet("{field: entries, sentence: '{p13800000000}'}"), "13800000000"),
        ("ledger", sheet("field: p.f13800000000"), "13800000000"),
        ("ledger", sheet("table: {columns: [{key: k13800000000}], rows_of: entries}"), "13800000000"),
        ("land_contract", merged("land_contract", "term: 张三丰 30 亩\n"), "张三丰"),
        ("statement", merged("statement", "as_of: 李四 2023\n"), "李四"),
        ("audit", merged("audit", "findings:\n" + "  - {no: 王小明, matter: 甲, state: 整改中}\n" * 2), "王小明"),
    ],
    ids=["formula", "sentence", "field", "column", "rate", "moment", "number"],
)
def test_no_message_repeats_what_could_be_personal(kind: str, text: str, secret: str) -> None:
    found = said(kind, text)
    assert found
    assert [words for _, words in found if secret in words] == []


# Time.


def quickly(kind: str, text: str, seconds: float) -> str:
    """The page of this record, which took less time than that."""
    assert len(text.encode()) < 1 << 20
    begun = time.process_time()
    html = page(kind, text)
    assert time.process_time() - begun < seconds
    return html


def test_a_huge_table_of_totals_is_added_in_linear_time() -> None:
    rows = "".join("        - [1, 2]\n        - {cells: [1, 2], role: total}\n" for _ in range(9_000))
    text = merged(
        "ledger",
        f"sheet:\n  - table:\n      columns: [{{key: a, unit: 元}}, {{key: b, unit: 元, formula: a + a}}]\n      rows:\n{rows}",
    )
    assert "相差" in quickly("ledger", text, 40)


def test_a_table_of_very_many_columns_is_read_in_linear_time() -> None:
    columns = ", ".join(f"{{key: a{number}, unit: 元}}" for number in range(8_000))
    assert "原件怎么写的" in quickly("ledger", table(columns, f"[{', '.join(['1'] * 8_000)}]"), 20)


def test_a_schedule_of_very_many_days_is_told_apart_in_linear_time() -> None:
    rows = "  - {due_on: 2026-01-01, amount: 1}\n  - {due_on: 2027-01-01, amount: 1}\n" * 4_000
    quickly("land_contract", merged("land_contract", f"schedule:\n{rows}"), 20)


def test_very_many_refusals_are_told_in_linear_time() -> None:
    rows = "        - {cells: [], role: entry}\n" * 10_000
    text = merged("ledger", f"sheet:\n  - table:\n      columns: [{{key: a}}]\n      rows:\n{rows}")
    begun = time.process_time()
    found = read_record("ledger", text)
    assert not isinstance(found, Record)
    assert len(found) == 10_000
    assert time.process_time() - begun < 20


def test_a_statement_of_very_many_totals_is_added_in_linear_time() -> None:
    rows = "  - {account: 甲, account_class: asset, end: 1.00}\n  - {account: 乙, account_class: asset, end: 1.00, role: total}\n"
    quickly("statement", merged("statement", f"balance_lines:\n{rows * 3_000}"), 20)


def test_no_lease_rises_beyond_any_price() -> None:
    more = "rise: {every: 1, percent: 999999999999999}\nterm: 100 年\nrate: 1 元/亩·年\nstretches: []\n"
    assert record("land_contract", merged("land_contract", more)).computed_stretches == ()
