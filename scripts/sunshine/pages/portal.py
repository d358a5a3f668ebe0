"""The portal: home, prose pages, 404, what the finder reads, assets, sitemap index, robots.txt."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Sequence

from sunshine.horizon import Horizon
from sunshine.pages.fields import field_addresses, field_pages
from sunshine.pages.lines import latest_lines
from sunshine.pages.press import Crumb, Page, Press, Sheet
from sunshine.pages.sitemap import sitemap, sitemap_index
from sunshine.pages.tree import grow
from sunshine.units import RegionUnit, Step, Summary

_LATEST = 8
_FINDER = ("finder.js",)


def portal_pages(
    press: Press,
    tops: Sequence[RegionUnit],
    villages: Sequence[Summary],
    horizon: Horizon,  # noqa: ARG001  the contract of all page makers: lists that depend on days will ask it
) -> Iterator[Page]:
    """Everything that belongs to no single place."""
    yield _home(press, tops, villages)
    yield from _prose(press)
    yield from field_pages(press)
    yield _not_found(press, tops, villages)
    for top in tops:
        yield _finder_data(top, villages)
    yield from press.shell.files
    yield from _sitemaps(press, tops, villages)
    site = press.settings.site
    address = f"{site.url}{site.base_path}sitemap.xml" if site.url else ""
    yield "robots.txt", press.render("pages/robots.txt", address=address).encode()


def _home(press: Press, tops: Sequence[RegionUnit], villages: Sequence[Summary]) -> Page:
    site = press.settings.site
    body = press.render(
        "pages/home.html",
        root=press.root("index.html"),
        site=site,
        branches=_branches(tops, villages),
        files=_finder_files(tops),
        villages=len(villages),
        records=sum(summary.records for summary in villages),
        latest=latest_lines(villages, press.settings.catalogue, _LATEST, 1 if len(tops) == 1 else 0),
        prose_html=press.shell.home_html,
        pages=press.shell.pages,
    )
    words = f"{site.name}：{len(villages)} 个村的村务公开，按村名、拼音或镇村名单查找。"
    return press.page(Sheet("index.html", "home", site.name, words, body, scripts=_FINDER))


def _branches(tops: Sequence[RegionUnit], villages: Sequence[Summary]) -> object:
    return grow(villages, steps=[Step(top.path, top.name) for top in tops])


def _prose(press: Press) -> Iterator[Page]:
    """The portal's own Markdown pages: MkDocs rendered their text, we fill the slots around it."""
    for page in press.shell.pages:
        title = f"{page.title} · {press.settings.site.name}"
        sheet = Sheet(page.path, "prose", title, page.description or page.title, "", (Crumb("", "首页"),))
        yield press.pour(page.frame, sheet)


def _not_found(press: Press, tops: Sequence[RegionUnit], villages: Sequence[Summary]) -> Page:
    """Shown at any address, so its links begin at the site's base path."""
    root = press.settings.site.base_path
    branches, files = _branches(tops, villages), _finder_files(tops)
    body = press.render("pages/notfound.html", root=root, branches=branches, files=files)
    words = "这个地址没有页面，可以在这里重新找到您的村。"
    sheet = Sheet("404.html", "notfound", "没有找到这个页面", words, body, scripts=_FINDER, is_indexed=False)
    return press.page(sheet, root)


def _finder_files(tops: Sequence[RegionUnit]) -> list[str]:
    return [f"{top.path}/data/villages.js" for top in tops]


def _finder_data(top: RegionUnit, villages: Sequence[Summary]) -> Page:
    """One small classic script a top region: name, town, path, pinyin, initials, aliases of each village."""
    rows = [_finder_row(summary) for summary in villages if summary.trail[0].path == top.path]
    shape = json.dumps(rows, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"{top.path}/data/villages.js", f'sunshine.villages("{top.path}",{shape});\n'.encode()


def _finder_row(summary: Summary) -> list[object]:
    syllables = _plain(summary.pinyin).split()
    town = " ".join(step.name for step in summary.trail[1:-1])
    initials = "".join(syllable[0] for syllable in syllables)
    return [summary.name, town, summary.path, "".join(syllables), initials, list(summary.aliases)]


def _plain(pinyin: str) -> str:
    """Lower case without tone marks: `Nán Táng Cūn` → `nan tang cun`; ü becomes v, as it is typed."""
    marks = unicodedata.normalize("NFD", pinyin.lower().replace("ü", "v"))
    return "".join(character for character in marks if character.isascii())


def _sitemaps(press: Press, tops: Sequence[RegionUnit], villages: Sequence[Summary]) -> Iterator[Page]:
    portal = [("", None), *((page.path.removesuffix("index.html"), None) for page in press.shell.pages)]
    portal += ((address, None) for address in field_addresses())
    yield from sitemap(press, "sitemap-pages.xml", portal)
    places = {top.path for top in tops} | {step.path for one in villages for step in one.trail}
    yield from sitemap_index(press, ["sitemap-pages.xml", *(f"{path}/sitemap.xml" for path in sorted(places))])
