"""The door between the outside world and the core: finds the project, reads the clock once, starts a build."""

from __future__ import annotations

import errno
import os
import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from sunshine.build import BusyError, Progress, Report, build, unwatched
from sunshine.settings import Project, SettingsError, load_settings
from sunshine.shell import Shell, render

_CHINA = timezone(timedelta(hours=8))
"""Asia/Shanghai, which has had no summer time since 1991; a bare machine may have no time-zone data."""
_LAST_SECOND = 253_402_214_400
"""The last day of the year 9999, the last that a date can be."""


_FAULTS = {
    errno.ENOSPC: "磁盘满了",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.EMFILE: "打开的文件太多",
    errno.ENOTDIR: "文件夹不在了",
    errno.ENOENT: "文件夹不在了",
    errno.EFBIG: "文件超过系统限制",
    errno.EADDRINUSE: "这个端口已经有程序在用，请用 --port 换一个",
}


def fault_words(fault: OSError) -> str:
    """What a failing machine is told as: never the system's own words, which are English."""
    return f"机器出错：{_FAULTS.get(fault.errno or 0, '读写出错')}"


def find_project(content: Path | None = None, site: Path | None = None) -> Project:
    """The folder with ``mkdocs.yml`` at or above the current one, else the one this program lies in."""
    here = Path.cwd()
    home = Path(__file__).resolve().parents[2]
    root = next((folder for folder in (here, *here.parents, home) if (folder / "mkdocs.yml").is_file()), None)
    if root is None:
        raise SettingsError("没有找到 mkdocs.yml：请在项目文件夹里运行")
    chosen = (content or root / "content").absolute()
    if not (chosen / "villages").is_dir():
        raise SettingsError(f"{content or 'content'} 里没有 villages 文件夹")
    return Project(root, chosen, (site or root / "site").absolute())


def today() -> date:
    """Today in China."""
    return datetime.now(_CHINA).date()


def as_of_day() -> date:
    """The day that pages show when none is given: ``SOURCE_DATE_EPOCH`` where it is set, else today in China."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return today()
    if not re.fullmatch("[0-9]{1,12}", epoch) or int(epoch) > _LAST_SECOND:
        raise SettingsError("环境变量 SOURCE_DATE_EPOCH 应当是整数（从 1970 年起的秒数）")
    return datetime.fromtimestamp(int(epoch), UTC).astimezone(_CHINA).date()


def build_site(
    project: Project, as_of: date, jobs: int, progress: Progress = unwatched, judged_by: str | None = None
) -> Report:
    """Render the frames, then build. Raises `SettingsError`, `BusyError` or `OSError`; the last good site stays."""
    settings = load_settings(project, as_of, judged_by=judged_by)
    return build(project, settings, render(project), jobs, progress)


def build_from_mkdocs(shell: Shell, project: Project) -> None:
    """What plain `mkdocs build` runs after it has rendered the frames: the same build, with the defaults."""
    build(project, load_settings(project, as_of_day()), shell, jobs=default_jobs())


def default_jobs() -> int:
    """One worker a core."""
    return os.cpu_count() or 1


__all__ = [
    "BusyError",
    "as_of_day",
    "build_from_mkdocs",
    "build_site",
    "default_jobs",
    "fault_words",
    "find_project",
    "today",
]
