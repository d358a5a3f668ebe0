"""How far a matter has come: the six steps of a decision, the stages of a project, the state of a question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sunshine.horizon import Horizon
from sunshine.pages.words import UNSTATED, numeral
from sunshine.records.decision import BODIES, STEPS, VOTE_METHODS, Decision, Step
from sunshine.records.header import Record
from sunshine.records.project import STAGES, Project
from sunshine.records.query import STATES, Query

SIX_STEPS_CODE = "VA-D02"
_DELIBERATIONS = ("joint_consultation", "party_members_review", "resolution")
_COUNTS = (
    ("entitled", "应到", "人"),
    ("present", "实到", "人"),
    ("yes", "同意", "票"),
    ("no", "反对", "票"),
    ("abstain", "弃权", "票"),
)


@dataclass(frozen=True, slots=True)
class Stop:
    """A point on the line from proposal to result. `state` is done, planned, or unstated."""

    name: str
    state: str
    day: date | None = None
    until: date | None = None
    planned: str = ""
    counts: tuple[tuple[str, str], ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()


def progress(record: Record, horizon: Horizon) -> str:
    """The short word of a list: 六步已走五步, 已验收, 已答复; empty where a kind has none."""
    if isinstance(record, Decision) and record.catalogue_code == SIX_STEPS_CODE:
        done = sum(1 for stop in steps(record, horizon) if stop.state == "done")
        return "六步都已走完" if done == len(STEPS) else f"六步已走{numeral(done)}步"
    if isinstance(record, Project):
        return reached(record, horizon)
    if isinstance(record, Query):
        return STATES[record.state]
    return ""


def reached(record: Project, horizon: Horizon) -> str:
    """已签合同, 已验收: the last stage that has happened."""
    done = [stop.name for stop in stages(record, horizon) if stop.state == "done"]
    if not done:
        return "还没立项"
    return "有变更" if done[-1] == STAGES["variation"] else f"已{done[-1]}"


def steps(record: Decision, horizon: Horizon) -> tuple[Stop, ...]:
    """The six steps in their order; a plain resolution shows only the steps that it states."""
    stated: dict[str, Step] = {step.step: step for step in record.steps}
    wanted = STEPS if record.catalogue_code == SIX_STEPS_CODE else [name for name in STEPS if name in stated]
    return tuple(_step(name, stated.get(name), record, horizon) for name in wanted)


def has_happened(step: Step, horizon: Horizon) -> bool:
    """A step that is planned, or dated after the day shown, is still to come."""
    return step.is_done and (step.date is None or horizon.reached(step.date))


def _step(name: str, step: Step | None, record: Decision, horizon: Horizon) -> Stop:
    title = f"{BODIES[record.decision_body]}决议" if name == "resolution" else STEPS[name]
    if step is None:
        return Stop(title, "unstated")
    if not has_happened(step, horizon):
        return Stop(title, "planned", step.date, planned=step.planned or "")
    return Stop(title, "done", step.date, step.until, counts=_counts(step), remarks=_remarks(step))


def _counts(step: Step) -> tuple[tuple[str, str], ...]:
    """应到、实到、同意、反对、弃权; where a meeting states some of them, the others are 未注明 and not zero."""
    values = [(label, getattr(step, field), unit) for field, label, unit in _COUNTS]
    if all(value is None for _, value, _ in values):
        return (("人数和票数", UNSTATED),) if step.step in _DELIBERATIONS and not step.merged_reason else ()
    return tuple((label, UNSTATED if value is None else f"{value} {unit}") for label, value, unit in values)


def _remarks(step: Step) -> tuple[tuple[str, str], ...]:
    remarks = (
        ("动议来源", step.source),
        ("与上一步合并", step.merged_reason),
        ("表决方式", VOTE_METHODS[step.method] if step.method else None),
        ("意见", step.opinion),
        ("监督意见", step.supervision_opinion),
    )
    return tuple((label, text) for label, text in remarks if text)


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
