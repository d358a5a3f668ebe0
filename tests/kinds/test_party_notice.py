"""党务公开: persons masked and expiring, dues as totals, grades as counts."""

from __future__ import annotations

from tests.pages import page, sentence
from tests.samples import merged, record, refused, without

PERSONS = ("candidates",)
OTHERS = ("dues", "gatherings", "grades", "members_total", "tasks", "text")


def test_persons_demand_a_day_on_which_they_go() -> None:
    ((rule, line, _, _),) = refused("party_notice", without("party_notice", "expires_on"))
    assert (rule, line) == ("PRV-10", 1)


def test_dues_and_counts_stay_for_good() -> None:
    kept = record("party_notice", without("party_notice", "candidates", "expires_on"))

    assert (kept.privacy, kept.count_of_rows) == ("", None)
    assert record("party_notice", merged("party_notice", "")).count_of_rows == 2


def test_it_must_say_something() -> None:
    text = without("party_notice", *PERSONS, *OTHERS)
    line = text[: text.index("organization:")].count("\n") + 1

    assert refused("party_notice", text) == [
        (
            "CMP-02",
            line,
            15,
            f"第 {line} 行“公示人选”“党费”“组织生活”“民主评议等次”“党风廉政任务”至少写一样",
        )
    ]


def test_a_candidate_is_masked() -> None:
    text = merged("party_notice", "candidates:\n  - {name: 王小明, stage: full}\n")

    ((rule, _, _, words),) = refused("party_notice", text)
    assert rule == "PRV-07"
    assert "王小明" not in words


def test_a_small_grade_is_hidden_and_not_given_away() -> None:
    small = merged("party_notice", "grades:\n  - {grade: excellent, count: 30}\n  - {grade: basic, count: 2}\n")
    told = small.replace("count: 2}", "count: 少于5}")

    assert [rule for rule, _, _, _ in refused("party_notice", small)] == ["PRV-08"]
    ((rule, _, _, words),) = refused("party_notice", told)
    assert rule == "PRV-08"
    assert words.endswith("请把另一等次的人数写成“不单列”，或者不写“参加评议党员”")
    assert record("party_notice", told.replace("members_total: 32\n", "")).grades[1].count.qualifier == "少于"


def test_each_content_is_said_in_one_sentence() -> None:
    assert sentence("party_notice", merged("party_notice", "")) == (
        "公示 2 人：发展对象 1 人、接收预备党员 1 人；收缴党费 1,920.00 元，使用 300.00 元，结余 1,360.00 元；"
        "开展组织生活 3 次；民主评议党员：优秀 10 人、合格 22 人、不合格 0 人。"
    )
    only_tasks = without("party_notice", *PERSONS, "dues", "gatherings", "grades", "members_total")
    assert sentence("party_notice", only_tasks) == "中共南塘村支部委员会列出 1 项党风廉政任务。"


def test_its_page_shows_the_uses_of_the_dues() -> None:
    words = page("party_notice", merged("party_notice", ""))

    assert "购买学习书籍" in words
    assert "合计大写叁佰元整" in words
