"""Takes the README's pictures again: `make pictures`. The site is built from the repository's own content."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from playwright.sync_api import Page
from tests.readme import ROOT, TWELVE_LINES_URL, readme_content
from tests.site import open_browser, served

from sunshine.run import build_site
from sunshine.settings import Project

PICTURES = ROOT / "docs" / "pictures"
AS_OF = date(2026, 11, 20)
SHOWN = {"village": "shili/daoyu/lusheng/", "ledger": "shili/daoyu/lusheng/ledger/2026-q3/"}


def main() -> None:
    """Two pages of the demo and the page of the README's twelve lines, at phone size."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open_browser() as browser:
        page = browser.new_page(viewport={"width": 360, "height": 720}, device_scale_factor=1.35)
        demo = Path(folder) / "demo"
        build_site(Project(ROOT, ROOT / "content", demo), AS_OF, jobs=2)
        with served(demo) as address:
            for name, path in SHOWN.items():
                take(page, address + path, name)
        twelve = Path(folder) / "twelve"
        build_site(Project(ROOT, readme_content(Path(folder)), twelve), AS_OF, jobs=1)
        with served(twelve) as address:
            take(page, address + TWELVE_LINES_URL, "twelve-lines")


def take(page: Page, address: str, name: str) -> None:
    """One picture of what a phone shows first."""
    page.goto(address)
    page.screenshot(path=PICTURES / f"{name}.jpg", type="jpeg", quality=50)


if __name__ == "__main__":
    main()
