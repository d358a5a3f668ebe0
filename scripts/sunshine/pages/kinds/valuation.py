"""清产核资、资产评估 on pages: what was found, where books and things differ, what it is worth."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Grid, grid
from sunshine.pages.words import day, money, yuan
from sunshine.records.valuation import FORMS, OUTCOMES, Counted, Valuation, difference
from sunshine.units import Filed


def sentence(valuation: Valuation, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    words = [f"{FORMS[valuation.form]}，以{day(valuation.basis_on)}为准"]
    if valuation.counted:
        differing = [one for one in valuation.counted if one.outcome not in (None, "agrees")]
        words.append(f"清查 {len(valuation.counted)} 项")
        words.append(f"账实不一致 {len(differing)} 项" if differing else "没有写账实不一致的")
    if valuation.found_total is not None:
        words.append(f"核实合计 {money(valuation.found_total)}")
    if valuation.value_total is not None:
        words.append(f"评估价值合计 {money(valuation.value_total)}")
    elif len(valuation.valued) == 1:
        words.append(f"{valuation.valued[0].name}评估为 {money(valuation.valued[0].value)}")
    return "，".join(words) + "。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    valuation = filed.record
    assert isinstance(valuation, Valuation)
    gap = difference(valuation.book_total, valuation.found_total)
    return {
        "form_name": FORMS[valuation.form],
        "gaps": [
            (one, _gap_words(one), OUTCOMES.get(one.outcome or "", "")) for one in valuation.counted if _is_told(one)
        ],
        "gap_total": _signed(gap) if gap is not None else "",
        "value_grid": _value_grid(valuation),
    }


def _is_told(one: Counted) -> bool:
    return bool(one.reason or one.handling) or (one.outcome or "agrees") != "agrees" or bool(one.gap)


def _gap_words(one: Counted) -> str:
    return _signed(one.gap) if one.gap is not None else ""


def _signed(fen: int) -> str:
    return f"多 {yuan(fen)} 元" if fen > 0 else f"少 {yuan(-fen)} 元" if fen < 0 else "一致"


def _value_grid(valuation: Valuation) -> Grid | None:
    return grid(valuation.valued, total="value" if len(valuation.valued) > 1 else "") if valuation.valued else None


def state(valuation: Valuation, horizon: Horizon) -> str:
    """已过有效期 once a valuation may no longer be used."""
    return "评估已过有效期" if valuation.valid_until and horizon.reached(valuation.valid_until) else ""
