"""Vouchers on their way: handed in, sent back, explained, passed or refused."""

from __future__ import annotations

from tests.pages import page
from tests.samples import judge, merged, refused

TRAIL = """\
vouchers:
  - item: 餐巾纸
    amount: {value: 3, words: 3元}
    handler: 老年协会
    signer: 监委会主任
    state: corrected
    trail:
      - {action: submitted, by: 老年协会, on: 2026-09}
      - {action: returned, by: 监委会主任, on: 2026-09-03, words: 问明用途}
      - {action: explained, words: 用于擦拭戏曲碟片}
      - {action: passed, by: 监委会主任}
"""


def test_a_voucher_has_a_number_or_a_matter() -> None:
    (found,) = refused("supervision", merged("supervision", "vouchers:\n  - {state: passed}\n"))

    assert (found[0], found[3]) == ("CMP-02", f"第 {found[1]} 行“凭证号”和“事项”至少写一项")


def test_the_trail_is_told_step_by_step() -> None:
    text = page("supervision", merged("supervision", TRAIL))

    for words in (
        "餐巾纸3.00元补正后通过纸上写：3元",
        "经手：老年协会，签字：监委会主任",
        "送审：老年协会（2026年9月）",
        "退回：监委会主任（2026年9月3日），问明用途",
        "说明，用于擦拭戏曲碟片",
        "通过：监委会主任",
    ):
        assert words in text
    assert text.index("送审") < text.index("退回：") < text.index("说明，") < text.index("通过：监委会主任")


def test_an_amount_may_be_unstated() -> None:
    text = page("supervision", merged("supervision", "vouchers:\n  - {voucher_no: 记1, state: refused}\n"))

    assert "记1未注明不予通过" in text


def test_words_of_the_paper_raise_no_question() -> None:
    voucher = "vouchers:\n  - {item: 电费, amount: {value: 24.6, words: 24元6角}, state: passed}\n"

    assert judge("supervision", merged("supervision", voucher)) == ()
