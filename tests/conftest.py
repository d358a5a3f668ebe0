"""Fixtures that several modules share: the demo built once a worker, a browser, small projects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.site import AS_OF, demo_project, make_project, open_browser, served

from sunshine.build import Report
from sunshine.run import build_site
from sunshine.settings import Project

MakeProject = Callable[..., Project]
Serve = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Built:
    """A site that was built from the repository's content."""

    project: Project
    report: Report

    @property
    def folder(self) -> Path:
        return self.project.site


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration content as it is shown on a fixed day."""
    project = demo_project(tmp_path_factory.mktemp("demo") / "project")
    return Built(project, build_site(project, AS_OF, jobs=2))


@pytest.fixture(scope="session")
def demo_at_subpath(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same for a host that shows it below /cunwu/."""
    project = demo_project(tmp_path_factory.mktemp("subpath") / "project")
    site = project.content / "site.yml"
    text = site.read_text(encoding="utf-8")
    assert "base_path: /\n" in text
    site.write_text(text.replace("base_path: /\n", "base_path: /cunwu/\n"), encoding="utf-8")
    return Built(project, build_site(project, AS_OF, jobs=2))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[Serve]:
    """`serve_folder(folder, prefix)` serves until the session ends and returns the address."""
    with ExitStack() as servers:
        yield lambda folder, prefix="/": servers.enter_context(served(folder, prefix))


@pytest.fixture
def project(tmp_path: Path) -> MakeProject:
    """`project(files)` is a project with these files below content/villages, or with the tiny district."""

    def make(files: Mapping[str, str] | None = None, name: str = "project") -> Project:
        return make_project(tmp_path / name, files)

    return make
