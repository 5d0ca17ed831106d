"""Changes and comments written into a DOCX: what is read back, accepted and rejected, and what stays as it was."""

from __future__ import annotations

import io
from math import log
from time import process_time
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.support.docx.building import (
    PROLOG,
    STRICT_W,
    W,
    docx,
    main_xml,
    members,
    p,
    package,
    part_xml,
    r,
    tbl,
    tc,
    tr,
    vml,
)
from tests.support.docx.paragraphs import document, edited, edits, paragraphs, texts

from gipr_lint.docx import read_docx
from gipr_lint.docx.write.comments import Comment
from gipr_lint.docx.write.insertions import Insertion
from gipr_lint.docx.write.markup import Stamp
from gipr_lint.docx.write.paragraph import NotEditable, Replace
from gipr_lint.docx.write.reject import rejected
from gipr_lint.docx.write.rewrite import Rewriter
from gipr_lint.errors import UnreadableDocument

STAMP = Stamp("gipr-lint", "2026-01-15T08:00:00Z")
BODY = "word/document.xml#/w:body"


def path(number: int) -> str:
    """The path of a paragraph of the body."""
    return f"{BODY}/w:p[{number}]"


def part(data: bytes, name: str = "word/document.xml") -> bytes:
    """The bytes of a part."""
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def source(data: bytes) -> str:
    """The main part."""
    return part(data).decode()


def changed(data: bytes, *changes: Replace, number: int = 1, tracked: bool = True) -> bytes:
    """The document with changes of a paragraph."""
    rewriter = Rewriter(data, STAMP)
    rewriter.add([(path(number), change) for change in changes])
    return rewriter.result(tracked=tracked)


def remarked(data: bytes, *comments: Comment) -> bytes:
    """The document with comments."""
    rewriter = Rewriter(data, STAMP)
    for comment in comments:
        rewriter.comment(comment)
    return rewriter.result()


@pytest.mark.slow
@given(st.data())
def test_changes_are_what_was_asked_for(given_data: st.DataObject) -> None:
    """Whatever the runs and the changes: both ways of writing read as the edited text, rejecting as the old one."""
    data = document(given_data.draw(paragraphs()))
    before = texts(data)
    rewriter = Rewriter(data, STAMP)
    assert rewriter.paragraph(path(2)).text == before[1]
    made = []
    for change in given_data.draw(edits(len(before[1]))):
        try:
            rewriter.add([(path(2), change)])
        except NotEditable:
            assert any(change.start <= other.end and other.start <= change.end for other in made)
        else:
            made.append(change)
    expected = [before[0], edited(before[1], made), before[2]]
    tracked = rewriter.result()
    assert texts(tracked) == expected
    assert texts(rewriter.result(tracked=False)) == expected
    assert texts(rejected(tracked, rewriter.first_id)) == before
    assert rewriter.result() == tracked


@pytest.mark.slow
@given(st.data())
def test_comments_keep_the_text(given_data: st.DataObject) -> None:
    """Comments anywhere, beside changes or not, leave the text alone; each has a begin, an end and a reference."""
    data = document(given_data.draw(paragraphs()))
    before = texts(data)
    rewriter = Rewriter(data, STAMP)
    changes = given_data.draw(edits(len(before[1])))[:1]
    for change in changes:
        rewriter.add([(path(2), change)])
    places = given_data.draw(edits(len(before[1])))
    for at, place in enumerate(places):
        rewriter.comment(Comment(path(2), place.start, place.end, (f"意见{at}",)))
    made = rewriter.result()
    assert texts(made) == [before[0], edited(before[1], changes), before[2]]
    assert texts(rejected(made, rewriter.first_id)) == before
    root = etree.fromstring(part(made))
    for number in range(rewriter.first_id, rewriter.first_id + len(places)):
        anchors = root.iter("{*}commentRangeStart", "{*}commentRangeEnd", "{*}commentReference")
        own = [etree.QName(e).localname for e in anchors if e.get(f"{{{W}}}id") == str(number)]
        assert own == ["commentRangeStart", "commentRangeEnd", "commentReference"]


