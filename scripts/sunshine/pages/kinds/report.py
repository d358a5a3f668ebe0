"""工作报告 on pages: the text, what was promised and done, how it was received."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import day
from sunshine.records.report import OUTCOMES, RESULTS, Report
from sunshine.records.topics import TOPICS
from sunshine.records.voting import BODIES
from sunshine.units import Filed


def sentence(report: Report, horizon: Horizon) -> str:  # noqa: ARG001  a Face's shape
    return "".join(part + "。" for part in (_reported(report), _kept(report)) if part)


def _reported(report: Report) -> str:
    when = day(report.reported_on) if report.reported_on else ""
    whom = f"向{BODIES[report.reported_to]}" if report.reported_to else ""
    said = f"{report.reported_by or ''}{when}{whom}报告" if report.reported_by or when or whom else ""
    counted = f"同意 {report.votes.yes} 票" if report.votes and report.votes.yes is not None else ""
    result = OUTCOMES[report.outcome] if report.outcome in ("passed", "not_passed", "heard") else ""
    return "，".join(part for part in (said, result, counted) if part)


def _kept(report: Report) -> str:
    """当初说的 5 件事：做到了 3 件，没有做到 2 件."""
    counts = Counter(goal.state for goal in report.goals)
    told = [f"{RESULTS[word]} {counts[word]} 件" for word in RESULTS if counts[word]]
    return f"当初说的 {len(report.goals)} 件事：{'，'.join(told)}" if told else ""


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    report = filed.record
    assert isinstance(report, Report)
    return {"topic_name": TOPICS[report.topic]}
