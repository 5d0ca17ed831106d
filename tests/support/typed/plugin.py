"""A plugin, as its author would write it, and a test of its pack."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from msgspec import Struct

from gipr_lint import hookimpl
from gipr_lint.plugins.api import (
    Check,
    Function,
    Hit,
    Missing,
    Render,
    Report,
    Run,
    ShownParagraph,
    ShownTable,
    Style,
    View,
    check,
    function,
    place,
    showing_documents,
)
from gipr_lint.testing import Case, assert_findings, cases, lint_markdown, load_pack

GIPR_LINT_API = 1


class Params(Struct, frozen=True):
    """What the check is told."""

    most: int = 0


@check("length", Params, says=("count",))
def length(report: Report, params: Params) -> Iterator[Hit | Missing]:
    """A hit at each heading."""
    for part in report.sections:
        count = sum(len(paragraph.text) for paragraph in report.content(part))
        if count > params.most:
            yield Hit(part.heading.span, {"count": count}).replacing(part.heading.label)
    if report.year is None:
        yield Missing("no year")


def share(part: Fraction, whole: Fraction) -> Fraction:
    return part / whole


def render(run: Run, style: Style) -> Iterable[str]:
    for document in run.documents:
        for finding in document.findings:
            yield f"{document.path} {place(finding.location, {}, run.lang)} {finding.message} {style.quiet}"


@showing_documents
def outline(run: Run, style: Style) -> Iterable[str]:
    for document in run.documents:
        view: View | None = document.view
        for block in view.blocks if view else ():
            if isinstance(block, ShownTable):
                yield from (cell.text for row in block.rows for cell in row)
            else:
                paragraph: ShownParagraph = block
                yield f"{paragraph.role} {paragraph.text}"


@hookimpl
def gipr_lint_formats() -> Mapping[str, Render]:
    return {"lines": render, "outline": outline}


@hookimpl
def gipr_lint_checks() -> Mapping[str, Check]:
    return {"length": length}


@hookimpl
def gipr_lint_functions() -> Mapping[str, Function]:
    return {"share": function(share, "number", "number", gives="number")}


def test_pack() -> None:
    pack = load_pack("ex")
    every: tuple[Case, ...] = cases("ex")
    for case in every:
        case.check()
    assert_findings(lint_markdown("# 标题\n", pack, select=["EX101"]), "EX101")
