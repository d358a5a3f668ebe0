"""Hostile inputs that are too large or too binary to lie here as files: each is made by name."""

from __future__ import annotations

from collections.abc import Callable

MIB = 1 << 20


def _filled(start: bytes, unit: bytes, end: bytes = b"") -> Callable[[], bytes]:
    """Start, as many units as fit below 1 MiB, end."""
    return lambda: start + unit * ((MIB - len(start) - len(end)) // len(unit)) + end


BOMBS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "100000 brackets": ("yml", lambda: b"a: " + b"[" * 100_000),
    "100000 braces": ("yml", lambda: b"a: " + b"{" * 100_000),
    "100000 closed brackets": ("yml", lambda: b"a: " + b"[" * 100_000 + b"]" * 100_000),
    "100000 brackets on lines of their own": ("yml", lambda: b"a: " + b"[\n " * 100_000),
    "100000 braces with keys": ("yml", lambda: b"a: " + b"{a: " * 100_000),
    "100000 dashes": ("yml", lambda: b"a:\n" + b"- " * 100_000),
    "100000 question marks": ("yml", lambda: b"? " * 100_000),
    "brackets at the root": ("yml", lambda: b"[" * 100_000),
    "growing indentation": ("yml", lambda: b"".join(b" " * level + b"a:\n" for level in range(1_000))),
    "alias bomb of nine levels": (
        "yml",
        lambda: (
            b"a0: &a0 [x]\n"
            + b"".join(b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 10))
        ),
    ),
    "too many items": ("yml", lambda: b"a:\n" + b"- b\n" * 150_000),
    "too many items in a line": ("yml", lambda: b"a: [" + b"b," * 300_000 + b"]"),
    "60000 keys": ("yml", lambda: b"".join(b"k%d: 1\n" % n for n in range(60_000))),
    "the same key 100000 times": ("yml", _filled(b"", b"a: 1\n")),
    "one byte too large": ("yml", lambda: b"a: " + b"x" * (MIB - 2)),
    "one long line": ("yml", _filled(b"a: ", b"x")),
    "one long Chinese text in quotes": ("yml", _filled(b'a: "', "村".encode(), b'"')),
    "one long key": ("yml", _filled(b"", b"k", b": 1")),
    "unclosed quote": ("yml", _filled(b'a: "', b"x\n ")),
    "quotes": ("yml", _filled(b"a: ", b"'")),
    "backslashes": ("yml", _filled(b'a: "', b"\\\\", b'"')),
    "escaped bidi controls": ("yml", _filled(b"", b'- "\\u202e"\n')),
    "escaped bidi values": ("yml", lambda: b"".join(b'k%d: "\\u202e"\n' % n for n in range(30_000))),
    "spaces": ("yml", _filled(b"a:", b" ", b"1")),
    "newlines": ("yml", _filled(b"a: 1", b"\n")),
    "hashes": ("yml", _filled(b"a: 1\n", b"#")),
    "hashes behind a value": ("yml", _filled(b"a: 1 ", b"#")),
    "text with hashes": ("yml", _filled(b"a: 1", b"x#")),
    "many comments behind values": ("yml", lambda: b"".join(b"k%d: 1 # x\n" % n for n in range(40_000))),
    "commas and hashes": ("yml", _filled(b"a: [", b"b,#\n ", b"]")),
    "colons": ("yml", _filled(b"a", b":")),
    "colons and blanks": ("yml", _filled(b"a", b": ")),
    "full-width colons": ("yml", _filled(b"a", "：".encode())),
    "full-width colon lines": ("yml", _filled(b"", "a：1\n".encode())),
    "full-width spaces": ("yml", _filled(b"", "\u3000".encode())),
    "full-width dashes": ("yml", _filled(b"a:\n", "－ b\n".encode())),
    "dashes before a full-width colon": ("yml", _filled(b"a:\n  ", b"- ", "b：1".encode())),
    "ampersands": ("yml", _filled(b"a: ", b"&")),
    "stars": ("yml", _filled(b"a: ", b"*")),
    "exclamation marks": ("yml", _filled(b"a: ", b"!")),
    "percent signs": ("yml", _filled(b"", b"%")),
    "pipes": ("yml", _filled(b"a: ", b"|")),
    "tabs": ("yml", _filled(b"a: ", b"\t", b"1")),
    "zero bytes": ("yml", _filled(b"a: ", b"\x00")),
    "bad bytes": ("yml", _filled(b"a: ", b"\xff")),
    "zero-width spaces": ("yml", _filled(b"a: ", "\u200b".encode())),
    "surrogates in UTF-8": ("yml", lambda: b"a: \xed\xa0\x80\n"),
    "overlong encoding": ("yml", lambda: b"a: \xc0\xaf\n"),
    "UTF-8 cut in a character": ("yml", lambda: "kind: ledger\nname: 南塘村".encode()[:-1]),
    "latin-1": ("yml", lambda: b"kind: ledger\nname: caf\xe9 \n"),
    "GBK": ("yml", lambda: "kind: ledger\ntitle: 二〇二六年第三季度收支明细\n".encode("gb18030")),
    "GBK of 1 MiB": ("yml", _filled(b"kind: ledger\ntitle: ", "村".encode("gbk"))),
    "UTF-16 with a mark": ("yml", lambda: "kind: ledger\n".encode("utf-16")),
    "UTF-16 big-endian": ("yml", lambda: "kind: 收支明细\n".encode("utf-16-be")),
    "UTF-16 little-endian of 1 MiB": ("yml", _filled(b"k\x00:\x00 \x00", "村\n".encode("utf-16-le"))),
    "UTF-32": ("yml", lambda: "kind: ledger\n".encode("utf-32")),
    "zero byte in text": ("yml", lambda: b"kind: led\x00ger\n"),
    "carriage returns alone": ("yml", lambda: b"kind: ledger\rday: 2026-07-01\r"),
    "carriage returns in Markdown": ("md", lambda: b"---\rtitle: x\r---\rtext\r"),
    "carriage returns of 1 MiB": ("yml", _filled(b"a: 1", b"\r")),
    "nothing": ("yml", lambda: b""),
    "only a byte order mark": ("yml", lambda: b"\xef\xbb\xbf"),
    "two byte order marks": ("yml", lambda: b"\xef\xbb\xbf\xef\xbb\xbfkind: ledger\n"),
    "front matter lines": ("md", _filled(b"---\n", b"---x\n")),
    "front matter of blanks": ("md", _filled(b"---\n", b"---  \n")),
    "first line of blanks": ("md", _filled(b"---", b" ")),
    "documents": ("yml", _filled(b"a: 1\n", b"---\n")),
    "a PNG": ("yml", lambda: b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))),
    "a zip": ("yml", lambda: b"PK\x03\x04\x14\x00\x08\x00" + bytes(range(256))),
}
"""Name → ending of the file's name, and what makes its bytes."""