@pytest.mark.slow
@given(st.data())
def test_a_comment_stands_at_its_very_characters(given_data: st.DataObject) -> None:
    """The text between begin and end of a comment is what it was asked for on, where no room is in the way."""
    pieces = given_data.draw(st.lists(st.text("甲乙&<", min_size=1, max_size=4), min_size=1, max_size=4))
    text = "".join(pieces)
    start = given_data.draw(st.integers(0, len(text) - 1))
    end = given_data.draw(st.integers(start + 1, len(text)))
    data = docx(f"<w:p>{''.join(r(piece.replace('&', '&amp;').replace('<', '&lt;')) for piece in pieces)}</w:p>")
    root = etree.fromstring(part(remarked(data, Comment(path(1), start, end, ("意见",)))))
    inside, found = False, ""
    for element in root.iter(etree.Element):
        match etree.QName(element).localname:
            case "commentRangeStart" | "commentRangeEnd":
                inside = not inside
            case "t" if inside:
                found += element.text or ""
    assert found == text[start:end]


def test_a_replacement_takes_over_the_look_of_what_it_replaces() -> None:
    """Both halves of a tracked replacement have the properties of the run, author and date; what is beside stays."""
    data = docx("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>共37件</w:t></w:r></w:p>")
    made = source(changed(data, Replace(1, 3, "36")))
    bold = "<w:rPr><w:b/></w:rPr>"
    stamp = 'w:author="gipr-lint" w:date="2026-01-15T08:00:00Z"'
    assert f'<w:r>{bold}<w:t xml:space="preserve">共</w:t></w:r><w:del w:id="2" {stamp}><w:r>{bold}' in made
    assert f'<w:delText xml:space="preserve">37</w:delText></w:r></w:del><w:ins w:id="1" {stamp}><w:r>{bold}' in made
    assert (
        f'<w:t xml:space="preserve">36</w:t></w:r></w:ins><w:r>{bold}<w:t xml:space="preserve">件</w:t></w:r>' in made
    )


def test_what_is_typed_into_an_empty_cell_looks_like_its_mark() -> None:
    """An empty paragraph has no run to take the look from, but the properties of its mark."""
    mark = '<w:pPr><w:jc w:val="center"/><w:rPr><w:ins w:id="4"/><w:sz w:val="21"/></w:rPr></w:pPr>'
    made = source(changed(docx(f"<w:p>{mark}</w:p>"), Replace(0, 0, "0"), tracked=False))
    assert f'{mark}<w:r><w:rPr><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">0</w:t></w:r>' in made


def test_ids_start_above_all_others() -> None:
    """Revisions, bookmarks and comments share one space of ids; one of ten digits leaves no room and is passed over."""
    body = f'<w:p><w:bookmarkStart w:id="41" w:name="a"/>{r("一")}<w:bookmarkEnd w:id="41"/></w:p>'
    body += f'<w:p><w:ins w:id="2147483647">{r("二")}</w:ins></w:p>'
    rewriter = Rewriter(docx(body), STAMP)
    assert rewriter.first_id == 42
    rewriter.add([(path(1), Replace(0, 1, "三"))])
    assert texts(rejected(rewriter.result(), rewriter.first_id)) == ["一", "二"]


def test_comments_are_added_to_those_that_are_there() -> None:
    """The comments of others keep their bytes, and new ones are numbered above them."""
    theirs = '<w:comment w:id="9" w:author="甲"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>'
    data = docx(
        p("一"), links=(("comments", "comments.xml"),), extra={"word/comments.xml": part_xml("comments", theirs)}
    )
    comments = part(remarked(data, Comment(path(1), 0, 1, ("新",))), "word/comments.xml").decode()
    assert theirs in comments
    assert '<w:comment w:id="10" w:author="gipr-lint" w:date="2026-01-15T08:00:00Z" w:initials="gi">' in comments


