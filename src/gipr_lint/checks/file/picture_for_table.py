"""`picture-for-table`: no section has a picture where its table should be."""

from collections.abc import Iterator

from msgspec import Struct, structs

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Report
from gipr_lint.report.locations import at_path
from gipr_lint.report.pictures import pictured


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """应有表格的部分用表格填写，不用图片。 / The tables of the form are tables, and no pictures."""


@check("picture-for-table", Params, says=("table", "section"), needs="irregular-tables")
def picture_for_table(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the picture for each form."""
    for alias, path in pictured(report).items():
        form = report.edition.forms[alias]
        place = structs.replace(at_path(report, path), form=alias)
        yield Hit(place, {"table": form.label, "section": report.edition.sections[form.section].label})
