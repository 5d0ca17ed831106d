"""`section-length`: a section is not too long."""

from collections.abc import Iterator

from gipr_lint.checks.check import Conditional, check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.sections._parts import SAYS, demand_aliases, words
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Names
from gipr_lint.rulepacks.patterns import compiled


class Params(Conditional, frozen=True, forbid_unknown_fields=True):
    """各部分的字数有上限。 / Sections are not too long."""

    longest: dict[str, int]
    """最多多少字，按别名；与 Word、WPS 的“字数”同样计算，一个数字或英文词算一字。 /
    How many characters sections have at most, by alias; as Word and WPS count, a number or Latin word is one."""


def _validate(params: Params, names: Names) -> None:
    demand_aliases("longest", params.longest, names)


@check("section-length", Params, says=(*SAYS, "found", "most"), validate=_validate)
def section_length(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at the heading of each section that is too long."""
    for alias, most in params.longest.items():
        part = report.section(alias)
        length = sum(_length(paragraph.text) for paragraph in report.content(part)) if part else 0
        if part and length > most:
            yield Hit(part.heading.span, {**words(report, alias), "found": length, "most": most})


def _length(text: str) -> int:
    """How long a text is by the counters of Word and WPS: each character and mark, a number or Latin word as one."""
    return len(compiled(r"[!-~]+|[^\x00-\x7f\s]").findall(text))
