"""`text-behind-signature`: nothing stands after the signature that does not belong there."""

from collections.abc import Iterator
from itertools import takewhile

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit, Shown
from gipr_lint.report import Report, Span
from gipr_lint.report.locations import heading_text
from gipr_lint.report.prose.units import same_unit

_SHOWN = 30
"""So many characters of a stray line are quoted."""


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """落款之后不能有多余的文字。 / Nothing stands after the signature that does not belong there."""

    words: tuple[str, ...]
    """落款之后可以有的：以其中之一开头的一行，及其后的各行。 /
    What may stand there: a line that begins with one of these, and all that follows it."""


@check("text-behind-signature", Params, says=("found", "count"), needs="text-behind-signature")
def text_behind_signature(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for all stray lines, at the first; the name of the unit is none."""
    lines = takewhile(lambda line: not line.folded.text.lstrip("([").startswith(params.words), report.behind_signature)
    stray = [line for line in lines if not same_unit(line.folded.text, report.agency or "", report.names.vocabulary)]
    if stray:
        values: dict[str, Shown] = {"found": heading_text(stray[0])[:_SHOWN], "count": len(stray)}
        yield Hit(Span(stray[0], 0, len(stray[0].text)), values).related_to(stray[1:])
