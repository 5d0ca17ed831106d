"""Digits above or below the line, which mark notes: read as the characters that look like them.

The run 81 with a raised 1 behind it reads 81¹, and no longer as 811. Text that stands raised by itself, with nothing on
the line before it, stays as it is: somebody has set a whole cell so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from lxml import etree

from gipr_lint.docx.text import LOWERED, RAISED
from gipr_lint.docx.xml import word_tags

_RUN, _TEXT = word_tags("r"), word_tags("t")
_TABLES = {
    "superscript": str.maketrans("0123456789()[]（）［］〔〕", f"{RAISED}⁽⁾⁽⁾⁽⁾⁽⁾⁽⁾"),
    "subscript": str.maketrans("0123456789()[]（）［］〔〕", f"{LOWERED}₍₎₍₎₍₎₍₎₍₎"),
}
_MARKS = frozenset("0123456789()[]（）［］〔〕 ,，、-–")


def raise_digits(runs: Iterable[tuple[etree._Element, str]]) -> dict[etree._Element, str]:
    """Put raised digits and brackets into the tree where nothing else is raised with them; the texts that were there,
    by their elements."""
    raised: dict[etree._Element, dict[etree._Element, str]] = {}
    for run, how in runs:
        paragraph = next(run.iterancestors("{*}p"), None)
        if paragraph is not None:
            raised.setdefault(paragraph, {})[run] = how
    before: dict[etree._Element, str] = {}
    for paragraph, own in raised.items():
        for run in _marks(paragraph, own):
            for piece in run.iterchildren(*_TEXT):
                before.setdefault(piece, piece.text or "")
                piece.text = (piece.text or "").translate(_TABLES[own[run]])
    return before


def _marks(paragraph: etree._Element, raised: Collection[etree._Element]) -> Iterator[etree._Element]:
    """Those of the raised runs that stand behind text on the line and, with the raised runs beside them, hold nothing
    but digits and brackets; how they are cut into runs plays no part."""
    texts = [(run, _text(run)) for run in paragraph.iter(*_RUN)]
    begun = False
    for is_raised, group in groupby((pair for pair in texts if pair[1]), key=lambda pair: pair[0] in raised):
        pieces = list(group)
        whole = "".join(text for _, text in pieces)
        if begun and is_raised and _MARKS.issuperset(whole):
            yield from (run for run, _ in pieces)
        begun = begun or (bool(whole.strip()) and not (is_raised and _MARKS.issuperset(whole)))


def _text(run: etree._Element) -> str:
    return "".join(piece.text or "" for piece in run.iterchildren(*_TEXT))
