"""Which version of a record stands on the day shown, what it replaced, and what is left of a record that no longer stands.

A record is one current file and its superseded versions beside it (`2026-q3.yml`, `2026-q3.v1.yml`). On a past day the
newest version reached by then is the current one and the later ones are absent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sunshine.finding import Finding, Severity
from sunshine.horizon import Horizon
from sunshine.places import RecordFile
from sunshine.records.header import Record
from sunshine.units import Filed, Hidden, Tombstone

AMENDMENT = "INT-02"


@dataclass(frozen=True, slots=True)
class Versions:
    """The files of one record, the current one first, then the superseded ones from the newest to the oldest."""

    current: RecordFile | None
    superseded: tuple[RecordFile, ...]

    @property
    def files(self) -> tuple[RecordFile, ...]:
        return (*((self.current,) if self.current else ()), *self.superseded)

    @property
    def record_file(self) -> RecordFile:
        """The record's own file; where it is missing, the newest version's under the record's own name."""
        if self.current is not None:
            return self.current
        newest = self.superseded[0]
        return RecordFile(newest.place, newest.kind, newest.slug, None, newest.path)

    @property
    def numbers(self) -> tuple[int, ...]:
        return numbers_of(self.superseded)


@dataclass(frozen=True, slots=True)
class Paper:
    """One file of a record and what it holds, or everything that is wrong with it."""

    file: RecordFile
    found: Filed | tuple[Finding, ...]


def numbers_of(files: Iterable[RecordFile]) -> tuple[int, ...]:
    return tuple(file.version for file in files if file.version is not None)


def by_record(files: Iterable[RecordFile]) -> Iterator[Versions]:
    """The files of one place as records, in the order of their names."""
    groups: dict[tuple[str, str], list[RecordFile]] = {}
    for file in files:
        groups.setdefault((file.kind, file.slug), []).append(file)
    for group in groups.values():
        current = next((file for file in group if file.version is None), None)
        superseded = sorted((file for file in group if file.version is not None), key=lambda file: -(file.version or 0))
        yield Versions(current, tuple(superseded))


def orphan(versions: Versions) -> Finding:
    """Superseded versions whose current file is not there: what was published would be gone without a word."""
    file = versions.record_file
    name, path = f"{file.slug}.{file.path.rpartition('.')[2]}", versions.superseded[0].path
    words = f"这里只有旧版，没有现行的 {name}；请补上现行的一版，整条不再有效的，请在现行的一版里写“撤下”withdrawn"
    record = f"{file.place}/{file.kind}/{file.slug}"
    return Finding(AMENDMENT, Severity.BLOCK, path, 1, 1, words, record, (), f"/rules/{AMENDMENT}/")


def shown(papers: Iterable[Paper], horizon: Horizon) -> int | None:
    """Which of the papers, newest first, stands on the day shown; None where nothing has been published by then.

    A paper that cannot be read hides the ones before it: nobody knows on which day it replaced them.
    """
    for index, paper in enumerate(papers):
        if not isinstance(paper.found, Filed) or horizon.reached(since(paper.found.record)):
            return index
    return None


def since(record: Record) -> date:
    """The first day on which this version stands: the day of its revision, never before the day of publication."""
    revised = record.revision.revised_on if record.revision else None
    return max(revised, record.published_on) if revised else record.published_on


def hidden(record: Record, horizon: Horizon) -> Hidden | None:
    """Why nothing of the record is shown any more; None while it stands. Each day is asked of the horizon."""
    if record.withdrawn is not None and horizon.reached(record.withdrawn.withdrawn_on):
        return Hidden.WITHDRAWN
    if record.expires_on is not None and horizon.reached(_day_after(record.expires_on)):
        return Hidden.ENDED
    return None


def _day_after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


def bury(filed: Filed, why: Hidden, versions: tuple[int, ...]) -> Tombstone:
    """What may still be said of the record: title, dates, and why it no longer stands.

    The versions of a list whose posting has ended leave not even an address.
    """
    record = filed.record
    withdrawal = record.withdrawn if why is Hidden.WITHDRAWN else None
    ended = withdrawal.withdrawn_on if withdrawal else record.expires_on
    assert ended is not None, "only what is withdrawn or has an end is buried"
    return Tombstone(
        file=filed.file,
        title=record.title,
        catalogue_code=record.catalogue_code,
        posting_kind=record.posting_kind,
        published_on=record.published_on,
        day=record.day,
        posted_from=record.posted_from,
        posted_until=record.posted_until,
        ended_on=ended,
        withdrawal=withdrawal,
        count=None if withdrawal else record.count_of_rows,
        subjects=record.subjects,
        versions=versions if withdrawal else (),
    )
