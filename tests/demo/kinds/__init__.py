"""Records of the kinds that are made one by one: `tests/demo/kinds/<kind>.py` holds ``records(unit)``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.demo.facts import Unit
from tests.demo.header import Made

NAMES = tuple(sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem != "__init__"))


def records(unit: Unit) -> Iterator[Made]:
    """Every record that the modules of this folder have for this village."""
    for name in NAMES:
        yield from import_module(f"{__name__}.{name}").records(unit)
