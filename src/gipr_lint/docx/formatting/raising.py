"""Digits above or below the line, which mark notes: read as the characters that look like them.

The run 81 with a raised 1 behind it reads 81¹, and no longer as 811. Text that stands raised by itself, with nothing on
the line before it, stays as it is: somebody has set a whole cell so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

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
    """Put raised digits and brackets into the tree where a run holds nothing else; the texts that were there."""
    marks: dict[etree._Element, dict[etree._Element, str]] = {}
    for run, how in runs:
        paragraph = next(run.iterancestors("{*}p"), None)
        if paragraph is not None and _is_mark(run):
            marks.setdefault(paragraph, {})[run] = how
    before: dict[etree._Element, str] = {}
    for paragraph, own in marks.items():
        for run in _behind_text(paragraph, own):
            for piece in run.iterchildren(*_TEXT):
                before.setdefault(piece, piece.text or "")
                piece.text = (piece.text or "").translate(_TABLES[own[run]])
    return before


def _is_mark(run: etree._Element) -> bool:
    text = _text(run)
    return any(map(str.isdecimal, text)) and _MARKS.issuperset(text)


def _behind_text(paragraph: etree._Element, marks: Collection[etree._Element]) -> Iterator[etree._Element]:
    """Those of the runs that stand behind text on the line."""
    begun = False
    for run in paragraph.iter(*_RUN):
        if run not in marks:
            begun = begun or bool(_text(run).strip())
        elif begun:
            yield run


def _text(run: etree._Element) -> str:
    return "".join(piece.text or "" for piece in run.iterchildren(*_TEXT))
