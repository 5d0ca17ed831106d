"""`parts-named`: where the prose says how many sections there are and names them, none is left out."""

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.checks.check import check
from gipr_lint.checks.hits import Hit
from gipr_lint.checks.prose._facts import demand_facts
from gipr_lint.report import Fact, Report
from gipr_lint.report.writing.words import named, without
from gipr_lint.rulepacks.model import Names

_JOINTS = "、,;"


class Params(Struct, frozen=True, forbid_unknown_fields=True):
    """说有几个部分并逐一列举时，没有漏掉一个。 / Where all sections are announced and named, none is left out."""

    fact: tuple[str, ...]
    """事实的名称：整个句子，命名组 n 是所说的部分数。 /
    Names of facts: the whole sentence, with the number of sections as its capture `n`."""
    whole: tuple[str, ...] = ()
    """这些文字里的顿号、逗号不算分隔。 / Pieces whose marks part no items, as in the name of a section."""


def _validate(params: Params, names: Names) -> None:
    demand_facts("fact", params.fact, names)


@check("parts-named", Params, says=("stated", "named", "part"), validate=_validate)
def parts_named(report: Report, params: Params) -> Iterator[Hit]:
    """A hit at each sentence that lacks one section of those that it announces, told by their keywords.

    What lacks more gives examples or has names of its own, as has a list with enough items.
    """
    sections = report.edition.sections.values()
    for fact in report.facts_of(params.fact):
        missing = [section.label for section in sections if not named(section.keywords, fact.text)]
        if len(missing) == 1 and fact.values.get("n") == len(sections) > _items(fact, params.whole):
            yield Hit(fact.span, {"stated": len(sections), "named": len(sections) - 1, "part": missing[0]})


def _items(fact: Fact, whole: tuple[str, ...]) -> int:
    """How many items the list may have at most."""
    return 1 + sum(map(without(fact.text, whole).count, _JOINTS))
