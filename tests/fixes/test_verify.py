"""The proof of what was written: fixes that do not hold are left, those that hold in part are made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from zipfile import ZipFile

import pytest
from msgspec.structs import replace
from tests.support.drafts.draft import with_cell, with_section
from tests.support.drafts.layouts import write
from tests.support.reports import EDITIONS, NEW, PREFACE, RULES, TITLE, draft

from gipr_lint import Finding, Fix, LintResult, Location, lint
from gipr_lint.docx import Document, Paragraph, read_docx
from gipr_lint.errors import FixError
from gipr_lint.findings import Edit
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import fixed
from gipr_lint.fixes.targets import trimmed
from gipr_lint.fixes.verify import held
from gipr_lint.options import FixOptions
from gipr_lint.report import Report
from gipr_lint.testing.markdown import to_docx

DOCUMENT = read_docx(write(draft()))
REPORT = lint(write(draft()), rules=RULES, select=("CN101",)).report


def finding(rule: str, path: str) -> Finding:
    """A finding on a cell, with a fix for it."""
    place = Location(kind="cell", path=path, text="")
    edit = Edit(op="set-cell", location=place, replacement="0")
    fix = Fix(title="填0", safety="suggested", edits=(edit,))
    return Finding(rule=rule, name=rule, category="cell", severity="error", message=rule, location=place, fix=fix)


def written(fixes: Iterable[Finding], remarks: Iterable[Finding]) -> Written:
    """A document that says which rules' fixes are made in it."""
    done = tuple(fixes)
    return Written(" ".join(one.rule for one in done).encode(), done=done, commented=tuple(remarks))


class Checked:
    """Says what is found in such a document: the findings that are not fixed or `stay`, and another one where the fix
    of the rule `spoiling` is made; counts the `times`."""

    def __init__(self, fixes: Sequence[Finding], *, stay: Sequence[Finding] = (), spoiling: str = "") -> None:
        self.fixes, self.stay, self.spoiling, self.times = fixes, stay, spoiling, 0

    def __call__(self, data: bytes) -> LintResult:
        self.times += 1
        made = data.decode().split()
        there = [one for one in self.fixes if one.rule not in made or one in self.stay]
        there += [C] if self.spoiling in made else []
        return LintResult(path="", status="linted", findings=tuple(there), report=REPORT)


def run(after: dict[tuple[str, ...], list[Finding]], *before: Finding, report: Report | None = REPORT) -> Written:
    """What is proven of the fixes, where `after` says what is found once the fixes of those rules are made."""

    def found(data: bytes) -> LintResult:
        return LintResult(path="", status="linted", findings=tuple(after[tuple(data.decode().split())]), report=report)

    return held(before, before, written, found, DOCUMENT)


A, B, C = finding("A", "a"), finding("B", "b"), finding("C", "c")


def test_what_holds_is_made_at_once() -> None:
    """Where nothing is found any more, all is done."""
    assert run({("A", "B"): []}, A, B).done == (A, B)


def test_what_leads_to_a_new_finding_is_left() -> None:
    """Only the fix that is to blame is left, with what it would lead to; the others are made."""
    made = run({("A", "B"): [C], ("A",): [], ("B",): [C]}, A, B)
    assert made.done == (A,)
    assert [(left.finding, str(left.why)) for left in made.left] == [(B, "改后会出现新的问题（C C），建议写在批注里")]


def test_what_is_not_fixed_is_left() -> None:
    """A finding that is still there was not fixed."""
    made = run({("A", "B"): [A], ("A",): [A], ("B",): [A], (): [A, B]}, A, B)
    assert made.done == (B,)
    assert [str(left.why) for left in made.left] == ["改后问题仍在，建议写在批注里"]


def test_a_sentence_with_a_blank_becomes_a_comment() -> None:
    """What only a person can fill in is suggested at its place, and not written into the text."""
    spoilt = with_section(draft(), "other", lambda part: replace(part, content=("无其他需要报告的事项。",)))
    data = write(spoilt)
    result = lint(data, rules=RULES, select=("CN118", "CN809"))
    written = fixed(result, FixOptions(suggested=True))
    assert [left.finding.rule for left in written.left] == ["CN118"]
    assert written.done == written.commented == ()
    with ZipFile(BytesIO(written.data)) as archive:
        assert "CN118" in archive.read("word/comments.xml").decode()


def test_what_cannot_be_read_again_is_not_handed_out() -> None:
    """A document that the reader refuses is no document."""
    with pytest.raises(FixError):
        run({("A",): []}, A, report=None)


