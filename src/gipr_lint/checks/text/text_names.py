"""`text-names`: no name of a person follows certain words."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits, places_of
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Piece, Prose
from gipr_lint.rulepacks.model import Names

_DOTS = frozenset("\u00b7\u2022\u2027\u30fb\u2219\u22c5.")
"""What parts the names of people who have several, as names are written of those whose language is another."""

_LONGEST_PART = 12
"""Between the dots of a name stand so many characters at most."""
_OWN_TABLES = ("front_cells", "own_cells")
"""The parts of a report in which tables may have a column of names; the forms have none."""
_MOST_BETWEEN = 4
"""So many words and marks may stand before the name."""


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """某些词后面、以它为表头的格里不能有人名，如“申请人张某”不写出名字：二字、三字的，复姓的，带间隔号的，
    用顿号连着的几个。 /
    No name of a person follows certain words, or stands in a cell under or beside one of them, as in 申请人 and a name:
    of two or three characters, with a surname of two, with a dot inside, or several in a row."""

    behind: tuple[str, ...]
    """人名前面的词，如“申请人”。 / What stands before a name, such as 申请人."""
    surnames: str
    """姓氏的词表。 / The list of surnames."""
    never: str
    """人名里不会有的词的词表。 / The list of words that no name holds."""
    stops: tuple[str, ...] = ()
    """人名后面除标点、数字、段尾之外可以有的词，如“不服”。 /
    What may follow a name, such as 不服, beside marks, digits and the end of a paragraph."""
    between: tuple[str, ...] = ()
    """这些词和人名之间可以有的词，如“姓名”“为”。 / Words that may stand between, such as 姓名 or 为."""
    joints: tuple[str, ...] = ()
    """连接几个人名的词，如“、”“和”。 / What joins several names, such as 、 or 和."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""
    mask: bool = False
    """任何输出都不显示找到的人名。 / No output may quote the names."""


class _Surnames(Struct, frozen=True):
    """Surnames of one character and of two."""

    short: frozenset[str]
    long: frozenset[str]

    def begin(self, text: str, at: int) -> int:
        """How long the surname is that stands at a place; 0 where none does."""
        return 2 if text[at : at + 2] in self.long else int(text[at : at + 1] in self.short)


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_lists([(("surnames",), params.surnames), (("never",), params.never)], names)


def _secrets(prose: Prose, params: Params, names: Names) -> Iterator[str]:
    return (one.text for one in found(params, prose, names.words))


@check("text-names", Params, says=SAYS, validate=_validate, secrets=_secrets)
def text_names(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each name; `initial` is its surname."""
    places = found(params, report.texts.of(params.scope), report.names.words)
    return hits(report, places, mask=params.mask)


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """The names in the order of the text; `lists` are lists of words by their names."""
    view, surnames, never = prose.folded, _surnames(tuple(lists[params.surnames])), frozenset(lists[params.never])
    begins = (at + len(word) for word in params.behind for at in places_of(view.text, word))
    places = {place for at in begins for place in _names(view.text, at, params, surnames, never)}
    for start, end in sorted(places):
        index = view.index(start)
        piece, first = prose.pieces[index], view.starts[index]
        raw = piece.paragraph.folded.span(start - first, end - first)
        initial = view.text[start : start + max(1, surnames.begin(view.text, start))]
        yield Occurrence(piece, *raw, parts={"initial": initial})
    if own := [piece for piece in prose.pieces if piece.part in _OWN_TABLES]:
        yield from _in_cells(own, params, surnames, never)


def _in_cells(
    pieces: Sequence[Piece], params: Params, surnames: _Surnames, never: frozenset[str]
) -> Iterator[Occurrence]:
    """The names in cells that stand under or beside one of the words."""
    from gipr_lint.checks.text._labelled import labelled  # noqa: PLC0415  (most reports have no tables of their own)

    for piece in labelled(pieces, params.behind, params.between):
        text = piece.paragraph.folded.text
        for start, end in _names(text, 0, params, surnames, never):
            initial = text[start : start + max(1, surnames.begin(text, start))]
            yield Occurrence(piece, *piece.paragraph.folded.span(start, end), parts={"initial": initial})


@lru_cache(maxsize=8)
def _surnames(words: tuple[str, ...]) -> _Surnames:
    return _Surnames(frozenset(w for w in words if len(w) == 1), frozenset(w for w in words if len(w) == 2))


def _names(text: str, at: int, params: Params, surnames: _Surnames, never: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The names that stand one after the other from a place on."""
    start = _skipped(text, at, params.between)
    while end := _end(text, start, params, surnames, never):
        yield start, end
        joint = next((word for word in params.joints if text.startswith(word, end)), "")
        if not joint:
            return
        start = end + len(joint)


def _skipped(text: str, at: int, words: Collection[str]) -> int:
    """Where a name may begin after a word: after a few of `words` and marks."""
    for _ in range(_MOST_BETWEEN):
        word = next((word for word in words if text.startswith(word, at)), "")
        following = text[at : at + 1]
        if not word and (not following.strip() or following.isalnum()):
            break
        at += len(word) or 1
    return at


def _end(text: str, start: int, params: Params, surnames: _Surnames, never: frozenset[str]) -> int:
    """Where the name ends that begins at a place; 0 where none does."""
    if dotted := _dotted_end(text, start, params):
        return 0 if any(len(word) > 1 and word in text[start:dotted] for word in never) else dotted
    surname = surnames.begin(text, start)
    for end in (start + surname + 1, start + surname + 2) if surname else ():
        name = text[start:end]
        if all(map(_is_letter, name)) and _stops(text, end, params.stops, params.joints):
            return end if never.isdisjoint(_parts(name)) else 0
    return 0


def _parts(name: str) -> Iterator[str]:
    """Every part of a name; it has four characters at most."""
    return (name[start:end] for start in range(len(name)) for end in range(start + 1, len(name) + 1))


def _dotted_end(text: str, start: int, params: Params) -> int:
    """Where a name ends that has a dot inside; 0 where there is none."""
    at, parts = start, 0
    while True:
        first = at
        while at - first < _LONGEST_PART and _is_letter(text[at : at + 1]):
            if parts and at > first and _stops(text, at, params.stops, params.joints):
                return at
            at += 1
        if at == first:
            return 0
        if not _is_inner_dot(text, at):
            return at if parts and _stops(text, at, params.stops, params.joints) else 0
        at += 1
        parts += 1


def _is_letter(character: str) -> bool:
    return character.isalpha() and not character.isascii()


def _is_inner_dot(text: str, at: int) -> bool:
    return text[at : at + 1] in _DOTS and _is_letter(text[at + 1 : at + 2])


def _stops(text: str, at: int, stops: tuple[str, ...], joints: tuple[str, ...]) -> bool:
    """Whether a name may end at a place: before a mark, a digit or one of these words."""
    if not text[at : at + 1].isalpha():
        return not _is_inner_dot(text, at)
    return text.startswith((*stops, *joints), at)
