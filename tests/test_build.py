"""A build from files to a site: the same bytes everywhere, whole or not at all, the rest when something is wrong."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import Built, MakeProject
from tests.site import AS_OF, BEIQIAO, NANTANG, REPO, TOP, TOWN, demo_project, lay, ledger, notice, tree, unmeasured

from sunshine import run
from sunshine.build import Report, writer
from sunshine.build.writer import Sink
from sunshine.finding import Severity
from sunshine.run import BusyError, build_site
from sunshine.settings import Project, SettingsError

EPOCH = "1795150800"
"""2026-11-20 in China."""
BEING_CORRECTED = "本条正在更正"


def built(project: Project, as_of: date = AS_OF, jobs: int = 1) -> Report:
    return build_site(project, as_of, jobs)


def words(project: Project, path: str) -> str:
    return (project.site / path / "index.html").read_text(encoding="utf-8")


def sunshine(project: Project, *arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, from the project's folder."""
    command = [sys.executable, "-m", "sunshine", *arguments]
    return subprocess.run(
        command, cwd=project.root, env=unmeasured(**changes), capture_output=True, text=True, check=False
    )


# Every record has its page.


@pytest.mark.demo
def test_every_record_of_the_content_has_its_page(demo: Built) -> None:
    villages = demo.project.content / "villages"
    records = [
        path.relative_to(villages).with_suffix("").as_posix()
        for path in villages.rglob("*.*")
        if path.name not in ("village.yml", "region.yml") and ".v" not in path.stem
    ]
    assert len(records) >= 600
    assert [record for record in records if not (demo.folder / record / "index.html").is_file()] == []
    assert demo.report.records + demo.report.withheld == len(records)


@pytest.mark.demo
def test_the_demonstration_withholds_nothing_and_asks_some_questions(demo: Built) -> None:
    assert demo.report.count(Severity.BLOCK) == 0
    assert demo.report.count(Severity.FLAG) >= 3


def test_the_report_is_kept_beside_the_site(project: MakeProject) -> None:
    made = project()
    report = built(made)
    kept = json.loads((made.cache / "report.json").read_text(encoding="utf-8"))
    assert (report.villages, report.records, report.withheld) == (2, 5, 0)
    assert (kept["as_of"], kept["records"], kept["next_change"]) == ("2026-11-20", 5, None)
    assert kept["files"] == len(tree(made.site))
    assert kept["size"] == sum(path.stat().st_size for path in made.site.rglob("*") if path.is_file())
    assert [path.name for path in made.cache.iterdir()] == ["report.json"]


# The same bytes.


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"}, id="C locale, day ahead"),
        pytest.param({"LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2"}, id="day behind"),
        pytest.param({"LC_ALL": "zh_CN.UTF-8", "TZ": "Asia/Shanghai", "PYTHONUTF8": "0"}, id="Chinese locale"),
    ],
)
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_path_locale_zone_order_and_jobs_leave_no_trace(
    project: MakeProject, changes: dict[str, str], jobs: str
) -> None:
    here, there = project(), project(name="another place/with a blank")
    built(here)
    done = sunshine(there, "build", "--jobs", jobs, SOURCE_DATE_EPOCH=EPOCH, **changes)
    assert (done.returncode, done.stderr) == (0, "")
    assert tree(there.site) == tree(here.site)


@pytest.mark.demo
def test_the_demonstration_is_the_same_with_one_job_and_two(demo: Built, tmp_path: Path) -> None:
    again = Project(demo.project.root, demo.project.content, tmp_path / "site")
    built(again, jobs=1)
    assert tree(again.site) == tree(demo.folder)


@pytest.mark.demo
def test_plain_mkdocs_build_writes_the_same_site(demo: Built, tmp_path: Path) -> None:
    """From a copy of the sources, with nothing installed but the libraries."""
    there = demo_project(tmp_path / "plain")
    shutil.copytree(REPO / "scripts" / "sunshine", there.root / "scripts" / "sunshine")
    given = {key: value for key, value in unmeasured(SOURCE_DATE_EPOCH=EPOCH).items() if key != "PYTHONPATH"}
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=there.root, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert tree(there.site) == tree(demo.folder)


def test_a_second_build_touches_nothing(project: MakeProject) -> None:
    made = project()
    built(made)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in made.site.rglob("*") if path.is_file()}
    report = built(made)
    after = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in made.site.rglob("*") if path.is_file()}
    assert after == before
    assert report.changed == 0


