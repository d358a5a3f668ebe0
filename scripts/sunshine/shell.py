"""The frame around every page, made once by MkDocs and Material. The only module that imports `mkdocs`.

Each page type has one empty page with slots (``@@root@@``, ``@@body@@`` …). MkDocs renders it, the hooks below keep it
from the site, it is split once, and `Frame.pour` fills it for every record. The portal's own Markdown pages are
rendered by MkDocs whole and have slots only around their text. MkDocs' own output goes to the cache: what reaches
``site/`` passes our writer.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from sunshine.markup import sanitise
from sunshine.settings import Project, SettingsError, load_site

FRAMES = ("home", "region", "village", "list", "record")
"""Page types that records are poured into; each word is the class of its page (``page-record``)."""

_SLOT = re.compile(r"@@([a-z_]+)@@")
_CHROME = re.compile(
    r'<html lang="zh"[^>]*>(.*)<body[^>]*>.*?<!--sunshine-->(.*)<!--/sunshine-->(\s*</div>).*?(@@scripts@@)', re.DOTALL
)
_FRAME_FOLDER = "frame"


@dataclass(frozen=True, slots=True)
class Frame:
    """One rendered page cut at its slots: text, slot name, text, …, text."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Frame:
        return cls(tuple(_SLOT.split(html)))

    def pour(self, slots: Mapping[str, str]) -> bytes:
        """The finished page. Slot values are trusted HTML; a slot without a value is a `KeyError`."""
        texts = (slots[piece] if odd % 2 else piece for odd, piece in enumerate(self.pieces))
        return "".join(texts).encode()


@dataclass(frozen=True, slots=True)
class PortalPage:
    """A Markdown page of ``content/site``: where it lies (``about/index.html``), its title, its frame."""

    path: str
    title: str
    description: str
    frame: Frame


@dataclass(frozen=True, slots=True)
class Shell:
    """All that MkDocs gives: frames by page type, portal pages, the home page's own prose, assets and their names."""

    frames: Mapping[str, Frame]
    pages: tuple[PortalPage, ...]
    home_html: str
    files: tuple[tuple[str, bytes], ...]
    assets: Mapping[str, str]


Finish = Callable[[Shell, Project], None]
"""What is done with the frames after a MkDocs run of its own: the build of the site."""


@dataclass(slots=True)
class Capture:
    """What one MkDocs run leaves behind; `finish` is called with it when MkDocs was started by itself."""

    project: Project
    assets: dict[str, str] = field(default_factory=dict)
    files: list[tuple[str, bytes]] = field(default_factory=list)
    frames: dict[str, Frame] = field(default_factory=dict)
    pages: list[PortalPage] = field(default_factory=list)
    home_html: str = ""
    finish: Finish | None = None

    def shell(self) -> Shell:
        pages = tuple(sorted(self.pages, key=lambda page: page.path))
        return Shell(dict(self.frames), pages, self.home_html, tuple(sorted(self.files)), dict(self.assets))


def render(project: Project) -> Shell:
    """Run MkDocs inside this process and return what it rendered; `site/` is not touched.

    Raises `SettingsError` where MkDocs cannot read its configuration or a portal page.
    """
    from mkdocs.commands.build import build

    if not (project.content / "site").is_dir():
        raise SettingsError("门户页面没有生成：content 里没有 site 文件夹")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    capture = Capture(project)
    try:
        config = load_config(str(project.root / "mkdocs.yml"), docs_dir=str(project.content / "site"))
        config.extra["sunshine"] = capture
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except UnicodeDecodeError as error:
        raise SettingsError("门户页面没有生成：content/site 里有文件不是 UTF-8 编码，请另存为 UTF-8") from error
    except (Abort, ConfigurationError) as error:
        raise SettingsError(f"门户页面没有生成：{error.__context__ or error}") from error
    finally:
        logging.getLogger("mkdocs").setLevel(logging.NOTSET)
    return capture.shell()


def _capture(config: MkDocsConfig) -> Capture:
    capture: Capture = config.extra["sunshine"]
    return capture


def on_startup(*, command: str, dirty: bool) -> None:
    """`mkdocs serve` and `--dirty` would show something else than what is published."""
    if command == "serve":
        raise Abort("预览请用 make serve（sunshine serve）：它会先核对，再刷新页面。")
    if dirty:
        raise Abort("不支持 --dirty：增量构建由 sunshine build 负责。")


