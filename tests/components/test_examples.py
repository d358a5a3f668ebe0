"""Every component renders each of its named examples as valid HTML that says what the example expects."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import pytest
import yaml

from sunshine.pages.press import environment

THEME = Path(__file__).parents[2] / "theme_overrides"
FOLDER = Path(__file__).parent / "examples"
MACROS = sorted(path.stem for path in (THEME / "components").glob("*.html") if "{% macro" in path.read_text("utf-8"))
EXAMPLES = [
    (path.stem, example)
    for path in sorted(FOLDER.glob("*.yml"))
    for example in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def render(component: str, example: dict[str, Any]) -> str:
    module = environment(THEME).get_template(f"components/{component}.html").module
    html = str(getattr(module, example.get("macro", component))(**example["arguments"]))
    wrap = example.get("wrap")
    return f"<{wrap}>{html}</{wrap}>" if wrap else html


def test_every_component_has_examples() -> None:
    assert sorted({component for component, _ in EXAMPLES}) == MACROS


@pytest.mark.parametrize(
    ("component", "example"), EXAMPLES, ids=[f"{component}: {example['name']}" for component, example in EXAMPLES]
)
def test_example(component: str, example: dict[str, Any]) -> None:
    html = render(component, example)
    html5lib.HTMLParser(strict=True).parseFragment(html)
    assert [words for words in example["holds"] if words not in html] == []
    assert [words for words in example.get("lacks", ()) if words in html] == []
    assert "style=" not in html
