"""`sunshine new`: a template that is filled as it says is read; one that is not says what is missing; nothing is lost."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pydantic import BaseModel
from tests.conftest import MakeProject
from tests.site import BEIQIAO, NANTANG, TOP, TOWN, lay, ledger, tree

from sunshine import cli
from sunshine.cli import main
from sunshine.drafts import Order, new_record, new_region, new_village
from sunshine.drafts.sheet import scalar
from sunshine.filing import facts_of
from sunshine.finding import Finding, Severity
from sunshine.places import Place, RecordFile, find_places
from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.load import load
from sunshine.records.shape import Field, field_of, shape
from sunshine.records.village import Region, Village
from sunshine.records.worked import worked_at
from sunshine.settings import Project, Settings, SettingsError, load_settings
from sunshine.source import Document, Scalar, parse, read

DAY = date(2026, 10, 20)
_LINE = re.compile(r"(?P<space> *)(?P<dash>- )?(?P<key>[a-z_0-9]+):(?P<value>.*)")
_FORMS = {"prose": "一段文字", "masked": "张*明", "ref": "pending: 还没有公布", "code": "FA-M02"}


@pytest.fixture
def here(project: MakeProject) -> Project:
    return project()


def settings(project: Project, day: date = DAY) -> Settings:
    return load_settings(project, day)


def text_of(project: Project, path: str) -> str:
    return (project.root / path).read_text(encoding="utf-8")


def order(kind: str, place: str = NANTANG, **more: str) -> Order:
    """What a clerk types for this kind: its code, a period where the example has one, a name where that is no name."""
    chosen = {"code": code_of(kind)} | ({"slug": "sample"} if kind != "ledger" else {})
    period = {"period": "2026-q4"} if worked_at(kind, ("period",)) else {}
    return Order(place, kind, **(chosen | period | more))


def code_of(kind: str) -> str:
    return worked_at(kind, ("catalogue_code",))


def filled(text: str, kind: str, model: type[BaseModel]) -> str:
    """The template with every blank that it asks for filled: with the worked example's words, else the field's own."""
    pending: tuple[type[BaseModel], tuple[str, ...]] = (model, ())
    levels = {0: pending}
    lines = []
    for line in text.split("\n"):
        match = _LINE.fullmatch(line)
        if match is None:
            lines.append(f"{line} 一条" if line.strip() == "-" else line)
            continue
        indent = len(match["space"]) + len(match["dash"] or "")
        levels = {level: known for level, known in levels.items() if level <= indent}
        part, place = levels.setdefault(indent, pending)
        field = field_of(part, match["key"])
        if field.part is not None:
            pending = (field.part, (*place, field.key))
        is_blank = not match["value"].strip() and field.part is None and not field.is_list
        lines.append(f"{line} {scalar(_sample(field, kind, (*place, field.key)))}" if is_blank else line)
    return "\n".join(lines)


def _sample(field: Field, kind: str, place: tuple[str, ...]) -> str:
    shown = worked_at(kind, place) or next(iter(field.choices), "") or field.example
    return shown or _FORMS.get(field.sort, "一段文字")


def load_at(path: str, text: str) -> Record | tuple[Finding, ...]:
    *_, kind, name = path.split("/")
    place = "/".join(path.split("/")[2:-2])
    document = parse(text.encode(), path)
    if not isinstance(document, Document):
        return document
    return load(document, RecordFile(place, kind, name.rpartition(".")[0], None, path))


def with_body(text: str, kind: str) -> str:
    return f"{text}\n一段正文。\n" if MODELS[kind].BODY != "note" else text


@pytest.mark.parametrize("kind", MODELS)
def test_a_template_that_is_filled_as_it_says_is_read(here: Project, kind: str) -> None:
    path = new_record(here, settings(here), order(kind))
    found = load_at(path, with_body(filled(text_of(here, path), kind, MODELS[kind]), kind))

    assert isinstance(found, Record), [finding.message for finding in found]
    assert (found.id, found.village, found.entity, found.published_on) == (
        path.removeprefix("content/villages/").rpartition(".")[0],
        "南塘村",
        "committee",
        DAY,
    )


@pytest.mark.parametrize("kind", MODELS)
def test_an_untouched_template_says_what_is_missing_and_where(here: Project, kind: str) -> None:
    path = new_record(here, settings(here), order(kind))
    text = text_of(here, path)
    found = load_at(path, text)

    assert isinstance(found, tuple)
    lines = text.split("\n")
    asked = [one for one in shape(MODELS[kind]) if one.is_required and f"{one.key}:" in lines and one.part is None]
    said = {finding.message.partition(" 行")[2]: lines[finding.line - 1].strip() for finding in found}
    assert all(finding.severity is Severity.BLOCK for finding in found)
    for one in asked:
        assert said[f"这里少了“{one.label}”，请补上"] == f"{one.key}:"


@pytest.mark.parametrize("kind", MODELS)
def test_a_template_names_every_field_and_its_commented_fields_can_be_written(here: Project, kind: str) -> None:
    """Taking “# ” away from the lines of one field makes it a field that stands at its place."""
    path = new_record(here, settings(here), order(kind))
    text = text_of(here, path)
    for one in shape(MODELS[kind]):
        if one.key in ("subjects", "subjects_named", "subject_count") or one.name == MODELS[kind].BODY != "note":
            continue
        changed = uncommented(text, one.key)
        document = parse(changed.encode(), path)
        assert isinstance(document, Document), (one.key, document)
        assert one.key in document.root.entries, one.key


