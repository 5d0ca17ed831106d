"""Parts of a paragraph in the Markdown of examples that text alone cannot say, in braces.

    {++inserted++} {--deleted--} {>>a comment<<} {==highlighted==}
    {hidden:text} {struck:text} {raised:1} {white:text} {tiny:text} {shaded:text} {font 黑体:text} {size 12:text}
    {field:its result} {date:a field of the day} {box:text of a text box} {art:a watermark} {picture} {object}

Anything else in braces is text.
"""

from __future__ import annotations

import re
from html import escape

from gipr_lint.testing.parts import PICTURE, Rewrite, with_comments, with_picture
from gipr_lint.testing.writer import plain_runs, text_nodes

_SPAN = re.compile(r"\{(?:\+\+(.*?)\+\+|--(.*?)--|>>(.*?)<<|==(.*?)==|([a-z]+)(?: ([^:{}]*))?(?::([^{}]*))?)\}")
_ENTRY = re.compile(r"<w:(\w+)[^>]*/>")
_ORDER = ("rStyle", "rFonts", "b", "strike", "vanish", "color", "sz", "highlight", "shd", "vertAlign")
_LOOKS = {
    "hidden": "<w:vanish/>",
    "struck": "<w:strike/>",
    "raised": '<w:vertAlign w:val="superscript"/>',
    "white": '<w:color w:val="FFFFFF"/>',
    "tiny": '<w:sz w:val="2"/>',
    "shaded": '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>',
    "highlighted": '<w:highlight w:val="yellow"/>',
}
_FIELDS = {"field": "REF _Ref1", "date": 'DATE \\@ "yyyy-M-d"'}
_WHO = 'w:id="{}" w:author="张三" w:date="2024-01-05T09:00:00Z"'
PICTURE_RUN = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="5400000" cy="900000"/><wp:docPr id="1" name="图片 1"/><a:graphic>'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="1" name="图片 1"/><pic:cNvPicPr/></pic:nvPicPr>'
    f'<pic:blipFill><a:blip r:embed="{PICTURE}"/><a:stretch/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r>"
)
"""A run with the picture of `with_picture`; prefixes w, r, wp and a must be bound."""

_OBJECT = '<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r>'


class Braces:
    """Writes text in which braces stand; `changes` is what the package needs besides, once all text is written."""

    def __init__(self) -> None:
        self._comments: list[str] = []
        self._revisions = 0
        self._pictures = False

    def runs(self, text: str, properties: str) -> str:
        """The runs of `text`: what a `Writer` is given to write them."""
        parts = []
        at = 0
        for match in _SPAN.finditer(text):
            span = self._span(match, properties)
            if span is not None:
                parts += [plain_runs(text[at : match.start()], properties), span]
                at = match.end()
        return "".join((*parts, plain_runs(text[at:], properties)))

    @property
    def changes(self) -> tuple[Rewrite, ...]:
        """The parts of the package that the braces refer to."""
        comments = self._comments
        made: tuple[Rewrite, ...] = (lambda members: with_comments(members, comments),) if comments else ()
        return (*made, with_picture) if self._pictures else made

    def _span(self, match: re.Match[str], properties: str) -> str | None:
        inserted, deleted, comment, highlighted, name, value, text = match.groups()
        if inserted is not None:
            return f"<w:ins {self._who()}>{plain_runs(inserted, properties)}</w:ins>"
        if deleted is not None:
            gone = text_nodes(deleted).replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
            return f"<w:del {self._who()}><w:r>{properties}{gone}</w:r></w:del>"
        if comment is not None:
            return self._comment(comment)
        if highlighted is not None:
            return plain_runs(highlighted, with_entry(properties, _LOOKS["highlighted"]))
        return self._named(name, value or "", text, properties)

    def _named(self, name: str, value: str, text: str | None, properties: str) -> str | None:
        if text is None:
            self._pictures |= name == "picture"
            return {"picture": PICTURE_RUN, "object": _OBJECT}.get(name)
        entry = _LOOKS.get(name)
        if name == "font":
            entry = f'<w:rFonts w:ascii="{value}" w:hAnsi="{value}" w:eastAsia="{value}"/>'
        elif name == "size":
            entry = f'<w:sz w:val="{round(float(value) * 2)}"/>'
        if entry is not None:
            return plain_runs(text, with_entry(properties, entry))
        runs = plain_runs(text, properties)
        if name == "art":
            return _art(text)
        if code := _FIELDS.get(name):
            return _field(code, runs)
        return _box(runs) if name == "box" else None

    def _comment(self, text: str) -> str:
        number = len(self._comments)
        self._comments.append(text)
        return (
            f'<w:commentRangeStart w:id="{number}"/><w:commentRangeEnd w:id="{number}"/>'
            f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        )

    def _who(self) -> str:
        self._revisions += 1
        return _WHO.format(self._revisions)


def with_entry(properties: str, entry: str) -> str:
    """The w:rPr with one more entry, in the place of one of its name; entries stand in the order of the schema."""
    entries = {match[1]: match[0] for match in _ENTRY.finditer(properties + entry)}
    ordered = sorted(entries, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))
    return f"<w:rPr>{''.join(entries[name] for name in ordered)}</w:rPr>"


def _field(code: str, runs: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText> {code} </w:instrText></w:r>{separate}{runs}{end}"


def _art(text: str) -> str:
    path = f'<v:textpath string="{escape(text, quote=True)}"/>'
    return f'<w:r><w:pict><v:shape style="position:absolute;width:400pt;height:100pt">{path}</v:shape></w:pict></w:r>'


def _box(runs: str) -> str:
    return (
        '<w:r><w:pict><v:shape style="width:425pt;height:70pt"><v:textbox><w:txbxContent>'
        f"<w:p>{runs}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
