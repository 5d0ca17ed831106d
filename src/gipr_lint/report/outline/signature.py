"""Finding who signed the report and when, and the lines that are nothing but a date or the name of a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gipr_lint.docx import Block, Paragraph
from gipr_lint.report.model import Signature, Span
from gipr_lint.report.writing.dates import read_date
from gipr_lint.report.writing.labels import likeness
from gipr_lint.report.writing.ordinals import CHINESE
from gipr_lint.report.writing.places import is_town
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_DATE = r"(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\)?$"
_CHINESE_DATE = r"([〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\)?$"
_LONGEST_DATE_LINE = 40
_SIGNATURE_LINES = 8
"""A line that ends on the date has so many characters at most; unit and date are among so many lines at the end."""
_SAME_UNIT = 0.6
"""A line above the date that is so like the unit of the title names a unit as well."""


def find_signature(
    blocks: Sequence[Block], after_title: Sequence[Block], agency: str, vocabulary: Vocabulary
) -> Signature:
    """Unit and date at the end of the document, else the date under the title.

    A unit is known by its ending, or by its likeness to `agency`, the unit in the title.
    """
    lines = [block for block in blocks if isinstance(block, Paragraph) and block.folded.text][-_SIGNATURE_LINES:]
    for at in range(len(lines) - 1, -1, -1):
        text = lines[at].folded.text
        if match := date_line(text, vocabulary):
            unit = _unit(lines[at - 1], agency, vocabulary) if at else None
            return _signature(lines[at], match, unit, _lead(text, match))
        match = _date_at_end(text)
        if match and is_unit(text[: match.start()], agency, vocabulary):
            return _signature(lines[at], match, Span(lines[at], *lines[at].folded.span(0, match.start())))
    for block in after_title[:3]:
        if isinstance(block, Paragraph) and (match := date_line(block.folded.text, vocabulary)):
            return _signature(block, match, None, _lead(block.folded.text, match))
    return Signature(_unit(lines[-1], agency, vocabulary) if lines else None, None, None)


def date_line(text: str, vocabulary: Vocabulary) -> re.Match[str] | None:
    """The date of a line that is nothing but a date, perhaps after one of `date_words`; its group 1 is the date."""
    match = _date_at_end(text)
    if match is None:
        return None
    before = _lead(text, match)
    return match if not before or before in vocabulary.date_words else None


def _date_at_end(text: str) -> re.Match[str] | None:
    """The date that a short line ends with; its group 1 is the date."""
    if not text or text[-1] not in "日)0123456789" or len(text) > _LONGEST_DATE_LINE:
        return None
    return compiled(_CHINESE_DATE if text[-2:-1] in CHINESE else _DATE).search(text)


def _lead(text: str, match: re.Match[str]) -> str:
    """The word before a date, such as 发布日期."""
    return text[: match.start()].lstrip("(").rstrip(":")


def _signature(line: Paragraph, match: re.Match[str], unit: Span | None, lead: str = "") -> Signature:
    date = Span(line, *line.folded.span(*match.span(1)))
    return Signature(unit, date, read_date(match.group(1)), lead)


def _unit(line: Paragraph, agency: str, vocabulary: Vocabulary) -> Span | None:
    """The line as the name of a unit, None where it is none."""
    text = line.folded.text
    return Span(line, *line.folded.span(0, len(text))) if is_unit(text, agency, vocabulary) else None


def is_unit(text: str, agency: str, vocabulary: Vocabulary) -> bool:
    """Whether a text may be the name of a unit: short, without stops and digits, with the ending of one or like one."""
    stops = any(mark in text for mark in "。;:,、!?") or any(character.isdigit() for character in text)
    if stops or not 3 <= len(text) <= 40:
        return False
    return text.endswith(vocabulary.unit_ends) or likeness(text, agency) > _SAME_UNIT or is_town(text, vocabulary)
