"""The reports in other kinds of files, as LibreOffice and sites write them."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.formats.reports import Example
from tests.support.pages.sites import SITES

FILTERS = {"doc": "doc", "odt": "odt", "rtf": "rtf", "html": "html:HTML (StarWriter)", "pdf": "pdf"}
"""What LibreOffice writes, by suffix."""
KINDS = (*FILTERS, "site")
"""All kinds; `site` is a page of a kind of site, one after the other."""


def written(examples: Sequence[Example], kind: str) -> list[tuple[Example, str, bytes]]:
    """Each report with the name and the bytes of a file of the kind; those left out that cannot be written so."""
    if kind == "site":
        drafts = [example for example in examples if example.draft is not None]
        builders = list(SITES.values())
        return [
            (example, "a.html", builders[at % len(builders)](example.draft))
            for at, example in enumerate(drafts)
            if example.draft is not None
        ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources = [folder / f"{at}.docx" for at in range(len(examples))]
        for source, example in zip(sources, examples, strict=True):
            source.write_bytes(example.data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", FILTERS[kind], "--outdir", str(folder / "out")]
        subprocess.run([*command, *map(str, sources)], capture_output=True, check=True, timeout=60 + 20 * len(sources))
        return [
            (example, f"a.{kind}", (folder / "out" / f"{at}.{kind}").read_bytes())
            for at, example in enumerate(examples)
        ]
