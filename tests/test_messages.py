"""What a clerk is told of a wrong field: where, which field by its label, what was written, what to write instead; and
never what could be personal data."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.samples import FIXED, base, blocks, merged, read_record, refused

from sunshine.names import KINDS
from sunshine.records import MODELS
from sunshine.records.choice import Choice
from sunshine.records.query import STATES
from sunshine.records.reading import shown, suggested_day
from sunshine.records.shape import shape

ANNOUNCED = "只能写 announcement（公布）、objection_period（公示（可以提异议）） 之一"
TABLE = "sheet:\n  - table:\n      columns:\n{columns}      rows:\n{rows}"


def table(rows: str, columns: str = "        - {key: a, label: 金额, unit: 元}\n") -> str:
    return TABLE.format(columns=columns, rows="".join(f"        - {row}\n" for row in rows.split(" / ")))


def told(kind: str, fragment: str) -> list[tuple[int, str]]:
    """Line (counted from the fragment's first) and words of every refusal."""
    text = merged(kind, fragment)
    key = fragment.partition(":")[0]
    begin = next(number for number, line in enumerate(text.split("\n"), 1) if line.startswith(f"{key}:"))
    found = refused(kind, text)
    assert all(words.startswith(f"第 {line} 行") for _, line, _, words in found)
    return [(line - begin + 1, words.partition(" 行")[2]) for _, line, _, words in found]


@pytest.mark.parametrize(
    ("kind", "fragment", "line", "words"),
    [
        pytest.param("ledger", "posting_kind: 公式\n", 1, f"“公布性质”写成了“公式”，{ANNOUNCED}", id="choice"),
        pytest.param(
            "ledger",
            "posting_kind: anouncement\n",
            1,
            f"“公布性质”写成了“anouncement”，是不是想写 announcement（公布）；{ANNOUNCED}",
            id="choice misspelt",
        ),
        pytest.param(
            "contract",
            "direction: 村里收款\n",
            1,
            "“收付方向”写成了“村里收款”，是不是想写 receive（村里收钱）；只能写 receive（村里收钱）、pay（村里付钱） 之一",
            id="choice by a name that is near",
        ),
        pytest.param(
            "query",
            "state: 已答覆\n",
            1,
            f"“状态”写成了“已答覆”，是不是想写 replied（已答复）；只能写 {Choice(STATES).told()} 之一",
            id="choice with a wrong character",
        ),
        pytest.param(
            "ledger", "posting_kind: [公布]\n", 1, "“公布性质”这里应当是一个词，不是清单或分项", id="list for a choice"
        ),
        pytest.param(
            "decision",
            "steps:\n  - step: resolution\n    present: 41人\n",
            3,
            "“实到”写成了“41人”，请写 41（不写单位）",
            id="count with its unit",
        ),
        pytest.param(
            "project", "beneficiaries: 三十户\n", 1, "“受益户数”写成了“三十户”，请写整数，例如 41", id="count in words"
        ),
        pytest.param(
            "roster",
            "event_date: 2026年3月8日\n",
            1,
            "“事项日期”写成了“2026年3月8日”，请写 2026-03-08",
            id="day in Chinese",
        ),
        pytest.param(
            "roster",
            "event_date: 2026年2月0日\n",
            1,
            "“事项日期”写成了“2026年2月0日”，日历上没有这一天，请核对",
            id="a day that is none",
        ),
        pytest.param(
            "query",
            "original:\n  dates:\n    - role: signed\n      on: 3月8日\n",
            4,
            "“日期”写成了“3月8日”，日期请写成 2023-11-09、2023-11、--08-12（没有年份）或 2021-12-??（日空着）这样",
            id="moment",
        ),
        pytest.param(
            "query",
            "original:\n  dates:\n    - role: signed\n      on: 2023/1/9\n",
            4,
            "“日期”写成了“2023/1/9”，请写 2023-01-09",
            id="moment with slashes",
        ),
        pytest.param(
            "notice",
            "sheet:\n  - figures:\n      - label: 面积\n        value: 约三亩\n",
            4,
            "“数字”写成了“三亩”，请写成“144.15 元/平方米”或“30 个”这样，数字和单位都要有",
            id="figure in words",
        ),
        pytest.param(
            "project",
            "budget: 约 12，000元\n",
            1,
            "“预算”写成了“12，000元”，请写 12000.00（只写数字和小数点，不写逗号；单位由“单位”一项说明）",
            id="printed amount",
        ),
        pytest.param(
            "project",
            "budget:\n  value: 1\n  qualifer: 约\n",
            3,
            "没有“qualifer”这一项，是不是想写 qualifier（限定词）",
            id="field of a printed amount",
        ),
        pytest.param(
            "contract",
            "amount: ''\n",
            1,
            "“合同总额”没有写内容，请写 1200.00 这样的数字（只写数字和小数点，不写逗号；单位由“单位”一项说明）",
            id="empty amount",
        ),
        pytest.param(
            "supervision",
            "标题: 例会记录\n",
            1,
            "没有这一项，是不是想写 title（标题）",
            id="a field by its label",
        ),
        pytest.param(
            "notice", "catalogue_code: VAD01\n", 1, "“目录编码”写成了“VAD01”，写法不对（例如 FA-M02）", id="code"
        ),
        pytest.param(
            "roster",
            "attachments:\n  - label: 名单\n    sha256: abc\n",
            3,
            "“校验值”写成了“abc”，写法不对（文件的 SHA-256，64 位小写十六进制）",
            id="check sum",
        ),
        pytest.param("ledger", "groups: 一组\n", 1, "“涉及的小组”这里应当是清单，每条另起一行、以“- ”开头", id="list"),
        pytest.param("ledger", "groups:\n  - [一组]\n", 2, "“涉及的小组”这里应当是一段文字", id="list in a list"),
        pytest.param("query", "related:\n  - ''\n", 2, "“相关记录”没有写内容", id="an empty entry of a list"),
        pytest.param(
            "ledger",
            "sheet:\n  - text: 一\n    items: [二]\n",
            2,
            "“原件排版”一块只写一样：heading、text、items、figures、products、table、field 之一",
            id="block of two sorts",
        ),
        pytest.param(
            "ledger",
            table("[1] / [一千]"),
            7,
            '表格第 2 行“金额”不是数字；格里另有的话写在 note，没有数的写“无”或 ""',
            id="cell",
        ),
        pytest.param(
            "ledger",
            table("[1] / [1, 2]"),
            7,
            '表格第 2 行有 2 格，表头有 1 列；请逐格写，空格写成 ""',
            id="row too long",
        ),
        pytest.param("ledger", table("1"), 6, "“行”这里应当是一行的各格，例如 [甲, 12.50]", id="no row"),
        pytest.param("ledger", table("[[1]]"), 6, "“各格”这里应当是一格的内容，不是清单", id="list in a cell"),
        pytest.param(
            "ledger",
            table("[1, 1]", "        - {key: a}\n        - {key: a}\n"),
            3,
            "表格有两列的列代号一样，请改成不同的",
            id="columns of one key",
        ),
        pytest.param(
            "ledger",
            table("[1]", "        - {key: a, formula: b + 1}\n"),
            3,
            "表格“算法”里的 b 不是列代号",
            id="formula",
        ),
        pytest.param(
            "ledger",
            table("[1]", "        - {key: A}\n"),
            4,
            "“列代号”写成了“A”，写法不对（请写 a）",
            id="key of a column",
        ),
        pytest.param(
            "ledger",
            "revision:\n  no: 第二版\n  reason: 更正\n",
            2,
            "“版次”写成了“第二版”，请写整数，例如 41",
            id="count in a part",
        ),
    ],
)
def test_a_wrong_field_is_told_in_full(kind: str, fragment: str, line: int, words: str) -> None:
    assert told(kind, fragment) == [(line, words)]


@pytest.mark.parametrize(
    ("kind", "fragment", "words"),
    [
        ("roster", "event_date: 张建国\n", "“事项日期”写成了（3 个字，这里不照抄），日期请写成 2026-03-08 这样"),
        ("query", "state: 王小明\n", "“状态”写成了（3 个字，这里不照抄），只能写 open（"),
        (
            "supervision",
            "amount_reviewed: 欧阳秀英\n",
            "“审核金额”写成了（4 个字，这里不照抄），请写 1200.00 这样的数字",
        ),
        ("notice", "catalogue_code: 李秀英\n", "“目录编码”写成了（3 个字，这里不照抄），写法不对"),
        ("ledger", "opening_balance: 13800001111\n", ""),
        (
            "roster",
            "event_date: 138-0000-1111\n",
            "“事项日期”写成了（13 个字，这里不照抄），日期请写成 2026-03-08 这样",
        ),
    ],
)
def test_a_name_or_a_long_number_in_the_wrong_field_is_not_repeated(kind: str, fragment: str, words: str) -> None:
    found = read_record(kind, merged(kind, fragment))
    said = [finding.message for finding in found] if isinstance(found, tuple) else []
    assert all(fragment.partition(": ")[2].strip() not in message for message in said)
    assert not words or [message for message in said if words in message]


@pytest.mark.parametrize("text", ["张三", "王小明", "欧阳兰", "欧阳秀英", " 李秀英 ", "1380000 1111", "一三八〇〇〇〇"])
def test_what_could_be_a_person_or_a_number_of_one_is_only_counted(text: str) -> None:
    assert shown(text) == f"（{len(text)} 个字，这里不照抄）"


@pytest.mark.parametrize("text", ["三季度", "亿元", "抽签", "三十八", "贰万元", "约三亩", "无", "yes", "2026/3/8", ""])
def test_plain_words_are_repeated(text: str) -> None:
    assert shown(text) == f"“{text}”"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026年3月8日", "2026-03-08"),
        ("2026.3.8", "2026-03-08"),
        ("2026/3/8", "2026-03-08"),
        ("2026-3-8", "2026-03-08"),
        ("2026年13月8日", ""),
        ("2026.10.12", ""),
        ("3月8日", ""),
    ],
)
def test_a_day_is_offered_where_it_can_be_only_one(text: str, day: str) -> None:
    assert suggested_day(text) == day


