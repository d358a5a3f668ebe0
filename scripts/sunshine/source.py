"""The bounded reader: YAML and Markdown files become nodes that know their line and column, or findings.

Nothing is guessed and nothing is built before it is known to be small: scalars stay text, and the first event that is
an alias, an anchor, a tag or too deep ends the reading.
"""

from __future__ import annotations

import collections.abc as abc
import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml import events

from sunshine import refusal
from sunshine.files import printable, read_bytes
from sunshine.finding import Finding
from sunshine.refusal import LIMIT, Refusal, name_of
from sunshine.syntax import EventParser, MakeParser, comments, explain, fastest, lookalikes
from sunshine.text import check_characters, code_of, decode, forbidden_in, with_remainders

MAX_DEPTH = 20
MAX_NODES = 100_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text and where it begins; `plain` is False for quoted text and for blocks behind | or >."""

    text: str
    line: int
    column: int
    plain: bool


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list and where it begins."""

    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Named values and where they begin; `keys` holds the position of each name. Read only."""

    entries: dict[str, Node]
    keys: dict[str, Scalar]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its values, its Markdown body as written ("" for YAML), and the digest of its bytes."""

    path: str
    root: Mapping
    body: str
    body_line: int
    digest: str


def read(root: Path, path: str) -> Document | tuple[Finding, ...]:
    """The document at `content/…` in the content folder `root`; OSError only for faults of the machine."""
    data = read_bytes(root, path)
    if isinstance(data, Finding):
        return (data,)
    return parse(data, path)


