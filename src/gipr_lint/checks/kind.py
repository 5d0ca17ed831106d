"""What a kind of check is, and the tools that all kinds share: contexts, messages, fixes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct

from gipr_lint.checks.check import Bound, params_of
from gipr_lint.checks.compose import EVERYWHERE
from gipr_lint.findings import Edit, Finding, Fix, Location, NotEvaluated, Related
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.rulepacks.patterns import compiled
from gipr_lint.rulepacks.problem import Problem

__all__ = [
    "EVERYWHERE",
    "Bound",
    "CheckKind",
    "Context",
    "Outcome",
    "Problem",
    "fill",
    "fix_text",
    "make",
    "params_of",
    "shared_values",
    "suggest",
]

Outcome = Iterable[Finding | NotEvaluated]
T = TypeVar("T")


class Context(Struct, frozen=True, dict=True):
    """What every check sees: the report, the rule set, the language of messages, the codes of the rules that run."""

    report: Report
    rules: RuleSet
    lang: str = "zh"
    active: frozenset[str] = frozenset()

    def once(self, work: Callable[[Context], T]) -> T:
        """What `work` gives for this run, worked out when it is first asked for."""
        known = self._worked_out
        if work not in known:
            known[work] = work(self)
        result: T = known[work]
        return result

    @cached_property
    def _worked_out(self) -> dict[Callable[[Context], Any], Any]:
        return {}


class CheckKind(Struct, frozen=True):
    """A kind of check.

    `params` is the Struct that the YAML of `check:` is read into; `run` gets the rules of this kind, all at once where
    `jointly` is set and else one by one; `validate` raises `Problem` for parameters that the names of a pack do not
    bear out; `placeholders` are the words that messages may use, beside those of every rule; `secrets` are the texts
    that rules with `mask: true` keep out of every output, whether or not they take part in a run. `origin` is set by
    the plugin manager: the plugin that brought the kind, empty for those of gipr-lint itself.
    """

    name: str
    params: type[Struct]
    run: Callable[[Context, Sequence[Bound]], Outcome]
    placeholders: Callable[[Any, RuleSet], Iterable[str]] = lambda params, rules: ()
    validate: Callable[[Any, Rule, RuleSet], None] = lambda params, rule, rules: None
    jointly: bool = False
    secrets: Callable[[Context, Sequence[Bound]], Iterable[str]] | None = None
    origin: str = ""

    def demand(self, params: Any, rules: RuleSet) -> None:
        """As of a `Check`."""
        self.validate(params, None, rules)  # type: ignore[arg-type]


_PLACEHOLDER = r"\{([a-z_]+)\}"


def fill(template: str, values: Mapping[str, object]) -> str:
    """The template with its placeholders replaced; raises KeyError for one that has no value."""
    return compiled(_PLACEHOLDER).sub(lambda match: str(values[match.group(1)]), template)


def _values(context: Context, values: Mapping[str, object]) -> dict[str, object]:
    """The values of a check with those of `EVERYWHERE`, which win."""
    return {name: value for name, value in values.items() if name not in EVERYWHERE} | shared_values(context)


def shared_values(context: Context) -> dict[str, object]:
    """The values of `EVERYWHERE`, those that are known."""
    report = context.report
    values: dict[str, object] = {
        "agency": report.agency or ("本机关" if context.lang == "zh" else "this body"),
        "edition": report.edition.title.in_language(context.lang),
        "notice": report.edition.authority.number,
    }
    if report.year:
        values |= {"year": report.year, "next_year": report.year + 1}
    return values


def make(
    context: Context,
    rule: Rule,
    location: Location,
    values: Mapping[str, object],
    *,
    related: Iterable[Related] = (),
    fix: Fix | None = None,
) -> Finding:
    """A finding of `rule`. Its category and fingerprint are set by the engine."""
    unknown = "未能认出" if context.lang == "zh" else "unknown"
    known = {"year": unknown, "next_year": unknown} | _values(context, values)
    return Finding(
        rule=rule.code,
        name=rule.name,
        category="",
        severity="error",
        message=fill(rule.message.in_language(context.lang), known),
        location=location,
        related=tuple(related),
        fix=fix,
    )


def suggest(
    context: Context, rule: Rule, edits: Sequence[tuple[str, Location, str]], values: Mapping[str, object]
) -> Fix | None:
    """The fix of `rule` as `(operation, location, replacement)` edits; None where the rule offers none."""
    spec = rule.fix
    if spec is None or not edits:
        return None
    made = tuple(_edit(op, location, text) for op, location, text in edits)
    title = spec.title.in_language(context.lang) if spec.title else _title(context.lang, made)
    return Fix(title=fill(title, _values(context, values)), safety=spec.safety, edits=made)


def fix_text(context: Context, rule: Rule, values: Mapping[str, object], default: str, capture: str = "") -> str | None:
    """The replacement that the rule's fix gives, `default` where it leaves that to the check; None where it needs a
    value that is not known."""
    if rule.fix is None:
        return None
    template = rule.fix.text
    if isinstance(template, dict):
        template = template.get(capture, "")
    try:
        return fill(template, _values(context, values)) if template else default
    except KeyError:
        return None


def _edit(op: str, location: Location, text: str) -> Edit:
    if op == "insert-table":
        return Edit(op="insert-table", location=location, form=text)
    return Edit(op=op, location=location, replacement=text)  # type: ignore[arg-type]


_TITLES = {
    "zh": {
        "replace": "改为“{}”",
        "cut": "删去“{}”",
        "set-cell": "改为 {}",
        "set-label": "改为“{}”",
        "insert-paragraph": "补写：{}",
        "insert-section": "补上“{}”一节",
        "insert-table": "补上表“{}”",
        "delete": "删去此处",
    },
    "en": {
        "replace": "change to “{}”",
        "cut": "delete “{}”",
        "set-cell": "change to {}",
        "set-label": "change to “{}”",
        "insert-paragraph": "add: {}",
        "insert-section": "add the section “{}”",
        "insert-table": "add the table “{}”",
        "delete": "delete this",
    },
}


def _title(lang: str, edits: Sequence[Edit]) -> str:
    words = _TITLES["en" if lang == "en" else "zh"]
    parts = []
    for edit in edits:
        text = edit.replacement if edit.replacement is not None else (edit.form or "")
        place = edit.location
        if edit.op == "replace" and not text and place.text is not None:
            parts.append(words["cut"].format(place.text[place.start : place.end]))
        else:
            parts.append(words[edit.op].format(text))
    return ("；" if lang == "zh" else "; ").join(dict.fromkeys(parts))
