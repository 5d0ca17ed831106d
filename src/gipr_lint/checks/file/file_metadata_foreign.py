"""`file-metadata-foreign`: the document properties do not speak of another report."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.file._foreign import is_of_other_unit, speaks_of_report, years_in
from gipr_lint.checks.file._quotes import hits_in_properties, properties
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Text


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """文档属性说的是这份报告，不是别的年份、别的单位的。 /
    The document properties speak of this report, of no other year's and no other body's."""

    metadata: dict[str, Text]
    """文档属性，各带称呼。 / Document properties, each with the word for it."""
    about: tuple[str, ...]
    """含有其中一词的才是在说报告。 / Only what holds one of these words speaks of a report."""


@check("file-metadata-foreign", Params, says=("found", "count"))
def file_metadata_foreign(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for the properties that name another year or another unit than the report."""
    found = properties(report, params.metadata)
    yield from hits_in_properties([(word, text) for word, text, plain in found if _is_foreign(report, params, plain)])


def _is_foreign(report: Report, params: Params, text: str) -> bool:
    """Whether a folded property speaks of a report of another year or another unit."""
    if not speaks_of_report(params.about, text):
        return False
    years = years_in(text)
    if years and report.year and not any(text[at : at + 4] == str(report.year) for at in years):
        return True
    return is_of_other_unit(report, params.about, text)
