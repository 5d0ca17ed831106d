"""`gipr-lint rules`: list, validate and try rule packs; schema, reference pages and scaffold for their authors."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.authoring import docs, new, schema
from gipr_lint.cli.commands import Group
from gipr_lint.cli.language import spoken
from gipr_lint.cli.listing import list_
from gipr_lint.cli.options import common, fail, fail_on_folder, stop
from gipr_lint.errors import GiprLintError, UnknownName
from gipr_lint.messages import Message

if TYPE_CHECKING:
    from gipr_lint.rulepacks.model import Rule
    from gipr_lint.testing.packs import Pack

_PATHS = click.argument("paths", nargs=-1, type=click.Path(), metavar="metavar.folders-or-files")


@click.group(cls=Group, help="help.rules")
def rules() -> None:
    """The commands on rule packs."""


for _command in (new, schema, docs):
    rules.add_command(_command)


rules.add_command(list_)


@rules.command("check", help="help.rules-check")
@_PATHS
@common
def check(paths: tuple[str, ...], lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]) -> None:
    """Validates rule packs."""
    for pack, _ in _opened(_wanted(paths, packs, rules_folders)):
        if misnamed := [_misnamed(pack, rule) for rule in pack.own if not _is_named_as_its_file(rule)]:
            stop(*misnamed)
        label = f"{pack.name} {next((info.version for info in pack.rules.packs if info.name == pack.name), '')}"
        count = len(pack.own)
        click.echo(f"{label}：{count}条规则，写法无误" if lang == "zh" else f"{label}: {count} rules, all well-formed")


def _is_named_as_its_file(rule: Rule) -> bool:
    return Path(rule.source.file).name == f"{rule.code}-{rule.name}.yaml"


def _misnamed(pack: Pack, rule: Rule) -> Message:
    return Message("packs.file-name", {"place": pack.place(rule.source), "name": f"{rule.code}-{rule.name}.yaml"})


@rules.command("test", help="help.rules-test")
@_PATHS
@click.option("--rule", "codes", multiple=True, metavar="metavar.rule", help="help.rule")
@common
def test(
    paths: tuple[str, ...], codes: tuple[str, ...], lang: str, packs: tuple[str, ...], rules_folders: tuple[str, ...]
) -> None:
    """Validates rule packs and runs the examples of their rules."""
    from gipr_lint.testing.examples import run_examples  # noqa: PLC0415  (builds documents, needed here only)

    wanted, names, known = _wanted(paths, packs, rules_folders), [], set[str]()
    tried = passed = failed = 0
    for pack, chosen in _opened(wanted):
        names.append(pack.name)
        known |= {name for rule in pack.own for name in (rule.code, rule.name)}
        for rule in chosen:
            if codes and not {rule.code, rule.name} & set(codes):
                continue
            tried += 1
            for outcome in run_examples(rule, pack.rules):
                if outcome.fault is None:
                    passed += 1
                    continue
                failed += 1
                kind = "good" if outcome.example.good else "bad"
                which = f" #{outcome.number} {kind}" if outcome.number else ""
                source = outcome.example.source if outcome.number else rule.source
                click.echo(f"{pack.place(source)}: {rule.code} {rule.name}{which}: {outcome.fault}")
    for code in codes if names else ():
        if code not in known:
            fail(Message("rules.none-in-packs", {"packs": names, "name": code}), near=code, choices=known, always=True)
    if names:
        click.echo("、".join(names) + ("：" if lang == "zh" else ": "), nl=False)
    if lang == "zh":
        click.echo(f"{tried}条规则，{passed + failed}个例子：{passed}个通过，{failed}个失败")
    else:
        click.echo(f"{tried} rules, {passed + failed} examples: {passed} passed, {failed} failed")
    sys.exit(1 if failed or (wanted and not tried) else 0)


def _wanted(paths: Sequence[str], packs: Sequence[str], folders: Sequence[str]) -> dict[str, list[Path]]:
    """The packs that are meant, each with those of its files that were named; without any, the national one.

    Files that belong to no pack are passed over, as pre-commit names all that have changed.
    """
    from gipr_lint.rulepacks.yaml.files import packs_below  # noqa: PLC0415
    from gipr_lint.testing.packs import folder_of  # noqa: PLC0415

    wanted: dict[str, list[Path]] = {where: [] for where in (*packs, *folders)}
    for path in paths:
        where = Path(path)
        if not where.exists():
            fail(Message("usage.no-path", {"path": path}))
        folder = folder_of(where)
        if folder is None and where.is_dir() and len(below := packs_below(where)) == 1:
            folder = below[0]
        if folder is None and where.is_dir():
            fail(Message("usage.no-pack", {"path": path}))
        if folder is not None:
            wanted.setdefault(str(folder), []).append(where)
    return wanted if paths or wanted else {_here(): []}


def _here() -> str:
    """The pack that the working directory belongs to, or the only one below it; else the national one."""
    from gipr_lint.rulepacks.yaml.files import packs_below  # noqa: PLC0415
    from gipr_lint.testing.packs import folder_of  # noqa: PLC0415

    folder = folder_of(Path())
    below = [folder] if folder else packs_below(Path())
    return str(below[0]) if len(below) == 1 else "cn"


def _opened(wanted: dict[str, list[Path]]) -> Iterator[tuple[Pack, Iterable[Rule]]]:
    """Each pack with the rules to try; says of every one that cannot be used what is wrong, and then exits with 2."""
    from gipr_lint.testing.packs import open_pack  # noqa: PLC0415

    broken = False
    for where, files in wanted.items():
        try:
            pack = open_pack(where)
        except UnknownName as problem:
            fail_on_folder(where)
            stop(problem)
        except GiprLintError as problem:
            click.echo(f"gipr-lint: {_told(problem, Path(where))}", err=True)
            broken = True
            continue
        named = {rule.code: rule for file in files if file.is_file() for rule in pack.of_file(file)}
        whole = not files or any(file.is_dir() for file in files)
        yield pack, (pack.own if whole else named.values())
    if broken:
        sys.exit(2)


def _told(problem: GiprLintError, folder: Path) -> str:
    """The error with its file as the working directory sees it."""
    from gipr_lint.testing.packs import seen  # noqa: PLC0415

    text, file = problem.in_language(spoken()), getattr(problem, "file", "")
    return seen(file, folder.resolve()) + text.removeprefix(file) if file else text