def uncommented(text: str, key: str) -> str:
    """The text with the lines of one field as they are when the clerk has taken “# ” away."""
    lines, is_inside = [], False
    for line in text.split("\n"):
        is_inside = line == f"# {key}:" or (is_inside and line.startswith("# "))
        lines.append(line.removeprefix("# ") if is_inside else line)
    return "\n".join(lines)


def test_an_optional_list_that_is_taken_in_and_filled_is_read(here: Project) -> None:
    path = new_record(here, settings(here), order("ledger"))
    text = uncommented(text_of(here, path), "attachments")
    found = load_at(path, filled(text, "ledger", MODELS["ledger"]))

    assert isinstance(found, Ledger), found
    assert [one.label for one in found.attachments] == ["一段文字"]


def test_a_ledger_asks_for_an_entry_of_each_side(here: Project) -> None:
    path = new_record(here, settings(here), order("ledger"))
    found = load_at(path, filled(text_of(here, path), "ledger", MODELS["ledger"]))

    assert isinstance(found, Ledger), found
    assert [(one.income, one.expense) for one in found.entries] == [(42_600_000, None), (None, 760_000)]
    assert all(one.date and one.voucher_no for one in found.entries)


def test_a_ledger_without_entries_and_accounts_may_leave_them_blank(here: Project) -> None:
    text = text_of(here, path := new_record(here, settings(here), order("ledger")))
    begin, end = text.index("\nentries:\n") + 1, text.index("\n## ———— 其他可以写的")
    found = load_at(path, filled(text[:begin] + "entries:\n" + text[end:], "ledger", MODELS["ledger"]))

    assert isinstance(found, Ledger), found
    assert found.entries == ()


def test_a_ledger_lists_the_accounts_of_the_last_one(here: Project) -> None:
    totals = (
        "account_totals:\n  - {account: 发包及上交收入, side: income, amount: 200.00}\n"
        "  - {account: 办公费, side: expense, amount: 80.00}\n"
    )
    lay(here, {f"{NANTANG}/ledger/2026-q3.yml": ledger(NANTANG, "南塘村") + totals})
    text = text_of(here, new_record(here, settings(here), order("ledger")))

    assert "\naccount_totals:\n" in text
    assert "  - account: 办公费\n" in text
    assert "    side: expense\n" in text
    assert "##   已照上一期的科目列好；本期没有的整条删掉，新的科目照样子加\n" in text
    assert "##   上一期用的科目：发包及上交收入、办公费\n" in text


