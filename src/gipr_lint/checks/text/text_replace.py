"""`text-replace`: for certain characters others should stand there."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._characters import runs
from gipr_lint.checks.text._occurrences import SAYS, Occurrence, hits
from gipr_lint.errors import Problem
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose
from gipr_lint.rulepacks.model import Names

_PAIR = 2


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in"}):
    """文字里应改成别的字符的字符；相连的合为一处。 /
    Characters for which others should stand; a run of them is one place."""

    replace: str
    """两个字符一组，用空格隔开，前一个应改成后一个，如“學学 國国”。 /
    Two characters each, parted by blanks: the first should be the second, such as 學学 國国."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""
    together: bool = False
    """所有地方合成一条报告。 / One finding for all places."""
    most: int = 0
    """超过这么多处则是习惯，不报告。 / More places than that are a habit, and nothing is said."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    if wrong := next((pair for pair in params.replace.split(" ") if len(pair) != _PAIR), None):
        raise Problem(("replace",), Message("checks.no-replacement", {"pair": wrong}))


@check("text-replace", Params, says=SAYS, validate=_validate)
def text_replace(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each run of the characters."""
    places = found(params, report.texts.of(params.scope))
    return hits(report, places, together=params.together, most=params.most)


def found(params: Params, prose: Prose) -> Iterator[Occurrence]:
    """Runs of the characters, with what should stand for them."""
    wrong = params.replace[::3]
    if prose.characters.isdisjoint(wrong):
        return iter(())
    return runs(prose, "raw", (wrong,), dict(zip(wrong, params.replace[1::3], strict=True)))
