"""The schemas that editors ask for, kept beside the content so that they are found without a network."""

from __future__ import annotations

import os
from pathlib import Path

from sunshine.drafts.write import write_cache
from sunshine.schemas import WRITTEN, schema_address, schema_file
from sunshine.settings import Project, Settings, Site


def keep_schemas(project: Project, settings: Settings) -> None:
    """Write every schema to the cache: what older templates refer to is there again, and up to date."""
    for word in WRITTEN:
        text = schema_file(word, settings.catalogue, settings.site)
        write_cache(project.cache / "schema", f"{word}.json", text)


def schema_reference(project: Project, path: str, word: str, site: Site) -> str:
    """What the first line of ``content/…`` names: the cached schema, seen from the file; where the content lies outside
    the project, so that the way would tell of this machine, the published one."""
    content, root = project.content.resolve(), project.root.resolve()
    if not content.is_relative_to(root):
        return schema_address(word, site) or f"schema/{word}.json"
    folder = content.joinpath(*path.split("/")[1:-1])
    return Path(os.path.relpath(project.cache.resolve() / "schema" / f"{word}.json", folder)).as_posix()
