"""The packs that a command on rule packs is about."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.ending import stop
from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.options import fail, fail_on_folder
from gipr_lint.cli.printing import complain
from gipr_lint.errors import GiprLintError, UnknownName
from gipr_lint.messages import Message

if TYPE_CHECKING:
    from gipr_lint.rulepacks.model import Rule
    from gipr_lint.testing.packs import Pack

paths_argument = click.argument("paths", nargs=-1, type=click.Path(), metavar="metavar.folders-or-files")
"""The argument for folders and files of packs."""


every_option = click.option("--all", "every", is_flag=True, help="help.all-packs")
"""The option for all packs of a repository."""


def wanted_packs(
    paths: Sequence[str], packs: Sequence[str], folders: Sequence[str], *, every: bool = False
) -> dict[str, list[Path]]:
    """The packs that are meant, each with those of its files that were named; without any, the national one. With
    `every` all that are in the working directory and below.

    Files that belong to no pack are passed over, as pre-commit names all that have changed.
    """
    from gipr_lint.rulepacks.yaml.files import packs_below  # noqa: PLC0415
    from gipr_lint.testing.packs import folder_of  # noqa: PLC0415

    wanted: dict[str, list[Path]] = {where: [] for where in (*packs, *folders)}
    if every:
        folder = folder_of(Path())
        return wanted | {str(found): [] for found in ([folder] if folder else packs_below(Path(), every=True))}
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


def opened(wanted: dict[str, list[Path]]) -> Iterator[tuple[Pack, Iterable[Rule]]]:
    """Each pack with the rules to try, which may extend one another; says of every one that cannot be used what is
    wrong, and then exits with 2."""
    from gipr_lint.testing.packs import name_in, open_pack  # noqa: PLC0415

    broken = False
    beside = {name_in(Path(where)): where for where in wanted if Path(where).is_dir()} if len(wanted) > 1 else {}
    for where, files in wanted.items():
        try:
            pack = open_pack(where, beside)
        except UnknownName as problem:
            fail_on_folder(where)
            stop(problem)
        except GiprLintError as problem:
            complain(_text(problem, Path(where)))
            broken = True
            continue
        named = {rule.code: rule for file in files if file.is_file() for rule in pack.of_file(file)}
        whole = not files or any(file.is_dir() for file in files)
        yield pack, (pack.own if whole else named.values())
    if broken:
        sys.exit(2)


def misnamed(pack: Pack, rules: Iterable[Rule]) -> list[Message]:
    """An error with its place for each of a pack's rules whose file is not named CODE-name.yaml."""
    named = [(rule, f"{rule.code}-{rule.name}.yaml") for rule in rules]
    return [
        Message("packs.file-name", {"place": pack.place(rule.source), "column": rule.source.column, "name": name})
        for rule, name in named
        if Path(rule.source.file).name != name
    ]


def _text(problem: GiprLintError, folder: Path) -> str:
    """The error, and those that it brings along, with their files as the working directory sees them."""
    from gipr_lint.rulepacks.yaml.errors import LocatedError  # noqa: PLC0415
    from gipr_lint.testing.packs import seen  # noqa: PLC0415

    if isinstance(problem, LocatedError):
        problem = problem.with_files(lambda file: seen(file, folder.resolve()))
    return problem.in_language(language_of_run())
