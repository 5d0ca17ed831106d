"""`text-run-on`: two sentences do not run together without a mark."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits, places_of
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """一句话的末尾与下一句的开头之间没有标点。 / The end of a sentence and the beginning of the next without a mark."""

    begins: tuple[str, ...]
    """下一句怎样开头，{year} 是报告年份。 / How the next sentence begins; {year} is the report's year."""
    ends: tuple[str, ...]
    """上一句末尾的词的词表。 / Lists of words with which the one before ends."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_lists([(("ends", index), name) for index, name in enumerate(params.ends)], names)


@check("text-run-on", Params, says=(*SAYS, "before"), validate=_validate)
def text_run_on(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each beginning that stands right behind an end."""
    return hits(report, found(params, report.texts.of(params.scope), report.names.words, report.year))


def found(
    params: Params, prose: Prose, lists: Mapping[str, Sequence[str]], year: int | None = None
) -> Iterator[Occurrence]:
    """Every beginning that stands right behind an end of the lists, in the same paragraph."""
    view = prose.folded
    ends = tuple(word for name in params.ends for word in lists[name])
    for begin in params.begins:
        word = begin.replace("{year}", str(year))
        for at in places_of(view.text, word):
            index = view.index(at)
            first = view.starts[index]
            before = next((end for end in ends if view.text.endswith(end, first, at)), "")
            if before:
                piece = prose.pieces[index]
                start, end = piece.paragraph.folded.span(at - first, at - first + len(word.rstrip(",")))
                yield Occurrence(piece, start, end, parts={"before": before})
