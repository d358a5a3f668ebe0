"""Things talked over before anybody decided: calls, outcomes, and how they went on quarter by quarter."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, law, record
from tests.demo.ledgers import key
from tests.demo.people import person, titled
from tests.demo.yaml_text import Fields


@dataclass(frozen=True, slots=True)
class Talk:
    """One matter. `course` are the states of the quarters after it; without one the talk is still to be held."""

    unit: str
    slug: str
    day: date
    topic: str
    options: tuple[str, ...]
    outcome: str
    task: str
    form: str = "council"
    venue: str = "four_halls"
    adoption: str = "adopted"
    course: tuple[tuple[str, str, str], ...] = ()
    said: str = "早该管一管"


TALKS = (
    Talk("daoyu/baidai", "night-market", date(2025, 6, 11), "{square}夜市几点收摊、油烟往哪里排",
         ("九点半收摊", "十点收摊，靠河一侧不摆"), "多数人赞成十点收摊，靠河一侧不摆；油烟由摊主装净化箱。", "和摊主签收摊承诺书",
         course=(("2025-q3", "going", "签了承诺书 18 份，净化箱装了 11 台"), ("2025-q4", "done", "净化箱全部装好，夜里投诉没有再来"))),
    Talk("daoyu/baidai", "school-gate", date(2026, 5, 20), "{school}门口接送车停哪里", ("校门东侧画线", "借用农贸点停车场"),
         "早晚高峰借用农贸点停车场，校门两侧三十米不停车。", "画线、立牌、排志愿者", form="talk",
         course=(("2026-q2", "going", "画线完成，牌子定做中"), ("2026-q3", "done", "牌子立好，开学后志愿者每天两人"))),
    Talk("daoyu/luting", "reed-boats", date(2026, 8, 12), "{water}割芦苇的船谁来管", ("按组轮流", "请合作社统一管"),
         "按组轮流管，船上装编号，出船先登记。", "给船编号、写轮值表", form="talk", venue="field",
         course=(("2026-q3", "going", "五条船都编了号，轮值表贴在码头"),)),
    Talk("daoyu/lusheng", "dog-walk", date(2026, 10, 15), "村里养狗要不要都牵绳、办证", ("写进村规民约", "先登记、后劝导"),
         "先登记、后劝导，明年春天再看要不要写进村规民约。", "上门登记犬只", form="council", venue="service_centre",
         adoption="partly", course=()),
    Talk("qilu/youpo", "tourist-cars", date(2025, 10, 29), "采柚季外来车停在{road}上，怎么疏导", ("单行", "收费停车", "只在{field}停"),
         "采柚季单行，车停{field}，不收费；停满就在路口劝返。", "路口设牌、排志愿者", form="hearing", adoption="submitted",
         course=(("2025-q4", "going", "牌子立了 6 块，志愿者排到十二月"), ("2026-q1", "done", "采柚季结束，没有再堵"))),
    Talk("qilu/zhenxi", "bridge-lamps", date(2026, 9, 3), "{bridge}要不要装暖光灯", ("装", "不装，只修原来的"),
         "三种意见没有谈拢，装灯的事先放一放，等古建专家看过再商量。", "请专家来看", adoption="pending", said="灯光太亮会影响睡觉",
         course=(("2026-q3", "waiting", "已约省里的古建专家，十一月来看"),)),
    Talk("lanbu/caiqi", "pesticide-bottles", date(2026, 4, 22), "棚区农药瓶往哪里交", ("各户自己送", "棚头设箱、每周收"),
         "棚头设箱，每周三收一次，换洗衣液。", "做六个回收箱", venue="field",
         course=(("2026-q2", "going", "六个箱子到位"), ("2026-q3", "done", "每周三都收，已收 1260 个"))),
    Talk("lanbu/tongling", "bike-shed", date(2026, 7, 9), "楼下充电棚建在哪里", ("北门空地", "西墙边"),
         "建在北门空地，离住宅楼八米，晚上十点断电。", "选址公示、比价", form="talk", venue="parlour",
         course=(("2026-q3", "going", "选址公示完，三家报了价"),)),
    Talk("lanbu/tongling", "lift-noise", date(2026, 11, 25), "市河新村电梯夜里响，怎么修", ("更换导靴", "整梯大修"), "", "",
         form="talk", venue="parlour"),
    Talk("daoyu/baidai", "pond-fence", date(2026, 11, 24), "{water}沿岸要不要装护栏", ("全线装", "只装危险段"), "", ""),
)  # fmt: skip


def records(unit: Unit) -> Iterator[Made]:
    for talk in TALKS:
        if talk.unit == key(unit):
            yield _held(unit, talk) if days.is_over(talk.day) else _called(unit, talk)


def _said(unit: Unit, text: str) -> str:
    text = text.format(**unit.words)
    return text if unit.is_village else text.replace("村规民约", "居民公约").replace("村里", "社区里")


def _base(unit: Unit, talk: Talk) -> Fields:
    return {
        "topic": _said(unit, talk.topic), "form": talk.form, "venue": talk.venue, "place": unit.words["hall"],
        "starts": f"{talk.day.isoformat()} 18:30", "convener": unit.committee,
        "options": [_said(unit, option) for option in talk.options],
        "invited": ["附近住户", "小组长" if unit.is_village else "楼组长", "监督委员会成员"],
        "chair": person(unit, "副主任", talk.day),
    }  # fmt: skip


def _called(unit: Unit, talk: Talk) -> Made:
    day = days.workday(days.after(talk.day, -12))
    head = Head("consultation", f"{talk.day:%Y-%m}-{talk.slug}", "committee", "VA-C01", f"商量一件事：{_said(unit, talk.topic)}",
                day, event=talk.day, basis=("村民委员会组织法(2025) 33",) if unit.is_village else ())  # fmt: skip
    return record(
        unit,
        head,
        _base(unit, talk)
        | {
            "background": "有村民反映，先听大家怎么说，再决定怎么办。"
            if unit.is_village
            else "有居民反映，先听大家怎么说，再决定怎么办。"
        },
    )


def _held(unit: Unit, talk: Talk) -> Made:
    dice = Dice(unit.path, talk.slug, "talk")
    near, others = dice.number(9, 22), dice.number(4, 9)
    present = near + others
    no, silent = dice.number(0, 2), dice.number(0, 2)
    is_open = talk.adoption == "pending"
    told = [period for period, *_ in talk.course]
    day = _published(talk, told)
    content = _base(unit, talk) | {
        "present": str(present),
        "attendance": [{"role": "附近住户", "present": str(near)}, {"role": "小组长和代表", "present": str(others)}],
        "statements": [{"role": "附近住户", "speaker": f"{dice.pick('孙李周吴冯陈')}某某", "said": talk.said, "reply": "写进结果里"}],
        "agreement": "not_agreed" if is_open else "partly" if talk.adoption == "partly" else "agreed",
        "consent": "hands",
        "yes": "" if is_open else str(present - no - silent), "no": "" if is_open else str(no),
        "abstain": "" if is_open else str(silent),
        "outcome": _said(unit, talk.outcome),
        "adoption": talk.adoption,
        "tasks": [{"task": _said(unit, talk.task), "owner": titled(unit, "副主任"), "state": talk.course[-1][1] if talk.course else "waiting"}],
        "statuses": [
            {"period": period, "state": state, "progress": words, "told_on": _told_on(period).isoformat()}
            for period, state, words in talk.course
        ],
    }  # fmt: skip
    if talk.course and talk.course[-1][1] == "done":
        content["closed_on"] = _told_on(told[-1]).isoformat()
        content["feedback"] = [{"role": "附近住户", "said": "说到做到，心里踏实"}]
    basis = (law(day), "村民委员会组织法(2025) 33") if unit.is_village and day >= days.NEW_LAW else ()
    head = Head("consultation", f"{talk.day:%Y-%m}-{talk.slug}", "committee", "VA-C02", f"{_said(unit, talk.topic)}：商量的结果和落实情况",
                day, event=talk.day, basis=basis)  # fmt: skip
    return record(unit, head, content)


def _told_on(period: str) -> date:
    """The working day on which a quarter's progress is told."""
    year, _, quarter = period.partition("-q")
    return days.workday(days.after(days.quarter(int(year), int(quarter)).last, 8))


def _published(talk: Talk, told: list[str]) -> date:
    return _told_on(told[-1]) if told else days.workday(days.after(talk.day, 4))
