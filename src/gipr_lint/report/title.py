"""The title, in one line or several, and the signature: what a report says of itself at its edges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gipr_lint.docx import Block, Paragraph
from gipr_lint.report.dates import read_date
from gipr_lint.report.model import Fact, FactValue, Signature, Span, Title

_ENDING = re.compile(r"(?:报告|年报|报告格式模板)(?:\(.{0,20}\))?$")
_STOP = re.compile(r"[。;!?:]")
_YEAR = re.compile(r"(?<!\d)(20\d{2}|二[〇零○oO0]{1}[一二三]?[〇零○一二三四五六七八九])(?=年)")
_DIGITS_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
_ABOUT = re.compile(r"^关于|^(?:印发|公布|发布)")
_PHRASE = re.compile(r"(?:政府|政务)?信息(?:公开|的)|年度报告|工作报告|年度工作|年报")
_DATE_LINE = re.compile(
    r"\(?(?:(?:发布|成文|公布|印发)?(?:日期|时间)[:]?)?"
    r"((?:\d{4}|[二〇零○一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日"
    r"|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\)?"
)
_SIGNATURE_LINES = 8


def find_title(blocks: Sequence[Block]) -> Title | None:
    """The title among the blocks before the first section heading, None where none looks like one.

    It ends with a line on 报告 and may begin in the lines above (the agency, a broken line).
    """
    lines: list[Paragraph] = []
    for block in blocks:
        if not isinstance(block, Paragraph):
            lines = []
            continue
        text = block.folded.text
        if not text:
            continue
        if len(text) > 70 or _STOP.search(text) or _is_date(text):
            lines = []
            continue
        lines.append(block)
        joined = "".join(line.folded.text for line in lines[-4:])
        if _ENDING.search(text) and _PHRASE.search(joined):
            return _title(_own_lines(lines))
    return None


def _is_date(text: str) -> bool:
    return _DATE_LINE.fullmatch(text) is not None


def _own_lines(lines: list[Paragraph]) -> list[Paragraph]:
    """The last line and those above it that it continues: at most three, none an attachment mark or a file number."""
    chosen = [lines[-1]]
    for line in reversed(lines[-4:-1]):
        text = line.folded.text
        if re.match(r"附件|附表|索引号|[\[〔]|目录$", text) or "〔" in text or len(text) > 40:
            break
        chosen.insert(0, line)
    return chosen


def _title(lines: list[Paragraph]) -> Title:
    text = "".join(line.folded.text for line in lines)
    years = [
        Span(line, *line.folded.span(*match.span()))
        for line in lines
        for match in _DIGITS_YEAR.finditer(line.folded.text)
    ]
    match = _YEAR.search(text) or _DIGITS_YEAR.search(text)
    year = _year(match.group()) if match else None
    return Title(tuple(lines), text, _agency(text, match), year, tuple(years))


def _year(text: str) -> int | None:
    if text.isdigit() and text.isascii():
        return int(text)
    date = read_date(text + "年1月1日")
    return date.year if date else None


def _agency(text: str, year: re.Match[str] | None) -> str:
    """What stands before the year, or between the year and the words for the report."""
    plain = _ABOUT.sub("", text)
    head, _, tail = plain.partition(year.group()) if year else (plain, "", "")
    if year and head:
        tail = head
    elif year:
        tail = re.sub(r"^年度?", "", tail)
    else:
        tail = plain
    found = _PHRASE.search(tail)
    return tail[: found.start()] if found else tail


def find_signature(blocks: Sequence[Block], after_title: Sequence[Block]) -> Signature:
    """Unit and date at the end of the document, else the date under the title."""
    lines = [block for block in blocks if isinstance(block, Paragraph) and block.folded.text][-_SIGNATURE_LINES:]
    for at in range(len(lines) - 1, -1, -1):
        match = _DATE_LINE.fullmatch(lines[at].folded.text)
        if match:
            unit = _unit(lines[at - 1]) if at else None
            return _signature(lines[at], match, unit)
    for block in after_title[:3]:
        if isinstance(block, Paragraph) and (match := _DATE_LINE.fullmatch(block.folded.text)):
            return _signature(block, match, None)
    unit = _unit(lines[-1]) if lines else None
    if unit is not None and re.search(
        r"(?:政府|局|委员会|办公室|厅|管委会|办事处|处|院|中心|公司)$", unit.paragraph.folded.text
    ):
        return Signature(unit, None, None)
    return Signature(None, None, None)


def _signature(line: Paragraph, match: re.Match[str], unit: Span | None) -> Signature:
    date = Span(line, *line.folded.span(*match.span(1)))
    return Signature(unit, date, read_date(match.group(1)))


def _unit(line: Paragraph) -> Span | None:
    text = line.folded.text
    if (
        3 <= len(text) <= 40
        and not re.search(r"[。;:,、!?\d]|^无", text)
        and not re.match(r"[一二三四五六]、|\(", text)
    ):
        return Span(line, *line.folded.span(0, len(text)))
    return None


def edge_facts(title: Title | None, signature: Signature) -> dict[str, tuple[Fact, ...]]:
    """Title and signature as facts: `title` with text, agency, year, years; `signature` with unit and date.

    `years` counts the different years that the title names. The capture `year` stands on the year with its 年, or is
    the empty place where a missing year belongs, before the words for the report.
    """
    facts: dict[str, tuple[Fact, ...]] = {}
    if title is not None:
        facts["title"] = (_title_fact(title),)
    spans = {"unit": signature.unit, "date": signature.date}
    known = {name: span for name, span in spans.items() if span is not None}
    if known:
        values: dict[str, FactValue] = {"unit": signature.unit.paragraph.folded.text if signature.unit else ""}
        if signature.value is not None:
            values["date"] = signature.value
        facts["signature"] = (Fact("signature", str(values["unit"]), next(iter(known.values())), values, known),)
    return facts


def _title_fact(title: Title) -> Fact:
    values: dict[str, FactValue] = {"text": title.text, "agency": title.agency}
    values["years"] = len({span.text for span in title.years})
    if title.year is not None:
        values["year"] = title.year
    last = title.lines[-1]
    spans = {"year": _year_span(title), "line": Span(last, 0, len(last.text))}
    if title.agency and (line := next((line for line in title.lines if title.agency in line.folded.text), None)):
        at = line.folded.text.index(title.agency)
        spans["agency"] = Span(line, *line.folded.span(at, at + len(title.agency)))
    return Fact("title", title.text, spans["line"], values, spans)


def _year_span(title: Title) -> Span:
    if title.years:
        year = title.years[0]
        following = year.paragraph.text[year.end : year.end + 2]
        return Span(year.paragraph, year.start, year.end + following.find("年") + 1 if "年" in following else year.end)
    last = title.lines[-1]
    found = _PHRASE.search(last.folded.text)
    start = last.folded.span(found.start(), found.start())[0] if found else len(last.text)
    return Span(last, start, start)
