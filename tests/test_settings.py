"""What the operator sets: read strictly, refused in one line that names file, line and remedy."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.conftest import MakeProject
from tests.site import AS_OF

from sunshine.settings import Project, SettingsError, load_settings

Edit = Callable[[str], str]


def edited(project: Project, name: str, old: str, new: str) -> Project:
    path = project.content / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return project


def refused(project: Project) -> str:
    with pytest.raises(SettingsError) as refusal:
        load_settings(project, AS_OF)
    words = str(refusal.value)
    assert "\n" not in words
    return words


def test_the_repositorys_settings_are_read(project: MakeProject) -> None:
    settings = load_settings(project({}), AS_OF)
    assert (settings.site.name, settings.site.demo, settings.site.base_path) == ("阳光村务", True, "/")
    assert settings.today is None
    item = settings.catalogue.item("FA-M02")
    assert item is not None
    assert (item.section, item.kinds) == ("finance", ("ledger",))
    assert settings.catalogue.item("XX-X99") is None


@pytest.mark.parametrize(
    ("base_path", "is_right"),
    [
        ("/", True),
        ("/cunwu/", True),
        ("/a/b-c/", True),
        ("cunwu", False),
        ("/cunwu", False),
        ("/a b/", False),
        ("//x/", False),
    ],
)
def test_a_base_path_begins_and_ends_with_a_slash(project: MakeProject, base_path: str, is_right: bool) -> None:
    made = edited(project({}), "site.yml", "base_path: /\n", f"base_path: {base_path}\n")
    if is_right:
        assert load_settings(made, AS_OF).site.base_path == base_path
    else:
        assert refused(made).startswith("content/site.yml:6:12 ")


@pytest.mark.parametrize("url", ["https://x.example/path", "ftp://x.example", "javascript:alert(1)", "//x.example"])
def test_an_address_is_a_host_and_nothing_more(project: MakeProject, url: str) -> None:
    made = edited(project({}), "site.yml", "url: https://shiliqu.example", f'url: "{url}"')
    assert refused(made).startswith("content/site.yml:5:6 ")


@pytest.mark.parametrize(
    "link", ["https://beian.example/", "http://beian.miit.gov.cn/", "https://beian.miit.gov.cn.example/"]
)
def test_filing_numbers_link_to_their_authority_only(project: MakeProject, link: str) -> None:
    made = edited(project({}), "site.yml", "demo: true\n", f'demo: true\nicp: {{number: 沪ICP备1号, link: "{link}"}}\n')
    assert refused(made).startswith("content/site.yml:4:30 ")


def test_an_unknown_key_is_refused_where_it_stands(project: MakeProject) -> None:
    made = edited(project({}), "site.yml", "demo: true\n", "demo: true\ncolour: red\n")
    assert refused(made).startswith("content/site.yml:4:")


def test_all_wrongs_are_counted_in_the_line(project: MakeProject) -> None:
    made = edited(project({}), "site.yml", "demo: true\n", "demo: perhaps\ncolour: red\n")
    assert refused(made).endswith("（另有 1 处）")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("word: ledger", "word: book", "sections 和 kinds 要把每个栏目、每个种类都写到，且不多写"),
        ("kinds: [roster]", "kinds: [rosters]", "没有这些记录种类：rosters"),
        ("code: VA-E07", "code: VA-E01", "有重复的事项编码"),
    ],
)
def test_a_catalogue_that_contradicts_the_program_is_refused(
    project: MakeProject, old: str, new: str, words: str
) -> None:
    assert refused(edited(project({}), "catalogue.yml", old, new)) == f"content/catalogue.yml：{words}"


def test_without_a_profile_nothing_is_checked(project: MakeProject) -> None:
    made = project({})
    for path in (made.content / "profiles").iterdir():
        path.unlink()
    assert refused(made) == "content/profiles/ 里没有规则文件（例如 cn.yml）"


def test_figures_are_those_in_force_on_the_day(project: MakeProject) -> None:
    profile = load_settings(project({}), AS_OF).profiles["cn"]
    days = (date(1998, 11, 3), date(1998, 11, 4), date(2025, 12, 31), date(2026, 1, 1))
    found = [figures.posting_days if (figures := profile.on(day)) else None for day in days]
    assert found == [None, 3, 3, 15]


def test_a_demonstration_says_so_even_where_its_notice_was_forgotten(project: MakeProject) -> None:
    forgotten = load_settings(edited(project({}), "site.yml", "notice: 示例数据，不代表任何真实村庄\n", ""), AS_OF).site
    assert forgotten.banner == "示例数据，不代表任何真实村庄"
    assert forgotten.model_copy(update={"demo": False}).banner is None
