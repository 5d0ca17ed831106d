"""What a shell completes: codes of rules, and files where a command or a file may stand."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import click
from click.shell_completion import CompletionItem

from gipr_lint.cli.language import language_of_run
from gipr_lint.diagnostics import DIAGNOSTICS
from gipr_lint.errors import GiprLintError
from gipr_lint.plugins.packs import load_packs

Items = list[CompletionItem[str]]


def files(incomplete: str) -> Items:
    """Has the shell complete the name of a file."""
    return [CompletionItem(incomplete, type="file")]


def rules(context: click.Context, incomplete: str) -> Items:
    """The rules whose code begins so, or whose name does, by their titles; of a list of codes the last is completed."""
    before, comma, begun = incomplete.rpartition(",")
    lang = language_of_run()
    packs = (*(context.params.get("packs") or ()), *(context.params.get("rules_folders") or ()))
    try:
        known = {rule.code: (rule.name, rule.title.in_language(lang)) for rule in load_packs(packs).rules}
    except GiprLintError:
        known = {}
    known |= {code: (tool.name, tool.title.in_language(lang)) for code, tool in DIAGNOSTICS.items()}
    found: Items = []
    for code, (name, title) in sorted(known.items()):
        if code.startswith(begun.upper()):
            found.append(CompletionItem(before + comma + code, help=title))
        elif begun and name.startswith(begun):
            found.append(CompletionItem(before + comma + name, help=title))
    return found


def commands_or_files(commands: Iterable[str], incomplete: str) -> Items:
    """The commands and the drafts of the current folder that begin so; where there are none, files and folders as the
    shell completes them."""
    names = [*(name for name in commands if name.startswith(incomplete)), *_drafts(incomplete)]
    return [CompletionItem(name) for name in names] or files(incomplete)


def _drafts(incomplete: str) -> Iterator[str]:
    """The drafts whose names begin so; none with blanks, which only the shell can put into quotation marks."""
    for name in sorted(os.listdir()):
        if name.startswith(incomplete) and name.lower().endswith(".docx") and not set(name) & set(" ~$\"'(),"):
            yield name
