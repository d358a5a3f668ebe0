"""The tree of regions and villages, as far as the summaries of its villages show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sunshine.units import Step, Summary


@dataclass(frozen=True, slots=True)
class Branch:
    """A region with what is below it, or a village with its summary. `villages` counts all villages below."""

    path: str
    name: str
    summary: Summary | None
    children: tuple[Branch, ...]
    villages: int

    @property
    def is_last(self) -> bool:
        """True where only villages are below."""
        return all(child.summary is not None for child in self.children)

    @property
    def href(self) -> str:
        return f"{self.path}/"


@dataclass(slots=True)
class _Growing:
    step: Step
    summary: Summary | None = None
    children: dict[str, _Growing] = field(default_factory=dict)


def grow(summaries: Sequence[Summary], depth: int = 0, steps: Sequence[Step] = ()) -> tuple[Branch, ...]:
    """Branches below the first `depth` steps of every trail; `steps` are places that may have no village yet."""
    roots: dict[str, _Growing] = {step.path: _Growing(step) for step in steps}
    for summary in summaries:
        level = roots
        for step in summary.trail[depth:]:
            level.setdefault(step.path, _Growing(step))
            node, level = level[step.path], level[step.path].children
        node.summary = summary
    return _finish(roots)


def _finish(level: Mapping[str, _Growing]) -> tuple[Branch, ...]:
    branches = []
    for path in sorted(level):
        node = level[path]
        children = _finish(node.children)
        count = sum(child.villages for child in children) + (node.summary is not None)
        branches.append(Branch(path, node.step.name, node.summary, children, count))
    return tuple(branches)
