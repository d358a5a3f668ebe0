"""From a folder to judged records: what is published, what is withheld, in which order, and for whom."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import MakeProject
from tests.site import AS_OF, BEIQIAO, NANTANG, TOP, TOWN, lay, ledger, notice

from sunshine.build import check
from sunshine.build.plan import make_plan
from sunshine.filing import Judged, judge_village
from sunshine.horizon import Horizon
from sunshine.settings import Project, load_settings
from sunshine.units import VillageUnit


def judged(project: Project, path: str = BEIQIAO, as_of: date = AS_OF) -> tuple[Judged[VillageUnit], Horizon]:
    settings = load_settings(project, as_of)
    horizon = Horizon(as_of)
    (task,) = make_plan(project.content, settings, Horizon(as_of), [path]).tasks
    found = judge_village(project.content, task.place, task.trail, task.regional, settings, horizon, task.overrides)
    return found, horizon


def unit(project: Project, path: str = BEIQIAO, as_of: date = AS_OF) -> VillageUnit:
    found = judged(project, path, as_of)[0].unit
    assert found is not None
    return found


def test_records_stand_newest_first(project: MakeProject) -> None:
    assert [filed.id for filed in unit(project()).filed] == [
        f"{BEIQIAO}/ledger/2026-q3",
        f"{BEIQIAO}/notice/market",
        f"{BEIQIAO}/notice/water",
    ]


def test_a_village_knows_the_way_down_to_it(project: MakeProject) -> None:
    assert [(step.path, step.name) for step in unit(project()).trail] == [
        ("shili", "示例区"),
        (TOWN, "东风镇"),
        (BEIQIAO, "北桥村"),
    ]


def test_a_check_code_is_of_the_bytes(project: MakeProject) -> None:
    made = project()
    before = unit(made).filed[0].check_code
    path = made.content / "villages" / BEIQIAO / "ledger" / "2026-q3.yml"
    path.write_text(path.read_text("utf-8") + "# 注释\n", encoding="utf-8")
    after = unit(made).filed[0].check_code
    assert before != after
    assert [len(part) for part in after.split("-")] == [4, 4, 4]


def test_the_later_is_absent_and_asked_of_the_horizon(project: MakeProject) -> None:
    found, horizon = judged(project(), as_of=date(2026, 9, 30))
    assert found.unit is not None
    assert [filed.id for filed in found.unit.filed] == [f"{BEIQIAO}/notice/water"]
    assert (horizon.next_change, found.findings) == (date(2026, 10, 1), ())


def test_validate_looks_at_the_later_too(project: MakeProject) -> None:
    made = project()
    later = notice(NANTANG, "南塘村", "later", "通知", "<script>", "2027-01-01")
    lay(made, {f"{NANTANG}/notice/later.md": later})
    settings = load_settings(made, AS_OF, AS_OF)
    assert f"content/villages/{NANTANG}/notice/later.md" in {found.path for found in check(made, settings)}


def test_a_withheld_record_keeps_its_place_and_its_findings(project: MakeProject) -> None:
    made = project()
    lay(made, {f"{BEIQIAO}/ledger/2026-q3.yml": ledger(BEIQIAO, "北桥村", closing="0")})
    found = unit(made)
    assert [withheld.id for withheld in found.withheld] == [f"{BEIQIAO}/ledger/2026-q3"]
    assert [finding.rule for finding in found.withheld[0].findings] == ["FIN-01"]
    assert len(found.filed) == 2


def test_an_old_version_is_no_record_of_its_own(project: MakeProject) -> None:
    made = project()
    amended = f"{ledger(BEIQIAO, '北桥村')}revision: {{no: 2, reason: 改正结余}}\n"
    old = ledger(BEIQIAO, "北桥村", closing="0")
    lay(made, {f"{BEIQIAO}/ledger/2026-q3.yml": amended, f"{BEIQIAO}/ledger/2026-q3.v1.yml": old})
    found = unit(made)
    assert [filed.file.version for filed in found.filed] == [None, None, None]
    assert [[one.version for one in filed.superseded] for filed in found.filed] == [[1], [], []]
    assert found.withheld == ()


def test_a_region_record_reaches_the_villages_that_it_names(project: MakeProject) -> None:
    made = project()
    text = notice(TOWN, "x", "visit", "检查通知", "九月检查。").replace(
        "village: x\nentity: committee", f"subjects: [{NANTANG}]\nentity: government"
    )
    lay(made, {f"{TOWN}/notice/visit.md": text})
    assert [filed.id for filed in unit(made, NANTANG).regional] == [f"{TOWN}/notice/visit"]
    assert unit(made, BEIQIAO).regional == ()


def test_findings_are_told_in_the_order_of_files_and_lines(project: MakeProject) -> None:
    made = project()
    lay(made, {f"{BEIQIAO}/notice/market.md": "x", f"{NANTANG}/notice/a.md": "x", f"{BEIQIAO}/ledger/2026-q3.yml": ""})
    paths = [found.path for found in check(made, load_settings(made, AS_OF, AS_OF))]
    assert paths == sorted(paths)
    assert len(paths) == 3


# Overrides: the village before its town, the town before its district, all before the profile.

_POSTED = "catalogue_code: VA-M05\nposted_from: 2026-09-05\nposted_until: 2026-09-23"


def override(days: int, source: str) -> str:
    return f"overrides:\n  - {{key: publicity.min_days, value: {days}, source: {source}}}\n"


def cited(project: Project) -> list[str]:
    """What the findings on the posting of eighteen days rest on."""
    return [finding.basis[0] for finding in judged(project)[0].findings if finding.rule == "PRO-11"]


def posted(project: MakeProject, **overrides: str) -> Project:
    """The tiny district; one notice of Beiqiao hangs for eighteen days."""
    made = project()
    text = notice(BEIQIAO, "北桥村", "duty", "值班制度", "每天两人。").replace("catalogue_code: VA-D01", _POSTED)
    lay(made, {f"{BEIQIAO}/notice/duty.md": text})
    places = {"village": f"{BEIQIAO}/village.yml", "town": f"{TOWN}/region.yml", "district": f"{TOP}/region.yml"}
    for name, words in overrides.items():
        path = made.content / "villages" / places[name]
        path.write_text(path.read_text("utf-8") + words, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("overrides", "sources"),
    [
        pytest.param({}, [], id="fifteen days of the profile"),
        pytest.param({"district": override(20, "区办法")}, ["区办法"], id="a district asks for more"),
        pytest.param({"district": override(20, "区办法"), "town": override(18, "镇办法")}, [], id="its town for less"),
        pytest.param(
            {"district": override(20, "区办法"), "town": override(18, "镇办法"), "village": override(30, "村规民约")},
            ["村规民约"],
            id="the village has the last word",
        ),
    ],
)
def test_the_nearest_override_judges(project: MakeProject, overrides: dict[str, str], sources: list[str]) -> None:
    assert cited(posted(project, **overrides)) == sources


def test_a_regions_own_records_are_judged_by_its_overrides(project: MakeProject) -> None:
    made = posted(project, town=override(20, "镇办法"))
    text = (
        notice(TOWN, "", "duty", "值班制度", "每天两人。")
        .replace("village: \nentity: committee", f"subjects: [{NANTANG}]\nentity: government")
        .replace("catalogue_code: VA-D01", _POSTED)
    )
    lay(made, {f"{TOWN}/notice/duty.md": text})
    found = make_plan(made.content, load_settings(made, AS_OF), Horizon(AS_OF)).findings

    assert [(finding.rule, finding.basis) for finding in found] == [("PRO-11", ("镇办法",))]


def test_where_one_profile_judges_all_no_override_counts(project: MakeProject) -> None:
    made = posted(project, district=override(20, "区办法"))
    alike = load_settings(made, AS_OF, judged_by="cn")

    assert [finding.rule for finding in check(made, load_settings(made, AS_OF))] == ["PRO-11"]
    assert check(made, alike) == ()


def test_a_wrong_override_withholds_the_village_and_is_told_on_its_file(project: MakeProject) -> None:
    made = posted(project, village="overrides: [{key: publicity.min_days, value: 多, source: 村规民约}]\n")
    found = judged(made)[0]

    assert [(finding.path, finding.line, finding.message) for finding in found.findings] == [
        (f"content/villages/{BEIQIAO}/village.yml", 8, "第 8 行“数值”写成了“多”，请写整数，例如 41")
    ]
    assert found.unit.is_withheld


def test_a_wrong_override_of_a_region_leaves_its_villages_to_their_profile(project: MakeProject) -> None:
    made = posted(project, town="overrides: [{key: publicity.min_days, value: 30}]\n")
    found = make_plan(made.content, load_settings(made, AS_OF), Horizon(AS_OF)).findings

    assert [(finding.path, finding.message) for finding in found] == [
        (f"content/villages/{TOWN}/region.yml", "第 4 行这里少了“出处”，请补上")
    ]
    assert cited(made) == []
