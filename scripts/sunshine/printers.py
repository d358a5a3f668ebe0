"""Findings as text, JSON, forge annotations and SARIF. Printers know nothing of rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import quote

from sunshine import __version__
from sunshine.finding import Finding, Severity

_SIGNS = {Severity.BLOCK: "不能公布", Severity.FLAG: "需要说明", Severity.NOTE: "提示"}


def as_text(findings: Sequence[Finding]) -> str:
    """One finding a line: ``path:line:column 不能公布 FIN-01 words``."""
    return "".join(
        f"{found.path}:{found.line}:{found.column} {_SIGNS[found.severity]} {found.rule} {_line(found.message)}\n"
        for found in findings
    )


def _line(text: str) -> str:
    """An explanation may have been written on several lines."""
    return " ".join(text.splitlines())


def as_json(findings: Sequence[Finding]) -> str:
    """A list of findings in the shape of DESIGN §4."""
    return json.dumps([found.as_json() for found in findings], ensure_ascii=False, indent=1) + "\n"


def as_github(findings: Sequence[Finding]) -> str:
    """Workflow commands: annotations on the changed lines of a pull request."""
    levels = {Severity.BLOCK: "error", Severity.FLAG: "warning", Severity.NOTE: "notice"}
    return "".join(
        f"::{levels[found.severity]} file={_property(found.path)},line={found.line},col={found.column},"
        f"title={_property(found.rule)}::{_data(found.message)}\n"
        for found in findings
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def as_sarif(findings: Sequence[Finding]) -> str:
    """SARIF 2.1.0, one run."""
    levels = {Severity.BLOCK: "error", Severity.FLAG: "warning", Severity.NOTE: "note"}
    rules = sorted({found.rule for found in findings})
    results = [
        {
            "ruleId": found.rule,
            "level": levels[found.severity],
            "message": {"text": found.message},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": quote(found.path)},
                        "region": {"startLine": found.line, "startColumn": found.column},
                    }
                }
            ],
        }
        for found in findings
    ]
    driver = {"name": "sunshine", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    shape = {
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}],
    }
    return json.dumps(shape, ensure_ascii=False, indent=1) + "\n"


PRINTERS: Mapping[str, Callable[[Sequence[Finding]], str]] = MappingProxyType(
    {"text": as_text, "json": as_json, "github": as_github, "sarif": as_sarif}
)
"""Every output format by its name."""
