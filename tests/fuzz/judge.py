"""What must hold for any file at all: a result or a message, in bounded time, in every command."""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path

from gipr_lint import FixError, GiprLintError, Linter, Options, PackError, UnreadableDocument
from gipr_lint.config.schema import parsed
from gipr_lint.docx import read_docx
from gipr_lint.errors import ConfigError
from gipr_lint.output import Run, Style
from gipr_lint.plugins.packs import compile_packs
from gipr_lint.plugins.registry import formats, render

SECONDS = 5.0
"""Of the processor, for one file through everything."""

LINTER = Linter(Options(select=()))
_DATE = "2026-01-15T08:00:00Z"


class Fault(Exception):
    """Something that must never happen."""


def judge_docx(data: bytes) -> None:
    """Raises Fault, or whatever else was raised, where a file is not dealt with as it must be."""
    started = time.process_time()
    result = LINTER.lint(data, "a.docx")
    _require_sound([finding.message for finding in result.findings if finding.rule in ("GL002", "GL003")])
    if result.status == "unreadable" and _is_readable(data):
        raise Fault(result.error)
    run = Run((result.alone,), LINTER.rules.packs, "zh", ())
    for name in formats():
        text = "\n".join(render(name, run, Style()))
        if name == "json":
            json.loads(text)
    if result.report is not None:
        for write in (lambda: result.annotated(_DATE), lambda: result.fixed(date=_DATE)):
            try:
                again = write()
            except (FixError, UnreadableDocument):
                continue
            read_docx(again)
    if (seconds := time.process_time() - started) > SECONDS * 2:
        raise Fault(f"{seconds:.1f} s")


def _require_sound(messages: list[str]) -> None:
    if messages:
        raise Fault(messages[0])


def _is_readable(data: bytes) -> bool:
    try:
        read_docx(data)
    except UnreadableDocument:
        return False
    return True


def judge_pack(files: dict[str, str]) -> None:
    """Raises whatever a pack with these files raises that is no error of a pack, and Fault where it takes too long."""
    started = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, "tt", name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode(errors="surrogatepass"))
        try:
            compile_packs([str(Path(folder, "tt"))])
        except PackError as problem:
            _require_place(problem)
    if (seconds := time.process_time() - started) > SECONDS:
        raise Fault(f"{seconds:.1f} s")


def judge_configuration(text: str, name: str) -> None:
    """The same for a configuration, in YAML or TOML by its name."""
    started = time.process_time()
    try:
        parsed(text, name, f"/{name}", "/")
    except ConfigError as problem:
        _require_place(problem)
    if (seconds := time.process_time() - started) > SECONDS:
        raise Fault(f"{seconds:.1f} s")


def _require_place(problem: GiprLintError) -> None:
    for lang in ("zh", "en"):
        if ":" not in problem.in_language(lang):
            raise Fault(problem.in_language(lang))
