"""Comments by which people let findings stand: how they are written, where they hold, what is said of useless ones."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import lxml.etree
import pytest
from tests.support.docx.building import R, W, docx, p, part_xml, r
from tests.support.reports import RULES

from gipr_lint import Linter, Options, lint
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.read import remarks
from gipr_lint.docx.read.inline import read_pieces
from gipr_lint.findings import Finding
from gipr_lint.options import Ignored
from gipr_lint.remarks import demand

TITLE, PROSE = "青溪镇人民政府2024年政府信息公开工作年度报告", "受理群众述求3件，公开１２条。"
RULES_AT_WORK = ("CN804", "CN813", "CN106", "CN952")


def marked(number: int, text: str) -> str:
    """Words that a comment marks."""
    return (
        f'<w:commentRangeStart w:id="{number}"/>{r(text)}<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def found(body: str, *comments: str, author: str = "张三", **options: object) -> list[Finding]:
    """What is found in a document with these comments."""
    parts = "".join(
        f'<w:comment w:id="{number}" w:author="{author}">{p(text)}</w:comment>' for number, text in enumerate(comments)
    )
    extra = {"word/comments.xml": part_xml("comments", parts)}
    data = docx(body, links=(("comments", "comments.xml"),), extra=extra)
    given = {"select": RULES_AT_WORK, **options}
    return list(Linter(Options(**given)).lint(data).findings)  # type: ignore[arg-type]


def report(first: str, title: str = p(TITLE), heading: str = p("一、总体情况")) -> str:
    """A report with this paragraph in its first section."""
    return f"{title}{heading}{first}"


def shown(findings: list[Finding]) -> list[str]:
    """The rules of what is shown, but for missing sections."""
    return [one.rule for one in findings if one.suppressed is None and one.rule != "CN106"]


@pytest.mark.parametrize(
    ("text", "codes", "reason"),
    [
        ("gipr-lint: ignore CN601 数据口径不同", ("CN601",), "数据口径不同"),
        ("gipr-lint：忽略 CN601 数据口径不同", ("CN601",), "数据口径不同"),
        ("ＧＩＰＲ－ＬＩＮＴ：忽略　ＣＮ６０１　数据口径不同", ("CN601",), "数据口径不同"),
        ("gipr-lint：忽略CN601、CN503，row-total-mismatch；已核对", ("CN601", "CN503"), "已核对"),
        ("Gipr-Lint: Ignore cn601, CN804 because counted otherwise", ("CN601", "CN804"), "because counted otherwise"),
        ("gipr-lint: ignore CN601（与统计局数据一致）", ("CN601",), "与统计局数据一致"),
        ("gipr-lint: ignore CN601", ("CN601",), ""),
        ("gipr-lint: ignore CN601 。", ("CN601",), ""),
        ("gipr-lint：忽略", (), ""),
        ("gipr-lint: ignore all of it", (), "all of it"),
    ],
)
def test_how_a_demand_is_written(text: str, codes: tuple[str, ...], reason: str) -> None:
    """In both languages, letters of any width, rules by code or name, parted by blanks, commas or 、."""
    wanted = demand(text, RULES)
    assert wanted is not None
    assert (wanted.codes, wanted.reason) == (codes, reason)


@pytest.mark.parametrize("text", ["", "请核对", "gipr-lint 报的这个问题请看", "gipr-lint: ignored CN601 x", "CN601"])
def test_what_only_speaks_of_the_tool_is_no_demand(text: str) -> None:
    """Nothing is taken from it."""
    assert demand(text, RULES) is None


def test_a_comment_holds_where_it_stands() -> None:
    """For the rule that it names and the words that it marks, with its reason; not for what stands beside."""
    body = report(f"<w:p>{marked(0, '受理群众述求3件')}{r('，又有述求4件，公开１２条。')}</w:p>")
    findings = found(body, "gipr-lint：忽略 CN804 原文如此")
    assert shown(findings) == ["CN804", "CN813"]
    (let,) = (one.suppressed for one in findings if one.suppressed)
    assert (let.by, let.reason) == ("comment", "原文如此")


def test_a_comment_without_marked_words_holds_for_its_paragraph() -> None:
    """As WPS sets one at the cursor; one over several paragraphs holds for all of them."""
    at_cursor = f'<w:p>{r(PROSE)}<w:r><w:commentReference w:id="0"/></w:r></w:p>'
    assert shown(found(report(at_cursor + p(PROSE)), "gipr-lint: ignore CN804, CN813 x")) == ["CN804", "CN813"]
    begin, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    over = f"<w:p>{begin}{r(PROSE)}</w:p>{p('平。')}<w:p>{r(PROSE)}{end}</w:p>"
    assert shown(found(report(over), "gipr-lint: ignore CN804, CN813 x")) == []


def test_a_comment_on_the_title_holds_everywhere() -> None:
    """For what stands at no place as well: a section that is missing."""
    body = report(p(PROSE), title=f"<w:p>{marked(0, TITLE)}</w:p>")
    findings = found(body, "gipr-lint：忽略 CN804、CN106 试点单位")
    assert shown(findings) == ["CN813"]
    assert not [one for one in findings if one.rule == "CN106" and one.suppressed is None]


def test_a_comment_in_a_cell_holds_for_the_cell() -> None:
    """And for no other: of two cells with the same defect one is let stand."""
    data = Path("examples/drafts/wrong-totals.docx").read_bytes()
    cell = next(one.location for one in lint(data).findings if one.rule == "CN503")
    parts = {
        name: zipfile.ZipFile(io.BytesIO(data)).read(name) for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
    }
    main = lxml.etree.fromstring(parts["word/document.xml"])
    paragraph = Paths("word/document.xml", main).find(f"{cell.path}/w:p[1]")
    assert paragraph is not None
    paragraph.append(lxml.etree.fromstring(f'<w:r xmlns:w="{W}"><w:commentReference w:id="0"/></w:r>'))
    parts["word/document.xml"] = lxml.etree.tostring(main)
    note = f'<w:comment w:id="0" w:author="张三">{p("gipr-lint: ignore CN503 x")}</w:comment>'
    parts["word/comments.xml"] = part_xml("comments", note).encode()
    rels = "word/_rels/document.xml.rels"
    link = f'<Relationship Id="rIdX" Type="{R}/comments" Target="comments.xml"/></Relationships>'
    parts[rels] = parts[rels].replace(b"</Relationships>", link.encode())
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    let = [one.suppressed is not None for one in lint(made.getvalue()).findings if one.rule == "CN503"]
    assert sorted(let) == [False, True]


def test_useless_comments_are_told() -> None:
    """Without a reason, with no rule that there is, with nothing to let stand; at the place of the comment."""
    body = report(f"<w:p>{marked(0, PROSE)}</w:p><w:p>{marked(1, '平稳。')}</w:p>")
    findings = found(body, "gipr-lint: ignore CN804", "gipr-lint: ignore CN804 x")
    assert sorted(shown(findings)) == ["CN804", "CN813", "GL004", "GL007"]
    places = {one.rule: one.location.text for one in findings}
    assert (places["GL007"], places["GL004"]) == (PROSE, "平稳。")
    assert "CN999" in next(one.message for one in found(body, "gipr-lint: ignore CN999 x") if one.rule == "GL004")


def test_of_rules_that_do_not_run_nothing_is_told() -> None:
    """Those that are not selected, or that the project ignores."""
    body = report(f"<w:p>{marked(0, '平稳。')}</w:p>")
    assert shown(found(body, "gipr-lint: ignore CN804 x", select=("CN813",))) == []
    assert shown(found(body, "gipr-lint: ignore CN804 x", suppress=(Ignored("CN804"),))) == []


def test_comments_of_and_for_the_tool_are_not_counted() -> None:
    """By the rule on comments, unless the report is to be published; what the tool wrote is no demand."""
    body = report(f"<w:p>{marked(0, PROSE)}</w:p>")
    assert "CN952" not in shown(found(body, "gipr-lint: ignore CN804 x"))
    assert "CN952" in shown(found(body, "gipr-lint: ignore CN804 x", profile="publish"))
    assert shown(found(body, "gipr-lint: ignore CN804 x", author="gipr-lint")) == ["CN804", "CN813"]
    assert "CN952" in shown(found(body, "请核对"))


def test_an_identity_number_in_a_reason_is_masked() -> None:
    """Like everywhere else."""
    body = report(f"<w:p>{marked(0, PROSE)}</w:p>" + p("申请人身份证号11010519491231002X。"))
    findings = found(body, "gipr-lint: ignore CN804 同11010519491231002X", select=())
    (let,) = (one.suppressed for one in findings if one.suppressed and one.rule == "CN804")
    assert "11010519491231002X" not in let.reason


def test_a_paragraph_is_read_once_for_all_its_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of comments on one paragraph, or each on all of them, do not each read it anew."""
    calls: list[object] = []

    def counted(paragraph: object, objects: list[object]) -> object:
        calls.append(paragraph)
        return read_pieces(paragraph, objects)  # type: ignore[arg-type]

    monkeypatch.setattr(remarks, "read_pieces", counted)
    starts = "".join(f'<w:commentRangeStart w:id="{number}"/>' for number in range(100))
    ends = "".join(f'<w:commentRangeEnd w:id="{number}"/>' for number in range(100))
    said = ["gipr-lint：忽略 CN804 已核"] * 200
    many = "".join(marked(number, "述求，") for number in range(100, 200))
    findings = found(report(f"<w:p>{starts}{r('述求')}{many}</w:p><w:p>{r('述求。')}{ends}</w:p>"), *said)
    assert "CN804" not in shown(findings)
    assert len(calls) == len(set(calls)) == 2


def test_comments_together_are_heard_in_so_many_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is beyond that stays, since a file made to trip us up has a thousand comments on all of its paragraphs."""
    monkeypatch.setattr(remarks, "_MOST_PARAGRAPHS", 1)
    body = report(f"<w:p>{marked(0, '述求一。')}</w:p><w:p>{marked(1, '述求二。')}</w:p>")
    findings = found(body, "gipr-lint：忽略 CN804 已核", "gipr-lint：忽略 CN804 已核")
    assert [one.suppressed is not None for one in findings if one.rule == "CN804"] == [True, False]
