"""The one door to the site: what it refuses, what it reuses, how it swaps."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from sunshine.build.writer import ClashError, Sink, Staging


@pytest.fixture
def sink(tmp_path: Path) -> Sink:
    (tmp_path / "staging").mkdir()
    (tmp_path / "live").mkdir()
    return Sink(tmp_path / "staging", tmp_path / "live")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "../x",
        "a/../b",
        "a//b",
        "a/",
        "./../x",
        "a\\b",
        "a b",
        "村/index.html",
        "a\x00b",
        "a/b\n",
        "C:x",
    ],
)
def test_a_path_that_is_none_of_the_site_is_refused(sink: Sink, path: str) -> None:
    with pytest.raises(ClashError):
        sink.put(path, b"x")
    assert list(sink.staging.iterdir()) == []


def test_two_pages_that_want_one_path_are_an_error(sink: Sink) -> None:
    sink.put("a/index.html", b"one")
    with pytest.raises(ClashError, match=r"a/index\.html"):
        sink.put("a/index.html", b"two")
    assert (sink.staging / "a/index.html").read_bytes() == b"one"


def test_two_pages_that_want_one_path_are_an_error_where_the_bytes_are_live_already(sink: Sink) -> None:
    (sink.live / "a.html").write_bytes(b"one")
    sink.put("a.html", b"one")
    with pytest.raises(ClashError, match=r"a\.html"):
        sink.put("a.html", b"one")


def test_what_passed_is_counted_and_digested(sink: Sink) -> None:
    (sink.live / "same.txt").write_bytes(b"same")
    digest = sink.put("same.txt", b"same")
    sink.put("new/new.txt", b"12345")
    assert digest == "0967115f2813a3541eaef77de9d9d5773f1c0c04314b0bbfe4ff3b3b1c55b5d5"
    assert (sink.files, sink.size, sink.changed) == (2, 9, 1)


def test_bytes_that_are_live_already_keep_their_inode_and_time(sink: Sink) -> None:
    live = sink.live / "same.txt"
    live.write_bytes(b"same")
    sink.put("same.txt", b"same")
    staged = (sink.staging / "same.txt").stat()
    assert (staged.st_ino, staged.st_mtime_ns) == (live.stat().st_ino, live.stat().st_mtime_ns)


def test_changed_bytes_are_written_anew_and_the_live_file_stays(sink: Sink) -> None:
    (sink.live / "a.txt").write_bytes(b"old!")
    sink.put("a.txt", b"new!")
    assert (sink.live / "a.txt").read_bytes() == b"old!"
    assert (sink.staging / "a.txt").read_bytes() == b"new!"


def test_a_live_link_is_never_taken_over(sink: Sink, tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"same")
    (sink.live / "a.txt").symlink_to(tmp_path / "secret")
    sink.put("a.txt", b"same")
    assert not (sink.staging / "a.txt").is_symlink()
    assert (sink.staging / "a.txt").stat().st_ino != (tmp_path / "secret").stat().st_ino


def test_without_hard_links_the_same_bytes_are_written_again(sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    (sink.live / "a.txt").write_bytes(b"same")
    monkeypatch.setattr(os, "link", refuse)
    sink.put("a.txt", b"same")
    assert (sink.staging / "a.txt").read_bytes() == b"same"
    assert (sink.staging / "a.txt").stat().st_ino != (sink.live / "a.txt").stat().st_ino


def test_the_swap_replaces_the_site_whole(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    staging.site.mkdir()
    (staging.site / "old").touch()
    (staging.start() / "new").touch()
    staging.swap()
    assert [path.name for path in staging.site.iterdir()] == ["new"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    staging = Staging(tmp_path / "site")
    staging.site.mkdir()
    (staging.site / "old").touch()
    staging.start()
    rename = Path.rename

    def fail(self: Path, target: Path) -> Path:
        if self == staging.folder:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="Input/output error"):
        staging.swap()
    assert [path.name for path in staging.site.iterdir()] == ["old"]


def test_a_start_after_a_kill_between_the_two_renames_restores_the_site(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    staging.previous.mkdir()
    (staging.previous / "old").touch()
    folder = staging.start()
    assert list(folder.iterdir()) == []
    assert [path.name for path in staging.site.iterdir()] == ["old"]
    assert not staging.previous.exists()


def test_a_start_forgets_what_a_killed_build_left(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "site")
    for folder in (staging.site, staging.previous, staging.folder):
        folder.mkdir()
        (folder / folder.name).touch()
    assert list(staging.start().iterdir()) == []
    assert [path.name for path in staging.site.iterdir()] == ["site"]
    assert not staging.previous.exists()
