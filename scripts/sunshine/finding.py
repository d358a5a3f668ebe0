"""What was found wrong, as a value: where it is, which rule says so, and what a clerk can do about it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import asdict, dataclass
from enum import StrEnum


class Severity(StrEnum):
    """BLOCK withholds the record, FLAG publishes it with the question beside it, NOTE informs the editor."""

    BLOCK = "BLOCK"
    FLAG = "FLAG"
    NOTE = "NOTE"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in one place.

    `path` is relative to the project (``content/…``, POSIX), `line` and `column` count from 1, `record` is the id of
    the record (empty for a file that could not be read), `basis` are printed citations, `help` the rule's page.
    """

    rule: str
    severity: Severity
    path: str
    line: int
    column: int
    message: str
    record: str = ""
    basis: tuple[str, ...] = ()
    help: str = ""

    @property
    def place(self) -> tuple[str, int, int, str, str]:
        """The order in which findings are reported."""
        return (self.path, self.line, self.column, self.rule, self.message)

    def as_json(self) -> dict[str, object]:
        """The public JSON shape of a finding (DESIGN §4)."""
        shape = asdict(self)
        shape["severity"] = self.severity.value
        shape["basis"] = list(self.basis)
        return shape


_DIGIT = re.compile(r"[0-9一二三四五六七八九〇零幺两壹贰叁肆伍陆柒捌玖]")


def echo(written: str) -> str:
    """`written` in quotes for a message, unless it could hold personal data: then only how long it is.

    Seven digits, whatever stands between them, may be part of an identity, telephone or account number; a message ends
    up in public logs.
    """
    folded = unicodedata.normalize("NFKC", written)
    if len(written) > 40 or len(_DIGIT.findall(folded)) >= 7:
        return f"（{len(written)} 个字，这里不照抄）"
    return f"“{written}”"
