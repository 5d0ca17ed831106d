"""Small changes to drafts that several defects are made of."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from msgspec.structs import replace
from tests.support.drafts import prose
from tests.support.drafts.draft import Draft, Section, with_section
from tests.support.drafts.units import UNITS, Unit

from gipr_lint.blank.filled_form import Place


def unit_of(draft: Draft) -> Unit:
    """The unit that writes the report."""
    return next(unit for unit in UNITS if unit.name == draft.agency)


def standard_period(year: int) -> str:
    """The usual sentence about the reporting period."""
    return f"本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。"


def standard_contact(draft: Draft) -> str:
    """The usual sentence about whom to ask, the same for every seed."""
    return prose.contact(unit_of(draft), Random(0))


def standard_copy(draft: Draft) -> str:
    """The usual sentence about the electronic copy."""
    unit = unit_of(draft)
    return f"本报告电子版可在{unit.site}（{unit.url}）查阅和下载。"


def standard_basis(draft: Draft) -> str:
    """The usual sentence about the legal basis."""
    authority = draft.edition.authority
    notice = f"《{authority.document}》（{authority.number}）"
    return f"根据《中华人民共和国政府信息公开条例》（国务院令第711号）和{notice}，编制本年度报告。"


def with_preface(
    draft: Draft,
    *,
    basis: str | None = None,
    period: str | None = None,
    copy: str | None = None,
    contact: str | None = None,
) -> Draft:
    """`draft` with the usual preface, some of its sentences replaced; an empty one is left out."""
    texts = (
        (standard_basis(draft) if basis is None else basis)
        + (standard_period(draft.year) if period is None else period),
        (standard_copy(draft) if copy is None else copy) + (standard_contact(draft) if contact is None else contact),
    )
    return replace(draft, preface=tuple(text for text in texts if text))


def with_title(draft: Draft, change: Callable[[str], str]) -> Draft:
    """`draft` with each line of its title changed."""
    return replace(draft, title=tuple(change(line) for line in draft.title))


def with_heading(draft: Draft, alias: str, heading: str) -> Draft:
    """`draft` with another heading for one section."""
    return with_section(draft, alias, lambda section: replace(section, heading=heading))


def with_content(draft: Draft, alias: str, *paragraphs: str) -> Draft:
    """`draft` with other text in one section."""
    return with_section(draft, alias, lambda section: replace(section, content=paragraphs))


def with_sentence(draft: Draft, alias: str, sentence: str) -> Draft:
    """`draft` with one more sentence at the end of a section's first paragraph."""

    def longer(section: Section) -> Section:
        first, *rest = section.content
        if not isinstance(first, str):
            raise TypeError("the section begins with a table")
        return replace(section, content=(first + sentence, *rest))

    return with_section(draft, alias, longer)


def label_of(draft: Draft, alias: str) -> str:
    """The official heading of a section, without its number."""
    return draft.edition.sections[alias].label


def official(draft: Draft, alias: str) -> str:
    """The official heading of a section with its number."""
    section = draft.edition.sections[alias]
    return f"{section.number}、{section.label}"


def zeros(draft: Draft, form: str) -> list[Place]:
    """The cells of a form that hold 0 and are no totals."""
    table = draft.table(form)
    return [place for place, text in table.values.items() if text == "0" and "total" not in place[1]]


def without_character(text: str, random: Random, keep: int = 1) -> str:
    """`text` without one of its characters after the first `keep`."""
    at = random.randrange(keep, len(text))
    return text[:at] + text[at + 1 :]
