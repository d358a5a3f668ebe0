"""The models: what each kind needs, and every refusal with its line, its column and its words."""

from __future__ import annotations

import pickle
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import FIXED, base, blocks, facts, file_of, merged, read_record, record, refused, without

from sunshine.finding import Severity
from sunshine.names import KINDS
from sunshine.records import MODELS
from sunshine.records.complaints import label_of
from sunshine.records.ledger import Ledger
from sunshine.records.notice import Notice
from sunshine.records.part import Part
from sunshine.records.roster import Roster
from sunshine.records.shape import shape
from sunshine.records.village import Region, Village

UNIT = "（只写数字和小数点，不写逗号；单位由“单位”一项说明）"
HEADER = {
    "id": "编号",
    "entity": "公开主体",
    "catalogue_code": "目录编码",
    "title": "标题",
    "published_on": "公布日期",
}
OWN = {
    "roster": {"body": "机构", "members": "成员"},
    "election": {"stage": "第几步"},
    "consultation": {"topic": "商量什么"},
    "meeting": {"items": "议程"},
    "implementation": {"matter": "办的什么事", "state": "到哪一步"},
    "appraisal": {},
    "ledger": {
        "opening_balance": "期初结余",
        "income_total": "收入合计",
        "expense_total": "支出合计",
        "closing_balance": "期末结余",
    },
    "decision": {"matter": "决策事项", "decision_body": "决议机构", "steps": "六步"},
    "contract": {
        "contract_no": "合同编号",
        "contract_type": "合同类型",
        "direction": "收付方向",
        "counterparty": "对方",
        "subject": "标的",
        "amount": "合同总额",
    },
    "project": {"project_name": "项目名称", "budget": "预算", "stages": "阶段"},
    "supervision": {"form": "监督形式", "attendees": "参加人员"},
    "query": {},
    "notice": {"body": "正文"},
}
NEEDED = [(kind, name, label) for kind in KINDS for name, label in (HEADER | OWN.get(kind, {})).items()]
NEEDED += [
    (kind, field.key, field.label)
    for kind in KINDS
    for field in shape(MODELS[kind])
    if kind not in OWN and field.is_required and field.key not in HEADER
]


def test_one_word_names_kind_model_and_fixture() -> None:
    assert tuple(MODELS) == KINDS
    assert set(OWN) <= set(KINDS)
    assert all(
        model.__name__.lower() == kind.replace("_", "") == model.KIND.replace("_", "") for kind, model in MODELS.items()
    )


@pytest.mark.parametrize("kind", KINDS)
def test_a_small_record_is_read_and_cannot_be_changed(kind: str) -> None:
    read = record(kind, base(kind))

    assert read.village == "南塘村"
    with pytest.raises(ValueError, match="frozen"):
        read.title = "另一个标题"


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_travels_to_another_process_and_back(kind: str) -> None:
    read = record(kind, base(kind))

    assert pickle.loads(pickle.dumps(read)) == read


@pytest.mark.parametrize(("kind", "name", "label"), NEEDED, ids=[f"{kind}-{name}" for kind, name, _ in NEEDED])
def test_what_is_needed_is_asked_for_by_its_label(kind: str, name: str, label: str) -> None:
    assert refused(kind, without(kind, name)) == [("CMP-02", 1, 1, f"第 1 行这里少了“{label}”，请补上")]


@pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
def test_every_field_has_a_chinese_label(model: Any) -> None:
    assert all(info.title and not info.title.isascii() for info in model.model_fields.values())


@pytest.mark.parametrize(
    ("place", "label"),
    [
        pytest.param(("entries", 3, "income"), "“收入”", id="inside a list"),
        pytest.param(("income_total", "value"), "“收入合计”", id="the value of a printed amount"),
        pytest.param(("income_total", "words"), "“原样文字”", id="the words of a printed amount"),
        pytest.param(("board_posting", 0, "from"), "“上墙日期”", id="by its name in YAML"),
        pytest.param(("entries", 3, "unheard"), "“收支明细”", id="as far as it is known"),
        pytest.param((), "", id="the whole record"),
    ],
)
def test_a_place_is_called_by_its_label(place: tuple[int | str, ...], label: str) -> None:
    assert label_of(Ledger, place) == label


