"""A matter from beginning to end: joined both ways, with what is not seen yet; an asset from the register to the money."""

from __future__ import annotations

from datetime import date

import pytest
from tests.components import press as presses
from tests.pages import filed, pages, village, words
from tests.samples import PLACE

from sunshine.horizon import Horizon
from sunshine.pages.chains import MOST
from sunshine.pages.lifecycle import Timeline, timeline
from sunshine.pages.publisher import Publisher, of_village
from sunshine.pages.tenancy import account, of_contract, of_register
from sunshine.records.contract import Contract
from sunshine.units import Filed

AS_OF = presses.AS_OF
HEAD = "village: 南塘村\nentity: committee\n"
DECISION = "decision/2026-08-road"


def record(kind: str, slug: str, body: str, *, day: str = "2026-08-20", title: str = "") -> Filed:
    """A record of 南塘村 in a few lines."""
    codes = {"decision": "VA-D02", "contract": "FA-M08", "project": "VA-M08", "register": "FA-M06", "audit": "VA-S06"}
    head = f"id: {PLACE}/{kind}/{slug}\n{HEAD}catalogue_code: {codes.get(kind, 'VA-C02')}\ntitle: {title or slug}\n"
    return filed(kind, f"{head}event_date: {day}\npublished_on: {day}\n{body}")


def decision(slug: str = "2026-08-road", refs: str = "") -> Filed:
    steps = "steps:\n  - {step: resolution, date: 2026-08-20, present: 41, yes: 38}\n"
    return record("decision", slug, f"matter: 修路\ndecision_body: villager_representatives_assembly\n{steps}{refs}")


def contract(slug: str = "2026-road", more: str = "", kind: str = "works", direction: str = "pay") -> Filed:
    body = (
        f"contract_no: {slug}\ncontract_type: {kind}\ndirection: {direction}\nsubject: 修路\namount: 100000\n"
        f"counterparty: {{name: 坦途公司}}\nsigned_on: 2026-09-05\n{more}"
    )
    return record("contract", slug, body, day="2026-09-05")


def project(stages: str, more: str = "", slug: str = "2026-road") -> Filed:
    return record("project", slug, f"project_name: 修路\nbudget: 120000\nstages:\n{stages}{more}", day="2026-09-08")


def place_of(*records: Filed, horizon: Horizon | None = None) -> Publisher:
    return of_village(village(*records), presses.catalogue(), horizon or Horizon(AS_OF))


def told(here: Filed, *others: Filed, as_of: date = AS_OF) -> list[tuple[str, str]]:
    """State and name of every event on the line of `here`."""
    return [(event.state, event.name) for event in line_of(here, *others, as_of=as_of).events]


def line_of(here: Filed, *others: Filed, as_of: date = AS_OF) -> Timeline:
    horizon = Horizon(as_of)
    found = timeline(place_of(here, *others, horizon=horizon), here, horizon)
    assert found is not None
    return found


RESOLVED = f"resolution_ref: {DECISION}\n"
STARTED = "  - {stage: initiation, date: 2026-08-25}\n  - {stage: start, date: 2026-09-08}\n"
ACCEPTED = f"{STARTED}  - {{stage: acceptance, date: 2026-10-20, result: 合格}}\n"


def test_a_record_by_itself_has_no_line() -> None:
    assert timeline(place_of(decision()), decision(), Horizon(AS_OF)) is None


def test_a_matter_is_told_from_beginning_to_end_on_each_of_its_records() -> None:
    chain = (
        decision(),
        contract(more=f"{RESOLVED}payments:\n  - {{paid_on: 2026-10-25, amount: 30000}}\n"),
        project(ACCEPTED, f"{RESOLVED}contract_ref: contract/2026-road\n"),
    )
    whole = [
        ("done", "村民代表会议决议"),
        ("done", "立项"),
        ("done", "签合同"),
        ("done", "开工"),
        ("done", "验收"),
        ("done", "付款"),
        ("gap", "还没有看到实施结果公开"),
    ]

    for here in chain:
        assert told(here, *(one for one in chain if one is not here)) == whole, here.id


def test_references_join_both_ways() -> None:
    named = decision(refs="contract_refs: [contract/2026-road]\n")

    assert told(contract(), named) == [("done", "村民代表会议决议"), ("done", "签合同")]
    assert told(named, contract()) == [("done", "村民代表会议决议"), ("done", "签合同")]


def test_two_contracts_of_one_decision_are_two_matters() -> None:
    first, second = contract("2026-a", RESOLVED), contract("2026-b", RESOLVED)

    assert [event.title for event in line_of(first, second, decision()).events] == ["2026-08-road", "2026-a"]
    assert [event.title for event in line_of(decision(), first, second).events] == ["2026-08-road", "2026-a", "2026-b"]


