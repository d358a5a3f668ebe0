"""The laws that findings, catalogue and profiles cite, as one table with the days on which they are in force.

An article is written in the short notation of the field reference: ``OL35``, ``OL35(1)`` (第1项), ``OL28¶3`` (第3款),
``MC事3``, ``FR四``. `read_basis` is the only way from that notation to a `Basis`. Sources: domain/README.md, law.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

Mark = Literal["T", "S", "U", "D"]
"""How well it is known: T from the text itself · S from local rules or reports · U not verified · D our own rule."""

MARK_WORDS: Mapping[Mark, str] = MappingProxyType({"T": "", "S": "地方做法", "U": "待核实", "D": "本平台规则"})
"""What is printed beside it: nothing where the text of a law says so."""


@dataclass(frozen=True, slots=True)
class Basis:
    """One article or practice. `in_force_from` None means: for records of any date.

    `reference` is the short notation that it was read from, empty where it stands in no table.
    """

    title: str
    article: str = ""
    in_force_from: date | None = None
    in_force_to: date | None = None
    reference: str = ""

    def holds_on(self, day: date) -> bool:
        """True when the text was in force on `day`, both ends included."""
        return (self.in_force_from is None or self.in_force_from <= day) and (
            self.in_force_to is None or day <= self.in_force_to
        )

    def __str__(self) -> str:
        return f"{self.title} {self.article}".strip()


@dataclass(frozen=True, slots=True)
class Law:
    """A law, standard or policy as printed in citations. `articles` is its last article, 0 where none is cited."""

    title: str
    articles: int = 0
    since: date | None = None
    until: date | None = None
    mark: Mark = "T"
    parts: Mapping[str, str] | None = None
    """Parts that are not numbered articles, by the sign in the short notation: ``四`` → 第四类."""


_CLASSES = {sign: f"第{sign}类" for sign in "一二三四五六七八"} | {"专项": "专项公开"}
_TOPICS = {f"制{number}": f"制度类{number}" for number in range(1, 10)} | {
    f"事{number}": f"事务类{number}" for number in range(1, 17)
}

LAWS: Mapping[str, Law] = MappingProxyType(
    {
        "OL": Law("村民委员会组织法(2025)", 50, date(2026, 1, 1)),
        # The text of 2010 has the same articles, so records of any earlier day cite this one.
        "OL2018": Law("村民委员会组织法(2018)", 41, None, date(2025, 12, 31)),
        "CL": Law("农村集体经济组织法", 67, date(2025, 5, 1)),
        "SH": Law("上海市实施《村民委员会组织法》办法", 46, date(2017, 5, 1)),
        "SHE": Law("上海市村民委员会选举办法", 34, date(2014, 10, 1)),
        "SHR": Law("上海市居民委员会工作条例", 39, date(2017, 7, 1)),
        "SA": Law("上海市农村集体资产监督管理条例", 42, date(2018, 4, 1)),
        "SSA": Law("上海市社会救助条例", 56, date(2019, 5, 1)),
        "ZA": Law("浙江省农村集体资产管理条例", 53, date(2016, 5, 1)),
        "PIPL": Law("个人信息保护法", 74, date(2021, 11, 1)),
        "CC": Law("民法典", 1260, date(2021, 1, 1)),
        "LM": Law("土地管理法", 87, date(2020, 1, 1)),
        "LMR": Law("土地管理法实施条例", 67, date(2021, 9, 1)),
        "LC": Law("农村土地承包法", 70, date(2019, 1, 1)),
        "AL": Law("会计法", 51, date(2000, 7, 1)),
        "TB": Law("招标投标法", 68, date(2000, 1, 1)),
        "SRA": Law("社会救助法", 78, date(2026, 7, 1)),
        "FOI": Law("政府信息公开条例", 56, date(2019, 5, 15)),
        "FR": Law("农村集体经济组织财务公开规定(农经发〔2011〕13号)", 0, date(2012, 1, 1), mark="S", parts=_CLASSES),
        "FS": Law("农村集体经济组织财务制度(财农〔2021〕121号)", 0, date(2022, 1, 1), mark="S"),
        "AS": Law("农村集体经济组织会计制度(财会〔2023〕14号)", 0, date(2024, 1, 1), mark="S"),
        "MC": Law("村务公开事项参考目录", mark="S", parts=_TOPICS),
        "GB40088": Law("村务公开管理规范(GB/T 40088—2021)", 0, date(2021, 4, 30), mark="S"),
        "GB32100": Law("法人和其他组织统一社会信用代码编码规则(GB 32100—2015)", mark="S"),
        "POLICY2004": Law("关于健全和完善村务公开和民主管理制度的意见(中办发〔2004〕17号)", mark="S"),
        "OPINION2017": Law("关于建立健全村务监督委员会的指导意见(2017年)", 0, date(2017, 12, 4), mark="S"),
        "NOTICE2021": Law("上海市民政局关于乡村治理试点的通知(2021年12月24日)", 0, date(2021, 12, 24), mark="S"),
        "LEVY2007": Law("村民一事一议筹资筹劳管理办法(国办发〔2007〕4号)", mark="U"),
        "TENDER2018": Law("必须招标的工程项目规定(国家发展改革委令第16号)", mark="U"),
        "HOUSE2019": Law("上海市农村村民住房建设管理办法(沪府令16号)", mark="U"),
        "ALLOWANCE2021": Law("最低生活保障审核确认办法(民发〔2021〕57号)", mark="U"),
        "PARTY": Law("中国共产党农村基层组织工作条例", mark="U"),
        "PARTYOPEN": Law("中国共产党党务公开条例(试行)", mark="U"),
        "LOCAL": Law("各地村务公开目录", mark="S"),
    }
)
"""Every law by its abbreviation in the field reference, or by our own where the reference has none."""

_BY_LENGTH = sorted(LAWS, key=len, reverse=True)
_ARTICLE = re.compile(r"(?P<number>[1-9][0-9]{0,3})(?:\((?P<item>[1-9][0-9]?)\)|¶(?P<paragraph>[1-9]))?")


def read_basis(reference: str) -> Basis:
    """``OL35(1)`` → 村民委员会组织法(2025) 35 第1项. Raises ValueError for an unknown law, article or part."""
    name = next((name for name in _BY_LENGTH if reference.startswith(name)), None)
    if name is None:
        raise ValueError(f"no such law: {reference!r}")
    law = LAWS[name]
    article = _article(law, reference.removeprefix(name))
    return Basis(law.title, article, law.since, law.until, reference)


def _article(law: Law, rest: str) -> str:
    if not rest or (law.parts and rest in law.parts):
        return law.parts[rest] if rest and law.parts else ""
    match = _ARTICLE.fullmatch(rest)
    if match is None or int(match["number"]) > law.articles:
        raise ValueError(f"no such article of {law.title}: {rest!r}")
    item = f" 第{match['item']}项" if match["item"] else ""
    paragraph = f" 第{match['paragraph']}款" if match["paragraph"] else ""
    return f"{match['number']}{item}{paragraph}"


def law_of(basis: Basis) -> Law | None:
    """The law that a `Basis` was read from; None where it stands in no table."""
    name = next((name for name in _BY_LENGTH if basis.reference.startswith(name)), None)
    return LAWS[name] if name else None


_OLDER_ARTICLES: Mapping[int, int] = MappingProxyType(
    {2: 2, 8: 6, 9: 7, 10: 8, 14: 11, 15: 12, 16: 13, 17: 14, 18: 15, 19: 16, 22: 18, 23: 19, 24: 20, 25: 21, 26: 22}
    | {27: 23, 28: 24, 29: 25, 30: 26, 31: 27, 32: 28, 35: 30, 36: 31, 37: 32, 38: 33, 39: 34, 40: 35, 41: 36}
    | {42: 37, 43: 37}
)
_OLDER_PARTS: Mapping[str, str | None] = MappingProxyType(
    {"28(2)": "24(1)", "28(3)": "24(2)", "28(4)": "24(3)", "28(6)": "24(9)", "28¶2": "24¶2"}
    | {"28(1)": None, "28(5)": None, "28¶3": None, "28¶4": None}
    | {"35(1)": "30(1)", "35(2)": "30(3)", "35(3)": "30(4)", "35(4)": None, "35(5)": "30(5)", "35¶3": "30¶3"}
    | {"35¶4": "30¶4"}
)
"""Items and paragraphs whose number or content changed; None where the text of 2018 has nothing of the kind."""


def older(basis: Basis) -> Basis | None:
    """The same rule in the Organic Law of 2018 (law.md §1.1); None where that text has none, or for any other law.

    A paragraph that is not told apart by the table is cited by its article alone.
    """
    rest = basis.reference.removeprefix("OL")
    match = _ARTICLE.fullmatch(rest) if basis.reference.startswith("OL") else None
    if match is None:
        return None
    if rest in _OLDER_PARTS:
        part = _OLDER_PARTS[rest]
        return read_basis(f"OL2018{part}") if part else None
    number = _OLDER_ARTICLES.get(int(match["number"]))
    return read_basis(f"OL2018{number}") if number else None


def on_day(basis: Basis, day: date) -> Basis | None:
    """The text that held on `day`: this one, its older number, or None."""
    if basis.holds_on(day):
        return basis
    before = older(basis)
    return before if before is not None and before.holds_on(day) else None


def in_both_texts(basis: Basis) -> str:
    """``村民委员会组织法(2025) 35（2018 年文本为第 30 条）``; only itself where there is no older number.

    Most guides still use the old numbers, so a reader needs both.
    """
    before = older(basis)
    if before is None:
        return str(basis)
    number, _, part = before.article.partition(" ")
    return f"{basis}（2018 年文本为第 {number} 条{part}）"


ORGANIC_LAW_35 = read_basis("OL35")
ORGANIC_LAW_2018_30 = read_basis("OL201830")
TRUTH = (ORGANIC_LAW_35, ORGANIC_LAW_2018_30)
"""村民委员会应当保证所公布事项的真实性: Article 35 since 2026, Article 30 before."""

FINANCE_DISCLOSURE = read_basis("FR")
ACCOUNTING_SYSTEM = read_basis("AS")
LAND_REGULATION_28 = read_basis("LMR28")
PROJECT_RULE = Basis("本平台规则")
"""A design rule of this project: no law is claimed for it."""


def cited(bases: tuple[Basis, ...], day: date) -> tuple[str, ...]:
    """The citations in force on the record's own day, as printed."""
    return tuple(str(basis) for basis in bases if basis.holds_on(day))
