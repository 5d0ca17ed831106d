"""`gipr-lint check --watch`: the check is done again whenever something that it looks at has changed.

Each time in a new process, so that configuration, packs and plugins are as they are now; what has not changed comes
from the cache of results. Looking for changes is asking for the state of files, which works on every system and drive.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeAlias

from gipr_lint.cli.printing import remark
from gipr_lint.cli.sources import find_sources, path_text
from gipr_lint.config.discovery import NAME, PYPROJECT, candidates, upwards
from gipr_lint.config.read import load
from gipr_lint.errors import ConfigError
from gipr_lint.messages import say
from gipr_lint.plugins.registry import readers
from gipr_lint.rulepacks.textfile import Unfit, files_below

State: TypeAlias = tuple[int, int, int] | None
"""When a file was changed, its length and number; None where there is none."""

_PAUSE = 0.4
"""Seconds between two looks."""
_QUIET = 0.2
"""Seconds for which nothing may change before the check: an office writes for a moment, under other names."""
_PATIENCE = 2.0
"""Seconds for which a file that is gone is waited for: an office moves it away to put the new one in its place."""
_SHARE = 20
"""So many times as long as a look takes the next is waited for, where there are many files."""


def watch(paths: Sequence[str], others: Sequence[str], written: Sequence[str], lang: str) -> int:
    """Checks `paths` as the arguments of the process say, again and again, until Ctrl-C; then the status is 0.

    A change of one of `others`, files and folders, counts too; the files `written` are not documents.
    """
    command = [sys.executable, "-P", "-m", "gipr_lint", *(arg for arg in sys.argv[1:] if arg != "--watch")]
    own = {os.path.realpath(path) for path in written}

    def look(more: Iterable[str]) -> dict[str, State]:
        files = (*find_sources(paths, readers).files, *paths, *more)
        return {path: _state(path) for path in files if os.path.realpath(path) not in own}

    try:
        more = list(_inputs(paths, others))
        seen = look(more)
        while True:
            subprocess.call(command)
            remark(say("watch.waiting", lang))
            now = changed(seen, partial(look, more))
            names = sorted(path for path in {*seen, *now} if seen.get(path) != now.get(path))
            _clear()
            remark(say("watch.changed", lang, time=time.strftime("%H:%M:%S"), files=tuple(map(path_text, names[:5]))))
            more = list(_inputs(paths, others))
            seen = look(more)
    except KeyboardInterrupt:
        return 0


def changed(
    seen: Mapping[str, State],
    look: Callable[[], Mapping[str, State]],
    sleep: Callable[[float], None] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> Mapping[str, State]:
    """Waits until `look` sees something else than was `seen`, and has settled; gives what it sees then."""
    while True:
        begun = clock()
        now = look()
        if now == seen:
            sleep(max(_PAUSE, _SHARE * (clock() - begun)))
            continue
        noticed = clock()
        while True:
            sleep(_QUIET)
            before, now = now, look()
            is_gone = any(state is not None and now.get(path) is None for path, state in seen.items())
            if now == before and (not is_gone or clock() - noticed > _PATIENCE):
                break
        if now != seen:
            return now


def _state(path: str) -> State:
    try:
        status = os.stat(path)
    except OSError:
        return None
    return None if os.path.isdir(path) else (status.st_mtime_ns, status.st_size, status.st_ino)


def _inputs(paths: Iterable[str], others: Iterable[str]) -> Iterable[str]:
    """What the check of `paths` hangs on beside documents: the files of `others`, and configurations with what they
    name."""
    folders = {path if os.path.isdir(path) else os.path.dirname(path) for path in (os.curdir, *paths)}
    folders |= {os.path.dirname(path) for path in find_sources(paths, readers).files}
    found = [*others]
    places = {place for folder in folders for place in upwards(folder or os.curdir)}
    yield from (os.path.join(place, name) for place in places for name in (NAME, PYPROJECT))
    for path in {path for folder in folders for path in candidates(folder or os.curdir)}:
        try:
            config = load(path)
        except ConfigError:
            continue
        found += [os.path.join(config.folder, name) for name in (*config.packs, *config.rules)]
        found += [*config.extended, *([config.baseline] if config.baseline else [])]
    for path in found:
        if os.path.isdir(path):
            try:
                yield from files_below(path)
            except (Unfit, OSError):
                continue
        elif os.path.sep in path or os.path.exists(path):  # else the name of an installed pack
            yield path


def _clear() -> None:
    """Empties the terminal, where the report stands on one, so that only the new one is read."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        sys.stdout.write("\033[2J\033[H")
        sys.stdout.flush()
