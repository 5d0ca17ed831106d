"""Which rules take part in a run, by the names that rules have: code, start of a code, name, category."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Sequence

from gipr_lint.errors import GiprLintError, UnknownName
from gipr_lint.messages import LANGUAGES, NOTHING, Message
from gipr_lint.options import FixOptions, Grade, Ignored, Options
from gipr_lint.rulepacks.model import Rule, RuleSet
from gipr_lint.terms import GRAVITIES, ON_REVISIONS, PROFILES, Gravity, Profile, category


def severity_of(rule: Rule, profile: Profile) -> Gravity:
    """How grave findings of the rule are in a profile."""
    chosen: Gravity | None = getattr(rule.profile, profile)
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


def silenced(
    rules: RuleSet,
    ignored: Sequence[Ignored],
    profile: Profile,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
) -> dict[str, Ignored]:
    """By code, the rules that would run, were they not ignored by the project."""
    found = {}
    once = {entry.rule: entry for entry in reversed(ignored)}  # of one name the first counts
    for rule in active(rules, profile, select, ignore) if ignored else ():
        entry = next((entry for entry in reversed(once.values()) if is_named(rule, entry.rule)), None)
        if entry is not None:
            found[rule.code] = entry
    return found


def _unknown(message: Message, name: str, choices: Iterable[str], *, listed: bool = True) -> UnknownName:
    """The error for a name that does not exist, with what may have been meant."""
    from gipr_lint.messages.choices import hint  # noqa: PLC0415  (for errors alone)

    return UnknownName(message.followed_by(hint(name, choices, listed=listed)), name)


def check_names(options: Options, rules: RuleSet) -> None:
    """Raises UnknownName for the first name among the options that is none."""
    _require_one_of(options.profile, PROFILES, Message("options.no-profile", {"name": str(options.profile)}))
    _require_one_of(options.lang, LANGUAGES, Message("options.no-language", {"name": str(options.lang)}))
    for name in dict.fromkeys((*options.select, *options.ignore, *(entry.rule for entry in options.suppress))):
        require_called(name, rules)
    for grade in options.severity:
        require_named(grade.rule, rules)
        _require_one_of(grade.severity, GRAVITIES, Message("options.no-severity", {"name": str(grade.severity)}))
    if options.edition is not None:
        rules.edition(options.edition)


def check_types(options: Options) -> None:
    """Raises GiprLintError for the first of the options that is of another type than it is given in.

    A text in place of a list of names would be taken for the names of its letters.
    """
    for option, names in (("packs", options.packs), ("select", options.select), ("ignore", options.ignore)):
        _require_list(option, names)
    if not isinstance(options.rules, RuleSet | None):
        raise GiprLintError(Message("options.no-rule-set"))
    if not isinstance(options.year, int | None):
        raise GiprLintError(Message("options.no-year", {"name": str(options.year)}))
    if not all(isinstance(entry, Ignored) for entry in options.suppress):
        raise GiprLintError(Message("options.not-made-of", {"option": "suppress", "type": "Ignored"}))
    if not all(isinstance(grade, Grade) for grade in options.severity):
        raise GiprLintError(Message("options.not-made-of", {"option": "severity", "type": "Grade"}))


def check_fix_options(options: FixOptions, rules: RuleSet) -> None:
    """Raises UnknownName for the first name among the options that is none, GiprLintError for a text in place of a
    list of names."""
    _require_list("only", options.only)
    for name in options.only:
        require_named(name, rules)
    there = options.on_revisions
    _require_one_of(there, ON_REVISIONS, Message("options.no-way-with-revisions", {"name": str(there)}))


def _require_list(option: str, names: object) -> None:
    if isinstance(names, str | bytes | os.PathLike) or not isinstance(names, Collection):
        raise GiprLintError(Message("options.not-a-list", {"option": option, "name": str(names)}))


def _require_one_of(name: str, choices: Sequence[str], message: Message) -> None:
    if name not in choices:
        raise _unknown(message, str(name), choices)


def require_called(name: str, rules: RuleSet) -> None:
    """Raises UnknownName where no rule has `name` as its code, the start of it, its name, or its category."""
    if not any(is_named(rule, name) for rule in rules.rules):
        choices = [*rules.by_name, *(category(rule.code) for rule in rules.rules)]
        raise _unknown(none_called(name), name, choices, listed=False)


def require_named(name: str, rules: RuleSet) -> None:
    """Raises UnknownName where no rule has `name` as its code or name."""
    if name not in rules.by_name:
        message = Message("rules.none-named", {"name": name})
        raise _unknown(message.followed_by(_about_commas(name)), name, rules.by_name, listed=False)


def none_called(name: str) -> Message:
    """That no rule has `name` as its code, the start of it, its name, or its category."""
    return Message("rules.none-called", {"name": name}).followed_by(_about_commas(name))


def _about_commas(name: str) -> Message:
    """Where a name is several, parted by what an input method makes of a comma or by something else, that it is to be a
    comma."""
    if any(mark in name for mark in "，、；﹐､"):
        return Message("hints.narrow-comma")
    return Message("hints.comma-between") if any(mark in name for mark in "; \t\u3000") else NOTHING
