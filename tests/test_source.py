"""The bounded reader: what it accepts, how it keeps positions, and what it says."""

from __future__ import annotations

import errno
import hashlib
import os
import socket
from pathlib import Path

import pytest
import yaml

from sunshine import files, refusal, source
from sunshine.files import printable
from sunshine.refusal import REFUSALS, name_of
from sunshine.source import Document, Mapping, Scalar, Sequence
from sunshine.syntax import MakeParser, PureParser, explain, fastest

PARSERS = pytest.mark.parametrize("make", [fastest, PureParser], ids=["libyaml", "pure"])

LEDGER = """\
# 第三季度
kind: ledger
entries:
  - day: 2026-07-01
    amount: 1,250.00
  - day: 2026-07-02
    amount: "010"
note: |
  第一行 # 不是注释
  第二行
"""


def read_text(text: str, path: str = "content/a.yml", make: MakeParser = fastest) -> Document:
    result = source.parse(text.encode(), path, make)
    assert isinstance(result, Document), result
    return result


def refused(data: bytes, path: str = "content/a.yml") -> list[tuple[str, int, int]]:
    result = source.parse(data, path)
    assert not isinstance(result, Document)
    return [(finding.rule, finding.line, finding.column) for finding in result]


@PARSERS
def test_values_stay_text_and_know_their_place(make: MakeParser) -> None:
    document = read_text(LEDGER, make=make)

    assert document.root.entries["kind"] == Scalar("ledger", 2, 7, True)
    assert document.root.keys["kind"] == Scalar("kind", 2, 1, True)
    entries = document.root.entries["entries"]
    assert isinstance(entries, Sequence)
    assert (entries.line, entries.column) == (4, 3)
    second = entries.items[1]
    assert isinstance(second, Mapping)
    assert second.entries["amount"] == Scalar("010", 7, 13, False)
    assert source.plain(document.root) == {
        "kind": "ledger",
        "entries": [{"day": "2026-07-01", "amount": "1,250.00"}, {"day": "2026-07-02", "amount": "010"}],
        "note": "第一行 # 不是注释\n第二行\n",
    }


def test_a_document_carries_its_path_and_the_digest_of_its_bytes() -> None:
    data = b"\xef\xbb\xbf" + LEDGER.encode()

    document = source.parse(data, "content/a.yml")

    assert isinstance(document, Document)
    assert (document.path, document.body, document.body_line) == ("content/a.yml", "", 0)
    assert document.digest == hashlib.sha256(data).hexdigest()


@PARSERS
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_byte_order_mark_and_crlf_are_accepted_with_right_lines(newline: str, mark: str, make: MakeParser) -> None:
    document = read_text(mark + LEDGER.replace("\n", newline), make=make)

    assert document.root.keys["kind"] == Scalar("kind", 2, 1, True)
    assert document.root.keys["note"] == Scalar("note", 8, 1, True)
    assert document.root.entries["note"] == Scalar("第一行 # 不是注释\n第二行\n", 8, 7, False)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_keeps_the_lines_of_the_file_and_the_body_as_written(newline: str) -> None:
    text = "---\ntitle: 通知\nday: 2026-09-05\n---\n\n正文：第一段 # 不是注释\n\t---\n".replace("\n", newline)

    document = read_text(text, "content/a.md")

    assert document.root.entries["day"] == Scalar("2026-09-05", 3, 6, True)
    assert document.body == "\n正文：第一段 # 不是注释\n\t---\n".replace("\n", newline)
    assert document.body_line == 5


def test_front_matter_without_a_body() -> None:
    document = read_text("---\ntitle: 通知\n---", "content/a.md")

    assert (document.body, document.body_line) == ("", 0)


@PARSERS
@pytest.mark.parametrize(
    "text",
    [
        "unit: 3号楼#\n",
        "unit: '3 # 楼'\n",
        'unit: "3 # 楼"\n',
        "unit: |\n  3 # 楼\n",
        "unit: >-\n  3 # 楼\n  # 也是文字\n",
        "# 说明 # 说明\nunit: 3\n  # 说明\n",
        "note: 时间：上午\n",
        "note: |\n  amount：3\n  － 一\n  \u3000\u3000amount: 3\n",
        'note: "第一\n  amount：3"\n',
        "note: 说明\n  会议：上午\n",
        "parts: [甲，乙]\n",
        "parts: ['a：b', “引号”]\n",
        "---\nkind: ledger\n...\n",
        "kind: ledger",
        "? kind\n: ledger\n",
        "empty:\nlist: []\nmap: {}\n",
        'note: "\\u6751\\n\\\\"\n',
        "name: 𠮷田\nsign: 🌾\n",
        "a: b\\u202e\n",
        "'<<': 3\n",
        "deep: " + "[" * 19 + "]" * 19 + "\n",
    ],
)
def test_what_is_plain_to_read_is_accepted(text: str, make: MakeParser) -> None:
    assert source.plain(read_text(text, make=make).root)


