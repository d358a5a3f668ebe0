"""Templates and frames of one process: a view goes in, the bytes of a finished page come out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from sunshine import markup
from sunshine.pages.paper import blocks, origin, products
from sunshine.pages.shown import facts, grid
from sunshine.pages.votes import counts, method
from sunshine.pages.words import FILTERS
from sunshine.settings import Settings
from sunshine.shell import Frame, Shell

Page = tuple[str, bytes]
"""A path below the site's root and what lies there."""


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of 位置; `href` is behind the root."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class Imprint:
    """What the foot of a record's page says of the record: its version, its check code, whether it holds accounts."""

    version: int
    check_code: str
    is_account: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page before it is poured. `body_html` is trusted: only our templates make it."""

    path: str
    frame: str
    title: str
    description: str
    body_html: str
    trail: Sequence[Crumb] = ()
    scripts: Sequence[str] = ()
    is_indexed: bool = True
    imprint: Imprint | None = None


class Press:
    """One per process: the shell, the settings and the Jinja environment."""

    def __init__(self, shell: Shell, settings: Settings, theme: Path) -> None:
        self.shell = shell
        self.settings = settings
        self.env = environment(theme)
        self.env.filters["prose"] = partial(_prose, hosts=settings.site.link_hosts)

    def root(self, path: str) -> str:
        """What leads from the page at `path` back to the site's root."""
        return "../" * path.count("/") or "./"

    def render(self, template: str, **values: object) -> str:
        """The template's text, trusted HTML."""
        return self.env.get_template(template).render(values)

    def page(self, sheet: Sheet, root: str | None = None) -> Page:
        """The sheet poured into the frame of its type; `root` only where the page is shown at many addresses."""
        return self.pour(self.shell.frames[sheet.frame], sheet, root)

    def pour(self, frame: Frame, sheet: Sheet, root: str | None = None) -> Page:
        """The sheet poured into `frame`."""
        site = self.settings.site
        root = self.root(sheet.path) if root is None else root
        base = f"{site.url}{site.base_path}" if site.url else ""
        slots = {
            "root": root,
            "title": str(escape(sheet.title)),
            "description": str(escape(sheet.description)),
            "head": self.render("components/head.html", sheet=sheet, site=site, address=self.address(base, sheet)),
            "trail": self._trail(root, sheet),
            "body": sheet.body_html,
            "foot": self.render(
                "components/foot.html", root=root, site=site, imprint=sheet.imprint, pages=self.shell.pages
            ),
            "scripts": self.render("components/scripts.html", root=root, files=self._assets(sheet.scripts)),
        }
        return sheet.path, frame.pour(slots)

    def _trail(self, root: str, sheet: Sheet) -> str:
        if not sheet.trail:
            return ""
        return self.render("components/trail.html", root=root, trail=sheet.trail, frame=sheet.frame)

    def address(self, base: str, sheet: Sheet) -> str:
        """The page's canonical address, empty where the site has no address yet or the page is not to be found."""
        return base + sheet.path.removesuffix("index.html") if base and sheet.is_indexed else ""

    def _assets(self, names: Sequence[str]) -> list[str]:
        return [self.shell.assets[name] for name in names]


def _prose(text: str, hosts: Sequence[str] = markup.GOVERNMENT) -> Markup:
    """A clerk's Markdown as safe HTML, with the links that the operator allows."""
    return Markup(markup.render(text, hosts=hosts))


def environment(theme: Path) -> Environment:
    """Our own Jinja: escaped by default, strict about what is missing."""
    env = Environment(
        loader=FileSystemLoader(theme),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
    )
    env.filters.update(FILTERS)
    env.filters.update(facts=facts, grid=grid, blocks=blocks, origin=origin, products=products, prose=_prose)
    env.filters.update(vote_counts=counts, vote_method=method)
    return env
