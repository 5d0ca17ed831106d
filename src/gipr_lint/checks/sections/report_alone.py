"""`report-alone`: a file holds one report."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Paragraph, Report, Span


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """一个文件里只有一份报告。 / A file holds one report."""


@check("report-alone", Params, says=("found",), needs="second-report")
def report_alone(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the title of another report behind the first, which is read no further."""
    first = next(iter(report.rest), None)
    if isinstance(first, Paragraph):
        yield Hit(Span(first, 0, len(first.text)), {"found": first.text.strip()})
