"""`gipr-lint explain`: what a rule is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, fail, load
from gipr_lint.cli.printing import tell
from gipr_lint.cli.provenance import changed, settings_of
from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.messages import Message, say
from gipr_lint.output.common.words import cited, severity_name
from gipr_lint.rulepacks.model import Rule


@click.command(cls=Command, help="help.explain")
@click.argument("rule", metavar="metavar.rule")
@common
def explain(rule: str, lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """Tells what a rule is about."""
    if known := DIAGNOSTICS.get(rule.upper()):
        title, about = known.title.in_language(lang), known.about.in_language(lang)
        tell(f"{rule.upper()} {known.name}\n{title}\n\n{about}")
        return
    rules = load(packs, rules_folders)
    found = rules.by_name.get(rule) or rules.by_name.get(rule.upper())
    if found is None:
        fail(Message("rules.none-named", {"name": rule}), near=rule, choices={*rules.by_name, *DIAGNOSTICS})
    changes = list(changed(found, settings_of(rules).get(found.code, ()), lang))
    tell("\n".join(_lines(found, lang, changes)))


def _lines(rule: Rule, lang: str, changes: Sequence[str]) -> Iterator[str]:
    """All that is said of a rule, its parts parted by empty lines."""
    yield say("explain.head", lang, code=rule.code, name=rule.name, severity=severity_name(rule.severity, lang))
    yield rule.title.in_language(lang)
    if changes:
        yield from ("", say("explain.changes", lang), *(f"  {line}" for line in changes))
    if rule.why:
        yield from ("", rule.why.in_language(lang))
    if rule.authority:
        yield from ("", say("explain.authority", lang), *(f"  {cited(authority)}" for authority in rule.authority))
    if rule.fix:
        yield from ("", say("explain.fix-safe" if rule.fix.safety == "safe" else "explain.fix-suggested", lang))
    for head, texts in (
        (say("explain.good", lang), [example.good for example in rule.examples]),
        (say("explain.bad", lang), [example.bad for example in rule.examples]),
    ):
        for text in filter(None, texts):
            yield from ("", head, *(f"  {line}" for line in text.rstrip().splitlines()))
