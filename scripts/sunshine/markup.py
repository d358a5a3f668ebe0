"""Markdown to safe HTML: Python-Markdown renders, nh3 keeps only what is on the list."""

from __future__ import annotations

import re

import markdown
import nh3

_TAGS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong em del blockquote hr br a code pre table caption thead tbody tfoot "
    "tr th td div".split()
)
_ATTRIBUTES = {
    "a": {"href", "title"},
    "th": {"align", "scope", "colspan", "rowspan"},
    "td": {"align", "colspan", "rowspan"},
    "ol": {"start"},
}
_SCHEMES = {"https", "http", "mailto", "tel"}
_DROPPED_WITH_CONTENT = {"script", "style", "iframe", "object", "svg", "math", "template", "noscript", "title", "textarea"}


def sanitise(html: str) -> str:
    """`html` with every tag, attribute and address scheme outside the list gone."""
    return nh3.clean(
        html,
        tags=set(_TAGS),
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        clean_content_tags=_DROPPED_WITH_CONTENT,
        strip_comments=True,
        link_rel="noopener noreferrer nofollow",
    )


def render(text: str) -> str:
    """Sanitised HTML of a clerk's Markdown."""
    converter = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    return sanitise(converter.convert(text))
