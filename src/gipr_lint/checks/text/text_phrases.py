"""`text-phrases`: fixed phrases stand there as they should, letter for letter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.borders import Borders
from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.letters import Letters, alike_of
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, excused, hits, places_of
from gipr_lint.checks.text._phrases import SHORTEST, Slip, index_of, phrase, slips
from gipr_lint.checks.text._words import SHORTEST as SHORTEST_WORD
from gipr_lint.checks.text._words import damaged, words_of
from gipr_lint.checks.text.text_words import Wording, wording
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.report.writing.searched import LongText
from gipr_lint.rulepacks.model import Names

_WIDE = str.maketrans("(),:;", "（），：；")
"""Phrases are looked for in folded text, and written with the marks of Chinese text."""


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "excuses": "except"}):
    """固定的语句里掉了一个字、一两个字写了两遍、两个字颠倒或错了一个字；常用的词里错成音近、形近的字，
    两个字颠倒或一个字写了两遍。 /
    Fixed phrases in which one character is lost, swapped with the next or replaced, or one or two are doubled; common
    words in which one that sounds or looks alike was taken for another, or one is swapped or doubled."""

    phrases: dict[str, str]
    """词表及其出处。词条为“语句｜甲、乙”，附近有甲或乙时不算；至少六个字。 /
    Lists of phrases, each with the source that a message may name. An entry is “phrase｜one、two”, where one or two
    nearby excuses; it has six characters at least."""
    words: dict[str, str] = {}
    """常用词的词表及其出处，写法同 phrases；每条四、五个字。 /
    Lists of common words, each with its source, written like those of `phrases`, of four or five characters."""
    light: str = ""
    """可有可无的字，如“的”。 / Characters that may be left out as well, such as 的."""
    free: str = ""
    """换成这些字不算，如“市”换成“县”。 / Characters that may stand in the place of others, such as 县 for 市."""
    alike: tuple[str, ...] = ()
    """每组是容易写混的字，在语句首尾也算。 /
    Groups of characters that are easily confused; these count at the ends of a phrase as well."""
    bare: str = ""
    """语句首尾没有也通的字，如“本报告的电子版”的“本”。 /
    Characters that a phrase may as well do without at its beginning or end."""
    likely: tuple[str, ...] = ()
    """音近、形近字的词表，每条是一组；在语句首尾要看旁边是不是另一个词。 /
    Lists of groups of characters that sound or look alike; at the ends of a phrase the word beside it must be known."""
    borders: tuple[str, ...] = ()
    """词表，其中的词在旁边时，语句到此为止。 / Lists of words beside which a phrase ends."""
    lone: str = ""
    """单独成词的字，在旁边时也是。 / Words of one character, for the same."""
    leave: tuple[str, ...] = ()
    """“错→对”的词表，由别的规则报告，这里不重复。 / Lists of “wrong→right” that another rule reports."""
    excuses: tuple[str, ...] = ()
    """含有这些的地方都不算。 / What holds one of these is excused."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_lists([(("phrases", name), name) for name in params.phrases], names)
    demands.demand_lists([(("words", name), name) for name in params.words], names)
    for key in ("leave", "likely", "borders"):
        demands.demand_lists([((key, index), name) for index, name in enumerate(getattr(params, key))], names)
    _demand_long(params.phrases, "phrases", SHORTEST, names)
    _demand_long(params.words, "words", SHORTEST_WORD, names)


def _demand_long(lists: Iterable[str], key: str, shortest: int, names: Names) -> None:
    """Raises `Problem` for an entry that is too short."""
    for name in lists:
        for entry in names.words[name]:
            try:
                phrase(entry, shortest=shortest)
            except ValueError:
                problem = Message("checks.no-phrase", {"list": name, "entry": entry})
                raise Problem((key, name), problem, word=(name, entry)) from None


@check("text-phrases", Params, says=(*SAYS, "right", "source"), validate=_validate)
def text_phrases(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each phrase that has a slip."""
    return hits(report, found(params, report.texts.of(params.scope), report.names.words))


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """Every phrase of the lists that has a slip, the longest where they overlap."""
    view = prose.folded
    letters = letters_of(params, lists)
    index = index_of(_listed(params.phrases, lists))
    words = words_of(_listed(params.words, lists), params.light, params.bare)
    if isinstance(view.words, LongText):
        index, words = index.within(view.words), words.within(view.words)
    places = list(slips(view.text, index, letters))
    places += damaged(view.text, words, letters, [one.text for one in index.phrases])
    reported = [wording(entry) for name in params.leave for entry in lists[name]] if places else []
    taken: list[range] = []
    for one in sorted(places, key=lambda place: (-len(place.phrase.text), place.start)):
        if any(one.start < place.stop and one.end > place.start for place in taken):
            continue
        wrong = view.text[one.start : one.end]
        if any(other in wrong for other in params.excuses) or _is_reported(view.text, one, reported, letters.borders):
            continue
        taken.append(range(one.start, one.end))
        number = view.index(one.start)
        piece, first = prose.pieces[number], view.starts[number]
        start, end = piece.paragraph.folded.span(one.start - first, one.end - first)
        right = one.phrase.text.translate(_WIDE)
        yield Occurrence(piece, start, end, right, {"right": right, "source": one.phrase.source})


def letters_of(params: Params, lists: Mapping[str, Sequence[str]]) -> Letters:
    """What the parameters and the lists tell of single characters."""
    borders = Borders(tuple([word for name in params.borders for word in lists[name]]), params.lone)
    likely = alike_of([group for name in params.likely for group in lists[name]])
    return Letters(params.light, params.free, alike_of(params.alike), params.bare, likely, borders)


def _listed(named: Mapping[str, str], lists: Mapping[str, Sequence[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The entries of the lists, each list with its source."""
    return tuple((source, tuple(lists[name])) for name, source in named.items())


def _is_reported(text: str, slip: Slip, reported: Sequence[Wording], borders: Borders) -> bool:
    """Whether another rule reports a wrong wording in the place of the slip, or around it."""
    for other in reported:
        size = len(other.wrong)
        first = max(0, slip.start - size)
        for at in places_of(text[first : slip.end + size], other.wrong):
            start, end = first + at, first + at + size
            is_same = slip.start <= start < end <= slip.end or start <= slip.start < slip.end <= end
            if is_same and not excused(text, start, end, other.excuses) and not other.is_part(text, start, borders):
                return True
    return False
