"""The READMEs tell the truth: the same commands in both, examples that run, files that exist, small pictures."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.conftest import MakeProject
from tests.readme import READMES, ROOT, TWELVE_LINES_URL, blocks, readme_content

from sunshine.build import check
from sunshine.catalogue import load_catalogue
from sunshine.cli import main
from sunshine.names import KINDS
from sunshine.printers import as_text
from sunshine.run import build_site
from sunshine.settings import Project, load_settings

DAY = date(2026, 11, 20)


@pytest.mark.parametrize("language", ["sh", "yaml", "text"])
def test_both_readmes_show_the_same_commands_and_examples(language: str) -> None:
    assert blocks(READMES[0], language) == blocks(READMES[1], language)


def test_both_readmes_promise_the_same_rows() -> None:
    english, chinese = (_promises(readme) for readme in READMES)
    assert len(english) == len(chinese) >= 16


def _promises(readme: Path) -> list[str]:
    text = readme.read_text(encoding="utf-8")
    table = text[text.index("`scripts/sunshine/` |") - 200 :]
    return [line for line in table.splitlines() if line.startswith("| ") and "`" in line]


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_every_file_that_a_readme_names_exists(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)#]+)\)", text)
    named = re.findall(r"`((?:scripts|tests|theme_overrides|\.github)/[\w./-]*)`", text)
    missing = [name for name in (*linked, *named) if "://" not in name and not (ROOT / name).exists()]
    assert missing == []


def test_every_make_target_that_a_readme_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", READMES[0].read_text(encoding="utf-8"), re.MULTILINE))
    assert {target for target in named if not re.search(rf"^{target}:", makefile, re.MULTILINE)} == set()


def test_the_twelve_lines_become_the_page_that_the_readme_describes(tmp_path: Path) -> None:
    project = Project(ROOT, readme_content(tmp_path), tmp_path / "site")
    assert len(blocks(READMES[0], "yaml")[0].splitlines()) == 12
    report = build_site(project, DAY, jobs=1)
    page = (project.site / TWELVE_LINES_URL / "index.html").read_text(encoding="utf-8")
    assert (report.records, report.withheld) == (1, 0)
    assert "2026年三季度财务收支明细" in page
    assert "肆拾贰万陆仟元整" in page


def test_the_wrong_figure_is_told_in_the_words_of_the_readme(tmp_path: Path) -> None:
    project = Project(ROOT, readme_content(tmp_path, closing="1273500.00"), tmp_path / "site")
    findings = check(project, load_settings(project, DAY, DAY))
    assert as_text(findings) == blocks(READMES[0], "text")[0]


def test_the_new_file_of_the_readme_is_written_with_what_the_village_knows(
    project: MakeProject, monkeypatch: pytest.MonkeyPatch
) -> None:
    (command,) = [block.split() for block in blocks(READMES[0], "sh") if " new " in block]
    place, demo = command[2], ROOT / "content" / "villages"
    top, town, _ = place.split("/")
    paths = [f"{top}/region.yml", f"{top}/{town}/region.yml", f"{place}/village.yml", f"{place}/ledger/2026-q3.yml"]
    made = project({path: (demo / path).read_text(encoding="utf-8") for path in paths})
    monkeypatch.chdir(made.root)
    done = CliRunner().invoke(main, command[1:], prog_name="sunshine")

    text = (made.content / "villages" / place / command[3] / f"{command[4]}.yml").read_text(encoding="utf-8")
    last = (demo / paths[-1]).read_text(encoding="utf-8").partition("\nclosing_balance:")[2]
    closing = re.search(r"[0-9]+\.[0-9]{2}", last)
    assert done.exit_code == 0
    assert closing is not None
    assert f"\nopening_balance: {closing[0]}\n" in text


def test_the_readmes_count_the_rules_the_items_and_the_kinds() -> None:
    english, chinese = (readme.read_text(encoding="utf-8") for readme in READMES)
    rules = len(list((ROOT / "scripts" / "sunshine" / "rules").glob("[a-z][a-z][a-z]_[0-9][0-9]_*.py")))
    items = len(load_catalogue(ROOT / "content").items)

    assert rules == 11
    assert "eleven of 139 rules" in english
    assert f"139 条规则中的 {rules} 条" in chinese
    assert f"{len(KINDS)} kinds for {items} items" in english
    assert f"{len(KINDS)} 种记录对应 {items} 项" in chinese


def test_pictures_are_small() -> None:
    pictures = sorted((ROOT / "docs" / "pictures").glob("*.jpg"))
    assert [path.stem for path in pictures] == ["ledger", "twelve-lines", "village"]
    assert sum(path.stat().st_size for path in pictures) <= 150_000
