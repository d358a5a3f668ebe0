"""Opening one file of the content folder: a regular file inside it, never through a link, never waiting."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from sunshine import refusal
from sunshine.finding import Finding
from sunshine.refusal import Refusal
from sunshine.text import MAX_BYTES

LABEL = "content"
"""How every printed path begins, whatever the folder is really called."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_FILE = (
    os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
)
_FOLDER = os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
HAS_OPENAT = os.open in os.supports_dir_fd and _NO_FOLLOW != 0

_WRONGS: dict[int | None, Refusal] = {
    errno.ENOENT: refusal.VANISHED,
    errno.ENAMETOOLONG: refusal.VANISHED,
    errno.EACCES: refusal.NO_PERMISSION,
    errno.EPERM: refusal.NO_PERMISSION,
    errno.ENXIO: refusal.SPECIAL,
    errno.ENODEV: refusal.SPECIAL,
    errno.EISDIR: refusal.SPECIAL,
    errno.ELOOP: refusal.SYMLINK,
}


def read_bytes(content: Path, path: str) -> bytes | Finding:
    """The bytes of `content/…`, at most one more than allowed; OSError only for faults of the machine."""
    shown = printable(path)
    steps = path.split("/")
    if steps[0] != LABEL or len(steps) < 2 or any(is_unsafe(step) for step in steps):
        return refusal.OUTSIDE.at(shown)
    try:
        return _read_within(content, steps[1:], shown)
    except OSError as error:
        wrong = wrong_of(error, content.joinpath(*steps[1:]))
        if wrong is None:
            raise
        return wrong.at(shown)


def is_unsafe(step: str) -> bool:
    """True for a part of a path that names no plain entry of a folder."""
    return step in ("", ".", "..") or "\\" in step or "\x00" in step or (os.name == "nt" and ":" in step)


def wrong_of(error: OSError, path: Path) -> Refusal | None:
    """What is wrong with the file itself; None for a fault of the machine."""
    if error.errno == errno.ENOTDIR:
        return _wrong_on_the_way(path)
    return _WRONGS.get(error.errno)


def _wrong_on_the_way(path: Path) -> Refusal:
    """Opening a folder without following links fails alike for a link and for a file."""
    return refusal.SYMLINK if any(step.is_symlink() for step in (path, *path.parents)) else refusal.VANISHED


def _read_within(content: Path, steps: list[str], shown: str) -> bytes | Finding:
    handle = _open_within(content, steps) if HAS_OPENAT else _open_resolved(content, steps)
    if handle is None:
        return refusal.SYMLINK.at(shown)
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return refusal.SPECIAL.at(shown)
        return _read_all(handle)
    finally:
        os.close(handle)


def _open_within(content: Path, steps: list[str]) -> int:
    """Opens folder after folder from its parent, so that no link on the way can lead outside."""
    folder = os.open(content, _FOLDER & ~_NO_FOLLOW)
    try:
        for step in steps[:-1]:
            inner = os.open(step, _FOLDER, dir_fd=folder)
            os.close(folder)
            folder = inner
        return os.open(steps[-1], _FILE, dir_fd=folder)
    finally:
        os.close(folder)


def _open_resolved(content: Path, steps: list[str]) -> int | None:
    """The same promise on systems without openat: the real path must be the written one."""
    written = Path(os.path.realpath(content)).joinpath(*steps)
    if os.path.realpath(written) != str(written):
        return None
    return os.open(written, _FILE)


def _read_all(handle: int) -> bytes:
    parts = []
    room = MAX_BYTES + 1
    while room > 0:
        part = os.read(handle, room)
        if not part:
            break
        parts.append(part)
        room -= len(part)
    return b"".join(parts)


def printable(path: str) -> str:
    """The path as it may be shown anywhere: what is not printable or not decodable stands as \\x or \\u codes."""
    if path.isascii() and path.isprintable():
        return path
    return "".join(character if character.isprintable() else _escaped(character) for character in path)


def _escaped(character: str) -> str:
    point = ord(character)
    if 0xDC80 <= point <= 0xDCFF:
        return f"\\x{point - 0xDC00:02x}"
    return f"\\u{point:04x}" if point <= 0xFFFF else f"\\U{point:08x}"