NAMES = st.sampled_from(["张建国", "李秀英", "王五", "欧阳秀英", "陈伟"])
NUMBERS = st.from_regex(r"1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9X]|6[0-9]{15}|[0-9]{4}-[0-9]{3}-[0-9]{4}", fullmatch=True)
SHAPES = ("{key}: {value}\n", "{key}: [{value}]\n", "{key}: {{value: {value}}}\n", "{key}:\n  - {{name: {value}}}\n")


@FIXED
@given(st.sampled_from(KINDS), st.data())
def test_no_message_repeats_a_person_or_a_long_number(kind: str, data: st.DataObject) -> None:
    fields = {one.key: one.part for one in shape(MODELS[kind])}
    key = data.draw(st.sampled_from(sorted(fields)))
    value = data.draw(NAMES | NUMBERS)
    forms = [form.format(key=key, value=value) for form in SHAPES]
    part = fields[key]
    if part is not None:
        inner = data.draw(st.sampled_from([one.key for one in shape(part)]))
        forms += [f"{key}: {{{inner}: {value}}}\n", f"{key}:\n  - {{{inner}: {value}}}\n"]
    found = read_record(kind, merged(kind, data.draw(st.sampled_from(forms))))

    own = "".join(blocks(base(kind)).values())
    for finding in found if isinstance(found, tuple) else ():
        said = finding.message
        assert value not in said
        assert all(number in own for number in re.findall(r"[0-9]{7,}", said))
