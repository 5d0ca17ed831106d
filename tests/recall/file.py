"""Defects of the file itself (CN905, CN951 to CN965)."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from random import Random

from tests.recall.change import with_content, with_sentence
from tests.recall.defect import Case, Defect, Expectation, Finish, Spot
from tests.recall.document import Element, at_quote, changed, copied, look, xml
from tests.support.drafts.draft import Draft

from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.testing import parts
from gipr_lint.testing.braces import PICTURE_RUN

_WHO = 'w:id="990001" w:author="张三" w:date="2024-01-05T09:00:00Z"'
_ALIASES = ("overview", "problems", "other")
_OBJECT = '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r>'
_BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>内部审核稿</w:t></w:r></w:p></w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)


def somewhere(draft: Draft, random: Random, *, code: str, quoted: bool = True) -> Case:
    """The report as it is; the defect is put into a paragraph of its prose once it is written."""
    texts = [text for alias in _ALIASES for text in draft.section(alias).paragraphs if len(text) > 8]
    quote = random.choice(texts)
    return draft, Expectation((code,), quotes=(quote,) if quoted else ())


def in_table(draft: Draft, random: Random, *, code: str) -> Case:
    """The same in a label of a table."""
    return draft, Expectation((code,), quotes=("法律服务机构",), also=("CN404",))


def _at(edit: Callable[[Element, Element], None]) -> Finish:
    return lambda document, expected: at_quote(document, expected.quotes[0], edit)


def _parts(*changes: parts.Rewrite) -> Finish:
    return lambda document, expected: changed(document, *changes)


def _behind(paragraph: Element, run: Element, source: str) -> None:
    run.addnext(xml(source))


def _wrapped(paragraph: Element, run: Element, *, name: str) -> None:
    """The run itself comes out of a tracked change."""
    holder = xml(f"<w:{name} {_WHO}/>")
    run.addprevious(holder)
    holder.append(run)


def _another(paragraph: Element, run: Element, *, entries: tuple[str, ...]) -> None:
    """A run more that looks otherwise."""
    run.addnext(copied(run, "此处数字待核", *entries))


def _coloured(paragraph: Element, run: Element, *, entries: tuple[str, ...]) -> None:
    look(run, *entries)


def _reformatted(paragraph: Element, run: Element) -> None:
    look(run, f"<w:rPrChange {_WHO}><w:rPr/></w:rPrChange>")


def _new_paragraph(paragraph: Element, run: Element) -> None:
    """The paragraph's mark is an insertion."""
    properties = paragraph.find("{*}pPr")
    if properties is None:
        properties = xml("<w:pPr/>")
        paragraph.insert(0, properties)
    properties.append(xml(f"<w:rPr><w:ins {_WHO}/></w:rPr>"))


def _commented(document: bytes, expected: Expectation) -> bytes:
    source = '<w:r><w:commentReference w:id="0"/></w:r>'
    with_mark = at_quote(document, expected.quotes[0], partial(_behind, source=source))
    return changed(with_mark, lambda members: parts.with_comments(members, ["数字请再核"]))


def _metadata(**values: str) -> Finish:
    return _parts(lambda members: parts.with_metadata(members, values))


def metadata_of(draft: Draft, random: Random, *, code: str) -> Case:
    """The title in the properties is made when the document is finished: the year is in the expectation's quote."""
    return draft, Expectation((code,), quotes=())


def _old_title(document: bytes, expected: Expectation) -> bytes:
    return changed(document, lambda members: parts.with_metadata(members, {"title": "2001年政府信息公开工作年度报告"}))


def _other_unit(document: bytes, expected: Expectation) -> bytes:
    title = "玄武山管理委员会政府信息公开工作年度报告"
    return changed(document, lambda members: parts.with_metadata(members, {"title": title}))


def dated(draft: Draft, random: Random) -> Case:
    """The date of the signature; a field is made of it once the report is written."""
    return draft, Expectation(("CN905",), quotes=(draft.ending[-1],))


def _as_field(paragraph: Element, run: Element) -> None:
    """The run itself is what a field shows."""
    field = xml('<w:fldSimple w:instr=" DATE \\@ &quot;yyyy年M月d日&quot; "/>')
    run.addprevious(field)
    field.append(run)


def _margin(text: str) -> Finish:
    return _parts(lambda members: parts.with_footer(members, text))


def broken_field(draft: Draft, random: Random, *, text: str) -> Case:
    """A cross-reference prints its error message."""
    alias = random.choice(_ALIASES)
    return with_sentence(draft, alias, f"有关情况见{text}"), Expectation(("CN956",), quotes=(text.strip("。. "),))


def pictured(draft: Draft, random: Random, *, form: str) -> Case:
    """A table is a picture."""
    alias = draft.edition.forms[form].section
    quote = "有关数据详见下图，请以图中所列为准。"
    others = [item for item in draft.section(alias).content if isinstance(item, FilledForm)]
    codes = ("CN402", "CN403") if len(others) > 1 else ()
    return with_content(draft, alias, quote), Expectation(("CN958",), spots=(Spot(form),), quotes=(quote,), also=codes)


