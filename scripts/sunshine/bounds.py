"""Markdown in time that grows with the length of the text, whatever it holds: a file of brackets must not stop a build.

Python-Markdown looks for the end of every construct through the rest of its paragraph, and copies that rest for each one
found. Here brackets nest a few levels, addresses and paragraphs have a longest length, and headings stand apart.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    REFERENCE_RE,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_LONGEST_PARAGRAPH = 10_000
"""Characters of running text in which links and emphasis are looked for; a longer paragraph is printed as it stands."""
_DEEPEST_BRACKETS = 8
_LONGEST_TARGET = 1_000
_RULED = re.compile(r" {0,3}(?:=+|-+|(?:[-_*] {0,2})+) *")
_BRACKET = re.compile(r"[\[\]]")


class Bounds(Extension):
    """No construct is searched for its end beyond a fixed share of the text; pictures are printed as their words."""

    def extendMarkdown(self, md: markdown.Markdown) -> None:
        md.inlinePatterns.deregister("entity")
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"<br ?/?>", "br"), "br", 100)
        md.inlinePatterns.register(_Reference(REFERENCE_RE, md), "reference", 170)
        md.inlinePatterns.register(_Link(LINK_RE, md), "link", 160)
        md.inlinePatterns.register(_Picture(IMAGE_LINK_RE, md), "image_link", 150)
        md.inlinePatterns.register(_PictureReference(IMAGE_REFERENCE_RE, md), "image_reference", 140)
        md.inlinePatterns.register(_ShortReference(REFERENCE_RE, md), "short_reference", 130)
        md.inlinePatterns.register(_ShortPictureReference(IMAGE_REFERENCE_RE, md), "short_image_ref", 125)
        md.preprocessors.register(_HeadingsApart(md), "headings_apart", 25)
        md.treeprocessors.register(_LongTexts(md), "long_texts", 30)


class _BoundedText:
    """The text between [ and ]: brackets nest a few levels only, so each character is looked at a few times at most."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:
        depth = 1
        for match in _BRACKET.finditer(data, index):
            depth += 1 if match[0] == "[" else -1
            if depth == 0:
                return data[index : match.start()], match.end(), True
            if depth > _DEEPEST_BRACKETS:
                break
        return "", index, False


class _Link(_BoundedText, LinkInlineProcessor):
    """[text](target), where the target ends within the longest address."""

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        near = data[index : index + _LONGEST_TARGET]
        if not near.startswith("(") or ")" not in near:
            return "", None, index, False
        href, title, end, handled = super().getLink(near, 0)
        return href, title, index + end, handled


class _Reference(_BoundedText, ReferenceInlineProcessor):
    """[text][id]"""


class _ShortReference(_BoundedText, ShortReferenceInlineProcessor):
    """[id]"""


class _InWords:
    """Pictures have no place in a record's text yet: their words are printed instead."""

    def makeTag(self, href: str, title: str, text: str) -> Element:  # noqa: ARG002  Python-Markdown decides the arguments
        element = Element("span")
        element.text = text
        return element


class _Picture(_Link):
    """![words](target)"""

    def handleMatch(  # type: ignore[override]  # the published stubs know only the old shape
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        found, start, end = super().handleMatch(m, data)
        if not isinstance(found, Element):
            return found, start, end
        words = Element("span")
        words.text = found.text
        return words, start, end


class _PictureReference(_InWords, _Reference):
    """![words][id]"""


class _ShortPictureReference(_InWords, _ShortReference):
    """![id]"""


class _HeadingsApart(Preprocessor):
    """A heading or ruled line becomes a block of its own: Python-Markdown copies all that follows it in its block."""

    def run(self, lines: list[str]) -> list[str]:
        apart: list[str] = []
        for line in lines:
            if line.startswith("#"):
                apart += ("", line, "")
            elif _RULED.fullmatch(line):
                apart += (line, "")
            else:
                apart.append(line)
        return apart


class _LongTexts(Treeprocessor):
    """Marks texts that are too long to be searched, before the search begins."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and len(element.text) > _LONGEST_PARAGRAPH:
                element.text = AtomicString(element.text)
