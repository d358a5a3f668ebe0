"""决策与决议 on pages: the six steps, the vote, what was decided."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.progress import Stop
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import UNSTATED, day, numeral
from sunshine.records.decision import STEPS, Decision, Step
from sunshine.records.voting import BODIES, VOTE_METHODS
from sunshine.units import Filed

SIX_STEPS_CODE = "VA-D02"
_DELIBERATIONS = ("joint_consultation", "party_members_review", "resolution")
_COUNTS = (
    ("entitled", "应到", "人"),
    ("present", "实到", "人"),
    ("yes", "同意", "票"),
    ("no", "反对", "票"),
    ("abstain", "弃权", "票"),
)


def sentence(decision: Decision, horizon: Horizon) -> str:
    parts = [f"商量的事：{decision.matter}。"]
    vote = next((step for step in decision.steps if step.step == "resolution" and has_happened(step, horizon)), None)
    if vote is not None:
        when = f"{day(vote.date)}" if vote.date else ""
        counts = [
            f"{label} {count} {unit}"
            for label, count, unit in (
                ("应到", vote.entitled, "人"),
                ("实到", vote.present, "人"),
                ("同意", vote.yes, "票"),
            )
            if count is not None
        ]
        if when or counts:
            parts.append(f"{when}{BODIES[decision.decision_body]}表决{'，' if counts else ''}{'，'.join(counts)}。")
    if walked := state(decision, horizon):
        parts.append(f"{walked}。")
    elif ended := [stop for stop in steps(decision, horizon) if stop.state == "done" and stop.until]:
        last = ended[-1]
        parts.append(f"公开到{day(last.until)}。" if last.until else "")
    return "".join(parts)


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    decision = filed.record
    assert isinstance(decision, Decision)
    return {"stops": steps(decision, horizon), "body_name": BODIES[decision.decision_body]}


def state(decision: Decision, horizon: Horizon) -> str:
    """六步已走五步; empty for a plain resolution."""
    if decision.catalogue_code != SIX_STEPS_CODE:
        return ""
    done = sum(1 for stop in steps(decision, horizon) if stop.state == "done")
    return "六步都已走完" if done == len(STEPS) else f"六步已走{numeral(done)}步"


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
