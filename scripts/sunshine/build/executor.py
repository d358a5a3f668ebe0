"""Villages over workers: in this process for one job, in a pool of processes for more."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor

from sunshine.build.village import VillageOutcome, VillageTask, Workshop, build_village

_workshop: Workshop | None = None
"""Set once in each worker by the pool, so that frames and templates are made once a process and not once a village."""


def _open(make: Callable[[], Workshop]) -> None:
    global _workshop  # the pool's initialiser has no other way to hand a value to its tasks
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    _workshop = make()


def _leave_with_parent() -> None:
    """A worker whose parent was killed would keep the site's lock and go on writing into the next build's staging."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work(task: VillageTask) -> VillageOutcome:
    if _workshop is None:
        raise RuntimeError("worker started without its workshop")
    return build_village(task, _workshop)


def run(tasks: Sequence[VillageTask], make: Callable[[], Workshop], jobs: int) -> Iterator[VillageOutcome]:
    """Outcomes in the order of `tasks`, whatever the order in which workers finish."""
    if jobs == 1 or len(tasks) < 2:
        workshop = make()
        for task in tasks:
            yield build_village(task, workshop)
        return
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods else "spawn")
    with ProcessPoolExecutor(min(jobs, len(tasks)), context, _open, (make,)) as pool:
        yield from pool.map(_work, tasks)
