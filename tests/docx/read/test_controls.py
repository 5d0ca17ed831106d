"""Content controls that are bound to a data store."""

from __future__ import annotations

import time

import pytest
from lxml import etree
from tests.support.docx.building import DECLARATIONS, PACKAGE_R, docx, p, r, tbl, tc, tr

from gipr_lint.docx import Document, Paragraph, read_docx
from gipr_lint.docx.read.controls import is_kept_elsewhere

STORE = "{11111111-2222-3333-4444-555555555555}"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006"
PATH = "/n:a[1]/n:b[1]"
CHECKBOX = (
    '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checkedState w14:val="2611"/>'
    '<w14:uncheckedState w14:val="2610"/></w14:checkbox>'
)
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"


def binding(path: str = PATH, store: str = STORE, prefixes: str = "xmlns:n='urn:x'") -> str:
    """A w:dataBinding."""
    return f'<w:dataBinding w:prefixMappings="{prefixes}" w:xpath="{path}" w:storeItemID="{store}"/>'


LATER = "http://schemas.microsoft.com/office/word/2012/wordml"


def later_binding() -> str:
    """The same as Word 2013 and later write it, for controls with formatting as well."""
    return binding().replace("<w:dataBinding", f'<w15:dataBinding xmlns:w15="{LATER}"')


def control(content: str = r("旧"), properties: str = f"{binding()}<w:text/>") -> str:
    """A control with that content."""
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def read(body: str, store: str = "<a xmlns='urn:x'><b>新</b></a>", store_id: str = STORE, **extra: str) -> Document:
    """A document with a data store."""
    link = f'<Relationship Id="a" Type="{CUSTOM}/relationships/customXmlProps" Target="props.xml"/>'
    parts = {
        "customXml/item1.xml": store,
        "customXml/_rels/item1.xml.rels": f'<Relationships xmlns="{PACKAGE_R}">{link}</Relationships>',
        "customXml/props.xml": f'<ds:datastoreItem xmlns:ds="{CUSTOM}/customXml" ds:itemID="{store_id}"/>',
    }
    return read_docx(docx(body, links=(("customXml", "../customXml/item1.xml"),), extra=parts | extra))


def text(body: str, **options: str) -> str:
    """The text of the first paragraph."""
    block = read(body, **options).blocks[0]
    assert isinstance(block, Paragraph)
    return block.text


@pytest.mark.parametrize(
    "content",
    [
        r("旧"),
        r("旧") + r("文"),
        "<w:r/>",
        "",
        f"<w:ins>{r('旧')}</w:ins>",
        f"<w:hyperlink>{r('旧')}</w:hyperlink>",
        r("新"),
    ],
)
def test_a_bound_control_says_what_its_store_says(content: str) -> None:
    """Whatever text was there, in one run, several, none."""
    assert text(f"<w:p>{r('前')}{control(content)}{r('后')}</w:p>") == "前新后"


def test_controls_around_paragraphs_and_cells_are_bound_too() -> None:
    """Around a paragraph, around a cell, around nothing but an empty paragraph, and one control in another."""
    assert text(control(p("旧"))) == "新"
    assert text(control("<w:p/>")) == "新"
    assert text(f"<w:p>{control(control())}</w:p>") == "新"
    cells = read(tbl(tr(control(tc("旧")), tc(control(p("旧"))), tc("格")))).tables[0].cells
    assert [cell.text for cell in cells] == ["新", "新", "格"]