def test_a_removed_record_vanishes_and_leaves_no_trace(project: MakeProject) -> None:
    made, never = project(), project(name="never")
    for one in (made, never):
        if one is made:
            built(one)
        (one.content / "villages" / BEIQIAO / "notice" / "market.md").unlink()
        built(one)
    assert not (made.site / BEIQIAO / "notice" / "market").exists()
    assert tree(made.site) == tree(never.site)


def test_the_order_in_which_files_were_made_leaves_no_trace(project: MakeProject) -> None:
    made, reverse = project(), project({}, name="reverse")
    villages = made.content / "villages"
    for path in sorted(villages.rglob("*.*"), reverse=True):
        lay(reverse, {path.relative_to(villages).as_posix(): path.read_text(encoding="utf-8")})
    built(made)
    built(reverse)
    assert tree(reverse.site) == tree(made.site)


# The day that is shown.


def test_what_is_published_later_is_absent_and_its_day_is_named(project: MakeProject) -> None:
    without, made = project(), project(name="with")
    later = notice(NANTANG, "南塘村", "later", "以后的通知", "还没有到日子。", "2026-11-21")
    lay(made, {f"{NANTANG}/notice/later.md": later})
    built(without)
    report = built(made)
    assert tree(made.site) == tree(without.site)
    assert (report.records, report.next_change) == (5, date(2026, 11, 21))
    assert not (made.site / NANTANG / "notice" / "later").exists()
    assert built(made, date(2026, 11, 21)).records == 6
    assert "还没有到日子。" in words(made, f"{NANTANG}/notice/later")


def test_an_earlier_day_shows_the_earlier_state(project: MakeProject) -> None:
    made = project()
    report = built(made, date(2026, 9, 30))
    assert (report.records, report.next_change) == (2, date(2026, 10, 1))
    assert not (made.site / NANTANG / "ledger").exists()


# Wrong content: the rest is published.


def test_a_blocked_record_is_withheld_and_the_rest_is_published(project: MakeProject) -> None:
    right, made = project(), project(name="wrong")
    lay(made, {f"{NANTANG}/ledger/2026-q3.yml": ledger(NANTANG, "南塘村", closing="1130.00")})
    built(right)
    report = built(made)
    page = words(made, f"{NANTANG}/ledger/2026-q3")
    assert BEING_CORRECTED in page
    assert '<meta name="robots" content="noindex">' in page
    assert f"{NANTANG}/ledger/2026-q3/" not in (made.site / NANTANG / "sitemap.xml").read_text(encoding="utf-8")
    assert [word for word in ("机动地租金", "第三季度", "1,130", "1130", "对不上 ") if word in page] == []
    assert (report.records, report.withheld, report.count(Severity.BLOCK)) == (4, 1, 1)
    assert {path: code for path, code in tree(made.site).items() if BEIQIAO in path and "sitemap" not in path} == {
        path: code for path, code in tree(right.site).items() if BEIQIAO in path and "sitemap" not in path
    }
    assert "机动地租金" not in "".join(path.read_text("utf-8") for path in (made.site / NANTANG).rglob("*.html"))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(f"{NANTANG}/ledger/2026-q3.yml", "\x00", id="NUL"),
        pytest.param(f"{NANTANG}/ledger/2026-q3.yml", "a: &b [*b]", id="alias"),
        pytest.param(f"{NANTANG}/ledger/2026-q3.yml", "[" * 100_000, id="brackets"),
        pytest.param(f"{NANTANG}/ledger/2026-q3.yml", "", id="empty"),
        pytest.param(f"{NANTANG}/notice/road.md", "---\n---\n", id="front matter without anything"),
        pytest.param(f"{NANTANG}/notice/road.md", "没有开头信息", id="no front matter"),
    ],
)
def test_an_unreadable_record_is_withheld_and_the_rest_is_published(project: MakeProject, path: str, text: str) -> None:
    made = project()
    lay(made, {path: text})
    report = built(made)
    assert BEING_CORRECTED in words(made, path.rpartition(".")[0])
    assert (report.records, report.withheld) == (4, 1)