def test_a_new_part_of_comments_is_named_where_it_must_be() -> None:
    """Content types and relationships name it once; documents without a list of relationships get one."""
    made = remarked(docx(p("一")), Comment(path(1), 0, 1, ("新",)))
    assert part(made, "[Content_Types].xml").count(b'PartName="/word/comments.xml"') == 1
    assert part(made, "word/_rels/document.xml.rels").count(b'Target="comments.xml"') == 1
    assert not [trace for trace in read_docx(made).traces if trace.kind == "unread-part"]
    assert [trace.kind for trace in read_docx(made).traces] == ["own-comments"]


@pytest.mark.parametrize(
    "main",
    [
        f'{PROLOG}<document xmlns="{W}"><body><p><r><t>共37件</t></r></p></body></document>',
        f'{PROLOG}<x:document xmlns:x="{W}"><x:body><x:p><x:r><x:t>共37件</x:t></x:r></x:p></x:body></x:document>',
        f'{PROLOG}<w:document xmlns:w="{STRICT_W}"><w:body>{p("共37件")}</w:body></w:document>',
        f'{PROLOG}<w:document xmlns:w="{W}"><w:body><p xmlns="{W}"><r><t>共37件</t></r></p></w:body></w:document>',
    ],
)
def test_unusual_spellings_of_names(main: str) -> None:
    """No prefix, another prefix, the other family of namespaces: what is written reads back."""
    data = package(members(main=main))
    rewriter = Rewriter(data, STAMP)
    rewriter.add([(path(1), Replace(1, 3, "36"))])
    rewriter.comment(Comment(path(1), 1, 3, ("意见",)))
    for tracked in (True, False):
        assert texts(rewriter.result(tracked=tracked)) == ["共36件"]
    assert texts(rejected(rewriter.result(), rewriter.first_id)) == ["共37件"]


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_a_part_in_another_encoding_is_written_anew(encoding: str) -> None:
    """Such a part is serialised as UTF-8, and that is told."""
    main = main_xml(p("共37件")).replace("UTF-8", encoding).encode(encoding)
    rewriter = Rewriter(package(members(main=main)), STAMP)
    assert rewriter.serialised
    rewriter.add([(path(1), Replace(1, 3, "36"))])
    assert texts(rewriter.result()) == ["共36件"]


@pytest.mark.parametrize(
    ("paragraph", "why"),
    [
        (f'<w:p><w:ins w:id="1" w:author="甲">{r("一二三")}</w:ins></w:p>', "revision"),
        (f'<w:p><w:fldSimple w:instr="DATE">{r("一二三")}</w:fldSimple></w:p>', "field"),
        (
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f'{r("一二三")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
            "field",
        ),
        (f"<w:p><w:r><w:ruby><w:rubyBase>{r('一二三')}</w:rubyBase></w:ruby></w:r></w:p>", "object"),
        (
            f"<w:p><w:r><w:t>一</w:t><w:ruby><w:rubyBase>{r('二')}</w:rubyBase></w:ruby><w:t>三</w:t></w:r></w:p>",
            "object",
        ),
    ],
)
def test_what_cannot_be_changed_is_remarked_on_as_a_whole(paragraph: str, why: str) -> None:
    """Text in revisions, fields and objects is not changed; the comment on it says where it is meant."""
    rewriter = Rewriter(docx(paragraph), STAMP)
    with pytest.raises(NotEditable, match=why):
        rewriter.add([(path(1), Replace(0, 1, "四"))])
    rewriter.comment(Comment(path(1), 0, 1, ("意见",), "位置"))
    made = rewriter.result()
    assert texts(made) == ["一二三"]
    assert ("位置" in part(made, "word/comments.xml").decode()) == (why != "field" or "fldSimple" in paragraph)


