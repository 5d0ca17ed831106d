"""What a pack's empty draft says, as immutable types: `drafts/*.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from gipr_lint.packs.model import Applies

PLACEHOLDERS = ("agency", "year", "next", "document", "number", "parts")
"""What the texts of a draft may be filled with."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class DraftLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A paragraph of an empty draft; with `head` a heading of the second level.

    Where `units` are named, it is for these kinds of body; `applies` are the report years that it is for.
    """

    text: str
    head: bool = False
    units: tuple[str, ...] = ()
    applies: Applies = Applies()

    def holds(self, kind: str, year: int) -> bool:
        """Whether it is for a body of that kind and that report year."""
        return (not self.units or kind in self.units) and self.applies.holds(year)


class DraftText(Struct, frozen=True, forbid_unknown_fields=True):
    """The texts of an empty draft, those of the sections by the alias of the section."""

    title: str
    preface: tuple[str | DraftLine, ...] = ()
    sections: dict[str, tuple[str | DraftLine, ...]] = {}
    ending: tuple[str, ...] = ()

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
