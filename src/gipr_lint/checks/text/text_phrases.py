"""`text-phrases`: fixed phrases stand there as they should, letter for letter."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, excused, hits, places_of
from gipr_lint.checks.text._phrases import Letters, Slip, alike_of, index_of, phrase, slips
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
    """固定的语句里掉了一个字、一两个字写了两遍、两个字颠倒或错了一个字。 /
    Fixed phrases in which one character is lost, swapped with the next or replaced, or one or two are doubled."""

    phrases: dict[str, str]
    """词表及其出处。词条为“语句｜甲、乙”，附近有甲或乙时不算；至少六个字。 /
    Lists of phrases, each with the source that a message may name. An entry is “phrase｜one、two”, where one or two
    nearby excuses; it has six characters at least."""
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
    demands.demand_lists([(("leave", index), name) for index, name in enumerate(params.leave)], names)
    for name in params.phrases:
        for entry in names.words[name]:
            try:
                phrase(entry)
            except ValueError:
                problem = Message("checks.no-phrase", {"list": name, "entry": entry})
                raise Problem(("phrases", name), problem, word=(name, entry)) from None


@check("text-phrases", Params, says=(*SAYS, "right", "source"), validate=_validate)
def text_phrases(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each phrase that has a slip."""
    return hits(report, found(params, report.texts.of(params.scope), report.names.words))


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """Every phrase of the lists that has a slip, the longest where they overlap."""
    view = prose.folded
    letters = Letters(params.light, params.free, alike_of(params.alike), params.bare)
    listed = tuple((source, tuple(lists[name])) for name, source in params.phrases.items())
    index = index_of(listed, params.alike)
    if isinstance(view.words, LongText):
        index = index.within(view.words)
    places = list(slips(view.text, index, letters))
    reported = [wording(entry) for name in params.leave for entry in lists[name]] if places else []
    taken: list[range] = []
    for one in sorted(places, key=lambda place: (-len(place.phrase.text), place.start)):
        if any(one.start < place.stop and one.end > place.start for place in taken):
            continue
        wrong = view.text[one.start : one.end]
        if any(other in wrong for other in params.excuses) or _is_reported(view.text, one, reported):
            continue
        taken.append(range(one.start, one.end))
        number = view.index(one.start)
        piece, first = prose.pieces[number], view.starts[number]
        start, end = piece.paragraph.folded.span(one.start - first, one.end - first)
        right = one.phrase.text.translate(_WIDE)
        yield Occurrence(piece, start, end, right, {"right": right, "source": one.phrase.source})


def _is_reported(text: str, slip: Slip, reported: Sequence[Wording]) -> bool:
    """Whether another rule reports a wrong wording in the place of the slip, or around it."""
    for other in reported:
        size = len(other.wrong)
        first = max(0, slip.start - size)
        for at in places_of(text[first : slip.end + size], other.wrong):
            start, end = first + at, first + at + size
            is_same = slip.start <= start < end <= slip.end or start <= slip.start < slip.end <= end
            if is_same and not excused(text, start, end, other.excuses):
                return True
    return False
