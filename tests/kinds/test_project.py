"""工程项目: parts, sources of money, labour."""

from __future__ import annotations

from tests.pages import page
from tests.samples import example, judge, merged, record, refused

GAP = """\
components:
  - name: 甲路
    lengths: [0.85 公里, 0.5 公里]
    cost: 790000
    funding:
      - {source: 国补, amount: 370000, state: approved}
      - {source: 缺口, amount: 340000, state: gap}
  - name: 乙路
    lengths: [1.5 公里]
    cost: 848000
    funding:
      - {source: 国补, amount: 300000, state: approved}
      - {source: 缺口, amount: 498000, state: gap}
funding:
  - {source: 村民捐款, amount: 130000, state: received, same_as: 村民自筹}
"""


def test_the_example_gives_nothing_to_ask() -> None:
    assert judge("project", example("project")) == ()


def test_gaps_are_added_and_never_counted_as_income() -> None:
    text = page("project", merged("project", GAP))

    assert "还缺838,000.00元。" in text
    assert "已批复670,000.00元缺口838,000.00元" in text
    assert "已到账130,000.00元" not in text
    assert "2项，共2.85公里" in text


def test_parts_and_sources_make_a_matrix() -> None:
    text = page("project", merged("project", GAP))

    assert "合计造价（元）1,638,000.00国补（元）670,000.00缺口（元）838,000.00" in text


def test_lengths_of_different_units_are_not_added() -> None:
    text = merged("project", GAP.replace("1.5 公里", "1500 米"))

    assert "2项，共" not in page("project", text)


def test_labour_without_its_person_days_is_not_multiplied() -> None:
    unclear = page("project", merged("project", "labour:\n  - {who: 村民, persons: 14, days: 14}\n"))
    clear = page("project", merged("project", "labour:\n  - {who: 村民, persons: 14, days: 14, person_days: 196}\n"))

    assert "合计工日没有写，程序不替它相乘，需要说明" in unclear
    assert "196" not in unclear
    assert "合计工日没有写" not in clear


def test_a_private_giver_is_masked() -> None:
    givers = "    givers:\n      - {donor: 张建国, is_person: true, amount: 100}\n"
    text = merged("project", f"funding:\n  - source: 捐款\n    amount: 500\n{givers}")

    assert [(rule, words) for rule, _, _, words in refused("project", text)] == [
        ("PRV-07", "第 14 行“捐赠人”里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰")
    ]


def test_what_was_asked_for_granted_and_received_stand_side_by_side() -> None:
    text = page("project", example("project"))

    assert "申请金额（元）130,000.00批复金额（元）120,000.00到账金额（元）120,000.00" in text


def test_stages_between_application_and_completion_are_told() -> None:
    stages = "stages:\n  - {stage: application, date: 2026-03-12}\n  - {stage: completion, planned: 明年}\n"

    assert "，已申报" in page("project", merged("project", stages))
    assert record("project", merged("project", stages)).reached == "申报"


def test_money_whose_givers_are_not_all_named_says_how_much() -> None:
    givers = (
        "    givers:\n      - {donor: 档案馆, amount: 20000}\n      - {donor: 许某某, is_person: true, amount: 500}\n"
    )
    text = merged("project", f"funding:\n  - source: 已筹\n    amount: 75000\n    state: received\n{givers}")

    assert "这一笔共75,000.00元，其余54,500.00元没有点名是谁出的。" in page("project", text)


def test_a_printed_gap_that_is_not_the_sum_is_asked_about() -> None:
    text = merged("project", f"{GAP}gap_total: 800000\n")

    assert "资金缺口合计800,000.00元各项缺口加总是838,000.00元，需要说明。" in page("project", text)
    assert "各项缺口加总" not in page("project", merged("project", f"{GAP}gap_total: 838000\n"))
