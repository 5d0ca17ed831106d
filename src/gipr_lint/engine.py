"""Running the rules of a set over a report: which, in what order, and what becomes of a rule that fails."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, structs

from gipr_lint.checks.kind import Bound, CheckKind, Context, params_of
from gipr_lint.findings import SEVERITIES, Finding, Location, NotEvaluated, with_fingerprints
from gipr_lint.masking import NO_MASK, Mask, mask_of
from gipr_lint.packs.model import Profile, Rule, RuleSet, Severity
from gipr_lint.report import Report

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

CRASHED = ("GL002", "rule-crashed")


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

    `select` and `ignore` hold codes, starts of codes, names, or categories.
    """
    chosen = []
    for rule in rules.rules:
        if _named(rule, ignore) or (select and not _named(rule, select)):
            continue
        if severity_of(rule, profile) != "off" or _named(rule, select):
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
        for outcome in _guarded(context, kind, batch):
            if isinstance(outcome, NotEvaluated):
                reasons.setdefault(outcome.rule, {})[outcome.reason] = None
            else:
                findings.append(outcome)
    missed = [NotEvaluated(code, _joined(given)) for code, given in sorted(reasons.items())]
    mask = NO_MASK
    if findings or missed:
        try:
            mask = mask_for(report, rules, kinds)
        except Exception as problem:
            findings.append(_crash(context, "mask", problem))
    graded = [mask.finding(_graded(finding, rules, profile)) for finding in findings]
    return Checked(
        findings=tuple(with_fingerprints(sorted(graded, key=_reading_order))),
        not_evaluated=tuple(map(mask.missed, missed)),
        rules=len(ran),
        mask=mask,
    )


def mask_for(report: Report, rules: RuleSet, kinds: Mapping[str, CheckKind]) -> Mask:
    """The mask for what no output may quote of `report`, by all rules that say so, whether or not they are in force."""
    context = Context(report, rules)
    secrets: list[str] = []
    for kind, batch in _batches(rules.rules, kinds):
        if kind.secrets is not None:
            secrets += kind.secrets(context, batch)
    return mask_of(secrets)


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


def _guarded(context: Context, kind: CheckKind, batch: Sequence[Bound]) -> Iterable[Finding | NotEvaluated]:
    try:
        return list(kind.run(context, batch))
    except Exception as problem:
        return [_crash(context, "、".join(item.rule.code for item in batch), problem)]


def _crash(context: Context, codes: str, problem: Exception) -> Finding:
    what = f"{type(problem).__name__}: {problem}"
    message = f"规则 {codes} 运行出错，未能检查：{what}" if context.lang == "zh" else f"rule {codes} crashed: {what}"
    code, name = CRASHED
    place = Location(kind="document")
    return Finding(rule=code, name=name, category="tool", severity="error", message=message, location=place)


def _graded(finding: Finding, rules: RuleSet, profile: Profile) -> Finding:
    rule = rules.by_name.get(finding.rule)
    if rule is None:
        return finding
    severity = severity_of(rule, profile)
    return structs.replace(finding, severity="info" if severity == "off" else severity, category=category(rule.code))


def _joined(reasons: Iterable[str]) -> str:
    given = list(reasons)
    return "；".join(given[:3]) + ("……" if len(given) > 3 else "")


def _reading_order(finding: Finding) -> tuple[int, int, int, int, int, int, str]:
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
