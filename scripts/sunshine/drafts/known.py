"""What a village already knows of a new record: who publishes, the last closing, contracts that still run, who signs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sunshine.catalogue import Catalogue, Item
from sunshine.drafts.sheet import Known, Values
from sunshine.names import KINDS
from sunshine.records import MODELS
from sunshine.records.contract import Contract
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.needed import Steps, needed
from sunshine.records.period import Period, period_words
from sunshine.records.printed import Printed
from sunshine.records.shape import Field, shape
from sunshine.records.values import fen_text
from sunshine.records.village import Entity, Region, Village

_MOST_NAMED = 12
_CONTRACT_KINDS = frozenset({"contract", "debt", "register", "implementation"})
"""Kinds that carry on from the contracts that still run."""
_BOOK_HINTS = {
    "entries": "一笔写一条：收入的写 income，支出的写 expense，照样子往下写；没有的整条删掉",
    "closing_bank": "已照登记的账户列好；没有余额的账户写 0",
    "account_totals": "已照上一期的科目列好；本期没有的整条删掉，新的科目照样子加",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that is about to be written: where it goes and what it is about. `code` and `book` may be ""."""

    kind: str
    id: str
    place: str
    facts: Village | Region
    entity: Entity | None
    item: Item | None
    period: Period | None
    book: str
    today: date
    posted_until: date | None
    villages: tuple[str, ...] = ()
    """Of a region: the paths of the villages below it."""

    @property
    def model(self) -> type[Record]:
        return MODELS[self.kind]


def known_of(draft: Draft, records: Mapping[str, Record], catalogue: Catalogue) -> Known:
    """Everything that can be filled in from `records`, the published ones of the place by their ids."""
    before = preceding(draft, records)
    values = _header(draft, catalogue) | dict(_carried(draft, before))
    books = _books(draft, before)
    rows = dict(_rows(draft, catalogue)) | books
    hints = dict(_hints(draft, records, catalogue, before)) | {key: _book_hint(key, before) for key in books}
    return Known(values, rows, hints, _asked(draft) | _asked_of(books))


def _asked(draft: Draft) -> frozenset[Steps]:
    """What the kind cannot do without; whose record it is, the place says."""
    return needed(draft.kind) - {("village",), ("subjects",), ("subjects_named",), ("subject_count",)}


def _books(draft: Draft, before: Record | None) -> dict[str, tuple[Values, ...]]:
    """The lists that a ledger is made of: one entry of each side, the accounts of last time, where the money lies."""
    if draft.kind != Ledger.KIND:
        return {}
    again = {"date": "", "voucher_no": "", "summary": "", "account": ""}
    found: dict[str, tuple[Values, ...]] = {"entries": ({"income": ""}, again | {"expense": ""})}
    if banks := _banks(draft):
        found["closing_bank"] = banks
    if isinstance(before, Ledger) and before.account_totals:
        totals = before.account_totals
        found["account_totals"] = tuple({"account": one.account, "side": one.side, "amount": ""} for one in totals)
    return found


def _book_hint(key: str, before: Record | None) -> tuple[str, ...]:
    used = dict.fromkeys(one.account for one in before.entries) if isinstance(before, Ledger) else {}
    accounts = (f"上一期用的科目：{'、'.join(used)}",) if key == "entries" and used else ()
    return (_BOOK_HINTS[key], *accounts)


def _asked_of(books: Mapping[str, tuple[Values, ...]]) -> frozenset[Steps]:
    asked: set[Steps] = {(key,) for key in books}
    asked |= {("entries", "date"), ("entries", "voucher_no")} if "entries" in books else set()
    return frozenset(asked | ({("closing_cash",)} if "closing_bank" in books else set()))


def _banks(draft: Draft) -> tuple[Values, ...]:
    """The accounts of the body, each by its last four digits."""
    if not isinstance(draft.facts, Village) or draft.entity is None:
        return ()
    accounts = (one for one in draft.facts.bank_accounts if one.holder == draft.entity.id)
    return tuple({"account": f"{one.label}（尾号{one.last4}）", "balance": ""} for one in accounts)


def preceding(draft: Draft, records: Mapping[str, Record]) -> Record | None:
    """The record of the same kind, body and book whose period ends right before this one begins."""
    if draft.period is None or draft.period.first is None:
        return None
    first = draft.period.first.toordinal()
    ends = ((one, one.period.last) for one in of_same_book(draft, records) if one.period)
    return next((one for one, last in ends if last is not None and last.toordinal() + 1 == first), None)


def of_same_book(draft: Draft, records: Mapping[str, Record]) -> Iterator[Record]:
    """Earlier records of this kind by the same body, in the same book."""
    entity = draft.entity.id if draft.entity else ""
    for one in records.values():
        if draft.kind == one.KIND and one.entity == entity and (getattr(one, "book", None) or "") == draft.book:
            yield one


