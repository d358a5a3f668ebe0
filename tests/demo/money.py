"""Money in whole 分 and how clerks write it: in 元, in 万元, in capital numerals."""

from __future__ import annotations

DIGITS = "零壹贰叁肆伍陆柒捌玖"
PLACES = ("", "拾", "佰", "仟")
MYRIADS = ("", "万", "亿")


def yuan(fen: int, *, is_short: bool = False) -> str:
    """`123450` → `1234.50`, or `1234.5` and `1234` where the clerk leaves zeros out."""
    sign, fen = ("-", -fen) if fen < 0 else ("", fen)
    text = f"{sign}{fen // 100}.{fen % 100:02d}"
    return text.rstrip("0").rstrip(".") if is_short else text


def myriads(fen: int) -> str:
    """Fen in 万元 with as many decimals as it takes, at least two."""
    sign, fen = ("-", -fen) if fen < 0 else ("", fen)
    whole, rest = divmod(fen, 1_000_000)
    decimals = f"{rest:06d}".rstrip("0").ljust(2, "0")
    return f"{sign}{whole}.{decimals}"


def in_unit(fen: int, unit: str) -> str:
    return myriads(fen) if unit == "万元" else yuan(fen)


def words(fen: int) -> str:
    """The amount in capital numerals: `1002050` → 壹万零贰拾元伍角."""
    whole, jiao, cents = fen // 100, fen // 10 % 10, fen % 10
    text = _whole(whole) + "元" if whole else ""
    if not jiao and not cents:
        return (text or "零元") + "整"
    if jiao:
        text += DIGITS[jiao] + "角"
    elif text:
        text += "零"
    return text + (DIGITS[cents] + "分" if cents else "")


def _whole(number: int) -> str:
    groups = []
    while number:
        number, rest = divmod(number, 10_000)
        groups.append(rest)
    text = ""
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        if not group:
            continue
        is_gap = bool(text) and (group < 1000 or (index + 1 < len(groups) and not groups[index + 1]))
        text += ("零" if is_gap else "") + _group(group) + MYRIADS[index]
    return text


def _group(number: int) -> str:
    text, is_zero = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            text += ("零" if is_zero and text else "") + DIGITS[digit] + PLACES[place]
            is_zero = False
        else:
            is_zero = True
    return text