def test_a_record_without_any_time_is_refused() -> None:
    assert refused("roster", without("roster", "event_date")) == [
        ("CMP-02", 1, 1, "第 1 行“期间”和“事项日期”至少写一项")
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(without("notice", "village"), id="neither"),
        pytest.param(merged("notice", "subjects: [shili/dongfeng/nantang]\n"), id="both"),
    ],
)
def test_a_record_is_about_its_village_or_about_several(text: str) -> None:
    assert refused("notice", text) == [("SRC-81", 1, 1, "第 1 行村里的记录写“村名”，镇、区的记录写“涉及的村”，二选一")]


def test_a_key_with_nothing_behind_it_is_not_written() -> None:
    assert record("roster", merged("roster", "note:\nposted_from:\n")).note is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param("titel: 名单", "没有“titel”这一项，是不是想写 title（标题）", id="near miss"),
        pytest.param("member: 名单", "没有“member”这一项，是不是想写 members（成员）", id="near miss of its own"),
        pytest.param("zzz: 名单", "没有“zzz”这一项，请删掉，或对照模板改正", id="nothing near"),
        pytest.param("标题: 名单", "没有这一项，是不是想写 title（标题）", id="Chinese name"),
        pytest.param("13800000000: 电话", "没有（11 个字，这里不照抄）这一项，请删掉，或对照模板改正", id="number"),
    ],
)
def test_an_unknown_field_is_refused_with_the_nearest(line: str, said: str) -> None:
    assert refused("roster", f"{base('roster')}{line}\n") == [("SRC-80", 12, 1, f"第 12 行{said}")]


def test_an_unknown_field_inside_a_list_is_compared_with_the_fields_there() -> None:
    text = merged("roster", "members:\n  - name: 张建国\n    post: 主任\n    dutty: 主持全面工作\n")

    assert refused("roster", text) == [("SRC-80", 12, 5, "第 12 行没有“dutty”这一项，是不是想写 duty（分工）")]


def test_a_field_with_another_name_in_yaml_is_suggested_by_that_name() -> None:
    text = merged("roster", "board_posting:\n  - place: 村委会门口\n    from: 2026-08-28\n    form: 墙\n")

    assert refused("roster", text) == [("SRC-80", 15, 5, "第 15 行没有“form”这一项，是不是想写 from（上墙日期）")]


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        pytest.param(
            "period: 三季度\n",
            ("CMP-02", 6, 9, "第 6 行“期间”写成了“三季度”，期间请写成 2026、2026-h1、2026-q3 或 2026-08 这样"),
            id="period",
        ),
        pytest.param(
            "published_on: 2026.10.12\n",
            ("CMP-02", 7, 15, "第 7 行“公布日期”写成了（10 个字，这里不照抄），日期请写成 2026-03-08 这样"),
            id="day",
        ),
        pytest.param("title: ''\n", ("SRC-81", 5, 8, "第 5 行“标题”没有写内容"), id="empty"),
        pytest.param(f"title: {'长' * 81}\n", ("SRC-81", 5, 8, "第 5 行“标题”太长了，请写短一些"), id="too long"),
        pytest.param(
            "title: [收支, 明细]\n", ("SRC-81", 5, 1, "第 5 行“标题”这里应当是一段文字"), id="list for a text"
        ),
        pytest.param("title: {a: b}\n", ("SRC-81", 5, 1, "第 5 行“标题”这里应当是一段文字"), id="parts for a text"),
        pytest.param(
            "entries: 没有\n",
            ("SRC-81", 12, 10, "第 12 行“收支明细”这里应当是清单，每条另起一行、以“- ”开头"),
            id="text for a list",
        ),
        pytest.param(
            "entries: [没有]\n",
            (
                "SRC-81",
                12,
                11,
                "第 12 行“收支明细”这里要分项写，每项一行“项目: 内容”，要有 summary（摘要）、account（科目）",
            ),
            id="text for an entry",
        ),
        pytest.param(
            "catalogue_code: FAM02\n",
            ("SRC-81", 4, 17, "第 4 行“目录编码”写成了“FAM02”，写法不对（例如 FA-M02）"),
            id="pattern",
        ),
        pytest.param(
            "unit: 亿元\n", ("SRC-81", 29, 7, "第 29 行“单位”写成了“亿元”，只能写 元、万元 之一"), id="choice"
        ),
        pytest.param(
            "unit: [元]\n", ("SRC-81", 29, 1, "第 29 行“单位”这里应当是一个词，不是清单或分项"), id="list for a choice"
        ),
        pytest.param(
            "reviewed_by: 李秀英\n",
            ("SRC-81", 29, 14, "第 29 行“审核人”这里要分项写，每项一行“项目: 内容”，要有 post（岗位）"),
            id="text for parts",
        ),
        pytest.param(
            "income_total: 1，200元\n",
            ("FIN-18", 9, 15, f"第 9 行“收入合计”写成了“1，200元”，请写 1200.00{UNIT}"),
            id="amount of a total",
        ),
        pytest.param(
            "income_total: {value: 1，200元}\n",
            ("FIN-18", 9, 23, f"第 9 行“收入合计”写成了“1，200元”，请写 1200.00{UNIT}"),
            id="amount in full",
        ),
        pytest.param(
            "income_total: {words: 壹元}\n",
            (
                "SRC-81",
                9,
                1,
                "第 9 行“收入合计”要么写数值，要么写明没有数值的原因（无、未注明、另行通知……），不能都写或都不写",
            ),
            id="words alone",
        ),
        pytest.param(
            "income_total: 约 426000.00\n",
            ("FIN-18", 9, 15, "第 9 行“收入合计”必须是确定的金额，不能是“约”或空缺；本期没有就写 0"),
            id="approximate total",
        ),
        pytest.param(
            "closing_balance: 无\n",
            ("FIN-18", 11, 18, "第 11 行“期末结余”必须是确定的金额，不能是“约”或空缺；本期没有就写 0"),
            id="absent total",
        ),
        pytest.param(
            "opening_balance: [1]\n",
            ("SRC-81", 8, 18, "第 8 行“期初结余”这里应当是一个金额，不是清单或分项"),
            id="list for an amount",
        ),
    ],
)
def test_a_wrong_value_is_refused_where_it_stands(fragment: str, said: tuple[str, int, int, str]) -> None:
    assert refused("ledger", merged("ledger", fragment)) == [said]


