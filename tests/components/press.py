"""A press with bare frames and a small catalogue: enough to render every page without MkDocs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.components import units
from tests.samples import ITEM

from sunshine.horizon import Horizon
from sunshine.names import KINDS, SECTIONS
from sunshine.pages import Press, portal_pages, region_pages, summarise, village_pages
from sunshine.settings import Catalogue, Settings, Site
from sunshine.shell import FRAMES, Frame, PortalPage, Shell

AS_OF = date(2026, 11, 23)
THEME = Path(__file__).parents[2] / "theme_overrides"
FRAME = (
    '<!doctype html><html lang="zh-CN"><head><title>@@title@@</title><meta name="description" content="@@description@@">'
    '@@head@@</head><body data-root="@@root@@">@@trail@@<main>@@body@@</main><footer>@@foot@@</footer>@@scripts@@</body></html>'
)
ITEMS = (
    ("VA-D02", "四议两公开过程", "decision", ("decision",)),
    ("VA-D03", "决议公告", "decision", ("decision",)),
    ("VA-M08", "工程项目", "management", ("project",)),
    ("VA-S01", "村务监督委员会组成", "supervision", ("roster",)),
    ("VA-S05", "村民查询、意见与答复", "supervision", ("query",)),
    ("FA-M02", "收支明细", "finance", ("ledger",)),
    ("FA-M08", "合同台账", "finance", ("contract",)),
    ("FA-S03", "民主理财记录", "finance", ("supervision",)),
    ("SV-M01", "值班安排", "service", ("notice",)),
)


def catalogue() -> Catalogue:
    return Catalogue.model_validate(
        {
            "sections": [{"word": word, "name": f"栏目{word}", "subtitle": "说明"} for word in SECTIONS],
            "kinds": [{"word": word, "name": f"种类{word}"} for word in KINDS],
            "posts": [{"id": "ZR", "name": "村委会主任"}],
            "items": [
                ITEM | {"code": code, "name": name, "section": section, "kinds": kinds}
                for code, name, section, kinds in ITEMS
            ],
        }
    )


def press(url: str | None = "https://cunwu.example", base_path: str = "/") -> Press:
    frame = Frame.cut(FRAME)
    shell = Shell(
        frames={**dict.fromkeys(FRAMES, frame), "notfound": frame},
        pages=(PortalPage("about/index.html", "关于本站", "", frame),),
        home_html="<p>怎么看</p>",
        files=(("assets/sun.1.svg", b"<svg/>"),),
        assets={name: f"assets/{name}" for name in ("finder.js", "filter.js", "sun.svg", "sunshine.css")},
    )
    site = Site(name="阳光村务", notice="示例数据", url=url, base_path=base_path, operator="示例区农业农村委员会")
    return Press(shell, Settings(site, catalogue(), {}, AS_OF), THEME)


def whole_site(maker: Press) -> dict[str, bytes]:
    """Every page of the sample district; two pages at one path are a mistake."""
    horizon = Horizon(AS_OF)
    villages = [units.village(), units.village("shili/dongfeng/liuhe")]
    summaries = tuple(summarise(village) for village in villages)
    regions = [units.region("shili", summaries), units.region("shili/dongfeng", summaries)]
    pages: dict[str, bytes] = {}
    makers = [
        *(village_pages(maker, village, horizon) for village in villages),
        *(region_pages(maker, region, horizon) for region in regions),
        portal_pages(maker, regions[:1], summaries, horizon),
    ]
    for made in makers:
        for path, data in made:
            assert path not in pages, path
            pages[path] = data
    return pages
