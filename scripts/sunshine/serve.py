"""Local preview: build, serve on this machine only, watch the files, build again, tell the browser.

`file event → wake → build into the cache → version + 1 → open pages reload`. The pages on disk are the published bytes;
the line that listens for the reload is added on the way out.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from sunshine.finding import Severity
from sunshine.printers import as_text
from sunshine.run import BusyError, build_site, fault_words
from sunshine.settings import Project, SettingsError

RELOAD_PATH = "/-/reload"
_LISTENER = (
    b'<script>new EventSource("/-/reload").onmessage=function(e){var v=sessionStorage.sunshine;'
    b"sessionStorage.sunshine=e.data;if(v&&v!==e.data)location.reload()}</script>"
)
_NOTHING_YET = (
    '<!doctype html><html lang="zh-CN"><title>还没有网页</title>'
    "<body>还没有生成网页：请看运行预览的窗口里的提示，改好以后这里会自己刷新。</body></html>"
).encode()
_SETTLE_SECONDS = 0.15

Say = Callable[[str], None]


class Version:
    """The number of the build that is being shown; waiting for it to change is how pages learn of a new one."""

    def __init__(self) -> None:
        self._number = 0
        self._changed = threading.Condition()

    @property
    def number(self) -> int:
        return self._number

    def advance(self) -> None:
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def wait_beyond(self, number: int, timeout: float) -> int:
        """The current number, as soon as it differs from `number` or `timeout` seconds have passed."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, timeout)
            return self._number


class _Handler(SimpleHTTPRequestHandler):
    """Static files, with the listener added to pages and one address that streams version numbers."""

    def __init__(self, *args: Any, version: Version, **more: Any) -> None:
        self._version = version
        super().__init__(*args, **more)

    def do_GET(self) -> None:
        if self.path == RELOAD_PATH:
            self._stream()
            return
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() and self.path.endswith("/") else path
        if page.suffix == ".html" and page.is_file():
            self._send_page(200, page)
        elif path.exists():
            super().do_GET()
        else:
            self._send_page(404, Path(str(self.directory)) / "404.html")

    def _send_page(self, status: int, page: Path) -> None:
        try:
            body = page.read_bytes()
        except FileNotFoundError:  # nothing could be built yet
            status, body = 404, _NOTHING_YET
        body = body.replace(b"</body>", _LISTENER + b"</body>")
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        number = -1
        try:
            while True:
                number = self._version.wait_beyond(number, timeout=15)
                self.wfile.write(f"data: {number}\n\n".encode())
                self.wfile.flush()
        except OSError:
            return  # the browser has left the page

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: the console belongs to findings."""


class _Waker(FileSystemEventHandler):
    def __init__(self, wake: threading.Event) -> None:
        self._wake = wake

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in ("opened", "closed_no_write"):
            self._wake.set()


class Preview:
    """A running preview: `rebuild` once, `url` to open, `stop` to end."""

    def __init__(self, project: Project, as_of: date, port: int, say: Say) -> None:
        folder = project.cache / "preview"
        self._project = Project(project.root, project.content, folder)
        self._as_of, self._say = as_of, say
        self._version, self._wake = Version(), threading.Event()
        self._running = True
        self.rebuild()
        handler = partial(_Handler, version=self._version, directory=str(folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", port), handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/"

    def rebuild(self) -> None:
        """Build once; what is wrong is printed and the last good pages stay."""
        try:
            report = build_site(self._project, self._as_of, jobs=1)
        except (SettingsError, BusyError) as error:
            self._say(str(error))
            return
        except OSError as error:
            self._say(fault_words(error))
            return
        blocked = [finding for finding in report.findings if finding.severity is Severity.BLOCK]
        self._say(as_text(blocked) + f"已生成 {report.records} 条记录，用时 {report.seconds:.1f} 秒")
        self._version.advance()

    def run(self) -> None:
        """Serve and rebuild until `stop` is called."""
        observer = Observer()
        waker = _Waker(self._wake)
        observer.schedule(waker, str(self._project.content), recursive=True)
        observer.schedule(waker, str(self._project.root / "theme_overrides"), recursive=True)
        observer.start()
        server = threading.Thread(target=self._server.serve_forever, daemon=True)
        server.start()
        try:
            while self._running:
                self._wait_and_rebuild()
        finally:
            self._server.shutdown()
            self._server.server_close()
            observer.stop()
            observer.join()

    def _wait_and_rebuild(self) -> None:
        self._wake.wait()
        while self._running and self._wake.wait(_SETTLE_SECONDS):
            self._wake.clear()
            if not self._wake.wait(_SETTLE_SECONDS):
                self.rebuild()
                return

    def stop(self) -> None:
        """End `run` from another thread."""
        self._running = False
        self._wake.set()


def serve(project: Project, as_of: date, port: int, say: Say) -> None:
    """Preview until the clerk presses Ctrl+C."""
    preview = Preview(project, as_of, port, say)
    say(f"预览：{preview.url} （改动文件会自动刷新，按 Ctrl+C 结束）")
    preview.run()
