"""The horizon: what has happened by the day shown, and when the pages change next."""

from __future__ import annotations

from datetime import date

from sunshine.horizon import Horizon

DAY = date(2026, 10, 20)


def test_the_day_shown_and_the_days_before_it_are_reached() -> None:
    horizon = Horizon(DAY)

    assert horizon.reached(DAY)
    assert horizon.reached(date(1998, 11, 4))
    assert horizon.next_change is None


def test_the_earliest_future_day_asked_about_is_the_next_change() -> None:
    horizon = Horizon(DAY)

    assert [horizon.reached(day) for day in (date(2027, 1, 1), date(2026, 10, 21), date(2026, 12, 31))] == [False] * 3
    assert horizon.next_change == date(2026, 10, 21)


def test_two_horizons_share_nothing() -> None:
    Horizon(DAY).reached(date(2027, 1, 1))

    assert Horizon(DAY).next_change is None
