"""宅基地: masked applicants, the day on which they go, what came of it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages import page, sentence, state
from tests.samples import merged, record, refused, without


def test_it_must_go_again() -> None:
    assert refused("homestead", without("homestead", "expires_on")) == [
        ("PRV-10", 1, 1, "第 1 行这里少了“到期撤下”expires_on，请补上：涉及个人和困难群体的记录，公布期满就要撤下")
    ]


def test_an_applicant_is_masked() -> None:
    text = merged("homestead", "applications:\n  - {applicant: 李小红, group: 3组, ground: rebuild, area: 100}\n")

    ((rule, _, _, words),) = refused("homestead", text)
    assert rule == "PRV-07"
    assert words.endswith("行“申请人”里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰")
    assert "李小红" not in words


def test_all_ground_is_added_up_where_all_is_exact() -> None:
    assert str(record("homestead", merged("homestead", "")).area) == "333.50"
    text = merged("homestead", "applications:\n  - {applicant: 李*, group: 3组, ground: rebuild, area: 约 100}\n")
    assert record("homestead", text).area is None


@pytest.mark.parametrize(("day", "asks"), [(date(2026, 10, 1), True), (date(2026, 10, 20), False)])
def test_it_asks_for_objections_while_they_can_be_raised(day: date, asks: bool) -> None:
    words = sentence("homestead", merged("homestead", ""), day)

    head = "申请公示：3 户申请建房，宅基地共 333.50 平方米；村里同意上报 2 户、退回补正 1 户。"
    assert words == head + ("有不同意见，请在2026年10月12日前提出。" if asks else "")


def test_its_page_names_nobody_in_full_and_shows_why_one_came_back() -> None:
    words = page("homestead", merged("homestead", ""))

    assert "张*明" in words
    assert "旧宅退出协议还没有签，补齐后再报" in words
    assert "校验值5f2c0d3e8a1b" in words
    assert state("homestead", merged("homestead", ""))[0] == "申请公示"


def test_what_is_left_of_the_list_is_its_count() -> None:
    assert record("homestead", merged("homestead", "")).count_of_rows == 3
