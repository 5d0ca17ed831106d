"""Running the rules of a set over a report: which, in what order, and what becomes of a rule that fails."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct, structs

from gipr_lint.checks.check import Bound, Check, Evaluation, params_of
from gipr_lint.checks.compose import finding_of, not_evaluated, shared_values
from gipr_lint.checks.environment import applies
from gipr_lint.checks.hits import Hit, Missing, Shown
from gipr_lint.checks.secrets import mask_for
from gipr_lint.errors import FAILURES
from gipr_lint.findings import Finding, NotEvaluated, Suppression, reading_order, with_fingerprints
from gipr_lint.masking import parts_of
from gipr_lint.messages import say
from gipr_lint.options import Ignored, Options
from gipr_lint.report import Report
from gipr_lint.report.irregular import is_there
from gipr_lint.report.other import ALONE, ROLES, Others
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.deadline import Clock, OutOfTime, clock_for, in_time
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.selection import active, severity_of, silenced
from gipr_lint.terms import LAYOUT, SEVERITIES, Profile, category

_DEFAULTS = Options()


class _Run(Struct, frozen=True):
    """What stays the same through a run: the checks, what they are asked about, the words that all messages share."""

    checks: Mapping[str, Check]
    evaluation: Evaluation
    lang: str
    shared: Mapping[str, Shown]
    clock: Clock | None = None


def evaluated(
    report: Report,
    rules: RuleSet,
    checks: Mapping[str, Check],
    options: Options = _DEFAULTS,
    path: str = "",
    others: Others = ALONE,
) -> LintResult:
    """What the active rules find in `report`, which is shown as `path`, without the report itself. A rule that raises
    becomes a finding; the others go on. Rules about two reports are asked where the one of `others` is there that they
    need, and beside a draft no others are.

    The rules of `suppress` are judged apart, so that they take no part in what the others find; what they find is
    marked as suppressed.
    """
    profile, lang, select = options.profile, options.lang, options.select
    silent = silenced(rules, options.suppress, profile, select, options.ignore)
    wanted = active(rules, profile, select, (*options.ignore, *silent))
    ran = _beside(wanted, others)
    if report.document.converted:
        ran = [rule for rule in ran if category(rule.code) != LAYOUT]
    run = _run(report, rules, checks, lang, ran, profile, others)
    findings: list[Finding] = []
    reasons = _unasked(wanted, others, lang)
    for one, batch in _batches(_concerned(report, ran), checks):
        for outcome in _guarded(run, one, batch):
            if isinstance(outcome, NotEvaluated):
                reasons.setdefault(outcome.rule, {})[outcome.reason] = None
            else:
                findings.append(outcome)
    if silent:
        apart = _beside(active(rules, profile, tuple(silent)), others)
        alone = _run(report, rules, checks, lang, apart, profile, others)
        concerned = _concerned(report, apart)
        hidden = (found for one, batch in _batches(concerned, checks) for found in _guarded(alone, one, batch))
        findings += [found for found in hidden if isinstance(found, Finding) and found.rule in silent]
    missed = [NotEvaluated(code, _joined(given, lang)) for code, given in sorted(reasons.items())]
    texts = (*parts_of(path), *_told(findings))
    mask = mask_for(report, rules, checks, texts, partial(_failed, run, findings))
    graded = [mask.finding(_graded(finding, rules, profile, silent)) for finding in findings]
    return LintResult(
        path=mask.text(path),
        status="linted",
        findings=tuple(with_fingerprints(sorted(graded, key=reading_order))),
        not_evaluated=tuple(map(mask.missed, missed)),
        rules=tuple([rule.code for rule in ran]),
        mask=mask,
        converted=report.document.converted,
    )


def _told(findings: Iterable[Finding]) -> list[str]:
    """The texts that findings bring beside those of the report: messages, titles, what stands in other files."""
    told: list[str] = []
    for finding in findings:
        told += (finding.message, finding.fix.title if finding.fix else "")
        for other in finding.related:
            if other.file:
                told += filter(None, (other.text, *parts_of(other.file)))
    return told


def _run(
    report: Report,
    rules: RuleSet,
    checks: Mapping[str, Check],
    lang: str = "zh",
    ran: Sequence[Rule] = (),
    profile: Profile = "submit",
    others: Others = ALONE,
) -> _Run:
    """A run of some rules."""
    codes = frozenset([rule.code for rule in ran])
    evaluation = Evaluation(report, rules.rules, codes, profile, others)
    return _Run(checks, evaluation, lang, shared_values(report, lang), clock_for(rules))


def _beside(rules: Sequence[Rule], others: Others) -> list[Rule]:
    """The rules that can be asked: those about two reports where both are there, and beside a draft these alone."""
    if others.draft is not None:
        return [rule for rule in rules if rule.needs == "draft"]
    return [rule for rule in rules if rule.needs not in ROLES or others.has(rule.needs)]


def _unasked(rules: Sequence[Rule], others: Others, lang: str) -> dict[str, dict[str, None]]:
    """Why rules about last year's report are not asked, where one was to be looked at and none was found."""
    if others.without is None:
        return {}
    why = others.without.in_language(lang)
    return {rule.code: {why: None} for rule in rules if rule.needs == "previous"}


