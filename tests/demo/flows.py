"""What comes and goes every quarter, and what happens now and then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.books import Flow
from tests.demo.days import Span
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.money import yuan
from tests.demo.phrases import COLLECTIVE, COMMITTEE, Line

EXPENSES = {1: (1, 3), 2: (4, 7), 3: (7, 12), 4: (24, 40)}
"""How many of the now-and-then payments a quarter has, by the unit's size."""


def all_quarters() -> list[Span]:
    """The booked quarters and the month after them."""
    return [*days.quarters(), days.month(2026, 10)]


def committee_flows(unit: Unit) -> list[Flow]:
    return [flow for span in all_quarters() for flow in (*_usual(unit, span), *_chance(unit, span, COMMITTEE))]


def collective_flows(unit: Unit) -> list[Flow]:
    return [flow for span in all_quarters() for flow in (*_interest(unit, span, 3), *_chance(unit, span, COLLECTIVE))]


def _day(span: Span, dice: Dice, months: tuple[int, ...] = ()) -> date | None:
    """A working day in the span, in one of these months if any are named."""
    possible = [number for number in range(span.first.month, span.last.month + 1) if not months or number in months]
    if not possible:
        return None
    day = days.workday(date(span.first.year, dice.pick(possible), dice.number(2, 25)))
    return min(day, span.last)


def _usual(unit: Unit, span: Span) -> Iterator[Flow]:
    dice = Dice(unit.path, span.text, "usual")
    yield _grant(unit, span, dice)
    yield from _interest(unit, span, 1)
    if unit.size == 1:
        return
    yield from _pay(unit, span, dice)
    heads = len(unit.groups)
    if span.text[5] == "q":
        title = "村民小组长" if unit.is_village else "居民小组长、楼组长"
        each = (60000, 45000, 90000)[unit.size - 2]
        yield Flow(
            days.workday(date(span.last.year, span.last.month, 26)), False, "误工补贴", f"付{title}本季度误工补贴",
            heads * each, "签领表", "村级运转经费", f"{heads} 人", f"{yuan(each)} 元/人",
        )  # fmt: skip


def _grant(unit: Unit, span: Span, dice: Dice) -> Flow:
    share = unit.grant if span.text[5] == "q" else unit.grant // 3
    day = days.workday(date(span.first.year, span.first.month, dice.number(8, 18)))
    word = span.spoken.partition("年")[2]
    return Flow(
        day, True, "财政补助—运转经费", f"收{word}{'村级' if unit.is_village else '社区'}组织运转经费", share * 100, "拨款单", "区级财政"
    )  # fmt: skip


def _pay(unit: Unit, span: Span, dice: Dice) -> Iterator[Flow]:
    heads, each = {2: (5, 2600), 3: (6, 2800), 4: (9, 3000)}[unit.size]
    who = "村干部基本报酬" if unit.is_village else "社区工作人员交通、通讯补贴"
    each = each if unit.is_village else 320
    months = range(span.first.month, span.last.month + 1)
    if unit.size == 2 and span.text[5] == "q":
        day = days.workday(date(span.last.year, span.last.month, 15))
        yield Flow(
            day, False, "村干部报酬", f"付本季度{who}（{heads}人）", heads * each * 300, "工资发放表", "村级运转经费"
        )
        return
    for month in months:
        day = days.workday(date(span.first.year, month, dice.number(9, 12)))
        yield Flow(
            day, False, "村干部报酬", f"付{month}月{who}（{heads}人）", heads * each * 100, "工资发放表", "村级运转经费"
        )


def _interest(unit: Unit, span: Span, factor: int) -> Iterator[Flow]:
    dice = Dice(unit.path, span.text, "interest", factor)
    if span.text[5] != "q":
        return
    fen = dice.number(1800, 9600) * factor * unit.size
    if factor == 3 and unit.collective_unit == "万元":
        fen = fen // 100 * 100
    day = date(span.last.year, span.last.month, 21)
    yield Flow(day, True, "利息收入", "收基本账户存款利息", fen, "银行回单", "自有资金")


def _fits(unit: Unit, line: Line) -> bool:
    return not line.tags or line.tags in unit.tags


def _chance(unit: Unit, span: Span, lines: tuple[Line, ...]) -> Iterator[Flow]:
    is_committee = lines is COMMITTEE
    dice = Dice(unit.path, span.text, "committee" if is_committee else "collective")
    low, high = EXPENSES[unit.size]
    if not is_committee:
        low, high = max(1, low // 3), max(2, high // 3)
    if span.text[5] != "q":
        low, high = max(1, low // 2), max(2, high // 2)
    fitting = [line for line in lines if _fits(unit, line)]
    own = [line for line in fitting if line.tags]
    spent = dice.some([line for line in own if not line.is_income], 1 if low < 4 else 3)
    rest = dice.shuffled([line for line in fitting if not line.is_income and line not in spent])
    spent += rest[: max(0, dice.number(low, high) - len(spent))]
    got = dice.some([line for line in fitting if line.is_income], (0, 1, 2, 3, 7)[unit.size])
    for line in spent + (got if unit.size > 1 or dice.is_one_in(2) else []):
        flow = _flow(unit, span, line, dice)
        if flow is not None:
            yield flow


def _flow(unit: Unit, span: Span, line: Line, dice: Dice) -> Flow | None:
    day = _day(span, dice, line.months)
    if day is None:
        return None
    group = dice.pick(unit.groups)[0]
    summary = line.summary.format(month=day.month, group=group, **unit.words)
    if not unit.is_village:
        summary = (
            summary.replace("村民代表", "居民代表").replace("村民小组长", "居民小组长").replace("村委会", "居委会")
        )
        summary = summary.replace("村务公开", "居务公开").replace("村部", "居委会").replace("村民", "居民")
    source = line.source if unit.is_village else line.source.replace("村级运转", "社区运转")
    fen, quantity, price = _amount(line, dice, unit)
    return Flow(day, line.is_income, line.row, summary, fen, line.evidence, source, quantity, price)


def _amount(line: Line, dice: Dice, unit: Unit) -> tuple[int, str, str]:
    if line.measure:
        low, high = line.low, line.high
        if unit.size == 1:
            high = max(low, min(high, low + 12))
        count, each = dice.number(low, high), dice.number(*line.price)
        each = each // 500 * 500 if each > 5000 else each // 10 * 10 or each
        if unit.collective_unit == "万元":
            each = max(100, each // 100 * 100)
        return count * each, f"{count} {line.measure}", f"{yuan(each)} 元/{line.measure}"
    value = dice.number(line.low, line.high)
    if unit.size == 1 and not line.cents:
        value = max(line.low, value // 3) if line.low < 500 else value // 4
    if line.cents and unit.collective_unit != "万元":
        return value * 100 + dice.number(0, 99), "", ""
    return (value // 10 * 10 or value) * 100, "", ""
