"""到会的不多于应到的，同意、反对、弃权相加等于实到；没有写的票数不当作 0。

一句话
    开会来了多少人、投了多少票，数字之间要对得上。

为什么
    票数对不上，就说不清这件事是不是真的通过了。

依据
    公布的事项应当真实（村民委员会组织法(2025) 35）。

怎么查
    实到 ≤ 应到；同意 ＋ 反对 ＋ 弃权 ＝ 实到。
    有一项没有写的，写了的票数相加不能多于实到（没有写实到的，不能多于应到），并注明需要说明。
    写了“一致通过”“鼓掌通过”等表决方式、或者已经作出决议，却一个票数也没有写的，注明需要说明。

合格
    steps:
      - {step: resolution, date: 2026-08-20, entitled: 45, present: 41, yes: 38, no: 2, abstain: 1, method: ballot}
      - {step: resolution_disclosure, date: 2026-08-21, until: 2026-09-10}

不合格
    steps:
      - {step: resolution, date: 2026-08-20, entitled: 45, present: 46, yes: 46, no: 0, abstain: 0}
    → steps[0].present：“村民（代表）会议决议”：实到 46 人，多于应到 45 人；请核对。

    steps:
      - {step: resolution, date: 2026-08-20, entitled: 45, present: 41, yes: 38, no: 2, abstain: 0}
    → steps[0].present：“村民（代表）会议决议”：同意 38 ＋ 反对 2 ＋ 弃权 0 ＝ 40 票，实到写的是 41 人，差 -1；请核对。

    steps:
      - {step: resolution, date: 2026-08-20, entitled: 45, present: 41, yes: 38}
    → steps[0].yes：“村民（代表）会议决议”：同意 38 票，实到 41 人；反对、弃权未注明，未注明的不当作 0（村民委员会组织法(2025) 35）；需要说明。

    steps:
      - {step: resolution, date: 2026-08-20, entitled: 45, present: 41, yes: 42}
    → steps[0].yes：“村民（代表）会议决议”：同意 42 票，多于实到 41 人；请核对。
    → steps[0].yes：“村民（代表）会议决议”：同意 42 票，实到 41 人；反对、弃权未注明，未注明的不当作 0（村民委员会组织法(2025) 35）；需要说明。

    steps:
      - {step: resolution, date: 2026-08-20, method: unanimous}
    → steps[0].step：“村民（代表）会议决议”：表决方式写的是“一致通过”；同意、反对、弃权的票数未注明（村民委员会组织法(2025) 35）；需要说明。

不适用
    没有表决的步骤（提议、公开等）；还没有进行的步骤；与上一步合并进行的步骤。

假定
    票数与人数同一口径，一人一票。差额写进“差异说明”并与程序算出的一致的，公布并注明需要说明。
"""  # noqa: E501  an example's words stand on one line, so that they can be compared

from __future__ import annotations

from collections.abc import Iterator

from sunshine.finding import Severity
from sunshine.law import TRUTH, cited
from sunshine.records.decision import STEPS, Decision, Step
from sunshine.records.voting import VOTE_METHODS
from sunshine.rules import Case, Rule, Wrong

RULE = Rule("人数与票数对不上", ("decision",), Severity.BLOCK, TRUTH, discrepancy=True)

_VOTES = {"yes": "同意", "no": "反对", "abstain": "弃权"}


def check(record: Decision, case: Case) -> Iterator[Wrong]:  # noqa: ARG001  every rule has this shape
    basis = cited(TRUTH, record.day)[0]
    for index, step in enumerate(record.steps):
        yield from _turnout(step, index)
        votes = {name: count for name in _VOTES if (count := getattr(step, name)) is not None}
        if not votes:
            yield from _uncounted(step, index, basis)
        elif len(votes) == len(_VOTES) and step.present is not None:
            yield from _sum(step, index, votes, step.present)
        else:
            yield from _partial(step, index, votes, basis)


def _title(step: Step) -> str:
    return f"“{STEPS[step.step]}”："


def _turnout(step: Step, index: int) -> Iterator[Wrong]:
    if step.present is not None and step.entitled is not None and step.present > step.entitled:
        words = f"{_title(step)}实到 {step.present} 人，多于应到 {step.entitled} 人；请核对。"
        yield Wrong(("steps", index, "present"), words, step.present - step.entitled)


def _sum(step: Step, index: int, votes: dict[str, int], present: int) -> Iterator[Wrong]:
    counted = sum(votes.values())
    if counted != present:
        yield Wrong(
            ("steps", index, "present"),
            f"{_title(step)}同意 {votes['yes']} ＋ 反对 {votes['no']} ＋ 弃权 {votes['abstain']} ＝ {counted} 票，"
            f"实到写的是 {present} 人，差 {counted - present}；请核对。",
            counted - present,
        )


def _partial(step: Step, index: int, votes: dict[str, int], basis: str) -> Iterator[Wrong]:
    """Some of the four numbers are not stated: what is stated may not exceed who was, or could be, there."""
    place = ("steps", index, next(iter(votes)))
    said = "、".join(f"{_VOTES[name]} {count} 票" for name, count in votes.items())
    counted = sum(votes.values())
    limit, who = (step.present, "实到") if step.present is not None else (step.entitled, "应到")
    if limit is not None and counted > limit:
        yield Wrong(place, f"{_title(step)}{said}，多于{who} {limit} 人；请核对。", counted - limit)
    missing = [word for name, word in _VOTES.items() if name not in votes]
    if step.present is None:
        missing.append("实到")
    seen = said if step.present is None else f"{said}，实到 {step.present} 人"
    words = f"{_title(step)}{seen}；{'、'.join(missing)}未注明，未注明的不当作 0（{basis}）；需要说明。"
    yield Wrong(place, words, severity=Severity.FLAG)


def _uncounted(step: Step, index: int, basis: str) -> Iterator[Wrong]:
    is_resolved = step.step == "resolution" and step.merged_reason is None
    if not step.is_done or (step.method is None and not is_resolved):
        return
    seen = f"表决方式写的是“{VOTE_METHODS[step.method]}”" if step.method else "已作出决议"
    words = f"{_title(step)}{seen}；同意、反对、弃权的票数未注明（{basis}）；需要说明。"
    yield Wrong(("steps", index, "step"), words, severity=Severity.FLAG)