ENTRIES = """\
entries:
  - summary: 收取鱼塘承包款
    account: 发包及上交收入
    income: {income}
  - summary: 购买办公用品
    account: 管理费用
    {more}
"""


def entries(income: str = "426000.00", more: str = "expense: 7600.00") -> str:
    return merged("ledger", ENTRIES.format(income=income, more=more))


def test_the_wrong_amount_of_the_fourth_entry_has_its_line() -> None:
    text = base("ledger").replace("expense: 200000.00", "expense: 20万")

    assert refused("ledger", text) == [("FIN-18", 28, 14, f"第 28 行“支出”写成了“20万”，请写 200000.00{UNIT}")]


def test_the_wrong_amount_of_an_entry_is_told_in_one_sentence() -> None:
    assert refused("ledger", entries(income="1，200元")) == [
        ("FIN-18", 15, 13, f"第 15 行“收入”写成了“1，200元”，请写 1200.00{UNIT}")
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        pytest.param(
            "income: 1.005",
            (18, 13, "“收入”写成了“1.005”，金额最多写到分（元后两位小数，万元后六位小数）"),
            id="too exact",
        ),
        pytest.param(
            "income: 13800000000元",
            (18, 13, f"“收入”写成了（12 个字，这里不照抄），请写 1200.00 这样的数字{UNIT}"),
            id="number that is not repeated",
        ),
        pytest.param("note: 无", (18, 5, "没有“note”这一项，请删掉，或对照模板改正"), id="unknown"),
        pytest.param("reversal: yes", (18, 15, "“红字冲销”写成了“yes”，请写 true（是）或 false（否）"), id="flag"),
        pytest.param(
            "quantity: 30",
            (18, 15, "“数量”写成了“30”，请写成“144.15 元/平方米”或“30 个”这样，数字和单位都要有"),
            id="quantity",
        ),
        pytest.param(
            "balance: 无", (18, 14, f"“结余”写成了“无”，请写 1200.00 这样的数字{UNIT}"), id="word for an amount"
        ),
    ],
)
def test_an_error_inside_an_entry_has_its_own_place_and_label(more: str, said: tuple[int, int, str]) -> None:
    found = refused("ledger", entries(more=more))

    assert [(line, column, message) for _, line, column, message in found] == [(said[0], said[1], f"第 18 行{said[2]}")]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        pytest.param("voucher_no: 记-3", ("FIN-18", 16, 5, "第 16 行“收入”和“支出”只写其中一项"), id="neither side"),
        pytest.param(
            "income: 1\n    expense: 1", ("FIN-18", 16, 5, "第 16 行“收入”和“支出”只写其中一项"), id="both sides"
        ),
        pytest.param(
            "expense: -1",
            ("FIN-18", 18, 14, "第 18 行金额是负数，须写 reversal: true 和被冲销的凭证号 reversal_of"),
            id="negative expense",
        ),
        pytest.param(
            "income: -1",
            ("FIN-18", 18, 13, "第 18 行金额是负数，须写 reversal: true 和被冲销的凭证号 reversal_of"),
            id="negative income",
        ),
        pytest.param(
            "expense: -1\n    reversal: true",
            ("FIN-18", 18, 14, "第 18 行金额是负数，须写 reversal: true 和被冲销的凭证号 reversal_of"),
            id="reversal of nothing",
        ),
    ],
)
def test_an_entry_has_one_side_and_a_reversal_says_of_what(more: str, said: tuple[str, int, int, str]) -> None:
    assert refused("ledger", entries(more=more)) == [said]


