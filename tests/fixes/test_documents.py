"""New documents with fixes and comments: what is made, where it stands, what is refused."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from msgspec.structs import replace
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.reports import EDITIONS, NEW, PREFACE, RULES, TITLE

from gipr_lint import Edit, Finding, Fix, LintResult, Location, lint
from gipr_lint.docx import read_docx
from gipr_lint.docx.write.reject import rejected
from gipr_lint.errors import FixError, GiprLintError, UnknownName, UnreadableDocument
from gipr_lint.findings import Suppression
from gipr_lint.fixes.apply import Written
from gipr_lint.fixes.documents import annotated, fixed
from gipr_lint.fixes.targets import lines_of
from gipr_lint.fixes.verify import verify_rejected
from gipr_lint.options import FixOptions
from gipr_lint.testing.markdown import to_docx

DATE = "2026-01-15T08:00:00Z"
PROSE = "全年主动公开信息１２条，受理群众述求3件。"
"""A safe fix (digits) and a suggested one (a wrong character)."""
CODES = ("CN813", "CN804")


def drawn(prose: str = PROSE) -> bytes:
    """A short report."""
    return to_docx(
        f"{TITLE}{PREFACE}## 一、总体情况\n\n{prose}\n\n## 二、主动公开政府信息情况\n\n无。\n", NEW, EDITIONS
    )


def said(data: bytes, *codes: str) -> LintResult:
    """What some rules say of it."""
    return lint(data, rules=RULES, select=codes or CODES)


def mended(data: bytes, **options: object) -> Written:
    """The report with fixes."""
    return fixed(said(data), FixOptions(date=DATE, **options))  # type: ignore[arg-type]


def prose(data: bytes) -> str:
    """The line of the overview."""
    return next(line for line in lines_of(read_docx(data)) if line.startswith("全年"))


def comments(data: bytes) -> list[tuple[str, str]]:
    """The characters that each comment of ours stands on, and what it says."""
    with ZipFile(io.BytesIO(data)) as archive:
        root, part = (etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("document", "comments"))
    found = {}
    open_ids: list[str] = []
    key = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}id"
    for element in root.iter(etree.Element):
        match etree.QName(element).localname:
            case "commentRangeStart":
                open_ids.append(element.get(key) or "")
                found[open_ids[-1]] = ""
            case "commentRangeEnd":
                open_ids.remove(element.get(key) or "")
            case "t":
                for number in open_ids:
                    found[number] += element.text or ""
    own = {
        comment.get(key) or "": "\n".join("".join(str(text) for text in line.itertext()) for line in comment)
        for comment in part
    }
    return [(found[number], text) for number, text in own.items()]


def test_suggested_fixes_are_tracked_and_not_final_unless_asked_for() -> None:
    """By default all where they are tracked and the safe ones where not; `suggested` decides for both, with `only`
    those of a rule by code or name."""
    data = drawn()
    safe, all_of_them = PROSE.replace("１２", "12"), PROSE.replace("１２", "12").replace("述求", "诉求")
    assert prose(mended(data).data) == prose(mended(data, suggested=True, accept=True).data) == all_of_them
    assert prose(mended(data, suggested=False).data) == prose(mended(data, accept=True).data) == safe
    assert prose(mended(data, suggested=True, only=("CN804",)).data) == PROSE.replace("述求", "诉求")
    assert mended(data, suggested=False, only=("CN804",)).done == ()


def test_what_masks_goes_before_other_fixes_of_the_place() -> None:
    """A mobile number in full-width digits is masked; that its digits are made half-width does not hinder it."""
    data = drawn("全年由张三接听，手机１３９　１２３４　５６７８。")
    written = fixed(said(data, "CN813", "CN853"), FixOptions(date=DATE, suggested=True))
    assert "*" in prose(written.data)
    assert all(part not in prose(written.data) for part in ("１２３４", "1234"))
    assert any(finding.rule == "CN853" for finding in written.done)


def test_tracked_and_accepted_read_the_same() -> None:
    """Tracked changes name us and the date, final text does not; rejecting them gives the old text."""
    data = drawn()
    tracked, accepted = mended(data, suggested=True), mended(data, suggested=True, accept=True)
    assert lines_of(read_docx(tracked.data)) == lines_of(read_docx(accepted.data))
    assert lines_of(read_docx(rejected(tracked.data, tracked.first_id))) == lines_of(read_docx(data))
    main = [ZipFile(io.BytesIO(one.data)).read("word/document.xml") for one in (tracked, accepted)]
    assert f'w:author="gipr-lint" w:date="{DATE}"'.encode() in main[0]
    assert b"gipr-lint" not in main[1]


def test_the_same_arguments_give_the_same_bytes() -> None:
    """Neither the clock nor an order of a set goes into what is written at a given date."""
    data = drawn()
    result = said(data)
    made = {result.fixed(suggested=True, date=DATE) for _ in range(2)}
    made_again = {result.annotated(date=DATE) for _ in range(2)}
    assert (len(made), len(made_again)) == (1, 1)


def test_without_a_date_it_is_now() -> None:
    """The date is an ISO date in UTC, as Word writes it."""
    data = drawn()
    made = lint(io.BytesIO(data), rules=RULES, select=CODES).fixed()
    assert b'Z"' in ZipFile(io.BytesIO(made)).read("word/document.xml").partition(b'w:date="20')[2][:20]


def test_nothing_to_fix_is_the_same_document() -> None:
    """Where there is nothing to do, every byte of the package stays."""
    data = drawn("全年主动公开信息12条。")
    assert mended(data, suggested=True).data == data


def test_comments_of_an_earlier_run_are_replaced() -> None:
    """Fixes beside comments, in a draft that the tool has commented on before: nothing is said twice."""
    before = annotated(lint(drawn(), rules=RULES, select=CODES)).data
    after = fixed(lint(before, rules=RULES, select=CODES), FixOptions(comments=True)).data
    assert [code for _, text in comments(after) for code in CODES if code in text] == [
        code for _, text in comments(before) for code in CODES if code in text
    ]


def test_documents_with_revisions() -> None:
    """Suggestions as comments, changes beside those of others, or no document, as asked for; theirs stay."""
    data = drawn(PROSE.replace("信息", "{++信息++}"))
    written = mended(data, suggested=True)
    assert (len(written.done), len(written.commented)) == (0, 2)
    assert prose(written.data) == PROSE
    assert [on for on, _ in comments(written.data)] == ["１２", "述求"]
    tracked = mended(data, suggested=True, on_revisions="track")
    assert prose(tracked.data) == PROSE.replace("１２", "12").replace("述求", "诉求")
    assert "信息" in prose(rejected(tracked.data, tracked.first_id))
    with pytest.raises(FixError, match="已有修订"):
        mended(data, on_revisions="refuse")


def test_text_of_a_revision_is_remarked_on() -> None:
    """Even where changes are to be tracked, nothing is changed within the revisions of others."""
    written = mended(drawn("全年{++主动公开信息１２条++}。"), on_revisions="track")
    assert len(written.commented) == 1
    ((on, text),) = comments(written.data)
    assert on == "全年主动公开信息１２条。"
    assert text.startswith("位置：")


def test_what_a_new_section_still_lacks_is_no_reason_against_it() -> None:
    """Absent headings are put in, and all that is said anew is that nothing stands under them yet."""
    data = drawn()
    codes = ("CN106", "CN401", "CN115", "CN117")
    result = lint(data, rules=RULES, select=codes)
    written = fixed(result, FixOptions(suggested=True, date=DATE))
    headings = {e.replacement for f in written.done if f.fix for e in f.fix.edits if e.op == "insert-section"}
    before = {finding.message for finding in result.findings}
    after = lint(written.data, rules=RULES, select=codes).findings
    assert headings
    assert {finding.location.section for finding in after if finding.message not in before} <= headings


def test_hidden_text_beside_a_fix() -> None:
    """Hidden text is neither counted nor touched: it is still hidden in the place where it was."""
    data = drawn(PROSE.replace("主动", "{hidden:藏着}主动"))
    written = mended(data, suggested=True, accept=True)
    assert prose(written.data) == PROSE.replace("１２", "12").replace("述求", "诉求")
    assert "藏着".encode() in ZipFile(io.BytesIO(written.data)).read("word/document.xml")


def test_secrets_are_taken_out_but_not_quoted() -> None:
    """Findings mask the number of a card; their fixes find its place all the same, and comments do not quote it."""
    data = drawn("申请人身份证号为11010519491231002X。")
    result = said(data, "CN851")
    written = fixed(result, FixOptions(suggested=True, accept=True, date=DATE))
    assert len(written.done) == 1
    assert "11010519491231002X" not in str(lines_of(read_docx(written.data)))
    marked = comments(annotated(result, DATE).data)
    assert [on for on, _ in marked] == ["11010519491231002X"]
    assert "11010519491231002X" not in marked[0][1]


def test_comments_stand_where_the_findings_are() -> None:
    """At their very characters, with code, message and suggestion; the text stays as it was."""
    data = drawn()
    result = said(data)
    written = annotated(result, DATE)
    assert lines_of(read_docx(written.data)) == lines_of(read_docx(data))
    marked = dict(comments(written.data))
    assert set(marked) == {"１２", "述求"}
    assert marked["述求"].startswith("CN804 ")
    assert "\n建议：" in marked["述求"]
    english = dict(comments(annotated(lint(data, rules=RULES, select=CODES, lang="en")).data))
    assert "\nSuggestion: " in english["述求"]


def finding(rule: str, place: Location) -> Finding:
    """A finding at a place."""
    return Finding(rule=rule, name=rule, category="file", severity="error", message=f"{rule}说", location=place)


def test_several_findings_of_one_place_share_a_comment_and_others_have_their_own() -> None:
    """What is about the document, a footer or something missing stands on the title or where it belongs, in words."""
    data = drawn()
    result = said(data)
    spot = next(f.location for f in result.findings if f.rule == "CN813")
    some = (
        finding("X1", spot),
        finding("X2", spot),
        finding("X3", Location(kind="document")),
        finding("X4", Location(kind="gap", block=3, section="一、总体情况")),
        finding("X5", Location(kind="paragraph", path="word/footer1.xml#/w:p[1]", text="第1页", start=1, end=2)),
        replace(finding("X6", spot), suppressed=Suppression(by="config", reason="")),
    )
    marked = comments(annotated(replace(result, findings=some), DATE).data)
    title = TITLE.strip("# \n")
    assert ("１２", "X1 错误 X1说\nX2 错误 X2说") in marked
    assert (title, "X3 错误 X3说") in marked
    assert ("一、总体情况", "X4 错误 X4说") in marked
    (moved,) = [text for on, text in marked if "X5" in text and on == title]
    assert moved.startswith("位置：")
    assert "“1”" in moved.splitlines()[0]
    assert not any("X6" in text for _, text in marked)


def test_a_footer_is_named() -> None:
    """A finding in a footer is commented on at the title, and the comment says so."""
    data = to_docx(f"```docx\nfooter: 第 # 页 述求\n```\n\n{TITLE}{PREFACE}## 一、总体情况\n\n无。\n", NEW, EDITIONS)
    result = said(data)
    footer = read_docx(data).margins[0]
    place = Location(kind="paragraph", path=footer.path, text=footer.text)
    (marked,) = comments(annotated(replace(result, findings=(finding("X1", place),)), DATE).data)
    assert marked[0] == TITLE.strip("# \n")
    assert marked[1].startswith("位置：页脚“")


def test_a_fix_in_a_footer_becomes_a_comment() -> None:
    """Changes are made in the body alone: what is to be put right elsewhere is said on the title, with its place."""
    data = to_docx(f"```docx\nfooter: 全角１２号\n```\n\n{TITLE}{PREFACE}## 一、总体情况\n\n无。\n", NEW, EDITIONS)
    footer = read_docx(data).margins[0]
    place = Location(kind="paragraph", path=footer.path, text=footer.text, start=2, end=4)
    fix = Fix(title="改为12", safety="safe", edits=(Edit(op="replace", location=place, replacement="12"),))
    result = said(data)
    made = fixed(replace(result, findings=(replace(finding("CN813", place), fix=fix),)))
    assert [one.rule for one in made.commented] == ["CN813"]
    assert (made.done, made.left) == ((), ())
    assert any("CN813" in text and text.startswith("位置：") for _, text in comments(made.data))


def test_a_result_without_a_report_is_an_error() -> None:
    """What could not be read can be neither fixed nor annotated."""
    broken = lint(b"PK")
    with pytest.raises(UnreadableDocument, match=r"docx") as problem:
        broken.fixed()
    assert str(problem.value) == broken.error
    with pytest.raises(UnreadableDocument, match=r"docx"):
        broken.annotated()
    with pytest.raises(FixError, match="不带文稿"):
        said(drawn()).alone.fixed()


def test_what_cannot_be_meant_is_refused() -> None:
    """A rule that there is not, a text in place of a list, a date that is none, no way to treat tracked changes."""
    result = said(drawn())
    wrong: tuple[dict[str, Any], ...] = (
        {"only": ["CN9999"]}, {"only": "CN813"}, {"date": "x"}, {"date": "2026-13-01T00:00:00Z"}, {"on_revisions": "x"},
    )  # fmt: skip
    for options in wrong:
        with pytest.raises(GiprLintError) as problem:
            result.fixed(**options)
        assert problem.value.in_language("en").isascii() or "“" in problem.value.in_language("en")
    with pytest.raises(UnknownName, match="CN9999"):
        result.fixed(only=["CN9999"])
    with pytest.raises(GiprLintError):
        result.annotated(date="x")


def test_another_document_than_the_checked_one_is_not_written() -> None:
    """Where rejecting does not give the checked text, nothing is handed out."""
    with pytest.raises(FixError, match="没有通过自查"):
        verify_rejected(read_docx(drawn("别的文字。")), annotated(said(drawn())))


def test_what_is_about_the_whole_document_stands_on_its_first_text() -> None:
    """Without a title a comment does not hang on an empty line, a blank one or a table before the text."""
    body = p("") + p(" ") + tbl(tr(tc("表"))) + p("关于召开会议的通知")
    made = annotated(lint(docx(body)), DATE)
    with ZipFile(io.BytesIO(made.data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    (anchor,) = root.iter("{*}commentReference")
    paragraph = next(anchor.iterancestors("{*}p"))
    assert "".join(paragraph.itertext()) == "关于召开会议的通知"
