"""`gipr-lint explain`: what a rule is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, fail, load
from gipr_lint.cli.provenance import changed, settings_of
from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.messages import Message
from gipr_lint.output.common.words import cited, severity_name
from gipr_lint.rulepacks.model import Rule


@click.command(cls=Command, help="help.explain")
@click.argument("rule", metavar="metavar.rule")
@common
def explain(rule: str, lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """Tells what a rule is about."""
    if known := DIAGNOSTICS.get(rule.upper()):
        title, about = known.title.in_language(lang), known.about.in_language(lang)
        click.echo(f"{rule.upper()} {known.name}\n{title}\n\n{about}")
        return
    rules = load(packs, rules_folders)
    found = rules.by_name.get(rule) or rules.by_name.get(rule.upper())
    if found is None:
        fail(Message("rules.none-named", {"name": rule}), near=rule, choices={*rules.by_name, *DIAGNOSTICS})
    changes = list(changed(found, settings_of(rules).get(found.code, ()), lang))
    click.echo("\n".join(_lines(found, lang, changes)))


def _lines(rule: Rule, lang: str, changes: Sequence[str]) -> Iterator[str]:
    zh = lang == "zh"
    severity = severity_name(rule.severity, lang)
    yield f"{rule.code} {rule.name}（{severity}）" if zh else f"{rule.code} {rule.name} ({severity})"
    yield rule.title.in_language(lang)
    if changes:
        yield ""
        yield "规则包和配置的改动" if zh else "Changed by packs and configuration"
        yield from (f"  {line}" for line in changes)
    if rule.why:
        yield ""
        yield rule.why.in_language(lang)
    if rule.authority:
        yield ""
        yield "依据" if zh else "Authority"
        yield from (f"  {cited(authority)}" for authority in rule.authority)
    if rule.fix:
        safe = {"safe": ("不改变意思", "keeps the meaning"), "suggested": ("需人工确认", "for a person to confirm")}
        yield ""
        yield (
            f"可给出修改建议（{safe[rule.fix.safety][0]}）"
            if zh
            else f"Comes with a suggestion ({safe[rule.fix.safety][1]})"
        )
    for kind, word in (("good", "正确" if zh else "Good"), ("bad", "错误" if zh else "Bad")):
        for example in rule.examples:
            text = getattr(example, kind)
            if text:
                yield ""
                yield f"{word}：" if zh else f"{word}:"
                yield from (f"  {line}" for line in text.rstrip().splitlines())
