"""The command `sunshine`: reads options, calls the core, prints, and turns every ending into an exit code.

0 done · 1 `validate` found what must not be published, or `build --strict` withheld a record · 2 wrong usage or
configuration · 3 fault of the machine or the program.
"""

from __future__ import annotations

import difflib
import errno
import os
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Any, NoReturn

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from sunshine import __version__
from sunshine.build import BusyError, Report, check
from sunshine.drafts import Order, kinds_told, new_record, new_region, new_village
from sunshine.files import printable
from sunshine.finding import Finding, Severity
from sunshine.names import KINDS
from sunshine.places import find_places
from sunshine.printers import PRINTERS
from sunshine.run import as_of_day, build_site, default_jobs, fault_words, find_project, today
from sunshine.serve import serve as serve_site
from sunshine.settings import SettingsError, load_settings

BLOCKED, USAGE, FAULT = 1, 2, 3

_PLAIN_NAME = re.compile(r"[A-Za-z-]{1,40}")

_content = click.option("--content", type=click.Path(file_okay=False, path_type=Path), help="内容文件夹，默认 content")
_site = click.option("--site", type=click.Path(file_okay=False, path_type=Path), help="网站输出文件夹，默认 site")
_as_of = click.option(
    "--as-of", type=click.DateTime(["%Y-%m-%d"]), help="按哪一天的情况显示，例如 2026-11-20；默认今天"
)
_profile = click.option("--profile", help="所有村都按这一套规则核对，例如 cn；默认各村用自己的")
_village = click.option(
    "--village", "villages", multiple=True, help="只看这个村或镇，写路径，例如 shili/qingchuan；可写多次"
)
_help = click.help_option("-h", "--help", help="显示这份说明")


