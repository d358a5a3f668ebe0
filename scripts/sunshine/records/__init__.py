"""The kinds: one module, one model, one word each."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from sunshine.names import KINDS
from sunshine.records.header import Record


def _model(kind: str) -> type[Record]:
    """The one model of `records/<kind>.py` that calls itself by this word."""
    module = import_module(f"{__name__}.{kind}")
    found = [value for value in vars(module).values() if getattr(value, "KIND", "") == kind and isinstance(value, type)]
    if len(found) != 1:
        raise TypeError(f"records/{kind}.py must hold exactly one model of the kind {kind}")
    model: type[Record] = found[0]
    return model


MODELS: Mapping[str, type[Record]] = MappingProxyType({kind: _model(kind) for kind in KINDS})
"""Every record kind by its word, in the order of `names.KINDS`."""
