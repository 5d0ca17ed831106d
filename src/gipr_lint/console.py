"""The console script: how the process is set up before the command line is imported, and how it ends."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn, TextIO, cast

_WITH_MORE_TO_DO = frozenset(("gipr_lint.plugins.foreign", "multiprocessing"))
"""Where these are at work, others have code that runs at the end: plugins, worker processes."""

_MODULES = cast("dict[str, object]", sys.modules)
"""The modules of the process, as what may be anything: stand-ins too."""


def main() -> NoReturn:
    """Runs the command line and ends the process with its status.

    Nothing that is imported is garbage, and reports make no cycles: looking for them would take a tenth of a run.
    """
    gc.set_threshold(50_000)
    if None in (sys.stdout, sys.stderr):
        _require_output()
    for stream in (sys.stdout, sys.stderr):
        _prepare(stream)
    _import_msgspec()
    run = _program()
    gc.freeze()
    try:
        status: object = run()
    except SystemExit as end:
        status = end.code
    gc.freeze()  # the interpreter would look once more before it ends
    if isinstance(status, int) and _is_all_done():
        os._exit(status)
    sys.exit(status)  # type: ignore[arg-type]


def _import_msgspec() -> None:
    """Has msgspec do without modules into the import of each of which a fiftieth or more of a run would go.

    From `typing` it takes the same as from `typing_extensions` on the Pythons that we run on; a `None` among the
    modules says that there is none. `uuid`, which it imports, asks `platform` for the name of the system and nothing
    else; `textwrap` and its own `inspect` are for JSON Schemas.
    """
    stand_ins: dict[str, object] = {
        "typing_extensions": None,
        "platform": _Later("platform", system=lambda: os.uname().sysname),
        "textwrap": _Later("textwrap"),
        "msgspec.inspect": _Later("msgspec.inspect"),
    }
    absent = {name: module for name, module in stand_ins.items() if name not in _MODULES}
    _MODULES.update(absent)
    try:
        import msgspec  # noqa: F401, PLC0415
    finally:
        for name, module in absent.items():
            if _MODULES.get(name) is module:
                del _MODULES[name]


class _Later:
    """Stands in for a module, and has it imported when more is asked of it than is `known`."""

    def __init__(self, name: str, **known: object) -> None:
        self._name = name
        vars(self).update(known)

    def __getattr__(self, attribute: str) -> object:
        if attribute.startswith("__"):  # of what the import system asks, there is nothing
            raise AttributeError(attribute)
        if _MODULES.get(self._name) is self:
            del _MODULES[self._name]
        return getattr(import_module(self._name), attribute)


def _program() -> Callable[[], int]:
    """The whole command line, or for the usual call as much of it as that needs."""
    from gipr_lint.cli import plain  # noqa: PLC0415

    if paths := plain.plain_paths(sys.argv[1:]):
        return lambda: plain.run(paths)
    from gipr_lint.cli.program import run  # noqa: PLC0415

    return run


def _prepare(stream: TextIO) -> None:
    """Consoles get what they can show; what goes to pipes and files is in the encoding that the user names, or that the
    console reads from a pipe, else UTF-8."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if stream.isatty():
        reconfigure(errors="replace")
    elif os.environ.get("PYTHONIOENCODING", "").partition(":")[0]:
        reconfigure(errors="replace", newline="\n")
    else:
        reconfigure(encoding=_of_console() or "utf-8", errors="replace", newline="\n")


def _of_console() -> str | None:
    """The encoding in which PowerShell and cmd read what a program writes into a pipe: the code page of the console,
    None where there is no console, or none that Python knows."""
    if os.name != "nt":
        return None
    import codecs  # noqa: PLC0415  (on Windows alone)
    import ctypes  # noqa: PLC0415

    system = getattr(ctypes, "windll")  # noqa: B009  (there on Windows alone)
    name = f"cp{system.kernel32.GetConsoleOutputCP()}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _require_output() -> None:
    """Ends the process where standard output is closed, since whatever it says would be lost; without standard error
    it goes on in silence."""
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (for as long as the process lives)
    if sys.stdout is None:
        from gipr_lint.cli.ending import stop  # noqa: PLC0415  (rare)
        from gipr_lint.messages import Message  # noqa: PLC0415

        stop(Message("usage.closed-output"))


def _is_all_done() -> bool:
    """Whether everything is written and nobody else waits for the end: then there is no need to give back piece by
    piece what the process holds, which takes a twentieth of a run."""
    if sys.gettrace() or sys.getprofile() or not _WITH_MORE_TO_DO.isdisjoint(sys.modules):
        return False
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        from gipr_lint.cli.ending import leave_closed_pipes  # noqa: PLC0415  (rare)

        leave_closed_pipes()
    except (OSError, ValueError, AttributeError):
        return False  # told as ever
    return True
