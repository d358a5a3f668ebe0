"""Which records belong to one matter: joined by their references both ways, from what came before to what came after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from sunshine.pages.kinds import face
from sunshine.pages.lines import Shelf
from sunshine.pages.progress import BUILT, DECIDED, SIGNED, TALKED, TOLD
from sunshine.pages.shown import PENDING
from sunshine.records.shape import walk
from sunshine.units import Filed

RANKS: Mapping[str, int] = MappingProxyType(
    {
        "consultation": 0,
        "meeting": 1,
        "decision": 2,
        "procurement": 3,
        "contract": 3,
        "land_contract": 3,
        "project": 4,
        "implementation": 5,
    }
)
"""Kinds that a matter walks through. Records of one rank do not follow from each other."""

NOUNS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        "consultation": ("协商", TALKED),
        "meeting": ("会议", TALKED + 5),
        "decision": ("决议", DECIDED),
        "procurement": ("采购", SIGNED),
        "contract": ("合同", SIGNED),
        "land_contract": ("土地合同", SIGNED),
        "project": ("工程项目", BUILT),
        "implementation": ("实施情况", TOLD),
    }
)
"""What each of these kinds is called in a sentence, and its place in the life of a matter."""

Loose = tuple[str, int, str]
"""A reference that leads nowhere: the kind it is of, that kind's place, and plain words."""

MOST = 24
"""So many records of one matter are told in one line; a matter with more says how many it leaves out."""


class Chains:
    """The matters of one place, and what each of their records tells. Built once; what one record asks for costs no more
    than what it is given.
    """

    def __init__(self, shelf: Shelf, filed: Sequence[Filed]) -> None:
        self.records: Mapping[str, Filed] = {one.id: one for one in filed}
        matter = [one for one in filed if one.kind in RANKS]
        self.told = {one.id: tuple(face(one.kind).happenings(one.record)) for one in matter}
        self.loose = {one.id: tuple(_loose(shelf, one)) for one in matter}
        beside = {one.id: {*shelf.named(one.id), *shelf.naming(one.id)} for one in matter}
        self._before = {one: self._of_rank(one, ids, -1) for one, ids in beside.items()}
        self._after = {one: self._of_rank(one, ids, 1) for one, ids in beside.items()}

    def _of_rank(self, one: str, ids: Iterable[str], side: int) -> tuple[str, ...]:
        """Those of the records beside it that stand earlier (-1) or later (1) in the life of a matter, in order."""
        own = RANKS[self.records[one].kind]
        ranks = {other: RANKS.get(self.records[other].kind) for other in ids if other in self.records}
        kept = [other for other, rank in ranks.items() if rank is not None and (rank - own) * side > 0]
        return tuple(sorted(kept))

    def of(self, one: str) -> tuple[tuple[Filed, ...], int]:
        """The matter of a record: what leads to it, itself, what follows from it; and how many more there are.

        Two contracts of one decision are two matters: each sees the decision, the decision sees both.
        """
        if one not in self._before:
            return (), 0
        before, more_before = _walk(one, self._before, MOST // 2)
        after, more_after = _walk(one, self._after, MOST // 2)
        return tuple(self.records[id_] for id_ in (*before, one, *after)), more_before + more_after


def _walk(start: str, steps: Mapping[str, Sequence[str]], most: int) -> tuple[list[str], int]:
    """Every record that can be reached, the nearest first, up to `most`; ranks only rise or only fall, so it ends."""
    found: dict[str, None] = {}
    waiting, more = [start], 0
    while waiting:
        for other in steps[waiting.pop(0)]:
            if other in found:
                continue
            if len(found) == most:
                more += 1
                continue
            found[other] = None
            waiting.append(other)
    return list(found), more


def _loose(shelf: Shelf, one: Filed) -> Iterator[Loose]:
    """References to the kinds of this line that lead nowhere: not published yet, or not here."""
    links = shelf.links(one.record)
    for told in walk(one.record):
        kind = _kind_of(told.value, told.field.refers) if told.field.sort == "ref" else ""
        if not kind or told.value in links:
            continue
        noun, at = NOUNS[kind]
        if told.value.startswith(PENDING):
            yield kind, at, f"{noun}还没公开：{told.value.removeprefix(PENDING).strip()}"
        else:
            yield kind, at, f"写明了{noun} {told.value}，这里还没有看到"


def _kind_of(reference: str, refers: Sequence[str]) -> str:
    """The kind that a reference is of, by its own first word or by its field; empty where it is none of this line."""
    word = reference.partition("/")[0]
    kind = word if word in NOUNS else next(iter(refers), "")
    return kind if kind in NOUNS else ""
