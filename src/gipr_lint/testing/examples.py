"""Running the examples of rules: Markdown to a real DOCX, read back by the real reader, judged by the one rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, structs

from gipr_lint.errors import UnknownName
from gipr_lint.findings import Finding
from gipr_lint.linter import Linter
from gipr_lint.messages import Message, say
from gipr_lint.options import Options
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.model import Example, Rule, RuleSet
from gipr_lint.testing.expected import document_fault, finds_fault, writes_fault
from gipr_lint.testing.markdown import to_docx
from gipr_lint.testing.proof import final, fix_fault

_PLACEHOLDER = re.compile(r"\{[A-Za-z_]+\}")


class Outcome(Struct, frozen=True):
    """What came of one example: `fault` says in Chinese what is wrong with it, None where it does what it should.

    `number` counts the rule's examples from 1; 0 is for what concerns the rule as a whole.
    """

    rule: Rule
    number: int
    example: Example
    fault: str | None


def draw(example: Example, rules: RuleSet) -> bytes:
    """The example as a DOCX; forms are those of its edition, else of its year, else the latest.

    Raises ValueError for Markdown that makes no document, UnknownName for an edition that is not known.
    """
    edition = rules.edition(example.edition) if example.edition else None
    chosen = (
        edition
        or (rules.edition_for(example.year) if example.year else None)
        or max(rules.editions.values(), key=lambda known: known.applies.first)
    )
    return to_docx(example.good or example.bad, chosen, rules.editions)


def run_example(rule: Rule, example: Example, rules: RuleSet, lang: str = "zh") -> LintResult:
    """The result of linting the example with its rule alone. Raises as `draw` does."""
    return _lint(rule, example, rules, draw(example, rules), lang)


def _lint(rule: Rule, example: Example, rules: RuleSet, data: bytes, lang: str = "zh") -> LintResult:
    return Linter(Options(year=example.year or None, select=(rule.code,), rules=rules, lang=lang)).lint(data)


def run_examples(rule: Rule, rules: RuleSet) -> Iterator[Outcome]:
    """The outcome of each example of `rule`, and one more for each thing that is wrong with the rule as a whole."""
    for number, example in enumerate(rule.examples, 1):
        yield Outcome(rule, number, example, example_fault(rule, example, rules))
    for fault in rule_faults(rule, rules):
        yield Outcome(rule, 0, Example(), fault)


def example_fault(rule: Rule, example: Example, rules: RuleSet) -> str | None:
    """What is wrong with one example, in Chinese; None where the rule does with it what it should."""
    if bool(example.good) == bool(example.bad):
        return "例子要写 good 或 bad 之一"
    try:
        data = draw(example, rules)
    except ValueError as problem:
        return f"例子的写法有误：{problem}"
    except UnknownName:
        return f"例子写了没有的格式版本“{example.edition}”，可用的有：{'、'.join(rules.editions)}"
    result = _lint(rule, example, rules, data)
    strangers = [finding for finding in result.findings if finding.rule != rule.code]
    if strangers:
        return f"{strangers[0].rule}：{strangers[0].message}"
    return _bad_fault(rule, example, rules, data, result) if example.bad else _good_fault(example, result)


def _good_fault(example: Example, result: LintResult) -> str | None:
    """What is wrong where a good example gave this."""
    if example.finds or example.becomes:
        return say("examples.good-finds", "zh")
    if result.findings:
        return f"正确的例子被报告：{result.findings[0].message}"
    return f"正确的例子没有能检查：{result.not_evaluated[0].reason}" if result.not_evaluated else None


def _bad_fault(rule: Rule, example: Example, rules: RuleSet, data: bytes, result: LintResult) -> str | None:
    """What is wrong where a bad example gave this."""
    if not result.findings:
        return _missed(rule, rules, data, result)
    english = _lint(rule, example, rules, data, "en")
    standing = next((text for text in _texts((*result.findings, *english.findings)) if _PLACEHOLDER.search(text)), None)
    if standing is not None:
        return f"占位符没有填上：{standing}"
    if [finding.location for finding in english.findings] != [finding.location for finding in result.findings]:
        return f"英文消息有误：{english.findings[0].message if english.findings else '没有报告'}"
    return (rule.fix and fix_fault(result)) or _otherwise(example, rules, result)


def _otherwise(example: Example, rules: RuleSet, result: LintResult) -> str | None:
    """What a bad example says of its findings and their fixes and is not so."""
    fault = finds_fault(example.finds, result.findings) if example.finds else None
    if fault is None and example.becomes:
        fault = _becomes_fault(example, example.becomes, rules, result)
    return fault.in_language("zh") if fault else None


def _becomes_fault(
    example: Example, wanted: str | tuple[str, ...], rules: RuleSet, result: LintResult
) -> Message | None:
    if isinstance(wanted, tuple):
        return writes_fault(wanted, result.findings)
    if "\n" not in wanted:
        return writes_fault((wanted,), result.findings)
    document = draw(structs.replace(example, good=wanted, bad=""), rules)
    return document_fault(document, final(result))


def _missed(rule: Rule, rules: RuleSet, data: bytes, result: LintResult) -> str:
    """Why a bad example may not have been found, and which other rules of the pack find it."""
    notes = [item.reason for item in result.not_evaluated]
    mates = tuple(mate.code for mate in rules.rules if mate.pack == rule.pack)
    year = result.options.year if result.options else None
    others = {finding.rule for finding in Linter(Options(year=year, select=mates, rules=rules)).lint(data).findings}
    if others:
        notes.append(f"发现它的是别的规则：{'、'.join(sorted(others))}")
    return "错误的例子没有被发现" + (f"（{'；'.join(notes)}）" if notes else "")


def _texts(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        yield finding.message
        if finding.fix:
            yield finding.fix.title
            yield from (edit.replacement or "" for edit in finding.fix.edits)


def rule_faults(rule: Rule, rules: RuleSet) -> Iterator[str]:
    """What is wrong with a rule as a whole: examples that are missing, a fix that none of them is offered."""
    for which, word in (("good", "正确"), ("bad", "错误")):
        if not any(getattr(example, which) for example in rule.examples):
            yield f"没有{word}的例子（{which}）"
    if rule.fix is None:
        return
    offered = {finding.fix.safety for finding in _found(rule, rules) if finding.fix}
    if not offered:
        yield "规则写了 fix，而没有一个错误的例子得到修改建议"


def _found(rule: Rule, rules: RuleSet) -> Iterator[Finding]:
    for example in rule.examples:
        if example.bad and not example.good:
            try:
                yield from run_example(rule, example, rules).findings
            except (ValueError, UnknownName):
                continue
