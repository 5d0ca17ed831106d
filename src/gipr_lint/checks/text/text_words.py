"""`text-words`: words that are written wrongly."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from gipr_lint.checks.borders import Borders
from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, excused, hits, places_of
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names

_ARROW = "→"
_QUOTED = (("“", "”"), ("‘", "’"), ("「", "」"))


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """写错的词语。 / Words that are written wrongly."""

    words: tuple[str, ...]
    """“错→对”的词表；“错→对｜甲、乙”表示在甲、乙之中不算。 /
    Lists of “wrong→right”, where “wrong→right｜one、two” excuses what stands inside one or two."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""
    mentioned: tuple[str, ...] = ()
    """说到错处的词表；其后引号里单独的错词是举例，不算，如写成“布署”。 /
    Lists of words before a wrong one alone in quotation marks that is spoken of, not written: 写成“布署”."""
    borders: tuple[str, ...] = ()
    """词表；首尾掉字的错词（新媒体→政务新媒体）只在旁边是标点或其中的词时算，否则可能是更长的错处的一部分。 /
    Lists of words: one that lost its first or last character counts only beside a mark or one of these; otherwise it
    may be part of a longer slip."""
    lone: str = ""
    """单独成词的字，作用同 borders 里的词。 / Words of one character, for the same."""
    together: bool = False
    """所有地方合成一条报告。 / One finding for all places."""
    most: int = 0
    """超过这么多处则是习惯，不报告。 / More places than that are a habit, and nothing is said."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    named = [("words", params.words), ("mentioned", params.mentioned), ("borders", params.borders)]
    demands.demand_lists([((key, index), name) for key, lists in named for index, name in enumerate(lists)], names)
    for index, name in enumerate(params.words):
        for entry in names.words[name]:
            try:
                wording(entry)
            except ValueError:
                problem = Message("checks.no-slip", {"list": name, "entry": entry})
                raise Problem(("words", index), problem, word=(name, entry)) from None


@check("text-words", Params, says=(*SAYS, "wrong", "right"), validate=_validate)
def text_words(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each wrong wording."""
    places = found(params, report.texts.of(params.scope), report.names.words)
    return hits(report, places, together=params.together, most=params.most)


class Wording(Struct, frozen=True):
    """A wrong wording, the right one, and texts inside which it is none."""

    wrong: str
    right: str
    excuses: tuple[str, ...] = ()

    @property
    def lost(self) -> int:
        """Which character of the right one the wrong one lacks; -1 where it is wrong otherwise."""
        wrong, right = self.wrong, self.right
        if len(right) != len(wrong) + 1:
            return -1
        return next((at for at in range(len(right)) if right[:at] + right[at + 1 :] == wrong), -1)

    def is_part(self, text: str, at: int, borders: Borders) -> bool:
        """Whether the wrong one that stands at `at` is only a part of what is wrong there: what it lacks stands beside
        it, or another character in the place of its first or last one."""
        lost, end = self.lost, at + len(self.wrong)
        if lost < 0:
            return False
        before, behind = text[at - 1 : at] if at else "", text[end : end + 1]
        if self.right[lost] in (before, behind):
            return True
        if lost == 0 and borders.words:
            return before == self.wrong[0] or not borders.before(text, at)
        if lost == len(self.wrong) and borders.words:
            return behind == self.wrong[-1] or not borders.behind(text, end)
        return False


@lru_cache(maxsize=2048)
def wording(entry: str) -> Wording:
    """“wrong→right” or “wrong→right｜one、two”. Raises ValueError for anything else."""
    pair, _, excuses = entry.partition("｜")
    wrong, arrow, right = pair.partition(_ARROW)
    if not arrow or not wrong.strip() or not right.strip():
        raise ValueError(entry)
    return Wording(wrong.strip(), right.strip(), tuple(text for text in excuses.split("、") if text))


def found(params: Params, prose: Prose, lists: Mapping[str, Sequence[str]]) -> Iterator[Occurrence]:
    """Every wrong wording of the lists, the longest where they overlap."""
    view = prose.folded
    before = tuple(word for name in params.mentioned for word in lists[name])
    entries = [entry for name in params.words for entry in lists[name]]
    wrong = [entry.partition(_ARROW)[0].strip() for entry in entries]
    there = set(view.holding(wrong))
    wordings = [wording(entry) for entry, one in zip(entries, wrong, strict=True) if one in there] if there else []
    borders = Borders(tuple([word for name in params.borders for word in lists[name]]), params.lone)
    taken: set[int] = set()
    for one in sorted(wordings, key=lambda s: -len(s.wrong)):
        for at in places_of(view.text, one.wrong):
            end = at + len(one.wrong)
            if excused(view.text, at, end, one.excuses) or at in taken or end - 1 in taken:
                continue
            if one.is_part(view.text, at, borders):
                continue
            is_alone = (view.text[at - 1 : at], view.text[end : end + 1]) in _QUOTED
            if is_alone and view.text.endswith(before, 0, at - 1):
                continue
            taken.update(range(at, end))
            index = view.index(at)
            piece = prose.pieces[index]
            first = view.starts[index]
            start, stop = piece.paragraph.folded.span(at - first, end - first)
            yield Occurrence(piece, start, stop, one.right, {"right": one.right, "wrong": one.wrong})
