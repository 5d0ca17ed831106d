"""Kinds of sites on which reports stand: one content, as many ways of building a page as there are platforms."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from tests.support.drafts.draft import Draft, content
from tests.support.pages import exports, writing
from tests.support.pages.furniture import FOOT, INFO, MENU, NAVIGATION, NEWS, POSITION, RECORD, SCRIPT, TOOLS, page

from gipr_lint.testing.content import Content, DraftParagraph, DraftTable

_SITE = "青溪县人民政府"


def title_of(inside: Content) -> str:
    """The title as one line."""
    return "".join(item.text for item in inside if isinstance(item, DraftParagraph) and item.role == "title")


def untitled(inside: Content) -> Content:
    """All but the title."""
    return tuple(item for item in inside if not (isinstance(item, DraftParagraph) and item.role == "title"))


def portal(draft: Draft) -> bytes:
    """A county's portal: navigation, breadcrumb, line of date and source, article, tools, footer."""
    inside = content(draft)
    title = title_of(inside)
    body = f"""<div class="header"><ul class="nav">{NAVIGATION}</ul><form><input name="q"></form></div>
<div class="pos">{POSITION}</div><div class="left"><ul>{MENU}</ul></div>
<div class="con"><h1>{title}</h1>
<div class="info">{INFO}</div>
<div class="text">{writing.article(untitled(inside))}</div>
<div class="tools">{TOOLS}</div><div class="share">分享到：<a>微信</a><a>微博</a></div>
<div>上一篇：<a href="1.html">青溪县2023年政府信息公开工作年度报告</a></div></div>
<div class="news"><h3>相关信息</h3><ul>{NEWS}</ul></div><div class="footer">{FOOT}</div>{SCRIPT}"""
    return page(f"{title}_{_SITE}", body).encode()


def _in_spans(html: str) -> str:
    """Each character of the text in an element of its own, as editors leave it that were pasted into."""

    def spanned(found: re.Match[str]) -> str:
        return "".join(f'<span style="font-family:仿宋;mso-x:y">{c}</span>' for c in found[1])

    return re.sub(r"(?<=>)([^<>&\n]+)(?=<)", spanned, html)


def spans(draft: Draft) -> bytes:
    """A span for every character, and a font around all; in GBK, declared as GB2312."""
    inside = content(draft)
    body = (
        f'<div>{POSITION}</div><h2 align=center>{title_of(inside)}</h2><p align=center>{INFO}</p><div><font size="3">'
    )
    body += f"{_in_spans(writing.article(untitled(inside)))}</font></div><div>{FOOT}</div>"
    return page(title_of(inside), body, '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">').encode(
        "gb18030"
    )


def breaks(draft: Draft) -> bytes:
    """Line breaks instead of paragraphs, blanks for the indent; in GB18030, declared as UTF-8."""
    inside = content(draft)
    pieces = []
    for item in inside:
        if isinstance(item, DraftTable):
            pieces.append(writing.table(item.grid))
        else:
            lines = escape(item.number + item.text).split("\n")
            pieces += [("" if item.role == "title" else "&nbsp;&nbsp;&nbsp;&nbsp;") + line + "<br>\n" for line in lines]
    body = f"<div>{POSITION}</div><div id=zoom>{''.join(pieces)}<br><br></div><div>{FOOT}</div>"
    return page(f"{_SITE} {title_of(inside)}", body).encode("gb18030")


def old_tables(draft: Draft) -> bytes:
    """A site of the first years: tables around tables, capitals, nothing closed; in GBK, declared as ISO-8859-1."""
    inside = content(draft)
    article = re.sub(r"</(p|td|tr|tbody)>", "", writing.article(untitled(inside)))
    article = re.sub(r"<(/?)(p|td|tr|table|tbody)\b", lambda found: f"<{found[1]}{found[2].upper()}", article)
    body = f"""<TABLE width=1000 align=center><TR><TD colspan=2><TABLE><TR><TD>{POSITION}<TD>今天是2025年3月1日</TABLE>
<TR><TD width=200 valign=top><TABLE><TR><TD><A href=a.htm>信息公开指南</A><TR><TD><A href=b.htm>信息公开目录</A>
<TR><TD><A href=c.htm>年度报告</A></TABLE><TD valign=top><TABLE width="100%"><TR><TD align=center>
<B>{title_of(inside)}</B>
<TR><TD align=right>{INFO}<TR><TD>{article}</TABLE><TR><TD colspan=2 align=center>{FOOT}</TABLE>"""
    head = '<META content="text/html; charset=iso-8859-1" http-equiv=Content-Type>'
    return page(title_of(inside), body, head).encode("gb18030")


