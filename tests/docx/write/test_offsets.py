"""Byte offsets of elements, and splices between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from gipr_lint.docx.write.offsets import NotSpliceable, Splice, extents, spliced
from gipr_lint.docx.write.part import Part
from gipr_lint.docx.xml import parse


def test_every_element_is_where_its_bytes_are() -> None:
    """No > in an attribute, empty tag, comment or entity shifts the offsets, and a byte order mark counts."""
    data = b'\xef\xbb\xbf<?xml version="1.0"?><a><b x="1>2"/><c y=\'">\'>t&amp;\xe4\xb8\x80</c><!-- > --><d\n/></a>'
    found = [data[extent.start : extent.end] for extent in map(extents(data).__getitem__, (1, 2, 3))]
    assert found == [b'<b x="1>2"/>', b"<c y='\">'>t&amp;\xe4\xb8\x80</c>", b"<d\n/>"]
    inside = extents(data)[2]
    assert data[inside.inside : inside.inside_end] == b"t&amp;\xe4\xb8\x80"


@pytest.mark.parametrize("encoding", ["gbk", "utf-16"])
def test_other_encodings_are_refused(encoding: str) -> None:
    """Offsets into bytes that are no UTF-8 would be used to splice UTF-8 into them."""
    data = f'<?xml version="1.0" encoding="{encoding}"?><a>一</a>'.encode(encoding)
    with pytest.raises(NotSpliceable):
        extents(data)


_names = st.sampled_from(["p", "r", "t", "tbl"])
_texts = st.text(alphabet="一二&<>'\" \nx", max_size=5)


@st.composite
def trees(draw: st.DrawFn, depth: int = 3) -> etree._Element:
    """A small tree with attributes, text and tails."""
    element = etree.Element(draw(_names), x=draw(_texts))
    element.text = draw(_texts)
    for child in draw(st.lists(trees(depth=depth - 1), max_size=3)) if depth else []:
        child.tail = draw(_texts)
        element.append(child)
    return element


@pytest.mark.slow
@given(trees())
def test_the_source_of_an_element_reads_as_that_element(tree: etree._Element) -> None:
    """What stands between the offsets of an element is that element, whatever the tree."""
    data = etree.tostring(tree, encoding="UTF-8", xml_declaration=True)
    part = Part(data, parse(data, "part"))
    for element in part.root.iter():
        again = etree.fromstring(part.source(element))
        assert etree.tostring(again, method="c14n") == etree.tostring(element, method="c14n", with_tail=False)


def test_splices_are_made_in_their_order() -> None:
    """Two insertions at one place stand as given, and an insertion before a replacement stays before it."""
    made = spliced(b"0123456789", [Splice(4, 6, b"R"), Splice(4, 4, b"a"), Splice(4, 4, b"b"), Splice(0, 1, b"")])
    assert made == b"123abR6789"


def test_overlapping_splices_are_an_error() -> None:
    """No byte can be replaced twice."""
    with pytest.raises(ValueError, match="overlap"):
        spliced(b"0123456789", [Splice(2, 5, b""), Splice(4, 6, b"")])
