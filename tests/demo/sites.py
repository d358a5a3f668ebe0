"""A work as records: its contract, its project page."""

from __future__ import annotations

from datetime import date

from tests.demo import days
from tests.demo.books import Book
from tests.demo.chains import Chain
from tests.demo.dice import Dice
from tests.demo.header import Head, Made, law, record
from tests.demo.leases import NO_CODE
from tests.demo.money import words, yuan
from tests.demo.people import person
from tests.demo.works import BUILDERS
from tests.demo.yaml_text import Fields, Node


def _paid(chain: Chain, book: Book) -> list[Node]:
    paid: list[Node] = []
    for name, _, _, said in chain.instalments():
        flow = book.found(f"{chain.slug}/{name}")
        if flow is not None:
            one: Fields = {"paid_on": flow.day.isoformat(), "amount": yuan(flow.fen), "voucher_no": flow.voucher}
            paid.append(one | ({"note": said.removeprefix("付" + chain.work.name)} if chain.unit.detail > 1 else {}))
    return paid


def _last_day(chain: Chain, book: Book) -> date:
    """The last thing that has happened."""
    known = [chain.signed, chain.started, chain.accepted, chain.settled]
    flows = [book.found(f"{chain.slug}/{name}") for name, *_ in chain.instalments()]
    return max([day for day in known if days.is_over(day)] + [flow.day for flow in flows if flow is not None])


def _published(chain: Chain, book: Book) -> date:
    return min(days.workday(days.after(_last_day(chain, book), 7)), days.LAST)


def _builder(chain: Chain) -> Fields:
    return {"name": chain.builder, "uscc_missing_reason": NO_CODE}


def _money(chain: Chain, fen: int) -> Node:
    return {"value": yuan(fen), "words": words(fen)} if chain.unit.has_words else yuan(fen)


def contract(chain: Chain, book: Book) -> Made:
    day = _published(chain, book)
    dues: list[Node] = [
        {"due_on": on.isoformat(), "amount": yuan(fen), "covers": said.removeprefix("付" + chain.work.name)}
        for _, on, fen, said in chain.instalments()
    ]
    content: Fields = {
        "contract_no": f"{chain.unit.short.upper()}-GC-{chain.signed.year}-{chain.number:02d}",
        "contract_type": "works",
        "direction": "pay",
        "counterparty": _builder(chain),
        "subject": f"{chain.work.name}：{chain.work.scale}",
        "area": chain.work.quantity,
        "method": chain.method,
        "signed_on": chain.signed.isoformat(),
        "start": chain.started.isoformat(),
        "end": chain.accepted.isoformat(),
        "amount": _money(chain, chain.price),
        "schedule": dues if chain.unit.detail > 1 else [],
        "payments": _paid(chain, book),
        "resolution_ref": f"decision/{chain.resolution_slug}",
        "project_ref": f"project/{chain.slug}",
    }
    head = Head("contract", chain.slug, chain.entity, "FA-M08", f"{chain.work.name}施工合同", day, event=chain.signed,
                basis=(law(day),) if chain.unit.detail > 1 else ())  # fmt: skip
    return record(chain.unit, head, content)


def _stage(word: str, day: date, result: str = "") -> Fields:
    if days.is_over(day):
        return {"stage": word, "date": day.isoformat(), "result": result}
    return {"stage": word, "planned": f"计划{days.near(day)}"}


def _stages(chain: Chain) -> list[Node]:
    is_tender = chain.method != "quotes"
    stages = [
        _stage(
            "initiation",
            chain.resolved,
            "村民（代表）会议或成员大会决议通过" if chain.unit.is_village else "居民会议决议通过",
        )
    ]
    if is_tender:
        stages.append(_stage("tender", chain.tendered, "三家单位报价，监督委员会到场"))
    stages += [
        _stage("award", chain.awarded, f"{chain.builder}中选"),
        _stage("contract", chain.signed),
        _stage("start", chain.started),
    ]
    if chain.work.change and days.is_over(chain.accepted):
        stages.append(_stage("variation", days.after(chain.accepted, -12), "现场签证，监督委员会核对"))
    stages.append(_stage("acceptance", chain.accepted, "合格，量尺与合同一致"))
    stages.append(_stage("settlement", chain.settled, "镇村工程结算复核完成"))
    return list(stages)


def _bids(chain: Chain) -> list[Node]:
    dice = Dice(chain.slug, chain.unit.path, "bids")
    others = dice.some([name for name in BUILDERS if name != chain.builder], 2)
    bids = [(chain.builder, chain.price, True)]
    bids += [
        (name, chain.price * (1000 + dice.number(12, 30) + index * 26) // 1000 // 10_000 * 10_000, False)
        for index, name in enumerate(others)
    ]
    return [
        {"bidder": name, "price": yuan(fen)} | ({"is_winner": "true"} if is_winner else {})
        for name, fen, is_winner in dice.shuffled(bids)
    ]


def project(chain: Chain, book: Book) -> Made:
    work, day, is_settled = chain.work, _published(chain, book), days.is_over(chain.settled)
    title = f"{work.name}工程"
    content: Fields = {
        "project_name": work.name,
        "place": work.place,
        "scale": work.scale,
        "quantity": work.quantity,
        "beneficiaries": str(work.households) if work.households else "",
        "budget": _money(chain, chain.budget) if chain.unit.detail > 1 else f"约 {yuan(chain.budget)}",
        "contract_price": yuan(chain.price),
        "settlement_price": _money(chain, chain.final) if is_settled else "",
        "method": chain.method,
        "contractor": _builder(chain),
        "supervisor": person(chain.unit, "监委会委员", chain.started),
        "funding": _funding(chain),
        "bids": _bids(chain) if chain.unit.detail > 1 else [],
        "stages": _stages(chain),
        "variations": _variations(chain),
        "payments": _paid(chain, book),
        "description": _description(chain) if chain.unit.detail > 1 else "",
        "resolution_ref": f"decision/{chain.resolution_slug}",
        "contract_ref": f"contract/{chain.slug}",
    }
    head = Head("project", chain.slug, chain.entity, "VA-M08", title, day, event=chain.resolved,
                basis=(law(day),) if chain.unit.detail > 1 else ())  # fmt: skip
    return record(chain.unit, head, content)


def _funding(chain: Chain) -> list[Node]:
    is_done = days.is_over(days.after(chain.accepted, 8))
    return [
        {"source": source, "amount": yuan(fen), "state": "received" if is_done or "财政" not in source else "approved"}
        for source, fen in chain.funding()
    ]


def _variations(chain: Chain) -> list[Node]:
    if not chain.work.change or not days.is_over(chain.accepted):
        return []
    variation: Fields = {
        "date": days.after(chain.accepted, -12).isoformat(),
        "amount": yuan(abs(chain.work.change) * 100),
        "reason": "现场实际工程量增加，经签证核定" if chain.work.change > 0 else "现场实际工程量少于图纸，按实核减",
    }
    return [variation | ({"is_reduction": "true"} if chain.work.change < 0 else {})]


def _description(chain: Chain) -> str:
    work = chain.work
    whom = f"受益{work.households}户。" if work.households else "收益归集体经济组织全体成员。"
    return (
        f"**为什么做**：{work.why}。\n\n**做什么**：{work.scale}。{whom}\n\n施工图和签证单存村委会，本村村民可以查阅。"
    )
