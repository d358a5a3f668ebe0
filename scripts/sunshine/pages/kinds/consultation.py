"""民主协商 on pages: what was talked over, what came of it, how it is carried out. Nothing here is ever called passed."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import day, moment, period
from sunshine.records.consultation import ADOPTIONS, AGREEMENTS, CONSENTS, FORMS, PROGRESS, VENUES, Consultation
from sunshine.units import Filed


def sentence(record: Consultation, horizon: Horizon) -> str:
    form = record.form_printed or (FORMS[record.form] if record.form else "协商")
    when = day(record.event_date) if record.event_date else moment(record.starts) if record.starts else ""
    if record.announces:
        return _call(record, form, when, horizon)
    came = f"{record.present} 人" if record.present is not None else "大家"
    parts = [when, f"{came}坐下来商量“{record.topic}”", _outcome(record)]
    last = record.last_status
    if last is not None:
        parts.append(f"{period(last.period)}报告：{PROGRESS[last.state]}")
    return "，".join(filter(None, parts)) + "。"


def _call(record: Consultation, form: str, when: str, horizon: Horizon) -> str:
    """What the notice says: 定于 while the day lies ahead."""
    is_ahead = record.event_date is not None and not horizon.reached(record.event_date)
    where = f"在{where_of(record)}" if where_of(record) else ""
    return f"{'定于' if is_ahead else ''}{when}{where}开{form}，商量“{record.topic}”。"


def _outcome(record: Consultation) -> str:
    if record.agreement is not None:
        return AGREEMENTS[record.agreement]
    return CONSENTS[record.consent] if record.consent and record.consent != "none" else ""


def where_of(record: Consultation) -> str:
    """The place by its name, else the kind of place."""
    return record.place or (VENUES[record.venue] if record.venue else "")


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, Consultation)
    return {"status_rows": sorted(record.statuses, key=lambda status: status.period.text, reverse=True)}


def state(record: Consultation, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    if record.closed_on is not None:
        return "已办结"
    last = record.last_status
    if last is not None:
        return PROGRESS[last.state]
    if record.announces:
        return "协商通知"
    return ADOPTIONS[record.adoption] if record.adoption else "等落实情况"


def is_open(record: Consultation) -> bool:
    """Villagers still wait to hear how it is carried out."""
    return not record.is_closed and record.adoption != "not_adopted"
