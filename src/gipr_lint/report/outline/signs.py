"""Signs by which a line is known for what it is before anything is recognised: heading, title, date, unit, label."""

from __future__ import annotations

from functools import cached_property

from gipr_lint.report.outline.headings import LONGEST, section_keys
from gipr_lint.report.outline.signature import date_line, is_unit
from gipr_lint.report.outline.title import ends_title
from gipr_lint.report.writing.labels import begins_like, first_characters, key
from gipr_lint.report.writing.ordinals import ordinal
from gipr_lint.rulepacks.model import Names

_STOPS = "。!?"
_CLOSING = "”’\"')》」』]"
_PAUSES = (",", "、", "(", "《", "“")
_WITHIN = "。;!?:,"
_LONGEST_NAME = 8
"""A label before a colon has at most so many characters (电子邮箱)."""
_BEGINNING = 4
_LONGEST_TITLE = 80
_LONGEST_YEAR = 8
"""By so many characters the beginning of a heading is known (主动公开); a title has so many at most, a year in brackets
below it (（2024年度）) so many."""


class Signs:
    """What the names of the packs say of single lines; all texts are folded."""

    def __init__(self, names: Names) -> None:
        self._words = names.vocabulary
        self._editions = tuple(names.editions.values())

    @cached_property
    def _sections(self) -> dict[str, str]:
        return section_keys(self._editions)

    def section(self, text: str) -> str:
        """The section whose heading a line is, with its number or without; "" where it is none."""
        if len(text) > LONGEST:
            return ""
        label = _unnumbered(text)
        return self._sections.get(key(label), "") if begins_like(label, self._firsts) else ""

    @cached_property
    def _firsts(self) -> frozenset[str]:
        return first_characters(self._sections)

    def is_section(self, text: str) -> bool:
        """Whether a line is the heading of a section, with its number or without."""
        return bool(self.section(text))

    def begins_section(self, text: str) -> bool:
        """Whether a line begins like the heading of a section with a number of the first level."""
        number = ordinal(text)
        return number is not None and number.level == 1 and key(_unnumbered(text))[:_BEGINNING] in self._beginnings

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(label[:_BEGINNING] for label in self._sections)

    def is_numbered_section(self, text: str) -> bool:
        """Whether a line is the heading of a section with a number of the first level."""
        number = ordinal(text)
        return number is not None and number.level == 1 and self.is_section(text)

    def is_title(self, text: str) -> bool:
        """Whether a line is a title, or the end of one."""
        words = self._words
        return (
            len(text) <= _LONGEST_TITLE
            and ends_title(text, words)
            and any(word in text for word in words.title_words)
            and not any(mark in text for mark in _WITHIN)
            and not text.startswith(words.sentence_leads)
            and not _is_numbered(text)
        )

    def is_date(self, text: str) -> bool:
        """Whether a line is nothing but a date."""
        return date_line(text, self._words) is not None

    def dates(self, text: str) -> bool:
        """Whether a line is the word before a date, with its colon or without."""
        return text.rstrip(":") in self._words.date_words

    def is_unit(self, text: str) -> bool:
        """Whether a line may be the name of a unit, with a remark in brackets after it or without."""
        bare = text[: text.rindex("(")] if text.endswith(")") and "(" in text[1:] else text
        return is_unit(bare, "", self._words)


def _unnumbered(text: str) -> str:
    """A heading without its number and without a mark at its end."""
    number = ordinal(text)
    return text[number.length if number else 0 :].rstrip(":。.;,")


def _is_numbered(text: str) -> bool:
    number = ordinal(text)
    return number is not None and number.level > 0


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    return text.rstrip(_CLOSING)[-1:] in tuple(_STOPS)


def pauses(text: str) -> bool:
    """Whether a line ends so that its sentence has to go on."""
    return text.endswith(_PAUSES)


def begins_point(text: str) -> bool:
    """Whether a line begins with a number of any level and its mark; a comma is none."""
    number = ordinal(text)
    return number is not None and number.level > 0 and text[number.length - 1] != ","


def is_bare(text: str) -> bool:
    """Whether no stop stands in a line."""
    return not any(mark in text for mark in _WITHIN)


def is_labelled(text: str) -> bool:
    """Whether a line begins with a few words and a colon."""
    label, colon, _ = text[: _LONGEST_NAME + 1].partition(":")
    return bool(colon) and len(label) > 1 and not label[0].isascii() and is_bare(label)


def is_year(text: str) -> bool:
    """Whether a line is nothing but a year in brackets."""
    return len(text) <= _LONGEST_YEAR and text[:1] == "(" and text[-1:] == ")" and any(map(str.isdigit, text))
