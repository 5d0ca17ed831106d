"""What an example says that its rule finds and what the fixes make of it, held against what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from gipr_lint.docx import Document, Table, read_docx
from gipr_lint.findings import Finding, Location
from gipr_lint.messages import Message, quoted

GAP, WHOLE = "+", "*"
"""What stands for something missing, and for the file as a whole."""


def found(place: Location) -> str:
    """A place as `finds` of an example writes it: marked text, `row/column`, `+` or `+alias`, `*`.

    >>> found(Location(kind="cell", row_name="new", column_name="total"))
    'new/total'
    """
    if place.kind == "document":
        return WHOLE
    if place.kind == "gap":
        return GAP + (place.row_name or place.column_name or place.form or "")
    if place.row_name and place.column_name:
        return f"{place.row_name}/{place.column_name}"
    return (place.text or "")[place.start : place.end]


def finds_fault(wanted: Sequence[str], findings: Sequence[Finding]) -> Message | None:
    """What is wrong where `findings` should be at the places `wanted`; None where they are."""
    given = [found(finding.location) for finding in findings]
    if list(wanted) == given:
        return None
    return Message("examples.finds", {"wanted": _list(wanted), "found": _list(given)})


def writes_fault(wanted: Sequence[str], findings: Sequence[Finding]) -> Message | None:
    """What is wrong where the fixes of `findings` should write the texts `wanted`; None where they do."""
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    given = [edit.form or edit.replacement or "" for edit in edits]
    if list(wanted) == given:
        return None
    if not given:
        return Message("examples.becomes-nothing", {"wanted": _list(wanted)})
    return Message("examples.becomes", {"wanted": _list(wanted), "found": _list(given)})


def document_fault(wanted: bytes, fixed: bytes) -> Message | None:
    """What is wrong where the document `fixed` should say what `wanted` says; None where it does."""
    lines, given = list(_lines(read_docx(wanted))), list(_lines(read_docx(fixed)))
    if lines == given:
        return None
    pairs = zip_longest(lines, given, fillvalue="")
    wanted_line, given_line = next((one, other) for one, other in pairs if one != other)
    return Message("examples.document", {"wanted": wanted_line, "found": given_line})


def _lines(document: Document) -> Iterator[str]:
    """The text of a document, a line for each paragraph and each row of a table."""
    for block in document.blocks:
        if isinstance(block, Table):
            yield from (" | ".join(cell.text if cell else "" for cell in row) for row in block.grid)
        elif block.text.strip():
            yield block.text


def _list(texts: Sequence[str]) -> Message:
    return Message("list.whole", {"names": tuple(map(quoted, texts))}) if texts else Message("examples.nothing")
