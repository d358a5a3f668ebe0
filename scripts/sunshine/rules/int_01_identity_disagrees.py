"""记录里写的编号、村名、主体、编码，与文件所在的位置和已登记的资料一致。

一句话
    这份记录是谁的、哪一期的、归在哪一项，里外要写得一样。

为什么
    位置就是网址，会印在公开栏的二维码里；放错村、写错主体，村民看到的就是别人的账。

依据
    本平台规则：编号等于文件位置，编码在公开目录中，记录日期有适用的规则。

怎么查
    “编号”等于文件位置；“村名”等于 village.yml 的 name；“涉及的村”在本镇、本区之下，并且有这个村；
    “公开主体”和“联合公开的主体”在 village.yml 的 entities 中登记过；“目录编码”在公开目录中，并且可以用这一种记录；
    回应说明用所答复的那条记录的编码，哪一项都可以；本期无此事项只用于按期公布的事项，“同时说明的目录编码”也一样；
    收支明细的文件名是“期间”，后面可以接主体代号和账册代号，例如 2026-q3-collective；
    village.yml 的 profile 有这份规则文件，并且规则在记录的日期有数值。

合格
    # ledger/2026-q3
    id: shili/dongfeng/nantang/ledger/2026-q3
    village: 南塘村
    entity: committee
    catalogue_code: FA-M02
    period: 2026-q3

    # ledger/2026-q3-collective
    id: shili/dongfeng/nantang/ledger/2026-q3-collective
    entity: collective

    # response/2026-10-lamp
    catalogue_code: VA-D02

不合格
    # ledger/2026-q3
    id: shili/dongfeng/nantang/ledger/2026-q2
    → id：“编号”写成了“shili/dongfeng/nantang/ledger/2026-q2”，与文件位置不一致；请写 shili/dongfeng/nantang/ledger/2026-q3

    # ledger/2026-q3
    village: 南堂村
    → village：“村名”写成了“南堂村”，village.yml 里是南塘村；请写 南塘村

    # ledger/2026-q3
    village: 张建国
    → village：“村名”写成了（3 个字，这里不照抄），village.yml 里是南塘村；请写 南塘村

    # ledger/2026-q3
    entity: coop
    → entity：“公开主体”写成了“coop”，village.yml 里没有登记；请写 committee（南塘村村民委员会）、collective（南塘村经济合作社） 之一

    # ledger/2026-q3-collective
    id: shili/dongfeng/nantang/ledger/2026-q3-collective
    entity: committee
    → entity：文件名里的主体是“collective”，“公开主体”写成了“committee”；请改成同一个主体

    # ledger/2026-q3
    catalogue_code: FA-M99
    → catalogue_code：“目录编码”写成了“FA-M99”，公开目录里没有这个编码；收支明细可以写 FA-M02

    # ledger/2026-q3
    catalogue_code: VA-D02
    → catalogue_code：“目录编码”写成了“VA-D02”，这一项（四议两公开过程）不用收支明细记录；收支明细可以写 FA-M02

    # response/2026-10-lamp
    catalogue_code: FA-M99
    → catalogue_code：“目录编码”写成了“FA-M99”，公开目录里没有这个编码；回应说明写所答复的那条记录的目录编码

    # nothing_to_disclose/2026-q3-donation
    also_codes: [VA-D02]
    → also_codes.0：“目录编码”写成了“VA-D02”，这一项（四议两公开过程）不用本期无此事项记录；本期无此事项可以写 FA-M10、FA-M13

    # ledger/2026-q3
    period: 2026-q2
    → period：文件名“2026-q3”与“期间”不一致，“期间”写成了“2026-q2”；请改成同一个期间

    # ledger/1998-q1
    id: shili/dongfeng/nantang/ledger/1998-q1
    period: 1998-q1
    → period：规则“全国”在1998年3月31日没有数值，无法核对；请核对日期，日期没有错的请找维护人员补上规则

不适用
    没有。

假定
    编号不重复，因为一个位置只有一个文件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sunshine.catalogue import RESPONSE
from sunshine.finding import Severity, echo
from sunshine.law import PROJECT_RULE
from sunshine.records.header import Record
from sunshine.records.ledger import Ledger
from sunshine.records.nothing_to_disclose import NothingToDisclose
from sunshine.records.reading import shown
from sunshine.records.village import Village
from sunshine.rules import Case, Rule, Wrong
from sunshine.wording import day_words

RULE = Rule("编号、主体或编码不一致", (), Severity.BLOCK, (PROJECT_RULE,))

_PERIODIC = re.compile(
    r"(?P<period>undated-[a-z0-9]+|[0-9]{4}(?:-(?:h[12]|q[1-4]|[0-9]{4}|[0-9]{2}(?:-[0-9]{2})?))?)(?:-(?P<rest>.+))?"
)


_SUBJECTS = ("subjects", "subjects_named", "subject_count")


def check(record: Record, case: Case) -> Iterator[Wrong]:
    if record.id != case.filed.id:
        yield Wrong(("id",), f"“编号”写成了{shown(record.id)}，与文件位置不一致；请写 {case.filed.id}")
    yield from _village(record, case) if isinstance(case.facts, Village) else _subjects(record, case)
    yield from _entity(record, case)
    yield from _code(record, case)
    if isinstance(record, Ledger):
        yield from _slug(record, case)
    yield from _profile(record, case)


def _village(record: Record, case: Case) -> Iterator[Wrong]:
    if record.village is None:
        named = next((name for name in _SUBJECTS if getattr(record, name)), _SUBJECTS[0])
        yield Wrong((named,), f"放在村里的记录不写“涉及的村”；请改成一项“村名”，写 {case.facts.name}")
    elif record.village != case.facts.name:
        words = f"“村名”写成了{shown(record.village)}，village.yml 里是{case.facts.name}；请写 {case.facts.name}"
        yield Wrong(("village",), words)


def _subjects(record: Record, case: Case) -> Iterator[Wrong]:
    place = case.filed.file.place
    if record.village is not None:
        yield Wrong(("village",), f"放在镇、区的记录不写“村名”；请改成“涉及的村”，逐个写村的路径，以 {place}/ 开头")
    for index, subject in enumerate(record.subjects):
        if not subject.startswith(f"{place}/"):
            words = f"“涉及的村”写成了{echo(subject)}，不在{case.facts.name}之下；请写以 {place}/ 开头的村的路径"
            yield Wrong(("subjects", index), words)
        elif subject not in case.villages:
            yield Wrong(("subjects", index), f"“涉及的村”写成了{echo(subject)}，没有这个村；请照村的文件夹写路径")


def _entity(record: Record, case: Case) -> Iterator[Wrong]:
    """Everybody who signs, alone or together with others, is registered in the place's own file."""
    entities = case.facts.entities
    home = "village.yml" if isinstance(case.facts, Village) else "region.yml"
    choices = "、".join(f"{entity.id}（{entity.name}）" for entity in entities)
    advice = f"请写 {choices} 之一" if choices else f"请先在 {home} 的 entities 里登记"
    named: list[tuple[tuple[str | int, ...], str, str]] = [(("entity",), "公开主体", record.entity)]
    named += [(("joint_entities", index), "联合公开的主体", one) for index, one in enumerate(record.joint_entities)]
    for place, label, one in named:
        if all(entity.id != one for entity in entities):
            yield Wrong(place, f"“{label}”写成了{shown(one)}，{home} 里没有登记；{advice}")


