"""Where things lie and what the operator has set."""

from __future__ import annotations
from dataclasses import dataclass
from pathlib import Path


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


@dataclass
class S:
    name: str = "阳光村务"

def load_site(p: Project) -> S:
    return S()
