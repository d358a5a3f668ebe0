"""Where things lie and what the operator has set: site.yml, catalogue.yml, profiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from sunshine.catalogue import Catalogue, load_catalogue
from sunshine.markup import GOVERNMENT
from sunshine.profiles import Profile, load_profiles
from sunshine.records.figures import Override
from sunshine.records.part import Part, named
from sunshine.records.values import Flag, Text
from sunshine.settings_file import SettingsError, read_settings

__all__ = ["Catalogue", "Profile", "Project", "Settings", "SettingsError", "Site", "load_settings", "load_site"]

Url = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?$")]
BasePath = Annotated[str, StringConstraints(pattern=r"^/([A-Za-z0-9._~-]+/)*$")]


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

    def profile_of(self, own: str, overrides: Sequence[Override] = ()) -> Profile | None:
        """The rule profile of a place that names `own`, under its overrides, nearest first; None where there is none.

        Where one profile judges everybody, nobody's overrides count: the same yardstick is what was asked for.
        """
        if self.judged_by:
            return self.profiles.get(self.judged_by)
        profile = self.profiles.get(own)
        return profile.under(overrides) if profile else None


def load_settings(project: Project, as_of: date, today: date | None = None, judged_by: str | None = None) -> Settings:
    """Read site.yml, catalogue.yml and every profile. Raises `SettingsError` with the first thing that is wrong."""
    catalogue = load_catalogue(project.content)
    profiles = load_profiles(project.content)
    if judged_by is not None and judged_by not in profiles:
        raise SettingsError(f"没有 {judged_by} 这套规则，content/profiles/ 里有：{'、'.join(profiles)}")
    return Settings(load_site(project), catalogue, profiles, as_of, today, judged_by)


def load_site(project: Project) -> Site:
    """site.yml. Raises `SettingsError`."""
    site, _ = read_settings(project.content, "content/site.yml", Site)
    return site
