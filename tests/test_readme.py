"""The READMEs tell the truth: the same commands in both, examples that run, files that exist, small pictures."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from tests.readme import READMES, ROOT, TWELVE_LINES_URL, blocks, readme_content

from sunshine.build import check
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


def test_pictures_are_small() -> None:
    pictures = sorted((ROOT / "docs" / "pictures").glob("*.jpg"))
    assert [path.stem for path in pictures] == ["ledger", "twelve-lines", "village"]
    assert sum(path.stat().st_size for path in pictures) <= 150_000
