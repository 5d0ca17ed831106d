"""Pages as office programs export them, and tables that are drawn without elements of tables."""

from __future__ import annotations

import re
from html import escape

from tests.support.drafts.draft import Draft, content
from tests.support.pages import writing
from tests.support.pages.furniture import page

from gipr_lint.testing.content import DraftParagraph, DraftTable

_OFFICE = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"'
)
_STYLE = "<style><!-- p.MsoNormal {mso-style-parent:''; margin:0cm; text-indent:2em} --></style>"
_XML = (
    "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>张三</o:Author></o:DocumentProperties></xml><![endif]-->"
)


def _wrapped(text: str, width: int = 38) -> str:
    """The text with an end of line of the source now and then, as Word wraps what it writes: between two Chinese
    characters."""
    return re.sub(rf"(.{{{width}}}[一-鿿])(?=[一-鿿])", r"\1\n", text)


def word(draft: Draft) -> bytes:
    """Word's "web page": conditional comments, empty paragraphs of o:p, lists that are ignored, cells of paragraphs."""
    parts = []
    for item in content(draft):
        if isinstance(item, DraftTable):
            rows = "".join(
                "<tr style='mso-yfti-irow:0'>"
                + "".join(
                    f"<td width=64 rowspan={down} colspan={across} style='border:solid windowtext 1.0pt'>"
                    f"<p class=MsoNormal align=center><span>{_wrapped(escape(text))}<o:p></o:p></span></p></td>"
                    for text, down, across in row
                )
                + "<![if !supportMisalignedColumns]><td style='display:none'></td><![endif]></tr>"
                for row in writing.rows(item.grid)
            )
            parts.append(f"<div align=center><table class=MsoNormalTable border=1>{rows}</table></div>")
        else:
            align = " align=center" if item.role == "title" else ""
            number = f"<![if !supportLists]><span style='mso-list:Ignore'>{item.number}</span><![endif]>"
            lines = "<br>".join(_wrapped(escape(line)) for line in item.text.split("\n"))
            parts.append(
                f"<p class=MsoNormal{align}>{number if item.number else ''}<span style='font-size:16.0pt'>{lines}"
                "</span><span lang=EN-US><o:p></o:p></span></p>\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>"
            )
    html = (
        f"<html {_OFFICE}>\n<head><meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
        f"<meta name=Generator content='Microsoft Word 15'>{_XML}{_STYLE}</head>\n"
        f"<body lang=ZH-CN style='tab-interval:21.0pt'><div class=WordSection1>{''.join(parts)}</div></body></html>"
    )
    return html.encode("gb18030").replace(b"\n", b"\r\n")


def wps(draft: Draft) -> bytes:
    """WPS's export: classes of styles, blanks as mso-spacerun, fonts named on every run."""
    parts = []
    for item in content(draft):
        if isinstance(item, DraftTable):
            rows = "".join(
                "<tr>"
                + "".join(
                    f'<td valign=center rowspan="{down}" colspan="{across}"><p class="MsoNormal" align=center>'
                    f"<font face=仿宋_GB2312>{escape(text)}</font></p></td>"
                    for text, down, across in row
                )
                + "</tr>"
                for row in writing.rows(item.grid)
            )
            parts.append(f'<table class="MsoTableGrid" border="1" cellspacing="0">{rows}</table>')
        else:
            align = ' align="center" style="text-align:center;"' if item.role == "title" else ""
            span = "<span style=\"mso-spacerun:'yes';font-family:仿宋_GB2312;\"><font face=仿宋_GB2312>"
            runs = "".join(f"{span}{escape(run)}</font></span>" for run in _runs(item.number + item.text))
            runs = runs.replace("\n", "<br/>")
            parts.append(f'<p class="p{len(parts) % 3}"{align}>{runs}</p>')
    head = '<meta charset="UTF-8"><meta name="Generator" content="WPS Office">'
    return page("未命名文档", f"<!--StartFragment-->{''.join(parts)}<!--EndFragment-->", head).encode()


def _runs(text: str) -> list[str]:
    """The text in runs of uneven length."""
    return [text[at : at + 7] for at in range(0, len(text), 7)]


def display_table(draft: Draft) -> bytes:
    """Tables of div that a style sheet draws as tables; no cell is merged, its neighbours are empty instead."""
    sheet = ".t{display:table}.t .r,.r{display:table-row}.c{display:table-cell;border:1px solid}"
    return _drawn(draft, f"<style>{sheet}</style>", "t", "r", "c", widths=False)


def boxes(draft: Draft) -> bytes:
    """Tables of boxes side by side, as wide as the columns that they stand over."""
    return _drawn(draft, "<style>.row{display:flex}.cell{border:1px solid}</style>", "rows", "row", "cell", widths=True)


def _drawn(draft: Draft, head: str, table: str, row: str, cell: str, *, widths: bool) -> bytes:
    parts = []
    for item in content(draft):
        if isinstance(item, DraftParagraph):
            parts.append(writing.paragraph(item))
            continue
        grid = item.grid
        lines = [[""] * grid.width for _ in range(grid.height)]
        for one in grid.cells:
            lines[one.row][one.column] = one.text
        spans = {(one.row, one.column): one.across for one in grid.cells}
        drawn = []
        for at, line in enumerate(lines):
            cells = []
            column = 0
            while column < len(line):
                across = spans.get((at, column), 1) if widths else 1
                width = f' style="width:{across * 100 / grid.width:.3f}%"' if widths else ""
                cells.append(f'<div class="{cell}"{width}>{escape(line[column])}</div>')
                column += across
            drawn.append(f'<div class="{row}">{"".join(cells)}</div>')
        parts.append(f'<div class="{table}">{"".join(drawn)}</div>')
    return page("年度报告", "".join(parts), f'<meta charset="utf-8">{head}').encode()