def _header(draft: Draft, catalogue: Catalogue) -> dict[str, str]:
    """The head of the record, as far as it is decided; a key with "" is asked for although it may be missing."""
    is_village = isinstance(draft.facts, Village)
    name = draft.item.name if draft.item else catalogue.kind_names.get(draft.kind, "")
    found = {
        "id": draft.id,
        "village" if is_village else "subjects": draft.facts.name if is_village else "",
        "entity": draft.entity.id if draft.entity else "",
        "catalogue_code": draft.item.code if draft.item else "",
        "title": f"{draft.facts.name}{period_words(draft.period)}{name}" if draft.period and _asks(draft.model) else "",
        "published_on": draft.today.isoformat(),
        "posted_from": draft.today.isoformat(),
    }
    found |= {"period": draft.period.text} if draft.period else {"event_date": ""}
    found |= {"book": draft.book} if draft.book else {}
    if draft.posted_until is not None:
        found["posted_until"] = draft.posted_until.isoformat()
    if draft.model.PRIVACY:
        found["expires_on"] = found.get("posted_until", "")
    return found


def _asks(model: type[Record]) -> bool:
    """True where something is asked besides the head: a template that nobody has touched must never be a record."""
    return any(field.is_required for field in shape(model) if field.name not in Record.model_fields)


def _carried(draft: Draft, before: Record | None) -> Iterator[tuple[str, str]]:
    """`opening_…` is what the preceding record calls `closing_…`."""
    keys = {field.key for field in shape(draft.model)}
    for key in sorted(key for key in keys if key.startswith("opening_")):
        value = getattr(before, key.replace("opening_", "closing_", 1), None)
        fen = value.value if isinstance(value, Printed) and value.is_exact else value
        if isinstance(fen, int):
            yield key, fen_text(fen)


def _rows(draft: Draft, catalogue: Catalogue) -> Iterator[tuple[str, tuple[Values, ...]]]:
    if draft.item is not None:
        posts = ({"post": catalogue.signing(post), "name": ""} for post in draft.item.signatories)
        yield "signatories", tuple(posts)
    if not isinstance(draft.facts, Village):
        return
    today = draft.today.isoformat()
    yield "board_posting", tuple({"place": board.place, "from": today} for board in draft.facts.boards)


def _hints(
    draft: Draft, records: Mapping[str, Record], catalogue: Catalogue, before: Record | None
) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "entity", tuple(f"{one.id} {one.name}" for one in draft.facts.entities)
    more = ("……",) if len(draft.villages) > _MOST_NAMED else ()
    yield "subjects", (*draft.villages[:_MOST_NAMED], *more)
    if draft.item is None:
        codes = [f"{one.code} {one.name}" for one in catalogue.items if catalogue.accepts(draft.kind, one.code)]
        yield "catalogue_code", tuple(codes)
    for field in shape(draft.model):
        if field.key.startswith("opening_"):
            yield field.key, (_opening_words(before),)
        elif field.sort == "ref":
            yield field.key, tuple(_named(field, records))
    if draft.kind in _CONTRACT_KINDS:
        yield "title", tuple(_running(draft, records))


def _opening_words(before: Record | None) -> str:
    if before is None:
        return "没有找到已公布的上一期；照账簿的期初余额写"
    return f"已照上一期（{before.id}）的期末余额写好，请与账簿核对"


def _named(field: Field, records: Mapping[str, Record]) -> Iterator[str]:
    """The newest records that the reference may name."""
    kinds = field.refers or _kinds_by_name(field.name)
    found = [(key, one) for key, one in records.items() if one.KIND in kinds]
    for key, one in found[:_MOST_NAMED]:
        yield f"{'/'.join(key.split('/')[-2:])}（{one.title}）"


def _kinds_by_name(name: str) -> tuple[str, ...]:
    """`contract_refs` names contracts; a resolution is a decision."""
    stem = name.removesuffix("s").removesuffix("_ref")
    stem = "decision" if stem == "resolution" else stem
    return (stem,) if stem in KINDS else ()


def _running(draft: Draft, records: Mapping[str, Record]) -> Iterator[str]:
    """Contracts that have not ended."""
    running = [
        (key, one)
        for key, one in records.items()
        if isinstance(one, Contract) and (one.end is None or one.end >= draft.today)
    ]
    if running:
        yield "还在履行的合同："
    for key, one in running:
        until = f"到 {one.end.isoformat()}" if one.end else "没有写结束日期"
        yield f"{'/'.join(key.split('/')[-2:])}（{one.title}，{until}）"
