"""The page of all checks and the pages of the rules, of the national pack and of the regional ones among the examples:
made of the code and the packs, and kept in the repository, where they are read as on the site."""

from __future__ import annotations

from pathlib import Path

from gipr_site.languages import ENGLISH

FOLDERS = {"zh": "", "en": ENGLISH}


def packs(docs: Path) -> dict[str, str]:
    """The packs with pages by the folder that these are in: the national one, and those of data alone beside `docs`."""
    regional = sorted(docs.parent.glob("examples/packs/*/src/*/pack.yaml"))
    return {"cn": "cn"} | {path.parents[2].name: str(path.parent) for path in regional}


def write(docs: Path) -> list[Path]:
    """Writes every page that is not there as it should be, and takes away those of rules that are gone; the pages that
    were not as they should be."""
    from gipr_lint.authoring import checks
    from gipr_lint.authoring.reference import pages
    from gipr_lint.testing.packs import open_pack

    wanted: dict[Path, str] = {}
    for pack, where in packs(docs).items():
        for name, text in pages(open_pack(where)).items():
            lang, _, page = name.partition("/")
            wanted[docs / FOLDERS[lang] / pack / page] = text.partition("\n```{toctree}")[0]  # see contents.py
    gone = [file for folder in {file.parent for file in wanted} for file in folder.glob("*.md") if file not in wanted]
    for file in gone:
        file.unlink()
    wanted |= {docs / name: checks.page(lang) for lang, name in checks.PAGES.items()}
    changed = [file for file, text in wanted.items() if not file.exists() or file.read_text(encoding="utf-8") != text]
    for file in changed:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(wanted[file], encoding="utf-8")
    return gone + changed
