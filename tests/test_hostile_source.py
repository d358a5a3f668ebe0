"""The reader against the hostile corpus, and against whatever hypothesis thinks of."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.hostile.bombs import BOMBS
from tests.hostile.cases import BOMB_RESULTS, FILES, FOLDER, PURE_PLACES, WORDS

import sunshine
from sunshine import source
from sunshine.source import Document, Mapping, Node, Scalar
from sunshine.syntax import MakeParser, PureParser, fastest

PARSERS = pytest.mark.parametrize("make", [fastest, PureParser], ids=["libyaml", "pure"])
FIXED = settings(derandomize=True, deadline=None, max_examples=300, database=None)


def test_the_table_names_every_file_of_the_corpus() -> None:
    assert {file.name for file in FOLDER.iterdir()} == set(FILES)
    assert set(BOMBS) == set(BOMB_RESULTS)


@PARSERS
@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_yields_exactly_its_findings(name: str, make: MakeParser) -> None:
    found = source.parse((FOLDER / name).read_bytes(), f"content/{name}", make)

    assert not isinstance(found, Document)
    expected = PURE_PLACES.get(name, FILES[name]) if make is PureParser else FILES[name]
    assert tuple((finding.rule, finding.line, finding.column) for finding in found) == expected
    assert all(WORDS[finding.rule] in finding.message for finding in found)
    assert all(finding.path == f"content/{name}" and finding.severity == "BLOCK" for finding in found)


@PARSERS
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_yields_exactly_its_finding(name: str, make: MakeParser) -> None:
    ending, bomb = BOMBS[name]
    code, line, column, count = BOMB_RESULTS[name]

    result = source.parse(bomb(), f"content/bomb.{ending}", make)

    if not code:
        assert isinstance(result, Document)
        return
    assert not isinstance(result, Document)
    assert (result[0].rule, result[0].line, result[0].column) == (code, line, column)
    assert len(result) == count
    assert WORDS[code] in result[0].message


def test_no_message_repeats_a_long_number_or_a_long_value() -> None:
    for name in FILES:
        found = source.parse((FOLDER / name).read_bytes(), f"content/{name}")
        assert not isinstance(found, Document)
        assert not any(re.search(r"\d{7}", finding.message) or len(finding.message) > 120 for finding in found)


def test_the_whole_corpus_is_read_in_little_memory_and_without_a_traceback() -> None:
    folders = [str(Path(sunshine.__file__).parents[1]), str(Path(__file__).parents[1])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}

    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile.run"], capture_output=True, text=True, env=environment, check=False
    )

    assert done.returncode == 0
    assert done.stderr == ""
    assert int(done.stdout) < 200 * 1024


PIECES = (
    *("a", "b1", "村", "：", "，", "　", "－ ", "＃", "3号楼#", "# x", " # x", "#", ": ", ":", "- ", "-", "? ", ", "),
    *("\n", "\n  ", "\n    ", "\r\n", "\r", "\t", " ", "'", '"', "\\", "\\x00", "\\u202e", "\\UFFFFFFFF", "\\n"),
    *("[", "]", "{", "}", "&a ", "*a", "!", "!!str ", "<<: ", "|", ">", "|2-", "%YAML 1.1", "---", "...", "---\n", "@"),
    *("\u200b", "\u2028", "\ufeff", "\ue000", "\x00", "\x1b", "\ufffd", "\U0001f600", "key: value\n", "note: |\n  "),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
BYTES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")),
    TEXTS.map(lambda text: text.encode()),
    TEXTS.map(lambda text: f"---\n{text}\n---\n{text}".encode()),
    TEXTS.map(lambda text: text.encode("gb18030")),
    TEXTS.map(lambda text: text.encode("utf-16-le")),
)


@FIXED
@given(data=BYTES, path=st.sampled_from(["content/a.yml", "content/a.md"]))
def test_any_bytes_are_a_document_or_findings(data: bytes, path: str) -> None:
    by_libyaml = source.parse(data, path)
    by_pure = source.parse(data, path, PureParser)

    for result in (by_libyaml, by_pure):
        if isinstance(result, tuple):
            assert result
            assert all(finding.line >= 1 and finding.column >= 1 for finding in result)
    if isinstance(by_libyaml, Document) and isinstance(by_pure, Document):
        assert source.plain(by_libyaml.root) == source.plain(by_pure.root)


def scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Mapping):
        yield from node.keys.values()
        for value in node.entries.values():
            yield from scalars(value)
    else:
        for item in node.items:
            yield from scalars(item)


@FIXED
@given(text=TEXTS.map(lambda text: f"first: {text}\nlast: x\n"))
def test_every_plain_scalar_stands_where_it_says(text: str) -> None:
    document = source.parse(text.encode(), "content/a.yml")
    if not isinstance(document, Document):
        return
    lines = text.split("\n")
    for scalar in scalars(document.root):
        if not scalar.plain:
            continue
        words = re.split(r"[ \n]+", scalar.text)
        assert lines[scalar.line - 1][scalar.column - 1 :].startswith(words[0])
        assert all(word in text for word in words)


LETTERS = st.characters(
    codec="utf-8",
    categories=["Lu", "Ll", "Lo", "Nd", "Po", "Sm"],
    exclude_characters="锟：\u3164\u115f\u1160\uffa0\u17b4\u17b5",
)
VALUES = st.text(LETTERS | st.sampled_from(" \n#-'\"\\:,[]{}&*!|>%@"), max_size=40)
TREES: st.SearchStrategy[Any] = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), inner),
    max_leaves=12,
)


class Writer(yaml.SafeDumper):
    """Writes what appears twice twice."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the base class decides the arguments
        return True


@FIXED
@given(
    tree=st.dictionaries(st.from_regex(r"[a-z_]{1,9}", fullmatch=True), TREES, min_size=1, max_size=5),
    width=st.sampled_from([20, 80, 1000]),
    is_flow=st.sampled_from([None, True, False]),
    style=st.sampled_from([None, '"', "'", "|", ">"]),
)
def test_valid_documents_read_as_the_plain_loader_reads_them(
    tree: dict[str, Any], width: int, is_flow: bool | None, style: str | None
) -> None:
    text = yaml.dump(
        tree, Dumper=Writer, allow_unicode=True, width=width, default_flow_style=is_flow, default_style=style
    )

    for make in (fastest, PureParser):
        document = source.parse(text.encode(), "content/a.yml", make)
        assert isinstance(document, Document)
        assert source.plain(document.root) == yaml.load(text, Loader=yaml.BaseLoader)
