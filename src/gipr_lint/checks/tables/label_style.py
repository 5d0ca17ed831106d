"""`label-style`: the number before a label is written as in the form."""

from collections.abc import Iterator

from gipr_lint.checks.check import check
from gipr_lint.checks.forms import FormParams, chosen, demand_forms
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.tables._labels import SAYS, label_hits
from gipr_lint.report import Report
from gipr_lint.report.model import LabelMatch
from gipr_lint.rulepacks.patterns import compiled

_WIDE_MARK = r"\s*\d+\s*．"


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """行、列标签的序号和标点写法与格式一致。 / Numbers and punctuation of labels are written as in the form."""


@check("label-style", Params, says=SAYS, validate=demand_forms, needs="irregular-tables")
def label_style(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each label with the right words whose number or punctuation is another."""
    for found in chosen(report, params.forms):
        yield from label_hits(report, found, _is_restyled)


def _is_restyled(match: LabelMatch) -> bool:
    label = match.label.text if match.label is not None else ""
    return match.quality == "style" or ("．" in label and compiled(_WIDE_MARK).match(label) is not None)
