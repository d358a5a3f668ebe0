"""章程制度 on pages: the text with its chapters and articles, how it came about, clauses with consequences, the guide."""

from __future__ import annotations

from collections.abc import Mapping

from sunshine.horizon import Horizon
from sunshine.pages.articles import anchor_of, pieces
from sunshine.pages.publisher import Publisher
from sunshine.pages.words import UNSTATED, day
from sunshine.records.regulation import FORMS, REVIEW_STATES, SANCTIONS, Regulation
from sunshine.records.voting import BODIES
from sunshine.units import Filed


def sentence(regulation: Regulation, horizon: Horizon) -> str:
    if regulation.guide:
        return f"这里写着 {len(regulation.guide)} 件事怎么办：带什么、找谁、多久办好、收不收费。"
    name = FORMS[regulation.form] + (f"（{regulation.version}）" if regulation.version else "")
    if regulation.is_draft:
        return f"{name}征求意见稿，还没有通过，有意见请提。"
    parts = [f"{name}，{_adopted(regulation)}"]
    if regulation.repealed_on and horizon.reached(regulation.repealed_on):
        parts.append(f"{day(regulation.repealed_on)}起不再执行")
    elif regulation.effective_on:
        verb = "起执行" if horizon.reached(regulation.effective_on) else "起开始执行"
        parts.append(f"{day(regulation.effective_on)}{verb}")
    return "，".join(parts) + "。"


def _adopted(regulation: Regulation) -> str:
    body = f"由{BODIES[regulation.decision_body]}通过" if regulation.decision_body else "通过"
    when = f"{day(regulation.adopted_on)}{body}" if regulation.adopted_on else f"通过日期{UNSTATED}"
    votes = regulation.votes
    return f"{when}，同意 {votes.yes} 票" if votes and votes.yes is not None else f"{when}，票数{UNSTATED}"


def details(place: Publisher, filed: Filed, horizon: Horizon) -> Mapping[str, object]:  # noqa: ARG001  a Face's shape
    regulation = filed.record
    assert isinstance(regulation, Regulation)
    found = pieces(regulation.text) if regulation.text else ()
    clauses = [
        (clause, SANCTIONS[clause.sanction], REVIEW_STATES[clause.review], anchor_of(found, clause.article))
        for clause in regulation.penalty_clauses
    ]
    return {
        "pieces": found,
        "chapters": [piece for piece in found if piece.sort == "章"],
        "article_count": sum(1 for piece in found if piece.sort == "条"),
        "clauses": clauses,
        "standing": state(regulation, horizon),
    }


def state(regulation: Regulation, horizon: Horizon) -> str:
    """征求意见, 还没开始执行, 不再执行; empty for what is simply in force."""
    if regulation.is_draft:
        return "征求意见"
    if regulation.repealed_on and horizon.reached(regulation.repealed_on):
        return "不再执行"
    if regulation.effective_on and not horizon.reached(regulation.effective_on):
        return "还没开始执行"
    return ""


def is_open(regulation: Regulation) -> bool:
    return regulation.is_draft
