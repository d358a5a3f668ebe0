"""What is left of a record that was withdrawn or whose posting has ended, and what it may not leave anywhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.conftest import MakeProject
from tests.samples import FIXED
from tests.site import AS_OF, NANTANG, TOWN, district, lay, make_project, notice
from tests.whole import Whole, whole

from sunshine.records.notice import Notice
from sunshine.settings import Project

ROAD = f"{NANTANG}/notice/road"
VISIT = f"{TOWN}/notice/visit"
SECRET = "张\\*明领取补贴六百元"
WORDS = "领取补贴六百元"
"""What the list says and no page may say when its posting has ended."""
WITHDRAWN = "withdrawn: {withdrawn_on: 2026-11-10, reason: 会议改期, by: 村民委员会}\n"
EXPIRES = "posted_from: 2026-09-05\nposted_until: 2026-09-30\nexpires_on: 2026-09-25\n"


def road(more: str = "", body: str = SECRET) -> dict[str, str]:
    """The district with more in the header of the notice about the road."""
    text = notice(NANTANG, "南塘村", "road", "道路维修通知", body)
    return district() | {f"{ROAD}.md": text.replace("---\n\n", f"{more}---\n\n", 1)}


def visit(more: str = "", body: str = SECRET) -> dict[str, str]:
    """The district with a notice of its town about one of its villages."""
    text = notice(TOWN, "x", "visit", "检查通知", body).replace(
        "village: x\nentity: committee", f"subjects: [{NANTANG}]\nentity: government"
    )
    return district() | {f"{VISIT}.md": text.replace("---\n\n", f"{more}---\n\n", 1)}


def everywhere(site: Whole, words: str) -> list[str]:
    """Every page and file in which the words stand."""
    return [path for path, text in site.pages.items() if words in text]


# Withdrawn.


def test_a_withdrawn_record_keeps_title_dates_reason_and_who_decided(project: MakeProject) -> None:
    site = whole(project(road(WITHDRAWN)), AS_OF)
    page = site.page(ROAD)
    for words in (
        "道路维修通知",
        "2026年9月5日",
        "已撤下",
        "撤下日期2026年11月10日",
        "撤下原因会议改期",
        "谁决定村民委员会",
    ):
        assert words in page
    assert everywhere(site, WORDS) == []
    assert '<meta name="robots" content="noindex">' in site.pages[f"{ROAD}/index.html"]
    assert "核对码" not in page
    assert site.findings == ()


def test_a_withdrawn_record_is_listed_as_withdrawn_and_still_counted(project: MakeProject) -> None:
    site = whole(project(road(WITHDRAWN)), AS_OF)
    assert re.search(r"道路维修通知 \S+2026年9月5日公布已撤下", site.page(NANTANG))
    assert "2026年9月5日公布 · 已撤下" in site.page(f"{NANTANG}/all")
    assert "已撤下" in site.page(f"{NANTANG}/notice/year-2026")
    assert (site.summaries[NANTANG].records, site.summaries[NANTANG].withheld) == (2, 0)
    assert [one.title for one in site.summaries[NANTANG].latest] == ["2026年第三季度收支明细"]
    assert "notice/road" not in site.pages[f"{NANTANG}/sitemap.xml"]


def test_until_its_day_a_record_stands_and_the_day_is_the_next_change(project: MakeProject) -> None:
    site = whole(project(road(WITHDRAWN)), date(2026, 11, 9))
    assert WORDS in site.page(ROAD)
    assert "撤下2026年11月10日起撤下：会议改期（村民委员会）" in site.page(ROAD)
    assert site.next_change == date(2026, 11, 10)


def test_the_old_versions_of_a_withdrawn_record_say_the_same(project: MakeProject) -> None:
    files = road(WITHDRAWN + "revision: {no: 2, reason: 改正, revised_on: 2026-10-01}\n", "改过的。")
    site = whole(project(files | {f"{ROAD}.v1.md": road()[f"{ROAD}.md"]}), AS_OF)
    assert "撤下原因会议改期" in site.page(f"{ROAD}/v1")
    assert everywhere(site, WORDS) == []


def test_a_withdrawn_record_of_a_region_is_gone_from_its_villages_too(project: MakeProject) -> None:
    site = whole(project(visit(WITHDRAWN)), AS_OF)
    assert "撤下原因会议改期" in site.page(VISIT)
    assert re.search(r"检查通知 东风镇\S+2026年9月5日公布已撤下", site.page(NANTANG))
    assert re.search(r"检查通知 \S+2026年9月5日公布已撤下", site.page(TOWN))
    assert everywhere(site, WORDS) == []


def test_a_withdrawn_record_need_not_be_mended(project: MakeProject) -> None:
    made = project(road(WITHDRAWN))
    wrong = district()[f"{NANTANG}/ledger/2026-q3.yml"].replace("1120.00", "9.00")
    lay(made, {f"{NANTANG}/ledger/2026-q3.yml": wrong})
    assert [one.rule for one in whole(made, AS_OF).findings] == ["FIN-01"]
    lay(made, {f"{NANTANG}/ledger/2026-q3.yml": wrong + WITHDRAWN})
    assert whole(made, AS_OF).findings == ()


def test_what_is_left_must_still_be_who_it_says(project: MakeProject) -> None:
    files = road(WITHDRAWN)
    site = whole(
        project(files | {f"{ROAD}.md": files[f"{ROAD}.md"].replace("village: 南塘村", "village: 北桥村")}), AS_OF
    )
    assert [one.rule for one in site.findings] == ["INT-01"]
    assert "本条正在更正" in site.page(ROAD)


# What stays only for its posting.


@pytest.mark.parametrize("files", [road(EXPIRES), visit(EXPIRES)], ids=["village", "region"])
def test_while_it_is_posted_it_is_kept_from_search_engines(project: MakeProject, files: dict[str, str]) -> None:
    site = whole(project(files), date(2026, 9, 25))
    address = VISIT if f"{VISIT}.md" in files else ROAD
    page = site.pages[f"{address}/index.html"]
    assert WORDS in page
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page
    assert "核对码" not in page
    assert everywhere(site, WORDS) == [f"{address}/index.html"]
    assert [path for path in everywhere(site, address.rpartition("/")[2]) if path.endswith(".xml")] == []
    assert site.next_change == date(2026, 9, 26)


@pytest.mark.parametrize("files", [road(EXPIRES), visit(EXPIRES)], ids=["village", "region"])
def test_on_the_day_after_only_title_and_dates_are_left(project: MakeProject, files: dict[str, str]) -> None:
    site = whole(project(files), date(2026, 9, 26))
    address = VISIT if f"{VISIT}.md" in files else ROAD
    page = site.page(address)
    assert "公示期已结束" in page
    assert "公示到 2026年9月25日" in page
    assert "2026年9月5日至9月30日" in page
    assert "这里只保留标题和日期" in page
    assert everywhere(site, WORDS) == []
    assert "公示期已结束" in site.page(NANTANG)


def test_an_ended_list_leaves_no_old_versions(project: MakeProject) -> None:
    revised = EXPIRES + "revision: {no: 2, reason: 漏了一户, revised_on: 2026-09-10}\n"
    files = road(revised, "改过的。") | {f"{ROAD}.v1.md": road(EXPIRES)[f"{ROAD}.md"]}
    assert WORDS in whole(project(files), date(2026, 9, 25)).page(f"{ROAD}/v1")
    site = whole(project(files, "later"), date(2026, 9, 26))
    assert everywhere(site, WORDS) == []
    assert everywhere(site, "漏了一户") == []
    assert [path for path in site.pages if "/v1/" in path] == []


def test_an_old_version_whose_own_posting_has_ended_is_not_shown_or_compared(project: MakeProject) -> None:
    files = road("revision: {no: 2, reason: 名单改为上墙, revised_on: 2026-09-10}\n", "名单见公开栏。")
    site = whole(project(files | {f"{ROAD}.v1.md": road(EXPIRES)[f"{ROAD}.md"]}), AS_OF)
    assert "第 1 版的公示期已结束，不再显示" in site.page(ROAD)
    assert "这一版的公示期已结束" in site.page(f"{ROAD}/v1")
    assert everywhere(site, WORDS) == []


def test_a_page_that_lasts_does_not_repeat_a_version_that_passes(project: MakeProject) -> None:
    files = road("revision: {no: 2, reason: 名单改为上墙, revised_on: 2026-09-10}\n", "名单见公开栏。")
    site = whole(project(files | {f"{ROAD}.v1.md": road(EXPIRES)[f"{ROAD}.md"]}), date(2026, 9, 20))
    assert everywhere(site, WORDS) == [f"{ROAD}/v1/index.html"]
    assert "其中一版到期就撤下，这里不照抄它的内容" in site.page(ROAD)
    assert "核对码" in site.page(ROAD)
    assert "核对码" not in site.page(f"{ROAD}/v1")


def test_a_list_says_how_many_it_held(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Notice, "count_of_rows", property(lambda _: 1234))
    assert "公示时共有1,234 条" in whole(project(road(EXPIRES)), AS_OF).page(ROAD)
    assert "1,234" not in whole(project(road(EXPIRES), "live"), date(2026, 9, 25)).page(ROAD)


def test_a_private_kind_is_kept_from_search_engines(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Notice, "PRIVACY", "P2")
    site = whole(project(road(EXPIRES)), date(2026, 9, 25))
    assert "noindex" in site.pages[f"{ROAD}/index.html"]
    assert WORDS not in site.pages[f"{ROAD}/index.html"].partition("</head>")[0]


def test_a_kind_that_lists_nobody_has_no_count() -> None:
    assert Notice.model_construct().count_of_rows is None


def test_a_reference_to_what_is_gone_leads_to_what_is_left_of_it(project: MakeProject) -> None:
    files = road(WITHDRAWN)
    book = files[f"{NANTANG}/ledger/2026-q3.yml"].replace(
        "income: 200.00}", "income: 200.00, resolution_ref: notice/road}"
    )
    site = whole(project(files | {f"{NANTANG}/ledger/2026-q3.yml": book}), AS_OF)
    page = site.pages[f"{NANTANG}/ledger/2026-q3/index.html"]
    assert f'{ROAD}/"' in page
    assert "相关的公开事项" not in page


def test_the_last_day_of_the_calendar_never_ends(project: MakeProject) -> None:
    assert WORDS in whole(project(road("expires_on: 9999-12-31\n")), AS_OF).page(ROAD)


# Whatever happens in whichever order.

START = date(2026, 9, 1)


@dataclass(frozen=True)
class Story:
    """Versions by the days on which they appear, the days on which each expires, and the day of a withdrawal."""

    days: tuple[int, ...]
    ends: tuple[int | None, ...]
    withdrawn: int | None

    def text(self, version: int) -> str:
        published = START + timedelta(self.days[0])
        text = notice(NANTANG, "南塘村", "road", "道路维修通知", f"内容{version}号", published.isoformat())
        head = ""
        if version > 1:
            revised = START + timedelta(self.days[version - 1])
            head += f"revision: {{no: {version}, reason: 理由{version}号, revised_on: {revised}}}\n"
        if (end := self.ends[version - 1]) is not None:
            head += f"expires_on: {START + timedelta(end)}\n"
        if self.withdrawn is not None and version == len(self.days):
            head += (
                f"withdrawn: {{withdrawn_on: {START + timedelta(self.withdrawn)}, reason: 撤下的理由, by: 村委会}}\n"
            )
        return text.replace("---\n\n", f"{head}---\n\n", 1)

    def files(self) -> dict[str, str]:
        last = len(self.days)
        return {f"{ROAD}{'' if one == last else f'.v{one}'}.md": self.text(one) for one in range(1, last + 1)}

    def standing(self, day: int) -> int:
        """The newest version reached; 0 where none is."""
        return sum(since <= day for since in self.days)

    def is_gone(self, version: int, day: int) -> bool:
        end = self.ends[version - 1]
        is_withdrawn = version == len(self.days) and self.withdrawn is not None and self.withdrawn <= day
        return is_withdrawn or (end is not None and end < day)


@st.composite
def stories(draw: st.DrawFn) -> Story:
    count = draw(st.integers(1, 4))
    days = sorted(draw(st.lists(st.integers(0, 40), min_size=count, max_size=count, unique=True)))
    end = st.none() | st.integers(0, 60)
    return Story(tuple(days), tuple(draw(end) for _ in days), draw(end))


@cache
def shared() -> tuple[TemporaryDirectory[str], Project]:
    """One project for all stories: only the files of one record change."""
    folder = TemporaryDirectory()
    files = {path: text for path, text in district().items() if "beiqiao" not in path and "/ledger/" not in path}
    return folder, make_project(Path(folder.name) / "project", files)


def laid(story: Story) -> Project:
    project = shared()[1]
    for path in (project.content / "villages" / NANTANG / "notice").glob("road*"):
        path.unlink()
    lay(project, story.files())
    return project


@FIXED
@given(stories(), st.integers(-5, 70))
@example(Story((0, 10), (None, None), None), 5)
@example(Story((0, 10), (8, None), None), 12)
@example(Story((0, 10, 20), (None, 15, 30), 25), 24)
@example(Story((3,), (5,), 4), 6)
def test_the_newest_version_reached_is_shown_and_nothing_of_what_is_over(story: Story, day: int) -> None:
    project = laid(story)

    site = whole(project, START + timedelta(day))

    current = story.standing(day)
    everything = "".join(site.pages.values())
    is_gone = bool(current) and story.is_gone(current, day)
    readable = {one for one in range(1, current + 1) if not is_gone and not story.is_gone(one, day)}
    assert {one for one in range(1, 5) if f"内容{one}号" in everything} == readable
    assert (f"{ROAD}/index.html" in site.pages) == bool(current)
    if current in readable:
        assert f"内容{current}号" in site.page(ROAD)
        assert f"本页第 {current} 版" in site.page(ROAD) or story.ends[current - 1] is not None
    elif current:
        assert "公示期已结束" in site.page(ROAD) or "已撤下" in site.page(ROAD)
    assert site.findings == ()


@settings(FIXED, max_examples=40)
@given(stories(), st.integers(-5, 70))
def test_between_two_changes_every_page_stays_as_it_is(story: Story, day: int) -> None:
    project = laid(story)

    today = whole(project, START + timedelta(day))

    following = today.next_change or START + timedelta(100)
    assert whole(project, following - timedelta(days=1)).pages == today.pages
