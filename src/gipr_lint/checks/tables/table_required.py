"""`table-required`: the tables of the form are there, once each."""

from collections.abc import Iterator

from msgspec import structs

from gipr_lint.checks.check import Evaluation, check, unknown
from gipr_lint.checks.forms import FormParams, chosen, demand_forms
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.messages import Message
from gipr_lint.report.locations import gap_after
from gipr_lint.report.pictures import pictured
from gipr_lint.rulepacks.model import RuleSet

_WITHOUT_TABLES = (".pdf",)
"""Files that hold no tables but lines and words: whether one without lines is a table nobody can tell."""


class Params(FormParams, frozen=True, forbid_unknown_fields=True):
    """规定的表格都有，各有一个。 / The tables of the form are there, once each."""

    pictured: str = ""
    """报告“以图片代替表格”的规则；它运行时本规则不重复。 /
    The rule that speaks of pictures in place of tables; where it runs, this one leaves them to it."""


def _validate(params: Params, names: RuleSet) -> None:
    demand_forms(params, names)
    known = {word for rule in names.rules for word in (rule.code, rule.name)}
    if params.pictured and params.pictured not in known:
        raise unknown(("pictured",), Message("names.rule"), params.pictured, known)


@check(
    "table-required",
    Params,
    says=("table", "section"),
    validate=_validate,
    evaluation=True,
    needs="irregular-tables",
)
def table_required(evaluation: Evaluation, params: Params) -> Iterator[Hit | Missing]:
    """A hit after the heading of each section whose table is not there; a second copy of a table is not checked."""
    report = evaluation.report
    elsewhere = pictured(report) if params.pictured and evaluation.runs(params.pictured) else {}
    for alias, form in report.edition.forms.items():
        part = report.section(form.section)
        if alias in report.forms or (params.forms and alias not in params.forms) or part is None or alias in elsewhere:
            continue
        if report.document.converted in _WITHOUT_TABLES and part.blocks:
            yield Missing(Message("checks.table-unsure", {"table": form.label}))
            continue
        gap = structs.replace(gap_after(report, [part.heading.paragraph]), form=alias)
        values = {"table": form.label, "section": report.edition.sections[form.section].label}
        yield Hit(gap, values).inserting_table(alias)
    for found in chosen(report, params.forms):
        for copy in found.copies:
            label, number, row = found.form.label, copy.tables[0].number, copy.top + 1
            yield Missing(Message("checks.unchecked-copy", {"table": label, "number": number, "row": row}))
