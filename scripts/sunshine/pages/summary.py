"""What a village tells its regions and the portal."""

from __future__ import annotations

from pypinyin import lazy_pinyin

from sunshine.units import Filed, Latest, Summary, VillageUnit

_LATEST = 12


def summarise(unit: VillageUnit) -> Summary:
    """Counts, the newest disclosures of its own, and the words by which it is found.

    A record that no longer stands still counts as disclosed, but is not told as news.
    """
    facts = unit.facts
    newest = sorted(unit.filed, key=lambda one: (one.record.published_on, one.id), reverse=True)
    days = [*(one.record.published_on for one in newest[:1]), *(one.published_on for one in unit.gone)]
    return Summary(
        path=unit.path,
        name=unit.name,
        trail=unit.trail,
        short=facts.short,
        code=facts.code or "",
        pinyin=facts.pinyin or " ".join(lazy_pinyin(unit.name)),
        aliases=facts.aliases,
        records=len(unit.filed) + len(unit.gone),
        withheld=max(len(unit.withheld), unit.is_withheld),
        flags=sum(len(unit.flags.get(one.id, ())) for one in unit.filed),
        last_published=max(days, default=None),
        latest=tuple(_latest(unit, one) for one in newest[:_LATEST]),
        is_withheld=unit.is_withheld,
    )


def _latest(unit: VillageUnit, filed: Filed) -> Latest:
    record = filed.record
    flags = len(unit.flags.get(filed.id, ()))
    return Latest(record.published_on, filed.id, record.title, unit.name, record.catalogue_code, flags)
