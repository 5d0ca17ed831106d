"""Runs that a reader does not see as they stand, or that drafting has left coloured.

Hidden and struck-out text is no part of the text: it is taken out of the tree. Raised and lowered digits are put into
it as what they look like. White, tiny, highlighted and shaded text is only counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lxml import etree
from msgspec import Struct

from gipr_lint.docx.formatting.properties import (
    NO_RUN_PROPERTIES,
    RunProperties,
    is_white,
    raised,
    run_properties,
)
from gipr_lint.docx.formatting.styles import ResolvedStyle, Styles
from gipr_lint.docx.paths import Paths
from gipr_lint.docx.traces import Tally, TraceKind
from gipr_lint.docx.xml import NAMES, integer, on, val, word_tags

_TINY = 3
"""Half points: text of one and a half points or less is not meant to be read."""

_LOOKS = word_tags("highlight", "shd", "vanish", "strike", "dstrike", "vertAlign", "position")
_COLOR = word_tags("color")
_SIZE = word_tags("sz")
_STYLES = word_tags("pStyle", "rStyle")
_PARAGRAPH_STYLE = word_tags("pStyle")
_RUN_STYLE = word_tags("rStyle")
_RUN = word_tags("r")
_TEXT = word_tags("t")
_READ = frozenset(("w:t", "w:tab", "w:ptab", "w:br", "w:cr", "w:sym", "w:noBreakHyphen", "w:drawing", "w:pict"))

_PLAIN_HEAD = b"<w:document"
_WHITE = b'<w:color w:val="FFFFFF"'
_ONE_POINT = b'<w:sz w:val="2"'


class Hints:
    """Which traces a part may have at all: colours and sizes stand in every run, so the bytes are searched first, and
    most parts have no fields."""

    def __init__(self, data: bytes = b"") -> None:
        usual = _PLAIN_HEAD in data[:4096]
        self.white = not usual or _WHITE in data
        self.tiny = not usual or _ONE_POINT in data
        self.pages = b"lastRenderedPageBreak" in data
        self.fields = not usual or b"instrText" in data or b"fldSimple" in data


class _Odd(Struct):
    """Runs that are not seen as they stand; `raised` ones with how."""

    hidden: list[etree._Element]
    struck: list[etree._Element]
    raised: list[tuple[etree._Element, str]]
    white: list[etree._Element]
    tiny: list[etree._Element]
    coloured: list[tuple[etree._Element, TraceKind]]


def tally_visibility(
    root: etree._Element, named: Iterable[str], styles: Styles, paths: Paths, tally: Tally, hints: Hints
) -> None:
    """Count the runs below `root` that are hidden, struck out, white, tiny, highlighted or shaded, where they hold
    text, and make the tree say what is seen.

    `named` are the paragraph styles that its paragraphs name.
    """
    if hints.white:
        _count(_on_white(_runs(_with(root, _COLOR, is_white)), root, styles), "white-text", paths, tally)
    if hints.tiny:
        _count(_runs(_with(root, _SIZE, _is_tiny)), "tiny-text", paths, tally)
    odd = _odd(root, named, styles)
    _count(_on_white(odd.white, root, styles), "white-text", paths, tally)
    _count(odd.tiny, "tiny-text", paths, tally)
    _count(odd.hidden, "hidden-text", paths, tally)
    _count(odd.struck, "struck-text", paths, tally)
    for run, kind in odd.coloured:
        _count((run,), kind, paths, tally)
    _settle(odd)


def settle_visibility(root: etree._Element, styles: Styles) -> dict[etree._Element, str]:
    """Make the tree say what is seen as `tally_visibility` does, for those who read it once more.

    Gives the text that the elements had whose text is another now.
    """
    named = (val(entry) or "" for entry in root.iter(*_PARAGRAPH_STYLE))
    return _settle(_odd(root, named, styles))


def _settle(odd: _Odd) -> dict[etree._Element, str]:
    _take_out(odd.hidden)
    _take_out(odd.struck)
    if not odd.raised:
        return {}
    from gipr_lint.docx.formatting.raising import raise_digits  # noqa: PLC0415  (rare)

    return raise_digits(odd.raised)


def _odd(root: etree._Element, named: Iterable[str], styles: Styles) -> _Odd:
    """What the styles of runs and paragraphs make odd, and what runs say of themselves."""
    found = _odd_by_style(root, named, styles)
    for entry in root.iter(*_LOOKS):
        run = _run_of(entry)
        if run is None:
            continue
        name = NAMES[entry.tag]
        if name == "w:vanish":
            if on(entry):
                found.hidden.append(run)
        elif name in ("w:strike", "w:dstrike"):
            if on(entry):
                found.struck.append(run)
        elif name in ("w:highlight", "w:shd"):
            from gipr_lint.docx.formatting.ground import shows_colour  # noqa: PLC0415  (rare)

            if shows_colour(entry):
                found.coloured.append((run, "highlights" if name == "w:highlight" else "shading"))
        elif how := raised(entry):
            found.raised.append((run, how))
    return found


def _on_white(runs: Iterable[etree._Element], root: etree._Element, styles: Styles) -> Iterable[etree._Element]:
    """Those of the runs of white text that stand on white paper."""
    found = list(runs)
    if not found:
        return ()
    from gipr_lint.docx.formatting.ground import on_white  # noqa: PLC0415  (rare)

    return on_white(found, root, styles)


def _with(
    root: etree._Element, tags: tuple[str, ...], test: Callable[[etree._Element], bool]
) -> Iterator[etree._Element]:
    return (entry for entry in root.iter(*tags) if test(entry))


def _runs(entries: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The runs whose own properties these are: not those of paragraph marks, styles or older versions."""
    return (run for entry in entries if (run := _run_of(entry)) is not None)


