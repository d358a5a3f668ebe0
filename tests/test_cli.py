"""The command as a clerk and a CI job meet it: its exit codes, its words, never a traceback."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.conftest import MakeProject
from tests.site import BEIQIAO, NANTANG, TOWN, environment, lay, ledger, tree

from sunshine import cli
from sunshine.cli import main
from sunshine.settings import Project

WRONG = {f"{NANTANG}/ledger/2026-q3.yml": ledger(NANTANG, "南塘村", closing="1130.00")}
MESSAGE = "期初 1,000.00 ＋ 收入 200.00 － 支出 80.00 ＝ 1,120.00 元，“期末结余”写的是 1,130.00 元，差 -10.00 元；请核对这四个数。"
PATH = f"content/villages/{NANTANG}/ledger/2026-q3.yml"


@pytest.fixture
def here(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The tiny district, with the current folder in it."""
    made = project()
    monkeypatch.chdir(made.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795150800")
    return made


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), prog_name="sunshine")


@pytest.mark.usefixtures("here")
def test_validate_says_that_all_is_well() -> None:
    done = call("validate")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "核对完毕：都可以公布。\n", "")


def test_a_total_changed_by_hand_is_found_where_it_stands(here: Project) -> None:
    lay(here, WRONG)
    done = call("validate", "--format", "json")
    assert done.exit_code == 1
    assert json.loads(done.stdout) == [
        {
            "rule": "FIN-01",
            "severity": "BLOCK",
            "path": PATH,
            "line": 11,
            "column": 18,
            "message": MESSAGE,
            "record": f"{NANTANG}/ledger/2026-q3",
            "basis": ["村民委员会组织法(2025) 35", "农村集体经济组织财务公开规定(农经发〔2011〕13号)"],
            "help": "/rules/FIN-01/",
        }
    ]


def test_the_build_publishes_all_but_the_changed_total(here: Project) -> None:
    lay(here, WRONG)
    done = call("build", "--jobs", "1")
    assert done.exit_code == 0
    assert done.stderr == f"{PATH}:11:18 不能公布 FIN-01 {MESSAGE}\n"
    assert done.stdout.startswith("网站已生成：2 个村，公布 4 条记录，1 条先扣下等待改正；")
    assert "本条正在更正" in (here.site / NANTANG / "ledger/2026-q3/index.html").read_text(encoding="utf-8")
    assert "1,120.00" in (here.site / BEIQIAO / "ledger/2026-q3/index.html").read_text(encoding="utf-8")


def test_strict_says_by_its_exit_code_that_a_record_was_withheld(here: Project) -> None:
    assert call("build", "--jobs", "1", "--strict").exit_code == 0
    lay(here, WRONG)
    assert call("build", "--jobs", "1", "--strict").exit_code == 1


@pytest.mark.usefixtures("here")
def test_the_report_can_be_read_by_programs() -> None:
    done = call("build", "--jobs", "1", "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["records"] == 5


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("text", f"{PATH}:11:18 不能公布 FIN-01 {MESSAGE}\n核对完毕：1 处要先改正才能公布，0 处需要说明。\n"),
        ("github", f"::error file={PATH},line=11,col=18,title=FIN-01::{MESSAGE}\n"),
    ],
)
def test_findings_are_printed_as_the_reader_needs_them(here: Project, form: str, expected: str) -> None:
    lay(here, WRONG)
    done = call("validate", "--format", form)
    assert (done.exit_code, done.stdout) == (1, expected)


def test_sarif_names_rule_file_and_line(here: Project) -> None:
    lay(here, WRONG)
    done = call("validate", "--format", "sarif")
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    place = result["locations"][0]["physicalLocation"]
    assert done.exit_code == 1
    assert (result["ruleId"], result["level"], result["message"]["text"]) == ("FIN-01", "error", MESSAGE)
    assert place == {"artifactLocation": {"uri": PATH}, "region": {"startLine": 11, "startColumn": 18}}


def test_only_the_chosen_village_is_looked_at(here: Project) -> None:
    lay(here, WRONG)
    assert call("validate", "--village", BEIQIAO).exit_code == 0
    assert call("validate", "--village", f"content/villages/{NANTANG}/").exit_code == 1
    assert call("validate", "--village", BEIQIAO, "--village", NANTANG).exit_code == 1
    assert call("validate", "--village", TOWN).exit_code == 1


