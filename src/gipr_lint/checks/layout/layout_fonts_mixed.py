"""`layout-fonts-mixed`: a paragraph of running text has one typeface."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.layout._shared import Fault, hit_at_first, is_chinese, is_face, plain_face
from gipr_lint.report import Report
from gipr_lint.report.layout import RunLayout, running_text
from gipr_lint.report.locations import in_paragraph
from gipr_lint.report.writing.ordinals import ordinal


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """一段正文里的汉字只用一种字体。 / The Chinese characters of a paragraph have one typeface."""

    families: tuple[tuple[str, ...], ...]
    """视为同一种的字体名称。 / Groups of names of typefaces that are one."""


@check("layout-fonts-mixed", Params, says=("found", "count"))
def layout_fonts_mixed(report: Report, params: Params) -> Iterator[Hit]:
    """One hit for all paragraphs with several; a heading that runs on may have its own."""
    faults: list[Fault] = []
    for paragraph, layout in running_text(report):
        runs: Sequence[RunLayout] = [run for run in layout.runs if is_chinese(run.text)]
        if ordinal(paragraph.label + paragraph.folded.text) is not None:
            runs = _behind_heading(runs)
        faces = {_family(run.face, params): run.face for run in runs if run.face is not None}
        if len(faces) > 1:
            faults.append((in_paragraph(report, paragraph), tuple(faces.values())))
    if faults:
        yield hit_at_first(faults)


def _behind_heading(runs: Sequence[RunLayout]) -> Sequence[RunLayout]:
    """The runs after the first sentence, the one in which it ends among them if it goes on."""
    for at, run in enumerate(runs):
        stops = [place for stop in "。：:" if (place := run.text.find(stop)) >= 0]
        if stops:
            return runs[at if is_chinese(run.text[min(stops) + 1 :]) else at + 1 :]
    return ()


def _family(face: str, params: Params) -> str:
    return next((names[0] for names in params.families if is_face(face, names)), plain_face(face))