def test_references_in_a_ring_come_to_an_end() -> None:
    here = contract(more=f"{RESOLVED}project_ref: project/2026-road\n")
    ring = (
        decision(refs="project_refs: [project/2026-road]\n"),
        project(STARTED, "contract_ref: contract/2026-road\n"),
    )

    assert told(here, *ring) == told(ring[1], here, ring[0])
    assert line_of(here, *ring).ids == {one.id for one in ring}


def test_what_leads_nowhere_is_told_as_a_gap_in_its_place() -> None:
    pending = contract(more="resolution_ref: 'pending: 会议记录还在核对'\n")

    assert told(pending) == [("gap", "决议还没公开：会议记录还在核对"), ("done", "签合同")]
    assert told(contract(more=RESOLVED)) == [
        ("gap", "写明了决议 decision/2026-08-road，这里还没有看到"),
        ("done", "签合同"),
    ]


@pytest.mark.parametrize(
    ("here", "gap"),
    [
        pytest.param(contract(), "还没有看到决议", id="works without a decision"),
        pytest.param(contract(kind="lease", direction="receive"), "还没有看到决议", id="a lease without a decision"),
        pytest.param(project(STARTED), "还没有看到合同", id="building without a contract"),
        pytest.param(
            project(f"{STARTED}  - {{stage: completion, date: 2026-10-01}}\n"), "还没有看到验收", id="not accepted"
        ),
        pytest.param(
            contract(more="schedule:\n  - {due_on: 2026-10-01, amount: 500}\n"),
            "还没有看到付款记录",
            id="due, not paid",
        ),
    ],
)
def test_what_one_would_look_for_is_told_as_a_gap(here: Filed, gap: str) -> None:
    assert ("gap", gap) in told(here)


@pytest.mark.parametrize(
    "here",
    [
        pytest.param(contract(kind="service"), id="a service needs no decision"),
        pytest.param(contract(more="stage: offer\n"), id="an offer has no decision to show yet"),
    ],
)
def test_where_nothing_is_missing_there_is_no_line(here: Filed) -> None:
    assert timeline(place_of(here), here, Horizon(AS_OF)) is None


def test_the_decisions_own_last_step_tells_the_result() -> None:
    steps = (
        "steps:\n  - {step: resolution, date: 2026-08-20}\n  - {step: implementation_disclosure, date: 2026-10-25}\n"
    )
    body = f"matter: 修路\ndecision_body: villager_representatives_assembly\n{steps}"
    here = record("decision", "2026-08-road", body)

    assert told(here, project(ACCEPTED, RESOLVED))[-1] == ("done", "实施结果公开")


def test_the_day_shown_decides_what_is_still_to_come() -> None:
    here, horizon = project(ACCEPTED, RESOLVED), Horizon(date(2026, 9, 30))
    found = timeline(place_of(here, decision(), horizon=horizon), here, horizon)

    assert found is not None
    assert ("planned", "验收") in [(event.state, event.name) for event in found.events]
    assert horizon.next_change == date(2026, 10, 20)


def test_what_has_no_day_stands_in_its_place() -> None:
    here = project("  - {stage: start}\n  - {stage: acceptance, planned: 明年}\n", RESOLVED)

    assert told(here, decision()) == [
        ("done", "村民代表会议决议"),
        ("gap", "还没有看到合同"),
        ("done", "开工"),
        ("planned", "验收"),
    ]


