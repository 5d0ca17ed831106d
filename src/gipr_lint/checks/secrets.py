"""What no output may quote of a report, by the rules that say so, whether or not they are in force."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from msgspec import Struct

from gipr_lint.checks.check import Bound, Check, params_of
from gipr_lint.errors import FAILURES
from gipr_lint.masking import MOST_NUMBERS, NO_MASK, Mask, mask_of, parts_of
from gipr_lint.report import Report
from gipr_lint.report.prose.texts import Prose, prose_of
from gipr_lint.rulepacks.deadline import clock_for, in_time
from gipr_lint.rulepacks.model import RuleSet


def mask_for(
    report: Report | None,
    rules: RuleSet,
    checks: Mapping[str, Check],
    texts: Iterable[str] = (),
    failed: Callable[[Check, Bound[Struct], BaseException], object] | None = None,
) -> Mask:
    """The mask for `report` and for other `texts`. What a rule raises is raised, or `failed` is told."""
    looked_through = [*_of(report), prose_of(texts)]
    secrets: list[str] = []
    clock = clock_for(rules)
    for rule in [rule for rule in rules.rules if rule.masks]:
        one = checks[rule.kind]
        if one.secrets is None:
            continue
        bound = Bound(rule, params_of(rule, one.params))
        try:
            secrets += in_time(clock, partial(_secrets, one.secrets, looked_through, bound.params, rules))
        except FAILURES as problem:
            if failed is None:
                raise
            failed(one, bound, problem)
    return mask_of(secrets) if secrets else NO_MASK


def _of(report: Report | None) -> Sequence[Prose]:
    """All that a report says, seen or not, and the names of the parts of its file that are not read."""
    if report is None:
        return ()
    unread = [path for trace in report.document.traces if trace.kind == "unread-part" for path in trace.paths]
    names = prose_of(part for path in unread for part in parts_of(path))
    return report.texts.of(("everything",)), report.unseen, names


def _secrets(
    told: Callable[[Prose, Struct, RuleSet], Iterable[str]], texts: Iterable[Prose], params: Struct, rules: RuleSet
) -> list[str]:
    """What a rule keeps secret of some texts: names, and numbers up to one more than a mask tells apart."""
    found: list[str] = []
    numbers: set[str] = set()
    for secret in (secret for prose in texts for secret in told(prose, params, rules)):
        found.append(secret)
        if any(map(str.isdigit, secret)):
            numbers.add(secret)
            if len(numbers) > MOST_NUMBERS:
                break
    return found
