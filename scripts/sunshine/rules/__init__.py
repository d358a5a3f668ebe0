"""The auditor's rules: one file a rule, found by being there. `inspect` runs them all on one record.

A rule module is named ``<class>_<nn>_<the_wrong_it_finds>``; its id comes from that name. It holds ``RULE`` (a `Rule`)
and ``check(record, case)``, which yields a `Wrong` for each place: the place and the words, nothing more. Grade, id,
citation and line are stamped here. Policy: rules.md §1.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple

from sunshine.finding import Finding, Severity
from sunshine.law import Basis, cited
from sunshine.records.header import Discrepancy
from sunshine.records.village import Region, Village
from sunshine.settings import Profile, Settings
from sunshine.source import locate
from sunshine.units import Filed

_MODULE = re.compile(r"([a-z]{3})_(\d{2})_[a-z0-9_]+")
STATED_DIFFERENCE = "SRC-82"
"""A stated difference that the program does not find."""


class Wrong(NamedTuple):
    """Where and what: ``what is seen；what to do。``.

    `difference` (left side minus right side) lets a stated discrepancy answer it; `severity` is for the parts of a rule
    that are graded apart, `basis` for those that judge by a part of the rule's laws or by another day than the record's.
    """

    place: tuple[str | int, ...]
    words: str
    difference: int | None = None
    severity: Severity | None = None
    basis: tuple[Basis, ...] | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule may look at besides the record itself."""

    filed: Filed
    facts: Village | Region
    profile: Profile | None
    settings: Settings
    villages: frozenset[str] = frozenset()
    """All village paths of the site, where the record is kept at a region and names some of them."""
    versions: frozenset[int] = frozenset()
    """The numbers of the superseded versions that lie beside the record."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's own facts. `kinds` empty = every kind.

    `discrepancy` = grade BLOCK (d): such a wrong's words end with “；请…”, and where the village has stated the same
    difference, its explanation stands in the place of that advice.
    """

    title: str
    kinds: tuple[str, ...]
    severity: Severity
    basis: tuple[Basis, ...]
    discrepancy: bool = False


@dataclass(frozen=True, slots=True)
class Registered:
    """A rule with the id of its file."""

    id: str
    rule: Rule
    check: Callable[[Any, Case], Iterator[Wrong]]
    doc: str


@cache
def registry() -> tuple[Registered, ...]:
    """Every rule of this folder, by id."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if _MODULE.fullmatch(module.name))
    return tuple(_register(name) for name in names)


def _register(name: str) -> Registered:
    module = import_module(f"{__name__}.{name}")
    letters, number = name.split("_")[:2]
    return Registered(f"{letters.upper()}-{number}", module.RULE, module.check, module.__doc__ or "")


def inspect(case: Case, classes: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """All findings of all rules on one record, or only of the rules of some `classes` (``INT``, ``PRV``), in file order."""
    found: list[Finding] = []
    answered: set[int] = set()
    for registered in registry():
        if classes and not registered.id.startswith(classes):
            continue
        if not registered.rule.kinds or case.filed.kind in registered.rule.kinds:
            found += _run(registered, case, answered)
    if not classes:
        found += _unfounded(case, answered)
    return tuple(sorted(found, key=lambda finding: finding.place))


def _run(registered: Registered, case: Case, answered: set[int]) -> Iterator[Finding]:
    try:
        for wrong in registered.check(case.filed.record, case):
            yield _stamp(registered, wrong, case, answered)
    except Exception as error:  # a rule that crashes is a finding, never a silent pass (rules.md §1.1)
        words = (
            f"核对规则 {registered.id} 自己出了错（{type(error).__name__}），这条记录先不公布；请把这一行转给维护人员"
        )
        yield _finding(registered, Wrong((), words), case, Severity.BLOCK)


def _stamp(registered: Registered, wrong: Wrong, case: Case, answered: set[int]) -> Finding:
    grade = wrong.severity or registered.rule.severity
    if grade is not Severity.BLOCK or not registered.rule.discrepancy or wrong.difference is None:
        return _finding(registered, wrong, case, grade)
    for index, stated in _statements(registered.id, case):
        if index not in answered and stated.difference_fen == wrong.difference:
            answered.add(index)
            seen = wrong.words.rpartition("；")[0]
            words = f"{seen}；村里已写差异说明。"
            return _finding(registered, wrong._replace(words=words), case, Severity.FLAG)
    return _finding(registered, wrong, case, grade)


def _statements(rule: str, case: Case) -> list[tuple[int, Discrepancy]]:
    return [(index, stated) for index, stated in enumerate(case.filed.record.discrepancy) if stated.rule == rule]


def _unfounded(case: Case, answered: set[int]) -> Iterator[Finding]:
    """A stated difference must be the computed one: a stale explanation would cover the next mistake."""
    for index, stated in enumerate(case.filed.record.discrepancy):
        if index in answered:
            continue
        place = ("discrepancy", index, "difference_fen")
        line, column = locate(case.filed.document.root, place)
        words = f"“差异说明”写的 {stated.rule} 差额 {stated.difference_fen}，与程序算出的不同；请按核对结果改写，或删掉这一条"
        path = case.filed.document.path
        help_page = f"/rules/{STATED_DIFFERENCE}/"
        yield Finding(STATED_DIFFERENCE, Severity.BLOCK, path, line, column, words, case.filed.id, (), help_page)


def _finding(registered: Registered, wrong: Wrong, case: Case, grade: Severity) -> Finding:
    line, column = locate(case.filed.document.root, wrong.place)
    bases = registered.rule.basis if wrong.basis is None else wrong.basis
    basis = cited(bases, case.filed.record.day) if wrong.basis is None else tuple(map(str, bases))
    help_page = f"/rules/{registered.id}/"
    path = case.filed.document.path
    return Finding(registered.id, grade, path, line, column, wrong.words, case.filed.id, basis, help_page)