def parse(data: bytes, path: str, make: MakeParser = fastest) -> Document | tuple[Finding, ...]:
    """The document in these bytes, Markdown with front matter if the path ends in .md, or everything wrong with it."""
    shown = printable(path)
    text = decode(data, shown)
    if isinstance(text, Finding):
        return (text,)
    parts = _split(text, shown) if path.endswith(".md") else _Parts(text, 0, "", 0)
    found = check_characters(text, shown, tabs_before=_end_of_yaml(text, parts))
    if isinstance(parts, Finding):
        is_old_newline = any(finding.rule == refusal.LONE_CR.code for finding in found)
        return _in_order(found if is_old_newline else [*found, parts])
    if found:
        return _in_order(found)
    root = _Reading(parts.written, shown, parts.shift, make).result()
    if not isinstance(root, Mapping):
        return root
    return Document(path, root, parts.body, parts.body_line, hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class _Parts:
    written: str
    shift: int
    body: str
    body_line: int


_OPENING = re.compile(r"--- *\r?(?:\n|\Z)")
_CLOSING = re.compile(r"^--- *\r?(?:\n|\Z)", re.MULTILINE)


def _split(text: str, path: str) -> _Parts | Finding:
    opening = _OPENING.match(text)
    if opening is None:
        return refusal.NO_FRONT_MATTER.at(path)
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return refusal.UNCLOSED_FRONT_MATTER.at(path)
    written, body = text[opening.end() : closing.start()], text[closing.end() :]
    if not written.strip():
        return refusal.EMPTY.at(path, 2)
    return _Parts(written, 1, body, written.count("\n") + 3 if body else 0)


def _end_of_yaml(text: str, parts: _Parts | Finding) -> int:
    return len(text) - len(parts.body) if isinstance(parts, _Parts) else 0


def _in_order(found: abc.Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(dict.fromkeys(found), key=lambda finding: finding.place))


class _OpenMapping:
    __slots__ = ("column", "entries", "key", "keys", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column
        self.key: str | None = None
        self.keys: dict[str, Scalar] = {}
        self.entries: dict[str, Node] = {}


class _OpenSequence:
    __slots__ = ("column", "items", "line")

    def __init__(self, line: int, column: int) -> None:
        self.line, self.column = line, column
        self.items: list[Node] = []


class _Reading:
    """One reading of one YAML text: the stack of what is open, and what was found wrong so far."""

    def __init__(self, text: str, path: str, shift: int, make: MakeParser) -> None:
        self.text, self.path, self.shift, self.make = text, path, shift, make
        self.first = shift + 1
        self.has_escapes = "\\" in text
        self.open: list[_OpenMapping | _OpenSequence] = []
        self.root: Node | None = None
        self.nodes = 0
        self.found: list[Finding] = []
        self.counts: Counter[str] = Counter()

    def result(self) -> Mapping | tuple[Finding, ...]:
        """The root mapping, or all findings."""
        stop, goes_on = self._read()
        found = with_remainders(self.found, self.counts)
        if stop is None:
            found += comments(self.text, self.path, self.shift, self.make)
        if goes_on:
            wide = lookalikes(self.text, self.path, self.shift, self.make)
            if stop is not None and any(finding.line <= stop.line for finding in wide):
                stop = None
            found += wide
        if stop is not None:
            found.append(stop)
        if found or not isinstance(self.root, Mapping):
            return _in_order(found)
        return self.root

    def _read(self) -> tuple[Finding | None, bool]:
        """What ended the reading early, and whether the text is small enough to be looked at once more."""
        try:
            parser = self.make(self.text)
            stop = self._follow(parser)
        except yaml.YAMLError as error:
            return explain(error, self.text, self.path, self.shift), True
        return stop, stop is None or isinstance(self.root, Scalar)

    def _follow(self, parser: EventParser) -> Finding | None:
        next_event = parser.get_event
        while True:
            event = next_event()
            kind = type(event)
            stop: Finding | None = None
            if kind is events.ScalarEvent:
                stop = self._scalar(event)
            elif kind in (events.MappingStartEvent, events.SequenceStartEvent):
                stop = self._begin(event)
            elif kind in (events.MappingEndEvent, events.SequenceEndEvent):
                self._end()
            elif kind is events.AliasEvent:
                stop = self._at(refusal.ALIAS, event)
            elif kind is events.DocumentStartEvent:
                stop = self._document(event)
            elif kind is events.StreamEndEvent:
                return refusal.EMPTY.at(self.path, self.first) if self.root is None else None
            if stop is not None:
                return stop

    def _at(self, wrong: Refusal, event: Any) -> Finding:
        return wrong.at(self.path, event.start_mark.line + self.first, event.start_mark.column + 1)

    def _note(self, wrong: Refusal, node: Node, **facts: object) -> None:
        """Something wrong that does not end the reading."""
        self.counts[wrong.code] += 1
        if self.counts[wrong.code] <= LIMIT:
            self.found.append(wrong.at(self.path, node.line, node.column, **facts))

    def _document(self, event: Any) -> Finding | None:
        if self.root is not None:
            return self._at(refusal.SECOND_DOCUMENT, event)
        is_directive = event.version or event.tags or self.text.startswith("%", event.start_mark.index)
        return self._at(refusal.DIRECTIVE, event) if is_directive else None

    def _refused(self, event: Any) -> Finding | None:
        if event.anchor:
            return self._at(refusal.ANCHOR, event)
        if event.tag:
            return self._at(refusal.TAG, event)
        return self._at(refusal.TOO_MANY, event) if self.nodes >= MAX_NODES else None

    def _scalar(self, event: Any) -> Finding | None:
        if event.anchor or event.tag or self.nodes >= MAX_NODES:
            return self._refused(event)
        self.nodes += 1
        mark, style = event.start_mark, event.style
        node = Scalar(event.value, mark.line + self.first, mark.column + 1, not style)
        if self.has_escapes and style == '"':
            self._check_escapes(node)
        if not self.open:
            self.root = node
            return self._at(refusal.NOT_MAPPING if node.text else refusal.EMPTY, event)
        inside = self.open[-1]
        if type(inside) is _OpenSequence:
            inside.items.append(node)
        elif type(inside) is _OpenMapping:
            if inside.key is None:
                self._key(inside, node)
            else:
                inside.entries[inside.key] = node
                inside.key = None
        return None

    def _check_escapes(self, node: Scalar) -> None:
        forbidden = forbidden_in(node.text)
        if forbidden is not None:
            self._note(refusal.ESCAPED, node, code=code_of(forbidden))

    def _key(self, inside: _OpenMapping, node: Scalar) -> None:
        inside.key = key = node.text
        if key in inside.keys:
            self._note(refusal.DUPLICATE, node, name=name_of(key), first=inside.keys[key].line)
            return
        inside.keys[key] = node
        stripped = key.strip()
        if not stripped:
            self._note(refusal.BAD_KEY, node)
        elif stripped != key:
            self._note(refusal.LOOKALIKE, node)
        elif key == "<<" and node.plain:
            self._note(refusal.MERGE, node)

    def _begin(self, event: Any) -> Finding | None:
        if event.anchor or event.tag or self.nodes >= MAX_NODES:
            return self._refused(event)
        if len(self.open) >= MAX_DEPTH:
            return self._at(refusal.TOO_DEEP, event)
        self.nodes += 1
        line, column = event.start_mark.line + self.first, event.start_mark.column + 1
        is_mapping = isinstance(event, events.MappingStartEvent)
        if not self.open and not is_mapping:
            return self._at(refusal.NOT_MAPPING, event)
        inside = self.open[-1] if self.open else None
        if type(inside) is _OpenMapping and inside.key is None:
            return self._at(refusal.BAD_KEY, event)
        self.open.append(_OpenMapping(line, column) if is_mapping else _OpenSequence(line, column))
        return None

    def _end(self) -> None:
        done = self.open.pop()
        node: Node
        if type(done) is _OpenMapping:
            node = Mapping(done.entries, done.keys, done.line, done.column)
        elif type(done) is _OpenSequence:
            node = Sequence(tuple(done.items), done.line, done.column)
        inside = self.open[-1] if self.open else None
        if inside is None:
            self.root = node
        elif type(inside) is _OpenSequence:
            inside.items.append(node)
        elif type(inside) is _OpenMapping and inside.key is not None:
            inside.entries[inside.key] = node
            inside.key = None


def plain(node: Node) -> object:
    """The tree as str, list and dict, for the models."""
    if type(node) is Scalar:
        return node.text
    if type(node) is Mapping:
        return {key: plain(value) for key, value in node.entries.items()}
    return [plain(item) for item in node.items] if type(node) is Sequence else None


def locate(node: Node, place: abc.Sequence[str | int]) -> tuple[int, int]:
    """Line and column of the deepest node that exists along the place.

    At a key it is the value's position if the value is a text, else the key's; for a missing key it is the position of
    the mapping that lacks it.
    """
    found = (node.line, node.column)
    for index, step in enumerate(place):
        if isinstance(node, Mapping) and isinstance(step, str) and step in node.entries:
            key, node = node.keys[step], node.entries[step]
            shown: Node = node if isinstance(node, Scalar) or index + 1 < len(place) else key
        elif isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
            node = shown = node.items[step]
        else:
            break
        found = (shown.line, shown.column)
    return found
