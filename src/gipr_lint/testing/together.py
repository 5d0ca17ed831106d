"""Running the examples of rules on many reports: every heading of the first level begins a report of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import structs

from gipr_lint.corpus.check import across_units
from gipr_lint.corpus.columns import DOCUMENTS
from gipr_lint.corpus.extract import extract
from gipr_lint.corpus.reading import asking
from gipr_lint.corpus.roster import read_roster
from gipr_lint.corpus.standard import Standard
from gipr_lint.corpus.units import Units
from gipr_lint.corpus.work import tables_of
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import Example, Rule, RuleSet
from gipr_lint.testing.markdown import to_docx

_YEAR = re.compile(r"20\d{2}")
_UNIT, _PARENT = 2, 3
"""The columns of `documents` that the roster fills."""


def together(rule: Rule, example: Example, rules: RuleSet, lang: str) -> LintResult:
    """What the rule finds among the reports of an example. Raises ValueError for Markdown that makes no document, and
    GiprLintError for a roster that is none."""
    options = Options(rules=rules, select=(rule.code,), lang=lang)
    linter, standard = Linter(options), Standard(rules)
    listed = read_roster(example.roster.encode(), "roster") if example.roster else ()
    units = Units(listed, rules.vocabulary)
    made = []
    for number, text in enumerate(_reports(example.good or example.bad)):
        result = linter.lint(_drawn(text, example, rules))
        name = example.files[number] if number < len(example.files) else f"{number + 1}.docx"
        one = extract(structs.replace(result, path=name), f"{number}", standard)
        row, unit = list(one.document), units.match(one.agency).unit
        row[_UNIT] = unit.name if unit else one.agency or None
        row[_PARENT] = unit.parent or None if unit else None
        made.append(structs.replace(one, document=tuple(row)))
    tables = tables_of(made)
    assert len(tables[DOCUMENTS]) == len(made)
    with asking(tables, listed) as reader:
        across = across_units(reader, rules, options)
    found = [finding for path in sorted(across.findings) for finding in across.findings[path]]
    return LintResult(
        path="", status="linted", findings=tuple(found), not_evaluated=across.not_evaluated, linter=linter
    )


def _reports(markdown: str) -> Iterator[str]:
    """The reports of an example, each from its heading on."""
    for part in re.split(r"(?m)^(?=# )", markdown):
        if part.strip():
            yield part


def _drawn(text: str, example: Example, rules: RuleSet) -> bytes:
    """A report as a DOCX; forms are those of the year in its heading."""
    year = _YEAR.search(text.partition("\n")[0])
    edition = rules.edition_for(int(year[0])) if year else None
    latest = max(rules.editions.values(), key=lambda known: known.applies.first)
    return to_docx(text, edition or latest, rules.editions)
