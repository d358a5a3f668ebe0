"""Tables of parts: when they are cards, which total is written out, what an empty cell says."""

from __future__ import annotations

import pytest
from tests.pages import bare, page

from sunshine.pages.shown import Grid, Heading, Shown, grid
from sunshine.pages.words import beside, statute
from sunshine.records.dealing import Goods
from sunshine.records.debt import Item


def debts(*parties: str) -> list[Item]:
    figures = {"begin": "7600.00", "increase": "0.00", "decrease": "2000.00", "end": "5600.00"}
    return [Item.model_validate({"side": "receivable", "party": party, **figures}) for party in parties]


def test_the_total_written_out_is_the_last_and_says_which() -> None:
    view = grid(debts("沈*发"), "party begin increase decrease end", total="begin increase decrease end")

    assert (view.capital_of, view.capital) == ("期末", "伍仟陆佰元整")
    alone = grid(debts("沈*发", "程*根"), "party end", total="end")
    assert (alone.capital_of, alone.capital) == ("", "壹万壹仟贰佰元整")


def test_what_no_part_states_is_left_out_of_cards_but_a_dash_on_the_paper_is_not() -> None:
    view = grid([Goods.model_validate({"name": "大米", "received": "120", "value": "—"}), *_rice()])

    cells = {cell.label: cell for cell in view.rows[0]}
    assert (cells["折价金额（元）"].text, cells["折价金额（元）"].is_none) == ("—", False)
    assert cells["用途"].is_none


def _rice() -> list[Goods]:
    return [Goods.model_validate({"name": "面粉", "received": "30", "value": "900.00", "use": "两批"})]


@pytest.mark.parametrize(
    ("columns", "is_cards"),
    [
        pytest.param(["村名", "面积（亩）", "金额（元）"], False, id="three"),
        pytest.param(["村名", *(f"第{number}类补偿费用（元）" for number in range(6))], True, id="seven amounts"),
    ],
)
def test_columns_that_a_desk_cannot_hold_become_cards(columns: list[str], is_cards: bool) -> None:
    headings = tuple(Heading(label, label.endswith("）")) for label in columns)
    row = tuple(Shown(one.label, "1,234,567.00", is_figure=one.is_figure) for one in headings)

    view = Grid(headings, (row,), (), "")
    assert view.is_cards is is_cards
    assert view.has_money


def test_long_words_alone_make_no_cards() -> None:
    row = (Shown("事项", "修" * 60), Shown("说明", "路" * 60))

    assert not Grid((Heading("事项", False), Heading("说明", False)), (row,), (), "").is_cards


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("村民委员会组织法(2025) 35", "《村民委员会组织法》（2025年）第35条"),
        (
            "村民委员会组织法(2025) 35 第2项（2018 年文本为第 30 条第3项）",
            "《村民委员会组织法》（2025年）第35条第2项（2018 年文本为第 30 条第3项）",
        ),
        ("上海市实施《村民委员会组织法》办法 23 第8项", "《上海市实施〈村民委员会组织法〉办法》第23条第8项"),
        ("农村集体经济组织法 26—28", "《农村集体经济组织法》第26—28条"),
        (
            "应不少于 15 天（村民委员会组织法(2025) 35）；需要说明",
            "应不少于 15 天（《村民委员会组织法》（2025年）第35条）；需要说明",
        ),
        ("村务公开事项参考目录 事务类15", "村务公开事项参考目录 事务类15"),
        ("社会保险法 第八条", "社会保险法 第八条"),
    ],
)
def test_a_citation_reads_as_people_say_it(written: str, read: str) -> None:
    assert statute(written) == read


def test_a_figure_stands_beside_its_label_and_a_word_behind_a_colon() -> None:
    assert beside("别人欠我们", "5,600.00 元") == "别人欠我们 5,600.00 元"
    assert beside("我们欠别人", "无") == "我们欠别人：无"


def test_amounts_of_the_sum_are_not_said_twice_unless_the_paper_has_other_words() -> None:
    rolled = "fund_name: 路灯款\norigin: government\nopening_balance: 0.00\nreceived: {}\nused: 80.00\nbalance: 20.00\n"
    once = page("fund", bare("fund", rolled.format("100.00")))
    twice = page("fund", bare("fund", rolled.format("{value: 100.00, words: 壹佰元整}")))

    assert once.count("80.00") >= 1
    assert once.count("80.00") < twice.count("80.00")
    assert "纸上写：壹佰元整" in twice
