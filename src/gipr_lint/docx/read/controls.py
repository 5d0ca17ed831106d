"""Content controls whose text is not their own: bound to a data store, they show on opening what the store says."""

from __future__ import annotations

import re

from lxml import etree

from gipr_lint.docx.package.stores import Stores
from gipr_lint.docx.xml import BINDINGS, NAMES, attribute, val, word_tags

_TEXT, _RUN, _PARAGRAPH = word_tags("t"), word_tags("r"), word_tags("p")
_NOT_TEXT = frozenset(("picture", "docPartObj", "docPartList", "group", "equation", "bibliography", "citation"))
_KEPT_SHUT = frozenset(("contentLocked", "sdtContentLocked"))
_AROUND = frozenset(("w:p", "w:tc", "w:tr", "w:tbl", "w:body", "w:txbxContent"))
_PACKAGE = "<"
"""How the store begins for text with its formatting: a document in XML."""
_DATE = r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?"
_PIECES = r"yyyy|yy|MM|M|dd|d|'[^']*'|[^A-Za-z']"


def settle_controls(root: etree._Element, stores: Stores) -> dict[etree._Element, str]:
    """Put what bound controls show into the tree; the texts that were there, by their elements."""
    before: dict[etree._Element, str] = {}
    settled: set[etree._Element] = set()
    for binding in list(root.iter(*BINDINGS)):
        properties = binding.getparent()
        control = None if properties is None else properties.getparent()
        if properties is None or control is None or NAMES[properties.tag] != "w:sdtPr" or NAMES[control.tag] != "w:sdt":
            continue
        if any(around in settled for around in control.iterancestors()):
            continue
        value = stores.text(
            attribute(binding, "storeItemID") or "",
            attribute(binding, "xpath") or "",
            attribute(binding, "prefixMappings") or "",
        )
        text = None if not (value or "").strip() else _shown(properties, value or "")
        if text is not None:
            settled.add(control)
            for content in control.iterchildren("{*}sdtContent"):
                _put(content, text, before)
    return before


def is_kept_elsewhere(control: etree._Element) -> bool:
    """Whether a change in the content of a w:sdt would not last, or is not for anyone to make: it is bound to a store,
    offers entries to choose from, or is locked."""
    for properties in control.iterchildren("{*}sdtPr"):
        for entry in properties:
            name = NAMES[entry.tag].partition(":")[2]
            if name in ("dataBinding", "dropDownList", "checkbox"):
                return True
            if name == "lock" and val(entry) in _KEPT_SHUT:
                return True
    return False


def _shown(properties: etree._Element, value: str) -> str | None:
    """What a control shows for a value of its store, None where that is not known."""
    for entry in properties:
        name = NAMES[entry.tag].partition(":")[2]
        if name in _NOT_TEXT or name.startswith("repeatingSection"):
            return None
        if name in ("dropDownList", "comboBox"):
            items = {attribute(item, "value"): attribute(item, "displayText") for item in entry}
            return items.get(value) or (value if name == "comboBox" or value in items else None)
        if name == "date":
            return _date(entry, value)
        if name == "checkbox":
            return _checkbox(entry, value)
    return None if value.lstrip().startswith(_PACKAGE) else value


def _date(entry: etree._Element, value: str) -> str | None:
    """A date of the store in the format of the control; None for formats in words or Chinese numerals."""
    day = re.fullmatch(_DATE, value.strip())
    form = next((val(child) or "" for child in entry if NAMES[child.tag] == "w:dateFormat"), "")
    if day is None or not re.fullmatch(f"(?:{_PIECES})+", form):
        return value if day is None else None
    year, month, date = day.groups()
    parts = {"yyyy": year, "yy": year[2:], "MM": month, "M": str(int(month)), "dd": date, "d": str(int(date))}
    return re.sub(_PIECES, lambda piece: parts.get(piece[0], piece[0].strip("'")), form)


def _checkbox(entry: etree._Element, value: str) -> str | None:
    checked = value.strip().lower() in ("1", "true", "on")
    wanted = "checkedState" if checked else "uncheckedState"
    for state in entry:
        if state.tag.rpartition("}")[2] == wanted:
            code = next((str(text) for name, text in state.attrib.items() if str(name).endswith("}val")), "")
            return chr(int(code, 16)) if re.fullmatch("[0-9A-Fa-f]{2,4}", code) else None
    return None


def _put(content: etree._Element, text: str, before: dict[etree._Element, str]) -> None:
    """Let the first piece of text say all, and the others nothing."""
    pieces = list(content.iter(*_TEXT))
    if "".join(piece.text or "" for piece in pieces) == text:
        return
    if not pieces:
        pieces = _new_piece(content)
    for at, piece in enumerate(pieces):
        before.setdefault(piece, piece.text or "")
        piece.text = text if at == 0 else ""


def _new_piece(content: etree._Element) -> list[etree._Element]:
    """A piece of text behind what is in the content, none where no run can stand."""
    family = content.tag[: content.tag.rindex("}") + 1]
    run = next(content.iter(*_RUN), None)
    if run is None:
        inside = next((NAMES[around.tag] for around in content.iterancestors() if NAMES[around.tag] in _AROUND), "")
        holder = next(content.iter(*_PARAGRAPH), content if inside == "w:p" else None)
        if holder is None:
            return []
        run = etree.SubElement(holder, f"{family}r")
    return [etree.SubElement(run, f"{family}t")]
