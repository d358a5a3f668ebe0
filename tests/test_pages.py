"""Pages as their readers meet them: every address, every link, and what must and must not stand on a page."""

from __future__ import annotations

import dataclasses
import posixpath
import re
from datetime import date, timedelta

import html5lib
import pytest
from tests.components import press as presses
from tests.components import units
from tests.components.units import NANTANG

from sunshine.horizon import Horizon
from sunshine.pages import Press, summarise, village_pages
from sunshine.pages.accounts import chain, prove
from sunshine.pages.kinds import said as sentence
from sunshine.pages.lists import by_year
from sunshine.pages.publisher import of_village
from sunshine.pages.village import year_books
from sunshine.pages.words import capital, day_in, figure, months, number, numeral, period, span, yuan
from sunshine.records.ledger import Ledger
from sunshine.records.notice import Notice
from sunshine.records.period import read_period
from sunshine.records.printed import Printed
from sunshine.units import Filed, VillageUnit


@pytest.fixture(scope="module")
def maker() -> Press:
    return presses.press()


@pytest.fixture(scope="module")
def site(maker: Press) -> dict[str, bytes]:
    return presses.whole_site(maker)


def page(site: dict[str, bytes], path: str) -> str:
    return site[f"{path}/index.html"].decode()


def ledger_of(slug: str) -> Ledger:
    record = next(one.record for one in units.village().filed if one.file.slug == slug)
    assert isinstance(record, Ledger)
    return record


def pages_of(maker: Press, unit: VillageUnit) -> dict[str, bytes]:
    return dict(village_pages(maker, unit, Horizon(presses.AS_OF)))


def notices(count: int) -> VillageUnit:
    """A village with `count` notices, one a day from the first of January."""
    unit = units.village()
    pattern = next(one for one in unit.filed if isinstance(one.record, Notice))
    filed = []
    for number_ in range(count):
        published = date(2026, 1, 1) + timedelta(days=number_)
        record = pattern.record.model_copy(
            update={"published_on": published, "event_date": published, "title": f"第 {number_} 条"}
        )
        filed.append(Filed(record, dataclasses.replace(pattern.file, slug=f"n{number_:03d}"), pattern.document))
    return dataclasses.replace(unit, filed=tuple(reversed(filed)), regional=(), withheld=())


@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "404.html",
        "robots.txt",
        "sitemap.xml",
        "sitemap-pages.xml",
        "about/index.html",
        "assets/sun.1.svg",
        "shili/index.html",
        "shili/data/villages.js",
        "shili/sitemap.xml",
        "shili/dongfeng/contract/2026-yanghu/index.html",
        f"{NANTANG}/index.html",
        f"{NANTANG}/all/index.html",
        f"{NANTANG}/section/finance/index.html",
        f"{NANTANG}/ledger/index.html",
        f"{NANTANG}/ledger/year-2026/index.html",
        f"{NANTANG}/ledger/2026-q3/index.html",
        f"{NANTANG}/contract/2026-broken/index.html",
        f"{NANTANG}/sitemap.xml",
    ],
)
def test_every_address_of_the_design_exists(site: dict[str, bytes], path: str) -> None:
    assert path in site


def test_every_link_and_fragment_leads_somewhere(site: dict[str, bytes]) -> None:
    dead = []
    for path, data in site.items():
        if not path.endswith(".html"):
            continue
        for address in re.findall(r'(?:href|src)="([^"]*)"', data.decode()):
            if re.match(r"https?:|tel:", address):
                continue
            target, _, fragment = address.partition("#")
            base = "" if target.startswith("/") else posixpath.dirname(path)
            full = posixpath.normpath(posixpath.join(base, target.lstrip("/"))) if target else path
            full = "index.html" if full == "." else full
            found = next((one for one in (full, f"{full}/index.html") if one in site), None)
            is_there = found is not None or full.startswith("assets/")
            if not is_there or (fragment and found and f'id="{fragment}"' not in site[found].decode()):
                dead.append((path, address))
    assert dead == []


def test_every_page_is_valid_html_without_inline_style_or_script(site: dict[str, bytes]) -> None:
    for path, data in site.items():
        if path.endswith(".html"):
            text = data.decode()
            html5lib.HTMLParser(strict=True).parse(text)
            assert not re.search(r"\sstyle=|\son[a-z]+=|<script>", text), path
            assert text.count("<h1") == 1 or path == "about/index.html", path
            ids = re.findall(r'\sid="([^"]+)"', text)
            assert len(ids) == len(set(ids)), path


def test_the_same_content_gives_the_same_bytes(site: dict[str, bytes]) -> None:
    assert presses.whole_site(presses.press()) == site


def test_a_village_without_records_says_so(maker: Press) -> None:
    unit = dataclasses.replace(units.village("shili/dongfeng/liuhe"), regional=())
    pages = pages_of(maker, unit)
    assert "这个村还没有公开的事项" in page(pages, unit.path)
    assert page(pages, unit.path).count("还没有公开</span>") == 9
    own = [path for path in sorted(pages) if "/section/" not in path]
    assert own == [f"{unit.path}/{name}" for name in ("all/index.html", "index.html", "sitemap.xml")]


