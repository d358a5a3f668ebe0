"""How a neighbourhood committee says what a village says."""

from __future__ import annotations

from tests.demo.facts import Unit

_OTHERWISE = (
    ("村民委员会", "居民委员会"),
    ("村委会", "居委会"),
    ("村规民约", "居民公约"),
    ("村民", "居民"),
    ("全村", "全社区"),
    ("本村", "本社区"),
    ("村务", "居务"),
)


def said(unit: Unit, text: str) -> str:
    """The text as this unit writes it."""
    if unit.is_village:
        return text
    for before, then in _OTHERWISE:
        text = text.replace(before, then)
    return text