def _with_picture(document: bytes, expected: Expectation) -> bytes:
    written = at_quote(document, expected.quotes[0], partial(_behind, source=PICTURE_RUN))
    return changed(written, parts.with_picture)


_TRACKED: dict[str, Finish] = {
    "typed in": _at(partial(_wrapped, name="ins")),
    "moved in": _at(partial(_wrapped, name="moveTo")),
    "deleted": _at(partial(_behind, source=f"<w:del {_WHO}><w:r><w:delText>原稿文字</w:delText></w:r></w:del>")),
    "formatted": _at(_reformatted),
    "new paragraph": _at(_new_paragraph),
}
_UNSEEN: dict[str, tuple[str, ...]] = {
    "hidden": ("<w:vanish/>",),
    "white": ('<w:color w:val="FFFFFF"/>',),
    "white by theme": ('<w:color w:val="FFFFFF" w:themeColor="background1"/>',),
    "of one point": ('<w:sz w:val="2"/>', '<w:szCs w:val="2"/>'),
}
_STRUCK = {"struck out": "<w:strike/>", "struck out twice": "<w:dstrike/>"}
_COLOURS = {
    "highlighted": '<w:highlight w:val="yellow"/>',
    "highlighted green": '<w:highlight w:val="green"/>',
    "shaded": '<w:shd w:val="clear" w:color="auto" w:fill="FFC000"/>',
    "patterned": '<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>',
}
_PROPERTIES = {
    "author": {"creator": "张三"},
    "last editor": {"creator": "Administrator", "lastModifiedBy": "李四"},
    "company": {"Company": "玄武山文化传媒公司"},
}
_ACTIVE: dict[str, Finish] = {
    "macros": _parts(parts.with_macros),
    "template of another server": _parts(
        lambda members: parts.with_template(members, "http://oa.linyang.example/t.dotm")
    ),
    "linked picture": _parts(lambda members: parts.with_linked_picture(members, "http://oa.linyang.example/a.png")),
    "picture on a share": _parts(lambda members: parts.with_linked_picture(members, "file:///\\\\oa\\a.png")),
}


def defects() -> tuple[Defect, ...]:
    """All defects of the file."""
    return (
        *(Defect("CN951", name, partial(somewhere, code="CN951"), finish) for name, finish in _TRACKED.items()),
        Defect("CN951", "typed in a cell", partial(in_table, code="CN951"), _TRACKED["typed in"]),
        Defect("CN952", "comment", partial(somewhere, code="CN952"), _commented),
        Defect("CN952", "comment in a cell", partial(in_table, code="CN952"), _commented),
        *(
            Defect("CN953", name, partial(somewhere, code="CN953"), _at(partial(_another, entries=entries)))
            for name, entries in _UNSEEN.items()
        ),
        *(
            Defect(
                "CN953", f"{name} in a cell", partial(in_table, code="CN953"), _at(partial(_another, entries=entries))
            )
            for name, entries in _UNSEEN.items()
        ),
        *(
            Defect("CN954", name, partial(somewhere, code="CN954", quoted=False), _metadata(**values))
            for name, values in _PROPERTIES.items()
        ),
        Defect("CN955", "year of an older report", partial(metadata_of, code="CN955"), _old_title),
        Defect("CN955", "another unit", partial(metadata_of, code="CN955"), _other_unit),
        *(
            Defect("CN956", text, partial(broken_field, text=text))
            for text in ("错误!未找到引用源。", "错误！未定义书签。", "Error! Reference source not found.")
        ),
        *(
            Defect("CN957", name, partial(somewhere, code="CN957"), _at(partial(_coloured, entries=(entry,))))
            for name, entry in _COLOURS.items()
        ),
        *(
            Defect("CN958", form, partial(pictured, form=form), _with_picture)
            for form in ("proactive", "requests", "review")
        ),
        *(
            Defect("CN960", name, partial(somewhere, code="CN960", quoted=False), finish)
            for name, finish in _ACTIVE.items()
        ),
        Defect("CN960", "embedded object", partial(somewhere, code="CN960"), _at(partial(_behind, source=_OBJECT))),
        Defect("CN961", "text box", partial(somewhere, code="CN961"), _at(partial(_behind, source=_BOX))),
        *(
            Defect("CN963", f"{name}{where}", partial(case, code="CN963"), _at(partial(_another, entries=(entry,))))
            for name, entry in _STRUCK.items()
            for case, where in ((somewhere, ""), (in_table, " in a cell"))
        ),
        Defect("CN905", "a field", dated, _at(_as_field)),
        *(
            Defect("CN964", text, partial(somewhere, code="CN964", quoted=False), _margin(text))
            for text in ("征求意见稿", "（送审稿）", "草 稿", "DRAFT")
        ),
        *(
            Defect("CN965", text, partial(somewhere, code="CN965", quoted=False), _margin(text))
            for text in ("2001年政府信息公开工作年度报告", "玄武山管理委员会政府信息公开工作年度报告")
        ),
        Defect("CN962", "protected", partial(somewhere, code="CN962", quoted=False), _parts(parts.with_protection)),
    )
