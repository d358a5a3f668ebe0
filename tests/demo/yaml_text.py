"""Writes YAML the way different clerks do: their quotes, their lists, their order of keys, their remarks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Node = str | Sequence["Node"] | Mapping[str, "Node"]
Fields = dict[str, Node]

_PLAIN = re.compile(r"[\w〔（《“【—¥][^\n#]*")
_NUMBER = re.compile(r"-?\d[\d.]*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_IN_BRACKETS = re.compile(r"[^,\[\]{}]*")


@dataclass(frozen=True, slots=True)
class Style:
    """One clerk's habits."""

    quote: str = "none"
    """none · text (words in quotes) · figures (numbers in quotes) · single."""
    is_indented: bool = True
    """Lists stand two columns to the right of their key."""
    inline: bool = False
    """Short lists in brackets."""
    blank_lines: bool = False
    order: tuple[str, ...] = ()
    """Keys that this clerk writes first."""
    remarks: tuple[str, ...] = ()


def scalar(text: str, style: Style, *, in_brackets: bool = False) -> str:
    """The text, in quotes where YAML or the clerk wants them."""
    is_plain = _PLAIN.fullmatch(text) is not None and ": " not in text and not text.endswith((":", " "))
    if text.startswith("-") and _NUMBER.fullmatch(text):
        is_plain = True
    if in_brackets and not _IN_BRACKETS.fullmatch(text):
        is_plain = False
    is_figure = _NUMBER.fullmatch(text) is not None or _DAY.fullmatch(text) is not None
    is_word = not text.isascii()
    if not is_plain or (style.quote == "text" and is_word) or (style.quote == "figures" and is_figure):
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if style.quote == "single" and is_word:
        return "'" + text.replace("'", "''") + "'"
    return text


def _block(text: str, indent: int) -> list[str]:
    pad = " " * indent
    return [pad + line if line else "" for line in text.rstrip("\n").split("\n")]


def _pair(key: str, value: Node, indent: int, style: Style) -> list[str]:
    pad = " " * indent
    if isinstance(value, str):
        if "\n" in value:
            return [f"{pad}{key}: |", *_block(value, indent + 2)]
        return [f"{pad}{key}: {scalar(value, style)}"]
    if isinstance(value, Mapping):
        return [f"{pad}{key}:", *_mapping(value, indent + 2, style)]
    if style.inline and len(value) <= 4 and all(isinstance(item, str) and len(item) < 40 for item in value):
        inner = ", ".join(scalar(str(item), style, in_brackets=True) for item in value)
        return [f"{pad}{key}: [{inner}]"]
    return [f"{pad}{key}:", *_sequence(value, indent + (2 if style.is_indented else 0), style)]


def _mapping(fields: Mapping[str, Node], indent: int, style: Style) -> list[str]:
    return [line for key, value in fields.items() for line in _pair(key, value, indent, style)]


def _flow(fields: Mapping[str, Node], style: Style) -> str:
    return "{" + ", ".join(f"{k}: {scalar(str(v), style, in_brackets=True)}" for k, v in fields.items()) + "}"


def _sequence(items: Sequence[Node], indent: int, style: Style) -> list[str]:
    pad, lines = " " * indent, []
    for item in items:
        if isinstance(item, str):
            lines.append(f"{pad}- {scalar(item, style)}")
        elif isinstance(item, Mapping):
            if style.inline and len(item) <= 3 and all(isinstance(value, str) for value in item.values()):
                lines.append(f"{pad}- {_flow(item, style)}")
                continue
            inner = _mapping(item, indent + 2, style)
            lines += [f"{pad}- {inner[0].lstrip()}", *inner[1:]]
    return lines


def _ordered(fields: Mapping[str, Node], style: Style) -> Fields:
    first = {key: fields[key] for key in style.order if key in fields}
    return first | {key: value for key, value in fields.items() if key not in first}


def _stated(fields: Mapping[str, Node]) -> Fields:
    """The fields without those that hold nothing, at every depth."""
    return {key: _kept(value) for key, value in fields.items() if value}


def _kept(node: Node) -> Node:
    if isinstance(node, str):
        return node
    return _stated(node) if isinstance(node, Mapping) else [_kept(item) for item in node if item]


def document(fields: Mapping[str, Node], style: Style, remark: str = "") -> str:
    """A whole file. Keys with nothing in them are left out."""
    stated = _ordered(_stated(fields), style)
    lines = [f"# {remark}"] if remark else []
    for key, value in stated.items():
        if style.blank_lines and lines and not isinstance(value, str):
            lines.append("")
        lines += _pair(key, value, 0, style)
    return "\n".join(lines) + "\n"


def markdown(fields: Mapping[str, Node], body: str, style: Style) -> str:
    """A file with front matter."""
    return f"---\n{document(fields, style)}---\n\n{body.strip()}\n"
