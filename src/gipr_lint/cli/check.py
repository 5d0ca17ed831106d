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


@click.command(cls=Command)
@click.argument("paths", nargs=-1, required=True, metavar="文件…")
@click.option(
    "--format",
    "format_",
    type=FormatChoice(),
    default="text",
    envvar="GIPR_LINT_FORMAT",
    help="输出格式。",
)
@click.option(
    "--select",
    multiple=True,
    callback=codes,
    metavar="规则",
    envvar="GIPR_LINT_SELECT",
    help="只检查这些规则（编号、编号开头、名称或类别，逗号分隔）。",
)
@click.option(
    "--ignore", multiple=True, callback=codes, metavar="规则", envvar="GIPR_LINT_IGNORE", help="不检查这些规则。"
)
@click.option(
    "--profile",
    type=click.Choice(["draft", "submit", "publish"]),
    default="submit",
    envvar="GIPR_LINT_PROFILE",
    help="用途：草稿、报送、公开。",
)
@click.option(
    "--year",
    type=click.IntRange(2000, 2100),
    metavar="年份",
    envvar="GIPR_LINT_YEAR",
    help="报告年度（默认从文稿中认出）。",
)
@click.option("--edition", metavar="版本", envvar="GIPR_LINT_EDITION", help="格式版本（默认按报告年度）。")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    default="error",
    envvar="GIPR_LINT_FAIL_ON",
    help="达到这一级即以状态 1 退出。",
)
@click.option("--statistics", is_flag=True, envvar="GIPR_LINT_STATISTICS", help="末尾按规则统计。")
@click.option("--quiet", is_flag=True, envvar="GIPR_LINT_QUIET", help="只输出发现的问题。")
@click.option(
    "--jobs",
    type=click.IntRange(0),
    default=1,
    metavar="个数",
    envvar="GIPR_LINT_JOBS",
    help="并行进程数，0 为处理器数。",
)
@click.option("--stdin-filename", default="<stdin>", metavar="文件名", help="从标准输入读取时显示的文件名。")
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
    """检查一份或多份年度报告（文件、文件夹，或用 - 表示标准输入）。"""
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
        stop("\ngipr-lint: ".join(map(str, failures)))
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
        stop(str(problem))


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
            fail(f"没有编号、名称或类别为“{name}”的规则", near=name, choices=[*rules.by_name, *categories])
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
