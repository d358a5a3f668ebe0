"""Who is who: the committee, its supervisors, the representatives, the Party organisation, before and after the election."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.people import holders, representatives
from tests.demo.yaml_text import Fields, Node

DUTIES = {
    "党组织书记": "主持党组织全面工作",
    "党组织副书记": "组织、宣传和党员教育",
    "党组织委员": "纪检、群团",
    "主任": "主持村民委员会工作，分管财务审批",
    "副主任": "农业生产、水利和安全",
    "村委委员": "民政、社会保障、调解",
    "村委委员（妇女工作）": "妇女儿童、卫生健康、文体",
    "监委会主任": "主持监督委员会工作",
    "监委会委员": "监督工程和合同",
    "监委会委员（财会）": "民主理财，审核凭证",
}
OLD, NEW = date(2021, 3, 27), days.ELECTION


def rosters(unit: Unit) -> Iterator[Made]:
    for is_new, day in ((False, date(2024, 1, 15)), (True, date(2026, 4, 13))):
        yield _roster(unit, is_new, day, "committee", "VA-M02", ("主任", "副主任", "村委委员", "村委委员（妇女工作）"))
        if is_new or unit.size > 3:
            yield _roster(unit, is_new, days.after(day, 7 if is_new else 0), "supervision", "VA-S01",
                          ("监委会主任", "监委会委员", "监委会委员（财会）"))  # fmt: skip
        if is_new:
            yield _roster(
                unit, is_new, days.after(day, 1), "party", "PA-M01", ("党组织书记", "党组织副书记", "党组织委员")
            )
        if is_new or unit.size > 3:
            yield _representatives(unit, is_new, days.after(day, 2))


def _body(unit: Unit, entity: str) -> str:
    if entity == "committee":
        return "村民委员会" if unit.is_village else "居民委员会"
    if entity == "supervision":
        return "村务监督委员会" if unit.is_village else "居务监督委员会"
    return "村党总支" if unit.size == 4 else "村党支部" if unit.is_village else "社区党支部"


def _duty(unit: Unit, post: str) -> str:
    text = DUTIES[post]
    return text if unit.is_village else text.replace("村民委员会", "居民委员会").replace("农业生产、水利", "市容、物业")


def _roster(unit: Unit, is_new: bool, day: date, entity: str, code: str, posts: tuple[str, ...]) -> Made:
    people, elected = holders(unit, is_new), NEW if is_new else OLD
    members: list[Node] = []
    for post in posts:
        found = people[post]
        member: Fields = {"name": found.name, "post": found.post, "duty": _duty(unit, post)}
        if unit.detail > 1:
            member |= {"sex": found.sex, "elected_on": elected.isoformat()}
        if post == posts[0]:
            member["office_phone"] = "021-0000-0000"
        member |= {"term_until": f"{elected.year + 5}-03-31", "expertise": "财会" if "财会" in post else ""}
        if entity == "supervision":
            member["declares_no_relation"] = "true"
        members.append(member)
    body = _body(unit, entity)
    content: Fields = {"body": body, "term": f"{elected.year}—{elected.year + 5}年", "members": members}
    if is_new and unit.detail > 2:
        content |= _more(unit, entity, day)
    head = Head("roster", f"{day.year}-{entity}", entity, code, f"{body}成员及分工", day, event=day,
                summary=f"{body}共{len(posts)}人，任期到{elected.year + 5}年3月。")  # fmt: skip
    return record(unit, head, content)


def _more(unit: Unit, entity: str, day: date) -> Fields:
    """Sub-committees and grids below the committee, the year's goals of the Party organisation, when the list was checked."""
    people, found = holders(unit, True), Fields(confirmed_on=day.isoformat())
    if entity == "committee":
        half = (len(unit.groups) + 1) // 2
        parts = (("第一网格", "副主任", unit.groups[:half]), ("第二网格", "村委委员", unit.groups[half:]))
        found["below"] = [
            {"name": "人民调解委员会", "head": people["村委委员（妇女工作）"].name, "covers": "邻里和家庭纠纷"},
            *(
                {"name": name, "head": people[post].name, "covers": "、".join(group for group, _ in groups)}
                for name, post, groups in parts
                if groups
            ),
        ]
    if entity == "party":
        found["goals"] = ["每月一次主题党日，结合村里的事来办", "党员户挂牌联系独居老人", "大事先议、议后公开"]
    return found


def _representatives(unit: Unit, is_new: bool, day: date) -> Made:
    elected = NEW if is_new else OLD
    names = representatives(unit, is_new)
    members: list[Node] = []
    for index, (name, sex) in enumerate(names):
        group, houses = unit.groups[index % len(unit.groups)]
        beside = len(range(index % len(unit.groups), len(names), len(unit.groups)))
        share = houses // beside + (1 if index // len(unit.groups) < houses % beside else 0)
        member: Fields = {
            "name": name,
            "post": "村民代表" if unit.is_village else "居民代表",
            "group": group,
            "sex": sex,
        }
        if unit.detail > 1:
            member["households_represented"] = str(share)
        members.append(member)
    word = "村民" if unit.is_village else "居民"
    content: Fields = {"body": f"{word}代表会议", "term": f"{elected.year}—{elected.year + 5}年", "members": members}
    if not is_new and unit.detail > 2:
        content["vacancies"] = "缺额1名，该组尚未补选"
    head = Head("roster", f"{day.year}-representatives", "committee", "VA-E07", f"{word}代表名单", day, event=day)
    return record(unit, head, content)