@pytest.mark.parametrize(
    "choice",
    [
        NANTANG,
        f"./{NANTANG}",
        f"/{NANTANG}/",
        f"{NANTANG}/.",
        NANTANG.replace("/", "//"),
        NANTANG.replace("/", "/./"),
        f"villages/{NANTANG}",
        f"./content/villages//{NANTANG}/.",
        f"{NANTANG}/ledger",
        f"{NANTANG}/decision/",
        f"{NANTANG}/ledger/2026-q3.yml",
        f"{NANTANG}/ledger/deleted.yml",
        f"content/villages/{NANTANG}/village.yml",
        TOWN,
        f"{TOWN}/notice",
        f"{TOWN}/region.yml",
        TOWN.partition("/")[0],
    ],
)
def test_a_village_may_be_named_by_any_path_that_leads_to_it(here: Project, choice: str) -> None:
    lay(here, WRONG)
    done = call("validate", "--village", choice, "--json")
    assert (done.exit_code, [found["path"] for found in json.loads(done.stdout)]) == (1, [PATH])


def test_a_path_inside_another_village_chooses_that_one(here: Project) -> None:
    lay(here, WRONG)
    done = call("validate", "--village", f"content/villages/{BEIQIAO}/ledger/2026-q3.yml", "--json")
    assert (done.exit_code, done.stdout) == (0, "[]\n")


def test_a_folder_without_places_is_no_village(here: Project) -> None:
    (here.content / "villages" / TOWN / "empty").mkdir()
    (here.content / "villages" / NANTANG / "photos").mkdir()
    for choice in (f"{TOWN}/empty", f"{NANTANG}/photos"):
        done = call("validate", "--village", choice)
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.startswith(f"没有 content/villages/{choice} 这个村或镇")


def test_other_folders_can_be_named(here: Project, tmp_path: Path) -> None:
    done = call("build", "--content", str(here.content), "--site", str(tmp_path / "elsewhere"), "--jobs", "1")
    assert done.exit_code == 0
    assert (tmp_path / "elsewhere" / "index.html").is_file()
    assert not here.site.exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["build", "--colour"], "没有 --colour 这个选项，请看 --help"),
        (["--colour"], "没有 --colour 这个选项，请看 --help"),
        (["build", "--as-of", "2026-02-30"], "--as-of 写得不对，请看 --help"),
        (["build", "--as-of", "yesterday"], "--as-of 写得不对，请看 --help"),
        (["build", "--jobs", "0"], "--jobs 写得不对，请看 --help"),
        (["build", "--jobs", "many"], "--jobs 写得不对，请看 --help"),
        (["validate", "--format", "pdf"], "--format 写得不对，请看 --help"),
        (["validate", "--village", "../.."], "--village 写的不是路径，例如 shili/qingchuan"),
        (["validate", "--village", f"{NANTANG}/../beiqiao"], "--village 写的不是路径，例如 shili/qingchuan"),
        (["validate", "--village", ""], "--village 写的不是路径，例如 shili/qingchuan"),
        (["validate", "--village", "./"], "--village 写的不是路径，例如 shili/qingchuan"),
        (["validate", "--village", "content/villages/"], "--village 写的不是路径，例如 shili/qingchuan"),
        (["validate", "--village", "shili/nowhere"], "没有 content/villages/shili/nowhere 这个村或镇"),
        (["validate", "--village", "./shil"], "没有 content/villages/shil 这个村或镇，是不是想写 shili"),
        (
            ["validate", "--village", f"{TOWN}/nantan"],
            f"没有 content/villages/{TOWN}/nantan 这个村或镇，是不是想写 {NANTANG}",
        ),
        (["validate", "--village", "nantang"], f"没有 content/villages/nantang 这个村或镇，是不是想写 {NANTANG}"),
        (
            ["validate", "--village", "南塘村"],
            "没有 content/villages/南塘村 这个村或镇；请写文件夹的路径，例如 shili/qingchuan",
        ),
        (
            ["validate", "--village", f"{NANTANG}/ledgr"],
            f"没有 content/villages/{NANTANG}/ledgr 这个村或镇，是不是想写 {NANTANG}",
        ),
        (["validate", "--village", "shili/a\nb"], "没有 content/villages/shili/a\\u000ab 这个村或镇"),
        (
            ["validate", "--village", f"{NANTANG}/{'n' * 300}"],
            f"没有 content/villages/{NANTANG}/{'n' * 300} 这个村或镇",
        ),
        (["build", "--content", "nowhere"], "nowhere 里没有 villages 文件夹"),
        (["build", "--content", "mkdocs.yml"], "--content 写得不对，请看 --help"),
        (["serve", "--port", "99999"], "--port 写得不对，请看 --help"),
        (["publish"], "没有 publish 这个命令，请看 sunshine --help"),
        (["buidl", "--strict"], "没有 buidl 这个命令，请看 sunshine --help"),
        (["生成"], "没有这个命令，请看 sunshine --help"),
        (["a\nb"], "没有这个命令，请看 sunshine --help"),
        (["build", "--a\nb"], "没有这个选项，请看 --help"),
        (["build", "--张三"], "没有这个选项，请看 --help"),
        (["build", "--as-of"], "--as-of 后面要写内容，请看 --help"),
        (["validate", "--village"], "--village 后面要写内容，请看 --help"),
        (["serve", "--port"], "--port 后面要写内容，请看 --help"),
        (["build", "extra"], "多写了内容，请看 --help"),
        (["validate", "shili", "张三"], "多写了内容，请看 --help"),
        (["build", "--json=yes"], "命令写得不对，请看 --help"),
        (["build", "--help=all"], "命令写得不对，请看 --help"),
        (["--version=1"], "命令写得不对，请看 --help"),
        (["--"], "命令写得不对，请看 --help"),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("here")
