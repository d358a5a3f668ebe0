"""The YAML event parsers, their errors in plain words, and what events do not tell: comments and look-alikes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol

import yaml
from yaml.events import ScalarEvent, StreamEndEvent
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

from sunshine import refusal
from sunshine.finding import Finding
from sunshine.refusal import LIMIT, Refusal
from sunshine.text import Places, with_remainders


class EventParser(Protocol):
    """What both parsers offer: one event after the other, never a tree (a tree would be built by recursion)."""

    def get_event(self) -> Any: ...


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own event parser, for machines whose PyYAML was built without libyaml."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def get_event(self) -> Any:
        """The next event; chr() fails on escapes beyond Unicode, which is the text's fault."""
        try:
            return super().get_event()  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        except (ValueError, OverflowError) as error:
            raise ScannerError(problem="found invalid escape", problem_mark=self.get_mark()) from error


MakeParser = Callable[[str], EventParser]

try:
    from yaml._yaml import CParser
except ImportError:  # pragma: no cover - PyYAML without libyaml; PureParser is tested by name
    fastest: MakeParser = PureParser
else:
    fastest = CParser


class Cause(NamedTuple):
    """How one family of parser errors is told, and whether it is shown where the unfinished thing began."""

    pattern: re.Pattern[str]
    wrong: Refusal
    at_beginning: bool = False


def _cause(pattern: str, wrong: Refusal, at_beginning: bool = False) -> Cause:
    return Cause(re.compile(pattern), wrong, at_beginning)


_CAUSES = (
    _cause(r"escape", refusal.BACKSLASH),
    _cause(r"quoted scalar", refusal.QUOTE, at_beginning=True),
    _cause(r"alias", refusal.ALIAS),
    _cause(r"anchor", refusal.ANCHOR),
    _cause(r"\btag\b", refusal.TAG),
    _cause(r"directive|YAML document", refusal.DIRECTIVE),
    _cause(r"block scalar", refusal.BLOCK_TEXT, at_beginning=True),
    _cause(r"mapping values are not allowed", refusal.COLON),
    _cause(r"could not find expected ':'", refusal.NO_COLON, at_beginning=True),
    _cause(r"sequence entries are not allowed", refusal.DASH),
    _cause(r"mapping keys are not allowed", refusal.BAD_KEY),
    _cause(r"flow (sequence|mapping|node)|',' or '[\]}]'", refusal.BRACKET, at_beginning=True),
    _cause(r"cannot start any token|node content", refusal.BAD_START),
    _cause(r"expected key|'-' indicator|<block end>|violates indentation", refusal.INDENT),
    _cause(r"nesting|depth", refusal.TOO_DEEP),
)


def explain(error: yaml.YAMLError, text: str, path: str, shift: int) -> Finding:
    """The parser's error as a finding; `shift` lines stand before the text in its file."""
    said = f"{getattr(error, 'context', None) or ''}; {getattr(error, 'problem', None) or error}"
    cause = next((cause for cause in _CAUSES if cause.pattern.search(said)), Cause(re.compile(""), refusal.SYNTAX))
    begun: Any = getattr(error, "context_mark", None)
    stopped: Any = getattr(error, "problem_mark", None) or begun
    mark = begun if cause.at_beginning and begun is not None else stopped
    if mark is None:
        return cause.wrong.at(path, 1 + shift, 1)
    line = text.split("\n", mark.line + 1)[mark.line] if text.count("\n") >= mark.line else ""
    wrong, column = _closer_look(cause.wrong, line, mark.column)
    return wrong.at(path, mark.line + 1 + shift, column + 1)


_WIDE_DASHES = ("－", "–", "−")


def _closer_look(wrong: Refusal, line: str, column: int) -> tuple[Refusal, int]:
    """What the parser could not know: the sign on this line that was probably meant otherwise."""
    if wrong is refusal.INDENT and line[column : column + 1] == ":":
        return refusal.BAD_KEY, column
    if wrong is refusal.INDENT and line[:column].rstrip().endswith(('"', "'")):
        return refusal.QUOTE, column
    if wrong is refusal.INDENT and line[:column].rstrip().endswith(("]", "}")):
        return refusal.BAD_START, column
    if wrong is refusal.INDENT and line[column : column + 1] in _WIDE_DASHES:
        return refusal.LOOKALIKE, column
    if wrong is refusal.INDENT and re.match("-[^ -]", line[column:]):
        return refusal.DASH, column
    if wrong is refusal.NO_COLON:
        if line[column : column + 1] in ("＃", "－", "\u3000", "\u00a0"):
            return refusal.LOOKALIKE, column
        colon = line.find("：", column)
        return (refusal.WIDE_COLON, colon) if colon >= 0 else (wrong, column)
    return wrong, column