def test_some_of_many_blank_cells_are_filled() -> None:
    """The zeros that a total proves are written, and what is said of the other blanks stays."""
    spoilt = draft()
    table = spoilt.table("requests")
    empty = [row for row in table.form.rows if table.values.get((row, "total")) == "0"]
    for row, column in table.values:
        if row in empty[:2] and (row, column) != (empty[0], "total"):
            spoilt = with_cell(spoilt, "requests", row, column, "")
    data = write(spoilt)
    result = lint(data, rules=RULES, select=("CN451",))
    written = fixed(result, FixOptions(suggested=True))
    assert written.left == ()
    assert lint(written.data, rules=RULES, select=("CN451",)).findings
    assert len(written.done) == sum(finding.fix is not None for finding in result.findings) > 0


@pytest.mark.parametrize(
    ("whole", "new", "kept"),
    [("公开公作", "公开工作", (2, 3, "工")), ("共37件", "共36件", (1, 3, "36")), ("一二", "一二三", (2, 2, "三"))],
)
def test_only_what_differs_is_replaced(whole: str, new: str, kept: tuple[int, int, str]) -> None:
    """What both have in common at the ends stays, but a number is replaced as a whole."""
    change = trimmed(whole, 0, len(whole), new)
    assert (change.start, change.end, change.text) == kept


def lints(count: int, *bad: int) -> int:
    """How often a document with so many fixes is checked, of which those of these numbers do not hold."""
    fixes = [finding(f"R{at}", f"p{at}") for at in range(count)]
    found = Checked(fixes, stay=[fixes[at] for at in bad])
    proven = held(fixes, fixes, written, found, DOCUMENT)
    assert [one.rule for one in proven.done] == [one.rule for at, one in enumerate(fixes) if at not in bad]
    assert {one.finding.rule for one in proven.left} == {f"R{at}" for at in bad}
    return found.times


@pytest.mark.parametrize("count", [50, 100, 200, 400])
def test_a_long_document_is_checked_a_few_times(count: int) -> None:
    """However many fixes there are, only those that do not hold are tried apart."""
    assert lints(count) == 1
    assert lints(count, 7) <= 3
    assert lints(count, 3, 20, 41) <= 10


def test_fixes_are_tried_in_halves_where_nothing_tells_which_is_to_blame() -> None:
    """A new finding elsewhere is traced to its fix in about as many steps as halves are made."""
    fixes = [finding(f"R{at}", f"p{at}") for at in range(128)]
    found = Checked(fixes, spoiling="R77")
    proven = held(fixes, fixes, written, found, DOCUMENT)
    assert [one.finding.rule for one in proven.left] == ["R77"]
    assert found.times <= 16


def test_what_was_not_told_before_is_no_fault() -> None:
    """A rule tells a hundred places at most: that it tells others once these are put right is no fault of a fix."""
    prose = "\n\n".join(f"第{at}项受理群众述求3件。" for at in range(150))
    data = to_docx(f"{TITLE}{PREFACE}## 一、总体情况\n\n{prose}\n", NEW, EDITIONS)
    made = fixed(lint(data, rules=RULES, select=("CN804",)), FixOptions(suggested=True))
    assert (len(made.done), made.left) == (100, ())


def test_a_very_long_document_is_not_checked_over_and_over() -> None:
    """What was not tried by then is left, with a comment, and told; what was tried and holds is made."""
    long = Document(blocks=(Paragraph(text="字" * 400_000, block=1, path="p"),), tables=())
    fixes = [finding(f"R{at}", f"p{at}") for at in range(64)]
    found = Checked(fixes, spoiling="R7")
    proven = held(fixes, fixes, written, found, long)
    assert found.times == 3
    assert fixes[7] in [one.finding for one in proven.left]
    assert {one.rule for one in proven.done} | {one.finding.rule for one in proven.left} == {one.rule for one in fixes}


def test_a_document_too_long_to_be_checked_again_is_not_changed() -> None:
    """Each fix becomes a comment and is told with the reason; nothing is checked a second time."""
    paragraph = Paragraph(text="推进公开。", block=1, path="")
    long = replace(DOCUMENT, blocks=(paragraph,) * 11_000)
    made = held(
        (A,), (A,), lambda some, remarks: Written(b"", done=tuple(some), commented=tuple(remarks)), unasked, long
    )
    assert (made.done, [(one.finding, str(one.why)) for one in made.left]) == (
        (),
        [(A, "文稿太长，改后无法再检查一遍，请自行修改")],
    )


def test_comments_alone_are_not_checked_again() -> None:
    """Where nothing is fixed nothing new can be found."""
    made = held((), (A,), lambda some, remarks: Written(b"", done=tuple(some), commented=(A,)), unasked, DOCUMENT)
    assert (made.done, made.commented, made.left) == ((), (A,), ())


def unasked(data: bytes) -> LintResult:
    """Of what must not be checked."""
    raise AssertionError(data)
