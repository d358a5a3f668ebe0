"""Amounts in Chinese numerals, as they stand on receipts and seals: 壹拾贰万捌仟叁佰元伍角整.

Reading is strict where a slip would change the amount and lenient where it would not: 捌百 is read like 捌佰, 圆 like 元,
正 like 整, a missing 零 between 万 and 佰 is forgiven; 叁佰伍元 (305 or 350?) and 三万五 are not read at all.
"""

from __future__ import annotations

import re

import cn2an

from sunshine.wording import yuan

_UNSPEAKABLE = 10**15
"""From here on nobody says 大写 any more, and the library that writes it gives up: the figure stands in its place."""

_DIGITS = {
    character: value
    for value, spellings in enumerate(
        ("零〇○", "壹一弌", "贰二貳弍两", "叁三叄參弎", "肆四", "伍五", "陆六陸", "柒七", "捌八", "玖九")
    )
    for character in spellings
}
_UNITS = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_DIGIT, _ZERO, _UNIT = "".join(_DIGITS), "零〇○", "".join(_UNITS)
_ORDINARY = frozenset("〇○一二两三四五六七八九十百千")

_AMOUNT = re.compile(
    rf"(?:(?P<whole>[{_DIGIT}{_UNIT}万萬亿億]+)(?P<yuan>[元圆圓])?)?"
    rf"(?:[{_ZERO}]?(?P<tenths>[{_DIGIT}])角)?(?:[{_ZERO}]?(?P<cents>[{_DIGIT}])分)?[整正]?"
)
_SPOKEN = re.compile(rf"[亿億][^{_ZERO}万萬整正]+[整正]?$")
_STEP = re.compile(rf"(?P<zero>[{_ZERO}]*)(?P<digit>(?![{_ZERO}])[{_DIGIT}])?(?P<unit>[{_UNIT}])?")
_BEFORE = re.compile(r"(?:人民币|[(（]大写[)）]|大写|约|近|不少于|不超过|超过|多于|平均|[:：])*")
_BEHIND = re.compile(r"[(（](?:小写)?[:：]?[¥￥]?[\d,，.]+元?[)）]")


def read_money(words: str) -> int | None:
    """The amount in 分, or None where the words are no amount in Chinese numerals that can be read in one way only.

    What commonly stands around it is left out: 人民币, （大写）, a qualifier (约), the figure in brackets behind it.
    """
    text = _BEHIND.sub("", _BEFORE.sub("", re.sub(r"\s", "", words), count=1))
    negative, text = text.startswith("负"), text.removeprefix("负")
    match = _AMOUNT.fullmatch(text)
    if match is None or not (match["whole"] or match["tenths"] or match["cents"]):
        return None
    if not match["yuan"] and (match["tenths"] or match["cents"] or _SPOKEN.search(text)) and match["whole"]:
        return None
    whole = _whole(match["whole"]) if match["whole"] else 0
    if whole is None:
        return None
    fen = whole * 100 + _DIGITS[match["tenths"] or "零"] * 10 + _DIGITS[match["cents"] or "零"]
    return -fen if negative else fen


def _whole(text: str) -> int | None:
    """`壹亿零伍佰万` → 105000000: what stands before 亿, before 万 and behind them, each below the one before it."""
    total, room = 0, 10**16
    for name, factor in (("亿億", 10**8), ("万萬", 10**4)):
        cut = max(text.rfind(character) for character in name)
        if cut < 0:
            continue
        part = _whole(text[:cut]) if factor == 10**8 else _section(text[:cut])
        if part is None or cut == 0 or part * factor >= room:
            return None
        total, room, text = total + part * factor, factor, text[cut + 1 :]
        if len(text) == 1 and text not in _ZERO:
            return None
    last = _section(text)
    return None if last is None else total + last


def _section(text: str) -> int | None:
    """Up to four places, `捌仟叁佰零伍` or `捌仟叁佰零拾伍` → 8305; None for 叁佰伍 (300 and 5, or 350?) and rows of digits."""
    total, last_unit, position = 0, 10_000, 0
    while position < len(text):
        step = _STEP.match(text, position)
        if step is None or step.end() == position:
            return None
        position = step.end()
        unit = _UNITS[step["unit"]] if step["unit"] else 1
        is_bare_ten = unit == 10 and last_unit == 10_000
        is_short = unit == 1 and last_unit not in (10_000, 10) and not step["zero"]
        if unit >= last_unit or is_short or not (step["digit"] or step["zero"] or is_bare_ten):
            return None
        digit = _DIGITS[step["digit"]] if step["digit"] else 0 if step["zero"] else 1
        total, last_unit = total + digit * unit, unit
    return total


def is_ordinary(words: str) -> bool:
    """True where plain characters (三, 百) stand in the place of those made against forgery (叁, 佰)."""
    return not _ORDINARY.isdisjoint(words)


def write_money(fen: int) -> str:
    """大写 in the standard spelling: `12830050` → 壹拾贰万捌仟叁佰元伍角."""
    whole, cents = divmod(abs(fen), 100)
    if whole >= _UNSPEAKABLE:
        return f"{yuan(fen)}元"
    words = str(cn2an.an2cn(f"{whole}.{cents:02d}", "rmb"))
    return f"负{words}" if fen < 0 else words