def test_a_broken_village_file_withholds_that_village_only(project: MakeProject) -> None:
    right, made = project(), project(name="wrong")
    lay(made, {f"{NANTANG}/village.yml": "name: 南塘村\nshort: 南\n"})
    built(right)
    report = built(made)
    assert (report.villages, report.records) == (2, 3)
    home = "index.html"
    assert (made.site / BEIQIAO / home).read_bytes() == (right.site / BEIQIAO / home).read_bytes()
    pages = [path for path in made.site.rglob("*.html") if path.relative_to(made.site).parts[0] != "schema"]
    assert "道路维修" not in "".join(path.read_text("utf-8") for path in pages)
    assert "正在更正" in words(made, NANTANG)


def test_every_address_of_a_withheld_village_stays_and_says_so(project: MakeProject) -> None:
    made = project()
    lay(made, {f"{NANTANG}/village.yml": "name: 南塘村\nshort: 南\n"})
    report = built(made)
    assert report.withheld == 2
    assert "本条正在更正" in words(made, f"{NANTANG}/ledger/2026-q3")
    assert "本条正在更正" in words(made, f"{NANTANG}/notice/road")
    assert "资料正在更正" in words(made, TOWN)
    assert "还没有页面的" not in words(made, TOWN)
    assert '["南塘村",' in (made.site / TOP / "data" / "villages.js").read_text("utf-8")


def test_two_accounts_of_one_period_are_both_withheld(project: MakeProject) -> None:
    made = project()
    twin = ledger(NANTANG, "南塘村").replace("/ledger/2026-q3\n", "/ledger/2026-q3-committee\n")
    lay(made, {f"{NANTANG}/ledger/2026-q3-committee.yml": twin})
    report = built(made)
    assert [(found.rule, found.path, found.message) for found in report.findings] == [
        (
            "INT-01",
            f"content/villages/{NANTANG}/ledger/{one}.yml",
            f"同一主体、同一账册、同一期间已经有一份：content/villages/{NANTANG}/ledger/{other}.yml；"
            "请只留一份，几本账的写明“账册”book",
        )
        for one, other in (("2026-q3-committee", "2026-q3"), ("2026-q3", "2026-q3-committee"))
    ]
    assert (report.records, report.withheld) == (4, 2)


def test_a_year_with_a_gap_does_not_say_that_it_is_whole(project: MakeProject) -> None:
    made = project()
    quarters = {
        f"{NANTANG}/ledger/2026-{quarter}.yml": ledger(NANTANG, "南塘村")
        .replace("2026-q3", f"2026-{quarter}")
        .replace("第三季度", f"{quarter}")
        .replace("2026-07-10", f"2026-{month}-10")
        .replace("2026-08-12", f"2026-{month}-12")
        for quarter, month in (("q1", "02"), ("q3", "07"))
    }
    lay(made, quarters)
    built(made)
    home = words(made, NANTANG)
    assert "2026年1—3月、7—9月" in home
    assert "中间有的时候没有公布，这里只是已公布各期相加，不是全年的数。" in home
    assert "上一期" not in words(made, f"{NANTANG}/ledger/2026-q3")
    assert "前一条" in words(made, f"{NANTANG}/ledger/2026-q3")


def test_a_question_on_a_regions_record_is_shown_in_the_villages_too(project: MakeProject) -> None:
    made = project()
    text = notice(TOWN, "", "costs", "运转经费", "每村两万元。").replace("village: \n", f"subjects: [{NANTANG}]\n")
    text = text.replace("entity: committee", "entity: government").replace(
        "published_on: 2026-09-05\n",
        "published_on: 2026-09-05\nposted_from: 2026-09-05\nposted_until: 2026-09-08\n",
    )
    text = text.replace("VA-D01", "VA-M03")
    lay(made, {f"{TOWN}/notice/costs.md": text})
    report = built(made)
    assert [found.rule for found in report.findings] == ["PRO-11"]
    assert "需要说明" in words(made, TOWN)
    assert "需要说明" in words(made, NANTANG)


def test_a_broken_region_file_leaves_its_villages_alone(project: MakeProject) -> None:
    made = project()
    lay(made, {f"{TOWN}/region.yml": "name: [\n"})
    report = built(made)
    assert report.records == 5
    assert report.count(Severity.BLOCK) == 1
    assert (made.site / TOWN / "index.html").is_file()