def _run_of(entry: etree._Element) -> etree._Element | None:
    """The run whose own property this is, None for a property of something else."""
    properties = entry.getparent()
    run = None if properties is None or NAMES[properties.tag] != "w:rPr" else properties.getparent()
    return run if run is not None and NAMES[run.tag] == "w:r" else None


def _count(runs: Iterable[etree._Element], kind: TraceKind, paths: Paths, tally: Tally) -> None:
    for run in dict.fromkeys(runs):
        text = "".join(piece.text or "" for piece in run.iterchildren(*_TEXT))
        if text.strip():
            tally.add_element(kind, run, paths, text)


def _is_tiny(size: etree._Element) -> bool:
    return 0 < integer(val(size), 0) <= _TINY


def _take_out(runs: Iterable[etree._Element]) -> None:
    """Make the text of the runs that of a deletion, which nobody reads; positions of elements stay as they are."""
    for run in runs:
        deleted = run.tag[: run.tag.rindex("}") + 1] + "delText"
        for child in run:
            if NAMES[child.tag] in _READ:
                child.tag = deleted


def _odd_by_style(root: etree._Element, named: Iterable[str], styles: Styles) -> _Odd:
    """What styles make odd; most documents have no such style, and nothing else is looked at then."""
    found = _Odd([], [], [], [], [], [])
    by_paragraph = {style_id for style_id in set(named) if _is_odd(styles[style_id])}
    entries = [entry for entry in root.iter(*_RUN_STYLE) if _is_odd(styles[val(entry) or ""])]
    if not by_paragraph and not entries:
        return found
    odd = by_paragraph | {val(entry) or "" for entry in entries}
    of_paragraph: dict[etree._Element, list[str]] = {}
    for run in root.iter(*_RUN) if by_paragraph else _runs(entries):
        own, taken = _styles_of(run, of_paragraph)
        if odd.isdisjoint(taken):
            continue
        by_style = styles.of_run([styles[style_id] for style_id in taken])
        if own.hidden is None and by_style.hidden:
            found.hidden.append(run)
        if own.struck is None and by_style.struck:
            found.struck.append(run)
        if own.raised is None and by_style.raised:
            found.raised.append((run, by_style.raised))
        if own.white is None and by_style.white:
            found.white.append(run)
        if own.size is None and by_style.size is not None and by_style.size <= _TINY:
            found.tiny.append(run)
    return found


def _is_odd(style: ResolvedStyle) -> bool:
    run = style.run
    return bool(run.hidden or run.white or run.struck or run.raised or (run.size is not None and run.size <= _TINY))


def _styles_of(run: etree._Element, known: dict[etree._Element, list[str]]) -> tuple[RunProperties, list[str]]:
    """What the run says itself, and the styles it takes the rest from: its own, then its paragraph's.

    `known` remembers those of paragraphs.
    """
    own, ids = NO_RUN_PROPERTIES, []
    for properties in run.iterchildren("{*}rPr"):
        own = run_properties(properties)
        ids += _named(properties)
    paragraph = next(run.iterancestors("{*}p"), None)
    if paragraph is None:
        return own, ids
    if paragraph not in known:
        known[paragraph] = [name for properties in paragraph.iterchildren("{*}pPr") for name in _named(properties)]
    return own, ids + known[paragraph]


def _named(properties: etree._Element) -> list[str]:
    return [val(entry) or "" for entry in properties.iterchildren(*_STYLES)]
