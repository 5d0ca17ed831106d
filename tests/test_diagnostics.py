"""Findings of the tool itself."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from tests.support.drafts.layouts import write
from tests.support.reports import draft

import gipr_lint
from gipr_lint import Linter, Options
from gipr_lint.diagnostics import unchecked_part
from gipr_lint.options import Ignored


def with_broken(*parts: str) -> bytes:
    """A correct report to which the parts (footer1.xml …) were added and cut off."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(write(draft(1)))) as source, ZipFile(made, "w") as target:
        names = source.namelist()
        for name in names:
            data = source.read(name)
            if name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                links = "".join(
                    f'<Relationship Id="broken{at}" Type="{kind}/{part.rstrip("1.xml")}" Target="{part}"/>'
                    for at, part in enumerate(parts)
                )
                data = data.replace(b"</Relationships>", links.encode() + b"</Relationships>")
            target.writestr(name, data)
        for part in parts:
            target.writestr(f"word/{part}", "<w:ftr")
    return made.getvalue()


def test_a_part_that_cannot_be_read_is_told() -> None:
    """A damaged footer is a warning that names it and says what to do; the rest of a correct report has no finding."""
    result = gipr_lint.lint(with_broken("footer1.xml"))
    (finding,) = [one for one in result.findings if one.severity != "info"]
    assert (finding.rule, finding.category, finding.severity) == ("GL006", "tool", "warning")
    assert finding.message.startswith("页脚（word/footer1.xml）已损坏或过大，没有检查")
    assert (result.status, finding.location.kind) == ("linted", "document")
    assert not [one for one in gipr_lint.lint(write(draft(1))).findings if one.rule == "GL006"]


def test_each_part_is_told_once() -> None:
    """Two damaged parts are two findings with fingerprints of their own, also where the project ignores a rule."""
    ignored = [Ignored("CN954", "属性由办公系统清除")]
    for suppress in ([], ignored):
        found = Linter(Options(suppress=tuple(suppress))).lint(with_broken("footer1.xml", "header1.xml")).findings
        parts = [one for one in found if one.rule == "GL006"]
        assert len(parts) == len({one.fingerprint for one in parts}) == 2
        assert not any(one.suppressed for one in parts)


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("word/header2.xml", "页眉（word/header2.xml）", "a header (word/header2.xml)"),
        ("word/footnotes.xml", "脚注（word/footnotes.xml）", "the footnotes (word/footnotes.xml)"),
        ("word/other.xml", "文件里的 word/other.xml ", "a part (word/other.xml)"),
    ],
)
def test_parts_have_names(path: str, zh: str, en: str) -> None:
    """A part is called what a person knows it as, where that can be told from its name."""
    assert unchecked_part(path, "zh").message.startswith(zh)
    assert f": {en}; " in unchecked_part(path, "en").message