def test_the_four_figures_of_a_ledger_are_not_offered_as_approximate(here: Project) -> None:
    text = text_of(here, new_record(here, settings(here), order("ledger")))

    line = next(line for line in text.split("\n") if line.startswith("## 期末结余"))
    assert line == "## 期末结余（必填）：写确定的金额，本期没有就写 0；只写数字，元最多两位小数；例如 1200.00；单位 元"


def test_the_ledger_begins_where_the_last_one_ended(here: Project) -> None:
    path = new_record(here, settings(here), Order(NANTANG, "ledger"))
    text = text_of(here, path)

    assert path == f"content/villages/{NANTANG}/ledger/2026-q4.yml"
    assert "\nopening_balance: 1120.00\n" in text
    assert f"已照上一期（{NANTANG}/ledger/2026-q3）的期末余额写好，请与账簿核对" in text
    assert "\ntitle: 南塘村2026年四季度收支明细\n" in text
    assert "\nposted_from: 2026-10-20\n" in text
    assert "\nposted_until: 2026-11-04\n" in text


def test_a_gap_before_the_period_is_told_and_nothing_is_carried(here: Project) -> None:
    text = text_of(here, new_record(here, settings(here), Order(NANTANG, "ledger", "2027-q1")))

    assert "\nopening_balance:\n" in text
    assert "没有找到已公布的上一期；照账簿的期初余额写" in text


def test_a_blocked_ledger_is_not_carried_on(here: Project) -> None:
    lay(here, {f"{NANTANG}/ledger/2026-q3.yml": ledger(NANTANG, "南塘村", closing="1130.00")})

    assert "\nopening_balance:\n" in text_of(here, new_record(here, settings(here), order("ledger")))


_BOOKS = """\
name: 南塘村
short: nt
unit: villagers_committee
entities:
  - {id: committee, kind: villagers_committee, name: 南塘村村民委员会}
  - {id: collective, kind: collective, name: 南塘村经济合作社}
boards: [{place: 村口}]
bank_accounts:
  - {label: 基本账户, holder: committee, last4: 8016}
  - {label: 合作社账户, holder: collective, last4: 8017}
"""
_CONTRACT = """\
id: {id}
village: 南塘村
entity: committee
catalogue_code: FA-M08
title: {title}
event_date: 2026-01-05
published_on: 2026-01-08
contract_no: 南合1号
contract_type: lease
direction: receive
counterparty: {{name: 某公司, uscc_missing_reason: 示例}}
subject: 鱼塘
amount: 1200.00
start: 2026-01-01
end: {end}
"""


def test_what_the_village_knows_is_written_beside_the_fields(here: Project) -> None:
    contracts = {
        f"{NANTANG}/contract/{slug}.yml": _CONTRACT.format(id=f"{NANTANG}/contract/{slug}", title=title, end=end)
        for slug, title, end in (("2026-pond", "鱼塘合同", "2027-12-31"), ("2026-barn", "谷仓合同", "2026-06-30"))
    }
    lay(here, {f"{NANTANG}/village.yml": _BOOKS} | contracts)
    book = text_of(here, new_record(here, settings(here), order("ledger", entity="collective")))
    deal = text_of(here, new_record(here, settings(here), order("contract")))

    assert "\nclosing_cash:\n" in book
    assert "\n  - account: 合作社账户（尾号8017）\n" in book
    assert "8016" not in book
    assert "#   - place: 村口\n" in book
    assert "#   - post: 村委会主任或理事长\n" in book
    assert "contract/2026-pond（鱼塘合同，到 2027-12-31）" in deal
    assert "谷仓合同" not in deal


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        pytest.param(Order(NANTANG, "ledger", "2026-11"), "ledger/2026-11.yml", id="the first body"),
        pytest.param(
            Order(NANTANG, "ledger", "2026-q4", entity="collective"), "ledger/2026-q4-collective.yml", id="another body"
        ),
        pytest.param(Order(NANTANG, "ledger", "2026-q4", book="cash"), "ledger/2026-q4-cash.yml", id="a book"),
        pytest.param(Order(NANTANG, "decision", slug="road"), "decision/2026-10-road.yml", id="a matter of this month"),
        pytest.param(Order(NANTANG, "decision", "2026-08", slug="road"), "decision/2026-08-road.yml", id="of August"),
        pytest.param(Order(NANTANG, "notice", "2026", slug="plan"), "notice/2026-plan.md", id="a text in Markdown"),
    ],
)
def test_a_record_is_called_by_its_period_and_its_word(here: Project, chosen: Order, name: str) -> None:
    lay(here, {f"{NANTANG}/village.yml": _BOOKS})

    assert new_record(here, settings(here), chosen) == f"content/villages/{NANTANG}/{name}"


