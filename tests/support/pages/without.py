"""Pages that hold no report, or not all of one: links to attachments, pictures, another page, nothing yet."""

from __future__ import annotations

from tests.support.drafts.draft import Draft, content
from tests.support.pages import writing
from tests.support.pages.furniture import FOOT, INFO, NAVIGATION, NEWS, page
from tests.support.pages.sites import title_of

from gipr_lint.testing.content import DraftParagraph


def _framed(title: str, body: str) -> bytes:
    head = f"<ul>{NAVIGATION}</ul><h1>{title}</h1><div>{INFO}</div>"
    return page(title, f"{head}<div>{body}</div><ul>{NEWS}</ul>{FOOT}").encode()


def attachments(draft: Draft) -> bytes:
    """A page that leads to the report as a file."""
    title = title_of(content(draft))
    files = f'<p>附件：1.<a href="/files/P020250122.docx?id=1">{title}.docx</a></p>'
    files += f'<p>2.<a href="/files/b.pdf">{title}.pdf</a></p>'
    return _framed(title, f"<p>现将年度报告予以公布。</p>{files}")


def pictures(draft: Draft) -> bytes:
    """A page that shows the report as pictures."""
    images = "".join(f'<p><img src="/images/{at}.jpg" width="800" alt=""></p>' for at in range(6))
    return _framed(title_of(content(draft)), images)


def pictured_tables(draft: Draft) -> bytes:
    """A report with pictures where the tables should be."""
    inside = content(draft)
    parts = [
        writing.paragraph(item) if isinstance(item, DraftParagraph) else '<p><img src="/images/t.png"></p>'
        for item in inside
        if not (isinstance(item, DraftParagraph) and item.role == "title")
    ]
    return _framed(title_of(inside), "".join(parts))


def framed(draft: Draft) -> bytes:
    """A page that shows another page, where the report is."""
    return _framed(title_of(content(draft)), '<iframe src="/detail/1.html" width="100%"></iframe>')


def unfetched(draft: Draft) -> bytes:
    """A page before its script has fetched anything."""
    return page("年度报告", '<div id="app"></div><script src="/static/app.js"></script>').encode()
