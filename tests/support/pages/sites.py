"""Kinds of sites on which reports stand: one content, as many ways of building a page as there are platforms."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.drafts.draft import Draft, content
from tests.support.pages import writing

from gipr_lint.testing.content import Content, DraftParagraph

_NAVIGATION = "".join(
    f'<li><a href="/{at}/index.html">{name}</a></li>'
    for at, name in enumerate(("首页", "政务公开", "政务服务", "互动交流", "走进青溪", "数据开放"))
)
_TITLES = (
    "我县召开政务公开工作推进会",
    "关于印发2024年政务公开工作要点的通知",
    "一图读懂政府信息公开年度报告",
    "青溪县2023年政府信息公开工作年度报告",
)
_NEWS = "".join(
    f'<li><a href="/news/{at}.html">{title}</a><span>2025-0{at}-1{at}</span></li>'
    for at, title in enumerate(_TITLES, 1)
)
_POSITION = '当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a>'
_MENU = "".join(f'<li><a href="/{name}">政府信息公开{name}</a></li>' for name in ("指南", "制度", "年报"))
_INFO = (
    "<span>发布时间：2025-01-22 09:30</span><span>来源：青溪县人民政府办公室</span>"
    '<span>浏览次数：<em id="hits">128</em></span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span>'
)
_TOOLS = '<a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a>'
_FOOT = (
    "<p>主办：青溪县人民政府办公室\u3000承办：青溪县大数据中心</p>"
    "<p>网站标识码：3300000000\u3000备案号：浙ICP备00000000号</p><p>联系电话：0570-0000000</p>"
)


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
    page = f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{title}_青溪县人民政府</title>
<style>.nav{{color:red}}</style><script>var a = "<p>一、总体情况</p>";</script></head>
<body><div class="header"><ul class="nav">{_NAVIGATION}</ul><form><input name="q"><button>搜索</button></form></div>
<div class="pos">{_POSITION}</div>
<div class="left"><ul>{_MENU}</ul></div>
<div class="con"><h1>{title}</h1>
<div class="info">{_INFO}</div>
<div class="text">{writing.article(untitled(inside))}</div>
<div class="tools">{_TOOLS}</div>
<div class="share">分享到：<a>微信</a><a>微博</a></div>
<div>上一篇：<a href="1.html">青溪县2023年政府信息公开工作年度报告</a></div></div>
<div class="news"><h3>相关信息</h3><ul>{_NEWS}</ul></div>
<div class="footer">{_FOOT}</div></body></html>"""
    return page.encode()


SITES: dict[str, Callable[[Draft], bytes]] = {"portal": portal}
"""Each by a short name."""