def test_a_new_book_of_a_ledger_is_no_wrong_name(here: Project) -> None:
    text = text_of(here, new_record(here, settings(here), Order(NANTANG, "ledger", "2026-q4", book="cash")))

    assert "\nbook: cash\n" in text


def test_the_head_says_the_clause_the_deadline_and_who_signs(here: Project) -> None:
    text = text_of(here, new_record(here, settings(here), order("ledger")))

    assert "## 目录事项：FA-M02 收支明细\n## 依据：村民委员会组织法(2025) 35（2018 年文本为第 30 条）" in text
    assert "## 期限：按季公布的：每季度结束后 20 天内（地方做法）\n" in text
    assert "## 公布时间：至少公布 15 天（法律规定），网上长期保留\n" in text
    assert "## 谁签字：村委会主任或理事长、会计（报账员）" in text
    assert "## 个人信息：可以写任职人员的姓名" in text
    assert f"\n## opening_balance: {worked_at('ledger', ('opening_balance',))}\n" in text


def test_an_item_that_is_not_decided_is_asked_for_with_all_that_fit(here: Project) -> None:
    text = text_of(here, new_record(here, settings(here), Order(NANTANG, "notice", slug="meeting")))

    assert "\ncatalogue_code:\n" in text
    assert "##   VA-D01 会议通知与议程\n" in text
    assert "依据：" not in text


def test_a_region_writes_for_several_villages(here: Project) -> None:
    path = new_record(here, settings(here), Order(TOWN, "notice", slug="flood", code="VA-D01"))
    text = text_of(here, path)

    assert path == f"content/villages/{TOWN}/notice/2026-10-flood.md"
    assert f"##   {BEIQIAO}\n##   {NANTANG}\nsubjects:\n  -\n" in text
    assert "\nentity: government\n" in text
    assert "\nvillage:" not in text
    assert "\n# village:" not in text


def test_editors_find_the_schema_from_the_file(here: Project) -> None:
    path = here.root / new_record(here, settings(here), order("ledger"))
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    name = first.removeprefix("# yaml-language-server: $schema=")

    assert json.loads((path.parent / name).read_text(encoding="utf-8"))["title"] == "收支明细"
    assert (here.cache / "schema" / "village.json").is_file()
    assert not list(here.root.rglob("*.tmp"))


