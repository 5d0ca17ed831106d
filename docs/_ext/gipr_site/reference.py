"""The page of all checks and the pages of the rules, of the national pack and of the regional ones among the examples:
made of the code and the packs before pages are read."""

from __future__ import annotations

from pathlib import Path

from sphinx.application import Sphinx

from gipr_site.languages import ENGLISH

FOLDERS = {"zh": "", "en": ENGLISH}


def packs(docs: Path) -> dict[str, str]:
    """The packs with pages by the folder that these are in: the national one, and those of data alone beside `docs`."""
    regional = sorted(docs.parent.glob("examples/packs/*/src/*/pack.yaml"))
    return {"cn": "cn"} | {path.parents[2].name: str(path.parent) for path in regional}


def write(app: Sphinx) -> None:
    """Writes every page that is not there as it should be, and takes away those of rules that are gone."""
    from gipr_lint.authoring import checks
    from gipr_lint.authoring.reference import pages
    from gipr_lint.testing.packs import open_pack

    wanted = {}
    for pack, where in packs(Path(app.srcdir)).items():
        for name, text in pages(open_pack(where)).items():
            lang, _, page = name.partition("/")
            wanted[Path(app.srcdir, FOLDERS[lang], pack, page)] = text
    for folder in {file.parent for file in wanted}:
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.glob("*.md"):
            if file not in wanted:
                file.unlink()
    wanted |= {Path(app.srcdir, name): checks.page(lang) for lang, name in checks.PAGES.items()}
    for file, text in wanted.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
