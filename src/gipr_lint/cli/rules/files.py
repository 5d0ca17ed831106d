"""Files that are written into a folder."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from gipr_lint.cli.language import language_of_run
from gipr_lint.cli.printing import complain, tell
from gipr_lint.messages import Message, say


def write_files(folder: Path, files: Mapping[str, str]) -> None:
    """Writes files into a folder, over those that are there; exits with 1 where that cannot be done."""
    try:
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as problem:
        message = Message("write.failed", {"target": str(folder), "why": problem.strerror or type(problem).__name__})
        complain(message.in_language(language_of_run()))
        sys.exit(1)
    tell(say("write.files", language_of_run(), count=len(files), folder=str(folder)))
