"""Tables and sentences of a paper whose figures are the record's own."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.pages import page
from tests.samples import merged, record, refused

from sunshine.records.drawn import filled, sentences

TABLE = """\
sheet:
  - table:
      rows_of: rows
      total_of: total
      columns:
        - {key: name, label: 组}
        - {key: area, label: 面积, unit: 亩}
        - {key: land_fee, label: 土地补偿费, unit: 万元}
        - {key: subtotal, label: 小计, unit: 元}
"""
ROWS = """\
rows:
  - {name: 3组, area: 12.50, land_fee: 600000.00, subtotal: 约 30.00, note: 河岸}
  - {name: 5组, area: 未注明, land_fee: 1234.56}
total: {name: 合计, area: 20.00, land_fee: 601234.56}
"""


def test_a_table_takes_the_rows_and_the_total_of_the_record() -> None:
    found = record("land_taking", merged("land_taking", ROWS + TABLE))
    table = filled(found.sheet[0].table, found)

    assert [[cell.text or cell.absence for cell in row.cells] for row in table.rows] == [
        ["3组", "12.50", "60.00", "约 30.00"],
        ["5组", "not_stated", "0.123456", None],
        ["合计", "20.00", "60.123456", None],
    ]
    assert [row.role for row in table.rows] == ["entry", "entry", "total"]
    assert table.rows[0].note == "河岸"


def test_its_sums_are_computed_again() -> None:
    found = record("land_taking", merged("land_taking", ROWS + TABLE))
    (again,) = filled(found.sheet[0].table, found).again()

    assert (again.column, again.printed, again.computed) == ("land_fee", Decimal("60.123456"), Decimal("60.123456"))


def test_a_total_may_stand_first() -> None:
    found = record(
        "land_taking",
        merged("land_taking", ROWS + TABLE.replace("      rows_of", "      total_first: true\n      rows_of")),
    )
    assert [row.role for row in filled(found.sheet[0].table, found).rows] == ["total", "entry", "entry"]


def test_a_sentence_is_made_of_every_part() -> None:
    text = merged("land_taking", ROWS + 'sheet:\n  - {field: rows, sentence: "{name} {area} 亩，{land_fee} 元。"}\n')
    found = record("land_taking", text)

    assert sentences(found.sheet[0], found) == ("3组 12.50 亩，600000.00 元。", "5组 未注明 亩，1234.56 元。")
    assert "3组12.50亩，600000.00元。" in page("land_taking", text)


@pytest.mark.parametrize(
    ("sheet", "name"),
    [
        ("  - {field: unheard}\n", "unheard"),
        ('  - {field: rows, sentence: "{name} {acres}"}\n', "acres"),
        ("  - table: {rows_of: stage, columns: [{key: name}]}\n", "stage"),
        ("  - table: {rows_of: rows, columns: [{key: acres}]}\n", "acres"),
        ("  - table: {rows_of: rows, total_of: standards, columns: [{key: name}]}\n", "standards"),
    ],
)
def test_what_the_record_does_not_have_cannot_be_drawn(sheet: str, name: str) -> None:
    text = merged("land_taking", f"sheet:\n{sheet}")
    line = text[: text.index("\nsheet:")].count("\n") + 2

    ((rule, where, _, words),) = refused("land_taking", text)
    assert (rule, where) == ("SRC-81", line)
    assert words == f"第 {line} 行“原件排版”第 1 块引用了 {name}，本记录没有这一项，请核对项目名"


@pytest.mark.parametrize("table", ["columns: [{key: name}]", "columns: [{key: name}], rows: [[a]], rows_of: rows"])
def test_a_table_has_its_own_rows_or_the_records(table: str) -> None:
    ((rule, _, _, words),) = refused("land_taking", merged("land_taking", f"sheet:\n  - table: {{{table}}}\n"))

    assert rule == "SRC-81"
    assert words.endswith("表格要么逐行写 rows，要么用 rows_of 引用本记录里的项目，二选一")