def test_a_link_or_pipe_among_the_records_is_never_read(project: MakeProject, tmp_path: Path) -> None:
    made = project()
    (tmp_path / "secret.yml").write_text("secret: 1")
    folder = made.content / "villages" / NANTANG / "notice"
    (folder / "link.md").symlink_to(tmp_path / "secret.yml")
    os.mkfifo(folder / "pipe.md")
    (made.content / "villages" / TOWN / "linked").symlink_to(made.content / "villages" / BEIQIAO)
    report = built(made)
    assert report.records == 5
    assert sorted(found.rule for found in report.findings) == ["SRC-59", "SRC-59", "SRC-60"]
    assert not (made.site / TOWN / "linked").exists()


# Wrong settings, a busy or broken machine: the last good site stays.


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("site.yml", "name: [\n"),
        ("site.yml", "name: 阳光村务\nbase_path: cunwu\n"),
        ("catalogue.yml", "items: []\n"),
        ("profiles/cn.yml", "name: 全国\nfigures: []\n"),
        ("profiles/extra.yml", ""),
    ],
)
def test_wrong_settings_end_with_one_line_and_leave_the_site(project: MakeProject, name: str, text: str) -> None:
    made = project()
    built(made)
    before = tree(made.site)
    (made.content / name).write_text(text, encoding="utf-8")
    done = sunshine(made, "build")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith(f"content/{name}")
    assert tree(made.site) == before


def failing_puts(monkeypatch: pytest.MonkeyPatch, number: int, code: int) -> None:
    """From its `number`-th file on, every sink finds the disk full or broken; half of that file is on it."""
    write = Sink._link_or_write

    def fail(self: Sink, target: Path, live: Path, data: bytes) -> None:
        if self.files + 1 >= number:
            target.write_bytes(data[: len(data) // 2])
            raise OSError(code, os.strerror(code))
        write(self, target, live, data)

    monkeypatch.setattr(Sink, "_link_or_write", fail)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO], ids=["disk full", "broken disk"])
@pytest.mark.parametrize("number", [1, 2, 7, 12])
def test_a_failing_disk_leaves_the_last_good_site(
    project: MakeProject, monkeypatch: pytest.MonkeyPatch, number: int, code: int, jobs: int
) -> None:
    made = project()
    built(made)
    before = tree(made.site)
    lay(made, {f"{NANTANG}/notice/new.md": notice(NANTANG, "南塘村", "new", "新通知", "新的。")})
    with monkeypatch.context() as patch:
        failing_puts(patch, number, code)
        with pytest.raises(OSError, match=os.strerror(code)):
            built(made, jobs=jobs)
    assert tree(made.site) == before
    assert sorted(path.name for path in made.root.iterdir() if path.name.startswith(".site.")) in ([".site.lock"], [])
    assert built(made).records == 6


def test_a_file_that_grows_beyond_the_limit_of_the_system_is_one_line(project: MakeProject) -> None:
    made = project()
    built(made)
    before = tree(made.site)
    lay(made, {f"{NANTANG}/notice/long.md": notice(NANTANG, "南塘村", "long", "长通知", "长。\n\n" * 30_000)})
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536)); from sunshine.cli import main; main(['build'])"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=made.root, env=unmeasured(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == "机器出错：文件超过系统限制；上一次生成的网站没有动\n"
    assert tree(made.site) == before


def test_a_report_that_cannot_be_written_leaves_the_last_good_site(project: MakeProject) -> None:
    made = project()
    built(made)
    before = tree(made.site)
    lay(made, {f"{NANTANG}/notice/new.md": notice(NANTANG, "南塘村", "new", "新通知", "新的。")})
    report = made.cache / "report.json"
    report.unlink()
    report.mkdir()
    with pytest.raises(OSError, match="directory"):
        built(made)
    assert tree(made.site) == before


