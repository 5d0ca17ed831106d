"""Runs that a reader does not see, or that drafting has left coloured: hidden, white, tiny, highlighted, shaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.styles import Sight, Style, Styles, is_white, sight_of
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.traces import Tally, TraceKind
from gipr_lint.docx.xml import NAMES, attribute, integer, on, val, word_tags

_TINY = 3
"""Half points: text of one and a half points or less is not meant to be read."""

_COLOURED = word_tags("highlight", "shd")
_VANISH = word_tags("vanish")
_COLOR = word_tags("color")
_SIZE = word_tags("sz")
_STYLES = word_tags("pStyle", "rStyle")
_PARAGRAPH_STYLE = word_tags("pStyle")
_RUN_STYLE = word_tags("rStyle")
_RUN = word_tags("r")
_TEXT = word_tags("t")
_SHADE = word_tags("shd")
_TABLE_STYLE = word_tags("tblStyle")
_BACKGROUND = word_tags("background")
_READ = frozenset(("w:t", "w:tab", "w:ptab", "w:br", "w:cr", "w:sym", "w:noBreakHyphen", "w:drawing", "w:pict"))

_LEAST_TINT = 0x30
"""How far the parts of a colour must differ for it to be one: web pages leave greys behind text, people colours."""

_PLAIN_HEAD = b"<w:document"
_WHITE = b'<w:color w:val="FFFFFF"'
_ONE_POINT = b'<w:sz w:val="2"'


class Hints:
    """Which traces a part may have at all: colours and sizes stand in every run, so the bytes are searched first."""

    def __init__(self, data: bytes = b"") -> None:
        usual = _PLAIN_HEAD in data[:4096]
        self.white = not usual or _WHITE in data
        self.tiny = not usual or _ONE_POINT in data


def mark_runs(
    root: etree._Element, named: Iterable[str], styles: Styles, paths: Paths, tally: Tally, hints: Hints
) -> None:
    """Count the runs below `root` that are hidden, white, tiny, highlighted or shaded, where they hold text.

    `named` are the paragraph styles that its paragraphs name. The text of hidden runs is taken out of the tree: it does
    not print.
    """
    if hints.white:
        _mark(_white(_runs(_with(root, _COLOR, is_white)), root, styles), "white-text", paths, tally)
    if hints.tiny:
        _mark(_runs(_with(root, _SIZE, _is_tiny)), "tiny-text", paths, tally)
    by_style = _odd_by_style(root, named, styles)
    _mark(_white(by_style.white, root, styles), "white-text", paths, tally)
    _mark(by_style.tiny, "tiny-text", paths, tally)
    _mark(by_style.hidden, "hidden-text", paths, tally)
    _take_out(by_style.hidden)
    for entry in root.iter(*_COLOURED):
        properties = entry.getparent()
        run = None if properties is None else properties.getparent()
        if run is not None and NAMES[run.tag] == "w:r":
            kind: TraceKind = "highlights" if NAMES[entry.tag] == "w:highlight" else "shading"
            if _is_coloured(entry):
                _mark((run,), kind, paths, tally)
    hidden = _hidden(root)
    _mark(hidden, "hidden-text", paths, tally)
    _take_out(hidden)


def take_out_hidden(root: etree._Element, styles: Styles) -> None:
    """Take the text of hidden runs out of the tree as `mark_runs` does, for those who read a paragraph once more."""
    named = (val(entry) or "" for entry in root.iter(*_PARAGRAPH_STYLE))
    _take_out([*_hidden(root), *_odd_by_style(root, named, styles).hidden])


def _hidden(root: etree._Element) -> list[etree._Element]:
    """The runs that are hidden by their own properties."""
    return list(_runs(_with(root, _VANISH, on)))


def _with(
    root: etree._Element, tags: tuple[str, ...], test: Callable[[etree._Element], bool]
) -> Iterator[etree._Element]:
    return (entry for entry in root.iter(*tags) if test(entry))


def _runs(entries: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The runs whose own properties these are: not those of paragraph marks, styles or older versions."""
    for entry in entries:
        properties = entry.getparent()
        run = None if properties is None else properties.getparent()
        if run is not None and NAMES[run.tag] == "w:r":
            yield run


def _mark(runs: Iterable[etree._Element], kind: TraceKind, paths: Paths, tally: Tally) -> None:
    for run in runs:
        text = _text(run)
        if text.strip():
            tally.add_element(kind, run, paths, text)


def _text(run: etree._Element) -> str:
    return "".join(piece.text or "" for piece in run.iterchildren(*_TEXT))


def _is_tiny(size: etree._Element) -> bool:
    return 0 < integer(val(size), 0) <= _TINY


