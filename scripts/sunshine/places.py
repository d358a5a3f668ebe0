"""The walk of content/villages: which places there are and which files each one holds.

Nothing is opened and no link is followed: names and kinds of entries are enough. What does not belong is a finding.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from sunshine import refusal
from sunshine.files import LABEL, printable, wrong_of
from sunshine.finding import Finding
from sunshine.names import KINDS, SLUG_PATTERN, is_reserved
from sunshine.refusal import Refusal

MAX_FILES = 20_000
MAX_REGIONS = 8

_REGION_FILE, _VILLAGE_FILE = "region.yml", "village.yml"
_KINDS = frozenset(KINDS)
_RECORD = re.compile(rf"({SLUG_PATTERN.pattern})(?:\.v([1-9][0-9]{{0,3}}))?\.(?:yml|md)")
_VERSION = re.compile(r"[a-z0-9-]+\.v[0-9]*\.(?:yml|md)")
_JUNK = re.compile(
    r"\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|~\$.*|\.~.*|.*~|.*\.(?:bak|swp|tmp|orig|rej|crdownload)", re.I
)
_OFFICE = re.compile(
    r".*\.(?:xlsx?|xlsm|xlsb|csv|et|ods|docx?|wps|odt|rtf|pptx?|pdf|ofd|jpe?g|png|gif|webp|bmp|heic|svg|tiff?|zip|rar|7z)",
    re.I,
)
_YAML_SUFFIX = re.compile(r".*\.(?:yaml|ya?ml\.txt|md\.txt|markdown)", re.I)


@dataclass(frozen=True, slots=True)
class Place:
    """A region or a village: its path below content/villages, and the slugs of the places inside it."""

    path: str
    is_village: bool
    children: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RecordFile:
    """One file of a record: `version` 1 for 2026-q3.v1.yml, None for the current file."""

    place: str
    kind: str
    slug: str
    version: int | None
    path: str


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    sort: str

    @property
    def key(self) -> str:
        """What other systems may take for the same name."""
        return unicodedata.normalize("NFC", unicodedata.normalize("NFC", self.name).casefold())


def find_places(content: Path) -> tuple[tuple[Place, ...], tuple[Finding, ...]]:
    """Every region and village in the order of their paths' parts; kind folders are not entered."""
    places: list[Place] = []
    found: list[Finding] = []
    top = f"{LABEL}/villages"
    if (content / "villages").is_symlink():
        return (), (refusal.SYMLINK.at(top),)
    entries = _entries(content / "villages", top, found)
    found += _strays((entry for entry in entries if entry.sort != "folder"), top, allowed=())
    for slug in _sub_places(entries, top, found, is_top=True):
        _visit(content, (slug,), places, found)
    return tuple(places), _in_order(found)


def _visit(content: Path, steps: tuple[str, ...], places: list[Place], found: list[Finding]) -> None:
    """Adds the place in this folder and those below it; at most as deep as regions may be."""
    shown = f"{LABEL}/villages/{'/'.join(steps)}"
    entries = _entries(content.joinpath("villages", *steps), shown, found)
    files = {entry.name for entry in entries if entry.sort == "file"}
    is_village = _VILLAGE_FILE in files
    if is_village:
        if _REGION_FILE in files:
            found.append(refusal.TWO_PLACE_FILES.at(f"{shown}/{_REGION_FILE}"))
        found += _folders_in_village(content, steps, entries, shown)
        places.append(Place("/".join(steps), True, ()))
        return
    if len(steps) > MAX_REGIONS:
        found.append(refusal.TOO_DEEP_FOLDER.at(shown))
        return
    slugs = _sub_places(entries, shown, found)
    at = len(places)
    inner: list[Place] = []
    for slug in slugs:
        _visit(content, (*steps, slug), inner, found)
    if _REGION_FILE not in files:
        found.append(_missing(shown, bool(inner)))
        if not inner:
            found += _strays((entry for entry in entries if entry.sort != "folder"), shown, allowed=())
            return
    children = tuple(place.path.rpartition("/")[2] for place in inner if place.path.count("/") == len(steps))
    places.insert(at, Place("/".join(steps), False, children))
    places.extend(inner)


def _missing(shown: str, has_places: bool) -> Finding:
    """A region without its file still holds readable places; a folder without anything may be either."""
    if has_places:
        return refusal.NO_PLACE_FILE.at(f"{shown}/{_REGION_FILE}", name=_REGION_FILE)
    return refusal.NO_PLACE_FILE.at(shown, name=f"{_VILLAGE_FILE} 或 {_REGION_FILE}")


def _folders_in_village(content: Path, steps: tuple[str, ...], entries: list[_Entry], shown: str) -> Iterator[Finding]:
    names = Counter(entry.key for entry in entries)
    for entry in entries:
        if entry.sort != "folder" or entry.name in _KINDS:
            continue
        folder = content.joinpath("villages", *steps, entry.name)
        is_place = any(os.path.lexists(folder / name) for name in (_VILLAGE_FILE, _REGION_FILE))
        wrong = refusal.NESTED if is_place else _wrong_folder(entry.name)
        if names[entry.key] > 1:
            wrong = refusal.CASE_CLASH
        yield wrong.at(f"{shown}/{printable(entry.name)}", kinds="、".join(KINDS))


def _wrong_folder(name: str) -> Refusal:
    return refusal.ATTACHMENTS if name.endswith(".files") else refusal.UNKNOWN_FOLDER


