"""How a record became what it is: every version with what changed, who checked it, when and why."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sunshine.pages.shown import in_words, number_words
from sunshine.pages.words import yuan
from sunshine.records.compare import Difference, compare
from sunshine.records.header import Revision
from sunshine.records.part import Part
from sunshine.records.printed import ABSENCE_WORDS, Printed
from sunshine.records.shape import shape
from sunshine.records.table import Cell, Row
from sunshine.units import Filed, Hidden, Superseded


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was changed: where, how it was written before and after; `by` where both are exact figures."""

    where: tuple[str, ...]
    before: str
    after: str
    by: str
    is_figure: bool


@dataclass(frozen=True, slots=True)
class Amendment:
    """From one version to the next. `hidden` says why the older one is not shown; then it has no page to read.

    `is_passing` where a version that stays only for its posting became one that lasts: a page that lasts and may be found
    must not repeat what the other held.
    """

    before: int
    after: int
    revision: Revision | None
    changes: tuple[Change, ...]
    href: str
    hidden: Hidden | None
    is_passing: bool

    @property
    def is_compared(self) -> bool:
        """True where both versions are shown, so that a reader can see all that changed."""
        return self.hidden is None and self.revision is not None and not self.is_passing


@dataclass(frozen=True, slots=True)
class Old:
    """What the page of a superseded version says of itself: which it is and which replaced it."""

    version: int
    current: int
    href: str
    revision: Revision | None


def version_address(filed: Filed, version: int) -> str:
    """`/<id>/v1/`, behind the root."""
    return f"{filed.id}/v{version}/"


def amendments(filed: Filed) -> tuple[Amendment, ...]:
    """Every step from the first version kept to the current one, newest first."""
    versions: list[Filed | Superseded] = [filed, *filed.superseded]
    return tuple(_amendment(filed, newer, older) for newer, older in zip(versions, filed.superseded, strict=False))


def _amendment(filed: Filed, newer: Filed | Superseded, older: Superseded) -> Amendment:
    after, before = _readable(newer), _readable(older)
    is_passing = not filed.is_passing and any(one is not None and one.is_passing for one in (before, after))
    return Amendment(
        before=older.version,
        after=newer.version,
        revision=after.record.revision if after else None,
        changes=tuple(map(_change, compare(before.record, after.record)))
        if before and after and not is_passing
        else (),
        href=version_address(filed, older.version),
        hidden=older.filed if isinstance(older.filed, Hidden) else None,
        is_passing=is_passing,
    )


def _readable(version: Filed | Superseded) -> Filed | None:
    found = version.filed if isinstance(version, Superseded) else version
    return found if isinstance(found, Filed) else None


def old(filed: Filed, superseded: Superseded) -> Old:
    """What replaced this version: the next one of which anything is shown."""
    later: list[Filed | Superseded] = [filed, *(one for one in filed.superseded if one.version > superseded.version)]
    next_one = _readable(later[-1])
    return Old(superseded.version, filed.version, f"{filed.id}/", next_one.record.revision if next_one else None)


def _change(one: Difference) -> Change:
    before, after = _figure(one.before), _figure(one.after)
    is_exact = one.is_figure and before is not None and after is not None
    by = _by(one, Decimal(after or 0) - Decimal(before or 0)) if is_exact else ""
    return Change(one.steps, _words(one, one.before), _words(one, one.after), by, one.is_figure)


def _words(one: Difference, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Row):
        return " ｜ ".join([*map(_cell, value.cells), *filter(None, [value.note])])
    if isinstance(value, Cell):
        return _cell(value)
    if isinstance(value, Printed) and value.words:
        return f"{in_words(one.field, value)}（{value.words}）"
    return _row(value) if isinstance(value, Part) else in_words(one.field, value)


def _row(row: Part) -> str:
    """A whole row with its labels: 摘要 打印纸，支出 80.00 元."""
    stated = [(field, getattr(row, field.name)) for field in shape(type(row))]
    return "，".join(
        f"{field.label} {'、'.join(in_words(field, one) for one in (value if field.is_list else (value,)))}"
        for field, value in stated
        if value is not None and value is not False and value != ()
    )


def _cell(cell: Cell) -> str:
    text = ABSENCE_WORDS[cell.absence] if cell.absence else cell.text or ABSENCE_WORDS["blank"]
    return f"{text}（{cell.note}）" if cell.note else text


def _figure(value: Any) -> int | Decimal | None:
    """The exact figure; None where it is approximate or absent."""
    if isinstance(value, Printed):
        return value.value if value.is_exact else None
    if isinstance(value, Cell):
        return value.number
    return value if isinstance(value, int | Decimal) and not isinstance(value, bool) else None


def _by(one: Difference, change: Decimal) -> str:
    """多 10.00 元, 少 3 户."""
    words = yuan(int(abs(change))) if one.field.sort == "money" else number_words(abs(change))
    return f"{'多' if change > 0 else '少'} {words}{' ' + one.field.unit if one.field.unit else ''}" if change else ""