def _code(record: Record, case: Case) -> Iterator[Wrong]:
    codes: list[tuple[tuple[str | int, ...], str]] = [(("catalogue_code",), record.catalogue_code)]
    if isinstance(record, NothingToDisclose):
        codes += [(("also_codes", index), code) for index, code in enumerate(record.also_codes)]
    for place, code in codes:
        if not case.settings.catalogue.accepts(case.filed.kind, code):
            yield Wrong(place, _not_accepted(code, case))


def _not_accepted(code: str, case: Case) -> str:
    catalogue, kind = case.settings.catalogue, case.filed.kind
    item, name = catalogue.item(code), catalogue.kind_names.get(kind, kind)
    wrong = "公开目录里没有这个编码" if item is None else f"这一项（{item.name}）不用{name}记录"
    codes = "、".join(other.code for other in catalogue.items if kind in other.kinds)
    advice = f"{name}可以写 {codes or '的编码还没有登记'}"
    if kind == RESPONSE:
        advice = f"{name}写所答复的那条记录的目录编码"
    return f"“目录编码”写成了“{code}”，{wrong}；{advice}"


def _slug(record: Ledger, case: Case) -> Iterator[Wrong]:
    slug = case.filed.file.slug
    if record.period is None:
        yield Wrong(("period",), "收支明细按期公布；请写“期间”，例如 2026-q3，与文件名开头一致")
        return
    match = _PERIODIC.fullmatch(slug)
    if match is None or match["period"] != record.period.text:
        words = f"文件名“{slug}”与“期间”不一致，“期间”写成了“{record.period.text}”；请改成同一个期间"
        yield Wrong(("period",), words)
    elif match["rest"]:
        yield from _rest(record, case, match["period"], match["rest"])


def _rest(record: Ledger, case: Case, period: str, rest: str) -> Iterator[Wrong]:
    """What follows the period in a ledger's name: the entity's id, the book's word, or both in this order."""
    first, _, behind = rest.partition("-")
    is_own = first == record.entity
    if not is_own and any(entity.id == first for entity in case.facts.entities):
        words = f"文件名里的主体是“{first}”，“公开主体”写成了{shown(record.entity)}；请改成同一个主体"
        yield Wrong(("entity",), words)
        return
    book = behind if is_own else rest
    if book and record.book is None:
        words = f"文件名在期间后面写了“{rest}”；分账册的请写“账册”，不分账册的文件名请改成 {period} 或 {period}-{record.entity}"
        yield Wrong(("book",), words)


def _profile(record: Record, case: Case) -> Iterator[Wrong]:
    place = ("event_date",) if record.period is None or record.period.last is None else ("period",)
    if case.profile is None:
        names = "、".join(sorted(case.settings.profiles))
        yield Wrong(
            place,
            f"没有规则文件 {case.facts.profile}.yml，无法核对；请在村或镇的说明文件里把 profile 写成 {names} 之一",
        )
    elif not case.profile.knows(record.day):
        words = (
            f"规则“{case.profile.name}”在{day_words(record.day)}没有数值，无法核对；"
            "请核对日期，日期没有错的请找维护人员补上规则"
        )
        yield Wrong(place, words)