def test_wrong_use_is_one_chinese_line(arguments: list[str], words: str) -> None:
    done = call(*arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{words}\n")


@pytest.mark.parametrize("verb", sorted(main.commands))
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_every_verb_explains_itself(verb: str, option: str) -> None:
    done = call(verb, option)
    assert done.exit_code == 0
    assert all(
        param.help
        for param in main.commands[verb].params
        if param.human_readable_name != "help" and hasattr(param, "help")
    )
    assert done.stdout.startswith(f"Usage: sunshine {verb}") or "用法" in done.stdout


@pytest.mark.parametrize("verb", [[], *([verb] for verb in sorted(main.commands))], ids=" ".join)
def test_the_help_explains_its_own_options_in_chinese(verb: list[str]) -> None:
    lines = [" ".join(line.split()) for line in call(*verb, "--help").stdout.splitlines()]
    assert lines.count("-h, --help 显示这份说明") == 1
    assert lines.count("--version 显示版本") == (not verb)


def test_no_verb_is_dead() -> None:
    """Each verb has a test of its own deed: validate and build above, serve in test_serve.py, new in test_drafts.py."""
    assert set(main.commands) == {"validate", "build", "new", "serve"}


def test_without_a_verb_the_help_is_shown() -> None:
    done = call()
    assert done.exit_code == 2
    assert "validate" in done.stdout + done.stderr


def test_a_bug_is_one_line_and_leaves_the_site(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def bug(*_: object) -> None:
        raise ZeroDivisionError("secret detail")

    call("build", "--jobs", "1")
    before = tree(here.site)
    monkeypatch.setattr(cli, "build_site", bug)
    done = call("build")
    assert (done.exit_code, done.stdout) == (3, "")
    assert done.stderr == "程序出错：ZeroDivisionError；上一次生成的网站没有动，请带上这一行告诉维护人员\n"
    assert tree(here.site) == before
    monkeypatch.setenv("SUNSHINE_DEBUG", "1")
    assert isinstance(call("build").exception, ZeroDivisionError)


FAULTS = {
    errno.ENOSPC: "磁盘满了",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.EMFILE: "打开的文件太多",
    errno.ENOTDIR: "文件夹不在了",
    errno.ENOENT: "文件夹不在了",
    errno.EFBIG: "文件超过系统限制",
    errno.EADDRINUSE: "这个端口已经有程序在用，请用 --port 换一个",
    errno.ELOOP: "读写出错",
    None: "读写出错",
}


@pytest.mark.parametrize(
    ("verb", "deed", "more"),
    [("build", "build_site", "；上一次生成的网站没有动"), ("validate", "check", ""), ("serve", "serve_site", "")],
)
@pytest.mark.parametrize("code", FAULTS, ids=lambda code: errno.errorcode.get(code, "none"))
@pytest.mark.usefixtures("here")
def test_a_fault_of_the_machine_is_one_chinese_line(
    monkeypatch: pytest.MonkeyPatch, code: int | None, verb: str, deed: str, more: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError("some words") if code is None else OSError(code, os.strerror(code), "/some/file")

    monkeypatch.setattr(cli, deed, fail)
    done = call(verb)
    assert (done.exit_code, done.stdout) == (2 if code == errno.EADDRINUSE else 3, "")
    assert done.stderr == f"机器出错：{FAULTS[code]}{more}\n"


@pytest.mark.usefixtures("here")
def test_a_wrong_day_in_the_environment_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "253402214401")
    words = "环境变量 SOURCE_DATE_EPOCH 应当是整数（从 1970 年起的秒数）\n"
    for verb in ("build", "serve"):
        done = call(verb)
        assert (done.exit_code, done.stdout, done.stderr) == (2, "", words)


@pytest.mark.usefixtures("here")
def test_an_interrupted_build_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "build_site", stop)
    done = call("build")
    assert (done.exit_code, done.stderr.strip()) == (3, "已停止")


def test_the_module_is_the_command(here: Project) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "sunshine", "validate", "--json"],
        cwd=here.root,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_portal_pages_that_cannot_be_rendered_are_one_line(here: Project) -> None:
    """In a process of its own: MkDocs, too, would like to say something."""

    def build() -> tuple[int, str, str]:
        command = [sys.executable, "-m", "sunshine", "build", "--jobs", "1"]
        done = subprocess.run(command, cwd=here.root, env=environment(), capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    call("build", "--jobs", "1")
    before = tree(here.site)
    page = here.content / "site" / "index.md"
    page.write_bytes(b"---\ntitle: x\n---\n\xff\xfe")
    assert build() == (2, "", "门户页面没有生成：content/site 里有文件不是 UTF-8 编码，请另存为 UTF-8\n")
    main_html = here.root / "theme_overrides" / "main.html"
    page.write_text("x", encoding="utf-8")
    template = main_html.read_text(encoding="utf-8")
    main_html.write_text(template.replace("<!--/sunshine-->", ""), encoding="utf-8")
    assert build() == (2, "", "门户页面没有生成：theme_overrides/main.html 缺少 <!--sunshine--> 标记\n")
    main_html.write_text(template, encoding="utf-8")
    page.parent.rename(here.content / "away")
    assert build() == (2, "", "门户页面没有生成：content 里没有 site 文件夹\n")
    assert tree(here.site) == before


def test_a_broken_template_is_one_line_and_leaves_the_site(here: Project) -> None:
    call("build", "--jobs", "1")
    before = tree(here.site)
    (here.root / "theme_overrides" / "pages" / "village.html").write_text("{% if %}", encoding="utf-8")
    done = call("build", "--jobs", "1")
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert tree(here.site) == before


def test_one_profile_can_judge_all_villages(here: Project) -> None:
    strict = (here.content / "profiles" / "cn.yml").read_text(encoding="utf-8").replace("name: 全国", "name: 严格")
    (here.content / "profiles" / "strict.yml").write_text(strict, encoding="utf-8")
    assert call("validate", "--profile", "strict").exit_code == 0
    assert call("build", "--profile", "strict", "--jobs", "1").exit_code == 0
    done = call("validate", "--profile", "nowhere")
    words = "没有 nowhere 这套规则，content/profiles/ 里有：cn、cn-residents、shanghai、strict\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", words)


