"""The check kind `pattern`: facts of the prose that must be there, must not be there, or must hold."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from gipr_lint.checks.environment import (
    FUNCTIONS,
    FactEnvironment,
    applies,
    captures_of,
    check_condition,
    expression,
    fact_scope,
)
from gipr_lint.checks.kind import Bound, CheckKind, Context, Outcome, Problem, fix_text, make, suggest
from gipr_lint.checks.wording import no_title
from gipr_lint.expr import Absent, ExpressionError, compile_expression
from gipr_lint.findings import Finding, Location, NotEvaluated, related
from gipr_lint.report import Fact, Paragraph, Span, fold
from gipr_lint.report.locations import at_span, gap_after, gap_after_preface, in_paragraph
from gipr_lint.rulepacks.model import Rule, RuleSet

BUILT_IN: Mapping[str, Collection[str]] = {"title": ("line", "agency", "year"), "signature": ("unit", "date", "rest")}
"""Facts that the recogniser gives, beside those of the packs, and the places within them."""

_GAPS = ("title", "preface", "ending")
"""Where something can be missing, beside the sections."""


class PatternCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """事实：必须有、不能有、必须符合；require、forbid、that 恰好写一项。 /
    What is demanded of facts of the prose: exactly one of `require`, `forbid`, `that`."""

    fact: tuple[str, ...]
    """事实的名称。 / Names of facts."""
    require: int = 0
    """合起来至少要出现的次数，不够则在 gap 处报告。 /
    At least so many occurrences of all of them together, else one finding at `gap`."""
    has: str = ""
    """与 require 同用：只算有这个命名组的。 / With `require`: only occurrences with this capture count."""
    gap: str = "preface"
    """缺少时报告在哪一部分末尾：title、preface、ending 或部分的别名。 /
    The part at whose end something is missing: title, preface, ending or a section; silent where the report lacks
    that section."""
    forbid: bool = False
    """每次出现都报告。 / Every occurrence is a finding."""
    that: str | dict[str, str] = ""
    """每次出现都必须成立的算式；或按命名组各写一个，报告在那里。 /
    An expression that must hold for every occurrence, or one for each named capture, where the findings point to."""
    any: bool = False
    """有一次成立即可。 / One occurrence for which it holds is enough."""
    unless: tuple[str, ...] = ()
    """有这些事实时不报告。 / Facts whose presence makes the rule fall silent."""
    needs: tuple[str, ...] = ()
    """没有这些事实时不报告。 / Facts without which the rule falls silent."""
    when: str = ""
    """条件，如 report.year >= 2021；不成立时不报告。 /
    A condition on the report without which the rule falls silent."""
    at: str = ""
    """报告在哪个命名组；写 title 则在标题。 / The capture that a finding points at; `title` for the title."""


def _occurrences(context: Context, name: str) -> Sequence[Fact]:
    return context.report.facts.get(name, ())


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    for item in bound:
        rule, params = item.rule, item.params
        if not applies(context.report, params.when):
            continue
        found = (fact for name in params.fact for fact in _occurrences(context, name))
        if params.require:
            wanted = (fact for fact in found if not params.has or params.has in fact.values)
            short = sum(1 for _ in islice(wanted, params.require)) < params.require
            if short and _has_place(context, params) and _may_speak(context, params):
                yield _absent(context, rule, params)
        elif not _may_speak(context, params):
            continue
        elif params.forbid:
            for fact in _distinct(found, params):
                yield _report(context, rule, fact, {params.at: _place(fact, params.at)})
        else:
            yield from _demands(context, rule, params, found)


def _may_speak(context: Context, params: PatternCheck) -> bool:
    """Whether no fact silences the rule and those that it needs are there."""
    silenced = any(_occurrences(context, name) for name in params.unless)
    return not silenced and all(_occurrences(context, name) for name in params.needs)


def _has_place(context: Context, params: PatternCheck) -> bool:
    """Whether the report has the section in which something is missing; another rule misses the section."""
    return params.gap not in context.report.edition.sections or context.report.section(params.gap) is not None


def _distinct(facts: Iterable[Fact], params: PatternCheck) -> Iterable[Fact]:
    """The facts without those that begin at the same place as one before, under another name."""
    if len(params.fact) == 1:
        return facts
    first: dict[tuple[Paragraph, int], Fact] = {}
    for fact in facts:
        first.setdefault((fact.span.paragraph, fact.span.start), fact)
    return first.values()


def _demands(context: Context, rule: Rule, params: PatternCheck, facts: Iterable[Fact]) -> Outcome:
    """What is said of the facts for which the demand does not hold; nothing where `any` of them is enough."""
    judged = [list(_demand(context, rule, params, fact)) for fact in _distinct(facts, params)]
    if not params.any or all(judged):
        for outcomes in judged:
            yield from outcomes


def _absent(context: Context, rule: Rule, params: PatternCheck) -> Finding:
    report = context.report
    title = report.title
    if params.at == "title" and title is not None:
        last = title.lines[-1]
        location = in_paragraph(report, last, 0, len(last.text))
        values = _title_values(context)
        text = fix_text(context, rule, values, "")
        fix = suggest(context, rule, [("replace", location, text)], values) if text else None
        return make(context, rule, location, values, fix=fix)
    location = _gap(context, params)
    values = _title_values(context) | {"line_agency": report.agency or ""}
    text = fix_text(context, rule, values, "")
    fix = suggest(context, rule, [("insert-paragraph", location, text)], values) if text else None
    return make(context, rule, location, values, fix=fix)


def _title_values(context: Context) -> dict[str, object]:
    """`title`: its text; `line_agency`: the agency where it stands in the title's last line."""
    title = context.report.title
    if title is None:
        return {"title": no_title(context.lang), "line_agency": ""}
    own_line = title.agency and title.agency in title.lines[-1].folded.text
    return {"title": title.text, "line_agency": title.agency if own_line else ""}


