"""The documents that are measured with, and the process that a run is compared to."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from msgspec import structs
from tests.support.drafts.draft import with_section
from tests.support.drafts.layouts import write
from tests.support.drafts.sample import sample

import gipr_lint

FLOOR = """
import sys, zipfile, click, pluggy
from lxml import etree
etree.fromstring(zipfile.ZipFile(sys.argv[1]).read("word/document.xml"))
"""
"""The process that a cold run is measured against: it imports click, pluggy and lxml and parses the same document."""

COMMAND = str(Path(sys.executable).with_name("gipr-lint"))

PROSE = "全年围绕群众关心的事项更新栏目，明确责任到人，并按月核对发布情况，发现问题当日整改。"

TWO_PAGES = [PROSE * 4] * 10


def written(path: Path, prose: Sequence[str], layout: str) -> Path:
    """A correct report in that layout, with more `prose` in its overview."""
    draft = sample(gipr_lint.load_packs().editions["2021"], 2024, 1)
    draft = with_section(draft, "overview", lambda part: structs.replace(part, content=(*part.content, *prose)))
    path.write_bytes(write(draft, layout))
    return path
