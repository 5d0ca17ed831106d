"""The check kind `length`: how many characters the text of a section has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from gipr_lint.plugins.api import (
    Bound,
    CheckKind,
    Context,
    NotEvaluated,
    Outcome,
    Problem,
    Rule,
    RuleSet,
    in_paragraph,
    make,
)


class LengthCheck(Struct, frozen=True, forbid_unknown_fields=True):
    """The text of each of the `sections` has at least `least` and at most `most` characters; 0 is no limit.

    Tables, headings, blanks, signature and date do not count. A section without any text is left to the rules on empty
    sections.
    """

    sections: tuple[str, ...]
    least: int = 0
    most: int = 0


def _run(context: Context, bound: Sequence[Bound]) -> Outcome:
    report = context.report
    for item in bound:
        params: LengthCheck = item.params
        for alias in params.sections:
            part = report.section(alias)
            if part is None:
                yield NotEvaluated(item.rule.code, f"没有“{report.edition.sections[alias].label}”部分")
                continue
            count = sum(len(paragraph.folded.text) for paragraph in report.content(part))
            if count and not params.least <= count <= (params.most or count):
                values = {"section": part.heading.label, "count": count, "least": params.least, "most": params.most}
                yield make(context, item.rule, in_paragraph(report, part.heading.paragraph), values)


def _placeholders(params: LengthCheck, rules: RuleSet) -> Iterable[str]:
    return ["section", "count", *(name for name in ("least", "most") if getattr(params, name))]


def _validate(params: LengthCheck, rule: Rule, rules: RuleSet) -> None:
    known = {alias for edition in rules.editions.values() for alias in edition.sections}
    for index, alias in enumerate(params.sections):
        if alias not in known:
            raise Problem(("sections", index), f"没有名为“{alias}”的部分", alias, known)
    if not params.sections or not (params.least or params.most):
        raise Problem((), "检查种类 length 要写 sections，并写 least、most 之一或两者")
    if params.most and params.least > params.most:
        raise Problem(("least",), "least 不能大于 most")


LENGTH = CheckKind("length", LengthCheck, _run, _placeholders, _validate)
