"""Findings of the tool itself."""

from __future__ import annotations

import io
from collections.abc import Callable
from zipfile import ZipFile

import pytest
from msgspec import structs
from tests.support.docx.building import docx
from tests.support.drafts.layouts import write
from tests.support.reports import draft

import gipr_lint
from gipr_lint import Linter, Options
from gipr_lint.diagnostics import unread
from gipr_lint.docx.traces import Trace
from gipr_lint.options import Ignored
from gipr_lint.testing.package import members, zipped


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


def body_of(change: Callable[[str], str]) -> bytes:
    """A correct report with its main part changed."""
    parts = members(write(draft(1)))
    main = change(parts["word/document.xml"].decode())
    return zipped({**parts, "word/document.xml": main.encode()})


def unread_in(data: bytes, lang: str = "zh") -> list[gipr_lint.Finding]:
    """What is said of what was not read."""
    return [one for one in gipr_lint.lint(data, lang=lang).findings if one.rule == "GL006"]


@pytest.mark.parametrize(
    ("content", "said", "severity"),
    [
        ("<w:p><w:r><w:t>失</w:t></w:r></w:p>", "有1处文字不在段落", "warning"),
        (
            "<w:r><w:new><w:t>失</w:t></w:new></w:r><w:r><w:new><w:t>失</w:t></w:new></w:r>",
            "有2处文字不在段落",
            "warning",
        ),
        ('<w:altChunk xmlns:r="urn:r" r:id="a"/>', "有1处嵌入了别的文件", "warning"),
        (
            '<w:r><w:drawing><a:graphicData xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
            ' uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>',
            "有1个图表",
            "info",
        ),
    ],
)
def test_text_that_was_not_read_is_told_with_its_place(content: str, said: str, severity: str) -> None:
    """At the paragraph in which it stands, without quoting it; the text of a chart is a remark only."""
    (finding,) = unread_in(body_of(lambda main: main.replace("</w:p>", f"{content}</w:p>", 1)))
    assert finding.message.startswith(said)
    assert (finding.severity, finding.location.kind, finding.location.block) == (severity, "paragraph", 1)
    assert finding.location.text is None


def test_an_embedded_file_between_blocks_is_told() -> None:
    """Word shows its text once the document is open; here nobody reads it."""
    data = body_of(lambda main: main.replace("<w:tbl>", '<w:altChunk xmlns:r="urn:r" r:id="a"/><w:tbl>', 1))
    (finding,) = unread_in(data, "en")
    assert finding.message.startswith("other files are embedded in the document at 1 place(s)")


@pytest.mark.parametrize("body", ['<w:altChunk r:id="a"/>', '<w:p><w:subDoc r:id="a"/></w:p>'])
def test_a_document_that_is_nothing_but_an_embedded_file(body: str) -> None:
    """It is told what to do, and not that it may be a scan."""
    first, second = gipr_lint.lint(docx(body)).findings
    assert (first.rule, second.rule) == ("GL009", "GL006")
    assert first.message.startswith("文稿的文字都在嵌入的文件里")
    (scan,) = gipr_lint.lint(docx("<w:p/>")).findings
    assert scan.message.startswith("文稿里没有文字")


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("header2.xml", "页眉（word/header2.xml）", "a header (word/header2.xml)"),
        ("footnotes.xml", "脚注（word/footnotes.xml）", "the footnotes (word/footnotes.xml)"),
        ("other.xml", "文件里的 word/other.xml ", "a part (word/other.xml)"),
    ],
)
def test_parts_have_names(path: str, zh: str, en: str) -> None:
    """A part is called what a person knows it as, where that can be told from its name."""
    report = gipr_lint.lint(write(draft(1))).report
    assert report is not None
    trace = Trace("unread-part", 1, (f"word/{path}",))
    broken = structs.replace(report, document=structs.replace(report.document, traces=(trace,)))
    assert [one.message.startswith(zh) for one in unread(broken, "zh")] == [True]
    assert [f": {en}; " in one.message for one in unread(broken, "en")] == [True]
