"""The preview: shows the published pages, watches the files, tells the browser, stays on this machine and in its folder."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Queue
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from tests.conftest import MakeProject
from tests.site import AS_OF, NANTANG, lay, notice, tree

from sunshine import cli
from sunshine.cli import main
from sunshine.serve import RELOAD_PATH, Preview, Version
from sunshine.settings import Project

PATIENCE = 30.0
LISTENER = b"new EventSource"


class Visitor:
    """A browser in small: asks for pages and listens to the stream of versions."""

    def __init__(self, preview: Preview) -> None:
        self.port = urlsplit(preview.url).port or 0

    def ask(self, path: str) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest("GET", path, skip_accept_encoding=True)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    @contextmanager
    def listening(self) -> Iterator[Callable[[], int]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", RELOAD_PATH)
        answer = connection.getresponse()

        def hear() -> int:
            line = answer.readline()
            assert answer.readline() == b"\n"
            return int(line.removeprefix(b"data: "))

        try:
            yield hear
        finally:
            connection.close()


@contextmanager
def previewing(project: Project) -> Iterator[tuple[Visitor, Queue[str]]]:
    """A preview that runs until the block is left, and all that it says."""
    said: Queue[str] = Queue()
    preview = Preview(project, AS_OF, 0, said.put)
    thread = threading.Thread(target=preview.run)
    thread.start()
    try:
        yield Visitor(preview), said
    finally:
        preview.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()


def change(project: Project, text: str) -> None:
    lay(project, {f"{NANTANG}/notice/road.md": text})


def test_a_page_is_served_as_published_with_the_listener_added(project: MakeProject) -> None:
    made = project()
    with previewing(made) as (visitor, said):
        status, body = visitor.ask(f"/{NANTANG}/")
        published = (made.cache / "preview" / NANTANG / "index.html").read_bytes()
        assert (status, LISTENER in body, LISTENER in published) == (200, True, False)
        assert (
            body.replace(body[body.index(b"<script>new Event") : body.index(b"</script></body>") + 9], b"") == published
        )
        assert visitor.ask("/nowhere/")[0] == 404
        assert visitor.ask("/robots.txt")[0] == 200
        assert "已生成 5 条记录" in said.get(timeout=PATIENCE)
    assert not made.site.exists()


def test_a_changed_file_is_built_and_the_browser_told(project: MakeProject) -> None:
    made = project()
    with previewing(made) as (visitor, _), visitor.listening() as hear:
        first = hear()
        change(made, notice(NANTANG, "南塘村", "road", "道路维修通知", "改到九月十二日。"))
        assert hear() > first
        assert "改到九月十二日。".encode() in visitor.ask(f"/{NANTANG}/notice/road/")[1]


def test_a_changed_template_is_built_too(project: MakeProject) -> None:
    made = project()
    with previewing(made) as (visitor, _), visitor.listening() as hear:
        first = hear()
        style = made.root / "theme_overrides" / "assets" / "sunshine.css"
        style.write_text(style.read_text("utf-8") + "\n.new{color:red}\n", encoding="utf-8")
        assert hear() > first


def test_broken_settings_keep_the_last_good_pages(project: MakeProject) -> None:
    made = project()
    with previewing(made) as (visitor, said):
        said.get(timeout=PATIENCE)
        good = visitor.ask("/")
        site = made.content / "site.yml"
        text = site.read_text(encoding="utf-8")
        site.write_text("name: [\n", encoding="utf-8")
        assert said.get(timeout=PATIENCE).startswith("content/site.yml:")
        assert visitor.ask("/") == good
        with visitor.listening() as hear:
            first = hear()
            site.write_text(text.replace("阳光村务", "阳光新村务"), encoding="utf-8")
            assert hear() > first
        assert "阳光新村务".encode() in visitor.ask("/")[1]


def test_a_blocked_record_is_told_and_shown_as_being_corrected(project: MakeProject) -> None:
    made = project()
    with previewing(made) as (visitor, said):
        said.get(timeout=PATIENCE)
        with visitor.listening() as hear:
            hear()
            change(made, "坏了")
            hear()
        assert f"content/villages/{NANTANG}/notice/road.md:1:1 不能公布" in said.get(timeout=PATIENCE)
        assert "本条正在更正".encode() in visitor.ask(f"/{NANTANG}/notice/road/")[1]


def test_settings_that_are_broken_from_the_start_are_told_in_the_browser_too(project: MakeProject) -> None:
    made = project()
    site = made.content / "site.yml"
    text = site.read_text(encoding="utf-8")
    site.write_text("name: [\n", encoding="utf-8")
    with previewing(made) as (visitor, _):
        status, body = visitor.ask("/")
        assert (status, LISTENER in body) == (404, True)
        with visitor.listening() as hear:
            assert hear() == 0
            site.write_text(text, encoding="utf-8")
            assert hear() == 1
        assert visitor.ask("/")[0] == 200


@pytest.mark.parametrize(
    "path",
    [
        "/../report.json",
        "/%2e%2e/report.json",
        "/..%2freport.json",
        "//etc/passwd",
        "/..\\report.json",
        "/shili/../../report.json",
        "/%00",
        "/etc/passwd",
    ],
)
def test_nothing_outside_its_folder_is_served(project: MakeProject, path: str) -> None:
    with previewing(project()) as (visitor, _):
        status, body = visitor.ask(path)
        assert status == 404
        assert b'"as_of"' not in body
        assert b"root:" not in body


def test_only_this_machine_is_served(project: MakeProject) -> None:
    assert Preview(project(), AS_OF, 0, lambda _: None).url.startswith("http://127.0.0.1:")


def test_a_stop_before_the_start_ends_it(project: MakeProject) -> None:
    preview = Preview(project(), AS_OF, 0, lambda _: None)
    preview.stop()
    thread = threading.Thread(target=preview.run)
    thread.start()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def test_the_preview_leaves_the_site_alone(project: MakeProject) -> None:
    made = project()
    made.site.mkdir()
    (made.site / "mine").touch()
    with previewing(made) as (visitor, _):
        visitor.ask("/")
    assert list(tree(made.site)) == ["mine"]


def test_waiting_for_a_version_ends_with_the_time_or_the_version() -> None:
    version = Version()
    assert version.wait_beyond(0, timeout=0) == 0
    version.advance()
    assert version.wait_beyond(0, timeout=PATIENCE) == 1


def test_the_verb_starts_a_preview_and_says_where(project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project()
    monkeypatch.chdir(made.root)
    shown: list[str] = []

    def run(self: Preview) -> None:
        shown.append(self.url)
        raise KeyboardInterrupt

    monkeypatch.setattr(Preview, "run", run)
    done = CliRunner().invoke(main, ["serve", "--port", "0", "--as-of", "2026-11-20"])
    assert cli.FAULT == 3
    assert f"预览：{shown[0]} （改动文件会自动刷新，按 Ctrl+C 结束）" in done.stdout
    assert done.exit_code in (0, 3)