def test_content_outside_the_project_names_the_published_schema(here: Project, tmp_path: Path) -> None:
    here.content.rename(tmp_path / "elsewhere")
    away = Project(here.root, tmp_path / "elsewhere", here.site)
    new_record(away, settings(away), order("ledger"))
    text = (away.content / "villages" / NANTANG / "ledger" / "2026-q4.yml").read_text(encoding="utf-8")

    assert text.startswith("# yaml-language-server: $schema=https://shiliqu.example/schema/ledger.json\n")


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        pytest.param(
            Order(NANTANG, "ledgr"),
            "没有这种记录，是不是想写 ledger（收支明细）；可以写：roster 名单",
            id="no such kind",
        ),
        pytest.param(
            Order(NANTANG, "收支明细"), "没有这种记录，是不是想写 ledger（收支明细）", id="a kind by its name"
        ),
        pytest.param(
            Order(NANTANG, "ledger", "三季度"), "期间请写成 2026、2026-h1、2026-q3 或 2026-08 这样", id="period"
        ),
        pytest.param(
            Order(NANTANG, "ledger", "2026年四季度"), "期间写成了“2026年四季度”，请写 2026-q4", id="period in words"
        ),
        pytest.param(
            Order(NANTANG, "ledger", "2026-q4", slug="cash"),
            "收支明细按期间起名，不用 --slug；分账册的请用 --book",
            id="name for a ledger",
        ),
        pytest.param(
            Order(NANTANG, "register"),
            "这一种记录用于几个事项：按期公布的请加 --code 写目录编码（FA-M06 ",
            id="several items",
        ),
        pytest.param(
            Order(NANTANG, "contract"),
            "还没有可以接着写的上一期；按一件事起名的请加 --slug",
            id="periodic or by matter",
        ),
        pytest.param(Order(NANTANG, "decision"), "这一种记录按事项起名：请加 --slug", id="matter without a name"),
        pytest.param(Order(NANTANG, "decision", "2026-08"), "这一种记录按事项起名：请加 --slug", id="period alone"),
        pytest.param(Order(NANTANG, "decision", slug="修路"), "--slug、--book 只写小写字母", id="Chinese name"),
        pytest.param(Order(NANTANG, "decision", slug="../x"), "--slug、--book 只写小写字母", id="a way out"),
        pytest.param(
            Order(NANTANG, "ledger", code="VA-D02"), "--code 写得不对：这一种记录可以写 FA-M02 收支明细", id="code"
        ),
        pytest.param(
            Order(NANTANG, "ledger", entity="nobody"),
            "--entity 写得不对：这里登记的公开主体有 committee（南塘村村民委员会）",
            id="entity",
        ),
        pytest.param(
            Order(NANTANG, "ledger", book="cash"),
            "请写期间，例如 2026-q3：还没有可以接着写的上一期",
            id="first of a book",
        ),
        pytest.param(
            Order(NANTANG, "ledger", "2026-q3"),
            f"content/villages/{NANTANG}/ledger/2026-q3.yml 已经有了，没有改动它",
            id="there already",
        ),
    ],
)
def test_wrong_orders_are_told_and_write_nothing(here: Project, chosen: Order, words: str) -> None:
    before = tree(here.root)
    with pytest.raises(SettingsError, match=re.escape(words)):
        new_record(here, settings(here), chosen)
    assert tree(here.root) == before


def test_the_same_record_in_the_other_format_is_not_doubled(here: Project) -> None:
    lay(here, {f"{NANTANG}/notice/2026-10-road.yml": "id: x\n"})
    with pytest.raises(SettingsError, match="已经有另一种格式的文件"):
        new_record(here, settings(here), Order(NANTANG, "notice", slug="road"))


def test_a_broken_village_is_mended_first(here: Project) -> None:
    lay(here, {f"{NANTANG}/village.yml": "name: 南塘村\n"})
    with pytest.raises(SettingsError, match=f"请先改好 content/villages/{NANTANG}/village.yml：第 1 行这里少了"):
        new_record(here, settings(here), order("ledger"))


def test_no_link_is_followed(here: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = here.content / "villages" / NANTANG / "decision"
    folder.symlink_to(outside)
    with pytest.raises(SettingsError, match="的路上有链接"):
        new_record(here, settings(here), Order(NANTANG, "decision", slug="road"))
    assert not list(outside.iterdir())


def test_a_link_at_the_place_itself_counts_as_there(here: Project, tmp_path: Path) -> None:
    (here.content / "villages" / NANTANG / "ledger" / "2026-q4.yml").symlink_to(tmp_path / "victim")
    with pytest.raises(SettingsError, match="已经有了"):
        new_record(here, settings(here), order("ledger"))
    assert not (tmp_path / "victim").exists()


def test_a_fault_leaves_nothing_half_written(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "full")

    before = tree(here.content)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="full"):
        new_record(here, settings(here), order("ledger"))
    assert tree(here.content) == before


