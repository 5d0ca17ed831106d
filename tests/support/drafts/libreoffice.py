"""The same drafts as LibreOffice saves them, many with one start of the program."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

_FORMAT = "docx:MS Word 2007 XML"
_SECONDS_A_FILE = 20
_cache: dict[str, bytes] = {}


def available() -> bool:
    """Whether the program `soffice` is installed."""
    return shutil.which("soffice") is not None


def converted(documents: Sequence[bytes]) -> list[bytes]:
    """Each of `documents` (DOCX) as LibreOffice writes it, in their order; what was converted before is remembered.

    Raises RuntimeError when a file does not come back.
    """
    keys = [sha256(document).hexdigest() for document in documents]
    missing = {key: document for key, document in zip(keys, documents, strict=True) if key not in _cache}
    if missing:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:  # it may still be writing its profile
            _cache.update(_convert(missing, Path(folder)))
    return [_cache[key] for key in keys]


def _convert(documents: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    written = folder / "out"
    sources = [folder / f"{key}.docx" for key in documents]
    for source, document in zip(sources, documents.values(), strict=True):
        source.write_bytes(document)
    command = [
        "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
        "--convert-to", _FORMAT, "--outdir", str(written), *map(str, sources),
    ]  # fmt: skip
    limit = 60 + _SECONDS_A_FILE * len(sources)
    done = subprocess.run(command, capture_output=True, timeout=limit, check=False)
    lost = [source.name for source in sources if not (written / source.name).exists()]
    if lost:
        message = done.stderr.decode(errors="replace").strip()
        raise RuntimeError(f"LibreOffice did not convert {len(lost)} of {len(sources)} files: {message}")
    return {source.stem: (written / source.name).read_bytes() for source in sources}
