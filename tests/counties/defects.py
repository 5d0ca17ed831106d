"""Defects put into a county in order: what no single report shows, each at a unit of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace
from tests.counties.county import County, Key
from tests.support.drafts.conversion import in_edition
from tests.support.drafts.draft import Draft, Section, with_cell
from tests.support.reports import NEW, OLD

from gipr_lint.blank.filled_form import FilledForm


class Files(Struct, frozen=True):
    """The files of a county: drafts by unit, year and the suffix of their name."""

    drafts: Mapping[tuple[str, int, str], Draft]

    def with_draft(self, key: Key, draft: Draft, suffix: str = ".docx") -> Files:
        """With another draft of a unit and year."""
        return Files({**self.drafts, (*key, suffix): draft})

    def without(self, key: Key) -> Files:
        """Without the report of a unit and year."""
        return Files({known: draft for known, draft in self.drafts.items() if known[:2] != key})

    def draft(self, key: Key) -> Draft:
        """The report of a unit and year."""
        return self.drafts[(*key, ".docx")]


class Defect(Struct, frozen=True):
    """A defect of a rule: how it is put into the report of a unit and year; `other` is a unit beside it."""

    code: str
    name: str
    inject: Callable[[Files, Key, str], Files]
    old: bool = False
    """Whether it is one of the form of 2019."""


def _moved(draft: Draft, form: str, changes: Mapping[tuple[str, str], int]) -> Draft:
    for (row, column), by in changes.items():
        value = int(draft.table(form).values[row, column]) + by
        draft = with_cell(draft, form, row, column, str(value))
    return draft


def _cell(form: str, changes: Mapping[tuple[str, str], int]) -> Callable[[Files, Key, str], Files]:
    return lambda files, key, other: files.with_draft(key, _moved(files.draft(key), form, changes))


def _jump(files: Files, key: Key, other: str) -> Files:
    draft = files.draft(key)
    value = int(draft.table("proactive").values["permits", "decisions"]) * 17 + 900
    return files.with_draft(key, with_cell(draft, "proactive", "permits", "decisions", str(value)))


def _twice(files: Files, key: Key, other: str) -> Files:
    return files.with_draft(key, _moved(files.draft(key), "review", {("count", "review_pending"): 1}), "（修改）.docx")


def _copied(files: Files, key: Key, other: str) -> Files:
    """The prose of another unit with the names changed, the tables its own."""
    own, source = files.draft(key), files.draft((other, key[1]))

    def swapped(section: Section) -> Section:
        texts = [text.replace(other, key[0]) for text in source.section(section.alias).paragraphs]
        return replace(section, content=(*texts, *(item for item in section.content if isinstance(item, FilledForm))))

    return files.with_draft(key, replace(own, sections=tuple(map(swapped, own.sections))))


def _phone(files: Files, key: Key, other: str) -> Files:
    own, source = files.draft(key), files.draft((other, key[1]))
    return files.with_draft(key, replace(own, preface=source.preface))


def _other_form(files: Files, key: Key, other: str) -> Files:
    return files.with_draft(key, in_edition(files.draft(key), OLD if key[1] > 2020 else NEW, "requests", "proactive"))


def _version(files: Files, key: Key, other: str) -> Files:
    return files.with_draft(key, _moved(files.draft(key), "requests", {("granted", "natural"): 2}), ".dotx")


def _same_as_before(files: Files, key: Key, other: str) -> Files:
    """Last year's prose once more, but for the year and the figures of section one's second topic."""
    own, last = files.draft(key), files.draft((key[0], key[1] - 1))

    def again(section: Section) -> Section:
        if section.alias not in ("overview", "problems"):
            return section
        old = last.section(section.alias).paragraphs
        mine = section.paragraphs
        kept = [new if new.startswith("（二）依申请") else text for text, new in zip(old, mine, strict=True)]
        return replace(section, content=tuple(text.replace(str(key[1] - 1), str(key[1])) for text in kept))

    return files.with_draft(key, replace(own, sections=tuple(map(again, own.sections))))


def _frozen(files: Files, key: Key, other: str) -> Files:
    """The same large figure in the same sentence two years running."""
    for year in (key[1] - 1, key[1]):
        draft = files.draft((key[0], year))
        told = "办事大厅全年接待上门咨询的群众8763人次。"
        sections = [
            replace(one, content=(*one.content, told)) if one.alias == "overview" else one for one in draft.sections
        ]
        files = files.with_draft((key[0], year), replace(draft, sections=tuple(sections)))
    return files


def _promise(files: Files, key: Key, other: str) -> Files:
    """What last year's report meant to do, of which this one says nothing."""
    last = key[0], key[1] - 1
    told = "下一步，将给每个自然村安装太阳能宣传灯箱，夜里滚动播放征兵体检通知。"
    sections = [
        replace(one, content=(*one.content, told)) if one.alias == "problems" else one
        for one in files.draft(last).sections
    ]
    return files.with_draft(last, replace(files.draft(last), sections=tuple(sections)))


def _other_contact(files: Files, key: Key, other: str) -> Files:
    """A telephone that last year's report did not have."""
    draft = files.draft(key)
    preface = tuple(re.sub(r"0929-5\d{6}", "0929-4000117", text) for text in draft.preface)
    return files.with_draft(key, replace(draft, preface=preface))


def _other_words(files: Files, key: Key, other: str) -> Files:
    """A version with another sentence and another figure in its prose."""

    def changed(section: Section) -> Section:
        texts = tuple(
            text.replace("公文在起草时就确定公开属性", "公文在签发时再确定公开属性") if isinstance(text, str) else text
            for text in section.content
        )
        return replace(section, content=texts)

    draft = files.draft(key)
    return files.with_draft(key, replace(draft, sections=tuple(map(changed, draft.sections))), ".dotx")


_TOTALS = {("new", "natural"): -1, ("new", "total"): -1, ("carried_in", "natural"): 1, ("carried_in", "total"): 1}

DEFECTS = (
    Defect("CN701", "carried-total", _cell("requests", _TOTALS)),
    Defect("CN702", "carried-column", _cell("requests", {("carried_in", "natural"): 1, ("carried_in", "other"): -1})),
    Defect("CN703", "stock", _cell("proactive", {("normative", "valid"): 9})),
    Defect("CN704", "projects", _cell("proactive", {("permits", "previous"): 5}), old=True),
    Defect("CN705", "jump", _jump),
    Defect("CN706", "copied-section", _same_as_before),
    Defect("CN707", "frozen-figure", _frozen),
    Defect("CN708", "promise", _promise),
    Defect("CN709", "contact", _other_contact),
    Defect("CN751", "missing", lambda files, key, other: files.without(key)),
    Defect("CN751", "twice", _twice),
    Defect("CN752", "parent", _cell("requests", {("new", "natural"): -2, ("new", "total"): -2})),
    Defect("CN753", "copied", _copied),
    Defect("CN754", "phone", _phone),
    Defect("CN755", "edition", _other_form),
    Defect("CN756", "version", _version),
    Defect("CN756", "version-words", _other_words),
)


def files_of(county: County) -> Files:
    """The files of a county in order."""
    return Files({(*key, ".docx"): draft for key, draft in county.drafts.items()})