def test_a_reversal_may_be_negative() -> None:
    read = record("ledger", entries(more="expense: -1\n    reversal: true\n    reversal_of: 记-3"))

    assert [entry.amount for entry in read.entries] == [42_600_000, -100]
    assert (len(read.incomes), len(read.expenses)) == (1, 1)


def test_what_an_entry_lacks_is_asked_for_at_the_entry() -> None:
    text = merged("ledger", "entries:\n  - summary: 收取承包款\n    income: 1\n")

    assert refused("ledger", text) == [("CMP-02", 13, 5, "第 13 行这里少了“科目”，请补上")]


def test_everything_wrong_is_told_at_once_in_the_order_of_the_file() -> None:
    text = merged("ledger", "title:\nopening_balance: 一千\nentires: 1\n").replace("income: 426000.00", "income: 一")

    assert [(rule, line) for rule, line, _, _ in refused("ledger", text)] == [
        ("CMP-02", 5),
        ("FIN-18", 8),
        ("FIN-18", 16),
        ("SRC-80", 29),
    ]


def test_amounts_are_read_in_the_unit_of_the_record() -> None:
    read = record(
        "project", merged("project", "unit: 万元\nbudget: 20.5\nfunding:\n  - {source: 自筹, amount: 0.000001}\n")
    )

    assert (read.budget.value, read.funding[0].amount.value) == (20_500_000, 1)


def test_an_unknown_unit_is_told_once_and_amounts_are_still_read() -> None:
    text = merged("project", "unit: 亿元\n")

    assert [(rule, message) for rule, _, _, message in refused("project", text)] == [
        ("SRC-81", "第 16 行“单位”写成了“亿元”，只能写 元、万元 之一")
    ]


DISCREPANCY = """\
discrepancy:
  - rule: {}
    difference_fen: {}
    explanation: 手续费
    stated_by: 会计
    stated_on: 2026-10-11
"""


@pytest.mark.parametrize(
    ("rule", "fen", "said"),
    [
        pytest.param(
            "FIN-01",
            "-12.50",
            ("SRC-81", 31, 21, "第 31 行“差额”写成了“-12.50”，差额以分为单位写整数，例如 -1250"),
            id="in yuan",
        ),
        pytest.param(
            "FIN-1",
            "-1250",
            ("SRC-81", 30, 11, "第 30 行“规则编号”写成了“FIN-1”，写法不对（例如 FIN-01）"),
            id="no such id",
        ),
    ],
)
def test_a_stated_difference_is_whole_fen_of_a_rule(rule: str, fen: str, said: tuple[str, int, int, str]) -> None:
    assert refused("ledger", merged("ledger", DISCREPANCY.format(rule, fen))) == [said]


