"""土地承包、流转: plots in local measures, who agreed, the price."""

from __future__ import annotations

from decimal import Decimal

from tests.pages import page
from tests.samples import example, judge, merged, record, refused

NOT_MASKED = "里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰"


def test_the_example_gives_nothing_to_ask() -> None:
    assert judge("land_contract", example("land_contract")) == ()


def test_a_private_lessee_is_masked() -> None:
    text = merged("land_contract", "lessee: {name: 张建国, is_person: true}\n")

    assert refused("land_contract", text) == [("PRV-07", 11, 16, f"第 11 行“对方名称”{NOT_MASKED}")]


def test_a_plot_has_an_area() -> None:
    text = merged("land_contract", "plots:\n  - {name: 东圩}\n")

    assert [(rule, words) for rule, _, _, words in refused("land_contract", text)] == [
        ("CMP-02", "第 19 行这里少了“面积”，请补上；当地单位的写“当地说的面积”")
    ]


def test_a_contract_runs_forward() -> None:
    text = merged("land_contract", "end: 2026-01-01\n")

    assert [(rule, words[-12:]) for rule, _, _, words in refused("land_contract", text)] == [
        ("SRC-81", "“开始”晚于“结束”，请核对"[-12:])
    ]


def test_a_local_measure_counts_only_by_its_recorded_conversion() -> None:
    plots = (
        "plots:\n"
        "  - {name: 东圩, local_area: 2.5 垧, conversion: 15 亩/垧}\n"
        "  - {name: 西圩, local_area: 2.5 垧}\n"
        "  - {name: 南圩, local_area: 2.5 垧, conversion: 15 亩/晌}\n"
    )
    read = record("land_contract", merged("land_contract", plots))

    assert [plot.in_mu for plot in read.plots] == [Decimal("37.5"), None, None]
    assert read.area == Decimal(100)


def test_the_page_shows_conversion_votes_and_approval() -> None:
    text = page("land_contract", example("land_contract"))

    assert "东圩尾：2.5垧×15亩/垧＝37.5亩" in text
    assert "应到45人实到42人同意40票" in text
    assert "东政复〔2026〕12号" in text
    assert "程序算得高出9.8%" in text


def test_an_area_that_does_not_add_up_is_shown_with_what_does() -> None:
    assert "逐块加总是100.0亩，需要说明" in page("land_contract", merged("land_contract", "area_total: 98\n"))


def test_a_rent_that_rises_is_computed_for_the_whole_term() -> None:
    text = merged("land_contract", "rise: {every: 2, percent: 10}\n")
    read = record("land_contract", text)

    assert [(one.first, one.last, one.yearly) for one in read.computed_stretches] == [
        (1, 2, 9_000_000),
        (3, 4, 9_900_000),
        (5, 5, 10_890_000),
    ]
    assert read.term_total == 48_690_000
    assert "这里按上一期推算" in page("land_contract", text)


def test_a_contract_that_has_ended_says_so() -> None:
    text = merged("land_contract", "start: 2021-11-01\nend: 2026-10-31\n")

    assert "已到期" in page("land_contract", text, is_line=True)
