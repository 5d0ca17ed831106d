"""The title, in one line or several, and the signature: what a report says of itself at its edges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from gipr_lint.docx import Block, Paragraph, Table
from gipr_lint.report.model import Fact, FactValue, Signature, Span, Title
from gipr_lint.report.outline.headings import is_contents
from gipr_lint.report.outline.ordinals import CHINESE, ordinal
from gipr_lint.report.prose.dates import read_date
from gipr_lint.report.tables.labels import likeness
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_YEAR = r"(?<!\d)20\d{2}(?!\d)"
_CHINESE_YEAR = r"二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2}(?=年)"
_LONGEST_YEAR_LINE = len("(2024年度)")
_ZEROS = str.maketrans("Oo0", "〇〇〇")
_DATE = r"(\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\)?$"
_CHINESE_DATE = r"([〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\)?$"
_LONGEST_TITLE_LINE = 70
_LONGEST_DATE_LINE = 40
_SIGNATURE_LINES = 8
_SAME_UNIT = 0.6
"""A line above the date that is so like the unit of the title names a unit as well."""


def find_title(blocks: Sequence[Block], words: Vocabulary) -> Title | None:
    """The title among the blocks before the first section heading, None where none looks like one.

    It ends with a line on one of `title_ends` and may begin in the lines above (the agency, a broken line). Where none
    does, it is the first line that holds such words and is no sentence (附件：…年度报告, …年度报告的公告).
    """
    lines: list[Paragraph] = []
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            lines = []
            continue
        text = block.folded.text
        if not text:
            continue
        if not _may_be_title(block, words):
            lines = []
            continue
        lines.append(block)
        joined = "".join(line.folded.text for line in lines[-4:])
        bare = text[: text.index("(")] if text.endswith(")") and "(" in text else text.rstrip("》〉")
        if bare.endswith(words.title_ends) and any(word in joined for word in words.title_words):
            title = _title([*_own_lines(lines, words), *_year_line(blocks[at + 1 :])], words)
            return title if title.agency else replace(title, agency=_unit_behind(title, blocks[at + 1 :], words))
    line = next((b for b in blocks if isinstance(b, Paragraph) and _names_the_report(b, words)), None)
    return _title([line], words) if line else None


def _names_the_report(line: Paragraph, words: Vocabulary) -> bool:
    """Whether a line that does not end like a title holds the words of one and is no sentence."""
    text = line.folded.text.rstrip("。")
    text = text.partition(":")[2] if text.startswith(words.not_title) else text
    number = ordinal(text)
    if len(text) > _LONGEST_TITLE_LINE or (number and number.level) or any(mark in text for mark in "。;!?:,"):
        return False
    told = any(end in text for end in words.title_ends) and _first_word(text, words) < len(text)
    return told and not text.startswith(words.sentence_leads) and not is_contents(line)


def _unit_behind(title: Title, following: Sequence[Block], words: Vocabulary) -> str:
    """The unit in brackets at the end of a title that names none before, or alone on the line under it."""
    inside = title.text[title.text.rfind("(") + 1 : -1] if title.text.endswith(")") else ""
    if _is_unit(inside, "", words):
        return inside
    below = (block for block in following if not any(block is line for line in title.lines))
    line = next((block for block in below if isinstance(block, Table) or block.folded.text), None)
    text = line.folded.text.strip("()") if isinstance(line, Paragraph) else ""
    return text if _is_unit(text, "", words) else ""


def _may_be_title(line: Paragraph, words: Vocabulary) -> bool:
    """Whether a line may belong to a title: short, without stops, not numbered, no date, no line of contents."""
    text = line.folded.text
    if len(text) > _LONGEST_TITLE_LINE or any(mark in text for mark in "。;!?:") or is_contents(line):
        return False
    number = ordinal(text)
    return not (number and number.level) and date_line(text, words) is None


def _year_line(following: Sequence[Block]) -> list[Paragraph]:
    """The line under the title that holds nothing but the year, (2024年度), if there is one."""
    line = next((b for b in following if isinstance(b, Table) or b.folded.text), None)
    if not isinstance(line, Paragraph) or len(line.folded.text) > _LONGEST_YEAR_LINE:
        return []
    return [line] if compiled(rf"\(?(?:{_YEAR}|{_CHINESE_YEAR})年?度?\)?").fullmatch(line.folded.text) else []


def date_line(text: str, words: Vocabulary) -> re.Match[str] | None:
    """The date of a line that is nothing but a date, perhaps behind one of `date_words`; its group 1 is the date."""
    match = _date_at_end(text)
    if match is None:
        return None
    before = _lead(text, match)
    return match if not before or before in words.date_words else None


def _date_at_end(text: str) -> re.Match[str] | None:
    """The date that a short line ends with; its group 1 is the date."""
    if not text or text[-1] not in "日)0123456789" or len(text) > _LONGEST_DATE_LINE:
        return None
    return compiled(_CHINESE_DATE if text[-2:-1] in CHINESE else _DATE).search(text)


def _own_lines(lines: list[Paragraph], words: Vocabulary) -> list[Paragraph]:
    """The last line and those above it that it continues: at most three, none an attachment mark, a file number or in a
    text box where the last is not."""
    chosen = [lines[-1]]
    for line in reversed(lines[-4:-1]):
        text = line.folded.text
        if text.startswith(words.not_title) or "〔" in text or len(text) > 40:
            break
        if line.story != chosen[0].story:
            break
        chosen.insert(0, line)
    return chosen


def _title(lines: list[Paragraph], words: Vocabulary) -> Title:
    text = "".join(line.folded.text for line in lines)
    pattern = f"{_YEAR}|{_CHINESE_YEAR}" if "二" in text else _YEAR
    years = [
        Span(line, *line.folded.span(*match.span()))
        for line in lines
        for match in compiled(pattern).finditer(line.folded.text)
    ]
    match = compiled(pattern).search(text)
    year = _year(match.group()) if match else None
    phrase = _first_word(text, words)
    return Title(tuple(lines), text, _agency(text, match, words), year, tuple(years), phrase)


def _first_word(text: str, words: Vocabulary) -> int:
    """Where the words for the report begin, the end of the text where there are none."""
    return min((at for word in words.title_words if (at := text.find(word)) >= 0), default=len(text))


def _year(text: str) -> int | None:
    if text.isascii():
        return int(text)
    date = read_date(text.translate(_ZEROS) + "年一月一日")
    return date.year if date else None


def _agency(text: str, year: re.Match[str] | None, words: Vocabulary) -> str:
    """What stands before the year, or between the year and the words for the report."""
    text = text.partition(":")[2] if ":" in text and year is None else text
    lead = next((word for word in (*words.title_leads, "《") if text.startswith(word)), "")
    tail = text[len(lead) :]
    if year is not None:
        before = text[len(lead) : year.start()].rpartition(":")[2].rpartition("《")[2].lstrip("([【")
        tail = before or text[year.end() :].removeprefix("年").removeprefix("度").lstrip(")]】")
    end = _first_word(tail, words)
    unit = tail[: end + _rest_of_seat(tail, end, words)]
    return next((unit.removesuffix(word) for word in words.title_leads if unit.endswith(word)), unit)


def _rest_of_seat(text: str, at: int, words: Vocabulary) -> int:
    """How much of what begins at `at` still belongs to the unit: 政府 in 临阳县人民|政府信息公开."""
    for seat in words.seats:
        for cut in range(1, len(seat)):
            if text.endswith(seat[:cut], 0, at) and text.startswith(seat[cut:], at):
                return len(seat) - cut
    return 0


def find_signature(blocks: Sequence[Block], after_title: Sequence[Block], agency: str, words: Vocabulary) -> Signature:
    """Unit and date at the end of the document, else the date under the title.

    A unit is known by its ending, or by its likeness to `agency`, the unit in the title.
    """
    lines = [block for block in blocks if isinstance(block, Paragraph) and block.folded.text][-_SIGNATURE_LINES:]
    for at in range(len(lines) - 1, -1, -1):
        text = lines[at].folded.text
        if match := date_line(text, words):
            unit = _unit(lines[at - 1], agency, words) if at else None
            return _signature(lines[at], match, unit, _lead(text, match))
        match = _date_at_end(text)
        if match and _is_unit(text[: match.start()], agency, words):
            return _signature(lines[at], match, Span(lines[at], *lines[at].folded.span(0, match.start())))
    for block in after_title[:3]:
        if isinstance(block, Paragraph) and (match := date_line(block.folded.text, words)):
            return _signature(block, match, None, _lead(block.folded.text, match))
    return Signature(_unit(lines[-1], agency, words) if lines else None, None, None)


def _lead(text: str, match: re.Match[str]) -> str:
    """The word before a date, such as 发布日期."""
    return text[: match.start()].lstrip("(").rstrip(":")


def _signature(line: Paragraph, match: re.Match[str], unit: Span | None, lead: str = "") -> Signature:
    date = Span(line, *line.folded.span(*match.span(1)))
    return Signature(unit, date, read_date(match.group(1)), lead)


def _unit(line: Paragraph, agency: str, words: Vocabulary) -> Span | None:
    """The line as the name of a unit, None where it is none."""
    text = line.folded.text
    return Span(line, *line.folded.span(0, len(text))) if _is_unit(text, agency, words) else None


def _is_unit(text: str, agency: str, words: Vocabulary) -> bool:
    """Whether a text may be the name of a unit: short, without stops and digits, with the ending of one or like one."""
    stops = any(mark in text for mark in "。;:,、!?") or any(character.isdigit() for character in text)
    if stops or not 3 <= len(text) <= 40:
        return False
    return text.endswith(words.unit_ends) or likeness(text, agency) > _SAME_UNIT


def edge_facts(title: Title | None, signature: Signature) -> dict[str, tuple[Fact, ...]]:
    """Title and signature as facts: `title` with text, agency, year, years; `signature` with unit, lead and date.

    `years` counts the different years that the title names. The capture `year` stands on the year with its 年, or is
    the empty place where a missing year belongs, before the words for the report.
    """
    facts: dict[str, tuple[Fact, ...]] = {}
    if title is not None:
        facts["title"] = (_title_fact(title),)
    spans = {"unit": signature.unit, "date": signature.date}
    known = {name: span for name, span in spans.items() if span is not None}
    if rest := _behind_year(signature.date):
        known["rest"] = rest
    if known:
        values: dict[str, FactValue] = {"unit": signature.unit.paragraph.folded.text if signature.unit else ""}
        values["lead"] = signature.lead
        if signature.value is not None:
            values["date"] = signature.value
        facts["signature"] = (Fact("signature", str(values["unit"]), next(iter(known.values())), values, known),)
    return facts


def _behind_year(date: Span | None) -> Span | None:
    """What follows the year of a date in digits."""
    if date is None:
        return None
    digits = [at for at, character in enumerate(date.text) if character.isdigit()]
    return Span(date.paragraph, date.start + digits[3] + 1, date.end) if len(digits) > 3 else None


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
    before = sum(len(line.folded.text) for line in title.lines[:-1])
    at = max(0, title.phrase - before)
    start = last.folded.span(at, at)[0]
    return Span(last, start, start)