def test_a_record_of_many_matters_says_how_many_it_leaves_out() -> None:
    many = [contract(f"2026-c{number:02d}", RESOLVED) for number in range(MOST // 2 + 3)]
    found = line_of(decision(), *many)

    assert (len(found.ids), found.more) == (MOST // 2, 3)


def test_what_stays_only_for_its_posting_keeps_its_words_to_itself() -> None:
    passing = contract(more=f"{RESOLVED}expires_on: 2026-12-31\n")

    assert [event.words for event in line_of(decision(), passing).events] == ["实到 41 人，同意 38 票", ""]
    assert "坦途公司" in line_of(passing, decision()).events[1].words


def test_the_page_links_the_others_once_and_names_itself() -> None:
    unit = village(decision(), contract(more=RESOLVED))
    html = pages(unit)[f"{PLACE}/contract/2026-road/index.html"].decode()
    life = html.partition('id="life"')[2].partition("</section>")[0]

    assert life.count("就是这一条") == 1
    assert life.count('href="../../../../../shili/dongfeng/nantang/decision/2026-08-road/"') == 1
    assert 'id="related"' not in html


def test_the_page_shows_a_gap_dashed_and_without_blame() -> None:
    html = pages(village(contract()))[f"{PLACE}/contract/2026-road/index.html"].decode()

    assert '<li class="step is-gap' in html
    assert "这件事从头到尾？还没有看到决议✓签合同" in words(html)


LEASE = (
    "start: 2026-01-01\nend: 2028-12-31\nasset_id: ZC-1\nasset_ref: register/2026-assets\n"
    "schedule:\n  - {due_on: 2026-01-10, amount: 40000}\n  - {due_on: 2026-12-10, amount: 45000}\n"
    "payments:\n  - {paid_on: 2026-01-09, amount: 25000}\n"
)
ROW = "  - {asset_id: ZC-1, name: 旧厂房, asset_class: operating, use: leased, net: 154400"


def lease(more: str = LEASE, slug: str = "2026-mill") -> Filed:
    return contract(slug, more, kind="lease", direction="receive")


def _terms(one: Filed) -> Contract:
    assert isinstance(one.record, Contract)
    return one.record


def register(rows: str, slug: str = "2026-assets", day: str = "2026-09-30") -> Filed:
    return record("register", slug, f"assets:\n{rows}", day=day)


def test_an_account_counts_what_has_fallen_due_and_asks_for_the_next_day() -> None:
    horizon = Horizon(AS_OF)
    found = account(_terms(lease()), horizon)

    assert (found.due, found.received, found.owed) == (4_000_000, 2_500_000, 1_500_000)
    assert (found.next_on, found.next_amount) == (date(2026, 12, 10), 4_500_000)
    assert horizon.next_change == date(2026, 12, 10)


def test_who_pays_early_owes_nothing() -> None:
    early = lease(LEASE.replace("amount: 25000", "amount: 85000"))

    assert account(_terms(early), Horizon(AS_OF)).owed == 0


@pytest.mark.parametrize(
    ("row", "terms"),
    [
        pytest.param(f"{ROW}}}\n", LEASE, id="the contract names the asset"),
        pytest.param(
            f"{ROW}, lease_ref: contract/2026-mill}}\n",
            LEASE.replace("asset_id: ZC-1\nasset_ref: register/2026-assets\n", ""),
            id="the register names the contract",
        ),
    ],
)
def test_asset_and_lease_find_each_other(row: str, terms: str) -> None:
    here, book = lease(terms), register(row)
    place, horizon = place_of(here, book), Horizon(AS_OF)
    tenancy, grid = of_contract(place, here, horizon), of_register(place, book, horizon)

    assert tenancy is not None
    assert grid is not None
    assert [(one.label, one.text) for one in tenancy.facts] == [
        ("哪项资产", "ZC-1 旧厂房"),
        ("登记在", "2026-assets"),
        ("账面净值", "154,400.00 元"),
        ("已到期应收", "40,000.00 元"),
        ("已收", "25,000.00 元"),
        ("到期还没收到", "15,000.00 元"),
        ("下一笔", "2026年12月10日，45,000.00 元"),
    ]
    assert [cell.text for cell in grid.rows[0]] == [
        "旧厂房",
        "2026-mill",
        "2028年12月31日",
        "40,000.00",
        "25,000.00",
        "15,000.00",
    ]


def test_the_newest_register_tells_what_the_asset_is() -> None:
    old = register(f"{ROW}, lease_ref: contract/2026-mill}}\n", "2025-assets", "2025-09-30")
    here = lease()
    tenancy = of_contract(place_of(here, register(f"{ROW}}}\n"), old), here, Horizon(AS_OF))

    assert tenancy is not None
    assert tenancy.facts[1].text == "2026-assets"


def test_an_asset_that_the_register_does_not_have_is_told() -> None:
    here = lease()
    tenancy = of_contract(place_of(here), here, Horizon(AS_OF))

    assert tenancy is not None
    assert tenancy.gap == "合同写了资产台账，台账里还没有看到这项资产"


def test_a_let_asset_without_a_contract_is_told() -> None:
    book = register(f"{ROW}}}\n")
    grid = of_register(place_of(book), book, Horizon(AS_OF))

    assert grid is not None
    assert [cell.text for cell in grid.rows[0]][:2] == ["旧厂房", "还没有看到合同"]


def test_what_is_paid_for_is_no_tenancy() -> None:
    here = contract()

    assert of_contract(place_of(here), here, Horizon(AS_OF)) is None


def test_both_pages_link_asset_and_lease() -> None:
    made = pages(village(lease(), register(f"{ROW}}}\n")))

    assert "租出去的，钱收得怎么样" in made[f"{PLACE}/register/2026-assets/index.html"].decode()
    assert "租的是哪项资产，钱收得怎么样" in made[f"{PLACE}/contract/2026-mill/index.html"].decode()


def test_a_finding_and_its_mending_lead_to_each_other() -> None:
    findings = (
        "form: annual\nfindings:\n  - no: 二\n    matter: 卡片不全\n    state: done\n"
        "    actions:\n      - {action: 补建卡片, record_ref: register/2026-assets}\n"
    )
    made = pages(village(record("audit", "2026-annual", findings, title="年度审计"), register(f"{ROW}}}\n")))
    audit, book = (
        made[f"{PLACE}/{path}/index.html"].decode() for path in ("audit/2026-annual", "register/2026-assets")
    )

    assert "补建卡片其他，见2026-assets" in words(audit)
    assert 'href="../../../../../shili/dongfeng/nantang/audit/2026-annual/#finding-1"' in book
    assert "年度审计，第二项：卡片不全怎么改的：补建卡片已完成" in words(book)
