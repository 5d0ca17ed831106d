"""`gipr-lint fix` and `gipr-lint annotate`: a new DOCX with fixes, or with findings as comments."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NoReturn

import click

from gipr_lint.cli.check import codes
from gipr_lint.cli.commands import Command
from gipr_lint.cli.language import spoken
from gipr_lint.cli.options import common, config, fail, load, require_edition
from gipr_lint.cli.target import NotWritten, check_target, write
from gipr_lint.docx import read_docx
from gipr_lint.errors import UnreadableDocument
from gipr_lint.findings import Finding
from gipr_lint.fixes.api import load_own, write_comments, write_fixes
from gipr_lint.fixes.prove import Unproven
from gipr_lint.fixes.targets import lines_of
from gipr_lint.fixes.write import Refused, Written
from gipr_lint.linter import lint
from gipr_lint.messages import Message, Translatable, say
from gipr_lint.output.common.words import place, section_of
from gipr_lint.results import Result
from gipr_lint.rulepacks.model import Profile, RuleSet

_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?")


def _date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _DATE.fullmatch(value):
        raise click.BadParameter(say("usage.date", spoken(context)))
    return f"{value}T00:00:00Z" if value and "T" not in value else value


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What both commands take."""
    for option in reversed(
        (
            click.argument("path", type=click.Path(), metavar="metavar.file"),
            click.option("-o", "--output", metavar="metavar.new-file", type=click.Path(), help="help.output"),
            click.option("--force", is_flag=True, help="help.force"),
            click.option(
                "--date",
                callback=_date,
                metavar="metavar.date",
                envvar="GIPR_LINT_DATE",
                help="help.date",
            ),
            click.option(
                "--profile",
                type=click.Choice(["draft", "submit", "publish"]),
                default="submit",
                envvar="GIPR_LINT_PROFILE",
                help="help.profile",
            ),
            click.option(
                "--year", type=click.IntRange(2000, 2100), metavar="metavar.year", help="help.year-recognised"
            ),
            click.option("--edition", metavar="metavar.edition", help="help.edition"),
        )
    ):
        command = option(command)
    return common(command)


