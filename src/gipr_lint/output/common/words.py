"""The phrases that the outputs share, and places in the words of the form."""

from __future__ import annotations

from collections.abc import Mapping

from gipr_lint.findings import NOWHERE_KNOWN, Location, Whereabouts
from gipr_lint.messages import Message, plain, quoted, say
from gipr_lint.output.common.terminal import shortened
from gipr_lint.rulepacks.model import Authority
from gipr_lint.terms import Gravity

_SEVERITIES: Mapping[Gravity, Message] = {
    "error": Message("severity.error"),
    "warning": Message("severity.warning"),
    "info": Message("severity.info"),
    "off": Message("severity.off"),
}


_BEGINNING = 24
"""Of a paragraph so many columns are told."""

_OPENING, _CLOSING = "“‘《（(", "”’》）)"

_CATEGORIES: Mapping[str, Message] = {
    "structure": Message("category.structure"),
    "period": Message("category.period"),
    "contact": Message("category.contact"),
    "table": Message("category.table"),
    "cell": Message("category.cell"),
    "arithmetic": Message("category.arithmetic"),
    "agreement": Message("category.agreement"),
    "across": Message("category.across"),
    "wording": Message("category.wording"),
    "privacy": Message("category.privacy"),
    "signing": Message("category.signing"),
    "layout": Message("category.layout"),
    "file": Message("category.file"),
    "tool": Message("category.tool"),
}


def severity_name(severity: Gravity, lang: str) -> str:
    """What a severity is called."""
    return _SEVERITIES[severity].in_language(lang)


def category_name(category: str, lang: str) -> str:
    """What a category of rules is called."""
    return _CATEGORIES.get(category, plain(category)).in_language(lang)


def cited(authority: Authority) -> str:
    """What a rule rests on, as it is quoted: 《document》（number） clause; common practice is not a title."""
    title = authority.document if authority.practice else f"《{authority.document}》"
    number = f"（{authority.number}）" if authority.number else ""
    return " ".join(part for part in (f"{title}{number}", authority.clause) if part)


def section_of(location: Location, lang: str) -> str:
    """The heading that a place stands under, in words where it is before the first; empty for the whole document."""
    if location.kind == "document" or _outside(location) is not None:
        return ""
    return say("place.before-sections", lang) if location.section is None else location.section


def place(location: Location, form_labels: Mapping[str, str], lang: str, known: Whereabouts = NOWHERE_KNOWN) -> str:
    """Where a finding is below its section: the page where it is known, the cell by its labels, the paragraph by how it
    begins, the gap."""
    where = _place(location, form_labels, lang, known.words)
    if known.page is not None:
        where = Message("place.on-page", {"page": known.page, "place": where})
    return where.in_language(lang)


def full_place(
    location: Location, form_labels: Mapping[str, str], lang: str, known: Whereabouts = NOWHERE_KNOWN
) -> str:
    """Where a finding is, on one line: the heading before what is not found without it, and the place."""
    where = place(location, form_labels, lang, known)
    if location.kind in ("paragraph", "gap"):
        where = f"{section_of(location, lang)} {where}".lstrip()
    return where if location.file is None else say("place.in-file", lang, file=location.file, place=where)


def _place(location: Location, form_labels: Mapping[str, str], lang: str, before: str) -> Message:
    """The place in words; of a gap `before` is what it follows."""
    if location.kind == "document":
        return Message("place.document")
    if (outside := _outside(location)) is not None:
        return outside
    if location.kind == "cell" or (location.kind == "gap" and location.table is not None):
        return plain(_cell(location, form_labels, lang))
    if location.kind == "gap":
        if location.form:
            label = form_labels.get(location.form, location.form)
            return Message("place.missing-table", {"table": quoted(label)})
        if not location.block:
            return Message("place.start")
        if not location.path:
            return Message("place.after-block", {"block": _block(location, before)})
    return _block(location, location.text or before)


def _block(location: Location, text: str) -> Message:
    """The heading under which a place is told, another paragraph by how it begins, which is how people find it, and by
    its number where nothing stands in it."""
    if location.section and text.strip() and location.section.endswith(text.strip()):
        return Message("place.heading")
    if words := shortened(text.strip(), _BEGINNING):
        return Message("place.beginning", {"words": _quoted(words)})
    return Message("place.number", {"block": location.block or 0})


def clauses(message: str) -> list[str]:
    """A message in its parts: the first says what is wrong, the others what more there is to know. What stands in
    quotation marks or brackets is not parted.

    `clauses("总计为3；也可能是“甲；乙”有误")` is `["总计为3", "也可能是“甲；乙”有误"]`.
    """
    parts, depth, begin = [], 0, 0
    for at, character in enumerate(message):
        if character in _OPENING:
            depth += 1
        elif character in _CLOSING:
            depth = max(0, depth - 1)
        elif not depth and (character == "；" or message.startswith("; ", at)):
            parts.append(message[begin:at])
            begin = at + 1
    return [part for part in map(str.strip, (*parts, message[begin:])) if part]


def lead_of(message: str) -> str:
    """What a message begins with: its first part, which says what is wrong."""
    lead = next(iter(clauses(message)), "")
    return lead if message.startswith(lead) else message


_PARTS = {
    "header": Message("fixes.header"),
    "footer": Message("fixes.footer"),
    "footnotes": Message("fixes.footnote"),
    "endnotes": Message("fixes.endnote"),
}
"""What parts of a DOCX beside the body are called, by how their names begin."""


def _outside(location: Location) -> Message | None:
    """What the part is called that a place outside of the body stands in."""
    if location.block or not location.path:
        return None
    name = location.path.partition("#")[0].rpartition("/")[2]
    return next((words for start, words in _PARTS.items() if name.startswith(start)), None)


def _cell(location: Location, form_labels: Mapping[str, str], lang: str) -> str:
    """The table, row and column by their labels; by numbers what has none."""
    label = form_labels.get(location.form or "")
    row = "／".join(location.row_label[1:] or location.row_label)
    column = "／".join(location.column_label)
    if label:
        parts = [Message("place.table", {"table": _quoted(label)})]
    else:
        parts = [Message("place.table-number", {"number": location.table or 0})]
    if row:
        parts.append(Message("place.row", {"row": _quoted(row)}))
    if column:
        parts.append(Message("place.column", {"column": _quoted(column)}))
    if location.kind == "cell" and not row and not column:
        numbers = {"row": location.row or 0, "column": location.column or 0}
        parts.append(Message("place.row-and-column", numbers))
    return " ".join([part.in_language(lang) for part in parts])


def _quoted(text: str) -> Message:
    """`text` in quotation marks, those inside it single."""
    return quoted(text.replace("“", "‘").replace("”", "’"))
