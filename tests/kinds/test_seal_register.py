"""印章使用: how often and for what; whom it was for is nowhere."""

from __future__ import annotations

import pytest
from tests.pages import page, sentence
from tests.samples import merged, record, refused, without


def test_a_reason_needs_its_count() -> None:
    text = without("seal_register", "refused")
    line = text[: text.index("refused_reason:")].count("\n") + 1

    assert refused("seal_register", text) == [
        ("CMP-02", line, 17, f"第 {line} 行写了“没有同意的原因”，请把“没有同意用印”的次数也写上")
    ]


def test_uses_are_counted_by_matter_the_most_first() -> None:
    found = record("seal_register", merged("seal_register", ""))

    assert found.by_matter == (("certificate", 12), ("application", 6), ("contract", 4))
    assert found.counted == found.total == 22


@pytest.mark.parametrize(
    ("total", "words"),
    [("22", "✓逐笔加起来，与合计一致"), ("23", "✗逐笔加起来是22份，合计写的是23份，需要说明")],
)
def test_the_page_says_whether_the_uses_make_the_total(total: str, words: str) -> None:
    assert words in page("seal_register", merged("seal_register", f"total: {total}\n"))


def test_a_period_without_a_use_is_said_so() -> None:
    text = merged("seal_register", "total: 0\nuses: []\n")

    assert sentence("seal_register", text) == "2026年7—9月没有用印。"
    assert "本期没有用印" in page("seal_register", text)
    assert sentence("seal_register", merged("seal_register", "")) == (
        "2026年7—9月用印 22 份，最多的是出具证明，12 份；没有同意用印 2 次。"
    )
