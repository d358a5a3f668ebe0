"""决策与决议 on pages: the six steps, the vote, what was decided."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sunshine.horizon import Horizon
from sunshine.pages.lines import Line
from sunshine.pages.progress import Stop
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Shown, in_words
from sunshine.pages.votes import Labelled, attendance, counts, people, share
from sunshine.pages.words import UNSTATED, day, numeral
from sunshine.records.decision import STEPS, Decision, Step
from sunshine.records.shape import field_of
from sunshine.records.voting import BODIES, VOTE_METHODS
from sunshine.units import Filed

SIX_STEPS_CODE = "VA-D02"
_DELIBERATIONS = ("joint_consultation", "party_members_review", "resolution")
_REF_LISTS = ("consultation_refs", "implementation_refs", "contract_refs", "project_refs")
_AROUND = (
    ("everyone_due", "全部应到", "人"),
    ("everyone_present", "全部实到", "人"),
    ("households_entitled", "应到户数", "户"),
    ("households_present", "实到户数", "户"),
)


def sentence(decision: Decision, horizon: Horizon) -> str:
    parts = [f"商量的事：{decision.matter}。"]
    vote = next((step for step in decision.steps if step.step == "resolution" and has_happened(step, horizon)), None)
    if vote is not None:
        when = f"{day(vote.date)}" if vote.date else ""
        said = [
            f"{label} {count} {unit}"
            for label, count, unit in (
                ("应到", vote.entitled, "人"),
                ("实到", vote.present, "人"),
                ("同意", vote.yes, "票"),
            )
            if count is not None
        ]
        if when or said:
            parts.append(f"{when}{BODIES[decision.decision_body]}表决{'，' if said else ''}{'，'.join(said)}。")
    if walked := state(decision, horizon):
        parts.append(f"{walked}。")
    elif ended := [stop for stop in steps(decision, horizon) if stop.state == "done" and stop.until]:
        last = ended[-1]
        parts.append(f"公开到{day(last.until)}。" if last.until else "")
    return "".join(parts)


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:
    decision = filed.record
    assert isinstance(decision, Decision)
    return {
        "stops": steps(decision, horizon),
        "body_name": BODIES[decision.decision_body],
        "loose": loose_refs(decision, place.shelf.links(decision)),
    }


def loose_refs(decision: Decision, links: Mapping[str, Line]) -> list[Shown]:
    """Lists of references, as far as they lead to nothing that is published here; the others stand among the related."""
    found = []
    for name in _REF_LISTS:
        field = field_of(Decision, name)
        texts = [in_words(field, one) for one in getattr(decision, name) if one not in links]
        if texts:
            found.append(Shown(field.label, "、".join(texts)))
    return found


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
    return Stop(title, "done", step.date, step.until, counts=_counts(step), remarks=tuple(_remarks(step)))


def _counts(step: Step) -> Labelled:
    """应到、实到、同意、反对、弃权; where a meeting states some of them, the others are 未注明 and not zero."""
    around = tuple(
        (label, people(value, unit)) for name, label, unit in _AROUND if (value := getattr(step, name)) is not None
    )
    votes = counts(step)
    if not votes and step.step in _DELIBERATIONS and not step.merged_reason:
        votes = (("人数和票数", UNSTATED),)
    return around + votes


def _remarks(step: Step) -> Iterator[tuple[str, str]]:
    remarks = (
        ("动议来源", step.source),
        ("地点", step.place),
        ("召集", step.convener),
        ("与上一步合并", step.merged_reason),
        *attendance(step.attendance),
        ("计票口径", step.vote_base),
        ("表决方式", VOTE_METHODS[step.method] if step.method else None),
        ("怎样算通过", step.passing_rule),
        *((one.label, share(one)) for one in step.shares),
        *_statements(step),
        ("意见", step.opinion),
        ("监督意见", step.supervision_opinion),
    )
    yield from ((label, text) for label, text in remarks if text)


def _statements(step: Step) -> Iterator[tuple[str, str]]:
    """What was said, by masked name or by post."""
    for one in step.statements:
        who = " ".join(filter(None, (one.role, one.speaker))) or "有人发言"
        yield who, one.said + (f" 答复：{one.reply}" if one.reply else "")