def test_a_digit_that_yaml_would_read_as_octal_stays_text() -> None:
    root = read_text("code: 010\nyes: yes\nday: 2025-13-01\nnone: ~\nrate: .inf\nempty:\n").root

    assert source.plain(root) == {
        "code": "010", "yes": "yes", "day": "2025-13-01", "none": "~", "rate": ".inf", "empty": ""
    }  # fmt: skip


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ((), (2, 1)),
        (("kind",), (2, 7)),
        (("entries",), (3, 1)),
        (("entries", 1), (6, 5)),
        (("entries", 1, "amount"), (7, 13)),
        (("entries", 1, "missing"), (6, 5)),
        (("entries", 5, "amount"), (4, 3)),
        (("missing", 0), (2, 1)),
        (("kind", "too", "far"), (2, 7)),
        (("entries", "word"), (4, 3)),
    ],
)
def test_locate_finds_the_deepest_node_on_the_way(place: tuple[str | int, ...], expected: tuple[int, int]) -> None:
    assert source.locate(read_text(LEDGER).root, place) == expected


def test_all_wrong_characters_of_a_file_are_told_at_once_in_their_order() -> None:
    assert refused("kind:\tled\u200bger\nnote: 甲\u202e乙\n".encode()) == [
        ("SRC-14", 1, 6),
        ("SRC-09", 1, 10),
        ("SRC-08", 2, 8),
    ]


def test_all_repeated_keys_and_wide_colons_are_told_at_once() -> None:
    assert refused("a: 1\na: 2\nb: x\n  c：3\n".encode()) == [("SRC-29", 2, 1), ("SRC-20", 4, 4)]


def test_an_error_before_the_first_wide_colon_is_told_too() -> None:
    assert refused("a: @x\nb：3\n".encode()) == [("SRC-40", 1, 4), ("SRC-20", 2, 2)]


def test_more_than_twenty_of_a_kind_are_counted_at_the_last_one() -> None:
    result = source.parse(b"a: {}\n" + "".join(f"k{n}: \u200b\n" for n in range(33)).encode(), "content/a.yml")

    assert isinstance(result, tuple)
    assert len(result) == 20
    assert result[-1].message.endswith("（同样的问题还有 13 处）")
    assert "还有" not in result[-2].message


def test_an_error_that_nobody_foresaw_still_has_a_place_and_a_sentence() -> None:
    finding = explain(yaml.YAMLError("something new"), "a: 1\n", "content/a.md", 1)

    assert (finding.rule, finding.line, finding.column) == (refusal.SYNTAX.code, 2, 1)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        pytest.param("title: [公开]2026\n", refusal.BAD_START, 1, 12, id="brackets around the first words"),
        pytest.param("a:\n  - b: 1\n  -b: 2\n", refusal.DASH, 3, 3, id="no blank behind the dash"),
        pytest.param("a:\n  - b: 1\n  －b: 2\n", refusal.LOOKALIKE, 3, 3, id="full-width dash"),
        pytest.param("a:\n  - b: 1\n   - b: 2\n", refusal.INDENT, 3, 4, id="dash too far to the right"),
    ],
)
def test_the_sign_that_was_meant_otherwise_is_told(text: str, code: refusal.Refusal, line: int, column: int) -> None:
    assert refused(text.encode()) == [(code.code, line, column)]


def test_messages_tell_the_clerk_what_to_do() -> None:
    result = source.parse("kind: ledger\nperiod：2026-q3\n".encode(), "content/a.yml")

    assert isinstance(result, tuple)
    assert result[0].message == (
        "第 2 行用了中文冒号（或冒号后是全角空格），请改成英文冒号加一个空格；如果是正文，请给整段加英文双引号，写在 | 下面的每行缩进两格"
    )


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("amount", "“amount”"),
        ("a" * 41, f"“{'a' * 41}”"),
        ("a" * 42, "这个项目名"),
        ("张三", "这个项目名"),
        ("a张三", "这个项目名"),
        ("n1234567", "这个项目名"),
        ("a b", "这个项目名"),
        ("", "这个项目名"),
    ],
)
def test_only_plain_short_names_are_repeated(key: str, shown: str) -> None:
    assert name_of(key) == shown


