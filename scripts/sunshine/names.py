"""Every word that has a meaning in a path or URL, in one place, so that nothing can clash."""

from __future__ import annotations

import re

KINDS = tuple(
    "roster election consultation meeting decision implementation assistance benefit seal_register "
    "project homestead land_taking supervision appraisal query ledger contract party_notice notice".split()
)
"""Record kinds: a folder of a village, a word in a URL, a module in `records`, a template."""

SECTIONS = (
    "election",
    "consultation",
    "decision",
    "management",
    "supervision",
    "finance",
    "party",
    "government",
    "service",
)
"""Section words, in the order in which a village's home shows them is given by the catalogue."""

PLACE_VIEWS = ("checklist", "all", "data", "section", "brief", "monthly", "calendar", "files", "feed")
PORTAL_WORDS = (
    "search",
    "rules",
    "glossary",
    "verify",
    "schema",
    "s",
    "assets",
    "release",
    "index",
    "sitemap",
    "robots",
)
RESERVED_PATTERN = re.compile(r"v[0-9]+|year-.*|page-.*|con|prn|aux|nul|com[0-9]|lpt[0-9]")

SLUG_PATTERN = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")
"""Regions, villages and records: 1–80 characters, no dot, no hyphen at either end."""


def is_reserved(slug: str) -> bool:
    """True for a word that a place or record may not be called, because a view of the site has it already."""
    return slug in KINDS or slug in PLACE_VIEWS or slug in PORTAL_WORDS or RESERVED_PATTERN.fullmatch(slug) is not None
