"""Whether the names in a configuration are those of a rule set."""

from __future__ import annotations

from gipr_lint.config.model import Config
from gipr_lint.config.wrong import wrong
from gipr_lint.messages import Message
from gipr_lint.options import Grade
from gipr_lint.rulepacks.model import RuleSet
from gipr_lint.selection import is_named, none_called
from gipr_lint.terms import category


def require_names(config: Config, rules: RuleSet) -> None:
    """Raises ConfigError at the place of a rule or edition in the configuration that is not there."""
    graded: dict[str, Grade] = {}
    for grade in config.severity:
        rule = rules.by_name.get(grade.rule)
        if rule is None:
            message = Message("rules.none-named", {"name": grade.rule})
            wrong(config, grade.source, message, grade.rule, rules.by_name)
        first = graded.setdefault(rule.code, grade)
        if first is not grade and first.source.file == grade.source.file:
            values: dict[str, str | int] = {"name": grade.rule, "other": first.rule, "line": first.source.line}
            wrong(config, grade.source, Message("config.graded-twice", values))
    selected = [(name, config.places[f"select.{index}"]) for index, name in enumerate(config.select)]
    known = set[str]()
    for name, source in (*selected, *((entry.rule, entry.source) for entry in config.ignore)):
        if name not in known and not any(is_named(rule, name) for rule in rules.rules):
            choices = [*rules.by_name, *(category(rule.code) for rule in rules.rules)]
            wrong(config, source, none_called(name), name, choices)
        known.add(name)
    if config.edition is not None and config.edition not in rules.editions:
        message = Message("names.unknown", {"what": Message("names.edition"), "name": config.edition})
        wrong(config, "edition", message, config.edition, rules.editions, always=True)
