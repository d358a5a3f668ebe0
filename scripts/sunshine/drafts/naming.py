"""What a new record is called: its period and its slug, by the rule of paths (`<period>[-<entity>][-<book>]`)."""

from __future__ import annotations

from datetime import date

from pydantic import TypeAdapter, ValidationError

from sunshine.names import SLUG_PATTERN, is_reserved
from sunshine.records.period import Period, PeriodField
from sunshine.settings import SettingsError


def period_of(text: str) -> Period:
    """The period as it was typed. Raises `SettingsError`."""
    try:
        period: Period = TypeAdapter(PeriodField).validate_python(text)
    except ValidationError as error:
        raise SettingsError(f"期间{error.errors()[0]['msg']}") from None
    return period


def slug_of(period: Period | None, parts: tuple[str, ...], today: date) -> str:
    """The period, else this month, and the words behind it. Raises `SettingsError` for a word that no path may hold."""
    begin = period.text if period else f"{today.year}-{today.month:02d}"
    slug = "-".join((begin, *filter(None, parts)))
    if SLUG_PATTERN.fullmatch(slug) is None or is_reserved(slug):
        raise SettingsError("--slug、--book 只写小写字母、数字和中间的短横，例如 --slug road")
    return slug
