"""How long a document may be that is written back: writing holds it several times over, and checks it again."""

from __future__ import annotations

from gipr_lint.docx import Document
from gipr_lint.docx.limits import MIB, mebibytes
from gipr_lint.docx.walk import paragraphs
from gipr_lint.errors import FixError
from gipr_lint.messages import Message

_BYTES = 12 * MIB
"""The main document unpacked."""
_TAGS = 250_000
"""Start and end tags in it."""
_PARAGRAPHS = 20_000
"""Paragraphs in all: a book of 500 pages has 15,000."""
_CHARACTERS = 1_000_000
"""Characters in all: a book of 500 pages has 500,000."""


def require_writable(document: Document) -> None:
    """Raises FixError for a document that is only checked, since it is too long to be written back."""
    limit = _limit(document)
    if limit is not None:
        raise FixError(Message("write.too-long", {"limit": limit}))


def _limit(document: Document) -> str | Message | None:
    """The first of the bounds that a document is beyond."""
    source = document.origin.parts.source(document.part)
    if len(source) > _BYTES:
        return mebibytes(_BYTES)
    if source.count(b"<") > _TAGS:
        return Message("limits.tags", {"count": f"{_TAGS:,}"})
    count = characters = 0
    for paragraph in paragraphs(document.blocks):
        count, characters = count + 1, characters + len(paragraph.text)
    if count > _PARAGRAPHS:
        return Message("limits.paragraphs", {"count": f"{_PARAGRAPHS:,}"})
    return Message("limits.characters", {"count": f"{_CHARACTERS:,}"}) if characters > _CHARACTERS else None
