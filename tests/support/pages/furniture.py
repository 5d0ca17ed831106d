"""What sites put around an article."""

from __future__ import annotations

NAVIGATION = "".join(
    f'<li><a href="/{at}/index.html">{name}</a></li>'
    for at, name in enumerate(("首页", "政务公开", "政务服务", "互动交流", "走进青溪", "数据开放"))
)
_TITLES = (
    "我县召开政务公开工作推进会",
    "关于印发2024年政务公开工作要点的通知",
    "一图读懂政府信息公开年度报告",
    "青溪县2023年政府信息公开工作年度报告",
)
NEWS = "".join(
    f'<li><a href="/news/{at}.html">{title}</a><span>2025-0{at}-1{at}</span></li>'
    for at, title in enumerate(_TITLES, 1)
)
POSITION = '当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; <a href="/nb">政府信息公开年报</a>'
MENU = "".join(f'<li><a href="/{name}">政府信息公开{name}</a></li>' for name in ("指南", "制度", "年报"))
INFO = (
    "<span>发布时间：2025-01-22 09:30</span><span>来源：青溪县人民政府办公室</span>"
    '<span>浏览次数：<em id="hits">128</em></span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span>'
)
TOOLS = '<a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a>'
FOOT = (
    "<p>主办：青溪县人民政府办公室\u3000承办：青溪县大数据中心</p>"
    "<p>网站标识码：3300000000\u3000备案号：浙ICP备00000000号</p><p>联系电话：0570-0000000</p>"
)
RECORD = (
    '<table class="xxgk"><tr><td>索引号</td><td>000000000/2025-00012</td><td>主题分类</td><td>政务公开</td></tr>'
    "<tr><td>发布机构</td><td>青溪县人民政府办公室</td><td>发文日期</td><td>2025-01-22</td></tr></table>"
)
SCRIPT = '<script>document.write("<p>一、总体情况</p><table><tr><td>1</td></tr></table>");</script>'
"""A script that would seem to hold a report to whoever reads it as text."""


def page(title: str, body: str, head: str = '<meta charset="utf-8">') -> str:
    """A page with that title."""
    return f"<!DOCTYPE html>\n<html><head>{head}<title>{title}</title></head>\n<body>{body}</body></html>"
