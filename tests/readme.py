"""What the READMEs show, as data: the example file, its wrong twin and the content folder around it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site import lay_settings

ROOT = Path(__file__).resolve().parents[1]
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
TWELVE_LINES_URL = "shili/qinghe/liuwan/ledger/2026-q3/"

_VILLAGE = """\
name: 柳湾村
short: lw
unit: villagers_committee
entities:
  - id: committee
    kind: villagers_committee
    name: 柳湾村村民委员会
"""


def blocks(readme: Path, language: str) -> list[str]:
    """The fenced blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```", readme.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


def readme_content(folder: Path, closing: str = "1273400.00") -> Path:
    """A content folder that holds one village with the README's twelve lines; `closing` may be the wrong figure."""
    content = folder / "content"
    lay_settings(content)
    example = blocks(READMES[0], "yaml")[0].replace("closing_balance: 1273400.00", f"closing_balance: {closing}")
    village = content / "villages" / "shili" / "qinghe" / "liuwan"
    (village / "ledger").mkdir(parents=True)
    (village / "ledger" / "2026-q3.yml").write_text(example, encoding="utf-8")
    (village / "village.yml").write_text(_VILLAGE, encoding="utf-8")
    (village.parent / "region.yml").write_text("name: 清河镇\n", encoding="utf-8")
    (village.parent.parent / "region.yml").write_text("name: 示例区\n", encoding="utf-8")
    return content
