"""资产、资源台账 on pages: what there is, what it is worth in the books, who uses it, what has changed."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import number_words
from sunshine.pages.tenancy import of_register
from sunshine.pages.words import money, yuan
from sunshine.records.printed import Printed
from sunshine.records.register import CLASSES, Register, sum_of
from sunshine.units import Filed

RESOURCES = "FA-M07"


def sentence(register: Register, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    noun = "资源" if register.catalogue_code == RESOURCES else "资产"
    words = [f"登记{noun} {len(register.assets)} 项"]
    if net := _net(register):
        words.append(f"账面净值 {net}")
    if areas := _areas(register):
        words.append(f"面积 {'、'.join(areas)}")
    let = sum(1 for one in register.assets if one.use in ("leased", "contracted"))
    idle = sum(1 for one in register.assets if one.use == "idle")
    words.append(f"出租发包 {let} 项" if let else "")
    words.append(f"暂时闲置 {idle} 项" if idle else "")
    words.append(f"比上次变动 {len(register.changed)} 项" if register.changed else "")
    return "，".join(word for word in words if word) + "。"


def _net(register: Register) -> str:
    if register.net_total is not None:
        return money(register.net_total)
    total = sum_of([one.net for one in register.assets])
    return f"{yuan(total)} 元" if total is not None else ""


def _areas(register: Register) -> list[str]:
    """The areas, each unit by itself."""
    sums: dict[str, Decimal] = {}
    for one in register.assets:
        if one.area is not None:
            sums[one.area.unit] = sums.get(one.area.unit, Decimal(0)) + one.area.value
    return [f"{number_words(value)} {unit}" for unit, value in sums.items()]


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:
    register = filed.record
    assert isinstance(register, Register)
    return {
        "tenancies": of_register(place, filed, horizon),
        "classes": [row for word in CLASSES if (row := _of_class(register, word)) is not None],
        "sums": [
            (label, _printed_or_computed(printed, [getattr(one, name) for one in register.assets]))
            for label, printed, name in (
                ("原值合计", register.original_total, "original"),
                ("累计折旧合计", register.depreciation_total, "accumulated_depreciation"),
                ("净值合计", register.net_total, "net"),
            )
        ],
        "areas": _areas(register),
    }


def _of_class(register: Register, word: str) -> tuple[str, int, str] | None:
    """One class: its name, how many, what they are worth in the books."""
    found = [one for one in register.assets if one.asset_class == word]
    net = sum_of([one.net for one in found])
    return (CLASSES[word], len(found), f"{yuan(net)} 元" if net is not None else "") if found else None


def _printed_or_computed(printed: Printed[int] | None, amounts: list[Printed[int] | None]) -> str:
    """The printed total; beside it the computed one where it differs."""
    computed = sum_of(amounts)
    if printed is None:
        return f"{yuan(computed)} 元（程序加总）" if computed is not None else ""
    if computed is None or not printed.is_exact or printed.value == computed:
        return money(printed)
    return f"{money(printed)}（逐项加总是 {yuan(computed)} 元，需要说明）"
