"""What the operator sets: read strictly, refused in one line that names file, line and remedy."""

from __future__ import annotations

from datetime import date

import pytest
from tests.conftest import MakeProject
from tests.site import AS_OF

from sunshine.settings import Project, SettingsError, load_settings

ITEM_LINES = 14
"""An item of the catalogue is no longer than this: a wrong is told inside it."""


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
    assert (item.section, item.kinds) == ("finance", ("ledger", "nothing_to_disclose"))
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
        (
            "  - word: ledger\n",
            "  - word: poster\n    name: 海报\n  - word: ledger\n",
            "sections 和 kinds 要把每个栏目、每个种类都写到，且不多写",
        ),
        ("word: finance\n", "word: finances\n", "sections 和 kinds 要把每个栏目、每个种类都写到，且不多写"),
        ("word: contract", "word: ledger", "“ledger”写了两次，请只留一处"),
        ("kinds: [roster]", "kinds: [rosters]", "没有这个记录种类：rosters"),
        ("code: VA-E07", "code: VA-E01", "“VA-E01”写了两次，请只留一处"),
        ("section: party", "section: parties", "没有这个栏目：parties"),
        ("signatories: [ZR]", "signatories: [ZR/ZZ]", "没有这个岗位：ZR/ZZ"),
        ("{id: ZR,", "{id: SJ,", "“SJ”写了两次，请只留一处"),
        ("together_with: FA-M02", "together_with: FA-M99", "没有这个事项：FA-M99"),
        (
            "basis: [OL17]",
            "basis: [OL99]",
            "“依据”写成了“OL99”，没有这一条，请照法规简写写，例如 OL35(1)、FR四、MC事3",
        ),
        ("frequency: [term]", "frequency: [often]", "只能写 quarter、month、year、term、event、standing 之一"),
        ("    trigger: 选民登记完成\n", "", "随时公布的事项，请写“从哪件事起算”（trigger）"),
        ("    rhythm: 每届换届时；补选、另行选举时随时\n", "", "有几种的，请写“各次的区别”（rhythm）"),
        ("key: deadline.prompt_days", "key: deadline.promptly", "是不是想写 deadline.prompt_days"),
        ("{after: event, days: 0, is_law: true}", "{after: event, days: 3}", "法律没有写明的天数放在规则文件里"),
        ("{after: event, days: 0, is_law: true}", "{after: event}", "“从何时起算”还要写“天数”或“规则里的数值名”"),
        ("{before: election}", "{before: election, after: event}", "“期限”写 after、before、by、together_with 之一"),
        ("{before: meeting, key", "{before: meeting, days: 3, key", "“天数”和“规则里的数值名”只写一个"),
        ("by: deadline.plan_by", "by: deadline.prompt_days", "“决议、评议、名单变动后最迟公布天数”不是月和日"),
        ("least: [publicity.min_days]", "least: [deadline.plan_by]", "“年度计划最迟公布日期”不是天数"),
        ("posting: {until: election}", "posting: {permanent: true}", "“公布时间”写 least、until、standing 之一"),
    ],
)
def test_a_catalogue_that_contradicts_itself_or_the_program_is_refused_where_it_does(
    project: MakeProject, old: str, new: str, words: str
) -> None:
    made = project({})
    text = (made.content / "catalogue.yml").read_text(encoding="utf-8")
    line = text[: text.index(old)].count("\n") + 1
    found = refused(edited(made, "catalogue.yml", old, new))
    place, _, said = found.partition(" ")
    assert words in said
    path, at, _ = place.split(":")
    assert path == "content/catalogue.yml"
    assert line - ITEM_LINES < int(at) < line + ITEM_LINES


def test_without_a_profile_nothing_is_checked(project: MakeProject) -> None:
    made = project({})
    for path in (made.content / "profiles").iterdir():
        path.unlink()
    assert refused(made) == "content/profiles/ 里没有规则文件（例如 cn.yml）"


def test_figures_are_those_in_force_on_the_day(project: MakeProject) -> None:
    profile = load_settings(project({}), AS_OF).profiles["cn"]
    days = (date(1998, 11, 3), date(1998, 11, 4), date(2025, 12, 31), date(2026, 1, 1))
    found = [figure.of(int) if (figure := profile.figure("publicity.min_days", day)) else None for day in days]
    assert found == [None, 3, 3, 15]
    assert [profile.knows(day) for day in days] == [False, True, True, True]


def test_a_demonstration_says_so_even_where_its_notice_was_forgotten(project: MakeProject) -> None:
    forgotten = load_settings(edited(project({}), "site.yml", "notice: 示例数据，不代表任何真实村庄\n", ""), AS_OF).site
    assert forgotten.banner == "示例数据，不代表任何真实村庄"
    assert forgotten.model_copy(update={"demo": False}).banner is None