@pytest.mark.parametrize(
    ("properties", "store", "expected"),
    [
        (binding(), "<a xmlns='urn:x'><b>新</b></a>", "新"),
        (binding(), "<a xmlns='urn:x'><b><i>新</i>意</b></a>", "新意"),
        (binding("/n:a/n:b"), "<a xmlns='urn:x'><b>新</b><b>又</b></a>", "新"),
        (binding("/n:a/n:b[2]"), "<a xmlns='urn:x'><b>新</b><b>又</b></a>", "又"),
        (binding("/n:a/n:b/@k"), "<a xmlns='urn:x'><b k='新'>旧值</b></a>", "新"),
        (binding("/n:a/n:b/text()"), "<a xmlns='urn:x'><b>新</b></a>", "新"),
        (binding("/a/b", prefixes=""), "<a><b>新</b></a>", "新"),
        (binding(store=STORE.lower()), "<a xmlns='urn:x'><b>新</b></a>", "新"),
        (binding(store=""), "<a xmlns='urn:x'><b>新</b></a>", "新"),
        (binding(), "<a xmlns='urn:x'><b> </b></a>", "旧"),
        (binding(), "<a xmlns='urn:x'/>", "旧"),
        (binding(), "<c xmlns='urn:x'><b>新</b></c>", "旧"),
        (binding(), "<a xmlns='urn:x'><b>新", "旧"),
        (binding(), "<!DOCTYPE a [<!ENTITY x '新'>]><a xmlns='urn:x'><b>&amp;x;</b></a>", "旧"),
        (binding("//n:b"), "<a xmlns='urn:x'><b>新</b></a>", "旧"),
        (binding("/n:a/*"), "<a xmlns='urn:x'><b>新</b></a>", "旧"),
        (binding("/n:a/n:b[. = '1']"), "<a xmlns='urn:x'><b>新</b></a>", "旧"),
        (binding("/n:a/n:b[99999999]"), "<a xmlns='urn:x'><b>新</b></a>", "旧"),
        (binding(""), "<a xmlns='urn:x'><b>新</b></a>", "旧"),
        (binding(store="{0}"), "<a xmlns='urn:x'><b>新</b></a>", "旧"),
        (f"<w:picture/>{binding()}", "<a xmlns='urn:x'><b>iVBORw0K</b></a>", "旧"),
        (f"<w:docPartObj/>{binding()}", "<a xmlns='urn:x'><b>新</b></a>", "旧"),
        (
            f'<w:dropDownList><w:listItem w:value="1" w:displayText="新"/></w:dropDownList>{binding()}',
            "<a xmlns='urn:x'><b>1</b></a>",
            "新",
        ),
        (
            f'<w:dropDownList><w:listItem w:value="1"/></w:dropDownList>{binding()}',
            "<a xmlns='urn:x'><b>2</b></a>",
            "旧",
        ),
        (f'<w:comboBox><w:listItem w:value="1"/></w:comboBox>{binding()}', "<a xmlns='urn:x'><b>2</b></a>", "2"),
        (
            f'<w:date><w:dateFormat w:val="yyyy年M月d日"/></w:date>{binding()}',
            "<a xmlns='urn:x'><b>2025-01-08T00:00:00</b></a>",
            "2025年1月8日",
        ),
        (
            f'<w:date><w:dateFormat w:val="yyyy-MM-dd"/></w:date>{binding()}',
            "<a xmlns='urn:x'><b>2025-01-08</b></a>",
            "2025-01-08",
        ),
        (
            f'<w:date><w:dateFormat w:val="EEEE年O月A日"/></w:date>{binding()}',
            "<a xmlns='urn:x'><b>2025-01-08</b></a>",
            "旧",
        ),
        (f"<w:date/>{binding()}", "<a xmlns='urn:x'><b>近日</b></a>", "近日"),
        (f"{CHECKBOX}{binding()}", "<a xmlns='urn:x'><b>true</b></a>", "☑"),
        (f"{CHECKBOX}{binding()}", "<a xmlns='urn:x'><b>0</b></a>", "☐"),
    ],
)
def test_what_a_store_says_is_shown_as_the_control_shows_it(properties: str, store: str, expected: str) -> None:
    """Found by id and a plain path, in the way of the kind of control; what is not certain leaves the text as it is."""
    assert text(f"<w:p>{control(properties=properties)}</w:p>", store=store) == expected


def test_the_properties_of_the_document_are_a_store() -> None:
    """The title on a cover page is the one in the properties."""
    names = "xmlns:c='urn:c' xmlns:d='urn:d'"
    body = f"<w:p>{control(properties=binding('/c:coreProperties[1]/d:title[1]', CORE, names))}</w:p>"
    core = '<c:coreProperties xmlns:c="urn:c" xmlns:d="urn:d"><d:title>新</d:title></c:coreProperties>'
    assert text(body, **{"docProps/core.xml": core}) == "新"
    assert text(body) == "旧"


@pytest.mark.slow
def test_the_effort_for_stores_is_bounded() -> None:
    """Thousands of controls on the last of many entries, on one long text, or one in the other, neither take long nor
    make the text grow without end: beyond a bound they keep what they say."""
    store = f"<a xmlns='urn:x'>{'<b/>' * 20_000}<b>{'新' * 50_000}</b></a>"
    body = f"<w:p>{control(properties=binding('/n:a/n:b[20001]')) * 3000}</w:p>"
    nested = r("旧")
    for _ in range(60):
        nested = control(nested)
    start = time.process_time()
    long = text(body, store=store)
    assert len(long) < 2_000_000
    assert long.endswith("旧" * 2000)
    assert text(f"<w:p>{nested * 300}</w:p>") == "新" * 300
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (binding(), True),
        ("<w:dropDownList/>", True),
        (CHECKBOX, True),
        ('<w:lock w:val="contentLocked"/>', True),
        ('<w:lock w:val="sdtLocked"/>', False),
        ("<w:comboBox/>", False),
        ("<w:text/>", False),
        ("", False),
    ],
)
def test_who_may_change_a_control(entry: str, expected: bool) -> None:
    """Not the content of one that is filled anew, offers entries or is locked."""
    assert (
        is_kept_elsewhere(etree.fromstring(control(properties=entry).replace("<w:sdt>", f"<w:sdt {DECLARATIONS}>")))
        is expected
    )


def test_the_binding_of_later_versions_is_one() -> None:
    """What the store says is shown; a store that holds formatted text as a document of its own is not read."""
    body = control(p("旧"), later_binding())
    assert text(body) == "新"
    assert text(body, store="<a xmlns='urn:x'><b>&lt;pkg:package/&gt;</b></a>") == "旧"
    assert is_kept_elsewhere(etree.fromstring(f"<x {DECLARATIONS}>{body}</x>")[0])
