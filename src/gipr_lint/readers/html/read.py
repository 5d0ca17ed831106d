"""A page as a DOCX: the reader of `.html` and `.htm`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.content import Item, Line, Picture
from gipr_lint.readers.html.article import article
from gipr_lint.readers.html.flow import Flow, Found
from gipr_lint.readers.html.parsing import Page
from gipr_lint.readers.made import docx_of

_DOCUMENTS = (".doc", ".docx", ".wps", ".pdf", ".ofd", ".xls", ".xlsx", ".et", ".rar", ".zip", ".7z", ".rtf", ".odt")
_LITTLE = 600
"""A page with fewer characters that are no links says nothing itself."""
_NAMED = 3


def to_docx(data: bytes) -> bytes:
    """What the article of a page says, as a DOCX. Raises UnreadableDocument where there is none to read."""
    page = Page(data)
    found = Flow(page).read()
    items = article(found, page.title)
    if not items:
        _require_text(page, found)
        items = [one.item for one in found if not one.is_link]
    return docx_of(items)


def report_of(data: bytes) -> list[Item]:
    """The report on a page; nothing where there is none, or the page cannot be read."""
    try:
        page = Page(data)
        return article(Flow(page).read(), page.title)
    except UnreadableDocument:
        return []


def _require_text(page: Page, found: Sequence[Found]) -> None:
    """Raises UnreadableDocument for a page that says nothing itself: where what it shows is to be had."""
    said = sum(len(one.item.text) for one in found if isinstance(one.item, Line) and not one.is_link)
    if said >= _LITTLE:
        return
    if names := _attachments(page):
        more = "…" if len(names) > _NAMED else ""
        raise UnreadableDocument("file.page-attachments", detail="、".join(names[:_NAMED]) + more)
    if any(isinstance(one.item, Picture) for one in found):
        raise UnreadableDocument("file.page-pictures")
    if next(page.root.iter("iframe", "frame"), None) is not None:
        raise UnreadableDocument("file.page-frames")
    if not said:
        raise UnreadableDocument("file.page-empty")


def _attachments(page: Page) -> list[str]:
    """What the documents are called to which a page leads."""
    names: dict[str, None] = {}
    for link in page.root.iter("a"):
        path = unquote(urlsplit(link.get("href") or "").path) if _is_address(link.get("href")) else ""
        if os.path.splitext(path)[1].lower() in _DOCUMENTS:
            text = "".join(str(piece) for piece in link.itertext()).strip()
            names.setdefault(text or os.path.basename(path))
    return list(names)


def _is_address(text: str | None) -> bool:
    try:
        return text is not None and bool(urlsplit(text).path)
    except ValueError:
        return False
