"""帮扶与救助: counts and sums that nobody can be found out from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.pages import page, sentence
from tests.samples import FIXED, merged, record, refused, without

from sunshine.records.assistance import Assistance
from sunshine.records.cells import Hidable, gives_away
from sunshine.records.printed import Printed
from sunshine.records.shape import shape
from sunshine.records.values import Count

FREE = "households_total: 不单列\npeople_total: 不单列\namount_total: 不单列\n"
FEW = Printed[Count](qualifier="少于", value=5)
HIDDEN = Printed[Count](absence="suppressed")


def rows(*lines: str) -> str:
    return "rows:\n" + "".join(f"  - {{{line}}}\n" for line in lines)


@pytest.mark.parametrize("count", ["1", "2", "3", "4", "约 3"])
@pytest.mark.parametrize(("field", "label"), [("households", "户数"), ("people", "人数")])
def test_one_to_four_are_not_counted_out(field: str, label: str, count: str) -> None:
    text = merged("assistance", FREE + rows(f"item: 特困供养, {field}: {count}"))

    ((rule, _, _, words),) = refused("assistance", text)
    assert rule == "PRV-08"
    assert words.endswith(f"行“{label}”里的数在 1 到 4 之间，容易认出是谁；请写“少于5”")


@pytest.mark.parametrize("count", ["0", "5", "少于5", "不单列", "未统计"])
def test_none_and_many_and_hidden_ones_may_stand(count: str) -> None:
    text = merged("assistance", FREE + rows(f"item: 特困供养, households: {count}"))
    assert record("assistance", text).rows[0].item == "特困供养"


@pytest.mark.parametrize("amount", ["3190.00", "约 3000.00"])
def test_the_amount_of_a_few_is_not_told(amount: str) -> None:
    text = merged("assistance", FREE + rows(f"item: 特困供养, households: 少于5, amount: {amount}"))

    ((rule, _, _, words),) = refused("assistance", text)
    assert rule == "PRV-08"
    assert words.endswith("户数或人数少于5的一行，写了金额就可能认出是谁；请把“金额”写成“不单列”")


def test_a_total_may_not_give_the_only_hidden_count_away() -> None:
    text = merged(
        "assistance", rows("item: 低保, households: 9", "item: 特困, households: 少于5") + "households_total: 12\n"
    )
    line = text[: text.index("\nhouseholds_total:")].count("\n") + 2

    found = refused("assistance", text.replace("people_total: 30\n", "people_total: 不单列\n"))
    assert found == [
        (
            "PRV-08",
            line,
            19,
            f"第 {line} 行用合计一减，就能算出没有写准数的那一行的户数；请把另一行的户数也写成“不单列”，或者把合计户数写成“不单列”",
        )
    ]


def test_a_second_hidden_count_makes_the_total_safe() -> None:
    text = rows("item: 低保, households: 9", "item: 特困, households: 少于5", "item: 孤儿, households: 不单列")
    found = record("assistance", merged("assistance", text + "households_total: 20\npeople_total: 不单列\n"))
    assert found.households_total.value == 20


def test_a_total_amount_may_not_give_the_only_hidden_amount_away() -> None:
    lines = rows("item: 低保, households: 9, amount: 100.00", "item: 特困, households: 少于5, amount: 不单列")
    text = merged("assistance", lines + "households_total: 不单列\npeople_total: 不单列\namount_total: 120.00\n")

    ((rule, _, _, words),) = refused("assistance", text)
    assert rule == "PRV-08"
    assert words.endswith("那一行的金额；请把另一行的金额也写成“不单列”，或者把合计金额写成“不单列”")


def test_the_total_amount_of_a_few_in_all_is_not_told() -> None:
    lines = rows("item: 特困, households: 少于5", "item: 孤儿, households: 少于5")
    text = merged("assistance", lines + "households_total: 少于5\npeople_total: 不单列\namount_total: 120.00\n")

    ((rule, _, _, words),) = refused("assistance", text)
    assert rule == "PRV-08"
    assert words.endswith("请把“合计金额”写成“不单列”")


@pytest.mark.parametrize(
    ("parts", "total", "is_told"),
    [
        ((9, FEW), 12, True),
        ((9, HIDDEN), 12, True),
        ((9, None), 12, False),
        ((9, FEW, HIDDEN), 12, False),
        ((9, FEW, FEW), 11, True),
        ((9, FEW, FEW), 17, True),
        ((9, FEW, FEW), 14, False),
        ((9, 3), 12, False),
        ((9, FEW), None, False),
    ],
)
def test_what_a_total_gives_away(parts: tuple[int | Hidable, ...], total: int | None, is_told: bool) -> None:
    cells: list[Hidable] = [Printed[Count](value=one) if isinstance(one, int) else one for one in parts]
    whole = Printed[Count](value=total) if total is not None else None
    assert gives_away(cells, whole) is is_told


@FIXED
@given(some.lists(some.integers(1, 4), min_size=1, max_size=3), some.integers(5, 90))
def test_whatever_passes_leaves_more_than_one_reading(hidden: list[int], shown: int) -> None:
    cells = [Printed[Count](value=shown), *(FEW for _ in hidden)]
    total = Printed[Count](value=shown + sum(hidden))

    if not gives_away(cells, total):
        assert len(hidden) < sum(hidden) < 4 * len(hidden)


def test_the_receipt_of_the_board_has_no_small_count() -> None:
    board = "board_list:\n  - {title: 公示名单, place: 公开栏, from: 2026-10-10, count: 3 户}\n"

    ((rule, _, _, words),) = refused("assistance", merged("assistance", board))
    assert rule == "PRV-08"
    assert words.endswith("请写“少于 5 户”这样")


def test_it_must_go_again() -> None:
    assert [(rule, line) for rule, line, _, _ in refused("assistance", without("assistance", "expires_on"))] == [
        ("PRV-10", 1)
    ]


def test_no_field_holds_a_name() -> None:
    parts = [field.part for field in shape(Assistance) if field.part]
    own = [part for part in parts if part.__module__.endswith("assistance")]

    assert own
    assert not [field.name for part in own for field in shape(part) if "name" in field.name or field.sort == "masked"]


def test_its_page_shows_the_receipt_and_hides_the_few() -> None:
    words = page("assistance", merged("assistance", ""))

    assert "名单在公开栏，这里是张贴凭据" in words
    assert "最低生活保障审核公示名单" in words
    assert "少于5" in words
    assert sentence("assistance", merged("assistance", "")) == (
        "最低生活保障和特困供养：截至2026年9月30日，21 户、30 人。这里只公布数目，不公布是谁。"
    )