def _is_coloured(entry: etree._Element) -> bool:
    """Whether a highlight or a shading shows a colour or a pattern."""
    value = val(entry) or ""
    if NAMES[entry.tag] == "w:highlight":
        return value not in ("", "none", "white")
    return value.startswith("pct") or _is_tinted(attribute(entry, "fill") or "")


def _is_tinted(fill: str) -> bool:
    try:
        parts = [int(fill[at : at + 2], 16) for at in (0, 2, 4)] if len(fill) == 6 else [0]
    except ValueError:
        return False
    return max(parts) - min(parts) >= _LEAST_TINT


def _take_out(runs: Iterable[etree._Element]) -> None:
    """Make the text of the runs that of a deletion, which nobody reads; positions of elements stay as they are."""
    for run in runs:
        deleted = run.tag[: run.tag.rindex("}") + 1] + "delText"
        for child in run:
            if NAMES[child.tag] in _READ:
                child.tag = deleted


def _white(runs: Iterable[etree._Element], root: etree._Element, styles: Styles) -> Iterator[etree._Element]:
    """The runs of white text that stand on white paper, as far as that is certain."""
    found = list(runs)
    if found and not _is_backed(root):
        bare: dict[etree._Element, bool] = {}
        yield from (run for run in found if _is_on_paper(run, styles, bare))


def _is_backed(root: etree._Element) -> bool:
    """Whether pages have a colour, or anything lies behind the text: white may then be meant to be seen."""
    if next(root.iter(*_BACKGROUND), None) is not None:
        return True
    return any(
        element.get("behindDoc") in ("1", "true") or "z-index:-" in (element.get("style") or "")
        for element in root.iter("{*}anchor", "{*}shape", "{*}rect", "{*}group")
    )


def _is_on_paper(run: etree._Element, styles: Styles, bare: dict[etree._Element, bool]) -> bool:
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
        for named in properties.iterchildren(*_TABLE_STYLE, *_STYLES):
            if any(_has_shade(styles, style) for style in styles[val(named) or ""].ids):
                return False
    return True


def _has_shade(styles: Styles, style_id: str) -> bool:
    element = styles.element(style_id)
    return element is not None and any(_has_ground(shade) for shade in element.iter(*_SHADE))


def _has_ground(entry: etree._Element) -> bool:
    """Whether a highlight or shading is anything but white or nothing."""
    if NAMES[entry.tag] == "w:highlight":
        return val(entry) not in (None, "none", "white")
    if attribute(entry, "themeFill") is not None or (val(entry) or "clear") not in ("clear", "nil"):
        return True
    return (attribute(entry, "fill") or "auto").lower() not in ("auto", "ffffff")


class _Odd(Struct):
    """Runs that are hidden, white or tiny because their styles say so."""

    hidden: list[etree._Element]
    white: list[etree._Element]
    tiny: list[etree._Element]


def _odd_by_style(root: etree._Element, named: Iterable[str], styles: Styles) -> _Odd:
    """What styles make hidden, white or tiny; most documents have no such style, and nothing else is looked at then."""
    ids = {*named, *(val(entry) or "" for entry in root.iter(*_RUN_STYLE))}
    odd = {style_id for style_id in ids if _is_odd(styles[style_id])}
    found = _Odd([], [], [])
    if not odd:
        return found
    of_paragraph: dict[etree._Element, list[str]] = {}
    for run in root.iter(*_RUN):
        own, taken = _styles_of(run, of_paragraph)
        if odd.isdisjoint(taken):
            continue
        sights = [styles[style_id].sight for style_id in taken]
        if own.hidden is None and sum(bool(sight.hidden) for sight in sights) == 1:
            found.hidden.append(run)
        if own.white is None and next((s.white for s in sights if s.white is not None), False):
            found.white.append(run)
        size = next((s.size for s in sights if s.size is not None), None)
        if own.size is None and size is not None and size <= _TINY:
            found.tiny.append(run)
    return found


def _is_odd(style: Style) -> bool:
    sight = style.sight
    return bool(sight.hidden or sight.white or (sight.size is not None and sight.size <= _TINY))


def _styles_of(run: etree._Element, known: dict[etree._Element, list[str]]) -> tuple[Sight, list[str]]:
    """What the run says itself, and the styles it takes the rest from: its own, then its paragraph's.

    `known` remembers those of paragraphs.
    """
    own, ids = Sight(), []
    for properties in run.iterchildren("{*}rPr"):
        own = sight_of(properties)
        ids += _named(properties)
    paragraph = next(run.iterancestors("{*}p"), None)
    if paragraph is None:
        return own, ids
    if paragraph not in known:
        known[paragraph] = [name for properties in paragraph.iterchildren("{*}pPr") for name in _named(properties)]
    return own, ids + known[paragraph]


def _named(properties: etree._Element) -> list[str]:
    return [val(entry) or "" for entry in properties.iterchildren(*_STYLES)]