def test_properties_of_a_paragraph_that_strayed_into_a_run_are_not_the_paragraphs() -> None:
    """A comment on the whole paragraph and one on a run in which a w:pPr stands are both written."""
    data = docx("<w:p><w:r><w:t>一二三</w:t><w:pPr><w:jc/></w:pPr></w:r></w:p>")
    made = remarked(data, Comment(path(1), 0, 0, ("全段",)), Comment(path(1), 0, 3, ("几字",)))
    assert texts(made) == ["一二三"]
    assert len(list(etree.fromstring(part(made)).iter("{*}commentRangeStart"))) == 2


def test_changes_of_one_fix_are_made_together_or_not_at_all() -> None:
    """Where the second change of a fix cannot be made, the first is not made either."""
    rewriter = Rewriter(docx(p("一") + p("二")), STAMP)
    rewriter.add([(path(2), Replace(0, 1, "三"))])
    with pytest.raises(NotEditable, match="overlap"):
        rewriter.add([(path(1), Replace(0, 1, "四")), (path(2), Replace(0, 1, "五"))])
    assert texts(rewriter.result()) == ["一", "三"]


def test_a_text_box_is_remarked_on_where_it_is_anchored() -> None:
    """No comment and no change stands inside of a text box: Word refuses such files."""
    data = docx(f"<w:p><w:r>{vml(p('盒中'))}</w:r></w:p>")
    (inner,) = [block for block in read_docx(data).blocks if block.story == "textbox"]
    rewriter = Rewriter(data, STAMP)
    with pytest.raises(NotEditable, match="text box"):
        rewriter.add([(inner.path, Replace(0, 1, "一"))])
    made = remarked(data, Comment(inner.path, 0, 1, ("意见",), "位置"))
    root = etree.fromstring(part(made))
    (begin,) = root.iter("{*}commentRangeStart")
    assert not [a for a in begin.iterancestors() if etree.QName(a).localname == "txbxContent"]
    assert "位置" in part(made, "word/comments.xml").decode()


@pytest.mark.parametrize("place", [path(1), f"{BODY}/w:tbl[1]", BODY])
def test_an_inserted_paragraph_comes_and_goes(place: str) -> None:
    """A paragraph behind another, behind a table or at the start; rejecting it leaves nothing."""
    data = docx(p("一", '<w:jc w:val="center"/><w:outlineLvl w:val="0"/>') + tbl(tr(tc("表"))) + p("二"))
    rewriter = Rewriter(data, STAMP)
    rewriter.add([], [Insertion(place, ("新",), path(1))])
    expected = ["一", "二"]
    expected.insert(0 if place == BODY else 1, "新")
    made = rewriter.result()
    assert texts(made) == expected
    assert texts(rewriter.result(tracked=False)) == expected
    assert texts(rejected(made, rewriter.first_id)) == ["一", "二"]
    assert source(made).count('<w:jc w:val="center"/>') == 2
    assert source(made).count("outlineLvl") == 1


def test_everything_else_keeps_its_bytes() -> None:
    """Only the paragraph that is changed is different, and no other member."""
    body = p("一") + f"<!-- > --><w:p  w:rsidR='1'>{r('二')}</w:p>" + p("三")
    data = docx(body, styles="<w:style/>")
    made = changed(data, Replace(0, 1, "四"), number=3)
    old, new = source(data), source(made)
    at = old.index("三") - len('<w:p><w:r><w:t xml:space="preserve">')
    assert new.startswith(old[:at])
    assert new.endswith(old[old.index("</w:p>", at) :])
    assert part(made, "word/styles.xml") == part(data, "word/styles.xml")


