"""What tests of a rule pack are written with: the public functions of `gipr_lint.testing`."""

from __future__ import annotations

import os
from collections.abc import Collection

from msgspec import Struct

from gipr_lint.linter import lint
from gipr_lint.messages import LANGUAGES, say
from gipr_lint.plugins.packs import load_packs
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import Example, Rule, RuleSet
from gipr_lint.testing.examples import draw, example_fault, rule_faults
from gipr_lint.testing.packs import Pack, open_pack


class Case(Struct, frozen=True):
    """One thing to test in a pack: an example of a rule, or with `example` None the rule as a whole.

    `name` is short and readable: `SH801-2-bad`, `SH801-rule`.
    """

    name: str
    pack: Pack
    rule: Rule
    example: Example | None = None

    def fault(self) -> str | None:
        """What is wrong, in Chinese, with file and line; None where all is well."""
        if self.example is None:
            found = "；".join(map(str, rule_faults(self.rule, self.pack.rules)))
            source = self.rule.source
        else:
            found = str(example_fault(self.rule, self.example, self.pack.rules) or "")
            source = self.example.source
        return f"{self.pack.place(source)}: {self.rule.code} {self.rule.name}: {found}" if found else None

    def check(self) -> None:
        """Raises AssertionError where something is wrong, saying what."""
        __tracebackhide__ = True
        if (fault := self.fault()) is not None:
            raise AssertionError(fault)


def load_pack(pack: str | os.PathLike[str]) -> Pack:
    """The pack in a folder, or the installed one of that name.

    Its `own` rules and the `rules` that it is part of, for `gipr_lint.lint(…, rules=pack.rules)`. Raises PackError,
    with file, line and column, for a pack with an error in it, and UnknownName for a name that no installed pack has.
    """
    return open_pack(pack)


def cases(pack: str | os.PathLike[str]) -> tuple[Case, ...]:
    """Everything to test in a pack: every example of every rule of its own, and every rule as a whole.

    `pack` and errors are those of `load_pack`.
    """
    opened = load_pack(pack)
    made = []
    for rule in opened.own:
        for number, example in enumerate(rule.examples, 1):
            made.append(Case(f"{rule.code}-{number}-{'good' if example.good else 'bad'}", opened, rule, example))
        made.append(Case(f"{rule.code}-rule", opened, rule))
    return tuple(made)


def docx(markdown: str, *, year: int = 0, edition: str = "", rules: RuleSet | None = None) -> bytes:
    """A real DOCX for a report in Markdown, written as the examples of rules are.

    Forms are those of `edition`, else of the report year, else the latest. Raises ValueError with the number of the
    line that cannot be read, UnknownName for an unknown edition.
    """
    return draw(Example(good=markdown, year=year, edition=edition), rules or load_packs())


def lint_markdown(
    markdown: str,
    pack: Pack | RuleSet | str | os.PathLike[str] | None = None,
    *,
    select: Collection[str] = (),
    year: int | None = None,
    lang: str = "zh",
) -> LintResult:
    """The result of linting a report in Markdown with the national pack, or with `pack` and what it builds on.

    `pack` is an opened pack, a rule set, a folder or the name of an installed pack. `select`, `year` and `lang` are
    those of `gipr_lint.lint`. Raises as `docx` and `load_pack` do.
    """
    if pack is None:
        rules = load_packs()
    elif isinstance(pack, RuleSet):
        rules = pack
    else:
        rules = (pack if isinstance(pack, Pack) else load_pack(pack)).rules
    return lint(docx(markdown, year=year or 0, rules=rules), rules=rules, select=select, year=year, lang=lang)


def assert_findings(result: LintResult, *codes: str) -> None:
    """Raises AssertionError unless the findings of `result` are of these rules, each code as often as it is named.

    The order does not matter; the error shows what each finding says.
    """
    __tracebackhide__ = True
    if sorted(finding.rule for finding in result.findings) != sorted(codes):
        lang = result.options.lang if result.options else LANGUAGES[0]
        nothing = say("examples.no-findings", lang)
        found = "\n".join(f"  {finding.rule} {finding.message}" for finding in result.findings)
        wanted = " ".join(sorted(codes))
        raise AssertionError(say("examples.findings", lang, wanted=wanted or nothing, found=found or f"  {nothing}"))
