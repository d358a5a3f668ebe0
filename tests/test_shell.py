"""The frames that MkDocs renders: every slot, nothing from elsewhere, nothing of Material that our pages do not use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from tests.conftest import MakeProject
from tests.site import AS_OF

from sunshine import shell as shells
from sunshine.run import build_site
from sunshine.settings import Project, SettingsError
from sunshine.shell import FRAMES, Frame, Shell, render

SLOTS = {"root", "title", "description", "head", "trail", "body", "foot", "scripts"}


def slots(frame: Frame) -> list[str]:
    return list(frame.pieces[1::2])


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    from tests.site import make_project

    return render(make_project(tmp_path_factory.mktemp("shell") / "project"))


@pytest.mark.parametrize("name", [*FRAMES, "notfound"])
def test_every_frame_has_every_slot(shell: Shell, name: str) -> None:
    assert set(slots(shell.frames[name])) == SLOTS


def test_a_portal_page_has_every_slot_but_its_own_text(shell: Shell) -> None:
    assert shell.pages
    for page in shell.pages:
        assert set(slots(page.frame)) == SLOTS - {"body"}


def everything(shell: Shell) -> Mapping[str, str]:
    frames = {name: "".join(frame.pieces) for name, frame in shell.frames.items()}
    return frames | {page.path: "".join(page.frame.pieces) for page in shell.pages}


def test_no_frame_knows_another_host(shell: Shell) -> None:
    for name, text in everything(shell).items():
        assert re.findall(r"https?://|(?:src|href)=\"//", text) == [], name


def test_nothing_of_the_themes_script_or_style_is_left(shell: Shell) -> None:
    for name, text in everything(shell).items():
        assert (
            re.findall(
                r"<script|<style|__md|made with|squidfunk|stylesheets/|javascripts/|fonts\.g", text, re.IGNORECASE
            )
            == []
        ), name
        assert re.findall(r'\son\w+=|\sstyle="', text) == [], name
        assert text.count('<link rel="stylesheet"') == 1, name


def test_assets_are_named_by_their_content(shell: Shell) -> None:
    names = [name for name, _ in shell.files if name.startswith("assets/")]
    assert set(shell.assets.values()) == set(names)
    assert all(re.fullmatch(r"assets/[a-z-]+\.[0-9a-f]{10}\.(?:css|js|svg)", name) for name in names)


def test_a_slot_without_a_value_is_an_error() -> None:
    frame = Frame.cut("a@@root@@b@@title@@")
    assert frame.pour({"root": "./", "title": "@@root@@"}) == b"a./b@@root@@"
    with pytest.raises(KeyError, match="title"):
        frame.pour({"root": "./"})


def page(project: Project, name: str, text: str) -> None:
    (project.content / "site" / name).write_text(text, encoding="utf-8")


def test_what_looks_like_a_slot_in_a_portal_page_is_text(project: MakeProject) -> None:
    made = project()
    page(
        made, "slots.md", "---\ntitle: '@@body@@ 标题'\ndescription: '@@foot@@'\n---\n\n@@body@@ @@@root@@ `@@foot@@`\n"
    )
    page(made, "index.md", "首页 @@body@@\n")
    build_site(made, AS_OF, 1)
    text = (made.site / "slots" / "index.html").read_text(encoding="utf-8")
    assert "<p>&#64;&#64;body&#64;&#64; &#64;&#64;@root&#64;&#64; <code>&#64;&#64;foot&#64;&#64;</code></p>" in text
    assert "<title>@@body@@ 标题 · 阳光村务</title>" in text
    assert "首页 &#64;&#64;body&#64;&#64;" in (made.site / "index.html").read_text(encoding="utf-8")


def test_a_portal_page_is_data_and_no_template(project: MakeProject) -> None:
    made = project()
    hostile = (
        "---\ntitle: 试验\ntemplate: 404.html\nframe: record\n---\n\n{{ config }} {% include '/etc/passwd' %}\n\n"
        "<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[点](javascript:alert(1))\n"
    )
    page(made, "hostile.md", hostile)
    build_site(made, AS_OF, 1)
    text = (made.site / "hostile" / "index.html").read_text(encoding="utf-8")
    assert "{{ config }} {% include '/etc/passwd' %}" in text
    assert re.findall(r"<script|onerror|javascript:|root:x:", text) == []
    assert "@@" not in (made.site / "index.html").read_text(encoding="utf-8")


def test_links_among_the_portal_pages_are_not_followed(project: MakeProject, tmp_path: Path) -> None:
    made = project()
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.md").write_text("秘密", encoding="utf-8")
    (tmp_path / "outside" / "secret.txt").write_text("秘密", encoding="utf-8")
    portal = made.content / "site"
    (portal / "linked.md").symlink_to(tmp_path / "outside" / "secret.md")
    (portal / "linked.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    (portal / "folder").symlink_to(tmp_path / "outside")
    rendered = render(made)
    assert [path for path, data in rendered.files if "秘密" in data.decode(errors="replace")] == []
    assert [one.path for one in rendered.pages if "linked" in one.path or "folder" in one.path] == []


def test_a_frame_without_its_marks_is_told_in_one_line(project: MakeProject) -> None:
    made = project()
    template = made.root / "theme_overrides" / "main.html"
    template.write_text(template.read_text("utf-8").replace("<!--sunshine-->", ""), encoding="utf-8")
    with pytest.raises(SettingsError, match="缺少 <!--sunshine--> 标记"):
        render(made)


def test_rendering_leaves_nothing_behind(project: MakeProject) -> None:
    made = project()
    render(made)
    assert not made.site.exists()
    assert {path.name for path in made.root.iterdir()} - {".cache"} == {
        "content",
        "mkdocs.yml",
        "scripts",
        "theme_overrides",
    }
    assert not made.cache.exists() or list(made.cache.iterdir()) == []


def test_the_previews_of_mkdocs_are_refused() -> None:
    with pytest.raises(Abort, match="make serve"):
        shells.on_startup(command="serve", dirty=False)
    with pytest.raises(Abort, match="--dirty"):
        shells.on_startup(command="build", dirty=True)


def test_other_files_among_the_portal_pages_are_refused_by_name(project: MakeProject) -> None:
    made = project()
    page(made, "widget.html", "<script>alert(1)</script>")
    with pytest.raises(
        SettingsError, match=r"^门户页面没有生成：content/site 里只放 Markdown 页面（\.md），请移走：widget\.html$"
    ):
        build_site(made, AS_OF, 1)
    assert not made.site.exists()
