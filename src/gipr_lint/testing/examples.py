"""Running the examples of rules: Markdown to a real DOCX, read back by the real reader, judged by the one rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.util import find_spec

from msgspec import Struct, structs

from gipr_lint.docx import read_docx
from gipr_lint.errors import DraftError
from gipr_lint.evaluate import failure
from gipr_lint.findings import Finding
from gipr_lint.linter import Linter
from gipr_lint.messages import LANGUAGES, Message, plain
from gipr_lint.options import Options
from gipr_lint.plugins.brought import described
from gipr_lint.plugins.registry import checks
from gipr_lint.report import recognise
from gipr_lint.report.other import Other, Others
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import Edition, Example, Rule, RuleSet
from gipr_lint.testing.expected import document_fault, finds_fault, writes_fault
from gipr_lint.testing.markdown import to_docx
from gipr_lint.testing.proof import final, fix_fault

_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_PLACEHOLDER = re.compile(r"\{[A-Za-z_]+\}")


class Outcome(Struct, frozen=True):
    """What came of one example: `fault` says what is wrong with it, None where it does what it should.

    `number` counts the rule's examples from 1; 0 is for what concerns the rule as a whole.
    """

    rule: Rule
    number: int
    example: Example
    fault: Message | None


def draw(example: Example, rules: RuleSet) -> bytes:
    """The example as a DOCX; forms are those of its edition, else of its year, else the latest.

    Raises ValueError for Markdown that makes no document, UnknownName for an edition that is not known.
    """
    return to_docx(example.good or example.bad, edition_of(example, rules), rules.editions)


def beside(example: Example, rules: RuleSet) -> Others:
    """The reports that the example is held against, recognised in DOCX; their forms are those of the year that they
    name first. Raises ValueError for Markdown that makes no document."""
    return Others(
        previous=_other(example.previous, example, rules),
        draft=_other(example.draft, example, rules),
    )


def _other(text: str, example: Example, rules: RuleSet) -> Other | None:
    if not text:
        return None
    data = to_docx(text, edition_beside(text, example, rules), rules.editions)
    return Other("other.docx", recognise(read_docx(data), rules))


def edition_beside(text: str, example: Example, rules: RuleSet) -> Edition:
    """The edition of the form of another report: that of the year that it names first, else that of the example."""
    year = _YEAR.search(text)
    return (rules.edition_for(int(year[1])) if year else None) or edition_of(example, rules)


def edition_of(example: Example, rules: RuleSet) -> Edition:
    """The edition of the form that an example is written for. Raises UnknownName for one that is not known."""
    edition = rules.edition(example.edition) if example.edition else None
    return (
        edition
        or (rules.edition_for(example.year) if example.year else None)
        or max(rules.editions.values(), key=lambda known: known.applies.first)
    )


def run_example(rule: Rule, example: Example, rules: RuleSet, lang: str = "zh") -> LintResult:
    """The result of linting the example with its rule alone, without findings where it cannot be run. Raises as `draw`
    does."""
    if not can_run(rule):
        return LintResult(path="", status="linted", findings=())
    return _lint(rule, example, rules, draw(example, rules), lang)


def _lint(rule: Rule, example: Example, rules: RuleSet, data: bytes, lang: str = "zh") -> LintResult:
    if rule.needs == "corpus":
        from gipr_lint.testing.together import together  # noqa: PLC0415  (needs what most authors have not installed)

        return together(rule, example, rules, lang)
    options = Options(year=example.year or None, select=(rule.code,), rules=rules, lang=lang)
    return Linter(options).lint(data, beside=beside(example, rules))


def can_run(rule: Rule) -> bool:
    """Whether what the examples of the rule need is installed: those on many reports need `gipr-lint[many]`."""
    return rule.needs != "corpus" or all(find_spec(name) for name in ("pyarrow", "duckdb", "datasketch"))


def run_examples(rule: Rule, rules: RuleSet, lang: str = "zh") -> Iterator[Outcome]:
    """The outcome of each example of `rule`, and one more for each thing that is wrong with the rule as a whole; none
    where they cannot be run.

    What faults quote of findings is in the language `lang`.
    """
    if not can_run(rule):
        return
    for number, example in enumerate(rule.examples, 1):
        yield Outcome(rule, number, example, example_fault(rule, example, rules, lang))
    for fault in rule_faults(rule, rules):
        yield Outcome(rule, 0, Example(), fault)


def example_fault(rule: Rule, example: Example, rules: RuleSet, lang: str = "zh") -> Message | None:
    """What is wrong with one example; None where the rule does with it what it should."""
    if not can_run(rule):
        return None
    try:
        data = draw(example, rules)
        beside(example, rules)
    except DraftError as problem:
        return Message("examples.malformed", {"why": problem})
    except ValueError as problem:
        return Message("examples.malformed", {"why": str(problem)})
    result = _lint(rule, example, rules, data, lang)
    strangers = [finding for finding in result.findings if finding.rule != rule.code]
    if strangers:
        place = _crashed_at(rule, example, rules, result)
        if place is not None:
            return Message("examples.crashed", {"rule": strangers[0].rule, "problem": place})
        return Message("examples.stranger", {"rule": strangers[0].rule, "message": strangers[0].message})
    return _bad_fault(rule, example, rules, data, result) if example.bad else _good_fault(result)


def _crashed_at(rule: Rule, example: Example, rules: RuleSet, result: LintResult) -> Message | None:
    """What the check of the rule raised and where; None where it did not."""
    others = beside(example, rules)
    problem = failure(result.report, rules, checks(), rule, others) if result.report else None
    return described(problem) if problem else None


def _good_fault(result: LintResult) -> Message | None:
    """What is wrong where a good example gave this."""
    if result.findings:
        return Message("examples.good-found", {"message": result.findings[0].message})
    if result.not_evaluated:
        return Message("examples.good-unchecked", {"reason": result.not_evaluated[0].reason})
    return None


def _bad_fault(rule: Rule, example: Example, rules: RuleSet, data: bytes, result: LintResult) -> Message | None:
    """What is wrong where a bad example gave this."""
    if not result.findings:
        return _missed(rule, rules, data, result)
    chinese, english = (_lint(rule, example, rules, data, lang).findings for lang in LANGUAGES)
    standing = next((text for text in _texts((*chinese, *english)) if _PLACEHOLDER.search(text)), None)
    if standing is not None:
        return Message("examples.unfilled", {"text": standing})
    if [finding.location for finding in english] != [finding.location for finding in chinese]:
        found = english[0].message if english else Message("examples.not-found")
        return Message("examples.english", {"found": found})
    return (rule.fix and fix_fault(result)) or _otherwise(example, rules, result)


def _otherwise(example: Example, rules: RuleSet, result: LintResult) -> Message | None:
    """What a bad example says of its findings and their fixes and is not so."""
    fault = finds_fault(example.finds, result.findings) if example.finds else None
    if fault is None and example.becomes:
        fault = _becomes_fault(example, example.becomes, rules, result)
    return fault


def _becomes_fault(
    example: Example, wanted: str | tuple[str, ...], rules: RuleSet, result: LintResult
) -> Message | None:
    if isinstance(wanted, tuple):
        return writes_fault(wanted, result.findings)
    if "\n" not in wanted:
        return writes_fault((wanted,), result.findings)
    document = draw(structs.replace(example, good=wanted, bad=""), rules)
    return document_fault(document, final(result))


def _missed(rule: Rule, rules: RuleSet, data: bytes, result: LintResult) -> Message:
    """Why a bad example may not have been found, and which other rules of the pack find it."""
    notes: list[str | Message] = [item.reason for item in result.not_evaluated]
    mates = tuple(mate.code for mate in rules.rules if mate.pack == rule.pack)
    year = result.options.year if result.options else None
    others = {finding.rule for finding in Linter(Options(year=year, select=mates, rules=rules)).lint(data).findings}
    if others:
        notes.append(Message("examples.others", {"rules": sorted(others)}))
    if not notes:
        return Message("examples.missed")
    first, *more = notes
    said = plain(first) if isinstance(first, str) else first
    for note in more:
        said = Message("examples.notes", {"first": said, "second": note})
    return Message("examples.missed-as", {"notes": said})


def _texts(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield finding.message
        if finding.fix:
            yield finding.fix.title
            yield from (edit.replacement or "" for edit in finding.fix.edits)


def rule_faults(rule: Rule, rules: RuleSet) -> Iterator[Message]:
    """What is wrong with a rule as a whole: examples that are missing, a fix that none of them is offered."""
    if not any(example.good for example in rule.examples):
        yield Message("examples.no-good")
    if not any(example.bad for example in rule.examples):
        yield Message("examples.no-bad")
    if rule.fix is None:
        return
    offered = {finding.fix.safety for finding in _found(rule, rules) if finding.fix}
    if not offered:
        yield Message("examples.no-fix")


def _found(rule: Rule, rules: RuleSet) -> Iterator[Finding]:
    for example in rule.examples:
        if example.bad and not example.good:
            try:
                yield from run_example(rule, example, rules).findings
            except ValueError:
                continue
