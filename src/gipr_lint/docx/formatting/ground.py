"""What lies behind text: whether a run stands on white paper, and whether its own highlight shows a colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from gipr_lint.docx.formatting.styles import Styles
from gipr_lint.docx.xml import NAMES, attribute, val, word_tags

_SHADE = word_tags("shd")
_STYLES = word_tags("tblStyle", "pStyle", "rStyle")
_BACKGROUND = word_tags("background")

_LEAST_TINT = 0x30
"""How far the parts of a colour must differ for it to be one: web pages leave greys behind text, people colours."""


def shows_colour(entry: etree._Element) -> bool:
    """Whether a w:highlight or w:shd shows a colour or a pattern."""
    value = val(entry) or ""
    if NAMES[entry.tag] == "w:highlight":
        return value not in ("", "none", "white")
    return value.startswith("pct") or is_tinted(attribute(entry, "fill") or "")


def is_tinted(fill: str) -> bool:
    """Whether six hexadecimal digits are a colour and no shade of grey; False for anything else."""
    try:
        parts = [int(fill[at : at + 2], 16) for at in (0, 2, 4)] if len(fill) == 6 else [0]
    except ValueError:
        return False
    return max(parts) - min(parts) >= _LEAST_TINT


def on_white(runs: Sequence[etree._Element], root: etree._Element, styles: Styles) -> Iterator[etree._Element]:
    """Those of the runs of white text that stand on white paper, as far as that is certain."""
    if not _is_backed(root):
        bare: dict[etree._Element, bool] = {}
        yield from (run for run in runs if _has_white_ground(run, styles, bare))


def _is_backed(root: etree._Element) -> bool:
    """Whether pages have a colour, or anything lies behind the text: white may then be meant to be seen."""
    if next(root.iter(*_BACKGROUND), None) is not None:
        return True
    return any(
        element.get("behindDoc") in ("1", "true") or "z-index:-" in (element.get("style") or "")
        for element in root.iter("{*}anchor", "{*}shape", "{*}rect", "{*}group")
    )


def _has_white_ground(run: etree._Element, styles: Styles, bare: dict[etree._Element, bool]) -> bool:
    """Whether nothing around the run is shaded; text boxes have a ground of their own. `bare` remembers what is not."""
    for entry in run.iterchildren("{*}rPr"):
        if any(NAMES[child.tag] in ("w:highlight", "w:shd") and _has_ground(child) for child in entry):
            return False
    for element in run.iterancestors():
        name = NAMES[element.tag]
        if name == "w:txbxContent":
            return False
        if name in ("w:p", "w:tc", "w:tbl"):
            if element not in bare:
                bare[element] = _is_bare(element, styles)
            if not bare[element]:
                return False
    return True


def _is_bare(element: etree._Element, styles: Styles) -> bool:
    """Whether a paragraph, cell or table has no shading, by itself or by its style."""
    for properties in element.iterchildren("{*}pPr", "{*}tcPr", "{*}tblPr"):
        if any(_has_ground(shade) for shade in properties.iterchildren(*_SHADE)):
            return False
        for named in properties.iterchildren(*_STYLES):
            chain = styles[val(named) or ""].elements
            if any(_has_ground(shade) for style in chain for shade in style.iter(*_SHADE)):
                return False
    return True


def _has_ground(entry: etree._Element) -> bool:
    """Whether a highlight or shading is anything but white or nothing."""
    if NAMES[entry.tag] == "w:highlight":
        return val(entry) not in (None, "none", "white")
    if attribute(entry, "themeFill") is not None or (val(entry) or "clear") not in ("clear", "nil"):
        return True
    return (attribute(entry, "fill") or "auto").lower() not in ("auto", "ffffff")
