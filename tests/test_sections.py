"""Section pages: what is due, by when, who signs, on which clause; what is published, and what is not yet."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from tests.site import NANTANG, REPO, district, make_project
from tests.whole import whole

from sunshine.duties import Duty, duties
from sunshine.settings import Project, load_settings

DAY = date(2026, 11, 20)
BOTH = frozenset({"villagers_committee", "collective"})


@cache
def duty(code: str, profile: str = "cn", day: date = DAY, bodies: frozenset[str] = BOTH) -> Duty | None:
    """What is due under this code in the catalogue that the program ships."""
    settings = load_settings(Project(REPO, REPO / "content", REPO / "site"), day)
    section = settings.catalogue.by_code[code].section
    found = duties(settings.catalogue, section, "villagers_committee", bodies, settings.profile_of(profile), day)
    return next((one for one in found if one.code == code), None)


@pytest.mark.parametrize(
    ("code", "often", "deadlines"),
    [
        ("FA-M09", "每季度", ("每季度结束后 20 天内（地方做法）",)),
        ("FA-M01", "每年", ("每年 3月31日 以前（本平台规则）", "会议通过后 5 天内（地方做法）")),
        ("VA-D01", "发生一次，公布一次", ("会议 10 天以前（法律规定）",)),
        ("VA-D03", "发生一次，公布一次", ("会议作出决议后 3 天内（地方做法）",)),
        ("VA-E04", "发生一次，公布一次", ("选举日计票结束当天（法律规定）",)),
        ("SV-M01", "每月", ("每月开始以前",)),
        ("FA-S03", "与收支明细同步：按月公布的每月一次，按季公布的每季度一次", ("与“收支明细”一起公布",)),
    ],
)
def test_how_often_and_by_when(code: str, often: str, deadlines: tuple[str, ...]) -> None:
    found = duty(code)

    assert found is not None
    assert (found.rhythm, found.deadlines) == (often, deadlines)


def test_a_place_is_told_its_own_figures() -> None:
    country, shanghai = duty("VA-S05"), duty("VA-S05", "shanghai")

    assert country is not None
    assert shanghai is not None
    assert country.deadlines == ("答复：收到村民的查询或者意见后 10 天内（地方做法）",)
    assert shanghai.deadlines == ("答复：收到村民的查询或者意见后 15 天内（法律规定）",)


def test_the_law_is_that_of_the_day_with_both_numbers() -> None:
    now, before = duty("VA-D03"), duty("VA-D03", day=date(2025, 6, 1))

    assert now is not None
    assert before is not None
    assert now.basis == ("村民委员会组织法(2025) 35 第1项（2018 年文本为第 30 条第1项）",)
    assert now.posting == "至少公布 15 天（法律规定），网上长期保留"
    assert before.posting == "至少公布 3 天（地方做法），网上长期保留"


def test_who_signs_and_what_is_said_of_persons() -> None:
    found = duty("GA-M05")

    assert found is not None
    assert found.signing == "村委会主任、会计（报账员）、村务监督委员会主任"
    assert found.privacy == "个人的姓名要遮住，例如 张*明；公布期满就撤下"


def test_a_collectives_items_are_due_only_where_there_is_one() -> None:
    assert duty("FA-M14") is not None
    assert duty("FA-M14", bodies=frozenset({"villagers_committee"})) is None


def test_every_section_has_its_page_with_what_is_published_and_what_is_not(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    project = make_project(tmp_path_factory.mktemp("sections") / "project", district())
    pages = whole(project, DAY).pages

    finance = pages[f"{NANTANG}/section/finance/index.html"]
    assert finance.index("2026年第三季度收支明细") < finance.index("还没有公开的事项") < finance.index("债权债务明细")
    assert "每季度结束后 20 天内（地方做法）" in finance
    party = pages[f"{NANTANG}/section/party/index.html"]
    assert "这一栏该公开的事项" in party
    assert "党费收缴使用" in party
    assert sum(path.startswith(f"{NANTANG}/section/") for path in pages) == 9
