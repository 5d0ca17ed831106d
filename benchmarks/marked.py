"""`python benchmarks/marked.py REPORT NAMES`: a run of the command line, with a mark behind each of its steps.

A mark is a call of getppid, which nothing else calls: callgrind writes down what it has counted whenever it comes to
one. The names of the steps, in order, go into the file NAMES.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from typing import Any

CHECK = "its check and its parameters"
RUN = "running it"
"""The two steps of a rule."""

_NAMES: list[str] = []
_MOST_CODES = 3


def _done(step: str) -> None:
    """A mark behind a step."""
    _NAMES.append(step)
    os.getppid()


def main(report: str, names: str) -> None:
    """Lints one report as the command line does."""
    _done("Python")
    from gipr_lint import console

    console._import_msgspec()
    import lxml.etree
    import pluggy

    _done("libraries")
    from gipr_lint import evaluate, linter
    from gipr_lint.cli import linting, plain

    _done("modules of every run")
    for module, function, step in (
        (linter, "read_docx", "reading"),
        (linter, "recognise", "recognising"),
        (evaluate, "mask_for", "the mask"),
    ):
        _mark_behind(module, function, step)
    guarded = evaluate._guarded

    def marked(run: Any, one: Any, batch: Sequence[Any]) -> Iterable[Any]:
        codes = [item.rule.code for item in batch]
        rule = " ".join(codes[:_MOST_CODES]) + (" …" if len(codes) > _MOST_CODES else "")
        _done(f"{rule}: {CHECK}")
        found = list(guarded(run, one, batch))
        _done(f"{rule}: {RUN}")
        return found

    evaluate._guarded = marked
    made = linter.Linter()
    linter.checks()
    _done("plugins and packs")
    linting.lint_paths([report], made)
    _done("findings and output")
    with open(names, "w", encoding="utf-8") as file:
        json.dump(_NAMES, file)
    os._exit(0)


def _mark_behind(module: Any, name: str, step: str) -> None:
    function = getattr(module, name)

    def marked(*arguments: Any, **named: Any) -> Any:
        _done("between the steps")
        result = function(*arguments, **named)
        _done(step)
        return result

    setattr(module, name, marked)


if __name__ == "__main__":
    main(*sys.argv[1:])
