"""What the unit does for the government, year by year, and what money comes with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days, money
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.ledgers import key
from tests.demo.people import titled
from tests.demo.spoken import said
from tests.demo.yaml_text import Fields, Node

YEARS = {
    "daoyu/lusheng": (2025, 2026), "daoyu/baidai": (2025, 2026), "qilu/youpo": (2026,), "qilu/zhaolu": (2026,),
    "lanbu/caiqi": (2025, 2026), "lanbu/tongling": (2025, 2026), "lanbu/miefang": (2026,),
}  # fmt: skip
TASKS = (
    ("城乡居民医保参保登记", "区医疗保障局", "社会保险法 第八条", "通知到户，帮老人办理", "村委委员", 40, ""),
    ("人口信息采集核对", "区统计局", "统计法 第三十条", "入户核对，不外传", "村文书", 25, ""),
    ("森林防火巡护", "区林业局", "森林防火条例 第五条", "防火期每天巡山", "副主任", 90, "hill"),
    ("防汛巡堤", "区水务局", "防洪法 第四十三条", "汛期两人一组巡堤", "副主任", 80, "water"),
    ("出租房屋登记", "街道平安办", "", "上门登记，提醒用电安全", "村委委员", 60, "shops"),
    (
        "城乡居民养老待遇资格认证",
        "区人力资源和社会保障局",
        "社会保险法 第八条",
        "帮不会用手机的老人认证",
        "村文书",
        0,
        "",
    ),
)


def records(unit: Unit) -> Iterator[Made]:
    for year in YEARS.get(key(unit), ()):
        yield _list(unit, year)


def _list(unit: Unit, year: int) -> Made:
    dice = Dice(unit.path, year, "duties")
    chosen = [task for task in TASKS if not task[6] or task[6] in unit.tags]
    duties: list[Node] = []
    total = 0
    for task, department, basis, work, post, hundred, _ in chosen:
        fen = hundred * dice.number(8, 14) * 1000
        total += fen
        duties.append(
            {
                "task": task, "department": department, "legal_basis": basis, "village_does": said(unit, work),
                "handler": titled(unit, post), "funds": money.yuan(fen) if fen else "无",
                "funds_state": ("received" if year < 2026 else dice.pick(("received", "approved"))) if fen else "none",
                "workload": str(dice.number(60, 900)), "state": "new" if year == 2026 and dice.is_one_in(5) else "",
            }
        )  # fmt: skip
    content: Fields = {
        "duties": duties,
        "funds_total": money.yuan(total),
        "refused": ["出具没有法律依据的证明", "替部门填报没有列入清单的报表"],
        "agreed_with": "镇人民政府" if unit.town != "lanbu" else "街道办事处",
        "confirmed_on": date(year, 3, dice.number(5, 20)).isoformat(),
    }
    day = days.workday(date(year, 3, dice.number(21, 28)))
    title = said(unit, f"{year}年协助政府事项和委托经费")
    return record(unit, Head("duty_list", str(year), "committee", "GA-M07", title, day, period=str(year)), content)
