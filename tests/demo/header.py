"""What every record of the demonstration says about itself, as richly as its clerk writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.people import person
from tests.demo.yaml_text import Fields, Node, document, markdown

CHANNELS = ("村务公开栏", "村民微信群", "户户通广播", "本网站", "便民服务站电子屏")
LAW_NEW = "村民委员会组织法(2025) 35"
LAW_OLD = "村民委员会组织法(2018) 30"
SUPERVISION_NEW = "村民委员会组织法(2025) 37"
SUPERVISION_OLD = "村民委员会组织法(2018) 32"
FINANCE = "农村集体经济组织财务公开规定(农经发〔2011〕13号)"


@dataclass(frozen=True, slots=True)
class Made:
    """A file of the demonstration: its path below `content/villages` and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """The facts of a record's header."""

    kind: str
    slug: str
    entity: str
    code: str
    title: str
    published: date
    period: str = ""
    event: date | None = None
    summary: str = ""
    basis: tuple[str, ...] = ()
    hangs: int = 0
    """Days on the board; 0 = as long as usual."""
    objections: bool = False
    reviewed: bool = True
    note: str = ""
    attachments: tuple[Fields, ...] = ()


def fields(unit: Unit, head: Head) -> Fields:
    """The header's fields for one village's record."""
    dice = Dice(unit.path, head.kind, head.slug, "header")
    until = days.after(head.published, head.hangs or days.posting_days(head.published, dice.number(0, 6)))
    given: Fields = {
        "id": f"{unit.path}/{head.kind}/{head.slug}",
        "village": unit.name,
        "entity": head.entity,
        "catalogue_code": head.code,
        "title": head.title,
        "summary": head.summary,
        "period": head.period,
        "event_date": head.event.isoformat() if head.event else "",
        "published_on": head.published.isoformat(),
        "posting_kind": "objection_period" if head.objections else "",
        "posted_from": head.published.isoformat(),
        "posted_until": until.isoformat(),
    }
    if unit.detail >= 2:
        given["channels"] = _channels(unit, dice)
    if unit.detail >= 3 or dice.is_one_in(3):
        given["board_posting"] = [_board(unit, dice, head.published, until)]
        if unit.detail >= 3 and len(unit.boards) > 1 and dice.is_one_in(2):
            given["board_posting"] = [
                {"place": place, "from": head.published.isoformat(), "until": until.isoformat()}
                for place in unit.boards
            ]
    given |= _answerable(unit, head, dice)
    given["basis"] = list(head.basis)
    given["attachments"] = list(head.attachments)
    given["note"] = head.note
    return given


def _channels(unit: Unit, dice: Dice) -> list[Node]:
    words = [CHANNELS[0], CHANNELS[3], *dice.some((CHANNELS[1], CHANNELS[2], CHANNELS[4]), dice.number(0, 2))]
    return [word if unit.is_village else word.replace("村务", "居务").replace("村民", "居民") for word in words]


def _board(unit: Unit, dice: Dice, since: date, until: date) -> Fields:
    return {"place": dice.pick(unit.boards), "from": since.isoformat(), "until": until.isoformat()}


def _answerable(unit: Unit, head: Head, dice: Dice) -> Fields:
    """Who wrote it, who looked at it, who signed the paper."""
    if unit.detail == 1 and head.kind != "ledger":
        return {}
    day, chair = days.after(head.published, -dice.number(1, 4)), "集体理事长" if head.entity == "collective" else "主任"
    writer = "报账员" if head.kind in ("ledger", "contract", "project") else "村文书"
    given: Fields = {"prepared_by": person(unit, writer, head.published)}
    if head.reviewed and head.kind not in ("supervision", "notice", "query"):
        given["reviewed_by"] = person(unit, "监委会主任", day)
        given["reviewed_on"] = day.isoformat()
    if unit.detail >= 3 and head.kind in ("ledger", "decision", "contract"):
        given["signatories"] = [
            person(unit, chair, day) | {"signed_on": day.isoformat(), "opinion": "同意公布"},
            person(unit, "监委会主任", day) | {"signed_on": day.isoformat(), "opinion": "已审核"},
        ]
    elif head.kind == "ledger":
        given["signatories"] = [person(unit, chair, day), person(unit, "监委会主任", day), person(unit, "报账员", day)]
    return given


def law(day: date) -> str:
    """The article on disclosure in force on that day."""
    return LAW_NEW if day >= days.NEW_LAW else LAW_OLD


def supervision_law(day: date) -> str:
    return SUPERVISION_NEW if day >= days.NEW_LAW else SUPERVISION_OLD


def record(unit: Unit, head: Head, content: Fields) -> Made:
    """A YAML record."""
    dice = Dice(unit.path, head.kind, head.slug, "remark")
    remark = dice.pick(unit.style.remarks) if unit.style.remarks and dice.is_one_in(2) else ""
    text = document(fields(unit, head) | content, unit.style, remark)
    return Made(f"{unit.path}/{head.kind}/{head.slug}.yml", text)


def notice(unit: Unit, head: Head, body: str) -> Made:
    """A Markdown record."""
    return Made(f"{unit.path}/{head.kind}/{head.slug}.md", markdown(fields(unit, head), body, unit.style))
