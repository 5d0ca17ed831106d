"""From a document to a report: the steps in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from gipr_lint.docx import Block, Document, Paragraph, Table
from gipr_lint.docx.walk import cells
from gipr_lint.expr import Date
from gipr_lint.report.model import Fact, FormTable, SectionPart, Signature, Title
from gipr_lint.report.outline.edges import edge_facts
from gipr_lint.report.outline.flow import flow
from gipr_lint.report.outline.headings import find_headings, split_sections
from gipr_lint.report.outline.second import second_report
from gipr_lint.report.outline.signature import find_signature
from gipr_lint.report.outline.title import find_title
from gipr_lint.report.prose.attribution import Attribution
from gipr_lint.report.prose.facts import Facts
from gipr_lint.report.prose.passages import Passage
from gipr_lint.report.prose.units import kind_of
from gipr_lint.report.report import Report, agency_of
from gipr_lint.report.tables.grid import distinct
from gipr_lint.report.tables.match import match_forms
from gipr_lint.report.writing.places import place_of
from gipr_lint.rulepacks.model import Edition, Names
from gipr_lint.rulepacks.patterns import compiled

_LONGEST_TOPIC = 30
"""A heading that stands over paragraphs has so many characters at most."""
_SENTENCE_ENDS = ("。", ";", ",", ":")
_PROSE_YEAR = r"(?<!\d)(20\d{2})年"


def recognise(document: Document, names: Names, *, year: int | None = None, edition: str | None = None) -> Report:
    """What `document` says, in the words that the `names` of the packs know.

    `year` and `edition` overrule what is recognised. An unknown edition raises UnknownName.
    """
    editions = tuple(names.editions.values())
    blocks = flow(document.blocks, names)
    headings = find_headings(blocks, editions)
    sections = split_sections(blocks, headings)
    rest: tuple[Block, ...] = ()
    tables: Sequence[Table] = document.tables
    if (second := second_report(blocks, sections, names.vocabulary)) is not None:
        blocks, rest = blocks[:second], blocks[second:]
        headings = tuple(heading for heading in headings if heading.index < second)
        sections = split_sections(blocks, headings)
        tables = _without(tables, rest)
    first = sections[0].heading.index if sections else len(blocks)
    title = find_title(blocks[:first] if sections else blocks[:30], names.vocabulary)
    start = _after(blocks, title)
    preface = tuple(blocks[start:first])
    signature = find_signature(_ending(sections, blocks), preface, title.agency if title else "", names.vocabulary)
    scopes = _scopes(title, preface, sections, signature)
    facts = Facts(names.facts, scopes, edge_facts(title, signature))
    report_year = year or _majority(title, facts, signature, sections)
    chosen = names.edition(edition) if edition else names.edition_for(report_year) if report_year else None
    forms = match_forms(tables, editions, chosen, names.vocabulary)
    agency = agency_of(title, signature) or ""
    attribution = Attribution(agency, report_year, names.vocabulary, facts)
    return Report(
        document=document,
        names=names,
        blocks=blocks,
        rest=rest,
        title=title,
        year=report_year,
        edition=chosen or _edition_of(forms, editions),
        headings=headings,
        sections=sections,
        preface=preface,
        signature=signature,
        forms=forms,
        facts=facts.attributed_to(attribution),
        attribution=attribution,
        passages=scopes,
        unit_kind=kind_of(agency, names.vocabulary),
        place_kind=kind_of(place_of(agency, names.vocabulary), names.vocabulary),
    )


def _after(blocks: Sequence[Block], title: Title | None) -> int:
    """The index of the first block after the title."""
    if title is None:
        return 0
    last = title.lines[-1]
    return next(index for index, block in enumerate(blocks) if block is last) + 1


def _without(tables: Sequence[Table], rest: Iterable[Block]) -> Sequence[Table]:
    """The tables that do not stand in the rest."""
    others = {one for block in rest if isinstance(block, Table) for one, _ in cells(block)}
    return [table for table in tables if table not in others]


def _ending(sections: Sequence[SectionPart], blocks: Sequence[Block]) -> Sequence[Block]:
    return sections[-1].blocks if sections else blocks


def _scopes(
    title: Title | None, preface: Sequence[Block], sections: Sequence[SectionPart], signature: Signature
) -> dict[str, list[Passage]]:
    """The passages of each part of the report that a fact may name."""
    ending = [span.paragraph for span in (signature.unit, signature.date) if span is not None]
    signing = set(ending)
    prose = {"preface": _passages(block for block in preface if block not in signing) + _rows(preface)}
    for part in sections:
        own = prose.setdefault(part.alias, [])
        own += _passages([part.heading.paragraph] if part.heading.run_in else [], part.alias)
        own += _passages((block for block in part.blocks if block not in signing), part.alias)
    return prose | {
        "title": [Passage(title.lines)] if title else [],
        "ending": _passages(ending),
        "prose": [passage for passages in prose.values() for passage in passages],
    }


def _passages(blocks: Iterable[Block], section: str = "") -> list[Passage]:
    """The paragraphs with text, each with the heading that stands last before it; a line that ends on a number is
    none."""
    passages = []
    topic = ""
    for block in blocks:
        if isinstance(block, Paragraph) and (text := block.folded.text):
            passages.append(Passage((block,), section, topic))
            if len(text) <= _LONGEST_TOPIC and not text.endswith(_SENTENCE_ENDS) and not text[-1].isdecimal():
                topic = text
    return passages


def _rows(blocks: Iterable[Block]) -> list[Passage]:
    """The rows of tables as passages, each with the text of its cells one after the other."""
    rows = (
        [paragraph for cell in distinct(line) for paragraph in cell.paragraphs if paragraph.folded.text]
        for table in blocks
        if isinstance(table, Table)
        for line in table.grid
    )
    return [Passage(row) for row in rows if row]


def _majority(
    title: Title | None, facts: Mapping[str, Sequence[Fact]], signature: Signature, sections: Sequence[SectionPart]
) -> int | None:
    """The report year: the majority of title, period, signature year − 1 and prose; a tie goes to the title."""
    votes: Counter[int] = Counter()
    if title and title.year:
        votes[title.year] += 1
    period = next((value for fact in facts.get("period", ()) for value in fact.values.values()), None)
    if isinstance(period, Date) and 2000 <= period.year < 2100:
        votes[period.year] += 1
    if signature.value is not None and 2000 <= signature.value.year < 2100:
        votes[signature.value.year - 1] += 1
    prose = Counter(
        int(year)
        for part in sections
        for block in part.blocks
        if isinstance(block, Paragraph)
        for year in compiled(_PROSE_YEAR).findall(block.folded.text)
    )
    if prose:
        votes[max(prose, key=prose.__getitem__)] += 1
    if not votes:
        return None
    most = max(votes.values())
    leaders = [year for year, count in votes.items() if count == most]
    return title.year if title and title.year in leaders else leaders[0]


def _edition_of(forms: Mapping[str, FormTable], editions: Sequence[Edition]) -> Edition:
    """Without a year: the edition of most tables, the newest where there is none."""
    votes = Counter(found.edition for found in forms.values())
    return max(editions, key=lambda edition: (votes[edition.name], edition.applies.first))
