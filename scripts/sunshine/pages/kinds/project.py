"""工程项目 on pages: the stages, the money, the bids."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.money import payments
from sunshine.pages.progress import Stop
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import money, yuan
from sunshine.records.dealing import FUNDING_STATES, METHODS
from sunshine.records.project import STAGES, Project
from sunshine.units import Filed


def sentence(project: Project, horizon: Horizon) -> str:
    paid = f"，已付工程款 {yuan(project.paid)} 元" if project.payments else ""
    return f"{project.project_name}，预算 {money(project.budget)}，{reached(project, horizon)}{paid}。"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    project = filed.record
    assert isinstance(project, Project)
    sums = [part.amount.value for part in project.funding]
    return {
        "stops": stages(project, horizon),
        "method_name": METHODS[project.method] if project.method else None,
        "funding_states": FUNDING_STATES,
        "funding_total": sum(value for value in sums if value is not None),
        "payment_rows": payments(project.payments),
    }


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
