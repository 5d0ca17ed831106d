"""Places in running text at which a rule has something to say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from gipr_lint.checks.text.params import TextCheck
from gipr_lint.report import fold
from gipr_lint.report.prose.texts import Joined, Piece, Prose
from gipr_lint.rulepacks.patterns import compiled

_STOPS = "。！？!?\n"

Lists = Mapping[str, Sequence[str]]
"""Lists of words by the names under which rules ask for them."""


class Hit(Struct, frozen=True):
    """Raw half-open offsets in a piece, what should stand there (None: not known), named parts, other places."""

    piece: Piece
    start: int
    end: int
    instead: str | None = None
    parts: Mapping[str, str] = {}
    others: tuple[tuple[int, int], ...] = ()
    edit: tuple[int, int] | None = None
    """What `instead` replaces, where that is not the whole."""

    @property
    def text(self) -> str:
        """The raw text of the place."""
        return self.piece.paragraph.text[self.start : self.end]


def found(params: TextCheck, prose: Prose, lists: Lists) -> Iterator[Hit]:
    """What the regular expression or the characters of a rule find."""
    view = prose.folded if params.view == "folded" else prose.raw
    if not _may_be_there(params, prose, view.text):
        return
    pattern = compiled("(?m)" + (params.find or _runs(params)))
    for index, match in view.matches(pattern):
        if not _fits(params, view, index, match, lists):
            continue
        piece = prose.pieces[index]
        start, end = (place - view.starts[index] for place in match.span(_meant(params, match)))
        if params.view == "folded":
            start, end = piece.paragraph.folded.span(start, end)
        text = piece.paragraph.text[start:end]
        instead = _replaced(text, params.replace)
        parts = {name: value for name, value in match.groupdict().items() if value is not None}
        yield Hit(piece, start, end, instead if instead != text else None, parts)


def _replaced(text: str, characters: Mapping[str, str]) -> str:
    return "".join(characters.get(character, character) for character in text) if characters else fold(text).text


def _may_be_there(params: TextCheck, prose: Prose, text: str) -> bool:
    wanted = params.characters or (tuple(params.replace) if not params.find else ())
    if wanted and _has_any(prose, wanted):
        return True
    return any(literal in text for literal in params.literals) or not (wanted or params.literals)


def _has_any(prose: Prose, characters: tuple[str, ...]) -> bool:
    """Whether any of the characters stands in the texts; one look is enough for all those that are no range."""
    alone, spans = _parted(characters)
    return not alone.isdisjoint(prose.characters) or any(prose.has_character(low, high) for low, high in spans)


@lru_cache(maxsize=64)
def _parted(characters: tuple[str, ...]) -> tuple[frozenset[str], tuple[tuple[str, str], ...]]:
    """The characters that stand alone, and the first and last of each range."""
    pairs = ranges(characters)
    return frozenset(low for low, high in pairs if low == high), tuple(pair for pair in pairs if pair[0] != pair[1])


@lru_cache(maxsize=64)
def ranges(characters: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
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


def _runs(params: TextCheck) -> str:
    pairs = ranges(params.characters or tuple(params.replace))
    return f"[{''.join(f'{re.escape(low)}-{re.escape(high)}' for low, high in pairs)}]+"


def _fits(params: TextCheck, view: Joined, index: int, match: re.Match[str], lists: Lists) -> bool:
    for name, words in params.first.items():
        if match[name] is not None and not match[name].startswith(tuple(lists[words])):
            return False
    for name, words in params.never.items():
        if match[name] is not None and any(word in match[name] for word in lists[words]):
            return False
    if params.near or params.without:
        sentence = _sentence(view, index, match)
        if params.near and not any(word in sentence for word in params.near):
            return False
        if any(word in sentence for word in params.without):
            return False
    if params.proof is None:
        return True
    from gipr_lint.checks.text.proofs import PROOFS  # noqa: PLC0415  (only where a number stands)

    return PROOFS[params.proof](match[_meant(params, match)])


def _meant(params: TextCheck, match: re.Match[str]) -> str | int:
    """The group that is what was found, 0 for all of the match."""
    return next((name for name in params.at if match[name] is not None), 0)


def _sentence(view: Joined, index: int, match: re.Match[str]) -> str:
    """The sentence around a match, as far as its paragraph goes."""
    first, last = view.starts[index], view.end(index)
    start = max(view.text.rfind(stop, first, match.start()) for stop in _STOPS) + 1
    ends = (at for stop in _STOPS if (at := view.text.find(stop, match.end(), last)) >= 0)
    return view.text[max(start, first) : min(ends, default=last)]


class Slip(Struct, frozen=True):
    """A wrong wording, the right one, and texts inside which it is none."""

    wrong: str
    right: str
    excuses: tuple[str, ...] = ()


@lru_cache(maxsize=256)
def slip(entry: str) -> Slip:
    """“wrong→right” or “wrong→right｜one、two”. Raises ValueError for anything else."""
    pair, _, excuses = entry.partition("｜")
    wrong, arrow, right = pair.partition("→")
    if not arrow or not wrong.strip() or not right.strip():
        raise ValueError(entry)
    return Slip(wrong.strip(), right.strip(), tuple(text for text in excuses.split("、") if text))


def misspelt(params: TextCheck, prose: Prose, lists: Lists) -> Iterator[Hit]:
    """Every wrong wording of the vocabularies, the longest where they overlap."""
    view = prose.folded
    slips = [slip(entry) for name in params.words for entry in lists[name]]
    taken: list[range] = []
    for one in sorted((s for s in slips if s.wrong in view.text), key=lambda s: -len(s.wrong)):
        for at in occurrences(view.text, one.wrong):
            end = at + len(one.wrong)
            if excused(view.text, at, end, one.excuses) or any(at < r.stop and end > r.start for r in taken):
                continue
            taken.append(range(at, end))
            index = view.index(at)
            piece = prose.pieces[index]
            first = view.starts[index]
            start, stop = piece.paragraph.folded.span(at - first, end - first)
            yield Hit(piece, start, stop, one.right, {"right": one.right, "wrong": one.wrong})


def occurrences(text: str, part: str) -> Iterator[int]:
    """Where `part` stands in `text`, without overlap."""
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


def excused(text: str, start: int, end: int, excuses: Iterable[str]) -> bool:
    """Whether `start:end` stands inside an occurrence of one of the excuses."""
    for excuse in excuses:
        around = text[max(0, end - len(excuse)) : start + len(excuse)]
        if excuse in around:
            return True
    return False