@click.command(cls=Command, help="help.fix")
@click.option("--suggested", is_flag=True, help="help.suggested")
@click.option("--accept", is_flag=True, help="help.accept")
@click.option("--only", multiple=True, callback=codes, metavar="metavar.rule", help="help.only")
@click.option("--diff", is_flag=True, help="help.diff")
@click.option("--check", "only_check", is_flag=True, help="help.dry-run")
@click.option(
    "--on-revisions",
    type=click.Choice(["comment", "track", "refuse"]),
    default="comment",
    help="help.on-revisions",
)
@_options
def fix(
    path: str,
    output: str | None,
    force: bool,
    date: str | None,
    profile: Profile,
    year: int | None,
    edition: str | None,
    suggested: bool,
    accept: bool,
    only: tuple[str, ...],
    diff: bool,
    only_check: bool,
    on_revisions: Any,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Writes fixes into a new file."""
    rules = _rules(packs, rules_folders, only, edition)
    _check_output(output, path, force=force, needed=not (diff or only_check))
    options = _lint_options(profile, year, edition, rules)
    data, result = _linted(path, options, lang)
    try:
        written = write_fixes(
            data,
            result,
            suggested=suggested,
            only=only,
            accept=accept,
            date=date,
            on_revisions=on_revisions,
            lang=lang,
            **options,
        )
    except Refused:
        _stop(path, Message("write.revised"))
    except Unproven as problem:
        _stop(path, Message("write.unproven", {"why": str(problem)}))
    if diff:
        for line in _difference(path, data, written.data):
            click.echo(result.mask.text(line))
        return
    labels = {alias: form.label for edition in rules.editions.values() for alias, form in edition.forms.items()}
    for line in _told(written, labels, lang):
        click.echo(line, err=not only_check)
    if not only_check and output is not None:
        _write(path, output, written, lang)


@click.command(cls=Command, help="help.annotate")
@_options
def annotate(
    path: str,
    output: str | None,
    force: bool,
    date: str | None,
    profile: Profile,
    year: int | None,
    edition: str | None,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Writes findings into a new file, as comments."""
    rules = _rules(packs, rules_folders, (), edition)
    _check_output(output, path, force=force, needed=True)
    data, result = _linted(path, _lint_options(profile, year, edition, rules), lang)
    try:
        written = write_comments(data, result, date=date, lang=lang)
    except Unproven as problem:
        _stop(path, Message("write.unproven", {"why": str(problem)}))
    count = len(written.commented)
    click.echo(f"{path}: {count} comments" if lang == "en" else f"{path}：{count} 条意见写成批注", err=True)
    _write(path, output or "", written, lang)


def _rules(packs: Sequence[str], folders: Sequence[str], only: Sequence[str], edition: str | None) -> RuleSet:
    rules = load(packs, folders)
    for name in only:
        if name not in rules.by_name:
            fail(Message("rules.none-named", {"name": name}), near=name, choices=rules.by_name)
    require_edition(rules, edition)
    return rules


def _lint_options(profile: Profile, year: int | None, edition: str | None, rules: RuleSet) -> dict[str, Any]:
    """What the draft is checked with, the project's choice of rules among it."""
    settings = config()
    chosen = {"select": settings.select, "suppress": settings.ignore} if settings is not None else {}
    return {"profile": profile, "year": year, "edition": edition, "rules": rules, **chosen}


def _check_output(output: str | None, path: str, *, force: bool, needed: bool) -> None:
    if output is None:
        if needed:
            fail(Message("usage.no-output"))
        return
    try:
        check_target(output, path, force=force)
    except NotWritten as problem:
        _stop(path, problem)


def _linted(path: str, options: dict[str, Any], lang: str) -> tuple[bytes, Result]:
    """The bytes of the draft, read once, and what a lint says of them."""
    try:
        data = load_own(path)
    except UnreadableDocument as problem:
        _stop(path, problem)
    result = lint(data, lang=lang, **options)
    if result.report is None:
        _stop(path, result.error or "")
    return data, result


def _stop(path: str, why: Translatable | str) -> NoReturn:
    """Says why nothing was written for the file, and ends the run with 1."""
    message = Message("write.for-file", {"path": path, "why": why})
    click.echo(f"gipr-lint: {message.in_language(spoken())}", err=True)
    sys.exit(1)


def _write(path: str, output: str, written: Written, lang: str) -> None:
    en = lang == "en"
    try:
        write(output, written.data)
    except NotWritten as problem:
        _stop(path, problem)
    if written.serialised:
        why = f"{path}: the text was not UTF-8 and is written anew as a whole"
        click.echo(why if en else f"{path}：正文不是 UTF-8 编码，已整体重写", err=True)
    if written.signed:
        why = f"{path}: the draft is signed; the signature does not hold for the new file"
        click.echo(why if en else f"{path}：原文件带有数字签名，新文件的签名已失效", err=True)
    click.echo(f"Written: {output}" if en else f"已写出 {output}", err=True)


def _told(written: Written, labels: Mapping[str, str], lang: str) -> Iterator[str]:
    """What was fixed, what became a comment, what was left and why."""
    zh = lang != "en"
    heads = (("修改", "fixed"), ("批注", "comment"), ("未改", "left"))
    groups: tuple[Sequence[tuple[Finding, str]], ...] = (
        [(finding, "") for finding in written.done],
        [(finding, "") for finding in written.commented],
        [(left.finding, f"（{left.why}）" if zh else f" ({left.why})") for left in written.left],
    )
    for (chinese, english), group in zip(heads, groups, strict=True):
        for finding, why in group:
            title = finding.fix.title if finding.fix else finding.message
            where = f"{section_of(finding.location, lang)} {place(finding.location, labels, lang)}"
            yield f"{chinese if zh else english} {finding.rule} {where} {title}{why}"
    counts = [len(group) for group in groups]
    yield (
        f"修改 {counts[0]} 处，批注 {counts[1]} 处，未改 {counts[2]} 处"
        if zh
        else f"{counts[0]} fixed, {counts[1]} as comments, {counts[2]} left"
    )


def _difference(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """A unified diff of the text, a paragraph or a row of a table a line."""
    from difflib import unified_diff  # noqa: PLC0415

    try:
        old, new = (lines_of(read_docx(data)) for data in (before, after))
    except UnreadableDocument as problem:
        _stop(path, problem)
    yield from unified_diff(old, new, path, f"{path} (gipr-lint)", lineterm="", n=1)
