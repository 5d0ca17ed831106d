"""Conversion by LibreOffice: several files a start, in a private folder that is gone afterwards, within limits."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from gipr_lint.errors import UnreadableDocument
from gipr_lint.readers.limited import run
from gipr_lint.readers.office.profile import write_profile

_START, _A_FILE = 40, 10
"""So many seconds a start may take, and each file."""
_MEMORY = 2 << 30
"""Address space, of which the program takes half for its own libraries."""
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
    "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com",
)
_FILTER = "docx:MS Word 2007 XML"


@lru_cache(maxsize=1)
def program() -> str | None:
    """Where LibreOffice is; None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((path for path in _USUAL if os.path.exists(path)), None)


def converted(documents: Sequence[tuple[bytes, str]]) -> list[bytes | UnreadableDocument]:
    """A DOCX of each document, given with the suffix of its kind; what could not be converted, with the reason.

    Files that are lost when several are converted at once are tried again, each alone: one may have ended the program.
    """
    if (soffice := program()) is None:
        return [UnreadableDocument("file.no-office") for _ in documents]
    made = _run(soffice, documents)
    if len(documents) > 1:
        for at, one in enumerate(made):
            if one is None:
                made[at] = _run(soffice, [documents[at]])[0]
    return [one if one is not None else UnreadableDocument("file.not-converted") for one in made]


def _run(soffice: str, documents: Sequence[tuple[bytes, str]]) -> list[bytes | None]:
    """What one start of the program makes of the documents, None for what it does not make."""
    with tempfile.TemporaryDirectory(prefix="gipr-lint-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        sources = [folder / f"{at}{suffix}" for at, (_, suffix) in enumerate(documents)]
        for source, (data, _) in zip(sources, documents, strict=True):
            source.write_bytes(data)
        written = folder / "out"
        options = ("--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck")
        command = [
            *(soffice, f"-env:UserInstallation={write_profile(folder)}", *options),
            *("--convert-to", _FILTER, "--outdir", str(written), *map(str, sources)),
        ]
        run(
            command,
            memory=_MEMORY,
            seconds=_START + _A_FILE * len(documents),
            folder=str(folder),
            environment=_environment(folder),
        )
        return [_bytes(written / f"{at}.docx") for at in range(len(documents))]


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _environment(folder: Path) -> dict[str, str]:
    """What the program is told: where it may put things, and nothing of who runs it."""
    kept = {name: value for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if (value := os.environ.get(name))}
    home = str(folder)
    own = {"HOME": home, "TMPDIR": home, "TMP": home, "TEMP": home, "LANG": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp"}
    return kept | own | dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), "http://127.0.0.1:9")
