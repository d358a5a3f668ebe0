"""A matter from beginning to end, clicked through as a reader would: on a phone, from one record to the next and back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect
from tests.browser.test_walks import DESK, PHONE, visiting
from tests.conftest import Built, Serve

pytestmark = [pytest.mark.browser, pytest.mark.demo]

VILLAGE = "shili/daoyu/lusheng/"


@pytest.fixture(scope="module")
def home(demo: Built, serve_folder: Serve) -> str:
    return serve_folder(demo.folder)


@pytest.mark.parametrize("device", [PHONE, DESK], ids=["phone", "desk"])
def test_from_a_decision_to_its_project_its_contract_and_back(
    browser: Browser, home: str, device: dict[str, object]
) -> None:
    with visiting(browser, home, device) as visit:
        page = visit.page
        visit.go(f"{VILLAGE}decision/2025-04-river-bank/")
        line = page.locator("section", has=page.get_by_role("heading", name="这件事从头到尾"))
        expect(line.locator(".step-name strong")).to_have_text(
            [
                "村民代表会议决议",
                "立项",
                "招标",
                "中标",
                "签合同",
                "开工",
                "变更",
                "验收",
                "结算",
                "实施结果公开",
                "付款",
            ]
        )
        line.get_by_role("link", name="橹声河西岸护坡工程").first.click()
        assert visit.path == f"{VILLAGE}project/2025-river-bank/"
        line.get_by_role("link", name="橹声河西岸护坡施工合同").first.click()
        assert visit.path == f"{VILLAGE}contract/2025-river-bank/"
        expect(line).to_contain_text("就是这一条")
        line.get_by_role("link", name=re.compile("四议两公开")).first.click()
        assert visit.path == f"{VILLAGE}decision/2025-04-river-bank/"


def test_an_old_version_leads_to_what_replaced_it(browser: Browser, home: str) -> None:
    with visiting(browser, home, PHONE) as visit:
        visit.go("shili/daoyu/pengyu/ledger/2026-q2/v1/")
        expect(visit.page.get_by_text("已更正").first).to_be_visible()
        visit.page.get_by_role("link", name=re.compile("现行|现在")).first.click()
        assert visit.path.startswith("shili/daoyu/pengyu/ledger/2026-q2/")
        expect(visit.page.get_by_role("heading", name="更正的经过")).to_be_visible()
        expect(visit.page.get_by_text("多 54.00 元").first).to_be_visible()


def test_what_is_due_opens_on_a_tap_without_a_script(browser: Browser, home: str) -> None:
    with visiting(browser, home, PHONE, java_script_enabled=False) as visit:
        visit.go(f"{VILLAGE}section/finance/")
        duty = visit.page.locator("details", has_text="每季度至少一次").first
        expect(duty.get_by_text("谁签字")).to_be_hidden()
        duty.locator("summary").tap()
        expect(duty.get_by_text("谁签字")).to_be_visible()
        expect(duty).to_contain_text("2018 年文本为第 30 条")


def test_from_the_foot_to_the_fields_of_a_kind(browser: Browser, home: str) -> None:
    with visiting(browser, home, PHONE) as visit:
        visit.go(VILLAGE)
        visit.page.locator("footer").get_by_role("link", name="怎么填写").click()
        assert visit.path == "schema/"
        visit.page.get_by_role("link", name="收支明细").first.click()
        assert visit.path == "schema/ledger/"
        expect(visit.page.get_by_text("期初结余").first).to_be_visible()