@pytest.mark.parametrize(
    ("kind", "fragment", "said"),
    [
        pytest.param(
            "contract",
            "start: 2026-07-01\nend: 2026-06-30\n",
            ("SRC-81", 23, 6, "第 23 行“开始”晚于“结束”，请核对"),
            id="contract runs backwards",
        ),
        pytest.param(
            "contract",
            "method: 抽签\n",
            (
                "SRC-81",
                22,
                9,
                "第 22 行“确定方式”写成了“抽签”，只能写 open_tender（公开招标）、"
                "invited_tender（邀请招标）、online_bidding（网上竞价）、competitive_negotiation（竞争性谈判）、"
                "quotes（询价比价）、direct（直接协商）、renewal（续签） 之一",
            ),
            id="contract by lot",
        ),
        pytest.param(
            "contract",
            "counterparty:\n  is_person: 是\n",
            ("CMP-02", 12, 3, "第 12 行这里少了“对方名称”，请补上"),
            id="contract without a name",
        ),
        pytest.param(
            "query",
            "reply: 已修好\n",
            ("SRC-81", 12, 8, "第 12 行“答复”和“答复日期”要么都写，要么都不写"),
            id="reply without a day",
        ),
        pytest.param(
            "query",
            "replied_on: 2026-09-05\n",
            ("SRC-81", 12, 13, "第 12 行“答复”和“答复日期”要么都写，要么都不写"),
            id="day without a reply",
        ),
        pytest.param(
            "query",
            "state: solved\n",
            ("SRC-81", 11, 8, "第 11 行状态是已答复，但没有写“答复”和“答复日期”"),
            id="solved without a reply",
        ),
        pytest.param("roster", "members: []\n", ("SRC-81", 9, 1, "第 9 行“成员”至少要有一条"), id="nobody"),
        pytest.param(
            "roster",
            "members:\n  - {name: 张建国, post: 主任, sex: 先生}\n",
            ("SRC-81", 10, 32, "第 10 行“性别”写成了“先生”，只能写 男、女 之一"),
            id="sex",
        ),
        pytest.param(
            "decision",
            "steps:\n  - {step: vote}\n",
            (
                "SRC-81",
                12,
                12,
                "第 12 行“步骤”写成了“vote”，只能写 party_proposal（村党组织提议）、"
                "joint_consultation（村“两委”商议）、party_members_review（党员大会审议）、"
                "resolution（村民（代表）会议决议）、resolution_disclosure（决议公开）、"
                "implementation_disclosure（实施结果公开） 之一",
            ),
            id="step",
        ),
        pytest.param(
            "decision",
            "steps:\n  - {step: resolution, yes: 三十八}\n",
            ("CMP-02", 12, 29, "第 12 行“同意”写成了“三十八”，请写整数，例如 41"),
            id="votes in words",
        ),
        pytest.param(
            "supervision",
            "amount_reviewed: 贰万元\n",
            ("FIN-18", 13, 18, f"第 13 行“审核金额”写成了“贰万元”，请写 1200.00 这样的数字{UNIT}"),
            id="amount in words",
        ),
        pytest.param(
            "project",
            "variations:\n  - {amount: 三千, reason: 增加涵管}\n",
            ("FIN-18", 17, 14, f"第 17 行“增减金额”写成了“三千”，请写 1200.00 这样的数字{UNIT}"),
            id="amount of a variation",
        ),
    ],
)
def test_each_kind_has_its_own_demands(kind: str, fragment: str, said: tuple[str, int, int, str]) -> None:
    assert refused(kind, merged(kind, fragment)) == [said]


def test_kinds_answer_simple_questions() -> None:
    ledger = record("ledger", without("ledger", "entries"))
    contract, project = record("contract", base("contract")), record("project", base("project"))
    decision = record("decision", merged("decision", "steps:\n  - {step: resolution, planned: 9月}\n"))

    assert not ledger.is_unchanged
    assert contract.paid == 42_600_000
    assert (project.paid, project.reached) == (0, "立项")
    assert not decision.steps[0].is_done


def test_a_quarter_in_which_nothing_moved_is_a_report() -> None:
    text = merged("ledger", "income_total: 0\nexpense_total: 0\nclosing_balance: 1075000.00\nentries: []\n")

    assert record("ledger", text).is_unchanged


def test_a_project_that_has_not_begun_says_so() -> None:
    text = merged("project", "stages:\n  - {stage: initiation, planned: 明年}\n")

    assert record("project", text).reached == "尚未立项"