def test_without_hard_links_the_file_is_renamed(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    path = new_record(here, settings(here), order("ledger"))
    assert text_of(here, path).startswith("# yaml-language-server")
    assert not list(here.content.rglob("*.tmp"))


def test_a_name_taken_meanwhile_is_not_written_over(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    before = tree(here.root)
    with pytest.raises(SettingsError, match=r"2026-q3\.yml 已经有了，没有改动它"):
        new_record(here, settings(here), Order(NANTANG, "ledger", "2026-q3"))
    assert tree(here.root) == before


def test_a_new_village_can_be_checked_at_once(here: Project) -> None:
    path = new_village(here, settings(here), f"{TOWN}/xitang", "西塘村")
    facts = facts_of(here.content, Place(f"{TOWN}/xitang", True, ()))

    assert path == f"content/villages/{TOWN}/xitang/village.yml"
    assert isinstance(facts, Village)
    assert (facts.name, facts.short, facts.unit, facts.profile) == ("西塘村", "xtc", "villagers_committee", "cn")
    assert [(one.id, one.kind, one.name) for one in facts.entities] == [
        ("committee", "villagers_committee", "西塘村村民委员会")
    ]
    assert [place.path for place in find_places(here.content)[0] if place.is_village] == [
        BEIQIAO,
        NANTANG,
        f"{TOWN}/xitang",
    ]


def test_a_residents_committee_is_judged_by_its_own_rules(here: Project) -> None:
    new_village(here, settings(here), f"{TOWN}/xinyuan", "新苑", short="xy", is_residents=True)
    facts = facts_of(here.content, Place(f"{TOWN}/xinyuan", True, ()))

    assert isinstance(facts, Village)
    assert (facts.short, facts.unit, facts.profile) == ("xy", "residents_committee", "cn-residents")
    assert facts.entities[0].name == "新苑居民委员会"


def test_a_short_code_is_made_different_from_all_others(here: Project) -> None:
    new_village(here, settings(here), f"{TOWN}/xitang", "西塘村")
    new_village(here, settings(here), f"{TOWN}/xiatang", "西塘村")
    facts = facts_of(here.content, Place(f"{TOWN}/xiatang", True, ()))

    assert isinstance(facts, Village)
    assert facts.short == "xtc2"


def test_a_new_region_can_be_checked_at_once(here: Project) -> None:
    path = new_region(here, settings(here), f"{TOP}/xifeng", "西风镇")
    facts = facts_of(here.content, Place(f"{TOP}/xifeng", False, ()))

    assert path == f"content/villages/{TOP}/xifeng/region.yml"
    assert isinstance(facts, Region)
    assert facts.name == "西风镇"
    assert "#   - id: government\n" in text_of(here, path)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (f"{NANTANG}/inner", f"{NANTANG} 是一个村，村里面不能再放村或镇"),
        (f"{TOP}/new/nantang", f"上级还没有：请先运行 sunshine new region {TOP}/new --name 名称"),
        ("other/nantang", "上级还没有：请先运行 sunshine new region other --name 名称"),
        ("nantang", "村要放在镇或区的文件夹里"),
        (NANTANG, f"content/villages/{NANTANG}/village.yml 已经有了，没有改动它"),
        (TOWN, f"{TOWN} 已经是别的地方的文件夹"),
        (f"{TOWN}/Nantang", "文件夹名只用小写字母、数字和中间的短横"),
        (f"{TOWN}/南塘", "文件夹名只用小写字母、数字和中间的短横"),
        (f"{TOWN}/a.b", "文件夹名只用小写字母、数字和中间的短横"),
        (f"{TOWN}/search", "search 这个名字网站已经用了"),
        (f"{TOWN}/ledger", "ledger 这个名字网站已经用了"),
        ("a/b/c/d/e/f/g/h/i/j", "层次太深：村的上面最多 8 层地区"),
    ],
)
def test_a_village_lies_where_a_village_may(here: Project, path: str, words: str) -> None:
    before = tree(here.root)
    with pytest.raises(SettingsError, match=re.escape(words)):
        new_village(here, settings(here), path, "西塘村")
    assert tree(here.root) == before


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("about", "网站已经有一个页面叫 about"),
        (NANTANG, f"{NANTANG} 已经是别的地方的文件夹"),
        (TOWN, f"content/villages/{TOWN}/region.yml 已经有了"),
    ],
)
def test_a_region_lies_where_a_region_may(here: Project, path: str, words: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(words)):
        new_region(here, settings(here), path, "西风镇")


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"short": "nt"}, f"--short 写的短码已经是 content/villages/{NANTANG} 的"),
        ({"short": "N"}, "--short 写 2 到 6 个小写字母或数字"),
        ({"name": "长" * 501}, "--name 写得不对：第 "),
    ],
)
def test_a_villages_name_and_code_are_checked(here: Project, more: dict[str, str], words: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(words)):
        new_village(here, settings(here), f"{TOWN}/xitang", more.get("name", "西塘村"), more.get("short", ""))


