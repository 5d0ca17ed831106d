"""What is told of places beside their locations."""

from __future__ import annotations

import io
import zipfile

from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.reports import draft, result

from gipr_lint import lint


def paged(data: bytes) -> bytes:
    """The document with a page break noted before each table."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:tbl>", b"<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p><w:tbl>")
            new.writestr(name, part)
    return out.getvalue()


def test_findings_know_their_pages() -> None:
    """In what the formats get; the second table stands behind the second break."""
    data = write(with_cell(draft(1), "requests", "new", "total", "999"))
    found = lint(paged(data), select=["CN503"]).alone
    assert [found.place_of(one).page for one in found.shown] == [3]
    plain = lint(data, select=["CN503"]).alone
    assert plain.places == {}


def test_a_gap_is_told_by_what_stands_before_it() -> None:
    """The beginning of that paragraph, numbers of people in it masked."""
    text = (
        "# 青溪镇人民政府2024年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。\n\n"
        "## 六、其他需要报告的事项\n\n张三13900005555没有其他事项。"
    )
    found = result(text, "CN118").alone
    (told,) = [found.place_of(one).words for one in found.shown]
    assert told.startswith("张三139")
    assert "13900005555" not in told
