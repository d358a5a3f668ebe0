"""Masked names: a surname, a star, sometimes a last character. Nobody is meant."""

from __future__ import annotations

from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.people import SURNAMES

_LAST = "明兰芳军英华平珍根生妹宝林富玉梅"
_COMPOUND = ("欧阳", "诸葛", "上官", "司徒")


def masked(unit: Unit, *name: object) -> str:
    """The masked name that belongs to this place in this record."""
    dice = Dice(unit.path, "masked", *name)
    surname = dice.pick(_COMPOUND) if dice.is_one_in(14) else dice.pick(SURNAMES)
    return f"{surname}*" if dice.is_one_in(4) else f"{surname}*{dice.pick(_LAST)}"
