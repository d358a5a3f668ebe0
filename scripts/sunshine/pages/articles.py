"""A text of chapters and articles cut where they begin, so that each can be pointed at. Nothing of the text is changed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = "[零〇一二两三四五六七八九十百千0-9]{1,8}"
_HEAD = re.compile(
    rf"[ ]{{0,3}}(?:#{{1,6}}[ ]+)?(?:\*\*)?(?P<label>第(?:{_NUMBER})(?P<sort>[章节条]))(?=[\s\u3000*：:、]|$)(?P<rest>.*)"
)
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_MARKS = "#* \u3000：:、"


@dataclass(frozen=True, slots=True)
class Piece:
    """From one heading to the next: `sort` is 章, 节, 条, or empty before the first; `anchor` is its id on the page."""

    sort: str
    label: str
    name: str
    anchor: str
    text: str


def pieces(text: str) -> tuple[Piece, ...]:
    """The text in its order; joined, the pieces are the text again. A text with fenced blocks stays whole."""
    lines = text.splitlines(keepends=True)
    if any(_FENCE.match(line) for line in lines):
        return (Piece("", "", "", "", text),)
    found: list[Piece] = []
    match: re.Match[str] | None = None
    held: list[str] = []
    for line in lines:
        begins = _HEAD.match(line)
        if begins:
            found += [_piece(match, held, len(found))] if held else []
            match, held = begins, []
        held.append(line)
    return (*found, *([_piece(match, held, len(found))] if held else []))


def _piece(match: re.Match[str] | None, lines: Sequence[str], number: int) -> Piece:
    text = "".join(lines)
    if match is None:
        return Piece("", "", "", "", text)
    name = match["rest"].strip(_MARKS) if match["sort"] != "条" else ""
    return Piece(match["sort"], match["label"], name, f"part-{number}", text)


def anchor_of(found: Sequence[Piece], label: str | None) -> str:
    """Where the article of this printed number stands; empty where it is not in the text."""
    return next((piece.anchor for piece in found if piece.sort == "条" and piece.label == label), "")
