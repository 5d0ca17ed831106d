"""Finding the title: what it names, and which lines belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from gipr_lint.docx import Block, Paragraph, Table
from gipr_lint.report.model import Span, Title
from gipr_lint.report.outline.headings import is_contents
from gipr_lint.report.outline.signature import date_line, is_unit
from gipr_lint.report.writing.dates import read_date
from gipr_lint.report.writing.ordinals import ordinal
from gipr_lint.rulepacks.model import Vocabulary
from gipr_lint.rulepacks.patterns import compiled

_YEAR = r"(?<!\d)20\d{2}(?!\d)"
_CHINESE_YEAR = r"二[〇零○Oo0][〇零○Oo0一二三四五六七八九]{2}(?=年)"
_LONGEST_YEAR_LINE = len("(2024年度)")
_ZEROS = str.maketrans("Oo0", "〇〇〇")
_LONGEST_TITLE_LINE = 70
"""A line of a title has so many characters at most."""


def find_title(blocks: Sequence[Block], vocabulary: Vocabulary) -> Title | None:
    """The title among the blocks before the first section heading, None where there is none.

    It ends with a line on one of `title_ends` and may begin in the lines above (the agency, a broken line). Where none
    does, it is the first line that holds such words and is not a sentence (附件：…年度报告, …年度报告的公告), or one of
    `title_stumps`: it ends on a wrong word or on less than one (…年度总结, …年度报).
    """
    lines: list[Paragraph] = []
    for at, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            lines = []
            continue
        text = block.folded.text
        if not text:
            continue
        if not _may_be_title(block, vocabulary):
            lines = []
            continue
        lines.append(block)
        joined = "".join(line.folded.text for line in lines[-4:])
        if ends_title(text, vocabulary) and any(word in joined for word in vocabulary.title_words):
            title = _title([*_own_lines(lines, vocabulary), *_year_line(blocks[at + 1 :])], vocabulary)
            return title if title.agency else replace(title, agency=_unit_behind(title, blocks[at + 1 :], vocabulary))
    line = next((b for b in blocks if isinstance(b, Paragraph) and _names_the_report(b, vocabulary)), None)
    return _title([line], vocabulary) if line else None


def ends_title(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a folded line ends as a title does, perhaps with something in brackets after it."""
    bare = text[: text.index("(")] if text.endswith(")") and "(" in text else text.rstrip("》〉")
    return bare.endswith(vocabulary.title_ends)


def _names_the_report(line: Paragraph, vocabulary: Vocabulary) -> bool:
    """Whether a line that does not end like a title holds the words of one and is not a sentence."""
    text = line.folded.text.rstrip("。")
    text = text.partition(":")[2] if text.startswith(vocabulary.not_title) else text
    number = ordinal(text)
    if len(text) > _LONGEST_TITLE_LINE or (number and number.level) or any(mark in text for mark in "。;!?:,"):
        return False
    ends = (*vocabulary.title_ends, *vocabulary.title_stumps)
    names_report = any(end in text for end in ends) and _first_word(text, vocabulary) < len(text)
    return names_report and not text.startswith(vocabulary.sentence_leads) and not is_contents(line)


def _unit_behind(title: Title, following: Sequence[Block], vocabulary: Vocabulary) -> str:
    """The unit in brackets at the end of a title that names none before, or alone on the line under it."""
    inside = title.text[title.text.rfind("(") + 1 : -1] if title.text.endswith(")") else ""
    if is_unit(inside, "", vocabulary):
        return inside
    below = (block for block in following if not any(block is line for line in title.lines))
    line = next((block for block in below if isinstance(block, Table) or block.folded.text), None)
    text = line.folded.text.strip("()") if isinstance(line, Paragraph) else ""
    return text if is_unit(text, "", vocabulary) else ""


def _may_be_title(line: Paragraph, vocabulary: Vocabulary) -> bool:
    """Whether a line may belong to a title: short, without stops, not numbered, no date, no line of contents."""
    text = line.folded.text
    if len(text) > _LONGEST_TITLE_LINE or any(mark in text for mark in "。;!?:") or is_contents(line):
        return False
    number = ordinal(text)
    return not (number and number.level) and date_line(text, vocabulary) is None


def _year_line(following: Sequence[Block]) -> list[Paragraph]:
    """The line under the title that holds nothing but the year, (2024年度), if there is one."""
    line = next((b for b in following if isinstance(b, Table) or b.folded.text), None)
    if not isinstance(line, Paragraph) or len(line.folded.text) > _LONGEST_YEAR_LINE:
        return []
    return [line] if compiled(rf"\(?(?:{_YEAR}|{_CHINESE_YEAR})年?度?\)?").fullmatch(line.folded.text) else []


def _own_lines(lines: list[Paragraph], vocabulary: Vocabulary) -> list[Paragraph]:
    """The last line and those above it that it continues: at most three, none an attachment mark, a file number or in a
    text box where the last is not."""
    chosen = [lines[-1]]
    for line in reversed(lines[-4:-1]):
        text = line.folded.text
        if text.startswith(vocabulary.not_title) or "〔" in text or len(text) > 40:
            break
        if line.story != chosen[0].story:
            break
        chosen.insert(0, line)
    return chosen


def _title(lines: list[Paragraph], vocabulary: Vocabulary) -> Title:
    text = "".join(line.folded.text for line in lines)
    pattern = f"{_YEAR}|{_CHINESE_YEAR}" if "二" in text else _YEAR
    years = [
        Span(line, *line.folded.span(*match.span()))
        for line in lines
        for match in compiled(pattern).finditer(line.folded.text)
    ]
    match = compiled(pattern).search(text)
    year = _year(match.group()) if match else None
    phrase = _first_word(text, vocabulary)
    return Title(tuple(lines), text, _agency(text, match, vocabulary), year, tuple(years), phrase)


def _first_word(text: str, vocabulary: Vocabulary) -> int:
    """Where the words for the report begin, the end of the text where there are none."""
    return min((at for word in vocabulary.title_words if (at := text.find(word)) >= 0), default=len(text))


def _year(text: str) -> int | None:
    if text.isascii():
        return int(text)
    date = read_date(text.translate(_ZEROS) + "年一月一日")
    return date.year if date else None


def _agency(text: str, year: re.Match[str] | None, vocabulary: Vocabulary) -> str:
    """What stands before the year, or between the year and the words for the report."""
    text = text.partition(":")[2] if ":" in text and year is None else text
    lead = next((word for word in (*vocabulary.title_leads, "《") if text.startswith(word)), "")
    tail = text[len(lead) :]
    if year is not None:
        before = text[len(lead) : year.start()].rpartition(":")[2].rpartition("《")[2].lstrip("([【")
        tail = before or text[year.end() :].removeprefix("年").removeprefix("度").lstrip(")]】")
    end = _first_word(tail, vocabulary)
    unit = tail[: end + _rest_of_seat(tail, end, vocabulary)]
    return next((unit.removesuffix(word) for word in vocabulary.title_leads if unit.endswith(word)), unit)


def _rest_of_seat(text: str, at: int, vocabulary: Vocabulary) -> int:
    """How much of what begins at `at` still belongs to the unit: 政府 in 临阳县人民|政府信息公开."""
    for seat in vocabulary.seats:
        for cut in range(1, len(seat)):
            if text.endswith(seat[:cut], 0, at) and text.startswith(seat[cut:], at):
                return len(seat) - cut
    return 0
