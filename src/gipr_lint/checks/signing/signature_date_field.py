"""`signature-date-field`: the date of the signature is typed, and does not change by itself."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Report
from gipr_lint.report.outline.lines import parts_at


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """落款日期是写定的，不是自动更新的域。 / The date of the signature is typed, and no field."""


@check("signature-date-field", Params, says=("found",), needs="traces")
def signature_date_field(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the date where a field makes it."""
    date = report.signature.date
    fields = (path for trace in report.document.traces if trace.kind == "date-fields" for path in trace.paths)
    if date is None:
        return
    around = tuple(f"{part.paragraph.path}/" for part in parts_at(date.paragraph, date.start, date.end))
    if any(path.startswith(around) for path in fields):
        yield Hit(date, {"found": date.text})