def _gap(context: Context, params: PatternCheck) -> Location:
    report = context.report
    if params.at == "title" or params.gap == "title":
        return gap_after(report, ())
    if params.gap == "ending":
        return gap_after(report, report.document.blocks)
    part = report.section(params.gap)
    if part is not None:
        return gap_after(report, [part.heading.paragraph, *(b for b in part.blocks if b not in report.signing)])
    return gap_after_preface(report)


def _place(fact: Fact, capture: str) -> Span:
    return fact.spans.get(capture, fact.span)


def _demand(context: Context, rule: Rule, params: PatternCheck, fact: Fact) -> Iterable[Finding | NotEvaluated]:
    """The demands that do not hold, together in one finding: they are usually one slip."""
    environment = FactEnvironment(context.report, fact)
    demands = params.that if isinstance(params.that, dict) else {params.at: params.that}
    failed: dict[str, Span] = {}
    for capture, source in demands.items():
        if capture and capture not in fact.spans:
            continue
        value = expression(source).evaluate(environment)
        if isinstance(value, Absent):
            yield NotEvaluated(rule.code, "；".join(map(str, value.reasons)))
            return
        if not value:
            failed[capture] = _place(fact, capture)
    if failed:
        yield _report(context, rule, fact, failed)


def _report(context: Context, rule: Rule, fact: Fact, failed: Mapping[str, Span]) -> Finding:
    report = context.report
    known: dict[str, object] = {name: span.text for name, span in fact.spans.items()} | _title_values(context)
    known |= {"found": "”“".join(dict.fromkeys(span.text for span in failed.values())), "match": fact.span.text}
    if fold(fact.span.text).text == fact.text:
        known["joined"] = fact.text
    edits = []
    for capture, span in failed.items():
        text = fix_text(context, rule, known, "", capture)
        wanted = rule.fix is not None and (isinstance(rule.fix.text, str) or capture in rule.fix.text)
        if wanted and text is not None:
            edits.append(("replace", at_span(report, span), text))
    places = [at_span(report, span) for span in failed.values()]
    links = [related(place, "other") for place in places[1:]]
    return make(context, rule, places[0], known, related=links, fix=suggest(context, rule, edits, known))


def _validate(params: PatternCheck, rule: Rule, rules: RuleSet) -> None:
    known = {*rules.facts, *BUILT_IN}
    for key in ("fact", "unless", "needs"):
        for index, name in enumerate(getattr(params, key)):
            if name not in known:
                raise Problem((key, index), f"没有名为“{name}”的事实", name, known)
    check_condition(params.when, rules)
    _check_captures(params, rules)
    places = {*_GAPS, *rules.sections}
    if params.gap not in places:
        raise Problem(("gap",), f"没有名为“{params.gap}”的部分", params.gap, places)
    if sum((bool(params.require), params.forbid, bool(params.that))) != 1:
        raise Problem((), "检查种类 pattern 要恰好写一项：require、forbid、that")
    demands: list[tuple[tuple[str, ...], str]] = [(("that",), params.that)] if isinstance(params.that, str) else []
    if isinstance(params.that, dict):
        demands = [(("that", capture), source) for capture, source in params.that.items()]
    for path, source in demands:
        if not source:
            continue
        try:
            compile_expression(source, names=fact_scope(rules, params.fact), functions=FUNCTIONS)
        except ExpressionError as error:
            raise Problem(path, error.message, error.near, error.choices, error.column) from None


def _check_captures(params: PatternCheck, rules: RuleSet) -> None:
    """Raise `Problem` where a named group is meant that none of the facts has."""
    captures = {capture for name in params.fact for capture in BUILT_IN.get(name) or captures_of(rules, name)}
    wanted: list[tuple[tuple[str, ...], str]] = [(("has",), params.has)]
    if isinstance(params.that, dict):
        wanted += [(("that", capture), capture) for capture in params.that]
    if not params.require:
        wanted.append((("at",), params.at))
    elif params.at not in ("", "title"):
        raise Problem(("at",), "与 require 同用时，at 只能写 title；缺少的内容报告在哪一部分，请写 gap")
    for path, capture in wanted:
        if capture and capture not in captures:
            raise Problem(path, f"事实“{'、'.join(params.fact)}”里没有名为“{capture}”的组", capture, captures)


def _placeholders(params: PatternCheck, rules: RuleSet) -> set[str]:
    return {
        "found",
        "match",
        "title",
        "line_agency",
        "joined",
        *(c for name in params.fact for c in captures_of(rules, name)),
    }


PATTERN = CheckKind("pattern", PatternCheck, _run, _placeholders, _validate)
