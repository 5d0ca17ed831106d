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


def changes(docs: Path) -> dict[Path, str | None]:
    """The pages that are not there as they should be, each with its text; None for those of rules that are gone."""
    from gipr_lint.authoring import checks
    from gipr_lint.authoring.reference import pages
    from gipr_lint.testing.packs import open_pack

    wanted: dict[Path, str] = {}
    for pack, where in packs(docs).items():
        for name, text in pages(open_pack(where)).items():
            lang, _, page = name.partition("/")
            wanted[docs / FOLDERS[lang] / pack / page] = text.partition("\n```{toctree}")[0]  # see contents.py
    there = [file for folder in {file.parent for file in wanted} for file in folder.glob("*.md")]
    wanted |= {docs / name: checks.page(lang) for lang, name in checks.PAGES.items()}
    gone: dict[Path, str | None] = {file: None for file in sorted(there) if file not in wanted}
    return gone | {file: text for file, text in wanted.items() if not file.exists() or file.read_text("utf-8") != text}
