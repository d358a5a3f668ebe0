"""The laws that findings cite, as typed constants with the days they are in force. Source: domain/law.md §1.1."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Basis:
    """One article or practice. `in_force_from` None means: for records of any date."""

    title: str
    article: str = ""
    in_force_from: date | None = None
    in_force_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """True when the text was in force on `day`, both ends included."""
        return (self.in_force_from is None or self.in_force_from <= day) and (
            self.in_force_to is None or day <= self.in_force_to
        )

    def __str__(self) -> str:
        return f"{self.title} {self.article}".strip()


_2026 = date(2026, 1, 1)
_UNTIL_2026 = date(2025, 12, 31)

ORGANIC_LAW_35 = Basis("村民委员会组织法(2025)", "35", _2026)
ORGANIC_LAW_2018_30 = Basis("村民委员会组织法(2018)", "30", None, _UNTIL_2026)
TRUTH = (ORGANIC_LAW_35, ORGANIC_LAW_2018_30)
"""村民委员会应当保证所公布事项的真实性: Article 35 since 2026, Article 30 before."""

FINANCE_DISCLOSURE = Basis("农村集体经济组织财务公开规定(农经发〔2011〕13号)", "", date(2012, 1, 1))
ACCOUNTING_SYSTEM = Basis("农村集体经济组织会计制度(财会〔2023〕14号)", "", date(2024, 1, 1))
LAND_REGULATION_28 = Basis("土地管理法实施条例", "28", date(2021, 9, 1))
PROJECT_RULE = Basis("本平台规则")
"""A design rule of this project: no law is claimed for it."""


def cited(bases: tuple[Basis, ...], day: date) -> tuple[str, ...]:
    """The citations in force on the record's own day, as printed."""
    return tuple(str(basis) for basis in bases if basis.holds_on(day))
