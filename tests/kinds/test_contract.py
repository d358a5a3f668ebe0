"""合同 before it is signed, its price chain, its rent over the years."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, file_of, judge, merged, record, refused, without

OFFER = "stage: offer\nbidding: {floor: 85000, opens: 另行通知, remind_on: 2026-12-01}\n"
SIGNING = ("contract_no", "counterparty", "amount", "stretches")


def test_the_example_gives_nothing_to_ask() -> None:
    assert judge("contract", example("contract"), file_of("contract", "2026-mill")) == ()


@pytest.mark.parametrize("stage", ["signed", "ended", "terminated"])
def test_a_signed_contract_has_number_party_and_amount(stage: str) -> None:
    text = f"{without('contract', 'contract_no', 'counterparty', 'amount')}stage: {stage}\n"

    assert refused("contract", text) == [("CMP-02", 1, 1, "第 1 行这里少了“合同编号”、“对方”、“合同总额”，请补上")]


@pytest.mark.parametrize("stage", ["offer", "awarded"])
def test_before_signing_they_may_be_open(stage: str) -> None:
    text = f"{without('contract', 'contract_no', 'counterparty', 'amount')}stage: {stage}\n"

    assert record("contract", text).counterparty is None


def test_an_offer_says_how_to_apply_and_when_the_bidding_is() -> None:
    text = page("contract", f"{without('contract', *SIGNING, 'payments')}{OFFER}term: 5 年\n")

    assert "公开发包：村西鱼塘，底价85,000.00元，期限5年，竞价时间另行通知（最迟2026年12月1日通知）。" in text
    assert "到了最迟通知的日子" not in text
    assert "还没有收款记录" not in text


def test_an_offer_whose_time_is_overdue_is_asked_about() -> None:
    text = f"{without('contract', *SIGNING, 'payments')}{OFFER}"

    assert "还没有看到竞价时间，需要说明" in page("contract", text, as_of=date(2026, 12, 2))


def test_an_award_names_the_winner_by_number() -> None:
    award = (
        "stage: awarded\nterm: 25 年\narea: 653 亩\nrate: 204 元/亩·年\nrise: {every: 5, percent: 5}\n"
        "bidding: {floor_rate: 80 元/亩·年, deal_rate: 204 元/亩·年, winner_no: 529号, bidders: 9, rounds: 42}\n"
    )
    text = page("contract", without("contract", *SIGNING, "payments", "schedule") + award)

    assert "已选定对方：村西鱼塘，竞得者529号，成交价204元/亩·年，底价80元/亩·年，期限25年，合同还没签订。" in text
    assert "程序算得高出155%" in text
    assert "第1—5年5年133,212.00666,060.00" in text
    assert "整个租期3,680,401.95" in text


def test_the_rent_of_a_term_is_the_sum_of_its_stretches() -> None:
    read = record("contract", example("contract"))

    assert read.term_total == read.amount.value == 29_520_000
    assert read.computed_stretches == ()


@pytest.mark.parametrize(
    ("basis", "yearly"),
    [
        pytest.param("previous", [4_800_000, 5_280_000, 5_808_000], id="on the stretch before"),
        pytest.param("first", [4_800_000, 5_280_000, 5_760_000], id="on the first"),
    ],
)
def test_a_rise_counts_from_its_basis(basis: str, yearly: list[int]) -> None:
    terms = f"term: 6 年\narea: 320 平方米\nrate: 150 元/平方米·年\nrise: {{every: 2, percent: 10, basis: {basis}}}\n"
    read = record("contract", merged("contract", terms))

    assert [one.yearly for one in read.computed_stretches] == yearly


@pytest.mark.parametrize(
    "terms",
    [
        pytest.param("area: 320 平方米\nrate: 150 元/平方米·年\nrise: {every: 2, percent: 10}\n", id="no term"),
        pytest.param("term: 6 年\nrate: 150 元/平方米·年\nrise: {every: 2, percent: 10}\n", id="no area"),
        pytest.param(
            "term: 6 年\narea: 320 平方米\nrate: 150 元/亩·年\nrise: {every: 2, percent: 10}\n", id="other unit"
        ),
        pytest.param("term: 70 个月\narea: 1 亩\nrate: 150 元/亩·年\nrise: {every: 2, percent: 10}\n", id="months"),
    ],
)
def test_nothing_is_computed_from_what_is_not_stated(terms: str) -> None:
    read = record("contract", merged("contract", terms))

    assert (read.computed_stretches, read.term_total) == ((), None)


def test_a_rise_of_every_zero_years_is_refused() -> None:
    text = merged("contract", "rise: {every: 0, percent: 5}\n")

    assert [rule for rule, *_ in refused("contract", text)] == ["SRC-81"]


def test_a_lease_that_has_ended_says_so_in_lists() -> None:
    assert "已到期" in page("contract", merged("contract", "start: 2021-07-01\nend: 2026-06-30\n"), is_line=True)
