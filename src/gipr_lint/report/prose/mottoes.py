"""Mottoes: clauses built alike that count nothing (“办结一件申请、解决一个问题、温暖一颗民心”)."""

from __future__ import annotations

from gipr_lint.report.writing.words import alternatives
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_LONGEST = 40
"""How far before and behind its number a motto is looked for."""
_ENDS = "。!?\n:()“”‘’"
_QUOTES = ("“", "‘")
_MARKS = "[、,;]"
_VERB = r"^[^一\d]{2,4}一"
_OWN_VERB = r"^[^一\d]{2,10}一"


def is_motto(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Whether “一件” at `start:end` is said in a motto: behind a verb, in a clause beside one that is built alike, with
    a measure by which nothing of the form is counted; in quotation marks with any measure."""
    first = max(text.rfind(mark, max(start - _LONGEST, 0), start) for mark in _ENDS) + 1
    last = min((at for mark in _ENDS if (at := text.find(mark, end, end + _LONGEST)) >= 0), default=end + _LONGEST)
    before = compiled(_MARKS).split(text[first:start])
    after = compiled(_MARKS).split(text[end:last])
    quoted = text.endswith(_QUOTES, 0, first)
    alike = compiled(_VERB if quoted else f"{_VERB}(?:{alternatives(vocabulary.motto_measures)})")
    own = compiled(_OWN_VERB).match(before[-1] + text[start:end])
    return own is not None and any(alike.match(part) for part in (*before[-2:-1], *after[1:2]))
