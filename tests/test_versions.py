"""Superseded versions: kept, compared, marked, and chosen by the day that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import html5lib
import pytest
from tests.components import press as presses
from tests.conftest import MakeProject
from tests.samples import RULES, VILLAGE, file_of, read_record, record
from tests.samples import document as parsed
from tests.site import AS_OF, NANTANG, TOWN, district, ledger, notice
from tests.whole import Whole, whole

from sunshine.horizon import Horizon
from sunshine.pages import village_pages
from sunshine.records.compare import compare, match
from sunshine.records.header import Record
from sunshine.units import Filed, Step, Superseded, VillageUnit

LEDGER = f"{NANTANG}/ledger/2026-q3"
ROAD = f"{NANTANG}/notice/road"
REVISION = "revision: {no: 2, reason: 补登打印纸, revised_on: 2026-10-20, reviewer: {post: 监委会主任, name: 陈某某}}\n"
FIRST = (
    ledger(NANTANG, "南塘村", closing="1200.00")
    .replace("expense_total: 80.00", "expense_total: 0.00")
    .replace("  - {date: 2026-08-12, voucher_no: 记2, summary: 打印纸, account: 办公费, expense: 80.00}\n", "")
)


def amended(**more: str) -> dict[str, str]:
    """The ledger in its second version, with the first beside it, and what a test adds."""
    files = district() | {f"{LEDGER}.yml": ledger(NANTANG, "南塘村") + REVISION, f"{LEDGER}.v1.yml": FIRST}
    return files | {f"{NANTANG}/{name}": text for name, text in more.items()}


def shown(make: MakeProject, files: Mapping[str, str], as_of: date = AS_OF, today: date | None = None) -> Whole:
    return whole(make(files), as_of, today)


def road(no: int, day: str, body: str, *, reason: str = "改正", published: str = "2026-09-05") -> str:
    """One version of the notice about the road."""
    text = notice(NANTANG, "南塘村", "road", "道路维修通知", body, published)
    head = f"revision: {{no: {no}, reason: {reason}, revised_on: {day}}}\n" if no > 1 else ""
    return text.replace("---\n\n", f"{head}---\n\n", 1)


# A superseded version and the current one.


def test_an_old_version_stays_readable_at_its_own_address(project: MakeProject) -> None:
    site = shown(project, amended())
    old = site.page(f"{LEDGER}/v1")
    assert "第 1 版，已更正。" in old
    assert "更正原因：补登打印纸（2026年10月20日）" in old
    assert "1,200.00" in old
    assert "打印纸，" not in old
    assert (
        'href="../../../../../../shili/dongfeng/nantang/ledger/2026-q3/">看现行的第 2 版</a>'
        in site.pages[f"{LEDGER}/v1/index.html"]
    )


def test_an_old_version_is_not_to_be_found_by_search_engines(project: MakeProject) -> None:
    site = shown(project, amended())
    page = site.pages[f"{LEDGER}/v1/index.html"]
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page
    assert "/v1/" not in site.pages[f"{NANTANG}/sitemap.xml"]


def test_each_version_bears_the_check_code_of_its_own_bytes(project: MakeProject) -> None:
    site = shown(project, amended())
    filed = next(one for one in site.villages[NANTANG].filed if one.id == LEDGER)
    old = filed.superseded[0].filed
    assert not isinstance(old, str)
    assert f"本页第 2 版 · 核对码 {filed.check_code}" in site.page(LEDGER)
    assert f"本页第 1 版 · 核对码 {old.check_code}" in site.page(f"{LEDGER}/v1")


def test_the_current_version_shows_what_was_changed_by_whom_when_and_why(project: MakeProject) -> None:
    page = shown(project, amended()).page(LEDGER)
    assert "第 2 版，2026年10月20日更正：补登打印纸；复核：监委会主任 陈某某。看改了哪里" in page
    assert "第 1 版改成第 2 版 2026年10月20日，补登打印纸（复核：监委会主任 陈某某）" in page
    assert "支出合计第 1 版0.00 元 第 2 版80.00 元多 80.00 元" in page
    assert "期末结余第 1 版1,200.00 元 第 2 版1,120.00 元少 80.00 元" in page
    assert (
        "收支明细 › 第 2 行“打印纸”第 1 版原来没有 第 2 版日期 2026年8月12日，凭证号 记2，摘要 打印纸，科目 办公费，支出 80.00 元"
        in page
    )
    assert "看第 1 版全文" in page


def test_lists_counts_and_questions_know_the_current_version_only(project: MakeProject) -> None:
    site = shown(project, amended())
    assert site.findings == ()
    assert (site.summaries[NANTANG].records, site.summaries[NANTANG].withheld) == (2, 0)
    assert site.pages[f"{NANTANG}/all/index.html"].count("2026年第三季度收支明细</a>") == 1


def test_a_record_without_revision_says_nothing_of_versions(project: MakeProject) -> None:
    page = shown(project, district()).page(LEDGER)
    assert "更正的经过" not in page
    assert "本页第 1 版" in page


def test_three_versions_are_compared_step_by_step(project: MakeProject) -> None:
    files = {"notice/road.md": road(3, "2026-09-09", "封闭五天。", reason="下雨顺延")}
    files |= {"notice/road.v2.md": road(2, "2026-09-07", "封闭四天。", reason="工期加长")}
    page = shown(project, amended(**files, **{"notice/road.v1.md": road(1, "", "封闭三天。")}))
    newest = page.page(ROAD)
    assert newest.index("第 2 版改成第 3 版") < newest.index("第 1 版改成第 2 版")
    assert "正文第 2 版封闭四天。 第 3 版封闭五天。" in newest
    assert "正文第 1 版封闭三天。 第 2 版封闭四天。" in newest
    assert "更正原因：工期加长" in page.page(f"{ROAD}/v1")
    assert "更正原因：下雨顺延" in page.page(f"{ROAD}/v2")


def test_a_version_is_kept_at_a_region_too(project: MakeProject) -> None:
    text = notice(TOWN, "x", "visit", "检查通知", "九月检查。").replace(
        "village: x\nentity: committee", f"subjects: [{NANTANG}]\nentity: government"
    )
    new = text.replace("---\n\n九月", "revision: {no: 2, reason: 推迟, revised_on: 2026-09-20}\n---\n\n十月", 1)
    site = shown(project, district() | {f"{TOWN}/notice/visit.md": new, f"{TOWN}/notice/visit.v1.md": text})
    assert "九月检查" in site.page(f"{TOWN}/notice/visit/v1")
    assert "十月检查" in site.page(f"{TOWN}/notice/visit")


# What does not agree.


def test_a_change_without_revision_is_withheld_with_all_its_versions(project: MakeProject) -> None:
    site = shown(project, amended() | {f"{LEDGER}.yml": ledger(NANTANG, "南塘村")})
    assert site.said == [
        f"BLOCK INT-02 {LEDGER}.yml:1 旁边有第 1 版的旧文件，这一份没有写“更正”；请写 revision：版次 2、更正原因、更正日期和复核人"
    ]
    assert "本条正在更正" in site.page(LEDGER)
    assert "本条正在更正" in site.page(f"{LEDGER}/v1")
    assert "1,200.00" not in "".join(site.pages.values())


def test_an_old_version_that_is_not_kept_is_asked_about(project: MakeProject) -> None:
    files = amended()
    del files[f"{LEDGER}.v1.yml"]
    site = shown(project, files)
    assert site.said == [
        f"FLAG INT-02 {LEDGER}.yml:15 “版次”写的是 2，旁边没有第 1 版的旧文件；"
        "请把更正以前的文件原样放回，名叫 2026-q3.v1.yml；需要说明。"
    ]
    assert "1 项需要说明" in site.page(LEDGER)


def test_an_old_version_without_a_current_one_keeps_the_address(project: MakeProject) -> None:
    files = amended()
    del files[f"{LEDGER}.yml"]
    site = shown(project, files)
    assert site.said == [
        f"BLOCK INT-02 {LEDGER}.v1.yml:1 这里只有旧版，没有现行的 2026-q3.yml；"
        "请补上现行的一版，整条不再有效的，请在现行的一版里写“撤下”withdrawn"
    ]
    assert site.summaries[NANTANG].withheld == 1
    assert "本条正在更正" in site.page(LEDGER)


def test_two_files_of_one_name_and_their_version_are_one_withheld_record(project: MakeProject) -> None:
    site = shown(project, amended() | {f"{LEDGER}.md": f"---\n{ledger(NANTANG, '南塘村')}---\n\n"})
    assert {finding.rule for finding in site.findings} == {"SRC-62"}
    assert site.summaries[NANTANG].withheld == 1


def test_the_versions_of_a_withheld_village_keep_their_addresses(project: MakeProject) -> None:
    site = shown(project, amended() | {f"{NANTANG}/village.yml": "name: 南塘村\n"})
    assert "本条正在更正" in site.page(f"{LEDGER}/v1")


def test_two_accounts_of_one_period_are_withheld_with_their_versions(project: MakeProject) -> None:
    twin = ledger(NANTANG, "南塘村").replace("ledger/2026-q3", "ledger/2026-q3-committee")
    site = shown(project, amended() | {f"{NANTANG}/ledger/2026-q3-committee.yml": twin})
    assert "本条正在更正" in site.page(f"{LEDGER}/v1")
    assert site.summaries[NANTANG].withheld == 2


def test_printed_words_of_an_amount_are_compared_too(project: MakeProject) -> None:
    old = ledger(NANTANG, "南塘村", closing="{value: 1120.00, words: 壹仟壹佰元整}")
    now = ledger(NANTANG, "南塘村", closing="{value: 1120.00, words: 壹仟壹佰贰拾元整}") + REVISION
    page = shown(project, amended() | {f"{LEDGER}.yml": now, f"{LEDGER}.v1.yml": old}).page(LEDGER)
    assert "第 1 版1,120.00 元（壹仟壹佰元整） 第 2 版1,120.00 元（壹仟壹佰贰拾元整）" in page


def test_a_version_that_cannot_be_read_is_reported_and_says_so(project: MakeProject) -> None:
    site = shown(project, amended() | {f"{LEDGER}.v1.yml": FIRST.replace("1200.00", "一千二")})
    assert [(one.rule, one.path) for one in site.findings] == [("FIN-18", f"content/villages/{LEDGER}.v1.yml")]
    assert "村里正在核对" in site.page(f"{LEDGER}/v1")
    assert "第 1 版正在核对，暂时不能比较" in site.page(LEDGER)
    assert site.summaries[NANTANG].withheld == 0


def test_a_current_version_that_cannot_be_read_shows_nothing_of_the_old_one(project: MakeProject) -> None:
    site = shown(project, amended() | {f"{LEDGER}.yml": "x"})
    assert "本条正在更正" in site.page(f"{LEDGER}/v1")
    assert "1,200.00" not in "".join(site.pages.values())


def test_an_old_version_is_judged_by_no_rule(project: MakeProject) -> None:
    site = shown(
        project, amended() | {f"{LEDGER}.v1.yml": FIRST.replace("closing_balance: 1200.00", "closing_balance: 9.00")}
    )
    assert site.findings == ()
    assert "✗" in site.page(f"{LEDGER}/v1")


PLANTED = sorted(path for path in RULES.glob("*/*.yml") if path.parent.name != "base")


press = cache(presses.press)


def planted(path: Path) -> Filed:
    """The record of a planted case, judged by nobody."""
    text = path.read_text(encoding="utf-8")
    kind, _, slug = next(line for line in text.splitlines() if line.startswith("# file: "))[8:].partition("/")
    file = file_of(kind, slug)
    found = read_record(kind, text, file)
    assert isinstance(found, Record), found
    return Filed(found, file, parsed(text, file.path))


@pytest.mark.parametrize("path", PLANTED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_page_of_an_old_version_relies_on_what_only_the_rules_hold(path: Path) -> None:
    filed = planted(path)
    old = Superseded(replace(filed.file, version=1), replace(filed, file=replace(filed.file, version=1)))
    trail = (Step("shili", "示例区"), Step(filed.file.place, VILLAGE.name))
    unit = VillageUnit(filed.file.place, VILLAGE, trail, (replace(filed, superseded=(old,)),), (), (), {})
    pages = dict(village_pages(press(), unit, Horizon(presses.AS_OF)))
    html = pages[f"{filed.id}/v1/index.html"].decode()
    html5lib.HTMLParser(strict=True).parse(html)
    assert "第 1 版，已更正。" in html


# The day that is shown.


@pytest.mark.parametrize(
    ("as_of", "version", "next_change"),
    [
        (date(2026, 10, 7), None, date(2026, 10, 8)),
        (date(2026, 10, 8), 1, date(2026, 10, 20)),
        (date(2026, 10, 19), 1, date(2026, 10, 20)),
        (date(2026, 10, 20), 2, None),
    ],
)
def test_on_a_past_day_the_version_of_that_day_is_the_current_one(
    project: MakeProject, as_of: date, version: int | None, next_change: date | None
) -> None:
    files = {path: text for path, text in amended().items() if NANTANG in path or path.endswith("region.yml")}
    site = shown(project, files, as_of)
    assert [one.version for one in site.villages[NANTANG].filed if one.id == LEDGER] == ([version] if version else [])
    assert (f"{LEDGER}/v1/index.html" in site.pages) == (version == 2)
    assert (site.next_change, site.findings) == (next_change, ())


def test_before_its_revision_a_page_says_nothing_of_it(project: MakeProject) -> None:
    page = shown(project, amended(), date(2026, 10, 19)).page(LEDGER)
    assert "更正" not in page
    assert "补登" not in page
    assert "本页第 1 版" in page


def test_validate_looks_at_the_newest_version(project: MakeProject) -> None:
    late = amended() | {f"{LEDGER}.yml": ledger(NANTANG, "南塘村") + REVISION.replace("2026-10-20", "2026-12-24")}
    site = shown(project, late, AS_OF, AS_OF)
    assert [(one.rule, one.line) for one in site.findings] == [("TIM-05", 15)]


def test_the_order_of_the_files_leaves_no_trace(project: MakeProject) -> None:
    files = amended()
    assert whole(project(files, "a"), AS_OF).pages == whole(project(dict(reversed(files.items())), "b"), AS_OF).pages


# What differs.


def changes(before: str, after: str, kind: str = "ledger") -> list[tuple[str, object, object]]:
    found = compare(record(kind, before), record(kind, after))
    return [(" › ".join(one.steps), one.before, one.after) for one in found]


ROW = "  - {{date: 2026-07-{day:02d}, voucher_no: 记{day}, summary: 第{day}笔, account: 办公费, expense: {yuan}.00}}\n"


def book(rows: Mapping[int, int]) -> str:
    head = ledger(NANTANG, "南塘村").partition("entries:\n")[0]
    return head + "entries:\n" + "".join(ROW.format(day=day, yuan=yuan) for day, yuan in rows.items())


def test_a_row_put_in_at_the_top_does_not_change_the_others() -> None:
    (one,) = changes(book({2: 10, 3: 20}), book({1: 5, 2: 10, 3: 20}))
    assert one[0] == "收支明细 › 第 1 行“第1笔”"
    assert one[1] is None


def test_a_row_is_found_again_by_what_it_alone_has() -> None:
    assert changes(book({1: 5, 2: 10, 3: 20}), book({3: 20, 2: 11, 1: 5})) == [
        ("收支明细 › 第 2 行“第2笔” › 支出", 1000, 1100)
    ]


def test_rows_that_have_little_in_common_are_one_gone_and_one_new() -> None:
    pairs, gone, come = match([(("a", 1), ("b", 2), ("c", 3))], [(("a", 1), ("b", 8), ("c", 9))], dict)
    assert (pairs, gone, come) == ({}, [0], [0])


def test_equal_rows_are_counted() -> None:
    pairs, gone, come = match([(("a", 1),)] * 3, [(("a", 1),)], dict)
    assert (pairs, gone, come) == ({}, [1, 2], [])


def test_the_order_of_rows_is_no_difference() -> None:
    assert changes(book({1: 5, 2: 10}), book({2: 10, 1: 5})) == []


TABLE = """\
sheet:
  - table:
      columns:
        - {{key: village, label: 村}}
        - {{key: area, label: 面积, unit: 亩}}
      rows:
        - [甲村, "{area}"]
        - [乙村, "20"]
        {third}
"""


def test_printed_tables_are_compared_cell_by_cell() -> None:
    before = ledger(NANTANG, "南塘村") + TABLE.format(area="12.50", third="- [丙村, 无]")
    after = ledger(NANTANG, "南塘村") + TABLE.format(area="13.00", third="- [丁村, 无]")
    found = list(compare(record("ledger", before), record("ledger", after)))
    assert [one.steps[-2:] for one in found] == [
        ("第 1 行“甲村”", "面积"),
        ("第 3 行“丁村”", "村"),
    ]
    assert [one.is_figure for one in found] == [True, False]


def test_a_text_is_compared_by_paragraphs() -> None:
    before = road(1, "", "第一段。\n\n第二段。\n\n第三段。")
    assert [one.before for one in compare(_notice(before), _notice(road(1, "", "第一段。\n\n第三段。")))] == [
        "第二段。"
    ]


def _notice(text: str) -> Record:
    found = read_record("notice", text, file_of("notice", "road", suffix="md"))
    assert isinstance(found, Record), found
    return found
