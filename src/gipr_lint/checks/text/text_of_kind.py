"""`text-of-kind`: a body does not speak of itself as one of another kind."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, excused, hits, places_of
from gipr_lint.report import Report, fold
from gipr_lint.report.prose.texts import Prose
from gipr_lint.report.writing.searched import present
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "excuses": "except"}):
    """各类单位不会用的自称。 / Words that a body of some kind does not use of itself."""

    words: dict[str, tuple[str, ...]]
    """各类单位（见词表 unit_kinds）不会用的词。 / The words, by kind of unit (see `unit_kinds` of the vocabulary)."""
    endings: dict[str, tuple[str, ...]] = {}
    """单位名称以此结尾，还不会用的词；按最长的结尾。 /
    More such words by the ending of the body's name, the longest that fits."""
    excuses: tuple[str, ...] = ()
    """在这些之中的不算。 / What stands inside one of these is excused."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_kinds("words", params.words, names)


@check("text-of-kind", Params, says=SAYS, validate=_validate)
def text_of_kind(report: Report, params: Params) -> Iterator[Hit]:
    """A hit for all such words together, at the first."""
    name = fold(report.agency or "").text.partition("(")[0]
    ending = max(filter(name.endswith, params.endings), key=len, default="")
    words = (*params.words.get(report.unit_kind, ()), *params.endings.get(ending, ()))
    return hits(report, found(words, params.excuses, report.texts.of(params.scope)), together=True)


def found(words: tuple[str, ...], excuses: tuple[str, ...], prose: Prose) -> Iterator[Occurrence]:
    """Every such word, in the order of the text."""
    view = prose.folded
    words = present(words, view.words)
    for start, end in sorted({(at, at + len(word)) for word in words for at in places_of(view.text, word)}):
        if excused(view.text, start, end, excuses):
            continue
        index = view.index(start)
        piece, first = prose.pieces[index], view.starts[index]
        yield Occurrence(piece, *piece.paragraph.folded.span(start - first, end - first))
