"""本期无此事项: a statement with a period, for one item or several."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds.nothing_to_disclose import sentence


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        (
            without("nothing_to_disclose", "period") + "event_date: 2026-10-12\n",
            ("CMP-02", 1, 1, "第 1 行请写“期间”，说明是哪一期没有，例如 period: 2026-q3"),
        ),
        (without("nothing_to_disclose", "statement"), ("CMP-02", 1, 1, "第 1 行这里少了“说明”，请补上")),
        (
            merged("nothing_to_disclose", "also_codes: [FA-13]\n"),
            (
                "SRC-81",
                10,
                14,
                "第 10 行“同时说明的目录编码”写成了“FA-13”，写法不对（同一期另外几项也没有发生的写明，例如 FA-M10）",
            ),
        ),
    ],
    ids=["no period", "no statement", "code"],
)
def test_what_is_refused(text: str, finding: tuple[str, int, int, str]) -> None:
    assert refused("nothing_to_disclose", text) == [finding]


def test_it_is_said_plainly() -> None:
    said = sentence(record("nothing_to_disclose", example("nothing_to_disclose")), Horizon(date(2026, 11, 20)))

    assert said == "2026年7—9月：本期无此事项。2026年7月到9月，村里没有收到社会捐赠的钱和东西。"


def test_each_item_that_it_speaks_for_is_named_once() -> None:
    twice = merged("nothing_to_disclose", "also_codes: [FA-M10, FA-M13]\n")

    assert record("nothing_to_disclose", twice).codes == ("FA-M13", "FA-M10")
    text = page("nothing_to_disclose", twice)
    assert "本期无此事项" in text
    assert text.count("FA-M13") == 1
