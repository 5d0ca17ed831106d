"""`length`: sections are neither too short nor too long."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.plugins.api import Hit, Missing, Names, Problem, Report, Text, check, unknown


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """各部分的字数有下限和上限；表格、标题、空格、落款不计。 /
    Sections are neither too short nor too long; tables, headings, blanks, signature and date do not count."""

    sections: tuple[str, ...]
    """哪些部分；没有任何文字的部分不管。 / Which; a section without any text is left to other rules."""
    least: int = 0
    """至少多少字，0 为不限。 / At least so many characters, 0 is no limit."""
    most: int = 0
    """至多多少字，0 为不限。 / At most so many characters, 0 is no limit."""


def _validate(params: Params, names: Names) -> None:
    for index, alias in enumerate(params.sections):
        if alias not in names.sections:
            raise unknown(("sections", index), Text("部分", "section"), alias, names.sections)
    if not params.sections or not (params.least or params.most):
        raise Problem((), "检查 length 要写 sections，并写 least、most 之一或两者")
    if params.most and params.least > params.most:
        raise Problem(("least",), "least 不能大于 most")


@check("length", Params, says=("section", "count", "least", "most"), validate=_validate)
def length(report: Report, params: Params) -> Iterator[Hit | Missing]:
    """A hit at the heading of each section whose text is too short or too long."""
    for alias in params.sections:
        part = report.section(alias)
        if part is None:
            yield Missing(f"没有“{report.edition.sections[alias].label}”部分")
            continue
        count = sum(len(paragraph.folded.text) for paragraph in report.content(part))
        if count and not params.least <= count <= (params.most or count):
            yield Hit(
                part.heading.paragraph,
                {"section": part.heading.label, "count": count, "least": params.least, "most": params.most},
            )
