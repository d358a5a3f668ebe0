"""Data flows one way, and the core asks neither clock nor network nor chance. Read from the source, not by running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import sunshine

HOME = Path(sunshine.__file__).parent

LAYERS = (
    ("names", "finding", "__init__", "horizon", "wording", "numerals", "bounds", "markup"),
    ("refusal", "files", "text", "syntax", "law", "printers"),
    ("source", "places"),
    ("records",),
    ("settings_file",),
    ("profiles",),
    ("catalogue",),
    ("settings", "duties", "schemas"),
    ("units",),
    ("rules",),
    ("filing", "standing"),
    ("drafts",),
    ("pages", "shell"),
    ("build",),
    ("run",),
    ("serve",),
    ("cli",),
    ("__main__",),
)
"""Earlier layers know nothing of later ones; modules and packages of one layer may know each other."""

LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
FILES = sorted(path for path in HOME.rglob("*.py") if "__pycache__" not in path.parts)
DOORS = frozenset({"run.py", "cli.py", "serve.py"})
IMPURE = {
    "datetime": frozenset({"now", "today", "utcnow", "fromtimestamp"}),
    "date": frozenset({"today", "fromtimestamp"}),
    "time": frozenset({"time", "time_ns", "localtime", "gmtime", "monotonic", "sleep", "strftime"}),
    "os": frozenset({"environ", "getenv", "urandom", "getlogin", "uname", "getpid"}),
    "locale": frozenset({"getlocale", "setlocale"}),
}
OUTSIDE = frozenset(
    {
        "random",
        "secrets",
        "socket",
        "uuid",
        "requests",
        "http",
        "http.client",
        "http.server",
        "urllib.request",
        "ssl",
        "getpass",
    }
)


TOLD = {"shell.py": {"os.environ", "os.getpid"}}
"""The shell tells MkDocs to be quiet and names a folder of its own that no page mentions; it asks nothing."""


def name(path: Path) -> str:
    return path.relative_to(HOME).as_posix()


def part_of(module: str) -> str:
    """`sunshine.records.header` → `records`; the package itself → `__init__`."""
    steps = module.split(".")
    return steps[1] if len(steps) > 1 else "__init__"


def imported(path: Path) -> Iterator[str]:
    """Every module that the file imports, wherever the statement stands; relative imports are not our style."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: relative import"
            module = node.module or ""
            yield module
            if module == "sunshine":
                yield from (f"sunshine.{alias.name}" for alias in node.names)


def test_every_module_has_its_layer() -> None:
    there = {path.relative_to(HOME).parts[0].removesuffix(".py") for path in FILES}

    assert there == set(LEVEL)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_module_imports_no_later_stage(path: Path) -> None:
    own = part_of(f"sunshine.{path.relative_to(HOME).with_suffix('').as_posix().replace('/', '.')}")
    used = {part_of(module) for module in imported(path) if module.split(".")[0] == "sunshine"} - {"__version__"}

    assert {part for part in used if LEVEL.get(part, -1) > LEVEL[own]} == set()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_only_the_shell_knows_mkdocs(path: Path) -> None:
    knows = any(module.split(".")[0] in ("mkdocs", "material") for module in imported(path))

    assert knows == (name(path) == "shell.py")


@pytest.mark.parametrize("path", [path for path in FILES if name(path) not in DOORS], ids=name)
def test_the_core_asks_nobody_outside(path: Path) -> None:
    assert not OUTSIDE & set(imported(path))
    assert set(asked(path)) == TOLD.get(name(path), set())


def asked(path: Path) -> Iterator[str]:
    """`os.environ`, `date.today` and their like, by attribute or by import."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
            names = [node.attr]
        elif isinstance(node, ast.ImportFrom):
            owner, names = node.module or "", [alias.name for alias in node.names]
        else:
            continue
        yield from (f"{owner}.{word}" for word in names if word in IMPURE.get(owner, ()))


@pytest.mark.parametrize("path", [path for path in FILES if name(path).startswith("rules/")], ids=name)
def test_a_rule_calls_no_float_and_no_division(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Div)]
    assert not [
        node.lineno for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, float)
    ]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_modules_and_functions_are_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    long = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or node.lineno) - node.lineno >= 40
    ]
    assert long == []
    assert text.count("\n") <= 400
