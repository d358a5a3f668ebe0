"""A reader's ways through the demonstration: on a phone and at a desk, at / and below /cunwu/, with and without script."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.conftest import Built, Serve

from sunshine.names import KINDS

pytestmark = [pytest.mark.browser, pytest.mark.demo]

PHONE: dict[str, Any] = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 900}}
TOP, TOWN, VILLAGE = ("shili", "示例区"), ("shili/daoyu", "稻屿镇"), ("shili/daoyu/lusheng", "橹声村")
LEDGER = "shili/daoyu/lusheng/ledger/2026-q3/"
PAGES = {
    "portal": "",
    "prose": "how-to-read/",
    "region": "shili/",
    "town": "shili/daoyu/",
    "village": "shili/daoyu/lusheng/",
    "all": "shili/daoyu/lusheng/all/",
    "section": "shili/daoyu/lusheng/section/finance/",
    "kind": "shili/daoyu/lusheng/ledger/",
    "year": "shili/daoyu/lusheng/ledger/year-2026/",
    "ledger": LEDGER,
    "what is due": "shili/daoyu/pengyu/section/election/",
    "fields": "schema/",
    "fields of a kind": "schema/ledger/",
    "corrected": "shili/daoyu/pengyu/ledger/2026-q2/",
    "old version": "shili/daoyu/pengyu/ledger/2026-q2/v1/",
    "ended": "shili/daoyu/lusheng/homestead/2025-05-application/",
    "of a region": "shili/qilu/fund/2026-q3-running-costs/",
    "lost": "no/such/page/",
}
"""One address of each page type; the kinds of records are added from the content itself."""
_ENDED = "公示期已结束"


@dataclass
class Visit:
    """A page of a fresh visitor, with everything that went wrong behind it."""

    page: Page
    home: str
    wrong: list[str] = field(default_factory=list)

    def go(self, path: str) -> None:
        self.page.goto(self.home + path)

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.home)


Visitor = Callable[..., Any]


@pytest.fixture(scope="module", params=["root", "subpath"])
def home(request: pytest.FixtureRequest, serve_folder: Serve) -> str:
    at_root = request.param == "root"
    made: Built = request.getfixturevalue("demo" if at_root else "demo_at_subpath")
    return serve_folder(made.folder, "/" if at_root else "/cunwu/")


@pytest.fixture(scope="module")
def root_home(demo: Built, serve_folder: Serve) -> str:
    return serve_folder(demo.folder)


@contextmanager
def visiting(
    browser: Browser, home: str, device: dict[str, Any], *, lost: bool = False, **more: Any
) -> Iterator[Visit]:
    """Ends with an error when anything was logged, failed, or asked of another host; `lost` allows the 404 itself."""
    context = browser.new_context(locale="zh-CN", **device, **more)
    context.set_default_timeout(10_000)
    visit = Visit(context.new_page(), home)
    page = visit.page

    def asked(url: str) -> None:
        if not url.startswith(home):
            visit.wrong.append(f"asked for {url}")

    def failed(url: str, why: str) -> None:
        if why != "net::ERR_ABORTED":  # the reader has gone on before the picture was there
            visit.wrong.append(f"{why} {url}")

    def said(kind: str, text: str) -> None:
        if kind in ("error", "warning") and not (lost and "404" in text):
            visit.wrong.append(f"{kind}: {text}")

    page.on("request", lambda request: asked(request.url))
    page.on("requestfailed", lambda request: failed(request.url, request.failure or ""))
    page.on("console", lambda message: said(message.type, message.text))
    page.on("pageerror", lambda error: visit.wrong.append(str(error)))
    try:
        yield visit
        assert visit.wrong == []
    finally:
        context.close()


@pytest.mark.parametrize("device", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_from_the_portal_to_a_record_and_back(
    browser: Browser, home: str, device: dict[str, Any], script: bool
) -> None:
    with visiting(browser, home, device, java_script_enabled=script) as visit:
        page = visit.page
        visit.go("")
        page.get_by_role("link", name=TOWN[1], exact=True).first.click()
        assert visit.path == f"{TOWN[0]}/"
        page.get_by_role("link", name=VILLAGE[1]).first.click()
        assert visit.path == f"{VILLAGE[0]}/"
        expect(page.get_by_role("heading", level=1)).to_have_text(VILLAGE[1])
        page.get_by_role("link", name="财务三资").first.click()
        assert visit.path == f"{VILLAGE[0]}/section/finance/"
        page.get_by_role("link", name="三季度").first.click()
        assert re.fullmatch(rf"{VILLAGE[0]}/ledger/\d{{4}}-q3(-\w+)?/", visit.path)
        expect(page.get_by_role("heading", level=1)).to_contain_text("三季度")
        page.go_back()
        page.go_back()
        assert visit.path == f"{VILLAGE[0]}/"
        page.locator(".trail").get_by_role("link", name=TOP[1]).click()
        assert visit.path == f"{TOP[0]}/"
        page.locator("header .brand").click()
        assert visit.path in ("", "index.html")


@pytest.mark.parametrize("typed", ["橹声", "声村", "lusheng", "lu sheng", "LuSheng", "lsc", "稻屿镇橹声"])
def test_a_village_is_found_by_part_of_its_name_and_by_pinyin(browser: Browser, home: str, typed: str) -> None:
    with visiting(browser, home, PHONE) as visit:
        visit.go("")
        visit.page.get_by_role("textbox").tap()
        visit.page.keyboard.insert_text(typed)
        found = visit.page.locator("#finder-list").get_by_role("link", name=VILLAGE[1])
        found.tap()
        visit.page.wait_for_url(f"{home}{VILLAGE[0]}/")


def test_a_word_that_no_village_has_is_answered(browser: Browser, root_home: str) -> None:
    with visiting(browser, root_home, PHONE) as visit:
        visit.go("")
        visit.page.get_by_role("textbox").tap()
        visit.page.keyboard.insert_text("<img src=x onerror=alert(1)>")
        expect(visit.page.locator("#finder-said")).to_contain_text("没有找到")


def test_the_page_for_lost_readers_finds_the_village(browser: Browser, home: str) -> None:
    with visiting(browser, home, PHONE, lost=True) as visit:
        visit.go("shili/daoyu/no-such-village/ledger/2026-q3/")
        expect(visit.page.get_by_role("heading", level=1)).to_have_text("没有找到这个页面")
        visit.page.get_by_role("textbox").tap()
        visit.page.keyboard.insert_text("橹声")
        visit.page.locator("#finder-list").get_by_role("link", name=VILLAGE[1]).tap()
        visit.page.wait_for_url(f"{home}{VILLAGE[0]}/")


def test_the_list_of_all_records_can_be_narrowed(browser: Browser, home: str) -> None:
    with visiting(browser, home, PHONE) as visit:
        visit.go(f"{VILLAGE[0]}/all/")
        rows = visit.page.locator("#all-list li:visible")
        whole = rows.count()
        visit.page.get_by_role("textbox").tap()
        visit.page.keyboard.insert_text("三季度")
        expect(visit.page.locator("#filter-said")).to_contain_text("找到")
        assert 0 < rows.count() < whole
        assert all("三季度" in text for text in rows.locator("a").all_inner_texts())
        visit.page.get_by_role("textbox").fill("没有这个词")
        expect(visit.page.locator("#filter-said")).to_contain_text("没有")
        visit.page.get_by_role("textbox").fill("")
        expect(rows).to_have_count(whole)


def all_kinds(demo: Built) -> dict[str, str]:
    """One record of every kind beside the page types; a list that has run out is a page type of its own."""
    found = {}
    for kind in KINDS:
        paths = sorted((demo.folder / "shili").rglob(f"{kind}/*/index.html"))
        records = [path for path in paths if not path.parent.name.startswith("year-")]
        first = next(path for path in records if _ENDED not in path.read_text(encoding="utf-8"))
        found[f"record {kind}"] = first.parent.relative_to(demo.folder).as_posix() + "/"
    return PAGES | found


def test_script_adds_nothing_that_must_be_read(browser: Browser, demo: Built, root_home: str) -> None:
    """The finder and the filter are the only differences; every word and figure stands there without script."""
    read: list[dict[str, str]] = []
    for script in (True, False):
        with visiting(browser, root_home, PHONE, lost=True, java_script_enabled=script) as visit:
            texts = {}
            for name, path in all_kinds(demo).items():
                visit.go(path)
                visit.page.evaluate(_WITHOUT_HELPERS)
                texts[name] = visit.page.inner_text(".page")
            read.append(texts)
    assert read[0] == read[1]


_WITHOUT_HELPERS = "document.querySelectorAll('[data-finder], [data-filter]').forEach(one => one.remove())"
_TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_BODY = ".card > p:not([class]), .prose p, .prose li, td:not([class]), dd:not([class]), .lines-title, .rows a"
_SMALL_TEXT = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    const element = walker.currentNode.parentElement;
    if (!text || !element.checkVisibility()) continue;
    const size = parseFloat(getComputedStyle(element).fontSize);
    const least = element.matches(BODY) ? 18 : 16;
    if (size < least) found.push(size + " " + element.tagName + "." + element.className + " " + text.slice(0, 20));
  }
  return found;
}"""
_SMALL_TARGETS = """() => {
  const found = [];
  for (const element of document.querySelectorAll("a[href], button, input, summary")) {
    if (!element.checkVisibility()) continue;
    const inline = getComputedStyle(element).display === "inline" && [...element.parentElement.childNodes].some(
      node => node !== element && node.nodeType === 3 && node.textContent.trim());
    if (inline || element.closest(".prose") || element.matches(".skip")) continue;
    const box = element.getBoundingClientRect();
    const least = element.closest("td, dd") ? 24 : 43.5;
    if (box.height < least) found.push(Math.round(box.height) + " " + element.className + " " + element.textContent.trim().slice(0, 20));
  }
  return found;
}"""


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_no_page_is_wider_than_the_screen(browser: Browser, demo: Built, root_home: str, width: int) -> None:
    device = {"viewport": {"width": width, "height": 740}}
    with visiting(browser, root_home, device, lost=True) as visit:
        wide = {}
        for name, path in all_kinds(demo).items():
            visit.go(path)
            wide[name] = visit.page.evaluate(_TOO_WIDE)
        assert {name: more for name, more in wide.items() if more > 0} == {}


