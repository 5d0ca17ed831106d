"""`gipr-lint explain`: what a rule is about, and which rules speak of something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from shutil import get_terminal_size
from typing import NoReturn

import click

from gipr_lint.cli.commands import Command
from gipr_lint.cli.drawing import drawn
from gipr_lint.cli.options import common, complete_rules, fail, load
from gipr_lint.cli.printing import tell_page
from gipr_lint.cli.provenance import changed, settings_of
from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message, Translatable, say
from gipr_lint.output.common.words import cited, severity_name
from gipr_lint.rulepacks.model import Edition, Example, RuleSet
from gipr_lint.testing.examples import edition_beside, edition_of

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_INDENT = "  "


@click.command(cls=Command, help="help.explain", epilog="help.explain-more")
@click.argument("words", nargs=-1, required=True, metavar="metavar.rule-or-words", shell_complete=complete_rules)
@common
def explain(words: tuple[str, ...], lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """Tells what rules are about; where the words name none, which rules speak of them."""
    rules = load(packs, rules_folders)
    named = [_named(word, rules) for word in words]
    codes = list(dict.fromkeys(code for code in named if code))
    if None in named:
        codes = _speaking_of([part for word in words for part in word.split()], rules, lang)
        if not codes:
            _fail(" ".join(words), rules)
        if len(codes) > 1:
            for code in codes:
                tell_page(_listed(code, rules, lang), hanging=len(code) + 2)
            tell_page("\n" + say("explain.one", lang))
            return
    tell_page("\n\n".join(["\n".join(_explained(code, rules, lang)) for code in codes]))


def _named(word: str, rules: RuleSet) -> str | None:
    """The code of the rule that is so named, of a pack or of the tool; None where there is none."""
    if word.upper() in DIAGNOSTICS:
        return word.upper()
    rule = rules.by_name.get(word) or rules.by_name.get(word.upper())
    return rule.code if rule else next((code for code, known in DIAGNOSTICS.items() if known.name == word), None)


def _fail(words: str, rules: RuleSet) -> NoReturn:
    if words.isascii():
        fail(Message("rules.none-named", {"name": words}), near=words, choices={*rules.by_name, *DIAGNOSTICS})
    fail(Message("explain.none", {"words": words}))


def _speaking_of(words: Sequence[str], rules: RuleSet, lang: str) -> list[str]:
    """The codes of the rules that speak of all the words: in the title first, then in what else is said of them."""
    wanted = [word.casefold() for word in words]
    texts: dict[str, tuple[Translatable, ...]] = {
        rule.code: (rule.title, *([rule.why] if rule.why else ()), rule.message) for rule in rules.rules
    }
    texts |= {code: (known.title, known.about) for code, known in DIAGNOSTICS.items()}
    in_title: list[str] = []
    elsewhere: list[str] = []
    for code, said in texts.items():
        title, *more = [_PLACEHOLDER.sub("", text.in_language(lang)).casefold() for text in said]
        if all(word in title for word in wanted):
            in_title.append(code)
        elif all(any(word in text for text in (title, *more)) for word in wanted):
            elsewhere.append(code)
    return sorted(in_title) + sorted(elsewhere)


def _listed(code: str, rules: RuleSet, lang: str) -> str:
    known = DIAGNOSTICS.get(code) or rules.by_name[code]
    return f"{code}  {severity_name(known.severity, lang)}  {known.title.in_language(lang)}"


def _explained(code: str, rules: RuleSet, lang: str) -> Iterator[str]:
    """All that is said of a rule, its parts parted by empty lines."""
    if known := DIAGNOSTICS.get(code):
        yield from (f"{code} {known.name}", known.title.in_language(lang), "", known.about.in_language(lang))
        return
    rule = rules.by_name[code]
    changes = list(changed(rule, settings_of(rules).get(code, ()), lang))
    yield say("explain.head", lang, code=code, name=rule.name, severity=severity_name(rule.severity, lang))
    yield rule.title.in_language(lang)
    if changes:
        yield from ("", say("explain.changes", lang), *(_INDENT + line for line in changes))
    if rule.why:
        yield from ("", rule.why.in_language(lang))
    if rule.authority:
        yield from ("", say("explain.authority", lang), *(_INDENT + cited(authority) for authority in rule.authority))
    if rule.fix:
        yield from ("", say("explain.fix-safe" if rule.fix.safety == "safe" else "explain.fix-suggested", lang))
    for head, examples in (
        (say("explain.good", lang), [example for example in rule.examples if example.good]),
        (say("explain.bad", lang), [example for example in rule.examples if example.bad]),
    ):
        for example in examples:
            yield from ("", head)
            for name, text in (
                (say("reference.previous", lang), example.previous),
                (say("reference.draft", lang), example.draft),
            ):
                if text:
                    other = _drawn(text, edition_beside(text, example, rules), rules)
                    yield from (_INDENT + line for line in (name, *other, say("reference.beside", lang)))
            yield from (_INDENT + line for line in _example(example, rules))


def _example(example: Example, rules: RuleSet) -> list[str]:
    text = example.good or example.bad
    try:
        return _drawn(text, edition_of(example, rules), rules)
    except GiprLintError:
        return text.rstrip().splitlines()


def _drawn(text: str, edition: Edition, rules: RuleSet) -> list[str]:
    """An example as its document looks; as it is written where it makes none, which `rules test` tells."""
    columns = min(max(get_terminal_size().columns, 40), 120) - len(_INDENT)
    try:
        return list(drawn(text, edition, rules, columns))
    except GiprLintError:
        return text.rstrip().splitlines()
