"""`gipr-lint serve`: the local web page."""

from __future__ import annotations

import errno
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from gipr_lint.cli.batch import processors
from gipr_lint.cli.commands import Command
from gipr_lint.cli.ending import stop
from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.options import common, make_linter, profile
from gipr_lint.cli.printing import remark
from gipr_lint.errors import GiprLintError
from gipr_lint.messages import Message, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gipr_lint.linter import Linter
    from gipr_lint.rulepacks.model import Text
    from gipr_lint.terms import Profile

_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_NEEDED = ("starlette", "uvicorn", "python_multipart", "xlsxwriter")
_UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class Size(click.ParamType[int]):
    """A number of bytes: `20M`, `500K`."""

    name = "size"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number."""
        if isinstance(value, int):
            return value
        text = str(value).upper().removesuffix("B").removesuffix("I")
        number, unit = (text[:-1], text[-1]) if text[-1:] in _UNITS and text else (text, "")
        if not (number.isascii() and number.isdigit()) or not 1 << 10 <= int(number) * _UNITS[unit] <= 100 << 20:
            self.fail(say("usage.size", language_of_run()), param, ctx)
        return int(number) * _UNITS[unit]


@click.command(cls=Command, help="help.serve", epilog="help.serve-more")
@click.option("--host", default="127.0.0.1", metavar="metavar.host", envvar="GIPR_LINT_HOST", help="help.host")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8017,
    metavar="metavar.port",
    envvar="GIPR_LINT_PORT",
    help="help.port",
)
@click.option("--allowed-host", "hosts", multiple=True, metavar="metavar.host", help="help.allowed-host")
@click.option("--max-size", "most", type=Size(), default="20M", metavar="metavar.size", help="help.max-size")
@click.option(
    "-j", "--jobs", type=click.IntRange(1, 64), metavar="metavar.number", envvar="GIPR_LINT_JOBS", help="help.workers"
)
@profile
@common
def serve(
    host: str,
    port: int,
    hosts: tuple[str, ...],
    most: int,
    jobs: int | None,
    profile: Profile,
    lang: str,
    packs: tuple[str, ...],
    rules_folders: tuple[str, ...],
) -> None:
    """Serves the page."""
    if missing := [name for name in _NEEDED if find_spec(name) is None]:
        stop(Message("serve.no-extra", {"names": missing}))
    if host not in _LOOPBACK and not hosts:
        stop(Message("serve.not-loopback", {"host": host}))
    linter = make_linter(packs, rules_folders, lang=lang, profile=profile)
    from gipr_lint.web.app import Settings  # noqa: PLC0415  (an extra, which other commands do without)
    from gipr_lint.web.serving import bound, run  # noqa: PLC0415

    try:
        at = bound(host, port)
    except OSError as problem:
        if problem.errno == errno.EADDRINUSE:
            stop(Message("serve.port-taken", {"port": port}))
        stop(Message("serve.no-port", {"host": host, "port": port, "why": problem.strerror or type(problem).__name__}))
    settings = Settings(
        options=linter.options, hosts=hosts, most=most, workers=jobs or processors(), packs=tuple(_offered(linter))
    )
    address = _address(host if host in _LOOPBACK else hosts[0], at.getsockname()[1])
    if not run(settings, at, lambda: remark(say("serve.ready", lang, address=address))):
        stop(Message("serve.not-started"))


def _offered(linter: Linter) -> Iterator[tuple[str, Text]]:
    """The installed packs that take no part yet, with their titles; those that cannot be used are left out."""
    from gipr_lint.plugins.packs import installed_packs, load_packs  # noqa: PLC0415

    there = {pack.name for pack in linter.rules.packs}
    for name in sorted(installed_packs().keys() - there):
        try:
            packs = load_packs((name,)).packs
        except GiprLintError as problem:
            remark(problem.in_language(linter.options.lang))
            continue
        yield from ((name, pack.title) for pack in packs if pack.name == name)


def _address(host: str, port: int) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}:{port}/"