@pytest.mark.parametrize(
    ("fragment", "day"),
    [
        pytest.param("period: 2026-q3\n", date(2026, 9, 30), id="the end of its period"),
        pytest.param("period: undated-old\nevent_date: 2026-02-03\n", date(2026, 2, 3), id="its event"),
    ],
)
def test_a_record_is_judged_by_its_own_day(fragment: str, day: date) -> None:
    read = record("roster", merged("roster", fragment))

    assert (read.day, read.year) == (day, 2026)


def test_an_undated_record_is_judged_by_the_day_of_publication() -> None:
    text = "".join((blocks(without("roster", "event_date")) | {"period": "period: undated-old\n"}).values())

    assert record("roster", text).day == date(2026, 8, 28)


NOTICE = file_of("notice", suffix="md")
HEAD = without("notice", "body")


def markdown(head: str, body: str) -> str:
    return f"---\n{head}---\n{body}"


def test_the_text_below_the_front_matter_is_the_notices_body() -> None:
    read = read_record("notice", markdown(HEAD, "\n# 通知\n\n定于9月20日开会。\n"), NOTICE)

    assert isinstance(read, Notice)
    assert read.body == "# 通知\n\n定于9月20日开会。"


def test_the_text_below_the_front_matter_is_another_kinds_note() -> None:
    read = read_record("roster", markdown(base("roster"), "\n以上名单已上墙。\n"), file_of("roster", suffix="md"))

    assert isinstance(read, Roster)
    assert read.note == "以上名单已上墙。"


def test_a_notice_without_text_is_asked_for_it() -> None:
    assert refused("notice", markdown(HEAD, "\n\n"), NOTICE) == [("CMP-02", 10, 1, "第 10 行这里少了“正文”，请补上")]


def test_web_code_in_a_notice_is_told_with_its_own_line() -> None:
    body = "\n\n第一段。\n\n<script>alert(1)</script>\n"

    assert refused("notice", markdown(HEAD, body), NOTICE) == [
        ("SRC-83", 14, 1, "第 14 行“正文”里有网页代码（例如 <script>），不能公布，请删掉，只留文字")
    ]


def test_web_code_below_another_kinds_front_matter_is_told_with_its_own_line() -> None:
    text = markdown(base("roster"), "\n<script>alert(1)</script>\n")

    assert refused("roster", text, file_of("roster", suffix="md")) == [
        ("SRC-83", 15, 1, "第 15 行“补充说明”里有网页代码（例如 <script>），不能公布，请删掉，只留文字")
    ]


@pytest.mark.parametrize(
    ("kind", "key", "said"),
    [
        ("notice", "body", "第 9 行“正文”在开头信息和下面的正文里各写了一遍，请只留一处"),
        ("roster", "note", "第 13 行“补充说明”在开头信息和下面的正文里各写了一遍，请只留一处"),
    ],
)
def test_a_text_written_twice_is_not_lost_but_asked_about(kind: str, key: str, said: str) -> None:
    head = without(kind, key) + f"{key}: 第一遍\n"
    line = int(said.split()[1])

    assert refused(kind, markdown(head, "第二遍\n"), file_of(kind, suffix="md")) == [("SRC-81", line, 7, said)]


def test_a_text_written_twice_is_told_beside_everything_else() -> None:
    text = markdown(f"{without('roster', 'title')}note: 第一遍\n", "第二遍\n")

    assert [rule for rule, *_ in refused("roster", text, file_of("roster", suffix="md"))] == ["SRC-81", "CMP-02"]


SMALL_VILLAGE = """\
name: 南塘村
short: nt
unit: villagers_committee
entities:
  - {id: committee, kind: villagers_committee, name: 南塘村村民委员会}
"""


def wrong(text: str, model: type[Part]) -> list[tuple[str, int, int, str]]:
    found = facts(text, model)
    assert isinstance(found, tuple)
    return [(item.rule, item.line, item.column, item.message) for item in found]


