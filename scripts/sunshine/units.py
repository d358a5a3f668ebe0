"""What travels between the stages: records with their files, a village with its records, a summary for the regions.

`VillageUnit` lives in the worker that builds the village; only `Summary` crosses to the parent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sunshine.finding import Finding
from sunshine.places import RecordFile
from sunshine.records.header import Record, Withdrawal
from sunshine.records.village import Region, Village
from sunshine.source import Document


class Hidden(StrEnum):
    """Why nothing of a superseded version is shown."""

    UNREADABLE = "unreadable"
    ENDED = "ended"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Filed:
    """A record that could be read, with the file it stands in and the versions that it replaced, newest first."""

    record: Record
    file: RecordFile
    document: Document
    superseded: tuple[Superseded, ...] = ()

    @property
    def kind(self) -> str:
        return self.file.kind

    @property
    def id(self) -> str:
        """``shili/dongfeng/nantang/ledger/2026-q3``: identity, and the record's URL without slashes around it."""
        return f"{self.file.place}/{self.file.kind}/{self.file.slug}"

    @property
    def version(self) -> int:
        """第几版: an old file says it by its name, the current one by its `revision`."""
        if self.file.version is not None:
            return self.file.version
        return self.record.revision.no if self.record.revision else 1

    @property
    def is_passing(self) -> bool:
        """True for what stays only for its posting: no search engine is to find it and nothing is to prove it later."""
        return bool(self.record.privacy) or self.record.expires_on is not None

    @property
    def check_code(self) -> str:
        """核对码 of this version: the first twelve hex digits of the source bytes' SHA-256, 4-4-4."""
        digest = self.document.digest
        return f"{digest[:4]}-{digest[4:8]}-{digest[8:12]}"


@dataclass(frozen=True, slots=True)
class Superseded:
    """A version that another one has replaced: its record, or why nothing of it is shown."""

    file: RecordFile
    filed: Filed | Hidden

    @property
    def version(self) -> int:
        return self.file.version or 0


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of a record whose posting has ended or that was withdrawn: this is all that any page may say of it.

    `withdrawal` is None where the posting has ended; `ended_on` is the last day of the posting or the day of the
    withdrawal; `count` is how many rows a list held. A tombstone has no record, so nothing else of it can be shown.
    """

    file: RecordFile
    title: str
    catalogue_code: str
    posting_kind: str
    published_on: date
    day: date
    posted_from: date | None
    posted_until: date | None
    ended_on: date
    withdrawal: Withdrawal | None
    count: int | None
    subjects: tuple[str, ...]
    versions: tuple[int, ...]

    @property
    def kind(self) -> str:
        return self.file.kind

    @property
    def id(self) -> str:
        return f"{self.file.place}/{self.file.kind}/{self.file.slug}"


def anchor_of(region: str, village: str) -> str:
    """The id of a village's first row on the page of its region's record: ``village-nantang``, ``village-dongfeng.nantang``."""
    return "village-" + village.removeprefix(f"{region}/").replace("/", ".")


@dataclass(frozen=True, slots=True)
class Regional:
    """A region's record that names a village, with the questions published beside it.

    `anchor` is the place on the record's page where the village's own rows begin; empty where it has none.
    """

    filed: Filed | Tombstone
    flags: tuple[Finding, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record that is not published until it is corrected. Nothing of its content may be shown."""

    file: RecordFile
    findings: tuple[Finding, ...]
    versions: tuple[int, ...] = ()
    """Its superseded versions, whose addresses say the same."""

    @property
    def id(self) -> str:
        return f"{self.file.place}/{self.file.kind}/{self.file.slug}"


@dataclass(frozen=True, slots=True)
class Step:
    """One place on the way down from the portal: its path and its name."""

    path: str
    name: str


@dataclass(frozen=True, slots=True)
class VillageUnit:
    """One village as it is shown on `as_of`.

    `trail` leads from the top region to the village itself; `filed` are its own published records and `regional` the
    region's records that name it, both newest first; `flags` are the published questions by record id.
    """

    path: str
    facts: Village
    trail: tuple[Step, ...]
    filed: tuple[Filed, ...]
    regional: tuple[Filed, ...]
    withheld: tuple[Withheld, ...]
    flags: Mapping[str, tuple[Finding, ...]]
    is_withheld: bool = False
    """True where village.yml itself must be corrected first: `facts` then hold no more than a name."""
    gone: tuple[Tombstone, ...] = ()
    """What is left of its own records that no longer stand; `regional_gone` likewise of the region's that name it."""
    regional_gone: tuple[Tombstone, ...] = ()
    anchors: Mapping[str, str] = field(default_factory=dict)
    """Where the village's own rows stand on the page of a region's record, by the record's id."""

    @property
    def name(self) -> str:
        return self.facts.name


@dataclass(frozen=True, slots=True)
class Latest:
    """A line of a region's list of latest disclosures."""

    published_on: date
    id: str
    title: str
    village: str
    catalogue_code: str
    flags: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a village tells its regions: nothing more crosses from the worker."""

    path: str
    name: str
    trail: tuple[Step, ...]
    short: str
    code: str
    pinyin: str
    aliases: tuple[str, ...]
    records: int
    withheld: int
    flags: int
    last_published: date | None
    latest: tuple[Latest, ...]
    is_withheld: bool = False


@dataclass(frozen=True, slots=True)
class RegionUnit:
    """A region with its own records and the summaries of every village below it."""

    path: str
    facts: Region
    trail: tuple[Step, ...]
    children: tuple[Step, ...]
    filed: tuple[Filed, ...]
    withheld: tuple[Withheld, ...]
    flags: Mapping[str, tuple[Finding, ...]]
    villages: tuple[Summary, ...]
    gone: tuple[Tombstone, ...] = ()

    @property
    def name(self) -> str:
        return self.facts.name
