"""`text-characters`: certain characters may not stand there."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.text._characters import runs
from gipr_lint.checks.text._occurrences import SAYS, hits
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names


class Params(Struct, frozen=True, forbid_unknown_fields=True, rename={"scope": "in", "view": "of"}):
    """文字里不能有这些字符；相连的合为一处。 /
    Characters that may not stand in the text; a run of them is one place."""

    characters: tuple[str, ...]
    """字符本身，或 U+200B、U+E000-U+F8FF。 / The characters, or U+200B, U+E000-U+F8FF."""
    scope: tuple[str, ...] = ("prose",)
    """在哪里找，同 text-find。 / The parts to look in, as in `text-find`."""
    view: Literal["raw", "folded"] = "raw"
    """raw：原文；folded：去掉空白和全角之后。 /
    The `raw` text, or the `folded` one without blanks and full-width forms."""
    together: bool = False
    """所有地方合成一条报告。 / One finding for all places."""
    most: int = 0
    """超过这么多处则是习惯，不报告。 / More places than that are a habit, and nothing is said."""


def _validate(params: Params, names: Names) -> None:
    from gipr_lint.checks.text import _demands as demands  # noqa: PLC0415  (only when packs are read)

    demands.demand_parts(params.scope)
    demands.demand_characters(params.characters)


@check("text-characters", Params, says=SAYS, validate=_validate)
def text_characters(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each run of the characters."""
    places = runs(report.texts.of(params.scope), params.view, params.characters, {})
    return hits(report, places, together=params.together, most=params.most)
