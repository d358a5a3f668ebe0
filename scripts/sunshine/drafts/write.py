"""Putting a new file below the content folder: whole or not at all, never over another, never through a link."""

from __future__ import annotations

import os
from pathlib import Path

from sunshine.settings import SettingsError

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def write_new(content: Path, path: str, text: str, otherwise: str = "") -> None:
    """Write ``content/…``, making the folders on the way. Raises `SettingsError` where something is there already
    (`otherwise` says what else could be done) or a link lies on the way, and `OSError` when the machine fails."""
    folder = content
    *steps, name = path.split("/")[1:]
    for step in steps:
        folder = folder / step
        _enter(folder, path)
    if os.path.lexists(folder / name):
        raise SettingsError(f"{path} 已经有了，没有改动它；要改内容请直接打开这个文件{otherwise}")
    _put(folder / name, text.encode())


def _enter(folder: Path, path: str) -> None:
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise SettingsError(f"{path} 的路上有链接（快捷方式）或文件，不能写到那里")
    folder.mkdir(exist_ok=True)


def _put(target: Path, data: bytes) -> None:
    """A half-written file is never seen under the name; what a killed run has left is put away first."""
    temporary = target.with_name(f".{target.name}.tmp")
    temporary.unlink(missing_ok=True)
    try:
        with os.fdopen(os.open(temporary, _NEW, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _name(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)


def _name(temporary: Path, target: Path) -> None:
    """A hard link fails where the name is taken; a file system without links renames."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise SettingsError(f"{target.name} 已经有了，没有改动它") from None
    except OSError:
        temporary.rename(target)


def write_cache(folder: Path, name: str, text: str) -> None:
    """A file that the program makes and may make again."""
    folder.mkdir(parents=True, exist_ok=True)
    temporary = folder / f".{name}.tmp"
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(folder / name)