def one_table(draft: Draft) -> bytes:
    """The whole report as one table, as where a spreadsheet was pasted: a row a paragraph, and the forms' rows."""
    inside = content(draft)
    width = max(item.grid.width for item in inside if isinstance(item, DraftTable))
    rows = []
    for item in untitled(inside):
        if isinstance(item, DraftParagraph):
            rows.append(f"<tr><td colspan={width}>{escape(item.number + item.text)}</td></tr>")
        else:
            rows.append(
                writing.table(item.grid).removeprefix("<table border=1><tbody>").removesuffix("</tbody></table>")
            )
    body = f"<div>{POSITION}</div><h1>{title_of(inside)}</h1><table>{''.join(rows)}</table><div>{FOOT}</div>"
    return page(title_of(inside), body).encode("utf-8-sig")


def application(draft: Draft) -> bytes:
    """A page that a framework drew: boxes in boxes, the report twice, once hidden for narrow screens; UTF-16."""
    inside = content(draft)
    boxes = []
    for item in untitled(inside):
        text = (
            f'<div data-v-1a2b class="line"><span data-v-1a2b>{escape(item.number + item.text)}</span></div>'
            if (isinstance(item, DraftParagraph))
            else f'<div class="wrap"><div style="overflow:auto">{writing.table(item.grid)}</div></div>'
        )
        boxes.append(text)
    article = "".join(boxes)
    body = f"""<div id="app"><header><ul>{NAVIGATION}</ul></header><main><div><div class="h">{title_of(inside)}</div>
<div class="m">{INFO}</div><div>{article}</div></div>
<div class="only-narrow" style="display: none">{article}</div></main>
<aside><ul>{NEWS}</ul></aside><footer>{FOOT}</footer></div>"""
    return page("政府信息公开", body).encode("utf-16")


def with_record(draft: Draft) -> bytes:
    """A platform of open information: a table of index number and date before the title, contents with links to the
    sections, headings as headings, wrong colspans."""
    inside = content(draft)
    parts = []
    links = []
    for item in untitled(inside):
        if isinstance(item, DraftParagraph) and item.role == "heading":
            links.append(f'<a href="#s{len(links)}">{escape(item.text)}</a><br>')
            parts.append(f'<h3 id="s{len(links)}">{escape(item.number + item.text)}</h3>')
        elif isinstance(item, DraftParagraph):
            parts.append(writing.paragraph(item))
        else:
            parts.append(writing.table(item.grid).replace(f'colspan="{item.grid.width}"', 'colspan="40"'))
    body = f"""<div>{POSITION}</div>{RECORD}<div class="toc">{"".join(links)}</div><h2>{title_of(inside)}</h2><hr>
{"".join(parts)}<p style="text-align:center">{TOOLS}</p>
<p>扫一扫在手机打开当前页</p><p><img src="ewm.png" width="120"></p>{FOOT}"""
    return page(f"{title_of(inside)} - 政府信息公开 - {_SITE}", body, "<meta charset=gbk>").encode(
        "gbk", "xmlcharrefreplace"
    )


def bare(draft: Draft) -> bytes:
    """An article without a frame, no declaration, no html element: as a system exports it."""
    return writing.article(content(draft)).encode("gb18030")


SITES: dict[str, Callable[[Draft], bytes]] = {
    "portal": portal,
    "spans": spans,
    "breaks": breaks,
    "old-tables": old_tables,
    "one-table": one_table,
    "application": application,
    "with-record": with_record,
    "bare": bare,
    "word": exports.word,
    "wps": exports.wps,
    "display-table": exports.display_table,
    "boxes": exports.boxes,
}
"""Each by a short name."""
