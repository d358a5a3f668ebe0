"""From bytes to text that is safe to read and to show: encodings and characters, before any syntax."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import cache

from sunshine import refusal
from sunshine.finding import Finding
from sunshine.refusal import LIMIT, Refusal

MAX_BYTES = 1 << 20

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_BREAKS = "\u0085\u2028\u2029"
_CONTROL = "\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)
_PRIVATE = f"\ud800-\udfff\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd{_NONCHARACTERS}"

_CLASSES: tuple[tuple[Refusal, str], ...] = (
    (refusal.NUL, "\x00"),
    (refusal.CONTROL, f"[{_CONTROL}]"),
    (refusal.BIDI, f"[{_BIDI}]"),
    (refusal.INVISIBLE, f"[{_INVISIBLE}]"),
    (refusal.LINE_SEPARATOR, f"[{_BREAKS}]"),
    (refusal.PRIVATE_USE, f"[{_PRIVATE}]"),
    (refusal.MOJIBAKE, "\ufffd|锟斤拷"),
    (refusal.LONE_CR, r"\r(?!\n)"),
    (refusal.TAB, r"\t"),
)
_CHARACTER_CLASS = f"\x00\t{_CONTROL}{_BIDI}{_INVISIBLE}{_BREAKS}{_PRIVATE}\ufffd"
_SUSPECT = re.compile(f"[{_CHARACTER_CLASS}]|锟斤拷|\r(?!\n)")
_SAFE = re.compile("[\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e\u00b7\u2014\u2018-\u201d\u2026\u00a5]*")
_ESCAPED = re.compile(f"[\r{_CHARACTER_CLASS}]")
_SORTED_OUT = tuple((wrong, re.compile(pattern)) for wrong, pattern in _CLASSES)
_HAN = re.compile("[\u4e00-\u9fff]")
_USUAL = re.compile("[\t\r\n\x20-\x7e\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def decode(data: bytes, path: str) -> str | Finding:
    """The file's text without a leading byte order mark, or the one reason why it has none."""
    if len(data) > MAX_BYTES:
        return refusal.TOO_LARGE.at(path)
    if _is_utf16(data):
        return refusal.UTF16.at(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _wrong_encoding(data, error.start, path)
    text = text.removeprefix("\ufeff")
    return text if text.strip() else refusal.EMPTY.at(path)


def _is_utf16(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if b"\x00" not in data:
        return False
    return any(_reads_as(data, encoding) for encoding in ("utf-16-le", "utf-16-be"))


def _reads_as(data: bytes, encoding: str) -> bool:
    """Whether these bytes are ordinary Chinese or ASCII text in this encoding."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return len(_USUAL.findall(text)) * 10 >= len(text) * 9


def _wrong_encoding(data: bytes, start: int, path: str) -> Finding:
    line_start = data.rfind(b"\n", 0, start) + 1
    line = data.count(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode("utf-8").removeprefix("\ufeff")) + 1
    wrong = refusal.GBK if _is_gbk(data) else refusal.BAD_BYTES
    return wrong.at(path, line, column)


def _is_gbk(data: bytes) -> bool:
    """GBK text is broken nearly everywhere when read as UTF-8; a damaged UTF-8 file is broken in a few places."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    forgiving = data.decode("utf-8", errors="replace")
    broken = forgiving.count("\ufffd")
    sound = sum(1 for character in forgiving if character > "\x7f") - broken
    return broken > sound and _HAN.search(text) is not None


def check_characters(text: str, path: str, tabs_before: int) -> list[Finding]:
    """Every character that may not stand in a file; tab characters only before the offset `tabs_before`."""
    found: list[Finding] = []
    if _SAFE.fullmatch(text) and "锟斤拷" not in text:
        return found
    counts: Counter[str] = Counter()
    place = Places(text)
    for match in _SUSPECT.finditer(text):
        if match[0] == "\t" and match.start() >= tabs_before:
            continue
        wrong = kind_of(match[0])
        counts[wrong.code] += 1
        if counts[wrong.code] <= LIMIT:
            line, column = place.of(match.start())
            found.append(wrong.at(path, line, column, code=code_of(match[0][0])))
    return with_remainders(found, counts)


@cache
def kind_of(character: str) -> Refusal:
    """Which wrong this forbidden character is."""
    return next((wrong for wrong, pattern in _SORTED_OUT if pattern.match(character)), refusal.CONTROL)


def code_of(character: str) -> str:
    """The character's code point as it is printed, U+200B."""
    return f"U+{ord(character):04X}"


def forbidden_in(value: str) -> str | None:
    """The first forbidden character that an escape has put into a value."""
    match = _ESCAPED.search(value)
    return match[0] if match else None


def with_remainders(found: list[Finding], counts: Counter[str]) -> list[Finding]:
    """Tells at the last shown finding of each kind how many more there are."""
    last = {finding.rule: index for index, finding in enumerate(found)}
    for rule, index in last.items():
        more = counts[rule] - LIMIT
        if more > 0:
            found[index] = replace(found[index], message=f"{found[index].message}（同样的问题还有 {more} 处）")
    return found


class Places:
    """Line and column of ascending offsets of one text, counted on from the last one asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = 1
        self.offset = 0

    def of(self, offset: int) -> tuple[int, int]:
        """Line and column, both from 1, of an offset that is not before the last one."""
        self.line += self.text.count("\n", self.offset, offset)
        self.offset = offset
        return self.line, offset - self.text.rfind("\n", 0, offset)