_KILL = """
import os, signal, sys
from datetime import date
from pathlib import Path
from sunshine.build.writer import Sink, Staging
from sunshine.run import build_site
from sunshine.settings import Project

root, point, jobs = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
parent = os.getpid()

def die():
    os.kill(parent, signal.SIGKILL)
    signal.pause()

put, rename, puts = Sink.put, Path.rename, 0

def dying_put(self, path, data):
    global puts
    puts += 1
    if point == str(puts):
        die()
    return put(self, path, data)

def dying_rename(self, target):
    if point == "before " + self.name:
        die()
    rename(self, target)
    if point == "after " + self.name:
        die()

Sink.put, Path.rename = dying_put, dying_rename
build_site(Project(root, root / "content", root / "site"), date(2026, 11, 20), jobs)
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    "point", ["1", "5", "11", "before site", "after site", "before .site.staging", "after .site.staging"]
)
def test_a_build_killed_anywhere_is_made_good_by_the_next(project: MakeProject, point: str, jobs: str) -> None:
    made, clean = project(), project(name="clean")
    built(made)
    before = tree(made.site)
    for one in (made, clean):
        lay(one, {f"{NANTANG}/notice/new.md": notice(NANTANG, "南塘村", "new", "新通知", "新的。")})
    built(clean)
    # The pipes are at their end when the workers, too, have gone: no build may outlive its parent.
    killed = subprocess.run(
        [sys.executable, "-c", _KILL, str(made.root), point, jobs],
        env=unmeasured(),
        capture_output=True,
        check=False,
        timeout=30,
    )
    assert killed.returncode == -9, killed.stderr
    whole = made.site if made.site.exists() else made.site.with_name(".site.previous")
    assert tree(whole) in (before, tree(clean.site))
    built(made)
    assert tree(made.site) == tree(clean.site)
    assert not made.site.with_name(".site.previous").exists()
    assert not made.site.with_name(".site.staging").exists()


def test_a_second_build_of_the_same_site_is_refused(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project()
    answers: list[subprocess.CompletedProcess[str]] = []
    put = Sink.put

    def meet(self: Sink, path: str, data: bytes) -> str:
        if not answers:
            answers.append(sunshine(made, "build"))
        return put(self, path, data)

    monkeypatch.setattr(writer.Sink, "put", meet)
    built(made)
    assert (answers[0].returncode, answers[0].stdout) == (3, "")
    assert answers[0].stderr == "另一个构建正在写 site/，请等它结束再试\n"
    assert built(made).records == 5


def test_a_site_being_built_is_busy(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project()
    seen: list[str] = []
    put = Sink.put

    def meet(self: Sink, path: str, data: bytes) -> str:
        if not seen:
            with pytest.raises(BusyError) as refused:
                built(made)
            seen.append(str(refused.value))
        return put(self, path, data)

    monkeypatch.setattr(writer.Sink, "put", meet)
    built(made)
    assert seen == ["另一个构建正在写 site/，请等它结束再试"]


# The door.


def test_the_day_is_read_from_the_environment_in_china(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795103999")
    assert run.as_of_day() == date(2026, 11, 19)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795104000")
    assert run.as_of_day() == date(2026, 11, 20)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert run.as_of_day() == date(1970, 1, 1)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "253402214400")
    assert run.as_of_day() == date(9999, 12, 31)
    for wrong in ("yesterday", "", "-1", "+1", " 1", "1\n", "1.5", "１７９５", "٣", "²", "253402214401", "9" * 5000):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
        with pytest.raises(SettingsError) as refused:
            run.as_of_day()
        assert str(refused.value) == "环境变量 SOURCE_DATE_EPOCH 应当是整数（从 1970 年起的秒数）"
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert run.as_of_day() == run.today()


def test_a_folder_without_villages_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="没有 villages 文件夹"):
        run.find_project(tmp_path)


def test_progress_counts_the_villages(project: MakeProject) -> None:
    told: list[tuple[int, int]] = []
    build_site(project(), AS_OF, 1, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_two_records_of_one_title_are_told_apart_by_their_day(project: MakeProject) -> None:
    made = project()
    again = {
        f"{NANTANG}/notice/again.md": notice(NANTANG, "南塘村", "again", "道路维修通知", "南路也修。", "2026-10-20")
    }
    lay(made, again)
    build_site(made, AS_OF, 1)
    titles = [
        re.findall("<title>(.*)</title>", (made.site / NANTANG / "notice" / slug / "index.html").read_text("utf-8"))
        for slug in ("road", "again")
    ]
    assert titles == [["南塘村 道路维修通知（2026年9月5日公布）"], ["南塘村 道路维修通知（2026年10月20日公布）"]]


@pytest.mark.parametrize("name", ['"甲\\n乙"', '"   "', "[甲]"], ids=["two lines", "blanks", "a list"])
def test_a_village_is_withheld_whatever_stands_for_its_name(project: MakeProject, name: str) -> None:
    made = project()
    lay(made, {f"{NANTANG}/village.yml": f"name: {name}\nshort: 南\n"})
    assert built(made).withheld == 2
    assert "本条正在更正" in words(made, f"{NANTANG}/notice/road")
