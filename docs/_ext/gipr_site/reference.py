"""The pages of the rules of the national pack, written beside the other pages before they are read."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

FOLDERS = {"zh": "cn", "en": "en/cn"}


def write(app: Sphinx) -> None:
    """Writes every page that is not there as it should be, and takes away those of rules that are gone."""
    from gipr_lint.authoring.reference import pages
    from gipr_lint.testing.packs import open_pack

    wanted = {}
    for name, text in pages(open_pack("cn")).items():
        lang, _, page = name.partition("/")
        wanted[Path(app.srcdir, FOLDERS[lang], page)] = text
    for folder in FOLDERS.values():
        Path(app.srcdir, folder).mkdir(parents=True, exist_ok=True)
        for file in Path(app.srcdir, folder).glob("*.md"):
            if file not in wanted:
                file.unlink()
    for file, text in wanted.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
