"""The formula of a table's column: names of columns, numbers, + - * / and brackets. Exact decimals, nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow
from functools import lru_cache
from types import MappingProxyType

_LONGEST = 200
_PLAIN = re.compile(r"(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?", re.ASCII)
"""A number as a paper prints it: 1e999999 and 0x10 are none."""
_OPERATORS: Mapping[type[ast.operator], Callable[[Decimal, Decimal], Decimal]] = MappingProxyType(
    {
        ast.Add: lambda left, right: left + right,
        ast.Sub: lambda left, right: left - right,
        ast.Mult: lambda left, right: left * right,
        ast.Div: lambda left, right: left / right,
    }
)


class FormulaError(ValueError):
    """The text is no formula."""


@lru_cache(maxsize=512)
def _parse(text: str) -> ast.expr:
    if len(text) > _LONGEST or "**" in text or "//" in text:
        raise FormulaError(text)
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise FormulaError(text) from None
    _check(tree, text.strip())
    return tree


def _check(node: ast.expr, text: str) -> None:
    if isinstance(node, ast.BinOp) and type(node.op) in _OPERATORS:
        _check(node.left, text)
        _check(node.right, text)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        _check(node.operand, text)
    elif not isinstance(node, ast.Name) and not _is_plain_number(node, text):
        raise FormulaError


def _is_plain_number(node: ast.expr, text: str) -> bool:
    written = ast.get_source_segment(text, node) if isinstance(node, ast.Constant) else None
    return written is not None and _PLAIN.fullmatch(written) is not None


def names_in(text: str) -> frozenset[str]:
    """The columns that the formula asks for. Raises `FormulaError`."""
    return frozenset(node.id for node in ast.walk(_parse(text)) if isinstance(node, ast.Name))


def evaluate(text: str, values: Mapping[str, Decimal]) -> Decimal | None:
    """The result in exact decimals; None where it has none (a division by zero). Raises `FormulaError`."""
    try:
        return _value(_parse(text), values, text)
    except (DivisionByZero, InvalidOperation, Overflow):
        return None


def _value(node: ast.expr, values: Mapping[str, Decimal], text: str) -> Decimal:
    if isinstance(node, ast.BinOp):
        return _OPERATORS[type(node.op)](_value(node.left, values, text), _value(node.right, values, text))
    if isinstance(node, ast.UnaryOp):
        return -_value(node.operand, values, text)
    if isinstance(node, ast.Name):
        return values[node.id]
    # The constant's own text: a float would already have lost digits.
    return Decimal(ast.get_source_segment(text.strip(), node) or "0")
