"""From a clerk's Markdown to HTML that is safe to publish, in time that grows with its length."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as some
from tests.hostile.markdown import CASES
from tests.samples import FIXED
from tests.site import unmeasured

from sunshine.markup import render, sanitise, web_code

_INERT = frozenset(
    "a blockquote br caption code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td tfoot th "
    "thead tr ul".split()
)
_HARMLESS = frozenset(
    ("href", "title", "rel", "class", "scope", "colspan", "rowspan", "start", "role", "aria-label", "tabindex")
)
_SCHEMES = frozenset(("", "https", "http", "mailto", "tel"))


class Inspector(HTMLParser):
    """Everything that a browser could act on."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.other: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_comment(self, data: str) -> None:
        self.other.append(data)

    def handle_decl(self, decl: str) -> None:
        self.other.append(decl)

    def handle_pi(self, data: str) -> None:
        self.other.append(data)

    def unknown_decl(self, data: str) -> None:
        self.other.append(data)


def active(html: str) -> list[str]:
    """What in this HTML is more than text, structure and safe links."""
    seen = Inspector(html)
    wrong = [f"<{tag}>" for tag in seen.tags if tag not in _INERT] + seen.other
    wrong += [name for name, _ in seen.attributes if name not in _HARMLESS]
    for name, value in seen.attributes:
        if name == "href":
            address = re.sub("[\t\r\n]", "", value).strip("".join(map(chr, range(33))))
            if urlsplit(address).scheme not in _SCHEMES or address.startswith(("//", "\\", "/\\")):
                wrong.append(value)
    return wrong


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("一段\n两行  \n三行", "<p>一段\n两行<br>\n三行</p>"),
        ("**粗** *斜* `码` \\*星\\*", "<p><strong>粗</strong> <em>斜</em> <code>码</code> *星*</p>"),
        ("# 一\n## 二\n文", "<h2>一</h2>\n<h3>二</h3>\n<p>文</p>"),
        ("- 一\n- 二\n    1. 甲", "<ul>\n<li>一</li>\n<li>二<ol>\n<li>甲</li>\n</ol>\n</li>\n</ul>"),
        ("3. 三\n4. 四", '<ol start="3">\n<li>三</li>\n<li>四</li>\n</ol>'),
        ("> 引", "<blockquote>\n<p>引</p>\n</blockquote>"),
        ("上\n\n---\n\n下", "<p>上</p>\n<hr>\n<p>下</p>"),
        ("题\n===\n文", "<h2>题</h2>\n<p>文</p>"),
        ("    缩进 <b>", "<pre><code>缩进 &lt;b&gt;\n</code></pre>"),
        ("    # 不是标题\n    ---", "<pre><code># 不是标题\n---\n</code></pre>"),
        (
            "[甲][一]\n\n[一]: https://www.gov.cn/",
            '<p><a href="https://www.gov.cn/" rel="noopener noreferrer nofollow">甲</a></p>',
        ),
        ("3 < 5 & 7 > 6", "<p>3 &lt; 5 &amp; 7 &gt; 6</p>"),
        ("&copy; &amp; &#33;", "<p>© &amp; !</p>"),
        ("金额：1,200.00 元（壹仟贰佰元整）", "<p>金额：1,200.00 元（壹仟贰佰元整）</p>"),
        ("[方括号] [未定义][引用]", "<p>[方括号] [未定义][引用]</p>"),
    ],
)
def test_what_a_clerk_writes_is_what_is_published(text: str, html: str) -> None:
    assert render(text) == html


def test_a_paragraph_longer_than_any_is_printed_as_it_stands() -> None:
    text = "**长**" * 3_000
    assert render(text) == f"<p>{text}</p>"


def test_lists_deeper_than_anybody_reads_are_printed_as_they_stand() -> None:
    text = "".join("    " * level + "- <b>\n" for level in range(500))
    assert active(render(text)) == []
    assert render(text).count("&lt;b&gt;") == 500


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("第一行\n第二行 <script>", 1),
        ("<SCRIPT\n>", 0),
        ("</ script >", 0),
        ("a\nb\n[点](javascript:x)", 2),
        ("[点](VBScript :x)", 0),
        ("[点](data:text/html,x)", 0),
        ("<b onclick=x>", 0),
        ("<b/onclick = x>", 0),
        ("<iframe srcdoc=x>", 0),
        ("<?php", 0),
        ("收入<支出 on = 3", None),
        ("数据：3 < 5，data 与 script 都是词", None),
        ("<b>粗</b> <br> <div>", None),
        ("", None),
    ],
)
def test_web_code_is_found_in_its_line(text: str, line: int | None) -> None:
    assert web_code(text) == line


