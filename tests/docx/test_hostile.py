"""Every hostile or odd shape gets its right answer, within bounds of time and memory."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.support.docx.building import docx, p, r, tbl, tc, tr
from tests.support.docx.reading import attempt
from tests.support.hostile import SHAPES, each_shape

from gipr_lint.docx import Document, Paragraph, read_docx
from gipr_lint.errors import UnreadableDocument

SECONDS = 20
"""Of CPU time, which other programs on the machine do not use up."""


def everything(document: Document) -> list[str]:
    """All texts of a document."""
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return texts + [cell.text for table in document.tables for cell in table.cells]


@pytest.mark.parametrize("name", each_shape())
def test_each_shape_gets_its_answer(name: str) -> None:
    """A file is read with its text, or refused with the right kind; nothing but UnreadableDocument escapes."""
    shape = SHAPES[name]
    data = shape.build()
    started = time.process_time()
    found = attempt(data)
    assert time.process_time() - started < SECONDS
    if isinstance(found, UnreadableDocument):
        assert found.kind == shape.kind, found.in_language("en")
    else:
        assert shape.kind is None
        assert any(shape.text in text for text in everything(found))


MEASURE = """
import resource, sys
from gipr_lint.docx import read_docx
from gipr_lint.errors import UnreadableDocument
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in sys.argv[1:]:
    try:
        read_docx(path)
    except UnreadableDocument as error:
        print(error.kind)
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.slow
def test_bombs_do_not_fill_the_memory(tmp_path: Path) -> None:
    """Refusing every bomb one after another takes little more memory than the files themselves."""
    bombs = ("bomb_lying_size", "bomb_1gib_paragraphs", "bomb_ratio", "xml_quadratic_blowup")
    paths = [tmp_path / f"{name}.docx" for name in bombs]
    for name, path in zip(bombs, paths, strict=True):
        path.write_bytes(SHAPES[name].build())
    command = [sys.executable, "-c", MEASURE, *map(str, paths)]
    *kinds, mebibytes = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert kinds == [SHAPES[name].kind for name in bombs]
    assert int(mebibytes) < 64


@pytest.mark.slow
@pytest.mark.parametrize("shape", ["rows", "runs", "paragraphs"])
def test_reading_takes_linear_time(shape: str) -> None:
    """Seven times the content takes at most twenty times as long."""
    frame, piece = {
        "rows": (tbl("{}"), tr(tc("甲"), tc("乙", merge=""))),
        "runs": ("<w:p>{}</w:p>", r("字")),
        "paragraphs": ("{}", p("段", '<w:jc w:val="left"/>')),
    }[shape]

    def seconds(times: int) -> float:
        data = docx(frame.format(piece * times))
        taken = []
        for _ in range(3):
            started = time.process_time()
            read_docx(data)
            taken.append(time.process_time() - started)
        return min(taken)

    assert seconds(14_000) < 20 * seconds(2_000)
