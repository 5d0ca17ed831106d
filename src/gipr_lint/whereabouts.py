"""What a person is told of a place beside what its location holds: the page, and the words after which it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gipr_lint.docx import Document, Paragraph
from gipr_lint.docx.pages import Place, pages
from gipr_lint.findings import Finding, Whereabouts
from gipr_lint.masking import Mask

_LONGEST = 60
"""Nobody shows more of the words."""


def whereabouts(document: Document, findings: Iterable[Finding], mask: Mask) -> Mapping[str, Whereabouts]:
    """What is known of the places of findings, by their fingerprints; those of which nothing is are left out."""
    shown = {finding.fingerprint: finding.location for finding in findings}
    blocks = {}
    if any(place.kind == "gap" for place in shown.values()):
        blocks = {block.block: block for block in document.blocks}
    places: dict[str, Place] = {}
    told: dict[str, str] = {}
    for key, location in shown.items():
        before = blocks.get(location.block or 0) if location.kind == "gap" else None
        if isinstance(before, Paragraph):
            told[key] = mask.text(before.text)[:_LONGEST]
        if path := location.path or (before.path if before else None):
            places[key] = path, location.start or 0
    known = pages(document, set(places.values()))
    found = {key: Whereabouts(known.get(places.get(key, ("", 0))), told.get(key, "")) for key in shown}
    return {key: where for key, where in found.items() if where.page or where.words}
