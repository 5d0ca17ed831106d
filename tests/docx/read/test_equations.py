"""Equations as a line of text."""

from __future__ import annotations

import pytest
from tests.support.docx.building import docx

from gipr_lint.docx import Paragraph, read_docx


def e(text: str, name: str = "e") -> str:
    """A part of an equation with one run."""
    return f"<m:{name}><m:rPr/>{m(text)}</m:{name}>"


def m(text: str) -> str:
    """A run of an equation."""
    return f"<m:r><w:rPr/><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("equation", "expected"),
    [
        (m("81"), "81"),
        (m("8") + m("1"), "81"),
        (f"<m:f><m:fPr><m:ctrlPr/></m:fPr>{e('1', 'num')}{e('2', 'den')}</m:f>", "1/2"),
        (f"<m:sSup>{e('x')}{e('2', 'sup')}</m:sSup>", "x²"),
        (f"<m:sSub>{e('x')}{e('1', 'sub')}</m:sSub>", "x₁"),
        (f"<m:rad><m:deg/>{e('2')}</m:rad>", "√2"),
        (f"<m:d>{e('a+b')}</m:d>", "(a+b)"),
        (f"<m:box>{e('5')}</m:box>", "5"),
        ("", ""),
    ],
)
def test_an_equation_reads_as_a_line(equation: str, expected: str) -> None:
    """Typed numbers as they are, fractions with a stroke, powers raised; it stays a mark of the file."""
    document = read_docx(docx(f"<w:p><m:oMath>{equation}</m:oMath></w:p>"))
    (block,) = document.blocks
    assert isinstance(block, Paragraph)
    assert block.text == expected
    assert [trace.kind for trace in document.traces] == ["equations"]
