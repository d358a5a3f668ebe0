"""Records of the towns and the district that concern several units."""

from __future__ import annotations

from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import DISTRICT, UNITS, Unit
from tests.demo.header import Made
from tests.demo.yaml_text import Fields, Style, markdown

TIMELY = ("及时", "及时", "基本及时")
BOARDS = ("字号已放大", "字号偏小，已改", "增设一块矮栏")


def circulars() -> list[Made]:
    return [_allocation(), _inspection(), _street()]


def _subjects(units: list[Unit]) -> list[str]:
    return [unit.path for unit in units]


def _made(place: str, slug: str, units: list[Unit], code: str, title: str, day: date, body: str) -> Made:
    fields: Fields = {
        "id": f"{place}/notice/{slug}",
        "subjects": _subjects(units),
        "entity": "government",
        "catalogue_code": code,
        "title": title,
        "event_date": day.isoformat(),
        "published_on": day.isoformat(),
        "posted_from": day.isoformat(),
        "posted_until": days.after(day, 20).isoformat(),
        "channels": ["本网站", "各村村务公开栏"],
        "basis": ["村民委员会组织法(2025) 35"],
    }
    return Made(f"{place}/notice/{slug}.md", markdown(fields, body, Style()))


def _allocation() -> Made:
    """The town's table of running costs: the same sums as in the units' books."""
    units = [unit for unit in UNITS if unit.town == "daoyu"]
    rows = "\n".join(
        f"| {index} | {unit.name} | {unit.households} | {unit.grant} |" for index, unit in enumerate(units, 1)
    )
    total, houses = sum(unit.grant for unit in units), sum(unit.households for unit in units)
    body = f"""
根据区级村级组织运转经费安排，现将2026年三季度拨付情况公布如下。资金直接拨入各村民委员会基本账户，用途限于办公、误工补贴、公益和小型维修，不得用于接待、发放福利。

| 序号 | 村 | 户数 | 本季度拨付（元） |
|---:|---|---:|---:|
{rows}
| | **合计** | **{houses}** | **{total}** |

各村入账凭证见本村2026年三季度收支明细。听橹村正在进行账务移交，本季度暂缓拨付。
"""
    return _made(f"{DISTRICT}/daoyu", "2026-07-06-running-costs", units, "GA-M07", "2026年三季度村级组织运转经费拨付情况",
                 date(2026, 7, 6), body)  # fmt: skip


def _inspection() -> Made:
    units = [unit for unit in UNITS if unit.size > 1 and unit.is_village]
    rows = "\n".join(
        f"| {_town(unit)} | {unit.name} | {Dice(unit.path, 'look').pick(TIMELY)} | {Dice(unit.path, 'big').pick(BOARDS)} |"
        for unit in units
    )
    body = f"""
9月下旬，区农业农村委员会会同各镇（街道）对村务公开栏和网上公开情况作了实地察看。

| 镇（街道） | 村 | 财务公开时间 | 公开栏 |
|---|---|---|---|
{rows}

## 下一步

1. 公布期限一律不少于十五日，张贴和取下都要登记；
2. 大额支出要写明对应的决议；
3. 同名的村（稻屿镇朝露村、栖麓镇朝露村）对外一律加写镇名。

察看情况供各村改进，不排名。
"""
    return _made(
        DISTRICT, "2026-09-28-board-visit", units, "GA-M08", "2026年三季度村务公开察看情况", date(2026, 9, 28), body
    )


def _town(unit: Unit) -> str:
    return {"daoyu": "稻屿镇", "qilu": "栖麓镇", "lanbu": "蓝埠街道"}[unit.town]


def _street() -> Made:
    units = [unit for unit in UNITS if unit.town == "lanbu"]
    rows = "\n".join(f"| {unit.name} | {place} |" for unit in units for place in unit.boards)
    body = f"""
蓝埠街道统一更新辖区公开栏的玻璃和照明，以下位置在更换期间（每处约两天）改贴在临时展架上。

| 单位 | 位置 |
|---|---|
{rows}

更换期间张贴时间不中断，有疑问请打 12345。
"""
    return _made(
        f"{DISTRICT}/lanbu",
        "2026-10-19-boards",
        units,
        "GA-M07",
        "公开栏更新期间临时张贴安排",
        date(2026, 10, 19),
        body,
    )
