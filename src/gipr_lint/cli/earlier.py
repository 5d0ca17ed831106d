"""Results of earlier runs: a document that has not changed since is not checked again.

What a result hangs on makes a question: the bytes of the document and its path, the rules, the options, the baseline,
the reports of last year, the code of gipr-lint and of plugins. A result is taken only as the answer to the same
question to the letter, so that there is nothing to be forgotten. What is kept is what formats get, without the document
and masked, in files of a private folder; where anything is wrong with one it is as if it were not there.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, structs

from gipr_lint.cli.carried import decoded, encoded
from gipr_lint.linter import Linter
from gipr_lint.options import Options
from gipr_lint.plugins.state import state_of_code
from gipr_lint.results import LintResult
from gipr_lint.rulepacks.cache import is_private, prune, put, recall
from gipr_lint.rulepacks.textfile import Unfit, files_below

if TYPE_CHECKING:
    from gipr_lint.cli.processes import LintOne

_FOLDER = "results"
_NAME = f"{_FOLDER}/of"
_MOST = 20_000
"""So many results are kept."""
_MOST_BYTES = 128 << 20
_LARGEST = 64 << 20
"""Larger documents are not asked about."""
_FLEETING = frozenset(("GL002", "GL003", "GL005"))
"""What may be otherwise in the next run: a rule that failed, or had no time; a document that was being written."""


class Earlier(Struct, frozen=True):
    """What earlier runs found by the same rules, options and code, of which `salt` is the digest."""

    salt: bytes

    def question(self, path: str) -> str | None:
        """What a result of the document at `path` hangs on, as a digest; None where it cannot be read at once."""
        data = _read(path)
        if data is None:
            return None
        shown = path.encode(errors="replace")
        other = b"" if path.endswith(".docx") else _converter()
        parts = (self.salt, os.path.abspath(path).encode(errors="surrogateescape"), shown, other, data)
        return sha256(b"".join([sha256(part).digest() for part in parts])).hexdigest()

    def recall(self, path: str) -> LintResult | None:
        """The result of an earlier run, None where there is none."""
        question = self.question(path)
        data = recall(_NAME, question) if question else None
        try:
            return decoded(data) if data is not None else None
        except msgspec.DecodeError:
            return None


def kept(found: Earlier, lint: LintOne, path: str, linter: Linter) -> LintResult:
    """The result that `lint` gives of the document at `path`, which is kept for later runs; but not where the document
    changed meanwhile, could not be read, or might be judged otherwise the next time."""
    question = found.question(path)
    result = lint(path, linter)
    if question is None or result.status != "linted" or any(one.rule in _FLEETING for one in result.findings):
        return result
    data = encoded(result)
    if data is not None and found.question(path) == question:
        put(_NAME, question, data)
    return result


def earlier(linter: Linter, *, views: bool) -> Earlier | None:
    """What earlier runs found as `linter` would, with `views` of the documents or without; None where that cannot be
    told for sure, as with a plugin without a version, or must not be kept, as in a folder that others can look into."""
    options, code = linter.options, state_of_code()
    last_year = _previous(options)
    if code is None or last_year is None or not is_private(_FOLDER):
        return None
    own = structs.replace(options, rules=None, packs=(), baseline=None, previous=None)
    parts = (
        msgspec.msgpack.encode(linter.rules, order="deterministic"),
        msgspec.msgpack.encode(own, order="deterministic"),
        _baseline(options),
        last_year,
        code.encode(errors="surrogateescape"),
        str(views).encode(),
    )
    return Earlier(sha256(b"".join([sha256(part).digest() for part in parts])).digest())


def with_earlier(
    files: Sequence[str], found: Earlier, lint: Callable[[Sequence[str]], Iterator[LintResult]]
) -> Iterator[LintResult]:
    """The results of the files in their order: those that are known, and what `lint` gives of the others."""
    known = {path: result for path in files if (result := found.recall(path)) is not None}
    fresh = lint([path for path in files if path not in known])
    try:
        for path in files:
            yield known.pop(path) if path in known else next(fresh)
    finally:
        if len(known) < len(files):
            prune(_FOLDER, _MOST, _MOST_BYTES)


@lru_cache(maxsize=1)
def _converter() -> bytes:
    """The program that makes DOCX of old documents, as far as another version of it shows."""
    from gipr_lint.readers.office.convert import program  # noqa: PLC0415  (only for other files)

    path = program()
    try:
        return f"{path} {os.stat(path).st_mtime_ns}".encode(errors="surrogateescape") if path else b""
    except OSError:
        return b""


def _baseline(options: Options) -> bytes:
    """What the baseline knows, of documents where, and which of these are still there: one that is gone may have been
    renamed."""
    if options.baseline is None:
        return b""
    from gipr_lint.baseline import load, text  # noqa: PLC0415  (most runs have none)

    known = load(options.baseline)
    there = [path for path in map(known.path, sorted(known.documents)) if os.path.exists(path)]
    return text(known) + "\n".join([os.path.abspath(known.folder), *there]).encode(errors="surrogateescape")


def _previous(options: Options) -> bytes | None:
    """The reports of last year as they are; None where nobody can tell."""
    place = options.previous
    if place is None:
        return b""
    try:
        if isinstance(place, (str, os.PathLike)):
            name = os.fspath(place)
            told = [(path, name, 0) for path in (sorted(files_below(name)) if os.path.isdir(name) else [name])]
        elif isinstance(place, tuple):
            told = [(one.path, one.unit, one.year) for one in place]
        else:
            return None
    except (Unfit, OSError):
        return None
    return repr([(*one, sha256(_read(one[0]) or b"").digest()) for one in told]).encode(errors="backslashreplace")


def _read(path: str) -> bytes | None:
    """The bytes of a file; None for what is none, cannot be read, or is larger than any document."""
    try:
        with open(path, "rb", opener=lambda name, flags: os.open(name, flags | getattr(os, "O_NONBLOCK", 0))) as file:
            status = os.fstat(file.fileno())
            return file.read() if stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST else None
    except OSError:
        return None
