"""What the catalogue asks, in words; and what the worked examples say of a kind."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.samples import ITEM, PROFILE

from sunshine.catalogue import Catalogue, Item
from sunshine.duties import duty_of, posting_days
from sunshine.names import KINDS
from sunshine.records.needed import needed
from sunshine.records.period import following, read_period
from sunshine.records.worked import worked, worked_at

DAY = date(2026, 10, 20)
_BASE: dict[str, Any] = ITEM | {"code": "VA-D01", "name": "会议通知", "section": "decision", "kinds": ["notice"]}


def item(**more: Any) -> Item:
    return Item.model_validate(_BASE | more)


def catalogue(*items: Item) -> Catalogue:
    posts = [{"id": "ZR", "name": "村委会主任"}, {"id": "LS", "name": "理事长"}]
    named = {"sections": [], "kinds": [], "posts": posts, "items": []}
    return Catalogue.model_validate(named).model_copy(update={"items": items})


def deadline(**written: Any) -> tuple[str, ...]:
    one = item(deadlines=[written], frequency=["event"], trigger="合同签订")
    return duty_of(one, catalogue(one), PROFILE, DAY).deadlines


@pytest.mark.parametrize(
    ("written", "words"),
    [
        pytest.param(
            {"after": "event", "key": "publicity.min_days"},
            "合同签订后 15 天内（法律规定）",
            id="a figure of the profile",
        ),
        pytest.param(
            {"after": "event", "days": "0", "is_law": "true"}, "合同签订当天（法律规定）", id="the same day, by law"
        ),
        pytest.param(
            {"before": "meeting", "days": "10", "is_law": "true"}, "会议 10 天以前（法律规定）", id="days before"
        ),
        pytest.param({"before": "election"}, "选举日以前", id="any day before"),
        pytest.param(
            {"what": "按季的", "after": "period", "each": "quarter", "key": "publicity.min_days"},
            "按季的：每季度结束后 15 天内（法律规定）",
            id="after a quarter",
        ),
        pytest.param({"together_with": "FA-M02"}, "与“FA-M02”一起公布", id="with an item that is not there"),
        pytest.param({"together_with": "VA-D01"}, "与“会议通知”一起公布", id="with another item"),
    ],
)
def test_a_deadline_is_one_sentence(written: dict[str, str], words: str) -> None:
    assert deadline(**written) == (words,)


@pytest.mark.parametrize(
    "written",
    [
        {"after": "event", "key": "deadline.prompt_days"},
        {"by": "deadline.plan_by"},
        {"after": "period", "key": "query.reply_days"},
    ],
)
def test_a_deadline_without_a_figure_is_left_out(written: dict[str, str]) -> None:
    assert deadline(**written) == ()


def test_a_duty_says_on_what_basis_how_long_and_who_signs() -> None:
    one = item(signatories=["ZR/LS"], signing="集体的由理事长签", privacy=["P1"], privacy_inside="P2")
    duty = duty_of(one, catalogue(one), PROFILE, DAY)

    assert duty.basis == ("村民委员会组织法(2025) 35（2018 年文本为第 30 条）",)
    assert (duty.rhythm, duty.posting, duty.content) == ("长期公布", "至少公布 15 天（法律规定）", "内容")
    assert duty.signing == "村委会主任或理事长（集体的由理事长签）"
    assert duty.privacy.endswith("；其中涉及个人的内容，个人的姓名要遮住，例如 张*明")


@pytest.mark.parametrize(
    ("posting", "words", "days"),
    [
        ({"until": "meeting"}, "公布到会议召开", None),
        ({"standing": "true"}, "一直公布，有变动就更新", None),
        ({"least": ["low_income.review_posting_days"]}, "按规定的天数公布", None),
        (
            {
                "least": ["publicity.min_days", "publicity.land_compensation_plan_days"],
                "objection": "publicity.min_days",
                "steps": [{"what": "预公告", "key": "publicity.min_days"}],
                "permanent": "true",
            },
            "至少公布 30 天（法律规定），征求异议的至少公示 15 天（法律规定），预公告至少 15 天（法律规定），网上长期保留",
            30,
        ),
    ],
)
def test_how_long_it_hangs(posting: dict[str, Any], words: str, days: int | None) -> None:
    one = item(posting=posting)

    assert duty_of(one, catalogue(one), PROFILE, DAY).posting == words
    assert posting_days(one, PROFILE, DAY) == days


def test_without_an_item_the_general_days_hold_and_without_a_profile_none() -> None:
    assert posting_days(None, PROFILE, DAY) == 15
    assert posting_days(None, None, DAY) is None


def test_an_example_is_asked_for_one_place() -> None:
    assert f"title: {worked_at('decision', ('title',))}\n" in worked("decision")
    assert f"step: {worked_at('decision', ('steps', 'step'))}\n" in worked("decision")
    assert worked_at("decision", ("steps",)) == ""
    assert worked_at("decision", ("steps", "date", "deeper")) == ""
    assert (worked("nothing"), worked_at("nothing", ("id",))) == ("", "")


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_kind_cannot_do_without_is_optional_in_its_model_and_in_its_example(kind: str) -> None:
    assert all(worked_at(kind, place[:1]) or f"\n{place[0]}:" in worked(kind) for place in needed(kind))
    assert not {("title",), ("published_on",)} & needed(kind)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("2026", "2027"),
        ("2026-h1", "2026-h2"),
        ("2026-h2", "2027-h1"),
        ("2026-q4", "2027-q1"),
        ("2026-09", "2026-10"),
        ("2026-12", "2027-01"),
    ],
)
def test_a_period_is_followed_by_one_of_the_same_length(text: str, after: str) -> None:
    found = following(read_period(text))

    assert found is not None
    assert found.text == after


@pytest.mark.parametrize("text", ["2024-2026", "2026-08-31", "undated-x"])
def test_a_span_a_day_and_no_date_are_followed_by_nothing(text: str) -> None:
    assert following(read_period(text)) is None
