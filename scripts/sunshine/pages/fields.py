"""How records are written: one page a kind with every field, the page of the fields that all kinds share, an index, and
each kind's JSON Schema. All of it is read from the models, the catalogue and the worked examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from sunshine.catalogue import Catalogue
from sunshine.duties import Duty, duty_of
from sunshine.names import KINDS
from sunshine.pages.press import Crumb, Page, Press, Sheet
from sunshine.profiles import Profile
from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.printed import ABSENCE_WORDS, QUALIFIERS
from sunshine.records.schema import explained
from sunshine.records.shape import Field, shape
from sunshine.records.worked import worked, worked_at
from sunshine.schemas import PLACE_FILES, WRITTEN, schema_file, title_of

HEADER = "header"
"""The word of the page of shared fields; no kind is called so."""
_PROFILE = "cn"


@dataclass(frozen=True, slots=True)
class Told:
    """One field as the page explains it. `part` is the anchor of the part that its entries are made of."""

    field: Field
    how: str
    example: str
    default: str
    part: str

    @property
    def is_asked(self) -> bool:
        return self.field.is_required


@dataclass(frozen=True, slots=True)
class Group:
    """The fields of the record itself, or of one part of it."""

    anchor: str
    name: str
    fields: tuple[Told, ...]
    short: str = ""
    """The label of the field that a plain value or list stands for, where the part may be written short."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index."""

    word: str
    name: str
    codes: tuple[str, ...]


def field_pages(press: Press) -> Iterator[Page]:
    """`/schema/`, `/schema/header/`, and for everything that a clerk writes `/schema/<word>/` and its schema."""
    yield _index(press)
    yield _header(press)
    for word in WRITTEN:
        yield _page(press, word)
        yield f"schema/{word}.json", schema_file(word, press.settings.catalogue, press.settings.site).encode()


def field_addresses() -> Iterator[str]:
    """What the sitemap lists of them."""
    yield from ("schema/", f"schema/{HEADER}/", *(f"schema/{word}/" for word in WRITTEN))


def _index(press: Press) -> Page:
    catalogue = press.settings.catalogue
    body = press.render(
        "pages/fields_index.html",
        root=press.root("schema/index.html"),
        sections=[
            (section.name, entries) for section in catalogue.sections if (entries := _entries(catalogue, section.word))
        ],
        files=[Entry(word, name, ()) for word, name in PLACE_FILES.items()],
    )
    words = "每一种记录有哪些项目、哪些必填、怎么写，附填好的例子。"
    return press.page(_sheet(press, "schema/index.html", "怎么填写", words, body, (Crumb("", "首页"),)))


def _entries(catalogue: Catalogue, section: str) -> list[Entry]:
    """The kinds that the section's items are written with, in the order of kinds."""
    found = []
    for kind in KINDS:
        items = [item for item in catalogue.items if item.section == section and kind in item.kinds]
        if items:
            found.append(Entry(kind, catalogue.kind_names[kind], tuple(f"{item.code} {item.name}" for item in items)))
    return found


def _header(press: Press) -> Page:
    path = f"schema/{HEADER}/index.html"
    body = press.render(
        "pages/fields.html",
        root=press.root(path),
        title="每种记录都有的项目",
        word=HEADER,
        groups=groups_of(Record, shape(Record), ""),
        duties=(),
        by="",
        example="",
        has_header=False,
        qualifiers=QUALIFIERS,
        absences=tuple(ABSENCE_WORDS.values()),
    )
    words = "编号、标题、期间、公布日期、签字……每种记录开头都有的项目怎么写。"
    return press.page(_sheet(press, path, "每种记录都有的项目", words, body, _CRUMBS))


_CRUMBS = (Crumb("", "首页"), Crumb("schema/", "怎么填写"))


def _page(press: Press, word: str) -> Page:
    catalogue, path = press.settings.catalogue, f"schema/{word}/index.html"
    title, model = title_of(word, catalogue), WRITTEN[word]
    profile = press.settings.profiles.get(_PROFILE)
    fields = [one for one in shape(model) if word not in MODELS or one.name not in Record.model_fields]
    body = press.render(
        "pages/fields.html",
        root=press.root(path),
        title=f"{title}怎么填",
        word=word,
        groups=groups_of(model, fields, word),
        duties=tuple(_duties(press, word, profile)),
        by=profile.name if profile else "",
        example=worked(word),
        has_header=word in MODELS,
        qualifiers=QUALIFIERS,
        absences=tuple(ABSENCE_WORDS.values()),
    )
    words = f"{title}有哪些项目、哪些必填、怎么写，附填好的例子。"
    return press.page(_sheet(press, path, f"{title}怎么填", words, body, _CRUMBS))


def _sheet(press: Press, path: str, title: str, words: str, body: str, trail: Sequence[Crumb]) -> Sheet:
    return Sheet(path, "list", f"{title} · {press.settings.site.name}", words, body, trail)


def _duties(press: Press, word: str, profile: Profile | None) -> Iterator[Duty]:
    settings = press.settings
    for item in settings.catalogue.items:
        if word in item.kinds:
            yield duty_of(item, settings.catalogue, profile, settings.as_of)


def groups_of(model: type[BaseModel], fields: Sequence[Field], word: str) -> tuple[Group, ...]:
    """The record's own fields first, then every part that they are made of, each once, as it is met."""
    anchors: dict[type[BaseModel], str] = {}
    names: dict[type[BaseModel], str] = {}
    places: dict[type[BaseModel], tuple[str, ...]] = {}
    queue: list[tuple[type[BaseModel], Sequence[Field], tuple[str, ...]]] = [(model, fields, ())]
    groups: list[Group] = []
    while queue:
        current, own, place = queue.pop(0)
        for field in own:
            if field.part is not None and field.part not in anchors:
                anchors[field.part] = f"part-{field.part.__name__.lower()}"
                names[field.part] = field.label
                places[field.part] = (*place, field.key)
                queue.append((field.part, shape(field.part), places[field.part]))
        told = tuple(_told(field, anchors, word, place) for field in own)
        groups.append(Group(anchors.get(current, "fields"), names.get(current, ""), told, _short(current)))
    return tuple(groups)


def _told(field: Field, anchors: Mapping[type[BaseModel], str], word: str, place: tuple[str, ...]) -> Told:
    part = anchors[field.part] if field.part is not None else ""
    shown = field.example or ("" if field.sort in ("part", "prose") else worked_at(word, (*place, field.key)))
    default = field.default if isinstance(field.default, str) else ""
    return Told(field, explained(field), "" if "例如" in field.help else shown, default, part)


def _short(model: type[BaseModel]) -> str:
    name = getattr(model, "SHORT", "")
    return next((field.label for field in shape(model) if field.name == name), "")
