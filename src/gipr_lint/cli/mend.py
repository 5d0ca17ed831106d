"""`gipr-lint fix` and `gipr-lint annotate`: a new DOCX with fixes, or with findings as comments."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NoReturn

import click

from gipr_lint.cli.check import codes
from gipr_lint.cli.commands import Command
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
from gipr_lint.output.common.words import place, section_of
from gipr_lint.results import Result
from gipr_lint.rulepacks.model import Profile, RuleSet

_DATE = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?")


def _date(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None and not _DATE.fullmatch(value):
        raise click.BadParameter("日期写作 2026-01-15 或 2026-01-15T08:00:00Z")
    return f"{value}T00:00:00Z" if value and "T" not in value else value


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    """What both commands take."""
    for option in reversed(
        (
            click.argument("path", type=click.Path(), metavar="文件"),
            click.option("-o", "--output", metavar="新文件", type=click.Path(), help="新文件；原文件不会被改动。"),
            click.option("--force", is_flag=True, help="新文件已经存在时覆盖。"),
            click.option(
                "--date",
                callback=_date,
                metavar="日期",
                envvar="GIPR_LINT_DATE",
                help="修订和批注的日期，默认为现在。",
            ),
            click.option(
                "--profile",
                type=click.Choice(["draft", "submit", "publish"]),
                default="submit",
                envvar="GIPR_LINT_PROFILE",
                help="用途：草稿、报送、公开。",
            ),
            click.option(
                "--year", type=click.IntRange(2000, 2100), metavar="年份", help="报告年度（默认从文稿中认出）。"
            ),
            click.option("--edition", metavar="版本", help="格式版本（默认按报告年度）。"),
        )
    ):
        command = option(command)
    return common(command)


@click.command(cls=Command)
@click.option("--suggested", is_flag=True, help="除可靠的改法外，也写入需要人确认的建议。")
@click.option("--accept", is_flag=True, help="直接写成定稿文字，不留修订标记。")
@click.option("--only", multiple=True, callback=codes, metavar="规则", help="只改这些规则（编号或名称，逗号分隔）。")
@click.option("--diff", is_flag=True, help="不写文件，只显示文字上的差别。")
@click.option("--check", "only_check", is_flag=True, help="不写文件，只说明会改什么。")
@click.option(
    "--on-revisions",
    type=click.Choice(["comment", "track", "refuse"]),
    default="comment",
    help="文稿已有修订时：建议写成批注、照样修订、或不处理。",
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
    """把改法写进一份新文件，默认用修订标记。

    可靠的改法（不会改变意思）直接写入；加 --suggested 时也写入建议。
    """
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
        _stop(path, "文稿已有修订，按 --on-revisions refuse 没有处理")
    except Unproven as problem:
        _stop(path, f"写出的文件没有通过自查（{problem}），没有写出")
    if diff:
        for line in _difference(path, data, written.data):
            click.echo(result.mask.text(line))
        return
    labels = {alias: form.label for edition in rules.editions.values() for alias, form in edition.forms.items()}
    for line in _told(written, labels, lang):
        click.echo(line, err=not only_check)
    if not only_check and output is not None:
        _write(path, output, written, lang)


@click.command(cls=Command)
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
    """把发现的问题写成批注，放进一份新文件。"""
    rules = _rules(packs, rules_folders, (), edition)
    _check_output(output, path, force=force, needed=True)
    data, result = _linted(path, _lint_options(profile, year, edition, rules), lang)
    try:
        written = write_comments(data, result, date=date, lang=lang)
    except Unproven as problem:
        _stop(path, f"写出的文件没有通过自查（{problem}），没有写出")
    count = len(written.commented)
    click.echo(f"{path}: {count} comments" if lang == "en" else f"{path}：{count} 条意见写成批注", err=True)
    _write(path, output or "", written, lang)


def _rules(packs: Sequence[str], folders: Sequence[str], only: Sequence[str], edition: str | None) -> RuleSet:
    rules = load(packs, folders)
    for name in only:
        if name not in rules.by_name:
            fail(f"没有编号或名称为“{name}”的规则", near=name, choices=rules.by_name)
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
            fail("请用 -o 写明新文件的名字；原文件不会被改动")
        return
    try:
        check_target(output, path, force=force)
    except NotWritten as problem:
        _stop(path, str(problem))


def _linted(path: str, options: dict[str, Any], lang: str) -> tuple[bytes, Result]:
    """The bytes of the draft, read once, and what a lint says of them."""
    try:
        data = load_own(path)
    except UnreadableDocument as problem:
        _stop(path, problem.in_language(lang))
    result = lint(data, lang=lang, **options)
    if result.report is None:
        _stop(path, result.error or "")
    return data, result


def _stop(path: str, why: str) -> NoReturn:
    """Says why nothing was written for the file, and ends the run with 1."""
    click.echo(f"gipr-lint: {path}：{why}", err=True)
    sys.exit(1)


def _write(path: str, output: str, written: Written, lang: str) -> None:
    en = lang == "en"
    try:
        write(output, written.data)
    except NotWritten as problem:
        _stop(path, str(problem))
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
        _stop(path, str(problem))
    yield from unified_diff(old, new, path, f"{path} (gipr-lint)", lineterm="", n=1)
