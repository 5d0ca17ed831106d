"""`layout-fonts`: title, headings and running text have the typeface, size and alignment that they should have."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from gipr_lint.checks.check import check, unknown
from gipr_lint.checks.hits import Hit, Missing
from gipr_lint.checks.layout._shared import UNKNOWN, Fault, hit_at_first, is_chinese, is_face, points
from gipr_lint.messages import Message, Value
from gipr_lint.report import Report
from gipr_lint.report.layout import ROLES, RunLayout, laid_out, paragraphs_by_role
from gipr_lint.report.locations import in_paragraph
from gipr_lint.rulepacks.model import RuleSet, Text


class FontSpec(Struct, frozen=True, forbid_unknown_fields=True):
    """段落的字体、字号、对齐。 / Typeface, size and alignment of paragraphs."""

    name: Text
    """消息里的称呼。 / What messages call it."""
    faces: tuple[str, ...] = ()
    """字体名称含其中之一即可。 / Parts of names of typefaces that will do."""
    size: int = 0
    """字号，磅。 / The size in points."""
    align: str = ""
    """对齐：left、center、right、both。 / The alignment."""


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """段落的字体、字号、对齐。 / Typeface, size and alignment of paragraphs."""

    of: dict[str, FontSpec]
    """按成分：title、level1 至 level3（单独成段的标题）、body（正文）。 /
    By what they are: title, level1 to level3 (headings that stand alone), body (running text)."""


def _validate(params: Params, rules: RuleSet) -> None:
    for role in params.of:
        if role not in ROLES:
            raise unknown(("of", role), Message("names.role"), role, ROLES)


@check("layout-fonts", Params, says=("found", "expected", "count"), validate=_validate)
def layout_fonts(report: Report, params: Params) -> Iterator[Hit | Missing]:
    """One hit for all paragraphs that look otherwise; what the file does not say is taken to be right."""
    by_role = paragraphs_by_role(report)
    faults: list[Fault] = []
    expected: list[Text] = []
    is_known = False
    for role, spec in params.of.items():
        for paragraph, layout in laid_out(report, by_role.get(role, ())):
            face, size = _prevailing(layout.runs)
            is_known |= face is not None or size is not None or bool(spec.align)
            if not (
                (face is None or not spec.faces or is_face(face, spec.faces))
                and (size is None or not spec.size or size == spec.size * 2)
                and (not spec.align or layout.alignment == spec.align)
            ):
                faults.append((in_paragraph(report, paragraph), _described(face, size, layout.alignment)))
                expected.append(spec.name)
    if faults:
        yield hit_at_first(faults, {"expected": expected[0]})
    elif any(by_role.get(role) for role in params.of) and not is_known:
        yield UNKNOWN


def _prevailing(runs: Iterable[RunLayout]) -> tuple[str | None, int | None]:
    """The typeface and size of most Chinese characters; None where they are not known."""
    amounts: dict[tuple[str | None, int | None], int] = {}
    for run in runs:
        if is_chinese(run.text):
            key = (run.face, run.size)
            amounts[key] = amounts.get(key, 0) + len(run.text)
    return max(amounts, key=lambda key: amounts[key], default=(None, None))


def _described(face: str | None, size: int | None, alignment: str) -> tuple[Value, ...]:
    return (*([face] if face else []), *([points(size)] if size else []), _ALIGNED.get(alignment, alignment))


_ALIGNED = {
    "left": Message("checks.aligned-left"),
    "right": Message("checks.aligned-right"),
    "center": Message("checks.aligned-center"),
    "both": Message("checks.aligned-both"),
    "distribute": Message("checks.aligned-distribute"),
}
"""What the alignments of OOXML are called."""