def on_config(config: MkDocsConfig, finish: Finish | None = None) -> MkDocsConfig:
    """Point MkDocs' own output to the cache and give the theme the names of our assets.

    `finish` is what follows the frames where MkDocs was started by itself; the door (`mkdocs_hooks.py`) hands it in.
    """
    if "sunshine" not in config.extra:
        root = Path(config.config_file_path).parent
        project = Project(root, Path(config.docs_dir).parent, Path(config.site_dir))
        config.extra["sunshine"] = Capture(project, finish=finish)
    capture = _capture(config)
    try:
        config.site_name = load_site(capture.project).name
    except SettingsError as error:
        raise PluginError(str(error)) from error
    config.site_dir = str(capture.project.cache / f"mkdocs-{os.getpid()}")
    for path in sorted((capture.project.root / "theme_overrides" / "assets").iterdir()):
        data = path.read_bytes()
        name = f"assets/{path.stem}.{sha256(data).hexdigest()[:10]}{path.suffix}"
        capture.assets[path.name] = name
        capture.files.append((name, data))
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add the empty frames; drop everything that does not lie in `content/site` itself (links are not followed).

    Only Markdown is published from there: any other file would pass no sanitiser.
    """
    docs = Path(config.docs_dir)
    kept = [file for file in files if file.abs_src_path and _is_own(Path(file.abs_src_path), docs)]
    others = sorted(file.src_uri for file in kept if not file.is_documentation_page())
    if others:
        raise PluginError(f"content/site 里只放 Markdown 页面（.md），请移走：{'、'.join(others)}")
    for name in FRAMES:
        text = f"---\nframe: {name}\ntitle: {name}\n---\n"
        kept.append(File.generated(config, f"{_FRAME_FOLDER}/{name}.md", content=text))
    return Files(kept)


def _is_own(path: Path, docs: Path) -> bool:
    if not path.is_relative_to(docs):
        return False
    return not any((docs / part).is_symlink() for part in _chain(path.relative_to(docs)))


def _chain(relative: Path) -> list[Path]:
    return [relative, *(parent for parent in relative.parents if parent != Path())]


def on_env(env: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG001  MkDocs calls by keyword
    env.globals["asset"] = _capture(config).assets.__getitem__
    return env


def on_page_content(html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Portal prose passes the same sanitiser as records, and may not open a slot."""
    if page.file.abs_src_path is not None:  # not one of our frames: a page says neither its frame nor its template
        page.meta["frame"] = "prose"
        page.meta.pop("template", None)
    return sanitise(html, with_ids=True).replace("@@", "&#64;&#64;")


def on_post_page(html: str, *, page: Page, config: MkDocsConfig) -> str:
    """Keep the rendered page for ourselves: MkDocs is told that there is nothing to write."""
    capture = _capture(config)
    frame = Frame.cut(_without_chrome(html))
    if page.meta["frame"] in FRAMES:
        capture.frames[page.meta["frame"]] = frame
    elif page.is_homepage:
        capture.home_html = page.content or ""
    else:
        title, description = str(page.title), str(page.meta.get("description", ""))
        capture.pages.append(PortalPage(page.file.dest_uri, title, description, frame))
    return ""


def on_post_template(html: str, *, template_name: str, config: MkDocsConfig) -> str:
    """Of the theme's own templates only the 404 page is used, as a frame; the sitemap is ours."""
    if template_name == "404.html":
        _capture(config).frames["notfound"] = Frame.cut(_without_chrome(html))
    return ""


def on_post_build(*, config: MkDocsConfig) -> None:
    """Plain `mkdocs build` goes on to write the whole site, the same bytes as `sunshine build`."""
    capture = _capture(config)
    shutil.rmtree(config.site_dir, ignore_errors=True)
    if capture.finish is not None:
        capture.finish(capture.shell(), capture.project)


def _without_chrome(html: str) -> str:
    """Material's drawer, search toggle and dialog belong to its script, which our pages do not load."""
    page, count = _CHROME.subn(r'<html lang="zh-CN">\1<body>\2\3\4', html)
    if count != 1:
        raise PluginError("theme_overrides/main.html 缺少 <!--sunshine--> 标记")
    return re.sub(r"\n\s*\n+", "\n", page).strip() + "\n"
