"""Records that a region keeps for its villages: on every village's page, at one address, each village's own rows marked."""

from __future__ import annotations

import re

from tests.conftest import MakeProject
from tests.site import AS_OF, BEIQIAO, NANTANG, TOP, TOWN, district, notice
from tests.whole import whole

VISIT = f"{TOWN}/notice/visit"
SHEET = """\
sheet:
  - table:
      title: 拨付情况
      columns:
        - {key: village, label: 村}
        - {key: paid, label: 拨付, unit: 元}
      rows:
        - {cells: [南塘村, "58000"], subject: shili/dongfeng/nantang}
        - {cells: [南塘村（追加）, "2000"], subject: shili/dongfeng/nantang}
        - {cells: [外村, "1"], subject: elsewhere/nantang}
        - {cells: [合计, "60001"], role: total}
  - table:
      columns:
        - {key: village, label: 村}
      rows:
        - {cells: [南塘村], subject: shili/dongfeng/nantang}
"""


def regional(subjects: str, more: str = "", place: str = TOWN) -> dict[str, str]:
    """The district with one record of a region."""
    text = notice(place, "x", "visit", "拨付情况", "三季度。").replace(
        "village: x\nentity: committee", f"{subjects}\nentity: government"
    )
    return district() | {f"{place}/notice/visit.md": text.replace("---\n\n", f"{more}---\n\n", 1)}


def test_a_village_is_led_to_its_own_rows(project: MakeProject) -> None:
    site = whole(project(regional(f"subjects: [{NANTANG}, {BEIQIAO}]", SHEET)), AS_OF)
    assert f'href="../../../{VISIT}/#village-nantang">拨付情况</a>' in site.pages[f"{NANTANG}/index.html"]
    assert f'href="../../../{VISIT}/">拨付情况</a>' in site.pages[f"{BEIQIAO}/index.html"]
    assert f'href="../../{VISIT}/">拨付情况</a>' in site.pages[f"{TOWN}/index.html"]
    assert site.findings == ()


def test_only_the_first_row_of_a_village_below_the_region_bears_its_name(project: MakeProject) -> None:
    page = whole(project(regional(f"subjects: [{NANTANG}]", SHEET)), AS_OF).pages[f"{VISIT}/index.html"]
    assert re.findall(r'<tr id="(village-[^"]*)"><td>([^<]*)', page) == [("village-nantang", "南塘村")]


def test_villages_of_one_name_in_two_towns_are_told_apart(project: MakeProject) -> None:
    site = whole(project(regional(f"subjects: [{NANTANG}]", SHEET, TOP)), AS_OF)
    assert '/notice/visit/#village-dongfeng.nantang"' in site.pages[f"{NANTANG}/index.html"]
    assert '<tr id="village-dongfeng.nantang">' in site.pages[f"{TOP}/notice/visit/index.html"]


def test_a_regions_record_is_never_copied(project: MakeProject) -> None:
    site = whole(project(regional(f"subjects: [{NANTANG}, {BEIQIAO}]", SHEET)), AS_OF)
    assert [path for path, text in site.pages.items() if "60001" in text] == [f"{VISIT}/index.html"]
    assert len([path for path in site.pages if "notice/visit/" in path]) == 1


def test_units_without_a_page_here_are_named_on_the_regions_page_only(project: MakeProject) -> None:
    named = "subjects_named:\n  - {name: 东滩村, town: 海边镇, groups: [三组], printed: 东摊村}\nsubject_count: 12"
    site = whole(project(regional(named)), AS_OF)
    assert "共 12 个" in site.page(VISIT)
    assert "海边镇 东滩村（三组） 原件写作“东摊村”" in site.page(VISIT)
    assert "拨付情况" in site.page(TOWN)
    assert "拨付情况" not in site.page(NANTANG)
    assert site.findings == ()


def test_a_number_of_villages_is_enough(project: MakeProject) -> None:
    site = whole(project(regional("subject_count: 12")), AS_OF)
    assert "共 12 个" in site.page(VISIT)
    assert site.findings == ()


def test_a_village_names_no_other_units(project: MakeProject) -> None:
    text = notice(NANTANG, "南塘村", "x", "通知", "三季度。").replace("village: 南塘村", "subject_count: 12")
    site = whole(project(district() | {f"{NANTANG}/notice/x.md": text}), AS_OF)
    assert site.said == [
        f"BLOCK INT-01 {NANTANG}/notice/x.md:3 放在村里的记录不写“涉及的村”；请改成一项“村名”，写 南塘村"
    ]
