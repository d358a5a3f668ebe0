"""Small true records for tests: one whole file per kind, changed by a few lines, read and judged as in a build."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import settings as examples

from sunshine import records
from sunshine.finding import Finding
from sunshine.names import KINDS, SECTIONS
from sunshine.places import RecordFile
from sunshine.profiles import Profile, ProfileFile, profile_of_file
from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.load import load, load_facts
from sunshine.records.part import Part
from sunshine.records.village import Region, Village
from sunshine.rules import Case, inspect
from sunshine.settings import Catalogue, Settings, Site
from sunshine.source import Document, parse
from sunshine.units import Filed

FIXED = examples(derandomize=True, deadline=None, database=None)
"""The same examples in every run: a red check must be red for everybody."""

RULES = Path(__file__).parent / "rules"
EXAMPLES = Path(records.__file__).parent / "examples"
TODAY = date(2026, 10, 20)
PLACE = "shili/dongfeng/nantang"

_VILLAGE = """\
name: 南塘村
short: nt
unit: villagers_committee
entities:
  - {id: committee, kind: villagers_committee, name: 南塘村村民委员会}
  - {id: collective, kind: collective, name: 南塘村经济合作社}
"""
_REGION = """\
name: 东风镇
entities:
  - {id: government, kind: government, name: 东风镇人民政府}
"""
_NAMES = {
    "VA-M02": "村委会成员及分工",
    "FA-M02": "收支明细",
    "VA-D02": "四议两公开过程",
    "FA-M08": "合同台账",
    "VA-M08": "工程项目",
    "VA-S02": "监督会议与监督记录",
    "VA-S05": "村民查询、意见与答复",
    "VA-D01": "会议通知与议程",
    "VA-M12": "征地公告、补偿标准与分配",
}
ITEM: dict[str, Any] = {
    "basis": ["OL35"],
    "frequency": ["standing"],
    "posting": {"least": ["publicity.min_days"]},
    "fields": ["内容"],
    "signatories": ["ZR"],
    "privacy": ["P1"],
}
"""What every item of a small catalogue says besides its code, name, section and kinds."""

_OWN: dict[str, dict[str, Any]] = {
    "VA-D01": {"posting": {"until": "meeting"}},
    "VA-M12": {"posting": {"least": ["publicity.land_compensation_plan_days"]}},
}
_SECTIONS = {
    "VA-E": "election",
    "VA-C": "consultation",
    "VA-D": "decision",
    "VA-M": "management",
    "VA-S": "supervision",
}
_OTHERS = {"FA": "finance", "PA": "party", "GA": "government", "SV": "service"}
_KIND_NAMES = {
    "roster": "名单与分工",
    "ledger": "收支明细",
    "decision": "决策与决议",
    "contract": "合同",
    "project": "工程项目",
    "supervision": "监督记录",
    "query": "提问与答复",
    "notice": "通知公告",
}


def _codes() -> dict[str, list[str]]:
    """The kinds of each code: what the base records say of themselves, and a notice of land taking."""
    codes: dict[str, list[str]] = {"VA-M12": ["notice"]}
    for kind in KINDS:
        code = blocks(base(kind))["catalogue_code"].split()[1]
        codes.setdefault(code, []).append(kind)
    return dict(sorted(codes.items()))


def _section(code: str) -> str:
    return _SECTIONS.get(code[:4]) or _OTHERS[code[:2]]


_DAYS, _COMPENSATION = {"key": "publicity.min_days"}, {"key": "publicity.land_compensation_plan_days", "value": "30"}
_LOCAL = {"mark": "S", "source": "示例"}
_PROFILE = {
    "name": "全国",
    "from": "1998-11-04",
    "figures": [
        _DAYS | {"value": "3", "to": "2025-12-31"} | _LOCAL,
        _DAYS | {"value": "15", "from": "2026-01-01", "basis": ["OL35"], "mark": "T"},
        _COMPENSATION | {"to": "2021-08-31"} | _LOCAL,
        _COMPENSATION | {"from": "2021-09-01", "basis": ["LMR28"], "mark": "T"},
    ],
}


def document(text: str, path: str = "content/sample.yml") -> Document:
    """The text as a file that can be read."""
    read = parse(text.encode(), path)
    assert isinstance(read, Document), read
    return read


def facts(text: str, model: type[Part]) -> Any:
    """village.yml or region.yml from its text: the model, or the findings."""
    return load_facts(document(text), model)


VILLAGE: Village = facts(_VILLAGE, Village)
REGION: Region = facts(_REGION, Region)
PROFILE: Profile = profile_of_file(ProfileFile.model_validate(_PROFILE))


def _catalogue() -> Catalogue:
    return Catalogue.model_validate(
        {
            "sections": [{"word": word, "name": word, "subtitle": word} for word in SECTIONS],
            "kinds": [{"word": word, "name": _KIND_NAMES.get(word, word)} for word in KINDS],
            "posts": [{"id": "ZR", "name": "村委会主任"}],
            "items": [
                ITEM
                | {"code": code, "name": _NAMES.get(code, code), "section": _section(code), "kinds": kinds}
                | _OWN.get(code, {})
                for code, kinds in _codes().items()
            ],
        }
    )


def make_settings(today: date | None = TODAY) -> Settings:
    """A small catalogue, one profile that changes with 2026, and the day of the check."""
    return Settings(Site(name="阳光村务"), _catalogue(), {"cn": PROFILE}, TODAY, today)


def base(kind: str) -> str:
    """The text of a small true record of this kind."""
    own = RULES / "base" / f"{kind}.yml"
    return own.read_text(encoding="utf-8") if own.is_file() else example(kind)


def example(kind: str) -> str:
    """The worked example of this kind that the program ships, as YAML; "" where there is none."""
    path = EXAMPLES / f"{kind}.yml"
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def blocks(text: str) -> dict[str, str]:
    """The lines of each top-level key, with the key."""
    parts = re.split(r"^(?=[a-z_]+:)", text, flags=re.MULTILINE)
    return {part.partition(":")[0]: part if part.endswith("\n") else f"{part}\n" for part in parts if part.strip()}


SETTINGS = make_settings()


def merged(kind: str, fragment: str) -> str:
    """The base record with the fragment's keys in the place of its own; new keys stand at the end."""
    return "".join((blocks(base(kind)) | blocks(fragment)).values())


