"""Ledgers of torn papers: what is left is shown, what is lost is said, and nothing is proved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.components import press as presses
from tests.pages import page
from tests.samples import VILLAGE, document, file_of, judge, merged, record, refused

from sunshine.horizon import Horizon
from sunshine.pages.accounts import value
from sunshine.pages.kinds import said
from sunshine.pages.publisher import of_village
from sunshine.pages.village import year_books
from sunshine.records.ledger import Ledger
from sunshine.units import Filed, Step, VillageUnit

TORN = "original: {missing: 16 页之外的账页}\n"
LOST = "opening_balance: 原件缺页\nincome_total: 原件缺页\nexpense_total: 原件缺页\nclosing_balance: 原件缺页\n"
SLIPS = (
    "entries:\n"
    "  - {summary: 烩面片, account: 招待, expense: 24.00, quantity: 6 碗, unit_price: 4 元/碗, evidence_type: slip}\n"
    "  - {summary: 修渠石料, account: 公益, expense: 300.00, evidence_type: none}\n"
)


def filed(fragment: str, slug: str = "2026-q3") -> Filed:
    text = merged("ledger", fragment)
    file = file_of("ledger", slug)
    return Filed(record("ledger", text), file, document(text, file.path))


@pytest.mark.parametrize("word", ["原件缺页", "未注明", "见附件"])
def test_a_lost_figure_needs_a_word_about_the_paper(word: str) -> None:
    assert refused("ledger", merged("ledger", f"opening_balance: {word}\n")) == [
        (
            "FIN-18",
            8,
            18,
            "第 8 行“期初结余”没有写数；原件确实不全的，请在 original.missing 写明缺了什么；"
            "数字只在附件里的，给附件写 holds_figures: true",
        )
    ]


@pytest.mark.parametrize("said_so", [TORN, "attachments:\n  - {label: 附表, holds_figures: true}\n"])
def test_it_may_be_lost_where_the_record_says_why(said_so: str) -> None:
    read = record("ledger", merged("ledger", f"opening_balance: 原件缺页\n{said_so}"))

    assert isinstance(read, Ledger)
    assert (read.is_whole, read.opening_balance.absence) == (False, "lost")


@pytest.mark.parametrize("word", ["约 1.00", "无", "另行通知"])
def test_a_torn_paper_is_no_excuse_for_an_uncertain_figure(word: str) -> None:
    (found,) = refused("ledger", merged("ledger", f"opening_balance: {word}\n{TORN}"))

    assert found[3] == "第 8 行“期初结余”必须是确定的金额，不能是“约”或空缺；本期没有就写 0"


@pytest.mark.parametrize(
    "fragment",
    [
        pytest.param(f"{LOST}{TORN}", id="all four lost"),
        pytest.param(f"opening_balance: 原件缺页\nclosing_balance: 1.00\n{TORN}", id="opening lost"),
        pytest.param(f"expense_total: 原件缺页\n{TORN}{SLIPS}income_total: 0\n", id="expenses lost"),
        pytest.param(
            f"{LOST}{TORN}account_totals:\n  - {{account: 管理费用, side: expense, amount: 1.00}}\n", id="entries lost"
        ),
        pytest.param(f"closing_balance: 原件缺页\nclosing_cash: 5.00\n{TORN}", id="closing lost"),
        pytest.param(
            f"{LOST}{TORN}entries:\n  - {{summary: 甲, account: 乙, expense: 1.00, balance: 9.00}}\n"
            "  - {summary: 丙, account: 乙, expense: 1.00, balance: 3.00}\n",
            id="balances with pages between them",
        ),
    ],
)
def test_no_rule_speaks_of_what_cannot_be_computed(fragment: str) -> None:
    assert judge("ledger", merged("ledger", fragment)) == ()


def test_a_running_balance_is_followed_from_the_first_that_is_stated() -> None:
    text = merged(
        "ledger",
        f"opening_balance: 未注明\nincome_total: 0\nexpense_total: 3.00\nclosing_balance: 7.00\n{TORN}"
        "entries:\n  - {summary: 甲, account: 乙, expense: 1.00, balance: 9.00}\n"
        "  - {summary: 丙, account: 乙, expense: 2.00, balance: 7.00}\n",
    )

    assert judge("ledger", text) == ()
    (found,) = judge("ledger", text.replace("balance: 7.00}", "balance: 6.00}"))
    assert found.rule == "FIN-05"


def test_what_is_still_known_is_still_checked() -> None:
    text = merged("ledger", f"opening_balance: 原件缺页\nexpense_total: 227000.00\n{TORN}")

    assert [found.rule for found in judge("ledger", text)] == ["FIN-03"]


def test_the_page_shows_what_is_left_and_proves_nothing() -> None:
    text = page("ledger", merged("ledger", LOST + TORN + SLIPS))

    for words in ("期初结余原件缺页", "列出的2笔相加324.00", "白条", "没有凭证", "6碗×4元/碗", "程序没有核对"):
        assert words in text
    assert "✓" not in text
    assert "✗" not in text
    assert "收入合计：原件缺页。没有逐笔明细。" in text


def test_the_sentence_counts_what_is_left() -> None:
    assert said(filed(LOST + TORN + SLIPS).record, Horizon(presses.AS_OF)) == (
        "2026年7—9月的账，原件不全：写明的有支出 2 笔，相加 324.00 元。缺的部分不补写，收支对不对得上没有核对。"
    )


def test_the_sentence_points_to_the_attachment() -> None:
    figures = LOST.replace("原件缺页", "见附件") + "attachments:\n  - {label: 附表, holds_figures: true}\nentries: []\n"

    assert said(filed(figures).record, Horizon(presses.AS_OF)) == (
        "2026年7—9月的收支情况：数字只在附件里，程序没有核对。"
    )


def test_the_year_has_no_book_of_a_torn_ledger() -> None:
    torn, whole = filed(LOST + TORN), filed("")
    unit = VillageUnit(
        whole.file.place, VILLAGE, (Step("shili", "示例区"), Step(whole.file.place, VILLAGE.name)), (torn,), (), (), {}
    )
    catalogue = presses.press().settings.catalogue

    def books(unit: VillageUnit) -> int:
        return len(year_books(of_village(unit, catalogue, Horizon(presses.AS_OF))))

    assert books(unit) == 0
    assert books(replace(unit, filed=(whole,))) == 1


def test_a_figure_that_is_not_known_has_no_value() -> None:
    with pytest.raises(ValueError, match="opening_balance of"):
        value(record("ledger", merged("ledger", LOST + TORN)), "opening_balance")


def test_a_row_says_to_whom_and_how_it_was_paid() -> None:
    entries = (
        "entries:\n  - {summary: 拨付活动经费, account: 公益支出, expense: 227600.00, payee: 老年协会, paid_in: cash}\n"
        "  - {summary: 集体拨入, account: 其他收入, income: 426000.00, other_entity: collective}\n"
    )

    text = page("ledger", merged("ledger", entries))

    assert "公益支出·老年协会·现金" in text
    assert "其他收入·与南塘村经济合作社往来" in text
