"""`file-field-errors`: no field or cross-reference is broken."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.file._quotes import hit_at, quoted
from gipr_lint.checks.hits import Hit
from gipr_lint.findings import Location
from gipr_lint.report import Cell, Paragraph, Report, Table, fold
from gipr_lint.report.locations import in_any_cell, in_paragraph
from gipr_lint.report.writing.searched import searched


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """没有失效的域、交叉引用。 / No field or cross-reference is broken."""

    texts: tuple[str, ...]
    """域出错时留下的文字。 / What fields leave behind when they break."""


@check("file-field-errors", Params, says=("found", "count"))
def file_field_errors(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for all of these texts, in paragraphs and cells; they are looked for without regard to width and
    blanks."""
    wanted = [fold(text).text for text in params.texts]
    places = list(_places(report, wanted))
    if places:
        first = places[0]
        found = (first.text or "")[first.start : first.end]
        yield hit_at(places, {"found": quoted(found), "count": len(places)})


def _places(report: Report, wanted: Sequence[str]) -> Iterator[Location]:
    document = report.document
    paragraphs = [
        block for block in (*report.blocks, *document.notes, *document.margins) if not isinstance(block, Table)
    ]
    cells = [(table, cell) for table in document.tables for cell in table.cells]
    everything = searched(
        "\n".join([*[block.text for block in paragraphs], *[cell.text for _, cell in cells]]),
        lambda: report.texts.of(("everything",)).raw.words,
    )
    if not any(text[:2] in everything for text in wanted):
        return  # folding everything for texts that are rarely there would take long
    for paragraph in paragraphs:
        if (span := _broken(paragraph, wanted)) is not None:
            yield in_paragraph(report, paragraph, *span)
    for table, cell in cells:
        if (span := _broken(cell, wanted)) is not None:
            yield in_any_cell(report, table, cell, *span)


def _broken(holder: Paragraph | Cell, wanted: Sequence[str]) -> tuple[int, int] | None:
    """The raw place of the first of the wanted texts, None without any."""
    folded = holder.folded
    at, text = min(((at, text) for text in wanted if (at := folded.text.find(text)) >= 0), default=(-1, ""))
    return folded.span(at, at + len(text)) if text else None
