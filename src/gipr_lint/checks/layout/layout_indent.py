"""`layout-indent`: the first line of running text is indented by a setting, not by blanks."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.layout._shared import UNKNOWN, Fault, hit_at_first
from gipr_lint.messages import Message
from gipr_lint.report import Report
from gipr_lint.report.layout import running_text
from gipr_lint.report.locations import in_paragraph

_BLANKS = " \u3000\t\u00a0"
_TOLERANCE = 0.3
"""Characters by which an indent may be off: sizes are rounded."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """正文首行用段落格式缩进，不用空格。 / The first line of running text is indented by a setting, not by blanks."""

    characters: int
    """缩进几个字。 / By how many characters."""


@check("layout-indent", Params, says=("found", "count"))
def layout_indent(report: Report, params: Params) -> Iterator[Hit | Missing]:
    """One hit for all paragraphs that begin with blanks or have another indent."""
    faults: list[Fault] = []
    is_known = False
    paragraphs = running_text(report)
    for paragraph, layout in paragraphs:
        blanks = len(paragraph.text) - len(paragraph.text.lstrip(_BLANKS))
        if blanks:
            faults.append((in_paragraph(report, paragraph, 0, blanks), Message("checks.blanks")))
        elif layout.indent is not None and abs(layout.indent - params.characters) > _TOLERANCE:
            faults.append((in_paragraph(report, paragraph), _described(layout.indent)))
        is_known |= bool(blanks) or layout.indent is not None
    if faults:
        yield hit_at_first(faults)
    elif paragraphs and not is_known:
        yield UNKNOWN


def _described(indent: float) -> Message:
    return Message("checks.indent", {"characters": f"{indent:.2g}"}) if indent else Message("checks.no-indent")
