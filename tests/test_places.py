"""The walk of content/villages: places, records' files, and everything that does not belong."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterable
from pathlib import Path

import pytest

from sunshine import places, refusal
from sunshine.finding import Finding
from sunshine.names import KINDS
from sunshine.places import Place, RecordFile, find_places, list_files

TOWN = ("villages/shili/region.yml", "villages/shili/nantang/village.yml")
NANTANG = Place("shili/nantang", True, ())
SHILI = Place("shili", False, ("nantang",))


def plant(root: Path, *names: str) -> Path:
    """A content folder with these empty files (a name that ends in / is a folder)."""
    for name in names:
        path = root / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
    return root


def told(found: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.path.removeprefix("content/villages/")) for finding in found]


def test_regions_and_villages_are_found_in_the_order_of_their_paths(tmp_path: Path) -> None:
    content = plant(
        tmp_path / "anything",
        *TOWN,
        "villages/shili/ledger/2026.yml",
        "villages/shili-b/village.yml",
        "villages/shili/dongfeng/region.yml",
        "villages/shili/dongfeng/a/village.yml",
        "villages/shili/dongfeng/a/ledger/2026-q3.yml",
    )

    found, wrong = find_places(content)

    assert wrong == ()
    assert found == (
        Place("shili", False, ("dongfeng", "nantang")),
        Place("shili/dongfeng", False, ("a",)),
        Place("shili/dongfeng/a", True, ()),
        NANTANG,
        Place("shili-b", True, ()),
    )


def test_record_files_carry_kind_slug_and_version(tmp_path: Path) -> None:
    base = "villages/shili/nantang"
    content = plant(
        tmp_path, *TOWN, f"{base}/notice/a.md", f"{base}/ledger/2026-q3.yml", f"{base}/ledger/2026-q3.v1.yml",
        f"{base}/ledger/2026-q3.v12.yml", f"{base}/decision/",
    )  # fmt: skip

    files, wrong = list_files(content, NANTANG)

    assert wrong == ()
    assert files == (
        RecordFile("shili/nantang", "ledger", "2026-q3", 1, f"content/{base}/ledger/2026-q3.v1.yml"),
        RecordFile("shili/nantang", "ledger", "2026-q3", 12, f"content/{base}/ledger/2026-q3.v12.yml"),
        RecordFile("shili/nantang", "ledger", "2026-q3", None, f"content/{base}/ledger/2026-q3.yml"),
        RecordFile("shili/nantang", "notice", "a", None, f"content/{base}/notice/a.md"),
    )


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), [("SRC-66", "content/villages")]),
        (("villages/",), []),
        (("villages/a/b/village.yml",), [("SRC-50", "a/region.yml")]),
        (("villages/a/ledger/2026.yml",), [("SRC-50", "a")]),
        (("villages/a/",), [("SRC-50", "a")]),
        (("villages/a/village.yml", "villages/a/region.yml"), [("SRC-51", "a/region.yml")]),
        (("villages/a/village.yml", "villages/a/b/village.yml"), [("SRC-52", "a/b")]),
        (("villages/a/village.yml", "villages/a/ledger.files/"), [("SRC-58", "a/ledger.files")]),
        (("villages/a/village.yml", "villages/a/photos/"), [("SRC-57", "a/photos")]),
        (("villages/a/village.yml", "villages/a/ledger/", "villages/a/Ledger/"), [("SRC-61", "a/Ledger")]),
        (("villages/Nantang/village.yml",), [("SRC-53", "Nantang")]),
        (("villages/南塘/village.yml",), [("SRC-53", "南塘")]),
        (("villages/a.b/village.yml",), [("SRC-53", "a.b")]),
        (("villages/a_b/village.yml",), [("SRC-53", "a_b")]),
        (("villages/-a/village.yml",), [("SRC-53", "-a")]),
        (("villages/a /village.yml",), [("SRC-53", "a ")]),
        ((f"villages/{'a' * 81}/village.yml",), [("SRC-53", "a" * 81)]),
        ((f"villages/{'a' * 255}/village.yml",), [("SRC-53", "a" * 255)]),
        (("villages/.git/config",), [("SRC-53", ".git")]),
        (("villages/search/village.yml",), [("SRC-54", "search")]),
        (("villages/ledger/village.yml",), [("SRC-54", "ledger")]),
        (("villages/con/village.yml",), [("SRC-54", "con")]),
        (("villages/NUL.a/village.yml",), [("SRC-54", "NUL.a")]),
        (("villages/v1/village.yml",), [("SRC-54", "v1")]),
        (("villages/year-2026/village.yml",), [("SRC-54", "year-2026")]),
        (("villages/a/village.yml", "villages/A/village.yml"), [("SRC-61", "A")]),
        (("villages/a.files/x",), [("SRC-58", "a.files")]),
        (("villages/readme.txt",), [("SRC-56", "readme.txt")]),
        (("villages/.DS_Store",), [("SRC-69", ".DS_Store")]),
    ],
)
def test_what_is_no_place_is_told(tmp_path: Path, names: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    _, wrong = find_places(plant(tmp_path, *names))

    assert told(wrong) == expected


LEDGER = "villages/shili/nantang/ledger"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("2025-Q3.yml", "SRC-55"),
        ("2026.q3.yml", "SRC-55"),
        ("收支.yml", "SRC-55"),
        ("2026_q3.yml", "SRC-55"),
        ("-a.yml", "SRC-55"),
        ("a-.yml", "SRC-55"),
        ("a .yml", "SRC-55"),
        ("a.yml ", "SRC-55"),
        ("a.yml.", "SRC-55"),
        (".yml", "SRC-55"),
        (".gitkeep", "SRC-55"),
        ("$(touch x).yml", "SRC-55"),
        ("a\n.yml", "SRC-55"),
        ("a\\b.yml", "SRC-55"),
        ("a.txt", "SRC-55"),
        ("a.html", "SRC-55"),
        ("a" * 81 + ".yml", "SRC-55"),
        ("a" * 251 + ".yml", "SRC-55"),
        ("con.yml", "SRC-54"),
        ("lpt1.v1.yml", "SRC-54"),
        ("Aux.yml", "SRC-54"),
        ("index.md", "SRC-54"),
        ("page-2.yml", "SRC-54"),
        ("ledger.yml", "SRC-54"),
        ("2026-q3.v0.yml", "SRC-71"),
        ("2026-q3.v01.yml", "SRC-71"),
        ("2026-q3.v.yml", "SRC-71"),
        ("2026-q3.v99999.yml", "SRC-71"),
        ("a.yaml", "SRC-70"),
        ("a.yml.txt", "SRC-70"),
        (".DS_Store", "SRC-69"),
        ("._a.yml", "SRC-69"),
        ("Thumbs.db", "SRC-69"),
        ("~$账.xlsx", "SRC-69"),
        (".~lock.a.ods#", "SRC-69"),
        ("a.yml~", "SRC-69"),
        ("a.yml.bak", "SRC-69"),
        ("2026年收支.xlsx", "SRC-68"),
        ("SCAN.PDF", "SRC-68"),
        ("a.docx", "SRC-68"),
        ("a.jpg", "SRC-68"),
        ("a.zip", "SRC-68"),
        ("2026-q3.files/", "SRC-58"),
        ("more/", "SRC-60"),
        ("a.yml/", "SRC-60"),
    ],
)
def test_what_is_no_record_is_told_with_words_that_help(tmp_path: Path, name: str, code: str) -> None:
    content = plant(tmp_path, *TOWN, f"{LEDGER}/2026-q3.yml", f"{LEDGER}/{name}")

    files, wrong = list_files(content, NANTANG)

    assert [file.slug for file in files] == ["2026-q3"]
    assert [finding.rule for finding in wrong] == [code]
    assert "\n" not in wrong[0].path


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("2026-q3.yml", "2026-Q3.yml"), "SRC-61"),
        (("2026-q3.yml", "2026-q3.YML"), "SRC-61"),
        (("\u00e9.yml", "e\u0301.yml"), "SRC-61"),
        (("stra\u00dfe.yml", "strasse.yml"), "SRC-61"),
        (("2026-q3.yml", "2026-q3.md"), "SRC-62"),
        (("2026-q3.v1.yml", "2026-q3.v1.md"), "SRC-62"),
    ],
)
def test_two_names_for_one_record_withhold_both(tmp_path: Path, names: tuple[str, str], code: str) -> None:
    content = plant(tmp_path, *TOWN, *(f"{LEDGER}/{name}" for name in names), f"{LEDGER}/other.yml")

    files, wrong = list_files(content, NANTANG)

    assert [file.slug for file in files] == ["other"]
    assert told(wrong) == [(code, f"shili/nantang/ledger/{name}") for name in sorted(names)]


def test_strangers_in_a_place_are_told(tmp_path: Path) -> None:
    base = "villages/shili/nantang"
    content = plant(tmp_path, *TOWN, f"{base}/README.md", f"{base}/Village.yml", f"{base}/村.xlsx", f"{base}/con.yml")

    _, wrong = list_files(content, NANTANG)

    assert told(wrong) == [
        ("SRC-56", "shili/nantang/README.md"),
        ("SRC-61", "shili/nantang/Village.yml"),
        ("SRC-56", "shili/nantang/con.yml"),
        ("SRC-68", "shili/nantang/村.xlsx"),
    ]


def test_a_region_holds_records_but_no_village_file(tmp_path: Path) -> None:
    content = plant(tmp_path, *TOWN, "villages/shili/project/road.yml", "villages/shili/notes.txt")

    files, wrong = list_files(content, SHILI)

    assert [file.path for file in files] == ["content/villages/shili/project/road.yml"]
    assert told(wrong) == [("SRC-56", "shili/notes.txt")]


def test_links_are_told_and_never_followed(tmp_path: Path) -> None:
    content = plant(tmp_path / "content", *TOWN, "villages/shili/nantang/notice/")
    outside = plant(tmp_path / "outside", "village.yml", "ledger/2026.yml")
    village = content / "villages" / "shili" / "nantang"
    (village / "ledger").symlink_to(outside / "ledger")
    (village / "notice" / "passwd.md").symlink_to("/etc/passwd")
    (village / "notice" / "loop.md").symlink_to("loop.md")
    (content / "villages" / "shili" / "linked").symlink_to(outside)
    (content / "villages" / "top").symlink_to(outside)

    found, wrong = find_places(content)
    _, in_region = list_files(content, SHILI)
    files, in_village = list_files(content, NANTANG)

    assert found == (SHILI, NANTANG)
    assert files == ()
    assert told([*wrong, *in_region, *in_village]) == [
        ("SRC-59", "top"),
        ("SRC-59", "shili/linked"),
        ("SRC-59", "shili/nantang/ledger"),
        ("SRC-59", "shili/nantang/notice/loop.md"),
        ("SRC-59", "shili/nantang/notice/passwd.md"),
    ]


def test_a_linked_villages_folder_or_village_file_is_refused(tmp_path: Path) -> None:
    real = plant(tmp_path / "real", "villages/a/", "village.yml")
    (real / "villages" / "a" / "village.yml").symlink_to(real / "village.yml")
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "villages").symlink_to(real / "villages")

    assert told(find_places(real)[1]) == [("SRC-50", "a"), ("SRC-59", "a/village.yml")]
    assert told(find_places(tmp_path / "content")[1]) == [("SRC-59", "content/villages")]


def test_pipes_and_sockets_are_told_and_nothing_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = plant(tmp_path, *TOWN, f"{LEDGER}/")
    os.mkfifo(content / LEDGER / "pipe.yml")
    os.mkfifo(content / "villages" / "shili" / "nantang" / "pipe")
    monkeypatch.chdir(content / LEDGER)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket.yml")
        _, wrong = list_files(content, NANTANG)

    assert told(wrong) == [
        ("SRC-60", "shili/nantang/ledger/pipe.yml"),
        ("SRC-60", "shili/nantang/ledger/socket.yml"),
        ("SRC-60", "shili/nantang/pipe"),
    ]


def test_an_undecodable_name_is_printed_safely(tmp_path: Path) -> None:
    content = plant(tmp_path, *TOWN, f"{LEDGER}/")
    Path(os.fsdecode(os.fsencode(content / LEDGER) + b"/\xb4\xe5.yml")).touch()

    _, wrong = list_files(content, NANTANG)

    assert told(wrong) == [("SRC-55", "shili/nantang/ledger/\\xb4\\xe5.yml")]
    wrong[0].path.encode()


def test_too_many_files_are_refused_without_their_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "MAX_FILES", 3)
    content = plant(tmp_path, *TOWN, *(f"{LEDGER}/{n}.yml" for n in range(4)))

    files, wrong = list_files(content, NANTANG)

    assert files == ()
    assert told(wrong) == [("SRC-63", "shili/nantang/ledger")]


def test_regions_may_be_eight_deep_and_no_deeper(tmp_path: Path) -> None:
    steps = [f"r{n}" for n in range(9)]
    regions = ["/".join(["villages", *steps[:n], "region.yml"]) for n in range(1, 10)]
    content = plant(tmp_path, *regions, "/".join(["villages", *steps, "deep", "village.yml"]))
    plant(content, "/".join(["villages", *steps[:8], "a", "village.yml"]))

    found, wrong = find_places(content)

    assert found[-1] == Place("/".join([*steps[:8], "a"]), True, ())
    assert told(wrong) == [("SRC-64", "/".join(steps))]


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = plant(tmp_path, *TOWN)
    fail_with(PermissionError(13, "no"), monkeypatch)

    assert told(list_files(content, NANTANG)[1]) == [("SRC-67", "shili/nantang")]


def test_a_fault_of_the_machine_is_an_exception(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = plant(tmp_path, *TOWN)
    fail_with(OSError(5, "fault"), monkeypatch)

    with pytest.raises(OSError, match="fault"):
        list_files(content, NANTANG)


def fail_with(error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    def scandir(folder: Path) -> None:  # noqa: ARG001 - stands for os.scandir
        raise error

    monkeypatch.setattr(os, "scandir", scandir)


@pytest.mark.parametrize("path", ["../outside", "a/../..", "", "/etc", "A"])
def test_a_place_that_was_not_found_by_the_walk_is_a_mistake_of_the_program(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="slugs"):
        list_files(tmp_path, Place(path, True, ()))


def test_every_message_is_a_whole_sentence(tmp_path: Path) -> None:
    assert refusal.ATTACHMENTS.at("content/x").message == "附件功能还没开通，请先只登记名称和校验值，把这个文件夹移走"
    content = plant(tmp_path, "villages/a/village.yml", "villages/a/photos/", "villages/b/c/village.yml")
    assert [finding.message for finding in find_places(content)[1]] == [
        f"这里不放这个文件夹；村里只能有 {'、'.join(KINDS)} 这几种文件夹，请改名或移走",
        "这个文件夹里缺 region.yml，请补上；村放 village.yml，镇、区放 region.yml",
    ]