def texts() -> Iterator[str]:
    yield from (
        "南塘村",
        "2026-q3",
        "a: b",
        "# a",
        "- a",
        "it's",
        "[a]",
        "{a}",
        "a #b",
        " a",
        "true",
        "12",
        "是",
        "a\tb",
    )
    yield from (
        "“甲”（乙）、丙",
        "*a",
        "&a",
        "!a",
        "%a",
        "@a",
        "`a",
        "|",
        ">",
        "a：b",
        "：",
        "?",
        "甲  乙",
        "null",
        "~",
    )


@pytest.mark.parametrize("text", [text for text in texts() if "\t" not in text])
def test_a_value_is_written_as_it_will_be_read(text: str) -> None:
    document = parse(f"key: {scalar(text)}\n".encode(), "content/x.yml")

    assert isinstance(document, Document), document
    node = document.root.entries["key"]
    assert isinstance(node, Scalar)
    assert node.text == text


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments), prog_name="sunshine")


def test_the_command_writes_and_says_what_to_do_next(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here.root)
    monkeypatch.setattr(cli, "today", lambda: DAY)
    done = call("new", f"content/villages/{NANTANG}/", "ledger", "2026-q4")
    path = f"content/villages/{NANTANG}/ledger/2026-q4.yml"

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        f"写好了：{path}\n接下来：打开它，把“必填”的项目填好；填完运行 sunshine validate --village {NANTANG} 核对。\n"
    )
    assert isinstance(read(here.content, path), Document)
    again = call("new", NANTANG, "ledger", "2026-q4")
    assert (again.exit_code, again.stdout) == (2, "")
    assert again.stderr == f"{path} 已经有了，没有改动它；要改内容请直接打开这个文件；另一本账请加 --book\n"


def test_a_place_alone_lists_the_kinds(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here.root)
    done = call("new", NANTANG)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("请在后面写种类；可以写：roster 名单")
    assert "、ledger 收支明细、" in done.stderr


def test_a_town_begins_with_two_commands(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here.root)
    assert call("new", "region", f"{TOP}/xifeng", "--name", "西风镇").exit_code == 0
    assert call("new", "village", f"{TOP}/xifeng/xitang", "--name", "西塘村", "--short", "xt").exit_code == 0
    done = call("validate")
    assert (done.exit_code, done.stdout) == (0, "核对完毕：都可以公布。\n")


USAGE = "写 sunshine new 村的路径 种类 [期间]，或 sunshine new village 路径 --name 村名，见 sunshine new --help"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], USAGE),
        (["village"], USAGE),
        (["nowhere"], "没有 content/villages/nowhere 这个村或镇"),
        ([NANTANG, "ledger", "2026-q4", "more"], USAGE),
        (["village", f"{TOWN}/xitang"], "请加 --name 写名称，例如 --name 南塘村"),
        (["village", "../x", "--name", "x"], "路径写的不是路径，例如 shili/qingchuan"),
        (["shili/nowhere", "ledger"], "没有 content/villages/shili/nowhere 这个村或镇"),
        ([TOP, "ledger"], "请写期间，例如 2026-q3：还没有可以接着写的上一期"),
    ],
    ids=" ".join,
)
def test_wrong_use_of_new_is_one_line(
    here: Project, monkeypatch: pytest.MonkeyPatch, arguments: list[str], words: str
) -> None:
    monkeypatch.chdir(here.root)
    done = call("new", *arguments)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{words}\n")
