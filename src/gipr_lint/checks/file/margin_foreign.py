"""`margin-foreign`: headers and footers do not speak of another report."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.file._foreign import is_of_neighbour, is_of_other_unit, names_other_unit, speaks_of_report
from gipr_lint.checks.hits import Hit
from gipr_lint.report import Paragraph, Report, Span
from gipr_lint.report.writing.numbers import chinese_number
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """页眉、页脚说的是这份报告，不是往年的、别的单位的。 /
    Headers and footers speak of this report, of no earlier year's and no other body's."""

    about: tuple[str, ...]
    """含有其中一词的才是在说报告。 / Only what holds one of these words speaks of a report."""
    year: str
    """年份的正则表达式，整个是四位数字，阿拉伯数字或汉字。 /
    A regular expression that finds a year: four digits, Chinese ones too."""
    lowest: tuple[str, ...] = ()
    """下面没有别的单位的单位种类：页眉只写着另一个这样的单位，也不是这份报告的。 /
    Kinds of units with nothing below them: the bare name of another such unit is another report's as well."""


def _validate(params: Params, _: Names) -> None:
    from gipr_lint.checks.scopes import demand_pattern  # noqa: PLC0415  (only when packs are read)

    demand_pattern("year", params.year)


@check("margin-foreign", Params, says=("found",), validate=_validate)
def margin_foreign(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the first year before the report's where the margin names no other, else at another unit's name."""
    for paragraph in {paragraph.text: paragraph for paragraph in report.document.margins}.values():
        folded = paragraph.folded
        if not speaks_of_report(params.about, folded.text):
            if names_other_unit(report, folded.text, params.lowest):
                yield _whole(paragraph)
            continue
        years = list(compiled(params.year).finditer(folded.text))
        if years and report.year and max(_year(year[0]) for year in years) < report.year:
            span = Span(paragraph, *folded.span(*years[0].span()))
            yield Hit(span, {"found": span.text})
        elif any(is_other(report, params.about, folded.text) for is_other in (is_of_other_unit, is_of_neighbour)):
            yield _whole(paragraph)


def _whole(paragraph: Paragraph) -> Hit:
    return Hit(Span(paragraph, 0, len(paragraph.text)), {"found": paragraph.text.strip()[:_SHOWN]})


def _year(text: str) -> int:
    return int(text) if text.isdecimal() else chinese_number(text) or 0


_SHOWN = 40
"""So many characters of a margin are quoted."""
