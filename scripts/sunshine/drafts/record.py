"""A new record: which item, which body, which period, what it is called; then its template."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sunshine.catalogue import Catalogue, Item
from sunshine.drafts.editor import keep_schemas, schema_reference
from sunshine.drafts.known import Draft, known_of, of_same_book
from sunshine.drafts.naming import period_of, slug_of
from sunshine.drafts.text import is_prose, record_text
from sunshine.drafts.write import write_new
from sunshine.duties import duty_of, posting_days
from sunshine.filing import facts_of, judge_village
from sunshine.horizon import Horizon
from sunshine.names import KINDS
from sunshine.places import Place, find_places
from sunshine.profiles import Profile
from sunshine.records.figures import Override
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.needed import needed
from sunshine.records.period import Period, following
from sunshine.records.village import Entity, Region, Village
from sunshine.settings import Project, Settings, SettingsError

_ADD_A_NAME = "请加 --slug 写一个英文或拼音的名字，例如 --slug road"
_ANOTHER = "；另写一份请加 --slug 换个名字"
_ANOTHER_BOOK = "；另一本账请加 --book"


@dataclass(frozen=True, slots=True)
class Order:
    """What the clerk has asked for; "" where nothing was said."""

    place: str
    kind: str
    period: str = ""
    code: str = ""
    entity: str = ""
    slug: str = ""
    book: str = ""


def new_record(project: Project, settings: Settings, order: Order) -> str:
    """Write the template and return its path (``content/…``). `settings.as_of` is the day on which it is written.

    Raises `SettingsError` with what the clerk must say otherwise, and `OSError` when the machine fails.
    """
    place, facts = _place(project, order.place)
    if order.kind not in KINDS:
        raise SettingsError(f"没有这种记录{_nearest(order.kind, settings.catalogue)}；{kinds_told(settings.catalogue)}")
    profile = settings.profile_of(facts.profile, (*facts.overrides, *_above(project, place.path)))
    records = _records(project, settings, place)
    draft = replace(_draft(order, place, facts, records, settings, profile), villages=_villages(project, place))
    suffix = "md" if is_prose(draft.model) else "yml"
    path = f"content/villages/{draft.id}"
    if (project.content / "villages" / f"{draft.id}.{'yml' if suffix == 'md' else 'md'}").exists():
        raise SettingsError(f"{path} 已经有另一种格式的文件，没有改动它；要改内容请直接打开那个文件")
    catalogue, path = settings.catalogue, f"{path}.{suffix}"
    duty = duty_of(draft.item, catalogue, profile, draft.today) if draft.item else None
    reference = schema_reference(project, path, draft.kind, settings.site)
    known = known_of(draft, records, catalogue)
    text = record_text(draft, known, duty, catalogue.kind_names.get(draft.kind, draft.kind), reference)
    write_new(project.content, path, text, _ANOTHER_BOOK if draft.kind == Ledger.KIND else _ANOTHER)
    keep_schemas(project, settings)
    return path


def kinds_told(catalogue: Catalogue) -> str:
    """Every kind that can be ordered, with its name."""
    return f"可以写：{'、'.join(f'{kind} {catalogue.kind_names.get(kind, kind)}' for kind in KINDS)}"


def _nearest(written: str, catalogue: Catalogue) -> str:
    """The kind that was probably meant, by its word or by its name."""
    words = {catalogue.kind_names.get(kind, kind): kind for kind in KINDS} | {kind: kind for kind in KINDS}
    near = difflib.get_close_matches(written.lower(), list(words), n=1)
    return f"，是不是想写 {words[near[0]]}（{catalogue.kind_names.get(words[near[0]], '')}）" if near else ""


def _place(project: Project, path: str) -> tuple[Place, Village | Region]:
    place = next(one for one in find_places(project.content)[0] if one.path == path)
    facts = facts_of(project.content, place)
    if isinstance(facts, tuple):
        first = facts[0]
        raise SettingsError(f"请先改好 {first.path}：{first.message}")
    return place, facts


def _villages(project: Project, place: Place) -> tuple[str, ...]:
    """The villages below a region."""
    places = find_places(project.content)[0]
    return tuple(one.path for one in places if one.is_village and one.path.startswith(f"{place.path}/"))


def _above(project: Project, path: str) -> tuple[Override, ...]:
    """The overrides of the regions above, the nearest first."""
    found: tuple[Override, ...] = ()
    while path := path.rpartition("/")[0]:
        facts = facts_of(project.content, Place(path, False, ()))
        found += facts.overrides if isinstance(facts, Region) else ()
    return found


def _records(project: Project, settings: Settings, place: Place) -> Mapping[str, Record]:
    """The village's published records, newest first. A region keeps no books."""
    if not place.is_village:
        return {}
    judged = judge_village(
        project.content, place, (), (), settings, Horizon(settings.as_of), _above(project, place.path)
    )
    return {filed.id: filed.record for filed in judged.unit.filed}