_PIECES = (
    *(
        "javascript:",
        "JAVAscript&colon;",
        "data:text/html,",
        "vbscript:",
        "//evil.example",
        "\\\\evil",
        "https://",
        "/",
    ),
    *(
        "&#106;",
        "&Tab;",
        "\t",
        "\x01",
        "\n",
        " ",
        "<",
        ">",
        "[",
        "]",
        "](",
        ")",
        "!",
        "(",
        '"',
        "'",
        "`",
        "*",
        "_",
        "|",
        "#",
    ),
    *(
        "<a href=",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=",
        "<!--",
        "-->",
        "]]>",
        "<script>",
        "</p>",
        "&lt;",
        "&amp;",
    ),
    *(
        "点",
        "[a]: ",
        "\n\n",
        "    ",
        "- ",
        "{: onclick=x}",
        "www.gov.cn",
        "@",
        "mailto:",
        "tel:",
        "\x02",
        "\x03",
        "&#x",
    ),
)


@FIXED
@given(some.lists(some.sampled_from(_PIECES), max_size=30).map("".join))
def test_no_mix_of_pieces_becomes_active(text: str) -> None:
    assert active(render(text)) == []
    assert active(sanitise(text)) == []


@FIXED
@given(some.text(max_size=200))
def test_no_text_becomes_active(text: str) -> None:
    assert active(render(text)) == []


_TIMED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (40, 40))
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
from sunshine.markup import render, sanitise, web_code
unit, length = sys.argv[1].encode().decode("unicode_escape"), int(sys.argv[2])
text = (unit * (length // len(unit) + 1))[:length]
web_code(text)
render(text)
"""
_UNITS = (
    *("[", "![", "*", "_", "(", "<", "1", "`", "&", "~", "|", "\\\\", "> ", "- ", "#", "=", "[a](", "[a](b ", "[a](<"),
    *(
        "<a ",
        "< ",
        "<!--",
        "</",
        "<a b=c ",
        "[a]: ",
        "**a",
        "`a",
        "a  \\n",
        "# a\\n",
        "a\\n=\\n",
        "***\\n",
        "|a|b\\n|-|-\\n",
    ),
)


@pytest.mark.slow
@pytest.mark.parametrize("unit", _UNITS)
def test_no_repetition_takes_more_than_its_share_of_time(unit: str) -> None:
    """The longest text that a record may hold, in paragraphs as they come and of the longest kind that is searched."""
    for repeated in (unit, unit * (9_000 // len(unit)) + "\\n\\n"):
        done = subprocess.run(
            [sys.executable, "-c", _TIMED, repeated, "200000"], env=unmeasured(), capture_output=True, check=False
        )
        assert done.returncode == 0, (unit, len(repeated), done.stderr[-300:])


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["[", "*", "(", "<", "1"])
def test_a_mebibyte_of_one_character_is_rendered(unit: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _TIMED, unit, str(1 << 20)], env=unmeasured(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr[-300:]


def test_the_cases_are_many() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# 一\n## 二\n### 三\n# 四", ["h2", "h3", "h4", "h2"]),
        ("### 一\n\n正文\n\n### 二", ["h2", "h2"]),
        ("## 一\n\n##### 二\n\n### 三", ["h2", "h3", "h3"]),
    ],
    ids=["in order", "begins low", "skips levels"],
)
def test_headings_begin_below_the_title_and_skip_no_level(text: str, levels: list[str]) -> None:
    assert re.findall(r"<(h\d)>", render(text)) == levels


def test_a_wide_table_scrolls_in_a_box_that_the_keyboard_reaches() -> None:
    html = render("|村|户|\n|--|--:|\n|南塘|612|")
    assert html.startswith('<div class="table-box" role="group" aria-label="表格" tabindex="0"><table>')
    assert '<td class="align-right">612</td>' in html
