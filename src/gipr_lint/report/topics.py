"""The topics into which a section is divided: （一）主动公开方面, 1.主动公开: and the like."""

from __future__ import annotations

from msgspec import Struct

from gipr_lint.docx import Paragraph, fold
from gipr_lint.report.model import SectionPart
from gipr_lint.report.report import Report
from gipr_lint.report.writing.ordinals import ordinal

_LONGEST = 30
"""The heading of a topic has at most so many characters."""

_TEXT = 9
"""The level of running text."""


class Topic(Struct, frozen=True):
    """A paragraph of a section: its folded `text`, the `head` with which it opens a topic (empty where it opens none).

    `bare` is a head under which nothing stands.
    """

    text: str
    head: str
    bare: bool


def topics_of(report: Report, part: SectionPart) -> list[Topic]:
    """The paragraphs of a section as topics and what is said of them."""
    own = set(report.content(part))
    lines: list[Paragraph | None] = [part.heading.paragraph] if part.heading.run_in else []
    for block in part.blocks:
        if not isinstance(block, Paragraph):
            lines.append(None)
        elif block in own:
            lines.append(block)
    levels = [_level(line) if line else _TEXT for line in lines] + [0]
    return [
        _topic(line, level, following)
        for line, level, following in zip(lines, levels, levels[1:], strict=False)
        if line is not None
    ]


def _topic(paragraph: Paragraph, level: int, following: int) -> Topic:
    """A paragraph of a level; a head is bare where one of the same level or the end of the section follows."""
    text = paragraph.folded.text
    head = _head(text, numbered=level < _TEXT)
    whole = bool(head) and text.endswith(head) and not any(character.isdigit() for character in head)
    return Topic(text, head, whole and level < _TEXT and following in (level, 0))


def _level(paragraph: Paragraph) -> int:
    """The level of the number with which a paragraph begins, typed or automatic."""
    number = ordinal(paragraph.folded.text) or ordinal(fold(paragraph.label).text)
    return number.level if number and number.level else _TEXT


def _head(text: str, *, numbered: bool) -> str:
    """What stands before the first stop of a numbered or short paragraph, without the number."""
    number = ordinal(text)
    label = text[number.length :] if number else text
    if not numbered and len(label) > _LONGEST:
        return ""
    stop = min((at for mark in "。:;,!" if (at := label.find(mark)) >= 0), default=len(label))
    return label[:stop] if stop <= _LONGEST and (numbered or stop == len(label)) else ""
