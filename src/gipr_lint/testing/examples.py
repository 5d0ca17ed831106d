"""Running the examples of rules: Markdown to a real DOCX, read back by the real reader, judged by the one rule."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from gipr_lint.api import lint
from gipr_lint.packs.model import Example, Rule, RuleSet
from gipr_lint.run import Result
from gipr_lint.testing.markdown import to_docx


class Outcome(Struct, frozen=True):
    """What came of one example: `fault` says in Chinese what is wrong with it, None where it does what it should.

    `number` counts the rule's examples from 1.
    """

    rule: Rule
    number: int
    example: Example
    fault: str | None


def run_example(rule: Rule, example: Example, rules: RuleSet) -> Result:
    """The result of linting the example with its rule alone. Raises ValueError for Markdown that makes no document."""
    year = example.year or None
    edition = rules.editions[example.edition] if example.edition else None
    chosen = (
        edition
        or (rules.edition_for(year) if year else None)
        or max(rules.editions.values(), key=lambda known: known.applies.first)
    )
    data = to_docx(example.good or example.bad, chosen, rules.editions)
    return lint(data, year=year, select=(rule.code,), rules=rules)


def run_examples(rule: Rule, rules: RuleSet) -> Iterator[Outcome]:
    """The outcome of each example of `rule`, and one more where a good or a bad example is missing."""
    for number, example in enumerate(rule.examples, 1):
        yield Outcome(rule, number, example, _fault(rule, example, rules))
    for kind, word in (("good", "正确"), ("bad", "错误")):
        if not any(getattr(example, kind) for example in rule.examples):
            yield Outcome(rule, 0, Example(), f"没有{word}的例子（{kind}）")


def _fault(rule: Rule, example: Example, rules: RuleSet) -> str | None:
    if bool(example.good) == bool(example.bad):
        return "例子要写 good 或 bad 之一"
    try:
        result = run_example(rule, example, rules)
    except ValueError as problem:
        return f"例子的写法有误：{problem}"
    strangers = [finding for finding in result.findings if finding.rule != rule.code]
    if strangers:
        return f"{strangers[0].rule}：{strangers[0].message}"
    if example.good and result.findings:
        return f"正确的例子被报告：{result.findings[0].message}"
    if example.bad and not result.findings:
        missed = "；".join(item.reason for item in result.not_evaluated)
        return "错误的例子没有被发现" + (f"（{missed}）" if missed else "")
    return None
