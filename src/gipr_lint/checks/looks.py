"""How the kind `layout` judges: the looks of the document against the parameters of each rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from gipr_lint.checks.kind import Context, make
from gipr_lint.checks.layout import LayoutCheck
from gipr_lint.findings import Finding, Location, NotEvaluated, related
from gipr_lint.report import Paragraph, Report, Table
from gipr_lint.report.locations import in_cell, in_paragraph
from gipr_lint.report.outline.ordinals import ordinal
from gipr_lint.rulepacks.model import Rule

_TWIPS = 1440 / 25.4
_SHOWN = 6
_LONGEST_HEADING = 40
_LEAST_BODY = 10
_BLANKS = " \u3000\t\u00a0"

Found = Iterator[Finding | NotEvaluated]
Fault = tuple[Location, str]
"""Where something looks otherwise, and how."""


def _told(context: Context, rule: Rule, faults: Sequence[Fault], expected: str = "") -> Finding:
    """One finding for all faults, at the first."""
    place, found = faults[0]
    links = [related(other, "other") for other, _ in faults[1:_SHOWN]]
    return make(context, rule, place, {"found": found, "expected": expected, "count": len(faults)}, related=links)


def _unknown(context: Context, rule: Rule) -> NotEvaluated:
    zh, en = "文件没有写明这项格式，或由主题决定", "the file does not say how this looks, or leaves it to the theme"
    return NotEvaluated(rule.code, zh if context.lang == "zh" else en)


def roles(report: Report) -> dict[str, list[Paragraph]]:
    """The paragraphs of the body by what they are: the title, headings that stand alone, running text."""
    found: dict[str, list[Paragraph]] = {"title": list(report.title.lines) if report.title else []}
    headings = {heading.paragraph: heading for heading in report.headings}
    blocks = [*report.preface]
    for part in report.sections:
        blocks += [part.heading.paragraph, *part.blocks]
    for block in blocks:
        if not isinstance(block, Paragraph) or block.story != "body" or block in report.signing:
            continue
        heading = headings.get(block)
        if heading is not None:
            if not heading.run_in:
                found.setdefault("level1", []).append(block)
        elif (role := _role(block)) is not None:
            found.setdefault(role, []).append(block)
    return found


def _role(paragraph: Paragraph) -> str | None:
    text = paragraph.folded.text
    number = ordinal(paragraph.label + text)
    if number is not None and "。" not in text and len(text) <= _LONGEST_HEADING and not text.endswith((";", ":")):
        levels: dict[int, str] = {2: "level2", 3: "level3"}
        return levels.get(number.level)
    return "body" if len(text) >= _LEAST_BODY and "。" in text and paragraph.alignment in ("", "left", "both") else None


def _looked(context: Context, paragraphs: Iterable[Paragraph]) -> Iterator[tuple[Paragraph, Any]]:
    """The paragraphs with how they look."""
    look = context.report.document.origin.layout
    for paragraph in paragraphs:
        found = look.paragraph(paragraph.path)
        if found is not None:
            yield paragraph, found


def _is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


def _prevailing(runs: Iterable[Any]) -> tuple[str | None, int | None]:
    """The typeface and size of most Chinese characters; None where they are not known."""
    amounts: dict[tuple[str | None, int | None], int] = {}
    for run in runs:
        if _is_chinese(run.text):
            key = (run.face, run.size)
            amounts[key] = amounts.get(key, 0) + len(run.text)
    return max(amounts, key=lambda key: amounts[key], default=(None, None))


def _plain(face: str) -> str:
    return face.lower().translate({ord(mark): None for mark in " _-"})


def _fits(face: str, faces: Iterable[str]) -> bool:
    return any(_plain(part) in _plain(face) for part in faces)


def _looks(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    by_role = roles(context.report)
    faults: list[Fault] = []
    expected = ""
    known = False
    for role, spec in params.looks.items():
        for paragraph, look in _looked(context, by_role.get(role, ())):
            face, size = _prevailing(look.runs)
            known |= face is not None or size is not None or bool(spec.align)
            fits = (
                face is None or not spec.faces or _fits(face, spec.faces),
                size is None or not spec.size or size == round(spec.size * 2),
                not spec.align or look.alignment == spec.align,
            )
            if not all(fits):
                expected = expected or spec.name.in_language(context.lang)
                faults.append(
                    (in_paragraph(context.report, paragraph), _described(context, face, size, look.alignment))
                )
    if faults:
        yield _told(context, rule, faults, expected)
    elif any(by_role.get(role) for role in params.looks) and not known:
        yield _unknown(context, rule)


_ALIGNED = {"left": "左对齐", "right": "右对齐", "center": "居中", "both": "两端对齐", "distribute": "分散对齐"}


def _described(context: Context, face: str | None, size: int | None, alignment: str) -> str:
    zh = context.lang == "zh"
    parts = [face] if face else []
    parts += [f"{size / 2:g}{'磅' if zh else ' pt'}"] if size else []
    parts.append(_ALIGNED.get(alignment, alignment) if zh else alignment)
    return ("、" if zh else ", ").join(parts)


def _page(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    spec = params.page
    assert spec is not None
    pages = context.report.document.origin.layout.pages
    faults: list[Fault] = []
    known = False
    for page in pages:
        if page.width is None or page.height is None:
            continue
        known = True
        size = sorted((page.width / _TWIPS, page.height / _TWIPS))
        wanted = sorted((spec.width, spec.height))
        sides = (page.top, page.right, page.bottom, page.left)
        upright = page.width <= page.height
        margins = [0.0 if side is None else side / _TWIPS for side in sides]
        off = [abs(a - b) for a, b in zip(size, wanted, strict=True)]
        if upright and None not in sides:
            off += [abs(a - b) for a, b in zip(margins, (spec.top, spec.right, spec.bottom, spec.left), strict=True)]
        if max(off) > spec.tolerance:
            form = "{}×{}毫米，上{}、右{}、下{}、左{}毫米"
            if context.lang == "en":
                form = "{} × {} mm, top {}, right {}, bottom {}, left {} mm"
            shown = form.format(*(round(n) for n in (page.width / _TWIPS, page.height / _TWIPS, *margins)))
            faults.append((Location(kind="document"), shown))
    if faults:
        yield make(context, rule, faults[0][0], {"found": faults[0][1], "expected": "", "count": len(faults)})
    elif not known:
        yield _unknown(context, rule)


def _indent(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    faults: list[Fault] = []
    known = False
    for paragraph, look in _looked(context, roles(context.report).get("body", ())):
        lead = len(paragraph.text) - len(paragraph.text.lstrip(_BLANKS))
        if lead:
            faults.append((in_paragraph(context.report, paragraph, 0, lead), _words(context, "空格", "blanks")))
        elif look.indent is not None and abs(look.indent - params.indent) > 0.3:
            faults.append(
                (
                    in_paragraph(context.report, paragraph),
                    _indented(context, look.indent),
                )
            )
        known |= bool(lead) or look.indent is not None
    if faults:
        yield _told(context, rule, faults)
    elif not known and roles(context.report).get("body"):
        yield _unknown(context, rule)


def _indented(context: Context, indent: float) -> str:
    if not indent:
        return _words(context, "没有缩进", "no indent")
    return _words(context, f"缩进{indent:.2g}字", f"an indent of {indent:.2g} characters")


def _words(context: Context, zh: str, en: str) -> str:
    return zh if context.lang == "zh" else en


def _grid(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    spec = params.grid
    assert spec is not None
    page: Any = next((page for page in context.report.document.origin.layout.pages if _is_upright(page)), None)
    lines = None if page is None else _lines(context, page)
    if page is None or lines is None:
        yield _unknown(context, rule)
        return
    each = spec.size * 20 + (page.spacing / 4096 * 20 if page.grid in ("linesAndChars", "snapToChars") else 0)
    characters = int((page.width - page.left - page.right) / each + 0.5)
    if lines != spec.lines or abs(characters - spec.characters) > spec.tolerance:
        shown = _words(context, f"每页{lines}行、每行{characters}字", f"{lines} lines of {characters} characters")
        yield _told(context, rule, [(Location(kind="document"), shown)])


def _is_upright(page: Any) -> bool:
    sides = (page.width, page.height, page.top, page.right, page.bottom, page.left)
    return None not in sides and page.width <= page.height


def _lines(context: Context, page: Any) -> int | None:
    """Lines on a page: by the exact spacing of most running text, else by the grid; None where neither tells."""
    spacings = [look.line for _, look in _looked(context, roles(context.report).get("body", ()))]
    usual = max(set(spacings), key=spacings.count, default=None)
    pitch = usual or (page.pitch if page.grid in ("lines", "linesAndChars", "snapToChars") else None)
    return int((page.height - page.top - page.bottom) / pitch + 0.05) if pitch else None


def _number(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    spec = params.number
    assert spec is not None
    look = context.report.document.origin.layout
    if not look.numbered:
        yield _told(
            context, rule, [(Location(kind="document"), _words(context, "没有页码", "There is no page number"))]
        )
        return
    faults: list[Fault] = []
    for footer in look.footers:
        text = "".join(footer.text.split())
        sides = text.strip("0123456789０１２３４５６７８９")
        framed = any(text.startswith(mark) and text.endswith(mark) for mark in spec.around) and sides == text
        if not framed or (footer.size is not None and footer.size != round(spec.size * 2)):
            size = f"、{footer.size / 2:g}{_words(context, '磅', ' pt')}" if footer.size else ""
            shown = _words(context, f"页码为“{text}”{size}", f"The page number is “{text}”{size}")
            faults.append((Location(kind="document"), shown))
    if faults:
        yield _told(context, rule, faults[:1])


def _rows(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    spec = params.rows
    assert spec is not None
    faults: list[Fault] = []
    for table, look in _tables(context):
        if look.rows < spec.least:
            continue
        lacking = [] if look.repeated else [_words(context, "标题行没有跨页重复", "header rows are not repeated")]
        lacking += [] if look.whole else [_words(context, "行允许跨页断开", "rows may be split")]
        if lacking:
            faults.append((in_cell(context.report, table, table.cells[0]), _words(context, "、", ", ").join(lacking)))
    if faults:
        yield _told(context, rule, faults)


def _borders(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    faults = [
        (in_cell(context.report, table, table.cells[0]), "")
        for table, look in _tables(context)
        if look.bordered is False
    ]
    if faults:
        yield _told(context, rule, faults)


def _tables(context: Context) -> Iterator[tuple[Table, Any]]:
    """The tables of the forms with how they look."""
    for form in context.report.forms.values():
        for table in form.tables:
            look = context.report.document.origin.layout.table(table.path)
            if look is not None and table.cells:
                yield table, look


def _mixed(context: Context, rule: Rule, params: LayoutCheck) -> Found:
    faults: list[Fault] = []
    for paragraph, look in _looked(context, roles(context.report).get("body", ())):
        runs: Sequence[Any] = [run for run in look.runs if _is_chinese(run.text)]
        if ordinal(paragraph.label + paragraph.folded.text) is not None:
            runs = _behind_heading(runs)
        faces = {_family(run.face, params.mixed): run.face for run in runs if run.face is not None}
        if len(faces) > 1:
            faults.append((in_paragraph(context.report, paragraph), "、".join(faces.values())))
    if faults:
        yield _told(context, rule, faults)


def _behind_heading(runs: Sequence[Any]) -> Sequence[Any]:
    """The runs behind the first sentence: a heading that runs on has a typeface of its own."""
    for at, run in enumerate(runs):
        stops = [place for stop in "。：:" if (place := run.text.find(stop)) >= 0]
        if stops:
            return runs[at if _is_chinese(run.text[min(stops) + 1 :]) else at + 1 :]
    return ()


def _family(face: str, families: Iterable[tuple[str, ...]]) -> str:
    return next((names[0] for names in families if _fits(face, names)), _plain(face))


ASPECTS: dict[str, Callable[[Context, Rule, LayoutCheck], Found]] = {
    "page": _page,
    "looks": _looks,
    "indent": _indent,
    "grid": _grid,
    "number": _number,
    "rows": _rows,
    "borders": _borders,
    "mixed": _mixed,
}
"""The functions by the parameter that they judge."""