def test_a_village_states_its_name_its_code_word_and_who_publishes() -> None:
    village = facts(SMALL_VILLAGE, Village)

    assert (village.name, village.short, village.profile) == ("南塘村", "nt", "cn")
    assert [entity.id for entity in village.entities] == ["committee"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        pytest.param(
            "code: '310151'",
            ("SRC-81", 6, 7, "第 6 行“统计用区划代码”写成了“310151”，写法不对（12 位数字）"),
            id="short code",
        ),
        pytest.param(
            "code: ３１０１５１１１６２０８",
            ("SRC-81", 6, 7, "第 6 行“统计用区划代码”写成了（12 个字，这里不照抄），写法不对（12 位数字）"),
            id="full-width code",
        ),
        pytest.param(
            "profile: CN",
            ("SRC-81", 6, 10, "第 6 行“规则”写成了“CN”，写法不对（请写 cn）"),
            id="profile in capitals",
        ),
        pytest.param(
            "households: 四百", ("CMP-02", 6, 13, "第 6 行“户数”写成了“四百”，请写整数，例如 41"), id="count in words"
        ),
        pytest.param(
            "contacts: [{post: 主任, phone: '13800000000'}]",
            (
                "SRC-81",
                6,
                30,
                "第 6 行“办公电话”写成了（11 个字，这里不照抄），写法不对（区号-号码，例如 021-0000-0000，或者 12345 热线）",
            ),
            id="mobile number",
        ),
        pytest.param(
            "bank_accounts: [{label: 基本户, holder: committee, last4: '123456'}]",
            ("SRC-81", 6, 56, "第 6 行“尾号”写成了“123456”，写法不对（账号的末四位数字）"),
            id="long account number",
        ),
        pytest.param(
            "groups: [一组]",
            ("SRC-81", 6, 10, "第 6 行“村民小组”这里要分项写，每项一行“项目: 内容”，要有 name（小组名称）"),
            id="name for a group",
        ),
        pytest.param(
            "alias: [塘里]", ("SRC-80", 6, 1, "第 6 行没有“alias”这一项，是不是想写 aliases（别名）"), id="near miss"
        ),
    ],
)
def test_a_wrong_line_of_village_yml_is_told(line: str, said: tuple[str, int, int, str]) -> None:
    assert wrong(f"{SMALL_VILLAGE}{line}\n", Village) == [said]


def test_a_village_without_entities_is_asked_for_one() -> None:
    text = "name: 南塘村\nshort: nt\nunit: villagers_committee\nentities: []\n"

    assert wrong(text, Village) == [("SRC-81", 4, 1, "第 4 行“公开主体”至少要有一条")]


@pytest.mark.parametrize("code", ["31", "3101", "310151", "310151116", "310151116208"])
def test_a_region_has_a_code_of_any_level(code: str) -> None:
    assert facts(f"name: 某地\ncode: '{code}'\n", Region).code == code


@pytest.mark.parametrize("code", ["3", "310", "31015", "31015111", "３１x"])
def test_a_code_of_no_level_is_refused(code: str) -> None:
    written = f"“{code}”" if len(code) < 7 else "（8 个字，这里不照抄）"
    words = f"第 2 行“区划代码”写成了{written}，写法不对（统计用区划代码，2、4、6、9 或 12 位数字）"
    assert wrong(f"name: 某地\ncode: '{code}'\n", Region) == [("SRC-81", 2, 7, words)]


def test_a_finding_of_a_model_knows_its_file_its_record_and_its_help_page() -> None:
    found = read_record("roster", without("roster", "title"))
    assert isinstance(found, tuple)

    assert (found[0].path, found[0].record, found[0].help, found[0].severity) == (
        "content/villages/shili/dongfeng/nantang/roster/2026-committee.yml",
        "shili/dongfeng/nantang/roster/2026-committee",
        "/rules/CMP-02/",
        Severity.BLOCK,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_no_refusal_repeats_a_long_number(kind: str) -> None:
    number = "13812345678"
    lines = [f"{name}: {number}x{number}" for name in MODELS[kind].model_fields]
    text = "".join(f"{line}\n" for line in lines)

    assert number not in "".join(message for *_, message in refused(kind, text))


@FIXED
@given(st.sampled_from(KINDS), st.data())
def test_whatever_stands_in_a_field_yields_words_and_no_crash(kind: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(MODELS[kind].model_fields)))
    value = data.draw(st.sampled_from(["", "''", "[]", "{}", "[a]", "{a: b}", "[{a: b}]", "[[a]]", "1", "约", "无"]))

    found = read_record(kind, merged(kind, f"{name}: {value}\n"))

    if isinstance(found, tuple):
        assert all(re.fullmatch(r"第 \d+ 行[^a-z]\D.*", item.message, re.DOTALL) for item in found)