def test_a_withheld_record_shows_nothing_of_itself(site: dict[str, bytes]) -> None:
    shown = page(site, f"{NANTANG}/contract/2026-broken")
    assert "本条正在更正" in shown
    assert '<meta name="robots" content="noindex">' in shown
    assert "021-0000-0000" in shown
    everything = b"".join(data for path, data in site.items())
    assert "秘密标题".encode() not in everything
    assert "2026-broken" not in site[f"{NANTANG}/sitemap.xml"].decode()
    assert "另有 1 条正在更正" in page(site, NANTANG)


def test_a_village_shows_its_regions_records_at_their_own_address(site: dict[str, bytes]) -> None:
    assert '../../../../shili/dongfeng/contract/2026-yanghu/"' in page(site, f"{NANTANG}/contract")
    assert '<a href="../../../../shili/dongfeng/liuhe/">六合村</a>' in page(site, "shili/dongfeng/contract/2026-yanghu")


def test_each_entity_has_its_own_year(maker: Press) -> None:
    place = of_village(units.village(), maker.settings.catalogue, Horizon(presses.AS_OF))
    committee, collective = year_books(place)
    assert (committee.entity, committee.income, committee.proves) == ("南塘村村民委员会", 62_600_000, True)
    assert (collective.entity, collective.income, collective.proves) == ("南塘村经济合作社", 12_000_000, False)


def test_a_finding_on_an_account_takes_the_tick_away(maker: Press) -> None:
    record = f"{NANTANG}/ledger/2026-q3"
    unit = units.village(flags={record: (units.flag(record, "银行余额与期末不一致；需要说明。"),)})
    place = of_village(unit, maker.settings.catalogue, Horizon(presses.AS_OF))
    assert [(book.proves, book.flags) for book in year_books(place)] == [(False, 1), (False, 0)]
    shown = page(pages_of(maker, unit), record)
    assert "银行余额与期末不一致；需要说明。" in shown
    assert "1 项需要说明" in shown


def test_a_quarter_and_its_months_are_counted_once() -> None:
    quarter = next(one for one in units.village().filed if one.file.slug == "2026-q3")
    month = dataclasses.replace(quarter, record=quarter.record.model_copy(update={"period": read_period("2026-08")}))
    assert chain([month, quarter]) == (quarter,)


@pytest.mark.parametrize(
    ("slug", "previous", "failed"),
    [
        ("2026-q3", "2026-q2", []),
        ("2026-q3-collective", None, ["期初＋收入－支出与期末相差 100.00 元"]),
        ("2026-q2-collective", None, []),
        ("2026-q3", "2026-q2-collective", ["期初与上期期末相差 210,000.00 元"]),
    ],
)
def test_a_proof_is_computed_again(slug: str, previous: str | None, failed: list[str]) -> None:
    proof = prove(ledger_of(slug), ledger_of(previous) if previous else None)
    assert [check.words for check in proof.checks if not check.holds] == failed
    assert proof.holds == (not failed)


def test_a_ledger_page_says_what_was_proved_and_by_whom_it_was_signed(site: dict[str, bytes]) -> None:
    shown = page(site, f"{NANTANG}/ledger/2026-q3")
    for words in (
        "现金加银行存款等于期末",
        "与上期期末接得上",
        "贰拾贰万柒仟陆佰元整",
        "原件存村委会",
        "本页数字由村里填报，程序只核对能否对上，不证明票据真假。",
        "上一期",
        "应有 12 页，现存 11 页",
        f"content/villages/{NANTANG}/ledger/2026-q3.yml",
    ):
        assert words in shown
    assert "相差 100.00 元，需要说明" in page(site, f"{NANTANG}/ledger/2026-q3-collective")
    assert "原表单位：万元" in page(site, f"{NANTANG}/ledger/2026-q3-collective")
    assert "本期无收支" in page(site, f"{NANTANG}/ledger/2026-q2-collective")


def test_a_decision_shows_six_steps_and_what_was_not_stated(site: dict[str, bytes]) -> None:
    shown = page(site, f"{NANTANG}/decision/2026-08-road")
    assert shown.partition('id="life"')[0].count('class="step is-') == 6
    assert "六步已走五步" in shown
    assert "弃权 <b>未注明</b>" in shown
    plain = page(site, f"{NANTANG}/decision/2026-05-pay")
    assert plain.partition('id="life"')[0].count('class="step is-') == 2
    assert "人数和票数 <b>未注明</b>" in plain


def test_a_step_after_the_shown_day_is_to_come_and_remembered(maker: Press) -> None:
    horizon = Horizon(date(2026, 10, 1))
    pages = dict(village_pages(maker, units.village(), horizon))
    assert "六步已走三步" in page(pages, f"{NANTANG}/decision/2026-08-road")
    # The sample's contract is signed on this day, five days before the vote.
    assert horizon.next_change == date(2026, 10, 20)


def test_related_records_are_linked_both_ways(site: dict[str, bytes]) -> None:
    assert "2026年三季度财务收支明细" in page(site, f"{NANTANG}/decision/2026-08-road")
    assert "有决议" in page(site, f"{NANTANG}/ledger/2026-q3")
    assert "村代会〔2026〕2号" in page(site, f"{NANTANG}/ledger/2026-q3")


