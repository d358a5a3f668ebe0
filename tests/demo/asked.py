"""What villagers ask and what they are told; nobody is named."""

# ruff: noqa: E501  a sentence of the demonstration stands on one line, so that it can be searched

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests.demo import days
from tests.demo.dice import Dice
from tests.demo.facts import Unit
from tests.demo.header import Head, Made, record
from tests.demo.people import person
from tests.demo.yaml_text import Fields

WAYS = ("意见箱", "来访", "电话", "微信群", "户代表会上提出", "12345 热线转办")


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer. `about` is a record of the village that the answer leans on ("" for none)."""

    slug: str
    title: str
    question: str
    reply: str
    is_request: bool = False
    tags: str = ""
    about: str = ""


# fmt: off
QUESTIONS = (
    Question("lamp", "{road}路灯不亮", "{road}有几盏路灯晚上不亮，走路看不清。", "网格员当晚察看，是线路接头进水。电工已更换接头，费用列入本季度维修费。", True),
    Question("clean-cost", "保洁费为什么每月不一样", "保洁费有的月份多有的月份少，是怎么算的？", "保洁员按实际出工计酬，夏季增加早班，清运大件垃圾另按车次结算。\n\n- 明细见各季度收支明细“环境整治”一栏；\n- 签领表可以到村委会查看。", about="ledger"),
    Question("grant", "运转经费用在哪里", "区里拨的运转经费主要用在什么地方？", "主要用于办公、水电、误工补贴和小型维修，逐笔列在收支明细里，资金来源写“村级运转经费”。", about="ledger"),
    Question("road-hole", "{lane}路面有坑", "{lane}下雨积水，骑车容易摔。", "已列入本月维修计划，先用冷补料填平，入冬前重做面层。", True),
    Question("drain", "{water}有异味", "{water}这几天有异味，是不是有人排污水？", "已会同镇里水务人员巡查，是上游清淤搅动底泥，三天后恢复，没有发现排污口。", True, "water"),
    Question("boat", "大风天停航怎么通知", "大风天渡船停不停航，老人不会看手机。", "码头挂红旗即停航，同时用广播播两遍；值守电话写在码头木牌上。", False, "water"),
    Question("pond-rent", "鱼塘承包款什么时候到账", "承包款是按年交还是分期交，今年收了没有？", "按合同约定分期收取，收款日期、金额和凭证号都在合同台账里，已收部分同时记入集体经济组织收支明细。", False, "fish", "contract"),
    Question("crab-net", "围网挡了航道", "南滩围网有一段伸到航道里，船过不去。", "已请承包户把网桩内移十五米，监督委员会到场看过。", True, "reed"),
    Question("reed-fire", "芦苇割后堆放防火", "割下的芦苇堆在路边，冬天怕着火。", "已要求承包方三天内运走，并在堆场配了灭火器。", True, "reed"),
    Question("seed-pay", "流转费为什么晚了几天", "今年上半年流转费比去年晚到账，什么原因？", "银行代发名单核对户名用了五个工作日，金额没有变化。以后提前一周核对。", False, "rice", "ledger"),
    Question("harvester", "收割机排队次序", "秋收收割机按什么顺序下田？", "先成片后零散，每天下午五点在公开栏贴第二天次序，可以当场核对。", False, "rice"),
    Question("straw", "秸秆往哪里运", "稻草不让烧，运到哪里，要不要钱？", "统一运到收储点，不收费，打捆机由集体安排，费用见收支明细。", False, "rice"),
    Question("deer", "野猪糟蹋庄稼", "夜里有野猪下山拱地，能不能管。", "已上报镇林业站，发放驱赶器，并登记受损面积申请保险理赔。", True, "hill"),
    Question("fire-watch", "护林员补贴怎么发", "护林防火值守补贴按天还是按月发？", "按值守次数计发，每次标准在收支明细“单价”一栏，值守记录由监督委员会抽查。", False, "hill", "ledger"),
    Question("orchard-bid", "柚园为什么要公开发包", "集体柚园能不能优先给本村人种？", "按成员大会决议，同等条件下本村成员优先，但价格以公开竞价为准，过程有监督委员会在场。", False, "orchard", "contract"),
    Question("sorting", "选果棚收费标准", "选果按斤收费是谁定的？", "由理事会提出、成员代表大会通过，标准贴在选果场，收入记入集体收支明细。", False, "orchard"),
    Question("quarry", "采石场还会不会再开", "旧采石场复绿后会不会又让人开采？", "不会。合同写明只准堆放成品石料，复绿区已交林业部门管护。", False, "tea", "contract"),
    Question("tea-price", "茶青收购价", "合作社收茶青的价格能不能提前公布？", "每天上午九点在茶话室门口公布当天收购价，并留存三个月备查。", False, "tea"),
    Question("bamboo-track", "作业道通不通车", "后山作业道什么时候可以走三轮车？", "验收后开放，限载一吨，雨天封闭。", False, "bamboo"),
    Question("old-house", "老屋维修谁出钱", "牌楼街老屋漏雨，维修费由谁承担？", "产权属集体的由集体承担；属个人的可以申请修缮补助，申请表在便民服务站领取。", False, "oldtown"),
    Question("parking", "停车场收费", "村民自己停车要不要交费？", "本村村民凭登记每户免费停一辆，其余按公示价收取，收入进集体账户。", False, "oldtown", "contract"),
    Question("school-gate", "放学时段货车多", "下午放学时货车从校门口过，不安全。", "已与镇交通部门商定，放学前后半小时禁止货车通行，安排护学值守。", True, "school"),
    Question("stall", "市集摊位怎么分", "市集摊位是抽签还是先到先得？", "每月抽签一次，抽签由监督委员会主持，结果当天贴在戏台旁。", False, "shops"),
    Question("fire-hydrant", "老街消防栓", "弄堂里消防栓锈住了打不开。", "已全部更换阀门，并培训二十名义务消防员。", True, "shops"),
    Question("film", "旧地膜回收点", "废地膜送到哪里，有没有奖励？", "送到老育苗房东侧回收点，按公斤奖励，登记表每月公布。", False, "veg"),
    Question("cold-room", "预冷库先给谁用", "预冷库忙时先给谁用？", "按预约先后，合作社和散户同等对待，使用登记贴在库门口。", False, "veg"),
    Question("charging", "充电车棚收费", "充电一度多少钱，谁收的？", "按电价加服务费，标准贴在车棚，收入用于维护，账目每季度公布。", False, "city", "ledger"),
    Question("stairs", "楼道堆物", "三号楼道堆了旧家具，消防通道堵了。", "已联系住户限期清理，逾期由社区统一搬走并登记。", True, "city"),
    Question("noise", "广场舞声音大", "晚上广场舞声音太大，影响老人休息。", "与队伍商定九点前结束、音量不超过登记值，由楼组长轮流提醒。", True, "city"),
    Question("board", "公开栏贴得太高", "公开栏纸张贴得高，字又小。", "已把财务公开放到中间两格，字号放大到四号，另备老花镜。", False),
    Question("contract-copy", "合同原件能不能看", "村民能不能看合同原件？", "可以。带身份证明到村委会登记后查阅，原件不外借，复印按规定办理。", False, "", "contract"),
    Question("doctor", "卫生室开放时间", "卫生室星期天开不开门？", "星期天上午开放，下午由镇卫生院巡诊，时间表贴在门口。", True),
    Question("pension", "养老金资格认证", "外出的人怎么办养老金资格认证？", "可在手机上认证，不会操作的由代办员帮忙，也可由家属来代办点咨询。", True),
    Question("island-water", "屿上停水", "水管冻裂停水，什么时候修好？", "备件已随渡船运到，当天下午恢复供水，另备应急水桶。", True, "island"),
)
# fmt: on


def _offered(unit: Unit, questions: tuple[Question, ...]) -> list[Question]:
    return [question for question in questions if not question.tags or question.tags in unit.tags]


def queries(unit: Unit, books: dict[str, list[str]]) -> Iterator[Made]:
    """Three to eight questions a unit, spread over the three years; one or two still open."""
    dice = Dice(unit.path, "queries")
    wanted = {1: 3, 2: 4, 3: 5, 4: 8}[unit.size]
    own = [question for question in _offered(unit, QUESTIONS) if question.tags]
    chosen = own + dice.shuffled([question for question in QUESTIONS if not question.tags])
    chosen = chosen[:wanted] if len(own) < wanted else [*own[: wanted - 2], QUESTIONS[0], QUESTIONS[1]]
    for index, question in enumerate(chosen):
        yield _query(unit, question, _when(dice, index, len(chosen)), books)


def _when(dice: Dice, index: int, count: int) -> date:
    """Evenly over the three years, more of them lately."""
    start, end = days.FIRST.toordinal() + 40, days.LAST.toordinal() - 4
    share = (index + 1) * (end - start) // count
    return date.fromordinal(start + share - dice.number(0, 70 if index + 1 < count else 9))


def _query(unit: Unit, question: Question, received: date, books: dict[str, list[str]]) -> Made:
    dice = Dice(unit.path, question.slug, "query")
    replied = days.workday(days.after(received, dice.number(2, 12)))
    is_answered = replied <= days.LAST
    published = (
        min(days.workday(days.after(replied, 2)), days.LAST) if is_answered else min(days.after(received, 3), days.LAST)
    )
    text = question.question.format(**unit.words)
    channel = dice.pick(WAYS)
    content: Fields = {
        "sort": "request" if question.is_request else "inquiry",
        "received_on": received.isoformat(),
        "channel": _said(unit, channel),
        "question": _said(unit, text),
        "due_on": days.after(received, 15).isoformat(),
    }
    if is_answered:
        content |= {
            "reply": _said(unit, question.reply.format(**unit.words)),
            "replied_on": replied.isoformat(),
            "replied_by": person(unit, dice.pick(("主任", "村文书", "报账员")), replied),
            "state": "solved" if dice.number(1, 3) > 1 else "replied",
        }
    else:
        content["state"] = "open"
    content["related"] = _related(question, received, books)
    if is_answered and unit.detail > 1 and dice.is_one_in(2):
        content["satisfaction"] = {
            "satisfied": str(dice.number(1, 4)),
            "fair": str(dice.number(0, 2)),
            "dissatisfied": "0",
        }
    code = "SV-M04" if question.is_request else "VA-S05"
    head = Head("query", f"{received:%Y-%m}-{question.slug}", "supervision" if code == "VA-S05" else "committee", code,
                _said(unit, question.title.format(**unit.words)), published, event=received, reviewed=False)  # fmt: skip
    return record(unit, head, content)


def _said(unit: Unit, text: str) -> str:
    return text if unit.is_village else text.replace("村民", "居民").replace("村委会", "居委会").replace("村级", "社区")


def _related(question: Question, received: date, books: dict[str, list[str]]) -> list[str]:
    """The newest ledger or the first contract that was up when the question came."""
    if question.about == "ledger":
        before = [slug for slug in books["ledger"] if slug[:4] <= f"{received:%Y}" and len(slug) < 8]
        known = [slug for slug in before if _end(slug) < f"{received:%Y-%m-%d}"]
        return [f"ledger/{known[-1]}"] if known else []
    if question.about == "contract" and books["contract"]:
        return [f"contract/{books['contract'][0]}"]
    return []


def _end(slug: str) -> str:
    """The month in which a period's accounts were up, for comparing with dates."""
    year, _, part = slug.partition("-")
    if part.startswith("q"):
        month = int(part[1]) * 3 + 1
    else:
        month = int(part) + 1 if part else 13
    return f"{int(year) + (month > 12)}-{(month - 1) % 12 + 1:02d}-20"
