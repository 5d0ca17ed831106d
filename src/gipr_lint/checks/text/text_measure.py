"""`text-measure`: a number of things has its measure word."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits, places_of
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.report.writing.words import named
from gipr_lint.rulepacks.model import Names

_ENDS = (",", ";", "。", "\n")
_CLAUSE = ",;。、:()"
_DIGITS = "0123456789"
_LONGEST = 8
"""A number of so many digits is a code."""


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """数量后面有量词：不写“公开信息170，”“受理4申请”。 /
    A number has its measure word: neither 公开信息170， nor 受理4申请."""

    verbs: tuple[str, ...]
    """动词的词表。 / Lists of verbs."""
    nouns: dict[str, str]
    """名词及其量词，如“申请: 件”。 / Nouns with their measure words, such as 申请: 件."""
    before: tuple[str, ...] = ()
    """名词和数之间可以有的词，如“共计”。 / Words that may stand between a noun and its number, such as 共计."""
    roughly: tuple[str, ...] = ()
    """数后面表示大约的字，量词在它们之后，如“余”。 / What makes a number rough, before its measure word, such as 余."""
    parts: tuple[str, ...] = ()
    """括号里说到其中一部分的开头，如“(其中”：数到此为止。 /
    How brackets begin that tell a part, such as (其中: the number ends before them."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""
    most: int = 0
    """超过这么多处则是习惯，不报告。 / More places than that are a habit, and nothing is said."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_lists([(("verbs", index), name) for index, name in enumerate(params.verbs)], names)


@check("text-measure", Params, says=SAYS, validate=_validate)
def text_measure(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each number that lacks its measure word; none where the text notes the unit of its numbers."""
    prose = report.texts.of(params.scope)
    noted = named(report.names.vocabulary.unit_notes, prose.folded.words)
    return hits(report, () if noted else found(params, prose, report.names.words), most=params.most)


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """Every number after verb and noun that ends the clause, and every one between verb and noun.

    After a noun or a verb alone it lacks its measure word where the clause before ends on a number that has it.
    """
    text, words = prose.folded.text, prose.folded.words
    verbs = tuple([verb for name in params.verbs for verb in lists[name] if verb in words])
    begins = {*_DIGITS, *[word[0] for word in params.before]}
    measures = tuple(dict.fromkeys(params.nouns.values()))
    places: dict[tuple[int, int], str] = {}
    for noun, measure in params.nouns.items() if verbs else ():
        for at in places_of(text, noun):
            start = at + len(noun)
            if text[start : start + 1] not in begins:  # almost all: words are many, and numbers after them few
                continue
            start = _behind(text, start, params.before)
            end = _number(text, start)
            end += bool(end) and text.startswith(params.roughly, end)
            told = end and _ends_clause(text, end, params.parts)
            if told and (_is_told(text, at, verbs) or _measure_before(text, at, (measure,))):
                places.setdefault((start, end), measure)
    for verb in verbs:
        for at in places_of(text, verb):
            start = at + len(verb)
            if text[start : start + 1] not in begins:
                continue
            end = _number(text, start)
            noun = next((noun for noun in params.nouns if end and text.startswith(noun, end)), "")
            is_bare = end and not noun and _ends_clause(text, end, params.parts)
            expected = _measure_before(text, at, measures) if is_bare else params.nouns.get(noun, "")
            if expected:
                places.setdefault((start, end), expected)
    for (start, end), measure in sorted(places.items()):
        yield _occurrence(prose, start, end, measure)


def _behind(text: str, at: int, words: Sequence[str]) -> int:
    """Where the text goes on after one of the words."""
    return at + next((len(word) for word in words if text.startswith(word, at)), 0)


def _number(text: str, start: int) -> int:
    """Where the number at `start` ends, 0 where none is: no year, no code, no hotline (12345)."""
    end = start
    while end < len(text) and text[end] in _DIGITS:
        end += 1
    size = end - start
    is_year = size == len("2024") and text.startswith(("19", "20"), start)
    is_hotline = size == len("12345") and text.startswith("12", start)
    return end if 0 < size < _LONGEST and not (is_year or is_hotline) else 0


def _ends_clause(text: str, end: int, parts: tuple[str, ...]) -> bool:
    """Whether the clause ends there; the comma in 1,208 ends none."""
    thousands = text.startswith(",", end) and text[end + 1 : end + 2].isdecimal()
    return end == len(text) or (text.startswith((*_ENDS, *parts), end) and not thousands)


def _is_told(text: str, at: int, verbs: Sequence[str]) -> bool:
    """Whether a verb stands before `at` in its clause."""
    clause = text[_clause(text, at) : at]
    return any(verb in clause for verb in verbs)


def _clause(text: str, at: int) -> int:
    """Where the clause begins in which `at` is."""
    line = text.rfind("\n", 0, at) + 1
    return max(line, max(text.rfind(mark, line, at) for mark in _CLAUSE) + 1)


def _measure_before(text: str, at: int, measures: Sequence[str]) -> str:
    """The measure with which the clause before ends, behind a number and before a comma: 120条，微信推送85."""
    start = _clause(text, at) - 1
    if not text.startswith((",", "、"), start):
        return ""
    found = next((one for one in measures if text.endswith(one, 0, start)), "")
    return found if found and text[start - len(found) - 1 : start - len(found)].isdecimal() else ""


def _occurrence(prose: Prose, start: int, end: int, measure: str) -> Occurrence:
    view = prose.folded
    index = view.index(start)
    piece, first = prose.pieces[index], view.starts[index]
    begin, stop = piece.paragraph.folded.span(start - first, end - first)
    return Occurrence(piece, begin, stop, f"{piece.paragraph.text[begin:stop]}{measure}")