def test_full_pages_of_a_year_never_change(maker: Press) -> None:
    before, after = pages_of(maker, notices(120)), pages_of(maker, notices(151))
    base = f"{NANTANG}/notice/year-2026"
    numbered = [path for path in before if path.startswith(f"{base}/page-")]
    assert numbered == [f"{base}/page-1/index.html", f"{base}/page-2/index.html"]
    assert [before[path] for path in numbered] == [after[path] for path in numbered]
    assert f"{base}/page-3/index.html" in after
    assert page(before, base).count("lines-title") == 50
    assert "第 119 条" in page(before, base)


def test_a_small_year_has_no_numbered_pages(maker: Press) -> None:
    assert not any("/page-" in path for path in pages_of(maker, notices(50)))


def test_the_finder_knows_pinyin_initials_and_other_names(site: dict[str, bytes]) -> None:
    data = site["shili/data/villages.js"].decode()
    assert data.startswith('sunshine.villages("shili",[')
    assert '["南塘村","东风镇","shili/dongfeng/nantang","nantangcun","ntc",["塘南"]]' in data


def test_the_404_page_links_from_the_base_path() -> None:
    shown = presses.whole_site(presses.press(base_path="/cunwu/"))["404.html"].decode()
    assert 'href="/cunwu/shili/dongfeng/nantang/"' in shown
    assert 'src="/cunwu/assets/finder.js"' in shown


def test_without_an_address_nothing_is_absolute() -> None:
    site = presses.whole_site(presses.press(url=None))
    assert not [path for path in site if path.endswith("sitemap.xml")]
    assert b"Sitemap" not in site["robots.txt"]
    assert b"canonical" not in site["index.html"]


def test_a_summary_holds_what_regions_need() -> None:
    summary = summarise(units.village())
    assert (summary.records, summary.withheld, summary.last_published) == (12, 1, date(2026, 11, 20))
    assert summary.pinyin == "nan tang cun"
    assert [step.name for step in summary.trail] == ["示例区", "东风镇", "南塘村"]
    assert summary.latest[0].title == "南塘河三组段护岸工程进展"


@pytest.mark.parametrize(
    ("slug", "said"),
    [
        ("2026-q2-collective", "2026年4—6月没有收入，也没有支出，结余仍是 865,000.00 元。"),
        ("2026-factory", "与张*明签订的租赁合同：村委会旧厂房两间，用作五金加工，期限2026年11月1日至2029年10月31日，"),
        ("2026-huan", "南塘河三组段护岸工程，预算 380,000.00 元，已签合同，已付工程款 73,000.00 元。"),
        ("2026-10", "民主理财，3 人参加，看了 68 张凭证，看了 2 个事项，提出 2 条意见，1 条已有答复。"),
        ("2026-09-lamp", "2026年9月2日收到，2026年9月9日答复，现在的状态：已办结。"),
        ("2026-supervision", "村务监督委员会（第十二届）：主任陈某某等 3 人。"),
        ("2026-09-05-typhoon", ""),
    ],
)
def test_one_plain_sentence(slug: str, said: str) -> None:
    record = next(one.record for one in units.village().filed if one.file.slug == slug)
    assert sentence(record, Horizon(presses.AS_OF)).startswith(said)
    assert (
        sentence(record.model_copy(update={"summary": "村里自己写的一句。"}), Horizon(presses.AS_OF))
        == "村里自己写的一句。"
    )


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (yuan(107_500_000), "1,075,000.00"),
        (yuan(-1_250), "−12.50"),
        (capital(22_760_000), "贰拾贰万柒仟陆佰元整"),
        (capital(-5), "负伍分"),
        (figure(None), "未注明"),
        (figure(Printed[int](absence="none")), "无"),
        (figure(Printed[int](value=120_000, qualifier="约")), "约 1,200.00"),
        (number(None), "未注明"),
        (number(2043), "2,043"),
        (numeral(2), "两"),
        (numeral(11), "11"),
        (day_in(date(2026, 3, 8), 2026), "3月8日"),
        (day_in(date(2026, 3, 8), 2025), "2026年3月8日"),
        (span(date(2026, 10, 23), date(2026, 11, 7)), "2026年10月23日至11月7日"),
        (period(read_period("2026-q3")), "2026年三季度"),
        (period(read_period("2026-h1")), "2026年上半年"),
        (period(read_period("2026")), "2026年"),
        (period(read_period("undated-old")), "日期不详"),
        (months(read_period("2026-q3")), "2026年7—9月"),
        (months(read_period("2026-08")), "2026年8月"),
        (months(read_period("2024-2026")), "2024—2026年"),
        (months(read_period("2026-08-31")), "2026年8月31日"),
    ],
)
def test_words(shown: str, expected: str) -> None:
    assert shown == expected


def test_years_stand_newest_first(maker: Press) -> None:
    place = of_village(units.village(), maker.settings.catalogue, Horizon(presses.AS_OF))
    assert [year for year, _ in by_year(place.shelf.lines)] == [2026]
