"""Small districts to build, built sites to look at, and a browser that can reach this machine only."""

from __future__ import annotations

import importlib.util
import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, sync_playwright

from sunshine.settings import Project

REPO = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 11, 20)
BROWSER_OPTIONS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)

_REGION = "name: 示例区\nentities:\n  - {id: government, kind: government, name: 示例区人民政府}\n"
_TOWN = "name: 东风镇\nentities:\n  - {id: government, kind: government, name: 东风镇人民政府}\n"
TOP, TOWN = "shili", "shili/dongfeng"
NANTANG, BEIQIAO = "shili/dongfeng/nantang", "shili/dongfeng/beiqiao"


def village(name: str, short: str) -> str:
    """village.yml of a village with one body."""
    return (
        f"name: {name}\nshort: {short}\nunit: villagers_committee\n"
        f"entities:\n  - {{id: committee, kind: villagers_committee, name: {name}村民委员会}}\n"
        "contacts:\n  - {post: 村务监督委员会主任, phone: 021-0000-0000}\n"
    )


def notice(place: str, name: str, slug: str, title: str, body: str, published_on: str = "2026-09-05") -> str:
    """A notice in Markdown."""
    return (
        f"---\nid: {place}/notice/{slug}\nvillage: {name}\nentity: committee\ncatalogue_code: VA-D01\n"
        f"title: {title}\nevent_date: {published_on}\npublished_on: {published_on}\n---\n\n{body}\n"
    )


def ledger(place: str, name: str, closing: str = "1120.00") -> str:
    """The third quarter of 2026: 1000 + 200 - 80 = 1120."""
    return (
        f"id: {place}/ledger/2026-q3\nvillage: {name}\nentity: committee\ncatalogue_code: FA-M02\n"
        "title: 2026年第三季度收支明细\nperiod: 2026-q3\npublished_on: 2026-10-08\n"
        "opening_balance: 1000.00\nincome_total: 200.00\nexpense_total: 80.00\n"
        f"closing_balance: {closing}\n"
        "entries:\n"
        "  - {date: 2026-07-10, voucher_no: 记1, summary: 机动地租金, account: 发包及上交收入, income: 200.00}\n"
        "  - {date: 2026-08-12, voucher_no: 记2, summary: 打印纸, account: 办公费, expense: 80.00}\n"
    )


def district() -> dict[str, str]:
    """One town, two villages, five records, by their paths below content/villages."""
    return {
        f"{TOP}/region.yml": _REGION,
        f"{TOWN}/region.yml": _TOWN,
        f"{NANTANG}/village.yml": village("南塘村", "nt"),
        f"{NANTANG}/ledger/2026-q3.yml": ledger(NANTANG, "南塘村"),
        f"{NANTANG}/notice/road.md": notice(NANTANG, "南塘村", "road", "道路维修通知", "西路从九月十日起封闭三天。"),
        f"{BEIQIAO}/village.yml": village("北桥村", "bq"),
        f"{BEIQIAO}/ledger/2026-q3.yml": ledger(BEIQIAO, "北桥村"),
        f"{BEIQIAO}/notice/water.md": notice(BEIQIAO, "北桥村", "water", "停水通知", "九月七日上午停水两小时。"),
        f"{BEIQIAO}/notice/market.md": notice(BEIQIAO, "北桥村", "market", "集市通知", "集市改到周六。", "2026-10-01"),
    }


def lay_program(root: Path) -> None:
    """What MkDocs reads of the program: its configuration, the theme, the door to the hooks."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copy(REPO / "mkdocs.yml", root)
    shutil.copytree(REPO / "theme_overrides", root / "theme_overrides")
    (root / "scripts").mkdir()
    shutil.copy(REPO / "scripts" / "mkdocs_hooks.py", root / "scripts")


SITE = """\
# 网站设置
name: 阳光村务
demo: true
notice: 示例数据，不代表任何真实村庄
url: https://shiliqu.example
base_path: /
operator: 示例区农业农村委员会
contact: 示例区村务公开指导办公室
"""
"""An operator's site.yml: the repository's own may be edited without a test noticing."""


def lay_settings(content: Path) -> None:
    """A site.yml of our own; catalogue, profiles and portal pages as the program ships them."""
    content.mkdir(parents=True, exist_ok=True)
    (content / "site.yml").write_text(SITE, encoding="utf-8")
    shutil.copy(REPO / "content" / "catalogue.yml", content)
    for name in ("profiles", "site"):
        shutil.copytree(REPO / "content" / name, content / name)


def lay(project: Project, files: Mapping[str, str]) -> None:
    """Write files below content/villages; text for tests only, nothing is removed."""
    for path, text in files.items():
        target = project.content / "villages" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def make_project(root: Path, files: Mapping[str, str] | None = None) -> Project:
    """A project of its own folder: neither site nor cache nor report can reach the repository."""
    lay_program(root)
    lay_settings(root / "content")
    project = Project(root, root / "content", root / "site")
    lay(project, district() if files is None else files)
    return project


def demo_project(root: Path) -> Project:
    """The repository's whole content as a project of its own folder."""
    lay_program(root)
    shutil.copytree(REPO / "content", root / "content")
    return Project(root, root / "content", root / "site")


def tree(folder: Path) -> dict[str, str]:
    """SHA-256 of every file by its path; equal trees are equal folders."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def environment(**changes: str) -> dict[str, str]:
    """The environment of a child that imports the checkout; it names no day."""
    kept = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    return kept | {"PYTHONPATH": str(REPO / "scripts")} | changes


def unmeasured(**changes: str) -> dict[str, str]:
    """The same without coverage, which may print warnings, counts against limits, and cannot follow a kill or a copy."""
    return {key: value for key, value in environment(**changes).items() if not key.startswith("COV")}


def setup_machine() -> ModuleType:
    """scripts/setup_machine.py, which is a script and no module of the package."""
    spec = importlib.util.spec_from_file_location("setup_machine", REPO / "scripts" / "setup_machine.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@contextmanager
def open_browser() -> Iterator[Browser]:
    """The installed Chromium, Chrome or Edge, without any host but this machine."""
    found = setup_machine().find_browser()
    assert found, "没有浏览器：运行 make test 会装好它"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(BROWSER_OPTIONS))
        try:
            yield browser
        finally:
            browser.close()


class _Static(SimpleHTTPRequestHandler):
    """A plain host: files below `prefix`, 404.html with status 404 for everything else."""

    def __init__(self, *args: object, prefix: str, **more: object) -> None:
        self._prefix = prefix
        super().__init__(*args, **more)  # type: ignore[arg-type]  # socketserver passes (request, address, server)

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if path.startswith(self._prefix):
            self.path = path.removeprefix(self._prefix.rstrip("/"))
            here = Path(self.translate_path(self.path))
            if here.is_file() or (here / "index.html").is_file():
                super().do_GET()
                return
        body = (Path(str(self.directory)) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@contextmanager
def served(folder: Path, prefix: str = "/") -> Iterator[str]:
    """The address, with a slash at its end, at which `folder` is served until the block is left."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Static, directory=str(folder), prefix=prefix))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
