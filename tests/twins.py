"""Two districts that say the same of every record outwardly and something else inwardly.

Whatever page is the same in both cannot have told what a record holds: no list of leaks to look for is needed.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import yaml
from pydantic import ValidationError
from tests.samples import base, document, judge
from tests.site import NANTANG, district, village

from sunshine import source
from sunshine.names import KINDS
from sunshine.records import MODELS
from sunshine.records.shape import Field, field_of

MARK = "异文"
"""What every text of the other district ends with."""
PASSING, LASTING = "passing", "lasting"
PUBLISHED, EXPIRES = "2026-11-05", "2026-11-25"

Place = tuple[str | int, ...]
_OUTWARD = frozenset(
    "id village subjects entity catalogue_code title published_on posting_kind posted_from posted_until expires_on period "
    "event_date unit sheet".split()
)
"""What a list or a tombstone may tell, and what says how the rest is read."""


def written(tree: object) -> str:
    return yaml.safe_dump(tree, allow_unicode=True, default_style='"', sort_keys=False, width=10_000)


def leaves(tree: Any, place: Place = ()) -> Iterator[tuple[Place, str]]:
    if isinstance(tree, str):
        yield place, tree
    else:
        for key, value in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from leaves(value, (*place, key))


def put(tree: Any, place: Place, text: str) -> None:
    for step in place[:-1]:
        tree = tree[step]
    tree[place[-1]] = text


def field_of_place(kind: str, place: Place) -> Field | None:
    """The deepest field on the way that the model knows."""
    part: Any = MODELS[kind]
    found = None
    for step in place:
        if isinstance(step, str) and part is not None:
            found = field_of(part, step)
            part = found.part
    return found


def another(sort: str, text: str) -> str:
    """Another value of the same form."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return f"{text[:8]}{int(text[8:]) % 27 + 1:02d}"
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        whole, dot, rest = text.partition(".")
        return f"{int(whole) + 37}{dot}{rest}"
    if re.match(r"\d", text) and " " in text:
        return f"7{text}"
    if text in ("true", "false"):
        return "false" if text == "true" else "true"
    return "诸葛*异" if sort == "masked" else f"{text}{MARK}"


def is_sound(kind: str, tree: Mapping[str, Any], *, is_judged: bool) -> bool:
    try:
        MODELS[kind].model_validate(
            copy.deepcopy(tree), context={"unit": "万元" if tree.get("unit") == "万元" else "元"}
        )
    except ValidationError:
        return False
    return not is_judged or not judge(kind, written(tree))


def changed(kind: str, tree: Any, *, is_judged: bool = False) -> Any:
    """The record with every inward value that can be another one made another one."""
    found = copy.deepcopy(tree)
    for place, text in leaves(tree):
        field = field_of_place(kind, place)
        sort = field.sort if field else ""
        if place[0] in _OUTWARD or sort == "ref":
            continue
        put(found, place, another(sort, text))
        if not is_sound(kind, found, is_judged=is_judged):
            put(found, place, text)
    # Only what a rule looks at has to be tried one value after the other.
    return found if is_judged or not judge(kind, written(found)) else changed(kind, tree, is_judged=True)


@cache
def _record(kind: str, *, is_other: bool) -> str:
    tree = source.plain(document(base(kind)).root)
    return written(changed(kind, tree) if is_other else tree)


def slug(kind: str, word: str) -> str:
    """A ledger is called by its period."""
    return {PASSING: "2026-q2", LASTING: "2026-q3"}[word] if kind == "ledger" else word


def record(kind: str, word: str, more: Mapping[str, Any], *, is_other: bool = False) -> str:
    """The smallest true record of a kind, in the village, naming the records of the other word wherever it names any."""
    text = _record(kind, is_other=is_other)
    if slug(kind, word) == "2026-q2":
        text = text.replace("2026-q3", "2026-q2").replace("2026-09", "2026-06")
        text = text.replace("2026-07", "2026-04").replace("2026-08", "2026-05")
    tree = source.plain(document(text).root)
    assert isinstance(tree, dict)
    for place, reference in leaves(tree):
        field = field_of_place(kind, place)
        target = (field.refers or (reference.partition("/")[0],))[0] if field and field.sort == "ref" else ""
        if target in KINDS:
            put(tree, place, f"{target}/{slug(target, LASTING if word == PASSING else PASSING)}")
    for key in ("posted_from", "posted_until", "expires_on"):
        tree.pop(key, None)
    tree |= {
        "id": f"{NANTANG}/{kind}/{slug(kind, word)}",
        "title": f"{kind}的标题，{word}",
        "published_on": PUBLISHED,
        **more,
    }
    return written(tree)


def places() -> dict[str, str]:
    """A town with one village and no record."""
    files = {path: text for path, text in district().items() if path.endswith("region.yml")}
    collective = "entities:\n  - {id: collective, kind: collective, name: 南塘村经济合作社}\n"
    return files | {f"{NANTANG}/village.yml": village("南塘村", "nt").replace("entities:\n", collective)}


def passing(more: Mapping[str, Any], *, is_other: bool = False) -> dict[str, str]:
    """One record of every kind, each naming lasting ones."""
    return {
        f"{NANTANG}/{kind}/{slug(kind, PASSING)}.yml": record(kind, PASSING, more, is_other=is_other) for kind in KINDS
    }


def lasting() -> dict[str, str]:
    """One record of every kind that may last, each naming passing ones."""
    texts = {kind: record(kind, LASTING, {}) for kind in KINDS}
    return {
        f"{NANTANG}/{kind}/{slug(kind, LASTING)}.yml": text
        for kind, text in texts.items()
        if is_sound(kind, source.plain(document(text).root), is_judged=False)  # type: ignore[arg-type]  # a record's root
    }
