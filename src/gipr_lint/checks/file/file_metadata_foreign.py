"""`file-metadata-foreign`: the document properties do not speak of another report."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import Hit, check
from gipr_lint.checks.file._quotes import hits_in_properties, properties
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
    """Whether a folded property speaks of a report of another year or another unit.

    Of another unit: what stands before the year and the words for the report ends like the name of a unit, and neither
    is it part of the unit's own name, or the other way round, nor does it begin like that.
    """
    words = [word for word in params.about if word in text]
    if not words:
        return False
    years = [at for at in range(len(text) - 3) if text[at : at + 2] == "20" and text[at : at + 4].isdecimal()]
    if years and report.year and not any(text[at : at + 4] == str(report.year) for at in years):
        return True
    unit, own = text[: min([*years[:1], *map(text.find, words)])], report.agency or ""
    if not own or own in text or unit in own or unit[:2] == own[:2]:
        return False
    return unit.endswith(report.names.vocabulary.unit_ends)
