"""Another report behind the first in one file, as files that were put together have it."""

from __future__ import annotations

from collections.abc import Sequence

from gipr_lint.docx import Block
from gipr_lint.report.model import SectionPart
from gipr_lint.report.outline.title import find_title
from gipr_lint.rulepacks.model import Vocabulary

_LEAST = 3
"""So many sections at least stand once more behind the other title."""


def second_report(blocks: Sequence[Block], sections: Sequence[SectionPart], vocabulary: Vocabulary) -> int | None:
    """The index of the block with which it begins: a title, behind which sections return that stood before it; None
    where there is none."""
    seen: set[str] = set()
    for at, part in enumerate(sections):
        if part.alias in seen:
            if len(seen.intersection(later.alias for later in sections[at:])) < _LEAST:
                return None
            last = sections[at - 1].heading.index + 1
            title = find_title(blocks[last : part.heading.index], vocabulary)
            return None if title is None else next(i for i in range(last, len(blocks)) if blocks[i] is title.lines[0])
        seen.add(part.alias)
    return None
