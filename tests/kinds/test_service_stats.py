"""代办统计: small counts are not written out, what is stated is said."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page
from tests.samples import example, merged, record, refused, without

from sunshine.horizon import Horizon
from sunshine.pages.kinds.service_stats import sentence

HORIZON = Horizon(date(2026, 11, 20))


@pytest.mark.parametrize("written", ["1", "3", "4", "不超过 4", "少于3"])
def test_a_count_that_leads_to_a_household_is_refused(written: str) -> None:
    text = merged("service_stats", f"services:\n  - kind: 困难补助申请\n    accepted: {written}\n")

    words = "第 10 行“收到”里的数在 1 到 4 之间，容易认出是谁；请写“少于5”"
    assert refused("service_stats", text) == [("PRV-08", 10, 15, words)]


@pytest.mark.parametrize(("written", "said"), [("0", "0"), ("5", "5"), ("少于5", "少于5"), ("约 12", "约12")])
def test_what_may_be_said_is_shown(written: str, said: str) -> None:
    fragment = f"services:\n  - kind: 困难补助申请\n    accepted: {written}\naccepted_total: 未注明\n"
    text = merged("service_stats", fragment)

    assert f"困难补助申请收到（件）{said}" in page("service_stats", text)


def test_the_sentence_tells_the_sums_as_the_paper_states_them() -> None:
    said = sentence(record("service_stats", example("service_stats")), HORIZON)

    assert said == "2026年7—9月替大家代办 67 件，办好 62 件，平均 约 5.5 天办好一件。"


def test_a_total_must_not_give_away_the_one_small_count() -> None:
    text = merged(
        "service_stats", "services:\n  - {kind: 医保报销, accepted: 46}\n  - {kind: 补助申请, accepted: 少于5}\n"
    )

    words = "“收到合计”减去写明的各项，就能算出写“少于5”的那一项；请再把一项写成“不单列”，或者不写“收到合计”"
    assert refused("service_stats", text) == [("PRV-08", 11, 17, f"第 11 行{words}")]


@pytest.mark.parametrize(
    "fragment",
    [
        "accepted_total: 约 50\n",
        "services:\n  - {kind: 甲, accepted: 46}\n  - {kind: 乙, accepted: 少于5}\n  - {kind: 丙, accepted: 少于5}\n",
        "services:\n  - {kind: 甲, accepted: 46}\n  - {kind: 乙, accepted: 少于5}\n  - {kind: 丙, accepted: 不单列}\n",
    ],
    ids=["total is approximate", "two are small", "another is not told apart"],
)
def test_a_total_that_gives_nothing_away_may_stand(fragment: str) -> None:
    assert record("service_stats", merged("service_stats", fragment)).accepted_total is not None


def test_without_sums_the_sorts_are_counted() -> None:
    bare = without("service_stats", "accepted_total", "done_total", "mean_days")

    assert sentence(record("service_stats", bare), HORIZON) == "2026年7—9月代办 4 类事，件数写在下面。"


def test_something_must_be_stated() -> None:
    assert refused("service_stats", merged("service_stats", "services: []\n")) == [
        ("SRC-81", 8, 1, "第 8 行“代办事项”至少要有一条")
    ]


@pytest.mark.parametrize(("field", "label"), [("accepted_total", "收到合计"), ("done_total", "办结合计")])
def test_a_small_total_is_as_telling_as_a_small_count(field: str, label: str) -> None:
    text = merged("service_stats", f"services:\n  - {{kind: 医保报销}}\n{field}: 3\n")
    ((rule, line, _, words),) = [one for one in refused("service_stats", text) if label in one[3]]
    assert (rule, words) == ("PRV-08", f"第 {line} 行“{label}”里的数在 1 到 4 之间，容易认出是谁；请写“少于5”")