def test_text_is_large_enough(browser: Browser, demo: Built, root_home: str) -> None:
    """Readers.md §6: body and tables at least 18 px, everything else at least 16."""
    with visiting(browser, root_home, PHONE, lost=True) as visit:
        small = {}
        for name, path in all_kinds(demo).items():
            visit.go(path)
            small[name] = visit.page.evaluate(_SMALL_TEXT.replace("BODY", json.dumps(_BODY)))
        assert {name: found[:5] for name, found in small.items() if found} == {}


def test_what_is_touched_is_large_enough(browser: Browser, demo: Built, root_home: str) -> None:
    """Readers.md §6: 44 px; 24 (WCAG 2.5.8) for a link in the cell of a table; links within a sentence are exempt."""
    with visiting(browser, root_home, PHONE, lost=True) as visit:
        small = {}
        for name, path in all_kinds(demo).items():
            visit.go(path)
            small[name] = visit.page.evaluate(_SMALL_TARGETS)
        assert {name: found[:5] for name, found in small.items() if found} == {}


_FAINT = """() => {
  const rgb = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = element => {
    for (let one = element; one; one = one.parentElement) {
      const colour = rgb(getComputedStyle(one).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest(".skip")) continue;
    const style = getComputedStyle(element);
    const both = [light(rgb(style.color)), light(ground(element))];
    const ratio = (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    if (ratio < 4.5) found.push(ratio.toFixed(2) + " " + element.className + " " + walker.currentNode.textContent.trim().slice(0, 20));
  }
  return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Browser, demo: Built, root_home: str, scheme: Any) -> None:
    with visiting(browser, root_home, PHONE, lost=True, color_scheme=scheme) as visit:
        faint = {}
        grounds = set()
        for name, path in all_kinds(demo).items():
            visit.go(path)
            faint[name] = visit.page.evaluate(_FAINT)
            grounds.add(visit.page.evaluate("getComputedStyle(document.body).backgroundColor"))
        assert {name: found[:5] for name, found in faint.items() if found} == {}
        assert len(grounds) == 1


def test_the_keyboard_reaches_the_text_first(browser: Browser, root_home: str) -> None:
    with visiting(browser, root_home, DESK) as visit:
        visit.go(LEDGER)
        visit.page.keyboard.press("Tab")
        expect(visit.page.locator("a.skip")).to_be_focused()
        visit.page.keyboard.press("Enter")
        expect(visit.page.locator("#main")).to_be_focused()
