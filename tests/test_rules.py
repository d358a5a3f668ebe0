"""The rules: every example of their pages, every planted case, and how the runner grades what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.samples import (
    FIXED,
    REGION,
    RULES,
    SETTINGS,
    VILLAGE,
    base,
    blocks,
    document,
    file_of,
    judge,
    make_settings,
    merged,
    without,
)
from tests.site import REPO

from sunshine import rules
from sunshine.catalogue import Catalogue, Posting
from sunshine.finding import Finding, Severity
from sunshine.law import PROJECT_RULE
from sunshine.names import KINDS
from sunshine.places import RecordFile
from sunshine.profiles import load_profiles
from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.values import fen_text
from sunshine.records.village import Region
from sunshine.rules import Case, Registered, Rule, Wrong, registry
from sunshine.settings import Settings
from sunshine.source import locate

HEADINGS = ("一句话", "为什么", "依据", "怎么查", "合格", "不合格", "不适用", "假定")
WRITTEN = "FIN-01 FIN-02 FIN-03 FIN-05 FIN-06 FIN-18 INT-01 INT-02 PRO-06 PRO-11 TIM-05"
SHIPPED = load_profiles(REPO / "content")
DAYS = "publicity.min_days"
UNKIND = re.compile("违规|违法|涉嫌|造假|贪|挪用|问题")


@dataclass(frozen=True)
class Example:
    """One example of a rule's page: YAML over a base record, and what is said of it."""

    rule: str
    number: int
    file: RecordFile
    text: str
    said: tuple[tuple[str, str], ...]
    versions: frozenset[int]


