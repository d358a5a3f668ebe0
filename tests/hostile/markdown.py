"""Markdown of an attacker, each with what becomes of it. Classes after OWASP's filter evasion list (threats.md T1–T4)."""

# ruff: noqa: E501  an input and what becomes of it each stand whole on their line

from __future__ import annotations

CASES: dict[str, tuple[str, str]] = {
    "script": ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    "script in a sentence": (
        "公告<SCRIPT SRC=//evil.example/x.js></SCRIPT>全文",
        "<p>公告&lt;SCRIPT SRC=//evil.example/x.js&gt;&lt;/SCRIPT&gt;全文</p>",
    ),
    "script split over lines": ("<scr\nipt>alert(1)</scr\nipt>", "<p>&lt;scr\nipt&gt;alert(1)&lt;/scr\nipt&gt;</p>"),
    "script inside script": (
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<p>&lt;scr&lt;script&gt;ipt&gt;alert(1)&lt;/scr&lt;/script&gt;ipt&gt;</p>",
    ),
    "unclosed script": ("<script>alert(1)//", "<p>&lt;script&gt;alert(1)//</p>"),
    "unclosed tag": ("文 <img src=x onerror=alert(1)", "<p>文 &lt;img src=x onerror=alert(1)</p>"),
    "handler with a slash": ("<svg/onload=alert(1)>", "<p>&lt;svg/onload=alert(1)&gt;</p>"),
    "handler on a harmless tag": ('<b onclick="alert(1)">粗</b>', '<p>&lt;b onclick="alert(1)"&gt;粗&lt;/b&gt;</p>'),
    "handler in capitals with a tab": ("<BODY\tONLOAD\t=alert(1)>", "<p>&lt;BODY   ONLOAD  =alert(1)&gt;</p>"),
    "autofocus": ("<input autofocus onfocus=alert(1)>", "<p>&lt;input autofocus onfocus=alert(1)&gt;</p>"),
    "details that open": ("<details open ontoggle=alert(1)>", "<p>&lt;details open ontoggle=alert(1)&gt;</p>"),
    "svg with use": (
        "<svg><use href=\"data:image/svg+xml,<svg id='x'/>#x\"/></svg>",
        "<p>&lt;svg&gt;&lt;use href=\"data:image/svg+xml,&lt;svg id='x'/&gt;#x\"/&gt;&lt;/svg&gt;</p>",
    ),
    "svg with foreign object": (
        "<svg><foreignObject><body onload=alert(1)></foreignObject></svg>",
        "<p>&lt;svg&gt;&lt;foreignObject&gt;&lt;body onload=alert(1)&gt;&lt;/foreignObject&gt;&lt;/svg&gt;</p>",
    ),
    "svg animation": (
        "<svg><animate xlink:href=#a attributeName=href values=javascript:alert(1) /><a id=a><text>x</text></a></svg>",
        "<p>&lt;svg&gt;&lt;animate xlink:href=#a attributeName=href values=javascript:alert(1) /&gt;&lt;a id=a&gt;&lt;text&gt;x&lt;/text&gt;&lt;/a&gt;&lt;/svg&gt;</p>",
    ),
    "mathml": (
        '<math href="javascript:alert(1)"><mtext><mglyph><style><img src onerror=alert(1)></style></mglyph></mtext></math>',
        '<p>&lt;math href="javascript:alert(1)"&gt;&lt;mtext&gt;&lt;mglyph&gt;&lt;style&gt;&lt;img src onerror=alert(1)&gt;&lt;/style&gt;&lt;/mglyph&gt;&lt;/mtext&gt;&lt;/math&gt;</p>',
    ),
    "iframe": (
        '<iframe src="javascript:alert(1)"></iframe>',
        '<p>&lt;iframe src="javascript:alert(1)"&gt;&lt;/iframe&gt;</p>',
    ),
    "iframe with srcdoc": (
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<p>&lt;iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'&gt;&lt;/iframe&gt;</p>",
    ),
    "style": (
        "<style>@import 'https://evil.example/x.css'; body{background:url(https://evil.example/y)}</style>",
        "<p>&lt;style&gt;@import 'https://evil.example/x.css'; body{background:url(https://evil.example/y)}&lt;/style&gt;</p>",
    ),
    "style attribute": (
        '<p style="background:url(https://evil.example/x)">文</p>',
        '<p>&lt;p style="background:url(https://evil.example/x)"&gt;文&lt;/p&gt;</p>',
    ),
    "object": (
        '<object data="data:text/html,<script>alert(1)</script>"></object>',
        '<p>&lt;object data="data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;"&gt;&lt;/object&gt;</p>',
    ),
    "embed": ('<embed src="https://evil.example/x.swf">', '<p>&lt;embed src="https://evil.example/x.swf"&gt;</p>'),
    "form": (
        '<form action="https://evil.example/"><button formaction=javascript:alert(1)>按</button></form>',
        '<p>&lt;form action="https://evil.example/"&gt;&lt;button formaction=javascript:alert(1)&gt;按&lt;/button&gt;&lt;/form&gt;</p>',
    ),
    "base": ('<base href="https://evil.example/">', '<p>&lt;base href="https://evil.example/"&gt;</p>'),
    "meta refresh": (
        '<meta http-equiv=refresh content="0;url=https://evil.example/">',
        '<p>&lt;meta http-equiv=refresh content="0;url=https://evil.example/"&gt;</p>',
    ),
    "link to a style": (
        "<link rel=stylesheet href=https://evil.example/x.css>",
        "<p>&lt;link rel=stylesheet href=https://evil.example/x.css&gt;</p>",
    ),
    "image": ("<img src=https://evil.example/x.png>", "<p>&lt;img src=https://evil.example/x.png&gt;</p>"),
    "markdown image": ("![照片](https://evil.example/x.png)", "<p>照片</p>"),
    "markdown image with script address": ('![照片](javascript:alert(1) "题")', "<p>照片</p>"),
    "image by reference": ("![照片][p]\n\n[p]: https://evil.example/x.png", "<p>照片</p>"),
    "image by short reference": ("![p]\n\n[p]: https://evil.example/x.png", "<p>p</p>"),
    "link to script": ("[点](javascript:alert(1))", '<p><a rel="noopener noreferrer nofollow">点</a></p>'),
    "link to script in capitals": ("[点](JaVaScRiPt:alert(1))", '<p><a rel="noopener noreferrer nofollow">点</a></p>'),
    "link to script with entities": (
        "[点](&#106;avascript&colon;alert(1))",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script with hexadecimal entities": (
        "[点](&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1))",
        '<p><a href="&amp;#x6A&amp;#x61&amp;#x76&amp;#x61&amp;#x73&amp;#x63&amp;#x72&amp;#x69&amp;#x70&amp;#x74:alert(1)" rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script with a tab": (
        "[点](java\tscript:alert(1))",
        '<p><a href="java    script:alert(1)" rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script with an entity for a tab": (
        "[点](java&Tab;script:alert(1))",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script over two lines": (
        "[点](java\nscript:alert(1))",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script behind a control character": (
        "[点](\x01javascript:alert(1))",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script in angle brackets": (
        "[点](<javascript:alert(1)>)",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script by reference": (
        '[点][j]\n\n[j]: javascript:alert(1) "题"',
        '<p><a title="题" rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to script by short reference": (
        "[j]\n\n[j]: javascript:alert(1)",
        '<p><a rel="noopener noreferrer nofollow">j</a></p>',
    ),
    "link to vbscript": ("[点](vbscript:msgbox(1))", '<p><a rel="noopener noreferrer nofollow">点</a></p>'),
    "link to data": (
        "[点](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to file": ("[点](file:///etc/passwd)", '<p><a rel="noopener noreferrer nofollow">点</a></p>'),
    "link to blob": ("[点](blob:https://evil.example/1)", '<p><a rel="noopener noreferrer nofollow">点</a></p>'),
    "link without a scheme": ("[点](//evil.example/x)", '<p><a rel="noopener noreferrer nofollow">点</a></p>'),
    "link without a scheme and with backslashes": (
        "[点](\\\\\\\\evil.example/x)",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link with one slash": ("[点](https:/evil.example)", '<p><a rel="noopener noreferrer nofollow">点</a></p>'),
    "link with a name before the host": (
        "[点](https://www.gov.cn@evil.example/)",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to a look-alike host": (
        "[点](https://www.gov.cn.evil.example/)",
        '<p><a rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link to a government host": (
        '[点](https://www.gov.cn/a?b=1&c=2 "题")',
        '<p><a href="https://www.gov.cn/a?b=1&amp;c=2" title="题" rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "link within the site": (
        "[点](../2026-q3/#total)",
        '<p><a href="../2026-q3/#total" rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "mail and telephone": (
        "[信](mailto:a@b.example) [电话](tel:021-0000-0000)",
        '<p><a href="mailto:a@b.example" rel="noopener noreferrer nofollow">信</a> <a href="tel:021-0000-0000" rel="noopener noreferrer nofollow">电话</a></p>',
    ),
    "automatic link to script": ("<javascript:alert(1)>", "<p>&lt;javascript:alert(1)&gt;</p>"),
    "automatic link": (
        "<https://evil.example/x>",
        '<p><a rel="noopener noreferrer nofollow">https://evil.example/x</a></p>',
    ),
    "automatic mail": (
        "<a@b.example>",
        '<p><a href="mailto:a@b.example" rel="noopener noreferrer nofollow">a@b.example</a></p>',
    ),
    "link text with markup": (
        "[<img src=x onerror=alert(1)>](https://www.gov.cn)",
        '<p><a href="https://www.gov.cn" rel="noopener noreferrer nofollow">&lt;img src=x onerror=alert(1)&gt;</a></p>',
    ),
    "link title that breaks out": (
        "[点](https://www.gov.cn 'a\" onmouseover=\"alert(1)')",
        '<p><a href="https://www.gov.cn" title="a&quot; onmouseover=&quot;alert(1)" rel="noopener noreferrer nofollow">点</a></p>',
    ),
    "attribute list with a handler": ("段落\n{: onclick=alert(1) }", "<p>段落\n{: onclick=alert(1) }</p>"),
    "attribute list with an id": ("# 题 {: #__config }", "<h2>题 {: #__config }</h2>"),
    "clobbering by id": (
        "<a id=__config></a><form name=search><input id=sunshine></form>",
        "<p>&lt;a id=__config&gt;&lt;/a&gt;&lt;form name=search&gt;&lt;input id=sunshine&gt;&lt;/form&gt;</p>",
    ),
    "heading with a dangerous id": ("# __config\n\n## sunshine", "<h2>__config</h2>\n<h3>sunshine</h3>"),
    "template": (
        "{{ config }} {% include '/etc/passwd' %} {# x #}",
        "<p>{{ config }} {% include '/etc/passwd' %} {# x #}</p>",
    ),
    "template in code": (
        "`{{ 7*7 }}`\n\n    {% raw %}",
        "<p><code>{{ 7*7 }}</code></p>\n<pre><code>{% raw %}\n</code></pre>",
    ),
    "slot": ("@@body@@ @@root@@", "<p>@@body@@ @@root@@</p>"),
    "snippet": (
        '--8<-- "/etc/passwd"\n\n;--8<--\n/etc/passwd\n;--8<--',
        '<p>--8&lt;-- "/etc/passwd"</p>\n<p>;--8&lt;--\n/etc/passwd\n;--8&lt;--</p>',
    ),
    "environment tag": (
        "!ENV SECRET\n\n!!python/object/apply:os.system ['id']",
        "<p>!ENV SECRET</p>\n<p>!!python/object/apply:os.system ['id']</p>",
    ),
    "comment": (
        "<!-- 秘密 --><!--[if IE]><script>alert(1)</script><![endif]-->",
        "<p>&lt;!-- 秘密 --&gt;&lt;!--[if IE]&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;![endif]--&gt;</p>",
    ),
    "comment that ends early": (
        "<!--><img src=x onerror=alert(1)>-->",
        "<p>&lt;!--&gt;&lt;img src=x onerror=alert(1)&gt;--&gt;</p>",
    ),
    "character data": (
        "<![CDATA[<script>alert(1)</script>]]>",
        "<p>&lt;![CDATA[&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;</p>",
    ),
    "processing instruction": (
        "<?php echo 1 ?><?xml-stylesheet href='x'?>",
        "<p>&lt;?php echo 1 ?&gt;&lt;?xml-stylesheet href='x'?&gt;</p>",
    ),
    "declaration": (
        "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>&x;",
        "<p>&lt;!DOCTYPE html [&lt;!ENTITY x SYSTEM 'file:///etc/passwd'&gt;]&gt;&amp;x;</p>",
    ),
    "markdown in html": (
        '<div markdown="1">\n*斜* <script>alert(1)</script>\n</div>',
        '<p>&lt;div markdown="1"&gt;\n<em>斜</em> &lt;script&gt;alert(1)&lt;/script&gt;\n&lt;/div&gt;</p>',
    ),
    "html in a table": (
        "| 名 | 值 |\n| - | :-: |\n| <script>alert(1)</script> | <br>[点](javascript:alert(1)) |",
        '<div class="table-box" role="group" aria-label="表格" tabindex="0"><table>\n<thead>\n<tr>\n<th>名</th>\n<th class="align-center">值</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>\n<td class="align-center"><br>\n<a rel="noopener noreferrer nofollow">点</a></td>\n</tr>\n</tbody>\n</table></div>',
    ),
    "html in a list": (
        "- <iframe src=x>\n    - <svg onload=alert(1)>",
        "<ul>\n<li>&lt;iframe src=x&gt;<ul>\n<li>&lt;svg onload=alert(1)&gt;</li>\n</ul>\n</li>\n</ul>",
    ),
    "html in code": (
        "`<script>alert(1)</script>`\n\n    <script>alert(1)</script>",
        "<p><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></p>\n<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;\n</code></pre>",
    ),
    "html in a heading": ("# <img src=x onerror=alert(1)>", "<h2>&lt;img src=x onerror=alert(1)&gt;</h2>"),
    "html in a quotation": (
        "> <script>alert(1)</script>",
        "<blockquote>\n<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n</blockquote>",
    ),
    "noscript trick": (
        '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
        '<p>&lt;noscript&gt;&lt;p title="&lt;/noscript&gt;&lt;img src=x onerror=alert(1)&gt;"&gt;</p>',
    ),
    "textarea trick": (
        '<textarea><p title="</textarea><img src=x onerror=alert(1)>">',
        '<p>&lt;textarea&gt;&lt;p title="&lt;/textarea&gt;&lt;img src=x onerror=alert(1)&gt;"&gt;</p>',
    ),
    "title trick": (
        "<title></title><script>alert(1)</script>",
        "<p>&lt;title&gt;&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ),
    "template element": (
        "<template><script>alert(1)</script></template>",
        "<p>&lt;template&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;/template&gt;</p>",
    ),
    "custom element": (
        "<x-a is=y onanimationstart=alert(1)>文</x-a>",
        "<p>&lt;x-a is=y onanimationstart=alert(1)&gt;文&lt;/x-a&gt;</p>",
    ),
    "full-width angle brackets": ("＜script＞alert(1)＜/script＞", "<p>＜script＞alert(1)＜/script＞</p>"),
    "placeholder of the converter": ("\x02klzzwxh:0000\x03 \x02wzxhzdk:0\x03", "<p>klzzwxh:0000 wzxhzdk:0</p>"),
    "double encoded": (
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;</p>",
    ),
    "brackets": ("[" * 60 + "]" * 60, "<p>" + "[" * 60 + "]" * 60 + "</p>"),
}
"""What is written, and the whole of what is published."""
