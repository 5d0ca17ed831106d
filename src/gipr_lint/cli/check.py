"""`gipr-lint check`: lint documents."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO

import click
from msgspec import Struct, structs

from gipr_lint.cli.commands import Command
from gipr_lint.cli.options import common, config, fail, load, load_folders, pack_folders, require_edition, stop
from gipr_lint.cli.sources import find_sources
from gipr_lint.errors import PluginError
from gipr_lint.evaluate import category, is_named
from gipr_lint.findings import SEVERITIES
from gipr_lint.linter import lint, unreadable
from gipr_lint.messages import Message
from gipr_lint.plugins.registry import finished, formats, readers, render
from gipr_lint.results import Checked, Run, Style, checked, path_text
from gipr_lint.rulepacks.model import Profile, RuleSet
from gipr_lint.rulepacks.patterns import save

if TYPE_CHECKING:
    from gipr_lint.policy import Grade, Ignored


class FormatChoice(click.Choice[str]):
    """The output formats, also those of plugins; asked for when they are needed."""

    def __init__(self) -> None:
        self.case_sensitive = True

    @property
    def choices(self) -> tuple[str, ...]:  # type: ignore[override]
        """The names of the formats."""
        return tuple(formats())


class Options(Struct, frozen=True):
    """What a lint of each document needs to know."""

    profile: Profile
    year: int | None
    edition: str | None
    lang: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    suppress: tuple[Ignored, ...] = ()
    severity: tuple[Grade, ...] = ()


def codes(context: click.Context, option: click.Parameter, values: Sequence[str]) -> tuple[str, ...]:
    """The rules named in the values of an option, separated by commas."""
    return tuple(code.strip() for value in values for code in value.split(",") if code.strip())


@click.command(cls=Command, help="help.check")
@click.argument("paths", nargs=-1, required=True, metavar="metavar.files")
@click.option(
    "--format",
    "format_",
    type=FormatChoice(),
    default="text",
    envvar="GIPR_LINT_FORMAT",
    help="help.format",
)
@click.option(
    "--select",
    multiple=True,
    callback=codes,
    metavar="metavar.rule",
    envvar="GIPR_LINT_SELECT",
    help="help.select",
)
@click.option(
    "--ignore", multiple=True, callback=codes, metavar="metavar.rule", envvar="GIPR_LINT_IGNORE", help="help.ignore"
)
@click.option(
    "--profile",
    type=click.Choice(["draft", "submit", "publish"]),
    default="submit",
    envvar="GIPR_LINT_PROFILE",
    help="help.profile",
)
@click.option(
    "--year",
    type=click.IntRange(2000, 2100),
    metavar="metavar.year",
    envvar="GIPR_LINT_YEAR",
    help="help.year-recognised",
)
@click.option("--edition", metavar="metavar.edition", envvar="GIPR_LINT_EDITION", help="help.edition")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    envvar="GIPR_LINT_FAIL_ON",
    help="help.fail-on",
)
@click.option("--statistics", is_flag=True, envvar="GIPR_LINT_STATISTICS", help="help.statistics")
@click.option("--quiet", is_flag=True, envvar="GIPR_LINT_QUIET", help="help.quiet")
@click.option(
    "--jobs",
    type=click.IntRange(0),
    default=1,
    metavar="metavar.number",
    envvar="GIPR_LINT_JOBS",
    help="help.jobs",
)
@click.option("--stdin-filename", default="<stdin>", metavar="metavar.name", help="help.stdin-filename")
@common
def check(
    paths: tuple[str, ...],
    format_: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: Profile,
    year: int | None,
    edition: str | None,
    fail_on: str,
    statistics: bool,
    quiet: bool,
    jobs: int,
    stdin_filename: str,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Checks reports."""
    rules = load(packs, rules_folders)
    _known(rules, (*select, *ignore), edition)
    settings = config()
    options = Options(profile, year, edition, lang, select, ignore)
    if settings is not None:
        options = structs.replace(options, suppress=settings.ignore, severity=settings.severity)
    sources = find_sources((path for path in paths if path != "-"), readers)
    documents = [_closed(path, lang) for path in sources.closed]
    documents += _lint_all(sources.files, options, rules, jobs, pack_folders(packs, rules_folders))
    documents.sort(key=lambda document: document.path)
    if "-" in paths:
        documents.append(_lint_one(sys.stdin.buffer, stdin_filename, options, rules))
    run = Run(tuple(documents), rules.packs, lang, tuple(map(path_text, sources.passed_over)))
    style = Style(color=_colors(), statistics=statistics, quiet=quiet)
    _print(run, style, format_)
    save()
    if failures := finished(run):
        stop(*failures)
    sys.exit(exit_code(run, fail_on))