def _draft(
    order: Order,
    place: Place,
    facts: Village | Region,
    records: Mapping[str, Record],
    settings: Settings,
    profile: Profile | None,
) -> Draft:
    item = _item(order, settings.catalogue)
    entity = _entity(order, facts, item)
    days = posting_days(item, profile, settings.as_of)
    until = settings.as_of + timedelta(days=days) if days is not None else None
    period = period_of(order.period) if order.period else None
    draft = Draft(order.kind, "", place.path, facts, entity, item, period, order.book, settings.as_of, until)
    if order.kind == Ledger.KIND and order.slug:
        raise SettingsError("收支明细按期间起名，不用 --slug；分账册的请用 --book，例如 --book cash")
    if ("period",) in needed(order.kind) or (not order.slug and item is not None and item.is_periodic):
        period = period or _next_period(draft, records)
    if not order.slug and item is not None and item.is_periodic:
        parts = _periodic_parts(order, facts, entity)
    elif order.slug:
        parts = (order.slug,)
    else:
        raise SettingsError(_name_is_missing(order.kind, item, settings.catalogue))
    slug = slug_of(period, parts, settings.as_of)
    return replace(draft, id=f"{place.path}/{order.kind}/{slug}", period=period)


def _name_is_missing(kind: str, item: Item | None, catalogue: Catalogue) -> str:
    """What to add: a name, or the code where the kind serves several items and some of them come in periods."""
    fitting = [one for one in catalogue.items if kind in one.kinds and one.is_periodic] if item is None else []
    if not fitting:
        return f"这一种记录按事项起名：{_ADD_A_NAME}"
    codes = "、".join(f"{one.code} {one.name}" for one in fitting)
    return f"这一种记录用于几个事项：按期公布的请加 --code 写目录编码（{codes}）；按一件事起名的{_ADD_A_NAME}"


def _periodic_parts(order: Order, facts: Village | Region, entity: Entity | None) -> tuple[str, ...]:
    """The entity where it is not the place's first one, then the book."""
    is_first = entity is None or entity == facts.entities[0]
    return ("" if is_first or entity is None else entity.id, order.book)


def _next_period(draft: Draft, records: Mapping[str, Record]) -> Period:
    """The period that follows the newest record of the same book."""
    periods = [one.period for one in of_same_book(draft, records) if one.period and one.period.last]
    newest = max(periods, key=lambda one: one.last or date.min, default=None)
    after = following(newest) if newest else None
    if after is None:
        is_event = draft.item is not None and "event" in draft.item.frequency
        other = f"；按一件事起名的{_ADD_A_NAME}" if is_event else ""
        raise SettingsError(f"请写期间，例如 2026-q3：还没有可以接着写的上一期{other}")
    return after


def _item(order: Order, catalogue: Catalogue) -> Item | None:
    """The item that was named, or the only one that this kind is for."""
    fitting = [one for one in catalogue.items if catalogue.accepts(order.kind, one.code)]
    if order.code:
        found = next((one for one in fitting if one.code == order.code), None)
        if found is None:
            codes = "、".join(f"{one.code} {one.name}" for one in fitting)
            raise SettingsError(f"--code 写得不对：这一种记录可以写 {codes}")
        return found
    chief = [one for one in fitting if one.kinds[0] == order.kind]
    return fitting[0] if len(fitting) == 1 else chief[0] if len(chief) == 1 else None


def _entity(order: Order, facts: Village | Region, item: Item | None) -> Entity | None:
    """The body that was named, else the first one that the item is for, else the place's first one."""
    if order.entity:
        found = next((one for one in facts.entities if one.id == order.entity), None)
        if found is None:
            ids = "、".join(f"{one.id}（{one.name}）" for one in facts.entities)
            raise SettingsError(f"--entity 写得不对：这里登记的公开主体有 {ids or '零个，请先登记'}")
        return found
    wanted = item.applies_to if item is not None else ()
    fitting = [one for one in facts.entities if one.kind in wanted]
    return next(iter((*fitting, *facts.entities)), None)
