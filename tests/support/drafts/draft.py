"""A report as its author thinks of it: title, preface, six sections with their tables, signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from gipr_lint.blank.drawing import draw
from gipr_lint.blank.filled_form import FilledForm
from gipr_lint.rulepacks.model import Edition
from gipr_lint.testing.content import Content, DraftParagraph, DraftTable


class Section(Struct, frozen=True):
    """A section: the alias of the form, its heading as typed, then paragraphs and tables in reading order."""

    alias: str
    heading: str
    content: tuple[str | FilledForm, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The texts without the tables."""
        return tuple(item for item in self.content if isinstance(item, str))


class Draft(Struct, frozen=True):
    """A report about `year` by `agency`; `title`, `preface` and `ending` are paragraphs, the very last the date."""

    edition: Edition
    year: int
    agency: str
    title: tuple[str, ...]
    preface: tuple[str, ...]
    sections: tuple[Section, ...]
    ending: tuple[str, ...]

    def section(self, alias: str) -> Section:
        """The first section of that alias; KeyError where there is none."""
        for section in self.sections:
            if section.alias == alias:
                return section
        raise KeyError(alias)

    def table(self, form: str) -> FilledForm:
        """The first table of that form; KeyError where there is none."""
        for table in self.tables():
            if table.form.alias == form:
                return table
        raise KeyError(form)

    def tables(self) -> Iterator[FilledForm]:
        """All tables in reading order."""
        for section in self.sections:
            yield from (item for item in section.content if isinstance(item, FilledForm))


def with_section(draft: Draft, alias: str, change: Callable[[Section], Section]) -> Draft:
    """`draft` with `change` applied to the sections of that alias."""
    sections = tuple(change(section) if section.alias == alias else section for section in draft.sections)
    return replace(draft, sections=sections)


def with_table(draft: Draft, form: str, change: Callable[[FilledForm], FilledForm]) -> Draft:
    """`draft` with `change` applied to the tables of that form."""

    def changed(section: Section) -> Section:
        content = tuple(
            change(item) if isinstance(item, FilledForm) and item.form.alias == form else item
            for item in section.content
        )
        return replace(section, content=content)

    return replace(draft, sections=tuple(changed(section) for section in draft.sections))


def with_cell(draft: Draft, form: str, row: str, column: str, text: str) -> Draft:
    """`draft` with another text in one cell."""
    return with_table(draft, form, lambda table: replace(table, values={**table.values, (row, column): text}))


def content(draft: Draft) -> Content:
    """The paragraphs and drawn tables of `draft` in reading order."""
    items: list[DraftParagraph | DraftTable] = [DraftParagraph(line, "title") for line in draft.title]
    items += [DraftParagraph(text) for text in draft.preface]
    for section in draft.sections:
        items.append(DraftParagraph(section.heading, "heading"))
        items += [
            drawn_table(item) if isinstance(item, FilledForm) else DraftParagraph(item) for item in section.content
        ]
    items += [DraftParagraph(text, "signature") for text in draft.ending]
    return tuple(items)


def drawn_table(table: FilledForm) -> DraftTable:
    """A table as it is drawn, with the grid rows at which its blocks begin."""
    blocks = [replace(table, form=replace(table.form, blocks=(block,))) for block in table.form.blocks]
    heights = [draw(one).height for one in blocks]
    starts = tuple(sum(heights[:at]) for at in range(len(heights)))
    return DraftTable(draw(table), table.form.alias, starts)
