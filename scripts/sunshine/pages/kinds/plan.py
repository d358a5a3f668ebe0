"""规划计划 on pages: the goals and how far they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sunshine.horizon import Horizon
from sunshine.pages.lines import Line
from sunshine.pages.publisher import Publisher
from sunshine.pages.shown import Shown, facts
from sunshine.pages.words import day
from sunshine.records.plan import FORMS, GOAL_STATES, Plan, PlannedGoal
from sunshine.units import Filed


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal as the page shows it."""

    goal: str
    state: str
    is_done: bool
    due: str
    facts: tuple[Shown, ...]


def sentence(plan: Plan, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    if not plan.goals:
        return ""
    first = plan.goals[0].goal
    if not is_followed(plan):
        more = "等 " if len(plan.goals) > 1 else " "
        return f"{FORMS[plan.form]}：要办“{first}”{more}{len(plan.goals)} 件事，谁负责、哪天办好都写明了。"
    until = f"，截至{day(plan.progress_on)}" if plan.progress_on else "，"
    waiting = [goal for goal in plan.goals if goal.state in ("planned", "ongoing", "delayed")]
    rest = (
        f"还在办的有“{waiting[0].goal}”" + (f"等 {len(waiting)} 件。" if len(waiting) > 1 else "。") if waiting else ""
    )
    return f"{FORMS[plan.form]}定了 {len(plan.goals)} 件事{until}办好 {plan.done} 件。{rest}"


def is_followed(plan: Plan) -> bool:
    """True where the plan says how far anything is."""
    return plan.progress_on is not None or any(goal.state != "planned" for goal in plan.goals)


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    plan = filed.record
    assert isinstance(plan, Plan)
    links = place.shelf.links(plan)
    return {"form_name": FORMS[plan.form], "goals": [_goal(goal, links) for goal in plan.goals]}


def _goal(goal: PlannedGoal, links: Mapping[str, Line]) -> Goal:
    due = f"{day(goal.due)}以前做好" if goal.due else ""
    told = tuple(facts(goal, "measure quantity budget owner progress project_ref", links))
    words = "，".join(filter(None, (due, goal.due_printed)))
    return Goal(goal.goal, GOAL_STATES[goal.state], goal.state == "done", words, told)


def state(plan: Plan, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return f"办好 {plan.done}／{len(plan.goals)} 件" if plan.goals and is_followed(plan) else ""


def is_open(plan: Plan) -> bool:
    return is_followed(plan) and plan.done < len([goal for goal in plan.goals if goal.state != "stopped"])
