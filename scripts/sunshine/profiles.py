"""Rule profiles: which figure holds on which day, on what it rests, and what a place has put in its stead.

A profile may extend another; its own rows go before those that it inherits, and the overrides of a village and its
regions go before all of them. The first row that covers the day answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BeforeValidator, StringConstraints, model_validator

from sunshine.finding import echo
from sunshine.law import MARK_WORDS, PROJECT_RULE, Basis, Mark, law_of, on_day, read_basis
from sunshine.records.figures import KEYS, Key, Override, Stated, Value, one_value_a_day
from sunshine.records.part import Part, named
from sunshine.records.reading import refuse
from sunshine.records.values import Day, Text, Title
from sunshine.settings_file import SettingsError, read_settings, wrong_at
from sunshine.source import Document


def known_basis(value: object) -> Basis:
    """A `Basis` from its short notation; refused where no law of the table says so."""
    if isinstance(value, Basis):
        return value
    try:
        return read_basis(str(value))
    except ValueError:
        words = f"“依据”写成了{echo(str(value))}，没有这一条，请照法规简写写，例如 OL35(1)、FR四、MC事3"
        raise refuse("basis", words) from None


BasisField = Annotated[Basis, BeforeValidator(known_basis)]
ProfileName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,40}$")]


class ProfileRow(Stated):
    """One value with the law it rests on, or in words where no law says so."""

    basis: tuple[BasisField, ...] = named("依据", "法规简写，例如 [OL35]", default=())
    mark: Mark = named("把握", "T 法规原文；S 地方做法；U 待核实；D 本平台规则")
    source: Text | None = named("出处", default=None)

    @model_validator(mode="after")
    def _rests_on_something(self) -> ProfileRow:
        if self.mark in ("S", "U") and not self.basis and not self.source and not self.not_applicable:
            raise refuse("figure", "没有法规依据的，请写“出处”", at="mark")
        if self.mark == "T" and not (self.basis and all(_is_verified(basis) for basis in self.basis)):
            raise refuse("figure", "“把握”写 T 的，“依据”只能是核对过原文的法规", at="mark")
        return self

    def covers(self, day: date) -> bool:
        """True in the stated span, as far as the law it rests on was in force."""
        return Stated.covers(self, day) and (not self.basis or bool(self.in_force(day)))

    def in_force(self, day: date) -> tuple[Basis, ...]:
        """The texts of the day: an article of 2025 goes by its older number before 2026."""
        return tuple(held for basis in self.basis if (held := on_day(basis, day)) is not None)


def _is_verified(basis: Basis) -> bool:
    law = law_of(basis)
    return law is not None and law.mark == "T"


class ProfileFile(Part):
    """profiles/<name>.yml as it is written."""

    name: Title = named("名称")
    extends: ProfileName | None = named("沿用", "沿用哪一套规则，例如 cn；这里写的优先", default=None)
    since: Day | None = named("起", "从哪一天起的记录可以用这套规则核对", alias="from", default=None)
    figures: Annotated[tuple[ProfileRow, ...], AfterValidator(one_value_a_day)] = named("数值", min_length=1)

    @model_validator(mode="after")
    def _begins(self) -> ProfileFile:
        if self.since is None and self.extends is None:
            raise refuse("figure", "没有写“沿用”（extends）的规则，请写“起”（from）", at="name")
        return self


V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Figure:
    """What holds on a day. `basis` is what a finding cites, never empty; `source` says in words on what it rests."""

    name: str
    value: Value
    basis: tuple[Basis, ...]
    mark: Mark
    source: str

    @property
    def key(self) -> Key:
        return KEYS[self.name]

    @property
    def label(self) -> str:
        return self.key.label

    @property
    def printed(self) -> str:
        """The value with its unit, `15 天`."""
        return self.key.printed(self.value)

    @property
    def cited(self) -> str:
        """The citation for the brackets of a message."""
        return "、".join(map(str, self.basis))

    def of(self, form: type[V]) -> V:
        """The value as the form that the rule counts on. Raises TypeError where the rule took the wrong key."""
        if not isinstance(self.value, form):
            raise TypeError(f"{self.name} is no {form.__name__}")
        return self.value


@dataclass(frozen=True, slots=True)
class Layer:
    """The rows of one profile file, or the overrides of a place and its regions, by key."""

    name: str
    rows: Mapping[str, tuple[Stated, ...]]

    @classmethod
    def of(cls, name: str, rows: Iterable[Stated]) -> Layer:
        by_key: dict[str, tuple[Stated, ...]] = {}
        for row in rows:
            by_key[row.key] = (*by_key.get(row.key, ()), row)
        return cls(name, by_key)

    def row(self, key: str, day: date) -> Stated | None:
        return next((row for row in self.rows.get(key, ()) if row.covers(day)), None)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the rules judge one place by. The layers answer in their order."""

    name: str
    since: date
    layers: tuple[Layer, ...]

    def knows(self, day: date) -> bool:
        """True where records of that day can be judged at all."""
        return day >= self.since

    def figure(self, key: str, day: date) -> Figure | None:
        """The figure in force on `day`; None where the place has no such requirement then.

        Raises KeyError for a key that no profile may state.
        """
        if key not in KEYS:
            raise KeyError(key)
        if not self.knows(day):
            return None
        for layer in self.layers:
            row = layer.row(key, day)
            if row is not None:
                return None if row.not_applicable else _figure(row, layer, day)
        return None

    def states(self, key: str) -> bool:
        """True where some layer says something of the key, be it that it does not apply."""
        return any(key in layer.rows for layer in self.layers)

    def under(self, overrides: Sequence[Override]) -> Profile:
        """The same for a place with these overrides, nearest place first."""
        if not overrides:
            return self
        return Profile(self.name, self.since, (Layer.of(self.name, overrides), *self.layers))


