"""A new village or region: whether it may lie there, and its file."""

from __future__ import annotations

import re
from pathlib import Path

from pypinyin import Style, lazy_pinyin

from sunshine.drafts.editor import keep_schemas, schema_reference
from sunshine.drafts.sheet import Known
from sunshine.drafts.text import facts_text
from sunshine.drafts.write import write_new
from sunshine.filing import facts_of
from sunshine.names import SLUG_PATTERN, is_reserved
from sunshine.places import MAX_REGIONS, Place, find_places
from sunshine.records.load import load_facts
from sunshine.records.part import Part
from sunshine.records.village import Region, Village
from sunshine.schemas import PLACE_FILES
from sunshine.settings import Project, Settings, SettingsError
from sunshine.source import Document, parse

_SHORT = re.compile(r"[a-z0-9]{2,6}")
_BODIES = {"villagers_committee": "村民委员会", "residents_committee": "居民委员会"}


def new_village(
    project: Project, settings: Settings, path: str, name: str, short: str = "", is_residents: bool = False
) -> str:
    """Write village.yml of a new village and return its path. Raises `SettingsError` or `OSError`."""
    steps = _steps(path, MAX_REGIONS + 1)
    if len(steps) < 2:
        raise SettingsError("村要放在镇或区的文件夹里，例如 shili/dongfeng/nantang")
    _refuse_neighbours(project, path, "village.yml")
    unit = "residents_committee" if is_residents else "villagers_committee"
    values = {
        "name": name,
        "short": _short(project, path, name, short),
        "unit": unit,
        "profile": _profile(project, settings, path, is_residents),
    }
    body = {"id": "committee", "kind": unit, "name": f"{name}{'' if name.endswith('委员会') else _BODIES[unit]}"}
    return _write(
        project, settings, f"content/villages/{path}/village.yml", Village, Known(values, {"entities": (body,)})
    )


def new_region(project: Project, settings: Settings, path: str, name: str) -> str:
    """Write region.yml of a new town, district or city and return its path. Raises `SettingsError` or `OSError`."""
    steps = _steps(path, MAX_REGIONS)
    if len(steps) == 1 and (project.content / "site" / f"{path}.md").exists():
        raise SettingsError(f"网站已经有一个页面叫 {path}，请给这个地区换一个文件夹名")
    _refuse_neighbours(project, path, "region.yml")
    values = {"name": name, "profile": _profile(project, settings, path, is_residents=False)}
    body = {"id": "government", "kind": "government", "name": f"{name}人民政府"}
    known = Known(values, {"entities": (body,)})
    return _write(project, settings, f"content/villages/{path}/region.yml", Region, known)


def _steps(path: str, most: int) -> list[str]:
    """The folders on the way, each a name that a place may have."""
    steps = path.split("/")
    if any(SLUG_PATTERN.fullmatch(step) is None for step in steps):
        raise SettingsError("文件夹名只用小写字母、数字和中间的短横，例如 shili/dongfeng/nantang")
    taken = next((step for step in steps if is_reserved(step)), None)
    if taken is not None:
        raise SettingsError(f"{taken} 这个名字网站已经用了，请换一个文件夹名")
    if len(steps) > most:
        raise SettingsError(f"层次太深：村的上面最多 {MAX_REGIONS} 层地区")
    return steps


def _refuse_neighbours(project: Project, path: str, name: str) -> None:
    """Regions above must be there; nothing lies inside a village; one folder is one place."""
    folder = project.content / "villages"
    above = path.split("/")[:-1]
    for depth in range(1, len(above) + 1):
        place = "/".join(above[:depth])
        if (folder / place / "village.yml").exists():
            raise SettingsError(f"{place} 是一个村，村里面不能再放村或镇")
        if not (folder / place / "region.yml").exists():
            raise SettingsError(f"上级还没有：请先运行 sunshine new region {place} --name 名称")
    other = "region.yml" if name == "village.yml" else "village.yml"
    if (folder / path / other).exists() or (name == "village.yml" and _has_places(project, path)):
        raise SettingsError(f"{path} 已经是别的地方的文件夹，请换一个文件夹名")


def _has_places(project: Project, path: str) -> bool:
    return any(place.path.startswith(f"{path}/") for place in find_places(project.content)[0])


def _short(project: Project, path: str, name: str, given: str) -> str:
    """The short code that was given, else the first letters of the name's pinyin, made different from all others."""
    taken = dict(_shorts(project))
    if given in taken:
        raise SettingsError(f"--short 写的短码已经是 content/villages/{taken[given]} 的，请换一个")
    if given:
        if _SHORT.fullmatch(given) is None:
            raise SettingsError("--short 写 2 到 6 个小写字母或数字，例如 nt")
        return given
    letters = "".join(re.findall("[a-z0-9]", "".join(lazy_pinyin(name, style=Style.FIRST_LETTER)).lower()))
    begin = (letters if len(letters) > 1 else path.rpartition("/")[2].replace("-", ""))[:4].ljust(2, "x")
    return next(word for word in (begin, *(f"{begin}{number}" for number in range(2, 100))) if word not in taken)


def _shorts(project: Project) -> list[tuple[str, str]]:
    found = []
    for place in find_places(project.content)[0]:
        facts = facts_of(project.content, place) if place.is_village else ()
        if isinstance(facts, Village):
            found.append((facts.short, place.path))
    return found


def _profile(project: Project, settings: Settings, path: str, is_residents: bool) -> str:
    """What the region above is judged by; residents' committees by their own rules where there are such."""
    above = path.rpartition("/")[0]
    facts = facts_of(project.content, Place(above, False, ())) if above else ()
    own = facts.profile if isinstance(facts, Region) else "cn"
    residents = f"{own}-residents"
    return residents if is_residents and residents in settings.profiles else own


def _write(project: Project, settings: Settings, path: str, model: type[Part], known: Known) -> str:
    word = Path(path).stem
    reference = schema_reference(project, path, word, settings.site)
    text = facts_text(model, known, PLACE_FILES[word], reference, word)
    document = parse(text.encode(), path)
    wrong = load_facts(document, model) if isinstance(document, Document) else document
    if isinstance(wrong, tuple):
        raise SettingsError(f"--name 写得不对：{wrong[0].message}")
    write_new(project.content, path, text)
    keep_schemas(project, settings)
    return path
