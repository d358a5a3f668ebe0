"""What travels between the stages: records with their files, a village with its records, a summary for the regions.

`VillageUnit` lives in the worker that builds the village; only `Summary` crosses to the parent.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sunshine.finding import Finding
from sunshine.places import RecordFile
from sunshine.records.header import Record
from sunshine.records.village import Region, Village
from sunshine.source import Document


@dataclass(frozen=True, slots=True)
class Filed:
    """A record that could be read, with the file it stands in."""

    record: Record
    file: RecordFile
    document: Document

    @property
    def kind(self) -> str:
        return self.file.kind

    @property
    def id(self) -> str:
        """``shili/dongfeng/nantang/ledger/2026-q3``: identity, and the record's URL without slashes around it."""
        return f"{self.file.place}/{self.file.kind}/{self.file.slug}"

    @property
    def check_code(self) -> str:
        """核对码 of this version: the first twelve hex digits of the source bytes' SHA-256, 4-4-4."""
        digest = self.document.digest
        return f"{digest[:4]}-{digest[4:8]}-{digest[8:12]}"


@dataclass(frozen=True, slots=True)
class Regional:
    """A region's record that names a village, with the questions that are published beside it."""

    filed: Filed
    flags: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record that is not published until it is corrected. Nothing of its content may be shown."""

    file: RecordFile
    findings: tuple[Finding, ...]

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

    @property
    def name(self) -> str:
        return self.facts.name