def _sub_places(entries: list[_Entry], shown: str, found: list[Finding], is_top: bool = False) -> list[str]:
    """The folders that may be places; the others are findings. Kind folders belong to the place itself."""
    slugs: list[str] = []
    names = Counter(entry.key for entry in entries)
    for entry in entries:
        if entry.sort != "folder" or (entry.name in _KINDS and not is_top):
            continue
        wrong = _wrong_slug(entry.name)
        if wrong is None:
            slugs.append(entry.name)
            continue
        if names[entry.key] > 1:
            wrong = refusal.CASE_CLASH
        found.append(wrong.at(f"{shown}/{printable(entry.name)}"))
    return slugs


def _wrong_slug(name: str) -> Refusal | None:
    if name.endswith(".files"):
        return refusal.ATTACHMENTS
    if is_reserved(name.casefold().partition(".")[0]):
        return refusal.RESERVED
    return None if SLUG_PATTERN.fullmatch(name) else refusal.PLACE_NAME


def list_files(content: Path, place: Place) -> tuple[tuple[RecordFile, ...], tuple[Finding, ...]]:
    """The records' files of one place in the order of their names, and everything else that lies there.

    Raises ValueError for a path that `find_places` cannot have given.
    """
    if not all(SLUG_PATTERN.fullmatch(step) for step in place.path.split("/")):
        raise ValueError("a place's path is made of slugs")
    shown = f"{LABEL}/villages/{place.path}"
    folder = content / "villages" / place.path
    found: list[Finding] = []
    records: list[RecordFile] = []
    entries = _entries(folder, shown, found)
    own = _VILLAGE_FILE if place.is_village else _REGION_FILE
    found += _strays((entry for entry in entries if entry.sort != "folder"), shown, (own, _REGION_FILE))
    for entry in entries:
        if entry.sort == "folder" and entry.name in _KINDS:
            records += _records(folder / entry.name, place.path, entry.name, found)
    return tuple(records), _in_order(found)


def _records(folder: Path, place: str, kind: str, found: list[Finding]) -> list[RecordFile]:
    shown = f"{LABEL}/villages/{place}/{kind}"
    entries = _entries(folder, shown, found)
    clashing = _clashes(entries)
    records: dict[tuple[str, str], RecordFile] = {}
    doubled: set[tuple[str, str]] = set()
    for entry in entries:
        path = f"{shown}/{printable(entry.name)}"
        match = _RECORD.fullmatch(entry.name)
        wrong = _wrong_record(entry, match, clashing)
        if wrong is not None or match is None:
            found.append((wrong or refusal.FILE_NAME).at(path))
            continue
        slug, version = match[1], match[2]
        key = (slug, version or "")
        if key in records:
            doubled.add(key)
            found.append(refusal.TWO_FORMATS.at(path))
        else:
            records[key] = RecordFile(place, kind, slug, int(version) if version else None, path)
    found += (refusal.TWO_FORMATS.at(records[key].path) for key in doubled)
    return [record for key, record in records.items() if key not in doubled]


def _clashes(entries: list[_Entry]) -> frozenset[str]:
    """Keys that several names share; only possible where a name is not in the allowed alphabet."""
    if all(_RECORD.fullmatch(entry.name) for entry in entries):
        return frozenset()
    return frozenset(key for key, count in Counter(entry.key for entry in entries).items() if count > 1)


def _wrong_record(entry: _Entry, match: re.Match[str] | None, clashing: frozenset[str]) -> Refusal | None:
    if entry.sort == "folder":
        return refusal.ATTACHMENTS if entry.name.endswith(".files") else refusal.SPECIAL
    if entry.sort != "file":
        return _SORTS[entry.sort]
    if clashing and entry.key in clashing:
        return refusal.CASE_CLASH
    if match is None:
        return _wrong_name(entry.name)
    return refusal.RESERVED if is_reserved(match[1]) else None


def _wrong_name(name: str) -> Refusal:
    """The most helpful words for a file that is not called as a record's file."""
    if _JUNK.fullmatch(name):
        return refusal.JUNK_FILE
    if _OFFICE.fullmatch(name):
        return refusal.OFFICE_FILE
    if _YAML_SUFFIX.fullmatch(name):
        return refusal.YAML_SUFFIX
    if _VERSION.fullmatch(name):
        return refusal.VERSION_NAME
    is_device = is_reserved(name.casefold().partition(".")[0]) and name.endswith((".yml", ".md"))
    return refusal.RESERVED if is_device else refusal.FILE_NAME


_SORTS = {"link": refusal.SYMLINK, "special": refusal.SPECIAL}


def _strays(entries: Iterable[_Entry], shown: str, allowed: tuple[str, ...]) -> Iterator[Finding]:
    """What lies in a place's folder beside its own file and its folders."""
    for entry in entries:
        path = f"{shown}/{printable(entry.name)}"
        if entry.sort in _SORTS:
            yield _SORTS[entry.sort].at(path)
        elif entry.name not in allowed:
            wrong = _wrong_name(entry.name)
            if wrong in (refusal.FILE_NAME, refusal.RESERVED, refusal.VERSION_NAME):
                wrong = refusal.CASE_CLASH if entry.key in allowed else refusal.UNKNOWN_FILE
            yield wrong.at(path)


def _entries(folder: Path, shown: str, found: list[Finding]) -> list[_Entry]:
    """The folder's entries by name, or none and a finding; OSError only for faults of the machine."""
    try:
        with os.scandir(folder) as scan:
            entries = [_Entry(entry.name, _sort_of(entry)) for entry in islice(scan, MAX_FILES + 1)]
    except OSError as error:
        wrong = wrong_of(error, folder)
        if wrong is None:
            raise
        found.append(wrong.at(shown))
        return []
    if len(entries) > MAX_FILES:
        found.append(refusal.TOO_MANY_FILES.at(shown))
        return []
    return sorted(entries, key=lambda entry: entry.name)


def _sort_of(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "special"


def _in_order(found: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(found, key=lambda finding: finding.place))
