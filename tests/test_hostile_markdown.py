"""Hostile Markdown: refused where a clerk wrote it, and harmless where it gets through, in a browser without CSP too."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Dialog
from tests.conftest import MakeProject
from tests.hostile.markdown import CASES
from tests.site import AS_OF, NANTANG, lay, notice, served
from tests.test_markup import active

from sunshine.markup import render, sanitise, web_code
from sunshine.records import values
from sunshine.run import build_site


@pytest.mark.parametrize("name", CASES)
def test_each_becomes_exactly_this(name: str) -> None:
    text, html = CASES[name]
    assert render(text) == html
    assert active(html) == []


@pytest.mark.parametrize("name", CASES)
def test_the_sanitiser_holds_alone(name: str) -> None:
    text, _ = CASES[name]
    assert active(sanitise(text)) == []


@pytest.mark.parametrize("name", [name for name, (text, _) in CASES.items() if web_code(text) is not None])
def test_web_code_is_told_with_its_line_and_the_record_withheld(project: MakeProject, name: str) -> None:
    text = CASES[name][0].replace("\x01", "")
    if "\t" in text:
        text = text.replace("\t", " ")
    made = project()
    lay(made, {f"{NANTANG}/notice/road.md": notice(NANTANG, "南塘村", "road", "通知", text)})
    report = build_site(made, AS_OF, 1)
    (found,) = report.findings
    line = web_code(text)
    assert line is not None
    assert (found.path, found.line) == (f"content/villages/{NANTANG}/notice/road.md", 11 + line)
    assert "网页代码" in found.message
    assert report.withheld == 1


@pytest.mark.browser
def test_a_page_of_them_all_does_nothing(
    project: MakeProject, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the first wall down (the model's refusal) and without any CSP: no dialog, no request, no new global."""
    monkeypatch.setattr(values, "web_code", lambda _: None)
    made = project()
    control = re.compile("[\x00-\x08\x0b-\x1f]")
    body = "\n\n".join(control.sub("", text) for text, _ in CASES.values())
    lay(made, {f"{NANTANG}/notice/road.md": notice(NANTANG, "南塘村", "road", "道路维修通知", body)})
    report = build_site(made, AS_OF, 1)
    assert report.withheld == 0, report.findings
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    events: list[str] = []

    def refuse(dialog: Dialog) -> None:
        events.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on("pageerror", lambda error: events.append(str(error)))
    page.on("popup", lambda _: events.append("popup"))
    with served(made.site) as home:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.removeprefix(home)))
        page.goto(f"{home}{NANTANG}/")
        names = page.evaluate("Object.getOwnPropertyNames(window).sort()")
        asked.clear()
        page.goto(f"{home}{NANTANG}/notice/road/")
        for link in page.locator(".page a[href]").all():
            link.hover(force=True)
        page.keyboard.press("Tab")
        new = sorted(set(page.evaluate("Object.getOwnPropertyNames(window)")) - set(names))
        shown = page.inner_text(".page")
    context.close()
    assert events == []
    assert new == []
    assert [path for path in asked if not path.startswith(("assets/", f"{NANTANG}/notice/road/"))] == []
    for literal in (
        "{{ config }}",
        "{% include '/etc/passwd' %}",
        "<script>alert(1)</script>",
        '--8<-- "/etc/passwd"',
        "!ENV SECRET",
    ):
        assert literal in shown
