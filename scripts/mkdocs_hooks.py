"""The only file that MkDocs loads: a thin door to `sunshine.shell`."""

import os
import sys
from pathlib import Path

# Set before Material is imported: the notice is for people who choose a theme, not for every clerk who builds.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
# `mkdocs build` also works where the package has not been installed.
sys.path.insert(0, str(Path(__file__).parent))

from mkdocs.config.defaults import MkDocsConfig

from sunshine import shell
from sunshine.run import build_from_mkdocs
from sunshine.shell import (
    on_env,
    on_files,
    on_page_content,
    on_post_build,
    on_post_page,
    on_post_template,
    on_startup,
)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Plain `mkdocs build` goes on to build the whole site from the frames."""
    return shell.on_config(config, build_from_mkdocs)


__all__ = [
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_post_build",
    "on_post_page",
    "on_post_template",
    "on_startup",
]
