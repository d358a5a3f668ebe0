"""征地补偿 on pages: which land, by which standards, who is paid, how it is shared, where the money is."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.money import payments
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import said_of
from sunshine.pages.words import UNSTATED, beside, day, money
from sunshine.records.land_taking import FEES, STAGES, LandTaking, Taking
from sunshine.units import Filed

_SHORT = {
    "pre_notice": "预公告",
    "plan": "补偿方案",
    "notice": "征收公告",
    "distribution": "分配方案",
    "account": "收支",
}
_MOST_NAMES = 3
_LAND = "name area farmland cultivated construction_land unused_land"
_MONEY = " ".join(("name", "crops_area", *FEES, "subtotal"))


def sentence(record: LandTaking, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    if record.stage == "account":
        return _account(record)
    if record.stage == "distribution":
        return _distribution(record)
    area = said_of(record.total or record.rows[0], "area") if record.area else ""
    parts = [f"{_names(record)}的土地{f' {area} {record.area_unit}' if area else ''}"]
    parts += [f"用于{record.use}"] if record.use else []
    parts += [beside("补偿费合计", money(record.compensation))] if record.compensation else []
    head = "准备征收" if record.stage in ("pre_notice", "plan") else "批准征收"
    rate = next((one for one in record.standards if one.rate), None)
    standard = f"{rate.item}标准 {rate.rate}。" if rate else ""
    return f"{head}{'，'.join(parts)}。{standard}"


def _names(record: LandTaking) -> str:
    """The first villages and groups by name, the rest by number."""
    names = [row.name for row in record.rows]
    if not names:
        return record.place or "本村"
    more = f"等 {len(names)} 处" if len(names) > _MOST_NAMES else ""
    return "、".join(names[:_MOST_NAMES]) + more


def _distribution(record: LandTaking) -> str:
    parts = [f"征地补偿费共 {money(record.gross)}"] if record.gross else []
    parts += [f"可分配 {money(record.distributable)}"] if record.distributable else []
    parts += [f"{said_of(record, 'people')}参加分配"] if record.people else []
    parts += [f"每份 {said_of(record, 'per_share')}"] if record.per_share else []
    when = f"人口以{day(record.base_day)}为准。" if record.base_day else ""
    return f"{'，'.join(parts)}。{when}" if parts else when or "征地补偿费怎么分，写在下面。"


def _account(record: LandTaking) -> str:
    stated = (
        ("已收到征地补偿费", record.received),
        ("已分配", record.distributed),
        ("集体留存", record.retained),
        ("还没分的", record.closing_balance),
    )
    return "，".join(f"{label} {money(value)}" for label, value in stated if value is not None) + "。"


def state(record: LandTaking, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return _SHORT[record.stage]


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    record = filed.record
    assert isinstance(record, LandTaking)
    rows: tuple[Taking, ...] = (*record.rows, record.total) if record.total else record.rows
    return {
        "stage_name": STAGES[record.stage],
        "takings": rows,
        "land": _LAND,
        "fees": _MONEY if any(_has_money(row) for row in rows) else "",
        "remarks": [(row.name or UNSTATED, row.note) for row in rows if row.note],
        "receipt_rows": payments(record.receipts),
        "receipt_total": sum(one.amount for one in record.receipts),
        "payment_rows": payments(record.payments),
        "payment_total": sum(one.amount for one in record.payments),
    }


def _has_money(row: Taking) -> bool:
    return any(getattr(row, name) is not None for name in _MONEY.split()[1:])