def test_every_code_has_one_meaning() -> None:
    codes = [wrong.code for wrong in REFUSALS]
    assert codes == sorted(set(codes))
    assert all(wrong.title and wrong.words for wrong in REFUSALS)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    (folder / "villages" / "nantang").mkdir(parents=True)
    (folder / "villages" / "nantang" / "village.yml").write_text("kind: village\n", encoding="utf-8")
    return folder


def read_one(content: Path, path: str) -> str:
    result = source.read(content, path)
    assert not isinstance(result, Document)
    assert len(result) == 1
    assert result[0].path == printable(path)
    return result[0].rule


@pytest.mark.parametrize("has_openat", [True, False])
def test_read_opens_the_file_below_the_content_folder(
    content: Path, has_openat: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "HAS_OPENAT", has_openat)

    document = source.read(content, "content/villages/nantang/village.yml")

    assert isinstance(document, Document)
    assert document.path == "content/villages/nantang/village.yml"


@pytest.mark.parametrize(
    "path",
    [
        "content/../secret.yml",
        "content/villages/../../secret.yml",
        "/etc/passwd",
        "content//etc/passwd",
        "content",
        "content/",
        "content/./site.yml",
        "content/..\\secret.yml",
        "\\\\host\\share\\a.yml",
        "villages/nantang/village.yml",
        "content/a\x00.yml",
    ],
)
def test_a_path_that_leads_outside_is_refused(content: Path, path: str) -> None:
    (content.parent / "secret.yml").write_text("a: 1\n", encoding="utf-8")

    assert read_one(content, path) == refusal.OUTSIDE.code


@pytest.mark.parametrize("has_openat", [True, False])
def test_links_are_never_followed(content: Path, has_openat: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "HAS_OPENAT", has_openat)
    (content / "site.yml").symlink_to("/etc/hostname")
    (content / "inner.yml").symlink_to(content / "villages" / "nantang" / "village.yml")
    (content / "linked").symlink_to(content / "villages")

    assert read_one(content, "content/site.yml") == refusal.SYMLINK.code
    assert read_one(content, "content/inner.yml") == refusal.SYMLINK.code
    assert read_one(content, "content/linked/nantang/village.yml") == refusal.SYMLINK.code


def test_a_pipe_a_socket_and_a_folder_are_refused_and_nothing_waits(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(content / "pipe.yml")
    (content / "folder.yml").mkdir()
    monkeypatch.chdir(content)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.yml")

        for name in ("pipe.yml", "folder.yml", "socket.yml"):
            assert read_one(content, f"content/{name}") == refusal.SPECIAL.code


def test_a_missing_file_is_a_finding(content: Path) -> None:
    assert read_one(content, "content/missing.yml") == refusal.VANISHED.code
    assert read_one(content, "content/missing/site.yml") == refusal.VANISHED.code
    assert read_one(content, f"content/{'a' * 300}.yml") == refusal.VANISHED.code
    assert read_one(content, "content/villages/nantang/village.yml/more.yml") == refusal.VANISHED.code


def test_a_file_that_may_not_be_read_is_a_finding(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(errno.EACCES, monkeypatch)

    assert read_one(content, "content/villages/nantang/village.yml") == refusal.NO_PERMISSION.code


def test_a_fault_of_the_machine_is_an_exception(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_with(errno.EIO, monkeypatch)

    with pytest.raises(OSError, match="fault"):
        source.read(content, "content/villages/nantang/village.yml")


def fail_with(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(handle: int, size: int) -> bytes:  # noqa: ARG001 - stands for os.read
        raise OSError(number, "fault")

    monkeypatch.setattr(os, "read", read)


def test_a_giant_file_is_refused_after_one_mebibyte(content: Path) -> None:
    with (content / "giant.yml").open("wb") as file:
        file.truncate(100 << 30)

    assert read_one(content, "content/giant.yml") == refusal.TOO_LARGE.code


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("content/村.yml", "content/村.yml"),
        ("content/a\udce4.yml", "content/a\\xe4.yml"),
        ("content/a\x1b[31m\n.yml", "content/a\\u001b[31m\\u000a.yml"),
        ("content/a\u202elmy", "content/a\\u202elmy"),
        ("content/a\U000e0041", "content/a\\U000e0041"),
    ],
)
def test_a_path_is_printed_safely(path: str, shown: str) -> None:
    assert printable(path) == shown
