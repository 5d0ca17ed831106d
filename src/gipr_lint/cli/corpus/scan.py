"""`gipr-lint corpus scan`: folders, archives and other file systems become a store."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

import click
from msgspec import structs

from gipr_lint.cli.batch import processors
from gipr_lint.cli.commands import Command
from gipr_lint.cli.corpus.needed import require
from gipr_lint.cli.options import PathText, choosing, common, fail, make_linter
from gipr_lint.cli.printing import remark
from gipr_lint.messages import Message, say

if TYPE_CHECKING:
    from typing import Unpack

    from gipr_lint.cli.options import Chosen
    from gipr_lint.corpus.scan import Doing, Scan
    from gipr_lint.corpus.store import Store
    from gipr_lint.corpus.units import Units
    from gipr_lint.linter import Linter
    from gipr_lint.options import Options

_MOST = 20
"""So many files that cannot be read, and units that are not sure, are told."""


@click.command(cls=Command, help="help.corpus-scan")
@click.argument("sources", nargs=-1, required=True, type=PathText(), metavar="metavar.sources")
@click.option("-o", "--output", required=True, type=PathText(), metavar="metavar.store", help="help.corpus-output")
@click.option("--roster", type=PathText(), metavar="metavar.file", help="help.roster")
@click.option("-j", "--jobs", type=click.IntRange(0), metavar="metavar.number", help="help.jobs")
@click.option("--scheduler", metavar="metavar.scheduler", help="help.scheduler")
@choosing
@common
def scan_(
    sources: tuple[str, ...],
    output: str,
    roster: str | None,
    jobs: int | None,
    scheduler: str | None,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
    **chosen: Unpack[Chosen],
) -> None:
    """Reads many reports into a store."""
    require(cluster=scheduler is not None)
    if scheduler is not None and jobs is not None:
        fail(Message("cluster.or-jobs"))
    from gipr_lint.corpus.addresses import find  # noqa: PLC0415  (once it is known that the libraries are there)
    from gipr_lint.corpus.kept import keep  # noqa: PLC0415
    from gipr_lint.corpus.scan import Scan  # noqa: PLC0415
    from gipr_lint.corpus.store import Store  # noqa: PLC0415
    from gipr_lint.plugins.registry import readers  # noqa: PLC0415

    linter, lang = make_linter(packs, rules_folders, **chosen), chosen["lang"]
    store = Store(output)
    found = find(sources, readers())
    with store.writing():
        units, is_new = _units(store, roster, linter)
        keep(store, linter.options)
        scan = Scan(store, linter, units)
        if is_new:
            scan.label()
        with _progress(len(found.files), lang) as tell, _doing(linter.options, jobs, scheduler, lang) as do:
            done = scan.run(found, sources, do, tell)
    counts = {"read": done.read, "unchanged": done.unchanged, "unreadable": done.unreadable, "gone": done.gone}
    remark(say("corpus.scanned", lang, store=output, **counts))
    if done.others:
        remark(say("corpus.others", lang, count=done.others))
    unread = _unread(store)
    _tell_unread(unread, lang)
    if units is not None:
        _tell_unsure(scan, unread, lang)


@contextmanager
def _doing(options: Options, jobs: int | None, scheduler: str | None, lang: str) -> Iterator[Doing]:
    """What does the work: processes of this machine, or the workers of a scheduler."""
    from gipr_lint.corpus.work import lost, work  # noqa: PLC0415
    from gipr_lint.processes import in_processes  # noqa: PLC0415

    if scheduler is None:
        do = partial(work, options=options), partial(lost, options=options)
        yield lambda tasks: in_processes(tasks, *do, jobs or processors(), "spawn")
        return
    from gipr_lint.corpus.cluster import cluster, on_cluster, require_same  # noqa: PLC0415

    shared = structs.replace(options, packs=tuple(map(_absolute, options.packs)))
    with cluster(scheduler) as client:
        require_same(client, shared)
        remark(say("cluster.at-work", lang, workers=len(client.nthreads()), dashboard=client.dashboard_link or "-"))
        yield lambda tasks: on_cluster(tasks, shared, client)


def _units(store: Store, roster: str | None, linter: Linter) -> tuple[Units | None, bool]:
    """The units of the roster, of the one that was given last where none is, and whether that is another one."""
    from gipr_lint.corpus.roster import read_roster  # noqa: PLC0415
    from gipr_lint.corpus.units import Units  # noqa: PLC0415

    kept = store.kept("roster.csv")
    data = kept
    if roster is not None:
        if not os.path.exists(roster):
            fail(Message("corpus.no-source", {"source": roster}))
        with open(roster, "rb") as file:
            data = file.read()
    if data is None:
        return None, False
    units = Units(read_roster(data, roster or "roster.csv"), linter.rules.vocabulary)
    if data != kept:
        store.keep("roster.csv", data)
        return units, True
    return units, False


def _absolute(pack: str | os.PathLike[str]) -> str:
    """A pack as every process finds it."""
    return os.path.abspath(pack) if os.path.isdir(pack) else os.fspath(pack)


@contextmanager
def _progress(total: int, lang: str) -> Iterator[Callable[[int], None]]:
    """Tells on a terminal how many files are done."""
    from gipr_lint.cli.progress import is_awaited  # noqa: PLC0415

    if not is_awaited():
        yield lambda _: None
        return
    import sys  # noqa: PLC0415

    with click.progressbar(length=total, label=say("check.progress", lang), file=sys.stderr) as bar:
        yield bar.update


def _unread(store: Store) -> dict[str, str]:
    """The paths of the files that cannot be read, each with the reason."""
    from gipr_lint.corpus.reading import reading  # noqa: PLC0415

    with reading(store) as reader:
        rows = reader.rows("SELECT path, error FROM documents WHERE status <> 'linted' ORDER BY path")
    return {str(path): str(error or "") for path, error in rows}


def _tell_unread(unread: Mapping[str, str], lang: str) -> None:
    """Says which files cannot be read, and why."""
    from gipr_lint.corpus.places import nearer  # noqa: PLC0415

    for path, why in list(unread.items())[:_MOST]:
        remark(say("corpus.unread", lang, path=nearer(path), why=why))
    if len(unread) > _MOST:
        remark(say("corpus.more-unread", lang, count=len(unread) - _MOST))


def _tell_unsure(scan: Scan, unread: Container[str], lang: str) -> None:
    """Says which of the other reports are not surely of a unit of the roster."""
    from gipr_lint.corpus.places import nearer  # noqa: PLC0415

    told: dict[str, tuple[int, str]] = {}
    for path, agency in scan.names():
        if path not in unread and scan.match(agency).how != "sure":
            count, first = told.get(agency, (0, nearer(path)))
            told[agency] = count + 1, first
    for agency, (count, path) in sorted(told.items())[:_MOST]:
        match = scan.match(agency)
        if not agency:
            remark(say("corpus.no-agency", lang, path=path, count=count))
        elif not match.candidates:
            remark(say("corpus.not-in-roster", lang, agency=agency, path=path, count=count))
        else:
            values = {"agency": agency, "path": path, "count": str(count), "names": "、".join(match.candidates)}
            remark(say("corpus.unsure" if match.unit else "corpus.ambiguous", lang, **values))
    if len(told) > _MOST:
        remark(say("corpus.more-unsure", lang, count=len(told) - _MOST))