class _Command(click.Group):
    """Every ending that is nobody's bug is one Chinese line and its exit code; a bug is one line too."""

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **more: Any) -> NoReturn:  # type: ignore[override]
        try:
            super().main(args, prog_name, **{**more, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as ending:
            click.echo(ending.format_message())
            sys.exit(USAGE)
        except click.ClickException as ending:
            _stop(self._usage_words(ending), USAGE)
        except SettingsError as ending:
            _stop(str(ending), USAGE)
        except BusyError as ending:
            _stop(str(ending), FAULT)
        except OSError as ending:
            _stop(self._fault_words(ending, args), USAGE if ending.errno == errno.EADDRINUSE else FAULT)
        except (click.Abort, KeyboardInterrupt):
            _stop("已停止", FAULT)
        except Exception as ending:
            if os.environ.get("SUNSHINE_DEBUG"):
                raise
            _stop(f"程序出错：{type(ending).__name__}；上一次生成的网站没有动，请带上这一行告诉维护人员", FAULT)
        sys.exit(0)

    def _usage_words(self, ending: click.ClickException) -> str:
        """By the kind of the exception: click's own words are English and may be of any length."""
        if isinstance(ending, click.NoSuchCommand):
            return f"没有{_echoed(ending.command_name)}这个命令，请看 sunshine --help"
        if isinstance(ending, click.NoSuchOption):
            return f"没有{_echoed(ending.option_name)}这个选项，请看 --help"
        if isinstance(ending, click.BadParameter):
            name = ending.param.opts[0] if ending.param and ending.param.opts else "选项"
            return f"{name} 写得不对，请看 --help"
        if isinstance(ending, click.BadOptionUsage) and ending.option_name not in self._switches():
            return f"{ending.option_name} 后面要写内容，请看 --help"
        # A verb itself fails for one reason only: it takes options and nothing else.
        if type(ending) is click.UsageError and ending.ctx is not None and ending.ctx.command is not self:
            return "多写了内容，请看 --help"
        return "命令写得不对，请看 --help"

    def _switches(self) -> set[str]:
        """Options that stand alone, such as --json."""
        params = [param for verb in (self, *self.commands.values()) for param in verb.params]
        return {name for param in params if isinstance(param, click.Option) and param.is_flag for name in param.opts}

    def _fault_words(self, ending: OSError, args: Sequence[str] | None) -> str:
        """Never the system's own words: they are English."""
        words = fault_words(ending)
        verb = next((word for word in (sys.argv[1:] if args is None else args) if word in self.commands), None)
        return f"{words}；上一次生成的网站没有动" if verb == "build" else words


def _echoed(name: str) -> str:
    """What was typed, where it is a plain word; anything else could be a person's name or break the line."""
    return f" {name} " if _PLAIN_NAME.fullmatch(name) else ""


def _stop(words: str, code: int) -> NoReturn:
    click.echo(words, err=True)
    sys.exit(code)


@click.group(cls=_Command)
@click.version_option(__version__, "--version", help="显示版本")
@_help
def main() -> None:
    """阳光村务：把村里的公开资料核对好，做成人人能看的网站。"""


@main.command()
@_content
@_village
@_as_of
@_profile
@click.option("--format", "form", type=click.Choice(list(PRINTERS)), default="text", help="结果的格式")
@click.option("--json", "as_json", is_flag=True, help="同 --format json")
@_help
def validate(
    content: Path | None,
    villages: tuple[str, ...],
    as_of: datetime | None,
    profile: str | None,
    form: str,
    as_json: bool,
) -> None:
    """核对内容：把所有问题一次列出来；有不能公布的返回 1。"""
    project = find_project(content)
    now = today()
    settings = load_settings(project, as_of.date() if as_of else now, now, profile)
    findings = check(project, settings, _chosen(project.content, villages))
    form = "json" if as_json else form
    click.echo(PRINTERS[form](findings), nl=False)
    blocks = _count(findings, Severity.BLOCK)
    if form == "text":
        click.echo(_verdict(blocks, _count(findings, Severity.FLAG)))
    if blocks:
        sys.exit(BLOCKED)


def _chosen(content: Path, villages: Sequence[str]) -> tuple[str, ...]:
    """The paths of the villages and regions that the clerk has named; none for the whole site."""
    if not villages:
        return ()
    places = frozenset(place.path for place in find_places(content)[0])
    return tuple(_place_path(content, places, _below_villages(village)) for village in villages)


def _below_villages(text: str, what: str = "--village ") -> PurePosixPath:
    """What was written, as a path below content/villages."""
    path = PurePosixPath(text.strip("/"))
    for label in ("content", "villages"):
        path = path.relative_to(label) if path.parts[:1] == (label,) else path
    if not path.parts or ".." in path.parts:
        raise SettingsError(f"{what}写的不是路径，例如 shili/qingchuan")
    return path


def _place_path(content: Path, places: frozenset[str], path: PurePosixPath) -> str:
    """The place itself or, for one of its folders of records or one of its files, the place around that."""
    above = {str(path), *(str(folder) for folder in path.parents)}
    around = max(above & places, key=len, default=None)
    if around is not None:
        rest = path.relative_to(around).parts
        # Path.is_file() would raise for a name that is too long.
        if not rest or rest[0] in KINDS or os.path.isfile(content / "villages" / path):  # noqa: PTH113  see above
            return around
    if any(place.startswith(f"{path}/") for place in places):
        return str(path)
    raise SettingsError(f"没有 content/villages/{printable(str(path))} 这个村或镇{_meant(places, path)}")


def _meant(places: Iterable[str], path: PurePosixPath) -> str:
    """The place that was probably meant; how a place is written where a name was given instead."""
    inside = sorted(place for place in places if place.endswith(f"/{path}"))
    near = inside or difflib.get_close_matches(str(path), sorted(places), n=1, cutoff=0.8)
    if near:
        return f"，是不是想写 {near[0]}"
    return "" if str(path).isascii() else "；请写文件夹的路径，例如 shili/qingchuan"


def _count(findings: Sequence[Finding], severity: Severity) -> int:
    return sum(finding.severity is severity for finding in findings)


def _verdict(blocks: int, flags: int) -> str:
    if not blocks:
        return f"核对完毕：都可以公布，其中 {flags} 处需要说明。" if flags else "核对完毕：都可以公布。"
    return f"核对完毕：{blocks} 处要先改正才能公布，{flags} 处需要说明。"


@main.command()
@_content
@_site
@_as_of
@_profile
@click.option("--jobs", type=click.IntRange(1, 64), help="同时用几个进程，默认每个处理器一个")
@click.option("--strict", is_flag=True, help="有记录没能公布时返回 1")
@click.option("--json", "as_json", is_flag=True, help="把报告按 JSON 打印出来")
@_help
def build(
    content: Path | None,
    site: Path | None,
    as_of: datetime | None,
    profile: str | None,
    jobs: int | None,
    strict: bool,
    as_json: bool,
) -> None:
    """生成网站：能公布的都公布，要改正的先扣下并说明。"""
    project = find_project(content, site)
    day: date = as_of.date() if as_of else as_of_day()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("生成各村页面", total=None)
        report = build_site(
            project,
            day,
            jobs or default_jobs(),
            lambda done, total: bar.update(task, completed=done, total=total),
            profile,
        )
    if as_json:
        click.echo((project.cache / "report.json").read_text(encoding="utf-8"), nl=False)
    else:
        _tell(report, project.site)
    if strict and report.withheld:
        sys.exit(BLOCKED)


def _tell(report: Report, site: Path) -> None:
    blocked = [finding for finding in report.findings if finding.severity is Severity.BLOCK]
    click.echo(PRINTERS["text"](blocked), nl=False, err=True)
    withheld = f"，{report.withheld} 条先扣下等待改正" if report.withheld else ""
    click.echo(
        f"网站已生成：{report.villages} 个村，公布 {report.records} 条记录{withheld}；"
        f"{report.files} 个文件，{report.size / 1e6:.1f} MB，用时 {report.seconds:.1f} 秒 → {site.name}/"
    )


_NEW_USAGE = "写 sunshine new 村的路径 种类 [期间]，或 sunshine new village 路径 --name 村名，见 sunshine new --help"


@main.command()
@click.argument("words", nargs=-1, metavar="村的路径 种类 [期间]", help="写在哪个村、哪一种记录、哪一期")
@_content
@click.option("--code", default="", help="目录编码，例如 FA-M02；一种记录用于几个事项时写明")
@click.option("--entity", default="", help="公开主体的代号，例如 collective；默认第一个合适的")
@click.option("--slug", default="", help="按事项起的英文或拼音名字，例如 road")
@click.option("--book", default="", help="分账册时的账册代号，例如 cash")
@click.option("--name", default="", help="新建村或镇时的名称，例如 南塘村")
@click.option("--short", default="", help="新建村时的短码，例如 nt；不写由程序起")
@click.option("--residents", is_flag=True, help="新建的是居民委员会")
@_help
def new(words: tuple[str, ...], content: Path | None, name: str, short: str, residents: bool, **more: str) -> None:
    """写一份新的：按村里已有的资料填好能填的，其余照说明填。

    \b
    sunshine new shili/dongfeng/nantang ledger 2026-q4      收支明细
    sunshine new shili/dongfeng/nantang decision --slug road 一件事的决策
    sunshine new shili/dongfeng/nantang                     只写路径：列出全部种类
    sunshine new village shili/dongfeng/nantang --name 南塘村  新的村
    sunshine new region shili/dongfeng --name 东风镇          新的镇、区
    """
    project = find_project(content)
    settings = load_settings(project, today())
    if len(words) == 2 and words[0] in ("village", "region"):
        place = str(_below_villages(words[1], "路径"))
        if not name.strip():
            raise SettingsError("请加 --name 写名称，例如 --name 南塘村")
        if words[0] == "village":
            path = new_village(project, settings, place, name.strip(), short, residents)
        else:
            path = new_region(project, settings, place, name.strip())
    elif 2 <= len(words) <= 3:
        (place,) = _chosen(project.content, (words[0],))
        path = new_record(project, settings, Order(place, words[1], *words[2:], **more))
    elif len(words) == 1 and words[0] not in ("village", "region"):
        _chosen(project.content, words)
        raise SettingsError(f"请在后面写种类；{kinds_told(settings.catalogue)}")
    else:
        raise SettingsError(_NEW_USAGE)
    click.echo(
        f"写好了：{path}\n接下来：打开它，把“必填”的项目填好；填完运行 sunshine validate --village {place} 核对。"
    )


@main.command()
@_content
@click.option("--port", type=click.IntRange(0, 65535), default=8000, help="端口，默认 8000；0 表示任选一个")
@click.option("--as-of", type=click.DateTime(["%Y-%m-%d"]), help="按哪一天的情况显示")
@_help
def serve(content: Path | None, port: int, as_of: datetime | None) -> None:
    """本机预览：改动文件后自动重新生成并刷新浏览器。"""
    project = find_project(content)
    serve_site(project, as_of.date() if as_of else as_of_day(), port, lambda words: click.echo(words))


__all__ = ["main"]
