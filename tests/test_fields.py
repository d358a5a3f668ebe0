"""The pages that explain the fields: every field of every kind with its label, how it is written, and what it is for."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape

import html5lib
import pytest
from tests.components import press as presses

from sunshine.pages.fields import field_addresses, field_pages, groups_of
from sunshine.records import MODELS
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.shape import shape
from sunshine.records.worked import worked
from sunshine.schemas import WRITTEN


@cache
def pages() -> dict[str, str]:
    return {path: data.decode() for path, data in field_pages(presses.press())}


def text_of(path: str) -> str:
    body = pages()[path].partition("<main>")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", "", body)))


def test_everything_that_a_clerk_writes_has_its_page_and_its_schema() -> None:
    made = set(pages())
    assert made == {
        "schema/index.html",
        "schema/header/index.html",
        *(f"schema/{word}/index.html" for word in WRITTEN),
        *(f"schema/{word}.json" for word in WRITTEN),
    }
    assert {f"{address}index.html" for address in field_addresses()} == {
        path for path in made if path.endswith(".html")
    }


@pytest.mark.parametrize("path", sorted(f"{address}index.html" for address in field_addresses()))
def test_a_field_page_is_valid_and_its_links_inside_lead_somewhere(path: str) -> None:
    html = pages()[path]
    html5lib.HTMLParser(strict=True).parse(html)
    anchors = re.findall(r' id="([^"]+)"', html)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(anchors)


@pytest.mark.parametrize("kind", MODELS)
def test_a_kinds_page_explains_every_field_of_its_own_and_of_its_parts(kind: str) -> None:
    html = pages()[f"schema/{kind}/index.html"]
    own = [one for one in shape(MODELS[kind]) if one.name not in Record.model_fields]
    groups = groups_of(MODELS[kind], own, kind)

    assert {one.key for one in own} == {told.field.key for told in groups[0].fields}
    assert len({group.anchor for group in groups}) == len(groups)
    assert {one.part for group in groups for one in group.fields if one.part} == {one.anchor for one in groups[1:]}
    for group in groups:
        for told in group.fields:
            assert f'id="{group.anchor}-{told.field.key}"' in html
            assert told.field.label in html
            assert all(name in html for name in told.field.choices.values())


def test_a_field_says_whether_it_is_asked_for_how_it_is_written_and_in_which_unit() -> None:
    text = text_of("schema/ledger/index.html")

    assert "其中现金 closing_cash 可不写 只写数字，元最多两位小数；单位 元 例如 1200.00" in text
    assert "收支明细 entries 可不写 可写多条 每条里面写什么" in text
    assert "单位 unit 可不写 全篇金额的单位 只写下面之一（写英文或中文都可以），不写就是 元： 元 万元" in text


def test_the_page_says_what_the_kind_is_for_and_shows_a_whole_example() -> None:
    text = text_of("schema/ledger/index.html")

    assert "FA-M02 收支明细" in text
    assert "依据《村民委员会组织法》（2025年）第35条（2018 年文本为第 30 条）" in text
    assert "谁签字村委会主任" in text
    assert " ".join(worked("ledger").split()) in text


def test_common_fields_are_explained_once() -> None:
    header, ledger = text_of("schema/header/index.html"), text_of("schema/ledger/index.html")

    assert "公布日期 published_on 必填" in header
    assert "published_on 必填" not in ledger
    assert 'href="../../schema/header/"' in pages()["schema/ledger/index.html"]


def test_the_index_names_every_kind_by_its_section() -> None:
    html = pages()["schema/index.html"]

    assert all(f'href="../schema/{word}/"' in html for word in ("ledger", "decision", "village", "region", "header"))
    assert "FA-M02 收支明细" in text_of("schema/index.html")


def test_the_published_schema_knows_its_address_and_its_name() -> None:
    schema = json.loads(pages()["schema/ledger.json"])

    assert schema["$id"] == "https://cunwu.example/schema/ledger.json"
    assert schema["title"] == "种类ledger"
    assert json.loads(dict(field_pages(presses.press(url=None)))["schema/ledger.json"]).get("$id") is None


def test_a_part_that_may_be_written_short_says_so() -> None:
    assert "只有“内容”一样时，可以直接写它，不用分项。" in text_of("schema/header/index.html")


def test_pages_are_found_from_every_foot_and_in_the_sitemap() -> None:
    site = presses.whole_site(presses.press())

    village = site["shili/dongfeng/nantang/index.html"].decode()
    assert '<a href="../../../schema/">怎么填写</a>' in village
    assert b"https://cunwu.example/schema/ledger/" in site["sitemap-pages.xml"]


def test_groups_go_from_the_record_to_its_parts() -> None:
    own = [one for one in shape(Ledger) if one.name not in Record.model_fields]

    assert [(group.anchor, group.name) for group in groups_of(Ledger, own, "ledger")] == [
        ("fields", ""),
        ("part-bankbalance", "其中银行存款"),
        ("part-accounttotal", "分科目小计"),
        ("part-entry", "收支明细"),
    ]