def test_a_short_code_stands_for_one_village_only(here: Project) -> None:
    file = here.content / "villages" / NANTANG / "village.yml"
    taken = (here.content / "villages" / BEIQIAO / "village.yml").read_text(encoding="utf-8")
    short = next(line for line in taken.splitlines() if line.startswith("short:"))
    lines = [short if line.startswith("short:") else line for line in file.read_text(encoding="utf-8").splitlines()]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    found = json.loads(call("validate", "--format", "json").stdout)
    word = short.removeprefix("short: ")
    assert [(finding["path"], finding["rule"], finding["line"], finding["message"]) for finding in found] == [
        (
            f"content/villages/{NANTANG}/village.yml",
            "INT-01",
            lines.index(short) + 1,
            f"短码“{word}”已经是 content/villages/{BEIQIAO} 的，请换一个；全站每个村的短码不能相同",
        )
    ]


@pytest.mark.parametrize("name", ["shili", "search"], ids=["a region", "a word of the site"])
def test_a_portal_page_may_not_take_the_place_of_another_page(here: Project, name: str) -> None:
    (here.content / "site" / f"{name}.md").write_text("# 标题\n", encoding="utf-8")
    done = call("build", "--jobs", "1")
    words = f"content/site/{name}.md 与一个地区或系统页面同名，请给这个页面换个文件名\n"
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", words)
    assert not here.site.exists()


@pytest.mark.parametrize(
    ("site", "words"),
    [
        (".", "网站不能写到"),
        ("content", "网站不能写到 content：那里放着内容或程序，请给 --site 另写一个文件夹"),
        ("content/villages/new", "网站不能写到 new"),
        ("theme_overrides/site", "网站不能写到 site"),
        ("..", "网站不能写到"),
        ("letters", "letters 里有别的文件，生成网站会把它们删掉；请给 --site 写一个新的或空的文件夹"),
        ("letter.txt", "--site 写得不对，请看 --help"),
        ("link", "link 是链接（快捷方式），请给 --site 写真正的文件夹"),
    ],
)
def test_a_folder_with_other_files_is_never_replaced(here: Project, site: str, words: str) -> None:
    (here.root / "letters").mkdir()
    (here.root / "letters" / "mother.txt").write_text("keep", encoding="utf-8")
    (here.root / "letter.txt").write_text("keep", encoding="utf-8")
    (here.root / "link").symlink_to(here.root / "letters")
    before = tree(here.root)
    done = call("build", "--jobs", "1", "--site", site)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(words)
    assert {path: digest for path, digest in tree(here.root).items() if path in before} == before