def sections(doc: str) -> dict[str, str]:
    """The text below each heading."""
    parts = re.split(rf"^({'|'.join(HEADINGS)})\n", doc, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def examples(heading: str) -> Iterator[Example]:
    for rule in registry():
        for number, part in enumerate(sections(rule.doc)[heading].strip("\n").split("\n\n"), start=1):
            lines = [line.removeprefix("    ") for line in part.splitlines()]
            text = "".join(f"{line}\n" for line in lines if line[0] not in "#→")
            said = tuple(split_place(line) for line in lines if line.startswith("→"))
            file = file_for(lines[0], text)
            yield Example(rule.id, number, file, merged(file.kind, text), said, versions_in(lines[0]))


def split_place(line: str) -> tuple[str, str]:
    place, _, words = line.removeprefix("→ ").partition("：")
    return place, words


def versions_in(words: str) -> frozenset[int]:
    """`v1 v2` are superseded versions that lie beside the record."""
    return frozenset(map(int, re.findall(r"\bv(\d+)\b", words)))


def file_for(first: str, text: str) -> RecordFile:
    """`# ledger/2026-q3 v1` says which file; else the first kind that knows all the fields, under its base's name."""
    if first.startswith("# "):
        kind, _, slug = first.removeprefix("# ").partition(" ")[0].partition("/")
        return file_of(kind, slug)
    keys = blocks(text).keys()
    return file_of(next(kind for kind in KINDS if keys <= MODELS[kind].model_fields.keys()))


def steps_of(place: str) -> tuple[str | int, ...]:
    """`entries[2].balance` → ("entries", 2, "balance")."""
    return tuple(int(step) if step.isdecimal() else step for step in re.findall(r"[a-z_]+|\d+", place))


def name(example: Example) -> str:
    return f"{example.rule}-{example.number}"


def test_the_shipped_rules_are_there() -> None:
    assert " ".join(rule.id for rule in registry()) == WRITTEN


@pytest.mark.parametrize("rule", registry(), ids=lambda rule: rule.id)
def test_a_rules_page_has_every_heading_in_order_and_kind_words(rule: Registered) -> None:
    assert tuple(sections(rule.doc)) == HEADINGS
    assert rule.doc.splitlines()[0].endswith("。")
    assert not UNKIND.search(rule.doc)


@pytest.mark.parametrize("example", [*examples("合格")], ids=name)
def test_nothing_is_said_of_a_good_example(example: Example) -> None:
    assert judge(example.file.kind, example.text, example.file, versions=example.versions) == ()


@pytest.mark.parametrize("example", [*examples("不合格")], ids=name)
def test_exactly_the_printed_words_are_said_of_a_bad_example(example: Example) -> None:
    found = judge(example.file.kind, example.text, example.file, versions=example.versions)

    root = document(example.text).root
    expected = [(*locate(root, steps_of(place)), words) for place, words in example.said]
    assert example.said
    assert [(item.line, item.column, item.message) for item in found if item.rule == example.rule] == expected


CASES = sorted(path for path in RULES.glob("*/*.yml") if path.parent.name != "base")


def planted(path: Path) -> tuple[dict[str, str], list[str]]:
    """`# key: value` lines, and `# SEVERITY RULE line:column words` lines, at the head of a planted case."""
    head = [line.removeprefix("# ") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    options = dict(line.split(": ", 1) for line in head if re.match(r"[a-z]+: ", line))
    return options, [line for line in head if re.match(r"(BLOCK|FLAG|NOTE) ", line)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_planted_case_yields_exactly_its_findings(path: Path) -> None:
    options, expected = planted(path)
    kind, _, slug = options["file"].partition("/")

    versions = versions_in(options.get("versions", ""))
    found = judge(kind, path.read_text(encoding="utf-8"), file_of(kind, slug), versions=versions)

    assert said(found) == expected


def test_every_rule_has_planted_cases_that_fire_and_that_do_not() -> None:
    for rule in registry():
        cases = [planted(path)[1] for path in CASES if path.parent.name == rule.id]
        assert any(cases), rule.id
        assert not all(cases), rule.id


def test_no_planted_message_judges_anybody() -> None:
    for path in CASES:
        assert not any(UNKIND.search(line) for line in planted(path)[1]), path.name


REGION_FILE = file_of("notice", place="shili/dongfeng")
REGION_NOTICE = """\
id: shili/dongfeng/notice/2026-09-meeting
subjects: [shili/dongfeng/nantang]
entity: government
catalogue_code: VA-D01
title: 关于检查公开栏的通知
event_date: 2026-09-20
published_on: 2026-09-08
body: 定于9月20日检查各村公开栏。
"""


def said(found: tuple[Finding, ...]) -> list[str]:
    return [f"{item.severity} {item.rule} {item.line}:{item.column} {item.message}" for item in found]


def test_a_regions_record_names_villages_below_it() -> None:
    assert judge("notice", REGION_NOTICE, REGION_FILE, REGION) == ()


def test_a_regions_record_may_not_name_a_village_elsewhere() -> None:
    text = REGION_NOTICE.replace("[shili/dongfeng/nantang]", "[shili/dongfeng, shili/xinhe/beitang]")

    assert said(judge("notice", text, REGION_FILE, REGION)) == [
        "BLOCK INT-01 2:12 “涉及的村”写成了“shili/dongfeng”，不在东风镇之下；请写以 shili/dongfeng/ 开头的村的路径",
        "BLOCK INT-01 2:28 “涉及的村”写成了“shili/xinhe/beitang”，不在东风镇之下；请写以 shili/dongfeng/ 开头的村的路径",
    ]


def test_a_regions_record_may_not_name_a_village_that_is_not_there() -> None:
    text = REGION_NOTICE.replace("nantang]", "nantang, shili/dongfeng/dongtang]")

    assert said(judge("notice", text, REGION_FILE, REGION)) == [
        "BLOCK INT-01 2:36 “涉及的村”写成了“shili/dongfeng/dongtang”，没有这个村；请照村的文件夹写路径"
    ]


def test_a_regions_record_bears_no_villages_name() -> None:
    text = REGION_NOTICE.replace("subjects: [shili/dongfeng/nantang]", "village: 南塘村")

    assert said(judge("notice", text, REGION_FILE, REGION)) == [
        "BLOCK INT-01 2:10 放在镇、区的记录不写“村名”；请改成“涉及的村”，逐个写村的路径，以 shili/dongfeng/ 开头"
    ]


def test_a_region_without_entities_is_asked_to_register_them() -> None:
    found = judge("notice", REGION_NOTICE, REGION_FILE, Region(name="东风镇"))

    assert said(found) == [
        "BLOCK INT-01 3:9 “公开主体”写成了“government”，region.yml 里没有登记；请先在 region.yml 的 entities 里登记"
    ]


def test_a_village_under_an_unknown_profile_is_told_which_there_are() -> None:
    village = VILLAGE.model_copy(update={"profile": "shanghai"})

    assert said(judge("roster", base("roster"), facts=village)) == [
        "BLOCK INT-01 6:13 没有规则文件 shanghai.yml，无法核对；请在村或镇的说明文件里把 profile 写成 cn 之一"
    ]


def test_a_short_posting_without_a_profile_is_only_a_matter_of_the_profile() -> None:
    village = VILLAGE.model_copy(update={"profile": "shanghai"})
    text = merged("roster", "posted_from: 2026-08-28\nposted_until: 2026-08-29\n")

    assert [item.rule for item in judge("roster", text, facts=village)] == ["INT-01"]


def under(profile: str, posting: dict[str, object]) -> Settings:
    """The small catalogue with this posting for VA-M12, judged by a profile as the program ships it."""
    small = SETTINGS.catalogue
    item = small.by_code["VA-M12"].model_copy(update={"posting": Posting.model_validate(posting)})
    catalogue = Catalogue(sections=small.sections, kinds=small.kinds, posts=small.posts, items=(item,))
    return replace(SETTINGS, catalogue=catalogue, profiles={"cn": SHIPPED[profile]})


@pytest.mark.parametrize(
    ("profile", "posting", "kind", "said_of"),
    [
        pytest.param(
            "cn", {"least": [DAYS, "homestead.posting_days"]}, "announcement", [], id="no figure of its own here"
        ),
        pytest.param(
            "shanghai",
            {"least": [DAYS, "homestead.posting_days"]},
            "announcement",
            ["应不少于 30 天（上海市农村村民住房建设管理办法(沪府令16号)，待核实）"],
            id="the longest of two figures",
        ),
        pytest.param(
            "cn",
            {"least": ["publicity.land_compensation_plan_days"]},
            "announcement",
            ["应不少于 30 天"],
            id="its own figure",
        ),
        pytest.param(
            "cn",
            {"least": ["publicity.land_compensation_plan_days"], "objection": "low_income.review_posting_days"},
            "objection_period",
            [],
            id="seven days for objections",
        ),
        pytest.param("cn", {"least": ["party.member_posting_working_days"]}, "announcement", [], id="working days"),
        pytest.param("cn", {"until": "election"}, "announcement", [], id="until a day"),
    ],
)
def test_a_posting_is_judged_by_the_figures_of_its_item(
    profile: str, posting: dict[str, object], kind: str, said_of: list[str]
) -> None:
    fragment = f"catalogue_code: VA-M12\nposting_kind: {kind}\nposted_from: 2026-08-01\nposted_until: 2026-08-17\n"
    found = judge("notice", merged("notice", fragment), settings=under(profile, posting))

    assert [finding.rule for finding in found] == ["PRO-11"] * len(said_of)
    assert all(words in finding.message for words, finding in zip(said_of, found, strict=True))


def test_a_standing_text_that_ends_hangs_for_the_general_days() -> None:
    fragment = "catalogue_code: VA-M12\nposted_from: 2026-08-01\nposted_until: 2026-08-15\n"
    (found,) = judge("notice", merged("notice", fragment), settings=under("cn", {"standing": "true"}))

    assert "应不少于 15 天（村民委员会组织法(2025) 35）" in found.message


def test_today_is_asked_only_where_it_is_given() -> None:
    text = merged("roster", "published_on: 2027-01-01\n")

    assert judge("roster", text, settings=make_settings(today=None)) == ()


def test_a_finding_knows_its_record_its_law_and_its_help_page() -> None:
    (found,) = judge("ledger", merged("ledger", "closing_balance: 1.00\n"))

    assert found.path == "content/villages/shili/dongfeng/nantang/ledger/2026-q3.yml"
    assert found.record == "shili/dongfeng/nantang/ledger/2026-q3"
    assert found.basis == ("村民委员会组织法(2025) 35", "农村集体经济组织财务公开规定(农经发〔2011〕13号)")
    assert found.help == "/rules/FIN-01/"


def test_an_older_record_is_judged_by_the_law_of_its_time() -> None:
    fragment = "period: 2025-q3\npublished_on: 2025-10-12\nclosing_balance: 1.00\n"
    file = file_of("ledger", "2025-q3")
    text = merged("ledger", f"id: shili/dongfeng/nantang/ledger/2025-q3\n{fragment}")

    (found,) = judge("ledger", text, file)

    assert found.basis == ("村民委员会组织法(2018) 30", "农村集体经济组织财务公开规定(农经发〔2011〕13号)")


STATED = """\
discrepancy:
  - {{rule: {rule}, difference_fen: {fen}, explanation: 手续费未出回单, stated_by: 会计, stated_on: 2026-10-11}}
"""


def test_a_statement_of_another_rule_answers_nothing() -> None:
    text = merged("ledger", "closing_balance: 1273412.50\n" + STATED.format(rule="FIN-06", fen=-1250))

    assert [(item.severity, item.rule) for item in judge("ledger", text)] == [
        (Severity.BLOCK, "FIN-01"),
        (Severity.BLOCK, "SRC-82"),
    ]


def test_a_statement_cannot_excuse_a_rule_that_allows_none() -> None:
    text = merged("roster", "event_date: 2026-08-30\n" + STATED.format(rule="TIM-05", fen=2))

    assert [(item.severity, item.rule) for item in judge("roster", text)] == [
        (Severity.BLOCK, "TIM-05"),
        (Severity.BLOCK, "SRC-82"),
    ]


def test_one_statement_answers_one_difference_and_no_other_of_the_same_size() -> None:
    fragment = "income_total: 427000.00\nexpense_total: 228600.00\n" + STATED.format(rule="FIN-03", fen=-100000)

    found = judge("ledger", merged("ledger", fragment))

    assert [(item.severity, item.rule, item.line) for item in found] == [
        (Severity.FLAG, "FIN-03", 9),
        (Severity.BLOCK, "FIN-03", 10),
    ]
    assert found[0].message == (
        "收入的各笔明细相加是 426,000.00 元，“收入合计”写的是 427,000.00 元，差 -1,000.00 元；村里已写差异说明。"
    )


def test_a_rule_that_crashes_is_a_finding_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(record: Record, case: Case) -> Iterator[Wrong]:
        yield Wrong(("title",), f"{record.title}：{case.facts.name}")
        raise ZeroDivisionError

    rule = Registered("FIN-99", Rule("会出错的规则", (), Severity.FLAG, (PROJECT_RULE,)), crash, "")
    monkeypatch.setattr(rules, "registry", lambda: (rule,))

    assert said(judge("roster", base("roster"))) == [
        "BLOCK FIN-99 1:1 核对规则 FIN-99 自己出了错（ZeroDivisionError），这条记录先不公布；请把这一行转给维护人员",
        "FLAG FIN-99 5:8 南塘村村民委员会成员及分工：南塘村",
    ]


def test_a_rule_reads_only_its_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    def always(record: Record, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
        yield Wrong((), "读到了")

    rule = Registered("FIN-99", Rule("只读收支明细", ("ledger",), Severity.FLAG, ()), always, "")
    monkeypatch.setattr(rules, "registry", lambda: (rule,))

    assert judge("roster", base("roster")) == ()
    assert [item.message for item in judge("ledger", base("ledger"))] == ["读到了"]


@FIXED
@given(
    st.lists(st.integers(1, 10**10), max_size=6), st.lists(st.integers(1, 10**10), max_size=6), st.integers(0, 10**11)
)
@example([], [], 0)
def test_books_that_add_up_are_never_questioned(incomes: list[int], expenses: list[int], opening: int) -> None:
    entries = [("income", fen) for fen in incomes] + [("expense", fen) for fen in expenses]
    lines = "".join(f"  - {{summary: 一笔, account: 往来, {side}: {fen_text(fen)}}}\n" for side, fen in entries)
    text = without("ledger", "entries") + f"entries:\n{lines}" * bool(lines)
    figures = {
        "opening_balance": opening,
        "income_total": sum(incomes),
        "expense_total": sum(expenses),
        "closing_balance": opening + sum(incomes) - sum(expenses),
    }
    changed = blocks(text) | {name: f"{name}: {fen_text(fen)}\n" for name, fen in figures.items()}

    assert judge("ledger", "".join(changed.values())) == ()