def _print(run: Run, style: Style, format_: str) -> None:
    """The report on standard output. Where a plugin's format fails, the run ends with 2 and the report is text on
    standard error: it is not lost, and nothing else stands where the format is expected."""
    try:
        for line in render(format_, run, style):
            click.echo(line, color=style.color)  # click would take the colours of FORCE_COLOR out again
    except PluginError as problem:
        for line in render("text", run, style):
            click.echo(line, err=True, color=style.color)
        stop(problem)


def exit_code(run: Run, fail_on: str) -> int:
    """1 for an unreadable document or a finding at or above `fail_on`, else 0."""
    if any(document.status != "linted" for document in run.documents):
        return 1
    if fail_on == "never":
        return 0
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return int(any(finding.severity in grave for document in run.documents for finding in document.shown))


def _colors() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _known(rules: RuleSet, names: Sequence[str], edition: str | None) -> None:
    """Ends the run with exit 2 where a named rule or edition does not exist."""
    for name in names:
        if not any(is_named(rule, name) for rule in rules.rules):
            categories = [category(rule.code) for rule in rules.rules]
            fail(Message("rules.none-called", {"name": name}), near=name, choices=[*rules.by_name, *categories])
    require_edition(rules, edition)


def _closed(path: str, lang: str) -> Checked:
    """A folder that cannot be searched, as an unreadable document."""
    zh, en = (
        "没有打开该文件夹的权限，其中的文件未检查。",
        "The folder may not be opened; the files in it were not checked.",
    )
    return checked(path, unreadable(zh if lang == "zh" else en), lang)


def _lint_one(source: str | BinaryIO, path: str, options: Options, rules: RuleSet) -> Checked:
    result = lint(
        source,
        profile=options.profile,
        year=options.year,
        edition=options.edition,
        lang=options.lang,
        select=options.select,
        ignore=options.ignore,
        rules=rules,
        suppress=options.suppress,
    )
    return checked(path, result, options.lang)


def _lint_all(
    files: Sequence[str], options: Options, rules: RuleSet, jobs: int, packs: tuple[str, ...]
) -> Iterator[Checked]:
    workers = min(jobs or os.cpu_count() or 1, len(files))
    if workers <= 1:
        return (_lint_one(path, path, options, rules) for path in files)
    return _lint_in_processes(files, options, workers, packs)


def _lint_in_processes(
    files: Sequence[str], options: Options, workers: int, packs: tuple[str, ...]
) -> Iterator[Checked]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  (not for one process)
    from functools import partial  # noqa: PLC0415

    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(
            partial(_lint_in_worker, options=options, packs=packs), files, chunksize=max(1, len(files) // (workers * 8))
        )


def _lint_in_worker(path: str, options: Options, packs: tuple[str, ...]) -> Checked:
    return _lint_one(path, path, options, _rules_of_worker(packs, options.severity))


@lru_cache(maxsize=1)
def _rules_of_worker(packs: tuple[str, ...], severity: tuple[Grade, ...]) -> RuleSet:
    from gipr_lint.policy import graded  # noqa: PLC0415

    return graded(load_folders(packs), severity)
