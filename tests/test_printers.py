"""The four output formats, to the byte."""

from __future__ import annotations

import json

from sunshine import __version__
from sunshine.finding import Finding, Severity
from sunshine.printers import PRINTERS, as_github, as_json, as_sarif, as_text

BLOCK = Finding(
    "FIN-01",
    Severity.BLOCK,
    "content/villages/a/ledger/2026-q3.yml",
    12,
    18,
    "差 -100.00 元；请核对这四个数。",
    "a/ledger/2026-q3",
    ("村民委员会组织法(2025) 35",),
    "/rules/FIN-01/",
)
FLAG = Finding("PRO-11", Severity.FLAG, "content/villages/a/notice/b.md", 3, 1, "共 14 天；需要说明。")
NOTE = Finding("FIN-18", Severity.NOTE, "content/villages/a,b:c/100%.yml", 1, 2, "第一行\n第二行 100%")
ALL = (BLOCK, FLAG, NOTE)


def test_the_formats_have_their_names() -> None:
    assert list(PRINTERS) == ["text", "json", "github", "sarif"]


def test_nothing_found_is_an_empty_report() -> None:
    assert (as_text(()), as_json(()), as_github(())) == ("", "[]\n", "")
    assert json.loads(as_sarif(()))["runs"][0]["results"] == []


def test_text_has_one_line_a_finding() -> None:
    assert as_text(ALL[:2]) == (
        "content/villages/a/ledger/2026-q3.yml:12:18 不能公布 FIN-01 差 -100.00 元；请核对这四个数。\n"
        "content/villages/a/notice/b.md:3:1 需要说明 PRO-11 共 14 天；需要说明。\n"
    )
    assert as_text((NOTE,)).startswith("content/villages/a,b:c/100%.yml:1:2 提示 FIN-18 ")


def test_a_message_of_several_lines_stays_one_line_of_text() -> None:
    assert as_text((NOTE,)).count("\n") == 1


def test_json_has_the_public_shape_in_readable_chinese() -> None:
    printed = as_json((BLOCK, FLAG))

    assert '"message": "差 -100.00 元；请核对这四个数。"' in printed
    assert json.loads(printed) == [
        {
            "rule": "FIN-01",
            "severity": "BLOCK",
            "path": "content/villages/a/ledger/2026-q3.yml",
            "line": 12,
            "column": 18,
            "message": "差 -100.00 元；请核对这四个数。",
            "record": "a/ledger/2026-q3",
            "basis": ["村民委员会组织法(2025) 35"],
            "help": "/rules/FIN-01/",
        },
        {
            "rule": "PRO-11",
            "severity": "FLAG",
            "path": "content/villages/a/notice/b.md",
            "line": 3,
            "column": 1,
            "message": "共 14 天；需要说明。",
            "record": "",
            "basis": [],
            "help": "",
        },
    ]


def test_github_gets_one_escaped_annotation_a_finding() -> None:
    assert as_github(ALL) == (
        "::error file=content/villages/a/ledger/2026-q3.yml,line=12,col=18,title=FIN-01::差 -100.00 元；请核对这四个数。\n"
        "::warning file=content/villages/a/notice/b.md,line=3,col=1,title=PRO-11::共 14 天；需要说明。\n"
        "::notice file=content/villages/a%2Cb%3Ac/100%25.yml,line=1,col=2,title=FIN-18::第一行%0A第二行 100%25\n"
    )


def test_sarif_is_one_run_with_its_rules() -> None:
    assert json.loads(as_sarif((FLAG, BLOCK))) == {
        "version": "2.1.0",
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "sunshine",
                        "version": __version__,
                        "rules": [{"id": "FIN-01"}, {"id": "PRO-11"}],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    result("PRO-11", "warning", "共 14 天；需要说明。", "content/villages/a/notice/b.md", 3, 1),
                    result(
                        "FIN-01",
                        "error",
                        "差 -100.00 元；请核对这四个数。",
                        "content/villages/a/ledger/2026-q3.yml",
                        12,
                        18,
                    ),
                ],
            }
        ],
    }


def result(rule: str, level: str, words: str, path: str, line: int, column: int) -> dict[str, object]:
    region = {"startLine": line, "startColumn": column}
    place = {"physicalLocation": {"artifactLocation": {"uri": path}, "region": region}}
    return {"ruleId": rule, "level": level, "message": {"text": words}, "locations": [place]}


def test_sarif_knows_notes_and_addresses_with_odd_characters() -> None:
    (found,) = json.loads(as_sarif((NOTE,)))["runs"][0]["results"]

    assert found["level"] == "note"
    assert (
        found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/villages/a%2Cb%3Ac/100%25.yml"
    )
