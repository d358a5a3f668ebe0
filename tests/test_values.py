"""The values: what is read as what, what is refused, and with which words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from tests.samples import FIXED

from sunshine.records.period import Period, PeriodField
from sunshine.records.printed import ABSENCE_WORDS, Printed
from sunshine.records.values import (
    Code,
    Count,
    Day,
    Difference,
    Fen,
    Flag,
    Prose,
    Rate,
    RateField,
    Sha256,
    Text,
    Title,
    fen_text,
)


def read(kind: Any, written: object, unit: str = "元") -> Any:
    """The value as the model reads it."""
    return TypeAdapter(kind).validate_python(written, context={"unit": unit})


def words(kind: Any, written: object, unit: str = "元") -> str:
    """Why it is not read."""
    with pytest.raises(ValidationError) as refusal:
        read(kind, written, unit)
    return refusal.value.errors()[0]["msg"]


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        ("0", 0),
        ("0.00", 0),
        ("-0.00", 0),
        ("0.05", 5),
        ("1.5", 150),
        ("1200.00", 120_000),
        ("-1200.00", -120_000),
        ("1200.500000", 120_050),
        ("1000000000000.00", 10**14),
    ],
)
def test_an_amount_in_yuan_is_read_exactly(written: str, fen: int) -> None:
    assert read(Fen, written) == fen


@pytest.mark.parametrize(
    ("written", "fen"),
    [("0", 0), ("107.5", 107_500_000), ("0.000001", 1), ("-12.345678", -12_345_678)],
)
def test_an_amount_in_ten_thousands_is_read_exactly(written: str, fen: int) -> None:
    assert read(Fen, written, "万元") == fen


UNIT = "（只写数字和小数点，不写逗号；单位由“单位”一项说明）"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("1，200元", f"写成了“1，200元”，请写 1200.00{UNIT}", id="full-width comma and unit"),
        pytest.param("１２００", f"写成了“１２００”，请写 1200.00{UNIT}", id="full-width digits"),
        pytest.param("1２00", f"写成了“1２00”，请写 1200.00{UNIT}", id="one full-width digit"),
        pytest.param("1,200.5", f"写成了“1,200.5”，请写 1200.50{UNIT}", id="thousands"),
        pytest.param("￥1200", f"写成了“￥1200”，请写 1200.00{UNIT}", id="currency sign"),
        pytest.param("－1200", f"写成了“－1200”，请写 -1200.00{UNIT}", id="full-width minus"),
        pytest.param("0120", f"写成了“0120”，请写 120.00{UNIT}", id="leading zero"),
        pytest.param("1,20元", f"写成了“1,20元”，请写 1200.00 这样的数字{UNIT}", id="comma in no place"),
        pytest.param("1.2万元", f"写成了“1.2万元”，请写 12000.00{UNIT}", id="other unit"),
        pytest.param("壹佰元整", f"写成了“壹佰元整”，请写 1200.00 这样的数字{UNIT}", id="Chinese numerals"),
        pytest.param("1.2e3", f"写成了“1.2e3”，请写 1200.00 这样的数字{UNIT}", id="scientific"),
        pytest.param("NaN", f"写成了“NaN”，请写 1200.00 这样的数字{UNIT}", id="not a number"),
        pytest.param("+5", f"写成了“+5”，请写 1200.00 这样的数字{UNIT}", id="plus"),
        pytest.param(".5", f"写成了“.5”，请写 1200.00 这样的数字{UNIT}", id="no digit before the point"),
        pytest.param("", f"没有写内容，请写 1200.00 这样的数字{UNIT}", id="nothing"),
        pytest.param(
            "1234567.00元",
            f"写成了（11 个字，这里不照抄），请写 1200.00 这样的数字{UNIT}",
            id="seven digits are not repeated",
        ),
        pytest.param("1.005", "写成了“1.005”，金额最多写到分（元后两位小数，万元后六位小数）", id="below one fen"),
    ],
)
def test_an_amount_is_refused_with_what_to_write(written: str, said: str) -> None:
    assert words(Fen, written) == said


def test_an_amount_in_ten_thousands_is_refused_below_one_fen() -> None:
    assert words(Fen, "1.0000001", "万元") == (
        "写成了（9 个字，这里不照抄），金额最多写到分（元后两位小数，万元后六位小数）"
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("1，200元", "0.12"),
        ("￥5000", "0.5"),
        ("37.4万元", "37.4"),
        ("37.4万", "37.4"),
        ("3，000", "3000"),
        ("￥3万元", "1200.00 这样的数字"),
    ],
)
def test_an_amount_is_offered_in_the_unit_of_its_record(written: str, said: str) -> None:
    assert words(Fen, written, "万元") == f"写成了“{written}”，请写 {said}{UNIT}"


def test_an_amount_is_no_list_and_no_yes() -> None:
    assert words(Fen, ["1"]) == "这里应当是一个金额，不是清单或分项"
    assert words(Fen, True) == "这里应当是一个金额，不是清单或分项"


@FIXED
@given(st.integers(-(10**14), 10**14))
def test_an_amount_goes_to_text_and_back(fen: int) -> None:
    assert read(Fen, fen_text(fen)) == fen
    assert read(Fen, fen) == fen


@FIXED
@given(st.text(max_size=12))
def test_no_text_makes_an_amount_fail_otherwise(written: str) -> None:
    try:
        kinds = {type(read(Fen, written)).__name__}
    except ValidationError as refusal:
        kinds = {error["type"] for error in refusal.errors()}

    assert kinds <= {"int", "sunshine_amount"}


def test_amounts_are_written_to_json_as_text() -> None:
    assert TypeAdapter(Fen).dump_json(-12_345) == b'"-123.45"'


@pytest.mark.parametrize(("written", "count"), [("0", 0), ("41", 41), (41, 41), ("999999999999", 999_999_999_999)])
def test_a_count_is_a_whole_number(written: object, count: int) -> None:
    assert read(Count, written) == count


@pytest.mark.parametrize("written", ["-1", "01", "4.0", "1,000", "", "十"])
def test_a_count_is_refused(written: str) -> None:
    assert words(Count, written) == f"{begun(written)}请写整数，例如 41"


def begun(written: str) -> str:
    return f"写成了“{written}”，" if written else "没有写内容，"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("41人", "41（不写单位）"),
        ("４１", "41（用半角数字）"),
        ("4１", "41（用半角数字）"),
        ("30 户", "30（不写单位）"),
    ],
)
def test_a_count_that_can_be_read_is_offered(written: str, said: str) -> None:
    assert words(Count, written) == f"写成了“{written}”，请写 {said}"


def test_a_count_is_no_list_and_no_yes() -> None:
    assert words(Count, {"a": "1"}) == "这里应当是一个数字，不是清单或分项"
    assert words(Count, True) == "这里应当是一个数字，不是清单或分项"


@pytest.mark.parametrize(("written", "difference"), [("-1250", -1250), ("1", 1), (-5, -5)])
def test_a_difference_is_whole_fen(written: object, difference: int) -> None:
    assert read(Difference, written) == difference


@pytest.mark.parametrize("written", ["0", "-0", "12.50", "--5", "＋5", "１２", "-", ""])
def test_a_difference_is_refused(written: str) -> None:
    assert words(Difference, written) == f"{begun(written)}差额以分为单位写整数，例如 -1250"


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-03-08", date(2026, 3, 8)), ("2024-02-29", date(2024, 2, 29)), (date(2026, 1, 1), date(2026, 1, 1))],
    ids=str,
)
def test_a_day_is_a_calendar_day(written: object, day: date) -> None:
    assert read(Day, written) == day


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2026-3-8", "写成了“2026-3-8”，请写 2026-03-08"),
        ("2026年3月8日", "写成了“2026年3月8日”，请写 2026-03-08"),
        ("２０２６-０３-０８", "写成了（10 个字，这里不照抄），日期请写成 2026-03-08 这样"),
        ("20260308", "写成了（8 个字，这里不照抄），日期请写成 2026-03-08 这样"),
        ("2026-02-30", "写成了（10 个字，这里不照抄），日历上没有这一天，请核对"),
        ("2025-02-29", "写成了（10 个字，这里不照抄），日历上没有这一天，请核对"),
        ("0000-01-01", "写成了（10 个字，这里不照抄），日历上没有这一天，请核对"),
        ("", "没有写内容，日期请写成 2026-03-08 这样"),
    ],
)
def test_a_day_is_refused(written: str, said: str) -> None:
    assert words(Day, written) == said


def test_a_day_is_no_list() -> None:
    assert words(Day, ["2026-03-08"]) == "这里应当是一个日期，不是清单或分项"


@pytest.mark.parametrize(
    ("written", "flag"), [("true", True), ("false", False), ("是", True), ("否", False), (True, True)]
)
def test_a_flag_is_one_of_four_words(written: object, flag: bool) -> None:
    assert read(Flag, written) is flag


@pytest.mark.parametrize("written", ["yes", "no", "on", "True", "1", "有", ""])
def test_a_flag_is_refused(written: str) -> None:
    assert words(Flag, written) == f"{begun(written)}请写 true（是）或 false（否）"


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        ("144.15 元/平方米", "144.15", "元/平方米"),
        ("30 个", "30", "个"),
        ("34.5垧", "34.5", "垧"),
        ("3800 元/垧", "3800", "元/垧"),
        ("0.5　亩", "0.5", "亩"),
        ("60 %", "60", "%"),
        ("1.200000 km", "1.200000", "km"),
    ],
)
def test_a_rate_keeps_its_number_and_its_unit(written: str, value: str, unit: str) -> None:
    rate = read(RateField, written)

    assert rate == Rate(Decimal(value), unit)
    assert str(rate) == f"{value} {unit}"
    assert read(RateField, rate) is rate


@pytest.mark.parametrize("written", ["30", "个", "1,200元", "1，200元", "0120个", "１２个", "3.5.2 亩", "1 000 个", ""])
def test_a_rate_is_refused(written: str) -> None:
    assert words(RateField, written) == f"{begun(written)}请写成“144.15 元/平方米”或“30 个”这样，数字和单位都要有"


def test_a_rate_is_written_to_json_as_it_was_written() -> None:
    assert TypeAdapter(RateField).dump_json(Rate(Decimal("1.50"), "元/斤")) == '"1.50 元/斤"'.encode()


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-h1", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-h2", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-q1", date(2026, 1, 1), date(2026, 3, 31)),
        ("2026-q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("2024-2026", date(2024, 1, 1), date(2026, 12, 31)),
        ("2026-08-31", date(2026, 8, 31), date(2026, 8, 31)),
        ("undated-pond", None, None),
    ],
)
def test_a_period_knows_its_first_and_last_day(written: str, first: date | None, last: date | None) -> None:
    period = read(PeriodField, written)

    assert period == Period(written, first, last)
    assert str(period) == written
    assert read(PeriodField, period) is period
    assert TypeAdapter(PeriodField).dump_json(period) == f'"{written}"'.encode()


@pytest.mark.parametrize(
    "written", ["三季度", "2026-q5", "2026-h3", "2026.7-9", "26-q3", "2026年13月", "undated-", "undated-塘", ""]
)
def test_a_period_is_refused(written: str) -> None:
    assert words(PeriodField, written) == f"{begun(written)}期间请写成 2026、2026-h1、2026-q3 或 2026-08 这样"


@pytest.mark.parametrize(
    ("written", "period"),
    [
        ("2026年", "2026"),
        ("2026年度", "2026"),
        ("２０２６", "2026"),
        ("2026-Q3", "2026-q3"),
        ("2026年第三季度", "2026-q3"),
        ("2026年3季", "2026-q3"),
        ("2026年上半年", "2026-h1"),
        ("2026H2", "2026-h2"),
        ("2026-3", "2026-03"),
        ("2026.1", "2026-01"),
        ("2026年三月份", "2026-03"),
        ("2026年11月", "2026-11"),
    ],
)
def test_a_period_in_other_words_is_offered_in_ours(written: str, period: str) -> None:
    assert words(PeriodField, written) == f"写成了“{written}”，请写 {period}"
    assert read(PeriodField, period).text == period


@pytest.mark.parametrize("written", ["2026-13", "2026-00", "0000"])
def test_a_period_that_is_not_in_the_calendar_is_refused(written: str) -> None:
    assert words(PeriodField, written) == f"写成了“{written}”，没有这样的期间，请核对年月"


@pytest.mark.parametrize("written", ["2026-02-30", "2026-2026", "2026-2024"])
def test_a_period_that_runs_backwards_is_refused(written: str) -> None:
    said = f"写成了（{len(written)} 个字，这里不照抄），没有这样的期间，请核对年月"
    assert words(PeriodField, written) == said


@pytest.mark.parametrize(
    ("written", "value", "qualifier", "absence"),
    [
        ("1200.00", 120_000, None, None),
        ("0", 0, None, None),
        ("约 1200", 120_000, "约", None),
        ("不少于1200.00", 120_000, "不少于", None),
        ("无", None, None, "none"),
        ("—", None, None, "dash"),
        ("未注明", None, None, "not_stated"),
        ("另行通知", None, None, "to_be_announced"),
        ({"value": "1200", "qualifier": "超过"}, 120_000, "超过", None),
        ({"absence": "lost"}, None, None, "lost"),
        (120_000, 120_000, None, None),
    ],
    ids=str,
)
def test_a_printed_amount_keeps_what_the_paper_says(
    written: object, value: int | None, qualifier: str | None, absence: str | None
) -> None:
    printed = read(Printed[Fen], written)

    assert (printed.value, printed.qualifier, printed.absence) == (value, qualifier, absence)
    assert printed.is_exact is (value is not None and qualifier is None)


@pytest.mark.parametrize(("absence", "word"), ABSENCE_WORDS.items())
def test_every_word_for_absence_is_read_back(absence: str, word: str) -> None:
    assert read(Printed[Fen], word).absence == absence


def test_a_printed_amount_keeps_its_words() -> None:
    assert read(Printed[Fen], {"value": "1200", "words": "壹仟贰佰元整"}).words == "壹仟贰佰元整"


@pytest.mark.parametrize("written", [{"words": "壹仟元"}, {"value": "1", "absence": "none"}, {}], ids=str)
def test_a_printed_amount_has_a_value_or_a_reason(written: object) -> None:
    said = words(Printed[Fen], written)

    assert said == "要么写数值，要么写明没有数值的原因（无、未注明、另行通知……），不能都写或都不写"


def test_a_printed_amount_is_read_in_the_unit_of_the_record() -> None:
    assert read(Printed[Fen], "约 12.8", "万元").value == 12_800_000


@pytest.mark.parametrize("written", ["约", "约定", "约1，200元", "暂无"])
def test_a_printed_amount_that_is_none_is_refused(written: str) -> None:
    assert words(Printed[Fen], written).endswith(UNIT)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        pytest.param(Code, "FA-M0２", id="code with a full-width digit"),
        pytest.param(Code, "fa-m02", id="code in small letters"),
        pytest.param(Code, "FA-M02\n", id="code with a line break"),
        pytest.param(Sha256, "A" * 64, id="hash in capitals"),
        pytest.param(Text, "", id="empty text"),
        pytest.param(Text, "字" * 501, id="long text"),
        pytest.param(Prose, "", id="empty prose"),
    ],
)
def test_texts_are_bounded(kind: Any, written: str) -> None:
    with pytest.raises(ValidationError):
        read(kind, written)


def test_prose_with_web_code_is_refused_with_its_line() -> None:
    with pytest.raises(ValidationError) as refusal:
        read(Prose, "第一行\n<script>alert(1)</script>\n")

    (error,) = refusal.value.errors()
    assert error["msg"] == "里有网页代码（例如 <script>），不能公布，请删掉，只留文字"
    assert error["ctx"]["offset"] == 1


def test_a_message_repeats_braces_as_they_were_written() -> None:
    assert words(Flag, "{words}{said}{message}") == "写成了“{words}{said}{message}”，请写 true（是）或 false（否）"


def test_a_list_of_amounts_shares_the_unit() -> None:
    assert read(Annotated[tuple[Fen, ...], "amounts"], ["1", "2"], "万元") == (1_000_000, 2_000_000)


def test_an_amount_that_no_village_has_is_refused() -> None:
    with pytest.raises(ValidationError, match="金额太大，请核对数字和单位（元还是万元）"):
        read(Fen, "1000000000000.01")


@pytest.mark.parametrize("text", ["甲\n乙", "甲\n\n乙"], ids=["two lines", "two paragraphs"])
def test_a_title_is_one_line(text: str) -> None:
    with pytest.raises(ValidationError, match="只写一行，请去掉中间的换行"):
        read(Title, text)


def test_blanks_are_no_text() -> None:
    with pytest.raises(ValidationError, match="at least 1 character"):
        read(Text, "   ")
    assert read(Text, " 南塘 ") == "南塘"
