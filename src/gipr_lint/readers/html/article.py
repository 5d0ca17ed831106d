"""The article of a page: found by what it says, a report by its sections and tables, never by names of classes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from lxml import etree

from gipr_lint.docx import read_docx
from gipr_lint.docx.text import fold
from gipr_lint.plugins.packs import load_packs
from gipr_lint.readers.content import Item, Line
from gipr_lint.readers.html.flow import Found
from gipr_lint.readers.made import docx_of
from gipr_lint.report import Report, recognise
from gipr_lint.report.outline.lines import in_file

_BEFORE = 30
"""So many blocks before the first section, at most, are looked through for the title."""
_SENTENCE = 25
_SHORT = 40
"""A sentence of the text has so many characters, and so many where it has commas alone; what is shorter may be a
button."""
_ENDS = ("。", "；", "！", "？", "”", "）")
_DAY = re.compile(
    r"[0-9〇零一二三四五六七八九十]{1,4}[年./-][0-9一二三四五六七八九十]{1,3}[月./-][0-9一二三四五六七八九十]{1,3}"
)
_DATED = re.compile(r"[^：:]{2,6}[：:]\s*\d{4}[-年.]\d{1,2}[-月.]\d{1,2}日?")
_DATE = re.compile(r"[\d〇零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日")
_CLOCK = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d\d")
_LEAST_TITLE = 8


def article(found: Sequence[Found], title: str) -> list[Item]:
    """What the article of a page says, without what stands around it; nothing where there is none. `title` is what the
    page itself is called."""
    said = [one for one in found if not one.is_link]
    report = _recognised(said)
    marks = _marks(report)
    if not marks:
        return []
    first, last = min(marks), max(marks)
    inner = _common([said[first].element, said[last].element])
    start = _start(said, first, inner, title)
    inside = set(inner.iter())
    within = [one for at, one in enumerate(said) if start <= at <= last or (at > last and one.element in inside)]
    text = _without_rest([one.item for one in within[first - start :]], last - first)
    signed = isinstance(text[-1], Line) and _is_day(text[-1].text)
    return [*_without_tools([one.item for one in within[: first - start]], signed), *text]


def _recognised(found: Sequence[Found]) -> Report:
    return recognise(read_docx(docx_of([one.item for one in found])), load_packs())


def _marks(report: Report) -> set[int]:
    """The places, from 0, of headings and tables of the form among the blocks of a document."""
    blocks = [one.block for one in in_file(part.heading.paragraph for part in report.sections)]
    blocks += [table.block for form in report.forms.values() for table in form.tables]
    return {block - 1 for block in blocks if block}


def _start(said: Sequence[Found], first: int, inner: etree._Element, title: str) -> int:
    """Where the article begins: with its title, else with the first block within the element of it."""
    from_ = max(0, first - _BEFORE)
    called = fold(title).text
    named = [at for at in range(from_, first) if _is_called(said[at].item, called)]
    if named:
        start = named[-1]
        while start - 1 in named and _text(said[start - 1].item) != _text(said[start].item):
            start -= 1
        return start
    report = _recognised(said[from_ : first + 1])
    if report.title is not None:
        start = from_ + min(one.block for one in in_file(report.title.lines)) - 1
        again = [at for at in range(start + 1, first) if _text(said[at].item) == _text(said[start].item)]
        return again[-1] if again else start
    inside = set(inner.iter())
    return next((at for at in range(from_, first) if said[at].element in inside), first)


def _is_called(item: Item, called: str) -> bool:
    """Whether a line is the title of the page or a part of it."""
    text = _text(item)
    return len(text) >= _LEAST_TITLE and text in called


def _text(item: Item) -> str:
    return fold(item.text).text if isinstance(item, Line) else ""


def _without_tools(head: Sequence[Item], signed: bool) -> list[Item]:
    """Title and preface without what the site puts between them: when and by whom it was put there, tools. A date stays
    where the text is not signed with one."""
    kept = list(head[:1])
    in_text = False
    for item in head[1:]:
        text = item.text if isinstance(item, Line) else ""
        in_text = in_text or _is_sentence(text)
        if in_text or (text and (not _is_tool(text) or (not signed and _DATED.fullmatch(text)))):
            kept.append(item)
    return kept


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE and ("。" in text or (len(text) >= _SHORT and "，" in text))


def _is_tool(text: str) -> bool:
    return "：" in text or ":" in text or _CLOCK.search(text) is not None or text[0] in "[【"


def _without_rest(items: Sequence[Item], last: int) -> list[Item]:
    """The text without what the site puts behind the signature. `last` is the place of the last heading or table."""
    for at, (item, after) in enumerate(pairwise(items)):
        is_signed = at > last and isinstance(item, Line) and _DATE.fullmatch("".join(item.text.split()))
        if is_signed and isinstance(after, Line) and _is_tool(after.text):
            return list(items[: at + 1])
    ends = [at for at, item in enumerate(items) if at > last and isinstance(item, Line) and _is_sentence(item.text)]
    end = max([last, *ends]) + 1
    rest = items[end:]
    days = [at for at, item in enumerate(rest) if isinstance(item, Line) and _is_day(item.text)]
    if days:
        return [*items[: end + days[0] + 1]]
    kept = list(items[:end])
    for item in rest:
        if not isinstance(item, Line) or len(item.text) > _SHORT or _is_tool(item.text):
            break
        kept.append(item)
    return kept


def _is_day(text: str) -> bool:
    """Whether a line signs with a date: it says little else."""
    return len(text) <= _SHORT and "：" not in text and _DAY.search("".join(text.split())) is not None


def _common(elements: Iterable[etree._Element]) -> etree._Element:
    """The innermost element that holds all of them."""
    paths = [[element, *element.iterancestors()][::-1] for element in elements]
    inner = paths[0][0]
    for level in zip(*paths, strict=False):
        if any(one is not level[0] for one in level):
            break
        inner = level[0]
    return inner