class Span(NamedTuple):
    """Where a scalar stands in the text; `plain` when neither quotes nor | or > protect it."""

    start: int
    end: int
    plain: bool


class Spans:
    """The scalars of a text in order, up to its first error; only for texts that were read within the limits."""

    def __init__(self, text: str, make: MakeParser) -> None:
        self.all = tuple(_spans(text, make))
        self.starts = [span.start for span in self.all]

    def covering(self, offset: int) -> Span | None:
        """The scalar that this offset lies in."""
        index = bisect_right(self.starts, offset) - 1
        return self.all[index] if index >= 0 and offset < self.all[index].end else None


def _spans(text: str, make: MakeParser) -> list[Span]:
    spans: list[Span] = []
    parser = make(text)
    while True:
        try:
            event = parser.get_event()
        except yaml.YAMLError:
            return spans
        if isinstance(event, StreamEndEvent):
            return spans
        if isinstance(event, ScalarEvent):
            start, end = _offsets(event)
            if event.style in ("|", ">"):
                header_end = text.find("\n", start, end)
                start = end if header_end < 0 else header_end
            spans.append(Span(start, end, not event.style))


def _offsets(event: Any) -> tuple[int, int]:
    return event.start_mark.index, event.end_mark.index


def comments(text: str, path: str, shift: int, make: MakeParser) -> list[Finding]:
    """Every comment that stands behind content on its line."""
    if not _may_hold_comments(text):
        return []
    spans = Spans(text, make)
    places = Places(text)
    found: list[Finding] = []
    counts: Counter[str] = Counter()
    offset = text.find("#")
    while offset >= 0:
        span = spans.covering(offset)
        if span is not None:
            offset = text.find("#", span.end)
            continue
        if text[text.rfind("\n", 0, offset) + 1 : offset].strip(" "):
            counts[refusal.COMMENT.code] += 1
            if len(found) < LIMIT:
                line, column = places.of(offset)
                found.append(refusal.COMMENT.at(path, line + shift, column))
        line_end = text.find("\n", offset)
        offset = text.find("#", line_end) if line_end >= 0 else -1
    return with_remainders(found, counts)


def _may_hold_comments(text: str) -> bool:
    """Cheap question before the second reading: does any # stand behind something else on its line?"""
    if "#" not in text:
        return False
    return any(line[: line.rfind("#")].strip(" ") for line in text.split("\n") if "#" in line)


_LOOKALIKES = re.compile(
    r"^ *(?:(?:- +)*[a-z_][a-z0-9_]* *(?P<colon>：|:[\u3000\u00a0])"
    r"|(?P<dash>[－–−])[ \u3000]"
    r"|(?P<blank>[\u3000\u00a0])[\u3000\u00a0 ]*(?:- |[a-z_][a-z0-9_]*:))",
    re.MULTILINE,
)
_SIGNS = ("：", "－", "–", "−", "\u3000", "\u00a0")


def _suspects(text: str) -> list[re.Match[str]]:
    """Only the lines that hold such a sign are looked at: most texts have few, and none at a line's beginning."""
    lines = {text.rfind("\n", 0, offset) + 1 for sign in _SIGNS for offset in _first_on_each_line(text, sign)}
    return [match for start in sorted(lines) if (match := _LOOKALIKES.match(text, start))]


def _first_on_each_line(text: str, sign: str) -> Iterator[int]:
    offset = text.find(sign)
    while offset >= 0:
        yield offset
        line_end = text.find("\n", offset)
        offset = text.find(sign, line_end) if line_end >= 0 else -1


def lookalikes(text: str, path: str, shift: int, make: MakeParser) -> list[Finding]:
    """Full-width signs at a line's beginning where YAML needs ASCII ones, outside quotes and blocks of text."""
    matches = _suspects(text)
    if not matches:
        return []
    spans = Spans(text, make)
    places = Places(text)
    found: list[Finding] = []
    counts: Counter[str] = Counter()
    for match in matches:
        sign = match.lastgroup or "blank"
        span = spans.covering(match.start(sign))
        if span is not None and not span.plain:
            continue
        wrong = refusal.WIDE_COLON if sign == "colon" else refusal.LOOKALIKE
        counts[wrong.code] += 1
        if counts[wrong.code] <= LIMIT:
            line, column = places.of(match.start(sign))
            found.append(wrong.at(path, line + shift, column))
    return with_remainders(found, counts)