def _figure(row: Stated, layer: Layer, day: date) -> Figure:
    if isinstance(row, Override):
        return Figure(row.key, row.typed, (Basis(row.source),), "S", row.source)
    if not isinstance(row, ProfileRow):
        raise TypeError(type(row).__name__)
    laws, words = row.in_force(day), MARK_WORDS[row.mark]
    if row.mark == "D":
        cited: tuple[Basis, ...] = (PROJECT_RULE,)
    elif row.mark == "T":
        cited = laws
    else:
        cited = tuple(Basis(f"{law}，{words}") for law in laws) or (Basis(f"规则“{layer.name}”，{words}"),)
    said = row.source or "、".join(map(str, laws))
    return Figure(row.key, row.typed, cited, row.mark, "：".join(filter(None, (words, said))))


def profile_of_file(file: ProfileFile, parent: Profile | None = None) -> Profile:
    """The profile with all that it inherits."""
    inherited = parent.layers if parent else ()
    since = file.since or (parent.since if parent else date.max)
    return Profile(file.name, since, (Layer.of(file.name, file.figures), *inherited))


def load_profiles(content: Path) -> Mapping[str, Profile]:
    """Every profile by the name of its file. Raises `SettingsError`."""
    folder = content / "profiles"
    paths = sorted(folder.glob("*.yml"), key=lambda path: path.stem) if folder.is_dir() else []
    if not paths:
        raise SettingsError("content/profiles/ 里没有规则文件（例如 cn.yml）")
    files = {path.stem: read_settings(content, f"content/profiles/{path.name}", ProfileFile) for path in paths}
    return {name: _resolved(name, files, ()) for name in files}


def _resolved(name: str, files: Mapping[str, tuple[ProfileFile, Document]], below: tuple[str, ...]) -> Profile:
    """`below` are the profiles that asked for this one, so that a ring is told and not followed."""
    file, document = files[name]
    if file.extends is None:
        return profile_of_file(file)
    if file.extends not in files:
        words = f"“沿用”写成了“{file.extends}”，没有这套规则，content/profiles/ 里有：{'、'.join(files)}"
        raise wrong_at(document, ("extends",), words)
    path = (*below, name)
    if file.extends in path:
        ring = (*path[path.index(file.extends) :], file.extends)
        raise wrong_at(document, ("extends",), f"“沿用”绕成了一圈：{' → '.join(ring)}")
    return profile_of_file(file, _resolved(file.extends, files, path))
