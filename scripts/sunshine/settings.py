"""Where things lie and what the operator has set: site.yml, catalogue.yml, profiles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import StringConstraints

from sunshine.finding import Finding
from sunshine.markup import GOVERNMENT
from sunshine.names import KINDS, SECTIONS
from sunshine.records.load import load_facts
from sunshine.records.part import Part, named
from sunshine.records.values import Code, Count, Day, Flag, Text
from sunshine.source import Document, read

Url = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?$")]
BasePath = Annotated[str, StringConstraints(pattern=r"^/([A-Za-z0-9._~-]+/)*$")]


class SettingsError(Exception):
    """Configuration that cannot be used; the message is one Chinese line for the operator (exit code 2)."""


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one run: `root` holds ``mkdocs.yml``, `content` the sources, `site` is what we write."""

    root: Path
    content: Path
    site: Path

    @property
    def cache(self) -> Path:
        return self.root / ".cache" / "sunshine"


class Filing(Part):
    """A filing number with the address it must link to."""

    number: Text = named("备案号")
    link: Annotated[str, StringConstraints(pattern=r"^https://beian\.(miit|mps)\.gov\.cn(/\S*)?$")] = named("链接")


class Site(Part):
    """site.yml: who runs the site. What is missing is left out of the pages, never made up."""

    name: Text = named("网站名称")
    demo: Flag = named("是否示例站", default=False)
    notice: Text | None = named("全站提示", "示例站写明是示例数据", default=None)
    url: Url | None = named("网址", "例如 https://cunwu.example.gov.cn", default=None)
    base_path: BasePath = named("子路径", "网站放在 /cunwu/ 下就写 /cunwu/", default="/")
    link_hosts: tuple[Text, ...] = named(
        "可以链接到的网站", "正文里的链接只能通向这些域名，默认是政府网站", default=GOVERNMENT
    )
    operator: Text | None = named("主办单位", default=None)
    contact: Text | None = named("联系方式", default=None)
    identifier: Text | None = named("网站标识码", default=None)
    icp: Filing | None = named("ICP 备案", default=None)
    police: Filing | None = named("公安备案", default=None)

    @property
    def banner(self) -> str | None:
        """What every page says of the site: the operator's notice; a demonstration says what it is in any case."""
        return self.notice or ("示例数据，不代表任何真实村庄" if self.demo else None)


class Item(Part):
    """One disclosure item of the catalogue, as far as the kinds in use need it."""

    code: Code = named("编码")
    name: Text = named("事项")
    section: Text = named("栏目", "九个栏目代号之一，例如 finance")
    kinds: tuple[Text, ...] = named("记录种类", min_length=1)


class SectionName(Part):
    """A section's name and plain subtitle on the tiles of a village's home."""

    word: Text = named("栏目代号")
    name: Text = named("栏目名称")
    subtitle: Text = named("通俗说明")


class KindName(Part):
    """What a kind is called on pages."""

    word: Text = named("种类代号")
    name: Text = named("种类名称")


class Catalogue(Part):
    """catalogue.yml: what can be published, under which code, in which section."""

    sections: tuple[SectionName, ...] = named("栏目")
    kinds: tuple[KindName, ...] = named("种类")
    items: tuple[Item, ...] = named("事项")

    def item(self, code: str) -> Item | None:
        return self.by_code.get(code)

    @cached_property
    def by_code(self) -> Mapping[str, Item]:
        return {item.code: item for item in self.items}

    @cached_property
    def section_names(self) -> Mapping[str, SectionName]:
        return {section.word: section for section in self.sections}

    @cached_property
    def kind_names(self) -> Mapping[str, str]:
        return {kind.word: kind.name for kind in self.kinds}


class Figures(Part):
    """The thresholds of one span of time. `source` says on what they rest."""

    effective_from: Day = named("生效日期")
    effective_to: Day | None = named("失效日期", default=None)
    posting_days: Count = named("最少公布天数", unit="天")
    compensation_posting_days: Count = named("征地补偿方案最少公告天数", unit="天")
    source: Text = named("出处")


class Profile(Part):
    """A rule profile: figures by date (law.md §1.9)."""

    name: Text = named("名称")
    figures: tuple[Figures, ...] = named("数值", min_length=1)

    def on(self, day: date) -> Figures | None:
        """The figures in force on `day`; None where the profile knows nothing of that time."""
        for figures in self.figures:
            if figures.effective_from <= day and (figures.effective_to is None or day <= figures.effective_to):
                return figures
        return None


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set outside a village, and the days the run is about.

    `as_of` is the state shown. `today` is the real day, asked only by `validate`; None in `build`.
    """

    site: Site
    catalogue: Catalogue
    profiles: Mapping[str, Profile]
    as_of: date
    today: date | None = None
    judged_by: str | None = None
    """The profile that every place is judged by in this run, instead of its own."""

    def profile_of(self, own: str) -> Profile | None:
        """The rule profile of a place that names `own`; None where there is no such profile."""
        return self.profiles.get(self.judged_by or own)


def load_settings(project: Project, as_of: date, today: date | None = None, judged_by: str | None = None) -> Settings:
    """Read site.yml, catalogue.yml and every profile. Raises `SettingsError` with the first thing that is wrong."""
    catalogue = _load(project.content, "content/catalogue.yml", Catalogue)
    _check_catalogue(catalogue)
    folder = project.content / "profiles"
    paths = sorted(folder.glob("*.yml")) if folder.is_dir() else []
    profiles = {path.stem: _load(project.content, f"content/profiles/{path.name}", Profile) for path in paths}
    if not profiles:
        raise SettingsError("content/profiles/ 里没有规则文件（例如 cn.yml）")
    if judged_by is not None and judged_by not in profiles:
        raise SettingsError(f"没有 {judged_by} 这套规则，content/profiles/ 里有：{'、'.join(profiles)}")
    return Settings(load_site(project), catalogue, profiles, as_of, today, judged_by)


def load_site(project: Project) -> Site:
    """site.yml. Raises `SettingsError`."""
    return _load(project.content, "content/site.yml", Site)


def _check_catalogue(catalogue: Catalogue) -> None:
    unknown = {kind for item in catalogue.items for kind in item.kinds} - set(KINDS)
    if unknown:
        raise SettingsError(f"content/catalogue.yml：没有这些记录种类：{'、'.join(sorted(unknown))}")
    strange = {item.section for item in catalogue.items} - set(SECTIONS)
    if strange:
        raise SettingsError(f"content/catalogue.yml：没有这些栏目：{'、'.join(sorted(strange))}")
    if set(catalogue.section_names) != set(SECTIONS) or set(catalogue.kind_names) != set(KINDS):
        raise SettingsError("content/catalogue.yml：sections 和 kinds 要把每个栏目、每个种类都写到，且不多写")
    if len(catalogue.by_code) != len(catalogue.items):
        raise SettingsError("content/catalogue.yml：有重复的事项编码")


M = TypeVar("M", bound=Part)


def _load(content: Path, path: str, model: type[M]) -> M:
    document = read(content, path)
    if not isinstance(document, Document):
        raise SettingsError(_first(document))
    loaded = load_facts(document, model)
    if isinstance(loaded, tuple):
        raise SettingsError(_first(loaded))
    return loaded


def _first(findings: tuple[Finding, ...]) -> str:
    first = findings[0]
    more = f"（另有 {len(findings) - 1} 处）" if len(findings) > 1 else ""
    return f"{first.path}:{first.line}:{first.column} {first.message}{more}"
