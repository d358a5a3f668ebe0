"""The kinds: one module, one model, one word each."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sunshine.records.contract import Contract
from sunshine.records.decision import Decision
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.notice import Notice
from sunshine.records.project import Project
from sunshine.records.query import Query
from sunshine.records.roster import Roster
from sunshine.records.supervision import Supervision

MODELS: Mapping[str, type[Record]] = MappingProxyType(
    {model.KIND: model for model in (Roster, Ledger, Decision, Contract, Project, Supervision, Query, Notice)}
)
"""Every record kind by its word."""
