"""Markdown to safe HTML: Python-Markdown renders, nh3 keeps only what is on the list.

Two things hold, each alone: raw HTML is never passed through (it is shown as the text it is), and what Markdown made is
sanitised. Web code in a clerk's text is besides a mistake to be told, see `web_code`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from html import escape
from urllib.parse import urlsplit

import markdown
import nh3

from sunshine.bounds import Bounds

_TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong em del blockquote hr br a code pre table caption thead tbody tfoot "
    "tr th td div".split()
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ATTRIBUTES = {
    "a": {"href", "title"},
    "th": {"scope", "colspan", "rowspan"},
    "td": {"colspan", "rowspan"},
    "ol": {"start"},
}
_CLASSES = {"th": {"align-left", "align-center", "align-right"}, "td": {"align-left", "align-center", "align-right"}}
_SCHEMES = {"https", "http", "mailto", "tel"}
_DROPPED_WITH_CONTENT = frozenset("script style iframe object svg math template noscript title textarea".split())

GOVERNMENT = ("gov.cn",)
"""Hosts that a link may always lead to, with their sub-domains; the operator adds others in site.yml."""

_HEADING = re.compile(r"<(?P<close>/)?h(?P<level>[1-6])(?: [^>]*)?>")
_ALIGNED = re.compile(r'<(t[hd]) style="text-align: (left|center|right);">')
_WEB_CODE = re.compile(
    r"<\s*(?:/\s*)?(?:script|style|iframe|frame|object|embed|applet|svg|math|form|input|button|base|meta|link|img|video|audio)\b"
    r"|<[a-z][^<>]*[\s/'\"]on[a-z]+\s*="
    r"|(?:javascript|vbscript)\s*:|data\s*:\s*(?:[a-z]+/[a-z0-9.+-]+|[,;])"
    r"|<\?(?:php|xml)|srcdoc\s*=",
    re.IGNORECASE,
)


def web_code(text: str) -> int | None:
    """The line (from 0) of the first piece of web code in a clerk's text: tags that load or run, handlers, script
    addresses. None when there is none."""
    match = _WEB_CODE.search(text)
    return text.count("\n", 0, match.start()) if match else None


def sanitise(html: str, hosts: Sequence[str] = GOVERNMENT, *, with_ids: bool = False) -> str:
    """`html` with every tag, attribute and address outside the lists gone; `with_ids` keeps ids of headings.

    Links may lead to places of the site itself, to mail and telephone, and to `hosts` with their sub-domains.
    """
    attributes = _ATTRIBUTES | ({heading: {"id"} for heading in _HEADINGS} if with_ids else {})
    return nh3.clean(
        _ALIGNED.sub(r'<\1 class="align-\2">', html),
        tags=set(_TAGS),
        attributes=attributes,
        allowed_classes=_CLASSES,
        url_schemes=_SCHEMES,
        attribute_filter=partial(_keep, hosts),
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        strip_comments=True,
        link_rel="noopener noreferrer nofollow",
    )


def _keep(hosts: Sequence[str], tag: str, attribute: str, value: str) -> str | None:
    if tag != "a" or attribute != "href" or _leads_to_allowed_host(value, hosts):
        return value
    return None


def _leads_to_allowed_host(address: str, hosts: Sequence[str]) -> bool:
    if "\\" in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if parts.scheme in ("mailto", "tel") or not (parts.scheme or parts.netloc):
        return not address.lstrip().startswith("//")
    host = (parts.hostname or "").rstrip(".")
    return parts.scheme in ("https", "http") and any(host == own or host.endswith(f".{own}") for own in hosts)


def render(text: str, hosts: Sequence[str] = GOVERNMENT) -> str:
    """Sanitised HTML of a clerk's Markdown. Its headings begin at level two: the page's title is the first."""
    converter = markdown.Markdown(
        extensions=["tables", "sane_lists", "toc", Bounds()],
        extension_configs={"toc": {"baselevel": 2, "marker": ""}},
        output_format="html",
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    try:
        return _boxed(sanitise(_level_headings(converter.convert(text)), hosts))
    except RecursionError:  # lists in lists in lists, deeper than anybody can read
        return f"<pre>{escape(text, quote=False)}</pre>"


def _boxed(html: str) -> str:
    """Tables in a box that scrolls by itself, by keyboard too: a wide table must not move the page on a phone."""
    begin = '<div class="table-box" role="group" aria-label="表格" tabindex="0"><table>'
    return html.replace("<table>", begin).replace("</table>", "</table></div>")


def _level_headings(html: str) -> str:
    """Headings begin at level two and skip none on the way down: those who listen to a page rely on it."""
    open_levels: list[int] = []

    def levelled(match: re.Match[str]) -> str:
        if match["close"]:
            return f"</h{len(open_levels) + 1}>"
        written = int(match["level"])
        while open_levels and open_levels[-1] >= written:
            open_levels.pop()
        open_levels.append(written)
        return f"<h{len(open_levels) + 1}>"

    return _HEADING.sub(levelled, html)
