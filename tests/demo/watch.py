"""The supervision committee at work: accounts read every quarter, sites looked at, monthly meetings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.demo import days
from tests.demo.books import Book, Flow, Page
from tests.demo.chains import Chain
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record, supervision_law
from tests.demo.ledgers import published, slug
from tests.demo.money import yuan
from tests.demo.people import person, titled
from tests.demo.yaml_text import Fields, Node

RETURNS = (
    ("发票没有写明数量和单价", "供货清单已补齐"),
    ("签领表缺少证明人签字", "证明人已补签并注明日期"),
    ("摘要只写“材料款”，看不出用途", "摘要已改写，附用料明细"),
    ("缺少验收单", "已补验收单，两人签字"),
    ("发票抬头少写“村民委员会”几个字", "已由开票单位换开"),
    ("车辆运费没有写起止地点和车次", "已附出车记录"),
)
ASKED = (
    ("{row}比上季度多，请说明原因", "本季度集中结算，附明细表"),
    ("{hall}电费偏高，请查是否有长明灯", "已换声控开关，下季度对比"),
    ("公开栏玻璃反光，老人看不清", "已加装遮阳板，字号放大"),
    ("代办点领用物品没有登记", "已建领用登记簿"),
    ("{road}路灯有五盏不亮，维修费是否已付", "尚未付款，修好验收后再付"),
    ("保洁员签到表有涂改", "改用打卡登记，涂改页重新核对"),
    ("捐赠物资有没有入账", "已按清单折价登记，附捐赠收据"),
)
LOOKED = (
    "查看上月议定事项的办理情况", "核对公开栏张贴内容与原件", "查看保洁和垃圾分类台账", "检查{hall}开放登记",
    "核对合同到期提醒表", "查看党员、村民代表意见簿", "抽查惠民补贴公示照片", "清点库存物资",
)  # fmt: skip


SINCE = {1: date(2026, 4, 1), 2: date(2026, 1, 1), 3: date(2026, 1, 1), 4: date(2024, 1, 1)}
"""From when the committee's readings of the accounts are published, by the unit's size."""


def reviews(unit: Unit, book: Book) -> Iterator[Made]:
    """民主理财 of the committee's accounts, page by page."""
    for page in book.pages:
        if page.flows and page.span.first >= SINCE[unit.size]:
            yield _review(unit, book, page)


def _attendees(unit: Unit, day: date, count: int) -> list[Node]:
    posts = ("监委会主任", "监委会委员", "监委会委员（财会）", "报账员")
    return [person(unit, post, day) for post in posts[:count]]


def _review(unit: Unit, book: Book, page: Page) -> Made:
    dice = Dice(unit.path, page.span.text, "review")
    day = published(unit, page)
    met = days.after(day, -dice.number(2, 5))
    returned = dice.some(
        [flow for flow in page.flows if not flow.is_income and flow.fen < 1_500_000], _doubts(unit, dice)
    )
    vouchers = [_doubt(unit, flow, dice, met) for flow in sorted(returned, key=lambda flow: flow.day)]
    content: Fields = {
        "form": "民主理财" if unit.is_village else "居务监督",
        "place": dice.pick((unit.words["hall"], "村委会会议室" if unit.is_village else "居委会会议室")),
        "attendees": _attendees(unit, met, 4 if unit.detail > 1 else 3),
        "entitled": "3",
        "items_reviewed": _seen(unit, page),
        "vouchers_reviewed": str(len(page.flows)),
        "amount_reviewed": yuan(page.income + page.expense),
        "vouchers": list(vouchers),
        "issues": _issues(unit, dice, page, met) if unit.detail > 1 else [],
        "conclusion": _conclusion(vouchers),
        "ledger_ref": f"ledger/{slug(page, book.entity)}",
    }
    head = Head(
        "supervision", f"{page.span.text}-finance", "supervision", "FA-S03", f"{page.span.spoken}民主理财记录", day,
        period=page.span.text, event=met, basis=(supervision_law(met),) if unit.detail > 1 else (),
    )  # fmt: skip
    return record(unit, head, content)


def _conclusion(vouchers: list[Fields]) -> str:
    waiting = sum(voucher["state"] == "returned" for voucher in vouchers)
    if waiting:
        return f"账款相符，同意公布；{waiting}张凭证退回补正，下次会议复核"
    return f"退回的{len(vouchers)}张凭证已补正，同意公布" if vouchers else "账款相符，同意公布"


def _doubts(unit: Unit, dice: Dice) -> int:
    return dice.number(0, min(2, unit.size - 1)) if unit.size > 1 else 0


def _seen(unit: Unit, page: Page) -> list[Node]:
    if unit.detail == 1:
        return [f"{page.span.spoken}收支凭证"]
    big = sorted((flow for flow in page.flows if not flow.is_income), key=lambda flow: -flow.fen)[:2]
    return [f"{page.span.spoken}全部收支凭证", "银行对账单和现金盘点表", *(flow.summary for flow in big)]


def _doubt(unit: Unit, flow: Flow, dice: Dice, met: date) -> Fields:
    found = _judged(flow, dice)
    if unit.detail < 3:
        return found
    why, _, then = str(found["reason"]).partition("；")
    trail: list[Node] = [
        {"action": "submitted", "by": titled(unit, "报账员"), "on": days.after(met, -6).isoformat()},
        {"action": "returned", "by": titled(unit, "监委会主任"), "on": days.after(met, -5).isoformat(), "words": why},
    ]
    if found["state"] == "corrected":
        trail += [
            {"action": "corrected", "by": titled(unit, "报账员"), "on": days.after(met, -1).isoformat(), "words": then},
            {"action": "passed", "by": titled(unit, "监委会主任"), "on": met.isoformat()},
        ]
    more: Fields = {"item": flow.summary, "handler": titled(unit, "村文书"), "trail": trail}
    return {"voucher_no": found["voucher_no"], **more, **found}


