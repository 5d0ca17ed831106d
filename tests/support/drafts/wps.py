"""The official form as WPS saves it, filled in: its tables and its paragraph styles, our text."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.support.drafts.draft import Draft

from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.rulepacks.model import Form
from gipr_lint.testing.package import W, members, zipped

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLANK_EDITIONS = ("2021",)
BLANK_FORM = Path(__file__).parents[4] / "shared" / "reports" / "blank-form-wps.docx"
"""The blank form, in a folder beside the repository that not everyone has."""

_MAIN = "word/document.xml"
_ORDER = ("proactive", "requests", "review")
_TITLE_PARAGRAPH, _HEADING_PARAGRAPH, _TEXT_PARAGRAPH = 1, 3, 4


def fits(draft: Draft) -> bool:
    """Whether the blank form is here and `draft` has just its tables, with nothing but figures changed."""
    tables = list(draft.tables())
    return (
        BLANK_FORM.exists()
        and draft.edition.name in BLANK_EDITIONS
        and {table.form.alias for table in tables} <= set(_ORDER)
        and all(table == FilledForm(draft.edition.forms[table.form.alias], table.values) for table in tables)
    )


def fill(draft: Draft) -> bytes:
    """The blank form with the content of `draft`; ValueError where it does not fit."""
    if not fits(draft):
        raise ValueError("the draft does not fit the blank form")
    from lxml import etree

    blank = members(BLANK_FORM.read_bytes())
    head, body, _ = blank[_MAIN].partition(b"<w:body>")
    *parts, page = etree.fromstring(blank[_MAIN])[0]
    tables = dict(zip(_ORDER, (part for part in parts if part.tag == _tag("tbl")), strict=True))
    written = [etree.tostring(element) for element in (*_elements(draft, parts, tables), page)]
    return zipped({**blank, _MAIN: b"".join((head, body, *written, b"</w:body></w:document>"))})


def _elements(draft: Draft, parts: list[Element], tables: dict[str, Element]) -> list[Element]:
    title, heading, text = (parts[at] for at in (_TITLE_PARAGRAPH, _HEADING_PARAGRAPH, _TEXT_PARAGRAPH))
    empty = parts[0]
    elements = [deepcopy(empty), *(_worded(title, line) for line in draft.title), deepcopy(empty)]
    elements += [_worded(text, paragraph) for paragraph in draft.preface]
    for section in draft.sections:
        elements.append(_worded(heading, section.heading))
        for item in section.content:
            if isinstance(item, str):
                elements.append(_worded(text, item))
            else:
                elements += [_filled(tables[item.form.alias], item), deepcopy(empty)]
    return elements + [_worded(text, line) for line in draft.ending]


def _worded(paragraph: Element, text: str) -> Element:
    """A copy of `paragraph` with the look of its first run and another text."""
    copy = deepcopy(paragraph)
    for extra in [child for child in copy if child.tag != _tag("pPr")][1:]:
        copy.remove(extra)
    run = next(copy.iter(_tag("r")))
    for child in [child for child in run if child.tag != _tag("rPr")]:
        run.remove(child)
    _write(run, text)
    return copy


def _filled(table: Element, content: FilledForm) -> Element:
    copy = deepcopy(table)
    rows = {_text(row): row for row in copy.iter(_tag("tr"))}
    for line in content.form.rows.values():
        columns = content.form.block_of[line.alias].columns
        row = next(row for text, row in rows.items() if _is_row(content.form, text, line.label))
        for cell, column in zip(row.findall(_tag("tc"))[-len(columns) :], columns, strict=True):
            paragraph = next(cell.iter(_tag("p")))
            for child in [child for child in paragraph if child.tag != _tag("pPr")]:
                paragraph.remove(child)
            run = _sub(paragraph, "r")
            _write(run, content.value(line.alias, column.alias))
    return copy


def _is_row(form: Form, text: str, label: str) -> bool:
    """A row is known by how its texts end; the one without labels by having no text at all."""
    return text.endswith(label) and not text.startswith(form.blocks[0].corner or "\0") if label else not text


def _write(run: Element, text: str) -> None:
    for at, line in enumerate(text.split("\n")):
        if at:
            _sub(run, "br")
        node = _sub(run, "t")
        node.text = line
        node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _sub(parent: Element, name: str) -> Element:
    child = parent.makeelement(_tag(name), {})
    parent.append(child)
    return child


def _text(element: Element) -> str:
    return "".join("".join(node.text or "" for node in element.iter(_tag("t"))).split())


@cache
def _tag(name: str) -> str:
    return f"{{{W}}}{name}"
