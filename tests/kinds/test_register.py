"""资产、资源台账: what a row demands, what the page adds up."""

from __future__ import annotations

from tests.pages import page
from tests.samples import example, judge, merged, record, refused

from sunshine.records.register import sum_of

ROW = "assets:\n  - {{asset_id: ZC-1, name: 水泵, asset_class: operating{}}}\n"


def test_the_example_gives_nothing_to_ask() -> None:
    assert judge("register", example("register")) == ()


def test_one_number_is_one_asset() -> None:
    text = merged(
        "register",
        "assets:\n"
        "  - {asset_id: ZC-1, name: 水泵, asset_class: operating}\n"
        "  - {asset_id: ZC-1, name: 水闸, asset_class: operating}\n",
    )

    assert refused("register", text) == [("SRC-81", 10, 1, "第 10 行有 1 个“资产编号”用了两次，一个编号只能是一件资产")]


def test_a_private_user_is_masked() -> None:
    text = merged("register", ROW.format(", user: 张建国, user_is_person: true"))

    assert refused("register", text) == [
        (
            "PRV-07",
            11,
            62,
            "第 11 行“使用人或承包人”里的姓名没有遮住；网上只写遮住的姓名，例如 张*明、李*、欧阳*兰",
        )
    ]


def test_a_class_is_one_of_three() -> None:
    text = merged("register", ROW.format("").replace("operating", "好资产"))

    assert [(rule, words.partition("，")[2]) for rule, _, _, words in refused("register", text)] == [
        ("SRC-81", "只能写 operating（经营性资产）、non_operating（非经营性资产）、resource（资源性资产） 之一")
    ]


def test_a_sum_needs_every_stated_amount_to_be_exact() -> None:
    rows = record("register", merged("register", ROW.format(", net: 约 300.00"))).assets

    assert sum_of([one.net for one in rows]) is None
    assert sum_of([one.original for one in rows]) is None


def test_the_page_says_what_there_is_and_what_has_changed() -> None:
    text = page("register", example("register"))

    assert "登记资产3项，账面净值340,506.67元，面积500平方米，出租发包1项，比上次变动1项。" in text
    assert "经营性资产2项，净值190,426.67元" in text
    assert "2026年5月购入，由机手保管" in text


def test_a_total_that_does_not_add_up_is_shown_with_what_does() -> None:
    text = page("register", merged("register", "net_total: 340000.00\n"))

    assert "340,000.00元（逐项加总是340,506.67元，需要说明）" in text


def test_resources_are_called_so() -> None:
    assert "登记资源3项" in page("register", merged("register", "catalogue_code: FA-M07\n"))
