"""What has been corrected and withdrawn in the district: the record as it stands, and every version that it replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo.facts import UNITS, Unit
from tests.demo.header import Made
from tests.demo.people import person
from tests.demo.yaml_text import Fields, document


@dataclass(frozen=True, slots=True)
class Step:
    """One correction. `undone` are passages as they stand since then, each with what stood there before."""

    day: date
    reason: str
    undone: tuple[tuple[str, str], ...]


CORRECTED = {
    "shili/daoyu/pengyu/ledger/2026-q2.yml": (
        Step(
            date(2026, 7, 20),
            "5月18日缆绳和浮筒更换费的发票是260.00元，录入时写成了206.00元；这一笔和各项合计一并改正",
            (
                ("expense: 260.00", "expense: 206.00"),
                ("expense_total: 800.00", "expense_total: 746.00"),
                ("amount: 800.00", "amount: 746.00"),
                ("closing_balance: 131343.02", "closing_balance: 131397.02"),
                ("balance: 128768.72", "balance: 128822.72"),
            ),
        ),
    ),
    "shili/lanbu/caiqi/contract/2025-market-stall.yml": (
        Step(date(2026, 10, 27), "合同到期日录反了月和日的数字，按合同文本改正", (("end: 2026-12-31", "end: 2026-12-13"),)),
        Step(date(2026, 11, 2), "村民来电指出摊位数不对，按合同文本改为52个", (("area: 52 个", "area: 25 个"),)),
    ),
    "shili/lanbu/caiqi/notice/2026-10-09-straw.md": (
        Step(
            date(2026, 10, 12),
            "收储点改了地方",
            (("- 收储点：老育苗房空场；", "- 收储点：早市广场东侧；"), ("，不占早市广场；", "；")),
        ),
    ),
}  # fmt: skip
"""By file, from the first correction to the last."""

WITHDRAWN = {
    "shili/lanbu/tongling/notice/2025-03-10-hall-open.md": {
        "withdrawn_on": "2026-05-06",
        "reason": "客堂改建后开放时间已经不同，以新的安排为准",
        "by": "桐铃社区居民委员会",
    }
}


def with_versions(made: Iterable[Made]) -> Iterator[Made]:
    """Every file; a corrected one with the versions before it, a withdrawn one with its reason."""
    awaited = {*CORRECTED, *WITHDRAWN}
    for one in made:
        awaited.discard(one.path)
        if one.path in WITHDRAWN:
            yield Made(one.path, _stating(one, {"withdrawn": WITHDRAWN[one.path]}))
        else:
            yield from _versions(one, CORRECTED.get(one.path, ()))
    if awaited:
        raise ValueError(f"nothing is made for {sorted(awaited)}")


def _versions(now: Made, steps: tuple[Step, ...]) -> Iterator[Made]:
    """The current file, then its versions from the newest to the first: each undoes one correction more."""
    text = now.text
    for number in range(len(steps) + 1, 0, -1):
        path = now.path if number == len(steps) + 1 else _old_path(now.path, number)
        if number == 1:
            yield Made(path, text)
            return
        step = steps[number - 2]
        yield Made(path, _stating(Made(now.path, text), {"revision": _revision(now.path, number, step)}))
        text = _undo(text, step)


def _old_path(path: str, number: int) -> str:
    stem, _, suffix = path.rpartition(".")
    return f"{stem}.v{number}.{suffix}"


def _undo(text: str, step: Step) -> str:
    for since, before in step.undone:
        if text.count(since) != 1:
            raise ValueError(f"“{since}” must stand there once")
        text = text.replace(since, before)
    return text


def _revision(path: str, number: int, step: Step) -> Fields:
    reviewer = person(_unit(path), "监委会主任", step.day)
    return {"no": str(number), "reason": step.reason, "revised_on": step.day.isoformat(), "reviewer": reviewer}


def _unit(path: str) -> Unit:
    return next(unit for unit in UNITS if path.startswith(f"{unit.path}/"))


def _stating(made: Made, fields: Fields) -> str:
    """The text with more in its header: at the end of a YAML file, before the second line of dashes of a Markdown file."""
    more = document(fields, _unit(made.path).style)
    if made.path.endswith(".yml"):
        return made.text + more
    head, dashes, body = made.text.partition("\n---\n")
    return f"{head}\n{more}{dashes.removeprefix(chr(10))}{body}"
