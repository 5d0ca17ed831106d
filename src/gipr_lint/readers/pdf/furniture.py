"""Page numbers and running heads: what stands at the head or foot of pages and is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import structs

from gipr_lint.readers.pdf.marks import Mark, Sheet, TextLine

_NUMBER = re.compile(
    r"[-—–－―_·.…\s]*\d{1,4}[-—–－―_·.…\s]*|\D?\s*\d{1,4}\s*\D(\s*[/／,，]?\s*\D?\s*\d{1,4}\s*\D)?|\d{1,4}\s*/\s*\d{1,4}"
)
_ZONE = 0.12
"""Heads and feet stand within this part of the height of the page."""
_DEEP = 2
"""So many lines may stand at the head or foot."""


def without_furniture(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The pages without their numbers, and without lines that stand at the same edge of most of them."""
    repeated = Counter(key for sheet in sheets for key in {_key(line, sheet) for line in _edge_lines(sheet)})
    least = max(2, (len(sheets) + 1) // 2)
    heads = {key for key, count in repeated.items() if count >= least}

    def is_furniture(mark: Mark, sheet: Sheet) -> bool:
        if not isinstance(mark, TextLine) or mark not in _edge_lines(sheet):
            return False
        return _NUMBER.fullmatch(mark.text) is not None or _key(mark, sheet) in heads

    return [
        structs.replace(sheet, marks=tuple([mark for mark in sheet.marks if not is_furniture(mark, sheet)]))
        for sheet in sheets
    ]


def _edge_lines(sheet: Sheet) -> list[TextLine]:
    """The lines at the head and the foot of a page."""
    first = [mark for mark in sheet.marks[:_DEEP] if isinstance(mark, TextLine) and mark.bottom < _ZONE * sheet.height]
    last = [
        mark for mark in sheet.marks[-_DEEP:] if isinstance(mark, TextLine) and mark.top > (1 - _ZONE) * sheet.height
    ]
    return first + last


def _key(line: TextLine, sheet: Sheet) -> tuple[str, bool]:
    """What is the same of a running head on every page."""
    return re.sub(r"\d+", "0", line.text), line.top < sheet.height / 2
