"""The one door to `site/`: every byte goes through `Sink.put` into a staging folder, which is swapped in whole."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from sunshine.settings import Project, SettingsError

_SOURCES = ("scripts", "theme_overrides", "tests", "docs", ".git", ".venv")
_PATH = re.compile(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*")


class ClashError(Exception):
    """Two pages want the same path: a fault of the program, never of the content."""


@dataclass(slots=True)
class Sink:
    """Writes below `staging`. A file whose bytes stand in `live` already is linked, so that its inode and time stay.

    Counts what passed: files, bytes, how many are new or changed.
    """

    staging: Path
    live: Path
    files: int = 0
    size: int = 0
    changed: int = 0
    _folders: set[Path] = field(default_factory=set)

    def put(self, path: str, data: bytes) -> str:
        """Write one file; returns its SHA-256. Raises `ClashError`, or `OSError` when the machine fails."""
        if _PATH.fullmatch(path) is None or ".." in path.split("/"):
            raise ClashError(f"not a path of the site: {path!r}")
        target = self.staging / path
        if target.parent not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(target.parent)
        try:
            self._link_or_write(target, self.live / path, data)
        except FileExistsError as error:
            raise ClashError(f"two pages want {path}") from error
        self.files += 1
        self.size += len(data)
        return sha256(data).hexdigest()

    def _link_or_write(self, target: Path, live: Path, data: bytes) -> None:
        if _holds(live, data):
            try:
                os.link(live, target)
            except FileExistsError:
                raise
            except OSError:
                pass  # a file system without hard links: the same bytes are written again
            else:
                return
        with target.open("xb") as file:
            file.write(data)
        self.changed += 1


def _holds(live: Path, data: bytes) -> bool:
    try:
        status = live.lstat()
        return status.st_size == len(data) and not live.is_symlink() and live.read_bytes() == data
    except OSError:
        return False


def refuse_foreign_folder(project: Project) -> None:
    """The whole output folder is replaced, so it must be new, empty, or a site of ours, and apart from the sources.

    Raises `SettingsError`.
    """
    site = project.site
    if site.is_symlink():
        raise SettingsError(f"{site.name} 是链接（快捷方式），请给 --site 写真正的文件夹")
    place = site.resolve()
    sources = [project.content, project.root, *(project.root / name for name in _SOURCES)]
    holds_sources = any(source.resolve().is_relative_to(place) for source in sources)
    lies_in_sources = any(place.is_relative_to(source.resolve()) for source in sources if source != project.root)
    if holds_sources or lies_in_sources:
        raise SettingsError(f"网站不能写到 {site.name}：那里放着内容或程序，请给 --site 另写一个文件夹")
    if site.exists() and not (site.is_dir() and (_is_ours(site) or not any(site.iterdir()))):
        raise SettingsError(f"{site.name} 里有别的文件，生成网站会把它们删掉；请给 --site 写一个新的或空的文件夹")


def _is_ours(site: Path) -> bool:
    return (site / "404.html").is_file() and any((site / "assets").glob("sunshine.*.css"))


@dataclass(frozen=True, slots=True)
class Staging:
    """The folders beside `site/` while it is being built. `site/` is only ever touched by `swap`."""

    site: Path

    @property
    def folder(self) -> Path:
        return self.site.with_name(f".{self.site.name}.staging")

    @property
    def previous(self) -> Path:
        return self.site.with_name(f".{self.site.name}.previous")

    def start(self) -> Path:
        """An empty staging folder. A build that was killed between the two renames is put right first."""
        if self.previous.exists():
            if not self.site.exists():
                self.previous.rename(self.site)
            else:
                shutil.rmtree(self.previous)
        self.drop()
        self.folder.mkdir(parents=True)
        return self.folder

    def drop(self) -> None:
        """Forget what was staged; the last good site stays."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def swap(self) -> None:
        """Put the staged tree in the place of the old one."""
        if self.site.exists():
            self.site.rename(self.previous)
        try:
            self.folder.rename(self.site)
        except BaseException:  # Ctrl+C included: the last good site comes back
            if self.previous.exists() and not self.site.exists():
                self.previous.rename(self.site)
            raise
        shutil.rmtree(self.previous, ignore_errors=True)
