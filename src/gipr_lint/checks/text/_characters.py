"""Characters as rules name them, and where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from gipr_lint.checks.text._occurrences import Occurrence
from gipr_lint.report import fold
from gipr_lint.report.prose.texts import Joined, Prose
from gipr_lint.rulepacks.patterns import compiled

View = Literal["raw", "folded", "signs"]
"""The text as it stands, without blanks and full-width forms, or as numbers are looked for in it."""


_LATIN = frozenset(map(chr, range(0xC0, 0x100)))
"""Letters of which garbled text is made."""


def view_of(prose: Prose, view: View) -> Joined:
    """The joined texts in that view."""
    return prose.raw if view == "raw" else prose.folded if view == "folded" else prose.signs


def runs(prose: Prose, view: View, characters: tuple[str, ...], replace: Mapping[str, str]) -> Iterator[Occurrence]:
    """Runs of the characters, with what `replace` has for each of them, without it what folding makes of them."""
    if not has_any(prose, characters):
        return
    pairs = ranges(characters)
    pattern = compiled(f"[{''.join(f'{re.escape(low)}-{re.escape(high)}' for low, high in pairs)}]+")
    joined = view_of(prose, view)
    for index, match in joined.matches(pattern):
        yield occurrence(prose, view, joined, index, match, replace)


def occurrence(
    prose: Prose,
    view: View,
    joined: Joined,
    index: int,
    match: re.Match[str],
    replace: Mapping[str, str],
    group: str | int = 0,
    whole: Mapping[str, str] = {},
) -> Occurrence:
    """What a group of a match in the text of that number is; `whole` has what should stand there for all of it.

    What garbled text should be nobody knows, and folding does not tell.
    """
    piece = prose.pieces[index]
    start, end = (place - joined.starts[index] for place in match.span(group))
    if view != "raw":
        seen = piece.paragraph.folded if view == "folded" else piece.paragraph.signs
        start, end = seen.span(start, end)
    text = piece.paragraph.text[start:end]
    if text in whole:
        instead = whole[text]
    elif replace:
        instead = "".join(replace.get(character, character) for character in text)
    else:
        instead = fold(text).text if _LATIN.isdisjoint(text) else text
    return Occurrence(piece, start, end, instead if instead != text else None, match.groupdict())


def has_any(prose: Prose, characters: tuple[str, ...]) -> bool:
    """Whether any of the characters stands in the texts; one look is enough for all those that are not ranges."""
    alone, spans = _parted(characters)
    return not alone.isdisjoint(prose.characters) or any(prose.has_character(low, high) for low, high in spans)


@lru_cache(maxsize=64)
def _parted(characters: tuple[str, ...]) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """The characters that stand alone, and the first and last of each range."""
    pairs = ranges(characters)
    return frozenset(low for low, high in pairs if low == high), tuple(pair for pair in pairs if pair[0] != pair[1])


@lru_cache(maxsize=64)
def ranges(characters: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The first and last character of each entry: U+200B, U+E000-U+F8FF, or the characters. Raises ValueError."""
    pairs = []
    for entry in characters:
        if entry.startswith("U+"):
            low, _, high = entry.partition("-")
            pairs.append((_character(low), _character(high or low)))
        else:
            pairs += [(character, character) for character in entry]
    return tuple(pairs)


def _character(name: str) -> str:
    return chr(int(name.removeprefix("U+"), 16))
