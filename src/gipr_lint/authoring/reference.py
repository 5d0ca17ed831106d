"""Reference pages: what every rule of a pack is about, in Markdown that MyST reads, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby

from gipr_lint.findings import Finding
from gipr_lint.messages import LANGUAGES, Message, say
from gipr_lint.output.common.words import category_name, cited, place, section_of, severity_name
from gipr_lint.rulepacks.model import Example, Rule
from gipr_lint.selection import severity_of
from gipr_lint.terms import Profile, category
from gipr_lint.testing.examples import run_example
from gipr_lint.testing.packs import Pack

_PROFILES: Mapping[Profile, Message] = {
    "draft": Message("profile.draft"),
    "submit": Message("profile.submit"),
    "publish": Message("profile.publish"),
}


def pages(pack: Pack) -> Mapping[str, str]:
    """The pages of a pack by their paths: `zh/index.md`, `zh/CN503-row-total-mismatch.md` and so on."""
    made = {}
    for lang in LANGUAGES:
        made[f"{lang}/index.md"] = _index(pack, lang)
        for rule in pack.own:
            made[f"{lang}/{_page(rule)}.md"] = rule_page(rule, pack, lang)
    return made


def _page(rule: Rule) -> str:
    return f"{rule.code}-{rule.name}"


def _index(pack: Pack, lang: str) -> str:
    """All rules by category, each with its severity."""
    info = next(info for info in pack.rules.packs if info.name == pack.name)
    lines = [
        f"# {escaped(info.title.in_language(lang))}",
        "",
        say(
            "reference.pack-of-one" if len(pack.own) == 1 else "reference.pack",
            lang,
            name=info.name,
            version=info.version,
            count=len(pack.own),
        ),
    ]
    for group, rules in groupby(pack.own, key=lambda rule: category(rule.code)):
        lines += ["", f"## {category_name(group, lang)}", ""]
        head = (say("reference.rule", lang), say("reference.severity", lang), say("reference.defect", lang))
        lines += [f"| {' | '.join(head)} |", "|---|---|---|"]
        for rule in rules:
            severity = severity_name(rule.severity, lang)
            title = escaped(rule.title.in_language(lang))
            lines.append(f"| [{rule.code} {rule.name}]({_page(rule)}.md) | {severity} | {title} |")
    lines += ["", "```{toctree}", ":hidden:", "", *(_page(rule) for rule in pack.own), "```"]
    return "\n".join(lines) + "\n"


def rule_page(rule: Rule, pack: Pack, lang: str) -> str:
    """The page of one rule; what is reported on its bad examples is taken from running them."""
    lines = [f"# {rule.code} {rule.name}", "", f"**{escaped(rule.title.in_language(lang))}**", ""]
    lines += _facts(rule, pack, lang)
    if rule.why:
        lines += ["", f"## {say('reference.why', lang)}", "", escaped(rule.why.in_language(lang))]
    lines += [
        "",
        f"## {say('reference.authority', lang)}",
        "",
        *(f"- {escaped(cited(item))}" for item in rule.authority),
    ]
    lines += ["", f"## {say('reference.message', lang)}"]
    lines += ["", f"> {escaped(rule.message.in_language(lang))}"]
    for case in rule.cases.values():
        grade = f"**{severity_name(case.severity, lang)}** " if case.severity else ""
        lines += ["", f"> {grade}{escaped(case.message.in_language(lang))}"]
    if rule.fix:
        lines += [
            "",
            f"## {say('reference.fix', lang)}",
            "",
            say("reference.fix-safe" if rule.fix.safety == "safe" else "reference.fix-suggested", lang),
        ]
    for example in sorted(rule.examples, key=lambda example: bool(example.bad)):
        heading = say("reference.bad" if example.bad else "reference.good", lang)
        lines += ["", f"## {heading}", "", *_example(rule, example, pack, lang)]
    return "\n".join(lines) + "\n"


def _facts(rule: Rule, pack: Pack, lang: str) -> Iterator[str]:
    """The table at the top of a page."""
    severities = {
        name.in_language(lang): severity_name(severity_of(rule, profile), lang) for profile, name in _PROFILES.items()
    }
    shown = list(dict.fromkeys(severities.values()))
    if len(shown) > 1:
        shown = [f"{name} {severity}" for name, severity in severities.items()]
    group = category(rule.code)
    yield f"| {say('reference.severity', lang)} | {say('list.comma', lang).join(shown)} |"
    yield "|---|---|"
    yield f"| {say('reference.category', lang)} | {category_name(group, lang)} (`{group}`) |"
    yield f"| {say('reference.check', lang)} | `{rule.kind}` |"
    yield f"| {say('reference.file', lang)} | `{pack.inside(rule.source)}` |"


def _example(rule: Rule, example: Example, pack: Pack, lang: str) -> Iterator[str]:
    """The example as it is written, and for a bad one what is reported."""
    for name, other in (
        (say("reference.previous", lang), example.previous),
        (say("reference.draft", lang), example.draft),
    ):
        if other:
            yield from (name, "", *_fenced(other), "", say("reference.beside", lang), "")
    yield from _fenced(example.good or example.bad)
    if example.bad:
        labels = {
            alias: form.label for edition in pack.rules.editions.values() for alias, form in edition.forms.items()
        }
        yield from ("", say("reference.found", lang), "")
        for finding in run_example(rule, example, pack.rules, lang).findings:
            yield from _finding(finding, labels, lang)


def _fenced(text: str) -> Iterator[str]:
    """Markdown as it is written, between fences that nothing in it closes."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}markdown", *text.rstrip().splitlines(), fence)


def _finding(finding: Finding, labels: Mapping[str, str], lang: str) -> Iterator[str]:
    where = [section_of(finding.location, lang), place(finding.location, labels, lang)]
    yield f"- {escaped(say('list.comma', lang).join(filter(None, where)))}"
    yield f"  - {escaped(finding.message)}"
    if finding.fix:
        yield f"  - {say('reference.suggestion', lang, title=escaped(finding.fix.title))}"


def escaped(text: str) -> str:
    """The text on one line, with nothing in it that Markdown would take for more than text."""
    return re.sub(r"([\\`*_<>\[\]|#{}])", r"\\\1", " ".join(text.split()))
