"""What a pack's empty draft says, as immutable types: `drafts/*.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from gipr_lint.rulepacks.model import Applies

PLACEHOLDERS = ("agency", "year", "next", "document", "number", "parts", "count")
"""What the texts of a draft may be filled with."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class DraftLine(Struct, frozen=True, forbid_unknown_fields=True):
    """空白草稿里的一段。 / A paragraph of an empty draft."""

    text: str
    """文字，可用占位符。 / Its text; placeholders are filled."""
    head: bool = False
    """是否为二级标题。 / Whether it is a heading of the second level."""
    units: tuple[str, ...] = ()
    """只用于这些类型的机关。 / The kinds of body that it is for, else all."""
    applies: Applies = Applies()
    """只用于这些报告年度。 / The report years that it is for."""

    def holds(self, kind: str, year: int) -> bool:
        """Whether it is for a body of that kind and that report year."""
        return (not self.units or kind in self.units) and self.applies.holds(year)


class DraftText(Struct, frozen=True, forbid_unknown_fields=True):
    """drafts/*.yaml：空白草稿的文字。 / `drafts/*.yaml`: the texts of an empty draft."""

    title: str
    """标题。 / The title."""
    preface: tuple[str | DraftLine, ...] = ()
    """前言各段。 / Paragraphs of the preface."""
    sections: dict[str, tuple[str | DraftLine, ...]] = {}
    """各部分的段落，按别名。 / Paragraphs of sections, by alias."""
    ending: tuple[str, ...] = ()
    """落款各行。 / The lines of the signature."""

    def texts(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every text with where it stands in the file."""
        yield ("title",), self.title
        parts = [(("preface",), self.preface), (("ending",), self.ending)]
        parts += [(("sections", alias), lines) for alias, lines in self.sections.items()]  # type: ignore[misc]
        for path, lines in parts:
            for at, entry in enumerate(lines):
                yield (*path, at), line(entry).text


def line(entry: str | DraftLine) -> DraftLine:
    """An entry that is only a text is a line without conditions."""
    return entry if isinstance(entry, DraftLine) else DraftLine(entry)


def names_in(text: str) -> list[str]:
    """The placeholders of a text."""
    return _PLACEHOLDER.findall(text)


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with its placeholders filled; the values are taken as they are."""
    return _PLACEHOLDER.sub(lambda match: values[match.group(1)], text)
