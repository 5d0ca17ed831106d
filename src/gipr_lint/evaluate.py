"""Running the rules of a set over a report: which, in what order, and what becomes of a rule that fails."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, convert, structs, to_builtins

from gipr_lint.checks.kind import Bound, CheckKind, Context, params_of
from gipr_lint.findings import SEVERITIES, Finding, NotEvaluated, with_fingerprints
from gipr_lint.masking import NO_MASK, Mask, mask_of
from gipr_lint.report import Report
from gipr_lint.rulepacks.model import Profile, Rule, RuleSet, Severity
from gipr_lint.rulepacks.problem import FAILURES

CATEGORIES = (
    (100, "structure"),
    (200, "period"),
    (300, "contact"),
    (400, "table"),
    (450, "cell"),
    (500, "arithmetic"),
    (600, "agreement"),
    (700, "across"),
    (800, "wording"),
    (850, "privacy"),
    (900, "signing"),
    (920, "layout"),
    (950, "file"),
)
"""The first number of each group of codes, and the group's category."""


class Checked(Struct, frozen=True):
    """What a run over one report gave: findings in reading order, what could not be evaluated, how many rules ran.

    Findings quote no secrets of the report; `mask` is what keeps them out of anything else that quotes it.
    """

    findings: tuple[Finding, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    rules: int
    mask: Mask = NO_MASK


def category(code: str) -> str:
    """The category of a rule by its code: the prefix is the pack's, the number tells the group."""
    digits = code.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if code.startswith("GL") or not digits.isdigit():
        return "tool"
    return next((name for first, name in reversed(CATEGORIES) if int(digits) >= first), "structure")


def severity_of(rule: Rule, profile: Profile) -> Severity:
    """How grave findings of the rule are in a profile."""
    chosen: Severity | None = getattr(rule.profile, profile)
    return chosen or rule.severity


def active(rules: RuleSet, profile: Profile, select: Collection[str] = (), ignore: Collection[str] = ()) -> list[Rule]:
    """The rules that take part: not off, or selected.

    `select` and `ignore` hold codes, starts of codes, names, or categories. What a pack or a project switched off is
    not brought back by the start of a code or a category.
    """
    chosen = []
    for rule in rules.rules:
        if _named(rule, ignore) or (select and not _named(rule, select)):
            continue
        wanted = (rule.code in select or rule.name in select) if rule.dropped else _named(rule, select)
        if wanted or severity_of(rule, profile) != "off":
            chosen.append(rule)
    return chosen


def _named(rule: Rule, names: Collection[str]) -> bool:
    return any(is_named(rule, name) for name in names)


def is_named(rule: Rule, name: str) -> bool:
    """Whether `name` is the rule's code, the start of it, its name, or its category."""
    return name in (rule.name, category(rule.code)) or rule.code.startswith(name.upper())


def check(
    report: Report,
    rules: RuleSet,
    kinds: Mapping[str, CheckKind],
    *,
    profile: Profile = "submit",
    lang: str = "zh",
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> Checked:
    """All findings of the active rules on `report`. A rule that raises becomes a finding; the others go on."""
    ran = active(rules, profile, select, ignore)
    context = Context(report, rules, lang, frozenset(rule.code for rule in ran))
    findings: list[Finding] = []
    reasons: dict[str, dict[str, None]] = {}
    for kind, batch in _batches(ran, kinds):
        for outcome in _guarded(context, kinds, kind, batch):
            if isinstance(outcome, NotEvaluated):
                reasons.setdefault(outcome.rule, {})[outcome.reason] = None
            else:
                findings.append(outcome)
    missed = [NotEvaluated(code, _joined(given)) for code, given in sorted(reasons.items())]
    mask = NO_MASK
    if findings or missed:
        secrets: list[str] = []
        for kind, batch in _masking(rules, kinds):
            try:
                secrets += _secrets(context, kind, batch)
            except FAILURES as problem:
                findings.append(_crash(context, kind, batch, problem))
        mask = mask_of(secrets)
    graded = [mask.finding(_graded(finding, rules, profile)) for finding in findings]
    return Checked(
        findings=tuple(with_fingerprints(sorted(graded, key=reading_order))),
        not_evaluated=tuple(map(mask.missed, missed)),
        rules=len(ran),
        mask=mask,
    )


def mask_for(report: Report, rules: RuleSet, kinds: Mapping[str, CheckKind]) -> Mask:
    """The mask for what no output may quote of `report`, by all rules that say so, whether or not they are in force."""
    context = Context(report, rules)
    return mask_of([secret for kind, batch in _masking(rules, kinds) for secret in _secrets(context, kind, batch)])


def _masking(rules: RuleSet, kinds: Mapping[str, CheckKind]) -> Iterator[tuple[CheckKind, list[Bound]]]:
    return _batches([rule for rule in rules.rules if kinds[rule.kind].secrets is not None], kinds)


def _secrets(context: Context, kind: CheckKind, batch: Sequence[Bound]) -> list[str]:
    return list(kind.secrets(context, batch)) if kind.secrets is not None else []


def _batches(rules: Sequence[Rule], kinds: Mapping[str, CheckKind]) -> Iterator[tuple[CheckKind, list[Bound]]]:
    together: dict[str, list[Bound]] = {}
    for rule in rules:
        kind = kinds[rule.kind]
        bound = Bound(rule, params_of(rule, kind.params))
        if kind.together:
            together.setdefault(kind.name, []).append(bound)
        else:
            yield kind, [bound]
    for name, batch in together.items():
        yield kinds[name], batch


def _guarded(
    context: Context, kinds: Mapping[str, CheckKind], kind: CheckKind, batch: Sequence[Bound]
) -> Iterable[Finding | NotEvaluated]:
    """What the rules of a batch find. Where they fail, those that fail by themselves are left out of it."""
    try:
        return _ran(context, kind, batch)
    except FAILURES as problem:
        whole = problem
    culprits = _culprits(context, kinds, kind)
    sound = [item for item in batch if item.rule.code not in culprits]
    if not culprits or not sound:
        return [_crash(context, kind, batch, whole)]
    told = [_crash(context, kind, [item], culprits[item.rule.code]) for item in batch if item.rule.code in culprits]
    return [*told, *_guarded(_without(context, culprits), kinds, kind, sound)]


def _culprits(context: Context, kinds: Mapping[str, CheckKind], kind: CheckKind) -> dict[str, BaseException]:
    """The rules that fail by themselves, and how: those of the kind, and of the kinds whose rules are judged together.
    The latter are looked at by rules of other kinds too, whether or not they take part."""
    suspects = {rule.code: rule for rule in context.rules.rules if (k := kinds[rule.kind]).together or k is kind}
    failed: dict[str, BaseException] = {}
    for code, rule in suspects.items():
        own = kinds[rule.kind]
        try:
            _ran(_without(context, suspects.keys() - {code}), own, [Bound(rule, params_of(rule, own.params))])
        except FAILURES as problem:
            failed[code] = problem
    return failed


def _without(context: Context, codes: Collection[str]) -> Context:
    """The context without some rules."""
    rules = tuple(rule for rule in context.rules.rules if rule.code not in codes)
    return structs.replace(context, rules=structs.replace(context.rules, rules=rules))


def _ran(context: Context, kind: CheckKind, batch: Sequence[Bound]) -> list[Finding | NotEvaluated]:
    outcomes = list(kind.run(context, batch))
    if kind.origin:
        codes = {item.rule.code for item in batch}
        for outcome in outcomes:
            _hold_together(outcome, codes)
    return outcomes


def _hold_together(outcome: object, codes: Collection[str]) -> None:
    """Raises where what a plugin's kind of check gave is no finding of its rules that can be shown."""
    if not isinstance(outcome, Finding | NotEvaluated):
        raise TypeError(f"{type(outcome).__name__} is neither a Finding nor a NotEvaluated")
    convert(to_builtins(outcome), type(outcome))
    if outcome.rule not in codes:
        raise ValueError(f"a finding of {outcome.rule}, which is none of its rules")
    for place in (outcome.location, *outcome.related) if isinstance(outcome, Finding) else ():
        start, end = place.start or 0, len(place.text or "") if place.end is None else place.end
        if not 0 <= start <= end <= len(place.text or ""):
            raise ValueError(f"the place {place.start} to {place.end} is not in its text")


def _crash(context: Context, kind: CheckKind, batch: Sequence[Bound], problem: BaseException) -> Finding:
    from gipr_lint.diagnostics import finding  # noqa: PLC0415  (rare)

    codes = "、".join(item.rule.code for item in batch)
    zh = context.lang == "zh"
    what = f"{type(problem).__name__}: {problem}"
    if kind.origin:
        what += f"（检查种类“{kind.name}”来自插件 {kind.origin}）" if zh else f" (of plugin {kind.origin})"
    message = f"规则 {codes} 运行出错，未能检查：{what}" if zh else f"rule {codes} crashed: {what}"
    return finding("GL002", message)


def _graded(finding: Finding, rules: RuleSet, profile: Profile) -> Finding:
    rule = rules.by_name.get(finding.rule)
    if rule is None:
        return finding
    severity = severity_of(rule, profile)
    return structs.replace(finding, severity="info" if severity == "off" else severity, category=category(rule.code))


def _joined(reasons: Iterable[str]) -> str:
    given = list(reasons)
    return "；".join(given[:3]) + ("……" if len(given) > 3 else "")


def reading_order(finding: Finding) -> tuple[int, int, int, int, int, int, str]:
    """What findings are sorted by: the document as a whole, then place by place."""
    place = finding.location
    return (
        -1 if place.kind == "document" else place.block or 0,
        int(place.kind == "gap" and place.table is None),
        place.row or 0,
        place.column or 0,
        place.start or 0,
        SEVERITIES.index(finding.severity),
        finding.rule,
    )