def _concerned(report: Report, rules: Sequence[Rule]) -> list[Rule]:
    """The rules that may find something in the report: their checks need nothing that it does not have."""
    needs = {rule.needs for rule in rules}.difference(ROLES)
    lacking = {need for need in needs if need and not is_there(report, need)}
    return [rule for rule in rules if rule.needs not in lacking]


def _failed(run: _Run, findings: list[Finding], one: Check, bound: Bound[Struct], problem: BaseException) -> None:
    out_of_time = run.clock is not None and isinstance(problem, OutOfTime)
    findings.append(_out_of_time(run, [bound]) if out_of_time else _crash(run, one, [bound], problem))


def _batches(rules: Sequence[Rule], checks: Mapping[str, Check]) -> Iterator[tuple[Check, list[Bound[Struct]]]]:
    jointly: dict[str, list[Bound[Struct]]] = {}
    for rule in rules:
        one = checks[rule.kind]
        bound = Bound(rule, params_of(rule, one.params))
        if one.jointly:
            jointly.setdefault(one.name, []).append(bound)
        else:
            yield one, [bound]
    for name, batch in jointly.items():
        yield checks[name], batch


def _guarded(run: _Run, one: Check, batch: Sequence[Bound[Struct]]) -> Iterable[Finding | NotEvaluated]:
    """What the rules of a batch find. Where they fail, those that fail by themselves are left out of it."""
    try:
        return in_time(run.clock, lambda: _ran(run, one, batch))
    except FAILURES as problem:
        whole = problem
    if run.clock is not None and isinstance(whole, OutOfTime):
        return [_out_of_time(run, batch)]
    culprits = _culprits(run, one)
    sound = [item for item in batch if item.rule.code not in culprits]
    if not culprits or not sound:
        return [_crash(run, one, batch, whole)]
    failures = [_crash(run, one, [item], culprits[item.rule.code]) for item in batch if item.rule.code in culprits]
    return [*failures, *_guarded(_without(run, culprits), one, sound)]


def _out_of_time(run: _Run, batch: Sequence[Bound[Struct]]) -> Finding:
    from gipr_lint.diagnostics import finding  # noqa: PLC0415  (rare)

    return finding("GL003", say("tool.out-of-time", run.lang, codes=[item.rule.code for item in batch]))


