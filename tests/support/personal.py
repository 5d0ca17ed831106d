"""Personal data for tests, and drafts that hold some text at every place where a document can hold one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.sax.saxutils import escape

from tests.support.docx.building import W
from tests.support.reports import NEW, PREFACE, TITLE

from gipr_lint.testing.markdown import to_docx
from gipr_lint.testing.package import HEAD, members, zipped
from gipr_lint.testing.parts import Members, with_comments, with_footer, with_metadata

SAID = {
    "identity": "身份证号码110101199003077758",
    "identity-x": "身份证号11010519491231002X",
    "identity-old": "身份证110101900307775",
    "bank-card": "银行卡号6222021234567890128",
    "mobile": "手机13900005555",
    "name": "申请人张三不服",
    "compound-name": "当事人司马李四不服",
    "foreign-name": "原告张三·李四不服",
}
"""Each kind of datum as a draft may tell it; the numbers are invented, with check digits that are right."""

SECRETS = {
    "identity": "110101199003077758",
    "identity-x": "11010519491231002X",
    "identity-old": "110101900307775",
    "bank-card": "6222021234567890128",
    "mobile": "13900005555",
    "name": "张三",
    "compound-name": "司马李四",
    "foreign-name": "张三·李四",
}
"""What is secret in each."""

ALL = "，".join(SAID.values())

_MAIN = "word/document.xml"
_SOURCE = (
    f"{TITLE}{PREFACE}## 一、总体情况\n\n全年公开信息12条,群众述求已办结。占位\n\n"
    "| 项目 | 情况 |\n| 占格 | 已办结 |\n\n"
    "## 三、收到和处理政府信息公开申请情况\n\n```form requests\nnew: 1 0 0 0 0 0 9\n```"
)
_MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def _draft(source: str = _SOURCE) -> Members:
    return members(to_docx(source, NEW))


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def beside(xml: str) -> Members:
    """The draft with something behind the text of a paragraph."""
    draft = dict(_draft())
    before, mark, behind = draft[_MAIN].decode().partition("占位</w:t></w:r>")
    assert mark
    return {**draft, _MAIN: f"{before}{mark}{xml}{behind}".encode()}


def _in_note(text: str) -> Members:
    draft = dict(beside('<w:r><w:footnoteReference w:id="2"/></w:r>'))
    note = f'<w:footnote w:id="2"><w:p>{_run(text)}</w:p></w:footnote>'
    draft["word/footnotes.xml"] = f'{HEAD}<w:footnotes xmlns:w="{W}">{note}</w:footnotes>'.encode()
    return _linked(draft, "footnotes", "footnotes.xml")


def _linked(draft: Members, kind: str, target: str) -> Members:
    """A draft with one more relationship of its text."""
    family = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = f'<Relationship Id="more" Type="{family}/{kind}" Target="{escape(target)}"/></Relationships>'
    links = draft["word/_rels/document.xml.rels"].decode()
    assert "</Relationships>" in links
    return {**draft, "word/_rels/document.xml.rels": links.replace("</Relationships>", link).encode()}


def _named_part(text: str) -> Members:
    """A damaged header that is called so."""
    return {**_linked(_draft(), "header", f"{text}.xml"), f"word/{text}.xml": b"<w:hdr"}


def _numbered(text: str) -> Members:
    """A paragraph numbered with it."""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    draft = dict(_draft())
    before, mark, behind = draft[_MAIN].decode().partition("<w:sectPr")
    added = f"<w:p><w:pPr>{number}</w:pPr>{_run('加强公开,及时更新。')}</w:p>"
    draft[_MAIN] = (
        f"{before}{added}{mark}{behind}".encode()
        if mark
        else draft[_MAIN].replace(b"</w:body>", f"{added}</w:body>".encode())
    )
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="{escape(text)}"/></w:lvl>'
    draft["word/numbering.xml"] = (
        f'{HEAD}<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    ).encode()
    return _linked(draft, "numbering", "numbering.xml")


def _code(instruction: str) -> str:
    return f"{_MARK.format('begin')}<w:r><w:instrText>{escape(instruction)}</w:instrText></w:r>"


def _field(instruction: str, shown: str) -> str:
    return f"{_code(instruction)}{_MARK.format('separate')}{_run(shown)}{_MARK.format('end')}"


def _box(text: str) -> str:
    v = "urn:schemas-microsoft-com:vml"
    content = f"<w:txbxContent><w:p>{_run(text)}</w:p></w:txbxContent>"
    shape = f'<v:shape xmlns:v="{v}" alt="{escape(text)}"><v:textbox>{content}</v:textbox></v:shape>'
    return f"<w:r><w:pict>{shape}</w:pict></w:r>"


PLACES: Mapping[str, Callable[[str], Members]] = {
    "body": lambda text: _draft(_SOURCE.replace("占位", f"。{text}")),
    "title": lambda text: _draft(_SOURCE.replace("年度报告", f"年度报告{text}", 1)),
    "preface": lambda text: _draft(_SOURCE.replace("电话：", f"{text}，电话：", 1)),
    "heading": lambda text: _draft(_SOURCE.replace("总体情况", f"总体情况{text}", 1)),
    "cell": lambda text: _draft(_SOURCE.replace("占格", text)),
    "form cell": lambda text: _draft(_SOURCE.replace("new: 1 0", f'new: "{text}" 0')),
    "signature": lambda text: _draft(
        f"{_SOURCE}\n\n## 六、其他需要报告的事项\n\n无\n\n临阳县人民政府\n\n2025年1月20日\n\n{text}"
    ),
    "several runs": lambda text: beside("".join(map(_run, text))),
    "line break": lambda text: beside(f"<w:r><w:br/></w:r>{_run(text)}"),
    "insertion": lambda text: beside(f'<w:ins w:id="7" w:author="甲">{_run(text)}</w:ins>'),
    "deletion": lambda text: beside(
        f'<w:del w:id="7" w:author="甲"><w:r><w:delText>{escape(text)}</w:delText></w:r></w:del>'
    ),
    "struck out": lambda text: beside(_run(text, "<w:strike/>")),
    "automatic number": _numbered,
    "hidden": lambda text: beside(_run(text, "<w:vanish/>")),
    "white": lambda text: beside(_run(text, '<w:color w:val="FFFFFF"/>')),
    "tiny": lambda text: beside(_run(text, '<w:sz w:val="2"/>')),
    "field": lambda text: beside(_field(" QUOTE ", text)),
    "instruction": lambda text: beside(_field(f' HYPERLINK "mailto:{text}" ', "错误!未定义书签。")),
    "prompt": lambda text: beside(f"{_code(f' MACROBUTTON x {text}')}{_MARK.format('end')}"),
    "box": lambda text: beside(_box(text)),
    "bookmark": lambda text: beside(f'<w:bookmarkStart w:id="3" w:name="{escape(text)}"/><w:bookmarkEnd w:id="3"/>'),
    "note": _in_note,
    "comment": lambda text: with_comments(beside('<w:r><w:commentReference w:id="0"/></w:r>'), [text]),
    "margin": lambda text: with_footer(_draft(), text),
    "name of a part": _named_part,
    "properties": lambda text: with_metadata(
        _draft(), dict.fromkeys(("title", "creator", "lastModifiedBy", "Company", "description", "keywords"), text)
    ),
}
"""A draft with a text at one place, for every place that a text can have in a document."""


def draft_with(text: str, place: str) -> bytes:
    """The bytes of such a draft."""
    return zipped(PLACES[place](text))