def _judged(flow: Flow, dice: Dice) -> Fields:
    why, then = dice.pick(RETURNS)
    if flow.day >= date(2026, 9, 20):
        return {
            "voucher_no": flow.voucher,
            "amount": yuan(flow.fen),
            "state": "returned",
            "reason": f"{why}；下次会议复核",
        }
    reason = f"{why}；{then}" if dice.number(1, 5) > 1 else f"{why}，第一次退回；{then}，复核通过"
    return {"voucher_no": flow.voucher, "amount": yuan(flow.fen), "state": "corrected", "reason": reason}


def _issues(unit: Unit, dice: Dice, page: Page, met: date) -> list[Node]:
    if dice.is_one_in(2):
        return []
    row = dice.pick([flow.row for flow in page.flows if not flow.is_income] or ["水电费"])
    issues: list[Node] = []
    for matter, reply in dice.some(ASKED, dice.number(1, 2)):
        issue: Fields = {
            "matter": matter.format(row=row, **unit.words),
            "raised_with": titled(unit, dice.pick(("主任", "报账员", "村文书"))),
        }
        if met < date(2026, 10, 1) or dice.is_one_in(2):
            issue |= {"reply": reply, "replied_on": days.after(met, 1).isoformat(), "state": "explained"}
        else:
            issue["state"] = "open"
        issues.append(issue)
    return issues


def inspections(chain: Chain) -> Iterator[Made]:
    """The committee on the building site: while it is built, and at the acceptance."""
    unit, work = chain.unit, chain.work
    middle = days.after(chain.started, work.days // 2)
    if middle < date(2025, 6, 1) or not days.is_over(days.after(middle, 6)):
        return
    dice = Dice(unit.path, work.slug, "site")
    asked = dice.pick((
        ("基层厚度有一处不足，请返工后再铺面层", "已返工，监督委员会复量合格"),
        ("工地围挡夜间没有警示灯", "当天装上警示灯"),
        ("材料进场单没有签收人", "已补签，以后随车签收"),
        ("施工便道扬尘大，附近村民有意见", "每天洒水两次"),
        ("图纸标注的型号和到货不一样", "已退换，附合格证"),
    ))  # fmt: skip
    replied = days.after(middle, 3)
    content: Fields = {
        "form": "现场察看",
        "place": work.place,
        "attendees": _attendees(unit, middle, 3),
        "items_reviewed": [f"{work.name}施工进度", "材料进场和隐蔽工程记录", "安全围挡"],
        "issues": [
            {
                "matter": asked[0], "raised_with": titled(unit, "主任"), "reply": asked[1],
                "replied_on": replied.isoformat(), "state": "corrected",
            }
        ],
        "conclusion": f"意见已落实，{work.name}继续施工，验收时再查",
    }  # fmt: skip
    head = Head(
        "supervision", f"{middle:%Y-%m-%d}-{work.slug}", "supervision", "VA-S02", f"{work.name}现场监督记录",
        days.workday(days.after(middle, 5)), event=middle, basis=(supervision_law(middle),) if unit.detail > 1 else (),
        note=f"相关记录：project/{chain.slug}、contract/{chain.slug}。" if unit.detail > 1 else "",
    )  # fmt: skip
    yield record(unit, head, content)


MONTHLY = ("daoyu/baidai", "lanbu/caiqi", "qilu/youpo")


def meetings(unit: Unit) -> Iterator[Made]:
    """Monthly meetings of three committees in 2026, a half-yearly one of the others."""
    if f"{unit.town}/{unit.slug}" in MONTHLY:
        for number in range(6, 11):
            yield _meeting(unit, days.month(2026, number), date(2026, number, 18))
    elif unit.size > 1:
        span = days.half(2026, 1)
        yield _meeting(unit, span, days.after(span.last, -9))


def _meeting(unit: Unit, span: days.Span, met: date) -> Made:
    dice = Dice(unit.path, span.text, "meeting")
    seen = [item.format(**unit.words) for item in dice.some(LOOKED, dice.number(2, 4))]
    seen = [item if unit.is_village else item.replace("村民", "居民") for item in seen]
    issues: list[Node] = []
    for matter, reply in dice.some(ASKED, dice.number(0, 2)):
        issues.append({
            "matter": matter.format(row="维修费", **unit.words), "raised_with": titled(unit, "主任"), "reply": reply,
            "replied_on": days.after(met, 4).isoformat(), "state": "explained",
        })  # fmt: skip
    content: Fields = {
        "form": "例会",
        "place": unit.words["hall"],
        "attendees": _attendees(unit, met, 3),
        "entitled": "3",
        "items_reviewed": list(seen),
        "issues": issues,
        "conclusion": dice.pick(("本次没有新的监督意见", "已办事项销号", "下次例会继续跟踪"))
        if not issues
        else "意见已交办，下次例会通报",
    }
    head = Head("supervision", f"{span.text}-meeting", "supervision", "VA-S02", f"{span.spoken}监督委员会例会记录",
                days.workday(days.after(met, 6)), period=span.text, event=met)  # fmt: skip
    return record(unit, head, content)