@pytest.mark.parametrize("style", ["", '<w:rStyle w:val="ghost"/>'])
def test_hidden_text_does_not_count(style: str) -> None:
    """Offsets are those of the text that the reader sees, hidden runs by themselves or by their style left out."""
    ghost = '<w:style w:type="character" w:styleId="ghost"><w:rPr><w:vanish/></w:rPr></w:style>'
    hidden = f"<w:r><w:rPr>{style or '<w:vanish/>'}</w:rPr><w:t>藏</w:t></w:r>"
    data = docx(f"<w:p>{r('一')}{hidden}{r('二三')}</w:p>", styles=ghost)
    assert texts(data) == ["一二三"]
    made = changed(data, Replace(1, 2, "四"))
    assert texts(made) == ["一四三"]
    assert hidden in source(made)


def test_a_change_of_format_has_an_id_in_each_piece_of_its_run() -> None:
    """A run that is cut keeps its change of format in every piece, each with an id of its own."""
    change = '<w:rPr><w:b/><w:rPrChange w:id="7" w:author="甲"><w:rPr/></w:rPrChange></w:rPr>'
    data = docx(f"<w:p><w:r>{change}<w:t>共三十七件申请</w:t></w:r></w:p>")
    made = [
        changed(data, Replace(1, 4, "五")),
        changed(data, Replace(1, 4, "五"), tracked=False),
        remarked(data, Comment(path(1), 1, 4, ("看",))),
    ]
    for one in made:
        root = etree.fromstring(part(one))
        ids = [element.get(f"{{{W}}}id") for element in root.iter("{*}rPrChange", "{*}ins", "{*}del")]
        assert len(ids) == len(set(ids))
        assert len(list(root.iter("{*}rPrChange"))) >= 2
        assert "7" in ids
    assert texts(rejected(made[0], 8)) == ["共三十七件申请"]


def test_what_cannot_be_written_into_is_refused() -> None:
    """A document without a paragraph bears no comment; a part that only one parser reads is not written."""
    with pytest.raises(UnreadableDocument) as caught:
        remarked(docx(""), Comment(path(1), 0, 0, ("看",)))
    assert caught.value.kind == "no-paragraph"
    odd = docx(p("文").replace("<w:p>", "<w:p><w:odd\u0378/>", 1))
    with pytest.raises(UnreadableDocument) as caught:
        remarked(odd, Comment(path(1), 0, 0, ("看",)))
    assert caught.value.kind == "not-writable"


@pytest.mark.slow
def test_many_changes_of_a_paragraph_of_many_runs() -> None:
    """The time grows with the changes and the runs, not with their product; what is written is what was asked for."""
    seconds = []
    for count in (500, 2000):
        data = docx(f"<w:p>{''.join(r('甲,乙') + r('丙,') for _ in range(count))}</w:p>")
        changes = [Replace(at, at + 1, "，") for at in range(1, 5 * count, 5)]
        taken = []
        for _ in range(3):  # the best of three: what else the process holds is looked through for garbage meanwhile
            started = process_time()
            made = changed(data, *changes)
            taken.append(process_time() - started)
        seconds.append(min(taken))
        assert texts(made) == ["甲，乙丙," * count]
        assert texts(rejected(made, 1)) == ["甲,乙丙," * count]
    assert log(seconds[1] / seconds[0], 4) < 1.5


def test_changes_in_any_order_and_at_one_place() -> None:
    """Changes are made wherever they are added; two that touch the same characters, or insert at one place, are not."""
    rewriter = Rewriter(docx(f"<w:p>{r('甲乙')}{r('')}{r('丙丁')}</w:p>"), STAMP)
    for change in (Replace(3, 4, "四"), Replace(2, 2, "中"), Replace(0, 1, "一"), Replace(2, 3, "三")):
        rewriter.add([(path(1), change)])
    for change in (Replace(2, 2, "又"), Replace(1, 4, "全"), Replace(3, 4, "4"), Replace(0, 2, "长")):
        with pytest.raises(NotEditable, match="overlap"):
            rewriter.add([(path(1), change)])
    assert texts(rewriter.result()) == ["一乙中三四"]
    assert texts(rejected(rewriter.result(), 1)) == ["甲乙丙丁"]
