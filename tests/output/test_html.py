"""The page: one file that loads nothing, the draft with its findings in place, and the list beside it."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from pathlib import Path

import pytest
from lxml import html as parser
from msgspec.structs import replace
from tests.support.docx.building import docx, p, tbl, tc, tr
from tests.support.drafts.draft import with_cell
from tests.support.drafts.layouts import write
from tests.support.findings import CELL, HIDDEN, checked, finding, paragraph, unreadable
from tests.support.findings import run as run_of
from tests.support.reports import draft

from gipr_lint import Linter, Options
from gipr_lint.findings import Finding, Location, NotEvaluated, related
from gipr_lint.output import Run, Style
from gipr_lint.output import html as page_format
from gipr_lint.results import LintResult
from gipr_lint.views import ShownCell, ShownParagraph, ShownTable, View

FAULTY = write(with_cell(draft(1), "requests", "new", "total", "999"))


def page(run: Run) -> str:
    """The whole page."""
    return "\n".join(page_format.render(run, Style()))


def shown(*documents: LintResult, lang: str = "zh") -> parser.HtmlElement:
    """The page of some documents, parsed."""
    return parser.document_fromstring(page(run_of(*documents, lang=lang)))


def linted(data: bytes, name: str = "draft.docx", lang: str = "zh") -> LintResult:
    """The result of a document with what the page shows of it."""
    linter = Linter(Options(lang=lang, profile="publish"))
    return linter.drawn(linter.lint(data, name))


def drawn(text: str, *findings: Finding) -> LintResult:
    """A document of one paragraph with findings."""
    view = View(blocks=(ShownParagraph(path="p", text=text, block=1),))
    return replace(checked(*findings), view=view)


def at(start: int | None, end: int | None, **fields: object) -> Finding:
    """A finding at characters of the paragraph of `drawn`."""
    return finding(replace(paragraph(None, start, end, block=1), path="p"), **fields)


def marks(root: parser.HtmlElement) -> list[tuple[str, str]]:
    """What is marked, and for which findings."""
    return [(mark.text_content(), mark.get("data-finding")) for mark in root.iter("mark")]


def test_one_file_that_loads_nothing() -> None:
    """The policy allows the page's own style and script by their hashes and nothing else; nothing has an address."""
    text = page(run_of(linted(FAULTY)))
    root = parser.document_fromstring(text)
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        (element,) = root.iter(tag)
        digest = base64.b64encode(hashlib.sha256((element.text or "").encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert not root.xpath("//@src | //link | //@style | //*[starts-with(name(@*), 'on')]")
    assert all(address.startswith("#") for address in root.xpath("//@href"))
    assert "url(" not in text
    assert "@import" not in text


def test_findings_in_place_and_in_the_list_lead_to_each_other() -> None:
    """Every finding has one entry with an id of its own; the place that its entry leads to carries that id."""
    root = shown(linted(FAULTY))
    entries = root.xpath("//li[@data-rule]")
    assert entries
    ids = root.xpath("//@id")
    assert len(ids) == len(set(ids))
    for entry in entries:
        assert entry.get("data-severity") in ("error", "warning", "info")
        assert entry.get("data-category")
        (go,) = entry.xpath("./a[@class='go']/@href")
        (place,) = root.xpath(f"//*[@id='{go[1:]}']")
        if place.get("data-document") is None:
            assert entry.get("id") in place.get("data-finding").split()
            assert place.xpath(f".//a[@href='#{entry.get('id')}']")


def test_the_tables_are_tables() -> None:
    """With their spans; a faulty cell is marked as a whole."""
    root = shown(linted(FAULTY))
    tables = root.xpath("//*[@class='paper']//table")
    assert len(tables) == 3
    assert tables[1].xpath(".//td[@rowspan]")
    assert tables[1].xpath(".//td[@colspan]")
    assert "999" in [cell.text_content() for cell in root.xpath("//td[@data-finding]")]
    assert len(root.xpath("//h3")) >= 1
    assert len(root.xpath("//h4")) == 6


def test_characters_are_marked() -> None:
    """A part of a paragraph, and all of it where the place says no more."""
    assert marks(shown(drawn("甲乙丙丁", at(1, 3)))) == [("乙丙", "d1f1")]
    assert marks(shown(drawn("甲乙丙丁", at(None, None)))) == [("甲乙丙丁", "d1f1")]


def test_marks_that_overlap() -> None:
    """Each piece says all findings that stand on it, the gravest first; each finding is told where it begins."""
    root = shown(drawn("甲乙丙丁", at(0, 3, severity="info"), at(2, 4)))
    assert marks(root) == [("甲乙", "d1f1"), ("丙", "d1f2 d1f1"), ("丁", "d1f2")]
    assert [link.get("href") for link in root.xpath("//mark//a")] == ["#d1f1", "#d1f2"]
    assert "".join(root.xpath("//*[@class='paper']")[0].itertext()).strip() == "甲乙丙丁"


@pytest.mark.parametrize("place", [0, 2, 4])
def test_a_place_between_characters(place: int) -> None:
    """It is an empty mark, and the text stays as it is."""
    root = shown(drawn("甲乙丙丁", at(place, place)))
    assert marks(root) == [("", "d1f1")]
    assert root.xpath("//*[@class='paper']")[0].text_content().strip() == "甲乙丙丁"


def test_a_gap_is_an_empty_marker_behind_its_block() -> None:
    """Also at the start, and in a table behind that table."""
    gaps = [finding(Location(kind="gap", block=block)) for block in (0, 1)]
    root = shown(drawn("甲", *gaps))
    order = [(element.tag, element.get("data-finding")) for element in root.xpath("//*[@class='paper']//*[@id]")]
    assert order == [("mark", "d1f1"), ("p", None), ("mark", "d1f2")]
    assert [text for text, _ in marks(root)] == ["", ""]
    table = ShownTable(path="t", number=1, block=1, rows=((ShownCell(path="c", row=1, column=1),),))
    missing = replace(checked(finding(replace(CELL, kind="gap", table=1))), view=View(blocks=(table,)))
    assert marks(shown(missing)) == [("", "d1f1")]


def test_paragraphs_of_a_cell() -> None:
    """Characters of the second paragraph are marked there, counted over the whole text of the cell."""
    body = (ShownParagraph(path="a", text="甲乙"), ShownParagraph(path="b", text="丙丁"))
    table = ShownTable(path="t", number=1, block=1, rows=((ShownCell(path="c", row=1, column=1, blocks=body),),))
    place = replace(CELL, path="c", start=3, end=4, text="甲乙\n丙丁")
    assert marks(shown(replace(checked(finding(place)), view=View(blocks=(table,))))) == [("丙", "d1f1")]


def test_other_places_are_linked() -> None:
    """A related cell is named and leads to where it stands."""
    root = shown(linted(FAULTY))
    links = root.xpath("//*[@class='others']//a/@href")
    assert links
    assert set(links) <= {f"#{id_}" for id_ in root.xpath("//@id")}
    many = finding(related=tuple(related(CELL, "term") for _ in range(20)))
    assert "+8" in shown(drawn("甲", many)).xpath("//*[@class='others']")[0].text_content()


def test_a_place_in_another_document_is_no_link() -> None:
    """It is named with its document, for it is not on the page."""
    last = related(replace(CELL, file="上年.docx"), "other")
    (other,) = shown(drawn("甲乙", at(0, 1, related=(last,)))).xpath("//*[@class='others']//li")
    assert other.text_content().startswith("上年.docx 表“")
    assert not other.xpath("a")


def test_suppressed_findings_stand_apart() -> None:
    """With who suppressed them and why; they count in no filter."""
    root = shown(drawn("甲乙", at(0, 1), at(1, 2, suppressed=HIDDEN, severity="info")))
    (apart,) = root.xpath("//details[@class='suppressed']")
    assert "在基线里：上年已说明" in apart.text_content()
    assert [entry.get("id") for entry in apart.xpath(".//li[@data-rule]")] == ["d1f2"]
    assert root.xpath("//input[@name='severity']/@value") == ["error"]


def test_several_documents() -> None:
    """Units by gravity first, what could not be read by itself, what is clean on a line, what was not checked by name;
    every document is there."""
    good, mild = checked(path="好.docx"), checked(finding(severity="warning"), path="b.docx")
    bad = checked(finding(), finding(), path="c.docx")
    named = [replace(one, recognised=None) for one in (good, mild, bad)]
    root = parser.document_fromstring(page(run_of(*named, unreadable(), skipped=("旧稿.doc",))))
    assert [row.text_content() for row in root.xpath("//table//tr/td[1]")] == ["c.docx", "b.docx"]
    assert [link.text_content() for link in root.xpath("//*[@class='unread']//a")] == ["坏.docx"]
    assert "4 个文件：2 个错误，1 个警告" in root.xpath("//header/p")[0].text_content()
    assert {one.get("data-document") for one in root.xpath("//*[@data-document]")} == {
        "好.docx", "b.docx", "c.docx", "坏.docx",
    }  # fmt: skip
    assert "好.docx" in root.xpath("//*[@class='clean']")[0].text_content()
    assert "旧稿.doc" in root.xpath("//*[@class='skipped']")[0].text_content()
    assert len(set(root.xpath("//@id"))) == len(root.xpath("//@id"))


def test_in_both_languages() -> None:
    """The page speaks the language of the run, and says which that is."""
    for lang, code, word in (("zh", "zh-CN", "发现的问题"), ("en", "en", "Findings")):
        root = shown(linted(FAULTY, lang=lang), lang=lang)
        assert root.get("lang") == code
        assert root.xpath("//section[@class='findings']/@aria-label") == [f"{word} draft.docx"]
    english = page(run_of(linted(FAULTY, lang="en"), lang="en"))
    own = re.sub(r"<(article|title|style)\b.*?</\1>", "", english, flags=re.DOTALL)
    assert not re.search("[\u4e00-\u9fff]", own)


def test_what_was_not_checked_is_told() -> None:
    """Rules that could not be evaluated, each with why."""
    root = shown(checked(missed=(NotEvaluated("CN501", "缺少行"),)))
    assert "缺少行" in root.xpath("//details[@class='unchecked']")[0].text_content()


HOSTILE = (
    "\"><script>alert(1)</script><img src=x onerror=alert(1)>' {{7*7}} {% x %} &amp;</style></script>\u202e\x9b31m"
)


def test_a_long_message_is_short_first() -> None:
    """What is wrong stands out before what more there is to know; together they are the message."""
    bad = finding(message="总计为37；也可能是“甲；乙”有误；请核对")
    (message,) = shown(checked(bad)).find_class("message")
    assert message.text_content() == bad.message
    (rest,) = message.find_class("rest")
    assert rest.text_content() == "；也可能是“甲；乙”有误；请核对"
    assert not shown(checked(finding())).find_class("rest")


def test_hostile_text_is_text() -> None:
    """Markup, templates and steering characters in any part of a document stay text, or are made visible."""
    escaped = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace("\x9b", "&#x9b;")
    data = docx(p(escaped) + tbl(tr(tc(escaped), tc("1"))) + p(f"一、总体情况{escaped}"))
    bad = finding(replace(CELL, section=HOSTILE, row_label=(HOSTILE,), text=HOSTILE), message=HOSTILE, name=HOSTILE)
    document = replace(
        linted(data, HOSTILE), findings=(bad, replace(bad, suppressed=replace(HIDDEN, reason=HOSTILE)))
    )  # fmt: skip
    text = page(run_of(document, unreadable(HOSTILE), skipped=(HOSTILE,)))
    root = parser.document_fromstring(text)
    assert len(list(root.iter("script"))) == len(list(root.iter("style"))) == 1
    assert not list(root.iter("img"))
    assert HOSTILE[:20] in root.text_content()
    assert "{{7*7}}" in root.text_content()
    assert not {c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")}


def test_secrets_are_masked() -> None:
    """A private number that the rules on privacy know is not on the page."""
    body = p("张三") + p("一、总体情况") + p("请联系张三，身份证号11010519491231002X。")
    assert "11010519491231002X" not in page(run_of(linted(docx(body))))


def test_the_same_every_time(drafts: Path) -> None:
    """The same run gives the same bytes; no draft of the examples is too odd to be drawn."""
    results = [linted(path.read_bytes(), path.name) for path in sorted(drafts.glob("*.docx"))]
    assert page(run_of(*results)) == page(run_of(*results))