def _culprits(run: _Run, one: Check) -> dict[str, BaseException]:
    """The rules that fail by themselves, and how: those of the check, and of the checks that judge rules jointly.
    The latter are looked at by rules of other checks too, whether or not they take part."""
    suspects = {
        rule.code: rule for rule in run.evaluation.rules if (known := run.checks[rule.kind]).jointly or known is one
    }
    failed: dict[str, BaseException] = {}
    for code, rule in suspects.items():
        own = run.checks[rule.kind]
        try:
            _ran(_without(run, suspects.keys() - {code}), own, [Bound(rule, params_of(rule, own.params))])
        except FAILURES as problem:
            failed[code] = problem
    return failed


def _without(run: _Run, codes: Collection[str]) -> _Run:
    """The run without some rules."""
    rules = tuple(rule for rule in run.evaluation.rules if rule.code not in codes)
    return structs.replace(run, evaluation=structs.replace(run.evaluation, rules=rules))


def _ran(run: _Run, one: Check, batch: Sequence[Bound[Struct]]) -> list[Finding | NotEvaluated]:
    outcomes = list(_outcomes(run, one, batch))
    if one.origin:
        from gipr_lint.checks.brought import require_whole  # noqa: PLC0415  (only for the checks of plugins)

        codes = {item.rule.code for item in batch}
        for outcome in outcomes:
            require_whole(outcome, codes)
    return outcomes


def _outcomes(run: _Run, one: Check, batch: Sequence[Bound[Struct]]) -> Iterable[Finding | NotEvaluated]:
    """What a check says of the rules whose condition is met, as findings."""
    report = run.evaluation.report
    asked = [item for item in batch if applies(report, getattr(item.params, "when", ""))]
    if not asked:
        return
    given = (
        one.function(run.evaluation, asked)
        if one.jointly
        else one.function(run.evaluation if one.evaluation else report, asked[0].params)
    )
    for outcome in given:
        if not isinstance(outcome, Hit | Missing):
            raise TypeError(f"{type(outcome).__name__} is neither a Hit nor a Missing")
        rule = outcome.rule or (None if one.jointly else batch[0].rule)
        if rule is None:
            raise TypeError(f"a {type(outcome).__name__} that does not say of which rule it is")
        if isinstance(outcome, Missing):
            yield not_evaluated(outcome, rule, run.lang)
        else:
            yield finding_of(outcome, rule, report, run.lang, run.shared)


def _crash(run: _Run, one: Check, batch: Sequence[Bound[Struct]], problem: BaseException) -> Finding:
    from gipr_lint.diagnostics import finding, show_traceback  # noqa: PLC0415  (rare)

    show_traceback(problem)
    codes = [item.rule.code for item in batch]
    what = f"{type(problem).__name__}: {problem}"
    if one.origin:
        what += say("checks.of-plugin", run.lang, check=one.name, plugin=one.origin)
    return finding("GL002", say("checks.crashed", run.lang, codes=codes, what=what))


def failure(
    report: Report, rules: RuleSet, checks: Mapping[str, Check], rule: Rule, others: Others = ALONE
) -> BaseException | None:
    """What the check of a rule raises on a report, for its author to see where; None where it raises nothing."""
    run, one = _run(report, rules, checks, others=others), checks[rule.kind]
    try:
        _ran(run, one, [Bound(rule, params_of(rule, one.params))])
    except FAILURES as problem:
        return problem
    return None


def _graded(finding: Finding, rules: RuleSet, profile: Profile, silent: Mapping[str, Ignored]) -> Finding:
    """The finding with its severity, the rule's unless its own is milder, its category, and who suppressed it."""
    rule = rules.by_name.get(finding.rule)
    if rule is None:
        return finding
    severity, entry = severity_of(rule, profile), silent.get(rule.code)
    return structs.replace(
        finding,
        severity="info" if severity == "off" else max(severity, finding.severity, key=SEVERITIES.index),
        category=category(rule.code),
        suppressed=Suppression(by="config", reason=entry.reason) if entry else None,
        authority=rule.authority,
    )


def _joined(reasons: Iterable[str], lang: str) -> str:
    given = list(reasons)
    return say("list.clauses", lang).join(given[:3]) + (say("list.more", lang) if len(given) > 3 else "")