def without(kind: str, *keys: str) -> str:
    """The base record without these keys."""
    return "".join(lines for key, lines in blocks(base(kind)).items() if key not in keys)


def file_of(kind: str, slug: str = "", suffix: str = "yml", place: str = PLACE) -> RecordFile:
    """Where the record lies; the base record's own slug unless told."""
    slug = slug or blocks(base(kind))["id"].strip().rpartition("/")[2]
    return RecordFile(place, kind, slug, None, f"content/villages/{place}/{kind}/{slug}.{suffix}")


def read_record(kind: str, text: str, file: RecordFile | None = None) -> Record | tuple[Finding, ...]:
    """The record in this text, or everything that the reader or the model refuses."""
    file = file or file_of(kind)
    read = parse(text.encode(), file.path)
    return load(read, file) if isinstance(read, Document) else read


def record(kind: str, text: str) -> Any:
    """The record in this text, which must be readable."""
    found = read_record(kind, text)
    assert isinstance(found, MODELS[kind]), found
    return found


def refused(kind: str, text: str, file: RecordFile | None = None) -> list[tuple[str, int, int, str]]:
    """Rule, line, column and words of every refusal."""
    found = read_record(kind, text, file)
    assert isinstance(found, tuple), "nothing was refused"
    return [(finding.rule, finding.line, finding.column, finding.message) for finding in found]


def judge(
    kind: str,
    text: str,
    file: RecordFile | None = None,
    facts: Village | Region = VILLAGE,
    settings: Settings = SETTINGS,
    versions: frozenset[int] = frozenset(),
) -> tuple[Finding, ...]:
    """What all rules find in this text, beside superseded `versions`; an unreadable text is a fault of the test."""
    file = file or file_of(kind)
    read = document(text, file.path)
    found = load(read, file)
    assert isinstance(found, Record), found
    profile = settings.profile_of(facts.profile, facts.overrides)
    return inspect(Case(Filed(found, file, read), facts, profile, settings, frozenset([PLACE]), versions))
