"""Defects of the layout (CN921 to CN930); these rules are off unless they are selected."""

from __future__ import annotations

import re
from functools import partial
from random import Random

from msgspec.structs import replace
from tests.recall.defect import Case, Defect, Expectation, Finish
from tests.recall.document import Element, at_quote, changed, copied, edited, look, tag, xml
from tests.recall.file import somewhere
from tests.support.drafts.draft import Draft, with_section

from gipr_lint.testing import parts

SELECT = ("layout",)


def title(draft: Draft, random: Random) -> Case:
    """The title, whose look is changed once it is written."""
    return draft, Expectation(("CN922",), quotes=(draft.title[0],))


def heading(draft: Draft, random: Random) -> Case:
    """The heading of a section; a list may have its number."""
    section = random.choice(draft.sections)
    return draft, Expectation(("CN924",), quotes=(section.heading.partition("、")[2],))


def anywhere(draft: Draft, random: Random, *, code: str) -> Case:
    """The report as it is, for what belongs to no place."""
    return draft, Expectation((code,))


def table(draft: Draft, random: Random, *, code: str) -> Case:
    """The applications table."""
    return draft, Expectation((code,), section="")


def blanks(draft: Draft, random: Random, *, lead: str) -> Case:
    """A paragraph begins with blanks."""
    texts = draft.section("overview").paragraphs
    text = next(text for text in texts if len(text) > 30)
    content = tuple(lead + item if item == text else item for item in draft.section("overview").content)
    changed_draft = with_section(draft, "overview", lambda section: replace(section, content=content))
    return changed_draft, Expectation(("CN925",), quotes=(text,))


def _faced(face: str, size: int) -> Finish:
    def edit(paragraph: Element, run: Element) -> None:
        fonts = f'<w:rFonts w:ascii="{face}" w:hAnsi="{face}" w:eastAsia="{face}"/>'
        for each in paragraph.iter(tag("r")):
            look(each, fonts, f'<w:sz w:val="{size}"/>')

    return lambda document, expected: at_quote(document, expected.quotes[0], edit)


def _mixed(document: bytes, expected: Expectation) -> bytes:
    def edit(paragraph: Element, run: Element) -> None:
        last = list(paragraph.iter(tag("r")))[-1]
        fonts = '<w:rFonts w:eastAsia="微软雅黑"/>'
        last.addnext(copied(run, "另外复制来的文字。", fonts))

    return at_quote(document, expected.quotes[0], edit)


def _aligned(document: bytes, expected: Expectation) -> bytes:
    def edit(paragraph: Element, run: Element) -> None:
        properties = paragraph.find(tag("pPr"))
        assert properties is not None
        for old in properties.findall(tag("jc")):
            properties.remove(old)
        properties.append(xml('<w:jc w:val="left"/>'))

    return at_quote(document, expected.quotes[0], edit)


def _page(document: bytes, expected: Expectation, *, pattern: bytes, value: bytes) -> bytes:
    def change(members: parts.Members) -> parts.Members:
        main = members["word/document.xml"]
        return {**members, "word/document.xml": re.sub(pattern, value, main)}

    return changed(document, change)


def _spaced(document: bytes, expected: Expectation) -> bytes:
    """Every line exactly 24 points high."""

    def edit(root: Element) -> None:
        for paragraph in root.iter(tag("p")):
            properties = paragraph.find(tag("pPr"))
            if properties is None:
                properties = xml("<w:pPr/>")
                paragraph.insert(0, properties)
            for old in properties.findall(tag("spacing")):
                properties.remove(old)
            properties.append(xml('<w:spacing w:line="480" w:lineRule="exact"/>'))

    return edited(document, edit)


def _bare(document: bytes, expected: Expectation) -> bytes:
    def edit(root: Element) -> None:
        for old in list(root.iter(*map(tag, ("tblBorders", "tcBorders", "tblStyle")))):
            parent = old.getparent()
            assert parent is not None
            parent.remove(old)

    return edited(document, edit)


def _footer(text: str, size: int) -> Finish:
    return lambda document, expected: changed(document, partial(parts.with_footer, text=text, size=size))


def defects() -> tuple[Defect, ...]:
    """All defects of the layout."""
    made = (
        Defect(
            "CN921",
            "letter paper",
            partial(anywhere, code="CN921"),
            partial(_page, pattern=rb'w:w="119\d\d" w:h="168\d\d"', value=b'w:w="12240" w:h="15840"'),
        ),
        Defect(
            "CN921",
            "narrow margins",
            partial(anywhere, code="CN921"),
            partial(_page, pattern=rb'w:top="\d+"', value=b'w:top="1134"'),
        ),
        Defect("CN922", "another typeface", title, _faced("宋体", 44)),
        Defect("CN922", "another size", title, _faced("方正小标宋简体", 36)),
        Defect("CN922", "not centred", title, _aligned),
        Defect("CN923", "another typeface", partial(somewhere, code="CN923"), _faced("宋体", 32)),
        Defect("CN923", "another size", partial(somewhere, code="CN923"), _faced("仿宋", 28)),
        Defect("CN924", "another typeface", heading, _faced("宋体", 32)),
        Defect("CN924", "another size", heading, _faced("黑体", 36)),
        Defect("CN925", "wide blanks", partial(blanks, lead="\u3000\u3000")),
        Defect("CN925", "blanks", partial(blanks, lead="    ")),
        Defect("CN926", "narrow lines", partial(anywhere, code="CN926"), _spaced),
        Defect("CN927", "no page number", partial(anywhere, code="CN927")),
        Defect("CN927", "page number in words", partial(anywhere, code="CN927"), _footer("第#页", 28)),
        Defect("CN927", "small page number", partial(anywhere, code="CN927"), _footer("— # —", 18)),
        Defect("CN928", "header not repeated", partial(anywhere, code="CN928")),
        Defect("CN929", "no lines", partial(anywhere, code="CN929"), _bare),
        Defect("CN930", "copied words", partial(somewhere, code="CN930"), _mixed),
    )
    return tuple(replace(defect, select=SELECT) for defect in made)
