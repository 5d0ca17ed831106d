"""Pages as browsers save them: a single file (.mht), or a page with its folder packed into a ZIP archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from email import message_from_bytes
from email.message import Message

from gipr_lint.docx.limits import Limits, mebibytes
from gipr_lint.docx.package.archive import Archive
from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.html.parsing import MOST_BYTES
from gipr_lint.readers.html.read import report_of, to_docx
from gipr_lint.readers.made import docx_of

_SUFFIXES = (".html", ".htm", ".xhtml", ".shtml")
_SINGLE = (".mht", ".mhtml")
_ASIDE = "__macosx/"
_MOST_PAGES = 20
"""So many pages are looked into for the report; a saved page has some frames and advertisements."""
_LIMITS = Limits(total=256 << 20)
_MOST_ENCODED = 96 << 20


def from_single(data: bytes) -> bytes:
    """A DOCX of the report in a single-file page. Raises UnreadableDocument."""
    if len(data) > _MOST_ENCODED:
        raise UnreadableDocument("file.page-too-large", limit=mebibytes(_MOST_ENCODED))
    return _first_report(_parts(message_from_bytes(data)))


def _parts(message: Message) -> Iterator[bytes]:
    """The pages in a message, the outer one first."""
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                yield content


def from_archive(data: bytes) -> bytes:
    """A DOCX of the report among the pages of an archive. Raises UnreadableDocument where there is none."""
    archive = Archive(data, _LIMITS)
    names = [name for name in archive.members if name.endswith((*_SUFFIXES, *_SINGLE)) and not name.startswith(_ASIDE)]
    if not names:
        raise UnreadableDocument("file.archive")
    outer_first = sorted(names, key=lambda name: (name.count("/"), name))[:_MOST_PAGES]
    if outer_first[0].endswith(_SINGLE):
        return from_single(archive.read(archive.members[outer_first[0]], _LIMITS.part))
    return _first_report(archive.read(archive.members[name], MOST_BYTES) for name in outer_first)


def _first_report(pages: Iterable[bytes]) -> bytes:
    """A DOCX of the first page with a report; where none has one, what is said of the first."""
    first: bytes | None = None
    for count, page in enumerate(pages):
        first = page if first is None else first
        if count >= _MOST_PAGES:
            break
        if items := report_of(page):
            return docx_of(items)
    if first is None:
        raise UnreadableDocument("file.page-empty")
    return to_docx(first)


def holds_page(path: str) -> bool:
    """Whether an archive holds a saved page, and not drafts or the like beside it."""
    try:
        with open(path, "rb") as file:
            names = Archive(file.read(_LIMITS.file), _LIMITS).members
    except (OSError, UnreadableDocument):
        return False
    outer = min((name.count("/") for name in names if not name.startswith(_ASIDE)), default=0)
    tops = [name for name in names if name.count("/") <= outer and not name.startswith(_ASIDE)]
    return len(tops) == 1 and tops[0].endswith((*_SUFFIXES, *_SINGLE))
