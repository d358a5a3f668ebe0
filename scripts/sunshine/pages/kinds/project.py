"""工程项目 on pages: the stages, the parts, the money and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from sunshine.horizon import Horizon
from sunshine.pages.money import payments, sum_words
from sunshine.pages.progress import ACCEPTED, BUILT, DECIDED, OFFERED, PAID, SIGNED, Happening, Stop
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Grid, Heading, Shown
from sunshine.pages.words import figure, money, yuan
from sunshine.records.dealing import FUNDING_STATES, METHODS, Funding
from sunshine.records.project import STAGES, Component, Project, sum_of
from sunshine.records.values import Rate
from sunshine.units import Filed


def sentence(project: Project, horizon: Horizon) -> str:
    paid = f"，已付工程款 {yuan(project.paid)} 元" if project.payments else ""
    gap = sum_of(project.every_funding, "gap")
    lacking = f"，还缺 {yuan(gap)} 元" if gap else ""
    return f"{project.project_name}，预算 {money(project.budget)}，{reached(project, horizon)}{paid}{lacking}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    project = filed.record
    assert isinstance(project, Project)
    return {
        "stops": stages(project, horizon),
        "method_name": METHODS[project.method] if project.method else None,
        "sums": _sums(project.every_funding),
        "matrix": matrix(project.components),
        "gap_again": _gap_again(project),
        "given": _given(project),
        "quantity_total": _quantity_total(project.components),
        "is_labour_unclear": any(one.persons and one.days and not one.person_days for one in project.labour),
        "payment_rows": payments(project.payments),
    }


def _sums(funding: Sequence[Funding]) -> list[tuple[str, str]]:
    """What has come, what is agreed, what is still only hoped for: never one sum of all."""
    sums = [(state, sum_of(funding, state)) for state in FUNDING_STATES]
    return [(FUNDING_STATES[state], yuan(value)) for state, value in sums if value is not None]


def _gap_again(project: Project) -> str:
    """What the single gaps come to, where the printed total is something else."""
    computed, printed = sum_of(project.every_funding, "gap"), project.gap_total
    differs = computed is not None and printed is not None and printed.is_exact and printed.value != computed
    return f"各项缺口加总是 {yuan(computed or 0)} 元，需要说明" if differs else ""


def _given(project: Project) -> list[tuple[Funding, str]]:
    """Money with named givers, and how much of it is from givers that the paper does not name."""
    every = (*project.funding, *(one for part in project.components for one in part.funding))
    return [(one, _rest(one.unnamed)) for one in every if one.givers]


def _rest(fen: int | None) -> str:
    return f"{yuan(fen)} 元" if fen and fen > 0 else ""


def matrix(components: Sequence[Component]) -> Grid | None:
    """Parts by sources of money: what each costs, and who gives how much."""
    sources = tuple(dict.fromkeys(one.source for part in components for one in part.funding))
    if not sources:
        return None
    headings = (
        Heading("分项", False),
        Heading("造价（元）", True),
        *(Heading(f"{name}（元）", True) for name in sources),
    )
    rows = tuple(_matrix_row(part, sources, headings) for part in components)
    return Grid(headings, rows, _matrix_total(components, sources), "")


def _matrix_row(part: Component, sources: Sequence[str], headings: Sequence[Heading]) -> tuple[Shown, ...]:
    given = [next((one for one in part.funding if one.source == name), None) for name in sources]
    cells = [
        Shown(head.label, figure(one.amount), more=FUNDING_STATES[one.state], is_figure=True)
        if one
        else Shown(head.label, "—", is_figure=True, is_none=True)
        for head, one in zip(headings[2:], given, strict=True)
    ]
    cost = figure(part.cost) if part.cost else "—"
    return (Shown(headings[0].label, part.name), Shown(headings[1].label, cost, is_figure=True), *cells)


def _matrix_total(components: Sequence[Component], sources: Sequence[str]) -> tuple[str, ...]:
    costs = [part.cost.value for part in components if part.cost and part.cost.is_exact]
    cost = yuan(sum(value or 0 for value in costs)) if len(costs) == len(components) else ""
    sums = []
    for name in sources:
        amounts = [one.amount for part in components for one in part.funding if one.source == name]
        is_exact = all(amount.is_exact for amount in amounts)
        sums.append(yuan(sum(amount.value or 0 for amount in amounts)) if is_exact else "")
    return ("", cost, *sums) if cost or any(sums) else ()


def _quantity_total(components: Sequence[Component]) -> Rate | None:
    """The sum of the parts' quantities where all have one unit; of the single lengths where they are lengths."""
    stated = [one for part in components for one in ((part.quantity,) if part.quantity else part.lengths)]
    if len(stated) < 2 or len({one.unit for one in stated}) > 1:
        return None
    if any(part.quantity is None and not part.lengths for part in components):
        return None
    total = stated[0].value
    for one in stated[1:]:
        total += one.value
    return Rate(total, stated[0].unit)


def state(project: Project, horizon: Horizon) -> str:
    return reached(project, horizon)


def reached(record: Project, horizon: Horizon) -> str:
    """已签合同, 已验收: the last stage that has happened."""
    done = [stop.name for stop in stages(record, horizon) if stop.state == "done"]
    if not done:
        return "还没立项"
    return "有变更" if done[-1] == STAGES["variation"] else f"已{done[-1]}"


def stages(record: Project, horizon: Horizon) -> tuple[Stop, ...]:
    """The stages as the record states them, in its order."""
    return tuple(
        Stop(
            STAGES[stage.stage],
            "planned" if stage.planned or (stage.date and not horizon.reached(stage.date)) else "done",
            stage.date,
            planned=stage.planned or "",
            remarks=(("", stage.result),) if stage.result else (),
        )
        for stage in record.stages
    )


_AT: Mapping[str, int] = MappingProxyType(
    {
        "initiation": DECIDED + 5,
        "application": DECIDED + 6,
        "approval": DECIDED + 7,
        "tender": OFFERED,
        "award": OFFERED + 5,
        "contract": SIGNED,
        "acceptance": ACCEPTED,
        "settlement": ACCEPTED + 2,
        "audit": ACCEPTED + 4,
    }
)


def happenings(project: Project) -> Sequence[Happening]:
    """Every stage, and what was paid so far."""
    return tuple(_happenings(project))


def _happenings(project: Project) -> Iterator[Happening]:
    for stage in project.stages:
        at = _AT.get(stage.stage, BUILT)
        yield Happening(STAGES[stage.stage], stage.date, stage.result or "", stage.planned or "", at)
    if project.payments:
        last = max(payment.paid_on for payment in project.payments)
        yield Happening("付工程款", last, sum_words(project.payments), at=PAID)
